package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// commitmentClashes are two figures for one pledge, ceiling or planned
// strength. A later act may change a figure, and one report may tell of both.
func commitmentClashes(facts []*fact) []clash {
	var out []clash
	targets := groups(facts, func(f *fact) string {
		switch {
		case f.pledges():
			return join(f.who, "pledged", "")
		case f.Kind != muster.Commitment || f.N == nil || f.N.Vague || f.who == "" || (f.Mood() != muster.Actual && f.Mood() != muster.Promised):
			return ""
		}
		return join(f.who, f.Basis, f.service())
	})
	for _, group := range targets {
		sides := sidesOf(cliques(group, limits))
		if len(sides) < 2 {
			continue
		}
		var against []side
		for _, s := range sides[1:] {
			if opposed(sides[0].facts, s.facts) {
				against = append(against, s)
			}
		}
		if len(against) == 0 {
			continue
		}
		i := slices.IndexFunc(group, func(f *fact) bool { return f.Kind == muster.Commitment })
		if i < 0 {
			continue
		}
		f := group[i]
		out = append(out, clash{
			kind: "commitment", mission: f.mission, about: fmt.Sprintf("what %s %s", f.who, f.verb()),
			why:    fmt.Sprintf("%s; %s", words(sides[0]), words(against[0])),
			settle: "the text of the " + noun(f.Basis), key: join(f.who, f.Basis, f.Part), sides: append(sides[:1:1], against...),
		})
	}
	return out
}

// service is the part that the fact counts, soldiers by one name.
func (f *fact) service() string {
	switch part := strings.ToLower(f.Part); part {
	case "troops", "military", "soldiers", "military personnel":
		return "soldiers"
	case "police", "police officers", "policemen":
		return "police"
	default:
		return part
	}
}

// pledges reports whether the fact is of personnel that a contributor says it will
// send, all it will and not a batch of them: with no day, no ordinal, and none that
// went before.
func (f *fact) pledges() bool {
	return f.Kind == muster.Movement && (f.Mood() == muster.Promised || f.Mood() == muster.Planned) && f.N != nil && !f.N.Vague && f.N.Value >= 20 &&
		f.who != "" && f.who != f.mission && !f.dated && f.Ordinal == 0 && f.Part == "" && f.depart() && !f.another() && !f.ofThem() &&
		!slices.ContainsFunc(wordsOf(f.Evidence.Text), func(w string) bool { return w == "first" || w == "rest" || w == "remaining" || w == "next" })
}

// opposed reports whether no report tells of both figures and the dates of the
// acts, where known, are the same.
func opposed(x, y []*fact) bool {
	for _, f := range x {
		for _, g := range y {
			switch {
			case f.report == g.report:
				return false
			case f.dated && g.dated && (f.lo > g.hi || g.lo > f.hi):
				return false
			case max(f.N.Value, g.N.Value) > 4*min(f.N.Value, g.N.Value):
				return false // of two things
			case f.Basis == "authorised" && (f.rlo-g.rhi > 366 || g.rlo-f.rhi > 366):
				return false
			}
		}
	}
	return true
}

// verb is what an actor did to make a commitment.
func (f *fact) verb() string {
	switch f.Basis {
	case "pledged":
		return "pledged"
	case "authorised":
		return "was authorised"
	}
	return "was planned to be"
}

// noun names what a commitment stands in.
func noun(basis string) string {
	switch basis {
	case "pledged":
		return "pledge"
	case "authorised":
		return "resolution"
	}
	return "plan"
}

// mandateClashes are two dates for one act of a body on a mission: the same
// instrument, the one authorisation, or the same act within two months. A
// ceiling counts as the act that sets it.
func mandateClashes(facts []*fact) []clash {
	var out []clash
	acts := groups(facts, func(f *fact) string {
		switch {
		case f.Kind != muster.Mandate || !f.real() || !f.dated || f.who == "" || f.hi-f.lo > 31 || f.Act == "authorise" && hasAny(f.Evidence.Text, beginnings):
			return ""
		}
		return join(f.who, f.Act)
	})
	for _, group := range acts {
		for _, of := range byBody(group) {
			for _, of := range byInstrument(of) {
				out = append(out, dateClashes(of, "mandate")...)
			}
		}
	}
	return append(out, ceilingClashes(facts)...)
}

// beginnings are the words of a mission that begins, on a day of its own.
var beginnings = wordSet("launched launches launch inaugurated inaugurates")

