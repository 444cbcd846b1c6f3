package dating

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// pairs are the clues of a sentence that gives one day in two ways: "yesterday,
// Monday", "this Saturday morning".
func (b *board) pairs() {
	for i := range b.Sentences {
		s := &b.Sentences[i]
		times := s.Times("")
		for j, m := range times {
			if thisDay(m.Text) {
				b.add(strong, fmt.Sprintf("“%s” is its day", m.Text), func(p muster.Day) bool { return named(m.Text, p) })
			}
			if name := weekdayIn(m.Text); name != "" && m.EDTF == "" {
				b.dayOfYear(s, m, name)
			}
			if j > 0 && apposed(s, times[j-1], m) {
				b.add(strong, fmt.Sprintf("“%s” is “%s”", times[j-1].Text, m.Text), func(p muster.Day) bool { return b.agree(s, p, j) })
			}
		}
	}
}

// dayOfYear are the clues of a day with no year that is named with its weekday,
// "Friday 13 June": few years fit, and it is told about then.
func (b *board) dayOfYear(s *muster.Timed, m muster.Mention, name string) {
	holds := func(near muster.Day) func(muster.Day) bool {
		return func(p muster.Day) bool {
			lo, hi, ok := timeAt(s, m.Span, p)
			return ok && lo == hi && weekday(lo) == name && max(lo-p, p-lo) <= near
		}
	}
	b.add(strong, fmt.Sprintf("“%s” is a %s", m.Text, strings.ToUpper(name[:1])+name[1:]), holds(year))
	b.add(faint, fmt.Sprintf("“%s” is told about then", m.Text), holds(fortnight))
}

// fortnight is how many days lie, as a rule, between a day that is named with its
// weekday and the report.
const fortnight = 14

// weekdayIn is the weekday with which a time names a day of the year, none where
// it gives no day.
func weekdayIn(s string) string {
	name, _, _ := strings.Cut(strings.ToLower(s), " ")
	name = strings.Trim(name, ",")
	if !slices.Contains(weekdays, name) || !strings.ContainsAny(s, "0123456789") {
		return ""
	}
	return name
}

// weekdays are the days of the week from Thursday, the day of 1970-01-01.
var weekdays = []string{"thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"}

// weekday is the name of the day of the week.
func weekday(d muster.Day) string { return weekdays[((int(d)%7)+7)%7] }

// thisDay reports whether the words are the very day by its name: "this
// Saturday morning".
func thisDay(s string) bool {
	w := strings.Fields(strings.ToLower(s))
	return len(w) == 3 && w[0] == "this" && slices.Contains(weekdays, w[1]) && slices.Contains([]string{"morning", "afternoon", "evening"}, w[2])
}

// named reports whether the words have the name of the day.
func named(s string, d muster.Day) bool { return strings.Contains(strings.ToLower(s), weekday(d)) }

// apposed reports whether two times stand side by side as one, a comma between
// them: one hangs on the day of publication and they are not of a kind, as the
// members of a list are.
func apposed(s *muster.Timed, a, b muster.Mention) bool {
	between := strings.TrimSpace(s.Text[a.End-s.Start : b.Start-s.Start])
	if between != "," && between != ", on" || a.EDTF != "" && b.EDTF != "" {
		return false
	}
	return !slices.Contains(weekdays, strings.ToLower(a.Text)) || !slices.Contains(weekdays, strings.ToLower(b.Text))
}

// agree reports whether the time of that number and the one before it are one
// day as of p.
func (b *board) agree(s *muster.Timed, p muster.Day, j int) bool {
	times := s.Times(p.Date())
	if j >= len(times) {
		return false
	}
	lo, hi, ok := interval(times[j-1].EDTF)
	from, to, ok2 := interval(times[j].EDTF)
	return ok && ok2 && lo <= to && from <= hi
}

// minShared is the fewest words that make two reports kin.
const minShared = 30

// within is how many days lie, as a rule, between reports that share a passage.
const within = 10

// kin are the clues of passages that dated reports share: who copies, copies
// news.
func (b *board) kin() {
	for _, k := range b.Kin {
		if k.Words >= minShared {
			b.add(faint, fmt.Sprintf("it shares %d words with %s, published %s", k.Words, k.Name, muster.Between(k.Lo, k.Hi)),
				func(p muster.Day) bool { return k.Lo-within <= p && p <= k.Hi+within })
		}
	}
}

// levels are the clues of strengths with no date of their own, which hold on
// the report's: dated reports show on which days they were right.
func (b *board) levels() {
	for i := range b.Claims {
		c := &b.Claims[i]
		if c.Kind != muster.Strength || c.N == nil || c.When != "" || c.Part != "" || c.Relative != "" || c.Mood() != muster.Actual || len(c.Who) != 1 {
			continue
		}
		var runs []Level
		for _, l := range b.Levels {
			if l.Who == c.Who[0] && fits(c.N, l) {
				runs = append(runs, l)
			}
		}
		if len(runs) > 0 {
			b.add(faint, fmt.Sprintf("other reports have %s at %s only then", c.Who[0], c.N), func(p muster.Day) bool {
				return slices.ContainsFunc(runs, func(l Level) bool { return l.Lo <= p && p <= l.Hi })
			})
		}
	}
}

// fits reports whether a figure can be that level.
func fits(f *muster.Figure, l Level) bool {
	low, high := 0.95*f.Value, 1.05*f.Value
	switch f.Bound {
	case muster.Over, muster.AtLeast:
		low, high = f.Value, 1.2*f.Value
	case muster.Under, muster.UpTo, muster.Nearly:
		low, high = 0.85*f.Value, f.Value
	}
	return low <= l.High && l.Low <= high
}
