package extract

import (
	"slices"

	"muster/internal/extract/when"
	"muster/internal/pattern"
)

// This file reads a sentence without the times that stand right before or behind a verb, so that rules
// need not foresee them there; when it happened is found around what matched:
//
//	The patrol on Friday met with elders → [The patrol] [met] [with] [elders]
//	The post came on Monday under fire   → [The post] [came] [under] [fire]

// timeRun is the chunk behind the times at chunk i, each with its preposition, "between May | and June"
// and "Monday (3 March)" too, and with the commas that set them off; i itself where none stands there
// that only says when.
func (x *sentence) timeRun(i int) int {
	if x.wordAny(i, isComma) {
		if n := x.timesFrom(i + 1); n > i+1 && x.wordAny(n, isComma) {
			return n + 1
		}
		if i+3 < len(x.chunks) && x.preposition(i+1) && x.chunks[i+2].shape == time && x.wordAny(i+3, isComma) {
			return i + 4 // "decided to establish, for an initial period of 180 days, | a mission"
		}
		return i
	}
	return x.timesFrom(i)
}

// timesFrom is timeRun of what no commas set off, but for "on Monday, 3 March,".
func (x *sentence) timesFrom(i int) int {
	k, apart := i, false
	for k < len(x.chunks) {
		t := k
		if k > i && x.wordAny(t, isComma) && t+1 < len(x.chunks) && x.chunks[t+1].shape == time {
			apart = true
			t++
		} else if x.preposition(t) || k > i && x.wordAny(t, isAnd|isOpen) {
			t++
		}
		if t >= len(x.chunks) || x.chunks[t].shape != time || !x.saysWhen(t) {
			break
		}
		k, apart = t+1, apart || x.holdsComma(&x.chunks[t])
		if x.wordAny(k, isClose) && x.wordAny(t-1, isOpen) {
			k++
		}
	}
	if apart && x.wordAny(k, isComma) {
		k++
	}
	return k
}

// holdsComma reports whether a comma is within the chunk: "Monday, 3 March".
func (x *sentence) holdsComma(c *chunk) bool {
	for i := c.first; i < c.last; i++ {
		if x.any(i, isComma) {
			return true
		}
	}
	return false
}

// saysWhen reports whether the time at chunk i says on which days something was, and neither how long
// nor since or until when.
func (x *sentence) saysWhen(i int) bool {
	m := &x.times[x.chunks[i].ref]
	return m.Timex != when.SET && (m.Open == when.Plain || m.Open == when.Range) && (m.Timex != when.DURATION || m.Date != "")
}

// besideVerb reports whether the times [first, last) of the sentence stand between a subject and its
// verb, or right behind a verb and before what belongs to it.
func (x *sentence) besideVerb(first, last int) bool {
	if first == 0 || last >= len(x.chunks) {
		return false
	}
	if x.chunks[last].shape == verb && int(x.subjectOf[last]) == first-1 {
		return true
	}
	switch c := &x.chunks[first-1]; c.shape {
	case verb:
		return !c.any(isSay) && (x.chunks[last].shape == noun || x.preposition(last))
	case noun: // "exchanged fire | on Monday | with"
		return first > 1 && x.chunks[first-2].shape == verb && x.preposition(last)
	}
	return false
}

// timeless is the chunks of the sentence, appended to into, without the times beside verbs; nothing
// where none stands there.
func (x *sentence) timeless(into []int16) []int16 {
	kept, dropped := len(into), false
	for i := 0; i < len(x.chunks); i++ {
		if n := x.timeRun(i); n > i && x.besideVerb(i, n) {
			dropped = true
			i = n
		}
		into = append(into, int16(i))
	}
	if !dropped {
		return into[:kept]
	}
	return into
}

// runTimeless adds to the hits of the sentence what the rules find across the times beside verbs, and
// only there.
func (e *Extractor) runTimeless(rd *reader, x *sentence) {
	if len(x.times) == 0 || len(x.verbs) == 0 {
		return
	}
	rd.frame = x.timeless(rd.frame[:0])
	if len(rd.frame) == 0 {
		return
	}
	set, told := &e.pack.Set, len(x.hits)
	across := func(h *pattern.Hit) bool {
		if f := rd.frame[h.First:h.Last]; !gaps(f) || !slices.ContainsFunc(f, func(c int16) bool { return x.chunks[c].shape == verb }) {
			return false // nor "set out for | the base | on Monday | with 90 men" of its second half
		}
		first, last := x.extent(rd.frame[h.First:h.Last])
		return !rd.excepted(x, set.Except[h.Prog], rd.machine.First(len(x.chunks)), noVerb, &pattern.Hit{First: first, Last: last})
	}
	e.run(rd, x, set.Words, rd.frame, noVerb, across)
	all := slices.Clone(rd.frame)
	for _, v := range x.verbs {
		if n := x.timeRun(v + 1); n == v+1 || !x.besideVerb(v+1, n) {
			continue
		}
		rd.frame = slices.DeleteFunc(x.frame(v, rd.frame[:0]), func(c int16) bool { return !slices.Contains(all, c) })
		e.run(rd, x, set.Frames, rd.frame, v, across)
	}
	x.fuller(told)
}

// fuller leaves of the hits from told on, which were found across times, those that say more than what was
// found before, and drops what they say more than: "surrendered | to Togolese troops" than "surrendered".
func (x *sentence) fuller(told int) {
	out := x.hits[told:told]
	for _, h := range x.hits[told:] {
		known := false
		for i := range x.hits[:told] {
			o := &x.hits[i]
			if o.dropped || o.rule.Kind != h.rule.Kind || o.first >= h.last || h.first >= o.last {
				continue
			}
			switch holds, same := o.first <= h.first && h.last <= o.last, o.role(verbRole) == h.role(verbRole); {
			case len(o.roles) >= len(h.roles):
				known = known || same || holds
			case same && o.rule == h.rule:
				o.dropped = true
			}
		}
		if !known {
			out = append(out, h)
		}
	}
	x.hits = slices.DeleteFunc(x.hits[:told+len(out)], func(h hit) bool { return h.dropped })
}

// gaps reports whether a chunk is left out between two that stand one behind the other.
func gaps(frame []int16) bool {
	for i := 1; i < len(frame); i++ {
		if frame[i] > frame[i-1]+1 {
			return true
		}
	}
	return false
}
