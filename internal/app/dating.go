package app

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"muster"
	"muster/internal/dating"
	"muster/internal/ledger"
	"muster/internal/lineage"
	"muster/internal/mission"
)

// rounds is how often reports are dated by each other: a report that was dated
// helps to date the next.
const rounds = 3

// narrow is how many days the date of a report may leave open for its claims
// to be taken as events that date others.
const narrow = 7

// A dater dates the reports of a ledger that do not say when they were
// published.
type dater struct {
	*App
	reports []*ledger.Report
	byID    map[string]*ledger.Report
	undated []*undated
	open    map[string]*undated       // the undated by identity
	known   map[string][]dating.Event // calendars, by mission
	told    told                      // by dated reports
}

// An undated is a report whose date is to be found.
type undated struct {
	*muster.Report
	claims    []muster.Claim // read with no date
	sentences []muster.Timed
	kin       map[string]int // words shared, by identity of the other report
	result    dating.Result
	dated     []muster.Claim // read with the date found
}

// A told is the events that reports tell of, by what they can be told from
// others by: mission, kind and figure or number.
type told map[string][]toldEvent

// A toldEvent is an event and the report that tells of it.
type toldEvent struct {
	dating.Event
	report string // identity
}

// mostTold is how many events of one key are kept: more are no sign of one.
const mostTold = 32

// keys are those that an event of a claim has, none without figure or number.
func keys(c *muster.Claim, mission string) []string {
	var list []string
	if c.N != nil {
		list = append(list, fmt.Sprintf("%s|%s|%g", mission, c.Kind, c.N.Value))
	}
	if c.Ordinal > 0 {
		list = append(list, fmt.Sprintf("%s|%s|#%d", mission, c.Kind, c.Ordinal))
	}
	return list
}

// add puts in the event of a claim, where it is of a short time.
func (t told) add(c *muster.Claim, mission, report, name string) {
	if c.Mood() != muster.Actual || !short(c.When) {
		return
	}
	lo, hi, _ := c.When.Bounds()
	e := dating.Event{Lo: lo, Hi: hi, Claim: *c, Text: strings.Join(strings.Fields(c.Evidence.Text), " "), Source: name, Told: true}
	for _, k := range keys(c, mission) {
		if len(t[k]) < mostTold {
			t[k] = append(t[k], toldEvent{e, report})
		}
	}
}

// of are the events that other reports tell of and the claims of a report may.
func (t told) of(claims []muster.Claim, mission, report string) []dating.Event {
	var list []dating.Event
	seen := map[string]bool{}
	for i := range claims {
		for _, k := range keys(&claims[i], mission) {
			for _, e := range t[k] {
				if e.report != report && !seen[e.Claim.ID] {
					seen[e.Claim.ID] = true
					list = append(list, e.Event)
				}
			}
		}
	}
	return list
}

// Date finds the dates of the reports that state none, those of the given
// identities or all, and reads their claims again by them. Earlier dates and
// readings stay in the ledger. It returns how many dates are new.
func (a *App) Date(ctx context.Context, only func(id string) bool) (int, error) {
	d := &dater{App: a, known: map[string][]dating.Event{}, told: told{}, byID: map[string]*ledger.Report{}, open: map[string]*undated{}}
	if err := d.gather(ctx, only); err != nil || len(d.undated) == 0 {
		return 0, err
	}
	for range rounds {
		if !d.round() {
			break
		}
	}
	changed := 0
	for _, u := range d.undated {
		ok, err := d.record(ctx, u)
		if err != nil {
			return changed, err
		}
		if ok {
			changed++
		}
	}
	return changed, nil
}

// states reports whether the date of a report is known from more than clues.
func states(p muster.Published) bool { return p.EDTF != "" && p.Basis != muster.Inferred }

// gather reads what there is to date and what to date it by.
func (d *dater) gather(ctx context.Context, only func(id string) bool) error {
	var entries []int64
	for r, err := range d.Store.Reports(ctx, ledger.ReportFilter{}, time.Time{}) {
		if err != nil {
			return err
		}
		d.reports = append(d.reports, r)
		d.byID[r.ID] = r
		if !states(r.Date) && (only == nil || only(r.ID)) && slices.Contains(d.Extractor.Languages(), r.Language) {
			entries = append(entries, r.Entry)
		}
	}
	if len(entries) == 0 {
		return nil
	}
	texts, err := d.Store.Texts(ctx, entries)
	if err != nil {
		return err
	}
	for _, r := range d.reports {
		if text, ok := texts[r.Entry]; ok {
			r.Text = text
			u := d.prepare(&r.Report)
			d.undated, d.open[r.ID] = append(d.undated, u), u
			if _, ok := d.known[r.Mission]; !ok {
				d.known[r.Mission] = d.calendar(r.Mission)
			}
		}
	}
	docs, err := d.kindred(ctx, d.reports, func(entry int64) bool { _, ok := texts[entry]; return ok })
	if err != nil {
		return err
	}
	d.share(lineage.Copies(docs))
	return d.witness(ctx)
}

// prepare reads a report as one with no date.
func (d *dater) prepare(r *muster.Report) *undated {
	bare := *r
	bare.Date = muster.Published{}
	u := &undated{Report: r, kin: map[string]int{}, sentences: d.Extractor.Times(&bare)}
	u.claims, _ = d.App.claims(&bare) // a report that cannot be read has no clues
	return u
}

