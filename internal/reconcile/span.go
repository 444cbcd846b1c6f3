package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// A presence that began on a day ("has been there since 26 August") is held
// against the one arrival that reports tell of at about that time, and the days on
// which the last of a contributor are said to have gone against each other.

// sinceClashes are the days since which somebody is there against the day on which
// they came.
func sinceClashes(facts []*fact, flows []*flow) []clash {
	var out []clash
	for _, f := range facts {
		if f.Kind != muster.Strength || !f.real() || f.who == "" || f.hi != muster.Future || f.since() != f.lo {
			continue
		}
		var came *flow
		for _, fl := range flows {
			if fl.who != f.who || fl.out || fl.hi < f.lo-31 || fl.lo > f.lo+31 {
				continue
			}
			if came != nil {
				came = nil
				break
			}
			came = fl
		}
		if came == nil || came.lo != came.hi || distance(int64(came.lo), int64(f.lo)) > week || came.lo == f.lo {
			continue
		}
		out = append(out, clash{
			kind: "date", mission: f.mission, about: f.who + ", the day on which they came",
			why:    fmt.Sprintf("%s they are there since %s and %s they came on %s", tell([]*fact{f}, "say"), f.lo, tell(came.facts, "say"), came.day()),
			settle: "a landing report of either day", key: join("since", f.who, f.lo.String(), came.day()),
			sides: []side{says("since "+f.lo.String(), f), says(came.day(), came.facts...)},
		})
	}
	return out
}

// lastClashes are two times at which the last of a contributor went home.
func lastClashes(facts []*fact) []clash {
	var out []clash
	last := groups(facts, func(f *fact) string {
		if f.Kind != muster.Movement || !f.real() || f.Direction != "return" || f.who == "" || !f.dated || f.hi-f.lo > 31 || !f.final() {
			return ""
		}
		return join(f.who)
	})
	for _, group := range last {
		slices.SortStableFunc(group, byWidth)
		sides := sidesBy(group, func(f, g *fact) bool {
			return f.lo <= g.hi && g.lo <= f.hi || distance(int64(f.lo), int64(g.lo)) > anew
		}, (*fact).when)
		if len(sides) < 2 {
			continue
		}
		f := group[0]
		out = append(out, clash{
			kind: "date", mission: f.mission, about: f.who + ", when the last of them went home",
			why:    fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])),
			settle: "a record of the flight", key: join("last", f.who, f.when()), sides: sides,
		})
	}
	return out
}

// absenceClashes are contributors that are said to have sent nobody against those
// whom other reports have there at that time.
func absenceClashes(facts []*fact) []clash {
	var out []clash
	there := groups(facts, func(f *fact) string {
		if !f.counts() || f.who == f.mission || f.band.lo < 1 || f.hi-f.lo > 31 {
			return ""
		}
		return join(f.who)
	})
	present := map[string][]*fact{}
	for _, group := range there {
		present[strings.ToLower(group[0].who)] = group
	}
	for _, f := range facts {
		if !f.nobody() {
			continue
		}
		var against []*fact
		for _, g := range present[strings.ToLower(f.who)] {
			if g.report != f.report && g.hi <= f.rhi && g.lo >= f.rlo-sudden {
				against = append(against, g)
			}
		}
		if len(against) == 0 {
			continue
		}
		out = append(out, clash{
			kind: "strength", mission: f.mission, about: f.who + ", whether anybody is there",
			why:    fmt.Sprintf("%s that %s sent nobody; %s", tell([]*fact{f}, "say"), f.who, words(says(against[0].N.String(), against...))),
			settle: "a count for " + f.rlo.String(), key: join("nobody", f.who, f.rlo.String()), sides: []side{says("nobody", f), says(against[0].N.String(), against...)},
		})
	}
	return out
}

// nobody reports whether the fact denies that a contributor has anybody there: not
// that one batch of them has come.
func (f *fact) nobody() bool {
	if f.Mood() != muster.Denied || f.who == "" || f.who == f.mission || f.Part != "" || f.Ordinal != 0 || f.rlo == muster.Past || f.rhi == muster.Future {
		return false
	}
	if f.Kind != muster.Strength && (f.Kind != muster.Movement || f.way() != "out" || f.dated && f.hi < f.rlo-sudden) {
		return false
	}
	words := wordsOf(f.Evidence.Text)
	none := slices.ContainsFunc(words, func(w string) bool {
		return w == "nobody" || w == "single" || w == "any" || w == "anyone" || w == "no" || w == "none"
	})
	return none && !f.another() && !slices.ContainsFunc(words, func(w string) bool { return w == "them" || w == "these" || w == "those" || w == "second" || w == "yet" })
}

// handful is how many may be there before the first who are told of: a staff.
const handful = 10

// earlier is how many days back a count lies of people who were there before the
// first is said to have come.
const earlier = 120

// firstClashes are the first of a contributor to come against those whom other
// reports have there before: with no other arrival that could have brought them.
func firstClashes(facts []*fact, flows []*flow) []clash {
	var out []clash
	for _, fl := range flows {
		lead := fl.lead()
		if lead == nil || fl.lo != fl.hi || fl.who == fl.mission || slices.ContainsFunc(flows, func(o *flow) bool {
			return o != fl && o.who == fl.who && !o.out && o.lo < fl.lo && fl.lo-o.lo <= 2*anew
		}) {
			continue
		}
		var against []*fact
		for _, g := range facts {
			if g.counts() && g.who == fl.who && g.N.Value >= handful && g.hi < fl.lo-lag && g.lo >= fl.lo-earlier && !fl.sameReport(g) && g.report != lead.report {
				against = append(against, g)
			}
		}
		if len(against) == 0 {
			continue
		}
		out = append(out, clash{
			kind: "strength", mission: fl.mission, about: fmt.Sprintf("%s, personnel in place before %s", fl.who, fl.day()),
			why:    fmt.Sprintf("%s the first came on %s; %s", tell([]*fact{lead}, "say"), fl.day(), words(says(against[0].N.String(), against...))),
			settle: "a count before " + fl.day(), key: join("first", fl.who, fl.day()), sides: []side{says("nobody before "+fl.day(), fl.leads()...), says(against[0].N.String(), against...)},
		})
	}
	return out
}

// lead is a claim that tells of the flow as of the first who came, nil for none.
func (fl *flow) lead() *fact {
	if l := fl.leads(); !fl.out && len(l) > 0 {
		return l[0]
	}
	return nil
}

// leads are the claims that tell of the flow as of the first who came.
func (fl *flow) leads() (out []*fact) {
	for _, f := range fl.facts {
		if f.foremost() {
			out = append(out, f)
		}
	}
	return out
}

// foremost reports whether the words of the fact begin with the first who came, or
// call the group the first contingent.
func (f *fact) foremost() bool {
	words := wordsOf(f.Evidence.Text)
	return f.Ordinal == 1 || f.Ordinal == 0 && slices.Contains(words[:min(len(words), 3)], "first")
}

// final reports whether the claim tells of the last who went: "the last of them",
// "the last 120 soldiers", not "last week".
func (f *fact) final() bool {
	words := wordsOf(f.Evidence.Text)
	for i, w := range words {
		if w == "final" {
			return true
		}
		if w == "last" && i+1 < len(words) && !dateWords[words[i+1]] && !periods[words[i+1]] {
			return true
		}
	}
	return false
}

// periods are the words that "last" makes a time of.
var periods = wordSet("day days week weeks month months year years night weekend fortnight summer winter spring autumn evening morning time for until")
