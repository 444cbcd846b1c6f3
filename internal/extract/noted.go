package extract

import (
	"slices"

	"muster"
	"muster/internal/rule"
)

// A noted claim is one that the words of another tell besides: an act on a mandate its term, a
// term its renewal, a movement the tour of those who go, a ceiling the act of its resolution.
// It stands unless a rule has read it.
type noted struct {
	muster.Claim
	rule *rule.Rule // of the claim that told of it
}

// note keeps a claim that the one made by rule r tells of until the sentence is read.
func (st *state) note(c muster.Claim, r *rule.Rule) { st.noted = append(st.noted, noted{c, r}) }

// takeNoted adds the claims noted in the sentence that it has not told otherwise; the act of a
// resolution, where those before have not. from is how many claims there were before the sentence.
func (st *state) takeNoted(from int) {
	for _, n := range st.noted {
		found := st.found[from:]
		if n.Instrument != "" {
			found = st.found[max(0, len(st.found)-around):]
		}
		if !slices.ContainsFunc(found, n.toldBy) && !slices.ContainsFunc(st.noted, n.betterBy) {
			st.addRule(n.Claim, n.rule)
		}
	}
	st.noted = st.noted[:0]
}

// betterBy reports whether another says too how firm it is: "wanted a six-month renewal".
func (n *noted) betterBy(o noted) bool {
	return o.Kind == n.Kind && o.Act == n.Act && n.Modality == "" && o.Modality != ""
}

// toldBy reports whether the finding tells of it.
func (n *noted) toldBy(f finding) bool {
	switch {
	case f.Kind != n.Kind:
		return false
	case n.Kind == muster.Term:
		return f.Length == n.Length && n.Length != "" || f.Ends == n.Ends && n.Ends != ""
	}
	return n.Instrument == "" || f.Instrument == n.Instrument
}
