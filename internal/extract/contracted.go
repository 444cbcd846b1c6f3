package extract

import "muster/internal/token"

// This file tells which verb an 's or a 'd is short for.

// contracted makes a verb of the 's at token i that a pronoun stands before:
// "he's urging" is a form of be, "she's said" and "it's got" ones of have.
func (x *sentence) contracted(i int32) {
	f := x.f
	switch p := i - 1; {
	case p < x.first || x.mark(i, token.Space):
	case x.Tokens[p].Is(f.he) && x.any(i+1, isVpart), (x.Tokens[p].Is(f.it) || x.Tokens[p].Any(isThat)) && x.hasOnly(i+1):
		x.Tokens[i].Word = f.has
	case x.Tokens[p].Is(f.he), x.Tokens[p].Is(f.it), x.Tokens[p].Any(isThat), x.Tokens[p].Is(f.there):
		x.Tokens[i].Word = f.is
	}
}

// contractedHad makes "had" of the 'd at token i that a participle follows: "who'd served a
// year", "they'd never landed", but not "they'd come".
func (x *sentence) contractedHad(i int32) {
	if x.Tokens[i].Word.Form != "'d" || x.mark(i, token.Space) {
		return
	}
	if n := x.pastAdverbs(i + 1); x.any(n, isVpart) && !x.any(n, isVbase) {
		x.Tokens[i].Word = x.f.had
	}
}

// pastAdverbs is the first token from i on that is no adverb.
func (x *sentence) pastAdverbs(i int32) int32 {
	for i < x.last && x.at(i).kind == uncovered && (x.Tokens[i].Any(isNot) || x.adverbial(i)) {
		i++
	}
	return i
}

// contractedAt makes a verb of the 's at token i after a name or a noun, where a participle
// and what must be its object follow, and reports whether it did: "Fiji's sending 20", "Tonga's
// already offered them", "the fund's got a million". Nothing owns what it is not the subject of.
func (x *sentence) contractedAt(i int32) bool {
	at := x.pastAdverbs(i + 1)
	n := at + 1
	if n >= x.last || i == x.first || x.at(at).kind != uncovered || x.mark(i, token.Space) {
		return false
	}
	named := x.at(i-1).kind == byName
	if !named && (x.at(i-1).kind != uncovered || !x.Tokens[i-1].Any(isNoun)) {
		return false
	}
	counted := x.at(n).kind == byFigure && (named || !x.finiteAhead(n))
	object := counted || x.at(n).kind == uncovered && x.Tokens[n].Any(isPronoun|isDet|isPossessive) && !x.any(n, isThat)
	switch t := &x.Tokens[at]; {
	case x.hasOnly(at):
		x.Tokens[i].Word = x.f.has
	case !object:
		return false
	case t.Any(isVing) && (named || !counted):
		x.Tokens[i].Word = x.f.is
	case t.Any(isVpart) && !t.Any(isNoun|isAdjective):
		x.Tokens[i].Word = x.f.has
	default:
		return false
	}
	return true
}

// hasOnly reports whether token i, after 's, leaves it no choice but to be "has": "it's
// been", "the force's got 200 men".
func (x *sentence) hasOnly(i int32) bool {
	if i >= x.last || x.at(i).kind != uncovered {
		return false
	}
	t := &x.Tokens[i]
	return t.Any(isBe) && t.Any(isVpart) && !t.Any(isVing) || t.Word.Form == "got"
}

// haveGot is the word of the verb at token i, whose group begins at token first: that of "has" for
// "have got" before what is had, "the fund's got a million", else what is given.
func (x *sentence) haveGot(first, i, last int32, word *token.Word) (*token.Word, bool) {
	if x.Tokens[i].Word.Form != "got" || i == first || last != i+1 || last >= x.last || !x.Tokens[first].Any(isHave) || x.any(first, isVpast) {
		return word, false
	}
	n := &x.Tokens[last]
	if k := x.at(last).kind; k == byFigure || k == uncovered && n.Any(isDet|isPossessive|isNoun|isNegation) && !n.Any(isPrep|isAdjective|isVpart) {
		return x.f.has, true
	}
	return word, false
}
