package reconcile

import (
	"cmp"
	"slices"
	"strconv"

	"muster"
)

// A stock is the personnel in place of one contributor, or of a mission, and
// what was accepted of the claims about it.
type stock struct {
	mission, who string
	measure      muster.Measure
	items        []*item
	steps        []step
	shifts       []shift
	loss         int
	runs         []run
	shifted      map[int]moment // of each step that begins with a change that nobody reports, when that was
	allowed      []stretch
	widest       moment   // the longest time in which a flow may have been
	bases        []*basis // of the runs, as far as they were asked for
}

// stocks gathers the items of every stock of a mission, in order of name.
func (b *book) stocks(facts []*fact, flows []*flow) []*stock {
	by := map[string]*stock{}
	get := func(mission, who string) *stock {
		if by[who] == nil {
			by[who] = &stock{mission: mission, who: who, measure: muster.InPlace}
		}
		return by[who]
	}
	levels := map[level][]*fact{}
	of := map[string][]*fact{}
	some := squads(facts)
	for _, f := range facts {
		if f.counts() && !some[f.ID] {
			s := get(f.mission, f.who)
			lo, hi := f.window()
			key := level{s.who, lo, hi, f.band.lo, f.band.hi}
			levels[key] = append(levels[key], f)
			of[f.who] = append(of[f.who], f)
		}
	}
	for _, list := range of {
		markCopies(list)
	}
	for _, l := range lists(facts) {
		l.total.doubted = l.wrong()
	}
	for key, group := range levels {
		r := reading{group[0].band, weight(group), group}
		s := by[group[0].who]
		s.items = append(s.items, &item{lo: key.lo, hi: key.hi, alts: []reading{r}, key: key.String()})
	}
	for _, fl := range flows {
		if fl.who == fl.mission && !fl.whole {
			get(fl.mission, fl.who) // contributors' movements are its own too
		}
	}
	for _, fl := range flows {
		if fl.whole {
			continue
		}
		get(fl.mission, fl.who).flow(fl)
		if total := by[fl.mission]; total != nil && fl.who != fl.mission {
			total.flow(fl)
		}
	}
	b.lose(by, facts)
	out := inOrder(by)
	late := map[string]bool{}
	for _, s := range out {
		s.misdated(late)
	}
	for _, s := range out {
		s.items = slices.DeleteFunc(s.items, func(it *item) bool { return late[it.key] })
	}
	return out
}

// squads are the counts of so few of an actor, where two other reports of about the
// time count ten times as many, that they are some of them: an escort of 32 of a
// battalion. So is a battalion, where its report counts more besides.
func squads(facts []*fact) map[string]bool {
	out := map[string]bool{}
	for _, group := range groups(facts, func(f *fact) string {
		if !f.counts() {
			return ""
		}
		return f.who
	}) {
		slices.SortFunc(group, byDay)
		for i, f := range group {
			if hasAny(f.Evidence.Text, units) && slices.ContainsFunc(group, func(g *fact) bool {
				return g.report == f.report && g.lo <= f.hi && f.lo <= g.hi && 2*g.N.Value >= 3*f.N.Value
			}) {
				out[f.ID] = true
				continue
			}
			if f.who == f.mission && f.spot() && slices.ContainsFunc(group, func(g *fact) bool {
				return !g.spot() && 2*g.N.Value >= 3*f.N.Value && distance(int64(f.lo), int64(g.lo)) <= earlier
			}) {
				out[f.ID] = true // "500 peacekeepers remain in Tessalit", of a mission of 6,900
				continue
			}
			if f.N.Value >= 100 || f.N.Value == 0 {
				continue
			}
			many := map[string]bool{}
			from, _ := slices.BinarySearchFunc(group, f.lo-sudden, func(g *fact, d muster.Day) int { return cmp.Compare(g.lo, d) })
			for _, g := range group[min(from, i):] {
				if g.lo > f.lo+sudden {
					break
				}
				if g.N.Value >= 10*f.N.Value {
					many[g.report] = true
				}
			}
			if out[f.ID] = len(many) > 1; !out[f.ID] {
				delete(out, f.ID)
			}
		}
	}
	return out
}

// units are the words for some of a contingent.
var units = wordSet("battalion company unit team squadron platoon patrol escort detachment")

// A level is what facts have in common that are one item of a stock.
type level struct {
	who         string
	lo, hi      moment
	least, most int64 // of its band
}

// String writes a level as a key.
func (l level) String() string { return l.who + span(l.lo, l.hi) + span(l.least, l.most) }

