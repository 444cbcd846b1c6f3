package extract

import (
	"muster/internal/extract/when"
	"muster/internal/token"
)

// verbAt gives the verb group at chunk i its subject and object.
func (p *parse) verbAt(i int, c *chunk) {
	bare := c.marks&(token.Part|token.Ing|token.Infin) != 0
	if !bare && p.opened == byRelative && p.verb >= 0 && (p.fresh < 0 || p.object && p.awaited()) && !p.joins(i-1) && (p.finite(c) || p.ofWhose() || p.awaited() && !p.verbAhead(i+1)) {
		p.pop() // "the men who landed | will patrol", "the bomb that killed six men | was"
	}
	if !bare {
		for k := p.awaitedOutside(i, c); k > 0; k-- {
			p.pop()
		}
	}
	s := p.subject(i, c)
	if t := p.turned(i, c); t >= 0 {
		s = int16(t)
	}
	p.underOf[i] = p.opened
	p.subjectOf[i] = s
	if p.antecedent >= 0 && p.antecedent != s {
		p.objectOf[i] = p.antecedent
	}
	if s >= 0 && s == p.fresh && (p.gap >= 0 || p.object && !bare && p.finite(c)) {
		p.cutAt[i], p.cuts = s, true
		if p.gap >= 0 {
			p.cutAt[i] = p.gap
		}
		for j := p.cutAt[i]; j < int16(i); j++ {
			if p.verbOf[j] == p.near {
				p.verbOf[j] = int16(i)
			}
		}
	}
	if k := p.beforeAdjunct(i - 1); k < i-1 && !bare && s == p.subj {
		for j := k; j < i; j++ {
			p.verbOf[j] = int16(i) // "entered the town and | on Tuesday | left it"
		}
	}
	if n := int(p.near); n == i-1 && n >= 0 && c.marks&token.Infin != 0 && p.objectOf[n] >= 0 {
		p.subjectOf[i], p.objectOf[i] = p.subjectOf[n], p.objectOf[n] // "the 2,500 they were told to expect"
	}
	if n := int(p.near); n >= 0 && p.objectOf[n] >= 0 && p.opened == byRelative && !bare && s == p.subjectOf[n] && p.wordAny(i-1, isAnd) && p.sentence.noun(i+1) == nil {
		p.objectOf[i] = p.objectOf[n] // "which the Council set up in May and | renewed in June"
	}
	if !bare && s >= 0 && s == p.fresh && i-int(s) > 3 && p.wordAny(i-1, isComma) && p.wordAny(int(s)+1, isComma) && p.timeOnly(int(s)+2, i-1) {
		for j := int(s) + 2; j < i-1; j++ {
			p.verbOf[j] = int16(i) // "said that the force, | as at 18 March |, had"
		}
	}
	p.depend(i, bare)
	switch {
	case bare, p.tagPast(i, s, c):
	case p.contact && p.antecedent == 1 && p.preposition(0):
		p.fresh = -1 // "Of the 13,000 it had, 11,000 have left"
	case p.contact:
		p.fresh = p.antecedent
	default:
		p.subj, p.verb = s, int16(i)
		p.fresh, p.object, p.gap = -1, false, -1
	}
	p.antecedent, p.contact = -1, false
}

// depend gives the verb group at chunk i the verb it depends on, and what
// stood before it in its clause without a verb.
func (p *parse) depend(i int, bare bool) {
	switch {
	case p.near < 0:
		aside := p.fresh >= 0 && p.wordAny(i-1, isComma) && p.wordAny(int(p.fresh)+1, isComma) && !p.timeOnly(int(p.fresh)+2, i-1)
		for j := int(p.begin); j < i; j++ {
			if p.verbOf[j] < 0 && !(aside && j > int(p.fresh)) {
				p.verbOf[j] = int16(i)
			}
		}
	case bare, i > 0 && p.fresh < 0 && p.joins(i-1):
		p.parentOf[i] = p.near
		if n := int(p.near); p.joined(i-1) && p.chunks[i].marks&p.chunks[n].marks&token.Infin != 0 && p.parentOf[n] >= 0 {
			p.parentOf[i] = p.parentOf[n] // "continue to patrol the town and | to guard the bridge"
		}
	}
	p.near = int16(i)
}

