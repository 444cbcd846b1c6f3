package extract

import "muster/internal/extract/name"

// forceBefore is the mission that the clause names before the figure at chunk i, of which it is what
// is allowed or planned: "raised the ceiling of | MINUSCA | to 11,650 troops", "authorised the UN
// mission, | MINUSTAH, | with 7,000"; "" where it names none.
func (x *sentence) forceBefore(i int) string {
	for k := i - 1; k >= 0 && k > i-frameLength; k-- {
		c := &x.chunks[k]
		if c.any(isSemicolon | isColon) {
			return ""
		}
		if c.shape == verb {
			return x.missionOf(int(x.subjectOf[k]))
		}
		if m := x.missionOf(k); m != "" {
			return m
		}
	}
	return ""
}

// missionOf is the mission whose name the group at chunk i ends with, "" for none.
func (x *sentence) missionOf(i int) string {
	if i < 0 || x.noun(i) == nil {
		return ""
	}
	g := x.noun(i)
	if n := len(g.actors); n > 0 && g.actors[n-1].kind == name.Mission && g.actors[n-1].last == x.chunks[i].last {
		return g.actors[n-1].name
	}
	return ""
}
