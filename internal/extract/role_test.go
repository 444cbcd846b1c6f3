package extract_test

import (
	"testing"

	"muster"
)

// TestPosts holds persons to the posts that stand beside their names, without the word that
// says which of its holders they are.
func TestPosts(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Ole Lund, the mission's last commander, spoke.":                "commander",
		"Ole Lund, the current head of the mission, spoke.":             "head of the mission",
		"\"It is over,\" said Ole Lund, its former deputy head.":        "former deputy head",
		"The mission's longtime commander, Ole Lund, left on Friday.":   "commander",
		"The Minister for Health (Ole Lund) spoke.":                     "Minister for Health",
		"Under Force Commander Ole Lund they left.":                     "Force Commander",
		"Acting UNMISS spokesman Ole Lund said it was late.":            "acting spokesman",
		"The UN Under-Secretary-General Ole Lund spoke.":                "Under-Secretary-General",
		"Under Secretary of State Ole Lund spoke.":                      "Under Secretary of State",
		"She met Ole Lund (chief of staff).":                            "chief of staff",
		"She met Ole Lund (Norway), force commander of the mission.":    "force commander of the mission",
		"She met Ole Lund (Norway) in May.":                             "",
		"Ole Lund, now deputy president, spoke.":                        "deputy president",
		"Presidents Ann Bee of Togo and Ole Lund of Norway met.":        "President",
		"Foreign Ministers Ann Bee, Joe Coe and Ole Lund met.":          "Foreign Minister",
		"President Ann Bee of Togo and Ole Lund of Norway met.":         "",
		"Ole Lund, then head of the council, spoke.":                    "head of the council",
		"Secretary of State Ann Berg and Prime Minister Ole Lund met.":  "Prime Minister",
		"They met Ole Lund, and the mayor of Oslo.":                     "",
		"Commissioner Ole Lund of Norway, the chief of police, spoke.":  "chief of police",
		"Iowa Gov. Ole Lund met the envoy in May.":                      "Iowa Gov.",
		"The company came from Iowa. Sen. Ole Lund spoke.":              "Sen.",
		"Ole Lund became Kosovo Force (KFOR) chief of staff in May.":    "chief of staff",
		"Colonel Ole Lund (Norway), Sector 3 commander, spoke.":         "Sector 3 commander",
		"Ole Lund, 3 years commander, spoke.":                           "",
		"The EU ambassador in Banjul, Ole Lund, spoke.":                 "ambassador in Banjul",
		"The ex-head of the UN office, Ole Lund, spoke.":                "ex-head of the UN office",
		"A Norwegian lawyer, Ole Lund, has been appointed envoy.":       "envoy",
		"A Dane, Ole Lund, is to succeed a Swede as chief of staff.":    "chief of staff",
		"The Danes, Ole Lund and a judge, were appointed to the court.": "",
	} {
		var got string
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Role && c.Person == "Ole Lund" {
				got = c.Role[0]
			}
		}
		if got != want {
			t.Errorf("%s: role %q, want %q", text, got, want)
		}
	}
}

// TestOrg tells whose a post is where the words say so, and nothing where they do not.
func TestOrg(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Officers from Jamaica and Belize met Interior Minister Ole Lund.":     "",
		"Kenya thanked President Ole Lund on Friday.":                          "",
		"Norway's foreign minister, Ole Lund, met the Kenyans.":                "Norway",
		"The Danish Prime Minister Ole Lund met the Kenyans.":                  "Denmark",
		"The mission's spokesman, Ole Lund, denied it.":                        "MSS",
		"Force Commander Ole Lund denied it.":                                  "MSS",
		"Ole Lund, a spokesman for the army of Togo, denied it.":               "",
		"ECOMIG's Senegalese commander, Ole Lund, denied it.":                  "ECOMIG",
		"UN Special Representative Ole Lund met the leaders of Belize in May.": "United Nations",
	} {
		var got string
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Role && c.Person == "Ole Lund" {
				got = c.Org
			}
		}
		if got != want {
			t.Errorf("%s: of %q, want %q", text, got, want)
		}
	}
}
