package reconcile

import (
	"fmt"
	"slices"

	"muster"
	"muster/internal/parallel"
)

// dayOf is the day of a moment.
func dayOf(m moment) muster.Day { return muster.Day(m / 3) }

// series adds the series of stocks, which are made of each by itself, and their gaps.
func (b *book) series(a *muster.Account, stocks []*stock) {
	made := make([]drawn, len(stocks))
	parallel.Each(len(stocks), func(k int) { made[k] = b.group.draw(stocks[k]) })
	b.group.drawn = make(map[string]drawn, len(stocks))
	for k, s := range stocks {
		b.group.drawn[made[k].ID] = made[k]
		if len(made[k].Points) > 0 {
			a.Series = append(a.Series, made[k].Series)
		}
		for i := range s.runs {
			if g, ok := b.gap(s, i); ok {
				a.Gaps = append(a.Gaps, g)
			}
		}
	}
}

// A drawn is a series, and a stamp of all that it was made of.
type drawn struct {
	muster.Series
	stamp uint64
}

// draw makes the series of a stock, unless it is that of the last time.
func (g *group) draw(s *stock) drawn {
	out := drawn{muster.Series{ID: id("series", s.mission, s.who, string(s.measure)), Mission: s.mission, Who: s.who, Measure: s.measure, Shortfall: float64(s.loss) / unit}, s.stamp()}
	if old, ok := g.drawn[out.ID]; ok && old.stamp == out.stamp {
		return old
	}
	for i := range s.runs {
		for _, p := range s.points(i) {
			p.ID = id("point", out.ID, string(p.From))
			if n := len(out.Points); n > 0 {
				if p.From <= out.Points[n-1].From {
					out.Points[n-1] = p
					continue
				}
				from, _, _ := p.From.Bounds() // the day of a moment
				until := (from - 1).Date()
				out.Points[n-1].To = &until
			}
			out.Points = append(out.Points, p)
		}
	}
	return out
}

// stamp stands for all that the series of a stock is made of.
func (s *stock) stamp() uint64 {
	h := mix(began^uint64(s.loss)) ^ uint64(s.widest)
	note := func(list ...int64) {
		for _, n := range list {
			h = mix(h ^ uint64(n))
		}
	}
	for i := range s.runs {
		r := &s.runs[i]
		note(r.from, r.band.lo, r.band.hi, r.sofar.lo, r.sofar.hi, r.delta.best, r.delta.lo, r.delta.hi, r.best, flags(r.shift, r.pinned), int64(len(r.levels)))
		if r.flow != nil {
			note(r.flow.stamp())
		}
		for _, it := range r.levels {
			note(it.stamp())
		}
	}
	for _, st := range s.allowed {
		note(st.from, st.band.lo, st.band.hi)
	}
	return h
}

// stamp stands for an item as it was accepted.
func (it *item) stamp() int64 {
	r := it.accepted()
	h := mix(began^uint64(it.lo)) ^ uint64(it.hi)
	for _, n := range []int64{flags(it.flow, it.zero, it.loss), r.band.lo, r.band.hi, r.band.best, int64(len(r.facts))} {
		h = mix(h ^ uint64(n))
	}
	for _, f := range r.facts {
		h = mix(h ^ f.version)
	}
	return int64(h)
}

