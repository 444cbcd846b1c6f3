package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

// flowConflicts are the contradictions about movements: how many, on what day,
// and which of the contingents they were.
func (b *book) flowConflicts(flows []*flow) []muster.Conflict {
	var out []muster.Conflict
	type nth struct {
		who     string
		out     bool
		ordinal int
	}
	by := map[nth][]*flow{}
	var order []nth
	for _, fl := range flows {
		for _, c := range [](func() (clash, bool)){fl.figureClash, fl.dateClash, fl.ordinalClash, fl.placeClash} {
			if c, ok := c(); ok {
				out = append(out, b.conflict(c))
			}
		}
		for _, n := range fl.ordinals() {
			k := nth{fl.who, fl.out, n}
			if by[k] == nil {
				order = append(order, k)
			}
			by[k] = append(by[k], fl)
		}
	}
	for _, k := range order {
		for _, c := range sameOrdinal(by[k], k.ordinal) {
			out = append(out, b.conflict(c))
		}
	}
	return out
}

// figureClash states two figures for one movement.
func (fl *flow) figureClash() (clash, bool) {
	if len(fl.readings) < 2 {
		return clash{}, false
	}
	var sides []side
	for _, r := range fl.readings {
		sides = append(sides, side{says: r.facts[0].N.String(), facts: r.facts})
	}
	if !apart(sides) {
		return clash{}, false
	}
	return clash{
		kind: "movement", mission: fl.mission, about: fmt.Sprintf("%s, how many on %s", fl.who, fl.day()),
		why:    fmt.Sprintf("%s %s and %s %s of one movement on %s", tell(sides[0].facts, "say"), sides[0].says, tell(sides[1].facts, "say"), sides[1].says, fl.day()),
		settle: "a landing report for " + fl.day(), key: "n\x00" + fl.who + "\x00" + fl.day(), sides: sides,
	}, true
}

// day is when the flow happened.
func (fl *flow) day() string { return string(muster.Between(fl.lo, fl.hi)) }

// dateClash states two days for one movement. Only claims with a figure of
// their own, or a contributor's that names its day, are held to it, and only the same end of a
// journey.
func (fl *flow) dateClash() (clash, bool) {
	for _, depart := range []bool{false, true} {
		var sides []side
		for _, f := range fl.facts {
			if f.N == nil && !f.initial() && !(f.namesDay() && fl.alone(f)) || !f.day() || f.depart() != depart {
				continue
			}
			i := slices.IndexFunc(sides, func(s side) bool { return s.facts[0].lo <= f.hi && f.lo <= s.facts[0].hi })
			if i < 0 {
				sides = append(sides, side{says: f.when(), facts: []*fact{f}})
			} else {
				sides[i].facts = append(sides[i].facts, f)
			}
		}
		if len(sides) < 2 || !apart(sides) {
			continue
		}
		slices.SortFunc(sides, func(x, y side) int { return cmp.Compare(x.says, y.says) })
		return clash{
			kind: "date", mission: fl.mission, about: fmt.Sprintf("%s, the day of the movement of %s", fl.who, cmp.Or(sides[0].facts[0].N.String(), "the first")),
			why:    fmt.Sprintf("%s %s and %s %s of one movement", tell(sides[0].facts, "say"), sides[0].says, tell(sides[1].facts, "say"), sides[1].says),
			settle: "a landing report of either day", key: "day\x00" + fl.who + "\x00" + sides[0].says, sides: sides,
		}, true
	}
	return clash{}, false
}

// namesDay reports whether the fact is of a contributor and of a day that its words
// name, not of one counted from another: "three weeks later".
func (f *fact) namesDay() bool {
	return f.who != f.mission && f.lo == f.hi && hasAny(f.Evidence.Text, dateWords) && !hasAny(f.Evidence.Text, offset)
}

// alone reports whether the fact is all that its report tells of the flow.
func (fl *flow) alone(f *fact) bool {
	return !slices.ContainsFunc(fl.facts, func(o *fact) bool { return o != f && o.report == f.report })
}

// offset are the words by which a day is told from another.
var offset = wordSet("later after before ago earlier")

// placeClash states two places at which one movement arrived: of one kind in
// the mission's gazetteer, as for events.
func (fl *flow) placeClash() (clash, bool) {
	var given []*fact
	for _, f := range fl.facts {
		if f.N != nil && !f.depart() && len(f.Where) == 1 && f.place != "" {
			given = append(given, f)
		}
	}
	sides := sidesBy(given, func(f, g *fact) bool {
		return places(f, g) != differ || f.place != g.place
	}, func(f *fact) string { return f.Where[0] })
	if len(sides) < 2 || !apart(sides) {
		return clash{}, false
	}
	return clash{
		kind: "place", mission: fl.mission, about: fmt.Sprintf("%s, where the group of %s went", fl.who, fl.day()),
		why:    fmt.Sprintf("of one movement %s; %s", words(sides[0]), words(sides[1])),
		settle: "a landing report of " + fl.day(), key: join("where", fl.who, fl.day()), sides: sides,
	}, true
}

// apart reports whether the sides come from different reports, or from
// different people within one.
func apart(sides []side) bool {
	for i, s := range sides {
		for _, o := range sides[i+1:] {
			for _, f := range s.facts {
				for _, g := range o.facts {
					if f.report != g.report || f.SaidBy != g.SaidBy || f.Speaker != g.Speaker {
						return true
					}
				}
			}
		}
	}
	return false
}

