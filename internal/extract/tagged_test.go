package extract_test

import (
	"testing"

	"muster"
)

// TestTagged counts the victims that stand beside the words of who tells of them, and not those
// who tell.
func TestTagged(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]int{
		"Nine farmers, the mayor said, were killed on Monday.":                        1,
		"Gunmen killed a tax collector and his bodyguard in Bria, police said.":       2,
		"Police said gunmen killed a tax collector and his bodyguard in Bria.":        2,
		"Doctors say at least 200 people, half of them children, died in the attack.": 2,
		"Jamaica, the minister said, lost 20 soldiers in May.":                        1,
	} {
		n := 0
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Harm {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: %d claims of harm, want %d", text, n, want)
		}
	}
}

// TestSpeakingPosts holds who speaks under a post to the place or the matter that belongs to it.
func TestSpeakingPosts(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"The mayor of Kindu said two soldiers died.":                                  "mayor of Kindu",
		"Residents of Goma said two soldiers died.":                                   "residents of Goma",
		"The Minister of State for Foreign Affairs confirmed that 90 soldiers left.":  "Minister of State for Foreign Affairs",
		"The Secretary of State for Defence said 90 soldiers had left.":               "Secretary of State for Defence",
		"The commander of the battalion said 90 soldiers had left.":                   "commander",
		"A spokesman for the army said 90 soldiers had left.":                         "spokesman",
		"The mayor of Kindu said two had died. The mayor, Paul Obi, spoke on Monday.": "Paul Obi",
	} {
		for _, k := range read(e, missions, text) {
			if k.Kind == muster.Statement && k.Speaker != want {
				t.Errorf("%s: got %q, want %q", text, k.Speaker, want)
			}
		}
	}
}
