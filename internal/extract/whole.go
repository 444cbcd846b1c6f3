package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/figure"
)

// othersAt reports whether the last figure that the sentence, from byte from on, gives before
// byte at is of people who are trained or harmed.
func (st *state) othersAt(at, from int) bool {
	last := -1
	for k := range st.found {
		f := &st.found[k]
		if f.N != nil && f.Evidence.Start >= from && f.Evidence.Start <= at && (last < 0 || f.Evidence.Start >= st.found[last].Evidence.Start) {
			last = k
		}
	}
	return last >= 0 && (st.found[last].Kind == muster.Training || st.found[last].Kind == muster.Harm)
}

// likeWhole makes a claim on a part one of the same kind as the claim on the
// whole that stands before it in the text from byte from on, which it returns, nil
// where there is none. Where it counts some of them, ofThem, they are whose the whole is.
func (st *state) likeWhole(c *muster.Claim, at, from, sentence int, counts []float64, ofThem bool) *muster.Claim {
	if c.Part != "" && st.othersAt(at, sentence) {
		return nil // "a course for 45 officers, 12 of whom are women"
	}
	var whole *muster.Claim
	rank := 0
	for k := range st.found {
		f := &st.found[k].Claim
		if f.Kind != muster.Strength && f.Kind != muster.Movement && f.Kind != muster.Commitment || f.Evidence.Start > at || f.Evidence.Start < from {
			continue
		}
		if f.Evidence.Start >= sentence && f.N != nil && c.N != nil && f.N.Value < c.N.Value && ofThem {
			continue // "The 150 join 3,700 others, 2,900 of them Chadian"
		}
		if c.Part != "" && f.N != nil && c.N != nil && f.N.Unit == c.N.Unit && f.N.Value < c.N.Value && f.N.Bound == muster.Exact {
			continue // "nine are Maltese. Twenty of them are women"
		}
		n := 0
		if f.Evidence.Start >= sentence {
			n += 2 // in the sentence of the part
			if f.N != nil && c.N != nil {
				n++ // and counted there
			}
		} else if f.N != nil && slices.Contains(counts, f.N.Value) {
			n += 4 // the figure told again
		}
		if f.Modality == "" && c.Part != "" {
			n++
		}
		if c.Part != "" && f.N == nil {
			n -= 3 // "They replaced a unit in May. A third of them are women"
		}
		if f.Kind == muster.Commitment && c.Part != "" && f.Evidence.Start < sentence {
			n -= 2 // "some 160 are women": those there, not those allowed
		}
		if whole == nil || n > rank || n == rank && f.Evidence.Start >= whole.Evidence.Start && (c.Part == "" || f.Relative != "before" || f.Evidence != whole.Evidence) { // not "from | 900 | to 2,500"
			whole, rank = f, n
			st.dated = st.found[k].dated
		}
	}
	if whole == nil {
		return nil
	}
	c.Kind, c.Direction, c.Basis, c.Relative = whole.Kind, whole.Direction, whole.Basis, whole.Relative
	if c.When == "" {
		c.When = whole.When
	}
	if c.Modality == "" || whole.Kind == muster.Commitment && (c.Modality == muster.Requested || c.Modality == muster.Planned) {
		c.Modality = whole.Modality // also "2,500 personnel, of whom 680 must be police"
	}
	if c.SaidBy == "" {
		c.SaidBy = whole.SaidBy
	}
	if c.Kind == muster.Commitment && c.Basis == "authorised" && c.Part == "" && c.N != nil && c.N.Bound == muster.Exact && whole.N != nil && whole.N.Bound == muster.UpTo {
		c.N.Bound = muster.UpTo // "ceilings of 11,500 and 1,713"
	}
	if len(whole.Who) > 0 && (c.Part != "" || len(c.Who) == 0 || ofThem && st.borrowed) {
		c.Who = whole.Who
	}
	return whole
}

