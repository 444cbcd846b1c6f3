package dating

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"muster"
)

// events are the clues of what is told with a time that hangs on the day of
// publication and is known to have happened on another account: "landed on
// Saturday" of the group that landed on 18 January.
func (b *board) events() {
	for i := range b.Sentences {
		s := &b.Sentences[i]
		if _, _, ok := anniversary(s); ok {
			continue
		}
		for j := range b.Claims {
			c := &b.Claims[j]
			switch told := s.Contains(c.Evidence.Span) && (c.When == "" || deictic(s)); {
			case told && c.Mood() == muster.Actual:
				b.told(s, c)
			case told && c.Mood() == muster.Planned:
				b.awaited(s, c)
			}
		}
		if !b.doubting { // what a sentence recalls is too faint to doubt a date by
			b.recalled(s)
		}
	}
}

// told is the clue of one claim.
func (b *board) told(s *muster.Timed, c *muster.Claim) {
	events, weight := b.matches(c)
	if len(events) == 0 {
		return
	}
	first, last := events[0].Lo, events[0].Hi
	for _, e := range events {
		first, last = min(first, e.Lo), max(last, e.Hi)
	}
	of := describe(events)
	var fits bool
	switch at, hangs, some := ownTime(s, c); {
	case !some:
		fits = b.add(fair, fmt.Sprintf("it tells of %s as past: “%s”", of, firstWords(c.Evidence.Text)), func(p muster.Day) bool { return p >= first })
	case hangs:
		holds := func(near muster.Day) func(muster.Day) bool {
			return func(p muster.Day) bool {
				// No time of the calendar hangs on a day more than a year away.
				return p >= first-lag && p <= last+year && slices.ContainsFunc(events, func(e Event) bool { return meets(s, at, p, c, e, near) })
			}
		}
		fits = b.add(weight, fmt.Sprintf("it tells of %s: “%s”", of, firstWords(s.Text)), holds(lag))
		b.add(faint, fmt.Sprintf("it tells of %s, to the day: “%s”", of, firstWords(s.Text)), holds(0))
	}
	if fits && weight >= weighty && !events[0].Told {
		b.newest = max(b.newest, first)
	}
}

// awaited is the clue of a claim of what is to come and is known by its figure:
// the report was out before it, and the time that its sentence has is of the
// last preparations.
func (b *board) awaited(s *muster.Timed, c *muster.Claim) {
	events, weight := b.matches(c)
	at, hangs, _ := ownTime(s, c)
	if weight < strong || !hangs {
		return
	}
	for _, near := range []muster.Day{lag, 0} {
		why := fmt.Sprintf("it awaits %s: “%s”", describe(events), firstWords(s.Text))
		weight := fair
		if near == 0 {
			why, weight = fmt.Sprintf("it awaits %s, the same day: “%s”", describe(events), firstWords(s.Text)), faint
		}
		b.add(weight, why, func(p muster.Day) bool {
			return slices.ContainsFunc(events, func(e Event) bool {
				lo, hi, ok := timeAt(s, at, p)
				return ok && p <= e.Hi && e.Lo-lag <= p && lo <= e.Hi && e.Lo-near <= hi
			})
		})
	}
}

// lag is how many days may lie between the parts of one event, a departure and
// the landing.
const lag = 2

// meets reports whether the claim's own time, as of p, is that of the event. A
// group leaves before it lands.
func meets(s *muster.Timed, at muster.Span, p muster.Day, c *muster.Claim, e Event, near muster.Day) bool {
	early, late := e.Lo, e.Hi
	if c.Kind == muster.Movement && c.Direction != e.Claim.Direction {
		if c.Direction == "depart" {
			early -= near
		} else {
			late += near
		}
	}
	lo, hi, ok := timeAt(s, at, p)
	return ok && hi-lo <= 31 && lo <= late && early <= hi
}

// ownTime is where the time of a claim stands in its sentence: the time nearest
// to its words. Hangs tells whether it hangs on the day of publication, some
// whether there is one.
func ownTime(s *muster.Timed, c *muster.Claim) (at muster.Span, hangs, some bool) {
	e, least := c.Evidence.Span, 0
	for _, m := range s.Times("") {
		away := max(0, m.Start-e.End, e.Start-m.End)
		if points(m) && (!some || away < least) {
			at, least, hangs, some = m.Span, away, m.EDTF == "", true
		}
	}
	return at, hangs, some
}

// timeAt is what the time at a place of the sentence means as of p.
func timeAt(s *muster.Timed, at muster.Span, p muster.Day) (lo, hi muster.Day, ok bool) {
	for _, m := range s.Times(p.Date()) {
		if m.Span == at {
			return interval(m.EDTF)
		}
	}
	return 0, 0, false
}

