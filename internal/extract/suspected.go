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
