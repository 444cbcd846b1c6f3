package reconcile

import (
	"fmt"
	"slices"
	"strings"
)

// This file tells where reports contradict each other on an event.

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
