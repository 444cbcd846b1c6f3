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
		b.recalled(s)
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
	quoted, of := firstWords(c.Evidence.Text), describe(events)
	var fits bool
	if !deictic(s) {
		fits = b.add(fair, fmt.Sprintf("it tells of %s as past: “%s”", of, quoted), func(p muster.Day) bool { return p >= first })
	} else {
		holds := func(near muster.Day) func(muster.Day) bool {
			return func(p muster.Day) bool {
				// No time of the calendar hangs on a day more than a year away.
				return p >= first-lag && p <= last+year && slices.ContainsFunc(events, func(e Event) bool { return meets(s, p, c, e, near) })
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
	if weight < strong || !deictic(s) {
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
				return p <= e.Hi && e.Lo-lag <= p && slices.ContainsFunc(s.Times(p.Date()), func(m muster.Mention) bool {
					lo, hi, ok := interval(m.EDTF)
					return ok && points(m) && lo <= e.Hi && e.Lo-near <= hi
				})
			})
		})
	}
}

// lag is how many days may lie between the parts of one event, a departure and
// the landing.
const lag = 2

// meets reports whether a time of the sentence, as of p, is that of the event.
// A group leaves before it lands.
func meets(s *muster.Timed, p muster.Day, c *muster.Claim, e Event, near muster.Day) bool {
	early, late := e.Lo, e.Hi
	if c.Kind == muster.Movement && c.Direction != e.Claim.Direction {
		if c.Direction == "depart" {
			early -= near
		} else {
			late += near
		}
	}
	return slices.ContainsFunc(s.Times(p.Date()), func(m muster.Mention) bool {
		lo, hi, ok := interval(m.EDTF)
		return ok && points(m) && hi-lo <= 31 && lo <= late && early <= hi
	})
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

// points reports whether a time expression points at a time, as lengths and
// "now" do not.
func points(m muster.Mention) bool {
	return (m.Timex == "DATE" || m.Timex == "TIME") && m.Value != "PRESENT_REF"
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
		if c.Act != e.Act || !shares(c.What, e.What) {
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
	case numbered:
		return weighty
	case c.Ordinal > 0 && e.Ordinal > 0:
		return 0
	}
	return fair
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
