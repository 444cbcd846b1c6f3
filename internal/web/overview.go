package web

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"

	"muster"
	"muster/internal/app"
)

// An overviewPage is what the first page shows.
type overviewPage struct {
	*app.Overview
	Charted string // the mission of the chart
	Others  []string
	Chart   chart
	Due     []muster.Due
	Open    []muster.Conflict
}

// A chart is what the script draws: series as bands, claims as dots.
type chart struct {
	Series []curve   `json:"series"`
	Dots   []app.Dot `json:"dots"`
}

// A curve is a series without what it rests on.
type curve struct {
	ID      string         `json:"id"`
	Mission string         `json:"mission"`
	Who     string         `json:"who"`
	Measure muster.Measure `json:"measure"`
	Points  []step         `json:"points"`
}

// A step is a stretch of days on which a figure does not change.
type step struct {
	From muster.Date  `json:"from"`
	To   *muster.Date `json:"to"`
	Low  *float64     `json:"low"`
	High *float64     `json:"high"`
	Best *float64     `json:"best"`
}

// dotsShown and stretches are how many dots and rows the first page has room
// for.
const (
	dotsShown = 1500
	stretches = 100
)

// chartOf is the chart of a mission: its own series, those of its contributors,
// and the newest dots.
func chartOf(o *app.Overview, mission string) chart {
	var c chart
	for _, s := range o.Series {
		if s.Mission != mission {
			continue
		}
		line := curve{s.ID, s.Mission, s.Who, s.Measure, make([]step, len(s.Points))}
		for i, p := range s.Points {
			line.Points[i] = step{p.From, p.To, p.Low, p.High, p.Best}
		}
		c.Series = append(c.Series, line)
	}
	for _, d := range o.Dots {
		if d.Mission == mission {
			c.Dots = append(c.Dots, d)
		}
	}
	slices.SortStableFunc(c.Dots, func(a, b app.Dot) int { return later(a.When, b.When) })
	c.Dots = c.Dots[:min(len(c.Dots), dotsShown)]
	return c
}

// charted is the mission that the chart is of: the one asked for, else that
// with the most dots.
func charted(o *app.Overview, asked string) string {
	count := map[string]int{}
	for _, d := range o.Dots {
		count[d.Mission]++
	}
	most := asked
	for _, m := range slices.Sorted(maps.Keys(count)) {
		if asked == "" && (most == "" || count[m] > count[most]) {
			most = m
		}
	}
	if most == "" && len(o.Series) > 0 {
		most = o.Series[0].Mission
	}
	return most
}

// shown is how many of a kind the first page lists before it links to all.
const shown = 6

// folded is how many more of them it holds folded away.
const folded = 60

// overview is the account of a mission on one page.
func (s *server) overview(ctx context.Context, r *request) (content, error) {
	o, err := s.app.Overview(ctx, r.view)
	if err != nil {
		return content{}, err
	}
	p := overviewPage{Overview: o, Charted: charted(o, r.view.Mission)}
	p.Chart = chartOf(o, p.Charted)
	for _, s := range o.Series {
		if s.Mission != p.Charted && !slices.Contains(p.Others, s.Mission) {
			p.Others = append(p.Others, s.Mission)
		}
	}
	for _, d := range o.Dues {
		if d.Status != "met" {
			p.Due = append(p.Due, d)
		}
	}
	slices.SortStableFunc(p.Due, byNeed)
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

// A stretch is a row of the table below the chart.
type stretch struct {
	Of *muster.Series
	muster.Point
}

// Stretches are the stretches of days of the charted mission, the newest first,
// as many as the page has room for.
func (p overviewPage) Stretches() []stretch {
	var out []stretch
	for i := range p.Series {
		if s := &p.Series[i]; s.Mission == p.Charted {
			for _, point := range s.Points {
				out = append(out, stretch{s, point})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b stretch) int { return later(a.From, b.From) })
	return out[:min(len(out), stretches)]
}

// MoreStretches reports whether there are stretches that the page has no room
// for.
func (p overviewPage) MoreStretches() bool { return len(p.Stretches()) == stretches }

// Now is the newest stretch of each stock in place of the charted mission: the
// mission's own first, then the largest.
func (p overviewPage) Now() []stretch {
	var out []stretch
	for i := range p.Series {
		if s := &p.Series[i]; s.Mission == p.Charted && s.Measure == muster.InPlace && len(s.Points) > 0 {
			out = append(out, stretch{s, s.Points[len(s.Points)-1]})
		}
	}
	size := func(s stretch) float64 {
		switch {
		case s.Of.Who == s.Of.Mission:
			return math.Inf(1)
		case s.Best == nil:
			return 0
		}
		return *s.Best
	}
	slices.SortStableFunc(out, func(a, b stretch) int { return cmp.Compare(size(b), size(a)) })
	return out
}

// byNeed orders what falls due: what is coming, the next first, then what is
// overdue, the newest first.
func byNeed(a, b muster.Due) int {
	coming := func(d muster.Due) int {
		if d.Status == "coming" {
			return 0
		}
		return 1
	}
	if c := cmp.Compare(coming(a), coming(b)); c != 0 || a.Status == "coming" {
		return cmp.Or(c, later(b.When, a.When))
	}
	return later(a.When, b.When)
}

// SomeDue is what falls due that the first page has room for.
func (p overviewPage) SomeDue() []muster.Due { return p.Due[:min(len(p.Due), shown)] }

// MoreDue is what falls due besides, folded away.
func (p overviewPage) MoreDue() []muster.Due { return rest(p.Due) }

// SomeOpen is the contradictions that the first page has room for.
func (p overviewPage) SomeOpen() []muster.Conflict { return p.Open[:min(len(p.Open), shown)] }

// SomeGaps is the gaps that the first page has room for.
func (p overviewPage) SomeGaps() []muster.Gap { return p.Gaps[:min(len(p.Gaps), shown)] }

// MoreGaps is the gaps besides, folded away.
func (p overviewPage) MoreGaps() []muster.Gap { return rest(p.Gaps) }

// rest is what a list has behind the elements shown, as much as can be folded
// away.
func rest[T any](list []T) []T { return list[min(len(list), shown):min(len(list), shown+folded)] }
