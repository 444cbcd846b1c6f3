package extract_test

import (
	"testing"

	"muster"
)

// TestLeadAside reads who acts past what commas say of the place that a clause opens with.
func TestLeadAside(t *testing.T) {
	holdLast(t, muster.Harm, "by", map[string]string{
		"In the Artibonite, Haiti's breadbasket, gangs killed 70 people in October.":       "gangs",
		"In Kenscoff, a suburb of the capital, gangs killed 70 people in October.":         "gangs",
		"In Sake, Masisi's gateway, rebels killed 70 people in October.":                   "rebels",
		"In Sake, the army, backed by gunships, killed 70 people in October.":              "Armed Forces of Haiti",
		"In Sake, the army, rebels said, killed 70 people in October.":                     "Armed Forces of Haiti",
		"Al-Shabaab said 70 people had been killed when its men stormed the base.":         "al-Shabaab",
		"\"Rebels killed two people,\" a woman at the market said.":                        "rebels",
		"\"Rebels killed two people,\" Ann Bee, the mayor of Sake, said.":                  "rebels",
		"The rebels claimed on Friday to have captured 70 people.":                         "rebels",
		"The rebels claim to have captured 70 people.":                                     "rebels",
		"Media quoted sources as saying at least 70 people had been killed by the rebels.": "rebels",
	})
}
