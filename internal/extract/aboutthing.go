package extract

import "muster/internal/token"

// rememberThing notes that the sentence is about a thing that cannot act, which "it" in the next one then is: "| A
// fire | broke out in the camp. It destroyed four tents".
func (x *sentence) rememberThing(st *state) {
	for _, v := range x.verbs {
		if x.chunks[v].marks&(token.Ing|token.Infin|token.Part) != 0 {
			continue
		}
		if s := int(x.subjectOf[v]); s >= 0 {
			c := &x.chunks[s]
			if !c.in(PRONOUN|FORCE|ORG|BODY|COUNTRY|PERSONNEL|UNIT|ARMED|OFFICIAL|PLACE|PERSON|HOSTFORCE|NATIONALS|PEOPLE|FOLK|PROPER|GROUND|SITE) && c.marks&(token.Plural|token.Named|token.Counted) == 0 && !c.is(x.f.undertaking) && c.is(x.f.calamity) {
				st.thingIn = st.sentence
			}
		}
		return
	}
}
