package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// Unknown is the BCP 47 tag of a language that nobody can tell.
const Unknown = "und"

// functionWords are the English words that hold other words together. No other
// language written in Latin letters has a sixth of its words among them.
var functionWords = map[string]bool{
	"the": true, "of": true, "and": true, "to": true, "in": true, "that": true, "is": true, "was": true,
	"for": true, "on": true, "with": true, "by": true, "at": true, "from": true, "has": true, "have": true,
	"had": true, "are": true, "were": true, "be": true, "been": true, "will": true, "it": true, "its": true,
	"they": true, "their": true, "who": true, "which": true, "this": true, "said": true, "he": true, "his": true,
	"but": true, "not": true, "or": true, "an": true, "after": true, "would": true, "more": true, "than": true,
}

// Language is the BCP 47 tag of a text's language. The words decide; declared,
// what the document says of itself, counts where they do not. The cheap
// question, is it English, is asked first, since most texts are.
func Language(text, declared string) string {
	const few, sample = 20, 6000
	head := text[:min(len(text), sample)]
	words, english := function(head)
	if english*6 >= words && english > 0 {
		return "en"
	}
	base, _, _ := strings.Cut(strings.ToLower(declared), "-")
	info := whatlanggo.Detect(head)
	tag := info.Lang.Iso6391()
	switch {
	case info.IsReliable() && tag != "":
		return tag
	case base != "":
		return base
	case words < few && ascii(head):
		return "en" // a line too short to tell, in letters that do not speak against it
	case tag == "":
		return Unknown
	}
	return tag
}

// function counts the words of s, and those that are English function words.
func function(s string) (words, english int) {
	var low [8]byte
	n := 0 // letters of the word so far
	for _, r := range s + " " {
		switch {
		case unicode.IsLetter(r):
			if n < len(low) {
				low[n] = byte(min(unicode.ToLower(r), utf8.RuneSelf))
			}
			n++
		case n > 0:
			words++
			if n < len(low) && functionWords[string(low[:n])] {
				english++
			}
			n = 0
		}
	}
	return words, english
}

// ascii reports whether s holds ASCII alone.
func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}
