package extract

import (
	"slices"

	"muster/internal/extract/name"
)

// leadsFoes reports whether the group is who leads armed men, by what is said of them before the head: "a | Taliban |
// leader", "the | rebel | commander", against "the police commander". Such a one acts as they do, but holds a post too.
func (x *sentence) leadsFoes(g *nounScan) bool {
	if !g.headWord.Is(x.f.official) || g.head <= g.first || g.headWord.Is(x.f.armedNoun) {
		return false
	}
	if slices.ContainsFunc(x.actors[g.a0:], func(a actor) bool { return a.kind == name.Group && a.last == g.head }) {
		return true
	}
	t := &x.Tokens[g.head-1]
	return t.Is(x.f.armedNoun) && x.at(g.head-1).kind == uncovered
}
