package extract

import (
	"muster"
	"muster/internal/token"
)

// claimsAttack is who says that the attack which the noun at chunk v names was his: "The rebels claimed
// responsibility for | the attack", "accepted the blame for | the raid", "claimed | the bombing";
// nil where nobody does.
func (x *sentence) claimsAttack(v int, st *state) muster.Names {
	u := v - 1
	if x.wordAt(u, x.f.forWord) && u > 1 && x.noun(u-1) != nil {
		u -= 2 // "responsibility for"
	}
	if u < 1 || x.chunks[u].shape != verb || !x.Tokens[x.chunks[u].head].Is(x.f.claim) || x.chunks[u].marks&(token.Passive|token.Part|token.Negated|token.Future|token.Modal) != 0 {
		return nil
	}
	if s := int(x.subjectOf[u]); s >= 0 && x.acts(s) {
		return x.parties(s, st)
	}
	return nil
}
