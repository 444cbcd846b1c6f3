package extract

import "muster/internal/token"

// This file tells what only looks like words that somebody says.

// tellsOfPaper reports whether the "that" behind the document in which somebody says a thing, from
// chunk i on, opens what the document does: "said in a letter on Monday | that thanked the donors".
func (x *sentence) tellsOfPaper(i int) bool {
	paper := false
	for k := i; k+1 < len(x.chunks) && k < i+9; k++ {
		c := &x.chunks[k]
		switch {
		case x.wordAny(k, isThat):
			return paper && x.finiteAt(k+1) && !x.chunks[k+1].any(isBe) && x.chunks[k+1].marks&(token.Modal|token.Future) == 0 && !x.finiteAt(k+2)
		case c.shape == word && c.marks&token.Punct != 0, c.shape == verb:
			return false
		case c.shape == noun && (c.is(x.f.document) || c.is(x.f.sayNoun)):
			paper = true
		}
	}
	return false
}

// toldAfterQuote reports whether the verb at chunk v, "told", closes the tag of a quotation and its
// listener is one whom a clause points out: "“You are late,” Ann Bee told the first soldier | she met".
func (x *sentence) toldAfterQuote(v int) bool {
	if !x.chunks[v].is(x.f.tell) || x.noun(v+1) == nil || x.noun(v+2) == nil || !x.chunks[v+2].in(PRONOUN) || !x.finiteAt(v+3) {
		return false
	}
	for k := v - 1; k >= 0 && k > v-9; k-- {
		if x.quoteMark(k) {
			return true
		}
		if x.finiteAt(k) {
			return false
		}
	}
	return false
}

// tells reports whether a relative clause with a verb of saying begins at chunk i:
// "…, who believes that".
func (x *sentence) tells(i int) bool {
	return i+1 < len(x.chunks) && x.chunks[i].any(isRelative) && x.chunks[i+1].any(isSay)
}
