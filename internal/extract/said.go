package extract

import "muster/internal/token"

// This file finds the words that somebody says around a verb of saying: where
// they begin, and where the report takes the word again.

// commaAfter is the next comma after chunk i before any other mark, 0 if none.
func (x *sentence) commaAfter(i int) int {
	for end := min(len(x.chunks), i+maxReach); i+1 < end; {
		i++
		if x.wordAny(i, isComma) {
			return i
		}
		if x.chunks[i].marks&token.Punct != 0 && x.chunks[i].shape == word {
			return 0
		}
	}
	return 0
}

// otherSpeaker reports whether a subject and its verb of saying begin at chunk i,
// an apposition in commas between them: "its leader, Ann Bee, warned".
func (x *sentence) otherSpeaker(i int) bool {
	i = x.qualified(i)
	if x.noun(i) == nil {
		return false
	}
	v := i + 1
	if x.officer(i) >= 0 {
		v++
	}
	for n := 0; n < 2 && v+1 < len(x.chunks); n++ {
		if x.chunks[v].shape == word && x.chunks[v].any(isAdjective) && x.preposition(v+1) {
			v++
		}
		if !x.preposition(v) || x.noun(v+1) == nil {
			break
		}
		v += 2 // "an official familiar with the talks said"
	}
	if x.wordAny(v, isComma) {
		if k := x.commaAfter(v); k > 0 && k < v+8 && x.between(v+1, k) {
			v = k + 1
		}
	}
	if v < len(x.chunks) && x.chunks[v].is(x.f.who) {
		if k := x.closingTag(v); k > 0 {
			return true // "three people who took part said."
		}
	}
	if v < len(x.chunks) && x.chunks[v].is(x.f.show) && !x.canSpeak(i) && !x.chunks[i].is(x.f.document) {
		return false // "the name and text of the law showed it"
	}
	return v < len(x.chunks) && x.chunks[v].any(isSay) && (x.finiteAt(v) || v > i+1 && x.chunks[v].any(isVpast))
}

// qualified is the group of which chunk i is the first of two adjectives, "current | and | former
// officials"; i where it is none.
func (x *sentence) qualified(i int) int {
	if i < 0 || i+2 >= len(x.chunks) || !x.wordAny(i+1, isAnd) || x.noun(i+2) == nil || x.noun(i+2).det != bare {
		return i
	}
	if c := &x.chunks[i]; c.shape == time && c.last-c.first == 1 || c.shape == word && c.any(isAdjective) {
		return i + 2
	}
	return i
}

// upto is the token after the chunks before chunk i, adverbs that no chunk holds
// included.
func (x *sentence) upto(i int) int32 {
	end := x.last
	if i < len(x.chunks) {
		end = x.chunks[i].first
	}
	for end > x.chunks[i-1].last && x.mark(end-1, token.Punct) {
		end--
	}
	return end
}

// afterSemicolon is the chunk at which the part of the sentence begins that ends
// before chunk i: after a semicolon, a colon, ", but" or a quotation.
func (x *sentence) afterSemicolon(i int) int {
	first := max(0, i-2*maxReach)
	for k := i - 1; k >= first; k-- {
		if x.chunks[k].any(isSemicolon) || x.wordAny(k, isColon) || x.quoted(k) {
			return k + 1
		}
		if k > 0 && x.wordAny(k, isBut) && x.wordAny(k-1, isComma) && x.anyFinite(k, i) {
			return k + 1
		}
	}
	return first
}

// pastSource is the chunk behind the source that commas set off at chunk i, after a verb of saying: "said|, according
// to the latest count, | 40 people had died"; 0 where none is.
func (x *sentence) pastSource(i int) int {
	if !x.wordAny(i, isComma) || i+2 >= len(x.chunks) || !x.chunks[i+1].is(x.f.according) {
		return 0
	}
	k := x.commaAfter(i + 1)
	if k == 0 || k+1 >= len(x.chunks) || x.anyFinite(i+1, k) {
		return 0
	}
	return k + 1
}