// byBody parts acts of one kind by the body that decided: "the SADC" and "the SADC
// summit" are one, and where reports name no more than one "leaders" are of it.
func byBody(group []*fact) [][]*fact {
	body := func(f *fact) string {
		by := strings.Join(f.By, ",")
		if by == strings.ToLower(by) {
			return ""
		}
		return by
	}
	var out [][]*fact
	var any []*fact
next:
	for _, f := range group {
		by := body(f)
		if by == "" {
			any = append(any, f)
			continue
		}
		for i := range out {
			if of := body(out[i][0]); within(by, of) || within(of, by) {
				out[i] = append(out[i], f)
				continue next
			}
		}
		out = append(out, []*fact{f})
	}
	switch {
	case len(out) == 1:
		return [][]*fact{group}
	case len(any) > 0:
		out = append(out, any)
	}
	return out
}

// byInstrument parts acts of one kind by the instrument that they stand in: the one
// authorisation, and those without where reports name no more than one, are of it.
func byInstrument(group []*fact) [][]*fact {
	named := map[string]bool{}
	for _, f := range group {
		if f.Instrument != "" {
			named[strings.ToLower(f.Instrument)] = true
		}
	}
	if len(named) < 2 || group[0].Act == "authorise" {
		return [][]*fact{group}
	}
	return groups(group, func(f *fact) string { return join(f.who, f.Instrument) })
}

// dateClashes states the days that are given for one act. Acts more than two
// months apart are different ones.
func dateClashes(group []*fact, kind string) []clash {
	slices.SortStableFunc(group, func(x, y *fact) int { return int((x.hi - x.lo) - (y.hi - y.lo)) })
	var sides []side
	for _, f := range group {
		i := slices.IndexFunc(sides, func(s side) bool { return s.facts[0].lo <= f.hi && f.lo <= s.facts[0].hi })
		if i < 0 {
			sides = append(sides, side{says: f.when(), facts: []*fact{f}})
		} else {
			sides[i].facts = append(sides[i].facts, f)
		}
	}
	var near []side
	for _, s := range sides {
		d := s.facts[0].lo - sides[0].facts[0].lo
		if max(d, -d) <= 60 {
			near = append(near, s)
		}
	}
	if len(near) < 2 {
		return nil
	}
	f := near[0].facts[0]
	return []clash{{
		kind: kind, mission: f.mission, about: fmt.Sprintf("when %s was acted on (%s)", f.who, f.Act),
		why:    fmt.Sprintf("%s; %s", words(near[0]), words(near[1])),
		settle: "the text of the decision", key: join(f.who, f.Act, f.Instrument, near[0].says), sides: near,
	}}
}

