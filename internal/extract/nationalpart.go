package extract

import (
	"muster"
	"muster/internal/token"
)

// This file tells whose those are who are told of as some of others:
//
//	Of Fiji's 826 officers, 301 were serving with UNDOF

// besideThem reports whether the group at chunk i is only told of beside those of whom the text has just told and whom
// a pronoun before it stands for: "They are at the camp with the New Zealand trainers".
func (x *sentence) besideThem(i int, st *state) bool {
	if st.contributed == 0 || st.sentence-st.contributed > 2 || i < 2 || x.chunks[i].in(COUNT) {
		return false
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

// servesAmong gives a claim on those of a country who are in a mission to the country, where the words say whose they are or
// the sentence opens with how many of its people it shares out: "Of the 826 officers, | 301 | serve with UNDOF".
func (x *sentence) servesAmong(c *muster.Claim, h *hit, st *state) {
	if len(c.Who) != 1 || x.f.adjectives[c.Who[0]] != "" {
		return
	}
	who := x.nationServing(h, st)
	if who == nil {
		return
	}
	if c.Who[0] != st.mission.Short {
		c.Mission = c.Who[0]
	}
	c.Who = who
}

// nationServing is the country whose those are whom the hit counts as serving in a mission, nil for none.
func (x *sentence) nationServing(h *hit, st *state) muster.Names {
	g := max(h.role(groupRole), h.role(nRole))
	if g >= 0 && h.role(whoRole) > g && x.chunks[g].in(COUNT|PERSONNEL) {
		if who, named := x.explicit(g, st); named && len(who) == 1 && x.f.adjectives[who[0]] != "" {
			return who // "The Togolese army says | nine of its soldiers | serving with MINUSMA"
		}
	}
	if g < 2 || !x.wordAny(0, isOf) || x.noun(1) == nil || !x.chunks[1].in(PERSONNEL) || x.chunks[1].marks&token.Counted == 0 {
		return nil
	}
	if len(st.counted.who) != 1 || !x.sharesOut(st.counted.who[0], g, st) {
		return nil
	}
	return st.counted.who
}
