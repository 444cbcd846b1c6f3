package extract

import (
	"sort"

	"muster"
	"muster/internal/token"
)

const (
	fewWords = 60  // bytes of evidence that may say too little to be read alone
	fewest   = 30  // bytes that do so even with what stands beside them between two commas
	farWords = 120 // bytes of a clause on either side that evidence is not widened by
)

// wholeClauses gives the claims whose evidence is few words the clause around them, so that they can be
// read alone: "has 1,900" becomes "Thirteen months on it has 1,900".
func wholeClauses(t *token.Text, claims []muster.Claim) {
	for k := range claims {
		c := &claims[k]
		if c.Kind == muster.Statement || c.Evidence.End-c.Evidence.Start >= fewWords {
			continue
		}
		if s := t.Sentences[sentenceAt(t, c.Evidence.Start)]; int(t.Tokens[s.Last-1].End) >= c.Evidence.End {
			c.Evidence = clauseAround(t, s, c.Evidence)
		}
	}
}

// sentenceAt is the sentence that holds the byte.
func sentenceAt(t *token.Text, at int) int {
	return max(0, sort.Search(len(t.Sentences), func(i int) bool {
		return int(t.Tokens[t.Sentences[i].First].Start) > at
	})-1)
}

// clauseAround is the evidence in the sentence s with what stands beside it up to the next marks
// of punctuation.
func clauseAround(t *token.Text, s token.Sentence, e muster.Evidence) muster.Evidence {
	first := s.First
	for first+1 < s.Last && int(t.Tokens[first].End) <= e.Start {
		first++
	}
	last := first
	for last < s.Last && int(t.Tokens[last].Start) < e.End {
		last++
	}
	from, to := leftward(t, s, first), rightward(t, s, last)
	if t.Tokens[to-1].End-t.Tokens[from].Start < fewest && from-1 > s.First && t.Tokens[from-1].Any(isComma) {
		if w := leftward(t, s, from-1); w < from-1 {
			from = w // "11 soldiers were killed, | two wounded"
		}
	}
	if t.Tokens[to-1].End-t.Tokens[from].Start < fewest && to+1 < s.Last && t.Tokens[to].Any(isComma) {
		if w := rightward(t, s, to+1); w > to+1 {
			to = w // "The Danes, with 450, | are the largest contingent"
		}
	}
	start, end := min(int(t.Tokens[from].Start), e.Start), max(int(t.Tokens[to-1].End), e.End)
	return muster.Evidence{Span: muster.Span{Start: start, End: end}, Text: t.Source[start:end]}
}

// leftward is the first token of the words before token i that no punctuation parts from it, i
// where those are many.
func leftward(t *token.Text, s token.Sentence, i int32) int32 {
	from := i
	for from > s.First && !parts(t, from-1) {
		from--
	}
	if t.Tokens[i].Start-t.Tokens[from].Start >= farWords {
		return i
	}
	return from
}

// rightward is the end of the words from token i on that no punctuation parts from it, i where
// those are many.
func rightward(t *token.Text, s token.Sentence, i int32) int32 {
	to := i
	for to < s.Last && !parts(t, to) {
		to++
	}
	if t.Tokens[to-1].End-t.Tokens[i-1].End >= farWords {
		return i
	}
	return to
}

// parts reports whether token i parts clauses: punctuation that joins no words.
func parts(t *token.Text, i int32) bool {
	k := &t.Tokens[i]
	if !k.Has(token.Punct) {
		return false
	}
	switch {
	case k.Any(isComma | isSemicolon | isColon | isOpen | isClose):
		return true
	case k.Any(isDash):
		return k.Has(token.Space) && i+1 < int32(len(t.Tokens)) && t.Tokens[i+1].Has(token.Space)
	}
	switch t.Of(i, i+1) {
	case "'", "’", "%", "$", "€", "£", "&", "/", "+", "#", "*", "@", "–", "-":
		return false
	}
	return true
}
