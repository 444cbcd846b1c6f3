package extract

import "muster/internal/token"

// ellipsisFeatures are what words that stand for more are known by.
type ellipsisFeatures struct{ CORRECT, agree, agreeOn token.Sym }

// newEllipsisFeatures interns them.
func newEllipsisFeatures(v *token.Vocabulary) ellipsisFeatures {
	return ellipsisFeatures{CORRECT: v.Sym("CORRECT"), agree: v.Sym("~agree"), agreeOn: v.Sym("~agree on")}
}

// sequelReach is how many sentences back those may have been spoken of with whom a group
// goes on.
const sequelReach = 8

// countedBefore is whose personnel the count at chunk i was told of before, where the words
// point back to it: "the five", "all ninety"; "" for nobody's.
func (x *sentence) countedBefore(i int, st *state) string {
	c, g := &x.chunks[i], x.noun(i)
	if !c.in(COUNT) || c.in(PRONOUN) || g.figure < 0 || c.marks&token.Other != 0 || g.det != definite && !x.Tokens[c.first].Is(x.f.all) {
		return ""
	}
	n := x.figures[g.figure].Figure.Value
	for k := len(st.found) - 1; k >= 0; k-- {
		if f := &st.found[k].Claim; ofPersonnel(f.Kind) && f.N != nil && f.N.Value == n && len(f.Who) == 1 {
			return f.Who[0]
		}
	}
	return ""
}

// sequel reports whether the group at chunk i goes on with those told of before:
// "another 40", "a third lot".
func (x *sentence) sequel(i int) bool {
	return x.chunks[i].marks&token.Other != 0 || x.noun(i).ordinal > 1
}

// newcomers reports whether the group at chunk i is of people who have not been there yet:
// "another 40", "a third group", "the next contingent".
func (x *sentence) newcomers(i int) bool {
	return x.sequel(i) || x.incoming(i)
}

// lots are the words that are a unit only where they are told off against others:
// "a third lot of 40".
func (g *nounScan) lots() bool {
	if g.headWord == nil || g.n.ordinal == 0 && g.marks&token.Other == 0 {
		return false
	}
	switch g.headWord.Form {
	case "lot", "load", "bunch", "relay", "consignment", "tranche":
		return true
	}
	return false
}

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
