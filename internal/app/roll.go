package app

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"

	"muster"
	"muster/internal/compact"
	"muster/internal/ledger"
	"muster/internal/ruling"
)

// A roll is the claims of a snapshot, packed as they were read, with what lists
// ask of each at hand: a claim is made again only where it is shown, as people
// have corrected it.
type roll struct {
	*compact.Claims
	amended  *ruling.Amendments
	byHand   map[string]bool // ids of the claims that people added
	rows     []row
	whos     []uint32 // actors of all claims, by row
	names    []string // what the numbers of actors and missions mean; names[0] is ""
	numbers  map[string]uint32
	reports  []*ledger.Report
	ofReport map[string][]uint32 // rows by identity of the report, in the order of its text
}

// A row is what lists ask of a claim.
type row struct {
	amount             float64 // its figure, -1 where it has none
	lo, hi             muster.Day
	report             uint32 // number of its report
	mission            uint32 // name of what it is about
	who                uint32 // where its actors begin
	start              uint32 // where its words begin
	origin             uint32 // number of the claim it was copied from, or its own
	actors             uint8
	kind, mood, status uint8
	dated              bool
}

// moods are the modalities, so that rows can number them.
var moods = []muster.Modality{muster.Actual, muster.Planned, muster.Promised, muster.Requested, muster.Possible, muster.Denied}

// with is the roll of a snapshot: the claims of the reports that stay as they
// are, and more behind them.
func (l *roll) with(s *snapshot, stays func(report string) bool, more iter.Seq[*muster.Claim]) *roll {
	out := &roll{amended: s.amended, byHand: map[string]bool{}, reports: s.reports, names: []string{""}, numbers: map[string]uint32{"": 0}}
	at := make(map[string]uint32, len(s.reports))
	for i, r := range s.reports {
		at[r.ID] = uint32(i)
	}
	if l.Claims == nil {
		l = &roll{Claims: &compact.Claims{}}
	}
	out.rows = make([]row, 0, len(l.rows)+64)
	again := l.amended == nil || !l.amended.Same(s.amended)
	if !again {
		out.names, out.numbers, out.whos = l.names, maps.Clone(l.numbers), slices.Clip(l.whos)
	}
	for _, id := range s.added {
		out.byHand[id] = true
	}
	gone := func(i int) bool {
		return !stays(l.reports[l.rows[i].report].ID) || len(l.byHand) > 0 && l.byHand[l.ID(i)]
	}
	for i := range l.rows {
		if gone(i) {
			continue
		}
		if r := l.rows[i]; !again {
			r.report = at[l.reports[r.report].ID]
			out.rows = append(out.rows, r)
		} else {
			out.add(l.Claims.At(i), at)
		}
	}
	out.Claims = l.With(gone, func(yield func(*muster.Claim) bool) {
		for c := range more {
			kept := *c
			out.add(&kept, at)
			if !yield(c) {
				return
			}
		}
	})
	out.file()
	return out
}

// add adds the row of a claim, which it corrects.
func (l *roll) add(c *muster.Claim, at map[string]uint32) {
	l.amended.Amend(c)
	l.rows = append(l.rows, l.row(c, at[c.ReportID]))
}

// file puts the rows under their reports, as unreviewed claims of their own.
func (l *roll) file() {
	l.rows, l.whos, l.names = slices.Clip(l.rows), slices.Clip(l.whos), slices.Clip(l.names)
	many := make([]uint32, len(l.reports))
	for i := range l.rows {
		r := &l.rows[i]
		r.origin, r.status = uint32(i), numberIn(Statuses, muster.Unreviewed)
		many[r.report]++
	}
	room, of := make([]uint32, len(l.rows)), make([][]uint32, len(l.reports))
	for i, n := range many {
		of[i], room = room[:0:n], room[n:]
	}
	for i := range l.rows {
		r := l.rows[i].report
		of[r] = append(of[r], uint32(i))
	}
	l.ofReport = make(map[string][]uint32, len(l.reports))
	for i, list := range of {
		slices.SortStableFunc(list, func(x, y uint32) int { return cmp.Compare(l.rows[x].start, l.rows[y].start) })
		l.ofReport[l.reports[i].ID] = list
	}
}

