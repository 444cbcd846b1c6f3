package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Scan cuts source into tokens and sentences, reusing the Text's slices.
func (t *Text) Scan(v *Vocabulary, source string) {
	t.Source, t.Tokens, t.Sentences = source, t.Tokens[:0], t.Sentences[:0]
	marks := Space | Line
	it := words.FromString(source)
	for it.Next() {
		s := it.Value()
		if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
			marks |= Space
			if strings.ContainsAny(s, "\n\r") {
				marks |= Line
			}
			continue
		}
		t.Tokens = append(t.Tokens, Token{int32(it.Start()), int32(it.End()), v.Lookup(s), marks | shape(s)})
		marks = 0
	}
	t.sentences()
}

// Cut is the tokens that Scan cuts form into, as strings.
func Cut(form string) []string {
	var out []string
	it := words.FromString(form)
	for it.Next() {
		if s := it.Value(); strings.TrimSpace(s) != "" {
			out = append(out, s)
		}
	}
	return out
}

// shape is the marks that a token's letters give it.
func shape(s string) Marks {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsDigit(r):
		return Digits
	case unicode.IsUpper(r):
		if len(s) > n && strings.ToUpper(s) == s {
			return Cap | Caps
		}
		return Cap
	case !unicode.IsLetter(r):
		return Punct
	}
	return 0
}

// sentences groups the tokens into sentences.
func (t *Text) sentences() {
	first, par := 0, int32(0)
	for i := range t.Tokens {
		s := t.Source[t.Tokens[i].Start:t.Tokens[i].End]
		if end := s == "." || s == "!" || s == "?"; end || i+1 == len(t.Tokens) || t.Tokens[i+1].Has(Line) {
			t.Tokens[first].Marks |= First
			t.Sentences = append(t.Sentences, Sentence{int32(first), int32(i + 1), par, !end})
			first = i + 1
			if first < len(t.Tokens) && t.Tokens[first].Has(Line) {
				par++
			}
		}
	}
}
