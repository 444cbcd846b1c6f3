package extract

import "muster/internal/token"

// onlyVerb reports whether the word at token i, which may be a noun as well, is the one verb that its
// sentence can have: "The mission | faces severe shortages", "The rebels still | attack towns". Token p is
// the noun before it.
func (x *sentence) onlyVerb(i, p int32) bool {
	t, prev := &x.Tokens[i], &x.Tokens[p]
	if x.heading || x.at(p).kind != uncovered || !prev.Any(isNoun) || !x.full() || x.verbSoFar() || !x.subjectOpens(p) {
		return false
	}
	n := i + 1
	if t.Any(isVbase) && t.Any(isVpast) && n < x.last {
		return x.Tokens[n].Any(isPrep|isTo) && !x.Tokens[n].Any(isBy) && !x.pastAhead(n) // "the clashes | spread to Bor"
	}
	if many := prev.Any(isNplural); !many && !t.Any(isVs) || many && (!t.Any(isVbase) || t.Any(isVpast|isVs)) {
		return false
	}
	return n < x.last && x.at(n).kind == uncovered && x.opensBareNoun(n) && !x.pastAhead(n)
}

// full reports whether the sentence ends as one with a verb does.
func (x *sentence) full() bool { return x.any(x.last-1, isStop) }

// subjectOpens reports whether the group that token p ends can be the subject: nothing stands before it, or
// a comma, or a word that opens a clause.
func (x *sentence) subjectOpens(p int32) bool {
	k := len(x.chunks) - 1
	if k >= 0 && x.chunks[k].last > p {
		k-- // it has been read already
	}
	return k < 0 || x.chunks[k].marks&token.Punct != 0 || x.wordAny(k, isSubord|isThat)
}

// pastAhead reports whether a form that may be the verb of the clause follows from token i.
func (x *sentence) pastAhead(i int32) bool {
	for ; i < x.last; i++ {
		switch t := &x.Tokens[i]; {
		case t.Any(isComma | isRelative | isSubord | isConj):
			return false
		case x.at(i).kind != uncovered:
		case t.Any(isVpast | isBe | isHave | isModal | isDo), t.Any(isVs|isVbase) && x.opensObject(i+1) && !x.any(i-1, isTo) && !t.Any(isPrep):
			return true
		}
	}
	return false
}

// opensBareNoun reports whether the word at token i may open a group of nouns with no article.
func (x *sentence) opensBareNoun(i int32) bool {
	t := &x.Tokens[i]
	return !x.mark(i, token.Punct|token.Cap) && (t.Any(isAdjective|isNoun) || !t.Any(isListed))
}

// secondVerb reports whether the word at token i, which may be a noun as well, has the subject of a present
// verb before it: "attack towns and | control vast swathes of the north".
func (x *sentence) secondVerb(i int32) bool {
	t, n := &x.Tokens[i], i+1
	if !t.Any(isVbase) || t.Any(isVpast|isVpart|isPrep) || n >= x.last || x.at(n).kind != uncovered || !x.opensBareNoun(n) || x.Tokens[n].Any(isNoun) || x.pastAhead(n) {
		return false
	}
	for k := len(x.chunks) - 1; k >= 0 && x.chunks[k].marks&token.Punct == 0; k-- {
		if c := &x.chunks[k]; c.shape == verb {
			return c.last-c.first == 1 && x.Tokens[c.first].Any(isVbase) && !x.Tokens[c.first].Any(isVpast)
		}
	}
	return false
}

// secondInfinitive reports whether the word at token i, which is no noun, has an object and goes on with an
// infinitive before it: "voted to extend it for a year and | send 300 troops".
func (x *sentence) secondInfinitive(i int32) bool {
	if t := &x.Tokens[i]; !t.Any(isVbase) || t.Any(isVpast|isNoun|isPrep|isAdjective) || !x.opensObject(i+1) {
		return false
	}
	for k := len(x.chunks) - 1; k >= 0 && x.chunks[k].marks&token.Punct == 0; k-- {
		if c := &x.chunks[k]; c.shape == verb {
			return c.head > c.first && x.any(c.head-1, isTo)
		}
	}
	return false
}
