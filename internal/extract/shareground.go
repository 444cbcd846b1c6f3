package extract

import (
	"muster"
	"muster/internal/token"
)

// shareGround names the ground of which somebody holds a share, where the words do not call it by name,
// and who holds it, by the subject: "Gangs hold sway in four fifths | of the capital |", "Bria, | of
// which rebels hold half", "In the capital | their share is given as 90 per cent".
func (x *sentence) shareGround(c *muster.Claim, h *hit, v int, st *state) {
	i := max(h.role(nRole), h.role(whereRole))
	if i < 0 || !x.chunks[i].in(PERCENT) {
		return
	}
	if s := int(x.subjectOf[v]); c.Who == nil && x.chunks[v].shape == verb && s >= 0 && s < v && x.chunks[s].in(ARMED) && x.chunks[v].marks&token.Passive == 0 {
		c.Who = x.holder(s, st)
	}
	if c.Where != nil || c.What != nil {
		return
	}
	switch k := &x.chunks[i]; {
	case k.in(GROUND|PLACE) && k.is(x.f.capital) && !x.lesser(k) && len(x.noun(i).actors) == 0:
		c.Where = names(x.f.capitals[st.mission.Host]) // "four fifths of the capital" in one
	case k.in(GROUND) && k.is(x.f.town) && k.marks&token.Plural == 0 && len(x.noun(i).actors) == 0:
		if p := x.placeBefore(i, st); st.mission.Holds(p) {
			c.Where = names(p) // "half of the town", but not of New York, where its spokesman sits
		}
	case x.wordAny(i+1, isOf) && x.noun(i+2) != nil:
		c.Where = x.groundNamed(i+2, st)
	case x.ofWhich(v) >= 0:
		c.Where = x.placesFrom(x.ofWhich(v))
	case len(x.chunks) > 2 && x.chunks[0].is(x.f.locative) && x.chunks[1].is(x.f.capital):
		c.Where = x.toldPlace(1, st)
	}
}

// groundNamed is the place that the group at chunk i names or means: "the capital", "the city".
func (x *sentence) groundNamed(i int, st *state) muster.Names {
	if p := x.placesFrom(i); p != nil {
		return p
	}
	return x.toldPlace(i, st)
}

// ofWhich is the place before the "of which" that opens the clause of the verb at chunk v, -1 where none
// stands there.
func (x *sentence) ofWhich(v int) int {
	for k := v - 1; k > 2 && k > v-4; k-- {
		if (x.relative(k) || x.Tokens[x.chunks[k].first].Any(isRelative)) && x.wordAny(k-1, isOf) && x.wordAny(k-2, isComma) && x.chunks[k-3].in(PLACE) {
			return k - 3
		}
	}
	return -1
}

// takesGround reports whether "it" at chunk i, which is taken by a verb that is said of things as well, is
// ground, and gives the claim that ground: the last thing before it is a place, a base or a site.
func (x *sentence) takesGround(c *muster.Claim, i int, st *state) bool {
	for j := i - 1; j >= 0; j-- {
		k := &x.chunks[j]
		if x.noun(j) == nil || k.marks&token.Plural != 0 || k.in(ARMED|PERSONNEL|PEOPLE|PERSON|FORCE|HOSTFORCE|PRONOUN|ORG|NATIONALS|BODY) {
			continue
		}
		if s := int(x.verbOf[j]); !k.in(PLACE|GROUND|SITE) || s >= 0 && x.wordAny(j-1, isBy) {
			return false
		}
		if j > 1 && x.preposition(j-1) && x.noun(j-2) != nil && !x.chunks[j-2].in(PLACE|GROUND|SITE|PERSONNEL|ARMED|PEOPLE|FORCE) {
			return false // "the lorry in Ippy"
		}
		x.ground(c, j, st)
		return c.Where != nil || c.What != nil
	}
	if last := &st.control; last.sentence > 0 && st.sentence-last.sentence == 1 {
		c.Where = last.where
	}
	return c.Where != nil
}

// groundList adds the ground that a list joins to that at chunk i: "the airport
// and the port", "Mbau, Macomia and the road".
func (x *sentence) groundList(c *muster.Claim, i int) {
	for range 6 {
		n := x.separator(i + 1)
		j := i + 1 + n
		if n == 0 || x.noun(j) == nil {
			return
		}
		k := &x.chunks[j]
		if !k.in(GROUND|SITE|PROPER|PLACE) || k.in(GROUND) && k.marks&(token.Counted|token.Other) != 0 || j+1 < len(x.chunks) && x.chunks[j+1].shape == verb && int(x.subjectOf[j+1]) == j {
			return
		}
		if k.in(GROUND) && n == 1 && x.wordAny(i+1, isComma) && x.noun(j).det == indefinite && x.chunks[i].in(PROPER|PLACE) {
			return // "Sabiid, a town that they took"
		}
		if in := x.placeAt(j); in != nil {
			c.Where = append(c.Where, in...)
		} else {
			c.Where = append(c.Where, x.plainText(k))
		}
		i = j
	}
}

// baseList adds the bases that "and" joins to the one at chunk i: "16 positions and | nine outposts".
func (x *sentence) baseList(c *muster.Claim, i int) {
	j := i + 2
	if x.wordAny(i+1, isAnd) && x.noun(j) != nil && x.chunks[j].is(x.f.baseNoun) && x.placeAt(j) == nil && !x.subjectAt(j) && (x.noun(i).figure >= 0) == (x.noun(j).figure >= 0) {
		c.What = append(c.What, x.baseText(j))
	}
}

// bringsOwn reports whether the verb at chunk v takes away people in uniform who are its subject's own, which wins no
// ground: "threatens to remove | its 342 troops | from the Golan".
func (x *sentence) bringsOwn(v int) bool {
	if x.chunks[v].shape != verb || v+1 >= len(x.chunks) {
		return false
	}
	g := x.noun(v + 1)
	return g != nil && g.det == owned && len(g.actors) == 0 && x.chunks[v+1].in(PERSONNEL|UNIT)
}
