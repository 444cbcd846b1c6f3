package extract_test

import (
	"strings"
	"testing"

	"muster"
)

// TestPlainVictims names those harmed in plain words.
func TestPlainVictims(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"At least three Jordanian policemen were killed on Monday.":                                "Jordanian police officers",
		"Gunmen killed a Haitian policewoman.":                                                     "Haitian police officer",
		"One policeman died of his wounds.":                                                        "policeman",
		"Two SANDF soldiers were hurt in the attack on Bor.":                                       "South African soldiers",
		"A trooper of the SANDF died on Monday.":                                                   "South African soldier",
		"No member of the SANDF was hurt.":                                                         "South African soldiers",
		"Three officers of the HNP were wounded.":                                                  "Haitian police officers",
		"Gunmen killed a Kosovo Police sergeant.":                                                  "Kosovo Police sergeant",
		"Four Danish soldiers of the UN force, MINUSMA, were hurt.":                                "Danish soldiers",
		"A peacekeeper of the UN Mission in South Sudan was injured on Friday.":                    "peacekeeper",
		"The mob went from house to house, killing women and children.":                            "women children",
		"Shells killed men, women and children in the market.":                                     "men women children",
		"No villagers or Togolese soldiers were wounded in the exchange.":                          "villagers Togolese soldiers",
		"No nurses, drivers or police officers were hurt.":                                         "nurses drivers police officers",
		"No villagers were hurt.":                                                                  "people",
		"The raid killed nurses and rebels fled.":                                                  "nurses",
		"Gunmen abducted girls and 12 boys. They let the girls go.":                                "boys",
		"The bomb wounded two traders. The bomb also killed three Nepalese soldiers of the force.": "Nepalese soldiers",
	} {
		got := lastOf(read(e, missions, text), muster.Harm)
		if got == nil {
			t.Errorf("%s: no harm", text)
		} else if s := strings.Join(got.Who, " "); s != want {
			t.Errorf("%s\n got %q, want %q", text, s, want)
		}
	}
}
