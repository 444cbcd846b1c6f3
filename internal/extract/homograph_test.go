package extract_test

import (
	"strings"
	"testing"

	"muster"
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
	verbs := []string{
		"They % the men.",
		"Soldiers % the town.",
		"Kenya and Chad % the town.",
		"The soldiers who % the town are here.",
		"The army left and %s the town.",
		"The army will leave and % the town.",
		"He said soldiers % the town.",
	}
	for _, w := range words {
		for class, frames := range map[string][]string{"NG": nouns, "VG": verbs} {
			for _, f := range frames {
				text := strings.ReplaceAll(f, "%", w)
				text = strings.ToUpper(text[:1]) + text[1:]
				at := strings.Index(strings.ToLower(text), w)
				r := &muster.Report{ID: "h", Name: "h", Text: text}
				for _, m := range e.Groups(r, missions.ByName("MSS")) {
					if m.Sort == muster.GroupMention && m.Start <= at && at < m.End && !strings.Contains(" "+m.Class+" ", " "+class+" ") {
						t.Errorf("%s: %q is %s, want %s", text, m.Text, m.Class, class)
					}
				}
			}
		}
	}
}
