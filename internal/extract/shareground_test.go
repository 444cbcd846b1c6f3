package extract_test

import (
	"strings"
	"testing"

	"muster"
)

// TestShareGround names the ground of which somebody holds a share.
func TestShareGround(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Gangs hold sway in four fifths of the capital.":                      "Port-au-Prince",
		"Gangs control four fifths of the capital.":                           "Port-au-Prince",
		"Mirebalais, of which rebels hold an estimated 85 percent, is quiet.": "Mirebalais",
		"In Carrefour the gangs' share is reckoned at 90 percent.":            "Carrefour",
		"Rebels entered Carrefour on Friday. They hold half of the city.":     "Carrefour",
		"Fighting goes on in Carrefour. The gangs control half of the town.":  "Carrefour",
		"Gangs control 85 percent of the provincial capital.":                 "provincial capital",
		"The gangs have control of some 80 percent of Carrefour.":             "Carrefour",
	} {
		if got := lastOf(read(e, missions, text), muster.Control); got == nil {
			t.Errorf("%s: no control", text)
		} else if s := strings.Join(got.Where, " "); s != want {
			t.Errorf("%s\n got %q, want %q", text, s, want)
		}
	}
}