// beforeWhole reports whether the time at chunk i is told of something else, before the whole in the same
// sentence: "They left in May, | and Chad sent 300, 24 of them women".
func (x *sentence) beforeWhole(i int, whole *muster.Claim) bool {
	for j := i + 1; j < len(x.chunks); j++ {
		if int(x.Tokens[x.chunks[j].first].Start) >= whole.Evidence.Start {
			return x.clause[j] != x.clause[i] && x.anyFinite(0, i)
		}
	}
	return false
}

// countsThem reports whether chunk i counts some of those told of before: "2,900 of them".
func (x *sentence) countsThem(i int) bool {
	return i >= 0 && x.chunks[i].in(COUNT) && x.chunks[i].in(PRONOUN)
}

// shareOfWhole is the figure of the fraction at chunk i of what the claim on the whole
// counts, nil where either has none: "a third of them women" after 600.
func (x *sentence) shareOfWhole(i int, whole *muster.Claim) *muster.Figure {
	if whole.N == nil || !x.isFraction(i) {
		return nil
	}
	f := wholePeople(figure.Share(x.figures[x.noun(i).figure], *whole.N))
	return &f
}

// isFraction reports whether the group at chunk i is a fraction: "half of them".
func (x *sentence) isFraction(i int) bool {
	g := x.noun(i)
	return g != nil && g.figure >= 0 && x.figures[g.figure].Class == figure.Fraction
}

// lastReach is how many bytes before a claim the act may have been told that it goes on
// with.
const lastReach = 300

// likeLast makes the claim, whose words begin at byte at, one of the same act as the claim
// with a figure, or the movement, told last from byte from on: "Three soldiers have died.
// One in May, two in June", "The paper said that 400 came. The correct figure is 300".
// Where the claim names its own country, adjective is that of it. It reports whether
// there is one.
func (st *state) likeLast(c *muster.Claim, at, from int, adjective string) bool {
	own := adjective != ""
	for k := len(st.found) - 1; k >= 0; k-- {
		f := &st.found[k].Claim
		if f.Evidence.End < from {
			return false
		}
		if f.Kind == muster.Mandate && c.Kind == muster.Mandate && f.Evidence.Start < at {
			repeatAct(c, f)
			return true
		}
		if f.Kind == muster.Control && c.Kind == muster.Control && f.Evidence.Start < at {
			if c.Act == "holds" {
				c.Who = f.Who
				return f.Act == "holds" && len(c.Where) > 0 // "Goma is under M23 since May, Bukavu since June"
			}
			c.Who, c.Where, c.What = f.Who, f.Where, f.What
			return f.Act == "lost" // "gave up four towns, all of them won in May"
		}
		if f.Evidence.Start >= at || f.Kind == muster.Statement || c.Kind == muster.Mandate || c.Kind == muster.Control || f.N == nil && (f.Kind != muster.Movement || f.Evidence.End < at-lastReach/2) {
			continue
		}
		switch f.Kind {
		case muster.Strength, muster.Movement, muster.Commitment, muster.Harm, muster.Training:
		case muster.Incident:
			if c.Kind == muster.Harm {
				continue
			}
			return false
		default:
			return false
		}
		if c.Kind == muster.Harm && f.Kind != muster.Harm {
			return false // the rule speaks of losses alone
		}
		st.eitherWay = st.found[k].eitherWay
		n, when, where, said, evidence, mood, who, ordinal := c.N, c.When, c.Where, c.SaidBy, c.Evidence, c.Modality, c.Who, c.Ordinal
		if n == nil && f.Kind == muster.Harm {
			n = &muster.Figure{Value: 1, Bound: muster.Exact} // "and another in June"
		}
		*c = *f
		if own {
			c.Who = who
			if c.Kind == muster.Harm {
				c.Who, c.Force = muster.Names{adjective + " " + st.personnelWord()}, first(who)
			}
		}
		c.N, c.SaidBy, c.Evidence, c.Part, c.Ordinal = n, said, evidence, "", ordinal
		if n != nil && f.N != nil {
			c.N.Unit = f.N.Unit
		}
		if when != "" {
			c.When = when
		}
		if where != nil {
			c.Where = where
		}
		if mood != "" || c.Modality == muster.Denied {
			c.Modality = mood
		}
		if c.Kind == muster.Harm && n != nil && n.Value == 1 {
			c.Who = singulars(c.Who)
		}
		if c.Kind == muster.Harm {
			st.harm.who, st.harm.force = c.Who, c.Force
		}
		return true
	}
	return false
}

