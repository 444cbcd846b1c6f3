package extract

import (
	"slices"

	"muster"
	"muster/internal/token"
)

// This file finds what a deed was done to where the words give it as part of a whole or as a list.

// objectFeatures are the words that say in what state somebody is, behind him or before.
type objectFeatures struct{ unscathed, inState token.Sym }

// newObjectFeatures interns them.
func newObjectFeatures(v *token.Vocabulary) objectFeatures {
	return objectFeatures{unscathed: v.Sym("@unscathed"), inState: v.Sym("@in_state")}
}

// noObject are the classes of what stands in no list of things that a deed was done to.
const noObject = PRONOUN | PERCENT | COUNT | PLACE | COUNTRY | FORCE | HOSTFORCE | ORG | BODY | PERSON | PERSONNEL | UNIT | ARMED | NATIONALS

// wholeAt is the group that the words at chunk i take the rest of, i where they do not: "removed
// the last of | the barricades".
func (x *sentence) wholeAt(i int) int {
	c := &x.chunks[i]
	if c.is(x.f.rest) && c.last-c.first <= 2 && x.wordAny(i+1, isOf) && x.noun(i+2) != nil && !x.chunks[i+2].in(PRONOUN) {
		return i + 2
	}
	return i
}

// most is the thing of which the group at chunk i is said to be the most or the rest: "most of the
// | barricades"; nil where it is no such group.
func (x *sentence) most(i int) muster.Names {
	c := &x.chunks[i]
	if !c.in(PRONOUN) || x.noun(i) == nil || c.last-c.first < 3 || !x.any(c.first+1, isOf) || !x.nounForm(c.last-1) {
		return nil
	}
	if s := x.plainWords(c.first+2, c.last); s != "" {
		return muster.Names{s}
	}
	return nil
}

// objectList adds to what a deed was done to the rest of its list: "handed out 400 bags and | 50
// footballs", "cleared roads and | bridges". What is the subject of a verb of its own is none of it.
func (x *sentence) objectList(c *muster.Claim, h *hit, st *state) {
	i := h.role(whatRole)
	if i < 0 || len(c.What) != 1 {
		return
	}
	for range 8 {
		n := x.separator(i + 1)
		j := i + 1 + n
		k := x.weighed(j)
		if n == 0 || x.noun(j) == nil || k < 0 || k == j && !x.likeObject(i, j, h.role(verbRole)) || n == 1 && x.wordAny(i+1, isComma) && !x.listEnds(j) {
			return
		}
		j = k
		for _, w := range x.named(j, st) {
			if !c.What.Has(w) {
				c.What = append(c.What, w)
			}
		}
		h.last = max(h.last, j+1)
		i = j
	}
}

// weighed is the thing that the measure at chunk j is of, "40 kilograms (88 pounds) of | opium"; j where it is no
// measure, and -1 where it is one of nothing.
func (x *sentence) weighed(j int) int {
	if j >= len(x.chunks) || !x.chunks[j].in(MEASURE) {
		return j
	}
	if j+3 < len(x.chunks) && x.wordAny(j+1, isOpen) && x.wordAny(j+3, isClose) {
		j += 3
	}
	if !x.wordAny(j+1, isOf) || x.noun(j+2) == nil {
		return -1
	}
	return j + 2
}

// likeObject reports whether the group at chunk j may be a member of the list of things or people that
// the one at chunk i is of: both counted or neither, and said of no verb but the one at chunk v.
func (x *sentence) likeObject(i, j, v int) bool {
	a, b := &x.chunks[i], &x.chunks[j]
	const other = noObject | MONEY
	if !(a.in(PLACE) && b.in(PLACE)) && (a.in(other) || b.in(other)) || (x.noun(i).figure >= 0) != (x.noun(j).figure >= 0) || a.in(PEOPLE|FOLK) != b.in(PEOPLE|FOLK) {
		return false
	}
	if a.is(x.f.undertaking) || b.is(x.f.undertaking) || a.is(x.f.patrolNoun) || b.is(x.f.patrolNoun) || b.is(x.f.exercise) {
		return false
	}
	if x.noun(i).figure < 0 && x.noun(i).det == bare && x.noun(j).det != bare || x.Tokens[a.head].Any(isAdjective) || x.noun(i).det == bare && a.last-a.first == 1 && x.likeAdjective(a.head) {
		return false // "of towers and | the conduct of patrols", "commercial | and humanitarian convoys"
	}
	if x.finiteAt(j+1) && j+1 == v && x.chunks[v].marks&token.Passive != 0 {
		return true // "The women and | children | were kept safe"
	}
	return !slices.Contains(x.subjectOf, int16(j)) && !x.finiteAt(j+1) && (j+2 >= len(x.chunks) || !x.wordAny(j+1, isOf) || !x.finiteAt(j+3))
}

// inState reports whether the participle at token i tells right before a noun in the plural in what state
// those are on whom the verb before it acts: "destroyed | expired | shells", "pursued | fleeing | rebels".
func (x *sentence) inState(i int32) bool {
	t := &x.Tokens[i]
	if !x.any(i+1, isNplural) || x.any(i+1, isDet|isPrep) {
		return false
	}
	return x.finitePast(i) && (t.Is(x.f.injure) || t.Is(x.f.inState)) || t.Any(isVing) && t.Is(x.f.flee) && t.Is(x.f.inState)
}

// foundBeside reports whether the group at chunk j, which a list joins to contraband at chunk i, is of things
// that may be found or seized with it: "weapons and | tablets", "rifles, | radios | and cash".
func (x *sentence) foundBeside(i, j int) bool {
	c := &x.chunks[j]
	const other = noObject | PEOPLE | FOLK | DEAD | GROUND | SITE
	if c.in(other) || c.marks&(token.Plural|token.Counted) == 0 && !x.pluralDemonym(c.last-1) || c.marks&token.Definite != 0 || c.is(x.f.remains) || slices.Contains(x.subjectOf, int16(j)) {
		return false
	}
	return !x.wordAny(i+1, isComma) || x.wordAny(i+2, isAnd) || x.listEnds(j)
}
