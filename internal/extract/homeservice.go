package extract

import "muster/internal/extract/name"

// nationsService reports whether the group is the army, the police or another service of the nation
// by whose name it begins: "the Togolese army", "the Tongan Defence Services".
func (x *sentence) nationsService(g *nounGroup, c *chunk) bool {
	if len(g.actors) == 0 || g.actors[0].kind != name.Demonym && g.actors[0].kind != name.Country || g.actors[0].last >= c.last {
		return false
	}
	if c.in(BODY) && len(g.actors) == 1 && c.head == c.last-1 && c.is(x.f.army) {
		return true
	}
	if len(g.actors) != 2 || g.actors[1].kind != name.Org {
		return false
	}
	return x.endsIn(g.actors[1].name, x.f.armedService)
}
