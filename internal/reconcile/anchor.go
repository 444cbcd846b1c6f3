package reconcile

import (
	"slices"

	"muster"
)

// anchor gives claims the day of the event beside which their report tells them.
func anchor(facts []*fact) {
	anchorFigures(facts)
	anchorLevels(facts)
	anchorSums(facts)
	anchorTolls(facts)
	anchorPlaces(facts)
	markSomeOf(facts)
}

// anchorPlaces gives the harm that a report tells of without a place the place
// of what happened on that day, where the report tells of one place alone: "Ber
// came under attack on Sunday; four peacekeepers were injured".
func anchorPlaces(facts []*fact) {
	anchorPairs(facts)
	happened := func(f *fact) string {
		if f.Kind != muster.Harm && f.Kind != muster.Incident || !f.real() || !f.dated || f.lo != f.hi {
			return ""
		}
		return join(f.report, f.lo.String())
	}
	for _, group := range groups(facts, happened) {
		place, several := (*fact)(nil), false
		for _, f := range group {
			switch {
			case len(f.Where) == 0:
			case place == nil:
				place = f
			default:
				several = several || !slices.Equal(f.Where, place.Where)
			}
		}
		if place == nil || several || len(place.Where) > 1 {
			continue
		}
		for _, f := range group {
			if f.Kind == muster.Harm && len(f.Where) == 0 {
				a := f.anchorage()
				a.where, a.place = place.Where[0], place.place
				f.at(a)
			}
		}
	}
}

// anchorPairs gives harm without a day or a place those of the harm told in the
// same breath: "Two soldiers died and three were hurt when their lorry struck a
// mine on Saturday near Ber", "Armed men attacked Ber on Saturday. We counted 38
// dead".
func anchorPairs(facts []*fact) {
	const breath = len(" and ")
	for _, f := range facts {
		if f.Kind != muster.Harm || f.spot() && f.dated {
			continue
		}
		for _, o := range facts {
			beside := o.Kind == muster.Harm && o.report == f.report && o.Evidence.Start > f.Evidence.Start && o.Evidence.Start-f.Evidence.End <= breath
			counted := o.Kind == muster.Incident && o.report == f.report && f.N != nil && !f.dated && len(f.Where) == 0 &&
				o.Evidence.End <= f.Evidence.Start && f.gap(o) <= breath
			if !beside && !counted || !o.spot() || !o.day() || f.dated && f.lo != f.rlo && f.lo != o.lo || f.Mood() != o.Mood() {
				continue
			}
			a := f.anchorage()
			a.lo, a.hi, a.dated, a.where, a.place = o.lo, o.hi, true, o.Where[0], o.place
			f.at(a)
			break
		}
	}
}

// markSomeOf marks the harm of which a report counts some alone: "three of them
// lost a leg" beside ten who were hurt, and "three of them died". Where it counts
// no others, "three of them were hurt" counts them all.
func markSomeOf(facts []*fact) {
	harms := groups(facts, func(f *fact) string {
		if f.Kind != muster.Harm || f.N == nil {
			return ""
		}
		return join(f.report, f.Harm)
	})
	for _, group := range harms {
		for _, f := range group {
			f.someOf = f.ofThem() && (f.Harm == "killed" || slices.ContainsFunc(group, func(o *fact) bool { return o != f && o.N.Value >= f.N.Value && oneVoice(f, o) }))
		}
	}
}

// A tally is a figure with those whom it counts.
type tally struct {
	n     *muster.Figure
	claim string // that gives it
	who   muster.Names
	force string
	band  band
	exact bool
}

// count gives the fact a figure of another and those whom it counts.
func (f *fact) count(t *tally) {
	c := *f.Claim
	c.N, c.Who, f.Claim = t.n, t.who, &c
	if c.Force == "" {
		c.Force = t.force
	}
	f.band, f.exact, f.counted = t.band, t.exact, t
	f.who = ""
	if len(c.Who) == 1 {
		f.who = c.Who[0]
	}
	if f.Kind == muster.Harm {
		f.people = companyOf(f.who)
	}
}

// before is within how many bytes the sentence stands that counts those whom the
// next calls "they".
const before = 120

// anchorFigures gives what a report tells of "they" the figure of those whom it
// counts in the sentence before: "Zambia has 296 soldiers there. They flew in on
// 26 July"; rather of those who move than of those who stay.
func anchorFigures(facts []*fact) {
	for _, f := range facts {
		if f.N != nil || f.Kind != muster.Movement && f.Kind != muster.Harm || !f.real() {
			continue
		}
		if f.Kind == muster.Movement && f.day() {
			f.countAfter(facts)
		}
		if f.N != nil || !f.theyAll() {
			continue
		}
		var of *fact
		for _, o := range facts {
			if o.numbers(f) && o.Evidence.End <= f.Evidence.Start && f.gap(o) <= before && (of == nil || o.Kind == f.Kind && of.Kind != f.Kind || (o.Kind == f.Kind) == (of.Kind == f.Kind) && f.gap(o) < f.gap(of)) {
				of = o
			}
		}
		if of != nil {
			f.count(&tally{of.N, of.ID, of.Who, of.Force, of.band, of.exact})
		}
	}
}

