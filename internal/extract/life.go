package extract

import (
	"slices"

	"muster/internal/token"
)

// lifeOf makes a mandate of how long a mission lasts: "the term of UNOMIG", "the duration of stay of
// the force", "the life of its mandate".
func (x *sentence) lifeOf(i int) int {
	c, g := &x.chunks[i], x.noun(i)
	whole := x.noun(i + 2)
	if !x.wordAny(i+1, isOf) || whole == nil || !c.is(x.f.lifespan) && !c.is(x.f.stayWord) || g.figure >= 0 || c.marks&token.Counted != 0 {
		return 0
	}
	w := &x.chunks[i+2]
	if !w.in(FORCE|MANDATE) || w.in(PERSONNEL|UNIT|COUNT) || whole.figure >= 0 {
		return 0
	}
	x.drop(c, x.f.TOUR)
	x.give(c, x.f.MANDATE)
	g.actors = x.both(g.actors, whole.actors)
	c.marks |= w.marks&token.Named | token.Definite
	return 2
}

// drop takes a class from a chunk: "the term of the mission" is no tour.
func (x *sentence) drop(c *chunk, class token.Sym) {
	c.more = slices.DeleteFunc(slices.Clone(c.more), func(s token.Sym) bool { return s == class })
	c.classes &^= x.f.bits.of([]token.Sym{class})
}
