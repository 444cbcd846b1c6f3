package token_test

import (
	"strings"
	"testing"

	"muster/internal/token"
)

// A short line that a paragraph follows is a heading of its own, but a phrase that a
// line break cuts goes on.
func TestHeading(t *testing.T) {
	paragraph := "Amina Bello, who heads the office in Bria, said that the two companies had left for the north on Monday " +
		"and that nobody could tell by now how many of them would be back before the rains."
	for _, c := range []struct{ text, first string }{
		{"A Force Built on Trust and Patience\n" + paragraph, "A Force Built on Trust and Patience"},
		{"Ten men were securing the Police\nSchool at dawn.", "Ten men were securing the Police\nSchool at dawn."},
		{"Ten men were securing the Police\nSchool at dawn: " + paragraph, "Ten men were securing the Police\nSchool at dawn: " + paragraph},
		{"A mission was sent to the\n" + paragraph, "A mission was sent to the\n" + paragraph},
	} {
		var text token.Text
		text.Scan(token.NewVocabulary(), c.text)
		s := text.Sentences[0]
		if got := text.Of(s.First, s.Last); strings.TrimSpace(got) != c.first {
			t.Errorf("%q: got %q, want %q", c.text, got, c.first)
		}
	}
}
