package extract_test

import (
	"testing"

	"muster"
)

// TestSiteAnswers reads what is answered of a site that was asked after.
func TestSiteAnswers(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct{ text, what, act, when string }{
		{"HOST: And the airport?\n\nGUEST: Closed since 3 March.\n", "airport", "closed", "2025-03-03/.."},
		{"Q: And the market in Bor?\nA: Reopened on Friday.\n", "market", "reopened", "2025-03-14"},
		{"Q: And the minister?\nA: Closed since 3 March.\n", "", "", ""},
		{"Q: And the airport?\nA: Closed talks are the worst.\n", "", "", ""},
		{"Q: Is the airport good?\nA: Well. I cannot say. I am no pilot. Closed since 3 March.\n", "", "", ""},
	}
	for _, tt := range tests {
		r := &muster.Report{ID: "s", Name: "s", Text: tt.text, Date: muster.Published{EDTF: "2025-03-16"}}
		var what, act, when string
		for _, c := range e.Report(r, missions.ByName("UNMISS")) {
			if c.Kind == muster.Service {
				what, act, when = first(c.What), c.Act, string(c.When)
			}
		}
		if what != tt.what || act != tt.act || when != tt.when {
			t.Errorf("%s: got %s %s %s, want %s %s %s", tt.text, act, what, when, tt.act, tt.what, tt.when)
		}
	}
}
