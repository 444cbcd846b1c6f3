package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster"
	"muster/internal/app"
	"muster/internal/ruling"
)

// TestKeptIsAnew holds that what a running program keeps from one account to the
// next changes nothing: after every report, ruling and dating its account is the
// one that a program which has just been started makes.
func TestKeptIsAnew(t *testing.T) {
	a := ledgerOf(t, nil, nil)
	files, err := filepath.Glob("../../examples/reports/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("got %d examples, %v", len(files), err)
	}
	same := func(after string) {
		t.Helper()
		anew := &app.App{Store: a.Store, Extractor: a.Extractor, Missions: a.Missions, Now: a.Now}
		if diff := cmp.Diff(account(t, a), account(t, anew)); diff != "" {
			t.Fatalf("after %s: %s", after, diff)
		}
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.AddText(t.Context(), app.Sent{Name: filepath.Base(file), Text: string(text), Mission: "MSS"}); err != nil {
			t.Fatal(err)
		}
		same(file)
	}
	claims, err := a.Claims(t.Context(), app.View{Kinds: []muster.Kind{muster.Strength}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []app.Decision{
		{User: "ann", Act: ruling.Reject, On: claims[0].ID, Because: "a test"},
		{User: "ann", Act: ruling.SameAs, On: "Jamaica", Other: "Kenya", Because: "a test"},
	} {
		if _, err := a.Rule(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		same(d.Act)
	}
	if _, err := a.AddText(t.Context(), app.Sent{Name: "later.txt", Text: "Kenya has 700 police officers in Haiti.", Published: "2025-03-01", Mission: "MSS"}); err != nil {
		t.Fatal(err)
	}
	same("a report after rulings")
	if _, err := a.AddText(t.Context(), app.Sent{Name: "later.txt", Text: "Kenya has 720 police officers in Haiti.", Published: "2025-03-01", Mission: "MSS"}); err != nil {
		t.Fatal(err)
	}
	same("another version of a report")
	if _, err := a.Store.Date(t.Context(), "later.txt", muster.Published{EDTF: "2025-03-04", Basis: muster.Given}); err != nil {
		t.Fatal(err)
	}
	same("another date of a report")
}

// account is all that an app makes of its ledger.
func account(t *testing.T, a *app.App) map[string]any {
	t.Helper()
	v := app.View{On: "2025-06-01"}
	out := map[string]any{}
	put := func(name string, list any, err error) {
		b, bad := json.Marshal(list)
		if err != nil || bad != nil {
			t.Fatal(err, bad)
		}
		out[name] = string(b)
	}
	ctx := t.Context()
	series, err := a.Strength(ctx, v, nil)
	put("strength", series, err)
	conflicts, err := a.Conflicts(ctx, v, nil)
	put("conflicts", conflicts, err)
	copies, err := a.Copies(ctx, v, nil)
	put("copies", copies, err)
	events, err := a.Timeline(ctx, v, nil)
	put("timeline", events, err)
	claims, err := a.Claims(ctx, v, nil)
	put("claims", claims, err)
	return out
}
