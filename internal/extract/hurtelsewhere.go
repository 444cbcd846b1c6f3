package extract

import "muster/internal/token"

// caredFor reports whether the place after the preposition at chunk i is where the hurt of the verb at
// chunk v were taken or are tended, not where they came to harm: "Seven were hurt and are being treated
// in | Pemba |", "were wounded and flown to | Gao |".
func (x *sentence) caredFor(i, v int) bool {
	u := int(x.verbOf[i])
	if u <= v || !x.chunks[u].is(x.f.treat) || !x.chunks[v].is(x.f.injure) && !x.chunks[v].is(x.f.kill) {
		return false
	}
	return x.chunks[u].marks&(token.Passive|token.Part) != 0 && x.subjectOf[u] == x.subjectOf[v]
}

// flownHurt reports whether the movement that the verb at chunk v tells of, of those at chunk g, is none: they
// were hurt, and are taken where they can be tended. "Five were wounded and | flown | to Gao", "Five were
// wounded. They | were evacuated | to Gao".
func (x *sentence) flownHurt(g, v int, st *state) bool {
	if g < 0 || x.chunks[v].shape != verb || !x.chunks[v].is(x.f.treat) || x.chunks[v].marks&(token.Passive|token.Part) == 0 {
		return false
	}
	for _, u := range x.verbs {
		if u < v && int(x.subjectOf[u]) == g && x.chunks[u].is(x.f.injure) {
			return true
		}
	}
	last := &st.harm
	return (last.kind == "injured" && st.sentence-last.sentence == 1 || st.hurtIn > 0 && st.hurtIn == st.sentence-1) && (x.counts(g) || x.chunks[g].in(PRONOUN))
}
