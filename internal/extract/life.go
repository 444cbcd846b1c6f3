package extract

import "muster/internal/token"

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
