package app

import (
	"context"
	"log/slog"

	"muster"
	"muster/internal/ledger"
)

// Add reads files into the ledger. Reports are read in parallel and appended
// by one writer, each with its claims in one transaction, in the order of the
// files; what was appended before an error or an interrupt stays.
func (a *App) Add(ctx context.Context, args []string, known Known, watch Watch) (Summary, error) {
	sources, passed, err := Sources(args)
	sum := Summary{Passed: passed, Unused: known.unused(sources)}
	if err != nil {
		return sum, err
	}
	type result struct {
		report *muster.Report
		claims []muster.Claim
		err    error
	}
	work := func(s Source) (out result) {
		if out.report, out.err = a.read(s, &known); out.err == nil {
			out.claims, out.err = a.claims(out.report)
		}
		return out
	}
	var fresh []*muster.Report
	done := 0
	err = ordered(ctx, sources, a.workers(), work, func(out result) error {
		done++
		defer watch.step(done, len(sources))
		if out.err != nil {
			sum.Skipped++
			watch.problem(out.err.Error())
			return nil
		}
		tell(watch, out.report)
		return a.append(ctx, out.report, out.claims, &sum, &fresh)
	})
	if err == nil {
		err = a.Index(ctx)
	}
	if err == nil {
		err = a.settleDates(ctx, fresh, &sum, watch)
	}
	return sum, interrupted(err)
}

// settleDates dates the new reports that state no date, and doubts the dates of
// the others.
func (a *App) settleDates(ctx context.Context, fresh []*muster.Report, sum *Summary, watch Watch) (err error) {
	if len(fresh) == 0 {
		return nil
	}
	ids := map[string]bool{}
	for _, r := range fresh {
		ids[r.ID] = true
	}
	if sum.Dated, err = a.Date(ctx, func(id string) bool { return ids[id] }); err != nil {
		return err
	}
	return a.doubt(ctx, fresh, watch)
}

// append puts one report and its claims into the ledger, and counts what came
// of it.
func (a *App) append(ctx context.Context, r *muster.Report, claims []muster.Claim, sum *Summary, fresh *[]*muster.Report) error {
	pack, rules := a.Extractor.Version(r.Language)
	added, err := a.Store.Add(ctx, ledger.Addition{
		Report:     r,
		Extraction: ledger.Extraction{Pack: pack, Rules: rules, Claims: claims},
	})
	if err != nil {
		return err
	}
	sum.Reports++
	switch {
	case !added[0].New:
		sum.Unchanged++
		return nil
	case added[0].Version > 1:
		sum.Versions++
	default:
		sum.New++
	}
	sum.Claims += len(claims)
	*fresh = append(*fresh, r)
	a.log().Debug("report added", "report", r.ID, "version", added[0].Version, "claims", len(claims))
	return nil
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
