package extract

import "muster/internal/token"

// tied reports whether a dash without blanks ties the noun group at chunk i to
// the subject before it.
func (p *parse) tied(i int) bool {
	if i < 2 || p.fresh != int16(i-2) || p.chunks[i].marks&token.Named == 0 {
		return false
	}
	d := &p.chunks[i-1]
	return d.shape == word && d.marks&token.Space == 0 && p.Of(d.first, d.last) == "–"
}

// opens reports whether the word at chunk i, which may also be a preposition,
// opens a clause: "after 93 soldiers were hurt".
func (p *parse) opens(i int) bool {
	return p.subordinates(i) && (p.verbAhead(i+1) || !p.preposition(i) && p.ownClause(i+1) || p.verbPastAside(i+1) && (p.saysWho(i+3) || p.names(i+3)))
}

// saysWho reports whether the noun group at chunk i tells of people counted before what they
// are: "40 soldiers, most of them Danes,", "six, all Danes,".
func (p *parse) saysWho(i int) bool {
	if i >= len(p.chunks) || p.noun(i) == nil {
		return false
	}
	c := &p.chunks[i]
	return c.in(NATIONALS) && c.marks&token.Counted == 0 || c.in(PRONOUN) && c.any(isQuantity) && p.Tokens[c.last-1].Is(p.f.them)
}

// names reports whether chunk i begins an aside that names some of those told of before it: "including
// Danes", "among them Danes", "led by".
func (p *parse) names(i int) bool {
	if i >= len(p.chunks) {
		return false
	}
	c := &p.chunks[i]
	return c.shape != noun && p.Tokens[c.first].Is(p.f.including) || p.wordAt(i, p.f.among) || c.shape == verb && c.marks&token.Part != 0 || p.relative(i)
}

// verbPastAside reports whether a noun group begins at chunk i whose verb comes behind an aside
// in commas: "when 40 soldiers, most of them Danes, were hurt".
func (p *parse) verbPastAside(i int) bool {
	if p.noun(i) == nil || !p.wordAny(i+1, isComma) {
		return false
	}
	for j := i + 2; j+1 < len(p.chunks) && j < i+10 && (p.chunks[j].shape != verb || p.chunks[j].marks&(token.Ing|token.Part) != 0); j++ {
		if p.wordAny(j, isComma) {
			return p.finiteAt(j + 1)
		}
	}
	return false
}

// givesReason reports whether the noun group at chunk i is the subject of a clause
// that "for" opens: "For the British are to leave".
func (p *parse) givesReason(i int) bool {
	if !p.wordAt(i-1, p.f.forWord) || i > 1 && !p.wordAny(i-2, isComma) || i+1 >= len(p.chunks) {
		return false
	}
	v := &p.chunks[i+1]
	return v.shape == verb && v.marks&(token.Infin|token.Ing|token.Part) == 0
}

// labels reports whether the colon at chunk i stands after a label that is the
// subject of what follows: "M23: still holds Bunagana".
func (p *parse) labels(i int) bool {
	if i == 0 || p.chunks[i-1].shape != noun || i > 2 || i == 2 && p.chunks[0].marks&token.Punct == 0 {
		return false
	}
	v := i + 1
	if v < len(p.chunks) && p.chunks[v].any(isKept) {
		v++
	}
	return v < len(p.chunks) && p.chunks[v].shape == verb && p.chunks[v].marks&(token.Infin|token.Part|token.Ing) == 0
}

// told reports whether the "that" at chunk i opens what somebody is told: "told
// reporters that the force had 2,000 men".
func (p *parse) told(i int) bool {
	v := int(p.verb)
	if v < 0 || v < i-4 || !p.chunks[v].any(isSay) || i+1 >= len(p.chunks) || p.chunks[i+1].shape != noun {
		return false
	}
	if p.chunks[v].is(p.f.directs) || p.chunks[v].is(p.f.perform) {
		return !p.chunks[i-1].is(p.f.sayNoun) // "told the delegation that", but "told the story that"
	}
	return p.human(int16(i-1)) || p.chunks[i-1].in(BODY|PEOPLE)
}

// joins reports whether chunk i is a comma or a conjunction.
func (p *parse) joins(i int) bool {
	return p.wordAny(i, isComma|isAnd|isBut|isDash)
}

