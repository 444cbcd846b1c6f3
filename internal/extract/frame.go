package extract

import (
	"slices"

	"muster/internal/token"
)

// A frame is a clause laid straight: the subject, the verb group, the object
// that a relative clause took out of it, and what follows. What stands between
// them in the text (appositions, relative clauses, brackets) is left out, so
// that a rule need not foresee it:
//
//	The group, of whom 24 are women, was seen off at the airport
//	→ [The group] [was seen off] [at] [the airport]

// frameLength bounds the chunks of a frame, so that reading all frames of a
// sentence stays linear in its length.
const frameLength = 24

// frame is the chunks of the frame of the verb group at chunk v, appended to
// into.
func (x *sentence) frame(v int, into []int16) []int16 {
	if s := x.subjectOf[v]; s >= 0 {
		into = append(into, s)
	}
	into = append(into, int16(v))
	if o := x.objectOf[v]; o >= 0 {
		if o > 1 && x.wordAny(int(o)-1, isOf) && x.chunks[o-2].in(MEASURE) {
			into = append(into, o-2, o-1) // "90 kg of | heroin | that the ship found"
		}
		into = append(into, o)
	} else if x.sharedObject(v) {
		return append(into, int16(v+3)) // "wounded and captured a bomber"
	}
	from := x.pastAside(v + 1)
	if o := x.postponed(v); o > 0 {
		into = append(into, int16(o))
		for i := v + 1; i < o; i++ {
			into = append(into, int16(i))
		}
		from = o + 1
	}
	for i := from; i < len(x.chunks) && len(into) < frameLength; i++ {
		n, ok := x.aside(i)
		switch {
		case x.chunks[i].last < x.chunks[v].last:
			continue // "has | now | lost" is one verb group
		case ok:
			i = n
			continue
		case x.chunks[i].any(isSemicolon | isStop):
			return append(into, int16(i)) // "he lost it |." is all that is said
		case x.frameEnds(i, v):
			if x.clauseOver(i) {
				into = append(into, int16(i)) // "he lost it |, and | they fled"
			}
			return into
		}
		into = append(into, int16(i))
	}
	return into
}

// pastAside is the chunk behind what commas set off at chunk i, right after a verb, with no verb in
// it and the object after it: "sent, | on 3 March, | 40 officers"; i itself where nothing is.
func (x *sentence) pastAside(i int) int {
	if !x.wordAny(i, isComma) || i+1 >= len(x.chunks) || x.chunks[i+1].shape != time && !x.preposition(i+1) {
		return i
	}
	for j := i + 1; j+1 < len(x.chunks) && j < i+8; j++ {
		switch c := &x.chunks[j]; {
		case c.shape == verb || x.relative(j) || c.marks&token.Punct != 0 && !x.wordAny(j, isComma):
			return i
		case x.wordAny(j, isComma):
			if x.chunks[j+1].shape == noun && x.chunks[j+1].marks&(token.Counted|token.Definite) != 0 {
				return j + 1
			}
			return i
		}
	}
	return i
}

// postponed is the object of the verb at chunk v where how long or until when it acts stands before
// it, 0 where not: "extended | for one year | the mission", "extending by a month, until 3 May, the mandate".
func (x *sentence) postponed(v int) int {
	c := &x.chunks[v]
	if c.marks&token.Passive != 0 || x.objectOf[v] >= 0 || v+3 >= len(x.chunks) || !x.preposition(v+1) || x.chunks[v+2].shape != time {
		return 0
	}
	for i := v + 3; i < len(x.chunks) && i < v+8; i++ {
		switch k := &x.chunks[i]; {
		case k.shape == noun:
			if k.marks&token.Definite == 0 || k.marks&token.Counted != 0 || !k.in(FORCE|MANDATE|TOUR|UNIT) || slices.Contains(x.subjectOf, int16(i)) {
				return 0
			}
			return i
		case k.shape == time, x.wordAny(i, isComma):
		case !x.preposition(i) || i+1 >= len(x.chunks) || x.chunks[i+1].shape != time:
			return 0
		}
	}
	return 0
}

// sharedObject reports whether the verb at chunk v has its object after the next
// one, which a conjunction ties to it.
func (x *sentence) sharedObject(v int) bool {
	if !x.wordAny(v+1, isAnd) || v+3 >= len(x.chunks) || x.chunks[v+2].shape != verb || x.noun(v+3) == nil {
		return false
	}
	a, b := x.chunks[v].marks, x.chunks[v+2].marks
	const plain = token.Passive | token.Part | token.Infin
	return a&plain == 0 && b&plain == 0 && x.Tokens[x.chunks[v].head].Is(x.f.transitive) && x.subjectOf[v] == x.subjectOf[v+2]
}

// frameEnds reports whether the frame of the verb at v ends before chunk i.
func (x *sentence) frameEnds(i, v int) bool {
	c := &x.chunks[i]
	if c.shape == verb && c.marks&token.Part != 0 && int(x.subjectOf[i]) == i-1 && !x.relative(i-1) {
		return false // "the officers deployed there": of the object
	}
	if c.shape == verb || x.relative(i) || int16(i) == x.subjectOf[v] {
		return true
	}
	for j := i; x.cuts && j < len(x.chunks) && j < i+8; j++ {
		if x.chunks[j].shape == verb {
			return int(x.cutAt[j]) > v && int(x.cutAt[j]) <= i // not of "rebels, who attacked | the town, would go"
		}
	}
	return false
}

// aside is the last chunk of the bracket or the relative clause between commas
// that begins at chunk i.
func (x *sentence) aside(i int) (int, bool) {
	var end = x.f.close
	switch {
	case x.wordAny(i, isOpen):
	case x.wordAny(i, isComma) && i+1 < len(x.chunks) && (x.relative(i+1) || x.Tokens[x.chunks[i+1].first].Any(isWhose) && x.verbAhead(i+1) || x.namesAgain(i)):
		end = x.f.comma
	default:
		return 0, false
	}
	for j := i + 1; j < len(x.chunks) && j < i+frameLength; j++ {
		if x.wordAt(j, end) {
			return j, true
		}
	}
	return 0, false
}

// namesAgain reports whether the comma at chunk i opens what only says by what other name the group
// before it goes: "the UN mission, | MINUSCA,", "its mission, | known as ATMIS,".
func (x *sentence) namesAgain(i int) bool {
	if i == 0 || x.noun(i-1) == nil || i+2 >= len(x.chunks) {
		return false
	}
	j := i + 1
	if x.chunks[j].shape == verb {
		k := j + 1
		if k < len(x.chunks) && (x.chunks[k].is(x.f.as) || x.preposition(k)) {
			k++
		}
		return x.naming(j) && x.chunks[j].marks&token.Part != 0 && k+1 < len(x.chunks) && x.noun(k) != nil && x.wordAny(k+1, isComma)
	}
	k := i - 1
	if k > 1 && x.chunks[k].in(COUNTRY|PLACE|HOST) && x.preposition(k-1) {
		k -= 2 // "its mission in Chad, | MINURCAT,"
	}
	return x.chunks[k].in(FORCE|MANDATE) && x.missionOf(k) == "" && x.missionOf(j) != "" && x.wordAny(j+1, isComma) && !x.wordAny(j+2, isAnd)
}

// naming reports whether the verb at chunk v gives a name: "is known", "is called", "dubbed".
func (x *sentence) naming(v int) bool {
	return x.chunks[v].shape == verb && x.chunks[v].is(x.f.nameVerb)
}
