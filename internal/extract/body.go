package extract

import "muster/internal/token"

// body is the chunk at which the sentence begins, after the mark of a list and a
// dateline that open it: "BANGUI, 31 March – Soldiers landed".
func (x *sentence) body() int {
	if len(x.chunks) == 0 {
		return 0
	}
	if x.salutes() {
		return 2 // "Mr Speaker, Ghana has"
	}
	first := x.itemStart()
	if c := &x.chunks[first]; c.shape != time && !c.in(PLACE|COUNTRY) && !(c.in(ORG) && x.inCapitals(c)) {
		return 0
	}
	if i := x.afterDateline(first, len(x.chunks)); i > first {
		return i
	}
	return 0
}

// salutes reports whether the sentence opens with whom it speaks to.
func (x *sentence) salutes() bool {
	if len(x.chunks) < 3 || !x.wordAny(1, isComma) || x.chunks[0].shape != noun {
		return false
	}
	switch c := &x.chunks[0]; x.Tokens[c.last-1].Word.Form {
	case "speaker", "chairman", "chair", "chairperson", "president":
		switch x.Tokens[c.first].Word.Form {
		case "mr", "madam", "mister", "mr.", "madame":
			return true
		}
	}
	return false
}

// afterDateline is the chunk after a dateline among the chunks [first, last):
// "BANGUI, 31 March –"; first where there is none.
func (x *sentence) afterDateline(first, last int) int {
	for i := first; i < last && i < first+12; i++ {
		c := &x.chunks[i]
		if c.shape == verb {
			break
		}
		if x.dash(i) {
			if i+1 < len(x.chunks) && x.chunks[i+1].any(isRelative) {
				break // "Kenya – which leads the mission – sent 200"
			}
			return x.afterAgency(i + 1)
		}
	}
	return first
}

// afterAgency is the chunk after the agency in brackets, and its dash, that stands at chunk i: "UNITED
// NATIONS — | (AP) — | The Council"; i for none.
func (x *sentence) afterAgency(i int) int {
	if i+3 < len(x.chunks) && x.wordAny(i, isOpen) && x.wordAny(i+2, isClose) && x.dash(i+3) {
		return i + 4
	}
	return i
}

// inCapitals reports whether the chunk is of two words or more in capital letters, as the place of a
// dateline is: "UNITED NATIONS –".
func (x *sentence) inCapitals(c *chunk) bool {
	for i := c.first; i < c.last; i++ {
		if !x.mark(i, token.Caps) {
			return false
		}
	}
	return c.last-c.first > 1
}
