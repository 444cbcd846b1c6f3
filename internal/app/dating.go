package app

import (
	"cmp"
	"context"
	"slices"
	"time"

	"muster"
	"muster/internal/dating"
	"muster/internal/ledger"
	"muster/internal/mission"
)

// rounds is how often reports are dated by each other: a report that was dated
// helps to date the next.
const rounds = 3

// narrow is how many days the date of a report may leave open for its claims
// to be taken as events that date others.
const narrow = 7

// A dater dates the reports of a ledger that do not say when they were
// published.
type dater struct {
	*App
	reports []*ledger.Report
	byID    map[string]*ledger.Report
	wanted  map[string]bool           // identities of all to be dated
	undated []*undated                // those being dated
	open    map[string]*undated       // the same, by identity
	known   map[string][]dating.Event // calendars, by mission
	told    told                      // by dated reports
	kin     map[string][]string       // of the undated, by identities
}

// An undated is a report whose date is to be found.
type undated struct {
	*muster.Report
	claims []muster.Claim // read with no date, those that can be clues
	shared map[string]int // words, by identity of the other report
	result dating.Result
	dated  []muster.Claim // read with the date found, those that can date others
}

// Date finds the dates of the reports that state none, those of the given
// identities or all, and reads their claims again by them. Earlier dates and
// readings stay in the ledger. It returns how many dates are new.
func (a *App) Date(ctx context.Context, only func(id string) bool) (int, error) {
	d := &dater{App: a, known: map[string][]dating.Event{}, told: told{}, byID: map[string]*ledger.Report{}, wanted: map[string]bool{}}
	list, err := d.gather(ctx, only)
	if err != nil {
		return 0, err
	}
	changed := 0
	for some := range slices.Chunk(list, datedAtOnce) {
		n, err := d.dateSome(ctx, some)
		changed += n
		if err != nil {
			return changed, err
		}
	}
	return changed, nil
}

// datedAtOnce is how many reports are dated by each other: few enough to hold
// what they say in memory. Those dated before help to date those after.
const datedAtOnce = 500

// dateSome dates some reports and records what it finds.
func (d *dater) dateSome(ctx context.Context, list []*ledger.Report) (changed int, err error) {
	if err := d.prepareAll(ctx, list); err != nil {
		return 0, err
	}
	for range rounds {
		if again, err := d.round(ctx); err != nil {
			return 0, err
		} else if !again {
			break
		}
	}
	for _, u := range d.undated {
		ok, err := d.record(ctx, u)
		if err != nil {
			return changed, err
		}
		if ok {
			changed++
		}
		d.settle(u)
	}
	return changed, nil
}

// settle takes what was found for a report for known.
func (d *dater) settle(u *undated) {
	r := d.byID[u.ID]
	r.Text, r.Date.EDTF, r.Date.Basis = "", u.result.Date, muster.Inferred
	for i := range u.dated {
		d.told.add(&u.dated[i], u.Mission, u.ID, u.Name)
	}
}

// states reports whether the date of a report is known from more than clues.
func states(p muster.Published) bool { return p.EDTF != "" && p.Basis != muster.Inferred }

// gather reads what there is to date, which it gives, and what to date it by.
func (d *dater) gather(ctx context.Context, only func(id string) bool) (list []*ledger.Report, err error) {
	for r, err := range d.Store.Reports(ctx, ledger.ReportFilter{}, time.Time{}) {
		if err != nil {
			return nil, err
		}
		d.reports = append(d.reports, r)
		d.byID[r.ID] = r
		if !states(r.Date) && (only == nil || only(r.ID)) && slices.Contains(d.Extractor.Languages(), r.Language) {
			r.Date = muster.Published{} // what was found before is found anew
			d.wanted[r.ID] = true
			list = append(list, r)
		}
	}
	if len(list) == 0 {
		return nil, nil
	}
	if err := d.relate(ctx); err != nil {
		return nil, err
	}
	return list, d.witness(ctx)
}

// prepareAll reads some reports as ones with no date.
func (d *dater) prepareAll(ctx context.Context, list []*ledger.Report) error {
	entries := make([]int64, len(list))
	for i, r := range list {
		entries[i] = r.Entry
		if _, ok := d.known[r.Mission]; !ok {
			d.known[r.Mission] = d.calendar(r.Mission)
		}
	}
	texts, err := d.Store.Texts(ctx, entries)
	if err != nil {
		return err
	}
	d.undated, d.open = nil, map[string]*undated{}
	read := func(r *ledger.Report) *undated {
		r.Text = texts[r.Entry]
		return d.prepare(&r.Report)
	}
	return ordered(ctx, list, d.workers(), read, func(u *undated) error {
		d.undated, d.open[u.ID] = append(d.undated, u), u
		return nil
	})
}

// prepare reads a report as one with no date. Of its claims it keeps those that
// can be clues, as there may be many reports.
func (d *dater) prepare(r *muster.Report) *undated {
	claims, _ := d.App.claims(bare(r)) // a report that cannot be read has no clues
	return &undated{Report: r, shared: map[string]int{}, claims: sift(claims, dating.Bears)}
}

// bare is a report without its date.
func bare(r *muster.Report) *muster.Report {
	b := *r
	b.Date = muster.Published{}
	return &b
}

// sift gives the claims for which keep is true, in room of their own.
func sift(claims []muster.Claim, keep func(*muster.Claim) bool) []muster.Claim {
	var list []muster.Claim
	for i := range claims {
		if keep(&claims[i]) {
			list = append(list, claims[i])
		}
	}
	return slices.Clip(list)
}

