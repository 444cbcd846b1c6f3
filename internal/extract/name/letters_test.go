package name

import "testing"

// Letters stand for the name whose words begin with them.
func TestSpells(t *testing.T) {
	for letters, want := range map[string]bool{"ISF": true, "IS": false, "ISFA": false, "SFI": false} {
		if got := spells("International Stabilisation Force", letters); got != want {
			t.Errorf("spells %s = %v", letters, got)
		}
	}
	if !spells("Centre for Peace and Development", "CPD") {
		t.Error("small words count")
	}
}
