package extract

import "muster/internal/token"

// ages takes the figures that only tell how old somebody is from what is counted: "a girl | of | eight
// | was hit" is one girl, and nobody counts eight.
func (x *sentence) ages() {
	if len(x.figures) == 0 {
		return
	}
	for i := 2; i+1 < len(x.chunks); i++ {
		c, g := &x.chunks[i], x.noun(i)
		if g == nil || g.figure < 0 || c.head >= 0 || !c.in(COUNT) || !x.wordAny(i-1, isOf) || !x.oneAlone(i-2) || x.chunks[i+1].shape != verb {
			continue
		}
		x.drop(c, x.f.COUNT)
		c.marks &^= token.Counted
	}
}

// oneAlone reports whether chunk i is one of the people or of those who serve, with an article: "a girl".
func (x *sentence) oneAlone(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	return g != nil && g.det == indefinite && g.figure < 0 && c.in(PEOPLE|PERSONNEL) && !c.in(UNIT|FORCE|BODY) && c.marks&token.Plural == 0
}
