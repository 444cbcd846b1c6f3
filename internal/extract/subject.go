package extract

import (
	"slices"

	"muster/internal/token"
)

// subjects finds, for every verb group, the noun group it is said of and the
// one that a relative clause makes its object, wherever they stand:
//
//	The group, of whom 24 are women, was seen off   → the group
//	217 compatriots who landed on Friday            → 217 compatriots
//	the 600 officers the president promised         → the president; 600 officers
//	Uganda recalled 300 men and sent 200 others     → Uganda, twice
//
// It also finds the verb that each time and place belongs to, and the verb that
// each verb depends on. It is one pass with a stack of the clauses that are
// open.
func (x *sentence) subjects() {
	n := len(x.chunks)
	x.ties = unset(x.ties, 5*n)
	x.subjectOf, x.objectOf, x.cutAt, x.verbOf, x.parentOf = x.ties[:n], x.ties[n:2*n], x.ties[2*n:3*n], x.ties[3*n:4*n], x.ties[4*n:]
	x.cuts = false
	p := parse{sentence: x, antecedent: -1, last: -1, gap: -1, level: level{subj: -1, verb: -1, fresh: -1, near: -1, begin: int16(x.body())}}
	x.underOf = slices.Grow(x.underOf[:0], n)[:n]
	clear(x.underOf) // byStart
	p.stack = x.levels[:0]
	for i := x.body(); i < n; i++ {
		c := &x.chunks[i]
		p.at = int16(i)
		x.verbOf[i] = p.near
		switch c.shape {
		case noun:
			p.nounAt(i)
		case verb:
			p.verbAt(i, c)
		case word:
			p.between(i, c)
		}
	}
	x.levels = p.stack
	x.ages()
	x.fronted()
	x.craftAndMen()
	x.promisedThen()
	x.heldOver()
	x.answeredFire()
	x.urgedFor()
}

// fronted gives a verb without a subject with which the sentence opens that of the clause behind
// the comma: "After | sending 200 men in May, Ghana", "Having | sent".
func (x *sentence) fronted() {
	if len(x.verbs) < 2 || x.verbs[0] > x.body()+1 {
		return
	}
	v := x.verbs[0]
	if c := &x.chunks[v]; x.subjectOf[v] >= 0 || c.marks&token.Ing == 0 || v > x.body() && !x.preposition(v-1) && !x.chunks[v-1].any(isSubord) {
		return
	}
	for _, u := range x.verbs[1:] {
		if s := int(x.subjectOf[u]); s > v && x.finiteAt(u) && x.wordAny(s-1, isComma) {
			x.subjectOf[v] = int16(s)
			return
		}
	}
}

// unset is a slice of n times -1 in the space of s.
func unset(s []int16, n int) []int16 {
	s = s[:0]
	for n > len(minus) {
		s = append(s, minus[:]...)
		n -= len(minus)
	}
	return append(s, minus[:n]...)
}

// minus is what unset copies.
var minus = func() (m [128]int16) {
	for i := range m {
		m[i] = -1
	}
	return m
}()

// A level is an open clause: its subject, its last verb, and what opened it.
type level struct {
	subj, verb int16
	fresh      int16
	of         int16 // what the relative clause is on
	near       int16 // its last verb, participles and infinitives too
	begin      int16 // its first chunk
	opened     opener
}

// An opener is what began a clause inside another.
type opener uint8

const (
	byStart    opener = iota
	byRelative        // who, which
	bySubord          // after, when
	byContent         // that
	byBracket         // (
)

// parse is the state of the pass over the chunks of one sentence.
type parse struct {
	*sentence
	level
	stack      []level
	at         int16 // the present chunk
	closed     int16 // the comma that closed a relative clause last
	contact    bool  // the relative clause has no pronoun
	antecedent int16 // what a relative pronoun just read stands for, -1 for none
	last       int16 // the last noun group that is no pronoun of a relative clause
	object     bool  // fresh stands after the verb of its clause
	gap        int16 // chunk of the conjunction or comma before fresh, -1 for none
	dash       int16 // that closes what a dash inserted, 0 for none
}

