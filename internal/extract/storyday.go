package extract

import (
	"muster"
	"muster/internal/extract/when"
)

// A storyDay is the day that the first sentence of the text tells of, which a headline
// tells of too: "Chad sees off police | Ninety officers boarded a plane on Sunday".
type storyDay struct {
	day  muster.Date // "" where the sentence tells of none, or of several
	told bool        // that sentence has been read
	from int         // where it begins, in bytes
}

// rememberStoryDay notes the day of the story, from the first sentence that is no line of
// the head.
func (x *sentence) rememberStoryDay(st *state) {
	if st.story.told || x.heading || st.verbless || x.dateline() {
		return
	}
	st.story.told, st.story.from = true, int(x.Tokens[x.first].Start)
	for i := x.body(); i < len(x.chunks); i++ {
		c := &x.chunks[i]
		if c.shape != time || x.spokenAt(i) || x.qualifies(i) {
			continue
		}
		m := &x.times[c.ref]
		if m.Timex != when.DATE && m.Timex != when.TIME || m.Open != when.Plain || !fewDays(m.Date) || st.ahead(m.Date) {
			continue
		}
		if st.story.day != "" && st.story.day != m.Date {
			st.story.day = ""
			return
		}
		st.story.day = m.Date
	}
}

// leadBytes is how far into the text the story of a headline is told.
const leadBytes = 1000

// dateHeads dates what a headline tells, where nothing that the text tells again dates it: by the
// first of the kind that the story tells of a day, else by the day of the story.
func (st *state) dateHeads() {
	for k := range st.found {
		c := &st.found[k]
		if c.Evidence.Start >= st.story.from {
			return
		}
		if !c.heading || c.When != "" || !happens(c.Kind) || c.Mood() != muster.Actual {
			continue
		}
		if c.When = st.storyDayOf(&c.Claim); c.When == "" {
			c.When = st.story.day
		}
	}
}

// storyDayOf is the day of the first like claim of the story, "" for none.
func (st *state) storyDayOf(c *muster.Claim) muster.Date {
	for k := range st.found {
		f := &st.found[k]
		if d := f.Evidence.Start - st.story.from; d >= 0 && d < leadBytes && f.Kind == c.Kind && f.Mood() == muster.Actual && f.Harm == c.Harm && f.Direction == c.Direction && f.Act == c.Act && fewDays(f.When) {
			return f.When
		}
	}
	return ""
}
