package when

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// scan cuts a text with the vocabulary of a new Finder.
func scan(source string) (*token.Text, *Finder) {
	v := token.NewVocabulary()
	f := New(v)
	t := &token.Text{}
	t.Scan(v, source)
	return t, f
}

// find is the time expressions of a text that was published on a date.
func find(published, source string) (*token.Text, []Mention) {
	t, f := scan(source)
	ref := Reference{Published: muster.Date(published)}
	var out []Mention
	for _, s := range t.Sentences {
		n := len(out)
		out = f.Find(t, s, ref, out)
		for _, m := range out[n:] {
			if m.Timex == DATE && m.Core != "" {
				ref.Tell(m.Core)
			}
		}
	}
	return t, out
}

// said is a mention in one line: its words, value and date.
func said(t *token.Text, m Mention) string {
	return strings.Join([]string{t.Of(m.First, m.Last), m.Value, string(m.Date)}, " | ")
}