// saidAfter is the chunk at which the clause governed by the verb of saying at
// v begins, or -1 where none follows.
func (x *sentence) saidAfter(v int) int {
	i := v + 1
	if x.tellsOfPaper(i) || x.toldAfterQuote(v) {
		return -1
	}
	if i < len(x.chunks) && x.chunks[v].is(x.f.add) && x.chunks[i].in(MONEY|COUNT) {
		return -1 // "added $8 million"
	}
	if k := x.thatAfter(i); k > 0 && !x.chunks[v].is(x.f.ask) && !(k == i+1 && !x.chunks[v].any(isSay) && x.finiteAt(k+1) && !x.finiteAt(k+2)) {
		if k == i && k+2 < len(x.chunks) && x.noun(k+1) != nil && x.chunks[k+1].last-x.chunks[k+1].first > 2 && !x.preposition(k+1) {
			return k + 1 // its verb may be one that no lexicon knows
		}
		if x.chunks[v].any(isSay) && x.noun(k+1) != nil && k+2 < len(x.chunks) && x.chunks[k+2].marks&token.Punct == 0 && !x.preposition(k+2) {
			return k + 1
		}
		return x.ifAnyVerb(k + 1)
	}
	if x.chunks[v].is(x.f.tellWhom) && !(x.heading && !x.chunks[v].is(x.f.tell)) && x.noun(i) != nil && !x.finiteAt(i+1) {
		i++ // the listener
	}
	if x.chunks[v].is(x.f.show) && i+1 < len(x.chunks) && x.noun(i) != nil && x.chunks[i].marks&token.Counted != 0 && x.chunks[i+1].shape == verb && x.chunks[i+1].marks&token.Part != 0 {
		return i // "figures show | 40 people killed"
	}
	if i+2 < len(x.chunks) && x.chunks[i].shape == time && x.chunks[i+1].any(isPossess) && x.ifVerb(i+2) > 0 {
		return i // "say April's pay came late"
	}
	if i < len(x.chunks) && x.chunks[i].shape == word && x.chunks[i].last-x.chunks[i].first == 2 && x.Tokens[x.chunks[i].first].Is(x.f.so) {
		i++ // "said | so far | this year six had died"
	}
	for i < len(x.chunks) && (x.chunks[i].shape == time || x.preposition(i) && i+1 < len(x.chunks) && x.chunks[i+1].shape != word) {
		if x.chunks[i].shape != time {
			i++
		}
		i++
	}
	if x.wordAny(i, isComma) && x.wordAny(i+1, isComma) {
		i += 2 // "added, however, that"
	}
	if k := x.pastSource(i); k > 0 {
		i = k
	} else if x.wordAny(i, isComma) {
		if k := x.commaAfter(i); k > 0 && x.wordAny(k+1, isThat) && x.between(i+1, k) {
			i = k + 1
		} else if x.fronts(v, i) {
			i++
		}
	}
	switch {
	case i >= len(x.chunks) || x.wordAny(i, isComma):
		return -1
	case x.chunks[i].shape == verb && x.chunks[i].marks&(token.Infin|token.Perfect) == token.Infin|token.Perfect && (i == v+1 || x.beforeTimes(i) == v):
		return i // "claim to have killed 40", "claimed on Sunday to have killed 40"
	case x.chunks[v].is(x.f.sayThat) && x.noun(i) != nil && x.chunks[i].in(PRONOUN) && !x.chunks[i].any(isRelative) && !x.chunks[i].is(x.f.question) && x.finiteAt(i+1):
		return i // "signalled it would stay"
	case i == v+1 && x.chunks[v].is(x.f.sayThat) && x.noun(i) != nil && x.papersShow(v):
		return x.ifVerb(i) // "UN figures show 40 people were killed"
	case x.chunks[v].is(x.f.sayThat) && !x.wordAny(i, isThat|isColon) && !x.chunks[i].is(x.f.question):
		return -1
	case x.wordAny(i, isColon) && (i+2 < len(x.chunks) && x.quoteMark(i+1) && x.quoted(i+2) || v == 1 && x.mark(x.chunks[v].first, token.Cap) && !x.heading): // "Editors | Note: this"
		return -1
	case x.chunks[v].is(x.f.ask) && x.wordAny(i, isThat):
		return -1 // "asked that the force be given more" is an act
	case x.wordAny(i, isThat|isColon):
		return x.ifVerb(i + 1)
	case x.chunks[i].is(x.f.question):
		if x.chunks[v].is(x.f.promise) || x.chunks[v].is(x.f.ask) || x.chunks[v].marks&token.Negated != 0 {
			return -1 // "promised when …", "asked whether …", "has not said when …"
		}
		if x.chunks[i].any(isSubord) && x.noun(i+1) == nil {
			return -1 // "said when asked"
		}
		return i
	case x.chunks[v].is(x.f.ask) && !x.wordAny(i, isColon):
		return -1 // "asked that the force be given more" is an act
	case x.chunks[i].any(isQuantity) && (x.finiteAt(i+1) || x.wordAny(i+1, isOf) && x.finiteAt(i+3)):
		return i // "insisted all had left", "said all of them would leave"
	case x.wordAt(i, x.f.the) && (x.finiteAt(i+1) || x.finiteAt(i+2)):
		return i // "thinks the worst is over"
	case x.entersQuotes(i):
		return i // "said the latest “attack cannot be left unanswered”"
	case x.quoteMark(i) && i+1 < len(x.chunks) && !x.quoted(i+1) && x.ifVerb(i+1) >= 0:
		return i // "said “those who fired” must answer for it"
	case x.chunks[i].shape != noun && !x.wordAt(i, x.f.there):
		return -1
	}
	if k := x.ifVerb(i); k >= 0 || i+1 >= len(x.chunks) {
		return k
	}
	if c := &x.chunks[i+1]; c.shape == verb && c.marks&token.Part != 0 && c.any(isVpast) && x.chunks[v].last == x.chunks[i].first && !x.anyFinite(i+1, x.scopeEnd(i+1)) {
		return i // "says the officers shot through the door"
	}
	return -1
}

