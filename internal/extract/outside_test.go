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
