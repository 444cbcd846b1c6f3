package lineage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// maxWords bounds a sentence, so that aligning two stays cheap whatever the
// text: a longer one is cut.
const maxWords = 120

// A Sentence is a run of a report's text as the index knows it.
type Sentence struct {
	muster.Span
	Words int    // how many
	Form  uint64 // the same for the same words
	words []word
}

// Sentences splits a text. Every word of it is in exactly one sentence.
func Sentences(text string) []Sentence {
	var list []Sentence
	eachSentence(text, words, func(ws []word) { list = append(list, newSentence(text, ws)) })
	return list
}

// eachSentence gives f the words of each sentence of a text as read makes them
// of the sentence and the byte it begins at, no more than the most at a time.
func eachSentence(text string, read func(s string, base int) []word, f func([]word)) {
	for start := 0; start < len(text); {
		end := start + sentenceLen(text[start:])
		ws := read(text[start:end], start)
		for len(ws) > 0 {
			n := min(len(ws), maxWords)
			f(ws[:n:n])
			ws = ws[n:]
		}
		start = end
	}
}

func newSentence(text string, ws []word) Sentence {
	span := muster.Span{Start: startOf(text, ws), End: int(ws[len(ws)-1].End)}
	for span.End < len(text) { // the marks that hug the sentence: quotes, brackets, the stop
		r, size := utf8.DecodeRuneInString(text[span.End:])
		if !isStop(r) && !isClosing(r) {
			break
		}
		span.End += size
	}
	return Sentence{Span: span, Words: countOf(ws), Form: formOf(ws), words: ws}
}

// startOf is where a sentence of those words begins, with the marks that hug it.
func startOf(text string, ws []word) int {
	start := int(ws[0].Start)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !strings.ContainsRune(`“‘"'([«$€£`, r) {
			break
		}
		start -= size
	}
	return start
}

// countOf is how many words of the text the words are.
func countOf(ws []word) (n int) {
	for i := range ws {
		n += int(ws[i].size)
	}
	return n
}

// sentenceLen is the length of the sentence at the start of s, with the white
// space after it. A sentence ends at a stop before something that can begin
// one, or at the end of a line unless the line plainly goes on.
func sentenceLen(s string) int {
	stopped := false
	for i := 0; i < len(s); {
		if c := s[i] | ' '; c >= 'a' && c <= 'z' {
			stopped = false
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isStop(r):
			stopped = r != '.' || !abbreviates(s[:i])
		case isClosing(r):
		case unicode.IsSpace(r):
			n := spaces(s[i:])
			if breaks(s[i:i+n], s[i+n:], stopped) {
				return i + n
			}
			i += n
			stopped = false
			continue
		default:
			stopped = false
		}
		i += size
	}
	return len(s)
}

// breaks reports whether a sentence ends at the gap of white space before rest.
func breaks(gap, rest string, stopped bool) bool {
	lines := strings.Count(gap, "\n")
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case lines > 1:
		return true
	case stopped:
		return !unicode.IsLower(next)
	}
	return lines == 1 && !unicode.IsLower(next)
}

func spaces(s string) int {
	for i, r := range s {
		if !unicode.IsSpace(r) {
			return i
		}
	}
	return len(s)
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }
func isClosing(r rune) bool {
	switch r {
	case '”', '’', '"', '\'', ')', ']', '»':
		return true
	}
	return false
}

// abbreviates reports whether a full stop after s ends no sentence: one letter,
// letters with stops between them, a title or a month.
func abbreviates(s string) bool {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
	last := s[i+1:]
	return len(last) == 1 || strings.Contains(last, ".") || titles[strings.ToLower(last)]
}

var titles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "hon": true, "gen": true, "col": true, "maj": true, "capt": true,
	"lt": true, "sgt": true, "cpl": true, "sen": true, "rep": true, "gov": true, "prof": true, "rev": true, "st": true,
	"brig": true, "adm": true, "cmdr": true, "pvt": true, "pte": true, "insp": true, "supt": true, "amb": true, "pres": true, "messrs": true,
	"jan": true, "feb": true, "aug": true, "sept": true, "oct": true, "nov": true, "dec": true,
	"no": true, "nos": true, "art": true, "jr": true, "sr": true, "vs": true,
}
