package extract

import "muster/internal/token"

// maxCalled is how many tokens "what it calls" may have.
const maxCalled = 8

// soCalled is the token after words that say who calls what comes by its name, and that change
// nothing in what is told of it: "turned it into | what diplomats call | a hybrid mission", "what
// is to be known as the Gang Suppression Force"; i where none begin at token i, or where the name
// is quoted, which is a statement.
func (x *sentence) soCalled(i int32) int32 {
	if i == x.first || x.Tokens[i].Word.Form != "what" || x.at(i).kind != uncovered || !x.any(i-1, isPrep|isVerb) {
		return i
	}
	passive := false
	for k := i + 1; k+1 < x.last && k < i+maxCalled; k++ {
		t := &x.Tokens[k]
		switch {
		case x.at(k).kind == byName, x.at(k).kind == byTime, k == i+1 && t.Any(isPronominal):
		case x.at(k).kind != uncovered || t.Any(isComma|isOpen|isConj|isSubord|isThat|isNegation):
			return i
		case t.Any(isBe | isModal | isHave):
			passive = passive || t.Any(isBe)
		case t.Is(x.f.call) && t.Any(isVerb) && k > i+1, passive && t.Word.Form == "known":
			return x.pastCall(k+1, i)
		}
	}
	return i
}

// pastCall is token n, after the verb of calling and its "as", where what is called so comes with
// an article or as a name; else i.
func (x *sentence) pastCall(n, i int32) int32 {
	if x.Tokens[n].Word.Form == "as" {
		n++
	}
	if n >= x.last || !x.any(n, isDet|isPossessive) && x.at(n).kind != byName {
		return i
	}
	if k := n + 1; k < x.last && (x.quoteToken(n) || x.quoteToken(k) || x.mark(n, token.Quoted)) {
		return i
	}
	return n
}
