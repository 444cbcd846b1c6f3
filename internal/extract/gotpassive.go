package extract

import "muster/internal/token"

// This file finds passives that another verb than "be" makes: "got injured", "are feared drowned",
// "was reported captured". Each is one verb group, as those with "be" are.

// makesPassive reports whether the participle at token i makes a passive with the head before it, "get"
// or the participle of a verb that says who holds it to be so. Before a noun it makes none: "got | stolen
// goods back".
func (g *verbScan) makesPassive(i int32) bool {
	t, h := &g.Tokens[i], &g.Tokens[g.head]
	if g.headLast != i || !t.Any(isVpart) || t.Any(isVing) || t.Any(isVbase|isNoun) && !g.any(i+1, isPrep) || !h.Is(g.f.get) && !(h.Is(g.f.repute) && g.marks&token.Passive != 0) {
		return false
	}
	if i+1 >= g.last {
		return true
	}
	n := &g.Tokens[i+1]
	switch g.sentence.at(i + 1).kind {
	case byTime:
		return true
	case uncovered:
		return !n.Any(isNoun|isAdjective) || n.Any(isDet|isPrep|isAdverb|isConj)
	}
	return false
}

// passiveBy marks the passive that the verb at token h makes: what is held to be so is so by what went
// before.
func (g *verbScan) passiveBy(h int32) {
	if g.Tokens[h].Is(g.f.repute) {
		g.marks |= token.Perfect
	}
	g.marks |= token.Passive
}