// entersQuotes reports whether a subject begins at chunk i whose last words stand in quotation
// marks, its verb with them.
func (x *sentence) entersQuotes(i int) bool {
	for k := i; k+2 < len(x.chunks) && k < i+4; k++ {
		switch c := &x.chunks[k]; {
		case x.quoteMark(k):
			return k > i && !x.quoted(k+1) && x.noun(k+1) != nil && x.finiteAt(k+2)
		case c.shape == verb || c.marks&token.Punct != 0 && !c.any(isPossess):
			return false
		}
	}
	return false
}

// papersShow reports whether the subject of the verb at chunk v, before it, is data or a
// document.
func (x *sentence) papersShow(v int) bool {
	s := int(x.subjectOf[v])
	return s >= 0 && s < v && x.chunks[s].is(x.f.document) && x.noun(s) != nil && x.noun(s).person < 0
}

// thatAfter is the "that" which opens what is said after a listener, a time and
// a place from chunk i on; 0 where there is none.
func (x *sentence) thatAfter(i int) int {
	for k := i; k < len(x.chunks) && k < i+9; k++ {
		c := &x.chunks[k]
		switch {
		case x.wordAny(k, isThat):
			return k
		case c.shape == noun && c.marks&token.Plural != 0 && x.any(c.first, isThat) && k > 0:
			return k - 1 // "that orders had": no determiner of several
		case x.insideObject(k), c.any(isPossess):
		case x.wordAny(k, isComma) && x.wordAny(k+1, isThat): // "stated in his speech, that"
		case x.quotedName(k):
			k += 2 // "told “Morning Show” that"
		case x.finiteAt(k) && !(c.any(isVpart) && c.last-c.first == 1 && (x.chunks[k-1].is(x.f.document) || x.chunks[k-1].is(x.f.sayNoun))), c.marks&token.Infin != 0, c.shape == word && c.marks&token.Punct != 0, c.any(isConj), c.any(isRelative):
			return 0
		}
	}
	return 0
}

