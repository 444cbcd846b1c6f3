package extract

import (
	"muster"
	"muster/internal/token"
)

// trailing gives a movement or a course without a figure the one that its clause
// trails: "The soldiers came, two thousand of them", "sent its first contingent
// in March, 139 strong".
func (x *sentence) trailing(c *muster.Claim, h *hit) {
	if c.Kind != muster.Movement && c.Kind != muster.Training || c.N != nil || c.Modality == muster.Denied {
		return
	}
	if x.openingCount(c, h) {
		return
	}
	i := h.last
	if i < len(x.chunks) && x.chunks[i].in(PRONOUN) {
		i++ // "relieves us, seven hundred of them"
	}
	if i >= len(x.chunks) {
		return
	}
	if x.chunks[i].shape == word && x.chunks[i].marks&token.Punct == 0 && x.preposition(i+1) {
		i++ // "came over | from Oslo"
	}
	i = x.afterAdjuncts(i)
	if i+1 >= len(x.chunks) || !x.wordAny(i, isComma) || !x.tally(i+1) {
		return
	}
	if c.N = x.figureOf(i+1, c.Kind); c.N != nil {
		h.last = i + 2
	}
}

// apposedCount reports whether the chunk counts those spoken of as one body: "a company of
// 130", "eleven men".
func (x *sentence) apposedCount(k *chunk) bool {
	return (k.in(UNIT) && k.in(COUNT) || k.in(FOLK)) && k.marks&(token.Named|token.Other|token.Definite) == 0
}

// tally reports whether chunk i is a count of those spoken of, with nothing said
// of it: "two thousand of them", "139 strong", but no "24 of them women".
func (x *sentence) tally(i int) bool {
	k := &x.chunks[i]
	if k.marks&token.Counted == 0 || k.in(PERCENT) || !(k.in(COUNT) && (k.in(PRONOUN|STRONG) || k.marks&token.Other != 0 && !k.in(PEOPLE)) || x.apposedCount(k)) {
		return false
	}
	end := x.afterAdjuncts(i + 1)
	if x.apposedCount(k) && end < len(x.chunks) && x.wordAny(end, isAnd) {
		return false
	}
	return i+1 >= len(x.chunks) || x.chunks[i+1].shape == word && x.mark(x.chunks[i+1].first, token.Punct) || x.apposedCount(k) && x.endsClause(end)
}

// openingCount gives a movement without a figure the one that opens its sentence: "Composed of 40 men, the
// first contingent landed".
func (x *sentence) openingCount(c *muster.Claim, h *hit) bool {
	g := h.role(groupRole)
	if c.Kind != muster.Movement || g < 4 || !x.chunks[g].in(UNIT|FORCE) || !x.wordAny(g-1, isComma) || x.noun(g-2) == nil || !x.wordAny(g-3, isOf) {
		return false
	}
	v, k := &x.chunks[g-4], &x.chunks[g-2]
	if v.shape != verb || v.marks&token.Part == 0 || !v.is(x.f.madeUp) || k.marks&token.Counted == 0 || !k.in(PERSONNEL|FOLK|COUNT) || k.in(PERCENT|MONEY) {
		return false
	}
	c.N = x.figureOf(g-2, c.Kind)
	return c.N != nil
}
