package reconcile

import (
	"fmt"
	"slices"

	"muster"
)

// How a due stands on the day it is judged.
const (
	coming  = "coming"
	overdue = "overdue"
	met     = "met"
	partMet = "part_met"
)

// early and late are how many days before or after its day a thing may happen
// and still be what was due.
const (
	early = 45
	late  = 120
)

// A dues holds what one mission's claims promise and what they tell as done.
type dues struct {
	b      *book
	facts  []*fact
	flows  []*flow
	levels []*stock
}

// all are the dues of a mission.
func (d *dues) all() []muster.Due {
	out := d.movements()
	out = append(out, d.tours()...)
	return append(out, d.mandates()...)
}

// due fills in a due. Its identity is what is due to whom and when.
func (d *dues) due(what, who, status string, when muster.Date, n *muster.Figure, facts []*fact) muster.Due {
	return muster.Due{
		ID: id("due", what, facts[0].mission, who, string(when)), What: what, Who: who, When: when, N: n,
		Status: status, Support: support(facts),
	}
}

// movements are the arrivals and departures that were planned or promised for
// a time. Plans of one actor and way are one due, whoever tells of them, where
// their days overlap and their figures agree.
func (d *dues) movements() []muster.Due {
	plans := groups(d.facts, func(f *fact) string {
		if f.Kind != muster.Movement || f.Part != "" || f.who == "" || !f.dated || f.hi == muster.Future || f.lo == muster.Past || f.mission == "none" {
			return ""
		}
		if f.Mood() != muster.Planned && f.Mood() != muster.Promised {
			return ""
		}
		return join(f.who, f.way())
	})
	var out []muster.Due
	for _, group := range alikePlans(plans) {
		f := group[0]
		n := foremost(group)
		done, sum := d.done(f.who, f.way(), max(f.lo-early, said(group)), f.hi+late)
		status := coming
		switch {
		case len(done) > 0 && n != nil && sum > 0 && sum < d.b.tolerance(f.mission).of(n).lo:
			status = partMet
		case len(done) > 0:
			status = met
		case f.hi < d.b.in.On:
			status = overdue
		}
		u := d.due("movement", f.who, status, muster.Between(f.lo, f.hi), n, slices.Concat(group, done))
		u.ID = id("due", "movement", f.mission, f.who, f.way(), string(u.When), n.String())
		u.Why = d.why(group, fmt.Sprintf("%s %s, due %s", f.who, f.errand(n), u.When), status, done)
		out = append(out, u)
	}
	return out
}

// alikePlans parts the plans of each actor into those that are one: told for
// the same days, or for days of one month of which the narrower lie within the
// wider.
func alikePlans(plans [][]*fact) [][]*fact {
	var out [][]*fact
	for _, group := range plans {
		slices.SortStableFunc(group, byWidth)
		start := len(out)
	next:
		for _, f := range group {
			for i := start; i < len(out); i++ {
				g := out[i][0]
				same := f.lo == g.lo && f.hi == g.hi || f.hi-f.lo <= 31 && f.lo <= g.lo && g.hi <= f.hi && g.rlo <= f.rhi && f.rlo <= g.rhi
				if same && (f.N == nil || g.N == nil || f.band.overlaps(g.band)) {
					out[i] = append(out[i], f)
					continue next
				}
			}
			out = append(out, []*fact{f})
		}
	}
	return out
}

// way is the end of the journey that a movement changes: out to the mission,
// home, or both.
func (f *fact) way() string {
	switch f.Direction {
	case "return", "rotate":
		return f.Direction
	}
	return "out"
}

// errand says what a movement is, before it has happened.
func (f *fact) errand(n *muster.Figure) string {
	words := map[string]string{"arrive": "arriving", "depart": "setting out", "return": "going home", "rotate": "relieved"}[f.Direction]
	if n == nil {
		return words
	}
	return n.String() + " " + words
}

// foremost is the figure that most of the facts allow: of the precise ones the
// first, nil where none has a figure.
func foremost(facts []*fact) *muster.Figure {
	var best *fact
	for _, f := range facts {
		if f.N != nil && (best == nil || f.band.hi-f.band.lo < best.band.hi-best.band.lo) {
			best = f
		}
	}
	if best == nil {
		return nil
	}
	return best.N
}

// said is the first day on which one of the facts can have been known: what
// happened before it is not what they promise. Reports without a date are no
// limit.
func said(facts []*fact) muster.Day {
	first := muster.Future
	for _, f := range facts {
		first = min(first, f.rlo)
	}
	return first
}

// done are the claims of movements of an actor that happened within the days,
// and how many these moved, 0 where no figure tells. A rotation is met by
// people going home or being replaced.
func (d *dues) done(who, way string, from, to muster.Day) (facts []*fact, sum int64) {
	known := true
	for _, fl := range d.flows {
		if fl.who != who || fl.out == (way == "out") || fl.hi < from || fl.lo > min(to, d.b.in.On) {
			continue
		}
		facts = append(facts, fl.facts...)
		if len(fl.readings) == 0 || fl.facts[0].N == nil {
			known = false
			continue
		}
		sum += max(fl.readings[0].best, -fl.readings[0].best)
	}
	for _, f := range d.facts {
		if way != "out" && f.Kind == muster.Movement && f.Direction == "rotate" && f.who == who && f.real() && f.dated && f.hi >= from && f.lo <= min(to, d.b.in.On) {
			facts, known = append(facts, f), false
		}
	}
	if !known {
		sum = 0
	}
	return facts, sum
}

// why says what was due and what came of it.
func (d *dues) why(due []*fact, what, status string, done []*fact) string {
	s := what + " (" + reports(due) + ")"
	switch status {
	case met:
		return s + "; told as done by " + reports(done)
	case partMet:
		return s + "; fewer are told of by " + reports(done)
	case overdue:
		return s + "; no report tells of it by " + d.b.in.On.String()
	}
	return s
}
