package extract

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// noteTerm notes how long a mandate is given or prolonged, or until when, or how long those stay
// who go, by the words after the verb at chunk v that tell the act or the movement c: "prolonged
// its authority | by one year", "set up in May | for an initial two years", "landed this morning |
// after seven months in Haiti".
func (x *sentence) noteTerm(c muster.Claim, h *hit, v int, st *state) {
	if !x.hasTerm(&c, v) {
		return
	}
	t := muster.Claim{Kind: muster.Term, Who: c.Who, Modality: c.Modality, SaidBy: c.SaidBy}
	switch {
	case c.Kind == muster.Movement:
		t.Of, t.Modality = "tour", "" // how long those stay who are sent is no plan
	case c.Kind == muster.Mandate || first(c.Who) == st.force:
		t.Of = "mandate"
	case x.f.adjectives[first(c.Who)] != "":
		t.Of = "tour" // "allowed the deployment of 700 Kenyan soldiers for a year"
	}
	if m := x.turnedInto(v); m != "" {
		t.Who = muster.Names{m} // "transformed it into a larger force for a year"
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
		case t.Length == "" && m.Timex == when.DURATION && m.Length != "" && !numberless(m.Length) && x.lasts(x.beforeLead(i), &c, v):
			if t.Of != "tour" || !tooShort(m.Length) && !years(m.Length) {
				t.Length, last = x.lengthOf(i), i+1
			}
		case t.Ends == "" && c.Kind == muster.Mandate && m.Timex == when.DATE && m.Value != "PRESENT_REF" && m.Core != "" && (m.Open == when.Until || x.wordAny(x.beforeLead(i), isTo)):
			t.Ends, last = x.yearAhead(i, m.Core, st), i+1
		}
	}
	if t.Length == "" && t.Ends == "" {
		return
	}
	t.Evidence = x.evidence(x.chunks[min(h.first, v)].first, x.endOf(v, last))
	st.note(t, h.rule)
}

// termReach is how many chunks after its verb an act may tell the term.
const termReach = 20

// hasTerm reports whether what c claims by the verb or noun at chunk v may be for a time.
func (x *sentence) hasTerm(c *muster.Claim, v int) bool {
	switch {
	case c.Modality == muster.Denied, c.Direction == "rotate", c.Act == "end", c.Act == "expand":
		return false
	}
	return x.chunks[v].shape == verb || x.chunks[v].shape != time && !x.heading
}

// beforeLead is the chunk before the words that lead in the time at chunk i: "for | a | further |
// six months", "for | up to | six months".
func (x *sentence) beforeLead(i int) int {
	j := i - 1
	for j > 0 && i-j < 4 && (x.wordAny(j, isDet|isAdjective|isOther) && !x.preposition(j) || x.wordOf(x.chunks[j].first) == "up") {
		j--
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

// numberless reports whether the length is one whose number is not told: "for months".
func numberless(length string) bool { return strings.Contains(length, "X") }

// tooShort reports whether nobody serves a tour of that length: hours or days.
func tooShort(length string) bool {
	var n int
	switch _, err := fmt.Sscanf(length, "P%d", &n); {
	case err != nil:
		return strings.HasPrefix(length, "PT")
	case strings.HasSuffix(length, "D"):
		return n < 28
	}
	return strings.HasSuffix(length, "W") && n < 3
}

// years reports whether the length is of two years or more, which is how long a country takes part.
func years(length string) bool { return strings.HasSuffix(length, "Y") && length > "P1Y" }
