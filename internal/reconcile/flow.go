package reconcile

import (
	"cmp"
	"math"
	"slices"
	"unicode"

	"muster"
)

// A flow is one movement of one group, told by any number of claims.
type flow struct {
	mission, who string
	out          bool // going home
	facts        []*fact
	plans        []*fact // that told of it beforehand and give it an ordinal
	lo, hi       muster.Day
	readings     []reading
	whole        bool // a cumulative figure whose parts are flows of their own
}

// lag is how many days a group may be on the way.
const lag = 4

// fold joins the movements of a mission into flows. It returns those of one
// actor each; a figure for several contributors together adds to no series.
func (b *book) fold(facts []*fact) []*flow {
	by := map[string][]*fact{}
	for _, f := range facts {
		if f.moves() || f.announces() {
			by[f.who+"\x00"+f.way()] = append(by[f.who+"\x00"+f.way()], f)
		}
	}
	var out []*flow
	for _, group := range inOrder(by) {
		out = append(out, foldGroup(group)...)
	}
	out = attribute(out)
	for _, f := range out {
		f.read()
	}
	cumulate(out)
	return out
}

// moves reports whether the fact changes a stock in place.
func (f *fact) moves() bool {
	return f.Kind == muster.Movement && f.real() && f.Part == "" && f.who != "" && f.dated && f.mission != "none" &&
		f.lo > muster.Past && (f.Direction == "arrive" || f.Direction == "depart" || f.Direction == "return")
}

// announces reports whether the fact tells of a group that is to move on a day
// by its figure and its ordinal.
func (f *fact) announces() bool {
	return f.Kind == muster.Movement && f.Mood() == muster.Planned && f.Ordinal != 0 && f.N != nil && f.Part == "" && f.who != "" &&
		f.day() && f.mission != "none" && f.way() != "rotate"
}

// foldGroup folds the movements of one actor in one direction. The claims that
// say most, a figure and a day, come first and draw the vaguer ones to them.
func foldGroup(facts []*fact) []*flow {
	slices.SortFunc(facts, func(x, y *fact) int {
		return cmp.Or(cmp.Compare(x.vagueness(), y.vagueness()), cmp.Compare(x.lo, y.lo), cmp.Compare(x.ID, y.ID))
	})
	var out []*flow
	var days index
	for _, f := range facts {
		home := days.home(f)
		switch {
		case !f.real():
			if home != nil && home.facts[0].N != nil && home.away(f) <= 1 {
				home.plans = append(home.plans, f)
			}
			continue
		case home != nil:
			home.facts = append(home.facts, f)
			continue
		}
		fl := &flow{mission: f.mission, who: f.who, out: f.Direction == "return", facts: []*fact{f}, lo: f.lo, hi: f.ends()}
		out = append(out, fl)
		days.add(fl)
	}
	return out
}

// ends is the last day of a movement: open intervals end with the report.
func (f *fact) ends() muster.Day {
	if f.hi < muster.Future {
		return f.hi
	}
	return max(f.lo, min(f.rhi, f.lo+366))
}

// vagueness orders claims from those that say most to those that say least.
func (f *fact) vagueness() int {
	v := 0
	if !f.real() {
		v += 16
	}
	if f.N == nil {
		v += 4
	}
	if !f.day() {
		v += 8
	}
	if f.Direction == "depart" {
		v += 2
	}
	if f.Ordinal == 0 {
		v++
	}
	return v
}

// An index finds flows near a date. Flows are kept in order of their first day.
type index struct {
	flows []*flow
	width muster.Day // of the longest flow
}

// add files a flow.
func (x *index) add(f *flow) {
	i, _ := slices.BinarySearchFunc(x.flows, f, func(a, b *flow) int { return cmp.Compare(a.lo, b.lo) })
	x.flows = slices.Insert(x.flows, i, f)
	x.width = max(x.width, f.hi-f.lo)
}

// home is the flow that a claim tells of, nil where it is a new one. Of several
// it is the nearest in time, then the first; of the first who came, theirs.
func (x *index) home(f *fact) *flow {
	const reach = 45 // days within which one ordinal means one group
	i, _ := slices.BinarySearchFunc(x.flows, f.lo-reach-x.width, func(a *flow, d muster.Day) int { return cmp.Compare(a.lo, d) })
	var best *flow
	for ; i < len(x.flows) && x.flows[i].lo <= f.ends()+reach; i++ {
		fl := x.flows[i]
		if !fl.tells(f) {
			continue
		}
		first := best != nil && f.initial() && fl.first() != best.first()
		if best == nil || first && fl.first() || !first && fl.away(f) < best.away(f) {
			best = fl
		}
	}
	return best
}

