package extract

import "muster/internal/token"

// countries joins lists of countries, so that "soldiers of Malawi and Tanzania"
// come from both.
func (x *sentence) countries(i int) int {
	n := x.separator(i + 1)
	if c := &x.chunks[i]; n == 0 || i+1+n >= len(x.chunks) || !c.in(COUNTRY) || c.in(NATIONALS) || !x.chunks[i+1+n].in(COUNTRY) || x.chunks[i+1+n].in(NATIONALS) {
		return 0
	}
	return x.list(i)
}

// otherCountries joins to a list of countries, or to one behind a preposition, those that "as well as" sets
// beside it: "by Jamaica and Guyana |, as well as | by | Chad and Benin".
func (x *sentence) otherCountries(i int) int {
	c, k := &x.chunks[i], i+1
	if !c.in(COUNTRY) || c.in(NATIONALS) || !c.is(x.f.SEVERAL) && !x.preposition(i-1) {
		return 0
	}
	if x.wordAny(k, isComma) {
		k++
	}
	if !x.addWord(k) {
		return 0
	}
	if k++; x.preposition(k) && i > 0 && x.sameWord(k, i-1) {
		k++
	}
	if x.noun(k) == nil || !x.chunks[k].in(COUNTRY) || x.chunks[k].in(NATIONALS|PERSONNEL) {
		return 0
	}
	x.noun(i).actors = x.both(x.noun(i).actors, x.noun(k).actors)
	c.marks |= token.Named | token.Plural
	x.share(c, &x.chunks[k])
	x.give(c, x.f.SEVERAL)
	return k - i
}

// list joins "Bahamas, Belize and Guatemala", and "police and soldiers" where
// neither has a figure.
func (x *sentence) list(i int) int {
	n := x.separator(i + 1)
	next := x.noun(i + 1 + n)
	if n == 0 || next == nil {
		return 0
	}
	g, c, d := x.noun(i), &x.chunks[i], &x.chunks[i+1+n]
	if n == 1 && c.in(COUNTRY) && i > 0 && len(next.actors) == 1 && x.wordAny(i+1, isComma) && x.preposition(i-1) && x.finiteAt(i+3) {
		return 0 // "After ten years in Mali, Germany has left"
	}
	if k := x.menAndWomen(i); k > 0 {
		return k
	}
	if !x.listable(i, i+1+n, n) {
		return 0
	}
	if x.adjectival(c) && d.in(PERSONNEL|FORCE) || d.in(DEAD) && x.ownsDead(c) {
		c.head = d.head // "Afghan and coalition forces"
	}
	g.actors = x.both(g.actors, next.actors)
	c.marks |= d.marks & (token.Named | token.Plural)
	x.share(c, d)
	if len(g.actors) > 1 && (c.in(COUNTRY | NATIONALS)) {
		x.give(c, x.f.SEVERAL)
	}
	return n + 1
}

// menAndWomen is how many chunks behind the counted men at chunk i go on with the women and others whom the
// figure counts as well: "40 men |, women and children"; 0 for none.
func (x *sentence) menAndWomen(i int) int {
	w, k := x.noun(i+2), i+4
	if x.noun(i).figure < 0 || !x.chunks[i].is(x.f.male) || w == nil || w.det != bare || w.figure >= 0 || !x.chunks[i+2].is(x.f.female) || !x.wordAny(i+1, isComma) {
		return 0
	}
	if x.wordAny(i+3, isComma) {
		k++
	}
	if n := x.noun(k); n == nil || !x.wordAny(k-1, isAnd) || !x.chunks[k].in(PEOPLE) || n.det != bare || n.figure >= 0 {
		return 0
	}
	return k - i
}

// separator is how many chunks separate list members at i: a comma, "and", or
// both.
func (x *sentence) separator(i int) int {
	switch {
	case x.wordAny(i, isComma) && (x.wordAny(i+1, isAnd|isOr)):
		return 2
	case x.wordAny(i, isComma|isAnd|isOr):
		return 1
	}
	return 0
}

