package extract_test

import (
	"testing"

	"muster"
)

// TestOutside keeps personnel who are no part of the mission apart from those
// who are.
func TestOutside(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct{ text, who, want string }{
		{"Rwanda's force, some 2,000 strong, is not part of the SADC mission.", "Rwanda", "none"},
		{"The United States has 900 troops in the province, but they are not under UN command.", "United States", "none"},
		{"Burundi has at least 800 men in the province. They do not belong to the mission.", "Burundi", "none"},
		{"Ghana has 300 officers in the mission who are not part of the patrol.", "Ghana", ""},
	}
	for _, tt := range tests {
		r := &muster.Report{ID: "o", Name: "o", Text: tt.text, Date: muster.Published{EDTF: "2025-03-16"}}
		found := false
		for _, c := range e.Report(r, missions.ByName("SAMIM")) {
			if c.Kind == muster.Strength && c.Who.Has(tt.who) {
				found = true
				if c.Mission != tt.want {
					t.Errorf("%s: got mission %q, want %q", tt.text, c.Mission, tt.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: got no strength of %s, want one", tt.text, tt.who)
		}
	}
}
