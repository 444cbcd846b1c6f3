package extract

import "muster/internal/token"

// targets makes targets of levels whose participle opens the sentence as a verb
// would: "Authorised strength: 5,550".
func (x *sentence) targets() {
	if !x.seen.May(x.f.level) {
		return
	}
	for i := 1; i < len(x.chunks); i++ {
		c, p := &x.chunks[i], &x.chunks[i-1]
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
