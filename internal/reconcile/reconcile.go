// Package reconcile works out what the claims of many reports can mean
// together.
//
// Strength is a stock and movements are flows: 400 in place and 217 landed make
// 617, so that "400 in all" and "over 600" cannot both hold afterwards. Each
// claim becomes an interval constraint on the level of one stock over time, and
// the largest part of the evidence that can be true at once is accepted. What
// is left over is a contradiction, or was right once and has been overtaken;
// what must have changed without a report is a gap.
//
// The package is pure. Its result does not depend on the order of its input,
// and nothing is averaged: a figure that loses stays visible on its side of the
// conflict.
package reconcile

import (
	"cmp"
	"slices"

	"muster"
)

// Input is what an account is worked out from.
type Input struct {
	Claims   []muster.Claim
	Source   Source // of the claims, in the place of Claims
	Reports  []Report
	Origins  func(claimID string) string // nil: every claim is its own origin
	Rulings  []muster.Ruling             // accept, reject, settle and undo are honoured
	Missions map[string]Mission          // by short name; what is absent has the defaults
	On       muster.Day                  // the day on which dues are judged
	Passages []muster.Passage            // that reports share, with what was changed in them
	Doubts   []Doubt                     // dates that their reports do not fit
	Filter   Filter
	Locate   func(*muster.Event) // finds where an event of the timeline was, nil for none
}

// A Report is what reconciling needs to know of a report.
type Report struct {
	ID, Name, Mission string
	Title             string // its headline, "" where it has none
	Date              muster.Date
	Stamp             uint64 // stands for its claims: while it stays, so do they; 0 for nothing
}

// A Mission holds what is settled about a mission beforehand.
type Mission struct {
	Tolerance Tolerance                // the zero value is DefaultTolerance
	Successor string                   // the mission it was turned into
	Members   []string                 // contributors as far as they are known, nil for none
	Groups    []string                 // armed groups as far as they are known, nil for none
	PlaceKind func(name string) string // what a place is, "" for one that is not known; nil for none
}

// A Filter narrows an account. The zero value keeps everything. Evidence is
// never filtered: a narrow account shows the same figures as a wide one.
type Filter struct {
	Mission, Who string
	From, To     muster.Date
}

// Account reconciles the claims. It is deterministic, takes no notice of the
// order of its input, and never fails: a claim it cannot use is left out.
func Account(in Input) *muster.Account { return Reckon(in).Account(in.Filter) }

// Reckon is Account for those who narrow it in several ways: the reckoning is
// done once. The filter of the input is left aside.
func Reckon(in Input) *Reckoning { return new(Keeper).Reckon(in) }

// A Reckoning is an account with what it takes to narrow it. It is safe for
// concurrent use.
type Reckoning struct {
	whole    muster.Account
	timeline []muster.Event
	scopes   map[string]*row // by claim
}

// Timeline is the events of all kinds in order. It is the caller's.
func (r *Reckoning) Timeline() []muster.Event { return r.timeline }

// account adds what the claims of one mission yield of stocks and flows.
func (b *book) account(found *findings, facts []*fact) {
	a := &found.Account
	flows := b.fold(facts)
	stocks := b.stocks(facts, flows)
	for _, s := range stocks {
		s.solve()
	}
	for _, c := range b.totalClashes(stocks) {
		a.Conflicts = append(a.Conflicts, b.conflict(c))
	}
	b.together(stocks)
	b.series(a, stocks)
	a.Conflicts = append(a.Conflicts, b.strengthConflicts(stocks, a)...)
	for _, s := range stocks {
		a.Conflicts = append(a.Conflicts, b.clashes(slices.Concat(b.leapClashes(s), s.unseatedClashes(), s.rivalClashes())).Conflicts...)
	}
	a.Conflicts = append(a.Conflicts, b.flowConflicts(flows)...)
	a.Conflicts = append(a.Conflicts, b.clashes(slices.Concat(sinceClashes(facts, flows), lastClashes(facts), absenceClashes(facts), firstClashes(facts, flows),
		partLevelClashes(facts), undatedClashes(facts, flows), planClashes(facts))).Conflicts...)
	a.Conflicts = append(a.Conflicts, b.sumConflicts(facts)...)
	a.Conflicts = append(a.Conflicts, b.planConflicts(facts)...)
	b.addVanished(a, facts)
	d := dues{b: b, facts: facts, flows: flows, levels: stocks}
	a.Dues = append(a.Dues, d.all()...)
	found.copied = b.pairClashes(facts)
	found.mission, found.delivered = facts[0].mission, d.deliveries()
}

// sortAccount puts every view into its order.
func sortAccount(a *muster.Account) {
	slices.SortFunc(a.Series, func(x, y muster.Series) int {
		return cmp.Or(cmp.Compare(x.Mission, y.Mission), cmp.Compare(x.Who, y.Who), cmp.Compare(x.Measure, y.Measure))
	})
	slices.SortFunc(a.Conflicts, func(x, y muster.Conflict) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.About, y.About), cmp.Compare(x.ID, y.ID), cmp.Compare(rests(&y), rests(&x)), cmp.Compare(x.Why, y.Why))
	})
	slices.SortFunc(a.Gaps, func(x, y muster.Gap) int {
		return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.Who, y.Who), cmp.Compare(x.ID, y.ID))
	})
	slices.SortFunc(a.Stale, func(x, y muster.StaleClaim) int {
		return cmp.Or(cmp.Compare(x.Since, y.Since), cmp.Compare(x.Claim, y.Claim))
	})
	slices.SortFunc(a.Dues, func(x, y muster.Due) int {
		return cmp.Or(cmp.Compare(x.When, y.When), cmp.Compare(x.Who, y.Who), cmp.Compare(x.ID, y.ID))
	})
	a.Conflicts = slices.CompactFunc(a.Conflicts, func(x, y muster.Conflict) bool { return x.ID == y.ID })
	a.Dues = slices.CompactFunc(a.Dues, func(x, y muster.Due) bool { return x.ID == y.ID })
}

// rests is how many claims a conflict rests on.
func rests(c *muster.Conflict) (n int) {
	for _, s := range c.Sides {
		n += len(s.Claims)
	}
	return n
}
