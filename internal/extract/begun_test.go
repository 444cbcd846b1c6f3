package extract_test

import (
	"testing"

	"muster"
)

// TestBegun reads since when people have been killed where a clause says when it began, and what happened in
// one day although such a clause stands beside it.
func TestBegun(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, tt := range []struct{ sentence, when string }{
		{"The war, which broke out in 2012 and drew in the neighbours, has cost some 20,000 lives.", "2012/.."},
		{"An offensive that began on 3 March has killed 45 civilians.", "2025-03-03/.."},
		{"Four Togolese soldiers have been killed in an attack that began on Tuesday.", "2025-03-11/.."},
		{"Four Togolese soldiers were killed in an attack that began on Tuesday.", "2025-03-11"},
		{"The toll has risen to 40 since the fighting broke out on Monday.", "2025-03-10/.."},
		{"Their deaths brought to nine the number of soldiers killed since the operation began in December.", "2024-12/.."},
		{"In the six weeks since it arrived, the company has lost two soldiers.", "2025-02-02/.."},
		{"Since 5 February the road has been cut, and some 20,000 are sheltering in schools.", "2025-03-16"},
		{"They were the first Togolese soldiers to die since the start of their tour on 12 January 2025.", ""},
	} {
		var got []muster.Date
		for _, c := range read(e, missions, tt.sentence) {
			if c.Kind == muster.Harm {
				got = append(got, c.When)
			}
		}
		if len(got) != 1 || string(got[0]) != tt.when {
			t.Errorf("%s: got %q, want %q", tt.sentence, got, tt.when)
		}
	}
}
