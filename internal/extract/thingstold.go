package extract

import "muster/internal/token"

// rememberThings notes that the sentence counts things and no people: "The mission has | eight bases |".
func (x *sentence) rememberThings(st *state) {
	things := false
	for _, i := range x.groups {
		c := &x.chunks[i]
		if c.marks&token.Counted == 0 {
			continue
		}
		if c.in(PERSONNEL|PEOPLE|NATIONALS|UNIT|FOLK|COUNT|ARMED|MONEY|PERCENT|DEAD|FORCE|MEASURE) || !c.any(isNoun) {
			return
		}
		things = things || c.marks&token.Plural != 0
	}
	if things {
		st.countedThings = st.sentence
	}
}

// ofThings reports whether the group at chunk i counts some of the things that the sentence before counted, where
// it names nothing: "The mission has eight bases. | Three of these | are in the north".
func (x *sentence) ofThings(i int, st *state) bool {
	if i < 0 || st.countedThings == 0 || st.countedThings != st.sentence-1 {
		return false
	}
	c := &x.chunks[i]
	return c.in(COUNT) && !c.in(PERSONNEL|PEOPLE|NATIONALS|UNIT|FOLK) && c.marks&token.Named == 0
}
