package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells whose those are who are told of as some of others:
//
//	Ireland is sending 340 soldiers. Among them are nine Maltese troops
//	Of Fiji's 826 officers, 301 were serving with UNDOF

// partOfOthers gives the claim on a part of a whole, the people in uniform at chunk i, the country that they are of by
// their name, and reports whether it has one: they are its own and no part of another's.
func (x *sentence) partOfOthers(c *muster.Claim, i int) bool {
	g, k := x.noun(i), &x.chunks[i]
	if !k.in(PERSONNEL) || len(g.actors) != 1 || g.actors[0].kind != name.Demonym || g.figure < 0 || x.f.adjectives[g.actors[0].name] == "" {
		return false
	}
	c.Who, c.N = muster.Names{g.actors[0].name}, x.figureOf(i, c.Kind)
	return true
}

// besideThem reports whether the group at chunk i is only told of beside those of whom the text has just told and whom
// a pronoun before it stands for: "They are at the camp with the New Zealand trainers", "among them are nine Maltese soldiers".
func (x *sentence) besideThem(i int, st *state) bool {
	if st.contributed == 0 || st.sentence-st.contributed > 2 || i < 2 || x.chunks[i].in(COUNT) {
		return false
	}
	if x.Tokens[x.first].Word.Form == "among" && x.chunks[1].in(PRONOUN) && x.chunks[1].is(x.f.they) {
		return true
	}
	if !x.inPassing(i) {
		return false
	}
	for k := 0; k < i; k++ {
		if c := &x.chunks[k]; c.in(PRONOUN) && c.is(x.f.they) && k+1 < len(x.chunks) && x.chunks[k+1].shape == verb {
			return true
		}
	}
	return false
}

// sharesOut reports whether the text counts at chunk g some of the people of the country, of whom it has just
// told how many there are, and goes on to say in which mission: "Fiji has 826 abroad. Of these, | 301 | serve with UNDOF".
func (x *sentence) sharesOut(who string, g int, st *state) bool {
	if x.f.adjectives[who] == "" || !x.chunks[g].in(COUNT) || x.chunks[g].marks&token.Counted == 0 {
		return false
	}
	return st.home == who || len(st.counted.who) == 1 && st.counted.who[0] == who && st.sentence-st.counted.sentence <= 1
}

// servesAmong gives a claim on those of a country who are in a mission to the country, where the sentence opens with how many
// of its people it shares out: "Of the 826 officers, | 301 | serve with UNDOF".
func (x *sentence) servesAmong(c *muster.Claim, h *hit, st *state) {
	g := max(h.role(groupRole), h.role(nRole))
	if g >= 0 && h.role(whoRole) > g && len(c.Who) == 1 && x.f.adjectives[c.Who[0]] == "" && x.chunks[g].in(COUNT|PERSONNEL) {
		if who, named := x.explicit(g, st); named && len(who) == 1 && x.f.adjectives[who[0]] != "" {
			if c.Who[0] != st.mission.Short {
				c.Mission = c.Who[0]
			}
			c.Who = who // "The Togolese army says | nine of its soldiers | serving with MINUSMA"
			return
		}
	}
	if g < 2 || len(c.Who) != 1 || x.f.adjectives[c.Who[0]] != "" || !x.wordAny(0, isOf) || x.noun(1) == nil || !x.chunks[1].in(PERSONNEL) || x.chunks[1].marks&token.Counted == 0 {
		return
	}
	if len(st.counted.who) != 1 || !x.sharesOut(st.counted.who[0], g, st) {
		return
	}
	if c.Who[0] != st.mission.Short {
		c.Mission = c.Who[0]
	}
	c.Who = st.counted.who
}

// ofArmy is the contributor whose army or police acts in the clause on those whom the group at chunk i counts:
// "The Royal Tonga Defence Force held a service for | 118 soldiers"; "" where none does.
func (x *sentence) ofArmy(i int, st *state) string {
	c := &x.chunks[i]
	if !c.in(PERSONNEL) || c.marks&(token.Counted|token.Definite) != token.Counted {
		return ""
	}
	v := int(x.verbOf[i])
	if v < 0 || x.subjectOf[v] < 0 || int(x.subjectOf[v]) >= v || v > i {
		return ""
	}
	for _, a := range x.noun(int(x.subjectOf[v])).actors {
		if who := x.serviceOf(a.name); who != "" && (a.kind == name.Body || a.kind == name.Org || a.kind == name.Force) && who != st.mission.Host {
			return who
		}
	}
	return ""
}

// sendersOf is the names with the contributor for each army or police of its that acts abroad: "Tonga" for "Royal Tonga
// Police". Those of the host keep their names.
func (x *sentence) sendersOf(who muster.Names, st *state) muster.Names {
	for k, s := range who {
		if land := x.serviceOf(s); land != "" && land != st.mission.Host && !st.hostForce(s) && (st.home == land || st.contributor == land || slices.Contains(st.mission.Contributors, land)) {
			who = append(muster.Names(nil), who...)
			who[k] = land
		}
	}
	return who
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
