package reconcile

import (
	"cmp"
	"slices"

	"muster"
)

// A group is the facts that one rule holds against each other, and what came of
// it.
type group struct {
	rule   *rule
	key    string
	about  string // what the rule parted them by
	seats  []seat // in order of claim
	tidied int    // how many of them are
	stale  bool   // a claim of it came, went or changed
	found  findings
	days   map[uint64][]muster.Event // of a timeline: events by the facts that tell of them
	runs   [][]*row                  // of a timeline at work: its times
	drawn  map[string]drawn          // of stocks: their series
	beside *group                    // facts that stand in each group of the rule, nil for none
}

// A seat is a fact in a group. A head is one that there must be for the others
// to matter.
type seat struct {
	*row
	head bool
}

// findings are what a group yields.
type findings struct {
	muster.Account
	copied    []alteration
	promises  []promise
	mission   string              // of stocks
	delivered map[string]delivery // of stocks, by actor
}

// An alteration is a conflict between a claim and its copies, which is stated
// where nothing else states it.
type alteration struct {
	muster.Conflict
	sides [2][]string // claims of the two sides it is about
}

// seat gives a fact its places.
func (k *Keeper) seat(b *book, r *row, f *fact) {
	for i := range rules {
		rule := &rules[i]
		rule.seats(b, r, f, func(about string, head bool) {
			key := rule.name + "\x00" + rule.place(b, f) + "\x00" + about
			g := k.groups[key]
			if g == nil {
				g = &group{rule: rule, key: key, about: about}
				k.groups[key] = g
			}
			g.seats, g.stale = append(g.seats, seat{r, head}), true
			r.seats = append(r.seats, g)
		})
	}
}

// tidy puts the seats in order, each fact once. Most are in order since the last
// time, and few came.
func (g *group) tidy() {
	left := func(s seat) bool { return s.gone }
	fresh := slices.DeleteFunc(slices.Clone(g.seats[g.tidied:]), left)
	clear(g.seats[g.tidied:])
	all := slices.DeleteFunc(g.seats[:g.tidied], left)
	if few := 8; len(fresh) > len(all)/few {
		all = append(all, fresh...)
		slices.SortFunc(all, seat.compare)
		fresh = nil
	}
	for _, s := range fresh {
		i, _ := slices.BinarySearchFunc(all, s, seat.compare)
		all = slices.Insert(all, i, s)
	}
	g.seats = slices.CompactFunc(all, func(x, y seat) bool { return x.id == y.id })
	g.tidied = len(g.seats)
}

// compare orders seats by claim.
func (s seat) compare(o seat) int {
	return cmp.Or(cmp.Compare(s.id, o.id), cmp.Compare(s.sheet.report.ID, o.sheet.report.ID))
}

// wanted are the rows whose facts it takes to work the group out.
func (g *group) wanted() []*row {
	switch {
	case g.rule.work == nil:
		return g.newDays()
	case !g.matters():
		return nil
	}
	return g.rows()
}

// rows are those of the group and of the one beside it, in order of claim.
func (g *group) rows() []*row {
	list := make([]*row, len(g.seats))
	for i, s := range g.seats {
		list[i] = s.row
	}
	if g.beside == nil {
		return list
	}
	list = append(list, g.beside.rows()...)
	slices.SortFunc(list, func(x, y *row) int { return cmp.Compare(x.id, y.id) })
	return list
}

// matters reports whether the group has what its rule needs.
func (g *group) matters() bool {
	return (g.rule.lone || len(g.seats) > 1) && (!g.rule.headed || slices.ContainsFunc(g.seats, func(s seat) bool { return s.head }))
}

// work works the group out.
func (g *group) work(b *book) {
	g.stale = false
	switch {
	case g.rule.work == nil:
		g.tellDays(b)
	case !g.matters():
		g.found = findings{}
	default:
		mine := *b
		mine.group, mine.facts = g, factsOf(g.rows())
		g.found = g.rule.work(&mine, mine.facts, g.about)
		g.found.trim()
	}
}

// trim lets go of the room that lists have left: in a large ledger it is much.
func (f *findings) trim() {
	f.Conflicts, f.Gaps, f.Stale, f.Dues = exact(f.Conflicts), exact(f.Gaps), exact(f.Stale), exact(f.Dues)
}

// exact is a list in no more room than it takes.
func exact[T any](list []T) []T {
	if len(list) == cap(list) {
		return list
	}
	return append(make([]T, 0, len(list)), list...)
}

// factsOf are the facts of rows.
func factsOf(rows []*row) []*fact {
	facts := make([]*fact, len(rows))
	for i, r := range rows {
		facts[i] = r.fact
	}
	return facts
}