// deictic reports whether the sentence has a time that hangs on the day of
// publication.
func deictic(s *muster.Timed) bool {
	absolute := map[muster.Span]bool{}
	for _, m := range s.Times("") {
		absolute[m.Span] = m.EDTF != ""
	}
	return slices.ContainsFunc(s.Times("2024-06-15"), func(m muster.Mention) bool {
		return m.EDTF != "" && points(m) && !absolute[m.Span]
	})
}

// points reports whether a time expression points at a day or more, as lengths,
// "now" and the time on the clock do not.
func points(m muster.Mention) bool {
	_, clock, _ := strings.Cut(m.Value, "T")
	onClock := clock != "" && clock[0] >= '0' && clock[0] <= '9'
	return (m.Timex == "DATE" || m.Timex == "TIME" && !onClock) && m.Value != "PRESENT_REF"
}

// matches are the known events that a claim may tell of, those it fits best,
// and what such a match weighs.
func (b *board) matches(c *muster.Claim) (best []Event, weight int) {
	for _, e := range b.Known {
		switch w := match(c, &e.Claim); {
		case e.Told && w < weighty: // a report's word counts where a figure bears it out
		case w > weight:
			best, weight = []Event{e}, w
		case w == weight && w > 0:
			best = append(best, e)
		}
	}
	return best, weight
}

// isEvent reports whether claims of a kind can be told to be of one event.
func isEvent(k muster.Kind) bool {
	switch k {
	case muster.Movement, muster.Mandate, muster.Service, muster.Control, muster.Training, muster.Harm, muster.Incident:
		return true
	}
	return false
}

// match is how surely two claims are about one event, 0 where they are not.
func match(c, e *muster.Claim) int {
	if c.Kind != e.Kind || c.Part != e.Part || !shares(c.Who, e.Who) || !shares(c.Where, e.Where) {
		return 0
	}
	switch c.Kind {
	case muster.Movement:
		if out := c.Direction == "return"; out != (e.Direction == "return") || c.Direction == "rotate" || e.Direction == "rotate" {
			return 0
		}
	case muster.Mandate, muster.Service, muster.Control, muster.Training:
		if c.Act != e.Act || c.Act == "holds" || !shares(c.What, e.What) {
			return 0
		}
	case muster.Harm:
		if c.Harm != e.Harm || len(c.Where)+len(e.Where) == 0 {
			return 0
		}
	case muster.Incident:
		if c.Incident != e.Incident || len(c.Where) == 0 || len(e.Where) == 0 {
			return 0
		}
	default:
		return 0
	}
	return surety(c, e)
}

// surety weighs a match by its figures and numbers.
func surety(c, e *muster.Claim) int {
	numbered := c.Ordinal > 0 && c.Ordinal == e.Ordinal
	switch {
	case c.N != nil && e.N != nil:
		return figures(c.N, e.N)
	case numbered, c.Kind == muster.Control && taken(c, e):
		return weighty
	case c.Ordinal > 0 && e.Ordinal > 0:
		return 0
	}
	return fair
}

// taken reports whether two claims say who took what place: that tells an event
// from others as well as a figure.
func taken(c, e *muster.Claim) bool {
	return len(c.Who) > 0 && len(e.Who) > 0 && len(c.Where) > 0 && len(e.Where) > 0
}

// figures weighs how two figures agree, 0 where they do not.
func figures(f, g *muster.Figure) int {
	v, w := f.Value, g.Value
	switch {
	case v == w && math.Mod(v, 50) != 0 && v > 1:
		return strong
	case v == w, f.Bound == muster.Over && v < w && w <= 1.25*v, g.Bound == muster.Over && w < v && v <= 1.25*w,
		math.Abs(v-w) <= 0.125*max(v, w) && (math.Mod(v, 50) == 0 || math.Mod(w, 50) == 0):
		return weighty
	}
	return 0
}

// shares reports whether two lists have a name in common or one is empty.
func shares(a, b muster.Names) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if strings.Contains(x, y) || strings.Contains(y, x) {
				return true
			}
		}
	}
	return false
}

// describe names events, at most two.
func describe(events []Event) string {
	var list []string
	for i, e := range events {
		if i == 2 {
			list = append(list, fmt.Sprintf("%d more", len(events)-2))
			break
		}
		list = append(list, fmt.Sprintf("“%s” (%s, %s)", e.Text, muster.Between(e.Lo, e.Hi), e.Source))
	}
	return strings.Join(list, " or ")
}
