package extract

import (
	"slices"

	"muster"
	"muster/internal/token"
)

// lifeOf makes a mandate of how long a mission lasts: "the term of UNOMIG", "the duration of stay of
// the force", "the life of its mandate".
func (x *sentence) lifeOf(i int) int {
	c, g := &x.chunks[i], x.noun(i)
	whole := x.noun(i + 2)
	if !x.wordAny(i+1, isOf) || whole == nil || !c.is(x.f.lifespan) && !c.is(x.f.stayWord) || g.figure >= 0 || c.marks&token.Counted != 0 {
		return 0
	}
	w := &x.chunks[i+2]
	if !w.in(FORCE|MANDATE) || w.in(PERSONNEL|UNIT|COUNT) || whole.figure >= 0 {
		return 0
	}
	x.drop(c, x.f.TOUR)
	x.give(c, x.f.MANDATE)
	g.actors = x.both(g.actors, whole.actors)
	c.marks |= w.marks&token.Named | token.Definite
	return 2
}

// drop takes a class from a chunk: "the term of the mission" is no tour.
func (x *sentence) drop(c *chunk, class token.Sym) {
	c.more = slices.DeleteFunc(slices.Clone(c.more), func(s token.Sym) bool { return s == class })
	c.classes &^= x.f.bits.of([]token.Sym{class})
}

// ceilingOn takes what is limited into the group of the limit: "the authorised troop | ceiling of 900
// soldiers", "its military | ceiling of 300".
func (x *sentence) ceilingOn(i int) int {
	c, g, limit := &x.chunks[i], x.noun(i), x.noun(i+1)
	if limit == nil || limit.figure < 0 || limit.det != bare || g.figure >= 0 || g.det == bare || !c.in(PERSONNEL) || c.head != c.last-1 {
		return 0
	}
	k := &x.chunks[i+1]
	if !x.Tokens[k.first].Is(x.f.ceiling) {
		return 0
	}
	limit.actors, limit.det = x.both(g.actors, limit.actors), g.det
	if c.is(x.f.ALLOWED) {
		x.give(k, x.f.ALLOWED)
	}
	k.marks |= c.marks & (token.Definite | token.Named)
	k.first = c.first
	*c = *k
	return 1
}

// ofYear reports whether the year stands in the sentence as no more than that of what comes right
// behind it: "for | 2025 | operations", "its | 2025 | allocation", but not of a budget.
func (x *sentence) ofYear(year string) bool {
	found := false
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.shape != time || string(x.times[c.ref].Date) != year {
			continue
		}
		if i == 0 || i+1 >= len(x.chunks) {
			return false
		}
		found = true
		n := &x.chunks[i+1]
		if p := &x.chunks[i-1]; c.last-c.first != 1 || n.shape != noun || x.noun(i+1).det != bare || n.head >= 0 && x.Tokens[n.head].Word.Form == "budget" || slices.Contains(x.subjectOf, int16(i+1)) ||
			!x.wordAny(i-1, isPossessive) && !x.wordAt(i-1, x.f.forWord) && !p.any(isPossess) {
			return false
		}
	}
	return found
}

// extender is the contributor that extends a tour of which the words do not say whose it is: "Norway
// will extend the deployment by a month"; nil where the subject is none.
func (x *sentence) extender(c *muster.Claim, h *hit, st *state) muster.Names {
	v := x.anchor(h)
	if c.Of != "tour" || x.chunks[v].shape != verb || !x.chunks[v].is(x.f.renewVerb) || x.chunks[v].marks&token.Passive != 0 || x.subjectOf[v] < 0 || !x.chunks[x.subjectOf[v]].in(COUNTRY|BODY|NATIONALS|OFFICIAL) {
		return nil
	}
	who, explicit := x.contributors(int(x.subjectOf[v]), st)
	if !explicit {
		return nil
	}
	return who
}
