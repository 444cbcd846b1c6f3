package extract

import (
	"muster"
	"muster/internal/token"
)

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
	i := x.clauseStart(v)
	if i < 2 || x.chunks[i-2].shape != noun || x.refutes(i-3) {
		return -1
	}
	if x.wordAny(i-1, isThat) || x.wordAny(i-1, isOf) && i == v-1 && x.chunks[v].marks&token.Ing != 0 && x.reportNoun(i-2) {
		return i - 2 // also "reports of | officers | being killed"
	}
	return -1
}

// reportNoun reports whether chunk i is a report, a rumour or the like.
func (x *sentence) reportNoun(i int) bool {
	c := &x.chunks[i]
	return c.is(x.f.hearsay) || c.is(x.f.rumour) || c.is(x.f.sayNoun) || c.is(x.f.reportNoun) || c.is(x.f.fact)
}

// unreported is how far what the verb at chunk v tells is so, as the words say that nobody has heard of it or
// shown it: "there is no evidence that", "has yet to receive a report of"; "" where they do not, and possible
// where they only cannot tell, "could not confirm reports that".
func (x *sentence) unreported(v int) muster.Modality {
	i := x.nounThat(v)
	if i < 0 || !x.reportNoun(i) || x.holds(&x.chunks[i], x.f.doubt) {
		return ""
	}
	if x.chunks[i].marks&token.Negated != 0 {
		return muster.Denied
	}
	for k := i - 1; k >= 0 && k > i-5 && x.chunks[k].marks&token.Punct == 0; k-- {
		switch c := &x.chunks[k]; {
		case c.shape == verb && c.marks&token.Negated != 0 && (c.is(x.f.verify) || c.is(x.f.deny)):
			return muster.Possible
		case c.marks&token.Negated != 0:
			return muster.Denied
		case c.shape == verb && x.subjectOf[k] >= 0 && x.chunks[x.subjectOf[k]].marks&token.Negated != 0:
			return muster.Denied // "nobody has any proof that"
		case c.shape == verb && !c.any(isBe) && c.marks&token.Infin == 0:
			return ""
		}
	}
	return ""
}
