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
	if !f.real() || !f.dated && !f.passing || f.Part != "" || f.someOf || f.hi-f.lo > 366 {
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
		return join("training", f.Act)
	case muster.Service:
		return join("service", strings.Join(f.What, ","), f.Act)
	case muster.Control:
		return join("control", who, f.Act, unit)
	case muster.Funding:
		switch {
		case f.Act == "" || f.N == nil:
		case f.passing && (len(f.From) == 0 || !f.toMission):
		case f.passing: // what one gave the mission by about one time
			return join("given", strings.Join(f.From, ","), f.Act, unit)
		case len(f.From) > 0:
			return join("funding", strings.Join(f.From, ","), f.Act, unit)
		case f.Act == "needed" && len(f.To) > 0:
			return join("funding", f.Act, unit)
		}
	}
	return ""
}

// ofThem reports whether the fact counts some of those of whom its report has
// just told: "three of them died of their wounds".
func (f *fact) ofThem() bool {
	words := wordsOf(f.Evidence.Text)
	if f.N == nil || len(words) < 3 {
		return false
	}
	i := slices.Index(words[:min(len(words), 4)], "of")
	return i > 0 && i+1 < len(words) && (words[i+1] == "them" || words[i+1] == "whom")
}

// events parts the facts of a mission into events.
func events(facts []*fact) []event {
	var out []event
	for _, group := range groups(facts, sort) {
		if group[0].Kind == muster.Incident {
			markRare(group)
		}
		slices.SortStableFunc(group, func(x, y *fact) int {
			return cmp.Or(cmp.Compare(x.hi-x.lo, y.hi-y.lo), cmp.Compare(x.lo, y.lo))
		})
		out = append(out, gather(group)...)
	}
	return out
}

// seldom is within how many days a place that sees an attack a second time is no
// longer one that is known by its attack.
const seldom = 30

// markRare marks the incidents of places that see no more than two of their
// sort in a while: a day that is off by one or two is then a slip, for there is
// no other that could be meant.
func markRare(group []*fact) {
	days := map[string][]muster.Day{}
	for _, f := range group {
		if len(f.Where) == 1 && f.lo == f.hi {
			days[f.Where[0]] = append(days[f.Where[0]], f.lo)
		}
	}
	for place, of := range days {
		slices.Sort(of)
		days[place] = slices.Compact(of)
	}
	for _, f := range group {
		if len(f.Where) != 1 || f.lo != f.hi {
			continue
		}
		of := days[f.Where[0]]
		from, _ := slices.BinarySearch(of, f.lo-seldom)
		to, _ := slices.BinarySearch(of, f.lo+seldom+1)
		f.rare = to-from <= 2
	}
}

// gather lets each fact join the first event whose leader it agrees with.
// Leaders are found by their first day: days told of one event fall into one
// span of days or the next.
func gather(group []*fact) []event {
	var out []event
	var hulls []days // of the facts of each event
	near := reach[group[0].Kind]
	span := near + 8
	spans := map[muster.Day][]int{}
next:
	for _, f := range group {
		at := f.lo / span
		for s := at - 1; s <= at+1; s++ {
			for _, i := range spans[s] {
				if !hulls[i].far(f, near) && oneEvent(out[i].facts[0], f) && !out[i].apart(f) {
					out[i].facts = append(out[i].facts, f)
					hulls[i].lo, hulls[i].hi = min(hulls[i].lo, f.lo), max(hulls[i].hi, f.hi)
					continue next
				}
			}
		}
		spans[at] = append(spans[at], len(out))
		out, hulls = append(out, event{[]*fact{f}}), append(hulls, days{f.lo, f.hi})
	}
	return out
}

// Days are those from one to another.
type days struct{ lo, hi muster.Day }

// far reports whether the days of a fact are so far from all of these that they are
// far from each, by which most events are passed over without being looked at.
func (d days) far(f *fact, near muster.Day) bool {
	return (f.lo > d.hi || d.lo > f.hi) && max(f.lo-d.hi, d.lo-f.hi) > near
}

