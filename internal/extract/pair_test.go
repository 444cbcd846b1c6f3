package extract_test

import (
	"slices"
	"testing"

	"muster"
)

// TestPair holds "the two countries" and "the two contingents" to the two that were named.
func TestPair(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string][]string{
		"Ghana and Togo signed in Accra. The two countries will send 300 soldiers each.": {"Ghana", "Togo"},
		"Ghana and Togo signed in Accra. The two contingents left on 3 March.":           {"Ghana", "Togo"},
	} {
		var got []string
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Movement || c.Kind == muster.Strength {
				got = append(got, c.Who...)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
