package extract

import (
	"muster/internal/lang"
	"muster/internal/pattern"
)

// run appends to found what the rules of the set find in the chunks of frame.
func (rd *reader) run(set *lang.Set) {
	rd.nodes = rd.nodes[:0]
	for _, i := range rd.frame {
		c := &rd.s.chunks[i]
		rd.nodes = append(rd.nodes, pattern.Node{Has: c.has, Marks: c.marks})
	}
	rd.hits = set.Find(rd.nodes, &rd.machine, rd.hits[:0])
	for k := range rd.hits {
		h := &rd.hits[k]
		if r := set.Rules[h.Prog]; r.Except == nil || !rd.excepted(r.Except, h) {
			rd.found = append(rd.found, newHit(r, h, rd.frame))
		}
	}
}

// excepted reports whether a pattern of the set overlaps the hit.
func (rd *reader) excepted(set *pattern.Set, h *pattern.Hit) bool {
	rd.except = set.Find(rd.nodes, &rd.machine, rd.except[:0])
	for k := range rd.except {
		if u := &rd.except[k]; u.First < h.Last && h.First < u.Last {
			return true
		}
	}
	return false
}
