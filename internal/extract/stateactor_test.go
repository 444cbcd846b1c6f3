package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"muster"
)

// TestStateActors reads who acts for a state as the state, but neither the host's government nor a
// parliament nor somebody who travels.
func TestStateActors(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Tonga's government has put its name down for 60 marines.":           "commitment [Tonga] 60",
		"The government of Tonga is down for 60 marines.":                    "commitment [Tonga] 60",
		"The Tongan Ministry of Defence has put its name down for 60 men.":   "commitment [Tonga] 60",
		"Tonga's President Ann Lund is committed to 60 marines.":             "commitment [Tonga] 60",
		"The government of Chad has 400 officers in Haiti.":                  "strength [Chad] 400",
		"Lomé has put its name down for 60 marines.":                         "commitment [Togo] 60",
		"Togo's armed forces are represented in the mission by six marines.": "strength [Togo] 6",
		"The Togolese government has reinforced the mission with 90 men.":    "movement [Togo] 90",
		"Togo's government decided to end the mission in May.":               "mandate [MSS]",
		"Togo's president will join Peru and Chad.":                          "",
		"Togo's President Ann Lund joined the force in May 2024.":            "",
		"Some 60 marines were promised by the government of Tonga in May.":   "commitment [Tonga] 60",
		"Haiti's government has put its name down for 60 marines.":           "",
	} {
		var got []string
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Role {
				continue
			}
			if c.N != nil {
				got = append(got, fmt.Sprint(c.Kind, c.Who, c.N.Value))
			} else {
				got = append(got, fmt.Sprint(c.Kind, c.Who))
			}
		}
		if g := strings.Join(got, ", "); strings.ReplaceAll(g, " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%s: got %q, want %q", text, g, want)
		}
	}
}
