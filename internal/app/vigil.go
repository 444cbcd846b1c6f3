package app

import (
	"context"
	"maps"
	"slices"
	"time"

	"muster"
	"muster/internal/ledger"
)

// mostDatedAgain is how many earlier reports are dated again beside new ones:
// those that share words first. `muster reread` dates all anew.
const mostDatedAgain = 200

// A vigil is the reports of the ledger that state no date and wait for another
// report to tell when they were published.
type vigil struct {
	waiting map[int64]string    // identities, by the entries of their versions
	telling map[string][]string // identities, by the marks of the events that they tell of
	kin     []string            // those that share words with new reports
	event   []string            // those that tell of the events of new reports
}

// watch begins a vigil over what the ledger holds.
func (a *App) watch(ctx context.Context) (*vigil, error) {
	v := &vigil{waiting: map[int64]string{}, telling: map[string][]string{}}
	missions := map[string]string{}
	for r, err := range a.Store.Reports(ctx, ledger.ReportFilter{}, time.Time{}) {
		if err != nil {
			return nil, err
		}
		if !states(r.Date) && slices.Contains(a.Extractor.Languages(), r.Language) {
			v.waiting[r.Entry], missions[r.ID] = r.ID, r.Mission
		}
	}
	if len(v.waiting) == 0 {
		return v, nil
	}
	for c, err := range a.Store.Claims(ctx, ledger.ClaimFilter{}, time.Time{}) {
		if err != nil {
			return nil, err
		}
		mission, waits := missions[c.ReportID]
		if !waits {
			continue
		}
		for _, k := range keys(&c.Claim, mission) {
			if list := v.telling[k]; len(list) < mostDatedAgain && !slices.Contains(list, c.ReportID) {
				v.telling[k] = append(list, c.ReportID)
			}
		}
	}
	return v, nil
}

// see notes the reports that tell of the events of a new one.
func (v *vigil) see(claims []muster.Claim, mission string) {
	if len(v.waiting) == 0 {
		return
	}
	for i := range claims {
		for _, k := range keys(&claims[i], mission) {
			v.event = append(v.event, v.telling[k]...)
		}
	}
	if len(v.event) > 16*mostDatedAgain {
		v.event = unique(v.event)
	}
}

// ended are the reports that new ones, of those entries, may date, at most so
// many.
func (v *vigil) ended(ctx context.Context, store ledger.Store, fresh map[int64]bool) ([]string, error) {
	if len(v.waiting) == 0 || len(fresh) == 0 {
		return nil, nil
	}
	pairs, err := store.Kin(ctx, slices.Min(slices.Collect(maps.Keys(fresh)))-1)
	if err != nil {
		return nil, err
	}
	for _, p := range pairs {
		if id := v.waiting[p.Other]; id != "" && fresh[p.Report] {
			v.kin = append(v.kin, id)
		}
	}
	list := append(unique(v.kin), unique(v.event)...)
	var out []string
	for _, id := range list {
		if len(out) < mostDatedAgain && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out, nil
}

// unique is the list in order, each element once.
func unique(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}
