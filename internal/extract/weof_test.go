package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"muster"
)

// TestSayersState reads "we", "his country" and "its contingent" as of the state of which the one who speaks
// holds a post, people meant for a mission as the mission's, and -ing forms that are promised.
func TestSayersState(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		`"We have 1,200 men there," the Chadian president said.`:                        "strength [Chad] 1200",
		`"There are 78 of us here," Major Elena Cruz of El Salvador said.`:              "strength [El Salvador] 78",
		"Togo's foreign minister, Ann Lund, said her government had pledged 200 men.":   "commitment [Togo] 200",
		"Chile's president said the country had 130 soldiers in Haiti.":                 "strength [Chile] 130",
		"The Togolese president told reporters that his nation could contribute 80.":    "commitment [Togo] 80",
		"According to the Chadian minister, his country has pledged 1,500 men.":         "commitment [Chad] 1500",
		"Togo's spokesman said its contingent numbered 250.":                            "strength [Togo] 250",
		"The American ambassador said that the mission and its 700 officers were idle.": "strength [MSS] 700",
		"The Haitian prime minister said that his country needed 2,500 officers.":       "",
		"He asked for 800 more soldiers for the mission.":                               "movement [MSS] 800",
		"Barely 40 per cent of the 2,500 officers planned for the mission are there.":   "strength [MSS] 1000, commitment [MSS] 2500",
		"Ghana has committed to providing 300 officers.":                                "commitment [Ghana] 300",
		"The Ghanaians are committed to peace and to training.":                         "",
		"In its heyday UNTAET counted 9,150 soldiers.":                                  "strength [UNTAET] 9150",
		"The quota for AUSSOM includes 900 soldiers from Togo.":                         "commitment [Togo] 900",
	} {
		var got []string
		for _, c := range read(e, missions, text) {
			if c.N != nil && c.Kind != muster.Role {
				got = append(got, fmt.Sprint(c.Kind, c.Who, c.N.Value))
			}
		}
		if g := strings.Join(got, ", "); strings.ReplaceAll(g, " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%s: got %q, want %q", text, g, want)
		}
	}
}
