package extract

import (
	"strings"

	"muster"
)

// likeIncident dates and places the harm that was done in the one incident of the sentence before, of
// which no more is known than the month or the year: "A helicopter crashed at Bor in March 2022. All eight on
// board were killed".
func (x *sentence) likeIncident(c *muster.Claim, st *state) {
	var told *muster.Claim
	anywhere := false // there were several, not in one place
	for k := len(st.found) - 1; k >= 0 && st.found[k].sentence >= st.sentence-2; k-- {
		f := &st.found[k]
		if f.sentence == st.sentence || f.Kind != muster.Incident {
			continue
		}
		if f.Mood() != muster.Actual || f.heading || told != nil && told.When != f.When {
			return
		}
		if told != nil && (len(told.Where) == 0 || len(f.Where) == 0 || told.Where[0] != f.Where[0]) {
			anywhere = true
		}
		told = &f.Claim
	}
	if told == nil || told.When == "" || strings.Contains(string(told.When), "..") {
		return
	}
	if c.Where == nil || len(told.Where) == 0 || c.Where.Is(told.Where[0]) {
		c.When = told.When
		if c.Where == nil && !anywhere {
			c.Where = told.Where
		}
	}
}
