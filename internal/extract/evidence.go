package extract

import "muster"

// evidence is the tokens [first, last) as the evidence of a claim.
func (x *sentence) evidence(first, last int32) muster.Evidence {
	start, end := int(x.Tokens[first].Start), int(x.Tokens[last-1].End)
	return muster.Evidence{Span: muster.Span{Start: start, End: end}, Text: x.Source[start:end]}
}
