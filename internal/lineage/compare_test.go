package lineage_test

import (
	"strings"
	"testing"

	"muster/internal/lineage"

	"pgregory.net/rapid"
)

func TestCompare(t *testing.T) {
	a := "The next 90 Tongan soldiers, he said, leave on March 3 for Honiara."
	b := "The next 90 Tongan soldiers leave on June 3 for Honiara, he said."
	var changed []string
	for _, r := range lineage.Compare(a, b) {
		if r.Changed {
			s := strings.TrimSpace(r.From) + ">" + strings.TrimSpace(r.To)
			if r.Meaning {
				s += "!"
			}
			changed = append(changed, s)
		}
	}
	if got, want := strings.Join(changed, " | "), "he said,> | March 3>June 3! | >he said."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCompareLosesNothing(t *testing.T) {
	text := rapid.StringMatching(`([A-Za-z0-9]{1,4}[ ,.%]{0,2}){0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		var from, to strings.Builder
		for _, r := range lineage.Compare(a, b) {
			from.WriteString(r.From)
			to.WriteString(r.To)
		}
		if from.String() != a || to.String() != b {
			t.Fatalf("got %q and %q, want %q and %q", from.String(), to.String(), a, b)
		}
	})
}
