package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/cli"
)

// builtin is the extractor of the program, made once for all tests.
var builtin = sync.OnceValues(func() (app.Extractor, error) {
	a, err := opener(time.Now)(context.Background(), cli.Options{})
	if err != nil {
		return nil, err
	}
	return a.Extractor, nil
})

// newLedger opens a new ledger at a time that stands still.
func newLedger(t *testing.T, now time.Time) *app.App {
	t.Helper()
	a, err := opener(func() time.Time { return now })(t.Context(), cli.Options{Ledger: filepath.Join(t.TempDir(), "muster.db"), Access: cli.Create})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if a.Extractor, err = builtin(); err != nil {
		t.Fatal(err)
	}
	return a
}

// ledgerOf opens the whole program on a new ledger that holds the texts, by
// name, each published on its day.
func ledgerOf(t *testing.T, texts map[string]string, days map[string]muster.Date) *app.App {
	t.Helper()
	dir := t.TempDir()
	a := newLedger(t, time.Date(2026, 2, 10, 12, 0, 0, 0, time.UTC))
	var files []string
	known := app.Known{Mission: "MSS", Reports: map[string]muster.Report{}}
	for name, text := range texts {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		if day := days[name]; day != "" {
			known.Reports[name] = muster.Report{Date: muster.Published{EDTF: day, Basis: muster.Given}}
		}
	}
	slices.Sort(files)
	if _, err := a.Add(t.Context(), files, known, app.Watch{}); err != nil {
		t.Fatal(err)
	}
	return a
}

// claimBy is the claim of a kind in a report.
func claimBy(t *testing.T, a *app.App, kind muster.Kind, report string) muster.Claim {
	t.Helper()
	list, err := a.Claims(t.Context(), app.View{Kinds: []muster.Kind{kind}, Report: report}, nil)
	if err != nil || len(list) != 1 {
		t.Fatalf("%s of %s: got %d claims, %v, want one", kind, report, len(list), err)
	}
	return list[0]
}

// best is the best figure of an actor in place on a day, -1 where there is
// none.
func best(t *testing.T, a *app.App, who string, day muster.Date) float64 {
	t.Helper()
	list, err := a.Strength(t.Context(), app.View{Who: who, On: day}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if s.Measure == muster.InPlace && s.Who == who {
			return *s.Points[0].Best
		}
	}
	return -1
}

func rule(t *testing.T, a *app.App, d app.Decision) muster.Ruling {
	t.Helper()
	d.User, d.Because = "ann", "counted at the airport"
	r, err := a.Rule(t.Context(), d)
	if err != nil {
		t.Fatalf("%s %s: %v", d.Act, d.On, err)
	}
	return r
}

