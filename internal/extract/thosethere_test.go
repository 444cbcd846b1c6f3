package extract_test

import (
	"testing"

	"muster"
)

// TestThoseThere reads who did it past a "there" behind the group.
func TestThoseThere(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Rebels there killed three farmers on Monday.":           "rebels farmers",
		"Police there shot dead a baker on Monday.":              "police baker",
		"On Monday rebels killed three farmers there.":           "rebels farmers",
		"In Bor there were rebels who killed three farmers.":     "rebels farmers",
		"The police said there were two bakers who were killed.": " bakers",
	} {
		got := ""
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Harm {
				got = slotText(&c, "by") + " " + slotText(&c, "who")
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
