package app

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"muster"
	"muster/internal/ledger"
	"muster/internal/reconcile"
)

// doubts are the dates of reports that what they say does not fit, as it was
// noted when they were added, each with the words it is about.
func (a *App) doubts(ctx context.Context, reports []*ledger.Report) ([]reconcile.Doubt, error) {
	var entries []int64
	doubted := slices.DeleteFunc(slices.Clone(reports), func(r *ledger.Report) bool { return !states(r.Date) || len(unfits(r)) == 0 })
	for _, r := range doubted {
		entries = append(entries, r.Entry)
	}
	if len(entries) == 0 {
		return nil, nil
	}
	texts, err := a.Store.Texts(ctx, entries)
	if err != nil {
		return nil, err
	}
	var list []reconcile.Doubt
	for _, r := range doubted {
		full := r.Report
		full.Text = texts[r.Entry]
		d := reconcile.Doubt{Report: r.ID, Date: string(r.Date.EDTF), Stated: a.dateline(&full), Why: strings.Join(unfits(r), "; ")}
		for _, why := range unfits(r) {
			if q, ok := quoted(&full, why); ok {
				d.Told = append(d.Told, q)
			}
		}
		list = append(list, d)
	}
	return list, nil
}

// unfits are the reasons against the date of a report.
func unfits(r *ledger.Report) []string {
	var list []string
	for _, why := range r.Date.Because {
		if rest, ok := strings.CutPrefix(why, unfit); ok {
			list = append(list, rest)
		}
	}
	return list
}

// dateline is where a report states its date: the first words that mean it.
func (a *App) dateline(r *muster.Report) muster.Quote {
	if r.Date.Basis != muster.Stated {
		return muster.Quote{}
	}
	for _, s := range a.Extractor.Times(bare(r)) {
		for _, m := range s.Times("") {
			if m.EDTF == r.Date.EDTF {
				return muster.Quote{Report: r.Name, ReportID: r.ID, Span: m.Span, Text: strings.Clone(r.Text[m.Start:m.End])}
			}
		}
	}
	return muster.Quote{}
}

// quoted are the words of a report that a reason ends with, white space aside.
func quoted(r *muster.Report, why string) (muster.Quote, bool) {
	i := strings.LastIndex(why, "“")
	if i < 0 {
		return muster.Quote{}, false
	}
	words := strings.Fields(strings.TrimSuffix(strings.TrimSuffix(why[i+len("“"):], "”"), " …"))
	for start := range r.Text {
		if end, ok := reads(r.Text, start, words); ok {
			return muster.Quote{Report: r.Name, ReportID: r.ID, Span: muster.Span{Start: start, End: end}, Text: strings.Clone(r.Text[start:end])}, true
		}
	}
	return muster.Quote{}, false
}

// reads reports whether the words stand at a place of the text, and where they
// end.
func reads(text string, at int, words []string) (end int, ok bool) {
	for i, w := range words {
		if i > 0 {
			at = len(text) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
		}
		if !strings.HasPrefix(text[at:], w) {
			return 0, false
		}
		at += len(w)
	}
	return at, len(words) > 0
}
