package extract

import (
	"slices"

	"muster/internal/pattern"
)

// match runs the pack's rules over the chunks of the sentence, as they run and
// by frames, and leaves what they find in its hits.
func (e *Extractor) match(rd *reader, x *sentence) {
	x.hits, x.caught = x.hits[:0], x.caught[:0]
	rd.nodes = slices.Grow(rd.nodes[:0], len(x.chunks))[:len(x.chunks)]
	for i := range x.chunks {
		c, n := &x.chunks[i], &rd.nodes[i]
		n.Word, n.Has, n.Marks = c.word, c.more, c.marks
	}
	set := &e.pack.Set
	rd.machine.Load(set.Set, rd.nodes)
	e.run(rd, x, set.Words, rd.machine.All())
	if !rd.machine.May(set.Frames) {
		return
	}
	for _, v := range x.verbs {
		if !rd.machine.MayFrom(set.Frames, v, int(x.subjectOf[v]), int(x.objectOf[v])) {
			continue
		}
		rd.frame = x.frame(v, rd.frame[:0])
		e.run(rd, x, set.Frames, rd.frame)
	}
}

// run adds to the hits of the sentence what the rules of the group find in the chunks of
// frame.
func (e *Extractor) run(rd *reader, x *sentence, group pattern.Group, frame []int16) {
	set := &e.pack.Set
	rd.matches = rd.machine.Find(group, frame, rd.matches[:0])
	for k := range rd.matches {
		h := &rd.matches[k]
		if !rd.excepted(set.Except[h.Prog], frame, h) {
			x.hits = append(x.hits, x.newHit(set.Rules[h.Prog], e.parts[h.Prog], h, frame))
		}
	}
}

// excepted reports whether one of the patterns [except[0], except[1]) overlaps the hit.
func (rd *reader) excepted(except [2]int, frame []int16, h *pattern.Hit) bool {
	for k := except[0]; k < except[1]; k++ {
		if rd.machine.Meets(k, frame, h) {
			return true
		}
	}
	return false
}
