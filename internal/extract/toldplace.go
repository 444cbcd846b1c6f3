package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells where it was that the words mean without naming it.

// nearby reports whether the preposition at chunk i tells of a place itself, not of how far from it or in
// which direction: "in the capital", not "60 km west of the capital".
func (x *sentence) nearby(i int) bool {
	switch x.Tokens[x.chunks[i].first].Word.Form {
	case "in", "inside", "within", "near", "around", "across", "throughout", "outside", "at", "over":
		return x.chunks[i].last-x.chunks[i].first == 1
	}
	return false
}

// toldPlace is the place that the group at chunk i means without naming it: a capital, or where the last
// event was, "in the same area"; nil for none.
func (x *sentence) toldPlace(i int, st *state) muster.Names {
	k, g := &x.chunks[i], x.noun(i)
	if k.marks&token.Plural != 0 || len(g.actors) > 1 {
		return nil
	}
	if country := st.mission.Host; k.is(x.f.capital) && (g.det == definite || g.det == owned) && !x.lesser(k) {
		if len(g.actors) == 1 {
			country = g.actors[0].name
		}
		return names(x.f.capitals[country])
	}
	if k.last-k.first == 3 && g.det == definite && x.Tokens[k.first+1].Word.Form == "same" && k.in(GROUND|PLACE|SITE) && st.scene != nil && st.sentence-st.sceneIn <= 4 {
		return st.scene
	}
	return nil
}

// lesser reports whether the capital of the chunk is another than its country's own of today: "the provincial
// capital", "the former capital", but not "the South African capital".
func (x *sentence) lesser(c *chunk) bool {
	for j := c.first; j < c.head; j++ {
		if x.at(j).kind == uncovered && x.Tokens[j].Is(x.f.lesserCapital) {
			return true
		}
	}
	return false
}

// aroundPlace reports whether chunk i only says where the place named before lies: "worked in Carrefour, a
// suburb of | Port-au-Prince".
func (x *sentence) aroundPlace(i int) bool {
	return i > 3 && (x.wordAny(i-1, isOf) || x.wordAt(i-1, x.f.in)) && x.chunks[i-2].in(GROUND) && x.wordAny(i-3, isComma) && x.chunks[i-4].in(PLACE)
}

// pointedPlace is the place that "here", "where" or "it was there that" points to from the clause of the verb at
// chunk v; nil for none.
func (x *sentence) pointedPlace(c *muster.Claim, h *hit, v int, st *state) muster.Names {
	if here := x.hereOf(v, h.last, st); here != nil {
		return here
	}
	if x.chunks[v].shape == verb || c.Kind != muster.Incident {
		if in := x.whereIn(v); in != nil {
			return in
		}
	}
	return x.cleftPlace(v)
}

// cleftPlace is the place at which it was that what the verb at chunk v tells came to be: "It was in Bor, a market
// town, that | a Kenyan was wounded"; nil for none.
func (x *sentence) cleftPlace(v int) muster.Names {
	if v < 5 || !x.chunks[0].is(x.f.it) || !x.copula(1) || x.chunks[1].marks&token.Negated != 0 || !x.chunks[2].is(x.f.locative) {
		return nil
	}
	for i := 4; i < v; i++ {
		if x.wordAny(i, isThat) {
			return x.placesFrom(3)
		}
		if x.chunks[i].shape == verb {
			return nil
		}
	}
	return nil
}

// onlyDates reports whether the noun at chunk v opens the sentence behind "after" or the like, with no verb before
// it, so that what stands behind the comma is of something else: "Days after | the raid, he flew to Bor".
func (x *sentence) onlyDates(v int) bool {
	if v < 1 || x.chunks[v].shape != noun || !x.preposition(v-1) {
		return false
	}
	switch x.Tokens[x.chunks[v-1].first].Word.Form {
	case "after", "before", "since", "following":
		return !x.anyVerb(0, v)
	}
	return false
}

// outOfTown reports whether the claim is of people who go "out of" the town at chunk i+1: "was pulled
// out of | Gao".
func (x *sentence) outOfTown(c *muster.Claim, i int) bool {
	return c.Kind == muster.Movement && c.Direction != "arrive" && x.chunks[i].shape == word && x.chunks[i+1].in(PLACE) && !x.chunks[i+1].in(COUNTRY) && x.Of(x.chunks[i].first, x.chunks[i].last) == "out of"
}

// intoTown reports whether the verb at chunk v, which ends with "into", leads those who move to the town right
// behind it: "began streaming into | Dili".
func (x *sentence) intoTown(c *muster.Claim, v int) bool {
	k := &x.chunks[v]
	return c.Kind == muster.Movement && k.shape == verb && k.head < k.last-1 && x.Tokens[k.last-1].Word.Form == "into" && v+1 < len(x.chunks) && x.chunks[v+1].in(PLACE)
}

// countriesAt is the countries of a group that joins several by "and", "Liberia and Sudan"; places for one that
// does not.
func (x *sentence) countriesAt(g *nounGroup, places muster.Names) muster.Names {
	var out muster.Names
	for k, a := range g.actors {
		if a.kind != name.Country || k > 0 && !x.any(a.first-1, isAnd|isComma) {
			return places
		}
		out = append(out, a.name)
	}
	return out
}
