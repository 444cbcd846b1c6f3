package app

import (
	"slices"
	"sync"

	"muster"
	"muster/internal/ledger"
	"muster/internal/reconcile"
)

// derived is what views ask of a snapshot besides, kept with it.
type derived struct {
	reportsBy map[string]*ledger.Report // by id of lists, identity and base name
	missions  []string
	outlets   []string

	mu     sync.Mutex
	narrow map[reconcile.Filter]*muster.Account
}

// narrowKept is how many narrowed accounts are kept.
const narrowKept = 64

// newDerived makes a snapshot ready to find things by report.
func newDerived(s *snapshot) *derived {
	d := &derived{reportsBy: map[string]*ledger.Report{}}
	for _, r := range slices.Backward(s.reports) { // of several of one name the first
		d.reportsBy[r.Name] = r
		if r.Mission != "" {
			d.missions = append(d.missions, r.Mission)
		}
		if r.Outlet != "" {
			d.outlets = append(d.outlets, r.Outlet)
		}
	}
	for _, r := range s.reports {
		d.reportsBy[identify("report", r.ID)], d.reportsBy[r.ID] = r, r
	}
	d.missions, d.outlets = distinctNames(d.missions), distinctNames(d.outlets)
	return d
}

// distinctNames are the names, each once, sorted.
func distinctNames(list []string) []string {
	slices.Sort(list)
	return slices.Clip(slices.Compact(list))
}

// narrowed is the snapshot with its account narrowed to the view.
func (s *snapshot) narrowed(v *View) *snapshot {
	f := reconcile.Filter{Mission: v.Mission, Who: v.Who, From: v.From, To: v.To}
	if f == (reconcile.Filter{}) {
		return s
	}
	out := *s
	s.mu.Lock()
	defer s.mu.Unlock()
	if out.account = s.narrow[f]; out.account == nil {
		if len(s.narrow) >= narrowKept || s.narrow == nil {
			s.narrow = map[reconcile.Filter]*muster.Account{}
		}
		out.account = s.full.Account(f)
		s.narrow[f] = out.account
	}
	return &out
}
