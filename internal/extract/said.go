package extract

import "muster/internal/token"

// This file finds the words that somebody says around a verb of saying: where
// they begin, and where the report takes the word again.

// saidAfter is the chunk at which the clause governed by the verb of saying at
// thatAfter is the "that" which opens what is said after a listener, a time and
// commaAfter is the next comma after chunk i before any other mark, 0 if none.
func (x *sentence) commaAfter(i int) int {
	for end := min(len(x.chunks), i+maxReach); i+1 < end; {
		i++
		if x.wordAt(i, x.f.comma) {
			return i
		}
		if x.chunks[i].marks&token.Punct != 0 && x.chunks[i].shape == word {
			return 0
		}
	}
	return 0
}

// finiteAt reports whether a verb with a tense stands at chunk i.
func (x *sentence) finiteAt(i int) bool {
	return i < len(x.chunks) && x.chunks[i].shape == verb && x.chunks[i].marks&(token.Infin|token.Ing|token.Part) == 0
}

// ifVerb is i if the words from there on are a clause with a verb of its own,
// joined reports whether chunk i is a conjunction of equals.
func (x *sentence) joined(i int) bool {
	return x.wordAt(i, x.f.and) || x.wordAt(i, x.f.but) || x.wordAt(i, x.f.or)
}

// past is the chunk to go on from after the comma at chunk j of a clause that
// preposition reports whether chunk i is a preposition.
func (x *sentence) preposition(i int) bool {
	return i >= 0 && i < len(x.chunks) && x.chunks[i].shape == word && x.chunks[i].is(x.f.prep)
}

// scopeEnd is the chunk after what is said from chunk i on: the end of the
// sentence, a semicolon, a quotation, or a clause in which the report takes the
// aroundClause is where, among the chunks [first, last) of a relative clause,
// otherSpeaker reports whether a subject and its verb of saying begin at chunk i.
func (x *sentence) otherSpeaker(i int) bool {
	return x.noun(i) != nil && i+1 < len(x.chunks) && x.chunks[i+1].shape == verb && x.chunks[i+1].is(x.f.say) && x.finiteAt(i+1)
}

// upto is the token after the chunks before chunk i, adverbs that no chunk holds
// included.
func (x *sentence) upto(i int) int32 {
	end := x.last
	if i < len(x.chunks) {
		end = x.chunks[i].first
	}
	for end > x.chunks[i-1].last && x.mark(end-1, token.Punct) {
		end--
	}
	return end
}

// afterDateline is the chunk after a dateline among the chunks [first, last):
// "BANGUI, 31 March –"; first where there is none.
func (x *sentence) afterDateline(first, last int) int {
	for i := first; i < last && i < first+12; i++ {
		c := &x.chunks[i]
		if c.shape == verb {
			break
		}
		if c.shape == word && c.marks&(token.Punct|token.Space) == token.Punct|token.Space && x.spacedDash(i) {
			return i + 1
		}
	}
	return first
}

// spacedDash reports whether chunk i is a dash between blanks.
func (x *sentence) spacedDash(i int) bool {
	switch x.Of(x.chunks[i].first, x.chunks[i].last) {
	case "-", "–", "—", "--":
		return i+1 < len(x.chunks) && x.mark(x.chunks[i+1].first, token.Space)
	}
	return false
}

// anyFinite reports whether a verb with a tense is among the chunks [first, last).
func (x *sentence) anyFinite(first, last int) bool {
	for i := first; i < last; i++ {
		if x.finiteAt(i) {
			return true
		}
	}
	return false
}

// afterTag reports whether what is said goes on after a tag that ends before
