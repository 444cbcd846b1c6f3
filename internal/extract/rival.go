package extract

import (
	"slices"

	"muster"
)

// This file keeps of what several rules make of the same people what the words tell:
//
//	Some 30,000 women still live in the camps    → displaced, and no personnel
//	At least 12 displaced people were killed     → killed; how many are displaced is not told

// dropRivals takes from the hits of the sentence those on people of whom another says better what they are.
func (x *sentence) dropRivals() {
	if !slices.ContainsFunc(x.hits, func(h hit) bool { return h.rule.Kind == muster.Harm }) {
		return
	}
	for i := len(x.hits) - 1; i >= 0; i-- {
		if x.rivalled(&x.hits[i]) {
			x.hits = slices.Delete(x.hits, i, i+1)
		}
	}
}

// rivalled reports whether the hit counts as personnel people whom another has harmed, or as displaced those
// whom another has harmed otherwise.
func (x *sentence) rivalled(h *hit) bool {
	g := max(h.role(groupRole), h.role(nRole), h.role(whoRole))
	if g < 0 {
		return false
	}
	kind, c := h.rule.Kind, &x.chunks[g]
	switch {
	case kind == muster.Strength || kind == muster.Movement:
		if !c.in(PEOPLE) || !c.in(FOLK) || c.in(PERSONNEL|UNIT|NATIONALS|FORCE) {
			return false
		}
	case kind != muster.Harm || h.last-h.first > 1 || h.value("harm") != "displaced":
		return false
	}
	return slices.ContainsFunc(x.hits, func(o hit) bool {
		if o.rule.Kind != muster.Harm || max(o.role(groupRole), o.role(nRole), o.role(whoRole)) != g {
			return false
		}
		return kind != muster.Harm || o.value("harm") != "displaced"
	})
}
