package extract

import "muster/internal/token"

// noThings are the classes of what is counted and is no thing.
const noThings = PERSONNEL | PEOPLE | NATIONALS | UNIT | FOLK | ARMED | MONEY | PERCENT | DEAD | FORCE | MEASURE

// rememberThings notes that the sentence counts things and no people: "The mission has | eight bases |".
func (x *sentence) rememberThings(st *state) {
	if x.all.marks&token.Counted == 0 {
		return
	}
	things := false
	for _, i := range x.groups {
		c := &x.chunks[i]
		if c.marks&token.Counted == 0 {
			continue
		}
		if c.in(noThings) {
			return
		}
		things = things || !c.in(COUNT) && c.marks&token.Plural != 0
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

// someThings reports whether the count that the hit holds is of things that the sentence counts before it: "has
// eight bases out of | twelve | planned".
func (x *sentence) someThings(h *hit) bool {
	for i := h.first; i < h.last; i++ {
		c := &x.chunks[i]
		if c.shape != noun || !c.in(COUNT) || c.in(PERSONNEL|PEOPLE|NATIONALS|UNIT|FOLK|PRONOUN) || c.any(isNoun) || c.marks&token.Definite != 0 || x.noun(i).whole >= 0 {
			continue
		}
		for k := i - 1; k >= 0 && k > i-8; k-- {
			if b := &x.chunks[k]; b.shape == verb {
				return false
			} else if b.shape == noun && b.marks&token.Counted != 0 {
				return !b.in(noThings|COUNT) && b.marks&token.Plural != 0
			}
		}
		return false
	}
	return false
}
