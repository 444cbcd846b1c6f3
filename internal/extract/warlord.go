package extract

import (
	"slices"

	"muster/internal/extract/name"
)

// ofFoes reports whether the group is of armed men, who stand right before its head: "a | Taliban | leader", "the |
// rebel | position", against "the police commander". Who leads them acts as they do, but holds a post too.
func (x *sentence) ofFoes(g *nounScan) bool {
	if g.head <= g.first || g.headWord.Is(x.f.armedNoun) {
		return false
	}
	if slices.ContainsFunc(x.actors[g.a0:], func(a actor) bool { return a.kind == name.Group && a.last == g.head }) {
		return true
	}
	t := &x.Tokens[g.head-1]
	return t.Is(x.f.armedNoun) && x.at(g.head-1).kind == uncovered
}
