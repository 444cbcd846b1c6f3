package name

import "strings"

// romanNumber reports whether the word is a number in Roman figures of more than one letter.
func romanNumber(word string) bool {
	return len(word) > 1 && strings.Trim(word, "IVX") == ""
}
