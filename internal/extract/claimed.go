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
	if s := int(x.subjectOf[u]); s >= 0 && x.acts(s) && x.chunks[s].marks&token.Negated == 0 {
		return x.parties(s, st)
	}
	return nil
}

// blamed is on whom an attack told of at chunk v or in its clause is laid: "The raid on Friday was
// | blamed on | rebels", "died in assaults attributed to | the militia"; nil for nobody.
func (x *sentence) blamed(v int, st *state) muster.Names {
	if !x.seen.May(x.f.ascribe) {
		return nil
	}
	attack := x.chunks[v].is(x.f.attackNoun)
	for i := v + 1; i+2 < len(x.chunks) && i < v+frameLength; i++ {
		k := &x.chunks[i]
		attack = attack || k.shape == noun && k.is(x.f.attackNoun)
		if k.shape != verb {
			continue
		}
		if k.is(x.f.ascribe) && attack && k.marks&(token.Passive|token.Part) != 0 && k.marks&token.Negated == 0 && (x.wordAt(i+1, x.f.onWord) || x.wordAny(i+1, isTo)) && x.noun(i+2) != nil && x.acts(i+2) {
			return x.parties(i+2, st)
		}
		if k.marks&token.Part == 0 && !k.is(x.f.ascribe) {
			return nil
		}
	}
	return nil
}

// whoseFire is whose the attack is that the words behind the verb at chunk v name, of those who came
// under it: "became the target of | rebel mortar fire", "were caught in | an M23 ambush", "drew | rebel fire".
func (x *sentence) whoseFire(h *hit, v int, st *state) muster.Names {
	if x.chunks[v].shape != verb {
		return nil
	}
	for i := v + 1; i < h.last && i < len(x.chunks); i++ {
		if x.noun(i) != nil && (i == v+1 || x.preposition(i-1) || x.wordAny(i-1, isAnd)) && x.fired(i) {
			if w := i - 2; x.wordAny(i-1, isAnd) && x.noun(w) != nil && x.chunks[w].is(x.f.weapon) {
				return x.attributiveOf(w) // "rebel artillery | and | mortar fire"
			}
			return x.fireOf(i, st)
		}
	}
	return nil
}

// overTarget is who acts on the vehicle at chunk i, whose people are harmed by what was done to it:
// "Gunmen fired a rocket at | the Dutch truck injuring five"; -1 where the vehicle may be who harms.
func (x *sentence) overTarget(i int) int {
	if !x.preposition(i-1) || !x.chunks[i].is(x.f.vehicle) {
		return -1
	}
	for u := i - 2; u > 0; u-- {
		if k := &x.chunks[u]; k.shape == verb && k.marks&token.Passive == 0 && (k.is(x.f.hurl) || k.is(x.f.attack)) {
			if s := int(x.subjectOf[u]); s >= 0 && x.acts(s) {
				return s
			}
		}
	}
	return -1
}
