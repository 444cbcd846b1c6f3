package web

import (
	"context"
	"slices"

	"muster"
)

// timeline shows events of all kinds in order.
func (s *server) timeline(ctx context.Context, r *request) (content, error) {
	events, err := s.app.Timeline(ctx, r.view, nil)
	if len(r.view.Kinds) > 0 {
		events = slices.DeleteFunc(events, func(e muster.Event) bool { return !slices.Contains(r.view.Kinds, e.Kind) })
	}
	return content{template: "timeline", title: "Timeline", data: events}, err
}

// contributors shows who sends how many.
func (s *server) contributors(ctx context.Context, r *request) (content, error) {
	list, err := s.app.Contributors(ctx, r.view)
	return content{template: "contributors", title: "Contributors", data: list}, err
}

// mapped are the kinds that the map shows.
var mapped = []muster.Kind{muster.Incident, muster.Control, muster.Operation, muster.Harm}

// A mapPage is the events that have a place.
type mapPage struct {
	Placed []muster.Event
	Lost   int // events that name a place that is not known
}

// mapOf shows where things happened.
func (s *server) mapOf(ctx context.Context, r *request) (content, error) {
	events, err := s.app.Timeline(ctx, r.view, nil)
	var p mapPage
	for _, e := range events {
		switch {
		case !slices.Contains(mapped, e.Kind):
		case e.Lat != nil:
			p.Placed = append(p.Placed, e)
		case len(e.Where) > 0:
			p.Lost++
		}
	}
	return content{template: "map", title: "Map", data: p}, err
}
