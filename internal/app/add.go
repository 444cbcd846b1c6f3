package app

import (
	"context"
	"log/slog"
	"time"

	"muster"
	"muster/internal/ledger"
)

// Add reads files into the ledger. Reports are read in parallel and appended
// by one writer, each with its claims in one transaction, in the order of the
// files; what was appended before an error or an interrupt stays, and the same
// command goes on from there.
func (a *App) Add(ctx context.Context, args []string, known Known, watch Watch) (Summary, error) {
	sources, passed, err := Sources(args)
	sum := Summary{Passed: passed, Unused: known.unused(sources)}
	if err != nil {
		return sum, err
	}
	adding := &addition{App: a, sum: &sum, undated: map[string]bool{}, fresh: map[int64]bool{}, almanac: almanac{dater: &dater{App: a}}}
	if adding.vigil, err = a.watch(ctx); err != nil {
		return sum, interrupted(err)
	}
	done := 0
	work := func(s Source) incoming { return adding.read(ctx, s, &known) }
	err = ordered(ctx, sources, a.workers(), work, func(in incoming) error {
		done++
		defer watch.step(done, len(sources))
		switch {
		case in.fault != nil:
			return in.fault
		case in.err != nil:
			sum.Skipped++
			watch.problem(in.err.Error())
			return nil
		}
		tell(watch, in.report)
		return adding.append(ctx, in)
	})
	if err == nil {
		err = a.Index(ctx)
	}
	if err == nil {
		err = adding.date(ctx)
	}
	return sum, interrupted(err)
}

// date dates the new reports that state no date, and again the earlier ones that
// the new may tell the date of.
func (a *addition) date(ctx context.Context) error {
	earlier, err := a.vigil.ended(ctx, a.Store, a.fresh)
	if err != nil || len(a.undated)+len(earlier) == 0 {
		return err
	}
	for _, id := range earlier {
		a.undated[id] = true
	}
	a.sum.Dated, err = a.Date(ctx, func(id string) bool { return a.undated[id] })
	return err
}

// An incoming is a report on its way into the ledger.
type incoming struct {
	report *muster.Report
	claims []muster.Claim
	given  muster.Date    // the date that the user gives for it
	had    *ledger.Report // what the ledger has of the same identity and text, if it has
	err    error          // why it cannot be read
	fault  error          // why the ledger cannot be
}

// settled reports whether the ledger has the report as it comes: its text, and
// the date that the user gives.
func (in *incoming) settled() bool {
	return in.had != nil && (in.given == "" || in.given == in.had.Date.EDTF)
}

// An addition is the work of adding files.
type addition struct {
	*App
	almanac almanac
	sum     *Summary
	undated map[string]bool // identities of reports that no date is known of
	fresh   map[int64]bool  // entries of the reports that are new
	vigil   *vigil          // the earlier reports that no date is known of
}

// read reads a file, and takes out its claims where the ledger lacks them. It is
// safe for concurrent use.
func (a *addition) read(ctx context.Context, s Source, known *Known) (in incoming) {
	if in.report, in.err = a.App.read(s, known); in.err != nil {
		return in
	}
	r := in.report
	in.given = known.of(s).Date.EDTF
	had, err := a.Store.Report(ctx, r.ID, 0, time.Time{})
	switch {
	case err != nil && muster.ErrorCode(err) != muster.NotFound:
		in.fault = err
		return in
	case err == nil && had.SHA256 == r.SHA256:
		in.had = had
	}
	if in.settled() {
		return in
	}
	if in.claims, in.err = a.claims(r); in.err == nil {
		a.almanac.doubt(r)
	}
	return in
}

// append puts one report and its claims into the ledger, and counts what came
// of it.
func (a *addition) append(ctx context.Context, in incoming) error {
	r := in.report
	a.sum.Reports++
	if in.had != nil {
		return a.redate(ctx, in)
	}
	pack, rules := a.Extractor.Version(r.Language)
	added, err := a.Store.Add(ctx, ledger.Addition{
		Report:     r,
		Extraction: ledger.Extraction{Pack: pack, Rules: rules, Claims: in.claims},
	})
	switch {
	case err != nil:
		return err
	case !added[0].New: // another process was quicker
		a.sum.Unchanged++
		return nil
	case added[0].Version > 1:
		a.sum.Versions++
	default:
		a.sum.New++
	}
	a.sum.Claims += len(in.claims)
	a.fresh[added[0].Entry] = true
	a.vigil.see(in.claims, r.Mission)
	if r.Date.EDTF == "" {
		a.undated[r.ID] = true
	}
	a.log().Debug("report added", "report", r.ID, "version", added[0].Version, "claims", len(in.claims))
	return nil
}

// redate records the date that was given for a report which the ledger has with
// another or none, and its claims as read by that date.
func (a *addition) redate(ctx context.Context, in incoming) error {
	if in.settled() {
		a.sum.Unchanged++
		if in.had.Date.EDTF == "" {
			a.undated[in.report.ID] = true // an interrupted run left it so
		}
		return nil
	}
	a.sum.Redated++
	a.vigil.see(in.claims, in.report.Mission)
	if _, err := a.Store.Date(ctx, in.report.ID, in.report.Date); err != nil {
		return err
	}
	changed := 0
	return a.rederive(ctx, in.report, in.claims, &changed)
}

// log is the app's log, silent where it has none.
func (a *App) log() *slog.Logger {
	if a.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return a.Log
}

// Verify checks the ledger against its hashes. It gives the first bad entry,
// nil where all are sound, and what the ledger holds.
func (a *App) Verify(ctx context.Context) (*ledger.Fault, ledger.Stats, error) {
	fault, err := a.Store.Verify(ctx)
	if err != nil || fault != nil {
		return fault, ledger.Stats{}, err
	}
	stats, err := a.Store.Stats(ctx)
	return nil, stats, err
}

// Backup writes a consistent copy of the ledger to a new file.
func (a *App) Backup(ctx context.Context, file string) error { return a.Store.Backup(ctx, file) }
