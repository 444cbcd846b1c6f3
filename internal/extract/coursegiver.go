package extract

import (
	"muster"
	"muster/internal/token"
)

// giverFeatures are what those who give a course are known by, and what is owed to somebody.
type giverFeatures struct{ giveCourse, debt token.Sym }

// newGiverFeatures interns them.
func newGiverFeatures(v *token.Vocabulary) giverFeatures {
	return giverFeatures{v.Sym("@give_course"), v.Sym("@debt")}
}

// courseGiver is who gives the course that the hit with its verb at chunk v names, by the participle behind
// it: "received certificates after a course in first aid | facilitated | by UNMISS"; nil where none says so.
func (x *sentence) courseGiver(h *hit, v int, st *state) muster.Names {
	course := false
	for i := min(h.first, v); i+2 < len(x.chunks) && i < h.last+frameLength/2; i++ {
		switch c := &x.chunks[i]; {
		case c.in(COURSE):
			course = true
		case i > v && x.finiteAt(i):
			return nil
		case course && c.shape == verb && c.marks&token.Part != 0 && c.is(x.f.giveCourse):
			for k := i + 1; k < i+4 && k+1 < len(x.chunks); k++ {
				if x.wordAny(k, isBy) && x.noun(k+1) != nil {
					return x.parties(k+1, st)
				}
			}
		}
	}
	return nil
}
