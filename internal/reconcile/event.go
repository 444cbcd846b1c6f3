package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// An event is something that happened once, with every claim that tells of it.
// Claims of it are alike in kind and actor; of time, place and figure they may
// differ in one, if they agree on the others.
type event struct{ facts []*fact }

// reach is how many days apart the dates may be that reports give one event of
// a kind.
var reach = map[muster.Kind]muster.Day{
	muster.Harm: 3, muster.Incident: 3, muster.Control: 7, muster.Service: 7, muster.Funding: 31, muster.Training: 31,
}

// sort is what events of one kind and actor have in common, "" for claims that
// tell of none. Victims are compared one by one, for they have many names.
func sort(f *fact) string {
	if !f.real() || !f.dated || f.Part != "" || f.hi-f.lo > 366 {
		return ""
	}
	unit := ""
	if f.N != nil {
		unit = f.N.Unit
	}
	who := strings.Join(f.Who, ",")
	switch f.Kind {
	case muster.Harm:
		return join("harm", f.Harm)
	case muster.Incident:
		return join("incident", f.Incident)
	case muster.Training:
		return join("training", who, f.Act)
	case muster.Service:
		return join("service", strings.Join(f.What, ","), f.Act)
	case muster.Control:
		return join("control", who, f.Act, unit)
	case muster.Funding:
		if f.Act != "" && len(f.From) > 0 && f.N != nil {
			return join("funding", strings.Join(f.From, ","), f.Act, unit)
		}
	}
	return ""
}

// events parts the facts of a mission into events.
func events(facts []*fact) []event {
	var out []event
	for _, group := range groups(facts, sort) {
		slices.SortStableFunc(group, func(x, y *fact) int {
			return cmp.Or(cmp.Compare(x.hi-x.lo, y.hi-y.lo), cmp.Compare(x.lo, y.lo))
		})
		out = append(out, gather(group)...)
	}
	return out
}

// gather lets each fact join the first event whose leader it agrees with.
// Leaders are found by their first day: days told of one event fall into one
// span of days or the next.
func gather(group []*fact) []event {
	var out []event
	span := reach[group[0].Kind] + 8
	spans := map[muster.Day][]int{}
next:
	for _, f := range group {
		at := f.lo / span
		for s := at - 1; s <= at+1; s++ {
			for _, i := range spans[s] {
				if oneEvent(out[i].facts[0], f) && !out[i].apart(f) {
					out[i].facts = append(out[i].facts, f)
					continue next
				}
			}
		}
		spans[at] = append(spans[at], len(out))
		out = append(out, event{[]*fact{f}})
	}
	return out
}

// apart reports whether a report tells of the event and of the fact as of two
// things: with other figures or days, and not in the words of two people.
func (e *event) apart(f *fact) bool {
	return slices.ContainsFunc(e.facts, func(g *fact) bool {
		return g.report == f.report && oneVoice(f, g) && (figures(f, g) == differ || times(f, g) != agree)
	})
}

// An accord is how two claims stand to each other in one respect.
type accord int

const (
	agree  accord = iota
	silent        // one of them does not say
	differ        // near enough to be one thing told in two ways
	far
)

// oneEvent reports whether two facts of one sort are about one event.
func oneEvent(f, g *fact) bool {
	time, figure := times(f, g), figures(f, g)
	if time == far || figure == far || time == differ && f.lasts() || !somewhere(f.By, g.By) || !somewhere(f.To, g.To) || !somewhere(f.Target, g.Target) || !f.victims(g) {
		return false
	}
	place := places(f, g)
	switch {
	case time == agree && place != differ && figure != differ:
		return f.Kind != muster.Incident || place == agree || f.lo == f.hi && g.lo == g.hi && len(f.By) > 0 && len(g.By) > 0
	case time == differ:
		return figure != differ && place != differ && (place == agree || telling(f, g)) && (f.Kind != muster.Incident || len(f.By) > 0 && len(g.By) > 0)
	case place == differ:
		return time == agree && telling(f, g) && f.Kind != muster.Control
	case f.Kind == muster.Harm && min(f.N.Value, g.N.Value) <= 1:
		return time == agree && place == agree
	}
	return time == agree
}

// lasts reports whether the fact is of a state rather than of an event: what
// holds on one day says nothing of the day on which it began.
func (f *fact) lasts() bool { return f.Act == "holds" || f.Harm == "displaced" || f.Harm == "infected" }

// victims reports whether two harms can be of the same people: by the same
// name, or one of them by none but "people" at one place.
func (f *fact) victims(g *fact) bool {
	if f.Kind != muster.Harm || len(f.Who) == 0 && len(g.Who) == 0 {
		return true
	}
	if f.report == g.report && !oneVoice(f, g) && times(f, g) == agree {
		return true
	}
	if len(f.Who) == 0 || len(g.Who) == 0 || f.Who.Is("people") != g.Who.Is("people") {
		return places(f, g) == agree && times(f, g) == agree
	}
	return somewhere(f.Who, g.Who)
}

// times compares dates. Wide dates must be the same: "in 2024" and "in May
// 2024" are not one count.
func times(f, g *fact) accord {
	if f.hi-f.lo > 7 || g.hi-g.lo > 7 {
		if f.lo == g.lo && f.hi == g.hi {
			return agree
		}
		return far
	}
	if f.lo <= g.hi && g.lo <= f.hi {
		return agree
	}
	if max(f.lo-g.hi, g.lo-f.hi) <= reach[f.Kind] {
		return differ
	}
	return far
}

