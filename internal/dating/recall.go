package dating

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"muster"
)

// recalled is the clue of a sentence that has most of the words of an event:
// it was written after it.
func (b *board) recalled(s *muster.Timed) {
	words, past := stems(s.Text), !ahead(s.Text)
	for _, e := range b.Known {
		if e.Claim.Kind != "" {
			continue
		}
		if b.counted(words, e.Text) {
			b.counts(s, e)
		}
		if past && b.recalls(words, e.Text) {
			b.add(faint, fmt.Sprintf("it recalls “%s” (%s, %s): “%s”", e.Text, muster.Between(e.Lo, e.Hi), e.Source, firstWords(s.Text)),
				func(p muster.Day) bool { return p >= e.Lo })
		}
	}
}

// counted reports whether a sentence of these stems has the figure of an event,
// one by which it can be told from others, and the names beside it.
func (b *board) counted(words map[string]bool, text string) bool {
	figure, names := false, 0
	for w := range b.stems(text) {
		n, err := strconv.Atoi(w)
		switch {
		case !words[w]:
		case err != nil:
			names++
		case n >= 100 && n%50 != 0 && (n < 1900 || n > 2100):
			figure = true
		}
	}
	return figure && names >= 2
}

// counts are the clues of a sentence that has the figure of an event and a time
// that hangs on the day of publication, whatever its claims: a group is seen off
// or lands about then.
func (b *board) counts(s *muster.Timed, e Event) {
	for near, why := range map[muster.Day]string{lag: "", 0: ", to the day"} {
		weight := strong
		switch {
		case near == 0:
			weight = faint
		case strings.HasPrefix(e.Text, "Resolution"): // often named long after
			weight = fair
		}
		b.add(weight, fmt.Sprintf("it has the figure of “%s” (%s, %s)%s: “%s”", e.Text, muster.Between(e.Lo, e.Hi), e.Source, why, firstWords(s.Text)), func(p muster.Day) bool {
			return p >= e.Lo-lag && p <= e.Hi+year && slices.ContainsFunc(s.Times(""), func(m muster.Mention) bool {
				lo, hi, ok := timeAt(s, m.Span, p)
				return ok && m.EDTF == "" && points(m) && hi-lo <= 7 && lo <= e.Hi && e.Lo-near <= hi
			})
		})
	}
}

// recalls reports whether a sentence of these stems has most of the words by
// which a text is told from the other known events.
func (b *board) recalls(words map[string]bool, text string) bool {
	if b.common == nil {
		b.common = b.commons()
	}
	found, telling, all := 0, 0, 0
	for w := range b.stems(text) {
		if words[w] {
			found++
		}
		if !b.common[w] {
			all++
			if words[w] {
				telling++
			}
		}
	}
	return found >= 3 && telling >= 2 && 5*telling >= 3*all
}

// commons are the stems that three or more of the known events have.
func (b *board) commons() map[string]bool {
	count := map[string]int{}
	for _, e := range b.Known {
		if e.Claim.Kind == "" {
			for w := range b.stems(e.Text) {
				count[w]++
			}
		}
	}
	common := map[string]bool{}
	for w, n := range count {
		common[w] = n >= 3
	}
	return common
}

// stems are those of the text of a known event, cut once.
func (b *board) stems(text string) map[string]bool {
	set, ok := b.cut[text]
	if !ok {
		if b.cut == nil {
			b.cut = map[string]map[string]bool{}
		}
		set = stems(text)
		b.cut[text] = set
	}
	return set
}

// stems are the words of a text that carry it, cut to what their forms share.
func stems(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w = strings.ToLower(w)
		if len(w) < 4 && !strings.ContainsAny(w, "0123456789") || small[w] {
			continue
		}
		set[w[:min(len(w), stem)]] = true
	}
	return set
}

// stem is how many bytes the forms of a word share: landed and landing, Kenya
// and Kenyan, inaugurated and inauguration.
const stem = 5

// small are words of four letters or more that carry nothing.
var small = map[string]bool{
	"with": true, "from": true, "that": true, "this": true, "they": true, "their": true, "have": true, "were": true, "been": true,
	"into": true, "under": true, "after": true, "which": true, "beside": true, "near": true,
}

// anniversary finds in a sentence a length of years and that something is so
// long ago: "one year since", "the second anniversary of". It gives the length
// and the words behind.
func anniversary(s *muster.Timed) (months int, rest string, ok bool) {
	for _, m := range s.Times("") {
		if m.Timex != "DURATION" {
			continue
		}
		behind := strings.ToLower(s.Text[m.End-s.Start:])
		n := monthsOf(m.Value)
		if n == 0 {
			continue
		}
		for _, cue := range []string{"since ", "to the day since ", "after the ", "after "} {
			if r, found := strings.CutPrefix(strings.TrimLeft(behind, " -,"), cue); found {
				return n, r, true
			}
		}
	}
	return 0, "", false
}

// monthsOf is the months of an ISO 8601 length of years and months, 0 for another.
func monthsOf(length string) int {
	p, ok := muster.ParsePeriod(length)
	if !ok || p.Days != 0 || p.Years > 50 || p.Months > 50 {
		return 0
	}
	return 12*p.Years + p.Months
}

// anniversaries are the clues of what is told to be so many years ago.
func (b *board) anniversaries() {
	for i := range b.Sentences {
		s := &b.Sentences[i]
		months, rest, ok := anniversary(s)
		if !ok {
			continue
		}
		for _, e := range b.begun(s, rest) {
			t := e.Lo.Time().AddDate(0, months, 0)
			day := muster.DayOf(t.Date())
			why := fmt.Sprintf("it marks %s of “%s” (%s, %s): “%s”", muster.Between(day, day+e.Hi-e.Lo), e.Text, muster.Between(e.Lo, e.Hi), e.Source, firstWords(s.Text))
			b.add(strong, why, func(p muster.Day) bool { return b.marks(s, p, day) })
		}
	}
}

// marks reports whether a sentence of a report of p can mark the day: by its
// own time, within the week, where it has one.
func (b *board) marks(s *muster.Timed, p, day muster.Day) bool {
	if !deictic(s) {
		return day-slack <= p && p <= day+14
	}
	return day-slack <= p && p <= day+31 && slices.ContainsFunc(s.Times(p.Date()), func(m muster.Mention) bool {
		lo, hi, ok := interval(m.EDTF)
		return ok && hi-lo <= 7 && points(m) && lo <= day+6 && day-1 <= hi
	})
}

// begun are the events that a sentence counts the years from: an absolute date
// behind the length, else the events that its claims tell of, else those that
// its words recall.
func (b *board) begun(s *muster.Timed, rest string) []Event {
	for _, m := range s.Times("") {
		lo, hi, ok := interval(m.EDTF)
		if ok && lo == hi && m.Timex == "DATE" && m.Start-s.Start >= len(s.Text)-len(rest) {
			return []Event{{Lo: lo, Hi: hi, Text: m.Text, Source: "the report itself"}}
		}
	}
	weight := 0
	var best []Event
	for i := range b.Claims {
		if c := &b.Claims[i]; s.Contains(c.Evidence.Span) && c.When == "" {
			if events, w := b.matches(c); w > weight {
				best, weight = events, w
			}
		}
	}
	if weight >= weighty {
		return best
	}
	words := stems(rest)
	for _, e := range b.Known {
		if e.Claim.Kind == "" && b.recalls(words, e.Text) {
			return []Event{e}
		}
	}
	return nil
}
