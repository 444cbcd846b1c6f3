package extract_test

import (
	"testing"

	"muster"
)

// TestRaidOfForce tells what a force raids, which is its operation, from attacks.
func TestRaidOfForce(t *testing.T) {
	holdCount(t, func(c *muster.Claim) bool { return c.Incident == "attack" }, map[string]int{
		"Togolese soldiers carried out two raids near Bor on Monday.":                                 0,
		"Togolese soldiers held a bomb maker in a dawn raid near Bor on Monday.":                      0,
		"The raid near Bor on Monday led to six arrests.":                                             0,
		"Togolese soldiers carried out a raid near Bor on Monday. The raid on a farm was soon over.":  0,
		"The Togolese military conducted an airstrike near Bor on Monday that killed nine rebels.":    0,
		"Rebels carried out two raids near Bor on Monday.":                                            1,
		"Six women were abducted in a raid near Bor on Monday.":                                       1,
		"A raid near Bor on Monday left six dead. Togolese soldiers came. The raid in Wau was worse.": 2,
	})
}

// TestOfFoes knows what is of armed men by who stands before it.
func TestOfFoes(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Togolese helicopters opened fire on a rebel position near Bor on Monday.": "operation",
		"Togolese soldiers targeted a militia commander near Bor on Monday.":       "operation",
		"Togolese soldiers opened fire on a crowd near Bor on Monday.":             "incident",
		"Togolese soldiers targeted a police commander near Bor on Monday.":        "",
		"The militia commander directed raids against soldiers.":                   "incident",
		"The police commander directed raids against smugglers.":                   "",
	} {
		got := ""
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Operation || c.Kind == muster.Incident {
				got = string(c.Kind)
			}
		}
		if got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}
