package extract

import "muster/internal/token"

// targets makes targets of levels whose participle opens the sentence as a verb
// would: "Authorised strength: 5,550".
func (x *sentence) targets() {
	if !x.seen.May(x.f.level) {
		return
	}
	if len(x.chunks) > 0 {
		x.aimed(&x.chunks[0])
	}
	for i := 1; i < len(x.chunks); i++ {
		c, p := &x.chunks[i], &x.chunks[i-1]
		x.aimed(c)
		if c.shape != noun || !c.is(x.f.level) || p.shape != verb || p.last-p.first != 1 || i > 1 && x.chunks[i-2].marks&token.Punct == 0 {
			continue
		}
		switch {
		case p.is(x.f.allow):
			x.give(c, x.f.ALLOWED)
		case p.is(x.f.plans):
			x.give(c, x.f.PLANNED)
		}
	}
}

// aimed makes a target of the level c that the word before its head calls one: "the target
// strength".
func (x *sentence) aimed(c *chunk) {
	if c.shape == noun && c.is(x.f.level) && c.head > c.first && x.Tokens[c.head-1].Is(x.f.target) {
		x.give(c, x.f.PLANNED)
	}
}

// sameForce makes one group of a mission named twice: "the European Union force
// EUFOR Althea".
func (x *sentence) sameForce(i int) int {
	g, next := x.noun(i), x.noun(i+1)
	if next == nil || !x.chunks[i].in(FORCE) || !x.chunks[i+1].in(FORCE) || next.det != bare || next.figure >= 0 || missionOf(next) == "" || g.det == none {
		return 0
	}
	if m := missionOf(g); m != "" && m != missionOf(next) {
		return 0
	}
	g.actors = next.actors
	x.chunks[i].marks |= token.Named
	return 1
}
