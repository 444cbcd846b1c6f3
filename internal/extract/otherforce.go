package extract

// This file tells "the mission" of the report from one of a body that has none of its names, which a text
// tells of in passing: "Kinshasa asked the UN force to leave. | The mission | has 11,000 men".

// rememberOther notes the force of another body at chunk i, or that the sentence spoke of a mission by its
// name since.
func (x *sentence) rememberOther(i int, st *state) {
	c := &x.chunks[i]
	if !c.in(FORCE) || c.in(PERSONNEL|UNIT) {
		return
	}
	if s := x.otherForce(i, st); s != "" {
		st.otherForce, st.otherIn, st.otherPar = s, st.sentence, st.paragraph
	} else if missionOf(x.noun(i)) != "" {
		st.otherForce = ""
	}
}

// otherCalled is the force of another body that "the mission" or "the force" in chunk c stands for, where the
// sentence before told of it in the same paragraph and of no mission by its name; "" elsewhere.
func (x *sentence) otherCalled(c *chunk, st *state) string {
	if st.otherForce == "" || st.otherPar != st.paragraph || st.sentence-st.otherIn > 1 || c.last-c.first != 2 {
		return ""
	}
	st.otherIn = st.sentence // they are still at it
	return st.otherForce
}
