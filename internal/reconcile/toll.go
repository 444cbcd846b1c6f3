package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"muster"
)

// tollClashes are counts of the dead to date that go down: of one force, with
// no date but their report's, or all since one day.
func tollClashes(facts []*fact) []clash {
	var out []clash
	tolls := groups(facts, func(f *fact) string {
		if f.Kind != muster.Harm || f.Harm != "killed" || f.N == nil || !f.real() || f.dated && !f.todate() || f.N.Value < 2 || f.Part != "" ||
			len(f.Where) > 0 && f.place != "country" || f.rlo == muster.Past || f.who == "" || f.who == "people" {
			return ""
		}
		if f.dated {
			return join(f.force(), f.lo.String())
		}
		return join(f.force())
	})
	for _, group := range tolls {
		early, late := falling(group)
		if len(early) == 0 {
			continue
		}
		begin := ""
		if early[0].dated {
			begin = early[0].lo.String()
		}
		sides := []side{says(early[0].N.String(), early...), says(late[0].N.String(), late...)}
		out = append(out, clash{
			kind: "harm", mission: early[0].mission, about: early[0].who + " killed so far",
			why:    fmt.Sprintf("%s by %s, %s only %s on %s, and a count of the dead does not fall", words(sides[0]), early[0].rhi, reports(late), late[0].N, late[0].rlo),
			settle: "the names of the dead", key: join("toll", early[0].who, begin), sides: sides,
		})
	}
	return out
}

// countClashes are counts to date of what was done that go down: guns handed in,
// arrests made.
func countClashes(facts []*fact) []clash {
	var out []clash
	for _, group := range groups(facts, done) {
		early, late := falling(group)
		if len(early) == 0 {
			continue
		}
		sides := []side{says(early[0].N.String(), early...), says(late[0].N.String(), late...)}
		out = append(out, clash{
			kind: "other", mission: early[0].mission, about: early[0].N.Unit + " so far",
			why:    fmt.Sprintf("%s by %s, %s only %s on %s", words(sides[0]), early[0].rhi, reports(late), late[0].N, late[0].rlo),
			settle: "a record of the operations", key: join("count", early[0].Operation, early[0].N.Unit), sides: sides,
		})
	}
	return out
}

// done is what an operation was counted by, where its report counts all to date,
// "" for other facts.
func done(f *fact) string {
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
		case high.rhi <= f.rlo && f.band.hi < high.band.lo:
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