// complement begins at chunk i the clause that a verb of saying governs, which has a subject and
// times of its own: "The army said | that on Friday six men and a boy were killed".
func (p *parse) complement(i int) {
	p.fresh, p.object, p.gap = -1, false, -1
	p.verb, p.near, p.begin = -1, -1, int16(i)
}

// toListener reports whether what is said to the listener before chunk i begins there without a
// "that": "told reporters | 600 officers would leave".
func (p *parse) toListener(i int) bool {
	v := p.beforeTimes(i) - 1 // "told reporters on Friday | Chad would leave"
	return v >= 0 && i < len(p.chunks) && p.near == int16(v) && (p.chunks[v].is(p.f.tell) || p.chunks[v].is(p.f.tellWhom) && !p.heading) && p.chunks[v].marks&(token.Passive|token.Part) == 0 && p.noun(v+1) != nil && p.noun(i) != nil && p.finiteAt(i+1)
}

// freeTimes is where the clause begins that chunk i is the subject of: at the times before it where the verb of saying before
// them is of the present, which they do not date: "says | in May | the force left".
func (p *parse) freeTimes(i int) int {
	k := p.beforeTimes(i)
	if k < 0 || k == i-1 || p.chunks[k].shape != verb || p.chunks[k].marks&(token.Past|token.Perfect) != 0 || !p.Tokens[p.chunks[k].head].Any(isVs|isVbase) {
		return i
	}
	for j := k + 1; j < i; j++ {
		p.verbOf[j] = -1
	}
	return k + 1
}

// sayingBefore reports whether the chunks so far end with a verb of saying, to whom, in what and when it
// was said: "said in a statement on Friday | that clashes went on", "told reporters | that war is near".
func (x *sentence) sayingBefore() bool {
	if x.preposition(len(x.chunks) - 1) {
		return false // "called for | that"
	}
	k := x.beforeTimes(len(x.chunks))
	if k > 1 && x.chunks[k].shape == noun && x.preposition(k-1) && (x.chunks[k].is(x.f.sayNoun) || x.chunks[k].is(x.f.document)) {
		k = x.beforeTimes(k - 1)
	}
	if k > 0 && x.chunks[k].shape == noun && x.chunks[k-1].shape == verb && x.chunks[k-1].is(x.f.tellWhom) {
		k--
	}
	return k >= 0 && x.chunks[k].shape == verb && x.chunks[k].any(isSay) && x.chunks[k].marks&token.Passive == 0
}

// saidVia reports whether the "that" at chunk i opens what the verb of saying before it says, with
// nothing but how and when it was said between: "said in a message on its website | that it had
// killed 14 men". A relative clause would lack its object.
func (p *parse) saidVia(i int) bool {
	v := int(p.verb)
	told := v >= 0 && v < i-1 && p.chunks[v].is(p.f.tell) && p.sentence.noun(v+1) != nil
	s := p.pastTimes(i + 1) // "that | in May | the force left"
	if p.wordAny(s, isComma) && s > i+1 {
		s++
	}
	if v < 0 || v > i-3 && !told || v < i-12 || !p.chunks[i].any(isThat) || !p.chunks[v].any(isSay) || s+1 >= len(p.chunks) || p.sentence.noun(s) == nil {
		return false
	}
	for k := v + 1; k < i; k++ {
		if c := &p.chunks[k]; !(p.preposition(k) || c.shape == time || c.shape == noun && (p.preposition(k-1) || k == v+1 && told)) {
			return false
		}
	}
	end := s + 1
	for p.wordAny(end, isAnd) && p.sentence.noun(end+1) != nil {
		end += 2 // "that two men | and a boy | were shot"
	}
	if !p.finiteAt(end) {
		return told && !p.chunks[s].in(PRONOUN) && p.verbAhead(end)
	}
	c := &p.chunks[end]
	return told || end > i+2 || c.marks&token.Passive != 0 || c.any(isBe) || p.moves(c) || end+1 < len(p.chunks) && p.sentence.noun(end+1) != nil
}

// pointing reports whether the noun group at chunk i opens its clause as an adverb does: "Farther
// north, | the rebels attacked", "Six times | it ran over a mine".
func (p *parse) pointing(i int) bool {
	c := &p.chunks[i]
	return i == int(p.begin) && (p.wordAny(i+1, isComma) && c.is(p.f.compass) || p.sentence.noun(i+1) != nil && c.is(p.f.timesWord) && c.marks&token.Counted != 0)
}

