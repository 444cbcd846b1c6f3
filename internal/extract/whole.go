package extract

import (
	"slices"

	"muster"
)

// likeWhole makes a claim on a part one of the same kind as the claim on the
// whole that stands before it in the text from byte from on. It reports whether
// there is one.
func (st *state) likeWhole(c *muster.Claim, at, from, sentence int, counts []float64) bool {
	var whole *muster.Claim
	rank := 0
	for k := range st.found {
		f := &st.found[k].Claim
		if f.Kind != muster.Strength && f.Kind != muster.Movement && f.Kind != muster.Commitment || f.Evidence.Start > at || f.Evidence.Start < from {
			continue
		}
		n := 0
		if f.Evidence.Start >= sentence {
			n += 2 // in the sentence of the part
		}
		if f.N != nil && slices.Contains(counts, f.N.Value) {
			n += 4 // the figure told again
		}
		if f.Modality == "" && c.Part != "" {
			n++
		}
		if f.Kind == muster.Commitment && c.Part != "" && f.Evidence.Start < sentence {
			n -= 2 // "some 160 are women": those there, not those allowed
		}
		if whole == nil || n > rank || n == rank && f.Evidence.Start >= whole.Evidence.Start {
			whole, rank = f, n
			st.dated = st.found[k].dated
		}
	}
	if whole == nil {
		return false
	}
	c.Kind, c.Direction, c.Basis, c.Relative = whole.Kind, whole.Direction, whole.Basis, whole.Relative
	if c.When == "" {
		c.When = whole.When
	}
	if c.Modality == "" {
		c.Modality = whole.Modality
	}
	if c.SaidBy == "" {
		c.SaidBy = whole.SaidBy
	}
	if c.Kind == muster.Commitment && c.Basis == "authorised" && c.N != nil && c.N.Bound == muster.Exact && whole.N != nil && whole.N.Bound == muster.UpTo {
		c.N.Bound = muster.UpTo // "ceilings of 11,500 and 1,713"
	}
	if len(whole.Who) > 0 && (c.Part != "" || len(c.Who) == 0) {
		c.Who = whole.Who
	}
	return true
}

// wholeFrom is the byte from which the whole of a part may stand: in the
// sentence for the rest of a list, in the sentences before for a part.
func (x *sentence) wholeFrom(c *muster.Claim) int {
	start := int(x.Tokens[x.first].Start)
	if c.Part != "" {
		return max(0, start-400)
	}
	return start
}

// definiteCounts are the figures by which the sentence points back to a group:
// "the six".
func (x *sentence) definiteCounts() []float64 {
	var out []float64
	for i := range x.chunks {
		if g := x.noun(i); g != nil && g.figure >= 0 && g.det == definite && x.personal(&x.chunks[i]) {
			out = append(out, x.figures[g.figure].Figure.Value)
			if g.whole >= 0 {
				out = append(out, x.figures[g.whole].Figure.Value) // "Twenty-four of the 217"
			}
		}
	}
	return out
}

// isSubject reports whether some verb group is said of the noun group at chunk i.
func (x *sentence) isSubject(i int) bool {
	for _, s := range x.subjectOf {
		if i >= 0 && int(s) == i {
			return true
		}
	}
	return false
}

// likeSum makes a claim on a part of a sum one of the same act as the claim on the
// sum that the sentence, which begins at byte from, has told of: "€414 million was
// pledged, €100 million of it by Norway". It reports whether there is one.
func (st *state) likeSum(c *muster.Claim, from int) bool {
	for k := range st.found {
		f := &st.found[k].Claim
		if f.Kind != muster.Funding || f.Evidence.Start < from || f.Evidence.Start >= c.Evidence.Start && c.Evidence.End > 0 {
			continue
		}
		c.Act, c.To, c.Modality, c.SaidBy = f.Act, f.To, f.Modality, f.SaidBy
		if c.When == "" {
			c.When = f.When
		}
		return true
	}
	return false
}
