package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

// soldiery are the words of a count of soldiers alone, mixed those of one with others.
var soldiery, mixed = wordSet("soldiers troops"), wordSet("police officers policemen civilians uniformed personnel")

// partLevelClashes are two counts of the soldiers, or of the police, of one actor at
// about one time.
func partLevelClashes(facts []*fact) []clash {
	var out []clash
	parts := groups(facts, func(f *fact) string {
		part := f.service()
		if part == "" && f.who == f.mission && f.soldiersOnly() {
			part = "soldiers"
		}
		if f.Kind != muster.Strength || !f.real() || f.N == nil || f.N.Vague || f.who == "" || !f.dated || f.hi-f.lo > 31 || f.mission == "none" || part != "soldiers" && part != "police" {
			return ""
		}
		return join(f.who, part)
	})
	for _, group := range parts {
		slices.SortStableFunc(group, byDay)
		for i, f := range group {
			for _, g := range group[i+1:] {
				if g.lo-f.hi > steady {
					break
				}
				if f.report == g.report || f.band.overlaps(g.band) || max(f.N.Value, g.N.Value) <= (1+leeway/2)*min(f.N.Value, g.N.Value) {
					continue
				}
				if moved(facts, f, g) {
					continue
				}
				sides := []side{says(f.N.String(), f.repeats(group)...), says(g.N.String(), g.repeats(group)...)}
				out = append(out, clash{
					kind: "strength", mission: f.mission, about: fmt.Sprintf("%s, %s in place on %s", f.who, cmp.Or(f.service(), g.service(), "soldiers"), g.when()),
					why: fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])), settle: "a count for " + g.when(),
					key: join("part", f.who, f.N.String(), g.N.String()), sides: sides,
				})
			}
		}
	}
	return out
}

// repeats are the facts of a group, of about the same time, that give the figure of
// the fact too.
func (f *fact) repeats(group []*fact) []*fact {
	var out []*fact
	for _, o := range group {
		if o.N.String() == f.N.String() && o.lo-f.hi <= steady && f.lo-o.hi <= steady {
			out = append(out, o)
		}
	}
	return out
}

// moved reports whether movements to or from the mission explain the better part of
// what two counts differ by: those between them, and of a later count those that
// were set to come.
func moved(facts []*fact, f, g *fact) bool {
	var sum int64
	for _, m := range facts {
		if m.Kind != muster.Movement || m.Mood() == muster.Denied || m.Part != "" || m.N == nil || (m.way() == "out") != (g.band.best > f.band.best) || m.who != f.who && f.who != f.mission || !m.dated || m.hi < f.lo || m.lo > g.hi || m.hi-m.lo > 62 {
			continue
		}
		sum = max(sum, m.band.best)
	}
	return 2*sum >= distance(f.band.best, g.band.best)
}

// justNow is how many days before its report a movement was that is told without a
// day.
const justNow = 10

// undatedClashes are figures of movements that a report tells of without a day
// against the one movement of the contributor that others date to that time.
func undatedClashes(facts []*fact, flows []*flow) []clash {
	var out []clash
	for _, f := range facts {
		if f.Kind != muster.Movement || !f.real() || f.dated || f.N == nil || f.who == "" || f.who == f.mission || f.Part != "" || f.another() || f.rlo == muster.Past || f.rhi-f.rlo > 7 {
			continue
		}
		var near []*flow
		for _, fl := range flows {
			if fl.who == f.who && fl.out == (f.Direction == "return") && fl.lo >= f.rlo-justNow && fl.hi <= f.rhi {
				near = append(near, fl)
			}
		}
		if len(near) != 1 || near[0].facts[0].N == nil || near[0].sameReport(f) || near[0].agrees(f) || !close(f, near[0].facts[0]) {
			continue
		}
		fl := near[0]
		sides := []side{says(f.N.String(), f), says(fl.facts[0].N.String(), fl.facts...)}
		out = append(out, clash{
			kind: "movement", mission: f.mission, about: fmt.Sprintf("%s, how many on %s", f.who, fl.day()),
			why: fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])), settle: "a landing report for " + fl.day(),
			key: join("undated", f.who, fl.day(), f.N.String()), sides: sides,
		})
	}
	return out
}

// shifted is how many days apart the days may be that two reports have planned for
// one group.
const shifted = 60

