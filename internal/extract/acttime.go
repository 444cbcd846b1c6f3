package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/rule"
	"muster/internal/token"
)

// An actTerm is a term that the words of an act on a mandate tell, or of a movement:
// "prolonged its authority | by one year", "set up in May | for an initial two years", "landed
// this morning | after seven months in Haiti".
type actTerm struct {
	muster.Claim
	rule *rule.Rule
}

// noteTerm notes how long a mandate is given or prolonged, or until when, or how long those stay
// who go, by the words after the verb at chunk v that tell the act or the movement c.
func (x *sentence) noteTerm(c muster.Claim, h *hit, v int, st *state) {
	if c.Modality == muster.Denied || c.Direction == "rotate" || c.Act == "end" || c.Act == "expand" || x.chunks[v].shape == time || x.heading && x.chunks[v].shape != verb {
		return
	}
	t := muster.Claim{Kind: muster.Term, Who: c.Who, Modality: c.Modality, SaidBy: c.SaidBy}
	switch {
	case c.Kind == muster.Movement:
		t.Of, t.Modality = "tour", "" // how long those stay who are sent is no plan
	case c.Kind == muster.Mandate || first(c.Who) == st.force:
		t.Of = "mandate"
	}
	last := v
	for i := v + 1; i < len(x.chunks) && i < v+termReach; i++ {
		k := &x.chunks[i]
		if k.shape == verb && k.marks&token.Part == 0 || x.wordAny(i, isSemicolon) {
			break
		}
		if k.shape != time || x.chunks[i-1].shape == time {
			continue
		}
		switch m := &x.times[k.ref]; {
		case m.Timex == when.DURATION && m.Length != "" && t.Length == "" && x.lasts(x.beforeLead(i), &c, v) && !(t.Of == "tour" && (tooShort(m.Length) || years(m.Length))):
			t.Length, last = x.lengthOf(i), i+1
		case m.Timex == when.DATE && c.Kind == muster.Mandate && m.Value != "PRESENT_REF" && m.Core != "" && t.Ends == "" && (m.Open == when.Until || x.wordAny(x.beforeLead(i), isTo)):
			t.Ends, last = x.yearAhead(i, m.Core, st), i+1
		}
	}
	if t.Length == "" && t.Ends == "" {
		return
	}
	t.Evidence = x.evidence(x.chunks[min(h.first, v)].first, x.endOf(v, last))
	st.actTerms = append(st.actTerms, actTerm{t, h.rule})
}

// termReach is how many chunks after its verb an act may tell the term.
const termReach = 14

// beforeLead is the chunk before the words that lead in the time at chunk i: "for | a | further |
// six months", "after | close | to | ten months".
func (x *sentence) beforeLead(i int) int {
	j := i - 1
	if x.wordAny(j, isTo) && x.wordAt(j-1, x.f.closeWord) {
		j -= 2
	}
	for ; j > 0 && i-j < 4 && x.chunks[j].shape == word && !x.preposition(j) && x.chunks[j].any(isDet|isAdjective|isOther); j-- {
	}
	return j
}

// lasts reports whether chunk i is the preposition of a length of c, which the verb at chunk v
// tells: "for a year", "by six months" of an act; of those who come home, "after nine months".
func (x *sentence) lasts(i int, c *muster.Claim, v int) bool {
	if x.wordAt(i, x.f.forWord) {
		return c.Direction != "return" || !x.chunks[v].is(x.f.recallVerb) // not "pulled out for three months"
	}
	if c.Kind == muster.Movement {
		return c.Direction == "return" && x.wordAt(i, x.f.afterWord)
	}
	return x.wordAny(i, isBy)
}

// tooShort reports whether nobody serves a tour of that length: days.
func tooShort(length string) bool {
	return strings.HasSuffix(length, "D") && len(length) < len("P28D") || length == "P1W" || length == "P2W" || strings.HasPrefix(length, "PT")
}

// years reports whether the length is of two years or more, which is how long a country takes part.
func years(length string) bool { return strings.HasSuffix(length, "Y") && length > "P1Y" }

// takeTerms adds the terms that acts of the sentence tell and no rule read. told is how many
// claims there were before the sentence.
func (st *state) takeTerms(told int) {
	for _, t := range st.actTerms {
		if !slices.ContainsFunc(st.found[told:], func(f finding) bool {
			return f.Kind == muster.Term && (f.Length == t.Length && t.Length != "" || f.Ends == t.Ends && t.Ends != "")
		}) {
			st.addRule(t.Claim, t.rule)
		}
	}
	st.actTerms = st.actTerms[:0]
}
