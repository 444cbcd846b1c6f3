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
	if x.unverified(v) || x.hasIt(v) {
		return muster.Possible
	}
	i := x.nounThat(v)
	if i >= 0 && x.refutedNoun(i) {
		return muster.Denied
	}
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

// hasIt reports whether the verb at chunk v stands in what hearsay is said to have: "Rumour has it that | they left".
func (x *sentence) hasIt(v int) bool {
	i := x.clauseStart(v)
	return i > 3 && x.wordAny(i-1, isThat) && x.chunks[i-2].is(x.f.it) && x.chunks[i-3].shape == verb && x.Tokens[x.chunks[i-3].head].Any(isHave) && x.noun(i-4) != nil && (x.reportNoun(i-4) || x.holds(&x.chunks[i-4], x.f.wordNoun))
}

// unverified reports whether the verb at chunk v stands in what somebody will not or cannot say is true: "could not
// confirm that | five had died", "neither of them would confirm that".
func (x *sentence) unverified(v int) bool {
	i := x.clauseStart(v)
	if i < 2 {
		return false
	}
	p := i - 1
	if x.wordAny(p, isThat) {
		p--
	}
	for p > 1 && x.chunks[p].shape == verb && x.wordAny(p-1, isOr) && x.chunks[p].is(x.f.deny) {
		p -= 2 // "would not confirm or | deny that"
	}
	c := &x.chunks[p]
	if c.shape != verb || !c.is(x.f.verify) {
		return false
	}
	if q := p - 1; c.marks&token.Infin != 0 && q >= 0 && x.chunks[q].shape == verb {
		return x.chunks[q].is(x.f.refuse) && x.chunks[q].marks&token.Negated == 0
	}
	return c.marks&token.Negated != 0 || x.subjectOf[p] >= 0 && x.chunks[x.subjectOf[p]].marks&token.Negated != 0 || p > 1 && x.negatedPair(p)
}

// negatedPair reports whether the subject of the verb at chunk p is joined by "nor": "Neither the army nor the police".
func (x *sentence) negatedPair(p int) bool {
	return p > 2 && x.noun(p-1) != nil && x.wordAny(p-2, isConj|isNegation) && x.noun(p-3) != nil && x.chunks[p-3].marks&token.Negated != 0
}

// talkOf reports whether the -ing form at chunk v, with its subject, is what there is talk or speculation of or
// about: "talk in Accra of | sending 60 men".
func (x *sentence) talkOf(v int) bool {
	i := v
	if s := int(x.subjectOf[v]); s == v-1 && x.noun(s) != nil {
		i = s
	}
	n, of := i-1, x.preposition(i-1)
	if of {
		n--
		for n > 1 && x.chunks[n].in(PLACE|COUNTRY) && x.preposition(n-1) {
			n -= 2
		}
	}
	if n < 0 {
		return false
	}
	c := &x.chunks[n]
	if c.shape == verb {
		return c.is(x.f.dreamOf) && x.chunks[v].marks&token.Perfect == 0 // "spoke of | sending 60 men"
	}
	return of && c.shape == noun && c.marks&token.Negated == 0 && (c.is(x.f.hearsay) || c.is(x.f.rumour)) && !c.is(x.f.reportNoun)
}

// clearedOf reports whether the -ing form at chunk v is what somebody is found not to have done: "cleared the men
// of | killing nine", "was acquitted of | killing nine".
func (x *sentence) clearedOf(v int) bool {
	if v < 2 || !x.wordAny(v-1, isOf) {
		return false
	}
	p := v - 2
	if x.chunks[p].shape == noun {
		p--
	}
	return p >= 0 && x.chunks[p].shape == verb && x.chunks[p].is(x.f.clearOf) && x.chunks[p].marks&token.Negated == 0
}
