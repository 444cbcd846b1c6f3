package extract

import (
	"cmp"

	"muster/internal/token"
)

// This file reads nouns of saying, which need no verb: "the ministry's claim
// that its troops had left", "a warning by the envoy that …".

// nounCue reads the noun of saying at chunk i with its owner and the clause
// after it.
func (x *sentence) nounCue(i int, st *state) {
	s, k := i, i+1
	speaker := x.claimant(i, st)
	if speaker == "" && x.givenBy(k) && x.noun(k+1) != nil {
		s, k = k+1, k+2
		speaker = x.speaker(s, st)
	}
	if k < len(x.chunks) && x.chunks[k].shape == time {
		k++
	}
	first := x.claimAt(k)
	if speaker == "" || first < 0 {
		return
	}
	last := x.clauseEnd(first)
	if last <= first {
		return
	}
	x.say(attribution{
		speaker: speaker, cue: i, first: first, last: last,
		start: x.chunks[i].first, end: x.upto(last),
	}, s, st)
}

// claimAt is the chunk at which the clause that a noun of saying tells begins, at chunk k or after
// the "that" there; -1 where none does.
func (x *sentence) claimAt(k int) int {
	switch {
	case k >= len(x.chunks):
	case x.noun(k) != nil && x.chunks[k].marks&token.Plural != 0 && x.any(x.chunks[k].first, isThat):
		return k // "that more soldiers are needed"
	case x.wordAny(k, isThat) || x.noun(k) != nil && x.chunks[k].any(isThat):
		if !x.finiteAt(k + 1) {
			return k + 1
		}
	case x.noun(k) != nil && (x.chunks[k].in(PRONOUN) && !x.chunks[k].any(isRelative) || x.chunks[k].is(x.f.there)) && x.finiteAt(k+1):
		return k // "his claim he was ill"
	}
	return -1
}

// inWords reads "in the minister's words, …" and "by his own account, …" as
// "according to" them. The noun of saying is at chunk i.
func (x *sentence) inWords(i int, st *state) {
	if i == 0 || !x.wordAt(i-1, x.f.in) && !x.wordAny(i-1, isBy) {
		return
	}
	k := i + 1
	if k < len(x.chunks) && x.chunks[k].shape == time {
		k++ // "in its statement late Sunday, the government said"
	}
	if i == 1 && (x.preposition(i+1) || x.wordAny(k, isComma) && x.otherSpeaker(k+1)) {
		return // "in her statement, the minister said", "in her assessment of the dam"
	}
	if speaker := x.claimant(i, st); speaker != "" && (i == 1 || x.wordAny(i+1, isComma) && (x.wordAny(i-2, isComma) || !x.Tokens[x.chunks[i].first].Any(isPossessive))) {
		x.accordingBy(speaker, i-1, st)
	}
}

// reckoned reads "by the army's own count" and "on UN figures" as "according to" them, where
// they open or close what they give. The noun is at chunk i.
func (x *sentence) reckoned(i int, st *state) {
	if i == 0 || !x.wordAny(i-1, isBy) && !(i-1 == x.itemStart() && x.Tokens[x.chunks[i-1].first].Word.Form == "on") || x.noun(i).det == bare && len(x.noun(i).actors) == 0 {
		return
	}
	end := i+1 >= len(x.chunks) || x.chunks[i+1].any(isComma|isStop|isSemicolon)
	if i-1 != x.itemStart() && !end || i-1 == x.itemStart() && x.wordAny(i+1, isComma) && x.otherSpeaker(i+2) {
		return
	}
	speaker := cmp.Or(x.ownCount(i, st), x.claimant(i, st))
	if g := x.noun(i); speaker == "" && len(g.actors) > 0 {
		speaker = g.actors[0].name
	}
	if speaker == "" {
		return
	}
	n := len(x.said)
	x.accordingBy(speaker, i-1, st)
	if len(x.said) > n && i-1 != x.itemStart() && !x.wordAny(i-2, isComma) {
		for a := &x.said[n]; a.first < i-1 && x.clause[a.first] != x.clause[i-1]; {
			a.first++ // of "cost the lives of nine rebels by its own count" no more than this clause
		}
	}
}