// misdated finds the first contingents before which more reports have others
// there than tell of them: their date is wrong ("a year since the first contingent
// came"), and they explain no change on it, of the mission as little.
func (s *stock) misdated(late map[string]bool) {
	for _, it := range s.items {
		if !it.zero {
			continue
		}
		before := 0
		for _, o := range s.items {
			if !o.flow && !o.zero && o.hi < it.lo && o.alts[0].lo > 0 {
				before += o.most()
			}
		}
		if before > it.most() || s.dwarfed(it) {
			late[it.key] = true
		}
	}
}

// dwarfed reports whether within a month many more are counted than the first
// contingent that is told of: then it is the first of those who came to
// reinforce others.
func (s *stock) dwarfed(zero *item) bool {
	var size int64
	for _, it := range s.items {
		if it.flow && it.key == zero.key && len(it.alts) > 0 {
			size = it.alts[0].hi
		}
	}
	return slices.ContainsFunc(s.items, func(it *item) bool {
		return !it.flow && !it.zero && it.lo > zero.lo && it.lo-zero.lo <= 3*31 && it.alts[0].lo > 3*size
	})
}

// counts reports whether the fact states a level of a stock in place.
func (f *fact) counts() bool {
	return f.Kind == muster.Strength && f.real() && f.N != nil && f.Part == "" && !f.someOf && f.who != "" && f.dated && f.mission != "none" &&
		f.lo > muster.Past && personnel(f.N.Unit)
}

// personnel reports whether a unit counts heads.
func personnel(unit string) bool { return unit == "" || unit == "personnel" || unit == "people" }

// window is when the level held: tied to an event, on its side of it.
func (f *fact) window() (lo, hi moment) {
	from, to := f.lo, f.ends()
	if f.hi == muster.Future {
		from = to // "since June" is said of the day of the report
	}
	lo, hi = 3*moment(from), 3*moment(to)+2
	switch f.Relative {
	case "before":
		hi = 3 * moment(to)
	case "after":
		lo = 3*moment(from) + 2
	}
	return lo, hi
}

// span writes two numbers as a key.
func span(lo, hi int64) string {
	return "\x00" + strconv.FormatInt(lo, 10) + "\x00" + strconv.FormatInt(hi, 10)
}

// flow adds a movement to the stock. Before the first contingent nobody is
// there.
func (s *stock) flow(fl *flow) {
	lo, hi := 3*moment(fl.lo)+1, 3*moment(fl.hi)+1
	key := "flow" + span(lo, hi) + "\x00" + fl.who + "\x00" + fl.facts[0].ID
	s.items = append(s.items, &item{lo: lo, hi: hi, flow: true, alts: fl.readings, key: key, told: fl.facts})
	if fl.first() && !fl.out && fl.who == s.who {
		r := reading{band: band{}, weight: weight(fl.facts)}
		s.items = append(s.items, &item{lo: lo - 1, hi: lo - 1, alts: []reading{r}, key: key, zero: true})
	}
}

// solve accepts what can be true together and lays it out in runs.
func (s *stock) solve() {
	s.steps, s.shifts, s.loss = accept(s.items, inDoubt)
	s.layRuns()
}

// A run is a time in which the level does not change. From is the first moment
// it is known to hold.
type run struct {
	from   moment
	band   band    // what the accepted levels allow, tolerances included
	sofar  band    // the same, of what came before alone
	delta  band    // change since the run before, where a flow made it
	flow   *item   // that flow
	shift  bool    // a change that no report accounts for leads here
	levels []*item // accepted
	pinned bool    // only what follows tells of it
	best   int64
}

// layRuns walks the steps and cuts time at every accepted change.
func (s *stock) layRuns() {
	chosen := map[int]bool{}
	for _, sh := range s.shifts {
		chosen[sh.step] = true
	}
	s.shifted = map[int]moment{}
	cur := run{from: -1 << 40, band: everything}
	flush := func(next run) {
		s.runs = append(s.runs, cur)
		cur = next
	}
	pending := false // a shift whose new level has yet to come
	change := func(k int, from moment) {
		if pending {
			flush(run{from: from, band: everything, shift: true})
			s.shifted[k] = from
			pending = false
		}
	}
	last := cur.from // of the changes that may have been
	for k, st := range s.steps {
		pending = pending || chosen[k]
		switch {
		case st.it == nil || st.it.taken < 0 || st.op == opClose:
		case st.op == opFlow:
			last, s.widest = st.at, max(s.widest, st.it.hi-st.it.lo)
			if st.it.at == st.at {
				change(k, st.at)
				flush(run{from: st.at, band: everything, flow: st.it, delta: st.it.accepted().band})
			}
		case st.it.at == st.at:
			change(k, max(st.it.lo, cur.from+1, last+1))
			if len(s.runs) == 0 && len(cur.levels) == 0 && !st.it.limit {
				cur.from = st.it.lo
			}
			if !st.it.limit {
				cur.levels = append(cur.levels, st.it)
			}
			a := st.it.alts[0].band
			cur.band.lo, cur.band.hi = max(cur.band.lo, a.lo), min(cur.band.hi, a.hi)
		}
	}
	s.runs = append(s.runs, cur)
	s.tighten()
	s.estimate()
	s.pin()
	s.allowed = s.allow()
}

