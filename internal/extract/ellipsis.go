package extract

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
