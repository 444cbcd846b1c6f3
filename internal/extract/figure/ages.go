package figure

import (
	"strings"

	"muster/internal/token"
)

// age reports whether the number is somebody's age.
func (r *reader) age(i int) bool {
	if r.aged(i) {
		return true
	}
	if r.dash(i+1) && r.glued(i+1) && r.anyOf(i+2, "year", "years") && r.dash(i+3) && r.anyOf(i+4, "old", "olds") {
		return true
	}
	if r.anyOf(i+1, "year", "years") && (r.anyOf(i+2, "old", "olds") || r.dash(i+2) && r.anyOf(i+3, "old", "olds") || r.form(i+2) == "of" && r.form(i+3) == "age") {
		return true
	}
	if r.anyOf(i-1, "under", "over") && r.is(i-2, person) && !r.counts(i+1) && r.small(i) || r.dash(i-1) && r.anyOf(i-2, "under", "over") {
		return true
	}
	if r.anyOf(i-2, "he", "she") && r.anyOf(i-1, "is", "was") && r.small(i) && !r.counts(i+1) {
		return true
	}
	if n, d := r.whole(i); d == 2 && n > 15 && r.text(i-1) == "," && r.text(i+1) == "," && r.anyOf(i+2, "who", "said", "says", "told") {
		return true
	}
	return r.ageBeside(i) || r.ageApart(i)
}

// ageApart reports whether the number stands between commas after one person:
// "a third sailor, 32, died".
func (r *reader) ageApart(i int) bool {
	n, d := r.whole(i)
	if d != 2 || n < 15 || r.text(i-1) != "," || r.text(i+1) != "," || !r.letters(i-2) || strings.HasSuffix(r.text(i-2), "s") || r.has(i+2, token.Digits) {
		return false
	}
	for k := i - 3; k >= 0 && k > i-7 && r.letters(k); k-- {
		if r.anyOf(k, "a", "an", "the", "his", "her", "their") {
			return true
		}
	}
	return false
}

// aged reports whether "aged" stands before the number, or before another
// number and a link: "aged between 5 and 14".
func (r *reader) aged(i int) bool {
	for k, hops := i-1, 0; hops < 3; hops++ {
		if r.anyOf(k, "between", "from", "over", "under", "about", "around") {
			k--
		}
		if r.anyOf(k, "aged", "age", "ages") {
			return true
		}
		if !r.dayLink(k) || r.numeralWord(k-1).kind == none && !r.has(k-1, token.Digits) {
			return false
		}
		k -= 2
	}
	return false
}

// ageBeside reports whether the number stands beside a name as an age does:
// "Jean Pierre, 61, said", "Jean Pierre (34)".
func (r *reader) ageBeside(i int) bool {
	n, d := r.whole(i)
	if d == 0 || d > 3 || n < 1 || n > 115 || !r.has(i-2, token.Cap) {
		return false
	}
	open, shut := r.text(i-1), r.text(i+1)
	switch {
	case open == "," && (shut == "," || shut == "." || shut == ";" || shut == ")"):
		return !r.is(i-2, month) && r.has(i-3, token.Cap) || n > 9 && r.form(i-2) == ""
	case open == "(" && shut == ")":
		return n > 11 && r.has(i-3, token.Cap) && !r.counted()
	}
	return false
}

// counted reports whether the sentence brackets numbers that are no ages:
// "Kenya (617), El Salvador (74)".
func (r *reader) counted() bool {
	if r.brackets == 0 {
		r.brackets = -1
		for i := 1; i+1 < len(r.tokens); i++ {
			if n, d := r.whole(i); d > 0 && (n > 115 && n < 1900 || n > 2100 || n < 11) && r.text(i-1) == "(" && r.text(i+1) == ")" {
				r.brackets = 1
			}
		}
	}
	return r.brackets > 0
}
