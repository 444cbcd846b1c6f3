package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/rule"
	"muster/internal/token"
)

// An actTerm is a term that the words of an act on a mandate tell: "prolonged its
// authority | by one year", "set up in May | for an initial two years".
type actTerm struct {
	muster.Claim
	rule *rule.Rule
}

// noteTerm notes how long a mandate is given or prolonged, or until when, by the words
// after the verb at chunk v that tell the act c.
func (x *sentence) noteTerm(c muster.Claim, h *hit, v int, st *state) {
	if c.Modality == muster.Denied || c.Act == "end" || c.Act == "expand" || x.chunks[v].shape == time || x.heading && x.chunks[v].shape != verb {
		return
	}
	t := muster.Claim{Kind: muster.Term, Who: c.Who, Modality: c.Modality, SaidBy: c.SaidBy}
	if c.Kind == muster.Mandate || first(c.Who) == st.force {
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
		case m.Timex == when.DURATION && m.Length != "" && t.Length == "" && x.lasts(x.beforeLead(i)):
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
// six months".
func (x *sentence) beforeLead(i int) int {
	j := i - 1
	for ; j > 0 && i-j < 4 && x.chunks[j].shape == word && !x.preposition(j) && x.chunks[j].any(isDet|isAdjective|isOther); j-- {
	}
	return j
}

// lasts reports whether chunk i is the preposition of a length: "for a year", "by six months".
func (x *sentence) lasts(i int) bool { return x.wordAny(i, isBy) || x.wordAt(i, x.f.forWord) }

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
