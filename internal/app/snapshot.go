package app

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/mission"
	"muster/internal/place"
	"muster/internal/reconcile"
	"muster/internal/ruling"
)

// A snapshot is what the ledger held at a time and what follows from it.
type snapshot struct {
	reports []*ledger.Report
	byID    map[string]*ledger.Report // by identity
	roll    *roll                     // the claims
	rulings []muster.Ruling

	standing []muster.Ruling    // those of rulings that nobody has undone
	added    map[string]string  // ids of the claims that people added, by ruling
	amended  *ruling.Amendments // what these make of claims
	stamps   map[string]uint64  // of the claims of each report, while the account is made

	passages []muster.Passage     // set by trace
	origins  map[string]string    // of copied claims, while the account is made
	full     *reconcile.Reckoning // set by reckon
	account  *muster.Account
	timeline []muster.Event // of all kinds in order, each with its place on the globe
	*derived
}

// snapshot gathers what a view is made of. What the view narrows to is shown
// later: evidence is never left out of the reckoning.
func (a *App) snapshot(ctx context.Context, v View, k *keep) (*snapshot, error) {
	at := v.recorded()
	s := &snapshot{byID: map[string]*ledger.Report{}}
	if err := k.check(ctx, a.Store); err != nil {
		return nil, err
	}
	list, err := a.reportsOf(ctx, v, k, at)
	if err != nil {
		return nil, err
	}
	for _, r := range list {
		if v.published(r.Date.EDTF) {
			s.reports = append(s.reports, r)
			s.byID[r.ID] = r
		}
	}
	if s.rulings, err = a.Store.Rulings(ctx, at); err != nil {
		return nil, err
	}
	s.standing = ruling.Standing(s.rulings)
	s.amended = ruling.AmendmentsOf(s.standing)
	s.roll, err = a.rollOf(ctx, s, k, at)
	return s, err
}

// ofToday reports whether the view takes all that the ledger has into account.
func (v *View) ofToday() bool { return v.AsKnownOn == "" && v.PublishedBy == "" }

// reckon works out the account and what it makes of each claim.
func (a *App) reckon(ctx context.Context, s *snapshot, v View, k *keep) error {
	s.stamps = s.stampsOf()
	if err := a.trace(ctx, s, k); err != nil {
		return err
	}
	in := reconcile.Input{
		Source: source{s.roll}, Rulings: s.decisions(), On: a.on(v),
		Origins:  func(id string) string { return s.origins[id] },
		Missions: map[string]reconcile.Mission{}, Passages: s.passages, Locate: a.locate,
	}
	var err error
	if in.Doubts, err = a.doubts(ctx, s.reports); err != nil {
		return err
	}
	for _, r := range s.reports {
		in.Reports = append(in.Reports, reconcile.Report{
			ID: r.ID, Name: r.Name, Mission: r.Mission, Title: r.Title, Date: r.Date.EDTF, Stamp: s.stamps[r.ID],
		})
	}
	for _, m := range a.Missions.All() {
		in.Missions[m.Short] = reconcile.Mission{Successor: m.Successor, Tolerance: reconcile.DefaultTolerance.With(m.Tolerance), Members: m.Contributors, Groups: slices.Sorted(maps.Keys(m.Groups)), PlaceKind: kindOf(m)}
	}
	s.full = k.keeper.Reckon(in)
	s.timeline = s.full.Timeline()
	s.account = s.full.Account(reconcile.Filter{})
	s.settle()
	s.judge()
	s.derived = newDerived(s)
	s.origins, s.stamps = nil, nil // they are in the roll
	return nil
}

// kindOf tells what a place of a mission is: as its file says, else by the table
// of towns and countries.
func kindOf(m *mission.Mission) func(string) string {
	return func(name string) string { return cmp.Or(m.PlaceKind(name), place.Kind(name, m.Host)) }
}

// judge gives each claim its origin and its status: what the account found, then
// what a person ruled, which wins.
func (s *snapshot) judge() {
	number := s.roll.finder(len(s.origins) + len(s.account.Conflicts) + len(s.account.Stale))
	for id, origin := range s.origins {
		if o, ok := number(origin); ok {
			if n, ok := number(id); ok {
				s.roll.rows[n].origin = o
			}
		}
	}
	set := func(status muster.Status, ids ...string) {
		for _, id := range ids {
			if n, ok := number(id); ok {
				s.roll.rows[n].status = numberIn(Statuses, status)
			}
		}
	}
	for _, stale := range s.account.Stale {
		set(muster.Stale, stale.Claim)
	}
	for _, c := range s.account.Conflicts {
		for _, side := range c.Sides {
			if c.Status == "open" {
				set(muster.Contradicted, side.Claims...)
			}
		}
	}
	for id, status := range s.amended.Status {
		set(status, id)
	}
}

// recorded is the last moment of the day the view is as known on, the zero
// time for now.
func (v *View) recorded() time.Time {
	_, hi, err := v.AsKnownOn.Bounds()
	if v.AsKnownOn == "" || err != nil {
		return time.Time{}
	}
	return ledger.EndOf(hi)
}

// published reports whether a report of that date is known to have been out by
// the day the view asks for.
func (v *View) published(d muster.Date) bool {
	if v.PublishedBy == "" {
		return true
	}
	_, limit, err := v.PublishedBy.Bounds()
	_, hi, bad := d.Bounds()
	return err == nil && bad == nil && d != "" && hi <= limit
}

// on is the day on which dues are judged.
func (a *App) on(v View) muster.Day {
	for _, d := range []muster.Date{v.On, v.AsKnownOn, v.PublishedBy} {
		if _, hi, err := d.Bounds(); d != "" && err == nil {
			return hi
		}
	}
	return muster.DayOf(a.Now().UTC().Date())
}

// identify is the id of something by what it is, for lists and "why".
func identify(what, name string) string {
	sum := sha256.Sum256([]byte(what + "\x00" + name))
	return hex.EncodeToString(sum[:6])
}
