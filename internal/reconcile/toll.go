package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster"
)

// tollClashes are counts of the dead, or of the injured, to date that go down: of one
// force, with no date but their report's, or all since one day.
func tollClashes(facts []*fact) []clash {
	var out []clash
	for _, group := range groups(facts, toll) {
		for len(group) > 1 {
			var same, others []*fact
			for _, f := range group {
				if f.begins(group[0]) {
					same = append(same, f)
				} else {
					others = append(others, f)
				}
			}
			if early, late := falling(same); len(early) > 0 {
				out = append(out, tollClash(early, late))
			}
			group = others
		}
	}
	return out
}

// toll is whose dead or injured a fact counts to date, "" for others.
func toll(f *fact) string {
	if f.Kind != muster.Harm || f.Harm != "killed" && f.Harm != "injured" || f.N == nil || !f.real() || f.dated && !f.todate() || f.N.Value < 2 || f.Part != "" ||
		len(f.Where) > 0 && f.place != "country" || f.rlo == muster.Past || f.who == "" || f.who == "people" || f.Harm == "injured" && !f.dated {
		return ""
	}
	return join(f.Harm, f.force(), strconv.FormatBool(f.dated))
}

// begins reports whether two counts to date are from one time on: "since 8 October",
// "since October".
func (f *fact) begins(g *fact) bool {
	return !f.dated || f.lo <= g.since() && g.lo <= f.since()
}

// tollClash states a count that goes down.
func tollClash(early, late []*fact) clash {
	begin := ""
	if early[0].dated {
		begin = early[0].lo.String()
	}
	f := early[0]
	sides := []side{says(f.N.String(), early...), says(late[0].N.String(), late...)}
	return clash{
		kind: "harm", mission: f.mission, about: f.who + " " + f.Harm + " so far",
		why:    fmt.Sprintf("%s by %s, %s only %s on %s, and a count to date does not fall", words(sides[0]), f.rhi, reports(late), late[0].N, late[0].rlo),
		settle: "the names of those " + f.Harm, key: join("toll", f.who, f.Harm, begin), sides: sides,
	}
}

// periodClashes are counts of a contributor's dead or injured of a month, or since a day,
// that are smaller than what one day of that time took.
func periodClashes(facts []*fact) []clash {
	var out []clash
	for _, group := range groups(facts, func(f *fact) string {
		if f.Kind != muster.Harm || f.Harm != "killed" && f.Harm != "injured" || f.N == nil || !f.real() || !f.dated || f.Part != "" || f.someOf || f.superseded() ||
			f.Force == "" || f.Force == f.mission || f.rlo == muster.Past || f.N.Bound != muster.Exact {
			return ""
		}
		return join(f.Force, f.Harm)
	}) {
		for _, f := range group {
			if f.hi-f.lo <= 7 {
				continue
			}
			var day []*fact
			for _, g := range group {
				if g.hi-g.lo <= 3 && f.lo <= g.lo && g.hi <= min(f.hi, f.rlo) && f.band.hi < g.band.lo && g.report != f.report && somewhere(f.Where, g.Where) {
					day = append(day, g)
				}
			}
			if len(day) == 0 {
				continue
			}
			sides := []side{says(f.N.String(), f), says(day[0].N.String(), day...)}
			out = append(out, clash{
				kind: "harm", mission: f.mission, about: fmt.Sprintf("%s, %s in %s", f.Force, f.Harm, f.when()),
				why:    fmt.Sprintf("%s in %s, and %s on %s alone", words(sides[0]), f.when(), words(sides[1]), day[0].when()),
				settle: "the names of those " + f.Harm, key: join("period", f.Force, f.Harm, f.when(), f.N.String()), sides: sides,
			})
		}
	}
	return out
}

// countClashes are counts to date of what was done that go down: guns handed in,
// arrests made, soldiers trained.
func countClashes(facts []*fact) []clash {
	var out []clash
	for _, group := range groups(facts, done) {
		early, late := falling(group)
		if len(early) == 0 {
			continue
		}
		sides := []side{says(early[0].N.String(), early...), says(late[0].N.String(), late...)}
		kind, settle := "other", "a record of the operations"
		if early[0].Kind == muster.Training {
			kind, settle = "training", "a record of the training"
		}
		out = append(out, clash{
			kind: kind, mission: early[0].mission, about: early[0].N.Unit + " so far",
			why:    fmt.Sprintf("%s by %s, %s only %s on %s", words(sides[0]), early[0].rhi, reports(late), late[0].N, late[0].rlo),
			settle: settle, key: join("count", early[0].Operation, early[0].Act, early[0].N.Unit), sides: sides,
		})
	}
	return out
}

// done is what an operation was counted by, where its report counts all to date,
// "" for other facts.
func done(f *fact) string {
	if f.Kind == muster.Training && f.Act == "graduated" && f.N != nil && f.real() && f.Part == "" && f.rlo > muster.Past && f.N.Value >= 20 && f.todate() {
		return join("training", sortOfPeople(strings.Join(f.Who, " ")), f.lo.String())
	}
	if f.Kind != muster.Operation || f.N == nil || !f.real() || f.Part != "" || f.rlo == muster.Past || f.N.Value < 20 || len(f.Where) > 0 || !totals(f) {
		return ""
	}
	return join(f.Operation, f.N.Unit)
}

// totals reports whether the fact counts all to the day of its report: with no day
// of its own, since a day, or by words that say so.
func totals(f *fact) bool { return !f.dated || f.todate() || f.lo >= f.rlo }

// todate reports whether the fact counts from a day more than a month back to that
// of its report: "since January", "this year".
func (f *fact) todate() bool {
	return f.lo > muster.Past && f.rhi < muster.Future && f.hi >= f.rlo && f.rlo-f.lo > 31
}

// force is whose the dead are: of soldiers of nobody's the mission's.
func (f *fact) force() string {
	if f.Force == "" && f.people.trade == "force" && len(f.people.marks) == 0 {
		return f.mission
	}
	return cmp.Or(f.Force, f.who)
}

// falling are the counts that a later report goes below, and those that do:
// each is held against the highest count before it.
func falling(group []*fact) (early, late []*fact) {
	slices.SortStableFunc(group, func(x, y *fact) int {
		return cmp.Or(cmp.Compare(x.rlo, y.rlo), cmp.Compare(y.band.lo, x.band.lo))
	})
	high := group[0]
	for _, f := range group[1:] {
		switch {
		case high.rhi <= f.rlo && high.report != f.report && f.band.hi < high.band.lo:
			if !slices.Contains(early, high) {
				early = append(early, high)
			}
			late = append(late, f)
		case f.band.lo > high.band.lo:
			high = f
		}
	}
	return early, late
}
