package extract_test

import (
	"strings"
	"testing"

	"muster"
)

// TestAgents finds by whom it was done where no "by" says it.
func TestAgents(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range []struct {
		text string
		kind muster.Kind
		want string
	}{
		{"In May 480 traders were killed in gang violence.", muster.Harm, "gangs"},
		{"Gang violence has forced some 900 people from their homes.", muster.Harm, "gangs"},
		{"A gang war in Cayes killed 12 people in May.", muster.Harm, "gangs"},
		{"Twelve people were killed in violence in Cayes.", muster.Harm, ""},
		{"Gran Grif rules the valley. In October its men killed 90 people there.", muster.Harm, "Gran Grif"},
		{"The M23 is near. On 15 January its fighters attacked a camp.", muster.Incident, "M23"},
		{"The company is proud. In October its men killed a dog and hurt two villagers.", muster.Harm, "men"},
		{"A rebel ambush that killed six soldiers near Bor on Monday was condemned by the force.", muster.Harm, "rebels"},
		{"The rebel ambush that killed six soldiers near Bor on Monday was condemned by the force.", muster.Harm, "rebels"},
		{"A raid that killed six soldiers near Bor on Monday was carried out by rebels.", muster.Harm, "rebels"},
		{"The graduation of 730 recruits on Friday was attended by the ambassador.", muster.Training, ""},
		{"Leaders of the African Union extended the mandate of ATMIS.", muster.Mandate, "African Union"},
		{"Foreign ministers of the African Union extended the mandate of AUSSOM.", muster.Mandate, "African Union"},
	} {
		got := lastOf(read(e, missions, c.text), c.kind)
		if got == nil {
			t.Errorf("%s: no %s", c.text, c.kind)
		} else if s := strings.Join(got.By, " "); s != c.want {
			t.Errorf("%s\n got %q, want %q", c.text, s, c.want)
		}
	}
}
