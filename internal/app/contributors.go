package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"muster"
)

// A Contributor is one country in a mission: what it promised, what came and
// went, who is there, and who is due home.
type Contributor struct {
	ID       string         `json:"id"`
	Mission  string         `json:"mission"`
	Who      string         `json:"who"`
	Pledged  *muster.Point  `json:"pledged"`
	Present  *muster.Point  `json:"in_place"`
	Arrived  Flow           `json:"arrived"`
	Returned Flow           `json:"returned"`
	Home     []muster.Due   `json:"due_home"`
	Series   *muster.Series `json:"-"`
}

// A Flow is the movements of one direction, added up: each is counted once
// however many reports tell of it.
type Flow struct {
	Sum    float64        `json:"sum"`
	Events []muster.Event `json:"events"`
}

// Contributors shows the countries of each mission by their strength, the
// largest first.
func (a *App) Contributors(ctx context.Context, v View) ([]Contributor, error) {
	s, err := a.reckoned(ctx, v)
	if err != nil {
		return nil, err
	}
	events, err := a.Timeline(ctx, v, nil)
	if err != nil {
		return nil, err
	}
	all := map[[2]string]*Contributor{}
	of := func(mission, who string) *Contributor {
		k := [2]string{mission, who}
		if all[k] == nil {
			all[k] = &Contributor{ID: identify("contributor", mission+"\x00"+who), Mission: mission, Who: who}
		}
		return all[k]
	}
	for i := range s.account.Series {
		addSeries(of, &s.account.Series[i])
	}
	for _, e := range events {
		if e.Kind == muster.Movement && len(e.Who) == 1 && e.Who[0] != e.Mission && e.Modality == muster.Actual {
			of(e.Mission, e.Who[0]).move(e)
		}
	}
	for k, c := range all {
		for _, d := range s.account.Dues {
			if d.What == "tour_end" && d.Who == k[1] && s.about(&d.Support, k[0]) {
				c.Home = append(c.Home, d)
			}
		}
	}
	return byStrength(all), nil
}

// about reports whether what rests on the claims is about a mission.
func (s *snapshot) about(on *muster.Support, mission string) bool {
	for _, id := range on.Claims {
		if c := s.roll.Find(id); c != nil {
			return s.missionOf(c) == mission
		}
	}
	return false
}

// addSeries gives a contributor the newest points of a series.
func addSeries(of func(mission, who string) *Contributor, s *muster.Series) {
	if len(s.Points) == 0 || s.Who == s.Mission {
		return
	}
	last := &s.Points[len(s.Points)-1]
	switch s.Measure {
	case muster.InPlace:
		c := of(s.Mission, s.Who)
		c.Present, c.Series = last, s
	case muster.Pledged:
		of(s.Mission, s.Who).Pledged = last
	}
}

// move counts a movement.
func (c *Contributor) move(e muster.Event) {
	flow := &c.Arrived
	switch {
	case strings.HasPrefix(e.What, "return"):
		flow = &c.Returned
	case !strings.HasPrefix(e.What, "arrive") && !strings.HasPrefix(e.What, "depart"):
		return
	}
	flow.Events = append(flow.Events, e)
	if e.N != nil {
		flow.Sum += e.N.Value
	}
}

// byStrength orders the contributors by what is in place.
func byStrength(all map[[2]string]*Contributor) []Contributor {
	out := make([]Contributor, 0, len(all))
	for _, c := range all {
		out = append(out, *c)
	}
	best := func(c *Contributor) float64 {
		if c.Present == nil || c.Present.Best == nil {
			return -1
		}
		return *c.Present.Best
	}
	slices.SortFunc(out, func(x, y Contributor) int {
		return cmp.Or(cmp.Compare(x.Mission, y.Mission), cmp.Compare(best(&y), best(&x)), cmp.Compare(x.Who, y.Who))
	})
	return out
}
