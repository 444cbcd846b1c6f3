package extract

import "muster/internal/token"

// This file names armed men who are only suspected to be that.

// unalleged is the words of the armed men in the chunk without those that leave open whether they
// are that: "gang members" of "suspected gang members".
func (x *sentence) unalleged(c *chunk) string {
	first := c.first
	for first < c.last && (x.Tokens[first].Any(isDet|isPossessive) || x.at(first).kind == byFigure || x.Tokens[first].Any(isQuantity)) {
		first++
	}
	for first+1 < c.last && x.Tokens[first].Is(x.f.alleged) && !x.mark(first+1, token.Punct) {
		first++
	}
	if first+1 > c.last || first == c.first || !x.Tokens[first-1].Is(x.f.alleged) {
		return x.plainText(c)
	}
	return x.plainWords(first, c.last)
}

// suspects reports whether token i says of the armed men right after it that they are suspected to be that,
// and of nobody before it that he suspected them: "drove | suspected Islamist militants".
func (x *sentence) suspects(i int32) bool {
	if !x.Tokens[i].Is(x.f.alleged) {
		return false
	}
	if k := len(x.chunks) - 1; k >= 0 && x.chunks[k].shape == noun {
		return false
	}
	for k := i + 1; k < x.last && k < i+5; k++ {
		t := &x.Tokens[k]
		switch {
		case t.Is(x.f.armedNoun):
			return true
		case x.at(k).kind == byName || x.at(k).kind == uncovered && t.Any(isAdjective) || t.Any(isDash):
		default:
			return false
		}
	}
	return false
}
