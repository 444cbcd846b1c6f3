package main

import (
	"context"
	"maps"
	"slices"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/cli"
	"muster/internal/extract"
	"muster/internal/lang"
	"muster/internal/mission"
)

// opener joins the parts of the program as the options ask.
func opener(now func() time.Time) func(context.Context, cli.Options) (*app.App, error) {
	return func(_ context.Context, o cli.Options) (*app.App, error) {
		missions, err := mission.Load(o.Missions...)
		if err != nil {
			return nil, err
		}
		english, err := lang.English()
		if err != nil {
			return nil, err
		}
		return &app.App{
			Missions:  missions,
			Extractor: extractor{map[string]*extract.Extractor{"en": extract.New(english, missions)}, missions},
			Now:       now,
		}, nil
	}
}

// An extractor is the packs and the missions that they read with.
type extractor struct {
	packs    map[string]*extract.Extractor
	missions *mission.Set
}

// Languages are the tags of the packs, sorted.
func (e extractor) Languages() []string { return slices.Sorted(maps.Keys(e.packs)) }

// Claims is what the report says. A report on no known mission is read with
// what is common to all.
func (e extractor) Claims(r *muster.Report) []muster.Claim {
	m := e.missions.ByName(r.Mission)
	if m == nil {
		m = &mission.Mission{}
	}
	return e.packs[r.Language].Report(r, m)
}
