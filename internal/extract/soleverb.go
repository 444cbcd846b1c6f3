package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// adverbPhrase reports whether a phrase of several words that is an adverb begins at token i: "round
// the clock".
func (x *sentence) adverbPhrase(i int32) bool {
	w, n := x.phrase(i)
	if n < 2 || !w.Any(isAdverb) || w.Any(isNoun|isPrep|isVerb) {
		return false
	}
	k := i + int32(n)
	return k >= x.last || x.at(k).kind != uncovered || !x.any(k, isNoun) // but "day and night | patrols"
}

// actsAt reports whether the form at token i, which is that of a noun too, is the only verb that its
// clause can have, before the place that it is done in: "The mission | patrols Juba by night", but
// "The mission patrols Juba feared were stopped".
func (x *sentence) actsAt(i, p int32) bool {
	t, prev := &x.Tokens[i], &x.Tokens[p]
	if p != i-1 || x.heading || i+1 >= x.last || !t.Any(isVs|isVbase) || !x.nounForm(i) || x.mark(i, token.Cap) {
		return false
	}
	at := x.at(i + 1)
	if at.kind != byName || x.names[at.ref].Kind != name.Place || x.verbSoFar() {
		return false
	}
	if x.at(p).kind == byName {
		if k := x.names[x.at(p).ref].Kind; k != name.Mission && k != name.Force && k != name.Body && k != name.Org {
			return false
		}
	} else if x.at(p).kind != uncovered || !prev.Any(isNoun) || prev.Any(isVerb) && !prev.Is(x.f.forceNoun) {
		return false
	}
	if t.Any(isVs) == prev.Any(isNplural) && x.at(p).kind != byName {
		return false // "mission | patrols" and "police | patrol" agree
	}
	return !x.finiteAhead(x.names[at.ref].Last)
}

// relatedOf reports whether the noun in -ing at token i opens a clause and a relative one tells of it:
// "Fighting | which broke out in May", but "saying that".
func (x *sentence) relatedOf(i int32) bool {
	return x.nounForm(i) && !x.any(i, isSay) && i+2 < x.last && x.Tokens[i+1].Any(isRelative) && (x.finitePast(i+2) || x.auxiliary(i+2))
}

// passesFrom reports whether the form at token i, that of a plural noun too, is the only verb of a
// clause whose subject ends with a place: "The post at Obo | passes to the army".
func (x *sentence) passesFrom(i, p int32) bool {
	t := &x.Tokens[i]
	if p != i-1 || x.heading || i+1 >= x.last || !t.Any(isVs) || x.mark(i, token.Cap) || !x.Tokens[i+1].Any(isPrep) || x.any(i+1, isOf) || x.at(p).kind != byName || x.names[x.at(p).ref].Kind != name.Place {
		return false
	}
	before := x.names[x.at(p).ref].First - 1
	return before > x.first && x.any(before, isPrep) && len(x.chunks) > 0 && x.chunks[0].shape == noun && !x.verbSoFar() && !x.finiteAhead(i+1)
}
