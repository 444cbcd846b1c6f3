package app

import (
	"context"
	"slices"
	"time"

	"muster"
	"muster/internal/compact"
	"muster/internal/ledger"
	"muster/internal/ruling"
)

// A kept is the claims of the last account, packed as it has them, so that the
// next one reads no more than what is new. What the account made of them, their
// status and origin, is made anew.
type kept struct {
	readings map[string]int64 // entries of the readings that they are of, by report
	claims   *compact.Claims
}

// mostNew is how many reports with new readings are read one by one.
const mostNew = 50

// claimsOf are the claims of the reports of a snapshot, which are all that the
// ledger has, in their newest readings. What was kept is used up.
func (a *App) claimsOf(ctx context.Context, s *snapshot) ([]muster.Claim, error) {
	k := a.kept
	a.kept = nil
	var fresh []*ledger.Report
	for _, r := range s.reports {
		if k != nil && k.readings[r.ID] != r.Read.Entry {
			fresh = append(fresh, r)
		}
	}
	if k == nil || len(fresh) > mostNew {
		return a.readClaims(ctx, s, time.Time{})
	}
	return a.renew(ctx, k, fresh)
}

// renew puts the newest readings of some reports in the place of their earlier
// ones.
func (a *App) renew(ctx context.Context, k *kept, fresh []*ledger.Report) ([]muster.Claim, error) {
	again, n := map[string]bool{}, k.claims.Len()
	for _, r := range fresh {
		again[r.ID] = k.readings[r.ID] != 0
		n += r.Read.Claims
	}
	claims := make([]muster.Claim, 0, n) // growing would hold all twice
	for i := range k.claims.Len() {
		if c := k.claims.At(i); !again[c.ReportID] {
			claims = append(claims, *c)
		}
	}
	for _, r := range fresh {
		for c, err := range a.Store.Claims(ctx, ledger.ClaimFilter{Report: r.ID}, time.Time{}) {
			if err != nil {
				return nil, err
			}
			if c.ReportID == r.ID {
				claims = append(claims, c.Claim)
			}
		}
	}
	return claims, nil
}

// keep holds on to the claims of a snapshot of today, unless people changed
// some.
func (a *App) keep(s *snapshot) {
	changed := slices.ContainsFunc(s.standing, func(r muster.Ruling) bool {
		return r.Act == ruling.Set || r.Act == ruling.SameAs || r.Act == ruling.Add
	})
	if changed {
		return
	}
	a.kept = &kept{make(map[string]int64, len(s.reports)), s.roll.Claims}
	for _, r := range s.reports {
		a.kept.readings[r.ID] = r.Read.Entry
	}
}
