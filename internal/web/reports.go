package web

import (
	"context"
	"slices"
	"strconv"

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
	p, err := pageOf(rows, r.get("after"), func(r *app.ReportRow) string { return r.ID })
	return content{template: "reports", title: "Reports", data: p}, err
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

// Kinds are the kinds of claims that are marked, in the order of their kinds.
func (p readerPage) Kinds() []muster.Kind {
	var out []muster.Kind
	for _, k := range muster.Kinds {
		if slices.ContainsFunc(p.Said, func(c muster.Claim) bool { return c.Kind == k }) {
			out = append(out, k)
		}
	}
	return out
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
	return content{template: "report", title: title, data: readerPage{reading, cut(reading)}}, nil
}

// A run is a run of a text that the same claims were read from and the same
// passages cover.
type run struct {
	Text   string
	Claims []string    // ids; empty for words that carry none
	Copied bool        // other reports have it too
	Kind   muster.Kind // of the innermost claim
	First  []string    // claims whose words begin here
}

// cut cuts a text where the words of claims and copied passages begin and end.
func cut(r *app.Reading) []run {
	at := []int{0, len(r.Text)}
	add := func(s muster.Span) {
		at = append(at, max(0, min(s.Start, len(r.Text))), max(0, min(s.End, len(r.Text))))
	}
	for _, c := range r.Said {
		add(c.Evidence.Span)
	}
	for _, c := range r.Copied {
		add(c.Span)
	}
	slices.Sort(at)
	at = slices.Compact(at)
	var out []run
	for i := 0; i+1 < len(at); i++ {
		out = append(out, mark(r, muster.Span{Start: at[i], End: at[i+1]}))
	}
	return out
}

// mark is a run with the claims and the passages that cover it.
func mark(r *app.Reading, at muster.Span) run {
	out := run{Text: r.Text[at.Start:at.End]}
	least := len(r.Text) + 1
	for _, c := range r.Said {
		if !c.Evidence.Contains(at) {
			continue
		}
		out.Claims = append(out.Claims, c.ID)
		if c.Evidence.Start == at.Start {
			out.First = append(out.First, c.ID)
		}
		if c.Evidence.Len() < least {
			least, out.Kind = c.Evidence.Len(), c.Kind
		}
	}
	for _, c := range r.Copied {
		out.Copied = out.Copied || c.Contains(at)
	}
	return out
}

// copies lists the passages that stand in two or more reports.
func (s *server) copies(ctx context.Context, r *request) (content, error) {
	list, err := s.app.Copies(ctx, r.view, nil)
	if err != nil {
		return content{}, err
	}
	p, err := pageOf(list, r.get("after"), func(p *muster.Passage) string { return p.ID })
	return content{template: "copies", title: "Copied passages", data: p}, err
}

// beside sets two places of a passage side by side, with the edits marked.
func (s *server) beside(ctx context.Context, r *request) (content, error) {
	number := func(name string, otherwise int) int {
		if n, err := strconv.Atoi(r.get(name)); err == nil {
			return n
		}
		return otherwise
	}
	b, err := s.app.Beside(ctx, r.view, r.http.PathValue("id"), number("a", 0), number("b", 1))
	return content{template: "beside", title: "Side by side", data: b}, err
}
