package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/cli"
	"muster/internal/extract"
	"muster/internal/lang"
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
		english, err := lang.English()
		if err != nil {
			return nil, err
		}
		a := &app.App{
			Missions: missions,
			Extractor: extractor{
				packs:    map[string]*extract.Extractor{"en": extract.New(english, missions)},
				rules:    map[string]string{"en": version(english)},
				missions: missions,
			},
			Now: now,
		}
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

// version is the version of a pack's rules: a hash of what they are.
func version(p *lang.Pack) string {
	sum := sha256.New()
	for _, r := range p.Rules {
		fmt.Fprintln(sum, r.ID, r.Version)
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

// An extractor is the packs and the missions that they read with.
type extractor struct {
	packs    map[string]*extract.Extractor
	rules    map[string]string // versions
	missions *mission.Set
}

// Languages are the tags of the packs, sorted.
func (e extractor) Languages() []string { return slices.Sorted(maps.Keys(e.packs)) }

// Version names the pack and the state of its rules.
func (e extractor) Version(language string) (pack, rules string) { return language, e.rules[language] }

// Claims is what the report says.
func (e extractor) Claims(r *muster.Report) []muster.Claim {
	return e.packs[r.Language].Report(r, e.mission(r))
}

// Mentions is what the middle stages see in the report.
func (e extractor) Mentions(r *muster.Report) []muster.Mention {
	return e.packs[r.Language].Mentions(r, e.mission(r))
}

// Times are the sentences with their time expressions.
func (e extractor) Times(r *muster.Report) []muster.Timed { return e.packs[r.Language].Times(r) }

// mission is the report's. A report on no known mission is read with what is
// common to all.
func (e extractor) mission(r *muster.Report) *mission.Mission {
	if m := e.missions.ByName(r.Mission); m != nil {
		return m
	}
	return &mission.Mission{}
}
