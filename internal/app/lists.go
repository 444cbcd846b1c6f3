package app

import (
	"context"
	"slices"
	"time"

	"muster"
	"muster/internal/ledger"
)

// Statuses are what a claim can be known as.
var Statuses = []muster.Status{
	muster.Unreviewed, muster.Accepted, muster.Rejected, muster.Corrected, muster.Stale, muster.Contradicted,
}

// A ReportRow is a report as a list shows it.
type ReportRow struct {
	ID        string            `json:"id"`
	Report    string            `json:"report"`
	ReportID  string            `json:"report_id"`
	Version   int               `json:"version"`
	Title     string            `json:"title"`
	URL       *string           `json:"url"`
	Outlet    *string           `json:"outlet"`
	Language  string            `json:"language"`
	Mission   string            `json:"mission"`
	SHA256    string            `json:"sha256"`
	Published *muster.Published `json:"published"`
	Claims    int               `json:"n_claims"`
	Added     string            `json:"added"` // RFC 3339
}

// EDTF is the publication date, "" where it is not known.
func (r *ReportRow) EDTF() muster.Date {
	if r.Published == nil {
		return ""
	}
	return r.Published.EDTF
}

// Reports lists what was read, in the order it was added.
func (a *App) Reports(ctx context.Context, v View, _ []string) ([]ReportRow, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	var rows []ReportRow
	for _, r := range s.reports {
		if v.mission(r.Mission) && v.during(r.Date.EDTF) && (v.Who == "" || s.names(r.ID, &v)) {
			rows = append(rows, rowOf(r))
		}
	}
	return rows, nil
}

// names reports whether a claim of the report is about the actor of the view.
func (s *snapshot) names(reportID string, v *View) bool {
	for c := range s.roll.of(reportID) {
		if v.who(c.Who...) {
			return true
		}
	}
	return false
}

// ReportRowID is the id that lists have for a report of that identity.
func ReportRowID(reportID string) string { return identify("report", reportID) }

// rowOf is the report as a list shows it; null is not known.
func rowOf(e *ledger.Report) ReportRow {
	row := ReportRow{
		ID: identify("report", e.ID), Report: e.Name, ReportID: e.ID, Version: e.Version, Title: e.Title,
		URL: known(e.URL), Outlet: known(e.Outlet), Language: e.Language, Mission: e.Mission, SHA256: e.SHA256,
		Claims: e.Read.Claims, Added: e.Recorded.UTC().Format(time.RFC3339),
	}
	if e.Date.EDTF != "" {
		row.Published = &e.Date
	}
	return row
}

// known is nil for what is not known.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// Claims lists what the reports say, in the order of reports and of their
// texts.
func (a *App) Claims(ctx context.Context, v View, _ []string) ([]muster.Claim, error) {
	each, err := a.EachClaim(ctx, v, "")
	if err != nil {
		return nil, err
	}
	out := []muster.Claim{}
	for c := range each {
		out = append(out, *c)
	}
	return out, nil
}

// account is the account that the view asks for.
func (a *App) account(ctx context.Context, v View) (*muster.Account, error) {
	s, err := a.reckoned(ctx, v)
	if err != nil {
		return nil, err
	}
	return s.account, nil
}

// Strength shows each stock over time; with a day, only the points on it.
func (a *App) Strength(ctx context.Context, v View, _ []string) ([]muster.Series, error) {
	account, err := a.account(ctx, v)
	switch {
	case err != nil:
		return nil, err
	case v.On == "":
		return account.Series, nil
	}
	day := a.on(v)
	var on []muster.Series
	for _, s := range account.Series {
		s.Points = slices.DeleteFunc(slices.Clone(s.Points), func(p muster.Point) bool { return !holds(&p, day) })
		if len(s.Points) > 0 {
			on = append(on, s)
		}
	}
	return on, nil
}

// holds reports whether the point is about the day.
func holds(p *muster.Point, day muster.Day) bool {
	from, _, err := p.From.Bounds()
	if err != nil || day < from {
		return false
	}
	if p.To == nil {
		return true
	}
	_, to, err := p.To.Bounds()
	return err == nil && day <= to
}

// Conflicts shows what cannot all be right.
func (a *App) Conflicts(ctx context.Context, v View, _ []string) ([]muster.Conflict, error) {
	account, err := a.account(ctx, v)
	if err != nil {
		return nil, err
	}
	return account.Conflicts, nil
}

// Gaps shows changes that no report accounts for.
func (a *App) Gaps(ctx context.Context, v View, _ []string) ([]muster.Gap, error) {
	account, err := a.account(ctx, v)
	if err != nil {
		return nil, err
	}
	return account.Gaps, nil
}

// Stale shows claims that were right when written.
func (a *App) Stale(ctx context.Context, v View, _ []string) ([]muster.StaleClaim, error) {
	account, err := a.account(ctx, v)
	if err != nil {
		return nil, err
	}
	return account.Stale, nil
}

// Due shows what is coming or overdue on the day of the view.
func (a *App) Due(ctx context.Context, v View, _ []string) ([]muster.Due, error) {
	account, err := a.account(ctx, v)
	if err != nil {
		return nil, err
	}
	return account.Dues, nil
}
