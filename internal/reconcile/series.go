package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

// dayOf is the day of a moment.
func dayOf(m moment) muster.Day { return muster.Day(m / 3) }

// addSeries adds the stock's series, and a gap for every change in it that no
// report accounts for.
func (b *book) addSeries(a *muster.Account, s *stock) {
	out := muster.Series{ID: id("series", s.mission, s.who, string(s.measure)), Mission: s.mission, Who: s.who, Measure: s.measure, Shortfall: float64(s.loss) / unit}
	for i := range s.runs {
		if p, ok := s.point(i); ok {
			p.ID = id("point", out.ID, string(p.From))
			if n := len(out.Points); n > 0 {
				if p.From <= out.Points[n-1].From {
					out.Points[n-1] = p
					continue
				}
				until := s.start(i) - 1
				d := until.Date()
				out.Points[n-1].To = &d
			}
			out.Points = append(out.Points, p)
		}
		if g, ok := b.gap(s, i); ok {
			a.Gaps = append(a.Gaps, g)
		}
	}
	if len(out.Points) > 0 {
		a.Series = append(a.Series, out)
	}
}

// start is the day from which run i is shown.
func (s *stock) start(i int) muster.Day {
	r := s.runs[i]
	if i == 0 || (r.flow == nil && !r.shift) {
		if len(r.levels) > 0 && r.levels[0].lo == r.levels[0].hi && r.levels[0].hi%3 == 0 {
			return dayOf(r.from) - 1 // what was there before an event
		}
	}
	return dayOf(r.from)
}

// point shows run i: from the lowest to the highest reading of what was
// accepted. Before the first word there is none.
func (s *stock) point(i int) (muster.Point, bool) {
	r := s.runs[i]
	if !s.known(i) || r.from < -1<<39 {
		return muster.Point{}, false
	}
	rest := s.basis(i)
	if len(rest.facts) == 0 {
		return muster.Point{}, false
	}
	low, high := float64(r.best), float64(r.best)
	for _, it := range r.levels {
		l, h := it.nominal()
		low, high = min(low, max(l, float64(r.band.lo))), max(high, min(h, float64(r.band.hi)))
	}
	best := float64(r.best)
	return muster.Point{From: s.start(i).Date(), Low: &low, High: &high, Best: &best, Support: rest.support, Constraints: rest.constraints}, true
}

// nominal is what an item's figure says without allowance for rounding.
func (it *item) nominal() (lo, hi float64) {
	if it.zero {
		return 0, 0
	}
	n := it.alts[0].facts[0].N
	switch n.Bound {
	case muster.Range:
		return n.Value, n.High
	case muster.Under, muster.UpTo:
		return float64(unlimited), 0 // limits from above only
	}
	return n.Value, n.Value
}

// A basis is what a run rests on.
type basis struct {
	facts       []*fact
	support     muster.Support
	constraints []muster.Constraint
}

// basis is what run i rests on: its own levels, and where a flow led to it,
// that flow and what the level before rests on.
func (s *stock) basis(i int) *basis {
	if s.bases == nil {
		s.bases = make([]*basis, len(s.runs))
	}
	if s.bases[i] == nil {
		rest := &basis{}
		for _, it := range s.rests(i) {
			facts := it.accepted().facts
			if len(facts) > 0 {
				rest.facts = append(rest.facts, facts...)
				rest.constraints = append(rest.constraints, muster.Constraint{What: it.says(), Claims: support(facts).Claims})
			}
		}
		rest.support = support(rest.facts)
		s.bases[i] = rest
	}
	return s.bases[i]
}

// rests gathers the items of a basis. Where no level precedes a flow, the first
// that follows tells what there was.
func (s *stock) rests(i int) []*item {
	var out []*item
	at := i
	for ; i >= 0; i-- {
		r := s.runs[i]
		out = append(out, r.levels...)
		if r.flow == nil || slices.ContainsFunc(r.levels, func(it *item) bool { return !it.zero && it.alts[0].facts[0].exact }) {
			break
		}
		out = append(out, r.flow)
	}
	if !s.runs[at].pinned {
		return out
	}
	for i := at + 1; i < len(s.runs) && s.runs[i].flow != nil; i++ {
		out = append(out, s.runs[i].flow)
		if len(s.runs[i].levels) > 0 {
			return append(out, s.runs[i].levels[0])
		}
	}
	return out
}

