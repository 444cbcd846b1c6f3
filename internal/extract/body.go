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
	if c := &x.chunks[first]; c.shape != time && !c.in(PLACE|COUNTRY) {
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
		if c.shape == word && c.marks&(token.Punct|token.Space) == token.Punct|token.Space && x.spacedDash(i) {
			if i+1 < len(x.chunks) && x.chunks[i+1].any(isRelative) {
				break // "Kenya – which leads the mission – sent 200"
			}
			return i + 1
		}
	}
	return first
}
