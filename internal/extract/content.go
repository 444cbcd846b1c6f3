package extract

import "muster/internal/token"

// This file reads the clauses with "that" which lack nothing, where a relative clause lacks its subject or
// its object:
//
//	The news | that Togo sent 60 men | came late
//	It rained so hard | that the rebels took the town

// contentFeatures are what such clauses are known by.
type contentFeatures struct {
	fact, suchWord token.Sym
	ends           []token.Sym // of what ends a clause
}

// newContentFeatures interns them.
func newContentFeatures(v *token.Vocabulary) contentFeatures {
	s := v.Sym
	return contentFeatures{fact: s("@fact"), suchWord: s("such"), ends: []token.Sym{s("END")}}
}

// contends reports whether the "that" at chunk i opens what the noun before it says or what it is: "the
// claim | that soldiers had killed two men", "the fact | that they left", against "the claim that
// soldiers had made".
func (p *parse) contends(i int) bool {
	if i == 0 || i+2 >= len(p.chunks) || !p.chunks[i].any(isThat) || p.chunks[i-1].shape != noun {
		return false
	}
	k, v := &p.chunks[i-1], p.clauseVerb(i+1)
	switch {
	case v < 0:
		return false
	case k.is(p.f.sayNoun), k.is(p.f.rumour):
		return v == i+2 && p.lacksNothing(v)
	case k.is(p.f.fact):
		return k.marks&token.Negated == 0 && p.mayStandAlone(v) // "no evidence that" leaves it open
	}
	return k.is(p.f.hearsay) && p.mayStandAlone(v)
}

// resultative reports whether the "that" at chunk i opens what came of it that something was so much: "so
// heavy | that the rebels fled", "in such numbers | that the camp is full".
func (p *parse) resultative(i int) bool {
	if !p.chunks[i].any(isThat) || !p.seen.May(p.f.so) && !p.seen.May(p.f.suchWord) {
		return false
	}
	for t := p.chunks[i].first - 1; t > p.chunks[p.begin].first && t > p.chunks[i].first-10; t-- {
		switch w := p.Tokens[t]; {
		case w.Is(p.f.comma):
			return false
		case w.Is(p.f.so), w.Is(p.f.suchWord):
			v := p.clauseVerb(i + 1)
			return v >= 0 && p.mayStandAlone(v)
		}
	}
	return false
}

// decidedThat reports whether the "that" at chunk i opens the clause which the verb right before it has for
// its object: "the Council, which agreed | that 300 men may go".
func (p *parse) decidedThat(i int) bool {
	return p.opened == byRelative && p.chunks[i].any(isThat) && p.verb >= 0 && int(p.verb) == i-1 && p.clauseVerb(i+1) >= 0
}

// tailAhead reports whether what its subject did besides goes on behind the comma at chunk i in a relative
// clause, while the clause around has no verb yet: "Rebels, who raided Obo |, killing nine, fled".
func (p *parse) tailAhead(i int) bool {
	return p.opened == byRelative && i+1 < len(p.chunks) && p.chunks[i+1].shape == verb && p.chunks[i+1].marks&token.Ing != 0 && p.awaited()
}

// clauseVerb is the finite verb of the clause that begins at chunk i with its subject, which times and
// phrases may stand before or behind: "on Friday | the rebels | now | hold"; -1 without one.
func (p *parse) clauseVerb(i int) int {
	if !p.ownClause(i) {
		return -1
	}
	subject := false
	for j := i; j < len(p.chunks) && j < i+16; j++ {
		if subject && p.wordAny(j, isComma) {
			for j++; j+1 < len(p.chunks) && !p.wordAny(j, isComma); j++ { // "Chad, | which has no port, | sent"
			}
			continue
		}
		switch c := &p.chunks[j]; {
		case p.finiteAt(j):
			if subject {
				return j
			}
			return -1
		case c.shape == noun && !p.preposition(j-1):
			subject = true
		case c.shape == verb, p.relative(j):
			return -1
		}
	}
	return -1
}

// lacksNothing reports whether the clause of the verb at chunk v is sure to have all it needs.
func (p *parse) lacksNothing(v int) bool {
	c := &p.chunks[v]
	return p.noun(v+1) != nil || c.marks&(token.Future|token.Modal|token.Passive) != 0 && !c.is(p.f.perform) || c.any(isBe) || p.moves(c)
}

// mayStandAlone reports whether the clause of the verb at chunk v may have all it needs: none whose verb
// wants an object that is not there.
func (p *parse) mayStandAlone(v int) bool {
	return p.lacksNothing(v) || !p.chunks[v].is(p.f.transitive) && !p.chunks[v].is(p.f.perform)
}

// embed begins at chunk i the clause with "that", inside that of a noun which waits for its own verb, or
// after it.
func (p *parse) embed(i int) {
	if p.verb >= 0 || p.fresh < 0 {
		p.complement(i)
		return
	}
	p.push(byContent)
	p.subj = -1
}

// refutedNoun reports whether the claim at chunk i is said not to be so behind its clause: "The claim that
// Chad left | was denied", "is false".
func (x *sentence) refutedNoun(i int) bool {
	for _, v := range x.verbs {
		c := &x.chunks[v]
		if int(x.subjectOf[v]) != i || !x.finiteAt(v) || c.marks&token.Negated != 0 {
			continue
		}
		return c.marks&token.Passive != 0 && c.is(x.f.deny) || c.any(isBe) && v+1 < len(x.chunks) && x.holds(&x.chunks[v+1], x.f.untrue)
	}
	return false
}
