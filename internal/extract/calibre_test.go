package extract_test

import "testing"

// TestCalibre counts weapons past what says of what make or how wide they are.
func TestCalibre(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]float64{
		"Togolese soldiers seized nine 60 mm mortar rounds.":          9,
		"Togolese soldiers seized a 60-mm mortar.":                    1,
		"Togolese soldiers seized 100 155 mm artillery rounds.":       100,
		"Togolese soldiers seized 78 107mm rockets.":                  78,
		"Togolese soldiers seized five AK 47 rifles.":                 5,
		"Togolese soldiers found a 500-pound bomb near Bor.":          1,
		"Togolese soldiers seized 1,200 rounds of 7.62mm ammunition.": 1200,
		"Togolese soldiers seized 60 pounds of hashish.":              60,
	} {
		got := 0.0
		for _, c := range read(e, missions, text) {
			if c.Operation == "seizure" && c.N != nil {
				got = c.N.Value
			}
		}
		if got != want {
			t.Errorf("%s\n got %v, want %v", text, got, want)
		}
	}
}