// nounAt notes a noun group that may be the subject of the next verb.
func (p *parse) nounAt(i int) {
	if p.relative(i) {
		p.relate(i)
		return
	}
	c := &p.chunks[i]
	if i > 0 && p.near == int16(i-1) && p.reported(i) && !p.toListener(p.pastTimes(i+1)) && (p.verbAhead(i) || p.chunks[i-1].is(p.f.sayVerb)) {
		p.complement(i) // "said | six men and a boy were killed"
	}
	if p.toListener(i) || p.saidWhen(i) {
		p.complement(p.freeTimes(i)) // "told reporters | 600 officers would leave"
	}
	if i > 0 && (p.Tokens[c.first].Any(isWhose) || c.last-c.first > 2 && p.Tokens[c.last-1].Any(isRelative)) && p.verbAhead(i+1) {
		p.push(byRelative)
		p.fresh, p.last = int16(i), int16(i)
		return
	}
	if p.pointing(i) {
		p.last = -1
		return
	}
	p.candidate(i, c)
	p.last = int16(i)
}

// candidate notes the noun group c at chunk i, with no relative pronoun in it, where the next
// verb may be said of it.
func (p *parse) candidate(i int, c *chunk) {
	if c.is(p.f.there) && i+1 < len(p.chunks) && p.chunks[i+1].shape == noun {
		return // "with 300 men there | it is the largest"
	}
	before := p.beforeOwner(i)
	if p.preposition(before) && !p.aboutAsMany(before, i) && !p.opens(before) && !p.givesReason(i) || p.governed(i-1) && p.begin != int16(i) || p.listed(i) || p.placeOfPlace(i) || p.saysOfPlace(i) || p.leadAside(i) {
		return
	}
	if l := p.last; p.opened == byRelative && l == int16(i-1) && p.fresh == l && p.Tokens[p.chunks[l].first].Any(isWhose) && p.finiteAt(i+1) {
		p.antecedent, p.fresh = l, int16(i) // "whose mandate | the leaders ended"
		return
	}
	switch {
	case p.object && i > 1 && p.quoteMark(i-1) && p.wordAny(i-2, isComma) && (p.finiteAt(i+1) || p.otherSpeaker(i)):
		p.gap, p.fresh = int16(i-2), int16(i) // "“Kenya sent 200 officers,” | the mayor said"
		return
	case p.afterEvent(i):
		p.pop()
		p.verbOf[0], p.verbOf[1] = -1, -1
	case p.tied(i):
		p.last = int16(i - 2) // "the Agok–Abyei road"
	case p.last == int16(i-1) && i > 0 && p.antecedent < 0 && !c.in(MONEY) && c.marks&token.Counted == 0 && !p.chunks[p.last].in(PRONOUN) && !p.endsHere(i) && (p.fresh == p.last || (p.fresh < 0 || p.object || p.preposition(i-2)) && p.chunks[p.last].marks&token.Counted != 0):
		// "the 600 officers the president promised"
		p.antecedent, p.contact = p.last, true
	case p.fresh < 0:
		if k := p.conjunctionBefore(i - 1); k < i-1 && p.verb >= 0 {
			p.fresh, p.object, p.gap = int16(i), true, int16(k)
			return // "the force shrank, and by May some 430 were left"
		}
	case p.object && i > 2 && p.preposition(i-2) && p.wordAny(i-3, isAnd|isBut):
		p.gap, p.fresh = int16(i-3), int16(i) // "sent troops, and in that time 36 men have died"
		return
	case p.gap >= 0 && !p.object && p.wordAny(i-1, isAnd) && p.wordAny(i-2, isComma) && p.finiteAt(i+1):
		p.gap, p.fresh = int16(i-2), int16(i) // "sent police and a company, and Fiji has offered"
		return
	case p.object && p.joins(i-1) && !p.partOfFresh(i) && !(p.wordAny(i-1, isComma) && p.saysWho(i) && i+1 < len(p.chunks) && p.chunks[i+1].shape == noun):
		p.gap = int16(p.conjunctionBefore(i - 1))
		p.fresh = int16(i)
		p.object = p.wordAny(int(p.gap), isComma)
		return
	default:
		return // a list or an apposition: the first is the subject
	}
	p.fresh, p.object, p.gap = int16(i), p.verb >= 0, -1
}

// endsHere reports whether the noun group at chunk i has no verb of its own, as the next is joined
// to the one before: "cost two men | their lives | and left six wounded".
func (p *parse) endsHere(i int) bool {
	return p.wordAny(i+1, isAnd|isBut|isOr) && i+2 < len(p.chunks) && p.chunks[i+2].shape == verb
}

