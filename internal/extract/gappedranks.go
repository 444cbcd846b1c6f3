package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// gappedRanks is those of a nation whom the words count at chunk i and leave it to the next of the list to say what
// they are: "| 11 Danish | and 19 Togolese soldiers were hurt" has "Danish soldiers"; "" elsewhere.
func (x *sentence) gappedRanks(i int) string {
	c, g := &x.chunks[i], x.noun(i)
	if !c.in(NATIONALS) || c.in(PERSONNEL) || c.marks&token.Counted == 0 || len(g.actors) != 1 {
		return ""
	}
	a := g.actors[0]
	if a.kind != name.Demonym || a.last != c.last || x.f.adjectives[a.name] != x.Of(a.first, a.last) {
		return ""
	}
	j := i + 1
	for x.wordAny(j, isComma) && x.noun(j+1) != nil && x.chunks[j+1].in(NATIONALS) && !x.chunks[j+1].in(PERSONNEL) {
		j += 2
	}
	if x.wordAny(j, isComma) {
		j++
	}
	if !x.wordAny(j, isAnd) || x.noun(j+1) == nil || !x.chunks[j+1].in(PERSONNEL) || !x.chunks[j+1].in(NATIONALS) && x.chunks[j+1].marks&token.Named == 0 || x.chunks[j+1].marks&token.Counted == 0 {
		return ""
	}
	k := &x.chunks[j+1]
	return x.f.adjectives[a.name] + " " + x.Of(x.headPhrase(k), k.head+1)
}
