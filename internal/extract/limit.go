package extract

import "muster/internal/token"

// ceilingOn takes what is limited into the group of the limit: "the authorised troop | ceiling of 900
// soldiers", "its military | ceiling of 300".
func (x *sentence) ceilingOn(i int) int {
	c, g, limit := &x.chunks[i], x.noun(i), x.noun(i+1)
	if limit == nil || limit.figure < 0 || limit.det != bare || g.figure >= 0 || g.det == bare || !c.in(PERSONNEL) || c.head != c.last-1 {
		return 0
	}
	k := &x.chunks[i+1]
	if !x.Tokens[k.first].Is(x.f.ceiling) {
		return 0
	}
	limit.actors, limit.det = x.both(g.actors, limit.actors), g.det
	if c.is(x.f.ALLOWED) {
		x.give(k, x.f.ALLOWED)
	}
	k.marks |= c.marks & (token.Definite | token.Named)
	k.first = c.first
	*c = *k
	return 1
}
