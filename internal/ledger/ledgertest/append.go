package ledgertest

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster"
	"muster/internal/ledger"
)

// testAdd: the same text appends nothing, another text is the next version.
func testAdd(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	for _, c := range []struct {
		name, text string
		version    int
		added      bool
	}{
		{"new", "The first text.", 1, true},
		{"same text", "The first text.", 1, false},
		{"other text", "The second text.", 2, true},
		{"back to the first text", "The first text.", 3, true},
	} {
		got := try(s.Add(t.Context(), Addition("a.txt", c.text, 2))).must(t)[0]
		if got.ID != "a.txt" || got.Version != c.version || got.New != c.added {
			t.Errorf("%s: got %+v, want version %d, new %t", c.name, got, c.version, c.added)
		}
	}
	first := try(s.Report(t.Context(), "a.txt", 2, time.Time{})).must(t)
	if first.Text != "The second text." || first.Version != 2 {
		t.Errorf("version 2: got %q of version %d", first.Text, first.Version)
	}
	sound(t, s)
}

// testBatch: many reports at once are as each by itself, and all or none.
func testBatch(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	bad := Addition("c.txt", "The third.", 1)
	bad.Report.SHA256 = "0"
	if _, err := s.Add(t.Context(), Addition("a.txt", "The one.", 1), bad); muster.ErrorCode(err) != muster.Invalid {
		t.Errorf("a bad report in a batch: got %v, want %s", err, muster.Invalid)
	}
	if got := try(s.Stats(t.Context())).must(t); got.Entries != 0 {
		t.Errorf("after a refused batch: got %d entries, want 0", got.Entries)
	}
	list := try(s.Add(t.Context(), Addition("a.txt", "The one.", 3), Addition("b.txt", "The two.", 4), Addition("a.txt", "The one.", 3))).must(t)
	if !list[0].New || !list[1].New || list[2].New {
		t.Errorf("got %+v, want the third not new", list)
	}
	got := try(s.Stats(t.Context())).must(t)
	if got.Entries != 4 || got.Reports != 2 || got.Claims != 7 {
		t.Errorf("got %+v, want 4 entries, 2 reports, 7 claims", got)
	}
	sound(t, s)
}

// testReread: the newest extraction counts, the earlier one is kept.
func testReread(t *testing.T, open Opener) {
	clock := NewClock()
	s := open(t, clock.Now)
	a := Addition("a.txt", "The text.", 2)
	try(s.Add(t.Context(), a)).must(t)
	before := try(s.Stats(t.Context())).must(t).Last
	clock.Days(1)
	if try(s.Reread(t.Context(), "a.txt", a.Extraction)).must(t) {
		t.Error("the same extraction was appended")
	}
	x := ledger.Extraction{Pack: "en 1", Rules: "2", Claims: []muster.Claim{Claim("new", "Jamaica", 24, "")}}
	if !try(s.Reread(t.Context(), "a.txt", x)).must(t) {
		t.Error("another extraction was not appended")
	}
	if got, want := claimIDs(t, s, ledger.ClaimFilter{}, time.Time{}), []string{"new"}; !slices.Equal(got, want) {
		t.Errorf("now: got %v, want %v", got, want)
	}
	if got, want := claimIDs(t, s, ledger.ClaimFilter{}, before), []string{"a.txt-0", "a.txt-1"}; !slices.Equal(got, want) {
		t.Errorf("before: got %v, want %v", got, want)
	}
	sound(t, s)
}

// testDate: the newest dating counts, the earlier one is kept.
func testDate(t *testing.T, open Opener) {
	clock := NewClock()
	s := open(t, clock.Now)
	try(s.Add(t.Context(), Addition("a.txt", "The text.", 0))).must(t)
	before := try(s.Stats(t.Context())).must(t).Last
	clock.Days(1)
	p := muster.Published{EDTF: "2025-01-20", Basis: muster.Inferred, Because: []string{"it names the inauguration"}}
	for i, want := range []bool{true, false} {
		if got := try(s.Date(t.Context(), "a.txt", p)).must(t); got != want {
			t.Errorf("dating %d: got appended %t, want %t", i+1, got, want)
		}
	}
	now := try(s.Report(t.Context(), "a.txt", 0, time.Time{})).must(t)
	if diff := cmp.Diff(p, now.Date); diff != "" {
		t.Errorf("now (-want +got):\n%s", diff)
	}
	if then := try(s.Report(t.Context(), "a.txt", 0, before)).must(t); then.Date.EDTF != "2025-01" {
		t.Errorf("before: got %s, want 2025-01", then.Date.EDTF)
	}
	sound(t, s)
}

// testRulings: a ruling comes back as it was made, in order, at record time.
func testRulings(t *testing.T, open Opener) {
	clock := NewClock()
	s := open(t, clock.Now)
	want := muster.Ruling{User: "ann", Act: "set", On: "a-1", Set: map[string]any{"n": 217.0}, Because: "a slip", Applies: true}
	want = try(s.Rule(t.Context(), want)).must(t)
	clock.Days(1)
	try(s.Rule(t.Context(), muster.Ruling{User: "ben", Act: "undo", On: want.ID, Because: "it was none"})).must(t)
	got := try(s.Rulings(t.Context(), ledger.EndOf(muster.DayOf(2025, 3, 1)))).must(t)
	if diff := cmp.Diff([]muster.Ruling{want}, got); diff != "" {
		t.Errorf("as of the first day (-want +got):\n%s", diff)
	}
	if want.ID == "" || want.At != "2025-03-01T12:00:00Z" {
		t.Errorf("got ID %q at %s, want one at noon", want.ID, want.At)
	}
	if n := len(try(s.Rulings(t.Context(), time.Time{})).must(t)); n != 2 {
		t.Errorf("now: got %d rulings, want 2", n)
	}
	sound(t, s)
}

// testAsOf: what was known at a time stays so, though the clock goes back.
func testAsOf(t *testing.T, open Opener) {
	clock := NewClock()
	s := open(t, clock.Now)
	try(s.Add(t.Context(), Addition("a.txt", "The old.", 1))).must(t)
	last := try(s.Stats(t.Context())).must(t).Last
	clock.Days(-30)
	try(s.Add(t.Context(), Addition("a.txt", "The new.", 2))).must(t)
	if got := claimIDs(t, s, ledger.ClaimFilter{}, last); len(got) != 1 {
		t.Errorf("as of the first report: got %v, want 1 claim", got)
	}
	if got := try(s.Report(t.Context(), "a.txt", 0, last)).must(t); got.Version != 1 {
		t.Errorf("as of the first report: got version %d, want 1", got.Version)
	}
	if got := claimIDs(t, s, ledger.ClaimFilter{}, last.AddDate(0, 0, -1)); got != nil {
		t.Errorf("the day before: got %v, want nothing", got)
	}
	sound(t, s)
}
