package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/token"
)

// This file dates how long ground was held.

// takenBefore is the day on which what the verb at chunk v tells to have been held was taken, as just
// told; "" where that is not known.
func (x *sentence) takenBefore(v int, st *state) muster.Date {
	if d := x.dayBefore(v); d != "" {
		return d
	}
	if d := st.control.taken; oneDay(d) && st.sentence-st.control.sentence <= 1 {
		return d
	}
	return ""
}

// heldUntil ends what somebody had held with the day on which, as just told, another took it:
// "The army retook Bria on Friday. The rebels had held it since July".
func (x *sentence) heldUntil(c *muster.Claim, v int, st *state) {
	k, last := &x.chunks[v], &st.control
	from, open := strings.CutSuffix(string(c.When), "/..")
	if !open || c.Act != "holds" || k.shape != verb || k.marks&(token.Past|token.Perfect) != token.Past|token.Perfect || st.sentence-last.sentence > 1 {
		return
	}
	if string(last.taken) > from && oneDay(last.taken) && slices.Equal(c.Where, last.where) && !slices.Equal(c.Who, last.who) {
		c.When = muster.Date(from + "/" + string(last.taken))
	}
}
