package extract

import "muster/internal/token"

// clauses numbers the clauses of the sentence: clause[i] is the clause of
// chunk i. A clause ends at a strong mark of punctuation, at a word that
// subordinates or relates what follows, and at a comma or conjunction after
// which a new verb comes with what it needs.
func (x *sentence) clauses() {
	x.clause = x.clause[:0]
	n, verbs := int16(0), false
	for i := range x.chunks {
		if x.breaks(i, verbs) {
			n++
			verbs = false
		}
		if x.chunks[i].shape == verb {
			verbs = true
		}
		x.clause = append(x.clause, n)
	}
}

// clauseOver reports whether the word at chunk i is one after which nothing more is said of what stands
// before it, which patterns call END: a stop, or what opens a clause, "he lost it |, and they fled".
func (x *sentence) clauseOver(i int) bool {
	c := &x.chunks[i]
	switch {
	case c.shape != word || len(c.more) > 0 || c.any(isRelative):
		return false
	case c.any(isStop | isSemicolon):
		return true
	case i == 0:
		return false
	}
	return x.clause[i] != x.clause[i-1] || c.any(isComma) && i+1 < len(x.chunks) && x.chunks[i+1].shape == word && x.clause[i+1] != x.clause[i]
}

// breaks reports whether a clause begins at chunk i, given whether the clause
// so far has a verb.
func (x *sentence) breaks(i int, verbs bool) bool {
	c := &x.chunks[i]
	if i > 0 && c.shape == noun {
		return x.reported(i)
	}
	if i == 0 || c.shape != word {
		return false
	}
	switch {
	case c.any(isComma):
		return verbs && x.verbAhead(i+1)
	case c.any(isAnd | isOr | isBut):
		return verbs && x.verbAhead(i+1)
	case c.any(isRelative), x.subordinates(i):
		return x.verbAhead(i+1) || x.pairAhead(i+1)
	case c.marks&token.Punct != 0:
		return !c.any(isDash) || c.marks&token.Space != 0
	}
	return false
}

// subordinates reports whether the word at chunk i may open a clause: "before"
// is but a preposition in "before the end of March".
func (x *sentence) subordinates(i int) bool {
	c := &x.chunks[i]
	if !c.any(isSubord) || i+1 >= len(x.chunks) {
		return c.any(isSubord)
	}
	n := &x.chunks[i+1]
	prep := c.any(isPrep) && n.shape == time && (i+2 == len(x.chunks) || x.chunks[i+2].shape != verb)
	return !prep && !(n.shape == noun && x.Tokens[n.last-1].Word.Form == "whole") // "KFOR as a whole has"
}

// reported reports whether the noun group at chunk i is the subject of a clause
// that the verb of saying before it governs without "that": "said the road was
// open".
func (x *sentence) reported(i int) bool {
	v := &x.chunks[i-1]
	return v.shape == verb && v.any(isSay) && v.marks&token.Passive == 0 && x.ifVerb(i) >= 0
}

// verbAhead reports whether a verb group comes at chunk i or right after one
// noun group and what qualifies it, before any mark of punctuation.
func (x *sentence) verbAhead(i int) bool {
	for ; i < len(x.chunks); i++ {
		c := &x.chunks[i]
		switch {
		case c.shape == verb:
			return true
		case c.shape == word && (c.marks&token.Punct != 0 || c.any(isAnd|isRelative)):
			return false
		}
	}
	return false
}

// pairAhead reports whether two that "and" joins come at chunk i, right before a finite verb: "when |
// police and workers | attacked them".
func (x *sentence) pairAhead(i int) bool {
	return x.noun(i) != nil && x.wordAny(i+1, isAnd) && x.noun(i+2) != nil && i+3 < len(x.chunks) && x.chunks[i+3].shape == verb && x.finiteAt(i+3)
}

// verbBetween reports whether a verb group stands in chunks [first, last).
func (x *sentence) verbBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if x.chunks[i].shape == verb {
			return true
		}
	}
	return false
}

// resolved is the verb by which a body acts that the infinitive at chunk v
// depends on: "voted to keep the force and then to close it", "adopted a resolution
// to extend it"; -1 without one.
func (x *sentence) resolved(v int) int {
	for p := int(x.parentOf[v]); p >= 0 && p < v; p = int(x.parentOf[p]) {
		if q := x.beforeTimes(v); x.chunks[p].is(x.f.resolve) || x.adopts(p) && q > p && x.chunks[q].shape == noun && (x.chunks[q].is(x.f.paper) || x.chunks[q].is(x.f.instrument)) {
			return p // "adopted a resolution | on Monday | to extend it"
		}
		if p > 1 && x.chunks[p].marks&token.Part != 0 && x.chunks[p-1].shape == noun && (x.chunks[p-1].is(x.f.paper) || x.chunks[p-1].is(x.f.instrument)) && x.chunks[p-2].shape == verb && x.adopts(p-2) {
			return p - 2 // "adopted a resolution | drafted by Togo | to extend it"
		}
		if x.chunks[p].marks&(token.Infin|token.Ing) == 0 {
			return -1
		}
		v = p
	}
	return -1
}

// adopts reports whether the verb at chunk p puts a text in force: "adopted", "passed".
func (x *sentence) adopts(p int) bool {
	return x.chunks[p].is(x.f.adopt) && x.chunks[p].marks&token.Passive == 0
}

