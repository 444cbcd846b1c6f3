package web

import (
	"context"

	"muster"
	"muster/internal/app"
)

// An overviewPage is what the first page shows.
type overviewPage struct {
	*app.Overview
	Chart chart
	Due   []muster.Due
	Open  []muster.Conflict
}

// A chart is what the script draws: series as bands, claims as dots.
type chart struct {
	Series []muster.Series `json:"series"`
	Dots   []app.Dot       `json:"dots"`
}

// shown is how many of a kind the first page lists before it links to all.
const shown = 6

// overview is the account of a mission on one page.
func (s *server) overview(ctx context.Context, r *request) (content, error) {
	o, err := s.app.Overview(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	p := overviewPage{Overview: o, Chart: chart{o.Series, o.Dots}}
	for _, d := range o.Dues {
		if d.Status != "met" {
			p.Due = append(p.Due, d)
		}
	}
	for _, c := range o.Conflicts {
		if c.Status == "open" {
			p.Open = append(p.Open, c)
		}
	}
	title := "Overview"
	if r.view.Mission != "" {
		title = r.view.Mission
	}
	return content{template: "overview", title: title, data: p}, nil
}

// SomeDue is what falls due that the first page has room for.
func (p overviewPage) SomeDue() []muster.Due { return p.Due[:min(len(p.Due), shown)] }

// SomeOpen is the contradictions that the first page has room for.
func (p overviewPage) SomeOpen() []muster.Conflict { return p.Open[:min(len(p.Open), shown)] }

// SomeGaps is the gaps that the first page has room for.
func (p overviewPage) SomeGaps() []muster.Gap { return p.Gaps[:min(len(p.Gaps), shown)] }