// away is how many days lie between the flow and the claim.
func (fl *flow) away(f *fact) muster.Day {
	return max(0, f.lo-fl.hi, fl.lo-f.ends())
}

// tells reports whether the claim is about the flow. It takes agreement of the
// dates and of the figures; a shared ordinal makes up for a date that is off,
// and a date that agrees for figures that differ by less than half.
func (fl *flow) tells(f *fact) bool {
	first := fl.facts[0]
	away := fl.away(f)
	same := f.Ordinal != 0 && f.Ordinal == fl.ordinal() || f.initial() && fl.first()
	agree := fl.agrees(f)
	switch {
	case f.N == nil && f.Ordinal != 0 && fl.sameDay(f):
		return true
	case f.Ordinal != 0 && fl.ordinal() != 0 && !same && (away > 0 || f.report == first.report || !agree):
		return false
	case fl.holds(f):
		return true
	case fl.sameReport(f) && f.N != nil && first.N != nil && !agree, f.within(first):
		return false
	case same && agree:
		return true
	case away == 0 && agree:
		return f.day() == first.day() || f.N == nil || first.N == nil || f.band.lo <= first.band.hi && first.band.lo <= f.band.hi
	case away == 0:
		return f.total(first) || f.day() && first.day() && close(f, first) && !f.spans(first) && !first.spans(f)
	case agree && f.Direction != first.Direction:
		return away <= lag && f.depart() == (f.lo < fl.lo)
	}
	return fl.slip(f, first, away)
}

// total reports whether two uncommon figures of one time are so near that both count
// the same people: 1,041 who left on the 10th, and 1,014 from the 28th to the 10th.
func (f *fact) total(o *fact) bool {
	return f.N != nil && o.N != nil && f.odd() && o.odd() && f.Direction == o.Direction && max(f.N.Value, o.N.Value) <= 1.05*min(f.N.Value, o.N.Value)
}

// sameDay reports whether the claim's report gives the flow a figure on the claim's very
// day: "230 sailors arrived on Wednesday. It is the ninth contingent sent there".
func (fl *flow) sameDay(f *fact) bool {
	return f.day() && slices.ContainsFunc(fl.facts, func(o *fact) bool {
		return o.report == f.report && o.N != nil && o.Ordinal == 0 && o.lo == f.lo && o.hi == f.hi
	})
}

// holds reports whether the flow has a claim of the very figure and day.
func (fl *flow) holds(f *fact) bool {
	return f.N != nil && slices.ContainsFunc(fl.facts[1:], func(o *fact) bool {
		return o.N != nil && o.N.Value == f.N.Value && o.day() && o.lo == f.lo && o.hi == f.hi && o.Direction == f.Direction
	})
}

// slip reports whether the claim has the flow's day wrong: the same uncommon
// figure within days is the same group, and so is any figure, or one that is
// nearly the same, from one day to the next, where neither report speaks of
// another group; the first who came are those of a day or two before, too. One that no figure is told of goes with the figure of the day
// before or after.
func (fl *flow) slip(f, first *fact, away muster.Day) bool {
	if f.N == nil && first.N != nil {
		return away <= 1 && f.who != f.mission && f.lo == f.hi && first.day() && f.Direction == first.Direction && places(f, first) != differ &&
			!f.another() && !first.another() && !slices.ContainsFunc(fl.facts, func(o *fact) bool { return o.report == f.report })
	}
	if f.N == nil || first.N == nil || fl.sameReport(f) || away > week {
		return false
	}
	same := f.N.Value == first.N.Value
	if same && f.exact && first.exact && away <= 3 {
		return true
	}
	if same && f.odd() && first.odd() && f.Direction == first.Direction && f.day() && first.day() && places(f, first) != differ && !f.another() && !first.another() {
		return true
	}
	if away <= 2 && (f.vanguard() || first.vanguard()) && close(f, first) && f.day() && first.day() && f.Direction == first.Direction && places(f, first) != differ && !f.another() && !first.another() {
		return true
	}
	if away == 1 && f.who != f.mission && f.N.Value >= 100 && f.spot() && first.spot() && places(f, first) == agree && f.Direction == "arrive" && first.Direction == "arrive" && f.day() && first.day() && max(f.N.Value, first.N.Value) <= 1.2*min(f.N.Value, first.N.Value) && !f.another() && !first.another() {
		return true
	}
	near := f.exact && first.exact && max(f.N.Value, first.N.Value) <= 1.05*min(f.N.Value, first.N.Value)
	return (same || near) && away <= 1 && f.day() && first.day() && f.Direction == first.Direction &&
		places(f, first) != differ && !f.another() && !first.another()
}

