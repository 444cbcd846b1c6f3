package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/when"
)

// headLines is how many sentences from the top a report says what time it covers.
const headLines = 12

// rememberCovered notes the span of time that the report says it covers: "The report covers
// the period from 16 April to 15 July", "Weekly summary, 13 to 19 March".
func (x *sentence) rememberCovered(st *state) {
	if len(x.times) == 0 || st.covered != "" || st.sentence > headLines {
		return
	}
	for i := range x.chunks {
		switch c := &x.chunks[i]; {
		case c.shape == time && x.heading && x.times[c.ref].Timex == when.SET && x.times[c.ref].Value == "P1W":
			st.weekly = true // "WEEKLY OPERATIONAL UPDATE"
		case c.shape == time && x.heading && st.sentence <= headSentences && lasts(x.dateOf(i), 5, 100), c.shape == time && st.weekly && lasts(x.dateOf(i), 6, 8):
			st.covered = x.dateOf(i)
		case x.periodAt(i):
			for j := i + 1; j < len(x.chunks) && j < i+4; j++ {
				if x.chunks[j].shape == time && lasts(x.dateOf(j), 3, 400) {
					st.covered = x.dateOf(j)
				}
			}
		}
	}
}

// periodAt reports whether chunk i is the period that a report covers.
func (x *sentence) periodAt(i int) bool {
	c := &x.chunks[i]
	return c.shape == noun && c.head >= 0 && x.Tokens[c.head].Is(x.f.period)
}

// lasts reports whether the date is an interval of min to max days.
func lasts(d muster.Date, least, most muster.Day) bool {
	if !strings.Contains(string(d), "/") || strings.Contains(string(d), "..") {
		return false
	}
	lo, hi, err := d.Bounds()
	return err == nil && hi-lo+1 >= least && hi-lo < most
}

// inCovered is the time that the report covers where the clause of chunk v tells of it, its
// last day where it tells of the end; "" elsewhere: "214 died during the reporting period".
func (x *sentence) inCovered(v int, st *state) muster.Date {
	if st.covered == "" {
		return ""
	}
	for i := 1; i < len(x.chunks); i++ {
		if !x.periodAt(i) || !x.preposition(i-1) || x.clause[i] != x.clause[v] && !x.leads(i) {
			continue
		}
		if x.wordAny(i-1, isOf) && i > 1 && x.Of(x.chunks[i-2].last-1, x.chunks[i-2].last) == "end" {
			_, hi, _ := st.covered.Bounds()
			return muster.Between(hi, hi)
		}
		return st.covered
	}
	return ""
}

// coveredUnit reports whether the time at chunk i is "the week", "the month" or "the quarter"
// that the report covers.
func (x *sentence) coveredUnit(i int, st *state) bool {
	if i < 0 || st.covered == "" || x.chunks[i].shape != time {
		return false
	}
	switch strings.ToLower(x.Of(x.chunks[i].first, x.chunks[i].last)) {
	case "the week":
		return lasts(st.covered, 6, 8)
	case "the month":
		return lasts(st.covered, 28, 31)
	case "the quarter":
		return lasts(st.covered, 89, 92)
	}
	return false
}

// dateCovered dates what a report of one week tells without a date: it happened in that week.
func (st *state) dateCovered() {
	if !lasts(st.covered, 6, 8) {
		return
	}
	for k := range st.found {
		c := &st.found[k]
		if c.When != "" || c.Mood() != muster.Actual || c.heading {
			continue
		}
		switch c.Kind {
		case muster.Operation, muster.Harm, muster.Incident, muster.Training, muster.Movement:
			c.When = st.covered
		}
	}
}
