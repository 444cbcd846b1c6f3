package lang

import (
	"reflect"
	"testing"
)

// TestVerbForms inflects verbs of each way in which English spells their forms.
func TestVerbForms(t *testing.T) {
	for lemma, want := range map[string][5]string{
		"patrol":         {"patrol", "patrols", "patrolled", "patrolled", "patrolling"},
		"quit":           {"quit", "quits", "quit", "quit", "quitting"},
		"conquer":        {"conquer", "conquers", "conquered", "conquered", "conquering"},
		"equip":          {"equip", "equips", "equipped", "equipped", "equipping"},
		"carry out":      {"carry out", "carries out", "carried out", "carried out", "carrying out"},
		"find and clear": {"find and clear", "finds and clears", "found and cleared", "found and cleared", "finding and clearing"},
		"booby-trap":     {"booby-trap", "booby-traps", "booby-trapped", "booby-trapped", "booby-trapping"},
		"transmit":       {"transmit", "transmits", "transmitted", "transmitted", "transmitting"},
		"wait":           {"wait", "waits", "waited", "waited", "waiting"},
		"tie":            {"tie", "ties", "tied", "tied", "tying"},
	} {
		var got [5]string
		for i, forms := range (english{}).verb(lemma, nil) {
			got[i] = forms[0]
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", lemma, got, want)
		}
	}
}

// TestNounForms forms plurals, also those of phrases and irregular ones.
func TestNounForms(t *testing.T) {
	for lemma, want := range map[string]string{
		"patrol": "patrols", "body": "bodies", "police force": "police forces", "fisherman": "fishermen", "march": "marches",
	} {
		if got := (english{}).noun(lemma, nil)[0]; got != want {
			t.Errorf("%s: got %s, want %s", lemma, got, want)
		}
	}
}
