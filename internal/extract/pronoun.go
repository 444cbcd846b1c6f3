package extract

import "muster/internal/token"

// anotherOne reports whether what was read is "another" or "the other", which
// stands for somebody spoken of before where a verb follows.
func (g *nounScan) anotherOne() bool {
	if g.n.det == bare || g.marks&token.Other == 0 || g.at < g.last && g.sentence.at(g.at).kind != uncovered {
		return false
	}
	if k := len(g.chunks) - 1; k >= 0 && g.chunks[k].shape == verb && (g.at >= g.last || g.mark(g.at, token.Punct) || g.Tokens[g.at].Any(isPrep|isSubord)) {
		return g.n.det == indefinite // "wounded another after a chase"
	}
	if k := len(g.chunks) - 1; g.wordAny(k, isAnd) && g.at < g.last && g.Tokens[g.at].Any(isPrep) {
		return g.n.det == indefinite // "lost two men in March and another in June"
	}
	return g.at < g.last && (g.auxiliary(g.at) || g.finitePast(g.at))
}

// didSo reports whether a past form that is no adjective begins a predicate at token i:
// "these | got into the town".
func (g *nounScan) didSo(i int32) bool {
	t := &g.Tokens[i]
	return g.sentence.at(i).kind == uncovered && g.finitePast(i) && !t.Any(isAdjective) && !g.nounForm(i) && g.afterNounish(i)
}

// countsUp reports whether a verb with a count begins at token i: "this | makes two",
// "this | brings to six the number of dead", "this | brings the number of dead to six".
func (g *nounScan) countsUp(i int32) bool {
	if i+2 >= g.last || !g.Tokens[i].Any(isVs) || g.sentence.at(i).kind != uncovered {
		return i+1 < g.last && g.Tokens[i].Any(isVs) && g.sentence.at(i).kind == uncovered && g.sentence.at(i+1).kind == byFigure
	}
	next := &g.Tokens[i+1]
	return g.sentence.at(i+1).kind == byFigure || next.Any(isTo) && g.sentence.at(i+2).kind == byFigure || next.Any(isDet) && g.Tokens[i-1].Word.Form == "this"
}

// notOne takes the "not" of "not one of them", "not a single officer".
func (g *nounScan) notOne(i int32) bool {
	if i > g.first || !g.any(i+1, isArticle) && !g.is(i+1, g.f.one) {
		return false
	}
	g.marks |= token.Negated
	g.n.det = none
	g.at++
	return true
}

// notSingle reports whether the "one" at token i ends what counts nobody: "not a single | one | has come".
func (g *nounScan) notSingle(i int32) bool {
	return g.marks&token.Negated != 0 && g.Tokens[i].Is(g.f.one) && g.Tokens[i-1].Word.Form == "single"
}

// standsAlone reports whether what comes at token i shows that the word before
// is a pronoun: "those from Belize", "these are".
func (x *sentence) standsAlone(i int32) bool {
	if i >= x.last || x.at(i).kind == byTime {
		return true
	}
	t := &x.Tokens[i]
	return t.Any(isPrep|isRelative) || t.Has(token.Punct) || x.auxiliary(i) || t.Word.Form == "a" || t.Word.Form == "an" || t.Word.Form == "the"
}

// endsObject reports whether the word at token i is all that a verb right before it acts on: ", killing | both |.".
func (x *sentence) endsObject(i int32) bool {
	return i > x.first && x.any(i-1, isVing|isVpast) && (i+1 >= x.last || x.mark(i+1, token.Punct) || x.any(i+1, isPrep))
}

// speaks reports whether a verb of saying with what is said begins at token i:
// "another | warned that", "some | say it".
func (x *sentence) speaks(i int32) bool {
	f := x.f
	if !x.any(i, isSay) || !x.any(i, isVpast|isVbase) {
		return false
	}
	return i+1 >= x.last || x.any(i+1, isPronoun) || x.any(i+1, isDet) && !x.any(i, isNoun) || x.is(i+1, f.question) || x.mark(i+1, token.Punct)
}

// pronounAt makes a group of a pronoun.
func (g *nounScan) pronounAt(i int32) bool {
	if i > g.first && !g.Tokens[i-1].Any(isNot) && !g.notSingle(i) && !(g.n.figure >= 0 && g.head < 0 && g.Tokens[i].Is(g.f.others)) {
		return false // but "two others"
	}
	g.head, g.headWord = i, g.Tokens[i].Word
	g.n.det = definite
	g.marks |= token.Definite
	if g.Tokens[i].Any(isNegation) {
		g.marks |= token.Negated
		g.n.det = none
	}
	g.at++
	g.done = true
	return true
}

// afterOneOf reports whether "one of" stands before the group.
func (g *nounScan) afterOneOf() bool {
	k := len(g.chunks) - 2
	return k >= 0 && g.wordAny(k+1, isOf) && g.is(g.chunks[k].first, g.f.one) && g.chunks[k].last == g.chunks[k].first+1
}
