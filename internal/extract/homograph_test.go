package extract_test

import (
	"strings"
	"testing"

	"muster"
	"muster/internal/mission"
)

// TestHomographs tells nouns from verbs of the same form by where they stand.
func TestHomographs(t *testing.T) {
	e, _, missions := newExtractor(t)
	words := []string{"support", "contact", "work", "strike", "command", "report", "transport", "patrol", "visit", "transfer"}
	nouns := []string{
		"% of troops failed on Monday.",
		"He said % of troops had failed.",
		"He said that % of troops had failed.",
		"The plan failed and % of troops had stopped.",
		"The plan failed because % of troops had stopped.",
		"In Goma, % of troops had stopped.",
		"It rained, but recent %s on the town had stopped.",
		"It failed when %s on the town began.",
		"UN % teams came on Monday.",
		"Two %s on the town failed on Monday.",
	}
	gerunds := []string{
		"& in Goma has stopped.",
		"He said & had stopped.",
		"They left because & had stopped.",
		"In Goma, & has stopped.",
	}
	verbs := []string{
		"They % the men.",
		"Soldiers % the town.",
		"Kenya and Chad % the town.",
		"The soldiers who % the town are here.",
		"The army left and %s the town.",
		"The army will leave and % the town.",
		"He said soldiers % the town.",
		"Their units % around the clock.",
		"The rebels still % towns in the north.",
		"Rebels cross rivers and % vast areas of the north.",
	}
	for _, w := range []string{"mining", "patrolling", "smuggling", "recruiting", "raiding"} {
		for _, f := range gerunds {
			check(t, e.Groups, missions.ByName("MSS"), strings.ReplaceAll(f, "&", w), w, "NG")
		}
		check(t, e.Groups, missions.ByName("MSS"), "A man "+w+" the town was found.", w, "VG")
	}
	for _, w := range words {
		for class, frames := range map[string][]string{"NG": nouns, "VG": verbs} {
			for _, f := range frames {
				check(t, e.Groups, missions.ByName("MSS"), strings.ReplaceAll(f, "%", w), w, class)
			}
		}
	}
}

// check fails where the group of the text that holds the word is not of the class.
func check(t *testing.T, groups func(*muster.Report, *mission.Mission) []muster.Mention, m *mission.Mission, text, word, class string) {
	t.Helper()
	text = strings.ToUpper(text[:1]) + text[1:]
	at := strings.Index(strings.ToLower(text), word)
	for _, g := range groups(&muster.Report{ID: "h", Name: "h", Text: text}, m) {
		if g.Sort == muster.GroupMention && g.Start <= at && at < g.End && !strings.Contains(" "+g.Class+" ", " "+class+" ") {
			t.Errorf("%s: %q is %s, want %s", text, g.Text, g.Class, class)
		}
	}
}

// TestNounGroups takes in all that stands between the owner or the article and the noun.
func TestNounGroups(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"The mission's current authorised strength is 2,500.":    "The mission's current authorised strength",
		"The mission's annual running costs are high.":           "The mission's annual running costs",
		"The army's recently recruited soldiers left.":           "The army's recently recruited soldiers",
		"The mission's most senior police officer left.":         "The mission's most senior police officer",
		"The two most senior officers left.":                     "The two most senior officers",
		"The once peaceful farming town burned.":                 "The once peaceful farming town",
		"An unspecified number of men left.":                     "An unspecified number of men",
		"The mission faces severe shortages.":                    "The mission",
		"Clashes spread to Bor.":                                 "Clashes",
		"Retired colonel Ann Bee left.":                          "Retired colonel Ann Bee",
		"The rebels, he said, hold Korea's latest \"position\".": "The rebels",
	} {
		r := &muster.Report{ID: "g", Name: "g", Text: text}
		got := ""
		for _, g := range e.Groups(r, missions.ByName("MSS")) {
			if g.Sort == muster.GroupMention {
				got = g.Text
				break
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
