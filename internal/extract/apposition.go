package extract

import (
	"muster/internal/extract/figure"
	"muster/internal/token"
)

// strong takes ", about 100 strong," and "217 strong" into the group before,
// and "totalling 700 men".
func (x *sentence) strong(i int) int {
	if n := x.totalling(i); n > 0 {
		return n
	}
	if n := x.strongBefore(i); n > 0 {
		return n
	}
	c := &x.chunks[i]
	if c.in(PLACE | GROUND | SITE) {
		return 0
	}
	j := i + 1
	if c.in(UNIT) && x.wordAt(j, x.f.there) {
		j++
	}
	if (c.in(UNIT) || c.is(x.f.rest)) && x.preposition(j) && j+2 < len(x.chunks) && x.wordAny(j+2, isComma) && (x.chunks[j+1].in(PLACE | GROUND)) {
		j += 2 // "The balance from the camp, 142 in number,"
	}
	if x.wordAny(j, isComma) {
		j++
	}
	in := x.noun(j)
	if in != nil && in.figure >= 0 && x.wordAny(j-1, isComma) && x.noun(i).figure < 0 && x.personal(&x.chunks[j]) && x.inNumber(j+1) > 0 {
		x.noun(i).figure = in.figure
		x.chunks[i].marks |= token.Counted
		if j += x.inNumber(j + 1); x.wordAny(j+1, isComma) {
			j++
		}
		return j - i
	}
	if in == nil || in.figure < 0 || !x.wordAny(j+1, isStrongly) && !x.Tokens[x.chunks[j].last-1].Any(isStrongly) {
		return 0
	}
	g := x.noun(i)
	if g.figure >= 0 {
		return 0
	}
	g.figure = in.figure
	x.chunks[i].marks |= token.Counted
	if x.wordAny(j+1, isStrongly) {
		j++
	}
	if j+1 < len(x.chunks) && x.chunks[j+1].shape == time && x.wordAny(j+2, isComma) {
		j++ // ", about 160 strong today,"
	}
	if x.wordAny(j+1, isComma) {
		j++
	}
	return j - i
}

// strongBefore takes the unit into the size that stands before it without a hyphen: "an
// additional 850 strong | infantry battalion".
func (x *sentence) strongBefore(i int) int {
	c := &x.chunks[i]
	if !c.in(COUNT) || !x.Tokens[c.last-1].Any(isStrongly) || i+1 >= len(x.chunks) {
		return 0
	}
	g, unit := x.noun(i), x.noun(i+1)
	if unit == nil || unit.det != bare || unit.figure >= 0 || !x.chunks[i+1].in(UNIT|FORCE) || x.mark(x.chunks[i+1].first-1, token.Punct) {
		return 0
	}
	w := &x.chunks[i+1]
	g.actors = x.both(g.actors, unit.actors)
	c.marks |= w.marks & token.Named
	x.share(c, w)
	c.head = w.head
	return 1
}

// dashed takes the figure of "the eighth force - 180 soldiers, most of them
// medics - " and of ", of about 150," into the unit before.
func (x *sentence) dashed(i int) int {
	g, c := x.noun(i), &x.chunks[i]
	if g.figure >= 0 || !(c.in(UNIT | FORCE)) || i+3 >= len(x.chunks) {
		return 0
	}
	in, end := x.noun(i+2), x.f.dash
	if x.wordAny(i+1, isComma) && (x.wordAny(i+2, isOf) || x.wordAt(i+2, x.f.with) && c.in(UNIT) && x.noun(i+3) != nil && x.personal(&x.chunks[i+3]) && x.noun(i+3).det == bare) {
		in, end = x.noun(i+3), x.f.comma
	} else if !x.wordAny(i+1, isDash) {
		return 0
	}
	if in == nil || in.figure < 0 || x.figures[in.figure].Class != figure.Cardinal {
		return 0
	}
	for j := i + 3; j < len(x.chunks) && j < i+12 && x.chunks[j].shape != verb; j++ {
		if x.wordAt(j, end) {
			g.figure = in.figure
			g.actors = x.both(g.actors, in.actors)
			c.marks |= token.Counted
			if len(in.actors) > 0 {
				c.marks |= token.Named
			}
			return j - i
		}
	}
	return 0
}

// inNumber is how many chunks from i on are "in number", "in all", "in total".
func (x *sentence) inNumber(i int) int {
	switch {
	case i < len(x.chunks) && x.chunks[i].is(x.f.inAll):
		return 1
	case i+1 < len(x.chunks) && x.chunks[i].is(x.f.in) && (x.chunks[i+1].is(x.f.level) || x.chunks[i+1].any(isQuantity)):
		return 2
	}
	return 0
}

// apposition takes the figure of "The first contingent, about 200 Kenyan
// officers, landed" and "His battalion, 620 men in all, left" into the
// contingent.
func (x *sentence) apposition(i int) int {
	in := x.noun(i + 2)
	if in == nil || !x.wordAny(i+1, isComma) {
		return 0
	}
	end := i + 3
	if x.wordAt(end, x.f.inAll) {
		end++
	}
	if !x.wordAny(end, isComma) {
		return 0
	}
	g, c, d := x.noun(i), &x.chunks[i], &x.chunks[i+2]
	if d.in(FORCE) && d.marks&token.Named != 0 && in.figure < 0 && len(g.actors) == 0 && g.person < 0 && c.in(FORCE) {
		g.actors = in.actors // "a political mission, UNITAMS,"
		c.marks |= token.Named
		return 3
	}
	if g.figure < 0 && in.figure >= 0 && d.in(COUNT) && len(in.actors) == 0 && (!d.in(PRONOUN) || c.marks&token.Plural != 0 && c.marks&(token.Definite|token.Named) != 0 && i+4 < len(x.chunks) && x.chunks[i+4].shape == verb) && (c.in(PERSONNEL|FORCE|NATIONALS) || c.is(x.f.rest)) && g.person < 0 {
		g.figure = in.figure // "Most of the force, around 4,600, is in Ituri"
		c.marks |= token.Counted
		return 3
	}
	if in.figure < 0 || !c.in(UNIT) || !x.personal(d) || g.figure >= 0 && !x.countsUnits(&x.figures[g.figure]) {
		return 0 // "two companies, 240 men," are 240
	}
	g.figure = in.figure
	g.actors = x.both(g.actors, in.actors)
	c.marks |= d.marks & (token.Counted | token.Named)
	return end - i
}
