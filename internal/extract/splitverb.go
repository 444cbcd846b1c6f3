package extract

import "muster/internal/token"

// This file puts verbs together whose second half stands behind the object: "set the mission | up", "handed
// 40 rebels | over".

// splitVerb is the verb of two words whose first is at chunk v, and the chunk of the second behind its
// object; nil without one.
func (x *sentence) splitVerb(v int) (*token.Word, int) {
	c, i := &x.chunks[v], v+1
	if c.marks&token.Passive != 0 || x.noun(i) == nil || c.last-c.head != 1 {
		return nil, -1
	}
	for x.wordAny(i+1, isOf) && x.noun(i+2) != nil {
		i += 2
	}
	if i++; i >= len(x.chunks) || x.chunks[i].shape != word || x.chunks[i].last-x.chunks[i].first != 1 || !x.chunks[i].any(isPrep|isParticle) {
		return nil, -1
	}
	if x.preposition(i) && x.noun(i+1) != nil {
		return nil, -1 // "drove the rebels | out of the town", "took the men | over the bridge"
	}
	pair := [2]token.Token{x.Tokens[c.head], x.Tokens[x.chunks[i].first]}
	w, n := x.vocabulary.Phrase(pair[:])
	if n != 2 || !w.Any(isVerb) {
		return nil, -1
	}
	return w, i
}
