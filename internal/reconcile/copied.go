package reconcile

import (
	"fmt"
	"slices"

	"muster"
)

// dateWords are the words of dates.
var dateWords = wordSet(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday`)

// copyClashes are claims of one origin that a copy gives another figure or
// another day: what was copied and altered cannot be right in both places. A
// level in place is left to the account of its stock, for it may have moved
// since; and a day that hangs on the day of the report was not altered by
// anybody.
func copyClashes(facts []*fact) []clash {
	var out []clash
	for _, group := range groups(facts, func(f *fact) string { return f.origin }) {
		if len(group) < 2 {
			continue
		}
		slices.SortStableFunc(group, func(x, y *fact) int { return int(x.rlo - y.rlo) })
		if c, ok := altered(group, (*fact).valued, sameFigure, func(f *fact) string { return f.N.String() }); ok {
			out = append(out, c)
		}
		if c, ok := altered(group, func(f *fact) bool { return f.dated }, sameDay, (*fact).when); ok {
			if c.kind != "plan" {
				c.kind = "date"
			}
			out = append(out, c)
		}
	}
	return out
}

// copies reports whether the fact is held against its copies.
func copies(f *fact) bool {
	return f.Kind != muster.Strength && f.Kind != muster.Statement && f.Mood() != muster.Denied
}

// valued reports whether the words of the fact give a figure.
func (f *fact) valued() bool { return f.N != nil && f.counted == nil }

// sameFigure reports whether two figures can be one.
func sameFigure(f, g *fact) bool { return f.band.overlaps(g.band) }

// sameDay reports whether two facts are of one time, or were made to be of two
// by nothing but the dates of their reports.
func sameDay(f, g *fact) bool {
	if f.lo <= g.hi && g.lo <= f.hi {
		return true
	}
	mine, theirs := wordsOf(f.Evidence.Text), wordsOf(g.Evidence.Text)
	own := func(words, other []string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return (dateWords[w] || w[0] >= '0' && w[0] <= '9') && !slices.Contains(other, w)
		})
	}
	return !own(mine, theirs) || !own(theirs, mine)
}

// altered states the two readings of a copied claim.
func altered(group []*fact, has func(*fact) bool, alike func(f, g *fact) bool, says func(*fact) string) (clash, bool) {
	var given []*fact
	for _, f := range group {
		if has(f) {
			given = append(given, f)
		}
	}
	sides := sidesBy(given, alike, says)
	if len(sides) < 2 {
		return clash{}, false
	}
	f := sides[0].facts[0]
	kind := string(f.Kind)
	if !f.real() {
		kind = "plan"
	}
	return clash{
		kind: kind, mission: f.mission, about: "what " + reports(sides[1].facts) + " copied",
		why:    fmt.Sprintf("one sentence, copied and altered: %s; %s", words(sides[0]), words(sides[1])),
		settle: "the source of both", key: join("copied", f.origin, kind, sides[0].says, sides[1].says), sides: sides,
	}, true
}

// unstated leaves out the alterations of which a conflict states both sides
// already.
func unstated(list []alteration, stated []muster.Conflict) (out []muster.Conflict) {
	if len(list) == 0 {
		return nil
	}
	on := map[string]map[string]int{} // conflict and side, by claim
	for _, a := range list {
		for _, side := range a.sides {
			for _, claim := range side {
				on[claim] = map[string]int{}
			}
		}
	}
	for _, c := range stated {
		for i, s := range c.Sides {
			for _, claim := range s.Claims {
				if on[claim] != nil {
					on[claim][c.ID] = i
				}
			}
		}
	}
	for _, a := range list {
		if !opposite(on, a.sides[0], a.sides[1]) {
			out = append(out, a.Conflict)
		}
	}
	return out
}

// opposite reports whether a conflict has claims of both lists, on two sides.
func opposite(on map[string]map[string]int, x, y []string) bool {
	for _, f := range x {
		for _, g := range y {
			for conflict, side := range on[f] {
				if other, ok := on[g][conflict]; ok && other != side {
					return true
				}
			}
		}
	}
	return false
}
