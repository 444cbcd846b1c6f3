package extract

import "muster/internal/token"

// whichOnes reports whether the participle at chunk v only says which ones move of whom another verb tells that they do:
// "the first battalion | sent | to Lebanon left in 1978".
func (x *sentence) whichOnes(h *hit, v int) bool {
	g, c := h.role(groupRole), &x.chunks[v]
	if c.shape == noun && c.is(x.f.rotation) {
		return x.movesItself(v)
	}
	if g < 0 || g != v-1 || c.shape != verb || c.marks&token.Part == 0 || !c.is(x.f.send) {
		return false
	}
	for _, u := range x.verbs {
		if u > v && x.timeIn(v+1, u) {
			return false // "the 150 deployed in May | have left" in June
		}
		if o := &x.chunks[u]; u > v && int(x.subjectOf[u]) == g && o.marks&token.Passive == 0 && (o.is(x.f.depart) || o.is(x.f.arrive) || o.is(x.f.returnVerb)) {
			return true
		}
	}
	return false
}

// movesItself reports whether the rotation at chunk i is those who take their turn, of whom a verb tells that they go home
// or arrive: "the final | rotation | of 60 Danes returned home".
func (x *sentence) movesItself(i int) bool {
	for _, u := range x.verbs {
		if o := &x.chunks[u]; u > i && int(x.subjectOf[u]) >= i && int(x.subjectOf[u]) < u && o.marks&(token.Passive|token.Part|token.Infin) == 0 && (o.is(x.f.returnVerb) || o.is(x.f.arrive)) {
			return x.clause[u] == x.clause[i]
		}
	}
	return false
}

// timeIn reports whether a time stands among the chunks [first, last).
func (x *sentence) timeIn(first, last int) bool {
	for i := first; i < last; i++ {
		if x.chunks[i].shape == time {
			return true
		}
	}
	return false
}
