package extract_test

import (
	"testing"

	"muster"
)

// TestTagged counts the victims that stand beside the words of who tells of them, and not those
// who tell.
func TestTagged(t *testing.T) {
	holdCount(t, func(c *muster.Claim) bool { return c.Kind == muster.Harm }, map[string]int{
		"Nine farmers, the mayor said, were killed on Monday.":                        1,
		"Gunmen killed a tax collector and his bodyguard in Bria, police said.":       2,
		"Police said gunmen killed a tax collector and his bodyguard in Bria.":        2,
		"Doctors say at least 200 people, half of them children, died in the attack.": 2,
		"Jamaica, the minister said, lost 20 soldiers in May.":                        1,
	})
}
