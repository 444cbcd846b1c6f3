package read

import (
	"strings"
	"unicode"

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
	words := strings.FieldsFunc(head, func(r rune) bool { return !unicode.IsLetter(r) })
	english := 0
	for _, w := range words {
		if functionWords[strings.ToLower(w)] {
			english++
		}
	}
	if english*6 >= len(words) && english > 0 {
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
	case len(words) < few && ascii(head):
		return "en" // a line too short to tell, in letters that do not speak against it
	case tag == "":
		return Unknown
	}
	return tag
}

// ascii reports whether s holds ASCII alone.
func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}
