package extract_test

import "testing"

// TestCounted reads whom a figure counts: with the men the women and children, of the displaced those who
// are killed, and of women in camps no personnel.
func TestCounted(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]struct {
		harm string
		n    float64
		all  int // claims on how many there are
	}{
		"Rebels killed 40 men, women and children in Bor.":      {"killed", 40, 1},
		"At least 12 displaced people were killed in Bor.":      {"killed", 12, 1},
		"Some 30,000 women are living in camps.":                {"displaced", 30000, 1},
		"More than 9,000 family members fled their homes.":      {"displaced", 9000, 1},
		"Just 12 young people were wounded in Bor.":             {"injured", 12, 1},
		"Rebels killed 40 men, women said.":                     {"killed", 40, 1},
		"The army sent 40 men, women and children waved to it.": {"", 40, 1},
	} {
		all, found := 0, want.harm == ""
		for _, c := range read(e, missions, text) {
			if c.N != nil {
				all++
			}
			found = found || c.Harm == want.harm && c.N != nil && c.N.Value == want.n
		}
		if !found || all != want.all {
			t.Errorf("%s: got %d counts, found %t, want %v", text, all, found, want)
		}
	}
}
