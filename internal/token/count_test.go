package token_test

import (
	"testing"

	"muster/internal/token"
)

// TestCounts is that the number of an item in a line ends no sentence, but a figure before a full stop does.
func TestCounts(t *testing.T) {
	for source, want := range map[string]int{
		"The largest: 1. Peru 900; 2. Mali 300.":    1,
		"The force lost: 12 of 40. The rest left.":  2,
		"The vote was 12 to 3. The Council adopted": 2,
	} {
		var text token.Text
		text.Scan(token.NewVocabulary(), source)
		if len(text.Sentences) != want {
			t.Errorf("%q: got %d sentences, want %d", source, len(text.Sentences), want)
		}
	}
}
