package extract_test

import "testing"

// TestSource holds figures to who gives them: a paper, a body in brackets behind them, a
// person whom a noun describes.
func TestSource(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"A paper handed to delegates puts the present strength of the mission at 1,146.":               "paper",
		"UN: 300 killed in Jonglei\n\nIt is late.":                                                     "United Nations",
		"300 killed in Jonglei clashes - UN\n\nIt is late.":                                            "United Nations",
		"Minister: 300 troops to leave by June\n\nIt is late.":                                         "minister",
		"Envoy to donors: 300 killed in Jonglei\n\nIt is late.":                                        "envoy",
		"300 troops will leave by June: minister\n\nIt is late.":                                       "minister",
		"South Sudan: 300 killed in clashes\n\nIt is late.":                                            "",
		"Road to peace: 300 killed in clashes\n\nIt is late.":                                          "",
		"A spokesman put the strength of the mission at 900.":                                          "spokesman",
		"Displaced people at 31 January: 45,000 (OCHA).":                                               "OCHA",
		"At least 31 people were killed in Wau in January (Amnesty International).":                    "Amnesty International",
		"A spokesman told reporters that troops had arrested nine suspects near the market.":           "spokesman",
		"Some 4,000 people fled to a camp of the World Food Programme (WFP).":                          "",
		"Forty people were killed, according to Rosa Bell, a clerk with the mission, who says 9 fled.": "Rosa Bell",
	} {
		claims := read(e, missions, text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", text)
			continue
		}
		for _, c := range claims {
			if c.N != nil && c.SaidBy != want {
				t.Errorf("%s: %s is said by %q, want %q", text, c.Kind, c.SaidBy, want)
			}
		}
	}
}
