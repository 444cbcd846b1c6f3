package extract

import (
	"muster"
	"muster/internal/token"
)

// giverFeatures are what those who give a course are known by, what is owed to somebody, and that a post is lost.
type giverFeatures struct{ giveCourse, debt, undergo, dismiss, taxpayer, freeze token.Sym }

// newGiverFeatures interns them.
func newGiverFeatures(v *token.Vocabulary) giverFeatures {
	return giverFeatures{v.Sym("@give_course"), v.Sym("@debt"), v.Sym("@undergo"), v.Sym("~dismiss"), v.Sym("~taxpayer"), v.Sym("@freeze")}
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

// ofCourse reports whether token i is a participle that says of what sort the course is which the verb right
// before it has as its object: "received | specialised training", against "those who landed | began training".
func (x *sentence) ofCourse(i int32) bool {
	t, k := &x.Tokens[i], len(x.chunks)-1
	if !t.Any(isVpart) || i+1 >= x.last || !x.Tokens[i+1].Any(isCourse) || k < 0 || x.chunks[k].shape != verb || x.chunks[k].last != i {
		return false
	}
	return x.chunks[k].marks&token.Passive == 0 && !x.chunks[k].any(isBe|isHave) && !t.Is(x.f.begin) && !t.Is(x.f.giveCourse) && !t.Is(x.f.undergo)
}

// notOwn makes those trained whom the words name, where they would be those who train them: "The mission has
// trained | 18 battalions of the Malian army".
func (x *sentence) notOwn(c *muster.Claim, h *hit) {
	i := h.role(whoRole)
	if len(c.Who) != 1 || len(c.By) != 1 || c.Who[0] != c.By[0] || i < 0 || x.noun(i) == nil || !x.chunks[i].in(UNIT) {
		return
	}
	if c.Who = nil; len(x.noun(i).actors) > 0 {
		c.Who = actorNames(x.noun(i).actors)
	}
}
