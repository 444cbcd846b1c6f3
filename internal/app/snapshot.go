package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash/fnv"
	"time"

	"muster"
	"muster/internal/compact"
	"muster/internal/ledger"
	"muster/internal/lineage"
	"muster/internal/reconcile"
	"muster/internal/ruling"
)

// A snapshot is what the ledger held at a time and what follows from it.
type snapshot struct {
	reports []*ledger.Report
	byID    map[string]*ledger.Report // by identity
	claims  []muster.Claim            // until they are packed
	byClaim map[string]*muster.Claim
	roll    *roll // the claims, packed
	rulings []muster.Ruling

	standing []muster.Ruling          // those of rulings that nobody has undone
	added    map[string]string        // ids of the claims that people added, by ruling
	ruled    map[string]muster.Status // what people made of claims, set by reckon

	passages []muster.Passage // set by trace
	origins  lineage.Origins
	full     *reconcile.Reckoning // set by reckon
	account  *muster.Account
	timeline []muster.Event // of all kinds in order, each with its place on the globe
	*derived
}

// snapshot gathers what a view is made of. What the view narrows to is shown
// later: evidence is never left out of the reckoning.
func (a *App) snapshot(ctx context.Context, v View) (*snapshot, error) {
	at := v.recorded()
	s := &snapshot{byID: map[string]*ledger.Report{}, byClaim: map[string]*muster.Claim{}}
	for r, err := range a.Store.Reports(ctx, ledger.ReportFilter{}, at) {
		if err != nil {
			return nil, err
		}
		if v.published(r.Date.EDTF) {
			s.reports = append(s.reports, r)
			s.byID[r.ID] = r
		}
	}
	var err error
	if s.claims, err = a.claimsAt(ctx, s, v); err != nil {
		return nil, err
	}
	if s.rulings, err = a.Store.Rulings(ctx, at); err != nil {
		return nil, err
	}
	s.standing = ruling.Standing(s.rulings)
	if err := a.addByHand(ctx, s, at); err != nil {
		return nil, err
	}
	for i := range s.claims {
		c := &s.claims[i]
		c.Status, c.Origin = muster.Unreviewed, c.ID
		s.byClaim[c.ID] = c
	}
	return s, nil
}

// claimsAt are the claims of the reports that the view takes into account.
func (a *App) claimsAt(ctx context.Context, s *snapshot, v View) ([]muster.Claim, error) {
	if v.ofToday() {
		return a.claimsOf(ctx, s)
	}
	return a.readClaims(ctx, s, v.recorded())
}

// readClaims are the claims that the ledger held of the reports of a snapshot.
func (a *App) readClaims(ctx context.Context, s *snapshot, at time.Time) ([]muster.Claim, error) {
	n := 0
	for _, r := range s.reports {
		n += r.Read.Claims
	}
	list := make([]muster.Claim, 0, n) // growing would hold all twice
	var words compact.Sharer
	for c, err := range a.Store.Claims(ctx, ledger.ClaimFilter{}, at) {
		if err != nil {
			return nil, err
		}
		if s.byID[c.ReportID] != nil { // none that came meanwhile
			words.Share(&c.Claim)
			list = append(list, c.Claim)
		}
	}
	return list, nil
}

// ofToday reports whether the view takes all that the ledger has into account.
func (v *View) ofToday() bool { return v.AsKnownOn == "" && v.PublishedBy == "" }

// reckon works out the account and what it makes of each claim.
func (a *App) reckon(ctx context.Context, s *snapshot, v View) error {
	loom, keeper := &a.loom, &a.keeper
	if !v.ofToday() { // what is learned of fewer reports is nothing to go on from
		loom, keeper = new(lineage.Loom), new(reconcile.Keeper)
	}
	if err := a.trace(ctx, s, loom); err != nil {
		return err
	}
	// Origins are of what the reports say, so they are found before it is
	// corrected.
	s.ruled = ruling.Amend(s.claims, s.standing)
	in := reconcile.Input{
		Claims: s.claims, Rulings: s.decisions(), On: a.on(v),
		Origins:  func(id string) string { return s.origins.Of[id] },
		Missions: map[string]reconcile.Mission{}, Passages: s.passages, Locate: a.locate,
	}
	var err error
	if in.Doubts, err = a.doubts(ctx, s.reports); err != nil {
		return err
	}
	stamps := s.stamps()
	for _, r := range s.reports {
		in.Reports = append(in.Reports, reconcile.Report{
			ID: r.ID, Name: r.Name, Mission: r.Mission, Title: r.Title, Date: r.Date.EDTF, Stamp: stamps(r),
		})
	}
	for _, m := range a.Missions.All() {
		in.Missions[m.Short] = reconcile.Mission{Successor: m.Successor, Tolerance: reconcile.DefaultTolerance.With(m.Tolerance), PlaceKind: m.PlaceKind}
	}
	s.full = keeper.Reckon(in)
	s.timeline = s.full.Timeline()
	s.account = s.full.Account(reconcile.Filter{})
	s.settle()
	s.judge()
	s.pack()
	if v.ofToday() {
		a.keep(s)
	}
	return nil
}

// stamps gives what stands for the claims of a report, as people have changed
// them.
func (s *snapshot) stamps() func(*ledger.Report) uint64 {
	changed := fnv.New64a()
	for _, r := range s.standing {
		if r.Act == ruling.Set || r.Act == ruling.SameAs || r.Act == ruling.Add {
			changed.Write([]byte(r.ID + "\x00")) //nolint:errcheck // a hash takes all
		}
	}
	sum := changed.Sum64()
	return func(r *ledger.Report) uint64 { return sum ^ uint64(r.Read.Entry)<<1 | 1 }
}

// pack lets go of all that took room to be worked out with and is not needed to
// be shown.
func (s *snapshot) pack() {
	s.roll, s.derived = newRoll(s.reports, s.claims), newDerived(s)
	s.claims, s.byClaim, s.origins = nil, nil, lineage.Origins{}
}

// judge gives each claim its status: what the account found, then what a
// person ruled, which wins.
func (s *snapshot) judge() {
	set := func(ids []string, status muster.Status) {
		for _, id := range ids {
			if c := s.byClaim[id]; c != nil {
				c.Status = status
			}
		}
	}
	for _, stale := range s.account.Stale {
		set([]string{stale.Claim}, muster.Stale)
	}
	for _, c := range s.account.Conflicts {
		for _, side := range c.Sides {
			if c.Status == "open" {
				set(side.Claims, muster.Contradicted)
			}
		}
	}
	for id, status := range s.ruled {
		set([]string{id}, status)
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