// calendar is the events of a mission, and of those before and after it, each
// read as a report of its day.
func (d *dater) calendar(name string) []dating.Event {
	m := d.Missions.ByName(name)
	if m == nil {
		return nil
	}
	var list []dating.Event
	for _, m := range []*mission.Mission{m, d.Missions.ByName(m.Predecessor), d.Missions.ByName(m.Successor)} {
		if m == nil {
			continue
		}
		for _, e := range m.Calendar {
			list = append(list, d.events(m, e)...)
		}
	}
	return list
}

// events are what a line of a calendar says.
func (d *dater) events(m *mission.Mission, e mission.Event) []dating.Event {
	lo, hi, err := e.Date.Bounds()
	if err != nil || e.Planned { // it need not have happened
		return nil
	}
	base := dating.Event{Lo: lo, Hi: hi, Text: e.Text, Source: "the calendar of " + m.Short}
	claims, _ := d.App.claims(&muster.Report{ID: e.Text, Name: e.Text, Language: "en", Mission: m.Short, Text: e.Text + "."})
	list := []dating.Event{base}
	for _, c := range claims {
		base.Claim = c
		list = append(list, base)
	}
	return list
}

// witness reads the events that dated reports tell of.
func (d *dater) witness(ctx context.Context) error {
	dated := map[string]*ledger.Report{}
	for _, r := range d.reports {
		if states(r.Date) || !d.wanted[r.ID] && short(r.Date.EDTF) {
			dated[r.ID] = r
		}
	}
	for c, err := range d.Store.Claims(ctx, ledger.ClaimFilter{}, time.Time{}) {
		if err != nil {
			return err
		}
		if r := dated[c.ReportID]; r != nil {
			d.told.add(&c.Claim, r.Mission, r.ID, r.Name)
		}
	}
	return nil
}

// short reports whether a date leaves few days open.
func short(date muster.Date) bool {
	lo, hi, err := date.Bounds()
	return date != "" && err == nil && lo > muster.Past && hi < muster.Future && hi-lo < narrow
}

// round dates every report by what the rounds before found, and reports whether
// a date changed.
func (d *dater) round(ctx context.Context) (changed bool, err error) {
	others := told{}
	for _, u := range d.undated {
		for i := range u.dated {
			others.add(&u.dated[i], u.Mission, u.ID, u.Name)
		}
	}
	results := make([]dating.Result, 0, len(d.undated))
	date := func(u *undated) found {
		in, err := d.input(ctx, u, others)
		if err != nil {
			return found{err: err}
		}
		return found{result: dating.Date(in)}
	}
	err = ordered(ctx, d.undated, d.workers(), date, func(f found) error {
		results = append(results, f.result)
		return f.err
	})
	if err != nil {
		return false, err
	}
	for i, u := range d.undated {
		if u.result.Date != results[i].Date {
			changed = true
			u.dated = nil
			if short(results[i].Date) {
				claims, _ := d.App.claims(u.as(results[i].Date))
				u.dated = sift(claims, tells)
			}
		}
		u.result = results[i]
	}
	return changed, nil
}

// A found is the date of a report, or why it could not be looked for.
type found struct {
	result dating.Result
	err    error
}

// as is the report with a date that was found.
func (u *undated) as(date muster.Date) *muster.Report {
	r := *u.Report
	r.Date = muster.Published{EDTF: date, Basis: muster.Inferred}
	return &r
}

// input is all that is known that bears on the date of a report.
func (d *dater) input(ctx context.Context, u *undated, others told) (dating.Input, error) {
	in := dating.Input{Claims: u.claims, Sentences: d.Extractor.Times(bare(u.Report)), Known: slices.Clone(d.known[u.Mission])}
	in.First, in.Last = muster.DayOf(2000, 1, 1), muster.DayOf(d.Now().UTC().Date())
	in.Known = append(in.Known, d.told.of(u.claims, u.Mission, u.ID)...)
	in.Known = append(in.Known, others.of(u.claims, u.Mission, u.ID)...)
	for _, id := range d.nearest(u) {
		words, err := d.sharedWith(ctx, u, id)
		if err != nil {
			return in, err
		}
		if date, name := d.dateOf(id); words > 0 {
			lo, hi, _ := date.Bounds()
			in.Kin = append(in.Kin, dating.Kin{Name: name, Words: words, Lo: lo, Hi: hi})
		}
	}
	in.First = max(in.First, earliest(in.Known))
	return in, nil
}

// dateOf is the date of a report as the rounds have it, and its name.
func (d *dater) dateOf(id string) (muster.Date, string) {
	if u := d.open[id]; u != nil {
		return u.result.Date, u.Name
	}
	if r := d.byID[id]; r != nil {
		return r.Date.EDTF, r.Name
	}
	return "", ""
}

// earliest is the first day of the events, a year taken off for what led to
// them.
func earliest(events []dating.Event) muster.Day {
	if len(events) == 0 {
		return muster.Past
	}
	first := slices.MinFunc(events, func(a, b dating.Event) int { return cmp.Compare(a.Lo, b.Lo) })
	return first.Lo - 366
}

// record appends a date that was found and the claims read by it.
func (d *dater) record(ctx context.Context, u *undated) (bool, error) {
	p := muster.Published{EDTF: u.result.Date, Basis: muster.Inferred, Because: u.result.For}
	for _, s := range u.result.Against {
		p.Because = append(p.Because, unfit+s)
	}
	if p.EDTF == "" {
		return false, nil
	}
	appended, err := d.Store.Date(ctx, u.ID, p)
	if err != nil || !appended {
		return false, err
	}
	claims, err := d.App.claims(u.as(p.EDTF))
	if err != nil {
		return true, err
	}
	changed := 0
	return true, d.rederive(ctx, u.Report, claims, &changed)
}
