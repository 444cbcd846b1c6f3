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
	Said   []muster.Claim `json:"claims"`
	Copied []CopiedRun    `json:"copied"`
}

// A CopiedRun is a run of the text that other reports have too.
type CopiedRun struct {
	muster.Span
	Passage string   `json:"passage"`
	Place   int      `json:"place"` // number in the passage's list
	Other   int      `json:"other"` // number of the place to set beside it
	Reports []string `json:"reports"`
}

// Reading opens a report by its id, identity or base name. It errs with
// muster.NotFound where the view has none.
func (a *App) Reading(ctx context.Context, v View, id string) (*Reading, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	r := s.reportsBy[id]
	if r == nil {
		return nil, muster.Errorf(muster.NotFound, "%s: no report has this id; see the list of reports", id)
	}
	full, err := a.Store.Report(ctx, r.ID, r.Version, v.recorded())
	if err != nil {
		return nil, err
	}
	out := &Reading{ReportRow: rowOf(r), Text: full.Text, Said: []muster.Claim{}, Copied: s.copiedIn(r.ID)}
	for c := range s.roll.of(r.ID) {
		out.Said = append(out.Said, *c)
	}
	return out, nil
}

// KnownMissions are the missions that the ledger has reports on, sorted.
func (a *App) KnownMissions(ctx context.Context) ([]string, error) {
	s, err := a.reckoned(ctx, View{})
	if err != nil {
		return nil, err
	}
	return s.missions, nil
}

// Outlets are who published the reports that the ledger has, sorted.
func (a *App) Outlets(ctx context.Context, v View) ([]string, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	return s.outlets, nil
}

// wide is the view without what narrows the account.
func (v View) wide() View {
	v.Mission, v.Who, v.From, v.To = "", "", "", ""
	return v
}

// ClaimsByID finds claims by their ids, nil where the view has none.
func (a *App) ClaimsByID(ctx context.Context, v View) (func(id string) *muster.Claim, error) {
	s, err := a.reckoned(ctx, v.wide())
	if err != nil {
		return nil, err
	}
	return s.roll.Find, nil
}

// copiedIn are the runs of a report that other reports have too, boilerplate
// left out.
func (s *snapshot) copiedIn(reportID string) []CopiedRun {
	var out []CopiedRun
	for _, p := range s.passages {
		for i, q := range p.Places {
			if q.ReportID == reportID && !p.Boilerplate {
				out = append(out, copiedRun(&p, i))
			}
		}
	}
	return out
}

// copiedRun is the place of that number, with the first place elsewhere beside
// it.
func copiedRun(p *muster.Passage, at int) CopiedRun {
	run := CopiedRun{Span: p.Places[at].Span, Passage: p.ID, Place: at, Other: -1}
	for i, q := range p.Places {
		if i == at {
			continue
		}
		if run.Other < 0 {
			run.Other = i
		}
		if !slices.Contains(run.Reports, q.Report) {
			run.Reports = append(run.Reports, q.Report)
		}
	}
	return run
}
