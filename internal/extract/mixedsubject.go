package extract

import "muster/internal/token"

// craftAndMen gives a verb that is said of craft and of men joined to them the men as its subject: "Two helicopters
// and | 120 soldiers | joined".
func (x *sentence) craftAndMen() {
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		if m := s + 2; s >= 0 && m < v && x.chunks[s].is(x.f.vehicle) && x.wordAny(s+1, isAnd) && x.chunks[m].in(PERSONNEL) && x.chunks[m].marks&token.Counted != 0 && x.chunks[s].marks&token.Counted != 0 && x.plainBetween(m, v) {
			x.subjectOf[v] = int16(m)
		}
	}
}