// share notes how many words undated reports share with others.
func (d *dater) share(passages []muster.Passage) {
	for i := range passages {
		p := &passages[i]
		if p.Boilerplate {
			continue
		}
		for _, at := range p.Places {
			u := d.open[at.ReportID]
			if u == nil {
				continue
			}
			for _, q := range p.Places[:min(len(p.Places), mostTold)] {
				if q.ReportID != u.ID {
					u.kin[q.ReportID] += p.Words
				}
			}
		}
	}
}

// calendar is the events of a mission, and of those before and after it, each
// read as a report of its day.
func (d *dater) calendar(name string) []dating.Event {
	m := d.Missions.ByName(name)
	if m == nil {
		return nil
	}
	var list []dating.Event
	for _, m := range []*mission.Mission{m, d.Missions.ByName(m.Predecessor), d.Missions.ByName(m.Successor)} {
		if m == nil {
			continue
		}
		for _, e := range m.Calendar {
			list = append(list, d.events(m, e)...)
		}
	}
	return list
}

// events are what a line of a calendar says.
func (d *dater) events(m *mission.Mission, e mission.Event) []dating.Event {
	lo, hi, err := e.Date.Bounds()
	if err != nil {
		return nil
	}
	base := dating.Event{Lo: lo, Hi: hi, Text: e.Text, Source: "the calendar of " + m.Short}
	claims, _ := d.App.claims(&muster.Report{ID: e.Text, Name: e.Text, Language: "en", Mission: m.Short, Text: e.Text + "."})
	list := []dating.Event{base}
	for _, c := range claims {
		base.Claim = c
		list = append(list, base)
	}
	return list
}

// witness reads the events that dated reports tell of.
func (d *dater) witness(ctx context.Context) error {
	dated := map[string]*ledger.Report{}
	for _, r := range d.reports {
		if states(r.Date) || d.open[r.ID] == nil && short(r.Date.EDTF) {
			dated[r.ID] = r
		}
	}
	for c, err := range d.Store.Claims(ctx, ledger.ClaimFilter{}, time.Time{}) {
		if err != nil {
			return err
		}
		if r := dated[c.ReportID]; r != nil {
			d.told.add(&c.Claim, r.Mission, r.ID, r.Name)
		}
	}
	return nil
}

// short reports whether a date leaves few days open.
func short(date muster.Date) bool {
	lo, hi, err := date.Bounds()
	return date != "" && err == nil && lo > muster.Past && hi < muster.Future && hi-lo < narrow
}

// round dates every report by what the rounds before found, and reports whether
// a date changed.
func (d *dater) round() bool {
	results := make([]dating.Result, len(d.undated))
	others := told{}
	for _, u := range d.undated {
		if short(u.result.Date) {
			for i := range u.dated {
				others.add(&u.dated[i], u.Mission, u.ID, u.Name)
			}
		}
	}
	for i, u := range d.undated {
		results[i] = dating.Date(d.input(u, others))
	}
	changed := false
	for i, u := range d.undated {
		if u.result.Date != results[i].Date {
			changed = true
			r := *u.Report
			r.Date = muster.Published{EDTF: results[i].Date, Basis: muster.Inferred}
			u.dated, _ = d.App.claims(&r)
		}
		u.result = results[i]
	}
	return changed
}

// input is all that is known that bears on the date of a report.
func (d *dater) input(u *undated, others told) dating.Input {
	in := dating.Input{Claims: u.claims, Sentences: u.sentences, Known: slices.Clone(d.known[u.Mission])}
	in.First, in.Last = muster.DayOf(2000, 1, 1), muster.DayOf(d.Now().UTC().Date())
	in.Known = append(in.Known, d.told.of(u.claims, u.Mission, u.ID)...)
	in.Known = append(in.Known, others.of(u.claims, u.Mission, u.ID)...)
	for _, id := range slices.Sorted(maps.Keys(u.kin)) {
		date, name := d.dateOf(id)
		if lo, hi, err := date.Bounds(); err == nil && date != "" {
			in.Kin = append(in.Kin, dating.Kin{Name: name, Words: u.kin[id], Lo: lo, Hi: hi})
		}
	}
	in.First = max(in.First, earliest(in.Known))
	return in
}

// dateOf is the date of a report as the rounds have it, and its name.
func (d *dater) dateOf(id string) (muster.Date, string) {
	if u := d.open[id]; u != nil {
		return u.result.Date, u.Name
	}
	if r := d.byID[id]; r != nil {
		return r.Date.EDTF, r.Name
	}
	return "", ""
}

// earliest is the first day of the events, a year taken off for what led to
// them.
func earliest(events []dating.Event) muster.Day {
	if len(events) == 0 {
		return muster.Past
	}
	first := slices.MinFunc(events, func(a, b dating.Event) int { return cmp.Compare(a.Lo, b.Lo) })
	return first.Lo - 366
}

// record appends a date that was found and the claims read by it.
func (d *dater) record(ctx context.Context, u *undated) (bool, error) {
	p := muster.Published{EDTF: u.result.Date, Basis: muster.Inferred, Because: u.result.For}
	for _, s := range u.result.Against {
		p.Because = append(p.Because, unfit+s)
	}
	if p.EDTF == "" {
		return false, nil
	}
	appended, err := d.Store.Date(ctx, u.ID, p)
	if err != nil || !appended {
		return false, err
	}
	changed := 0
	return true, d.rederive(ctx, u.Report, u.dated, &changed)
}