// planClashes are two times that are planned for one group: by its ordinal, its
// figure, or as the rest of a contributor's; and two figures for one ordinal.
func planClashes(facts []*fact) []clash {
	var out []clash
	plans := groups(facts, func(f *fact) string {
		if f.Kind != muster.Movement || f.Mood() != muster.Planned && f.Mood() != muster.Promised || f.who == "" || f.who == f.mission || f.Part != "" || !f.dated || f.hi-f.lo > 45 || f.rlo == muster.Past {
			return ""
		}
		return join(f.who, f.way())
	})
	for _, group := range plans {
		slices.SortStableFunc(group, byDay)
		for i, f := range group {
			for _, g := range group[i+1:] {
				if f.report != g.report && f.Ordinal != 0 && f.Ordinal == g.Ordinal && f.N != nil && g.N != nil && !f.band.overlaps(g.band) && g.lo-f.hi <= shifted {
					sides := []side{says(f.N.String(), f), says(g.N.String(), g)}
					out = append(out, clash{
						kind: "movement", mission: f.mission, about: fmt.Sprintf("%s, how many are in the %s contingent", f.who, nth(f.Ordinal)),
						why:    fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])),
						settle: "a list of the contingents", key: join("planned", f.who, nth(f.Ordinal), f.N.String(), g.N.String()), sides: sides,
					})
				}
				if c, ok := f.otherSize(g, group); ok {
					out = append(out, c)
				}
				if f.deadline() && g.deadline() && f.hi != g.hi && f.report != g.report && f.oneGroup(g) && distance(int64(f.hi), int64(g.hi)) <= shifted {
					out = append(out, planned(f, g, "by "+f.hi.String(), "by "+g.hi.String(), "by when the next group goes"))
					continue
				}
				if f.report == g.report && (oneVoice(f, g) || f.SaidBy == "" || g.SaidBy == "") || g.lo <= f.hi || g.lo-f.hi > shifted || f.rlo-g.rhi > shifted || g.rlo-f.rhi > shifted || !f.oneGroup(g) || f.lo == f.hi && g.lo == g.hi && onePart(f.lo, g.lo) {
					continue
				}
				out = append(out, planned(f, g, f.when(), g.when(), "when the next group goes"))
			}
		}
	}
	return out
}

// deadline reports whether a plan names the day by which it is to be done.
func (f *fact) deadline() bool {
	return f.hi < muster.Future && f.hi > f.lo && slices.Contains(wordsOf(f.Evidence.Text), "by")
}

// otherSize states two figures for what a contributor is to send at one time, where
// neither report tells of more groups than one.
func (f *fact) otherSize(g *fact, group []*fact) (clash, bool) {
	near := f.N != nil && g.N != nil && close(f, g) && f.band.best >= 20 && !edgeless(f).overlaps(edgeless(g))
	if !near || f.report == g.report || f.lo > g.hi || g.lo > f.hi || f.hi-f.lo > 31 || g.hi-g.lo > 31 || f.rlo-g.rhi > sudden || g.rlo-f.rhi > sudden ||
		f.Ordinal != 0 && g.Ordinal != 0 || f.remains() != g.remains() || f.deadline() || g.deadline() {
		return clash{}, false
	}
	if slices.ContainsFunc(group, func(o *fact) bool {
		return o != f && o != g && (o.report == f.report || o.report == g.report) && o.N != nil
	}) {
		return clash{}, false
	}
	sides := []side{says(f.N.String(), f), says(g.N.String(), g)}
	return clash{
		kind: "movement", mission: f.mission, about: fmt.Sprintf("%s, how many are to come in %s", f.who, f.when()),
		why:    fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])),
		settle: "an order or a flight", key: join("size", f.who, f.when(), f.N.String(), g.N.String()), sides: sides,
	}, true
}

// planned states two readings of a plan.
func planned(f, g *fact, x, y, what string) clash {
	return clash{
		kind: "plan", mission: f.mission, about: f.who + ", " + what,
		why:    fmt.Sprintf("%s %s planned and %s %s for one group", tell([]*fact{f}, "have"), x, tell([]*fact{g}, "have"), y),
		settle: "an order or a flight", key: join(f.who, f.when(), g.when(), x, y), sides: []side{says(x, f), says(y, g)},
	}
}

// oneGroup reports whether two plans are of one group.
func (f *fact) oneGroup(g *fact) bool {
	switch {
	case f.Ordinal != 0 && g.Ordinal != 0:
		return f.Ordinal == g.Ordinal
	case f.N != nil && g.N != nil && !f.band.overlaps(g.band):
		return false
	case f.remains() && g.remains(), f.vanguards() && g.vanguards():
		return true
	}
	return f.N != nil && g.N != nil && f.N.Value == g.N.Value && (f.N.Value >= 100 || f.odd())
}

// vanguards reports whether the fact is of the first of those who are to come.
func (f *fact) vanguards() bool {
	words := wordsOf(f.Evidence.Text)
	return f.Ordinal <= 1 && slices.Contains(words[:min(len(words), 3)], "first")
}

// remains reports whether the fact is of those who are still to come of a group.
func (f *fact) remains() bool {
	return slices.ContainsFunc(wordsOf(f.Evidence.Text), func(w string) bool { return w == "rest" || w == "other" || w == "remaining" || w == "remainder" })
}