// afterEvent reports whether the noun group at chunk i is the subject of the sentence, which opens
// with an event and no comma behind it: "After the vote in May | the mission sent 200 men".
func (p *parse) afterEvent(i int) bool {
	if i < 2 || p.opened != bySubord || p.begin != 0 || p.verb >= 0 || p.fresh != 1 || !p.preposition(0) || i+1 >= len(p.chunks) {
		return false
	}
	if p.verbPastAside(i) {
		return true // "During the tour | the Danes, working with Finns, cleared 310 shells"
	}
	if p.chunks[i+1].shape != verb || !p.finiteAt(i+1) {
		return false
	}
	for j := 2; j < i; j++ {
		if k := &p.chunks[j]; k.shape == verb || k.shape == noun && !p.preposition(j-1) || k.shape == word && !p.preposition(j) {
			return false
		}
	}
	return p.chunks[i+1].marks&token.Passive != 0 || i+2 < len(p.chunks) && p.chunks[i+2].shape == noun
}

// beforeOwner is the chunk before the noun group at chunk i, or before the time that it
// belongs to: "With | Tuesday's arrivals, the force has grown".
func (p *parse) beforeOwner(i int) int {
	if i > 2 && p.chunks[i-2].shape == time && p.wordAny(i-1, isPossess) {
		return i - 3
	}
	return i - 1
}

// governed reports whether chunk i is an infinitive or an -ing form, whose
// object stands after it.
func (p *parse) governed(i int) bool {
	return i >= 0 && p.chunks[i].shape == verb && p.chunks[i].marks&(token.Infin|token.Ing) != 0
}

// listed reports whether the noun group at chunk i goes on with a list that a
// preposition or another verb governs: "of discipline and patriotism".
func (p *parse) listed(i int) bool {
	return i > 1 && (p.wordAny(i-1, isAnd|isOr)) && (p.chunks[i-2].shape == noun || p.chunks[i-2].shape == time) && p.fresh != int16(i-2) &&
		(i+1 >= len(p.chunks) || p.chunks[i+1].shape != verb) && !p.newSubject(i)
}

// conjunctionBefore is the conjunction that opens the clause whose subject stands
// after chunk i, "and on Saturday, the minister …", else i itself.
func (p *parse) conjunctionBefore(i int) int {
	for j := i; j > 0 && j > i-6; j-- {
		switch c := &p.chunks[j]; {
		case p.wordAny(j, isAnd), p.wordAny(j, isBut):
			return j
		case c.shape == verb, c.shape == noun && !p.preposition(j-1):
			return i
		}
	}
	return i
}

// relate opens the relative clause that begins at chunk i.
func (p *parse) relate(i int) {
	if k := p.beforeTimes(i); k >= 0 && p.chunks[i].any(isThat) && p.chunks[k].any(isSay) && p.chunks[k].shape == verb && (k == i-1 || p.finiteAt(k)) {
		p.complement(i + 1)
		return
	}
	if p.contends(i) || p.resultative(i) {
		p.embed(i + 1)
		return
	}
	if p.expletive(i) || p.saidVia(i) || p.decidedThat(i) {
		p.complement(i + 1)
		return
	}
	if i == 0 || p.last < 0 || !p.verbAhead(i+1) && !(p.preposition(i-1) && p.verbPastAside(i+1)) || p.chunks[i-1].shape == verb {
		p.fresh, p.object = -1, false // "that is"
		return
	}
	a := p.last
	if p.opened == byRelative && p.verb >= 0 && p.wordAny(i-1, isAnd) && p.chunks[i].is(p.f.who) && p.of >= 0 {
		a = p.of // "the team, whom Togo sent in May and | who are due back"
		p.pop()
		p.push(byRelative)
		p.of, p.subj, p.antecedent, p.fresh, p.object, p.verb = a, a, a, -1, false, -1
		return
	}
	if p.chunks[i].any(isThat) && p.chunks[i-1].shape != noun {
		p.fresh, p.object = -1, false
		return
	}
	if p.chunks[i].any(isThat) && p.told(i) {
		p.fresh, p.object, p.verb = -1, false, -1
		return
	}
	if !p.human(a) && p.chunks[i].is(p.f.who) && p.fresh >= 0 && p.human(p.fresh) {
		a = p.fresh
	}
	if w := p.beforePart(int(a)); w >= 0 {
		a = int16(w)
	} else if a > 1 && p.fresh >= 0 && p.partitive(int(a)) {
		a = p.fresh
	}
	if a > 1 && p.wordAny(int(a)-1, isOf) && p.chunks[a].in(COUNT) && p.chunks[a].head < 0 && p.chunks[a-2].in(GROUND|PLACE) {
		a -= 2 // "a town of 100,000 that gangs overran"
	}
	a = p.ofTown(p.ofSite(a, i+1), i+1)
	p.push(byRelative)
	p.of, p.antecedent, p.fresh, p.object, p.verb = a, a, -1, false, -1
	if p.preposition(i - 1) {
		p.antecedent = -1 // "of which" is neither subject nor object
	}
	p.subj = a
	if p.preposition(i - 1) {
		p.antecedent = -1 // "of whom 24 are women"
	}
}

