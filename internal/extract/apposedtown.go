package extract

import (
	"muster"
	"muster/internal/token"
)

// townApposed is the chunk of the town of which an apposition says where it lies with the
// preposition at chunk i: "Bor, a dusty town | in | Jonglei"; -1 for none.
func (x *sentence) townApposed(i int) int {
	if i < 3 || x.noun(i-1) == nil || !x.chunks[i-1].is(x.f.town) || x.noun(i-1).det == bare || !x.wordAny(i-2, isComma) || x.noun(i-3) == nil {
		return -1
	}
	if !x.chunks[i-3].in(PLACE) || x.placeAt(i-3) == nil {
		return -1
	}
	return i - 3
}

// strangeTown is the name at chunk i, after a preposition of place, that nobody knows: where an
// attack or a killing was it is a town, "a massacre in | Fort Dumas"; nil for none.
func (x *sentence) strangeTown(i int, c *muster.Claim) muster.Names {
	k, g := &x.chunks[i], x.noun(i)
	if c.Kind != muster.Incident && c.Kind != muster.Harm || x.heading || !k.in(PROPER) || k.in(ORG|BODY|PERSON|FORCE|UNIT|PERSONNEL|OFFICIAL) || g.det != bare || len(g.actors) > 0 || g.person >= 0 || g.figure >= 0 || k.last-k.first > 3 {
		return nil
	}
	if !x.wordAt(i-1, x.f.in) && !x.wordAt(i-1, x.f.at) && !x.besideTown(i-1) {
		return nil
	}
	for t := k.first; t < k.last; t++ {
		if !x.mark(t, token.Cap) || x.mark(t, token.Caps|token.Digits|token.Quoted) {
			return nil
		}
	}
	return muster.Names{x.plainText(k)}
}

// besideTown reports whether the words at chunk i say where something is by what it is close to: "near", "on the
// outskirts of", "20 km north of".
func (x *sentence) besideTown(i int) bool {
	if !x.preposition(i) || !x.chunks[i].is(x.f.locative) {
		return false
	}
	switch x.Tokens[x.chunks[i].first].Word.Form {
	case "near", "outside":
		return true
	}
	return x.chunks[i].last-x.chunks[i].first > 1
}

// liesBy is the chunk of the place, or the first of two, of which the words at chunk i say behind a comma by what it lies, -1 where
// they say that of none: "attacked | Sake |, 20 km west of Goma".
func (x *sentence) liesBy(i int) int {
	if x.chunks[i].last-x.chunks[i].first < 2 || !x.besideTown(i) {
		return -1
	}
	j := i - 1
	if j > 0 && x.chunks[j].in(MEASURE) {
		j--
	}
	if j < 1 || !x.wordAny(j, isComma) || x.placeAt(j-1) == nil {
		return -1
	}
	for j--; j > 1 && x.wordAny(j-1, isAnd) && x.placeAt(j-2) != nil; j -= 2 {
	}
	return j
}
