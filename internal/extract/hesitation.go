package extract

import "muster/internal/token"

// pastHesitation is the token after a word between two commas that says nothing, of which the first
// is token i: "but, um, gave no figures"; i where there is none.
func (x *sentence) pastHesitation(i int32) int32 {
	if i == x.first || i+2 >= x.last || !x.any(i, isComma) || x.mark(i+1, token.Punct) {
		return i
	}
	n := int32(1)
	if w, k := x.phrase(i + 1); k > 1 && w.Is(x.f.hesitation) {
		n = int32(k)
	} else if !x.is(i+1, x.f.hesitation) {
		return i
	}
	if !x.any(i+1+n, isComma) {
		return i
	}
	return i + n + 2
}
