package dating

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// Weights of clues. What is told in words counts more than what is only
// likely.
const (
	strong  = 6 // an event known by its very figure or number
	weighty = 4 // an event known by its actor and a figure that fits
	fair    = 2 // an absolute date, an event known by its actor alone
	faint   = 1 // what is usual
)

// slack is how many days a known date may be off before it is doubted.
const slack = 3

// bounds are the clues of absolute dates: what is told as past was before the
// report, what is told as to come was not.
func (b *board) bounds() {
	for i := range b.Claims {
		c := &b.Claims[i]
		lo, hi, ok := interval(c.When)
		switch quoted := firstWords(c.Evidence.Text); {
		case !ok:
		case b.doubting && !b.written(c):
		case c.Mood() == muster.Actual && c.Kind != muster.Term && lo > muster.Past && !b.limited(c):
			b.add(fair, fmt.Sprintf("it tells of %s as past: “%s”", c.When, quoted), func(p muster.Day) bool { return p >= lo })
		case c.Mood() == muster.Planned && hi < muster.Future && !b.doubting:
			b.add(fair, fmt.Sprintf("it tells of %s as to come: “%s”", c.When, quoted), func(p muster.Day) bool { return p <= hi })
		}
		if _, hi, ok := interval(c.Ends); ok && hi < muster.Future && !b.doubting {
			b.add(fair, fmt.Sprintf("it tells of %s as an end to come: “%s”", c.Ends, firstWords(c.Evidence.Text)), func(p muster.Day) bool { return p <= hi })
		}
	}
	for i := range b.Sentences {
		b.mentioned(&b.Sentences[i])
	}
}

// written reports whether the day of a claim is written out beside it, year and
// all: a date that was worked out is too little to doubt another by.
func (b *board) written(c *muster.Claim) bool {
	lo, hi, _ := interval(c.When)
	return lo == hi && slices.ContainsFunc(b.Sentences, func(s muster.Timed) bool {
		return s.Contains(c.Evidence.Span) && slices.ContainsFunc(s.Times(""), func(m muster.Mention) bool {
			return m.EDTF == c.When && !limits[wordBefore(s.Text[:m.Start-s.Start])]
		})
	})
}

// limited reports whether the day of a claim is one up to which something lasts:
// "extended on Friday to 2 October 2025".
func (b *board) limited(c *muster.Claim) bool {
	return slices.ContainsFunc(b.Sentences, func(s muster.Timed) bool {
		return s.Contains(c.Evidence.Span) && slices.ContainsFunc(s.Times(""), func(m muster.Mention) bool {
			return m.EDTF == c.When && limits[wordBefore(s.Text[:m.Start-s.Start])] && !done(strings.Fields(strings.ToLower(s.Text[:m.Start-s.Start])))
		})
	})
}

// limits are the words before a day up to which something is to last.
var limits = map[string]bool{"to": true, "until": true, "till": true, "through": true, "by": true, "before": true}

// wordBefore is the last word of a text, in lower case.
func wordBefore(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(words[len(words)-1])
}

// mentioned are the bounds of the absolute dates of a sentence that speaks of
// nothing to come.
func (b *board) mentioned(s *muster.Timed) {
	if ahead(s.Text) {
		return
	}
	for _, m := range s.Times("") {
		if lo, _, ok := interval(m.EDTF); ok && m.Timex == "DATE" && lo > muster.Past {
			b.add(faint, fmt.Sprintf("it mentions %s: “%s”", m.EDTF, firstWords(s.Text)), func(p muster.Day) bool { return p >= lo })
		}
	}
}

// interval is the days of a date, false where it has none.
func interval(d muster.Date) (lo, hi muster.Day, ok bool) {
	if d == "" {
		return 0, 0, false
	}
	lo, hi, err := d.Bounds()
	return lo, hi, err == nil
}

// toCome are words of sentences that speak of the future.
var toCome = map[string]bool{
	"will": true, "would": true, "shall": true, "until": true, "till": true, "expected": true, "due": true, "set": true, "plan": true,
	"plans": true, "planned": true, "scheduled": true, "ends": true, "end": true, "expire": true, "expires": true, "next": true, "may": true, "by": true,
	"could": true, "upcoming": true, "ahead": true, "before": true,
}

// ahead reports whether a sentence may speak of what is to come.
func ahead(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		if toCome[strings.Trim(w, `.,;:“”"'()`)] && !done(words[:i+1]) {
			return true
		}
	}
	return false
}

// done reports whether words end with "by" not far behind a verb of what is over:
// "left the town by", "were handed over by", not "to be handed over by".
func done(words []string) bool {
	n := len(words)
	if n < 2 || words[n-1] != "by" {
		return false
	}
	for i := n - 2; i >= max(0, n-5); i-- {
		switch w := words[i]; {
		case over[w] || len(w) > 4 && strings.HasSuffix(w, "ed"):
			return i == 0 || words[i-1] != "be"
		case toCome[w] || duties[w]:
			return false
		}
	}
	return false
}

// over are verbs of what is over that do not end in "ed", and duties the words of
// what is still to be done.
var (
	over = map[string]bool{
		"left": true, "gone": true, "went": true, "done": true, "came": true, "made": true, "withdrew": true, "begun": true, "began": true,
		"fell": true, "rose": true, "met": true,
	}
	duties = map[string]bool{"to": true, "be": true, "must": true, "should": true, "can": true, "and": true}
)

// firstWords is the beginning of a run of text, on one line.
func firstWords(s string) string {
	const most = 12
	words := strings.Fields(s)
	if len(words) > most {
		return strings.Join(words[:most], " ") + " …"
	}
	return strings.Join(words, " ")
}

// fresh is how many days after the newest thing it tells of a report is
// printed, as a rule.
const fresh = 60

// news is the clue of what a report is for.
func (b *board) news() {
	newest := b.newest
	if newest > muster.Past {
		b.add(faint, fmt.Sprintf("the newest event that it tells of is of %s", newest), func(p muster.Day) bool { return newest <= p && p <= newest+fresh })
	}
}
