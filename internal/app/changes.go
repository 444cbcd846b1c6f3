package app

import (
	"context"
	"slices"
	"time"

	"muster"
)

// A Change is something that became known: a report that was added, or a ruling.
type Change struct {
	ID     string         `json:"id"`
	At     string         `json:"at"` // RFC 3339, record time
	What   string         `json:"what"`
	Report *ReportRow     `json:"report"`
	Ruling *muster.Ruling `json:"ruling"`
}

// Changes shows what became known on a day or after it, the newest first.
func (a *App) Changes(ctx context.Context, v View, since muster.Date) ([]Change, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	var from time.Time
	if lo, _, err := since.Bounds(); since != "" {
		if err != nil {
			return nil, muster.Errorf(muster.Invalid, "since=%s: want a day, YYYY-MM-DD", since)
		}
		from = lo.Time()
	}
	var out []Change
	for _, r := range s.reports {
		if row := rowOf(r); v.mission(r.Mission) && !r.Recorded.Before(from) {
			out = append(out, Change{ID: row.ID, At: row.Added, What: added(&row), Report: &row})
		}
	}
	for i := range s.rulings {
		r := &s.rulings[i]
		if at, err := time.Parse(time.RFC3339Nano, r.At); err == nil && !at.Before(from) {
			out = append(out, Change{ID: r.ID, At: r.At, What: "ruling: " + r.Act + " " + r.On, Ruling: r})
		}
	}
	slices.SortStableFunc(out, func(x, y Change) int {
		switch {
		case x.At > y.At:
			return -1
		case x.At < y.At:
			return 1
		}
		return 0
	})
	return out, nil
}

// added says what a report brought.
func added(r *ReportRow) string {
	what := "report added"
	if r.Version > 1 {
		what = "new version of a report"
	}
	return what + ": " + first(r.Title, r.Report)
}
