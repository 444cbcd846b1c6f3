package extract

import (
	"slices"
	"strings"

	"muster/internal/token"
)

// guess makes a past form of token i where no lexicon knows the word, it ends
// in -ed and stands where a verb would: after an auxiliary ("were
// hospitalised"), or after a noun and before an object or an adverbial ("The
// news shocked the capital").
func (x *sentence) guess(i int32) {
	t := &x.Tokens[i]
	if t.Any(isListed) {
		return
	}
	s := x.Source[t.Start:t.End]
	if i > x.first && len(s) > 5 && s[len(s)-3:] == "ing" && x.plain(i) && x.Tokens[i-1].Any(isNplural) && x.at(i-1).kind == uncovered && x.opensObject(i+1) {
		t.Word = x.f.gerund // "insurgents emplacing a mine"
		return
	}
	if i == x.first || len(s) < 4 || s[len(s)-1] != 's' && s[len(s)-1] != 'd' || !x.plain(i) {
		return
	}
	if s[len(s)-1] == 's' && (x.Tokens[i-1].Any(isPronominal) || x.Tokens[i-1].Is(x.f.it)) {
		t.Word = x.f.past // "it leaks": a verb all the same
		return
	}
	if len(s) < 5 || s[len(s)-2:] != "ed" {
		return
	}
	if x.any(i+1, isBy) {
		t.Word = x.f.past // "the mandate, conferred by the Council,"
		return
	}
	p := i - 1
	for p > x.first && x.adverbial(p) {
		p--
	}
	prev := &x.Tokens[p]
	after := x.at(p).kind == byName || x.nounForm(p) || x.mark(p, token.Cap) || prev.Any(isPronoun) && !prev.Any(isDet) || prev.Has(token.Digits)
	if x.auxiliary(p) || prev.Any(isBe) || prev.Any(isRelative) && !prev.Any(isThat) || after && (x.afterNounish(i+1) || x.afterNounish(i) || x.opensObject(i+1)) {
		if t.Word = x.f.past; s[:2] == "un" {
			t.Word = x.f.state // "left the ceiling unchanged"
		}
	}
}

// oneThing reports whether the word at token p is in the singular of what is no
// body of people, after a preposition, so that no base form can be said of it.
func (x *sentence) oneThing(p int32) bool {
	t, f := &x.Tokens[p], x.f
	if x.at(p).kind != uncovered || t.Marks&(token.Cap|token.Digits|token.Punct) != 0 || t.Any(isNplural) || x.Source[t.End-1] == 's' || p == x.first {
		return false
	}
	if t.Is(f.collective) || t.Is(f.unit) || t.Is(f.personnel) || t.Is(f.forceNoun) || t.Is(f.classed) {
		return false
	}
	b := &x.Tokens[p-1]
	if b.Any(isPrep) && t.Is(f.nsing) && x.verbIsOver() {
		return true // "met by video | link with her"
	}
	k := p - 1
	for k > x.first && k > p-3 && !x.Tokens[k].Any(isDet|isPossessive) {
		k--
	}
	return k > x.first && x.Tokens[k-1].Any(isPrep) && (t.Is(f.nsing) || !t.Any(isListed)) && b.Any(isDet|isPossessive|isAdjective) && !b.Any(isQuantity|isNegation)
}

// oneDescribed reports whether the words up to token p are "a" or "an", or "the" with a noun for an
// armed man, with words that describe a noun behind them, which a verb in the plural cannot be said of.
func (x *sentence) oneDescribed(p int32) bool {
	for i := p; i >= x.first && i > p-4; i-- {
		t := &x.Tokens[i]
		if t.Word.Form == "a" || t.Word.Form == "an" {
			return i < p
		}
		if t.Word.Form == "the" && i == p-1 {
			return x.at(p).kind == uncovered && x.oneFighter(&x.Tokens[p]) && (!x.opensObject(p+2) || x.any(p+2, isRelative))
		}
		if x.at(i).kind != byName && !(x.at(i).kind == uncovered && (t.Any(isAdjective) || i == p && x.oneFighter(t))) {
			return false
		}
	}
	return false
}

// oneFighter reports whether the word is a noun for one armed man or one gang, which often describes
// what they do: "a rebel | ambush", "a gang | attack".
func (x *sentence) oneFighter(t *token.Token) bool {
	return t.Is(x.f.armedNoun) && t.Any(isNoun) && !t.Any(isNplural)
}

// pluralDemonym reports whether the name at p is a people: "Kenyans".
func (x *sentence) pluralDemonym(p int32) bool {
	t := &x.Tokens[p]
	return x.Source[t.End-1] == 's'
}

// oneOfNation reports whether the adjective of nationality at p stands for no people without an s:
// "Israeli", "Kenyan", against "the French".
func (x *sentence) oneOfNation(p int32) bool {
	t := &x.Tokens[p]
	last := x.Source[t.End-1]
	return last == 'i' || last == 'n'
}

// adjectival are endings of adjectives, and of nouns that are one thing.
var adjectival = []string{"al", "ic", "ous", "ive", "ful", "less", "ary"}

// likeAdjective reports whether the word at token p, which no lexicon knows, ends as adjectives do, so
// that no verb in its base form is said of it: "logistical".
func (x *sentence) likeAdjective(p int32) bool {
	t := &x.Tokens[p]
	return x.plain(p) && slices.ContainsFunc(adjectival, func(end string) bool { return strings.HasSuffix(x.Source[t.Start:t.End], end) })
}

// oneOnly reports whether the word at token p is a noun in the singular that stands for no body of people,
// of an armed man or in a clause that has its verb: "rebel", "wrote a training".
func (x *sentence) oneOnly(p int32) bool {
	t, f := &x.Tokens[p], x.f
	if !t.Is(f.armedNoun) && !x.verbIsOver() {
		return false
	}
	return x.at(p).kind == uncovered && t.Is(f.nsing) && !t.Any(isNplural|isPronoun|isDet|isVerb|isQuantity) && !t.Is(f.rest) && !t.Is(f.collective) && !t.Is(f.unit) && !t.Is(f.personnel) && !t.Is(f.forceNoun)
}

// verbIsOver reports whether the clause has its verb before the group that is being read, and nothing
// behind that opens another.
func (x *sentence) verbIsOver() bool {
	found := false
	for k := len(x.chunks) - 1; k >= 0 && x.chunks[k].marks&token.Punct == 0; k-- {
		switch c := &x.chunks[k]; {
		case c.shape == verb && c.any(isSay):
			return false // "said | the rest came"
		case c.shape == verb:
			found = true
		case x.relative(k), c.any(isAnd | isBut | isOr | isThat | isSubord):
			return false
		}
	}
	return found
}

// before is the last token before i that is no dropped adverb, or -1 at the
// start of the sentence or after punctuation that ends a phrase.
func (x *sentence) before(i int32) int32 {
	for p := i - 1; p >= x.first; p-- {
		if x.adverbial(p) {
			continue
		}
		if x.mark(p, token.Punct) && !x.Tokens[p].Any(isPossess|isDash) && x.at(p).kind != byName {
			return -1
		}
		return p
	}
	return -1
}

// wouldBe reports whether the modal at token i is part of a compound: "would-be".
func (x *sentence) wouldBe(i int32) bool {
	return x.Tokens[i].Any(isModal) && x.any(i+1, isDash) && !x.mark(i+1, token.Space)
}
