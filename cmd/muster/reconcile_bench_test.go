package main

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/ledger"
	"muster/internal/ledger/sqlite"
	"muster/internal/lineage"
	"muster/internal/lineage/lineagetest"
	"muster/internal/mission"
)

// BenchmarkReconcileOne adds one report at a time to a ledger of a hundred
// thousand claims on one mission, a hundredth of which contradict others, and
// works the account out again: from the ledger to the contradictions, copies
// included.
func BenchmarkReconcileOne(b *testing.B) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "muster.db"), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	missions, err := mission.Load()
	if err != nil {
		b.Fatal(err)
	}
	a := &app.App{Store: store, Missions: missions, Now: time.Now}
	r := rand.New(rand.NewPCG(1, 1))
	docs, _ := lineagetest.NewPress(1).Reports(loadReports + 1000)
	add := func(docs []lineage.Doc) {
		var list []ledger.Addition
		for _, d := range docs {
			list = append(list, steady(composed(r, d.ID, d.Text, "MSS")))
		}
		if _, err := store.Add(b.Context(), list...); err != nil {
			b.Fatal(err)
		}
		if err := a.Index(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	for chunk := range slices.Chunk(docs[:loadReports], 500) {
		add(chunk)
	}
	view := app.View{On: "2025-01-01"}
	start, before := time.Now(), spent()
	conflicts, err := a.Conflicts(b.Context(), view, nil)
	if err != nil {
		b.Fatal(err)
	}
	scratch, scratchSpent := time.Since(start), spent()-before
	next := loadReports
	var adding, reckoning, reckoned time.Duration
	b.ResetTimer()
	for b.Loop() {
		start := time.Now()
		add(docs[next : next+1])
		adding += time.Since(start)
		start, before = time.Now(), spent()
		if _, err := a.Conflicts(b.Context(), view, nil); err != nil {
			b.Fatal(err)
		}
		reckoning, reckoned = reckoning+time.Since(start), reckoned+spent()-before
		next++
	}
	n := float64(next - loadReports)
	b.ReportMetric(adding.Seconds()/n, "s-added")
	b.ReportMetric(reckoning.Seconds()/n, "s-reconciled")
	b.ReportMetric(reckoned.Seconds()/n, "cpu-s-reconciled")
	b.ReportMetric(scratch.Seconds(), "s-from-scratch")
	b.ReportMetric(scratchSpent.Seconds(), "cpu-s-from-scratch")
	b.ReportMetric(100*contradicted(conflicts), "%-contradicted")
}

// contradicted is the share of all claims that stand on the lesser side of a
// contradiction.
func contradicted(conflicts []muster.Conflict) float64 {
	wrong := map[string]bool{}
	for _, c := range conflicts {
		for _, s := range c.Sides[1:] {
			for _, id := range s.Claims {
				wrong[id] = true
			}
		}
	}
	return float64(len(wrong)) / (loadReports * loadClaims)
}

// steady makes the claims of a report agree with those of others but for the
// strengths: givers give what they gave, plans are no more than possible, and
// each speaks in words of one report.
func steady(add ledger.Addition) ledger.Addition {
	for i := range add.Extraction.Claims {
		switch c := &add.Extraction.Claims[i]; c.Kind {
		case muster.Movement:
			c.Modality = muster.Possible
		case muster.Funding:
			c.N.Value = float64(len(c.From[0])) * 1e6
		case muster.Commitment:
			c.N.Value = float64(len(c.Who[0])) * 100
		case muster.Statement:
			c.Speaker = "Speaker of " + c.Report
		}
	}
	return add
}