// ceilingClashes compares the dates of one ceiling. Where a report gives the
// figure without a date, it is of the latest act on a mission that the report
// dates.
func ceilingClashes(facts []*fact) []clash {
	acts := map[string][]*fact{}
	for _, f := range facts {
		if f.Kind == muster.Mandate && f.decided() && f.real() && f.dated && f.day() {
			acts[f.report] = append(acts[f.report], f)
		}
	}
	var out []clash
	ceilings := groups(facts, func(f *fact) string {
		if f.Kind != muster.Commitment || f.Basis != "authorised" || f.N == nil || !f.real() || f.who == "" {
			return ""
		}
		return join(f.who, f.Part, fmt.Sprint(f.N.Value))
	})
	for _, group := range ceilings {
		for _, f := range group {
			if f.dated {
				continue
			}
			if c, ok := ceilingClash(f, acts, group); ok {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// decided reports whether the day of an act is that of a decision: a mission that takes
// over from another does so on a day of its own.
func (f *fact) decided() bool {
	return f.Act != "transform" || f.Instrument != "" || hasAny(f.Evidence.Text, decisions)
}

// decisions are the words of those who decide on a mission.
var decisions = wordSet("resolution vote voted adopted passed approved council parliament")

// ceilingClash holds an undated ceiling with its act against the dated ones, those
// of reports that date the same act aside: their acts tell.
func ceilingClash(f *fact, acts map[string][]*fact, group []*fact) (clash, bool) {
	if len(acts[f.report]) == 0 {
		return clash{}, false
	}
	act := slices.MaxFunc(acts[f.report], func(x, y *fact) int { return int(x.lo - y.lo) })
	told := func(g *fact) bool {
		return slices.ContainsFunc(acts[g.report], func(m *fact) bool { return m.Act == act.Act && m.who == act.who && m.lo <= g.hi && g.lo <= m.hi })
	}
	var other []*fact
	for _, g := range group {
		if g.dated && g.report != f.report && g.hi-g.lo <= 31 && (g.lo > act.hi || act.lo > g.hi) && g.lo-act.hi <= 60 && act.lo-g.hi <= 60 && !told(g) {
			other = append(other, g)
		}
	}
	if len(other) == 0 {
		return clash{}, false
	}
	sides := []side{says(act.when(), act, f), says(other[0].when(), other...)}
	return clash{
		kind: "mandate", mission: f.mission, about: "when the ceiling of " + f.who + " was set",
		why:    fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])),
		settle: "the text of the decision", key: join("ceiling", f.who, act.when(), other[0].when()), sides: sides,
	}, true
}

// termClashes are two ends of one mandate or tour.
func termClashes(facts []*fact) []clash {
	var out []clash
	terms := groups(facts, func(f *fact) string {
		if f.Kind != muster.Term || f.Ends == "" || f.who == "" || f.Of == "mandate" && !f.real() || f.Of == "tour" && (f.Mood() == muster.Denied || f.who == f.mission) {
			return ""
		}
		return join(f.who, f.Of)
	})
	for _, group := range terms {
		var ends []*fact
		for _, f := range group {
			if lo, hi, err := f.Ends.Bounds(); err == nil && lo > muster.Past && hi < muster.Future {
				g := *f
				g.lo, g.hi = lo, hi
				ends = append(ends, &g)
			}
		}
		if group[0].Of == "tour" {
			out = append(out, tourClashes(ends)...)
			continue
		}
		found := dateClashes(ends, "term")
		if len(found) == 0 {
			found = standing(ends, facts)
		}
		for _, c := range found {
			c.about = "when the mandate of " + ends[0].who + " ends"
			out = append(out, c)
		}
	}
	return out
}

// tourClashes are two ends of the tour of a contributor's personnel that reports of one
// month give, within half a year of each other: where neither tells of more than one.
func tourClashes(ends []*fact) []clash {
	var out []clash
	slices.SortStableFunc(ends, byDay)
	many := counted(ends, func(*fact) bool { return true })
	for i, f := range ends {
		for _, g := range ends[i+1:] {
			if f.report == g.report || g.lo <= f.hi || g.lo-f.hi > 183 || f.rlo-g.rhi > sudden || g.rlo-f.rhi > sudden || many[f.report] > 1 || many[g.report] > 1 || f.lo <= g.rhi {
				continue
			}
			sides := []side{says(f.when(), f), says(g.when(), g)}
			out = append(out, clash{
				kind: "term", mission: f.mission, about: "when the tour of " + f.who + " ends", why: words(sides[0]) + "; " + words(sides[1]),
				settle: "the order of the rotation", key: join("tour", f.who, sides[0].says, sides[1].says), sides: sides,
			})
		}
	}
	return out
}

// standing states two ends of a mandate, however far apart, that reports of
// about one time give while it runs, with no act on it between them.
func standing(ends, facts []*fact) []clash {
	slices.SortStableFunc(ends, func(x, y *fact) int { return cmp.Or(cmp.Compare(x.rhi, y.rhi), cmp.Compare(x.ID, y.ID)) })
	for i, f := range ends {
		for _, g := range ends[i+1:] {
			if g.rlo-f.rhi > handover {
				break
			}
			if f.report == g.report || f.rlo == muster.Past || g.rhi == muster.Future || f.lo <= g.rhi || g.lo <= g.rhi || f.lo <= g.hi && g.lo <= f.hi || acted(facts, f, g) {
				continue
			}
			sides := []side{{says: f.when(), facts: f.endingAlike(ends)}, {says: g.when(), facts: g.endingAlike(ends)}}
			return []clash{{
				kind: "term", mission: f.mission, why: words(sides[0]) + "; " + words(sides[1]), settle: "the text of the decision",
				key: join("ends", f.who, sides[0].says, sides[1].says), sides: sides,
			}}
		}
	}
	return nil
}

// endingAlike are the facts that give a mandate the same end, f first.
func (f *fact) endingAlike(ends []*fact) []*fact {
	out := []*fact{f}
	for _, o := range ends {
		if o != f && o.lo <= f.hi && f.lo <= o.hi {
			out = append(out, o)
		}
	}
	return out
}

// acted reports whether anybody decided on the mandate between two reports on
// it, or about then; not where the first of them tells of that.
func acted(facts []*fact, f, g *fact) bool {
	act := func(m *fact) bool {
		return m.Kind == muster.Mandate && m.who == f.who && m.Act != "authorise" && m.dated && m.hi >= f.rlo-7 && m.lo <= g.rhi
	}
	told := func(m *fact) bool {
		return m.lo <= f.rhi && slices.ContainsFunc(facts, func(o *fact) bool { return o.report == f.report && act(o) && o.lo <= m.hi && m.lo <= o.hi })
	}
	return slices.ContainsFunc(facts, func(m *fact) bool { return act(m) && !told(m) })
}
