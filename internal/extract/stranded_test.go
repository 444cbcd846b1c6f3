package extract_test

import (
	"testing"

	"muster"
)

// TestStranded reads what a thing did that a clause without "that" describes, and what several of a thing do.
func TestStranded(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]muster.Kind{
		"Six men were in the lorry they were travelling in when it stopped.":       "",
		"The lorry they were travelling in struck a mine near Bor on Monday.":      muster.Incident,
		"The vehicle the soldiers had fought in struck a mine near Bor on Monday.": muster.Incident,
		"The lorry they were travelling in armed columns near Bor on Monday.":      "",
		"The circumstances of the crash remain under investigation.":               muster.Operation,
		"Togolese soldiers searched a farm and detained one suspect.":              muster.Operation,
		"Togolese soldiers seized six bags of opium near Bor.":                     muster.Operation,
		"The crash site is closed.":                                                "",
	} {
		var got muster.Kind
		for _, c := range read(e, missions, text) {
			if c.Kind == muster.Incident || c.Kind == muster.Operation {
				got = c.Kind
			}
		}
		if got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}
