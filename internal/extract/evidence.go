package extract

import (
	"muster"
	"muster/internal/token"
)

// evidence is the tokens [first, last) as the evidence of a claim, without the commas that
// join them to what stands beside them, and the stop behind them.
func (x *sentence) evidence(first, last int32) muster.Evidence {
	for first+1 < last && x.Tokens[first].Any(isComma|isSemicolon) {
		first++
	}
	for first+1 < last && x.Tokens[last-1].Any(isComma|isSemicolon|isStop) {
		last--
	}
	for last < x.last && x.glued(last) {
		last++ // the rest of "pull-back"
	}
	start, end := int(x.Tokens[first].Start), int(x.Tokens[last-1].End)
	return muster.Evidence{Span: muster.Span{Start: start, End: end}, Text: x.Source[start:end]}
}

// glued reports whether token i goes on with the word before it: a hyphen with the word
// after it, or that word.
func (x *sentence) glued(i int32) bool {
	return x.hyphen(i) && !x.mark(i+1, token.Punct) || x.hyphen(i-1) && i-1 > x.first && !x.mark(i, token.Punct)
}

// hyphen reports whether token k joins the words on either side: a hyphen, or the short
// dash that some write for one, "fast–track", but not between figures.
func (x *sentence) hyphen(k int32) bool {
	if k < x.first || k+1 >= x.last || x.mark(k, token.Space) || x.mark(k+1, token.Space) {
		return false
	}
	return x.Tokens[k].Any(isDash) || x.Of(k, k+1) == "–" && !x.mark(k+1, token.Digits)
}
