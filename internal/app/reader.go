package app

import (
	"context"
	"slices"

	"muster"
)

// A Reading is a report as a reader opens it: its text, and what it claims in
// the order of the text.
type Reading struct {
	ReportRow
	Text   string         `json:"text"`
	Claims []muster.Claim `json:"claims"`
}

// Reading opens a report by its id, identity or base name. It errs with
// muster.NotFound where the view has none.
func (a *App) Reading(ctx context.Context, v View, id string) (*Reading, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	for _, r := range s.reports {
		row := rowOf(r)
		if row.ID != id && r.ID != id && r.Name != id {
			continue
		}
		full, err := a.Store.Report(ctx, r.ID, r.Version, v.recorded())
		if err != nil {
			return nil, err
		}
		out := &Reading{ReportRow: row, Text: full.Text}
		for _, c := range s.claims {
			if c.ReportID == r.ID {
				out.Claims = append(out.Claims, c)
			}
		}
		slices.SortStableFunc(out.Claims, func(x, y muster.Claim) int { return x.Evidence.Start - y.Evidence.Start })
		return out, nil
	}
	return nil, muster.Errorf(muster.NotFound, "%s: no report has this id; see the list of reports", id)
}

// KnownMissions are the missions that the ledger has reports on, sorted.
func (a *App) KnownMissions(ctx context.Context) ([]string, error) {
	s, err := a.reckoned(ctx, View{})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range s.reports {
		if r.Mission != "" {
			out = append(out, r.Mission)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// wide is the view without what narrows the account.
func (v View) wide() View {
	v.Mission, v.Who, v.From, v.To = "", "", "", ""
	return v
}

// ClaimsByID finds claims by their ids, nil where the view has none. What it
// gives is shared: callers must not change it.
func (a *App) ClaimsByID(ctx context.Context, v View) (func(id string) *muster.Claim, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	return func(id string) *muster.Claim { return s.byClaim[id] }, nil
}