// timeOnly reports whether the chunks [first, last) are a time with its
// preposition: "the Council, on 1 August, set up the force".
func (p *parse) timeOnly(first, last int) bool {
	if p.preposition(first) && p.chunks[first].is(p.f.locative) && first+3 < last && p.sentence.noun(first+1) != nil && p.preposition(first+2) {
		first += 2 // "the Council, at a session on Friday, renewed"
	}
	if p.wordAt(first, p.f.as) && p.preposition(first+1) {
		first++ // "the force, as of 1 March, numbered 900"
	}
	if p.preposition(first) {
		first++
	}
	return first == last-1 && p.chunks[first].shape == time && p.times[p.chunks[first].ref].Open == when.Plain
}

// awaited reports whether the clause around the present one has a subject and no
// verb yet.
func (p *parse) awaited() bool {
	n := len(p.stack)
	return n > 0 && p.stack[n-1].verb < 0 && p.stack[n-1].fresh >= 0
}

// finite reports whether the verb group can be no participle.
func (p *parse) finite(c *chunk) bool {
	return c.last-c.first > 1 || !p.Tokens[c.head].Any(isVpart) || c.any(isSay) && c.marks&(token.Past|token.Part) == token.Past && !p.wordAny(int(p.at)+1, isBy)
}

// ofWhose reports whether the relative clause is one of "whose", the subject of which is another
// than what it tells of: "the men whose camp was attacked | landed".
func (p *parse) ofWhose() bool { return p.Tokens[p.chunks[p.begin].first].Any(isWhose) }

// subject is the subject of the verb group at chunk i.
func (p *parse) subject(i int, c *chunk) int16 {
	adjacent := i > 0 && p.chunks[i-1].shape == noun && !p.relative(i-1)
	switch {
	case i > 0 && p.chunks[i-1].shape == word && p.chunks[i-1].is(p.f.nobodyWord):
		return -1 // "Gunmen attacked a bus; no one was killed"
	case adjacent && p.chunks[i-1].any(isPronominal) && c.marks&(token.Infin|token.Ing) == 0:
		return int16(i - 1) // "…, and on Saturday they clashed"
	case adjacent && i > 1 && p.chunks[i-1].is(p.f.it) && c.marks&(token.Infin|token.Ing|token.Part) == 0 && p.chunks[i-2].shape == time:
		return int16(i - 1) // "When the force entered on 12 June it had"
	case adjacent && c.marks&(token.Infin|token.Ing|token.Part) == 0 && p.behindBut(i-1):
		return int16(i - 1)
	case c.any(isSay) && p.inverted(i):
		return -1
	case c.marks&token.Infin != 0 && p.heading && p.near < 0 && p.fresh == 0 && i == 3 && p.preposition(1) && p.chunks[2].in(COUNTRY|PLACE|FORCE) && p.chunks[0].in(PERSONNEL|UNIT|NATIONALS):
		return p.fresh // the headline "Danish troops in Lebanon | to return home"
	case c.marks&token.Infin != 0:
		if adjacent && !p.ordinalAlone(i-1) && !p.chunks[i-1].is(p.f.pledge) && (!p.preposition(i-2) || p.chunks[i-2].is(p.f.forWord)) {
			return int16(i - 1)
		}
		if n := int(p.near); n > 1 && p.chunks[n].marks&token.Ing != 0 && p.chunks[n].any(isBe) && int(p.subjectOf[n]) == n-1 && p.preposition(n-2) {
			return p.subjectOf[n] // "with officers being the last | to leave"
		}
		if k := p.beforeTimes(i); k >= 0 && k < i-1 && p.chunks[k].shape == noun && (p.chunks[k].is(p.f.intent) || p.chunks[k].is(p.f.decision) || p.chunks[k].is(p.f.pledge)) {
			return int16(k) // "Kenya's decision last week | to leave"
		}
		if k := p.askedPast(i); k >= 0 {
			return int16(k) // "asked the Council on Friday | to extend it"
		}
		return p.subj
	case c.marks&(token.Part|token.Ing) != 0:
		switch {
		case c.marks&token.Ing != 0 && i > 2 && p.preposition(i-1) && p.chunks[i-2].shape == noun && p.chunks[i-3].shape == verb && (p.chunks[i-3].is(p.f.accuse) || p.chunks[i-3].is(p.f.clearOf)) && p.chunks[i-3].marks&(token.Passive|token.Part) == 0:
			return int16(i - 2) // "accused the rebels of | killing nine"
		case adjacent:
			return p.ofHome(int16(i-1), i)
		case c.marks&token.Part != 0 && p.last >= 0 && p.last == int16(i-2) && (p.verb >= 0 || p.last == p.fresh) && p.wordAny(i-1, isComma) && (p.human(p.last) || p.lasting(p.last)):
			return p.ofSite(p.last, i) // "the man is a corporal, shot dead in May"
		case c.marks&token.Part != 0 && i > 3 && p.wordAny(i-1, isComma) && p.last == int16(i-2) && p.preposition(i-3) && p.chunks[i-4].in(PERSON) && p.chunks[i-2].in(COUNTRY|PLACE):
			return int16(i - 4) // "looked for the killers of Ann Bee of Oslo, shot dead in May"
		case p.verb < 0 && p.fresh >= 0 && !p.preposition(i-1):
			return p.fresh
		}
		return p.subj
	case p.gap >= 0 && p.wordAny(int(p.gap), isAnd) && p.wordAny(i-1, isAnd):
		return p.subj // "sent soldiers and police in July, and had 2,800"
	case p.fresh >= 0 && (!(p.object && p.joins(p.beforeAdjunct(i-1))) || p.apposed(i) || p.closed == int16(i-1) && i > 1 || p.parenthetic(i)):
		return p.fresh
	case p.antecedent >= 0:
		return p.antecedent
	}
	return p.subj
}

