package web

import (
	"context"
	"slices"

	"muster"
	"muster/internal/app"
)

// reports lists what was read.
func (s *server) reports(ctx context.Context, r *request) (content, error) {
	rows, err := s.app.Reports(ctx, r.view, nil)
	if err != nil {
		return content{}, err
	}
	slices.SortStableFunc(rows, func(a, b app.ReportRow) int { return later(a.EDTF(), b.EDTF()) })
	return content{template: "reports", title: "Reports", data: rows}, nil
}

// later orders dates, the newest first and what has none last.
func later(a, b muster.Date) int {
	day := func(d muster.Date) muster.Day {
		if lo, _, err := d.Bounds(); d != "" && err == nil {
			return lo
		}
		return muster.Past
	}
	return int(day(b) - day(a))
}

// A readerPage is a report with the words of its claims marked.
type readerPage struct {
	*app.Reading
	Runs []run
}

// report opens a report.
func (s *server) report(ctx context.Context, r *request) (content, error) {
	reading, err := s.app.Reading(ctx, r.view, r.http.PathValue("id"))
	if err != nil {
		return content{}, err
	}
	title := reading.Title
	if title == "" {
		title = reading.Report
	}
	return content{template: "report", title: title, data: readerPage{reading, cut(reading.Text, reading.Claims)}}, nil
}

// A run is a run of a text that the same claims were read from.
type run struct {
	Text   string
	Claims []string    // ids; empty for words that carry none
	Kind   muster.Kind // of the innermost claim
	First  []string    // claims whose words begin here
}

// cut cuts a text where the words of claims begin and end.
func cut(text string, claims []muster.Claim) []run {
	at := []int{0, len(text)}
	for _, c := range claims {
		at = append(at, clamp(c.Evidence.Start, text), clamp(c.Evidence.End, text))
	}
	slices.Sort(at)
	at = slices.Compact(at)
	var out []run
	for i := 0; i+1 < len(at); i++ {
		out = append(out, mark(text, at[i], at[i+1], claims))
	}
	return out
}

// clamp keeps an offset inside the text.
func clamp(i int, text string) int { return max(0, min(i, len(text))) }

// mark is the run [start, end) with the claims that cover it.
func mark(text string, start, end int, claims []muster.Claim) run {
	r := run{Text: text[start:end]}
	least := len(text) + 1
	for _, c := range claims {
		if c.Evidence.Start > start || c.Evidence.End < end {
			continue
		}
		r.Claims = append(r.Claims, c.ID)
		if c.Evidence.Start == start {
			r.First = append(r.First, c.ID)
		}
		if c.Evidence.Len() < least {
			least, r.Kind = c.Evidence.Len(), c.Kind
		}
	}
	return r
}