// quotedName reports whether a name in quotation marks of its own stands at chunk i.
func (x *sentence) quotedName(i int) bool {
	return i+2 < len(x.chunks) && x.quoteMark(i) && x.quoteMark(i+2) && x.chunks[i+1].shape == noun && x.mark(x.chunks[i+1].first, token.Cap)
}

// ifAnyVerb is i if a verb with a tense comes from there on before a semicolon
// or colon, as it must after "that", or a word that may be one before an -ing form; else -1.
func (x *sentence) ifAnyVerb(i int) int {
	for j := i; j < len(x.chunks) && j < i+maxReach && !x.chunks[j].any(isSemicolon|isColon); j++ {
		if x.finiteAt(j) || j > i && x.cutModal(j) {
			return i
		}
		if c := &x.chunks[j]; c.shape == verb && c.marks&token.Ing != 0 && j > i && x.noun(j-1) != nil && x.any(x.chunks[j-1].last-1, isVs|isNplural) {
			return i // "that the mission risks collapsing"
		}
	}
	return -1
}

// ifVerb is i if the words from there on are a clause with a verb of its own,
// else -1.
func (x *sentence) ifVerb(i int) int {
	for j := i; j < len(x.chunks) && j < i+maxReach; j++ {
		c := &x.chunks[j]
		switch {
		case x.finiteAt(j):
			switch {
			case x.relativeAt(j) >= i:
			case j > i && (x.joined(j-1) || x.joined(x.beforeAside(j))):
				return -1 // "promised 200 men but had 80": the verb shares the subject of the one before
			default:
				return i
			}
		case j > i && x.cutModal(j):
			return i
		case j > i && c.shape == word && c.any(isSubord) && !c.any(isPrep):
			return -1 // "asked for 8,000 troops if you believe them"
		case x.wordAny(j, isComma) && x.chunks[i].shape == noun && x.otherSpeaker(j+1):
			return -1 // "stood by his figure, Sitoe replied"
		case x.wordAny(j, isComma):
			next := x.past(j, i)
			if next < 0 {
				return -1
			}
			j = next
		case c.shape == word && c.marks&token.Punct != 0 && !c.any(isOpen|isClose|isDash) && !x.quoteMark(j):
			return -1
		}
	}
	return -1
}

// beforeAside is the chunk before the words in commas that end before chunk j, -1 where none do:
// "promised 200 men and | , to its credit, | has 190".
func (x *sentence) beforeAside(j int) int {
	if j < 3 || !x.wordAny(j-1, isComma) {
		return -1
	}
	for k := j - 2; k > 0 && k > j-6; k-- {
		if x.wordAny(k, isComma) {
			return k - 1
		}
	}
	return -1
}

// cutModal reports whether chunk j is a modal whose verb stands in quotation marks: "must
// “rethink” it".
func (x *sentence) cutModal(j int) bool {
	return x.chunks[j].shape == word && x.chunks[j].any(isModal) && j+1 < len(x.chunks) && x.quoteMark(j+1)
}

// past is the chunk to go on from after the comma at chunk j of a clause that
// begins at chunk first: the comma that closes an aside, or the comma itself in
// a list or after a fronted clause; -1 where the clause ends.
func (x *sentence) past(j, first int) int {
	if k := x.commaAfter(j); k > 0 && x.between(j+1, k) {
		return k
	}
	if j-1 == first && x.joined(j+1) && x.noun(j+2) != nil && x.finiteAt(j+3) {
		return -1 // "pledged 150 men, and Togo has sent 30": two have no comma between them
	}
	if x.noun(j-1) != nil && (x.noun(j+1) != nil || x.joined(j+1)) || x.chunks[first].any(isSubord) || x.preposition(first) || x.leads(j) {
		return j
	}
	return -1
}
