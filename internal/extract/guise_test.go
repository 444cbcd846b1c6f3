package extract_test

import (
	"slices"
	"testing"
)

// TestGuises reads past how armed men looked and came, past the doubt whether they are that, and past how
// far off something lies.
func TestGuises(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string][2]string{ // by whom and where
		"Gunmen on motorcycles attacked a camp in Bor on Monday.":          {"gunmen", "Bor"},
		"A camp was attacked by bandits on horseback in Bor on Monday.":    {"bandits", "Bor"},
		"Men in army uniforms attacked a camp in Bor on Monday.":           {"men", "Bor"},
		"Suspected Islamist militants attacked a camp in Bor on Monday.":   {"Islamist militants", "Bor"},
		"On Monday suspected ADF rebels attacked a camp outside Bor.":      {"ADF rebels", "Bor"},
		"Rebels attacked a camp some 20 km north of Bor on Monday.":        {"rebels", "Bor"},
		"Rebels attacked a camp 20 kilometres (12 miles) west of Bor.":     {"rebels", "Bor"},
		"Rebels attacked a camp on the outskirts of Bor on Monday.":        {"rebels", "Bor"},
		"Rebels attacked three camps in and around Bor on Monday.":         {"rebels", "Bor"},
		"The mayor suspected rebels in Bor.":                               {},
		"Men in suits opened a school in Bor on Monday.":                   {},
		"Rebels attacked Sake, 20 km west of Goma, on Monday with mortars": {"rebels", "Sake"},
	} {
		var by, where []string
		for _, c := range read(e, missions, text) {
			if c.Kind == "incident" {
				by, where = c.By, c.Where
			}
		}
		if want[0] != "" && (!slices.Equal(by, []string{want[0]}) || !slices.Equal(where, []string{want[1]})) || want[0] == "" && by != nil {
			t.Errorf("%s: got %q at %q, want %q", text, by, where, want)
		}
	}
}
