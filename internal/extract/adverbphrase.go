package extract

import "muster/internal/token"

// This file keeps adverbials of several words from parting a subject from its verb, and a verb from its
// auxiliary: "Togo | in the end | sent 90 men", "has | once again | asked".

// passPhrase is the token behind the adverbial of several words that begins at token i right behind a noun
// group and before its verb, i itself where none does. The words of one belong to nothing else.
func (x *sentence) passPhrase(i int32) int32 {
	k := len(x.chunks) - 1
	if k < 0 || x.chunks[k].shape != noun || x.chunks[k].last != i {
		return i
	}
	next := x.adverbEnd(i)
	if next == i || x.at(next).kind != uncovered {
		return i
	}
	t, many := &x.Tokens[next], x.chunks[k].marks&token.Plural != 0
	if !x.auxiliary(next) && !t.Any(isVpast|isVs) && !(many && t.Any(isVbase)) || x.nounForm(next) && !t.Any(isVpast) {
		return i
	}
	x.put(i, next, cover{byAdverb, -1})
	return next
}

// passWithin is the token behind the adverbial of several words that begins at token i between an
// auxiliary and its verb, i itself where none does.
func (x *sentence) passWithin(i int32) int32 {
	if i <= x.first || !x.auxiliary(i-1) && !x.any(i-1, isTo) {
		return i
	}
	next := x.adverbEnd(i)
	if next == i || x.at(next).kind != uncovered || !x.any(next, isVpart|isVing|isVbase) {
		return i
	}
	x.put(i, next, cover{byAdverb, -1})
	return next
}

// adverbEnd is the token behind the adverbial of several words that begins at token i, i itself where none
// does or the sentence ends with it.
func (x *sentence) adverbEnd(i int32) int32 {
	w, n := x.phrase(i)
	if n < 2 || !w.Any(isAdverb) || w.Any(isVerb|isNoun|isPrep|isConj|isSubord) || i+int32(n) >= x.last {
		return i
	}
	return i + int32(n)
}
