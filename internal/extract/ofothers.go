package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells whose those are who are counted out of a whole, "Of the 826 officers, | 301 |", or who are people
// of an army of which no more is said.

// foreignPart makes those counted as a part of a country's people who are of another country that one's own: "Some 340
// Danes will leave. Among them are | nine Maltese soldiers |".
func (x *sentence) foreignPart(c *muster.Claim, h *hit, st *state) {
	i := h.role(partRole)
	if i < 0 || len(c.Who) != 1 || x.f.adjectives[c.Who[0]] == "" || x.noun(i) == nil || len(x.noun(i).actors) != 1 {
		return
	}
	if a := x.noun(i).actors[0]; a.kind != name.Demonym && a.kind != name.Country {
		return
	}
	if who, explicit := x.explicit(i, st); explicit && len(who) == 1 && who[0] != c.Who[0] {
		c.Who, c.Part, st.inPassing = who, "", true
	}
}

// tellsAmong reports whether the sentence only tells who are among those spoken of: "Among them are nine Maltese".
func (x *sentence) tellsAmong(st *state) bool {
	return len(x.chunks) > 2 && x.wordAt(0, x.f.among) && x.chunks[1].in(PRONOUN) && st.contributor != ""
}

// outOf is the country whose people the counted ones at chunk i are as the whole is that opens the sentence: "Of the 440
// Danish troops, | 116 | are on their first tour"; "" where it opens with none of one country.
func (x *sentence) outOf(i int, st *state) string {
	c := &x.chunks[i]
	if i < 3 || c.marks&token.Counted == 0 || !c.in(COUNT|PERSONNEL|FOLK) || c.in(DEAD) || !x.wordAny(0, isOf) || !x.wordAny(2, isComma) || len(x.noun(i).actors) > 0 {
		return ""
	}
	if x.inMission(i) {
		return "" // servesAmong has them: "Of the 826 officers, | 301 | serve with UNDOF"
	}
	w := &x.chunks[1]
	if w.is(x.f.them) && st.sentence-st.counted.sentence <= 1 && len(st.counted.who) == 1 && x.f.adjectives[st.counted.who[0]] != "" {
		return st.counted.who[0] // "Of them, | 3,756 | are in Congo"
	}
	if !w.in(PERSONNEL) || w.marks&(token.Counted|token.Definite) != token.Counted|token.Definite || x.sharedOut(1) || x.partlyNational(1) {
		return ""
	}
	if who, _ := x.contributors(1, st); len(who) == 1 && x.f.adjectives[who[0]] != "" {
		return who[0]
	}
	return ""
}

// inMission reports whether the words behind the group at chunk i name the mission that those it counts are with.
func (x *sentence) inMission(i int) bool {
	for j := i + 1; j+1 < len(x.chunks) && j < i+5; j++ {
		if x.preposition(j) && x.noun(j+1) != nil && missionOf(x.noun(j+1)) != "" {
			return true
		}
	}
	return false
}

// anyService is the country spoken of, whose those are that the group at chunk i calls people of an army or of a police
// without saying of which: "a total of 341 | Defence Forces personnel |"; "" for others.
func (x *sentence) anyService(i int, st *state) string {
	g := x.noun(i)
	if len(g.actors) != 1 || !x.chunks[i].in(PERSONNEL|FOLK|UNIT) && !x.chunks[i].is(x.f.withdrawal) && !x.chunks[i].is(x.f.dispatch) {
		return ""
	}
	a := g.actors[0]
	if a.kind != name.Org && a.kind != name.Body && a.kind != name.Force || a.country != "" || !x.endsIn(x.Of(a.last-1, a.last), x.f.armedService) || x.serviceOf(a.name) != "" || taskForce(a.name) || st.hostForce(a.name) {
		return ""
	}
	for _, who := range [...]string{st.home, st.contributor} {
		if x.f.adjectives[who] != "" {
			return who
		}
	}
	return ""
}

// sideWith reports whether the words say of the actor only that what follows belongs to it in some way: "its
// MINUSMA-affiliated detachment", "an EU-funded battalion".
func (x *sentence) sideWith(a actor) bool {
	if a.kind != name.Mission && a.kind != name.Body {
		return false
	}
	i := a.last + 1
	return i < x.last && x.any(a.last, isDash) && !x.mark(a.last, token.Space) && !x.mark(i, token.Space) && x.Tokens[i].Any(isVpart) && !x.Tokens[i].Any(isNoun)
}