// countAfter gives a movement the figure that the next sentence tells of it: "The
// first Zambians landed on Wednesday. There were 230 of them".
func (f *fact) countAfter(facts []*fact) {
	for _, o := range facts {
		if o.Kind != muster.Strength || !o.numbers(f) || o.Evidence.Start < f.Evidence.End || f.gap(o) > before {
			continue
		}
		if w := wordsOf(o.Evidence.Text); len(w) > 3 && w[0] == "there" && (w[1] == "were" || w[1] == "are") && w[len(w)-1] == "them" || o.sized(w) {
			f.count(&tally{o.N, o.ID, f.Who, f.Force, o.band, o.exact})
			o.someOf = o.sized(w) && hasAny(o.Evidence.Text, units)
			return
		}
	}
}

// sized reports whether the words say how large the group is that was told of: "The
// battalion comprises 600 soldiers".
func (f *fact) sized(w []string) bool {
	if len(w) < 4 || w[0] != "the" && w[0] != "it" {
		return false
	}
	verb := slices.IndexFunc(w[:4], func(s string) bool { return sizes[s] })
	return verb == 1 && w[0] == "it" || verb > 1 && groupNames[singular(w[verb-1])]
}

// groupNames are the words for those who move together, sizes the verbs by which they
// are counted.
var (
	groupNames = wordSet("battalion company unit team squadron platoon detachment contingent group brigade batch")
	sizes      = wordSet("comprises comprised numbers numbered counts consists consisted totals")
)

// theyAll reports whether the fact is told of all whom the sentence before tells of.
func (f *fact) theyAll() bool {
	words := wordsOf(f.Evidence.Text)
	return len(words) > 2 && words[0] == "they" && !slices.ContainsFunc(words, func(w string) bool { return w == "first" || w == "last" || kin(w, "began") || kin(w, "start") })
}

// numbers reports whether the fact counts those of whom another tells: the same
// actor's personnel, or those whom the same harm befell.
func (f *fact) numbers(o *fact) bool {
	if f.report != o.report || f.N == nil || f.Part != "" || !f.real() || !personnel(f.N.Unit) {
		return false
	}
	if o.Kind == muster.Harm {
		return f.Kind == muster.Harm && f.Harm == o.Harm
	}
	return (f.Kind == muster.Strength && f.Relative == "" || f.Kind == muster.Movement) && f.who != "" && f.who == o.who
}

// nearby is within how many bytes two people are quoted on one thing.
const nearby = 400

// anchorTolls gives the toll that one person states without a date the day of
// the toll that another states beside it.
func anchorTolls(facts []*fact) {
	tolls := groups(facts, func(f *fact) string {
		if f.Kind != muster.Harm || f.N == nil || f.SaidBy == "" || f.Part != "" {
			return ""
		}
		return join(f.report, f.Harm)
	})
	for _, group := range tolls {
		for _, f := range group {
			var event *fact
			for _, o := range group {
				if !f.dated && o.dated && o.SaidBy != f.SaidBy && f.gap(o) <= nearby && (event == nil || f.gap(o) < f.gap(event)) {
					event = o
				}
			}
			if event != nil {
				f.lo, f.hi, f.dated = event.lo, event.hi, true
			}
		}
	}
}

// anchorLevels ties the levels that are said to be before or after a movement to the
// day of that movement, where they have no day but their report's: "the 217
// will join 400 already there" is of the day on which they come. Of several
// movements of the actor in the report it is the nearest in the text.
func anchorLevels(facts []*fact) {
	moves := map[string][]*fact{}
	for _, f := range facts {
		if f.Kind == muster.Movement && f.day() && f.Part == "" && f.who != "" && f.way() == "out" && (f.real() || f.Mood() == muster.Planned) {
			moves[f.report+"\x00"+f.who] = append(moves[f.report+"\x00"+f.who], f)
		}
	}
	for _, f := range facts {
		if f.Kind != muster.Strength || f.Relative == "" || f.who == "" || f.dated && (f.lo != f.rlo || f.hi != f.rhi) {
			continue
		}
		var event *fact
		for _, m := range moves[f.report+"\x00"+f.who] {
			if event == nil || f.gap(m) < event.gap(f) {
				event = m
			}
		}
		if event != nil {
			f.lo, f.hi, f.dated = event.lo, event.hi, true
		}
	}
}

// landings is within how many days a report tells of arrivals as of one.
const landings = 7

// anchorSums dates the levels to which arrivals brought a stock after the last
// arrival that their report tells of before them: "75 landed on Friday and 75 on
// Saturday. The arrivals bring the strength to 570".
func anchorSums(facts []*fact) {
	moves := map[string][]*fact{}
	for _, f := range facts {
		if f.Kind == muster.Movement && f.real() && f.day() && f.way() == "out" {
			moves[f.report] = append(moves[f.report], f)
		}
	}
	for _, f := range facts {
		if f.Kind != muster.Strength || f.Relative != "after" || !f.day() {
			continue
		}
		for _, m := range moves[f.report] {
			if (m.who == f.who || f.who == f.mission) && m.Evidence.End <= f.Evidence.Start && m.lo > f.lo && m.hi <= min(f.rhi, f.lo+landings) {
				f.lo, f.hi = m.lo, m.hi
			}
		}
	}
}

// gap is how many bytes lie between the words of two facts of a report.
func (f *fact) gap(o *fact) int {
	return max(0, f.Evidence.Start-o.Evidence.End, o.Evidence.Start-f.Evidence.End)
}
