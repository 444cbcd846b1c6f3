package app

import (
	"context"
	"slices"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/ruling"
)

// A Rereading is what came of reading all reports again.
type Rereading struct {
	Reports int             // read again
	Changed int             // of which claims, pack or rules are others now
	Dated   int             // whose date, found from clues, is another now
	Claims  int             // of all reports, as read now
	Lost    []muster.Ruling // rulings that nobody has undone and that apply no longer
	Skipped []string        // why reports were not read again, one line each
}

// Reread extracts all reports again with the rules of today. The earlier
// readings stay in the ledger; rulings are replayed over the new claims, and
// those whose claims are gone are listed.
func (a *App) Reread(ctx context.Context, watch Watch) (Rereading, error) {
	var sum Rereading
	var reports []*ledger.Report
	for r, err := range a.Store.Reports(ctx, ledger.ReportFilter{}, time.Time{}) {
		if err != nil {
			return sum, err
		}
		reports = append(reports, r)
	}
	type result struct {
		report *ledger.Report
		claims []muster.Claim
		err    error
	}
	work := func(e *ledger.Report) result {
		full, err := a.Store.Report(ctx, e.ID, e.Version, time.Time{})
		if err != nil {
			return result{report: e, err: err}
		}
		claims, err := a.reclaim(&full.Report)
		return result{full, claims, err}
	}
	done := 0
	err := ordered(ctx, reports, a.workers(), work, func(out result) error {
		done++
		defer watch.step(done, len(reports))
		if out.err != nil {
			sum.Skipped = append(sum.Skipped, out.err.Error())
			watch.problem(out.err.Error())
			return nil
		}
		sum.Reports++
		sum.Claims += len(out.claims)
		return a.rederive(ctx, &out.report.Report, out.claims, &sum.Changed)
	})
	if err != nil {
		return sum, interrupted(err)
	}
	if sum.Dated, err = a.Date(ctx, nil); err != nil {
		return sum, err
	}
	sum.Lost, err = a.lost(ctx)
	return sum, err
}

// reclaim takes the claims out of a report of the ledger.
func (a *App) reclaim(r *muster.Report) ([]muster.Claim, error) {
	if !slices.Contains(a.Extractor.Languages(), r.Language) {
		return nil, muster.Errorf(muster.Invalid, "%s: in language %q, which has no language pack now; its earlier claims stay", r.ID, r.Language)
	}
	return a.claims(r)
}

// rederive appends a reading of a report, and counts it where it is another. A
// date that the text states, and an earlier reading did not see, is kept too.
func (a *App) rederive(ctx context.Context, r *muster.Report, claims []muster.Claim, changed *int) error {
	pack, rules := a.Extractor.Version(r.Language)
	appended, err := a.Store.Reread(ctx, r.ID, ledger.Extraction{Pack: pack, Rules: rules, Claims: claims})
	if appended {
		*changed++
	}
	if err == nil && r.Date.Basis == muster.Stated {
		_, err = a.Store.Date(ctx, r.ID, r.Date)
	}
	return err
}

// lost are the rulings that stand and apply no longer.
func (a *App) lost(ctx context.Context) ([]muster.Ruling, error) {
	list, err := a.Rulings(ctx, View{}, nil)
	if err != nil {
		return nil, err
	}
	stands := map[string]bool{}
	for _, r := range ruling.Standing(list) {
		stands[r.ID] = true
	}
	return slices.DeleteFunc(list, func(r muster.Ruling) bool { return r.Applies || !stands[r.ID] }), nil
}
