package extract

import "muster/internal/token"

// claimsDeeds makes "claimed" the verb of the group before it where what he claims to have done follows, and no
// verb after that may be its own: "The rebels | claimed | on Sunday | to have taken Bor".
func (x *sentence) claimsDeeds() {
	if !x.seen.May(x.f.claim) {
		return
	}
	for v := 1; v+1 < len(x.chunks); v++ {
		c := &x.chunks[v]
		if c.shape != verb || !c.is(x.f.claim) || c.marks&token.Part == 0 || x.chunks[v-1].shape != noun {
			continue
		}
		for i := v + 1; i < len(x.chunks) && i < v+5; i++ {
			if k := &x.chunks[i]; k.shape == verb {
				if k.marks&(token.Infin|token.Perfect) == token.Infin|token.Perfect && !x.finiteBetween(i, len(x.chunks)) {
					c.marks = c.marks&^token.Part | token.Past
				}
				break
			} else if k.shape != time && !x.preposition(i) {
				break
			}
		}
	}
}