// askedPast is the object of a verb of asking or telling, whom the infinitive at chunk i is asked of
// behind times and phrases: "urged the Council in a letter on Friday | to extend it"; -1 for none.
func (p *parse) askedPast(i int) int {
	v := int(p.near)
	if v < 0 || i-v < 3 || i-v > 9 || p.chunks[v].marks&(token.Passive|token.Part) != 0 || !p.chunks[v].is(p.f.request) && !p.chunks[v].is(p.f.directs) || p.sentence.noun(v+1) == nil || !p.chunks[v+1].in(BODY|ORG|COUNTRY|PERSON|OFFICIAL|PERSONNEL|UNIT|FORCE|HOSTFORCE|ARMED|PEOPLE|FOLK|NATIONALS) {
		return -1
	}
	for j := v + 2; j < i; j++ {
		switch {
		case p.chunks[j].shape == time:
		case p.preposition(j) && j+1 < i && (p.chunks[j+1].shape == noun || p.chunks[j+1].shape == time):
			j++
		default:
			return -1
		}
	}
	return v + 1
}

// turned is the noun group that the verb of movement at chunk i stands before: "To Bor | went | 40
// men", "There | arrived | on Friday 40 men"; -1 where it has its subject before it.
func (p *parse) turned(i int, c *chunk) int {
	if i == 0 || p.heading || p.verb >= 0 || p.antecedent >= 0 || !p.moves(c) || c.marks&(token.Passive|token.Infin|token.Ing|token.Part|token.Negated) != 0 {
		return -1
	}
	there := p.chunks[i-1].is(p.f.there)
	if p.fresh >= 0 && !(there && int(p.fresh) == i-1) || !there && !(i > 1 && p.chunks[i-1].shape == noun && p.preposition(i-2)) && !(p.chunks[i-1].shape == time && i > 2) {
		return -1
	}
	n := i + 1
	for there && n+1 < len(p.chunks) && (p.preposition(n) || p.chunks[n].shape == time) {
		n++
	}
	if n >= len(p.chunks) || p.chunks[n].shape != noun || p.chunks[n].in(PRONOUN) || n+1 < len(p.chunks) && p.chunks[n+1].shape == verb && p.chunks[n+1].marks&(token.Part|token.Ing|token.Infin) == 0 {
		return -1
	}
	return n
}