// repeatAct makes c the act on the mandate that f is, done again: "and is expected to do the
// same next month".
func repeatAct(c, f *muster.Claim) {
	c.Who, c.Act, c.By, c.Mission = f.Who, f.Act, f.By, f.Mission
}

// singulars is the names with the last word in the singular, as far as it is a plural of
// personnel.
func singulars(names muster.Names) muster.Names {
	out := slices.Clone(names)
	for i, s := range out {
		switch {
		case strings.HasSuffix(s, "men"):
			out[i] = strings.TrimSuffix(s, "en") + "an"
		case strings.HasSuffix(s, "ers"), strings.HasSuffix(s, "ors"), strings.HasSuffix(s, "als"), strings.HasSuffix(s, "ans"):
			out[i] = strings.TrimSuffix(s, "s")
		}
	}
	return out
}

// wholeFrom is the byte from which the whole of a part may stand: in the
// sentence for the rest of a list, in the sentences before for a part.
func (x *sentence) wholeFrom(c *muster.Claim) int {
	start := int(x.Tokens[x.first].Start)
	if c.Part != "" || len(c.Who) == 1 && x.Tokens[x.first].Word.Form == "among" {
		return max(0, start-400)
	}
	return start
}

// definiteCounts are the figures by which the sentence points back to a group:
// "the six".
func (x *sentence) definiteCounts() []float64 {
	var out []float64
	for _, i := range x.groups {
		if g := x.noun(i); g.figure >= 0 && g.det == definite && x.personal(&x.chunks[i]) {
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
	return i >= 0 && slices.ContainsFunc(x.verbs, func(v int) bool { return int(x.subjectOf[v]) == i })
}

// likeSum makes a claim on a part of a sum one of the same act as the claim on the
// sum that the sentence, which begins at byte from, has told of: "€414 million was
// pledged, €100 million of it by Norway". Its own recipient it may name. It reports
// whether there is one.
func (st *state) likeSum(c *muster.Claim, from int, ownTo bool) bool {
	f := st.sumOf(c, from)
	if f == nil {
		return false
	}
	denied := c.Modality == muster.Denied
	if len(c.From) == 0 {
		c.From = f.From
	}
	if !ownTo {
		c.To = f.To
	}
	if c.Act, c.Modality, c.SaidBy = f.Act, f.Modality, f.SaidBy; denied {
		c.From, c.Modality = f.From, muster.Denied // "and nothing since"
	}
	if c.When == "" && !denied {
		c.When = f.When
	}
	return true
}

// sumOf is the claim on the sum of which c is a part: the last of the sentence, which begins at
// byte from, on one as large, else the first; nil for none.
func (st *state) sumOf(c *muster.Claim, from int) (whole *muster.Claim) {
	for k := len(st.found) - 1; k >= 0; k-- {
		f := &st.found[k].Claim
		if f.Kind != muster.Funding || f.Evidence.Start < from || f.Evidence.Start >= c.Evidence.Start && c.Evidence.End > 0 {
			continue
		}
		if c.N != nil && f.N != nil && f.N.Value == c.N.Value && len(f.From) == 0 {
			continue // the part itself, of which another rule has told
		}
		if whole = f; c.N == nil || f.N == nil || f.N.Value >= c.N.Value {
			break
		}
	}
	return whole
}
