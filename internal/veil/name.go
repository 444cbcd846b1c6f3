package veil

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"

	"golang.org/x/text/unicode/norm"
)

// fold is a word without its case and its accents: reports write Casséus,
// CASSÉUS and Casseus.
func fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// ascii reports whether a text has no other letters than those of ASCII.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// A word is a run of letters of a text.
type word struct {
	muster.Span
	folded  string
	capital bool
}

// split is the words of a text. Hyphens, apostrophes and stops part them.
func split(text string) []word {
	var out []word
	start := -1
	end := func(at int) {
		if start >= 0 {
			first, _ := utf8.DecodeRuneInString(text[start:])
			out = append(out, word{muster.Span{Start: start, End: at}, fold(text[start:at]), unicode.IsUpper(first)})
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
			end(i)
		case start < 0:
			start = i
		}
	}
	end(len(text))
	return out
}

// folded is the words of a name.
func folded(name string) []string {
	var out []string
	for _, w := range split(name) {
		out = append(out, w.folded)
	}
	return out
}

// same reports whether two names can be of one person: they end alike, and all
// words of the shorter are in the longer. A name of one word is the same as a
// longer one only the other way: "Ruto" may be William Ruto, but a post that
// is given to "Ruto" makes no Charlene Ruto public.
func same(known, name []string) bool {
	if len(known) == 0 || len(name) == 0 || known[len(known)-1] != name[len(name)-1] {
		return false
	}
	if len(known) < len(name) {
		return len(known) > 1 && within(known, name)
	}
	return within(name, known)
}

// within reports whether all words are among others.
func within(words, others []string) bool {
	have := map[string]bool{}
	for _, w := range others {
		have[w] = true
	}
	for _, w := range words {
		if !have[w] {
			return false
		}
	}
	return true
}

// hide puts marks over the spans, byte for byte; spaces stay.
func hide(text string, spans []muster.Span) string {
	if len(spans) == 0 {
		return text
	}
	b := []byte(text)
	for _, s := range spans {
		for i := max(0, s.Start); i < min(s.End, len(b)); i++ {
			if b[i] != ' ' && b[i] != '\n' {
				b[i] = '*'
			}
		}
	}
	return string(b)
}
