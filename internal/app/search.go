package app

import (
	"context"
	"slices"
	"strings"

	"muster"
	"muster/internal/ledger"
)

// Found is a report that has the words looked for.
type Found struct {
	ID      string   `json:"id"`
	Report  string   `json:"report"`
	Row     string   `json:"report_id"`
	Title   string   `json:"title"`
	Start   int      `json:"start"` // of the snippet in the report's text
	End     int      `json:"end"`
	Snippet string   `json:"snippet"`
	Marks   [][2]int `json:"marks"`  // the words in the snippet, in bytes
	Claims  []string `json:"claims"` // read from the snippet
}

// Search finds the reports that have all the words, the best first, with the
// words marked. The view narrows by mission, report, outlet, period and day known.
func (a *App) Search(ctx context.Context, v View, words []string) ([]Found, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	hits, err := a.Store.Search(ctx, strings.Join(words, " "), 0, v.recorded())
	if err != nil {
		return nil, err
	}
	out := []Found{}
	for _, h := range hits {
		r := s.byID[h.ReportID]
		if r == nil || !v.mission(r.Mission) || !v.during(r.Date.EDTF) || v.Outlet != "" && v.Outlet != r.Outlet || v.Report != "" && v.Report != r.Name && v.Report != r.ID {
			continue
		}
		full, err := a.Store.Report(ctx, r.ID, h.Version, v.recorded())
		if err != nil {
			return nil, err
		}
		out = append(out, s.found(&h, full.Text))
	}
	return out, nil
}

// found cuts the snippet of a hit: the lines round its first words.
func (s *snapshot) found(h *ledger.Hit, text string) Found {
	var at muster.Span
	if len(h.Spans) > 0 {
		at = h.Spans[0]
	}
	start, end := sentence(text, at)
	f := Found{
		ID: hitID(h.ReportID, start), Report: h.Report, Row: h.ReportID, Title: h.Title,
		Start: start, End: end, Snippet: text[start:end], Marks: [][2]int{}, Claims: []string{},
	}
	for _, m := range h.Spans {
		if m.Start >= start && m.End <= end {
			f.Marks = append(f.Marks, [2]int{m.Start - start, m.End - start})
		}
	}
	for c := range s.roll.of(h.ReportID) {
		if c.Evidence.Overlaps(muster.Span{Start: start, End: end}) {
			f.Claims = append(f.Claims, c.ID)
		}
	}
	slices.Sort(f.Claims)
	return f
}
