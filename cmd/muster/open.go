package main

import (
	"context"
	"os"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/cli"
	"muster/internal/extract/name"
	"muster/internal/ledger"
	"muster/internal/ledger/sqlite"
	"muster/internal/mission"
)

// opener joins the parts of the program as the options ask.
func opener(now func() time.Time) func(context.Context, cli.Options) (*app.App, error) {
	return func(ctx context.Context, o cli.Options) (*app.App, error) {
		missions, err := mission.Load(o.Missions...)
		if err != nil {
			return nil, err
		}
		missions = missions.Beside(name.Missions())
		a := &app.App{Missions: missions, Extractor: newExtractor(missions), Now: now}
		if o.Access == cli.None {
			return a, nil
		}
		a.Store, err = openLedger(ctx, o, now)
		return a, err
	}
}

// openLedger opens the ledger as the command needs it.
func openLedger(ctx context.Context, o cli.Options, now func() time.Time) (ledger.Store, error) {
	if o.Access == cli.Read {
		return sqlite.OpenReadOnly(ctx, o.Ledger)
	}
	if o.Access == cli.Write {
		if _, err := os.Stat(o.Ledger); err != nil {
			return nil, muster.Errorf(muster.NotFound, "ledger %s: there is none; make it with muster add", o.Ledger)
		}
	}
	return sqlite.Open(ctx, o.Ledger, now)
}
