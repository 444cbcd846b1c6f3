package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// twoKinds reports whether the "and" at token i stands between two adjectives of a count to
// whose noun both belong: "10,500 uniformed | and civilian personnel", "900 military and
// civilian staff".
func (g *nounScan) twoKinds(i int32) bool {
	if g.andAllied(i) {
		return true
	}
	if g.head >= 0 && g.head != i-1 || g.n.figure < 0 || i+2 >= g.last || i == g.first || g.sentence.at(i-1).kind != uncovered {
		return false
	}
	a, b, n := &g.Tokens[i-1], &g.Tokens[i+1], &g.Tokens[i+2]
	return a.Any(isAdjective) && b.Any(isAdjective) && !n.Has(token.Punct) && !n.Any(isPrep|isConj|isSubord|isTo|isDet) && (n.Any(isNoun) && !n.Any(isVpast) || g.sentence.at(i+2).kind == byName)
}

// pairs reports whether token i ties two words that say what the noun after them is like:
// "a safe | and | secure environment", "medical | and | dental care", "a larger | , | 500-strong force".
func (g *nounScan) pairs(i int32) bool {
	if g.Tokens[i].Any(isComma) && (g.head < 0 || g.head == i-1) && i > g.first+1 && i+2 < g.last && g.n.figure < 0 {
		return g.quality(i-1) && (g.sizeAt(i+1) || g.Tokens[i+1].Any(isAdjective) && g.quality(i+1) && g.sentence.at(i+2).kind == uncovered && g.nounForm(i+2))
	}
	if !g.Tokens[i].Any(isAnd) || i == g.first || i+2 >= g.last || g.named || g.head >= 0 && g.head != i-1 {
		return false
	}
	next := &g.Tokens[i+2]
	return g.quality(i-1) && (g.quality(i+1) || g.n.det == indefinite && g.Tokens[i+1].Any(isVbase)) && g.sentence.at(i+2).kind == uncovered && next.Marks&(token.Punct|token.Digits|token.Cap) == 0 && (g.nounForm(i+2) || g.featureless(i+2))
}

// pairsSize reports whether the comma at token i ties a size to what else says of what sort the same body of men is: "a
// 900-strong | , | French-led force", "the first | , | 400-strong contingent".
func (g *nounScan) pairsSize(i int32) bool {
	if i < g.first+2 || i+3 >= g.last {
		return false
	}
	if g.n.ordinal > 0 && g.n.figure < 0 && g.head < 0 {
		return g.sizeAt(i + 1)
	}
	return g.n.figure >= 0 && g.Tokens[i-1].Word.Form == "strong" && g.Tokens[i-2].Any(isDash) && g.Tokens[i+2].Any(isDash) && !g.mark(i+2, token.Space) && !g.mark(i+3, token.Space)
}

// quality reports whether token i is an adjective, or a word in small letters that no lexicon
// lists and that is no plural.
func (g *nounScan) quality(i int32) bool {
	t := &g.Tokens[i]
	if t.Marks&(token.Punct|token.Digits|token.Cap) != 0 || g.sentence.at(i).kind != uncovered {
		return false
	}
	return t.Any(isAdjective) && !g.nounForm(i) || g.featureless(i) && g.Source[t.End-1] != 's' && !t.Any(isDet|isPronoun|isAdverb|isParticle)
}

// sizeAt reports whether a figure at token i says of what size something is: "500-strong".
func (g *nounScan) sizeAt(i int32) bool {
	c := g.sentence.at(i)
	if c.kind != byFigure {
		return false
	}
	k := g.figures[c.ref].Last
	return k+1 < g.last && g.Tokens[k].Any(isDash) && !g.mark(k, token.Space) && !g.mark(k+1, token.Space)
}

// hyphened reports whether the preposition at token i ends a compound before a noun: "a
// follow-on mission".
func (g *nounScan) hyphened(i int32) bool {
	return i > g.first+1 && i+1 < g.last && !g.mark(i, token.Space) && g.Tokens[i-1].Any(isDash) && !g.mark(i-1, token.Space) && g.mark(i+1, token.Space) &&
		g.sentence.at(i+1).kind == uncovered && g.nounForm(i+1)
}

// andAllied reports whether the "and" at token i ties a nation to others that make up one body of
// men with it: "an Afghan | and | international joint patrol", "a Malian | and | coalition team".
func (g *nounScan) andAllied(i int32) bool {
	if g.head < 0 || !g.named || !g.Tokens[i].Any(isAnd) || i+2 >= g.last || g.names[g.nameOf(g.head)].Kind != name.Demonym {
		return false
	}
	k := i + 2
	switch c := g.sentence.at(i + 1); {
	case c.kind == byName && g.n.det == indefinite && g.names[c.ref].Kind == name.Mission:
		k = g.names[c.ref].Last
	case g.Tokens[i+1].Is(g.f.international), g.n.det == indefinite && g.Tokens[i+1].Is(g.f.collective) && g.Tokens[i+1].Any(isNoun) && !g.Tokens[i+1].Is(g.f.unit):
	default:
		return false
	}
	for k+1 < g.last && g.Tokens[k].Any(isAdjective) && !g.nounForm(k) {
		k++
	}
	return k < g.last && g.sentence.at(k).kind == uncovered && g.nounForm(k)
}
