package app

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"muster"
	"muster/internal/ledger"
)

// Why answers what anything rests on: a report, a claim, or an element of any
// view, by its id or the beginning of it.
func (a *App) Why(ctx context.Context, v View, id string) (*Reason, error) {
	s, err := a.reckoned(ctx, v)
	if err != nil {
		return nil, err
	}
	if id, err = s.whole(id); err != nil {
		return nil, err
	}
	w := &reasons{ctx: ctx, store: a.Store, at: v.recorded(), snapshot: s, texts: map[string]string{}}
	reason := w.of(id)
	switch {
	case w.err != nil:
		return nil, w.err
	case reason == nil:
		return nil, muster.Errorf(muster.NotFound, "%s: nothing has this id; take one from any list", id)
	}
	return reason, nil
}

// reasons builds the tree. It keeps the first error and goes on with what it
// has.
type reasons struct {
	*snapshot
	ctx   context.Context
	store ledger.Reader
	at    time.Time
	texts map[string]string
	err   error
}

// of is the reason for the thing of that id, nil where nothing has it.
func (w *reasons) of(id string) *Reason {
	if c := w.roll.Find(id); c != nil {
		r := w.claim(c)
		return &r
	}
	for _, r := range w.reports {
		if identify("report", r.ID) == id || r.ID == id || r.Name == id {
			return w.report(r)
		}
	}
	for i := range w.passages {
		if w.passages[i].ID == id {
			return w.passage(&w.passages[i])
		}
	}
	for i := range w.rulings {
		if w.rulings[i].ID == id {
			return w.ruling(&w.rulings[i])
		}
	}
	if r := w.derived(id); r != nil {
		return r
	}
	if r := w.event(id); r != nil {
		return r
	}
	return w.found(id)
}

// found is the reason for words that a search found: their sentence, and the
// claims read from it.
func (w *reasons) found(id string) *Reason {
	e, at := w.hit(id)
	if e == nil {
		return nil
	}
	words := w.leaf(e, muster.Span{Start: at, End: at}, "", "")
	if words.Words == nil {
		return nil
	}
	within := muster.Span{Start: at, End: at + len(words.Sentence)}
	words.Span, words.Text, words.Mark = within, words.Sentence, [2]int{0, len(words.Sentence)}
	r := &Reason{ID: id, What: "words of " + e.Name, Because: []Reason{words}}
	for c := range w.roll.of(e.ID) {
		if c.Evidence.Overlaps(within) {
			r.Because = append(r.Because, w.claim(c))
		}
	}
	return r
}

// event is the reason for an event of the timeline.
func (w *reasons) event(id string) *Reason {
	for _, e := range w.timeline {
		if e.ID == id {
			return w.resting(id, fmt.Sprintf("%s, %s %s; %s", e.When, e.Kind, e.What, Supported(e.Support)), e.Claims)
		}
	}
	return nil
}

// derived is the reason for an element of the account.
func (w *reasons) derived(id string) *Reason {
	for i := range w.account.Series {
		if r := w.series(&w.account.Series[i], id); r != nil {
			return r
		}
	}
	for i := range w.account.Conflicts {
		if c := &w.account.Conflicts[i]; c.ID == id {
			return w.conflict(c)
		}
	}
	for _, g := range w.account.Gaps {
		if g.ID == id {
			return w.resting(id, g.Why, g.Claims)
		}
	}
	for _, s := range w.account.Stale {
		if s.ID == id {
			return w.resting(id, s.Why, append([]string{s.Claim}, s.By...))
		}
	}
	for _, d := range w.account.Dues {
		if d.ID == id {
			return w.resting(id, d.Why, d.Claims)
		}
	}
	return nil
}

// series is the reason for a series or for one of its points.
func (w *reasons) series(s *muster.Series, id string) *Reason {
	all := &Reason{ID: s.ID, What: fmt.Sprintf("%s, %s, %s", s.Who, s.Measure, s.Mission)}
	for i := range s.Points {
		p := &s.Points[i]
		what := fmt.Sprintf("%s, %s: %s on %s", s.Who, s.Measure, Level(p), days(p))
		r := &Reason{ID: p.ID, What: what + "; " + Supported(p.Support)}
		for _, c := range p.Constraints {
			r.Because = append(r.Because, *w.resting("", c.What, c.Claims))
		}
		if p.ID == id {
			return r
		}
		all.Because = append(all.Because, *r)
	}
	if s.ID != id {
		return nil
	}
	return all
}

// conflict is the reason for a conflict: its arithmetic, then its sides.
func (w *reasons) conflict(c *muster.Conflict) *Reason {
	r := &Reason{ID: c.ID, What: c.About + ": " + c.Why}
	r.Because = append(r.Because, w.ruledOn(c.ID)...)
	for _, s := range c.Sides {
		side := w.resting("", s.Says+"; "+Supported(s.Support), s.Claims)
		for _, q := range s.Spans {
			side.Because = append(side.Because, w.quote(q))
		}
		r.Because = append(r.Because, *side)
	}
	return r
}

