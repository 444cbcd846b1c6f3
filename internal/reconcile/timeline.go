package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// Timeline is the dated events of all kinds in order, each once however many
// reports tell of it. Claims are of one event where they agree in kind and act,
// where neither names an actor, place or number that the other excludes, and
// where their dates can be one. The claims of narrowest date come first and
// draw the vaguer ones to them; a vague claim that two events could be stands
// by itself.
func Timeline(in Input) []muster.Event { return Reckon(in).Timeline() }

// newDays parts the facts of a timeline by times that have no day in common, and
// gives those of the times that are not told of as they were.
func (g *group) newDays() (rows []*row) {
	g.runs = g.times()
	for _, some := range g.runs {
		if _, ok := g.days[stampOf(some)]; !ok {
			rows = append(rows, some...)
		}
	}
	return rows
}

// times are the facts of a timeline in runs that have no day in common.
func (g *group) times() [][]*row {
	seats := make([]int64, len(g.seats)) // first day and number, which are in order of claim
	for i, s := range g.seats {
		seats[i] = int64(s.first)<<32 | int64(i)
	}
	slices.Sort(seats)
	rows := make([]*row, len(seats))
	for i, s := range seats {
		rows[i] = g.seats[uint32(s)].row
	}
	var out [][]*row
	from, last := 0, muster.Past
	for i, r := range rows {
		if r.first > last && i > from {
			out, from = append(out, rows[from:i]), i
		}
		last = max(last, r.last)
	}
	if from < len(rows) {
		out = append(out, rows[from:])
	}
	return out
}

// stampOf stands for some facts as they are.
func stampOf(rows []*row) uint64 {
	h := began ^ uint64(len(rows))
	for _, r := range rows {
		h = mix(h ^ r.version)
	}
	return h
}

// tellDays makes the events of a timeline.
func (g *group) tellDays(b *book) {
	days := make(map[uint64][]muster.Event, len(g.runs))
	for _, some := range g.runs {
		key := stampOf(some)
		events, ok := g.days[key]
		if !ok {
			events = slices.Clip(b.tell(some))
		}
		days[key] = events
	}
	g.days, g.runs = days, nil
}

// tell makes the events that facts of one kind and act tell of.
func (b *book) tell(rows []*row) (events []muster.Event) {
	for _, some := range happenings(factsOf(rows)) {
		e := eventOf(some)
		if b.in.Locate != nil {
			b.in.Locate(&e)
		}
		events = append(events, e)
	}
	return events
}

// first is the first day of a date.
func first(d muster.Date) muster.Day {
	lo, _, _ := d.Bounds() // an event has a date
	return lo
}

// happens reports whether the fact is an event: it happened or is to happen, at
// a time, and is no state.
func (f *fact) happens() bool {
	switch f.Kind {
	case muster.Strength, muster.Term, muster.Role, muster.Statement:
		return false
	case muster.Control:
		if f.Act == "holds" {
			return false
		}
	case muster.Training:
		if f.Act == "ongoing" {
			return false
		}
	}
	switch f.Mood() {
	case muster.Actual, muster.Planned, muster.Promised:
		return f.dated && f.lo > muster.Past && f.hi < muster.Future
	}
	return false
}

// act is what kind of event of its kind the fact is.
func (f *fact) act() string {
	return cmp.Or(f.Direction, f.Basis, f.Act, f.Harm, f.Incident, f.Operation)
}

// happenings parts the facts of one kind and act into events.
func happenings(facts []*fact) [][]*fact {
	slices.SortFunc(facts, func(x, y *fact) int {
		return cmp.Or(cmp.Compare(x.hi-x.lo, y.hi-y.lo), cmp.Compare(x.lo, y.lo), cmp.Compare(x.silence(), y.silence()), cmp.Compare(x.ID, y.ID))
	})
	var c calendar
	for _, f := range facts {
		if home := c.home(f); home >= 0 {
			c.events[home] = append(c.events[home], f)
		} else {
			c.add(f)
		}
	}
	return c.events
}

// A calendar is events and the months that the first fact of each may be in.
type calendar struct {
	events [][]*fact
	months map[muster.Day][]int // by number of the month, roughly
}

