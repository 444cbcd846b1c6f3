package extract_test

import (
	"testing"

	"muster"
	"muster/internal/mission"
)

// TestCalled gives a mission that no file tells of the short name it was given by, whichever
// of its names the report has for it.
func TestCalled(t *testing.T) {
	e, _, _ := newExtractor(t)
	for text, short := range map[string]string{
		"The Ruritanian Border Mission (RBM) has 600 soldiers.":                                         "RBM",
		"The Ruritanian Border Mission (RBM) is small. The Ruritanian Border Mission has 600 soldiers.": "RBM",
		"RBM has 600 soldiers.":  "RBM",
		"EUTM has 600 soldiers.": "EUTM Mali",
		"Combined Maritime Forces has 600 soldiers. It is known as CMF.": "CMF",
	} {
		r := &muster.Report{ID: "c", Name: "c", Text: text, Date: muster.Published{EDTF: "2025-03-16"}}
		var who muster.Names
		for _, c := range e.Report(r, &mission.Mission{Short: short}) {
			if c.Kind == muster.Strength {
				who = c.Who
			}
		}
		if !who.Is(short) {
			t.Errorf("%s: strength of %v, want %s", text, who, short)
		}
	}
}
