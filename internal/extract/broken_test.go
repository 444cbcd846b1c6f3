package extract_test

import (
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/internal/extract"
	"muster/internal/mission"
)

// spares are put in the place of a word of a sentence: what groups of every shape begin or end with.
var spares = []string{"", "$5 million", "it", "and 20 others"}

// TestBroken reads the examples of all rules with each word in turn gone or replaced, and cut
// short before it, as no report would have them: reading must not break.
func TestBroken(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some 140,000 sentences")
	}
	e, pack, missions := newExtractor(t)
	m := missions.ByName("MSS")
	for _, r := range pack.Rules {
		for _, ex := range r.Yes {
			words := strings.Fields(ex.Sentence)
			for i := range words {
				cut := strings.Join(words[:i], " ")
				if fault := faultIn(e, cut, m); fault != nil {
					t.Errorf("got %v of %q", fault, cut)
				}
				for _, w := range spares {
					broken := strings.Join(slices.Concat(words[:i], []string{w}, words[i+1:]), " ")
					if fault := faultIn(e, broken, m); fault != nil {
						t.Errorf("got %v of %q", fault, broken)
					}
				}
			}
		}
	}
}

// faultIn is what reading the text panics with, nil where it does not.
func faultIn(e *extract.Extractor, text string, m *mission.Mission) (fault any) {
	defer func() { fault = recover() }()
	e.Report(&muster.Report{ID: "f", Name: "f", Text: text, Date: muster.Published{EDTF: "2025-03-16"}}, m)
	return nil
}
