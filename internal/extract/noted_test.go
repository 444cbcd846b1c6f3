package extract_test

import (
	"strings"
	"testing"
)

// TestNoted reads claims that the words of others tell besides, one for each, and none where a rule
// has read it or the words are of something else.
func TestNoted(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"By resolution 2210 of 16 March 2025 the Security Council prolonged its authority by one year, to 17 March 2026.": "term who=MSS length=P1Y ends=2026-03-17 of=mandate (en/mandate/renews)",
		"The mission was set up by a decision of 4 February 2024 for an initial two years.":                               "term who=MSS length=P2Y of=mandate (en/mandate/established)",
		"Resolution 2793 authorises up to 5,550 soldiers for a year.":                                                     "term who=MSS length=P1Y of=mandate (en/commitment/allows)",
		"The Tongan soldiers landed in Nuku'alofa this morning after seven months in Haiti.":                              "term who=Tonga length=P7M of=tour (en/movement/arrives)",
		"Some wanted a six-month renewal.":                                                                                "mandate who=MSS modality=requested act=renew by=UN Security Council (en/term/extension)",
		"Resolution 1861 of 14 January 2025 allows a component of up to 5,200 troops.":                                    "mandate who=MSS when=2025-01-14 act=authorise by=UN Security Council instrument=Resolution 1861 (en/commitment/allows)",
		"Resolution 1769, adopted by the Security Council on 31 January, lets the force have up to 19,555 troops.":        "mandate who=MSS when=2025-01-31 act=authorise by=UN Security Council instrument=Resolution 1769 (en/commitment/allows)",
		"The UN mission was extended on Monday for a year, and the club for two.":                                         "term who=MSS length=P1Y of=mandate",
	} {
		if got := list(read(e, missions, text)); strings.Count(got, want) != 1 {
			t.Errorf("%q: got %s, want one %s", text, got, want)
		}
	}
	for text, none := range map[string]string{
		"The Tongan soldiers were pulled out for three months.":                           "term",
		"The Tongan soldiers flew home after ten days in Oslo.":                           "term",
		"Tonga pulled out of the mission after six years.":                                "term",
		"Resolution 2793 authorises up to 5,550 soldiers.":                                "mandate",
		"The Security Council extended the mandate on 2 May and met the envoy for a day.": "term",
	} {
		if got := list(read(e, missions, text)); strings.Contains(got, "\n  "+none+" ") {
			t.Errorf("%q: got %s, want no %s", text, got, none)
		}
	}
}
