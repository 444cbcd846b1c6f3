package extract

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// nationTold names the country of those harmed of whom the sentence before told, where this one does nothing
// but say it: "Two peacekeepers were killed. | Both were Kenyans", "The dead were from Nepal". The claim on
// them, which had none, is of its men.
func (x *sentence) nationTold(st *state) {
	if len(x.verbs) == 0 || len(x.verbs) > 3 || x.all.classes&(NATIONALS|COUNTRY|PEOPLE) == 0 {
		return
	}
	v := x.verbs[0]
	s := int(x.subjectOf[v])
	if !x.copula(v) || x.chunks[v].marks&(token.Negated|token.Future|token.Modal) != 0 || s < 0 || !x.pointsBack(s) {
		return
	}
	x.tradeTold(v, st)
	who := x.nationBehind(v, st)
	if who == "" || x.f.adjectives[who] == "" || who == st.mission.Host {
		return
	}
	for k := len(st.found) - 1; k >= 0 && st.found[k].sentence >= st.sentence-1; k-- {
		f := &st.found[k]
		if f.Kind != muster.Harm || f.sentence == st.sentence || f.Harm == "displaced" {
			continue
		}
		if f.Force != "" || len(f.Who) != 1 || f.Mood() != muster.Actual || !x.ofNoNation(f.Who[0], st) {
			return
		}
		if one := f.N != nil && f.N.Value == 1; x.chunks[s].marks&token.Plural == 0 && x.chunks[s].in(PERSONNEL|DEAD) && !one {
			return // "two civilians dead. The officer is a Kenyan"
		}
		f.Who, f.Force = muster.Names{x.asNationals(f.Who[0], who, st)}, who
		if st.harm.sentence == f.sentence {
			st.harm.who, st.harm.force = f.Who, f.Force
		}
	}
}

// pointsBack reports whether the group at chunk i is those told of before: "both", "all", "they", "the two",
// "the dead", "the soldiers killed".
func (x *sentence) pointsBack(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if c.marks&(token.Named|token.Negated) != 0 || len(g.actors) > 0 || g.figure >= 0 && x.figures[g.figure].First == c.first {
		return false // nor "three of the dead"
	}
	if c.in(PRONOUN) {
		return x.Tokens[c.first].Is(x.f.both) || x.Tokens[c.first].Is(x.f.all) || c.last-c.first == 1 && c.is(x.f.they)
	}
	return c.marks&token.Definite != 0 && (c.in(DEAD|COUNT|PERSONNEL) || c.is(x.f.toldOfNoun)) && !c.in(ARMED|FORCE)
}

// nationBehind is the country that stands behind the verb at chunk v as what somebody is or is from.
func (x *sentence) nationBehind(v int, st *state) string {
	i := v + 1
	from := x.wordAt(i, x.f.from)
	if from {
		i++
	}
	if x.noun(i) == nil || x.chunks[i].marks&(token.Counted|token.Definite) != 0 || x.noun(i).ordinal > 0 || x.chunks[i].in(ARMED|UNIT|FORCE) {
		return ""
	}
	if from && x.chunks[i].in(COUNTRY) || !from && x.chunks[i].in(NATIONALS|PERSONNEL) {
		return x.sole(x.noun(i), st)
	}
	return ""
}

// ofNoNation reports whether the words for somebody name no country: "peacekeepers", "MSS members", "soldiers of
// the force".
func (x *sentence) ofNoNation(who string, st *state) bool {
	if m := st.mission.Short; m != "" && strings.Contains(who, m) {
		return true
	}
	return who == "people" || who == strings.ToLower(who)
}

// asNationals is the words with the people's adjective before them, or what those who serve are called where
// they are no more than members of something.
func (x *sentence) asNationals(who, country string, st *state) string {
	adj := x.f.adjectives[country]
	if who == "people" || strings.Contains(who, "member") || who != strings.ToLower(who) || strings.Contains(who, " of ") {
		return adj + " " + st.personnelWord()
	}
	return adj + " " + who
}

// tradeTold says what those were who came to harm, of whom the sentence before only told that they were people:
// "They found 30 bodies. The victims | were | herders".
func (x *sentence) tradeTold(v int, st *state) {
	i := v + 1
	if x.noun(i) == nil || !x.chunks[i].in(PEOPLE) || x.chunks[i].in(ARMED|PRONOUN|COUNT|NATIONALS|DEAD) || x.chunks[i].marks&(token.Plural|token.Counted|token.Definite|token.Named) != token.Plural {
		return
	}
	for k := len(st.found) - 1; k >= 0 && st.found[k].sentence >= st.sentence-1; k-- {
		f := &st.found[k]
		if f.Kind == muster.Harm && f.sentence < st.sentence && f.Who.Is("people") && f.Part == "" && f.Mood() == muster.Actual {
			f.Who = muster.Names{x.plainText(&x.chunks[i])}
			st.harm.who = f.Who
		}
	}
}

// fromCountry names those harmed who are said to be from the country at chunk i: "Of the dead peacekeepers, three
// were from | Togo" are Togolese peacekeepers.
func (x *sentence) fromCountry(c *muster.Claim, i int, st *state) {
	if i < 1 || !x.chunks[i].in(COUNTRY) || x.chunks[i].in(NATIONALS) || !x.wordAt(i-1, x.f.from) {
		return
	}
	country := x.sole(x.noun(i), st)
	if country == "" || x.f.adjectives[country] == "" {
		return
	}
	who := "people"
	if st.sentence-st.harm.sentence <= 1 && len(st.harm.who) == 1 && x.ofNoNation(st.harm.who[0], st) {
		who = st.harm.who[0]
	}
	c.Who, c.Force = muster.Names{x.asNationals(who, country, st)}, country
}
