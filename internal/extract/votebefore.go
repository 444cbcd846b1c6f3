package extract

import "muster"

// voteReach is how many sentences back the vote may have been told of the text that is only called
// "the resolution".
const voteReach = 8

// votedBefore dates an act on a mandate that is told of "the resolution", by what the text has told of
// its vote: "The Council renewed the mandate on Friday. | The resolution | also creates a fund".
func (x *sentence) votedBefore(c *muster.Claim, v int, st *state) {
	s := int(x.subjectOf[v])
	if s < 0 || c.When != "" || c.Instrument != "" || c.Modality == muster.Requested || !x.chunks[s].is(x.f.instrument) || x.chunks[s].is(x.f.draft) || x.noun(s).det != definite {
		return
	}
	if name, _ := x.instrumentIn(s); name != "" {
		return
	}
	for k := len(st.found) - 1; k >= 0 && st.sentence-st.found[k].sentence <= voteReach; k-- {
		if f := &st.found[k]; f.Kind == muster.Mandate && f.Mood() == muster.Actual && oneDay(f.When) && !st.ahead(f.When) {
			c.When = f.When
			return
		}
	}
}