// At is the claim of a number. It is the caller's, but for its strings.
func (l *roll) At(i int) *muster.Claim {
	c, r := l.Claims.At(i), &l.rows[i]
	l.amended.Amend(c)
	c.Origin = l.ID(int(r.origin))
	if int(r.status) < len(Statuses) {
		c.Status = Statuses[r.status]
	}
	return c
}

// Find is the claim of an id, nil where there is none.
func (l *roll) Find(id string) *muster.Claim {
	if i := l.Number(id); i >= 0 {
		return l.At(i)
	}
	return nil
}

// A source has the claims of a roll for reconciling.
type source struct{ *roll }

// Find is the claim of an id, which had that number the last time, and the number
// that it has.
func (l source) Find(id string, last int32) (*muster.Claim, int32) {
	if int(last) >= l.Len() || l.ID(int(last)) != id {
		last = int32(l.Number(id))
	}
	return l.At(int(last)), last
}

// Of are the claims of a report, in the order of its text.
func (l *roll) Of(reportID string) iter.Seq[*muster.Claim] { return l.of(reportID) }

// said are the claims of a report as they were read, each report's made once.
func (l *roll) said(reportID string, made map[string][]*muster.Claim) []*muster.Claim {
	list, ok := made[reportID]
	if !ok {
		for _, i := range l.ofReport[reportID] {
			list = append(list, l.Claims.At(int(i)))
		}
		made[reportID] = list
	}
	return list
}

// finder gives the number of a claim, for those who ask for so many.
func (l *roll) finder(many int) func(id string) (uint32, bool) {
	const few = 32 // of all, one in so many
	if many < l.Len()/few {
		return func(id string) (uint32, bool) { n := l.Number(id); return uint32(n), n >= 0 }
	}
	numbers := make(map[string]uint32, l.Len())
	for i := range l.rows {
		numbers[l.ID(i)] = uint32(i)
	}
	return func(id string) (uint32, bool) { n, ok := numbers[id]; return n, ok }
}

// number is the number of a name.
func (l *roll) number(name string) uint32 {
	n, ok := l.numbers[name]
	if !ok {
		n = uint32(len(l.names))
		l.names, l.numbers[name] = append(l.names, name), n
	}
	return n
}

// row is what lists ask of a claim of that report.
func (l *roll) row(c *muster.Claim, report uint32) row {
	r := row{amount: -1, report: report, who: uint32(len(l.whos)), start: uint32(c.Evidence.Start)}
	if c.N != nil {
		r.amount = c.N.Value
	}
	if lo, hi, err := c.When.Bounds(); c.When != "" && err == nil {
		r.lo, r.hi, r.dated = lo, hi, true
	}
	r.mission = l.number(cmp.Or(c.Mission, l.reports[report].Mission))
	for _, name := range c.Who[:min(len(c.Who), 255)] {
		l.whos = append(l.whos, l.number(name))
		r.actors++
	}
	r.kind, r.mood = numberIn(muster.Kinds, c.Kind), numberIn(moods, c.Mood())
	return r
}

// numberIn is the number of a value of a closed list, the length of the list where
// it is none of them.
func numberIn[T comparable](list []T, v T) uint8 {
	if i := slices.Index(list, v); i >= 0 {
		return uint8(i)
	}
	return uint8(len(list))
}

// actors are the numbers of the actors of a row.
func (l *roll) actors(r *row) []uint32 { return l.whos[r.who : r.who+uint32(r.actors)] }

// all gives every claim with its number, of the kinds where some are named.
func (l *roll) all(kinds ...muster.Kind) iter.Seq2[int, *muster.Claim] {
	return func(yield func(int, *muster.Claim) bool) {
		for i := range l.rows {
			r := &l.rows[i]
			if (len(kinds) == 0 || int(r.kind) < len(muster.Kinds) && slices.Contains(kinds, muster.Kinds[r.kind])) && !yield(i, l.At(i)) {
				return
			}
		}
	}
}

