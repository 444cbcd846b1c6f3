package web

import (
	"context"
	"slices"

	"muster"
	"muster/internal/app"
)

// contributors shows who sends how many.
func (s *server) contributors(ctx context.Context, r *request) (content, error) {
	list, err := s.app.Contributors(ctx, r.view)
	return content{template: "contributors", title: "Contributors", data: sections(list, func(c *app.Contributor) string { return c.Mission })}, err
}

// mapped are the kinds that the map shows.
var mapped = []muster.Kind{muster.Incident, muster.Control, muster.Operation, muster.Harm}

// A mapPage is the events that have a place.
type mapPage struct {
	paged[muster.Event]
	Spots []spot
	Lost  int // events that name a place that is not known
}

// A spot is a place on the map with the events there, the newest shown.
type spot struct {
	Where  string         `json:"where"`
	Lat    float64        `json:"lat"`
	Lon    float64        `json:"lon"`
	Count  int            `json:"count"`
	Events []muster.Event `json:"events"`
}

// spotEvents is how many events of a spot are told on the map itself.
const spotEvents = 6

// mapOf shows where things happened.
func (s *server) mapOf(ctx context.Context, r *request) (content, error) {
	events, err := s.app.Timeline(ctx, r.view, nil)
	if err != nil {
		return content{}, err
	}
	var p mapPage
	var placed []muster.Event
	for _, e := range events {
		switch {
		case !slices.Contains(mapped, e.Kind):
		case e.Lat != nil:
			placed = append(placed, e)
		case len(e.Where) > 0:
			p.Lost++
		}
	}
	slices.Reverse(placed)
	p.Spots = spots(placed)
	p.paged, err = pageOf(placed, r.get("after"), func(e *muster.Event) string { return e.ID })
	return content{template: "map", title: "Map", data: p}, err
}

// spots gathers events by their places, the place with the most first.
func spots(placed []muster.Event) []spot {
	at := map[[2]float64]int{}
	var out []spot
	for _, e := range placed {
		k := [2]float64{*e.Lat, *e.Lon}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, spot{Where: e.Where[0], Lat: k[0], Lon: k[1]})
		}
		if out[i].Count++; len(out[i].Events) < spotEvents {
			out[i].Events = append(out[i].Events, e)
		}
	}
	slices.SortStableFunc(out, func(a, b spot) int { return b.Count - a.Count })
	return out
}
