package extract_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"muster"
)

// FuzzReport: whatever the text, reading ends, in a time linear in its length,
// and every claim and mention is of the bytes it says.
func FuzzReport(f *testing.F) {
	e, pack, missions := newExtractor(f)
	m := missions.ByName("MSS")
	f.Add("The stock-market group's sell-offs and start-ups hit 217 police officers.")
	f.Add("Trained so far: about 2,900 men. A fifth (700) is in training.")
	f.Add("The company came second and\n\nThe third and")
	f.Add("0 a00ed")
	for _, r := range pack.Rules {
		for _, ex := range r.Yes {
			f.Add(ex.Sentence)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		r := &muster.Report{ID: "f", Name: "f", Text: text, Date: muster.Published{EDTF: "2025-03-16"}}
		begun := time.Now()
		for _, c := range e.Report(r, m) {
			if c.Evidence.Len() == 0 || text[c.Evidence.Start:c.Evidence.End] != c.Evidence.Text || !utf8.ValidString(c.Evidence.Text) {
				t.Errorf("got evidence %v, want the text of its span", c.Evidence)
			}
		}
		for _, c := range e.Groups(r, m) {
			if text[c.Start:c.End] != c.Text {
				t.Errorf("got mention %q at %v, want the text of its span", c.Text, c.Span)
			}
		}
		if took := time.Since(begun); took > 2*time.Second+time.Duration(len(text))*20*time.Microsecond {
			t.Errorf("%d bytes took %v, want a time linear in them", len(text), took)
		}
	})
}
