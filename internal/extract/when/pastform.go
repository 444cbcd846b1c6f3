package when

import (
	"strings"

	"muster/internal/token"
)

// This file tells the past forms of verbs.

// binds reports whether token i is the past form of a verb by which somebody undertakes to do something:
// "In May Chad | pledged | to send 150".
func (r *reader) binds(i int) bool {
	return r.form(i+1) == "to" && r.any(i, "pledged", "promised", "agreed", "decided", "vowed", "offered", "committed", "undertook", "volunteered", "resolved") && !r.any(i-1, "is", "are", "was", "were", "be", "been", "has", "have")
}

// ed reports whether token i is a regular past form, or one of the language's
// lexicon.
func (r *reader) ed(i int) bool {
	if i >= len(r.tokens) {
		return false // "The day" is all there is
	}
	t := &r.tokens[i]
	if r.partOfName(i) {
		return false // "a United Nations unit", "the Allied force"
	}
	if t.Is(r.past) || t.Is(r.Finder.part) && !t.Is(r.base) {
		return true
	}
	s := r.text(i)
	return len(s) > 4 && strings.HasSuffix(s, "ed") && t.Marks&token.Cap == 0 && !r.dash(i-1)
}

// partOfName reports whether token i is part of a name: a capital behind a small letter, or two with
// which the sentence opens.
func (r *reader) partOfName(i int) bool {
	return r.has(i, token.Cap) && (i == 0 && r.has(1, token.Cap) || i > 0 && !r.has(i-1, token.Cap) && !r.has(i-1, token.Punct) && !r.has(i-1, token.Digits))
}

// describes reports whether the past form at token i only says of the noun behind it what it is, as the
// article, the owner or the figure before it shows: "its 90 wounded men", "an estimated 40", "25 heavily
// armed officers".
func (r *reader) describes(i int) bool {
	k := i - 1
	for k > 0 && strings.HasSuffix(r.text(k), "ly") {
		k--
	}
	switch {
	case k < 0 || i+1 >= len(r.tokens) || r.has(i+1, token.Punct) || r.any(i+1, "in", "on", "at", "by", "to", "from", "for", "with", "of", "the", "a", "an", "and", "or", "but", "last", "this", "that", "its", "their", "his", "her"):
		return false
	case r.any(k, "a", "an"), i+2 < len(r.tokens) && (r.auxiliary(i+2) || r.any(i+2, "has", "is", "should")):
		return true // "the new mechanised battalion will land in May"
	case r.has(k, token.Digits) && !r.has(k, token.Punct):
		return k < i-1 || r.has(i+1, token.Digits) || r.tokens[i+1].Is(r.plural)
	}
	return false
}
