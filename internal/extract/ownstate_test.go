package extract_test

import (
	"testing"

	"muster"
)

// TestOwnState takes "his country" for the state that the words before it name.
func TestOwnState(t *testing.T) {
	holdLast(t, muster.Movement, "who", map[string]string{
		"The Bahamian prime minister said his country would send 20 soldiers to Haiti.":       "Bahamas",
		"Chad's premier said his government would send 20 soldiers to Haiti.":                 "Chad",
		"Foreign Minister Ann Bee of Chad said her government may send 20 soldiers to Haiti.": "Chad",
		"Malawi's president ordered his troops to leave the Congo.":                           "Malawi",
		"Guatemala's president said 75 more soldiers would leave for Haiti in May.":           "Guatemala",
		"The officer from Togo said his country had withdrawn 40 officers.":                   "Togo",
	})
}
