package extract_test

import (
	"testing"

	"muster"
)

// TestWay tells whose personnel move, and which way, by the places and the units
// that the words name.
func TestWay(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct{ text, who, direction string }{
		{"Some 330 soldiers touched down at Dublin Airport this morning.", "Ireland", "return"},
		{"About 120 soldiers flew out of Suva on Monday.", "Fiji", "depart"},
		{"Some 90 soldiers of the Bundeswehr landed in Beirut on Monday.", "Germany", "arrive"},
		{"Some 40 soldiers from the 10th Mountain Division went home in May.", "United States", "return"},
		{"France on Sunday flew in 450 legionnaires from Gabon.", "France", "arrive"},
		{"The army sent 17 men. Some Member States have sent troops.", "", ""},
	}
	for _, tt := range tests {
		r := &muster.Report{ID: "w", Name: "w", Text: tt.text, Date: muster.Published{EDTF: "2025-03-16"}}
		found := false
		for _, c := range e.Report(r, missions.ByName("UNIFIL")) {
			if c.Who.Has("United States") && tt.who != "United States" {
				t.Errorf("%s: got a claim on the United States, want none", tt.text)
			}
			found = found || c.Kind == muster.Movement && c.Who.Has(tt.who) && c.Direction == tt.direction
		}
		if !found && tt.who != "" {
			t.Errorf("%s: got no %s of %s, want one", tt.text, tt.direction, tt.who)
		}
	}
}

// TestWrittenIn takes a report for news of the country in whose town it was written, but not of
// where the correspondents of all sit.
func TestWrittenIn(t *testing.T) {
	e, _, missions := newExtractor(t)
	const head, body = "Soldiers on their way home\n\n", ", May 3, 2024\n\nAbout 200 soldiers went home on Monday.\n"
	for town, who := range map[string]string{"TOWNSVILLE": "Australia", "By a Staff Reporter, Limerick": "Ireland", "GENEVA": "UNIFIL", "TYRE": "UNIFIL"} {
		r := &muster.Report{ID: "w", Name: "w", Text: head + town + body, Date: muster.Published{EDTF: "2024-05-03"}}
		for _, c := range e.Report(r, missions.ByName("UNIFIL")) {
			if c.N != nil && !c.Who.Is(who) {
				t.Errorf("%s: got %v, want %s", town, c.Who, who)
			}
		}
	}
}
