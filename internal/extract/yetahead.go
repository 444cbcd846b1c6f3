package extract

import "muster/internal/token"

// This file tells what the present tense tells of that is still to come:
//
//	Once the next 200 men arrive, the force will number 600
//	The base stays shut until the engineers have landed

// yetAhead reports whether the verb at chunk v stands, in the present tense, in a clause on what is still to
// come: "when | they land, the force will number 600", "until | they have landed".
func (x *sentence) yetAhead(v int) bool {
	const other = token.Past | token.Part | token.Ing | token.Infin | token.Future | token.Modal | token.Must | token.Promised
	c := &x.chunks[v]
	if c.shape != verb || c.marks&other != 0 || !x.seen.May(x.f.onceThat) && !x.seen.May(x.f.untilThat) || c.marks&token.Perfect != 0 && x.Tokens[c.first].Word.Form == "had" {
		return false
	}
	i := x.clauseStart(v) - 1
	if i > 0 && (x.chunks[i].shape == time || x.wordAny(i, isComma)) {
		return false
	}
	switch {
	case i < 0 || x.chunks[i].shape != word:
		return false
	case x.chunks[i].is(x.f.untilThat):
		return true
	}
	return x.chunks[i].is(x.f.onceThat) && x.tellsOfFuture(i, v)
}

// tellsOfFuture reports whether a verb of the sentence other than that at chunk v of the clause that begins at
// chunk i, right before or after it, says what will or may be.
func (x *sentence) tellsOfFuture(i, v int) bool {
	for u := range x.chunks {
		if c := &x.chunks[u]; c.shape == verb && (u < i || u > v) && c.marks&(token.Future|token.Modal|token.Must|token.Promised) != 0 && !x.hadTo(c) {
			return true
		}
	}
	return false
}