// flags are bits as a number.
func flags(bits ...bool) (n int64) {
	for _, b := range bits {
		n <<= 1
		if b {
			n++
		}
	}
	return n
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

// points shows run i, by the stretches of days on which the same is allowed.
// Before the first word there is none.
func (s *stock) points(i int) []muster.Point {
	r := s.runs[i]
	if r.from < -1<<39 || !s.known(i) && !s.floor(i) {
		return nil
	}
	begin := s.start(i)
	now := s.bandAt(max(r.from, 3*moment(begin)+2))
	out := s.point(nil, i, begin, now)
	if s.measure != muster.InPlace {
		return out // an act sets it on its day
	}
	for _, st := range s.allowed[s.stretchAt(r.from):] {
		day := dayOf(st.from)
		if i+1 < len(s.runs) && day >= s.start(i+1) {
			break
		}
		if st.from <= r.from || day <= begin || st.band == now {
			continue
		}
		now = st.band
		out = s.point(out, i, day, now)
	}
	return out
}

// point appends what run i is shown as from a day, where it rests on a claim.
func (s *stock) point(to []muster.Point, i int, from muster.Day, b band) []muster.Point {
	own := s.basis(i)
	rest := own
	if s.measure == muster.InPlace {
		rest = restsOn(slices.Concat(s.rests(i), s.narrowing(i), s.pending(i, from)))
	} else {
		b = s.runs[i].named()
	}
	if len(own.facts) == 0 || b.lo <= 0 && b.hi > unlimited/2 {
		return to // before the first word, and where nothing is known
	}
	best := float64(s.runs[i].best)
	return append(to, muster.Point{From: from.Date(), Low: number(b.lo), High: number(b.hi), Best: &best, Support: rest.support(), Constraints: rest.constraints()})
}

// number is a bound of a band, nil where there is none.
func number(n int64) *float64 {
	if n > unlimited/2 {
		return nil
	}
	v := float64(n)
	return &v
}

// named is from the lowest to the highest figure that reports name for what an
// act set: it set one of them, and nothing was counted that could be off.
func (r *run) named() band {
	out := band{r.best, r.best, r.best}
	for _, it := range r.levels {
		n := it.alts[0].facts[0].bound()
		lo, hi := it.alts[0].lo, it.alts[0].hi
		if n.Bound == muster.Exact || n.Bound == "" {
			lo, hi = it.alts[0].best, it.alts[0].best
		}
		out.lo, out.hi = min(out.lo, max(lo, r.band.lo)), max(out.hi, min(hi, r.band.hi))
	}
	return out
}

// A basis is what a run rests on.
type basis struct {
	facts   []*fact
	items   []*item // that have facts
	counted *muster.Support
}

// support is that of the facts, counted once.
func (b *basis) support() muster.Support {
	if b.counted == nil {
		s := support(b.facts)
		b.counted = &s
	}
	return *b.counted
}

// basis is what run i rests on: its own levels, and where a flow led to it,
// that flow and what the level before rests on.
func (s *stock) basis(i int) *basis {
	if s.bases == nil {
		s.bases = make([]*basis, len(s.runs))
	}
	if s.bases[i] == nil {
		s.bases[i] = restsOn(s.rests(i))
	}
	return s.bases[i]
}

// restsOn is the basis of items, each once.
func restsOn(items []*item) *basis {
	rest := &basis{}
	seen := make(map[*item]bool, len(items))
	for _, it := range items {
		facts := it.accepted().facts
		if len(facts) > 0 && !seen[it] {
			rest.facts = append(rest.facts, facts...)
			rest.items = append(rest.items, it)
		}
		seen[it] = true
	}
	return rest
}

// constraints are what the items of a basis say.
func (b *basis) constraints() (list []muster.Constraint) {
	for _, it := range b.items {
		list = append(list, muster.Constraint{What: it.says(), Claims: support(it.accepted().facts).Claims})
	}
	return list
}

// narrowing gathers what comes after run i and tells more of it than what came
// before: the flows that lead to the next level, and that level.
func (s *stock) narrowing(i int) []*item {
	if s.runs[i].band == s.runs[i].sofar {
		return nil
	}
	var out []*item
	for i++; i < len(s.runs) && s.runs[i].flow != nil; i++ {
		out = append(out, s.runs[i].flow)
		if len(s.runs[i].levels) > 0 {
			return append(out, s.runs[i].levels...)
		}
	}
	return nil
}

// pending gathers the flows that may have been by a day of run i, though they
// are taken to come later.
func (s *stock) pending(i int, day muster.Day) []*item {
	var out []*item
	for _, r := range s.runs[i+1:] {
		if r.from-s.widest > 3*moment(day)+2 {
			break
		}
		if r.flow != nil && r.flow.lo <= 3*moment(day)+2 {
			out = append(out, r.flow)
		}
	}
	return out
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
