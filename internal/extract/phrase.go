package extract

import "muster/internal/token"

// phrase is the longest vocabulary phrase at token i that stays within the
// sentence and cuts into no mention.
func (x *sentence) phrase(i int32) (*token.Word, int) {
	if i+1 >= x.last || !x.Tokens[i].Opens(&x.Tokens[i+1]) {
		return nil, 0
	}
	return x.phraseFrom(i)
}

// phraseFrom is phrase where the first two words may open one.
func (x *sentence) phraseFrom(i int32) (*token.Word, int) {
	w, n := x.phraseAt(i)
	for j := i; j < i+int32(n); j++ {
		if x.at(j).kind != uncovered {
			return nil, 0
		}
	}
	if n > 1 && x.governs(i+int32(n)-1) {
		if w, n = x.vocabulary.Phrase(x.Tokens[i : i+int32(n)-1]); n < 2 {
			return nil, 0 // "decided on Monday", but "opened fire | on Monday"
		}
	}
	if n > 1 && w.Any(isPrep) && x.is(i-1, x.f.the) && x.any(i+int32(n)-1, isOf) {
		return nil, 0 // "the | north | of the island"
	}
	return w, n
}

// governs reports whether token i is the preposition of the time after it.
func (x *sentence) governs(i int32) bool {
	if i+1 >= x.last {
		return false
	}
	c := x.at(i + 1)
	if c.kind == byTime && x.Tokens[i+1].Is(x.f.present) && x.Tokens[i].Word.Form == "at" {
		return true // "are | at present | provided"
	}
	return c.kind == byTime && x.times[c.ref].Start == i && x.times[c.ref].First == i+1 && x.Tokens[i].Any(isPrep)
}

// phraseAt is the longest vocabulary phrase at token i within the sentence.
func (x *sentence) phraseAt(i int32) (*token.Word, int) {
	return x.vocabulary.Phrase(x.Tokens[i:x.last])
}

// toNamed reports whether a noun of several words begins at token i behind "to", the first of which
// could be a verb by itself: "was subjected to | mortar fire".
func (x *sentence) toNamed(i int32) bool {
	w, n := x.phrase(i)
	return n > 1 && w.Any(isNoun) && !w.Any(isVerb) && (w.Is(x.f.attackNoun) || w.Is(x.f.shootingNoun)) && !x.opensObject(i+int32(n))
}

// plainer is the noun w of n words at token i without an adjective before it that says nothing else of
// civilians: "people" for "young people".
func (x *sentence) plainer(i int32, w *token.Word, n int) *token.Word {
	if h := x.Tokens[i+int32(n)-1].Word; n == 2 && x.any(i, isAdjective) && !x.nounForm(i) && w.Is(x.f.civilian) && h.Is(x.f.civilian) {
		return h
	}
	return w
}
