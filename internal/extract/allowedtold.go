package extract

import (
	"slices"

	"muster"
)

// This file keeps one claim of a figure that a body allows:
//
//	The Council approved a reduction of the force to 900 soldiers  → a commitment; no strength of 900 to come

// dropAllowedAgain takes from the hits of the sentence those that make a stock to come of a figure that a body
// allows.
func (x *sentence) dropAllowedAgain() {
	if !slices.ContainsFunc(x.hits, func(h hit) bool { return h.rule.Kind == muster.Commitment && h.figureAt() >= 0 }) {
		return
	}
	for i := len(x.hits) - 1; i >= 0; i-- {
		if x.allowedAgain(&x.hits[i]) {
			x.hits = slices.Delete(x.hits, i, i+1)
		}
	}
}

// allowedAgain reports whether the hit is on a stock of the figure that another says is allowed.
func (x *sentence) allowedAgain(h *hit) bool {
	g := h.figureAt()
	if g < 0 || h.rule.Kind != muster.Strength || x.chunks[g].in(SHARE|PERCENT) {
		return false // "980 of the 2,500 authorised"
	}
	return slices.ContainsFunc(x.hits, func(o hit) bool {
		return o.rule.Kind == muster.Commitment && o.figureAt() == g && o.value("basis") == "authorised"
	})
}

// figureAt is the chunk of the figure that the hit is on, -1 for none.
func (h *hit) figureAt() int {
	return max(h.role(nRole), h.role(groupRole), h.role(wholeRole))
}
