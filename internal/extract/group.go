package extract

import (
	"strings"

	"muster/internal/extract/when"
	"muster/internal/token"
)

// group cuts the sentence into chunks: times, verb groups, noun groups, and
// single tokens for what is left. Adverbs that no rule could need are dropped,
// so that "were finally flown home" and "were flown home" look the same.
func (x *sentence) group() {
	for i := x.first; i < x.last; {
		if n := x.pastHesitation(i); n > i {
			i = n
			continue
		}
		if x.aboutTime(i) {
			i++
			continue
		}
		switch c := x.at(i); {
		case c.kind == byTime && !x.modifies(c.ref) && !x.datedNow(c.ref):
			i = x.timeChunk(i, c.ref)
		case c.kind == uncovered && x.mark(i, token.Punct) && !x.any(i, isPossess) && x.Tokens[i].End-x.Tokens[i].Start == 1:
			i = x.wordChunk(i)
		default:
			i = x.groupAt(i)
		}
	}
	x.setOff()
	x.joinModals()
	x.claimsDeeds()
	x.dropNamings()
	x.dropDistances()
	x.dropGuises()
	x.join()
	x.ownStates()
}

// groupAt adds the verb group, the noun group or the single token at i.
func (x *sentence) groupAt(i int32) int32 {
	if x.Tokens[i].Is(x.f.there) && x.any(i+1, isPossess) {
		x.contracted(i + 1) // "there | 's no precedent"
	}
	if x.Tokens[i].Any(isMayPass) && x.floatsBefore(i) {
		return i + 1
	}
	if n := x.passPhrase(i); n > i {
		return n
	}
	x.contractedHad(i)
	if n := x.soCalled(i); n > i {
		return n
	}
	if x.mayBeVerb(i) {
		if next := x.verbGroup(i); next > i {
			return next
		}
	}
	if x.dropped(i) && x.firstly(i) {
		return i + 1 // "Pakistan first sent troops"
	}
	if next := x.nounGroup(i); next > i {
		return next
	}
	return x.wordChunk(i)
}

// mayBeVerb reports whether a verb group can begin at token i as far as its
// word goes: one that the lexicons list can where they say so.
func (x *sentence) mayBeVerb(i int32) bool {
	t := &x.Tokens[i]
	return x.at(i).kind == uncovered && (t.Any(isVerbish) || !t.Any(isListed)) && !x.suspects(i) && !x.ofCourse(i)
}

// nominal reports whether token i can be nothing but a noun, as most are that
// the lexicons know.
func (x *sentence) nominal(i int32) bool {
	t := &x.Tokens[i]
	return t.Any(isNominal) && t.Marks&(token.Punct|token.Digits) == 0 && x.at(i).kind == uncovered
}

// timeChunk adds the time expression that covers token i; "six more months" are others.
func (x *sentence) timeChunk(i, ref int32) int32 {
	m := &x.times[ref]
	class := x.f.TIME
	if m.Timex == "DURATION" {
		class = x.f.DURATION
	}
	var marks token.Marks
	for k := i; k < m.Last; k++ {
		if x.any(k, isOther) {
			marks |= token.Other
		}
	}
	x.push(&chunk{shape: time, first: i, last: m.Last, head: m.Last - 1, marks: marks, more: x.keep(class), ref: ref})
	return m.Last
}

// wordChunk adds token i by itself, unless it is an adverb of manner.
func (x *sentence) wordChunk(i int32) int32 {
	t := &x.Tokens[i]
	w, n := x.phrase(i)
	if (x.droppable(i) || x.firstly(i)) && !t.Any(isSubord) && (n < 2 || w.Any(isVerb)) {
		return i + 1 // "shot and | fatally | wounded" too
	}
	if w == nil {
		w, n = t.Word, 1
	}
	x.push(&chunk{shape: word, first: i, last: i + int32(n), head: i, marks: t.Marks, word: w, ref: -1})
	return i + int32(n)
}

// droppable reports whether the token is an adverb that changes no claim.
func (x *sentence) droppable(i int32) bool {
	t := &x.Tokens[i]
	if t.Any(isKept) && x.beforeVerb(i) {
		return true
	}
	if t.Word.Known() && !t.Any(isMayDrop) {
		return false
	}
	if t.Is(x.f.lastWord) && x.lately(i) || t.Any(isAdverb) || t.Is(x.f.far) && x.is(i-1, x.f.so) {
		return true
	}
	return adverbForm(x.Source[t.Start:t.End]) && (!t.Has(token.Cap) || i == x.first) && (t.Word.Form == "" || x.featureless(i))
}

// beforeVerb reports whether token i stands between a subject and its finite verb, where
// "already" and "again" are no more than any adverb: "India already had 350 soldiers".
func (x *sentence) beforeVerb(i int32) bool {
	k := len(x.chunks) - 1
	if k < 0 || x.chunks[k].shape != noun || x.chunks[k].last != i || i+1 >= x.last || x.at(i+1).kind != uncovered {
		return false
	}
	t := &x.Tokens[i+1]
	if t.Any(isVing) && (t.Is(x.f.functions) || t.Is(x.f.postAt)) && x.chunks[k].in(PERSONNEL|UNIT|FOLK) {
		return true // "the 90 soldiers | already serving there | left"
	}
	return x.auxiliary(i+1) || (t.Any(isVs) || t.Any(isVpast) && (!t.Any(isVpart) || x.opensObject(i+2) || !x.verbSoFar() && !x.finiteAhead(i+2))) && !x.nounForm(i+1)
}

