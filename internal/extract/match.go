package extract

import (
	"muster/internal/pattern"
)

// match runs the pack's rules over the chunks of the sentence, as they run and
// by frames.
func (e *Extractor) match(rd *reader, x *sentence) []hit {
	rd.found, rd.roles = rd.found[:0], rd.roles[:0]
	rd.nodes = rd.nodes[:0]
	for i := range x.chunks {
		c := &x.chunks[i]
		rd.nodes = append(rd.nodes, pattern.Node{Word: c.word, Has: c.more, Marks: c.marks})
	}
	set := &e.pack.Set
	rd.machine.Load(set.Set, rd.nodes)
	e.run(rd, set.Words, rd.machine.All())
	if !rd.machine.May(set.Frames) {
		return rd.found
	}
	for v := range x.chunks {
		if x.chunks[v].shape == verb {
			rd.frame = x.frame(v, rd.frame[:0])
			e.run(rd, set.Frames, rd.frame)
		}
	}
	return rd.found
}

// run appends to found what the rules of the group find in the chunks of frame.
func (e *Extractor) run(rd *reader, group pattern.Group, frame []int16) {
	set := &e.pack.Set
	rd.hits = rd.machine.Find(group, frame, rd.hits[:0])
	for k := range rd.hits {
		h := &rd.hits[k]
		if !rd.excepted(set.Except[h.Prog], frame, h) {
			rd.found = append(rd.found, rd.newHit(set.Rules[h.Prog], set.Roles(h.Prog), h, frame))
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
