package figure

import (
	"fmt"
	"strings"

	"muster/internal/token"
)

// found writes the figures of one sentence as a line of a table: the words, the
// number in them, and what they say.
func found(f *Finder, v *token.Vocabulary, source string) string {
	var text token.Text
	text.Scan(v, source)
	return figures(f, &text)
}

// figures is found for a text that is cut.
func figures(f *Finder, text *token.Text) string {
	var lines []string
	for _, m := range f.Find(text, token.Sentence{Last: int32(len(text.Tokens))}, nil) {
		lines = append(lines, describe(text, m))
	}
	return strings.Join(lines, "; ")
}

// describe writes one mention: "over 600 <over 600>", "[third] 3".
func describe(t *token.Text, m Mention) string {
	fig := m.Figure
	s := fig.String()
	if fig.Vague {
		s += " vague"
	}
	switch m.Class {
	case Ordinal:
		s = fmt.Sprintf("#%d", m.Ordinal)
	case Fraction, Measure:
		s = m.Class.String() + " " + s
	}
	return fmt.Sprintf("%s = %s", t.Of(m.First, m.Last), s)
}
