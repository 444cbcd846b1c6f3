package reconcile

import (
	"fmt"
	"strings"

	"muster"
)

// disputeClashes are figures that two people, beside each other in one report, give of
// harm of which neither tells when it befell: "the rebels said they had killed 90
// soldiers; the army put its dead at four".
func disputeClashes(facts []*fact) []clash {
	var out []clash
	tolls := groups(facts, func(f *fact) string {
		if f.Kind != muster.Harm || f.N == nil || f.dated || f.SaidBy == "" || f.Part != "" || !f.real() || f.people.trade == "" || f.superseded() {
			return ""
		}
		return join(f.report, f.Harm, f.people.trade)
	})
	for _, group := range tolls {
		for i, f := range group {
			for _, g := range group[i+1:] {
				if c, ok := f.dispute(g); ok {
					out = append(out, c)
				}
			}
		}
	}
	moves := groups(facts, func(f *fact) string {
		if f.Kind != muster.Movement || f.N == nil || f.dated || f.SaidBy == "" || f.Part != "" || !f.real() || f.who == "" || f.Ordinal != 0 {
			return ""
		}
		return join(f.report, f.who, f.way())
	})
	for _, group := range moves {
		for i, f := range group {
			for _, g := range group[i+1:] {
				if f.SaidBy == g.SaidBy || f.gap(g) > nearby || edgeless(f).overlaps(edgeless(g)) || !close(f, g) {
					continue
				}
				sides := []side{says(f.N.String(), f), says(g.N.String(), g)}
				out = append(out, clash{
					kind: "movement", mission: f.mission, about: f.who + ", how many by two people in " + f.Report,
					why:    fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])),
					settle: "a landing report", key: join("dispute", f.report, f.who, f.N.String(), g.N.String()), sides: sides,
				})
			}
		}
	}
	return out
}

// dispute states two figures of two people, where they can be of the same harm.
func (f *fact) dispute(g *fact) (clash, bool) {
	if f.SaidBy == g.SaidBy || f.gap(g) > nearby || f.limit().overlaps(g.limit()) || !f.people.mayBe(g.people) || f.among(g) || g.among(f) ||
		!somewhere(f.Where, g.Where) || max(f.N.Value, g.N.Value) > boast*min(f.N.Value, g.N.Value) {
		return clash{}, false
	}
	sides := []side{says(f.N.String(), f), says(g.N.String(), g)}
	return clash{
		kind: "harm", mission: f.mission, about: strings.Join(f.Who, ", ") + " " + f.Harm + " by two people in " + f.Report,
		why:    fmt.Sprintf("%s; %s", words(sides[0]), words(sides[1])),
		settle: "the names of those " + f.Harm, key: join("dispute", f.report, f.Harm, f.N.String(), g.N.String()), sides: sides,
	}, true
}
