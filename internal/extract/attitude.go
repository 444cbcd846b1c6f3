package extract

import "muster/internal/token"

// This file reads verbs that report an attitude, an appeal or an estimate with no
// clause: "praised the team", "called it a lie", "put the need at $600 million".

// bareVerb reads a verb that reports an attitude, an appeal or an estimate with
// no clause: "praised the mission's progress", "put the need at $600 million".
func (x *sentence) bareVerb(v int, st *state) {
	c := &x.chunks[v]
	if c.marks&(token.Passive|token.Infin) != 0 || v+1 >= len(x.chunks) || x.greets(v) || x.holds(c, x.f.refuse) || c.marks&token.Ing != 0 && (x.wordAny(v-1, isOf) || x.wordAt(v-1, x.f.forWord)) {
		return
	}
	if k := &x.chunks[v+1]; k.shape == word && k.any(isSubord) && (k.is(x.f.as) || k.is(x.f.while)) && x.noun(v+2) != nil && x.finiteAt(v+3) {
		return // "stood by as the mob looted the shop"
	}
	s := x.sayer(v, 0)
	if s >= 0 && c.is(x.f.establish) && x.chunks[s].in(BODY|ORG) && (x.chunks[v+1].in(FORCE|MANDATE) || x.chunks[v+1].is(x.f.it)) {
		return // "The Forum endorsed the mission": an act
	}
	if s >= 0 && c.is(x.f.guards) && (x.chunks[s].in(PERSONNEL|UNIT|FORCE|ARMED) || x.Tokens[x.chunks[v+1].first].Word.Form == "themselves" || x.Tokens[x.chunks[v+1].first].Word.Form == "itself") {
		return // "troops defended the bridge"
	}
	if s < 0 || c.is(x.f.appoint) && x.noun(v+1) != nil && x.noun(v+1).person >= 0 || c.marks&token.Ing != 0 && (x.leads(v) || x.tagged(s, v, st)) {
		return
	}
	if s > 0 && x.chunks[s-1].is(x.f.condition) {
		return // "asked whether he stood by it"
	}
	speaker := x.speakers(s, v, st)
	end := x.scopeEnd(v + 1)
	if x.relativeAt(v) >= 0 {
		end = x.aroundClause(v+1, end)
	}
	end = x.mainAgain(v, v+1, x.nextClause(v+1, end))
	if speaker == "" || end <= v+1 || !x.canSpeak(s) && x.apposed(s) == "" && x.apposedBody(s) == "" {
		return
	}
	a := attribution{speaker: speaker, cue: v, first: v + 1, last: end, start: x.begins(v, s), end: x.upto(end)}
	if x.putsAt(v) {
		a.first = v // "put its strength at 2,900"
		for j := v + 1; j < end; j++ {
			if x.finiteAt(j) && int(x.subjectOf[j]) == s {
				a.last, a.end = j, x.upto(j) // "…, and has released 20"
				break
			}
		}
	}
	a.bare = a.first > v && !c.is(x.f.announce) && !c.is(x.f.accuse) // whom he blames for a thing, he says did it
	x.say(a, s, st)
}

// nextClause is where, among the chunks [first, last) of what an attitude is to, a
// clause begins that is none of it: "voiced regret, and its head, Ann Bee, flew in".
func (x *sentence) nextClause(first, last int) int {
	for j := first + 1; j+3 < last; j++ {
		if !x.wordAny(j, isComma) || !x.joined(j+1) || x.noun(j+2) == nil {
			continue
		}
		v := j + 3
		if x.wordAny(v, isComma) {
			if k := x.commaAfter(v); k > 0 && x.between(v+1, k) {
				v = k + 1
			}
		}
		if v < len(x.chunks) && x.chunks[v].shape == verb && x.chunks[v].marks&(token.Infin|token.Ing) == 0 {
			return j
		}
	}
	return last
}

