package reconcile

import (
	"cmp"
	"fmt"
	"slices"

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
		slices.SortStableFunc(group, func(x, y *fact) int { return cmp.Or(cmp.Compare(x.hi-x.lo, y.hi-y.lo), cmp.Compare(x.lo, y.lo)) })
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
