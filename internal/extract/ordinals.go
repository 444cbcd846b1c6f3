package extract

import "muster/internal/token"

// This file tells the contingents, rotations and units that are numbered from people of whom some came first, and
// from units whose number is their name.

// mostContingents is how many contingents a country may have sent one after the other that are counted, rather
// than called after a regiment.
const mostContingents = 80

// ordinalOf is the number of the contingent, rotation or unit that chunk i names, or that its apposition does; 0
// where it has none.
func (x *sentence) ordinalOf(i int) int {
	c, g := &x.chunks[i], x.noun(i)
	counts := c.is(x.f.unit) || c.is(x.f.vehicle) || c.in(TOUR)
	said := g.figure < 0 || x.figures[g.figure].First > c.first+2 // but not of "the first 200 or so"
	n := 0
	if !x.firstOnes(i) && (counts || c.in(FORCE) && c.any(isNoun) || !c.any(isNoun) && said) {
		n = g.ordinal
	}
	switch {
	case c.marks&(token.Plural|token.Counted) == token.Plural && !counts:
		n = 0 // "the first Nigerian soldiers"
	case n > mostContingents:
		n = 0 // "the 125th, which has begun to go out"
	case x.namedByNumber(c, n):
		n = 0
	}
	if a := x.apposedUnit(i); n == 0 && a != nil {
		return a.ordinal
	}
	return n
}

// namedByNumber reports whether the number of the unit in the chunk is its name: "the men of the 2nd Battalion", "the
// 17th battalion", "relieved the 16th".
func (x *sentence) namedByNumber(c *chunk, n int) bool {
	if c.head >= 0 && x.mark(c.head, token.Cap) && x.Tokens[c.head].Is(x.f.regiment) && x.numbered(c) {
		return true
	}
	return n > 9 && (x.holds(c, x.f.regiment) || !c.any(isNoun) && x.seen.May(x.f.regiment))
}

// numbered reports whether a word of the chunk begins with a digit: "the 2nd Battalion", against "the Second".
func (x *sentence) numbered(c *chunk) bool {
	for k := c.first; k < c.head; k++ {
		if x.mark(k, token.Digits) {
			return true
		}
	}
	return false
}

// batchOf reports whether the group at chunk i is a unit of the people whom its figure counts: "the first batch
// of | the 1,900 soldiers", against "the first batch of 90 soldiers".
func (x *sentence) batchOf(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if g.figure < 0 || g.ordinal == 0 || !c.in(UNIT) {
		return false
	}
	k := x.figures[g.figure].First - 1
	return k > c.first+1 && x.any(k, isDet) && x.Tokens[k].Word.Form == "the" && x.any(k-1, isOf)
}

// firstOnes reports whether the group at chunk i is no numbered group but the first of the people
// told of: "the first of them", "the first of the 600 soldiers", "the first of whom".
func (x *sentence) firstOnes(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if g.ordinal == 0 {
		return false
	}
	if g.figure >= 0 {
		k := x.figures[g.figure].First - 2 // "of | the 600", against "a second, of 36"
		return c.in(PERSONNEL) && !x.countsUnits(&x.figures[g.figure]) && k > c.first && x.any(k, isOf) && !x.nounForm(k-1)
	}
	return x.Tokens[c.last-1].Is(x.f.them) || x.wordAny(i+1, isOf) && x.relative(i+2)
}