// of are the claims of a report, in the order of its text.
func (l *roll) of(reportID string) iter.Seq[*muster.Claim] {
	return func(yield func(*muster.Claim) bool) {
		for _, i := range l.ofReport[reportID] {
			if !yield(l.At(int(i))) {
				return
			}
		}
	}
}

// seen gives the numbers of the claims that the view shows.
func (l *roll) seen(v *View) iter.Seq[int] {
	return func(yield func(int) bool) {
		f := l.sieve(v)
		for i := range l.rows {
			if f.misses(&l.rows[i]) == 0 && !yield(i) {
				return
			}
		}
	}
}

// shown gives the claims of a kind that the view shows.
func (l *roll) shown(v *View, kind muster.Kind) iter.Seq[*muster.Claim] {
	return func(yield func(*muster.Claim) bool) {
		for i := range l.seen(v) {
			if l.kind(&l.rows[i]) == string(kind) && !yield(l.At(i)) {
				return
			}
		}
	}
}

// A sieve is a view ready to be held against rows.
type sieve struct {
	*View
	roll     *roll
	who      map[uint32]bool // actors that pass
	mission  uint32
	narrow   bool // to a mission
	reports  []bool
	outlets  []bool
	from, to muster.Day
}

// What of a view a row does not pass.
const (
	missKind = 1 << iota
	missWho
	missReport
	missOutlet
	missMood
	missStatus
	missOther
)

// sieve makes a view ready.
func (l *roll) sieve(v *View) *sieve {
	f := &sieve{View: v, roll: l, from: v.from(), to: v.to(), narrow: v.Mission != ""}
	if f.narrow {
		n, ok := l.numbers[v.Mission]
		f.mission = n
		if !ok {
			f.mission = uint32(len(l.names)) // of no claim
		}
	}
	if v.Who != "" {
		f.who = map[uint32]bool{}
		for n, name := range l.names {
			if strings.EqualFold(name, v.Who) {
				f.who[uint32(n)] = true
			}
		}
	}
	pass := func(wanted string, is func(*ledger.Report) bool) []bool {
		if wanted == "" {
			return nil
		}
		list := make([]bool, len(l.reports))
		for i, r := range l.reports {
			list[i] = is(r)
		}
		return list
	}
	f.reports = pass(v.Report, func(r *ledger.Report) bool { return r.Name == v.Report || r.ID == v.Report })
	f.outlets = pass(v.Outlet, func(r *ledger.Report) bool { return r.Outlet == v.Outlet })
	return f
}

// misses is what of the view the row does not pass, 0 where the view shows it.
func (f *sieve) misses(r *row) (miss int) {
	if len(f.Kinds) > 0 && (int(r.kind) >= len(muster.Kinds) || !slices.Contains(f.Kinds, muster.Kinds[r.kind])) {
		miss |= missKind
	}
	if f.who != nil && !slices.ContainsFunc(f.roll.actors(r), func(n uint32) bool { return f.who[n] }) {
		miss |= missWho
	}
	if f.reports != nil && !f.reports[r.report] {
		miss |= missReport
	}
	if f.outlets != nil && !f.outlets[r.report] {
		miss |= missOutlet
	}
	if len(f.Moods) > 0 && (int(r.mood) >= len(moods) || !slices.Contains(f.Moods, moods[r.mood])) {
		miss |= missMood
	}
	if len(f.Statuses) > 0 && (int(r.status) >= len(Statuses) || !slices.Contains(f.Statuses, Statuses[r.status])) {
		miss |= missStatus
	}
	if f.narrow && r.mission != f.mission || (f.From != "" || f.To != "") && (!r.dated || r.lo > f.to || r.hi < f.from) {
		miss |= missOther
	}
	return miss
}