// places compares places by name.
func places(f, g *fact) accord {
	switch {
	case len(f.Where) == 0 || len(g.Where) == 0:
		return silent
	case somewhere(f.Where, g.Where):
		return agree
	}
	return differ
}

// figures compares what was counted. Figures that are more than three times
// apart are of two things.
func figures(f, g *fact) accord {
	switch {
	case f.N == nil || g.N == nil:
		return silent
	case f.limit().overlaps(g.limit()):
		return agree
	case max(f.N.Value, g.N.Value) <= 3*min(f.N.Value, g.N.Value):
		return differ
	}
	return far
}

// limit is the band of the figure of an event. A count of "at least" may go up
// without end while an event is still being told.
func (f *fact) limit() band {
	b := f.band
	if f.N != nil && (f.N.Bound == muster.AtLeast || f.N.Bound == muster.Over) {
		b.hi = unlimited
	}
	return b
}

// telling reports whether the facts have one figure that is no common one.
func telling(f, g *fact) bool {
	return f.N != nil && g.N != nil && f.exact && g.exact && f.N.Value >= 10 && f.N.Value == g.N.Value
}

// somewhere reports whether two lists can name one thing: either is empty or
// they share a name, whole or as a part of the other.
func somewhere(a, b muster.Names) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if x == y || within(x, y) || within(y, x) {
				return true
			}
		}
	}
	return false
}

// within reports whether one name is a part of another, whatever their case.
func within(part, name string) bool {
	return len(part) < len(name) && strings.Contains(strings.ToLower(name), strings.ToLower(part)) || len(part) == len(name) && strings.EqualFold(part, name)
}

// eventClashes are the figures, days and places that reports give differently
// of one event.
func (b *book) eventClashes(facts []*fact) []clash {
	var out []clash
	for _, e := range events(facts) {
		if len(e.facts) < 2 {
			continue
		}
		for _, c := range []func() (clash, bool){e.figureClash, e.dateClash, func() (clash, bool) { return e.placeClash(b) }} {
			if c, ok := c(); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// what names the event.
func (e *event) what() string {
	f := e.facts[0]
	words := []string{strings.Join(f.Who, ", "), strings.Join(f.From, ", "), f.Harm, f.Incident, strings.Join(f.What, ", "), f.Act}
	words = slices.DeleteFunc(words, func(s string) bool { return s == "" })
	return strings.Join(words, " ")
}

// clash states how the sides tell of the event.
func (e *event) clash(kind, settle string, sides []side) (clash, bool) {
	if len(sides) < 2 || !apart(sides) {
		return clash{}, false
	}
	f := e.facts[0]
	return clash{
		kind: kind, mission: f.mission, about: e.what() + ", " + f.when(),
		why:    fmt.Sprintf("of one event %s; %s", words(sides[0]), words(sides[1])),
		settle: settle, key: join(e.what(), strings.Join(f.Where, ","), f.when(), strings.Join(f.To, ",")), sides: sides,
	}, true
}

// figureClash states two figures for the event.
func (e *event) figureClash() (clash, bool) {
	var given []*fact
	for _, f := range e.facts {
		if f.N != nil {
			given = append(given, f)
		}
	}
	return e.clash(string(e.facts[0].Kind), "a source close to the event of "+e.facts[0].when(), sidesOf(cliques(given, (*fact).limit)))
}

// dateClash states two times for the event.
func (e *event) dateClash() (clash, bool) {
	return e.clash("date", "a record of the day", sidesBy(e.facts, func(f, g *fact) bool { return times(f, g) == agree }, (*fact).when))
}

// placeClash states two places for the event: of one kind in the mission's
// gazetteer, since a town and its district are one place.
func (e *event) placeClash(b *book) (clash, bool) {
	kind := b.in.Missions[e.facts[0].mission].PlaceKind
	if kind == nil {
		return clash{}, false
	}
	var given []*fact
	for _, f := range e.facts {
		if len(f.Where) == 1 && kind(f.Where[0]) != "" {
			given = append(given, f)
		}
	}
	sides := sidesBy(given, func(f, g *fact) bool {
		return places(f, g) != differ || kind(f.Where[0]) != kind(g.Where[0])
	}, func(f *fact) string { return f.Where[0] })
	return e.clash("place", "a record of the place", sides)
}

// sidesBy puts each fact to the first side that it is alike with.
func sidesBy(facts []*fact, alike func(f, g *fact) bool, name func(*fact) string) []side {
	var out []side
next:
	for _, f := range facts {
		for i := range out {
			if alike(out[i].facts[0], f) {
				out[i].facts = append(out[i].facts, f)
				continue next
			}
		}
		out = append(out, says(name(f), f))
	}
	return out
}

// sidesOf makes a side of each clique.
func sidesOf(cliques [][]*fact) []side {
	var out []side
	for _, c := range cliques {
		out = append(out, says(c[0].N.String(), c...))
	}
	return out
}

// words puts into words what a side says and where.
func words(s side) string {
	f := s.facts[0]
	if f.SaidBy != "" {
		return fmt.Sprintf("%s (%s) says %s", reports(s.facts), f.SaidBy, s.says)
	}
	return fmt.Sprintf("%s says %s", reports(s.facts), s.says)
}
