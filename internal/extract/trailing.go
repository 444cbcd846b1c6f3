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
	i := h.last
	if i < len(x.chunks) && x.chunks[i].in(PRONOUN) {
		i++ // "relieves us, seven hundred of them"
	}
	if i >= len(x.chunks) {
		return
	}
	i = x.afterAdjuncts(i)
	if i+1 >= len(x.chunks) || !x.wordAny(i, isComma) || !x.tally(i+1) {
		return
	}
	if c.N = x.figureOf(i+1, c.Kind); c.N != nil {
		h.last = i + 2
	}
}

// tally reports whether chunk i is a count of those spoken of, with nothing said
// of it: "two thousand of them", "139 strong", but no "24 of them women".
func (x *sentence) tally(i int) bool {
	k := &x.chunks[i]
	if !k.in(COUNT) || k.marks&token.Counted == 0 || k.in(PERCENT) || !k.in(PRONOUN|STRONG) {
		return false
	}
	return i+1 >= len(x.chunks) || x.chunks[i+1].shape == word && x.mark(x.chunks[i+1].first, token.Punct)
}
