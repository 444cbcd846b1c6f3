package extract_test

import (
	"strings"
	"testing"

	"muster"
)

// TestItsForce gives "it" and "its" to the mission after many people who have to do with it.
func TestItsForce(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range []struct {
		text string
		kind muster.Kind
		want string
	}{
		{"The Danes joined the mission in May. Its task is to disarm the rebels.", muster.Operation, "MSS"},
		{"The Irish soldiers serve in the mission. Its tasks are to protect civilians.", muster.Operation, "MSS"},
		{"The mission was launched in 2023. Its duties include guarding the port.", muster.Operation, "MSS"},
		{"Ninety Danes have joined the MSS. Its engineers repaired the bridge at Bor.", muster.Operation, "MSS"},
		{"Fiji's company has 90 men. Its tasks are to guard the port.", muster.Operation, "Fiji"},
		{"Argentina has sent 90 soldiers to the mission. About 8,300 now serve in it.", muster.Strength, "MSS"},
		{"Some 940 policemen serve in it.", muster.Strength, "MSS"},
		{"Some 1,500 Ugandans opened the mission when they landed in March 2007; it now has about 22,000 soldiers.", muster.Strength, "MSS"},
		{"Argentina has sent 90 soldiers to the mission. It has 200 soldiers in Bor.", muster.Strength, "Argentina"},
		{"In December the Council set up AUSSOM with Resolution 2767, allowing it 11,200 people in uniform.", muster.Commitment, "AUSSOM"},
	} {
		got := lastOf(read(e, missions, c.text), c.kind)
		if got == nil {
			t.Errorf("%s: no %s", c.text, c.kind)
		} else if s := strings.Join(got.Who, " "); s != c.want {
			t.Errorf("%s\n got %q, want %q", c.text, s, c.want)
		}
	}
}
