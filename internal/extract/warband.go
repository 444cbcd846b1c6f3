package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// warband makes armed men of the forces that follow a man, called by his name before or behind
// them, "Khalifa Haftar's forces", "troops loyal to | General Bozizé", and of those of a people
// without a state, "Bosnian Serb forces". They are no force of the mission's and of no country.
func (x *sentence) warband(i int) int {
	c, g := &x.chunks[i], x.noun(i)
	if c.head < 0 || c.marks&token.Plural == 0 || !c.in(FORCE|PERSONNEL|UNIT|ARMED) {
		return 0
	}
	if c.in(FORCE) && len(g.actors) == 1 && g.actors[0].kind == name.Demonym && x.f.communities[g.actors[0].name] {
		x.follows(i) // "Bosnian Serb forces"
		return 0
	}
	if o := c.head - 2; o >= c.first && x.Tokens[c.head-1].Any(isPossess) && (x.aMan(g.actors, c.head-1, 2) || o == c.first && len(g.actors) == 0 && x.proper(o) && !c.in(UNIT)) {
		x.follows(i)
		return 0
	}
	if !x.wordAt(i+1, x.f.loyal) || !x.wordAny(i+2, isTo) || x.noun(i+3) == nil {
		return 0
	}
	if lord := &x.chunks[i+3]; !lord.in(PERSON|PROPER|OFFICIAL) && !x.aMan(x.noun(i+3).actors, lord.last, 1) {
		return 0
	}
	x.follows(i)
	return 3
}

// aMan reports whether the actors are one whose name ends before token end and may be a man's: one
// of so many words that is no place known to lie in a country.
func (x *sentence) aMan(actors []actor, end, words int32) bool {
	if len(actors) != 1 || actors[0].last != end {
		return false
	}
	a := &actors[0]
	return a.kind == name.Person || a.kind == name.Place && a.country == "" && a.last-a.first >= words
}

// follows makes the forces at chunk i somebody's own.
func (x *sentence) follows(i int) {
	c, g := &x.chunks[i], x.noun(i)
	g.actors, g.det, g.person = nil, bare, -1
	c.marks = c.marks&^token.Definite | token.Named
	for _, class := range [...]token.Sym{x.f.FORCE, x.f.PERSONNEL, x.f.UNIT} {
		x.drop(c, class)
	}
	x.give(c, x.f.ARMED)
}
