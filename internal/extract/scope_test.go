package extract_test

import "testing"

// TestScope reads what stands behind what somebody says or denies, and is not said by him.
func TestScope(t *testing.T) {
	holdsTold(t, map[string]string{
		"M23 denied responsibility for the raid, and the clash left 14 injured.":           "incident  denied; harm people 14",
		"M23 denied responsibility for the raid, in which 14 people were injured.":         "incident  denied; harm people 14",
		"M23 denied responsibility for the raid because the clash left 14 people injured.": "incident  denied; harm people 14",
		"The army denied that it had shelled the town, and Togo sent 60 marines.":          "movement Togo 60",
		"The army denied that it was small and that Togo had sent 60 marines.":             "movement Togo 60 denied",
		"The army denied that Togo had sent 60 marines.":                                   "movement Togo 60 denied",
		"Although the army denied the raid, Togo sent 60 marines.":                         "movement Togo 60",
		"The army denied reports that Togo had sent 60 marines.":                           "movement Togo 60 denied",
		"Although Chile said it would leave the force, injuries fell.":                     "movement Chile planned",
		"Before they left, the camp was small.":                                            "",
	})
	e, _, missions := newExtractor(t)
	for _, c := range read(e, missions, "Although Togo said it was small, Chad sent 60 marines.") {
		if c.Kind == "movement" && c.SaidBy != "" {
			t.Errorf("the movement is said by %q", c.SaidBy)
		}
	}
}

// TestClauseOver reads rules that ask for the end of what is said where another clause goes on.
func TestClauseOver(t *testing.T) {
	const want = "movement Togo"
	holdsTold(t, map[string]string{
		"The Togolese contingent began its deployment.":                            want,
		"The Togolese contingent began its deployment!":                            want,
		"The Togolese contingent began its deployment, and the roads are bad.":     want,
		"The Togolese contingent began its deployment while the roads were bad.":   want,
		"While the Togolese contingent began its deployment, the roads were bad.":  want,
		"The Togolese contingent began its deployment (see below).":                want,
		"The Togolese contingent began its deployment of tents while it was dark.": "",
	})
}

// TestOtherClause reads what belongs to one clause and not to the one before it.
func TestOtherClause(t *testing.T) {
	holdsTold(t, map[string]string{
		"Eighty Tongan reservists take over on 1 May, and the roads were bad.":                               "movement Tonga 80 planned",
		"We come home in May because the roads were bad.":                                                    "movement MSS planned",
		"The 90 Tongan soldiers go home in May, but Chad sent 300 soldiers, including a medical team of 24.": "movement Tonga 90 planned; movement Chad 300; movement Chad 24",
		"The roads are bad, and resolution 2699 authorises states to deploy a mission to Haiti.":             "mandate mission",
	})
}
