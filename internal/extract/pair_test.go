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
		"Fiji, Chad and Togo met in Suva. Those nations have sent 400 officers.":         {"Fiji", "Chad", "Togo"},
		"Ghana and Togo signed in Accra. Both countries will send 300 soldiers each.":    {"Ghana", "Togo"},
		"Other countries signed in Accra. They will send 300 soldiers.":                  {"MSS"},
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

// TestTheTwo holds "the two forces" to those that were told to act together.
func TestTheTwo(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"The lorries were escorted by MSS and the Haitian National Police. Cabaret was recaptured on 3 March in an offensive of the two forces.": "MSS with Haitian National Police",
		"The lorries were escorted by MSS. Cabaret was recaptured on 3 March in an offensive of the two forces.":                                 "MSS with ",
	} {
		got := ""
		for _, c := range read(e, missions, text) {
			if c.Operation == "recapture" {
				got = c.Who[0] + " with "
				if len(c.With) > 0 {
					got += c.With[0]
				}
			}
		}
		if got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}