// lasting reports whether the noun group can be what a participle after a comma
// tells of: "Kibumba, vacated by rebels", "the mission, set up in 2014".
func (p *parse) lasting(i int16) bool {
	c := &p.chunks[i]
	return c.in(PLACE | GROUND | PROPER | SITE | FORCE | MANDATE)
}

// human reports whether the noun group can be "who".
func (p *parse) human(i int16) bool {
	c := &p.chunks[i]
	return p.personal(c) || c.in(PERSON|OFFICIAL|PRONOUN|ARMED|UNIT)
}

// push opens a clause inside the present one.
func (p *parse) push(by opener) {
	p.stack = append(p.stack, p.level)
	s := p.subj
	if p.verb < 0 && p.fresh >= 0 {
		s = p.fresh
	}
	p.level = level{subj: s, verb: -1, fresh: -1, of: -1, near: -1, begin: p.at, opened: by}
	p.antecedent, p.object, p.contact = -1, false, false
}

// pop goes back to the clause around the present one.
func (p *parse) pop() {
	if n := len(p.stack); n > 0 {
		p.level, p.stack = p.stack[n-1], p.stack[:n-1]
		p.antecedent, p.object = -1, p.verb >= 0
	}
}

// between takes in a single word between the groups.
func (p *parse) between(i int, c *chunk) {
	switch {
	case p.relative(i):
		p.relate(i)
	case c.any(isComma):
		for p.verb >= 0 && !p.tailAhead(i) && !(i+1 < len(p.chunks) && p.sentence.relative(i+1)) && (p.opened == byRelative || p.opened == bySubord || p.opened == byContent && p.awaited() && p.finiteAt(i+1)) && (p.stack[len(p.stack)-1].verb < 0 || p.verbAhead(i+1) || p.asideBefore(i)) {
			p.pop()
			p.closed = int16(i)
		}
		if p.endsAside(i) {
			p.near = p.parentOf[p.near]
		}
		if p.verb < 0 && (p.fresh < 0 || p.absolute()) && p.near >= 0 && p.opened == byStart && p.ownClause(i+1) {
			p.complement(i + 1) // "With the roads cut, | on Friday the mission flew"
		}
	case c.any(isOpen):
		p.push(byBracket)
	case c.any(isClose):
		for len(p.stack) > 0 && p.opened != byBracket {
			p.pop()
		}
		p.pop()
	case p.dash == int16(i) && i > 0:
		for len(p.stack) > 0 && p.opened != byBracket {
			p.pop()
		}
		p.pop()
	case p.insertion(i, c):
		p.push(byBracket)
	case c.any(isSemicolon | isColon | isStop), c.any(isDash) && c.marks&token.Space != 0, c.marks&token.Punct != 0 && p.verb >= 0 && p.spacedDash(i) && p.ownClause(i+1):
		p.stack = p.stack[:0]
		p.level = level{subj: p.subj, verb: -1, fresh: -1, near: -1, begin: int16(i)}
		p.antecedent, p.object = -1, false
		if c.any(isColon) && p.labels(i) {
			p.fresh = int16(i - 1)
		}
	case c.any(isBut|isAnd) && i > 0 && p.wordAny(i-1, isComma) && p.verb >= 0 && p.opened == byStart && p.ownClause(i+1):
		p.complement(i + 1)
	case i == 0 && c.any(isModal):
		p.push(bySubord) // "Should the force stay, …"
	case p.opens(i):
		if p.opened == bySubord && p.verb >= 0 {
			p.pop()
		}
		p.push(bySubord)
	}
}
