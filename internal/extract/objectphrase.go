package extract

import (
	"muster/internal/pattern"
	"muster/internal/token"
)

// This file reads clauses whose object a relative clause took out, "that" or nothing before it, with all
// of what stands before the clause as the object, so that rules need not foresee it:
//
//	The deployment of 600 men that parliament approved → [parliament] [approved] [The deployment] [of] [600 men]

// objectPhrase is the frame of the verb at chunk v, appended to into, with all chunks of its object; nothing
// where that is one chunk or stands behind the verb.
func (x *sentence) objectPhrase(v int, into []int16) []int16 {
	s, o := int(x.subjectOf[v]), int(x.objectOf[v])
	if s < 0 || o < 0 || o > s || s > v || !x.finiteAt(v) || x.chunks[o].in(SHARE|PERCENT) {
		return into
	}
	first, last := o, o+1
	for first > 1 && (x.wordAny(first-1, isOf) || x.wordAny(first-1, isAnd) && x.chunks[first].marks&x.chunks[first-2].marks&token.Counted != 0) && x.noun(first-2) != nil && !x.chunks[first-2].in(SHARE|PERCENT) {
		first -= 2
	}
	for last < s && !x.relative(last) {
		last++
	}
	if !x.plainBetween(first, last) {
		return into
	}
	into = append(into, int16(s), int16(v))
	for i := first; i < last; i++ {
		into = append(into, int16(i))
	}
	for i := v + 1; i < len(x.chunks) && len(into) < frameLength && !x.frameEnds(i, v); i++ {
		into = append(into, int16(i))
	}
	return into
}

// runObjects adds to the hits of the sentence what the rules find where the object of the verb at chunk v
// stands before its clause, and not without all of its chunks.
func (e *Extractor) runObjects(rd *reader, x *sentence, v int) {
	rd.frame = x.objectPhrase(v, rd.frame[:0])
	if len(rd.frame) == 0 {
		return
	}
	told := len(x.hits)
	keep := func(h *pattern.Hit) bool {
		return h.First <= 1 && h.Last > 2 && !x.claimedBy(e.pack.Set.Rules[h.Prog].Kind, v, told)
	}
	e.runClause(rd, x, v, keep)
}
