package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file reads "his country" and "her government" as the state that the words before name:
//
//	Bermuda's premier said his government would send 20 men → [Bermuda's premier] [said] [Bermuda] …

// ofStates reports whether the group is what states have: a government, an army, men.
func (x *sentence) ofStates(c *chunk) bool {
	t := &x.Tokens[c.head]
	if t.Is(x.f.actsForState) || t.Is(x.f.ownCountry) {
		return true
	}
	f := x.Tokens[c.first].Word.Form
	return (f == "his" || f == "her") && c.marks&token.Plural != 0 && (c.in(PERSONNEL) || t.Word.Form == "men")
}

// ownReach is how many chunks back the one may stand whose country it is.
const ownReach = 14

// ownStates gives the groups that mean a state by "his country" or "her government" the state for an actor.
func (x *sentence) ownStates() {
	if len(x.names) == 0 || x.all.classes&(OFFICIAL|PERSON|COUNTRY) == 0 {
		return
	}
	for i := 1; i < len(x.chunks); i++ {
		if x.chunks[i].shape != noun || x.noun(i).det != owned {
			continue
		}
		a := x.ownState(i)
		if a.name == "" || a.name == x.mission.Host || x.f.communities[a.name] {
			continue
		}
		c := &x.chunks[i]
		x.noun(i).actors = []actor{{name: a.name, kind: name.Country, first: c.first, last: c.first + 1}}
		c.marks |= token.Named
		if x.Tokens[c.head].Is(x.f.ownCountry) {
			x.give(c, x.f.COUNTRY)
		}
	}
}

// ownState is the state that the group at chunk i means by "his government" or "its country": of the one
// who speaks for one before it; the zero actor where none does.
func (x *sentence) ownState(i int) actor {
	g, c := x.noun(i), &x.chunks[i]
	if len(g.actors) > 0 || c.last-c.first != 2 || c.head != c.last-1 || !x.any(c.first, isPossessive) || c.in(PERSON) || !x.ofStates(c) {
		return actor{}
	}
	for k := i - 1; k >= 0 && k > i-ownReach; k-- {
		s := x.noun(k)
		if s == nil || len(s.actors) == 0 || !x.chunks[k].in(OFFICIAL|PERSON|COUNTRY) || k > 0 && x.chunks[k-1].is(x.f.locative) {
			continue
		}
		if a := s.actors[0]; a.kind == name.Country || a.kind == name.Demonym {
			return a
		}
	}
	return actor{}
}