// accepted is the reading of an item that was.
func (it *item) accepted() reading { return it.alts[max(0, it.taken)] }

// says puts an accepted item into words, with the allowance that its figure is
// given.
func (it *item) says() string {
	r := it.accepted()
	when := muster.Between(dayOf(it.lo), dayOf(it.hi))
	switch {
	case it.zero:
		return "nobody before the first contingent"
	case !it.flow:
		return fmt.Sprintf("%s in place on %s, so %s", r.facts[0].N, when, r.band)
	case r.best < 0 || r.hi <= 0:
		return fmt.Sprintf("%s %s on %s, so %s fewer", figureOf(-r.best), it.parting(), when, band{-r.hi, -r.lo, 0})
	}
	return fmt.Sprintf("%s arrived on %s, so %s more", figureOf(r.best), when, r.band)
}

// parting says how people left.
func (it *item) parting() string {
	if it.loss {
		return "were killed"
	}
	return "went home"
}

// figureOf is a number of people, where it is known.
func figureOf(n int64) string {
	if n == 0 {
		return "a group"
	}
	return figure(n)
}

// changes are the facts that began run i: the flow that led to it, else its
// first level.
func (s *stock) changes(i int) []*fact {
	r := s.runs[i]
	switch {
	case r.flow != nil:
		return r.flow.alts[r.flow.taken].facts
	case len(r.levels) > 0:
		return r.levels[0].alts[0].facts
	}
	return nil
}

// memory is the number of days after which a figure is history, and a change
// since then no gap.
const memory = 5 * 365

// gap is the change that leads to run i, where no report accounts for it.
func (b *book) gap(s *stock, i int) (muster.Gap, bool) {
	r := s.runs[i]
	if !r.shift || i == 0 || s.measure != muster.InPlace {
		return muster.Gap{}, false
	}
	before, after := s.basis(i-1).facts, s.basis(i).facts
	change := float64(r.best - s.runs[i-1].best)
	from, to := s.lastWord(i-1), dayOf(r.from)
	if len(before) == 0 || len(after) == 0 || change == 0 || to-from > memory {
		return muster.Gap{}, false
	}
	how := "more"
	if change < 0 {
		how = "fewer"
	}
	g := muster.Gap{Kind: "change", Who: s.who, From: from.Date(), To: to.Date(), Change: &change, Support: support(slices.Concat(before, after))}
	g.ID = id("gap", s.mission, s.who, string(g.From), string(g.To))
	g.Why = fmt.Sprintf("%d on %s and %d on %s: no report accounts for %d %s", s.runs[i-1].best, from, r.best, to, int64(max(change, -change)), how)
	if n := b.intended(s, from, to); n != "" {
		g.Why += "; " + n
	}
	return g, true
}

// lastWord is the last day on which the level of run i was stated or made.
func (s *stock) lastWord(i int) muster.Day {
	last := dayOf(s.runs[i].from)
	for _, it := range s.runs[i].levels {
		last = max(last, dayOf(it.lo))
	}
	return last
}

// intended says what was planned for the time of a gap, since a plan nobody
// reports as carried out is the likeliest cause.
func (b *book) intended(s *stock, from, to muster.Day) string {
	var plans []*fact
	for _, f := range b.facts {
		if f.Kind == muster.Movement && f.mission == s.mission && f.who == s.who && f.dated && f.Mood() == muster.Planned && f.lo >= from && f.hi <= to {
			plans = append(plans, f)
		}
	}
	if len(plans) == 0 {
		return ""
	}
	first := slices.MinFunc(plans, func(x, y *fact) int { return cmp.Or(cmp.Compare(x.lo, y.lo), cmp.Compare(x.ID, y.ID)) })
	return fmt.Sprintf("only plans fall between, the first for %s", first.When)
}