// listable reports whether the noun groups at i and j are members of one list.
func (x *sentence) listable(i, j, sep int) bool {
	c, d := &x.chunks[i], &x.chunks[j]
	counted := x.noun(i).figure >= 0 || x.noun(j).figure >= 0
	comma := sep == 1 && x.wordAny(i+1, isComma)
	switch {
	case comma && c.in(NATIONALS) && d.in(PERSONNEL) && x.noun(j).det == indefinite && d.marks&token.Plural == 0:
		return false // "another Ghanaian, | a sergeant of 40, died"
	case counted && x.noun(j).figure < 0 && x.noun(j).det != indefinite && !comma && c.in(NATIONALS) && (d.in(NATIONALS) || d.in(PERSONNEL) && d.marks&token.Named != 0 && x.adjectivalCount(c)):
		return true // "158 Guatemalan and Salvadoran soldiers"
	case comma && x.noun(i).figure >= 0 && x.noun(j).figure < 0 && c.in(NATIONALS) && d.in(NATIONALS) && !d.in(PERSONNEL) && d.marks&token.Counted == 0 && x.pluralDemonym(c.last-1) && x.pluralDemonym(d.last-1) && x.endsList(j):
		return true // "the 160 Norwegians, | Danes | and Italians"
	case counted && x.noun(j).figure < 0 && !comma && c.in(PERSONNEL) && d.in(PERSONNEL) && x.noun(j).det == bare && d.marks&token.Named == 0:
		return true // "800 marines and sailors"
	case counted && x.noun(j).figure < 0 && !comma && c.in(PEOPLE|PERSONNEL) && !c.in(UNIT) && d.in(PEOPLE|PERSONNEL) && x.noun(j).det == bare && d.marks&(token.Plural|token.Named) == token.Plural && d.last-d.first == 1:
		return true // "23 women and girls", "nine contractors and peacekeepers"
	case counted:
		return false
	case x.noun(i).ordinal > 0 && x.noun(j).ordinal > 0 && c.in(UNIT) && d.in(UNIT) && !c.any(isNoun):
		x.noun(i).ordinal = 0 // "the first and second contingents"
		return true
	case c.in(PERSON) || d.in(PERSON):
		return false
	case comma && c.in(COUNTRY|PLACE) && (x.preposition(i-1) || x.wordAny(i-1, isAnd)) && len(x.noun(j).actors) == 1 && x.finiteAt(j+1):
		return false // "besides Mali and Chad, Niger sent": the subject
	case i > 1 && x.preposition(i-1) && x.chunks[i-2].marks&token.Counted != 0 && j+1 < len(x.chunks) && x.chunks[j+1].shape == noun && x.chunks[j+1].in(COUNT):
		return false // "has 900 men in Haiti, | France 600"
	case c.in(COUNTRY) && d.in(COUNTRY), c.in(PLACE) && d.in(PLACE) && !comma:
		return true
	case sep == 2 && (x.preposition(i-1) || x.finiteAt(i-1)) && x.finiteAt(j+1):
		return false // "officers in Haiti, and the mission lacks": another clause
	case c.in(COUNTRY) && (d.in(PERSONNEL) || d.in(FORCE) && d.marks&token.Named != 0):
		return !comma && !c.in(NATIONALS) && !x.wordAt(i-1, x.f.from) && x.noun(j).det != indefinite || x.adjectival(c)
	case c.in(HOSTFORCE) && d.in(FORCE) && d.marks&token.Named != 0 && !comma:
		return true // "Afghan National Security and coalition forces"
	case d.in(DEAD) && !comma && x.noun(j).det == bare && x.ownsDead(c):
		return true // "no Afghan or coalition casualties"
	case d.is(x.f.undertaking) && d.marks&token.Named != 0 && !comma && x.adjectival(c):
		return true // "an Afghan and coalition operation"
	case c.in(PERSONNEL) && d.in(PERSONNEL):
		return !comma && x.noun(i).ordinal == 0 && c.marks&token.Named == 0
	}
	return false
}

// endsList reports whether "and" and another people follow the one at chunk j, or have been read
// into it.
func (x *sentence) endsList(j int) bool {
	if len(x.noun(j).actors) > 1 {
		return true
	}
	k := x.noun(j + 2)
	return x.wordAny(j+1, isAnd) && k != nil && k.figure < 0 && x.chunks[j+2].in(NATIONALS)
}

// adjectival reports whether the chunk ends in an adjective of nationality and
// counts nobody, as in "Haitian and Kenyan officers", "a combined Afghan and
// coalition force".
func (x *sentence) adjectival(c *chunk) bool {
	return c.in(NATIONALS) && c.marks&token.Counted == 0 && c.head == c.last-1 && !x.pluralDemonym(c.head)
}

// ownsDead reports whether the chunk ends in a word that may say whose the dead or the hurt are
// behind an "or": "no Afghan", "no civilian", "no NATO".
func (x *sentence) ownsDead(c *chunk) bool {
	return x.adjectival(c) || c.marks&token.Counted == 0 && c.head == c.last-1 && (c.in(FORCE) || x.Tokens[c.head].Any(isAdjective))
}

// adjectivalCount reports whether the chunk ends in an adjective of nationality.
func (x *sentence) adjectivalCount(c *chunk) bool { return !x.pluralDemonym(c.last - 1) }
