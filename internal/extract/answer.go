package extract

import "muster/internal/token"

// This file reads answers that are but a figure: "How many of our people are in
// Bosnia?" – "As of this morning, 203."

// asked is what a question on how many has asked for.
type asked struct {
	who      []string // whose personnel, nil where the question does not say
	sentence int      // in which sentence, 0 for none
}

// rememberAsked notes a question on how many there are, and one that goes on with it:
// "And the force as a whole?".
func (x *sentence) rememberAsked(st *state) {
	if !x.is(x.last-1, x.f.query) || !x.howMany() && (st.asked.sentence == 0 || st.sentence-st.asked.sentence > 4 || x.hasVerb()) {
		return
	}
	st.asked = asked{sentence: st.sentence}
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.shape != noun || !c.in(FORCE) && !c.in(COUNTRY) && !c.in(PERSONNEL) && !x.ours(i) || c.in(HOST) {
			continue
		}
		if who, explicit := x.contributors(i, st); explicit && len(who) > 0 || c.in(FORCE) {
			st.asked.who = who
			return
		}
	}
}

// howMany reports whether the sentence asks how many there are of personnel or how big
// a force is.
func (x *sentence) howMany() bool {
	for i := x.first; i+1 < x.last; i++ {
		if !x.is(i, x.f.how) {
			continue
		}
		switch x.Tokens[i+1].Word.Form {
		case "many", "big", "large", "strong":
			return x.onPersonnel()
		}
	}
	return false
}

// onPersonnel reports whether the sentence speaks of personnel or a force.
func (x *sentence) onPersonnel() bool {
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.in(PERSONNEL) || c.in(FORCE) || c.in(NATIONALS) || x.ours(i) {
			return true
		}
	}
	return false
}

// answer marks the count that answers the question before, in a sentence without a
// verb that says nothing else.
func (x *sentence) answer(st *state) {
	if st.asked.sentence == 0 || st.sentence-st.asked.sentence > 2 || x.hasVerb() || len(x.chunks) > 10 {
		return
	}
	for i := range x.chunks {
		if c := &x.chunks[i]; c.shape == noun && c.in(COUNT) && c.marks&token.Named == 0 && !x.preposition(i-1) {
			x.give(c, x.f.ANSWER)
			return
		}
	}
}
