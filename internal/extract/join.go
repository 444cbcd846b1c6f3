package extract

import (
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// join makes one chunk of groups that belong together: "the second batch of
// 217 officers", "Bahamas, Belize and Guatemala", "the third contingent (144)",
// "officers and soldiers from Jamaica". The chunks stay in order. What needs a
// word that the sentence has not is left out.
func (x *sentence) join() {
	has := &x.all
	if has.classes&PLACE != 0 {
		x.reduce(x.route, 0)
	}
	if has.classes&FORCE != 0 {
		x.reduce(x.sameForce, 0)
	}
	if has.classes&(PEOPLE|FOLK|COUNT) != 0 && x.seen.May(x.f.inside) {
		x.reduce(x.uniform, isPrep)
	}
	if has.traits&isOpen != 0 {
		x.reduce(x.brackets, isOpen)
	}
	if len(x.names) > 0 && has.classes&(FORCE|PERSONNEL|UNIT|ARMED) != 0 || x.seen.May(x.f.loyal) {
		x.reduce(x.warband, 0)
	}
	if len(x.figures) > 0 && has.classes&FORCE != 0 {
		x.reduce(x.countedForces, 0)
	}
	if x.seen.May(x.f.whereabouts) {
		x.reduce(x.thoseThere, 0)
	}
	series := has.traits&(isComma|isAnd|isOr) != 0
	if series && has.classes&COUNTRY != 0 {
		x.reduce(x.countries, isComma|isAnd|isOr)
	}
	if has.traits&isOf != 0 {
		if x.seen.May(x.f.lifespan) || x.seen.May(x.f.stayWord) {
			x.reduce(x.lifeOf, isOf)
		}
		x.reduce(x.ofGroup, isOf)
		if len(x.times) > 0 {
			x.reduce(x.periodOf, isOf)
		}
	}
	if has.classes&PERCENT != 0 {
		x.reduce(x.halfThe, 0)
	}
	if has.classes&PERSONNEL != 0 && len(x.figures) > 0 {
		x.reduce(x.ceilingOn, 0)
	}
	if series {
		x.reduce(x.list, isComma|isAnd|isOr)
	}
	if has.classes&COUNTRY != 0 && x.seen.May(x.f.beside) {
		x.reduce(x.otherCountries, 0)
	}
	if x.seen.May(x.f.source) {
		x.reduce(x.fromGroup, isComma|isPrep)
	}
	if len(x.figures) > 0 {
		x.reduce(x.strong, 0)
	}
	if has.traits&isComma != 0 {
		x.reduce(x.apposition, isComma)
	}
	x.targets()
	if len(x.figures) > 0 && has.classes&(UNIT|FORCE) != 0 && has.traits&(isComma|isDash) != 0 {
		x.reduce(x.dashed, isComma|isDash)
	}
	x.sortOut()
	if !x.states() {
		for _, i := range x.groups {
			x.give(&x.chunks[i], x.f.VERBLESS)
		}
	}
}

// sortOut notes which chunks are verb groups and which are noun groups, of which there will be
// no more and no fewer.
func (x *sentence) sortOut() {
	x.verbs, x.groups = x.verbs[:0], x.groups[:0]
	for i := range x.chunks {
		switch x.chunks[i].shape {
		case verb:
			x.verbs = append(x.verbs, i)
		case noun:
			x.groups = append(x.groups, i)
		}
	}
}

// states reports whether the sentence has a verb, as a line of a list, a headline or a
// fragment has not: "including" is none.
func (x *sentence) states() bool {
	for _, v := range x.verbs {
		if c := &x.chunks[v]; c.marks&token.Ing == 0 || !c.any(isPrep) {
			return true
		}
	}
	return false
}

// A reducer looks at the chunks from i on. It returns how many of them chunk i
// has taken in, 0 for none.
type reducer func(i int) int

// reduce runs r over the chunks, right to left so that inner groups are joined
// before the outer ones that hold them. It asks only of noun groups, and where one of
// the traits is wanted of the word after the group, only of those that have it there.
func (x *sentence) reduce(r reducer, next token.Traits) {
	chunks := x.chunks
	for i := len(chunks) - 2; i >= 0; i-- {
		if chunks[i].shape != noun || next != 0 && (chunks[i+1].shape != word || !chunks[i+1].any(next)) {
			continue
		}
		if n := r(i); n > 0 {
			x.chunks[i].last = x.chunks[i+n].last
			x.chunks = append(x.chunks[:i+1], x.chunks[i+1+n:]...)
		}
		chunks = x.chunks
	}
}

// route makes one group of the two ends of a road: "the Bunia-Komanda road".
func (x *sentence) route(i int) int {
	c := &x.chunks[i]
	if i+1 >= len(x.chunks) || !c.in(PLACE) || !x.chunks[i+1].in(PLACE) || x.Of(c.last-1, c.last) != "-" || x.mark(x.chunks[i+1].first, token.Space) {
		return 0
	}
	if x.Tokens[x.chunks[i+1].last-1].Is(x.f.site) {
		x.give(c, x.f.SITE)
	}
	return 1
}

// uniform makes personnel of "people in uniform".
func (x *sentence) uniform(i int) int {
	c := &x.chunks[i]
	if !c.in(PEOPLE|FOLK|COUNT) || !x.wordAt(i+1, x.f.in) || i+2 >= len(x.chunks) || !x.chunks[i+2].is(x.f.uniformWord) {
		return 0
	}
	x.give(c, x.f.PERSONNEL, x.f.generic)
	return 2
}

// brackets takes "(SANDF)", "(217)", "(Kenya)" and "(£640)" into the group before.
func (x *sentence) brackets(i int) int {
	if !x.wordAny(i+1, isOpen) || !x.wordAny(i+3, isClose) {
		return 0
	}
	in := x.noun(i + 2)
	if in == nil || x.chunks[i+2].in(MONEY) && !x.chunks[i].in(MONEY) {
		return 0 // but "$800 (£640)", the same sum
	}
	g := x.noun(i)
	c := &x.chunks[i+2]
	o := &x.chunks[i]
	if o.in(COUNT) && c.in(BODY|ORG) && in.figure < 0 {
		return 0 // "Displaced: 455,000 (OCHA)": its source
	}
	if in.figure >= 0 && g.figure < 0 && (c.in(COUNT) || o.is(x.f.intake) && c.in(TRAINEE|PERSONNEL) || o.in(UNIT|NATIONALS) && c.in(PERSONNEL|FOLK)) {
		g.figure = in.figure
		x.chunks[i].marks |= token.Counted
	}
	return 3
}

// ofGroup joins a unit, a quantity or a share to what it is of.
func (x *sentence) ofGroup(i int) int {
	whole := x.noun(i + 2)
	if !x.wordAny(i+1, isOf) || whole == nil {
		return 0
	}
	g, c, w := x.noun(i), &x.chunks[i], &x.chunks[i+2]
	if w.in(PERSONNEL|UNIT) && i+4 < len(x.chunks) && x.chunks[i+4].in(COUNTRY) && (c.in(TOUR) || c.is(x.f.level)) {
		if n := x.fromGroup(i + 2); n > 0 {
			w.last = x.chunks[i+2+n].last // "the number of | police from Kenya"
			x.chunks = append(x.chunks[:i+3], x.chunks[i+3+n:]...)
		}
	}
	if x.aged(c, w) {
		return 0
	}
	if c.head >= 0 && x.Tokens[c.head].Is(x.f.outfit) && w.in(ARMED) && len(g.actors) == 0 {
		x.takeWhole(g, c, whole, w) // "a group of militants"
		return 2
	}
	if c.head < 0 && g.ordinal > 0 && g.figure < 0 && w.is(x.f.they) && w.in(PRONOUN) {
		return 2 // "the first of them"
	}
	if c.in(MANDATE) || c.in(TOUR) && !c.is(x.f.dispatch) || c.is(x.f.level) && !(c.any(isQuantity) && w.in(PEOPLE|DEAD)) || c.is(x.f.pledge) {
		if c.is(x.f.rotation) && g.figure < 0 && whole.figure >= 0 && x.personal(w) {
			g.figure = whole.figure // "the rotation of 2,000 Rwandans"
			c.marks |= token.Counted
		}
		if c.in(TOUR) && g.ordinal > 0 && g.figure < 0 && (w.in(UNIT|PROPER) || w.in(BODY) && w.any(isNoun)) {
			x.give(c, x.f.UNIT, x.f.PERSONNEL) // "the seventh rotation of the task group" is a unit
			g.actors = x.both(g.actors, whole.actors)
			return 2
		}
		return x.ofOwner(g, c, whole, w)
	}
	if c.is(x.f.displacement) && c.in(UNIT) && w.in(PEOPLE) && !w.in(PERSONNEL) {
		return 0 // "the flight of 5,000 residents" is no unit
	}
	share := g.figure >= 0 && (x.figures[g.figure].Class == figure.Fraction || c.head < 0 && x.figures[g.figure].Class == figure.Percent && (whole.figure >= 0 && x.personal(w) || w.in(PERSONNEL|NATIONALS)))
	count := c.in(COUNT) || c.any(isQuantity) || c.is(x.f.lastWord) && w.in(NATIONALS|UNIT|PERSONNEL) || c.is(x.f.partNoun) && g.figure < 0 && len(g.actors) == 0 && w.in(NATIONALS|UNIT|PERSONNEL|FORCE) // "the bulk of the battalion"
	count = count || c.is(x.f.instalment) && g.figure < 0 && len(g.actors) == 0 && (w.in(NATIONALS) || w.in(PERSONNEL) && whole.figure >= 0 && w.marks&token.Definite == 0)                               // "the first phase of 800 men"
	if !share && !count && !(c.in(UNIT|FOLK|PERSONNEL) || c.in(FORCE) && (w.in(COUNT) || w.in(PERSONNEL|PEOPLE) && whole.figure >= 0) && !c.is(x.f.level) || c.in(ARMED) && w.in(ARMED) && len(g.actors) == 0) || w.in(MONEY) && !share {
		return 0
	}
	if c.head < 0 && g.ordinal > 0 && w.in(PRONOUN) && w.is(x.f.they) {
		x.takeWhole(g, c, whole, w) // "The first of them, a party of 40,"
		return 2
	}
	if c.in(UNIT) && c.head >= 0 && w.in(PRONOUN) && w.is(x.f.they) {
		return 2 // "the first company of them, 120 men,"
	}
	if !count && !share && !x.personal(w) {
		return x.ofOwner(g, c, whole, w)
	}
	x.takeWhole(g, c, whole, w)
	return 2
}

// halfThe joins a share to the counted people that it is of without "of": "half the | 2,500
// officers".
func (x *sentence) halfThe(i int) int {
	g, c, whole := x.noun(i), &x.chunks[i], x.noun(i+1)
	if g.figure < 0 || c.head >= 0 || whole == nil || whole.figure < 0 || whole.det != bare || !x.Tokens[c.last-1].Is(x.f.the) || !x.personal(&x.chunks[i+1]) {
		return 0
	}
	x.takeWhole(g, c, whole, &x.chunks[i+1])
	return 1
}

// periodOf makes the length that it is of one group with "a period": "for a period of | one
// year".
func (x *sentence) periodOf(i int) int {
	c := &x.chunks[i]
	if c.head < 0 || !x.Tokens[c.head].Is(x.f.period) || !x.wordAny(i+1, isOf) || i+2 >= len(x.chunks) || x.chunks[i+2].shape != time || x.times[x.chunks[i+2].ref].Timex != when.DURATION {
		return 0
	}
	first := c.first
	*c = x.chunks[i+2]
	c.first = first
	return 2
}

// aged reports whether "of" and the count w give the age of the one person c:
// "a sergeant of 38".
func (x *sentence) aged(c, w *chunk) bool {
	return w.in(COUNT) && c.in(PERSONNEL|PEOPLE) && !c.in(COUNT|UNIT|DEAD) && c.head >= 0 && !x.Tokens[c.head].Any(isNplural)
}

// personal reports whether the chunk names personnel or counts them.
func (x *sentence) personal(c *chunk) bool {
	return c.in(PERSONNEL | COUNT | NATIONALS | FOLK | PEOPLE)
}

// ofOwner takes the owner in "soldiers of the Jamaica Defence Force" and
// "members of Jamaica's security forces".
func (x *sentence) ofOwner(g *nounGroup, c *chunk, owner *nounGroup, w *chunk) int {
	if w.in(ARMED) && c.in(UNIT) && len(owner.actors) > 0 {
		x.give(c, x.f.ARMED) // "elements of M23"
	}
	if !(w.in(COUNTRY|ORG|FORCE) || w.in(BODY) && c.in(PERSONNEL|UNIT) && x.nationsService(owner, w) || w.in(ARMED) && c.in(ARMED) || (w.in(PERSONNEL) || w.is(x.f.generic)) && owner.figure < 0) {
		return 0
	}
	g.actors = x.both(g.actors, owner.actors)
	if g.ordinal == 0 && c.in(TOUR) {
		g.ordinal = owner.ordinal // "the rotation of the 23rd battalion"
	}
	c.marks |= w.marks & token.Named
	if c.is(x.f.level) && (w.in(FORCE) || w.is(x.f.generic)) && len(owner.actors) == 0 {
		x.give(c, x.f.FORCE) // "the strength of the mission", "the number of peacekeepers" are the mission's
	}
	return 2
}

// both is the actors of two groups in order.
func (x *sentence) both(a, b []actor) []actor {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	at := len(x.actors)
	x.actors = append(x.actors, a...)
	x.actors = append(x.actors, b...)
	return x.actors[at:len(x.actors):len(x.actors)]
}

// fromGroup joins personnel to the contributors they come from.
func (x *sentence) fromGroup(i int) int {
	g, c := x.noun(i), &x.chunks[i]
	src := x.noun(i + 2)
	if k := x.originAside(i); k > 0 {
		g.actors = x.noun(k).actors
		c.marks |= token.Named
		return k + 1 - i
	}
	if src != nil && x.wordAt(i+1, x.f.from) && c.marks&token.Named == 0 && (c.in(UNIT|PERSONNEL|FOLK) || c.is(x.f.craft)) && x.namesUnit(i+2) {
		g.actors = src.actors // "a team from the Danish frigate", "a helicopter from HMS Rye"
		c.marks |= token.Named
		x.give(c, x.f.UNIT, x.f.PERSONNEL)
		return 2
	}
	if src == nil || !x.wordAt(i+1, x.f.from) || !(c.in(PERSONNEL|UNIT|COUNT) || c.in(PRONOUN) && !c.is(x.f.it) || c.in(FORCE) && c.marks&token.Plural != 0) {
		return 0
	}
	if w := &x.chunks[i+2]; !w.in(COUNTRY) && !(w.in(HOSTFORCE) && src.actors[0].country != "") && !(w.in(ORG) && len(src.actors) == 1 && x.serviceOf(src.actors[0].name) != "") && !(x.nationsService(src, w) && !x.wordAny(i+3, isAnd|isComma)) || c.marks&token.Named != 0 && !(w.in(COUNTRY) && c.in(PERSONNEL) && ofBody(g.actors)) {
		return 0
	}
	g.actors = src.actors // also "two UN peacekeepers from Zambia"
	c.marks |= token.Named
	return 2
}

// originAside is the chunk that names between commas whose the people at chunk i are, 0 where none
// does: "another 40 police, from | Ghana |, followed", "the soldiers, all drawn from | the Fiji
// Infantry Regiment |, left", "the men, | members of the Danish battalion |, left".
func (x *sentence) originAside(i int) int {
	c := &x.chunks[i]
	if !x.wordAny(i+1, isComma) || !c.in(PERSONNEL|UNIT) || c.marks&token.Named != 0 {
		return 0
	}
	k := i + 2
	if x.wordAt(k, x.f.all) {
		k++
	}
	made := k < len(x.chunks) && x.chunks[k].shape == verb && x.chunks[k].is(x.f.madeUp)
	if made {
		k++
	}
	from := x.wordAt(k, x.f.from) || made && x.wordAny(k, isOf)
	if from {
		k++
	}
	w := x.noun(k)
	switch {
	case w == nil || len(w.actors) == 0 || w.person >= 0 || !x.national(w.actors[0]) || !x.wordAny(k+1, isComma):
		return 0
	case from:
		if x.chunks[k].is(x.f.SEVERAL) && x.areThere(k+2) {
			return 0 // the count is that of the whole force
		}
		if x.chunks[k].in(COUNTRY | ORG | PERSONNEL | UNIT) {
			return k
		}
	case w.det == bare && w.figure < 0 && x.chunks[k].in(FOLK) && c.marks&token.Plural != 0 && k+2 < len(x.chunks) && x.chunks[k+2].shape == verb:
		return k
	}
	return 0
}

// areThere reports whether the verb at chunk i says that somebody is in place: "are in the town".
func (x *sentence) areThere(i int) bool {
	if i >= len(x.chunks) || x.chunks[i].shape != verb {
		return false
	}
	c := &x.chunks[i]
	return (c.any(isBe) || c.is(x.f.remain)) && c.marks&(token.Past|token.Passive|token.Future|token.Modal) == 0
}

// national reports whether the actor is a country, its people, or of a country by its name.
func (x *sentence) national(a actor) bool {
	return a.kind == name.Country || a.kind == name.Demonym || a.country != "" || x.serviceOf(a.name) != ""
}

// namesUnit reports whether the group at chunk i is one unit with the country whose it is:
// "the Danish frigate".
func (x *sentence) namesUnit(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if !c.in(UNIT) || c.marks&token.Plural != 0 || len(g.actors) == 0 {
		return false
	}
	switch g.actors[0].kind {
	case name.Demonym, name.Force, name.Ship:
		return true
	case name.Country:
		return g.actors[0].first <= c.first+1 && g.actors[0].last < c.last // "the New Zealand frigate"
	}
	return false
}

// ofBody reports whether people are named by the body or the mission that they serve,
// not by their country.
func ofBody(actors []actor) bool {
	return len(actors) == 1 && (actors[0].kind == name.Mission || actors[0].kind == name.Body)
}
