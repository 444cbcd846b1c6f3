// Package veil shows a ledger as strangers may read it: the names of private
// persons are withheld. A private person is one for whom no claim gives a post.
//
// Names are withheld before anything is derived from the ledger, so that what
// is worked out of it, searched in it or quoted from it cannot have them. In a
// text a name becomes marks of the same length, and offsets stay true:
//
//	Grace Wambua buried her brother  →  ***** ****** buried her brother
//
// In a slot of a claim it becomes "private person 7", the same for the same
// person all through the ledger, so that two do not become one.
package veil

import (
	"context"
	"iter"
	"slices"
	"strings"
	"sync"
	"time"

	"muster"
	"muster/internal/ledger"
)

// A Veil is a ledger with the names of private persons withheld. It refuses to
// write.
type Veil struct {
	store    ledger.Store
	mentions func(*muster.Report) []muster.Mention

	building sync.Mutex
	head     int64
	table    *table

	mu   sync.Mutex
	read map[string]*people // by what of a report decides who is named in it
}

// New puts a veil before a ledger. The mentions are what the extractor sees in
// a report; it may be asked about several at a time.
func New(s ledger.Store, mentions func(*muster.Report) []muster.Mention) *Veil {
	return &Veil{store: s, mentions: mentions, read: map[string]*people{}}
}

// Reports gives the reports with their names withheld.
func (v *Veil) Reports(ctx context.Context, f ledger.ReportFilter, asOf time.Time) iter.Seq2[*ledger.Report, error] {
	return func(yield func(*ledger.Report, error) bool) {
		t, err := v.known(ctx)
		if err != nil {
			yield(nil, err)
			return
		}
		f.Name = t.real(f.Name)
		for r, err := range v.store.Reports(ctx, f, asOf) {
			if err == nil {
				v.report(t, r)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// Report is a report with its names withheld.
func (v *Veil) Report(ctx context.Context, id string, version int, asOf time.Time) (*ledger.Report, error) {
	t, err := v.known(ctx)
	if err != nil {
		return nil, err
	}
	r, err := v.store.Report(ctx, t.real(id), version, asOf)
	if err != nil {
		return nil, err
	}
	v.report(t, r)
	return r, nil
}

// report withholds the names in a report.
func (v *Veil) report(t *table, r *ledger.Report) {
	p := t.reports[r.ID]
	if r.Text != "" {
		p = v.people(&r.Report)
		r.Text = hide(r.Text, t.spans(r.Text, p))
	}
	for _, s := range []*string{&r.Title, &r.Outlet} {
		*s = t.words(*s, p)
	}
	if r.Byline != "" && !t.public(r.Byline) {
		r.Byline = ""
	}
	if t.names(r.URL, p) {
		r.URL = ""
	}
	r.Warnings, r.Date.Because = t.lines(r.Warnings, p), t.lines(r.Date.Because, p)
	r.Name, r.ID = t.shown(r.Name), t.shown(r.ID)
}

// Claims gives the claims with the names in their slots and words withheld.
func (v *Veil) Claims(ctx context.Context, f ledger.ClaimFilter, asOf time.Time) iter.Seq2[ledger.Claim, error] {
	return func(yield func(ledger.Claim, error) bool) {
		t, err := v.known(ctx)
		if err != nil {
			yield(ledger.Claim{}, err)
			return
		}
		f.Report = t.real(f.Report)
		for c, err := range v.store.Claims(ctx, f, asOf) {
			if err == nil {
				t.claim(&c.Claim)
			}
			if !yield(c, err) {
				return
			}
		}
	}
}

// Rulings gives the rulings without the names of those who made them and of
// private persons they speak of.
func (v *Veil) Rulings(ctx context.Context, asOf time.Time) ([]muster.Ruling, error) {
	t, err := v.known(ctx)
	if err != nil {
		return nil, err
	}
	list, err := v.store.Rulings(ctx, asOf)
	for i := range list {
		r := &list[i]
		p := t.reports[r.On]
		if words, ok := r.Set["words"].(string); ok && p != nil {
			if r.Set["words"], err = v.quoted(ctx, t, r.On, words); err != nil {
				return nil, err
			}
		}
		if !t.public(r.User) {
			r.User = "a person who is not named here"
		}
		for slot, value := range r.Set {
			if s, ok := value.(string); ok && slot != "words" {
				r.Set[slot] = t.slot(s, p)
			}
			if list, ok := value.([]any); ok {
				for i := range list {
					if s, ok := list[i].(string); ok {
						list[i] = t.slot(s, p)
					}
				}
			}
		}
		r.Because, r.On = t.words(r.Because, p), t.shown(t.slot(r.On, nil))
	}
	return list, err
}

// quoted is words of a report as its text has them behind the veil, so that
// they are found there.
func (v *Veil) quoted(ctx context.Context, t *table, id, words string) (string, error) {
	r, err := v.store.Report(ctx, id, 0, time.Time{})
	if err != nil {
		return "", err
	}
	at := strings.Index(r.Text, words)
	if at < 0 {
		return t.words(words, t.reports[id]), nil
	}
	return hide(r.Text, t.spans(r.Text, v.people(&r.Report)))[at : at+len(words)], nil
}

// Search finds reports by words that are not withheld.
func (v *Veil) Search(ctx context.Context, words string, limit int, asOf time.Time) ([]ledger.Hit, error) {
	t, err := v.known(ctx)
	if err != nil {
		return nil, err
	}
	hits, err := v.store.Search(ctx, words, limit, asOf)
	if err != nil {
		return nil, err
	}
	var out []ledger.Hit
	for _, h := range hits {
		r, err := v.store.Report(ctx, h.ReportID, h.Version, asOf)
		if err != nil {
			return nil, err
		}
		if v.hit(t, &h, &r.Report) {
			out = append(out, h)
		}
	}
	return out, nil
}

// hit withholds the names in a hit. It reports whether every word is still
// found: a name that is withheld finds nothing.
func (v *Veil) hit(t *table, h *ledger.Hit, r *muster.Report) bool {
	p := v.people(r)
	hidden := t.spans(r.Text, p)
	found := func(spans []muster.Span) int {
		set := map[string]bool{}
		for _, s := range spans {
			set[fold(r.Text[s.Start:s.End])] = true
		}
		return len(set)
	}
	before := found(h.Spans)
	h.Spans = slices.DeleteFunc(h.Spans, func(s muster.Span) bool {
		return slices.ContainsFunc(hidden, s.Overlaps)
	})
	if found(h.Spans) < before {
		return false
	}
	h.Title, h.Report, h.ReportID = t.words(h.Title, p), t.shown(h.Report), t.shown(h.ReportID)
	h.Snippet = t.words(h.Snippet, p)
	return true
}