// absolute reports whether the clause so far is a subject with a participle of its own: "The road
// having been cleared, | the force went on".
func (p *parse) absolute() bool {
	n, f := int(p.near), int(p.fresh)
	return n == f+1 && f == int(p.begin) && p.chunks[n].marks&token.Ing != 0 && p.chunks[n].last-p.chunks[n].first > 1 && p.Tokens[p.chunks[n].first].Any(isHave|isBe)
}

// saysOfPlace reports whether the noun group at chunk i only says what the place is with which
// the sentence begins: "In Bor, a town of 90,000, gunmen attacked".
func (p *parse) saysOfPlace(i int) bool {
	if i != int(p.begin)+3 || p.fresh >= 0 || p.verb >= 0 || !p.wordAny(i-1, isComma) || !p.chunks[i-2].in(PLACE|COUNTRY) || !p.preposition(i-3) || !p.chunks[i].in(GROUND|SITE) {
		return false
	}
	within := false // a relative clause: "a town that rebels took in May"
	for j := i + 1; j+1 < len(p.chunks) && j < i+frameLength; j++ {
		switch c := &p.chunks[j]; {
		case p.wordAny(j, isComma):
			return p.chunks[j+1].shape == noun && p.verbAhead(j+1)
		case c.any(isRelative) && c.shape != verb:
			within = true
		case c.shape == verb && !within:
			return false
		}
	}
	return false
}

// fronts reports whether the comma at chunk i ends what stands before the clause that the verb of
// saying at chunk v governs, with no "that": "Officials said during the raid, | the police killed".
func (x *sentence) fronts(v, i int) bool {
	return i > v+1 && int(x.subjectOf[v]) == 0 && v == 1 && x.chunks[v].is(x.f.sayVerb) && x.noun(i+1) != nil && x.finiteAt(i+2)
}

// expletive reports whether the "that" at chunk i opens the clause for which "it" stands: "It is
// true | that rebels killed nine", "it was on Friday | that they came", against "it was rebels that killed them".
func (p *parse) expletive(i int) bool {
	v := int(p.verb)
	return v > 0 && v >= i-3 && p.chunks[i].any(isThat) && p.chunks[v].any(isBe) && p.chunks[v-1].is(p.f.it) && i+1 < len(p.chunks) && p.ownClause(i+1)
}

// ownClause reports whether a clause with a subject of its own begins at chunk i, which an adjunct
// may open: "…, but | on Friday six men and a boy were killed", "…, but | so far 400 have landed".
func (p *parse) ownClause(i int) bool {
	for i+1 < len(p.chunks) && p.chunks[i].shape == word && p.chunks[i].is(p.f.mayDrop) {
		i++
	}
	for i+1 < len(p.chunks) && (p.chunks[i].shape == time || p.sentence.preposition(i) && p.chunks[i+1].shape != word) {
		if i++; p.chunks[i-1].shape != time {
			i++
		}
	}
	return i < len(p.chunks) && p.chunks[i].shape == noun && p.ifVerb(i) >= 0
}

// saidWhen reports whether what is said begins at chunk i without a "that", behind when it was: "said
// on Friday | Chad had sent nobody", "said last week | the men would leave".
func (p *parse) saidWhen(i int) bool {
	k := p.beforeTimes(i)
	if k > 1 && p.noun(k) != nil && (p.chunks[k].is(p.f.sayNoun) || p.chunks[k].is(p.f.document)) && p.preposition(k-1) {
		k = p.beforeTimes(k - 1) // "said in a statement on Friday"
	}
	if k < 0 || k == i-1 || p.near != int16(k) || p.chunks[k].shape != verb || !p.chunks[k].any(isSay) || p.chunks[k].marks&(token.Passive|token.Part) != 0 {
		return false
	}
	for j := i + 1; j < len(p.chunks) && j < i+12; j++ {
		switch c := &p.chunks[j]; {
		case c.shape == verb:
			return p.finiteAt(j)
		case c.shape == word && !p.chunks[k].is(p.f.sayVerb) && (c.marks&token.Punct != 0 || c.any(isAnd|isRelative|isSubord)):
			return false
		}
	}
	return false
}
