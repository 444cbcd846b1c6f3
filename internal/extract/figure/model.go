package figure

import "muster/internal/token"

// model returns the token after a number that says of what make or calibre a weapon is, and counts none: "five AK |
// 47 | rifles", "a | 60 mm | mortar", "nine | 107mm | rockets"; i where the number at token i is none.
func (r *reader) model(i int) int {
	if end := r.calibre(i); end > i {
		return end
	}
	if _, d := r.whole(i); d > 0 && d < 4 && r.maker(i-1) && r.letters(i+1) && !r.is(i+1, closed) && (r.has(i-2, token.Digits) || r.numeralWord(i-2).kind != none || r.anyOf(i-2, "a", "an")) {
		return i + 1
	}
	return i
}

// maker reports whether token k is what a weapon with a number goes by: "AK", "PKM", "RPG".
func (r *reader) maker(k int) bool {
	return r.has(k, token.Caps) && len(r.text(k)) < 5
}

// calibre returns the token after a width in millimetres, or a weight, that stands before a noun, i where none begins
// at token i: "60 mm | mortar", "7.62mm | ammunition", "500-pound | bomb", against "60 mm of rain".
func (r *reader) calibre(i int) int {
	if !r.has(i, token.Digits) {
		return i
	}
	end := i + 1
	if body, tail := cut(r.text(i)); tail != "" {
		if body == "" || r.measures[tail] != "mm" {
			return i
		}
	} else {
		if r.dash(end) && r.glued(end) && r.glued(end+1) {
			if end++; r.text(end) == "pound" && r.letters(end+1) && !r.is(end+1, closed) {
				return end + 1
			}
		}
		if r.measures[r.form(end)] != "mm" && r.text(end) != "mm" {
			return i
		}
		end++
	}
	if r.letters(end) && !r.is(end, closed) && r.text(end) != "" {
		return end
	}
	return i
}