// tagged reports whether one of the chunks [first, last) tags a quotation.
func (x *sentence) tagged(first, last int, st *state) bool {
	for i := max(0, first-1); i < last; i++ {
		if st.tags(&x.chunks[i]) {
			return true
		}
	}
	return false
}

// greets reports whether the verb at v meets people rather than judges a thing:
// "welcomed the officers".
func (x *sentence) greets(v int) bool {
	i := v + 1
	for i < len(x.chunks) && x.chunks[i].is(x.f.home) {
		i++
	}
	if !x.chunks[v].is(x.f.welcome) || x.noun(i) == nil {
		return false
	}
	c := &x.chunks[i]
	return c.in(FOLK | PERSONNEL | PERSON | PEOPLE | UNIT | OFFICIAL | COUNT | PRONOUN)
}

// canSpeak reports whether the group at chunk s is somebody who judges and
// appeals, as a flag or a road does not.
func (x *sentence) canSpeak(s int) bool {
	c := &x.chunks[s]
	return c.in(PERSON|OFFICIAL|BODY|ORG|COUNTRY|FORCE) ||
		c.in(PRONOUN|PLACE|PERSONNEL|PEOPLE|FOLK|ARMED) ||
		c.in(PROPER) || c.is(x.f.collective) || c.in(COUNT) && c.last-c.first == 1 // "one called it a lie"
}

// calls reports whether the verb at v names what its object is: "called the
// attack a crime", "called it regrettable".
func (x *sentence) calls(v int) bool {
	i := v + 2
	if x.noun(v+1) == nil || i >= len(x.chunks) {
		return false
	}
	if x.judged(v+1) && (x.chunks[i].marks&token.Punct != 0 || x.joined(i)) {
		return true
	}
	for k := i; x.preposition(k) && x.noun(k+1) != nil && k < i+6; {
		if k += 2; x.noun(k) != nil {
			i = k // "called the vote in favour of it | a mistake"
		}
	}
	if g := x.noun(i); g != nil {
		return g.det == indefinite && x.chunks[v+1].in(PRONOUN) || g.det == indefinite && x.noun(v+1).det != indefinite
	}
	c := &x.chunks[i]
	return c.shape == word && c.marks&token.Punct == 0 && !x.preposition(i) && !x.joined(i) && !c.any(isSubord) &&
		(i+1 == len(x.chunks) || x.chunks[i+1].marks&token.Punct != 0 || x.joined(i+1))
}

// judged reports whether the noun group at chunk i ends in what its noun is called: a word
// that no lexicon has for a noun, right after one that is: "the deployment | illegal".
func (x *sentence) judged(i int) bool {
	c := &x.chunks[i]
	return x.noun(i).det == definite && c.last-c.first > 2 && !x.Tokens[c.last-1].Any(isNoun) && x.Tokens[c.last-2].Any(isNoun) && x.at(c.last-1).kind == uncovered
}

// whatAt reports whether chunk i is "what".
func (x *sentence) whatAt(i int) bool {
	return i >= 0 && x.chunks[i].last-x.chunks[i].first == 1 && x.Tokens[x.chunks[i].first].Word.Form == "what"
}

// putsAt reports whether the verb at v gives a figure as somebody's: "put the
// dead at 54", "estimates the cost at $2 million".
func (x *sentence) putsAt(v int) bool {
	c := &x.chunks[v]
	if c.shape != verb || !c.is(x.f.put) {
		return false
	}
	for i := v + 2; i < len(x.chunks) && i < v+frameLength && !x.finiteAt(i); i++ {
		if x.wordAt(i, x.f.at) && x.noun(i+1) != nil && (x.noun(i+1).figure >= 0 || i < v+6) {
			return x.noun(i+1).figure >= 0 // "put those driven from their homes in the north at 300"
		}
	}
	if v+1 < len(x.chunks) {
		w := x.Tokens[x.chunks[v+1].last-1].Word.Form
		return w == "higher" || w == "lower"
	}
	return false
}
