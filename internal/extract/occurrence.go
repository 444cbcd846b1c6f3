package extract

import (
	"muster"
	"muster/internal/token"
)

// occurrence takes in a sentence that only tells when and where what was told just before happened:
// "Gunmen shot two officers in Bor. | The attack took place on Monday |". What was told has the date and
// the place then, and this the attackers.
func (x *sentence) occurrence(c *muster.Claim, v int, st *state) {
	if c.Kind != muster.Incident || c.Mood() != muster.Actual || x.heading || !x.onlyOccurs(v) {
		return
	}
	for k := len(st.found) - 1; k >= 0 && st.sentence-st.found[k].sentence <= occurReach; k-- {
		f := &st.found[k]
		if f.Kind != muster.Incident && f.Kind != muster.Harm || f.Mood() != muster.Actual || f.heading || f.sentence == st.sentence {
			continue
		}
		if f.When == "" && fewDays(c.When) {
			f.When = c.When
		}
		if f.When != c.When {
			continue
		}
		if f.Where == nil || c.Where != nil && x.wide(f.Where[0]) {
			f.Where = c.Where
		}
		if c.By == nil {
			c.By = f.By
		}
	}
}

// occurReach is how many sentences back what happened may have been told.
const occurReach = 2

// onlyOccurs reports whether the noun at chunk v, "the attack", is the subject of a verb that says no
// more than that it happened.
func (x *sentence) onlyOccurs(v int) bool {
	c := &x.chunks[v]
	if c.shape != noun || c.marks&(token.Definite|token.Plural) != token.Definite || c.marks&token.Counted != 0 {
		return false
	}
	for _, u := range x.verbs {
		if k := &x.chunks[u]; int(x.subjectOf[u]) == v && k.is(x.f.occur) {
			return k.marks&(token.Past|token.Part|token.Future|token.Modal|token.Negated) == token.Past
		}
	}
	return false
}
