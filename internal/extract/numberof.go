package extract

import "muster/internal/token"

// soldierNamed is the person who the chunk before a comma says is the one in uniform at chunk i, of whom a participle tells
// what befell him: "Ole Berg, | the soldier | killed in the attack"; "" elsewhere.
func (x *sentence) soldierNamed(i int) string {
	c, g := &x.chunks[i], x.noun(i)
	if g.det != definite || !c.in(PERSONNEL) || c.marks&token.Plural != 0 || len(g.actors) > 0 || !x.wordAny(i-1, isComma) || i < 2 {
		return ""
	}
	p, v := x.noun(i-2), i+1
	if p == nil || p.person < 0 || !x.chunks[i-2].in(PERSON) || v >= len(x.chunks) || x.chunks[v].shape != verb || x.chunks[v].marks&token.Part == 0 {
		return ""
	}
	return x.names[p.person].Name
}

// aboutAsMany reports whether the preposition at chunk p only says of the number at chunk i that it is not exact: "around | the
// same number of French troops | were hurt".
func (x *sentence) aboutAsMany(p, i int) bool {
	c := &x.chunks[p]
	return p == i-1 && x.chunks[i].is(x.f.numberNoun) && x.Tokens[c.first].Word.Form == "around" && x.holdsSame(i)
}

// holdsSame reports whether the group at chunk i is said to be the same as one told of: "the same number".
func (x *sentence) holdsSame(i int) bool {
	c := &x.chunks[i]
	for k := c.first; k < min(c.first+2, c.last); k++ {
		if x.Tokens[k].Word.Form == "same" {
			return true
		}
	}
	return false
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
