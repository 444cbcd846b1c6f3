package extract

// aboutAsMany reports whether the preposition at chunk p only says of the number at chunk i that it is not exact:
// "around | the same number of French troops | were hurt".
func (x *sentence) aboutAsMany(p, i int) bool {
	c := &x.chunks[p]
	return p == i-1 && x.chunks[i].is(x.f.numberNoun) && x.Tokens[c.first].Word.Form == "around" && x.saysIn(&x.chunks[i], "same")
}

// numberOf is the people of whom the chunk tells that there are as many or as few, and not how many: "French troops"
// for "the same number of French troops"; "" for others.
func (x *sentence) numberOf(c *chunk) string {
	if c.head < 0 || !c.is(x.f.numberNoun) || c.in(COUNT|PERSONNEL|PEOPLE) {
		return ""
	}
	for j := c.head + 1; j+1 < c.last; j++ {
		if x.Tokens[j].Any(isOf) && (x.Tokens[c.last-1].Is(x.f.personnel) || x.Tokens[c.last-1].Is(x.f.policeman)) {
			return x.plainWords(j+1, c.last)
		}
	}
	return ""
}
