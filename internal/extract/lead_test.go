package extract_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestLead reads the items of a list as duties, requests or events, as the line before them
// and the day at their head say.
func TestLead(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct {
		text string
		want []string
	}{
		{
			"The Italian battalion will:\n- patrol the road to Tyre\n- carry water to the camp and guard the bank\n",
			[]string{"patrol Italy planned", "other Italy planned", "protection Italy planned"},
		},
		{"Main tasks:\n• guarding the airport;\n• repairing the road.\n", []string{"protection MSS planned", "other MSS planned"}},
		{"Its duties are\na) to patrol the market;\nb) to protect the nuns.\n", []string{"patrol MSS planned", "protection MSS planned"}},
		{"We ask the mission to\n(a) patrol the market;\n(b) guard the bank.\n", []string{"patrol MSS requested", "protection MSS requested"}},
		{"Recommendations\n• To the mission: patrol the market and escort the nuns.\n", []string{"patrol MSS requested", "escort MSS requested"}},
		{"Requests\n• Patrol the market at night.\n\nThe mission patrolled the market.", []string{"patrol MSS requested", "patrol MSS actual"}},
		{"What it did:\n• patrolled the market;\n• escorted the nuns.\n", []string{"patrol MSS actual", "escort MSS actual"}},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(e, missions, tt.text) {
			got = append(got, fmt.Sprintf("%s %s %s", c.Operation, c.Who[0], c.Mood()))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestEntryDay dates what an item of a list tells by the day set apart at its head.
func TestEntryDay(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Events\n• 4 March, Jacmel – Gunmen raided the market.\n":                                     "2025-03-04 Jacmel",
		"Events\n• Night of 4 to 5 March, Jacmel – Gunmen raided the market.\n":                       "2025-03-04/2025-03-05 Jacmel",
		"Events\n• 4 March, Jacmel – Gunmen raided the market of Zebville.\n":                         "2025-03-04 Zebville",
		"Events\n• 4 March – A nurse wept.\n• Gunmen raided the market.\n":                            " ",
		"Police posts\n• 4 March – Gunmen raided the market. The army says it lost three soldiers.\n": "2025-03-04 ",
	} {
		var got string
		for _, c := range read(e, missions, text) {
			if c.Incident == "attack" {
				got = string(c.When) + " "
				if len(c.Where) > 0 {
					got += c.Where[0]
				}
			}
		}
		if got != want {
			t.Errorf("%s got %q, want %q", text, got, want)
		}
	}
}
