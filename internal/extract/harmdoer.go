package extract

import (
	"slices"

	"muster"
	"muster/internal/token"
)

// This file finds who did harm where the words that name him are not those of the harm: of the
// next verb, of the clause that tells what he did it with, of the attack.

// elsewhereDoer is who did the harm that the verb at chunk v tells of, by words around its clause;
// nil for nobody.
func (x *sentence) elsewhereDoer(v int, h *hit, st *state) muster.Names {
	if x.chunks[v].shape != verb {
		return nil
	}
	if i := x.sharedAgent(v); i >= 0 {
		return slices.Concat(x.parties(i, st), x.accomplices(i, h, st))
	}
	if s := x.usedBy(v); s >= 0 {
		if who := x.side(s, st); who != nil {
			return who
		}
		return x.doers(s, st)
	}
	return x.attackOf(v)
}

// sharedAgent is the agent that the passive at chunk v shares with the next one, which counts others:
// "One soldier was killed and another wounded by | a gunman"; -1 for none.
func (x *sentence) sharedAgent(v int) int {
	if x.chunks[v].marks&token.Passive == 0 {
		return -1
	}
	for i := v + 1; i+1 < len(x.chunks) && i < v+8; i++ {
		switch c := &x.chunks[i]; {
		case c.shape == time, c.shape == noun && i > v+1 && c.marks&(token.Counted|token.Other) == 0:
			return -1
		case c.shape == verb && x.wordAny(x.itemBefore(i), isAnd|isOr) && c.marks&(token.Passive|token.Part) != 0 && (c.is(x.f.kill) || c.is(x.f.injure) || c.is(x.f.abductVerb)):
			if a := x.agent(i, i); a >= 0 && x.acts(a) {
				return a
			}
			return -1
		case c.shape == verb, c.any(isSemicolon), x.relative(i):
			return -1
		}
	}
	return -1
}

// itemBefore is the chunk before the subject of the verb at chunk i, where the subject stands right
// before it.
func (x *sentence) itemBefore(i int) int {
	if i > 1 && x.noun(i-1) != nil {
		return i - 2
	}
	return i - 1
}

// usedBy is who fires or uses the weapon that does harm in the relative clause of the verb at chunk v:
// "| Troops | fired a missile that killed two", "| Rebels | struck with a bomb which hurt nine"; -1 for
// nobody.
func (x *sentence) usedBy(v int) int {
	if v < 4 || !x.relative(v-1) || x.noun(v-2) == nil || !x.chunks[v-2].is(x.f.weapon) && !x.chunks[v-2].is(x.f.airstrike) {
		return -1
	}
	u := v - 3
	if x.wordAt(u, x.f.with) {
		for u--; u > 0 && x.chunks[u].shape != verb; u-- {
			if x.noun(u) == nil {
				return -1
			}
		}
	} else if c := &x.chunks[u]; !c.is(x.f.hurl) && !c.is(x.f.setOff) && !c.is(x.f.conduct) {
		return -1
	}
	if x.chunks[u].shape != verb || x.chunks[u].marks&(token.Passive|token.Part|token.Negated) != 0 {
		return -1
	}
	if s := int(x.subjectOf[u]); s >= 0 && s < u && x.acts(s) {
		return s
	}
	return -1
}

// attackOf is the group whose attack the harm of the verb at chunk v was done in, by its name: "were
// killed in | a Taliban ambush"; nil for none.
func (x *sentence) attackOf(v int) muster.Names {
	for i := v + 1; i+1 < len(x.chunks) && i < v+6; i++ {
		c := &x.chunks[i+1]
		if x.preposition(i) && c.shape == noun && c.is(x.f.attackNoun) {
			return x.attributiveOf(i + 1)
		}
		if c.shape == verb || x.wordAny(i, isAnd|isComma) {
			return nil
		}
	}
	return nil
}

// doerNotPlace takes from the claim the country whose attack it was, where that was read as the place too: "in U.S.
// drone strikes".
func doerNotPlace(c *muster.Claim) {
	if len(c.Where) == 1 && c.By.Is(c.Where[0]) {
		c.Where = nil
	}
}

// undergoes reports whether a verb before the one at chunk v says that something was done to the group at chunk
// s, of which both are said: "A convoy of the mission | came under attack, | leaving two wounded".
func (x *sentence) undergoes(s, v int) bool {
	for u := s + 1; u < v; u++ {
		if c := &x.chunks[u]; c.shape == verb && int(x.subjectOf[u]) == s {
			return c.marks&token.Passive != 0 || x.chunks[u+1].shape == word && x.Tokens[x.chunks[u+1].first].Word.Form == "under"
		}
	}
	return false
}
