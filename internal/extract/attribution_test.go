package extract_test

import (
	"slices"
	"testing"

	"muster"
)

func TestAttribution(t *testing.T) {
	e, _, missions := newExtractor(t)
	for _, c := range attributions {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, k := range read(e, missions, c.text) {
				if k.Kind == muster.Statement {
					got = append(got, k.Mode+" "+k.Speaker+": "+k.Evidence.Text)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestReckonings(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"By the UN's count some 1,300 people are displaced.":                                    "United Nations",
		"By its own count the EU has trained 900 soldiers.":                                     "European Union",
		"On the mission's reckoning 40 people were killed in May.":                              "MSS",
		"The government in Lilongwe says 40 people were killed in May.":                         "Malawi",
		"The Malawian government says 40 people were killed in May.":                            "Malawi",
		"The government of Malawi says 40 people were killed in May.":                           "Malawi",
		"The officers in Lilongwe say 40 people were killed in May.":                            "officers",
		"The quarrel went on, the mayor saying 40 people had died.":                             "mayor",
		"The raid ended with the mayor saying 40 people had died.":                              "mayor",
		"UN figures show 40 people were killed in May.":                                         "United Nations",
		"Some 4,000 people are displaced (source: OCHA).":                                       "OCHA",
		"OCHA helped after a clash that cost the lives of nine rebels by its own count.":        "OCHA",
		"By one count 40 people were killed.":                                                   "",
		"By all accounts 40 people were killed.":                                                "",
		"Forty people were killed by soldiers on the army's payroll.":                           "",
		"Some 4,000 people fled the town (Bor).":                                                "",
		"Forty people were killed, according to a report released by Amnesty International.":    "Amnesty International",
		"Forty people were killed, and by Monday the mission's figures had not changed at all.": "",
	} {
		for _, k := range read(e, missions, text) {
			if (k.Kind == muster.Harm || k.Kind == muster.Training) && (k.SaidBy != want || want != "" && k.By.Is(want) && k.Kind == muster.Harm) {
				t.Errorf("%s: got %q by %q, want %q", text, k.SaidBy, k.By, want)
			}
		}
	}
}
