package extract_test

import "testing"

// TestEvidenceWhole gives few words the whole of the verb they turn on.
func TestEvidenceWhole(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, want := range []string{
		"Some 900 villagers are now displaced",
		"The base is now closed",
		"Between 15 February and 1 June, the mission repaired two bridges",
		"The mission's 1,100 troops are from Chad",
		"As of 31 March, the mission had 400 officers",
		"748 Danish personnel had been serving with the mission",
		"Fifteen Danish engineers flew into the capital",
		"Gangs carried out some massacres in recent memory",
		"The Danes, with 450, are the largest contingent",
		"Thirteen months on it has 1,900 men",
		"This week the rebels have killed 31 villagers",
	} {
		claims := read(e, missions, want+".")
		if len(claims) != 1 || claims[0].Evidence.Text != want {
			t.Errorf("got %s, want %q", list(claims), want)
		}
	}
}
