package extract

import (
	"slices"

	"muster"
	"muster/internal/pattern"
)

// This file reads a subject as the person whom its apposition names, so that the rules of posts need not
// foresee what somebody is called first:
//
//	A Ghanaian lawyer, Ama Boateng, has been appointed envoy → [Ama Boateng] [has been appointed] [envoy]

// runApposed adds to the hits of the sentence the posts that rules find so, of verbs that have told of none.
func (e *Extractor) runApposed(rd *reader, x *sentence) {
	if x.all.classes&PERSON == 0 || x.all.traits&isComma == 0 {
		return
	}
	told := len(x.hits)
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		p := x.apposedTo(s, v)
		if p < 0 || x.toldLike(muster.Role, v, p, told) {
			continue
		}
		rd.frame = x.frame(v, rd.frame[:0])
		at := slices.Index(rd.frame, int16(s))
		if at < 0 {
			continue
		}
		rd.frame[at] = int16(p)
		e.runClause(rd, x, v, func(h *pattern.Hit) bool {
			return h.First <= at && at < h.Last && e.pack.Set.Rules[h.Prog].Kind == muster.Role
		})
	}
}

// apposedTo is the chunk of the person whose name stands between commas behind the group at chunk s, the
// subject of the verb at chunk v: "An Italian general|, | Bruno Conti |, | will succeed"; -1 where none does.
func (x *sentence) apposedTo(s, v int) int {
	if s < 0 || s+3 >= v || x.chunks[s].in(PERSON|PRONOUN) {
		return -1
	}
	if !x.wordAny(s+1, isComma) || !x.chunks[s+2].in(PERSON) || !x.wordAny(v-1, isComma) {
		return -1
	}
	return s + 2
}
