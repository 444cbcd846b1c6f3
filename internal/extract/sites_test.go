package extract_test

import (
	"strings"
	"testing"

	"muster"
)

// TestSiteLists tells all sites of a list that opens or closes, whichever side of the verb it stands on, but
// not what has a verb of its own.
func TestSiteLists(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"The post office, the tax office and the town hall have closed.":      "post office,tax office,town hall",
		"The mission opened two primary schools, a clinic and a market.":      "primary schools,clinic,market",
		"Schools, courts, and markets have closed.":                           "schools,courts,markets",
		"The mission opened a school, and a court sat in Bor.":                "school",
		"The clinic, slated to reopen on 1 April, is still shut.":             "clinic,clinic",
		"The clinic, slated to reopen on 1 April, remains shut.":              "clinic,clinic",
		"Training of the border guards was suspended, and the clinic closed.": "clinic",
	} {
		var got []string
		for _, c := range read(e, missions, text) {
			switch {
			case c.Kind == muster.Service && c.Act == "closed" && c.Modality != "":
				t.Errorf("%s: %s", text, c.Modality)
			case c.Kind == muster.Service:
				got = append(got, c.What...)
			case c.Kind == muster.Training:
				t.Errorf("%s: trained", text)
			}
		}
		if s := strings.Join(got, ","); s != want {
			t.Errorf("%s: %q, want %q", text, s, want)
		}
	}
}
