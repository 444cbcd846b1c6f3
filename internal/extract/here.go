package extract

import "muster"

// rememberTown notes the town in which the report is written, by its dateline: "JUBA, March 14 (Wire) –".
// That is where "here" is.
func (x *sentence) rememberTown(st *state) {
	if st.writtenIn != nil || st.sentence > headSentences || x.body() == 0 && !x.dateline() {
		return
	}
	if i := x.itemStart(); i < len(x.chunks) && x.chunks[i].in(PLACE) {
		st.writtenIn = x.placeAt(i)
	}
}

// hereOf is the town of the dateline where the clause of the verb at chunk v says "here" behind it: "landed |
// here | on Friday"; nil elsewhere and in what somebody says.
func (x *sentence) hereOf(v, last int, st *state) muster.Names {
	if st.writtenIn == nil {
		return nil
	}
	for i := v + 1; i < len(x.chunks) && i < last+2; i++ {
		if x.wordAt(i, x.f.here) && x.clause[i] == x.clause[v] && !x.quoted(i) {
			return st.writtenIn
		}
	}
	return nil
}
