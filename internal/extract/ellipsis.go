package extract

import "muster/internal/token"

// lastOnes makes a group of "the last" and "the remaining", which stand for
// people spoken of before, where a verb or "of" follows.
func (g *nounScan) lastOnes() bool {
	i := g.at - 1
	if i != g.first+1 || g.n.det != definite || !g.Tokens[i].Is(g.f.rest) || !(g.any(g.at, isOf) || g.at < g.last && (g.auxiliary(g.at) || g.verbal(g.at))) {
		return false
	}
	g.headNoun(i, g.Tokens[i].Word)
	return true
}

// those takes the participle at token i as the head of "those relieved", who are
// people on the move.
func (g *nounScan) those(i int32) bool {
	t, n := &g.Tokens[i], i+1
	if g.Tokens[i-1].Word.Form != "those" || !t.Any(isVpart) || !(t.Is(g.f.rotateVerb) || t.Is(g.f.recallVerb) || t.Is(g.f.returnVerb) || t.Is(g.f.send) || t.Is(g.f.depart) || t.Is(g.f.arrive)) {
		return false
	}
	if n < g.last && !g.mark(n, token.Punct) && g.sentence.at(n).kind != byTime && !g.Tokens[n].Any(isPrep|isVerb|isModal|isSubord|isConj|isNot) {
		return false // "those deployed soldiers"
	}
	g.headNoun(i, t.Word)
	g.marks |= token.Plural | token.Definite
	g.at, g.done = n, true
	return true
}

// elliptic makes a group of an owner whose noun is left out: "Chad's had left in
// April".
func (g *nounScan) elliptic() bool {
	i := g.at - 1
	if len(g.sentence.actors) == g.a0 || !g.any(i, isPossess) || g.at >= g.last || !g.auxiliary(g.at) && !g.finitePast(g.at) {
		return false
	}
	g.headNoun(i-1, g.Tokens[i-1].Word)
	g.named = true
	return true
}
