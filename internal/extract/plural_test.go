package extract

import (
	"slices"
	"testing"

	"muster"
)

// TestPlurals: the word that names the people is put in the plural, not the last
// of what says more of them.
func TestPlurals(t *testing.T) {
	in := muster.Names{"soldier", "policeman", "deputy", "police", "soldiers of the force in Mali", "member of the army"}
	want := muster.Names{"soldiers", "policemen", "deputies", "police", "soldiers of the force in Mali", "members of the army"}
	if got := plurals(in); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
