package extract

import (
	"muster"
	"muster/internal/token"
)

// evidence is the tokens [first, last) as the evidence of a claim, without the commas
// that join them to what stands beside them.
func (x *sentence) evidence(first, last int32) muster.Evidence {
	for first+1 < last && x.Tokens[first].Any(isComma|isSemicolon) {
		first++
	}
	for first+1 < last && x.Tokens[last-1].Any(isComma|isSemicolon) {
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

// fewWords is how many bytes of evidence say too little to be read alone.
const fewWords = 40

// whole is the evidence of chunks [first, last) with the subject of the verb at chunk v or the
// verb of the noun there, where the words are few: "the force, with local police, | has killed
// 31", "Chad's 150 | guard the port". It is empty where they are not.
func (x *sentence) whole(first, last, v int) muster.Evidence {
	if x.Tokens[x.endOf(first, last)-1].End-x.Tokens[x.chunks[first].first].Start >= fewWords {
		return muster.Evidence{}
	}
	if s := int(x.subjectOf[v]); x.chunks[v].shape == verb && s >= 0 && s < first && !x.verbBetween(s, first) {
		first = s
	}
	if u := int(x.verbOf[v]); x.chunks[v].shape == noun && u >= last && u < last+frameLength && !x.verbBetween(last, u) {
		last = x.withGoverned(first, min(u+2, len(x.chunks)))
	}
	return x.evidence(x.chunks[first].first, x.endOf(first, last))
}
