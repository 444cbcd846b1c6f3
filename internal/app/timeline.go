package app

import (
	"context"
	"strings"

	"muster"
	"muster/internal/reconcile"
)

// Timeline shows the events of all kinds in order, each once however many
// reports tell of it.
func (a *App) Timeline(ctx context.Context, v View, _ []string) ([]muster.Event, error) {
	s, err := a.snapshot(ctx, v)
	if err == nil {
		err = a.reckon(ctx, s, v)
	}
	if err != nil {
		return nil, err
	}
	var list []muster.Event
	for _, e := range reconcile.Timeline(s.input) {
		if v.mission(e.Mission) && v.who(e.Who...) && v.during(e.When) {
			list = append(list, e)
		}
	}
	return list, nil
}

// Happened is an event in one line: "Kenya: arrive, number 3, 217, Haiti".
func Happened(e *muster.Event) string {
	parts := []string{e.What}
	for _, s := range []string{e.N.String(), strings.Join(e.Where, ", ")} {
		if s != "" {
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
