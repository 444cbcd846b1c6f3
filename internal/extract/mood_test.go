package extract_test

import (
	"testing"

	"muster"
)

// A mooded text and how far what its last claim tells is so.
type mooded struct {
	text string
	want muster.Modality
}

// moods are texts on movements and mandates.
var moods = []mooded{
	{"Togo opposes sending 300 soldiers to Haiti.", muster.Denied},
	{"Togo does not oppose sending 300 soldiers to Haiti.", muster.Possible},
	{"Togo ruled out sending 300 soldiers to Haiti.", muster.Denied},
	{"Togo favours sending 300 soldiers to Haiti.", muster.Requested},
	{"Togo does not favour sending 300 soldiers to Haiti.", muster.Denied},
	{"Togo is weighing sending 300 soldiers to Haiti.", muster.Possible},
	{"Togo and Peru oppose turning the mission into a UN force.", muster.Denied},
	{"Togo promised 900 soldiers but so far only 300 have arrived.", muster.Actual},
}

// TestMoods holds claims to what was done, asked, or refused.
func TestMoods(t *testing.T) {
	holdMoods(t, moods, muster.Movement, muster.Mandate)
}

// holdMoods fails for the texts whose last claim of the kinds is not as far so as the text says.
func holdMoods(t *testing.T, texts []mooded, kinds ...muster.Kind) {
	t.Helper()
	e, _, missions := newExtractor(t)
	for _, c := range texts {
		if got := lastOf(read(e, missions, c.text), kinds...); got == nil {
			t.Errorf("%s: no claim", c.text)
		} else if got.Mood() != c.want {
			t.Errorf("%s: %s, want %s", c.text, got.Mood(), c.want)
		}
	}
}

// reports are texts on harm, which words like "reports" hand on.
var reports = []mooded{
	{"There are no reports that officers were killed.", muster.Denied},
	{"He has yet to receive any report of an officer being killed.", muster.Denied},
	{"He had no evidence of any officer being injured.", muster.Denied},
	{"Nobody has any proof that officers were killed.", muster.Denied},
	{"The mission could not confirm reports that officers were killed.", muster.Possible},
	{"There were reports of two soldiers being killed near Sake.", muster.Possible},
	{"Rumours of officers being killed spread fast.", muster.Possible},
	{"The inquiry found evidence that officers were killed.", muster.Actual},
	{"The army denied reports of soldiers being captured by rebels.", muster.Denied},
	{"Reports that two officers had been killed were false, the mission said.", muster.Denied},
	{"Word has it that two officers were killed.", muster.Possible},
	{"Neither the embassy nor the ministry would confirm that five contractors had been killed.", muster.Possible},
	{"The army refused to confirm or deny that five contractors had been killed.", muster.Possible},
	{"The army confirmed that five contractors had been killed.", muster.Actual},
	{"The inquiry cleared the soldiers of killing 12 people in Goma.", muster.Denied},
	{"The army accused the rebels of killing 12 people in Goma.", muster.Actual},
	{"The M23 is alleged to have executed 12 people in Goma.", muster.Possible},
}

// TestReports holds what is only reported, or is not, apart from what is so.
func TestReports(t *testing.T) {
	holdMoods(t, reports, muster.Harm)
}