// month numbers the months, each of thirty days: near enough to find by.
func month(d muster.Day) muster.Day { return d / 30 }

// add begins an event with a fact.
func (c *calendar) add(f *fact) {
	if c.months == nil {
		c.months = map[muster.Day][]int{}
	}
	for m := month(f.lo); m <= month(f.hi); m++ {
		c.months[m] = append(c.months[m], len(c.events))
	}
	c.events = append(c.events, []*fact{f})
}

// home is the event that a fact tells of: the one of its very date that it
// could be, else the only one that it could be, else -1.
func (c *calendar) home(f *fact) int {
	seen := map[int]bool{}
	home, homes := -1, 0
	for m := month(f.lo); m <= month(f.hi); m++ {
		for _, i := range c.months[m] {
			event := c.events[i]
			if seen[i] || slices.ContainsFunc(event, func(g *fact) bool { return !f.couldBe(g) }) {
				continue
			}
			if event[0].lo == f.lo && event[0].hi == f.hi {
				return i
			}
			seen[i] = true
			home, homes = i, homes+1
		}
	}
	if homes == 1 {
		return home
	}
	return -1
}

// silence is how much of an event the fact leaves out.
func (f *fact) silence() (n int) {
	for _, silent := range []bool{len(f.Who) == 0, len(f.Where) == 0, f.N == nil, f.Ordinal == 0, f.Part != ""} {
		if silent {
			n++
		}
	}
	return n
}

// couldBe reports whether the two facts, of one kind and act, can be about one
// event.
func (f *fact) couldBe(g *fact) bool {
	return f.lo <= g.hi && g.lo <= f.hi && f.Part == g.Part &&
		(f.Ordinal == g.Ordinal || f.Ordinal == 0 || g.Ordinal == 0) &&
		(f.N == nil || g.N == nil || f.N.Unit == g.N.Unit && f.band.overlaps(g.band)) &&
		somewhere(f.Who, g.Who) && somewhere(f.Where, g.Where) && somewhere(f.What, g.What) &&
		somewhere(f.Target, g.Target) && somewhere(f.From, g.From) && somewhere(f.To, g.To) && somewhere(f.By, g.By) &&
		somewhere(names(f.Instrument), names(g.Instrument))
}

// names is a list of one name, empty where that is.
func names(s string) muster.Names {
	if s == "" {
		return nil
	}
	return muster.Names{s}
}

// eventOf is the event that the facts tell of, the first of them most exactly.
func eventOf(facts []*fact) muster.Event {
	lead := facts[0]
	e := muster.Event{
		When: muster.Between(lead.lo, lead.hi), Kind: lead.Kind, Who: lead.Who, Modality: lead.Mood(), Where: lead.Where,
		N: lead.N, Mission: lead.mission, Support: support(facts),
	}
	for _, f := range facts {
		if len(e.Who) == 0 {
			e.Who = f.Who
		}
		if len(e.Where) == 0 {
			e.Where = f.Where
		}
		e.N = cmp.Or(e.N, f.N)
	}
	e.What = what(facts)
	e.ID = id("event", e.Mission, string(e.Kind), e.What, strings.Join(e.Who, ","), string(e.When), string(e.Modality),
		strings.Join(e.Where, ","), e.N.String(), lead.Part, lead.ID)
	return e
}

// what says what happened, in words.
func what(facts []*fact) string {
	lead := facts[0]
	parts := []string{cmp.Or(lead.act(), string(lead.Kind))}
	for _, detail := range []func(*fact) string{
		func(f *fact) string {
			if f.Ordinal == 0 {
				return ""
			}
			return fmt.Sprintf("number %d", f.Ordinal)
		},
		func(f *fact) string { return f.Part },
		func(f *fact) string { return f.Instrument },
		func(f *fact) string { return strings.Join(f.What, ", ") },
		func(f *fact) string { return strings.Join(f.Target, ", ") },
		func(f *fact) string { return f.For },
	} {
		for _, f := range facts {
			if s := detail(f); s != "" {
				parts = append(parts, s)
				break
			}
		}
	}
	return strings.Join(parts, ", ")
}
