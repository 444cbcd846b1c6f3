package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// Unknown is the BCP 47 tag of a language that nobody can tell.
const Unknown = "und"

// Language is the BCP 47 tag of a text's language. The words decide; declared,
// what the document says of itself, counts where they do not. The cheap
// question, is it English, is asked first, since most texts are.
func Language(text, declared string) string {
	const few, glance, sample = 20, 800, 6000
	head := text[:min(len(text), sample)]
	if words, english := function(head[:min(len(head), glance)]); words > 5*few && english*5 >= words {
		return "en" // plainly, without a look at the rest
	}
	words, english := function(head)
	if english*6 >= words && english > 0 {
		return "en"
	}
	if words < few && telling(head, english) && !foreign(head) {
		return "en" // of so few words the detector below makes anything
	}
	base, _, _ := strings.Cut(strings.ToLower(declared), "-")
	info := whatlanggo.Detect(head)
	tag := info.Lang.Iso6391()
	switch {
	case info.IsReliable() && tag != "":
		return tag
	case base != "":
		return base
	case english > 0 && !foreign(head):
		return "en" // names and figures, with the little that holds them together in English
	case words < few && ascii(head):
		return "en" // a line too short to tell, in letters that do not speak against it
	case tag == "":
		return Unknown
	}
	return tag
}

// function counts the words of s, and those that are English function words.
func function(s string) (words, english int) {
	for i := 0; i < len(s); {
		n := letters(s[i:])
		plain := n // bytes of ASCII
		for i+n < len(s) && s[i+n] >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i+n:])
			if !unicode.IsLetter(r) {
				break
			}
			n += size
			n += letters(s[i+n:])
		}
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		words++
		if n == plain && isFunction(s[i:i+n]) {
			english++
		}
		i += n
	}
	return words, english
}

// tellingWords are English words that a line of news has where it has no others, and that no
// other language of Latin letters writes so.
var tellingWords = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"two": true, "three": true, "four": true, "five": true, "seven": true, "eight": true, "nine": true, "killed": true, "wounded": true,
	"soldiers": true, "people": true, "peacekeepers": true, "troops": true, "officers": true, "gunmen": true,
	"attacks": true, "says": true, "after": true, "near": true, "dead": true,
}

// telling reports whether two of the words of s are English and no other language's, or one where
// it has hardly more or where English ones hold it together.
func telling(s string, english int) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	n := 0
	for _, w := range words {
		if tellingWords[strings.ToLower(w)] {
			n++
		}
	}
	return n > 1 || n > 0 && (len(words) < 5 || english > 0)
}

// letters is how many ASCII letters s begins with.
func letters(s string) int {
	n := 0
	for n < len(s) && lower[s[n]] != 0 {
		n++
	}
	return n
}

// isFunction reports whether a word of ASCII letters is an English one that holds
// other words together. No other language written in Latin letters has a sixth
// of its words among them.
func isFunction(word string) bool {
	var low [5]byte
	if len(word) > len(low) { // of them all, "their" is as long as any
		return false
	}
	for i := range len(word) {
		low[i] = lower[word[i]]
	}
	switch string(low[:len(word)]) {
	case "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "by", "at", "from", "has", "have", "had", "are", "were",
		"be", "been", "will", "it", "its", "they", "their", "who", "which", "this", "said", "he", "his", "but", "not", "or", "an", "after",
		"would", "more", "than":
		return true
	}
	return false
}

// lower has the ASCII letters in lower case, and 0 for the rest.
var lower = func() (to [256]byte) {
	for c := byte('a'); c <= 'z'; c++ {
		to[c], to[c-'a'+'A'] = c, c
	}
	return to
}()

// foreignWords are the words that hold sentences together in the other languages
// of Latin letters that reports come in.
var foreignWords = map[string]bool{
	"le": true, "la": true, "les": true, "des": true, "du": true, "et": true, "une": true, "dans": true, "el": true, "los": true,
	"las": true, "del": true, "que": true, "por": true, "der": true, "die": true, "das": true, "und": true, "il": true, "di": true,
	"e": true, "o": true, "os": true, "em": true, "para": true, "ya": true, "na": true, "wa": true, "kwa": true, "nan": true, "ak": true,
}

// foreign reports whether any of the words of s is one of another language's, but within names: "El
// Salvador", "Croix-des-Bouquets".
func foreign(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	for i, w := range words {
		inName := i+1 < len(words) && capital(w) && capital(words[i+1])
		if !inName && foreignWords[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

// capital reports whether the word begins with a capital letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// ascii reports whether s holds ASCII alone.
func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}
