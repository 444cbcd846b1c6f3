package app

import (
	"cmp"
	"context"
	"hash/maphash"
	"maps"
	"slices"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/lineage"
	"muster/internal/reconcile"
	"muster/internal/ruling"
)

// A keep is what is kept from one account of today to the next, so that the next
// one works in no more than what is new. What it gives is what an empty one gives.
type keep struct {
	loom   lineage.Loom   // what was learned of copies
	tracer lineage.Tracer // where claims were copied from
	keeper reconcile.Keeper

	reports []*ledger.Report // as of the entry head
	head    int64

	edition  string           // of a store that does not always show an entry as it did
	readings map[string]int64 // entries of the readings that the claims are of, by report
	roll     *roll            // of the last account
}

// An editor is a store that may come to show an entry otherwise than it did: while
// its edition stays, it does not.
type editor interface {
	Edition(ctx context.Context) (string, error)
}

// check forgets all that is kept where the store shows entries otherwise now.
func (k *keep) check(ctx context.Context, store ledger.Store) error {
	e, ok := store.(editor)
	if !ok {
		return nil
	}
	edition, err := e.Edition(ctx)
	if err == nil && edition != k.edition {
		*k = keep{edition: edition}
	}
	return err
}

// reportsOf are the reports that the ledger held, in the order of record. Of today's
// only those are read of which anything came since they were read last.
func (a *App) reportsOf(ctx context.Context, v View, k *keep, at time.Time) ([]*ledger.Report, error) {
	if !v.ofToday() {
		k = &keep{}
	}
	head, err := a.Store.Head(ctx)
	if err != nil || head == k.head {
		return k.reports, err
	}
	came := map[string]*ledger.Report{}
	for r, err := range a.Store.Reports(ctx, ledger.ReportFilter{Since: k.head}, at) {
		if err != nil {
			return nil, err
		}
		came[r.ID] = r
	}
	list := slices.DeleteFunc(slices.Clone(k.reports), func(r *ledger.Report) bool { return came[r.ID] != nil })
	list = slices.AppendSeq(list, maps.Values(came))
	slices.SortFunc(list, func(a, b *ledger.Report) int { return cmp.Compare(a.Entry, b.Entry) })
	k.reports, k.head = list, head
	return list, nil
}

// mostNew is how many reports with new readings are read one by one.
const mostNew = 50

// rollOf are the claims of the reports of a snapshot and those that people added.
func (a *App) rollOf(ctx context.Context, s *snapshot, k *keep, at time.Time) (*roll, error) {
	added, err := a.addedByHand(ctx, s, at)
	if err != nil {
		return nil, err
	}
	var fresh []*ledger.Report
	for _, r := range s.reports {
		if k.readings[r.ID] != r.Read.Entry && r.Read.Entry > 0 {
			fresh = append(fresh, r)
		}
	}
	old := k.roll
	if old == nil || len(fresh) > mostNew {
		old = &roll{}
	}
	stays := func(id string) bool { // a report whose claims are as they were
		r := s.byID[id]
		return r != nil && k.readings[id] == r.Read.Entry
	}
	read := &reading{ctx: ctx, store: a.Store, s: s, fresh: fresh, all: old.Claims == nil, at: at, added: added}
	l := old.with(s, stays, read.claims)
	if read.err != nil {
		return nil, read.err
	}
	k.roll, k.readings = l, make(map[string]int64, len(s.reports))
	for _, r := range s.reports {
		k.readings[r.ID] = r.Read.Entry
	}
	return l, nil
}

// A reading reads claims from the ledger.
type reading struct {
	ctx   context.Context
	store ledger.Store
	s     *snapshot
	fresh []*ledger.Report // that are to be read
	all   bool             // they are all
	at    time.Time
	added []muster.Claim // by people, behind the rest
	err   error
}

// claims gives those of the reports that are to be read, in the order of record,
// and those that people added.
func (r *reading) claims(yield func(*muster.Claim) bool) {
	filters := make([]ledger.ClaimFilter, 0, len(r.fresh))
	if r.all {
		filters = append(filters, ledger.ClaimFilter{})
	} else {
		for _, report := range r.fresh {
			filters = append(filters, ledger.ClaimFilter{Reading: report.Read.Entry})
		}
	}
	for i, f := range filters {
		for c, err := range r.store.Claims(r.ctx, f, r.at) {
			if err != nil {
				r.err = err
				return
			}
			mine := r.s.byID[c.ReportID] != nil // and none that came meanwhile
			if mine && (r.all || c.ReportID == r.fresh[i].ID) && !yield(&c.Claim) {
				return
			}
		}
	}
	for i := range r.added {
		if !yield(&r.added[i]) {
			return
		}
	}
}

// stampsOf stand for the claims of each report, as read and as people have
// changed them.
func (s *snapshot) stampsOf() map[string]uint64 {
	var all uint64 // what may change any claim
	some := map[string]uint64{}
	for _, r := range s.standing {
		h := maphash.String(stampSeed, r.ID)
		switch r.Act {
		case ruling.SameAs:
			all ^= h
		case ruling.Add:
			some[r.On] ^= h
		case ruling.Set:
			if c := s.roll.Claims.Find(r.On); c != nil {
				some[c.ReportID] ^= h
			}
		}
	}
	stamps := make(map[string]uint64, len(s.reports))
	for _, r := range s.reports {
		stamps[r.ID] = (uint64(r.Read.Entry)<<1 | 1) ^ (all^some[r.ID])<<1
	}
	return stamps
}

// stampSeed is that of the stamps of this process.
var stampSeed = maphash.MakeSeed()
