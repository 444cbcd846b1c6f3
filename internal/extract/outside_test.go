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

// TestOtherBody keeps the troops of a body apart that has nothing to do with the mission.
func TestOtherBody(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct{ text, mission, who, want string }{
		{"ECOWAS sent 200 soldiers to Goma on Monday.", "MONUSCO", "ECOWAS", "none"},
		{"SADC will bring home 2,900 soldiers from Goma.", "MONUSCO", "SADC", "none"},
		{"The EU will send 40 more instructors to MONUSCO in June.", "MONUSCO", "European Union", ""},
		{"The UN sent 300 more peacekeepers to Beni on Tuesday.", "MONUSCO", "MONUSCO", ""},
		{"The African Union sent 300 more soldiers to Baidoa.", "ATMIS", "ATMIS", ""},
		{"Parliament sent 300 more soldiers to Beni.", "MONUSCO", "MONUSCO", ""},
		{"The Pentagon sent 300 advisers to Beni.", "MONUSCO", "United States", ""},
	}
	for _, tt := range tests {
		r := &muster.Report{ID: "o", Name: "o", Text: tt.text, Date: muster.Published{EDTF: "2025-03-16"}}
		got := e.Report(r, missions.ByName(tt.mission))
		if len(got) != 1 || got[0].Kind != muster.Movement || !got[0].Who.Is(tt.who) || got[0].Mission != tt.want {
			t.Errorf("%s: got %+v, want one movement of %s with mission %q", tt.text, got, tt.who, tt.want)
		}
	}
}

// TestHostStock keeps the forces of the host country apart: how many they are is nothing of the
// mission's.
func TestHostStock(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, who := range map[string]string{
		"The Haitian National Police has 9,000 officers, among them 1,200 women.": "Haitian National Police",
		"The national police had 9,000 officers, of whom 1,200 were women.":       "Haitian National Police",
		"Haiti has some 9,000 police officers.":                                   "Haitian National Police",
		"The police force has shrunk from 15,000 to 9,000 officers.":              "Haitian National Police",
		"Haiti has 400 Kenyan officers.":                                          "Kenya",
		"The mission has 400 officers.":                                           "MSS",
		"Kenya's police have 400 officers in Haiti.":                              "Kenya",
	} {
		r := &muster.Report{ID: "o", Name: "o", Text: text, Date: muster.Published{EDTF: "2025-03-16"}}
		got := e.Report(r, missions.ByName("MSS"))
		if len(got) == 0 {
			t.Errorf("%s: got no claim", text)
		}
		for _, c := range got {
			if host := who == "Haitian National Police"; c.Kind != muster.Strength || !c.Who.Is(who) || (c.Mission == "none") != host {
				t.Errorf("%s: got %s of %v with mission %q, want a strength of %s", text, c.Kind, c.Who, c.Mission, who)
			}
		}
	}
}

// TestGappedStock gives each count of a sentence to the holder right before it.
func TestGappedStock(t *testing.T) {
	e, _, missions := newExtractor(t)
	r := &muster.Report{ID: "o", Name: "o", Text: "The mission has 1,000 officers and the national police 9,000.", Date: muster.Published{EDTF: "2025-03-16"}}
	want := map[string]float64{"MSS": 1000, "Haitian National Police": 9000}
	for _, c := range e.Report(r, missions.ByName("MSS")) {
		if len(c.Who) != 1 || c.N == nil || want[c.Who[0]] != c.N.Value {
			t.Errorf("got %v of %v, want %v", c.N, c.Who, want)
			continue
		}
		delete(want, c.Who[0])
	}
	if len(want) > 0 {
		t.Errorf("got no claim of %v", want)
	}
}

// TestHostMoves makes no movement of the mission's of what the host country's forces do.
func TestHostMoves(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, who := range map[string]string{
		"The Lebanese army plans to deploy 6,000 soldiers in the south.": "Lebanese Armed Forces",
		"Some 3,000 officers have left the police force since 2021.":     "",
	} {
		r := &muster.Report{ID: "o", Name: "o", Text: text, Date: muster.Published{EDTF: "2025-03-16"}}
		got := ""
		for _, c := range e.Report(r, missions.ByName("UNIFIL")) {
			if got += c.Who[0]; c.Mission != "none" {
				t.Errorf("%s: got mission %q, want none", text, c.Mission)
			}
		}
		if got != who {
			t.Errorf("%s: got a movement of %q, want of %q", text, got, who)
		}
	}
}