// quote is a leaf of words that no claim carries.
func (w *reasons) quote(q muster.Quote) Reason {
	for _, r := range w.reports {
		if r.ID == cmp.Or(q.ReportID, r.ID) && (r.Name == q.Report || r.ID == q.Report) {
			return w.leaf(r, q.Span, "", "")
		}
	}
	return Reason{Words: &Words{Report: q.Report, Span: q.Span, Text: q.Text, Sentence: q.Text, Mark: [2]int{0, len(q.Text)}}}
}

// resting is something that rests on claims.
func (w *reasons) resting(id, what string, claims []string) *Reason {
	r := &Reason{ID: id, What: what}
	for _, id := range claims {
		if c := w.roll.Find(id); c != nil {
			r.Because = append(r.Because, w.claim(c))
		}
	}
	return r
}

// claim is a claim and its words.
func (w *reasons) claim(c *muster.Claim) Reason {
	r := Reason{ID: c.ID, What: Says(c)}
	if e := w.byID[c.ReportID]; e != nil {
		r.Because = []Reason{w.leaf(e, c.Evidence.Span, c.Rule, c.RuleVersion)}
	}
	r.Because = append(r.Because, w.copied(c)...)
	r.Because = append(r.Because, w.ruledOn(c.ID)...)
	return r
}

// ruling is a ruling and the claim it is about.
func (w *reasons) ruling(r *muster.Ruling) *Reason {
	reason := &Reason{ID: r.ID, What: Decided(r)}
	if c := w.roll.Find(cmp.Or(w.added[r.ID], r.On)); c != nil {
		reason.Because = []Reason{w.claim(c)}
	}
	return reason
}

// report is a report, how its date is known, and its claims.
func (w *reasons) report(e *ledger.Report) *Reason {
	r := &Reason{ID: identify("report", e.ID), What: e.Name + ", " + dated(e.Date)}
	for _, b := range e.Date.Because {
		r.Because = append(r.Because, Reason{What: b})
	}
	for c := range w.roll.of(e.ID) {
		r.Because = append(r.Because, w.claim(c))
	}
	return r
}

// dated is how a report's date is known, in words.
func dated(p muster.Published) string {
	if p.EDTF == "" {
		return "of no known date"
	}
	return fmt.Sprintf("published %s (%s)", p.EDTF, p.Basis)
}

// leaf is a run of words of a report.
func (w *reasons) leaf(e *ledger.Report, span muster.Span, rule, version string) Reason {
	text, ok := w.texts[e.ID]
	if !ok {
		full, err := w.store.Report(w.ctx, e.ID, e.Version, w.at)
		if err != nil {
			w.err = cmp.Or(w.err, err)
			return Reason{What: e.Name}
		}
		text = full.Text
		w.texts[e.ID] = text
	}
	if span.Start < 0 || span.End > len(text) || span.Start > span.End {
		return Reason{What: e.Name + ": words outside its text"}
	}
	return Reason{Words: words(e.Name, text, span, rule, version)}
}

// Supported is how many reports and origins something rests on, in words.
func Supported(s muster.Support) string {
	return Count(s.Reports, "report") + " of " + Count(s.Origins, "origin")
}

// Count is a number and its noun.
func Count(n int, noun string) string {
	switch {
	case n == 1:
	case strings.HasSuffix(noun, "y"):
		noun = noun[:len(noun)-1] + "ies"
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// Band is the figures that a point allows: "600-617", "400", "at least 30".
func Band(p *muster.Point) string {
	figure := func(v float64) string { return (&muster.Figure{Value: v}).String() }
	switch {
	case p.Low == nil && p.High == nil:
		return "present"
	case p.High == nil:
		return "at least " + figure(*p.Low)
	case p.Low == nil:
		return "up to " + figure(*p.High)
	case *p.Low == *p.High:
		return figure(*p.Low)
	}
	return figure(*p.Low) + "-" + figure(*p.High)
}

// Level is the best value of a point with the band in which it may lie: "430
// (409-451)", "400", "at least 24".
func Level(p *muster.Point) string {
	band := Band(p)
	if p.Best == nil {
		return band
	}
	best := (&muster.Figure{Value: *p.Best}).String()
	if best == strings.TrimPrefix(band, "at least ") {
		return band
	}
	return best + " (" + band + ")"
}

// days is the days of a point, in words.
func days(p *muster.Point) string {
	switch {
	case p.To == nil:
		return string(p.From) + " and after"
	case *p.To == p.From:
		return string(p.From)
	}
	return string(p.From) + " to " + string(*p.To)
}
