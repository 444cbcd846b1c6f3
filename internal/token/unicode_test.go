package token

import (
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"pgregory.net/rapid"
)

// TestOwnersThatEndInADigit: their possessive is one token as any other.
func TestOwnersThatEndInADigit(t *testing.T) {
	for source, want := range map[string][]string{
		"M23's men": {"M23", "'s", "men"}, "G5’s men": {"G5", "’s", "men"}, "in the 1990's": {"in", "the", "1990", "'", "s"},
	} {
		if got := Cut(source); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", source, got, want)
		}
	}
}

// TestPlain: words that are taken without Unicode's rules are those that it
// gives.
func TestPlain(t *testing.T) {
	part := rapid.SampledFrom([]string{
		"a", "Ab", "ABC", "to", " ", "  ", "\n", "\t", ".", "..", ",", ":", ";", "'", "’", "s", "n't", "_", "-", "–", "1", "2.5", "$", "é", "e\u0301", "\u0301",
		"\u200d", "\u200b", "\u00ad", "\u00a0", "\"", "א", "🇰🇪", "🇰", "👩‍🚒", "カ", "(", "%", "@",
	})
	v := NewVocabulary()
	v.Add("to")
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOf(part).Draw(t, "parts"), "")
		fast, slow := cutter{v: v, source: source}, cutter{v: v, source: source}
		fast.run()
		for it := words.FromString(source); it.Next(); {
			slow.unit(it.Value(), it.Start())
		}
		if !slices.Equal(fast.tokens, slow.tokens) {
			t.Fatalf("%q: got %v, want %v", source, fast.tokens, slow.tokens)
		}
	})
}