// tighten carries bands across flows, forward and back.
func (s *stock) tighten() {
	for i := 1; i < len(s.runs); i++ {
		if r, p := &s.runs[i], s.runs[i-1]; !r.shift {
			r.band.lo, r.band.hi = max(r.band.lo, p.band.lo+r.delta.lo), min(r.band.hi, p.band.hi+r.delta.hi)
		}
	}
	for i := range s.runs {
		s.runs[i].sofar = s.runs[i].band
	}
	for i := len(s.runs) - 1; i > 0; i-- {
		if r, p := s.runs[i], &s.runs[i-1]; !r.shift {
			p.band.lo, p.band.hi = max(p.band.lo, r.band.lo-r.delta.hi), min(p.band.hi, r.band.hi-r.delta.lo)
		}
	}
}

// estimate names the best value of each run: a precise figure where there is
// one, else the run before with its flow, else the figure with most origins;
// always within the band.
func (s *stock) estimate() {
	for i := range s.runs {
		r := &s.runs[i]
		best, found := r.favourite(true)
		if r.flow != nil && !found && (len(r.levels) == 0 || r.delta.hi-r.delta.lo < unlimited/2 && s.stated(i-1)) {
			best, found = s.runs[i-1].best+r.delta.best, true
		}
		if !found {
			best, _ = r.favourite(false)
		}
		r.best = min(max(best, r.band.lo), r.band.hi)
	}
}

// floor reports whether the level of run i is known from below alone: nobody
// tells of those who were there before, but of some who came.
func (s *stock) floor(i int) bool {
	if s.runs[i].band.lo <= 0 {
		return false
	}
	for ; i > 0 && s.runs[i].flow != nil; i-- {
		if r := s.runs[i]; r.delta.best > 0 || len(r.levels) > 0 {
			return true
		}
	}
	return i >= 0 && len(s.runs[i].levels) > 0
}

// known reports whether the level of run i is: something was said of it, or of
// a run that flows of known size lead to it from or from it to.
func (s *stock) known(i int) bool { return s.runs[i].pinned || s.stated(i) }

// stated reports whether anything was said of the level of run i or of a run
// that leads to it.
func (s *stock) stated(i int) bool {
	for ; i >= 0; i-- {
		if len(s.runs[i].levels) > 0 {
			return true
		}
		if s.runs[i].flow == nil || s.runs[i].delta.hi > unlimited/2 {
			return false
		}
	}
	return false
}

// pin names the best value of the runs before the first level, from what the
// flows after them brought it to. Before the first flow there is no word.
func (s *stock) pin() {
	for i := len(s.runs) - 2; i > 0; i-- {
		r, next := &s.runs[i], &s.runs[i+1]
		if s.stated(i) || next.shift || next.flow == nil || next.delta.hi-next.delta.lo > unlimited/2 || !s.known(i+1) || (next.from-r.from)/3 > memory {
			continue
		}
		r.pinned = true
		r.best = min(max(next.best-next.delta.best, r.band.lo), r.band.hi)
	}
}

// favourite is the figure with most origins among the run's levels.
func (r *run) favourite(exact bool) (best int64, found bool) {
	by := map[int64]int{}
	for _, it := range r.levels {
		if it.zero {
			by[0] += it.most()
			continue
		}
		if !exact || it.alts[0].facts[0].exact {
			by[it.alts[0].best] += it.most()
		}
	}
	for _, v := range slices.SortedFunc(keys(by), func(x, y int64) int { return cmp.Or(cmp.Compare(by[y], by[x]), cmp.Compare(x, y)) }) {
		return v, true
	}
	return 0, false
}

// keys yields the keys of a map.
func keys[K comparable, V any](m map[K]V) func(func(K) bool) {
	return func(yield func(K) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
