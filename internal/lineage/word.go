package lineage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is the unit that copies are compared by. Most are one word of the
// text; a written date is one word too, whatever its order and spelling.
//
// The words of all reports that share some are held at once, so a word is small.
type word struct {
	Start, End uint32 // bytes of the text
	norm       string // case, quotes and British or American spelling folded
	class      class
	capital    bool  // begins with a capital letter
	size       uint8 // how many words of the text it is
}

// A class says what a change of the word means.
type class uint8

const (
	plain    class = iota
	filler         // articles, auxiliaries and the like: no part of a fingerprint
	number         // a figure in digits or words
	date           // a day, a month with a year, a month, a weekday
	negation       // not, never, without
	quantity       // all, most, over, nearly
)

// words splits a run of text into words and joins those that make a date.
// Spans are offsets into the text plus base.
func words(text string, base int) []word {
	return wordsInto(make([]word, 0, count(text)), text, base)
}

// wordsInto is words, in the room of an empty list.
func wordsInto(list []word, text string, base int) []word {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			end := i + wordLen(text[i:])
			list = append(list, newWord(text[i:end], base+i))
			i = end
		case r == '%':
			list = append(list, word{Start: uint32(base + i), End: uint32(base + i + 1), norm: "percent", size: 1})
			i++
		default:
			i += size
		}
	}
	return joinDates(list)
}

// count is how many words a run of text has, about: one more than its gaps.
func count(text string) int {
	n := 1
	for i := 1; i < len(text); i++ {
		if text[i] == ' ' || text[i] == '-' {
			n++
		}
	}
	return n
}

// wordLen is the length of the word at the start of s: letters, digits and
// marks, with an apostrophe, a full stop or a comma inside where letters or
// digits go on: don't, U.N., 2,500, 40.7.
func wordLen(s string) int {
	end, prev := 0, rune(0)
	for end < len(s) {
		if c := s[end]; c|' ' >= 'a' && c|' ' <= 'z' {
			prev = rune(c)
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[end:])
		next, _ := utf8.DecodeRuneInString(s[end+size:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		case isApostrophe(r) && unicode.IsLetter(prev) && unicode.IsLetter(next):
		case r == '.' && unicode.IsUpper(prev) && unicode.IsUpper(next):
		case (r == '.' || r == ',') && unicode.IsDigit(prev) && unicode.IsDigit(next):
		default:
			return end
		}
		prev = r
		end += size
	}
	return end
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// newWord reads one word of the text.
func newWord(s string, at int) word {
	first, _ := utf8.DecodeRuneInString(s)
	w := word{Start: uint32(at), End: uint32(at + len(s)), capital: unicode.IsUpper(first), size: 1}
	w.norm = fold(ownerless(s))
	if unicode.IsDigit(first) {
		w.norm, w.class = figure(w.norm), number
		return w
	}
	w.norm = spelling(w.norm)
	w.class = classes[w.norm]
	if strings.HasSuffix(w.norm, "nt") && strings.ContainsFunc(s, isApostrophe) {
		w.class = negation
	}
	return w
}

// ownerless is a word without the 's of a possessive: Haiti's is Haiti.
func ownerless(s string) string {
	for _, end := range [...]string{"'s", "’s"} {
		if owner := strings.TrimSuffix(s, end); owner != s {
			return owner
		}
	}
	return s
}

// fold lowers the case and drops what stands inside a word but is no letter or
// digit: U.N. is un, O'Brien is obrien, 2,500 is 2500.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 'a' || c > 'z' {
			ascii = false
			break
		}
	}
	if ascii {
		return s
	}
	point := strings.LastIndexByte(s, '.')
	var b strings.Builder
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsMark(r), i == point && i > 0 && unicode.IsDigit(rune(s[i-1])):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// figure drops the ending of an ordinal: 2nd is 2.
func figure(s string) string {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if d := strings.TrimSuffix(s, end); d != s && d != "" && d[len(d)-1] <= '9' {
			return d
		}
	}
	return s
}
