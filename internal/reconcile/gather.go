package reconcile

import (
	"cmp"
	"maps"
	"slices"

	"muster"
)

// gather puts what the groups yield together.
func (k *Keeper) gather(b *book) *Reckoning {
	r := &Reckoning{scopes: maps.Clone(k.rows)}
	a := &r.whole
	var copied []alteration
	n := 0
	for _, g := range k.groups {
		n += len(g.found.Conflicts)
	}
	a.Conflicts = slices.Grow(a.Conflicts, n)
	for _, g := range k.groups {
		a.Series = append(a.Series, g.found.Series...)
		a.Conflicts = append(a.Conflicts, g.found.Conflicts...)
		a.Gaps = append(a.Gaps, g.found.Gaps...)
		a.Stale = append(a.Stale, g.found.Stale...)
		a.Dues = append(a.Dues, g.found.Dues...)
		copied = append(copied, g.found.copied...)
	}
	for _, x := range k.reports {
		a.Conflicts = append(a.Conflicts, x.own.Conflicts...)
	}
	a.Dues = append(a.Dues, k.pledges()...)
	b.spoke = b.spoken()
	b.facts = k.factsOf(b, b.spoke)
	for _, c := range b.doubtClashes() {
		a.Conflicts = append(a.Conflicts, b.conflict(c))
	}
	// What a copy changed is stated where nothing else states it.
	a.Conflicts = append(a.Conflicts, unstated(copied, a.Conflicts)...)
	var edited []alteration
	for _, c := range b.editClashes(b.in.Passages) {
		edited = append(edited, b.alteration(c))
	}
	a.Conflicts = append(a.Conflicts, unstated(edited, a.Conflicts)...)
	for i := range a.Conflicts {
		c := &a.Conflicts[i]
		if c.Status = "open"; b.settled[c.ID] {
			c.Status = "settled"
		}
	}
	sortAccount(a)
	r.timeline = k.timeline()
	return r
}

// spoken are the reports whose words are held against dates or against copies.
func (b *book) spoken() map[string]bool {
	reports := map[string]bool{}
	for _, d := range b.in.Doubts {
		reports[d.Report] = true
	}
	for i := range b.in.Passages {
		for _, e := range b.in.Passages[i].Edits {
			if !b.in.Passages[i].Boilerplate && factual(&e) {
				reports[e.Before.ReportID], reports[e.After.ReportID] = true, true
			}
		}
	}
	return reports
}

// factsOf are the facts of some reports, in order of their claims.
func (k *Keeper) factsOf(b *book, reports map[string]bool) []*fact {
	var rows []*row
	for id := range reports {
		if x := k.reports[id]; x != nil {
			rows = append(rows, x.rows...)
		}
	}
	k.make(b, slices.Clone(rows))
	slices.SortFunc(rows, func(x, y *row) int { return cmp.Compare(x.id, y.id) })
	return factsOf(rows)
}

// A dated is an event with its first day.
type dated struct {
	first muster.Day
	*muster.Event
}

// timeline is the events of all groups in order of time.
func (k *Keeper) timeline() []muster.Event {
	n := 0
	for _, g := range k.groups {
		for _, events := range g.days {
			n += len(events)
		}
	}
	if n == 0 {
		return nil
	}
	all := make([]dated, 0, n)
	for _, g := range k.groups {
		for _, events := range g.days {
			for i := range events {
				all = append(all, dated{first(events[i].When), &events[i]})
			}
		}
	}
	slices.SortFunc(all, func(x, y dated) int {
		switch {
		case x.first != y.first:
			return cmp.Compare(x.first, y.first)
		case x.When != y.When:
			return cmp.Compare(x.When, y.When)
		}
		return cmp.Compare(x.ID, y.ID)
	})
	list := make([]muster.Event, len(all))
	for i, e := range all {
		list[i] = *e.Event
	}
	return list
}