// moves reports whether the verb group is of a verb of movement that has no object.
func (p *parse) moves(c *chunk) bool { return c.word != nil && p.ofMoving(c.word) }

// behindBut reports whether the group at chunk i opens a clause behind "but": "promised 900 men but so far
// only | 300 have come".
func (p *parse) behindBut(i int) bool {
	k := i - 1
	for k >= 0 && p.chunks[k].shape == word && p.chunks[k].is(p.f.mayDrop) {
		k--
	}
	return k >= 0 && p.wordAny(k, isBut)
}

// thatAfter reports whether "that" opens a clause soon after chunk v.
func (p *parse) thatAfter(v int) bool {
	for i := v + 1; i < len(p.chunks) && i < v+5; i++ {
		if p.chunks[i].shape == word && p.chunks[i].any(isThat) {
			return true
		}
	}
	return false
}

// ordinalAlone reports whether chunk i is "the first", "the last".
func (p *parse) ordinalAlone(i int) bool {
	g := p.sentence.noun(i)
	return g != nil && (g.ordinal > 0 && !p.chunks[i].any(isNoun) || p.chunks[i].is(p.f.rest))
}

// inverted reports whether the subject of the verb of saying at chunk i comes
// after it: "…, said the minister".
func (p *parse) inverted(i int) bool {
	return (i == 0 || p.verb >= 0 || p.opened != byStart) && !p.resumes(i) && (i == 0 || p.chunks[i-1].shape == word && p.chunks[i-1].marks&token.Punct != 0) && p.sentence.noun(i+1) != nil
}

// newSubject reports whether "and" opens a clause of its own with the noun group at chunk i, whose
// verb stands behind what it is of: "needs $3 million for fuel and | the coffers of the union are empty".
func (p *parse) newSubject(i int) bool {
	if p.verb < 0 || p.opened != byStart && p.opened != bySubord || !p.wordAny(i-1, isAnd) || p.noun(i) == nil || p.noun(i).det != definite || !p.finiteAt(int(p.verb)) {
		return false
	}
	k := i + 1
	for ; k+1 < len(p.chunks) && p.wordAny(k, isOf) && p.chunks[k+1].shape == noun && k < i+frameLength/2; k += 2 {
	}
	return k > i+1 && p.finiteAt(k) && p.chunks[k].marks&(token.Part|token.Ing|token.Infin) == 0
}

// awaitedOutside is how many clauses end before the verb group at chunk i, which is that of a subject that has
// waited for it past them: "A nurse who had been held since rebels raided her clinic | was freed", "Two men
// hurt when a mine exploded | were"; 0 where none does.
func (p *parse) awaitedOutside(i int, c *chunk) int {
	n := len(p.stack)
	if p.opened == bySubord && p.verb < 0 && n > 1 && p.fresh == p.begin+1 && int(p.fresh) == i-1 && p.preposition(int(p.begin)) && p.finite(c) && p.stack[n-1].opened == byRelative && p.stack[n-1].verb >= 0 && p.stack[n-2].verb < 0 && p.stack[n-2].fresh >= 0 && !p.verbAhead(i+1) {
		return 2 // "A force that was sent in after two wars | withdrew on Thursday"
	}
	if p.opened != bySubord && p.opened != byContent || p.verb < 0 || p.fresh >= 0 && !p.object || p.joins(i-1) || !p.finite(c) && p.verbAhead(i+1) {
		return 0
	}
	waits := func(l *level) bool { return l.verb < 0 && l.fresh >= 0 }
	switch {
	case n > 0 && waits(&p.stack[n-1]) && (p.stack[n-1].near >= 0 || p.opened == byContent):
		return 1
	case n > 1 && waits(&p.stack[n-2]) && p.stack[n-1].opened == byRelative && p.stack[n-1].verb >= 0:
		return 2
	}
	return 0
}
