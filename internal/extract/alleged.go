package extract

import "muster/internal/token"

// This file reads nouns that hand on what nobody vouches for: "allegations that soldiers shot a
// farmer", "reports that a bridge was blown up".

// alleged reports whether the verb at chunk v stands in the clause of a noun like
// "allegations", which leave open whether it is so: "a risk that civilians died".
func (x *sentence) alleged(v int) bool {
	i := x.nounThat(v)
	return i >= 0 && x.chunks[i].is(x.f.rumour)
}

// bareReports is what the report calls the reports in whose clause the verb at chunk v stands
// and which it says to be nobody's, "" where that is not so: "is looking into reports that two
// farmers were shot", against "the army's reports that" and "the report that".
func (x *sentence) bareReports(v int) string {
	i := x.nounThat(v)
	if i < 0 || !x.chunks[i].is(x.f.reportNoun) || x.chunks[i].marks&token.Plural == 0 {
		return ""
	}
	if g := x.noun(i); g.det != bare || len(g.actors) > 0 || g.figure >= 0 {
		return ""
	}
	return x.Tokens[x.chunks[i].head].Word.Form
}

// nounThat is the noun whose "that" the clause of the verb at chunk v follows, where nobody is
// said to deny it; -1 without one.
func (x *sentence) nounThat(v int) int {
	if x.chunks[v].shape != verb {
		return -1
	}
	if i := x.clauseStart(v); i > 1 && x.wordAny(i-1, isThat) && x.chunks[i-2].shape == noun && !x.refutes(i-3) {
		return i - 2
	}
	return -1
}
