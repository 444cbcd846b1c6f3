package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// A place that two sides fight for is held by one of them at a time: "the army took
// Bria on Tuesday" and "the rebels still hold Bria", two days later, cannot both be
// right, unless somebody tells how it changed hands in between.

// held is for how many days a place that was taken is held, where nobody tells of
// its loss, and heldAtOne how many days apart two counts of who holds it are of one time.
const (
	held      = 21
	heldAtOne = 7
)

// holderClashes are places that two sides are said to hold at one time.
func holderClashes(facts []*fact) []clash {
	var out []clash
	for _, group := range groups(facts, (*fact).ground) {
		slices.SortStableFunc(group, byDay)
		for _, of := range groups(group, (*fact).holder) {
			if c, ok := rivalHolders(of, group); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// ground is the place of which a fact tells who has it on a day, "" for others. A
// share of it is no place.
func (f *fact) ground() string {
	if f.Kind != muster.Control || !f.real() || f.N != nil || !f.dated || len(f.Who) == 0 || !f.spot() || f.hi != muster.Future && f.hi-f.lo > 7 {
		return ""
	}
	return join(f.Where[0], strings.Join(f.What, ","))
}

// holder is who is said to hold a place still, "" for facts of another kind.
func (f *fact) holder() string {
	if f.Act != "holds" {
		return ""
	}
	return join(f.Who...)
}

// rivalHolders states what tells against one holder of a place.
func rivalHolders(of, group []*fact) (clash, bool) {
	var mine, theirs []*fact
	for _, f := range of {
		against := slices.DeleteFunc(slices.Clone(group), func(g *fact) bool { return !f.ousted(g, group) })
		if len(against) > 0 {
			mine, theirs = append(mine, f), append(theirs, against...)
		}
	}
	if len(mine) == 0 {
		return clash{}, false
	}
	slices.SortFunc(theirs, func(x, y *fact) int { return strings.Compare(x.ID, y.ID) })
	theirs = slices.Compact(theirs)
	f, g := mine[0], theirs[0]
	sides := []side{says(strings.Join(f.Who, ", "), mine...), says(g.has(), theirs...)}
	return clash{
		kind: "control", mission: f.mission, about: fmt.Sprintf("who holds %s on %s", f.Where[0], f.since().String()),
		why:    fmt.Sprintf("of %s %s; %s", f.Where[0], words(sides[0]), words(sides[1])),
		settle: "a visit to the place", key: join("holds", f.Where[0], strings.Join(f.Who, ","), f.since().String()), sides: sides,
	}, true
}

// has is what a fact says of who holds a place.
func (f *fact) has() string {
	if f.Act == "lost" {
		return "not " + strings.Join(f.Who, ", ")
	}
	return strings.Join(f.Who, ", ")
}

// ousted reports whether another fact has the place in other hands on the day on
// which this holds it, and nobody tells of a change in between.
func (f *fact) ousted(g *fact, group []*fact) bool {
	if f == g || f.report == g.report && oneVoice(f, g) {
		return false
	}
	foes, away := f.foes(g), f.lo-g.hi
	switch {
	case g.Act == "holds":
		if !foes || max(away, g.lo-f.lo) > heldAtOne || f.holder() > g.holder() {
			return false
		}
	case g.Act == "gained" && !foes, g.Act == "lost" && !slices.Equal(f.Who, g.Who), g.Act != "gained" && g.Act != "lost", away < 0 || away > held:
		return false
	}
	return !slices.ContainsFunc(group, func(o *fact) bool {
		return o.Act == "gained" && slices.Equal(o.Who, f.Who) && o.hi >= min(f.lo, g.lo) && o.lo <= max(f.hi, g.hi)
	})
}

// foes reports whether two holders of a place are not of one side: an armed group
// and others, or two groups by their names.
func (f *fact) foes(g *fact) bool {
	if f.armed != g.armed {
		return true
	}
	return f.armed && f.who != "" && g.who != "" && f.who != g.who && companyOf(f.who).trade == "" && companyOf(g.who).trade == ""
}