// apart reports whether a report tells of the event and of the fact as of two
// things: with other figures or days, and not in the words of two people.
func (e *event) apart(f *fact) bool {
	return slices.ContainsFunc(e.facts, func(g *fact) bool {
		return g.report == f.report && oneVoice(f, g) && (figures(f, g) == differ || times(f, g) != agree)
	})
}

// oneEvent reports whether two facts of one sort are about one event.
func oneEvent(f, g *fact) bool {
	time, figure := times(f, g), figures(f, g)
	if time == far || figure == far || time == differ && f.lasts() || !somewhere(f.By, g.By) || !payees(f, g) || !somewhere(f.training(), g.training()) || !somewhere(f.Target, g.Target) || !f.victims(g) {
		return false
	}
	place := places(f, g)
	switch {
	case time == agree && place != differ && figure != differ:
		return f.Kind != muster.Incident || place == agree || f.lo == f.hi && g.lo == g.hi && len(f.By) > 0 && len(g.By) > 0
	case time == differ:
		return figure != differ && place != differ && (place == agree || telling(f, g)) && (f.Kind != muster.Incident || len(f.By) > 0 && len(g.By) > 0 || f.rare && g.rare)
	case place == differ:
		return time == agree && (telling(f, g) && f.Kind != muster.Control || f.sameVictim(g))
	case f.Kind == muster.Harm && min(f.N.Value, g.N.Value) <= 1:
		return time == agree && place == agree
	}
	return time == agree
}

// training are those who are trained, nil for any other kind.
func (f *fact) training() muster.Names {
	if f.Kind != muster.Training {
		return nil
	}
	return f.Who
}

// payees reports whether two payments can be for one thing: to the same, or
// both to the mission, by whichever of its names.
func payees(f, g *fact) bool {
	return f.toMission && g.toMission || somewhere(f.To, g.To) && (f.For == "" || g.For == "" || kinPhrase(f.For, g.For))
}

// lasts reports whether the fact is of a state rather than of an event: what
// holds on one day says nothing of the day on which it began.
func (f *fact) lasts() bool { return f.Act == "holds" || f.Harm == "displaced" || f.Harm == "infected" }

// eventClashes are the figures, days and places that reports give differently
// of one event.
func eventClashes(facts []*fact) []clash {
	var out []clash
	for _, e := range events(facts) {
		if len(e.facts) < 2 {
			continue
		}
		for _, c := range []func() (clash, bool){e.figureClash, e.dateClash, e.placeClash} {
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
	if i := slices.IndexFunc(e.facts, func(f *fact) bool { return !f.shouts() }); i >= 0 {
		f = e.facts[i]
	}
	words := []string{strings.Join(f.Who, ", "), strings.Join(f.From, ", "), f.Harm, f.Incident, strings.Join(f.What, ", "), f.Act}
	words = slices.DeleteFunc(words, func(s string) bool { return s == "" })
	return strings.Join(words, " ")
}

// shouts reports whether the actor is written in capitals, as headlines do, and
// is more than an abbreviation.
func (f *fact) shouts() bool {
	const longest = 8 // of abbreviations
	return len(f.who) > longest && f.who == strings.ToUpper(f.who)
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
func (e *event) placeClash() (clash, bool) {
	var given []*fact
	for _, f := range e.facts {
		if len(f.Where) == 1 && f.place != "" {
			given = append(given, f)
		}
	}
	sides := sidesBy(given, func(f, g *fact) bool {
		return places(f, g) != differ || f.place != g.place
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
		return fmt.Sprintf("%s (%s) %s %s", reports(s.facts), f.SaidBy, verb(s.facts, "say"), s.says)
	}
	return fmt.Sprintf("%s %s", tell(s.facts, "say"), s.says)
}