// ownCount is the body that the sentence speaks of where the noun group at chunk i is "its
// own count"; "" where it is another's.
func (x *sentence) ownCount(i int, st *state) string {
	if x.Tokens[x.chunks[i].first].Word.Form != "its" {
		return ""
	}
	last := i
	if i-1 == x.itemStart() {
		last = len(x.chunks) // "By its own count the army lost 12 men"
	}
	for v := range x.chunks[:last] {
		if s := int(x.subjectOf[v]); s >= 0 && s < last && x.chunks[s].in(BODY|ORG|FORCE|HOSTFORCE|COUNTRY) {
			return x.speaker(s, st)
		}
	}
	return ""
}

// sourceIn is where the source stands in the brackets that open at chunk i: after "source:"
// where they say so.
func (x *sentence) sourceIn(i int) int {
	if i+3 < len(x.chunks) && x.chunks[i+1].shape == noun && x.chunks[i+2].any(isColon) && x.Tokens[x.chunks[i+1].last-1].Word.Form == "source" {
		return i + 3
	}
	return i + 1
}

// sourceAt reports whether chunk i is a body alone in brackets that end a clause,
// as in "5,600 people were killed (OHCHR)".
func (x *sentence) sourceAt(i int) bool {
	if x.noun(i) == nil || !x.chunks[i].in(ORG|FORCE) || x.chunks[i].marks&token.Named == 0 || i+1 >= len(x.chunks) || !x.chunks[i+1].any(isClose) {
		return false
	}
	return (i+2 >= len(x.chunks) || x.chunks[i+2].any(isStop|isSemicolon)) && i > 1 && (!x.chunks[i-2].in(PERSON) || x.chunks[i-1].any(isColon))
}

// bracketed takes the body in the brackets that open at chunk i for the source of
// the clause before them, of which it makes no statement.
func (x *sentence) bracketed(i int, st *state) {
	first, by := x.afterSemicolon(i), x.sourceIn(i)
	counted := i > 1 && x.chunks[i-1].marks&token.Counted != 0 && x.wordAny(i-2, isColon)
	if counted {
		first = 0 // "Displaced: 4,000 (OCHA)"
	}
	if speaker := x.speaker(by, st); speaker != "" && (counted || x.anyFinite(first, i)) {
		x.said = append(x.said, attribution{speaker: speaker, by: by, cue: i, first: first, last: i, data: true, start: x.chunks[first].first, end: x.chunks[i].first})
	}
}

// givenBy reports whether the preposition at chunk k leads to who says
// something: "a statement by", "a warning from".
func (x *sentence) givenBy(k int) bool {
	return x.wordAny(k, isBy) || x.wordAt(k, x.f.from) || x.wordAny(k, isOf)
}

// clauseEnd is the chunk after the clause that begins at chunk i and has a verb
// of its own: where the verb comes that the noun before it is said of. It is i
// where the clause has no verb.
func (x *sentence) clauseEnd(i int) int {
	end, verbs := x.scopeEnd(i), 0
	for j := i; j < end; j++ {
		switch {
		case !x.finiteAt(j):
		case verbs > 0 && x.chunks[j-1].shape != noun && !x.joined(j-1) && !x.chunks[j-1].any(isRelative):
			return j
		case verbs > 0 && int(x.subjectOf[j]) < i:
			return j
		default:
			verbs++
		}
	}
	if verbs == 0 {
		return i
	}
	return end
}

// claimant is who owns what the noun group at chunk i names: "the minister's
// claim", "her claim"; "" where nobody is said to.
func (x *sentence) claimant(i int, st *state) string {
	c, g := &x.chunks[i], x.noun(i)
	if x.Tokens[c.first].Any(isPossessive) {
		return x.ownerNamed(c.first, st)
	}
	for t := c.first; t < c.head; t++ {
		if !x.Tokens[t].Any(isPossess) {
			continue
		}
		for k := range g.actors {
			if g.actors[k].last == t {
				return g.actors[k].name
			}
		}
		if named := st.posts[token.Fold(x.Of(t-1, t))]; named != "" && x.Tokens[c.first].Any(isDefinite) {
			return named
		}
		if n := x.orMission(st.force, st); len(n) > 0 && x.Tokens[t-1].Is(x.f.forceNoun) && x.Tokens[c.first].Any(isDefinite) && t == c.first+2 {
			return n[0] // "on the mission's figures"
		}
		return x.plainWords(c.first, t)
	}
	return ""
}

// ownerNamed is whom the possessive pronoun at token t stands for.
func (x *sentence) ownerNamed(t int32, st *state) string {
	switch x.Tokens[t].Word.Form {
	case "his", "her":
		return st.cast.person(x.Tokens[t].Word.Form == "her")
	case "its":
		return st.cast.thing
	case "their":
		return st.cast.group
	}
	return ""
}
