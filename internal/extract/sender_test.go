package extract_test

import (
	"testing"

	"muster"
)

// TestSendersWho says whose soldiers are told of in reports from the countries that send them.
func TestSendersWho(t *testing.T) {
	holdLast(t, muster.Movement, "who", map[string]string{
		"The Tongan battalion is in Haiti. They are at the camp with Australian trainers. They will fly home in June.":    "Tonga",
		"Peru is sending 240 soldiers to Haiti. Among them are nine Maltese medics.":                                      "Malta",
		"The Royal Tonga Defence Force on Friday held a parade for 45 soldiers who will leave for Haiti next week.":       "Tonga",
		"The Sri Lanka Army said its newest contingent of 243 soldiers will leave for Haiti in May.":                      "Sri Lanka",
		"Japan's Self-Defence Forces will withdraw from the mission in May.":                                              "Japan",
		"Uruguay's foreign minister said that the soldiers from the South American country would be returning on 3 July.": "Uruguay",
	})
	holdLast(t, muster.Strength, "who", map[string]string{
		"Tonga has 140 officers abroad. Of the 140 officers, 90 are serving with UNMISS in South Sudan.":             "Tonga",
		"The 220 officers and men of the Peruvian battalion have been deployed with MSS for the past five months.":   "Peru",
		"The Togolese army says nine of its soldiers serving in a multinational force in Haiti have gone “missing”.": "Togo",
	})
	holdLast(t, muster.Operation, "who", map[string]string{
		"The role of the Tongan soldiers will involve monitoring the truce.":                         "Tonga",
		"The Tongan soldiers are charged with protecting traders, clearing mines and digging wells.": "Tonga",
	})
}

// TestSendersWay says which way those go who leave or reach "the country".
func TestSendersWay(t *testing.T) {
	holdLast(t, muster.Movement, "direction", map[string]string{
		"Some 60 Peruvian police left the country on Friday.":                                           "depart",
		"Seventy Tongan officers flew into the country on Saturday.":                                    "return",
		"Togo has sent 90 soldiers to Haiti. The Togolese soldiers left the country on Thursday.":       "depart",
		"Togolese soldiers have been in Haiti since May. The Togolese soldiers left the country today.": "return",
	})
}

// TestSendersWhen says when what is told was or will be.
func TestSendersWhen(t *testing.T) {
	holdLast(t, muster.Strength, "when", map[string]string{
		"Peruvian troops have been in Haiti for the last three months.": "2024-12/..",
	})
	holdLast(t, muster.Movement, "when", map[string]string{
		"The 85 Danish troops, deployed in Haiti in 2012, are going to be withdrawn.":  "",
		"The UN confirmed that Togo was withdrawing its 90 sappers in May.":            "2025-05",
		"The Danish soldiers will serve for a year, with 60 leaving for Haiti in May.": "2025-05",
		"Tonga's parliament has decided to withdraw its 90 soldiers on 31 May 2026.":   "2026-05-31",
	})
	holdLast(t, muster.Harm, "when", map[string]string{
		"The bodies of six Tongan soldiers who were killed in Haiti arrived in Tonga on Saturday.": "",
		"The bodies of six Tongan soldiers were found on Saturday.":                                "2025-03-15",
	})
}

// TestSendersFallen names all whom a list says to have come to harm, and nobody else.
func TestSendersFallen(t *testing.T) {
	holdLast(t, muster.Harm, "who", map[string]string{
		"Captain Sione Vea, 36, and Private Tevita Moa, 25, died on Friday.":                    "Sione Vea,Tevita Moa",
		"Sergeant Ole Berg and Corporal Jens Holm, who were wounded on 3 March, are in Bergen.": "Ole Berg,Jens Holm",
		"A mine killed Captain Ole Berg and Private Jens Holm was hurt.":                        "Jens Holm",
		"The army will fly home the body of Jens Holm, the soldier killed in a rebel attack.":   "Jens Holm",
		"Four members of the Estonian Defence Forces were injured on Friday.":                   "Estonian soldiers",
	})
}

// TestSendersMood holds what was decided for a day ahead to a plan.
func TestSendersMood(t *testing.T) {
	holdMoods(t, []mooded{
		{"Tonga's parliament has decided to withdraw its 90 soldiers on 31 May 2026.", muster.Planned},
		{"The Danish troops are now ready for deployment to Haiti.", muster.Planned},
		{"General Ole Berg asked Denmark to provide 250 troops.", muster.Requested},
	}, muster.Movement)
}
