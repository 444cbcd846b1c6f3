package extract

import (
	"cmp"

	"muster/internal/token"
)

// This file tells when "it" and "its" are a mission's: after many people who do something in it or
// to it, as of whom "it" is not said. "Ninety Danes have joined the mission. | Its | tasks are".

// rememberMany notes that the sentence is about many people and speaks of a mission.
func (x *sentence) rememberMany(st *state) {
	if x.all.classes&FORCE == 0 {
		return
	}
	for _, v := range x.verbs {
		if x.chunks[v].marks&(token.Ing|token.Infin|token.Part) != 0 {
			continue
		}
		if x.manyAt(int(x.subjectOf[v])) && x.missionBetween(v+1, len(x.chunks)) {
			st.manyIn = st.sentence
		}
		return
	}
}

// manyAt reports whether chunk i is several people of a force.
func (x *sentence) manyAt(i int) bool {
	return i >= 0 && x.chunks[i].in(PERSONNEL|NATIONALS) && !x.chunks[i].in(FORCE|UNIT|PRONOUN) && x.chunks[i].marks&token.Plural != 0
}

// missionBetween reports whether one of the chunks [first, last) is a mission, by its name or as "the
// mission".
func (x *sentence) missionBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if c := &x.chunks[i]; c.shape == noun && c.in(FORCE) && !c.in(UNIT) && c.marks&(token.Named|token.Definite) != 0 {
			return true
		}
	}
	return false
}

// itsForce reports whether "it" or "its" at chunk i is a mission, by the clause before in its sentence
// or else by the sentence before: "Some 900 Danes opened the mission in May; | it | now has 2,000".
func (x *sentence) itsForce(i int, st *state) bool {
	for _, v := range x.verbs {
		if v >= i {
			break
		}
		if s := int(x.subjectOf[v]); s >= 0 && s < i && x.clause[v] != x.clause[i] {
			return x.manyAt(s) && x.missionBetween(v+1, i)
		}
	}
	return st.manyIn > 0 && st.manyIn == st.sentence-1
}

// servedIn reports whether the verb at chunk v says of those who serve that they do so "in it", which
// is a mission: "Some 9,500 | serve | in it".
func (x *sentence) servedIn(v int) bool {
	return v+2 < len(x.chunks) && x.chunks[v].shape == verb && x.wordAt(v+1, x.f.in) && x.chunks[v+2].is(x.f.it)
}

// allowedIt is the mission that the sentence names before the "it" at chunk i, where a participle goes on
// to tell what it is allowed: "authorised AUSSOM in May, allowing | it | 11,826 personnel"; "" elsewhere.
func (x *sentence) allowedIt(i int) string {
	if i < 2 || !x.chunks[i-1].is(x.f.allow) || x.chunks[i-1].marks&token.Ing == 0 {
		return ""
	}
	return x.forceNearest(i - 1)
}

// itsMission is the mission named in the sentence that "it" at chunk i is, or whose "its mandate" there is; "" for
// none.
func (x *sentence) itsMission(i int) string {
	c := &x.chunks[i]
	switch {
	case !c.is(x.f.it):
		if c.in(MANDATE) && x.holds(c, x.f.its) {
			return x.forceNearest(i)
		}
		return ""
	case i > 0 && x.chunks[i-1].is(x.f.confer):
		return cmp.Or(x.forceNearest(i), x.forceSubject(i)) // "voted to end UNMIL and gave | it | three months"
	case i > 0 && x.chunks[i-1].shape == verb && x.chunks[i-1].marks&token.Ing != 0:
		return cmp.Or(x.forceSubject(i), x.forceNearest(i)) // "ended the mandate of UNMIL, giving | it | six months"
	}
	return x.forceSubject(i)
}

// forceNearest is the mission that the sentence names last before chunk i, of which "it" or "its mandate"
// there are: "extended UNMIL for a year and widened | its mandate |"; "" where it names none, or speaks of
// the report's own since.
func (x *sentence) forceNearest(i int) string {
	for k := i - 1; k >= 0; k-- {
		c := &x.chunks[k]
		if c.shape != noun || !c.in(FORCE|MANDATE) && c.marks&token.Named == 0 {
			continue
		}
		if m := missionOf(x.noun(k)); m != "" {
			return m
		}
		if c.in(FORCE) && !c.in(UNIT) {
			return ""
		}
	}
	return ""
}

// forceSubject is the mission that a verb before chunk i is said of, or of its mandate, of which "it" in the
// next clause is: "UNMIL's mandate ends in May; Chad wants to prolong | it |"; "" where none is.
func (x *sentence) forceSubject(i int) string {
	for v := i - 2; v >= 0; v-- {
		s := int(x.subjectOf[v])
		if x.chunks[v].shape != verb || s < 0 || s > v || !x.chunks[s].in(FORCE|MANDATE) || x.clause[v] == x.clause[i] {
			continue
		}
		return missionOf(x.noun(s))
	}
	return ""
}

// toBeCalled is the mission as which the one at chunk i is to be known: "a | mission | in Bor to be known as
// UNMIL"; "" where the words give it no name.
func (x *sentence) toBeCalled(i int) string {
	for v := i + 1; v < len(x.chunks) && v < i+6; v++ {
		if x.chunks[v].shape != verb {
			continue
		}
		if !x.chunks[v].is(x.f.nameVerb) {
			return ""
		}
		if v++; v < len(x.chunks) && x.wordAt(v, x.f.as) {
			v++
		}
		return x.missionOf(v)
	}
	return ""
}
