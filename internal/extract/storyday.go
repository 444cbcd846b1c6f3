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
		if m.Timex != when.DATE && m.Timex != when.TIME || m.Open != when.Plain || !oneDay(m.Date) || st.ahead(m.Date) {
			continue
		}
		if st.story.day != "" && st.story.day != m.Date {
			st.story.day = ""
			return
		}
		st.story.day = m.Date
	}
}

// dateHeads dates what a headline tells by the day of the story, where nothing that the text
// tells again dates it.
func (st *state) dateHeads() {
	if st.story.day == "" {
		return
	}
	for k := range st.found {
		c := &st.found[k]
		if c.Evidence.Start >= st.story.from {
			return
		}
		if c.heading && c.When == "" && happens(c.Kind) && c.Mood() == muster.Actual {
			c.When = st.story.day
		}
	}
}
