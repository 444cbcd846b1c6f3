package reconcile

import (
	"fmt"
	"slices"

	"muster"
)

// apartBy is how many times as large one of two counts of a fortnight must be to contradict
// the other whatever the account makes of the rest.
const apartBy = 1.15

// pairClashes are two counts of one actor within a fortnight that differ by more than comes
// and goes, with nobody told of who moved in between. They are stated where the account
// of the stock, which takes one figure and leaves the others, states no such thing.
func (b *book) pairClashes(facts []*fact) []alteration {
	some := squads(facts)
	levels := groups(facts, func(f *fact) string {
		if !f.counts() || some[f.ID] || f.N.Vague || f.N.Value < 50 || f.hi-f.lo > 7 || f.doubted || rough([]*fact{f}) || hasAny(f.Evidence.Text, units) {
			return ""
		}
		return join(f.who)
	})
	moves := map[string][]*fact{}
	for _, m := range facts {
		if m.Kind == muster.Movement && m.Mood() != muster.Denied && m.dated && m.hi-m.lo <= 62 {
			moves[m.who] = append(moves[m.who], m)
			if m.who != m.mission {
				moves[m.mission] = append(moves[m.mission], m)
			}
		}
	}
	var out []alteration
	for _, group := range levels {
		slices.SortStableFunc(group, byDay)
		stated := map[[2]string]bool{}
		for i, f := range group {
			for _, g := range group[i+1:] {
				if g.lo-f.hi > steady {
					break
				}
				key := [2]string{f.N.String(), g.N.String()}
				if stated[key] || !f.unlikeCount(g) || f.stirred(g, moves[f.who]) {
					continue
				}
				stated[key] = true
				sides := []side{says(f.N.String(), f.repeats(group)...), says(g.N.String(), g.repeats(group)...)}
				out = append(out, b.alteration(clash{
					kind: "strength", mission: f.mission, about: fmt.Sprintf("%s, personnel in place on %s", f.who, g.when()),
					why:    fmt.Sprintf("%s on %s; %s on %s", words(sides[0]), f.when(), words(sides[1]), g.when()),
					settle: "a count for " + g.when(), key: join("pair", f.who, key[0], key[1], g.when()), sides: sides,
				}))
			}
		}
	}
	return out
}

// unlikeCount reports whether two counts of an actor cannot be one by their figures and
// their scope: of the same place or of none, of soldiers both or of all.
func (f *fact) unlikeCount(g *fact) bool {
	scope := func(f *fact) string {
		if f.spot() {
			return f.Where[0]
		}
		return ""
	}
	hi, lo := max(f.N.Value, g.N.Value), min(f.N.Value, g.N.Value)
	return f.report != g.report && !f.band.overlaps(g.band) && hi > apartBy*lo && hi <= 4*lo && scope(f) == scope(g) && f.soldiersOnly() == g.soldiersOnly() && f.Relative == g.Relative
}

// stirred reports whether anybody of an actor moved, or was to, at about the time of two
// counts: one of them is stale then rather than wrong.
func (f *fact) stirred(g *fact, moves []*fact) bool {
	return slices.ContainsFunc(moves, func(m *fact) bool { return m.hi >= f.lo-sudden && m.lo <= g.hi })
}
