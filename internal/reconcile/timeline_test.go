package reconcile_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"muster"
	"muster/internal/reconcile"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// told is a movement as a report tells it.
func told(id, who string, n float64, when muster.Date, ordinal int) muster.Claim {
	c := muster.Claim{ID: id, ReportID: id, Kind: muster.Movement, Direction: "arrive", When: when, Ordinal: ordinal}
	if who != "" {
		c.Who = muster.Names{who}
	}
	if n > 0 {
		c.N = &muster.Figure{Value: n, Bound: muster.Exact, Unit: "personnel"}
	}
	return c
}

func TestTimeline(t *testing.T) {
	planned := told("p", "Kenya", 200, "2025-01-26", 0)
	planned.Modality = muster.Planned
	denied := told("d", "Kenya", 200, "2025-01-26", 0)
	denied.Modality = muster.Denied
	for _, c := range []struct {
		name   string
		claims []muster.Claim
		want   []string // when and number of claims
	}{
		{"one event of two reports", []muster.Claim{told("a", "Kenya", 217, "2025-01-18", 0), told("b", "Kenya", 217, "2025-01-18", 3)}, []string{"2025-01-18 2"}},
		{"a round figure is the same", []muster.Claim{told("a", "Kenya", 217, "2025-01-18", 0), told("b", "Kenya", 200, "2025-01", 0)}, []string{"2025-01-18 2"}},
		{"another figure is not", []muster.Claim{told("a", "Kenya", 217, "2025-01-18", 0), told("b", "Kenya", 144, "2025-01", 0)}, []string{"2025-01 1", "2025-01-18 1"}},
		{"another actor is not", []muster.Claim{told("a", "Kenya", 75, "2025-01-03", 0), told("b", "Guatemala", 75, "2025-01-03", 0)}, []string{"2025-01-03 1", "2025-01-03 1"}},
		{"another ordinal is not", []muster.Claim{told("a", "Kenya", 0, "2025-01-18", 2), told("b", "Kenya", 0, "2025-01-18", 3)}, []string{"2025-01-18 1", "2025-01-18 1"}},
		{"vague of two", []muster.Claim{told("a", "Kenya", 217, "2025-01-18", 0), told("b", "Kenya", 144, "2025-01-25", 0), told("c", "Kenya", 0, "2025-01", 0), told("d", "Kenya", 0, "2025-01", 0)},
			[]string{"2025-01 2", "2025-01-18 1", "2025-01-25 1"}},
		{"in order", []muster.Claim{told("a", "Kenya", 144, "2025-02-06", 0), told("b", "Kenya", 217, "2025-01-18", 0)}, []string{"2025-01-18 1", "2025-02-06 1"}},
		{"planned stands apart, denied is none", []muster.Claim{told("a", "Kenya", 200, "2025-01-26", 0), planned, denied}, []string{"2025-01-26 1", "2025-01-26 1"}},
		{"no date, no state", []muster.Claim{told("a", "Kenya", 200, "", 0), {ID: "s", Kind: muster.Strength, When: "2025-01-18"}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, e := range reconcile.Timeline(reconcile.Input{Claims: c.claims}) {
				got = append(got, fmt.Sprintf("%s %d", e.When, len(e.Claims)))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestTimelineOfAnyOrder holds that the order of claims does not matter, that
// no claim is in two events, and that ids are never shared.
func TestTimelineOfAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var claims []muster.Claim
		for i := range rapid.IntRange(1, 12).Draw(t, "claims") {
			claims = append(claims, told(strconv.Itoa(i), rapid.SampledFrom([]string{"", "Kenya", "Jamaica"}).Draw(t, "who"),
				float64(rapid.SampledFrom([]int{0, 200, 217, 144}).Draw(t, "n")),
				rapid.SampledFrom([]muster.Date{"2025", "2025-01", "2025-01-18", "2025-01-18/2025-01-24", "2025-02-06"}).Draw(t, "when"),
				rapid.IntRange(0, 2).Draw(t, "ordinal")))
		}
		want := reconcile.Timeline(reconcile.Input{Claims: claims})
		got := reconcile.Timeline(reconcile.Input{Claims: rapid.Permutation(claims).Draw(t, "order")})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		seen, ids := map[string]bool{}, map[string]bool{}
		for _, e := range got {
			if ids[e.ID] {
				t.Errorf("id %s: got two events, want one", e.ID)
			}
			ids[e.ID] = true
			for _, c := range e.Claims {
				if seen[c] {
					t.Errorf("claim %s: got it in two events, want one", c)
				}
				seen[c] = true
			}
		}
		if len(seen) != len(claims) {
			t.Errorf("got %d claims in events, want %d", len(seen), len(claims))
		}
	})
}
