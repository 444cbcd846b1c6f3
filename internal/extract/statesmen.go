package extract

import (
	"slices"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells whose soldiers a text is about by the government or the parliament that it opens with:
//
//	The Uruguayan government agreed with the UN that the troops would be back in July. They will leave by plane

// rememberState makes the contributor whose government or parliament acts in the opening of the text, in a sentence on
// people in uniform or the mission, the one spoken of where nobody's were.
func (x *sentence) rememberState(st *state) {
	if st.contributor != "" || st.sentence > openingSentences || x.all.classes&(PERSONNEL|UNIT|FORCE) == 0 {
		return
	}
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		if s < 0 || s > v || !x.finiteAt(v) || !x.chunks[s].in(BODY|ORG) || x.quoted(s) {
			continue
		}
		country, person := x.actsForState(s)
		if country == "" || person || country == st.mission.Host || !st.sends(country) || !x.troopsTold(v) {
			continue
		}
		st.contributor, st.contributed = country, st.sentence
		return
	}
}

// sends reports whether the country sends people to the mission, or that is one of which nothing is known.
func (st *state) sends(country string) bool {
	return st.mission.Host == "" || slices.Contains(st.mission.Contributors, country)
}

// troopsTold reports whether the sentence tells behind the verb at chunk v of people in uniform who are known, and not
// whose they are: "its soldiers", "the battalion".
func (x *sentence) troopsTold(v int) bool {
	for i := v + 1; i < len(x.chunks); i++ {
		if c := &x.chunks[i]; c.in(PERSONNEL|UNIT) && !c.in(FORCE) && c.marks&(token.Definite|token.Named) == token.Definite {
			return true
		}
	}
	return false
}

// ofThatCountry is the country that the sentence names before the people in uniform at chunk i, who are "from the
// country": "Uruguay's government said | the troops | from the South American country would leave"; "" elsewhere.
func (x *sentence) ofThatCountry(i int, st *state) string {
	c := &x.chunks[i]
	if !c.in(PERSONNEL) || !x.wordAt(i+1, x.f.from) || i+2 >= len(x.chunks) {
		return ""
	}
	if k := &x.chunks[i+2]; !k.is(x.f.country) || k.marks&token.Definite == 0 || k.marks&token.Plural != 0 {
		return ""
	}
	for k := len(x.names) - 1; k >= 0; k-- {
		if m := &x.names[k]; m.Last <= c.first && (m.Kind == name.Country || m.Kind == name.Demonym) && x.f.adjectives[m.Name] != "" && m.Name != st.mission.Host {
			return m.Name
		}
	}
	return ""
}
