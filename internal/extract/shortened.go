package extract

import (
	"muster/internal/pattern"
	"muster/internal/token"
)

// This file reads a sentence without what is set off between a subject and its verb, so that rules
// on chunks as they run need not foresee it:
//
//	The Council, as was expected, authorised the force → [The Council] [authorised] [the force]

// asideLength bounds the chunks of what is set off, its marks included.
const asideLength = 14

// shortened is the chunks of the sentence, appended to into, without what commas or brackets set off
// right before a verb and behind its subject; nothing where nothing is set off so.
func (x *sentence) shortened(into []int16) []int16 {
	next, kept := 0, len(into)
	for _, v := range x.verbs {
		i := x.setOffBefore(v)
		if i < next {
			continue
		}
		for ; next < i; next++ {
			into = append(into, int16(next))
		}
		next = v
	}
	if next == 0 {
		return into[:kept]
	}
	for ; next < len(x.chunks); next++ {
		into = append(into, int16(next))
	}
	return into
}

// setOffBefore is the comma or bracket that opens what is set off up to the verb at chunk v, between
// it and its subject; -1 without one.
func (x *sentence) setOffBefore(v int) int {
	s, j := int(x.subjectOf[v]), v-1
	open := isComma
	if x.wordAny(j, isClose) {
		open = isOpen
	} else if !x.wordAny(j, isComma) {
		return -1
	}
	for i := j - 1; s >= 0 && i > s && i > j-asideLength; i-- {
		if x.wordAny(i, open) {
			if x.noun(i-1) == nil || x.saysWhence(i+1, j) || open == isComma && !x.adverbsIn(i+1, j) && !x.between(i+1, j) && !x.tagBetween(i+1, j) {
				return -1
			}
			return i
		}
	}
	return -1
}

// adverbsIn reports whether the chunks [first, last), none where their words were dropped, are adverbials:
// "Poland|, too,| sent", "Togo|, in the end,| sent".
func (x *sentence) adverbsIn(first, last int) bool {
	for i := first; i < last; i++ {
		if !x.wordAny(i, isAdverb) {
			return false
		}
	}
	return true
}

// tagBetween reports whether the chunks [first, last) are who says what stands around them, and that he
// does: "Tonga, | a spokesman said |, will send 60 marines".
func (x *sentence) tagBetween(first, last int) bool {
	n, said := 0, false
	for i := first; i < last; i++ {
		switch c := &x.chunks[i]; {
		case c.shape == verb:
			said = c.any(isSay) && c.marks&(token.Part|token.Infin|token.Negated) == 0
			n++
		case c.marks&token.Punct != 0 || x.relative(i):
			return false
		}
	}
	return n == 1 && said
}

// saysWhence reports whether the chunks [first, last) tell of what country the one before them is,
// which a claim of him needs: "a man, | an Australian, | was shot".
func (x *sentence) saysWhence(first, last int) bool {
	for i := first; i < last; i++ {
		if w := x.wordOf(x.chunks[i].first); (w == "a" || w == "an") && x.chunks[i].in(NATIONALS) {
			return true
		}
	}
	return false
}

// runShortened adds to the hits of the sentence what rules on chunks as they run find across what is
// set off.
func (e *Extractor) runShortened(rd *reader, x *sentence, group pattern.Group) {
	rd.frame = x.shortened(rd.frame[:0])
	if len(rd.frame) == 0 {
		return
	}
	frame := rd.frame
	e.run(rd, x, group, frame, noVerb, func(h *pattern.Hit) bool {
		return gaps(frame[h.First:h.Last])
	})
}

// runJoined adds to the hits of the sentence what rules on chunks as they run find in the subject and
// what its second verb, or that of a clause on it, at chunk v, says of it: "| Tonga | thought it over and |
// promised 60 marines", "| Tonga |, which | is committed to 60 marines, has no camp".
func (e *Extractor) runJoined(rd *reader, x *sentence, group pattern.Group, v int) {
	s := int(x.subjectOf[v])
	if !x.saidToo(v, s) || !rd.machine.MayFrom(group, v, s) {
		return
	}
	rd.frame = append(rd.frame[:0], int16(s))
	for i := v; i < len(x.chunks) && i < v+frameLength; i++ {
		rd.frame = append(rd.frame, int16(i))
	}
	e.run(rd, x, group, rd.frame, v, func(h *pattern.Hit) bool { return h.First == 0 && h.Last > 1 })
}

// saidToo reports whether the finite verb at chunk v is said of the subject at chunk s behind a
// conjunction, or in a clause with "which" or "who" in commas, or of whom "it" was.
func (x *sentence) saidToo(v, s int) bool {
	if s < 0 || s >= v-1 || x.chunks[v].marks&(token.Part|token.Infin|token.Ing) != 0 {
		return false
	}
	return x.wordAny(v-1, isAnd|isBut|isOr) || x.relative(v-1) && (s == v-3 && x.wordAny(v-2, isComma) || s == v-2 && x.wasIt(s))
}

// wasIt reports whether the group at chunk s is who or what "it" was that did what follows: "It was |
// Togo | that sent 60 marines".
func (x *sentence) wasIt(s int) bool {
	return s > 1 && x.copula(s-1) && x.chunks[s-1].marks&token.Negated == 0 && x.chunks[s-2].is(x.f.it)
}
