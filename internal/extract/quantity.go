package extract

import (
	"slices"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file joins a quantity with what it is a quantity of.

// takeWhole joins a quantity and what it is a quantity of.
func (x *sentence) takeWhole(g *nounGroup, c *chunk, whole *nounGroup, w *chunk) {
	counted := x.takeFigure(g, c, whole, w)
	if g.ordinal == 0 && whole.figure < 0 {
		g.ordinal = whole.ordinal
	} else if c.in(COUNT) || g.figure < 0 && !c.any(isNoun) {
		g.ordinal = 0 // "the first of them"
	}
	if g.det == bare || g.figure >= 0 && c.in(COUNT) {
		g.det = whole.det
	}
	if g.person < 0 {
		g.person = whole.person
	}
	g.actors = x.both(g.actors, whole.actors)
	c.marks |= w.marks & (token.Named | counted | token.Plural | token.Definite | token.Other)
	x.share(c, w)
	if slices.ContainsFunc(whole.actors, func(a actor) bool { return a.kind == name.Group }) && !c.in(COUNT) {
		x.give(c, x.f.ARMED)
	}
	if w.head >= 0 {
		c.head = w.head
	}
	if c.in(COUNT) && w.in(PEOPLE) && whole.det == owned && (x.holds(w, x.f.our) || x.holds(w, x.f.its)) {
		x.give(c, x.f.FOLK) // "500 of our people", "40 of its people"
	}
}

// takeFigure gives the group the figure of the whole it is of, or the whole that its own figure is
// a share of, and tells by its mark whether it is counted then.
func (x *sentence) takeFigure(g *nounGroup, c *chunk, whole *nounGroup, w *chunk) token.Marks {
	each := x.is(w.last, x.f.each) || w.last < x.last && x.Tokens[w.last].Word.Form == "apiece"
	switch {
	case g.figure < 0 && whole.figure >= 0 && w.in(PERSONNEL) && !w.in(DEAD) && !w.is(x.f.HURT) && x.somePart(c):
		g.whole = whole.figure
		x.give(c, x.f.SHARE)
		return 0
	case g.figure < 0 && whole.figure >= 0 && c.is(x.f.rest) && w.in(UNIT|FORCE):
		g.whole = whole.figure // "the others of that 218-member batch"
		x.give(c, x.f.SHARE)
		return 0
	case g.figure < 0 && each && c.in(UNIT) && c.marks&token.Plural != 0:
		return 0 // "the fourth and fifth contingents of 200 officers each": how many in all is not told
	case g.figure < 0:
		g.figure = whole.figure
	case whole.figure >= 0 && c.in(UNIT) && w.in(PERSONNEL) && !w.in(UNIT) && x.countsUnits(&x.figures[g.figure]):
		if each {
			g.units = g.figure // "four battalions of 850 soldiers each"
		}
		g.figure = whole.figure // "two contingents of 280 officers"
	case whole.figure >= 0:
		g.whole = whole.figure
		x.give(c, x.f.SHARE)
	}
	return token.Counted
}

// somePart reports whether the group c is a part of a whole that nobody knows the size of:
// "most of | its 15,000 troops", "the bulk of | the 850".
func (x *sentence) somePart(c *chunk) bool {
	if c.head < 0 || c.in(UNIT|FORCE) {
		return false
	}
	switch x.Tokens[c.head].Word.Form {
	case "most", "many", "some", "several", "bulk", "majority", "part":
		return true
	}
	return false
}

// totalling takes in the size that a participle gives of a unit or a force:
// "two battalions totalling 1,700 men", "a force numbering 900".
func (x *sentence) totalling(i int) int {
	c, j := &x.chunks[i], i+1
	if x.wordAny(j, isComma) {
		j++
	}
	if n := x.madeUp(j); n > 0 && c.in(UNIT) && x.noun(i).figure < 0 {
		g, in := x.noun(i), x.noun(n)
		g.figure, g.actors = in.figure, x.both(g.actors, in.actors)
		c.marks |= token.Counted | x.chunks[n].marks&token.Named
		return n - i
	}
	in := x.noun(j + 1)
	if in == nil || in.figure < 0 || !c.in(UNIT|FORCE) || x.chunks[j].marks&token.Ing == 0 || !x.chunks[j].is(x.f.tally) || !x.personal(&x.chunks[j+1]) {
		return 0
	}
	if o := j + 3; x.chunks[j+1].in(FOLK) && x.wordAny(j+2, isAnd) && o < len(x.chunks) && x.chunks[o].in(FOLK) && x.chunks[o].marks&token.Counted != 0 {
		return 0 // "comprising 140 men and 20 women": its parts
	}
	g := x.noun(i)
	if g.figure >= 0 && !x.countsUnits(&x.figures[g.figure]) {
		return 0
	}
	g.figure = in.figure
	c.marks |= token.Counted
	return j + 1 - i
}

// madeUp is the counted personnel of whom the participle at chunk j says that a unit is made: "made
// up of | 12 officers"; 0 for none.
func (x *sentence) madeUp(j int) int {
	if j+2 >= len(x.chunks) || x.chunks[j].shape != verb || x.chunks[j].marks&token.Part == 0 || !x.chunks[j].is(x.f.madeUp) || !x.wordAny(j+1, isOf) {
		return 0
	}
	if in := x.noun(j + 2); in == nil || in.figure < 0 || !x.personal(&x.chunks[j+2]) {
		return 0
	}
	return j + 2
}
