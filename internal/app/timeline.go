package app

import (
	"context"
	"strings"

	"muster"
	"muster/internal/place"
)

// Timeline shows the events of all kinds in order, each once however many
// reports tell of it.
func (a *App) Timeline(ctx context.Context, v View, _ []string) ([]muster.Event, error) {
	s, err := a.reckoned(ctx, v)
	if err != nil {
		return nil, err
	}
	var list []muster.Event
	for _, e := range s.timeline {
		if v.mission(e.Mission) && v.who(e.Who...) && v.during(e.When) {
			list = append(list, e)
		}
	}
	return list, nil
}

// locate gives an event the place on the globe of the first of its places that
// is known, looked for in the mission's host country first.
func (a *App) locate(e *muster.Event) {
	var host string
	if m := a.Missions.ByName(e.Mission); m != nil {
		host = m.Host
	}
	for _, name := range e.Where {
		if p, ok := place.Find(name, host); ok {
			e.Lat, e.Lon = &p.Lat, &p.Lon
			return
		}
	}
}

// Happened is an event in one line: "Kenya: arrive, number 3, 217, Haiti".
func Happened(e *muster.Event) string {
	parts := []string{e.What}
	for _, s := range append([]string{e.N.String()}, e.Where...) {
		if s != "" && !strings.Contains(e.What, s) { // what was attacked may be a place
			parts = append(parts, s)
		}
	}
	s := strings.Join(parts, ", ")
	if len(e.Who) > 0 {
		s = strings.Join(e.Who, ", ") + ": " + s
	}
	if e.Modality != muster.Actual {
		s = string(e.Modality) + ", " + s
	}
	return s
}