// decision is the chunk of the decision that the infinitive at chunk v tells of, -1 for none: "the
// decision on Friday to extend it was welcomed", "closed with a decision to extend it", against "a
// decision to extend it is expected".
func (x *sentence) decision(v int) int {
	i := x.beforeTimes(v)
	for i > 1 && (x.wordAny(i, isComma) || x.chunks[i].in(BODY|ORG) && x.wordAny(i-1, isOf)) {
		if !x.wordAny(i, isComma) {
			i-- // "the decision | of the Council, on Monday, | to extend it"
		}
		i = x.beforeTimes(i)
	}
	if v == 1 && x.chunks[0].shape == noun && x.chunks[0].is(x.f.resolve) && x.chunks[1].marks&token.Infin != 0 && x.wordOf(x.chunks[0].first) != "resolve" {
		return 0 // "Decides | to authorise", a paragraph of a resolution
	}
	if a := x.adopted(i); a >= 0 && x.chunks[v].marks&token.Infin != 0 {
		return a
	}
	if i >= 0 && x.chunks[v].marks&token.Infin != 0 && x.chunks[i].shape == noun && x.chunks[i].is(x.f.instrument) && x.endsInNumber(i) {
		return i // "Resolution 2052 of 27 June to renew it"
	}
	if i < 0 || x.chunks[v].marks&token.Infin == 0 || x.chunks[i].shape != noun || !x.chunks[i].is(x.f.decision) || x.noun(i).det == indefinite && !x.wordAt(i-1, x.f.with) {
		return -1
	}
	if p := int(x.verbOf[i]); p >= 0 && p != v && x.chunks[p].marks&(token.Future|token.Modal|token.Must|token.Infin|token.Negated) != 0 {
		return -1
	}
	return i
}

// adopted is the resolution that was adopted and ends at chunk i, with its year, -1 for none: "adopted |
// resolution 2567 | (2024)".
func (x *sentence) adopted(i int) int {
	if i > 3 && x.wordAny(i, isClose) && x.wordAny(i-2, isOpen) {
		i -= 3
	}
	if i < 1 || x.chunks[i].shape != noun || !x.chunks[i].is(x.f.instrument) || x.chunks[i-1].shape != verb {
		return -1
	}
	const unreal = token.Negated | token.Future | token.Modal | token.Must | token.Infin
	if !x.adopts(i-1) || x.chunks[i-1].marks&unreal != 0 || !x.finiteAt(i-1) {
		return -1
	}
	return i
}

// endsInNumber reports whether the group at chunk i ends with a number: "resolution 2052".
func (x *sentence) endsInNumber(i int) bool {
	w := x.Of(x.chunks[i].last-1, x.chunks[i].last)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// requested reports whether the infinitive at chunk v is what somebody asks for:
// "a request to prolong it", "asked the Council to extend".
func (x *sentence) requested(v int) bool {
	if v > 0 && x.chunks[v-1].shape == noun && x.chunks[v-1].is(x.f.request) {
		return true
	}
	p := int(x.parentOf[v])
	return p >= 0 && (x.chunks[p].is(x.f.request) || p < v-1 && x.chunks[v-1].shape == noun && x.wishes(&x.chunks[p]))
}

// wishes reports whether the verb c says what somebody would have another do: "wants the
// mission to leave", "told the men to go".
func (x *sentence) wishes(c *chunk) bool {
	return c.is(x.f.want) && c.marks&token.Negated == 0 || c.is(x.f.directs) && !c.is(x.f.decree) && c.marks&(token.Negated|token.Passive) == 0
}

// verbAwaited reports whether the subject with which the sentence opens has no verb among the groups read so
// far, all of whose verbs belong to a relative clause that no comma sets off: "A driver who had been in Bor |".
func (x *sentence) verbAwaited() bool {
	if x.firstToDo() {
		return true
	}
	within := -1 // the relative pronoun
	finite := false
	for i := range x.chunks {
		switch c := &x.chunks[i]; {
		case c.marks&token.Punct != 0 && (within >= 0 || i > 0):
			return false
		case within < 0 && c.shape == verb:
			return false
		case within < 0 && i > 0 && (c.any(isRelative) && !c.any(isThat) || x.relative(i)) && x.chunks[i-1].shape == noun:
			within = i
		case within >= 0 && c.shape == verb && c.marks&(token.Part|token.Ing|token.Infin) == 0:
			finite = true
		}
	}
	return finite && !x.preposition(0) && !x.wordAny(len(x.chunks)-1, isAnd|isOr|isBut)
}

// firstToDo reports whether all that was read so far is the first, the last or the only ones to do something: "The
// first class of officers to attend the new centre |".
func (x *sentence) firstToDo() bool {
	v := 1
	if x.wordAny(1, isOf) {
		v = 3
	}
	if v >= len(x.chunks)-1 || x.noun(0) == nil || x.noun(v-1) == nil || x.chunks[v].shape != verb || x.chunks[v].marks&token.Infin == 0 {
		return false
	}
	if c := &x.chunks[0]; x.noun(0).ordinal == 0 && !x.holds(c, x.f.only) && !x.holds(c, x.f.lastWord) {
		return false
	}
	for i := v + 1; i < len(x.chunks); i++ {
		if x.chunks[i].shape == verb || x.chunks[i].marks&token.Punct != 0 {
			return false
		}
	}
	return !x.wordAny(len(x.chunks)-1, isAnd|isOr|isBut)
}
