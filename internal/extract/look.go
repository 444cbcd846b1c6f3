package extract

import "muster/internal/token"

// wordAt reports whether chunk i is the word.
func (x *sentence) wordAt(i int, s token.Sym) bool {
	return uint(i) < uint(len(x.chunks)) && x.chunks[i].shape == word && x.chunks[i].is(s)
}

// wordAny reports whether chunk i is a single token with one of the traits.
func (x *sentence) wordAny(i int, traits token.Traits) bool {
	return uint(i) < uint(len(x.chunks)) && x.chunks[i].shape == word && x.chunks[i].any(traits)
}

// noun is the payload of chunk i, nil where it is no noun group.
func (x *sentence) noun(i int) *nounGroup {
	if i < 0 || i >= len(x.chunks) || x.chunks[i].shape != noun {
		return nil
	}
	return &x.nouns[x.chunks[i].ref]
}

// finiteAt reports whether a verb with a tense stands at chunk i.
func (x *sentence) finiteAt(i int) bool {
	return i >= 0 && i < len(x.chunks) && x.chunks[i].shape == verb && x.chunks[i].marks&(token.Infin|token.Ing|token.Part) == 0
}

// finiteBetween reports whether a finite verb stands between the chunks.
func (x *sentence) finiteBetween(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if x.finiteAt(i) {
			return true
		}
	}
	return false
}

// headIs reports whether the chunk has a head, which a sum of money has not, and that has the feature.
func (x *sentence) headIs(c *chunk, s token.Sym) bool { return c.head >= 0 && x.Tokens[c.head].Is(s) }

// joined reports whether chunk i is a conjunction of equals.
func (x *sentence) joined(i int) bool {
	return x.wordAny(i, isAnd|isBut|isOr)
}

// preposition reports whether chunk i is a preposition.
func (x *sentence) preposition(i int) bool {
	return i >= 0 && i < len(x.chunks) && x.chunks[i].shape == word && x.chunks[i].any(isPrep)
}

// spacedDash reports whether chunk i is a dash between blanks.
func (x *sentence) spacedDash(i int) bool {
	switch x.Of(x.chunks[i].first, x.chunks[i].last) {
	case "-", "–", "—", "--", "_":
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

// relative reports whether chunk i is a relative pronoun by itself.
func (x *sentence) relative(i int) bool {
	if i >= len(x.chunks) {
		return false // "the fourth batch of" is all there is
	}
	c := &x.chunks[i]
	return c.last-c.first == 1 && c.shape != verb && c.any(isRelative)
}
