package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// narrates reports whether the verb at chunk v tells what happened once, as a story is told: in the
// simple past, or in a participle of a verb that is, with no time of its own. "The patrol | returned |
// fire, | killing | two", but not "has killed two", "kills", "patrolled every night".
func (x *sentence) narrates(v int) bool {
	if x.heading || x.chunks[v].shape != verb || slices.ContainsFunc(x.groups, x.periodAt) {
		return false
	}
	for i := range x.chunks {
		if c := &x.chunks[i]; c.shape == time && x.times[c.ref].Timex != when.TIME && x.times[c.ref].Value != "PRESENT_REF" && !x.spokenAt(i) {
			return false
		}
	}
	m := x.sharedMarks(v)
	if u := x.parentOf[v]; m&(token.Ing|token.Part) != 0 && m&token.Past == 0 && u >= 0 {
		m = x.chunks[u].marks
	}
	return m&token.Past != 0 && m&(token.Perfect|token.Future|token.Modal|token.Infin) == 0
}

// dateStory dates what a report tells in the simple past without a date: near what happened on a day,
// by that day, and further off where all that it dates happened on one.
//
//	Troops searched a house in Bor on Monday. … The compound was secured and the rifles destroyed.
func (st *state) dateStory() {
	if st.covered != "" {
		return
	}
	only, last := st.onlyDay(), -1
	for k := range st.found {
		c := &st.found[k]
		if !fights(c.Kind) || c.heading || c.Mood() != muster.Actual && !(c.Kind == muster.Harm && c.Mood() == muster.Denied) {
			continue
		}
		if c.When != "" {
			last = k
			continue
		}
		if !c.onceTold() {
			continue
		}
		if near := last >= 0 && oneDay(st.found[last].When) && c.Evidence.Start-st.found[last].Evidence.End < c.nearReach(); near {
			c.When, last = st.found[last].When, k
		} else if only >= 0 && st.found[only].ofStory(c.Evidence.Start) {
			c.When = st.found[only].When
		}
	}
}

// onceTold reports whether the claim is of what happened once, by how it is told and what it is.
func (c *finding) onceTold() bool {
	return c.narrated && c.Harm != "displaced" && c.Operation != "patrol" && (c.Kind != muster.Operation || c.N == nil || c.N.Value < manyHeld)
}

// manyHeld is how many are held or found over a time, not on a day.
const manyHeld = 1000

// nearReach is how many bytes behind what happened on a day the report goes on with it: further for
// harm and incidents than for what is done over days as well, such as guarding.
func (c *finding) nearReach() int {
	switch {
	case c.Operation == "protection", c.Operation == "escort":
		return 100
	case c.Kind == muster.Operation:
		return 300
	}
	return 600
}

// ofStory reports whether byte at is so near to the first that a report dates that it tells of the same:
// shortly before it, or behind it as far as a brief story goes.
func (c *finding) ofStory(at int) bool {
	d := at - c.Evidence.Start
	return d > -250 && d < 1500
}

// onlyDay is the first harm, incident or operation on the day of all that the report dates, -1 where it
// dates none, or several days, or one by more than a day.
func (st *state) onlyDay() int {
	first := -1
	for k := range st.found {
		c := &st.found[k]
		if c.When == "" || c.heading || !fights(c.Kind) || c.Mood() != muster.Actual && c.Mood() != muster.Denied {
			continue
		}
		if !oneDay(c.When) || first >= 0 && c.When != st.found[first].When {
			return -1
		}
		if first < 0 {
			first = k
		}
	}
	return first
}

// fights reports whether claims of the kind tell of what happens where somebody fights.
func fights(k muster.Kind) bool {
	return k == muster.Harm || k == muster.Incident || k == muster.Operation
}