// vanguard reports whether the fact counts the first who came: "the first 400
// soldiers", "a first group of 325".
func (f *fact) vanguard() bool {
	words := wordsOf(f.Evidence.Text)
	i := slices.Index(words, "first")
	return f.who != f.mission && f.Ordinal <= 1 && (f.Ordinal == 1 || i >= 0 && i+1 < len(words) && (unicode.IsDigit(rune(words[i+1][0])) || counters[words[i+1]] || trades[singular(words[i+1])] != ""))
}

// odd reports whether a figure is no common one: two groups are seldom of it.
func (f *fact) odd() bool {
	return f.N.Bound == muster.Exact && f.N.Value > 100 && math.Mod(f.N.Value, 50) != 0
}

// another reports whether the words of the claim tell the group from one that
// went before.
func (f *fact) another() bool {
	return slices.ContainsFunc(wordsOf(f.Evidence.Text), func(w string) bool {
		return w == "another" || w == "more" || w == "further" || w == "additional" || w == "other"
	})
}

// spans reports whether the claim can count the movements of several days
// together, of which the other is one.
func (f *fact) spans(o *fact) bool {
	return f.N != nil && o.N != nil && f.N.Value > o.N.Value && f.lo <= o.lo && o.hi <= f.hi && f.hi-f.lo > o.hi-o.lo
}

// within reports whether the claim, which has no figure, tells of a part of the
// time that another of its report gives a figure for.
func (f *fact) within(o *fact) bool {
	return f.N == nil && o.N != nil && f.report == o.report && o.lo <= f.lo && f.hi <= o.hi && f.hi-f.lo < o.hi-o.lo
}

// depart reports whether the claim tells of the start of a journey.
func (f *fact) depart() bool { return f.Direction == "depart" }

// ordinal is the first that a claim gives, 0 for none.
func (fl *flow) ordinal() int {
	for _, f := range fl.facts {
		if f.Ordinal != 0 {
			return f.Ordinal
		}
	}
	return 0
}

// first reports whether the flow is told of as the first contingent, or, where
// no report has its figure, as the first who came.
func (fl *flow) first() bool {
	return fl.ordinal() == 1 || fl.ordinal() == 0 && slices.ContainsFunc(fl.facts, (*fact).initial) &&
		!slices.ContainsFunc(fl.facts, func(f *fact) bool { return f.N != nil })
}

// initial reports whether the claim tells of the first who came, without their
// number.
func (f *fact) initial() bool {
	return f.N == nil && f.Ordinal <= 1 && slices.Contains(wordsOf(f.Evidence.Text), "first")
}

// agrees reports whether the claim's figure can be the flow's.
func (fl *flow) agrees(f *fact) bool { return f.N == nil || f.band.overlaps(fl.facts[0].band) }

// sameReport reports whether the claim's report already tells of the flow with
// a figure.
func (fl *flow) sameReport(f *fact) bool {
	return slices.ContainsFunc(fl.facts, func(o *fact) bool { return o.report == f.report && o.N != nil })
}

// close reports whether two figures are too near to be two groups.
func close(f, o *fact) bool {
	return f.N != nil && o.N != nil && f.N.Value <= 2*o.N.Value && o.N.Value <= 2*f.N.Value
}

// read finds the flow's date, at the arrival where one is told, and the
// readings of its figure.
func (fl *flow) read() {
	fl.lo, fl.hi = fl.date()
	var given []*fact
	for _, f := range fl.facts {
		if f.N != nil {
			given = append(given, f)
		}
	}
	if len(given) == 0 {
		fl.readings = []reading{{band{1, unlimited, 0}, weight(fl.facts), fl.facts}}
	}
	for _, side := range cliques(given, edgeless) {
		r := reading{band: common(side), facts: side}
		r.weight = weight(r.facts)
		fl.readings = append(fl.readings, r)
	}
	if fl.out {
		for i := range fl.readings {
			r := &fl.readings[i].band
			r.lo, r.hi, r.best = -r.hi, -r.lo, -r.best
		}
	}
}

// date is the interval that most origins give, arrivals before departures and
// days before longer ones.
func (fl *flow) date() (lo, hi muster.Day) {
	by := map[[2]muster.Day][]*fact{}
	for _, f := range fl.facts {
		by[[2]muster.Day{f.lo, f.ends()}] = append(by[[2]muster.Day{f.lo, f.ends()}], f)
	}
	var best [2]muster.Day
	rank := func(k [2]muster.Day) []int {
		arrive := 0
		if slices.ContainsFunc(by[k], func(f *fact) bool { return !f.depart() }) {
			arrive = 1
		}
		return []int{-int(min(k[1]-k[0], 31)), arrive, weight(by[k]), -int(k[0]), -int(k[1])}
	}
	for k := range by {
		if best == [2]muster.Day{} || slices.Compare(rank(k), rank(best)) > 0 {
			best = k
		}
	}
	return best[0], best[1]
}
