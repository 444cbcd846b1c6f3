package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// An event is a movement that the report has told with its date.
type event struct {
	who      string
	n        float64
	ordinal  int
	date     muster.Date
	sentence int
}

// maxEvents bounds how many events a reading remembers.
const maxEvents = 32

// pointedAt is the event told before that the movement is: of the same number,
// or the last one where a definite group is spoken of.
func (x *sentence) pointedAt(c *muster.Claim, h *hit, v int, st *state) *event {
	g := h.role(groupRole)
	if g < 0 || c.Modality == muster.Denied || x.chunks[v].marks&token.Perfect != 0 && x.saysIn(&x.chunks[v], "earlier", "previously") || x.justNow(v) && x.movedBefore(v) {
		return nil
	}
	who := first(c.Who)
	if c.N != nil {
		if e := st.eventOf(who, c.N.Value); e != nil {
			return e
		}
	}
	actual := c.Modality == "" || c.Modality == muster.Actual
	if e := st.lastEvent("", 1); e != nil && actual && x.chunks[v].marks&(token.Past|token.Part) != 0 && !(x.chunks[v].marks&token.Perfect != 0 && who != e.who) {
		return e // but "Malawi had sent 750" is no event of Tanzania's
	}
	pointing := c.N == nil && x.chunks[g].marks&token.Definite != 0 && x.chunks[g].marks&token.Named == 0 && !x.chunks[g].is(x.f.rest)
	if !pointing || !actual && !x.chunks[v].is(x.f.join) {
		return nil
	}
	e := st.lastEvent(who, 3)
	if e != nil && c.Ordinal > 0 && e.ordinal > 0 && e.ordinal != c.Ordinal {
		return nil
	}
	return e
}

// tell remembers the movement.
func (st *state) tell(c *muster.Claim) {
	e := event{who: first(c.Who), ordinal: c.Ordinal, date: c.When, sentence: st.sentence}
	if c.N != nil {
		e.n = c.N.Value
	}
	if len(st.events) == maxEvents {
		st.events = st.events[:copy(st.events, st.events[1:])]
	}
	st.events = append(st.events, e)
}

// lastEvent is the event told last by or of who within so many sentences; ""
// is anyone.
func (st *state) lastEvent(who string, within int) *event {
	for k := len(st.events) - 1; k >= 0; k-- {
		e := &st.events[k]
		if st.sentence-e.sentence <= within && (who == "" || e.who == who) {
			return e
		}
	}
	return nil
}

// broughtBy is the day of the movement told before that a stock at chunk v is the outcome
// of, "" where none is dated: "The landing takes the force to 600" is of the last who
// arrived, else of those just said to come, and not of the day on which they set out.
func (x *sentence) broughtBy(v int, st *state) muster.Date {
	if s := int(x.subjectOf[v]); s >= 0 && (x.chunks[s].is(x.f.arrival) || x.chunks[s].is(x.f.presence)) {
		if d := st.lastArrival(int(x.Tokens[x.first].Start)); d != "" {
			return d
		}
	}
	if e := st.lastEvent("", 3); e != nil {
		return e.date
	}
	return ""
}

// lastArrival is the day on which somebody arrived who is told of last before byte at,
// else on which somebody is to, told shortly before; "" where none is dated.
func (st *state) lastArrival(at int) (planned muster.Date) {
	for k := len(st.found) - 1; k >= 0; k-- {
		f := &st.found[k]
		switch {
		case f.Kind != muster.Movement || f.Direction != "arrive" || f.When == "":
		case f.Mood() == muster.Actual:
			return f.When
		case planned == "" && f.Mood() == muster.Planned && at-f.Evidence.End < lastReach:
			planned = f.When
		}
	}
	return planned
}

// movedIn is the date of the movement told last from byte start on: a stock that
// its sentence ties to an event is of its day.
func (st *state) movedIn(start int) muster.Date {
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.Start >= start; k-- {
		if c := &st.found[k]; c.Kind == muster.Movement && c.When != "" {
			return c.When
		}
	}
	return ""
}

// lastMoved is when personnel of who last came or went, as the text has told, "" where it has not.
func (st *state) lastMoved(who string) muster.Date {
	for k := len(st.found) - 1; k >= 0; k-- {
		if c := &st.found[k]; c.Kind == muster.Movement && c.Modality == "" && c.N != nil && first(c.Who) == who {
			return c.When
		}
	}
	return ""
}

// eventOf is the event told last of n people of who.
func (st *state) eventOf(who string, n float64) *event {
	for k := len(st.events) - 1; k >= 0; k-- {
		if e := &st.events[k]; e.n == n && e.who == who {
			return e
		}
	}
	return nil
}

// first is the first of the names, "" without one.
func first(n muster.Names) string {
	if len(n) == 0 {
		return ""
	}
	return n[0]
}

// emitAgain adds a movement a second time for a second date: "are to leave on
// June 26 and in August".
func (x *sentence) emitAgain(c muster.Claim, h *hit, at int, st *state) {
	if c.Kind != muster.Movement || at < 0 || !x.wordAny(at+1, isAnd) {
		return
	}
	i := at + 2
	if x.preposition(i) {
		i++
	}
	if d := x.datesAt(i); d != "" && x.verbOf[i] == x.verbOf[at] && c.Modality != "" {
		again := *h
		again.last = i + 1
		c.When = d
		x.emit(c, &again, st)
	}
}

// datesAt is the date of the time at chunk i, with its preposition.
func (x *sentence) datesAt(i int) muster.Date {
	if i < len(x.chunks) && x.chunks[i].shape == time && x.times[x.chunks[i].ref].Timex == when.DATE {
		return x.times[x.chunks[i].ref].Date
	}
	return ""
}

// saysIn reports whether one of the words is among those of the group: "had | earlier | sent 300".
func (x *sentence) saysIn(c *chunk, words ...string) bool {
	for k := c.first; k < c.last; k++ {
		if slices.Contains(words, x.Tokens[k].Word.Form) {
			return true
		}
	}
	return false
}
