package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells what the places of a group are called in full.

// placesAt is all places that the noun group at chunk i names.
func (x *sentence) placesAt(i int) muster.Names {
	g := x.noun(i)
	if g == nil {
		return nil
	}
	if x.calledBy(i) > i {
		return x.placeAt(i)
	}
	var out muster.Names
	for _, a := range g.actors {
		if n := g.actors[len(g.actors)-1]; n.first > a.last && (x.Tokens[n.first-1].Is(x.f.capital) || x.Tokens[n.first-1].Is(x.f.town)) {
			continue // "the North Zarland capital | Bor"
		}
		if a.kind == name.Place && a.last == x.chunks[i].head+1 || a.kind == name.Place && len(g.actors) > 1 {
			out = append(out, x.partOfName(a)+a.name)
		}
	}
	if in, _ := x.insideOf(i); in != "" && len(out) == 1 {
		out[0] += in
	}
	return out
}

// partOfName is the point of the compass that is a part of the name of the place a, with a blank: "West " of "West
// Zarland"; "" where none is.
func (x *sentence) partOfName(a actor) string {
	if i := a.first - 1; i >= x.first && x.mark(i, token.Cap) && !x.mark(i, token.First|token.Caps) && x.Tokens[i].Is(x.f.compass) {
		return x.Of(i, i+1) + " "
	}
	return ""
}

// leadPlace is the place that the sentence, or the clause of chunk first, opens with before any
// verb and before that chunk, which holds for all of it: "In Gao, gunmen killed", "Ghazni
// province: Two men were held", "it said that in Gao gunmen killed".
func (x *sentence) leadPlace(first int) muster.Names {
	if i := x.label(); i >= 0 {
		return x.placeAt(i)
	}
	if first >= len(x.chunks) || x.clause[first] == 0 {
		return x.placeAhead(0, first)
	}
	start := first
	for start > 0 && x.clause[start-1] == x.clause[first] {
		start--
	}
	if k := start - 3; k >= 0 && x.wordAny(start, isComma) && x.noun(start-1) != nil && x.chunks[start-2].is(x.f.locative) && (x.joined(k) || x.chunks[k].any(isSubord)) {
		start -= 2 // "while | in Yei, | 35 died"
	}
	if p := x.placeAhead(start, first); p != nil {
		return p // "In Bor nine were hurt and | in Yei | 35 died"
	}
	return x.placeAhead(0, first)
}

// placeAhead is the place that stands from chunk i on before any verb and before chunk first.
func (x *sentence) placeAhead(i, first int) muster.Names {
	for ; i+1 < first && (x.chunks[i].shape != verb || x.chunks[i].any(isSay) && x.wordAny(i+1, isThat)); i++ {
		if x.chunks[i].is(x.f.locative) && !x.wordAt(i, x.f.from) && !x.spokenIn(i+1) {
			if p := x.placesFrom(i + 1); p != nil {
				return p
			}
		}
	}
	return nil
}
