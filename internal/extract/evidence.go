package extract

import "muster"

// evidence is the tokens [first, last) as the evidence of a claim, without the commas
// that join them to what stands beside them.
func (x *sentence) evidence(first, last int32) muster.Evidence {
	for first+1 < last && x.Tokens[first].Any(isComma|isSemicolon) {
		first++
	}
	for first+1 < last && x.Tokens[last-1].Any(isComma|isSemicolon) {
		last--
	}
	start, end := int(x.Tokens[first].Start), int(x.Tokens[last-1].End)
	return muster.Evidence{Span: muster.Span{Start: start, End: end}, Text: x.Source[start:end]}
}
