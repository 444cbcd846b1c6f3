package extract_test

import "testing"

// TestHeadActs reads what a force did in a heading by a form that is a noun too.
func TestHeadActs(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Soldiers Capture Militia Leader":      "arrest",
		"Forces in Haiti Capture Insurgents":   "arrest",
		"Togolese Troops Search Houses in Bor": "other",
		"Togolese police raid houses in Bor":   "other",
		"Police Raid Ends in Bor":              "",
		"Police Search Team Arrives in Bor":    "",
		"Soldiers Rescue Mission Ends":         "",
	} {
		got := ""
		for _, c := range read(e, missions, text+"\n\nThe weather was fine.\n") {
			if c.Operation != "" {
				got = c.Operation
			}
		}
		if got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}