// ordinals are the ordinals that the claims of a flow give, in order.
func (fl *flow) ordinals() []int {
	var out []int
	for _, f := range slices.Concat(fl.facts, fl.plans) {
		if f.Ordinal != 0 {
			out = append(out, f.Ordinal)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ordinalClash states that one group is called by two ordinals.
func (fl *flow) ordinalClash() (clash, bool) {
	var sides []side
	for _, n := range fl.ordinals() {
		sides = append(sides, side{says: nth(n), facts: fl.called(n)})
	}
	if len(sides) < 2 || !apart(sides) {
		return clash{}, false
	}
	return clash{
		kind: "ordinal", mission: fl.mission, about: fmt.Sprintf("%s, which contingent moved on %s", fl.who, fl.day()),
		why:    fmt.Sprintf("%s the group of %s the %s, %s the %s", tell(sides[0].facts, "call"), fl.day(), sides[0].says, reports(sides[1].facts), sides[1].says),
		settle: "a list of the contingents with their dates", key: "group\x00" + fl.who + "\x00" + fl.day(), sides: sides,
	}, true
}

// called are the claims that give the flow an ordinal.
func (fl *flow) called(n int) []*fact {
	var out []*fact
	for _, f := range slices.Concat(fl.facts, fl.plans) {
		if f.Ordinal == n {
			out = append(out, f)
		}
	}
	return out
}

// anew is the number of days after which contingents are counted anew: those
// who relieve the first contingent are a first contingent again.
const anew = 300

// sameOrdinal states that one ordinal is given to several groups within the
// days in which they are counted on. A report may count planes where another counts
// contingents, so that only different reports contradict each other.
func sameOrdinal(flows []*flow, n int) []clash {
	slices.SortFunc(flows, func(x, y *flow) int { return cmp.Compare(x.lo, y.lo) })
	var sides []side
	for _, fl := range flows {
		if len(sides) > 0 && fl.lo-flows[0].hi > anew {
			break
		}
		sides = append(sides, side{says: "the group of " + fl.day(), facts: fl.called(n)})
	}
	for i := 1; i < len(sides); i++ {
		for _, f := range sides[i].facts {
			if slices.ContainsFunc(sides[0].facts, func(o *fact) bool { return o.report == f.report }) {
				return nil
			}
		}
	}
	if len(sides) < 2 {
		return nil
	}
	fl := flows[0]
	return []clash{{
		kind: "ordinal", mission: fl.mission, about: fmt.Sprintf("%s, which contingent is the %s", fl.who, nth(n)),
		why:    fmt.Sprintf("%s %s the %s, %s %s so", tell(sides[0].facts, "call"), sides[0].says, nth(n), tell(sides[1].facts, "call"), sides[1].says),
		settle: "a list of the contingents with their dates", key: "nth\x00" + fl.who + "\x00" + nth(n) + "\x00" + fl.day(), sides: sides,
	}}
}

// nth writes an ordinal: "3rd".
func nth(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// planConflicts are pairs of planned dates that differ in a single part, which
// suggests a slip: "June 26" for "January 26". What is planned of the mission
// ("more personnel are set to leave") may be the plan of any contributor.
func (b *book) planConflicts(facts []*fact) []muster.Conflict {
	by := map[string][]*fact{}
	for _, f := range facts {
		if f.Kind == muster.Movement && f.who != "" && f.Part == "" && f.dated && f.lo == f.hi && (f.Mood() == muster.Planned || f.Mood() == muster.Promised) {
			by[f.who+"\x00"+f.way()] = append(by[f.who+"\x00"+f.way()], f)
		}
	}
	var out []muster.Conflict
	for _, group := range inOrder(by) {
		f := group[0]
		if f.who != f.mission {
			group = slices.Concat(group, by[f.mission+"\x00"+f.way()])
		}
		slices.SortFunc(group, byDay)
		out = append(out, b.slips(f.who, group)...)
	}
	return out
}

// slips pairs the plans of one actor, of which one at least is told of it.
func (b *book) slips(who string, plans []*fact) []muster.Conflict {
	days := map[muster.Day][]*fact{}
	for _, f := range plans {
		days[f.lo] = append(days[f.lo], f)
	}
	order := slices.Sorted(keys(days))
	var out []muster.Conflict
	for i, d := range order {
		for _, e := range order[i+1:] {
			if e-d > 400 {
				break
			}
			sides := []side{says(d.String(), days[d]...), says(e.String(), days[e]...)}
			named := slices.ContainsFunc(slices.Concat(days[d], days[e]), func(f *fact) bool { return f.who == who })
			if !named || !onePart(d, e) || !rival(sides[0].facts, sides[1].facts) {
				continue
			}
			out = append(out, b.conflict(clash{
				kind: "plan", mission: days[d][0].mission, about: who + ", when the next group goes",
				why:    fmt.Sprintf("%s %s planned and %s %s: the dates differ in one part", tell(days[d], "have"), d, tell(days[e], "have"), e),
				settle: "an order or a flight for either day", key: who + "\x00" + d.String() + "\x00" + e.String(), sides: sides,
			}))
		}
	}
	return out
}

// rival reports whether plans can be for one movement: told by different
// reports at about one time, with figures that agree.
func rival(x, y []*fact) bool {
	for _, f := range x {
		for _, g := range y {
			if f.report == g.report || !f.band.overlaps(g.band) || f.rlo-g.rhi > 60 || g.rlo-f.rhi > 60 {
				return false
			}
		}
	}
	return true
}

// onePart reports whether two days differ in exactly one of year, month, day.
func onePart(d, e muster.Day) bool {
	a, b := d.Time(), e.Time()
	n := 0
	if a.Year() != b.Year() {
		n++
	}
	if a.Month() != b.Month() {
		n++
	}
	if a.Day() != b.Day() {
		n++
	}
	return n == 1
}