// featureless reports whether token i is a word that only a phrase of some list
// has in it, as "slightly" of "slightly over".
func (x *sentence) featureless(i int32) bool {
	t, f := &x.Tokens[i], x.f
	if w, n := x.phraseAt(i); n > 1 && !(w.Any(isVerb) && adverbForm(x.Of(i, i+1))) {
		return false // "internally displaced people", but not "fatally wounded"
	}
	return x.at(i).kind == uncovered && !x.nounForm(i) && !t.Any(isVerb|isAdjective|isPrep|isKept|isConj) && !t.Is(f.may) && !t.Any(isNegation|isSemiPossible)
}

// firstly reports whether the "first" at token i says when a verb happened: "we first
// sent men there in 2013".
func (x *sentence) firstly(i int32) bool {
	return x.at(i).kind == byFigure && x.Tokens[i].Word.Form == "first" && i+1 < x.last && x.at(i+1).kind == uncovered && x.finitePast(i+1)
}

// lately reports whether the "last" at token i says when a verb happened: "the
// Council last renewed it".
func (x *sentence) lately(i int32) bool {
	if i == x.first || i+1 >= x.last || x.at(i).kind != uncovered || x.at(i+1).kind != uncovered {
		return false
	}
	p := &x.Tokens[i-1]
	return x.Tokens[i+1].Any(isVerb) && x.finitePast(i+1) && !p.Any(isDet|isPrep|isPossessive|isPossess) && (p.Marks&token.Punct == 0 || p.Any(isComma) && x.Tokens[i+1].Any(isVpart))
}

// datedNow reports whether time ref is an adjective of the noun after it:
// "its current mandate", "the annual exercise".
func (x *sentence) datedNow(ref int32) bool {
	m := &x.times[ref]
	n := m.Last
	for n+1 < x.last && x.at(n).kind == uncovered && !x.nounForm(n) && x.Tokens[n].Any(isAdjective|isVpart|isVing) && !x.Tokens[n].Any(isPrep|isBe|isHave) && m.First > x.first && x.Tokens[m.First-1].Any(isDet|isPossessive|isPossess) {
		n++ // "its current | authorised | strength"
	}
	if n > m.Last && n < x.last && m.Last-m.First == 1 && x.Tokens[m.Last].Any(isVpart) && strings.HasSuffix(m.Value, "_REF") {
		return x.at(n).kind == uncovered && x.nounForm(n) // "the army's recently | recruited | soldiers"
	}
	if x.is(m.First-1, x.f.at) && n < x.last && x.at(n).kind != uncovered {
		return false // "at | present | some 760 soldiers"
	}
	if m.Timex == when.SET {
		return m.Last-m.First == 1 && n < x.last && !x.mark(n, token.Punct) && x.at(n).kind == uncovered && x.nounForm(n) && !x.Tokens[n].Any(isPrep|isVpast)
	}
	return m.Last-m.First == 1 && (x.Tokens[m.First].Is(x.f.current) || x.Tokens[m.First].Is(x.f.present)) && n < x.last && !x.mark(n, token.Punct) &&
		(x.at(n).kind == byFigure || x.at(n).kind == byName && m.First > x.first && x.Tokens[m.First-1].Any(isDet|isPossessive) || x.at(n).kind == uncovered && x.nounForm(n))
}

// adverbial reports whether token i may stand inside a verb group unseen.
func (x *sentence) adverbial(i int32) bool {
	if x.moreThan(i) || x.moreThan(i-1) {
		return true
	}
	if i < x.last && x.at(i).kind == byAdverb {
		return true
	}
	if i >= x.last || x.Tokens[i].Word.Known() && !x.Tokens[i].Any(isMayPass) || x.at(i).kind != uncovered {
		return false
	}
	return x.droppable(i) || x.Tokens[i].Any(isKept) || x.floats(i) || x.guesses(i)
}

// moreThan reports whether "more than" begins at token i and says of the verb behind it how far it
// went: "has | more than | doubled the ceiling", "agreed to | more than | double the force".
func (x *sentence) moreThan(i int32) bool {
	if i < x.first || i+2 >= x.last || x.Tokens[i].Word.Form != "more" || !x.is(i+1, x.f.than) || x.at(i+2).kind != uncovered || !x.Tokens[i+2].Any(isVerb) {
		return false
	}
	return x.finitePast(i+2) || x.Tokens[i+2].Any(isVpart) || x.Tokens[i+2].Any(isVbase) && x.isTimes(i+2) && x.willDo(i-1)
}

// isTimes reports whether token i is a verb that brings something to a number of times what it was.
func (x *sentence) isTimes(i int32) bool { return x.Tokens[i].Is(x.f.bringTo) && x.opensObject(i+1) }

// willDo reports whether "to" or a modal at token i is followed by a verb, as no "to" is to which
// something grows: "rose from 300 | to more than double the ceiling".
func (x *sentence) willDo(i int32) bool {
	if i < x.first || x.Tokens[i].Any(isModal) {
		return i >= x.first
	}
	for k := i - 1; k >= x.first && k > i-9; k-- {
		if x.Tokens[k].Is(x.f.bringTo) {
			return false
		}
	}
	return x.Tokens[i].Any(isTo)
}

// guesses reports whether token i says of the participle after it that it is a guess: "were
// likely attacked".
func (x *sentence) guesses(i int32) bool {
	return i+1 < x.last && x.Tokens[i].Is(x.f.hedge) && x.Tokens[i+1].Any(isVpart|isVing)
}

// timeAhead reports whether a time, or a preposition and a time, begins at token i:
// "the balance of 142 goes | on Tuesday".
func (x *sentence) timeAhead(i int32) bool {
	if i+1 < x.last && x.Tokens[i].Any(isPrep) && x.at(i).kind == uncovered {
		i++
	}
	return i < x.last && x.at(i).kind == byTime
}