// TestRulings holds what people decide to be seen in every view, and to leave
// no trace when it is undone.
func TestRulings(t *testing.T) {
	a := ledgerOf(t, map[string]string{
		"a.txt": "There are now 400 Kenyan police officers in Haiti.",
		"b.txt": "There are now 300 Jamaican soldiers in Haiti.",
	}, map[string]muster.Date{"a.txt": "2025-01-10", "b.txt": "2025-01-10"})
	kenya := claimBy(t, a, muster.Strength, "a.txt")
	if got := best(t, a, "Kenya", "2025-01-12"); got != 400 {
		t.Fatalf("Kenya before any ruling: got %v, want 400", got)
	}
	status := func(want muster.Status) {
		t.Helper()
		if got := claimBy(t, a, muster.Strength, "a.txt").Status; got != want {
			t.Errorf("status: got %s, want %s", got, want)
		}
	}

	t.Run("accept", func(t *testing.T) {
		rule(t, a, app.Decision{Act: "accept", On: kenya.ID})
		status(muster.Accepted)
	})
	t.Run("set", func(t *testing.T) {
		r := rule(t, a, app.Decision{Act: "set", On: kenya.ID, Set: []string{"n=over 600"}})
		status(muster.Corrected)
		if got := claimBy(t, a, muster.Strength, "a.txt").N; got.Value != 600 || got.Bound != muster.Over || got.Unit != "personnel" {
			t.Errorf("corrected figure: got %+v, want over 600 personnel", got)
		}
		if got := best(t, a, "Kenya", "2025-01-12"); got < 600 {
			t.Errorf("corrected account: got %v, want 600 or more", got)
		}
		rule(t, a, app.Decision{Act: "undo", On: r.ID})
		status(muster.Accepted)
		if got := best(t, a, "Kenya", "2025-01-12"); got != 400 {
			t.Errorf("account after undoing: got %v, want 400", got)
		}
	})
	t.Run("reject", func(t *testing.T) {
		r := rule(t, a, app.Decision{Act: "reject", On: kenya.ID})
		status(muster.Rejected)
		if got := best(t, a, "Kenya", "2025-01-12"); got != -1 {
			t.Errorf("account without the claim: got %v, want none", got)
		}
		rule(t, a, app.Decision{Act: "undo", On: r.ID})
	})
	t.Run("same as", func(t *testing.T) {
		r := rule(t, a, app.Decision{Act: "same_as", On: "Jamaica", Other: "kenya"})
		if got := claimBy(t, a, muster.Strength, "b.txt").Who; !got.Is("Kenya") {
			t.Errorf("joined actor: got %v, want Kenya", got)
		}
		rule(t, a, app.Decision{Act: "undo", On: r.ID})
		if got := claimBy(t, a, muster.Strength, "b.txt").Who; !got.Is("Jamaica") {
			t.Errorf("actor after undoing: got %v, want Jamaica", got)
		}
	})
	t.Run("add", func(t *testing.T) {
		r := rule(t, a, app.Decision{Act: "add", On: "b.txt", Kind: muster.Operation, Words: "300 Jamaican soldiers", Set: []string{"operation=patrol", "who=Jamaica", "who=Belize"}})
		got := claimBy(t, a, muster.Operation, "b.txt")
		if got.Evidence.Start != 14 || len(got.Who) != 2 || got.RuleVersion != r.ID {
			t.Errorf("added claim: got %+v, want Jamaica and Belize from byte 14, by %s", got, r.ID)
		}
	})
	t.Run("refused", func(t *testing.T) {
		for _, d := range []app.Decision{
			{Act: "accept", On: "nothing"},
			{Act: "set", On: kenya.ID, Set: []string{"direction=arrive"}},
			{Act: "set", On: kenya.ID, Set: []string{"modality=sure"}},
			{Act: "set", On: kenya.ID, Set: []string{"n=many"}},
			{Act: "set", On: kenya.ID, Set: []string{"when=tomorrow"}},
			{Act: "add", On: "a.txt", Kind: muster.Strength, Words: "words it has not"},
			{Act: "same_as", On: "Jamaica", Other: "Atlantis"},
			{Act: "undo", On: "r99"},
			{Act: "settle", On: kenya.ID, Other: "conflict-0"},
		} {
			d.User, d.Because = "ann", "no reason"
			if r, err := a.Rule(t.Context(), d); err == nil {
				t.Errorf("%s %s %v: got ruling %s, want an error", d.Act, d.On, d.Set, r.ID)
			} else if muster.ErrorCode(err) == muster.Internal {
				t.Errorf("%s %s: got an internal error, %v", d.Act, d.On, err)
			}
		}
		if _, err := a.Rule(t.Context(), app.Decision{Act: "accept", On: kenya.ID, User: "ann"}); err == nil {
			t.Error("a ruling without a reason: got none, want an error")
		}
	})
	list, err := a.Rulings(t.Context(), app.View{}, nil)
	if err != nil || len(list) != 8 {
		t.Fatalf("rulings: got %d, %v, want 8", len(list), err)
	}
	for _, r := range list {
		if undone := r.Act == "set" || r.Act == "reject" || r.Act == "same_as"; r.Applies == undone {
			t.Errorf("%s %s: got applies %v, want %v", r.ID, r.Act, r.Applies, !undone)
		}
	}
}

// TestSettle holds a settled conflict to stay settled, whichever side the
// account took before.
func TestSettle(t *testing.T) {
	a := ledgerOf(t, map[string]string{
		"a.txt": "There are now 400 Kenyan police officers in Haiti, the minister said.",
		"b.txt": "Kenya has 400 police officers in Haiti.",
		"c.txt": "There are now 730 Kenyan police officers in Haiti.",
	}, map[string]muster.Date{"a.txt": "2025-01-10", "b.txt": "2025-01-10", "c.txt": "2025-01-10"})
	conflicts, err := a.Conflicts(t.Context(), app.View{}, nil)
	if err != nil || len(conflicts) != 1 {
		t.Fatalf("got conflicts %+v, %v, want one", conflicts, err)
	}
	lone := claimBy(t, a, muster.Strength, "c.txt")
	rule(t, a, app.Decision{Act: "settle", On: lone.ID, Other: conflicts[0].ID})
	if got := best(t, a, "Kenya", "2025-01-12"); got != 730 {
		t.Errorf("account: got %v, want the 730 it was settled for", got)
	}
	conflicts, err = a.Conflicts(t.Context(), app.View{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range conflicts {
		if c.Status != "settled" {
			t.Errorf("conflict %s: got %s, want settled", c.About, c.Status)
		}
	}
}

// TestReread holds that reading again with the same rules changes nothing, and
// that a ruling whose claim is gone is listed.
func TestReread(t *testing.T) {
	a := ledgerOf(t, map[string]string{"a.txt": "There are now 400 Kenyan police officers in Haiti."}, map[string]muster.Date{"a.txt": "2025-01-10"})
	kenya := claimBy(t, a, muster.Strength, "a.txt")
	kept := rule(t, a, app.Decision{Act: "accept", On: kenya.ID})
	sum, err := a.Reread(t.Context(), app.Watch{})
	if err != nil || sum.Reports != 1 || sum.Changed != 0 || len(sum.Lost) != 0 {
		t.Fatalf("same rules: got %+v, %v, want one report, nothing changed or lost", sum, err)
	}
	// The text changes under the claim: the new version does not make it.
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte("Nothing is known."), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Add(t.Context(), []string{file}, app.Known{}, app.Watch{}); err != nil {
		t.Fatal(err)
	}
	if sum, err = a.Reread(t.Context(), app.Watch{}); err != nil || len(sum.Lost) != 1 || sum.Lost[0].ID != kept.ID {
		t.Errorf("after a new version: got %+v, %v, want %s lost", sum, err, kept.ID)
	}
}
