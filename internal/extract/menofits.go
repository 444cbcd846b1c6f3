package extract

import "muster/internal/token"

// menOfIts is the contributor whose men chunk i is by "its" or "their", those of the army, the police or the
// country that is a subject before it, and what they are called: "Burundi's army said that | twelve of its
// men | had been slain"; "" where it is nobody's.
func (x *sentence) menOfIts(i int, st *state) (owner, called string) {
	c := &x.chunks[i]
	if !c.in(FOLK) || c.in(PERSONNEL) || !c.is(x.f.male) || c.marks&token.Plural == 0 || !x.ownsTheir(c) {
		return "", ""
	}
	for k := i - 1; k >= 0; k-- {
		s := &x.chunks[k]
		if s.shape != noun || !x.isSubject(k) {
			continue
		}
		switch service := x.serviceAt(k); {
		case service != "":
			return service, st.personnelWord()
		case s.in(BODY) && len(x.noun(k).actors) == 1 && !s.is(x.f.police):
			return x.noun(k).actors[0].name, "soldiers"
		case s.in(COUNTRY) && !s.in(NATIONALS):
			return x.sole(x.noun(k), st), st.personnelWord()
		}
		return "", ""
	}
	return "", ""
}
