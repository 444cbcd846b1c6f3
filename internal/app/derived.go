package app

import (
	"slices"
	"sync"

	"muster"
	"muster/internal/ledger"
	"muster/internal/reconcile"
)

// derived is what is made of a reckoned snapshot when it is first asked for,
// and kept with it: many pages ask for the same.
type derived struct {
	locate   func(*muster.Event) // finds where on the globe an event was
	events   sync.Once
	timeline []muster.Event

	index     sync.Once
	all       []*muster.Claim
	claimsOf  map[string][]*muster.Claim // by report, in the order of its text
	reportsBy map[string]*ledger.Report  // by id of lists, identity and base name
	missions  []string

	mu     sync.Mutex
	narrow map[reconcile.Filter]*muster.Account
}

// narrowKept is how many narrowed accounts are kept.
const narrowKept = 64

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

// happened are the events of all kinds in order, each with its place on the
// globe.
func (s *snapshot) happened() []muster.Event {
	s.events.Do(func() {
		s.timeline = reconcile.Timeline(s.input)
		for i := range s.timeline {
			s.locate(&s.timeline[i])
		}
	})
	return s.timeline
}

// indexed makes the snapshot ready to find things by report.
func (s *snapshot) indexed() *snapshot {
	s.index.Do(func() {
		s.claimsOf, s.reportsBy = map[string][]*muster.Claim{}, map[string]*ledger.Report{}
		for i := range s.claims {
			c := &s.claims[i]
			s.all = append(s.all, c)
			s.claimsOf[c.ReportID] = append(s.claimsOf[c.ReportID], c)
		}
		for _, list := range s.claimsOf {
			slices.SortStableFunc(list, func(x, y *muster.Claim) int { return x.Evidence.Start - y.Evidence.Start })
		}
		for _, r := range slices.Backward(s.reports) { // of several of one name the first
			s.reportsBy[r.Name] = r
			if r.Mission != "" {
				s.missions = append(s.missions, r.Mission)
			}
		}
		for _, r := range s.reports {
			s.reportsBy[identify("report", r.ID)], s.reportsBy[r.ID] = r, r
		}
		slices.Sort(s.missions)
		s.missions = slices.Compact(s.missions)
	})
	return s
}
