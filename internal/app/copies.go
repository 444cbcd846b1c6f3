package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"muster"
)

// Copies shows the passages that stand in two or more reports.
func (a *App) Copies(ctx context.Context, v View, _ []string) ([]muster.Passage, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	var list []muster.Passage
	for _, p := range s.passages {
		if s.shows(&v, &p) {
			list = append(list, p)
		}
	}
	return list, nil
}

// shows reports whether the view shows a passage: one of its places is in a
// report of the mission and the period, and says something of the actor.
func (s *snapshot) shows(v *View, p *muster.Passage) bool {
	return slices.ContainsFunc(p.Places, func(q muster.Quote) bool {
		r := s.byID[q.ReportID]
		return v.mission(r.Mission) && v.during(r.Date.EDTF) && (v.Who == "" || s.tells(q, v))
	})
}

// tells reports whether a claim in the quoted words is about the actor of the
// view.
func (s *snapshot) tells(q muster.Quote, v *View) bool {
	for c := range s.roll.of(q.ReportID) {
		if c.Evidence.Overlaps(q.Span) && v.who(c.Who...) {
			return true
		}
	}
	return false
}

// trace finds the passages that the reports share, and where claims were copied
// from.
func (a *App) trace(ctx context.Context, s *snapshot, k *keep) error {
	docs, err := a.kindred(ctx, s.reports)
	if err != nil {
		return err
	}
	texts := func(entries []int64) (map[int64]string, error) { return a.Store.Texts(ctx, entries) }
	if s.passages, err = k.loom.Weave(docs, len(s.reports), texts); err != nil {
		return err
	}
	// Origins are of what the reports say, before it is corrected.
	said := map[string][]*muster.Claim{}
	claims := func(q muster.Quote) []*muster.Claim { return s.roll.said(q.ReportID, said) }
	s.origins = k.tracer.Trace(s.passages, claims, func(q muster.Quote) uint64 { return s.stamps[q.ReportID] }).Of
	return nil
}

// passage is the reason for a passage: its places, and what was changed in
// them.
func (w *reasons) passage(p *muster.Passage) *Reason {
	r := &Reason{ID: p.ID, What: passed(p)}
	for _, q := range p.Places {
		r.Because = append(r.Because, w.quote(q))
	}
	for _, e := range p.Edits {
		r.Because = append(r.Because, Reason{What: Changed(&e)})
	}
	return r
}

// copied are the passages that a claim stands in, in short.
func (w *reasons) copied(c *muster.Claim) []Reason {
	var list []Reason
	for i := range w.passages {
		p := &w.passages[i]
		within := slices.ContainsFunc(p.Places, func(q muster.Quote) bool {
			return q.ReportID == c.ReportID && q.Overlaps(c.Evidence.Span)
		})
		if within {
			list = append(list, Reason{ID: p.ID, What: passed(p)})
		}
	}
	return list
}

// passed is a passage in one line.
func passed(p *muster.Passage) string {
	var in []string
	for _, q := range p.Places {
		if !slices.Contains(in, q.Report) {
			in = append(in, q.Report)
		}
	}
	first := "which came first is not known"
	if p.First != nil {
		first = "first in " + *p.First
	}
	kind := "passage"
	if p.Boilerplate {
		kind = "boilerplate"
	}
	return fmt.Sprintf("%s of %d words in %s; %s", kind, p.Words, few(in), first)
}

// few names the first of a list, and how many more there are.
func few(list []string) string {
	const most = 4
	if len(list) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(list[:most], ", "), len(list)-most)
	}
	return strings.Join(list, ", ")
}

// Changed is an edit in one line.
func Changed(e *muster.Edit) string {
	s := fmt.Sprintf("%s: “%s” became “%s”", e.Report, e.From, e.To)
	switch {
	case e.From == "":
		s = fmt.Sprintf("%s: “%s” was put in", e.Report, e.To)
	case e.To == "":
		s = fmt.Sprintf("%s: “%s” was left out", e.Report, e.From)
	}
	if e.Meaning {
		s += ", which changes the meaning"
	}
	return s
}
