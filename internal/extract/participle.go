package extract

import "muster/internal/token"

// participial is what the form at token i says of itself, where past and
// participle look alike and no auxiliary stands before it: Part for "the
// officers sent to Haiti", Past for "Kenya sent 144 officers", and the marks of
// the verb before for "were killed and wounded". n is the token after the
// group.
func (x *sentence) participial(i, n int32) token.Marks {
	n = x.skipAdverbs(n)
	object := x.opensNoun(n) || x.objectPastAside(n) || x.objectPastTimes(i, n)
	if i == x.first {
		return either(object || !x.mark(i, token.First), token.Past, token.Part)
	}
	prev := &x.Tokens[x.beforeAdverbs(i)]
	if !object && x.wishBefore(len(x.chunks)-1) >= 0 {
		return token.Part // "would like it | turned into"
	}
	switch {
	case !object && x.Tokens[i].Is(x.f.postAt) && x.Tokens[i-1].Is(x.f.forNow) && x.behindGroup(i-1):
		return token.Part // "the 900 soldiers now | deployed there"
	case x.any(n, isBy) && !x.is(n+1, x.f.byMeans) && !x.objectGap() && !x.byHowLong(n):
		return token.Part // but "which the Council | renewed by resolution 2717"
	case prev.Any(isAnd|isBut) && x.toldThat(i, n):
		return x.likeVerbBefore(i) // "were praised and | told that"
	case object, prev.Any(isPronominal), x.wholePhrase(i), x.objectGap(), x.contactGap(), x.afterRelative():
		return token.Past
	case prev.Any(isAnd | isOr | isBut):
		return x.likeVerbBefore(i)
	case x.sharesObject(n):
		return token.Past
	case x.heading && !object && x.sentOff(i):
		return token.Part // "Battle group flagged off for Somalia"
	case prev.Any(isComma) && (x.Tokens[i].Is(x.f.dies) || x.afterApposition() || x.afterNameOfBody(i, n) || x.movesOn(i) || x.closesAside(i, n)):
		return token.Past // "A soldier, Private Rooney, died"
	case prev.Any(isComma | isOpen), x.Tokens[i].Is(x.f.transitive):
		return token.Part
	case (x.Tokens[i].Is(x.f.plans) || x.Tokens[i].Is(x.f.promise) || x.Tokens[i].Is(x.f.allow)) && (n >= x.last || x.mark(n, token.Punct)) && x.afterCount():
		return token.Part // "a quarter of the 2,500 planned."
	case x.verbAwaited() && !x.finiteAhead(n):
		return token.Past // "a driver who had been in hospital died on Friday"
	case x.finiteAhead(n), x.afterObject(i):
		return token.Part
	}
	return token.Past
}

// byHowLong reports whether the "by" at token n tells by how much time the verb before it changes the
// object behind that: "extended | by two months the tour".
func (x *sentence) byHowLong(n int32) bool {
	if n+1 >= x.last || x.at(n+1).kind != byTime {
		return false
	}
	end := x.times[x.at(n+1).ref].Last
	return end < x.last && x.at(end).kind == uncovered && x.any(end, isDet|isPossessive)
}

// afterRelative reports whether a relative pronoun was read last, of which a verb with a tense is said:
// "Peru, which | pledged on Friday to".
func (x *sentence) afterRelative() bool {
	n := len(x.chunks)
	return n > 1 && x.relative(n-1) && (x.wordAny(n-2, isComma) || x.chunks[n-2].shape == noun) && (!x.chunks[n-1].any(isThat) || x.behindNoun(x.chunks[n-1].first))
}

// objectGap reports whether a relative pronoun and a subject were read last, so
// that the object stands before them: "which the Council renewed last October".
func (x *sentence) objectGap() bool {
	n := len(x.chunks)
	return n > 2 && x.chunks[n-1].shape == noun && !x.relative(n-1) && x.relative(n-2) && !x.preposition(n-3) && x.chunks[n-3].shape != verb
}

// contactGap reports whether a subject was read last right after the group that it acts on, no
// pronoun between them: "a town | its fighters captured in May".
func (x *sentence) contactGap() bool {
	n := len(x.chunks)
	if n < 2 || x.chunks[n-1].shape != noun || x.chunks[n-2].shape != noun || x.chunks[n-2].last != x.chunks[n-1].first || x.preposition(n-3) && !x.countOf(n-3) || n > 2 && x.chunks[n-3].shape == verb {
		return false
	}
	of, by := x.noun(n-2), x.noun(n-1)
	if c := &x.chunks[n-1]; of.det == definite && of.figure >= 0 && by.figure < 0 && (by.det == definite || c.in(COUNTRY|BODY|ORG|FORCE|PERSON)) && !c.in(PERSONNEL) {
		return true // "the 200 officers | Benin sent in May", "60 of the officers | Benin sent"
	}
	return x.chunks[n-2].in(GROUND|PLACE|SITE|PERSONNEL|PEOPLE) && (of.det == definite || of.det == indefinite) && (by.det == owned || x.chunks[n-1].is(x.f.it)) && len(of.actors) == 0
}

// countOf reports whether chunk i is the "of" behind a count: "40 of | the 200 officers".
func (x *sentence) countOf(i int) bool {
	return i > 0 && x.wordAny(i, isOf) && x.chunks[i-1].shape == noun && x.chunks[i-1].marks&token.Counted != 0
}

// wholePhrase reports whether a verb in several words begins at token i that
// needs no object: one of saying, "shot back", or one that has its object in it,
// "made an emergency landing".
func (x *sentence) wholePhrase(i int32) bool {
	w, n := x.phrase(i)
	if n == 2 && (w.Is(x.f.shootVerb) || w.Is(x.f.clash)) && x.Tokens[i+1].Any(isVbase|isNplural) && !x.Tokens[i+1].Any(isPrep|isAdjective) {
		return true // "opened fire", "exchanged shots"
	}
	return n > 1 && w.Any(isSay) || n > 2 && x.Tokens[i+1].Any(isDet)
}

// afterApposition reports whether nothing but a noun group and, in commas, a person or a group
// with its relative clause was read so far.
func (x *sentence) afterApposition() bool {
	n := len(x.chunks)
	if n < 4 || x.chunks[0].shape != noun || !x.wordAny(1, isComma) || x.chunks[2].shape != noun || !x.wordAny(n-1, isComma) {
		return false
	}
	return n == 4 && x.chunks[2].in(PERSON) || n == 6 && x.chunks[2].in(PERSON) && x.wordAny(3, isOf) && x.chunks[4].in(COUNTRY|PLACE|BODY|ORG) || n > 6 && x.relatedWhole(3, n-1)
}

// afterNameOfBody reports whether the form at token i says what somebody said whose name
// stands in commas before it: "their employer, Medair, said on Wednesday". n is the token
// after the group.
func (x *sentence) afterNameOfBody(i, n int32) bool {
	k := len(x.chunks) - 1
	return k > 2 && x.Tokens[i].Any(isSay) && !x.any(n, isTo) && x.wordAny(k, isComma) && x.chunks[k-1].shape == noun &&
		x.chunks[k-1].in(ORG|BODY|PROPER) && x.wordAny(k-2, isComma) && x.chunks[k-3].shape == noun
}

// closesAside reports whether the form at token i is the verb of the subject that opens the
// sentence, of which commas told more: "Gangs, armed with rifles, | attacked again", against "the
// base, on a hill, attacked at dawn, was lost". n is the token after the group.
func (x *sentence) closesAside(i, n int32) bool {
	end := len(x.chunks) - 1
	if x.heading || end < 3 || !x.wordAny(end, isComma) || x.Tokens[i].Is(x.f.transitive) && !x.Tokens[i].Is(x.f.attack) {
		return false
	}
	k := 0
	for k < end && !x.wordAny(k, isComma) {
		if x.chunks[k].shape == verb {
			return false
		}
		k++
	}
	if k == end || x.chunks[0].shape != noun {
		return false
	}
	if c := &x.chunks[k+1]; k+1 < end && !x.preposition(k+1) && !x.wordAny(k+1, isAdjective|isAdverb) && (c.shape != verb || c.marks&(token.Part|token.Ing) == 0) {
		return false
	}
	for k += 2; k < end; k++ {
		if x.wordAny(k, isComma) || x.chunks[k].shape == verb {
			return false
		}
	}
	for ; n < x.last && !x.mark(n, token.Punct); n++ {
		if x.auxiliary(n) || x.any(n, isRelative|isSubord) {
			return false
		}
	}
	return n+1 >= x.last || !x.auxiliary(n+1) && !x.finitePast(n+1)
}

// relatedWhole reports whether a relative clause begins at chunk i and goes on to chunk last,
// with its own verb and no comma: "The pioneers, 200 men | who landed in June |, signed up".
func (x *sentence) relatedWhole(i, last int) bool {
	if !x.relative(i) || i+1 >= last || x.chunks[i+1].shape != verb {
		return false
	}
	for k := i + 2; k < last; k++ {
		if x.chunks[k].shape == verb || x.wordAny(k, isComma) {
			return false
		}
	}
	return true
}

// movesOn reports whether the form at token i says where those went whose size or
// origin was told in commas: "the main body, of 210, followed", "Spain, the
// largest contributor with 140, left".
func (x *sentence) movesOn(i int32) bool {
	n := len(x.chunks)
	if n < 4 || !x.wordAny(n-1, isComma) || !x.Tokens[i].Is(x.f.follow) && !x.outAndIn(i) && !x.phraseOfMoving(i) {
		return false
	}
	for k := n - 2; k > 0 && k > n-10 && x.chunks[k].shape != verb; k-- {
		if !x.wordAny(k, isComma) {
			continue
		}
		c := &x.chunks[k-1]
		return k < n-2 && c.shape == noun && c.in(PERSONNEL|COUNTRY) && !x.preposition(k-2) && !x.chunks[k+1].in(COUNTRY)
	}
	return false
}

// afterCount reports whether the chunk read last counts people.
func (x *sentence) afterCount() bool {
	n := len(x.chunks) - 1
	return n >= 0 && x.chunks[n].shape == noun && x.chunks[n].marks&token.Counted != 0
}

// afterObject reports whether the form at token i stands right after the object
// of another verb, which has its own: "will bring the number of officers
// deployed there to 800".
func (x *sentence) afterObject(i int32) bool {
	if n := len(x.chunks) - 1; n < 0 || x.chunks[n].shape != noun || x.chunks[n].in(PRONOUN) {
		return false
	}
	for k := len(x.chunks) - 1; k >= 0 && i-x.chunks[k].last < 20; k-- {
		switch c := &x.chunks[k]; {
		case c.shape == verb && k > 0 && x.relative(k-1) && x.outAndIn(i):
			return false // "soldiers who had served there | landed"
		case c.shape == verb:
			if c.marks&token.Ing != 0 && k > 1 && x.preposition(k-1) && x.chunks[k-2].shape == verb && x.chunks[k-2].marks&token.Part != 0 && x.outAndIn(i) {
				return false // "soldiers charged with keeping order | landed"
			}
			of := c.marks&token.Ing != 0 && k > 0 && x.chunks[k-1].shape == noun // "soldiers belonging to the force"
			return !c.any(isSay) && c.marks&token.Part == 0 && !of
		case c.shape == word && (!c.any(isPrep) || c.any(isSubord)), x.relative(k):
			return false
		}
	}
	return false
}

// outAndIn reports whether the form at token i is of a verb of movement that has no
// object: "landed", "left".
func (x *sentence) outAndIn(i int32) bool {
	return x.ofMoving(x.Tokens[i].Word)
}

// phraseOfMoving reports whether a verb of movement in several words begins at token i: "set
// off", "packed up".
func (x *sentence) phraseOfMoving(i int32) bool {
	w, n := x.phrase(i)
	return n > 1 && x.ofMoving(w)
}

// ofMoving reports whether w is a verb of movement that has no object.
func (x *sentence) ofMoving(w *token.Word) bool {
	return (w.Is(x.f.arrive) || w.Is(x.f.depart) || w.Is(x.f.returnVerb)) && !w.Is(x.f.send)
}

// sentOff reports whether the verb at token i sends others: "flagged off".
func (x *sentence) sentOff(i int32) bool {
	w, n := x.phrase(i)
	if n < 2 {
		w = x.Tokens[i].Word
	}
	return w.Is(x.f.send) && !w.Is(x.f.depart)
}

// sharesObject reports whether a conjunction at token n ties the form before it
// to another past form with an object: "shot and killed a soldier".
func (x *sentence) sharesObject(n int32) bool {
	return n+2 < x.last && (x.any(n, isAnd|isOr)) && x.any(n+1, isVpast) && x.at(n+1).kind == uncovered && x.opensNoun(n+2)
}

// beforeAdverbs is the token before i and the adverbs that go with it: "UNIFIL, |
// first deployed".
func (x *sentence) beforeAdverbs(i int32) int32 {
	p := i - 1
	for p > x.first && (x.adverbial(p) || x.Tokens[p].Any(isAdverb)) {
		p--
	}
	return p
}

// either is a where ok, else b.
func either(ok bool, a, b token.Marks) token.Marks {
	if ok {
		return a
	}
	return b
}

// skipAdverbs is the first token from i that is no dropped adverb.
func (x *sentence) skipAdverbs(i int32) int32 {
	for i < x.last && x.adverbial(i) && !x.Tokens[i].Any(isPrep) {
		i++
	}
	return i
}

// opensNoun reports whether a noun group other than a time begins at token i.
func (x *sentence) opensNoun(i int32) bool {
	if i >= x.last {
		return false
	}
	switch x.at(i).kind {
	case byTime:
		return false
	case byFigure, byName:
		return true
	}
	t := &x.Tokens[i]
	if t.Any(isDet | isPossessive) {
		return true
	}
	return !t.Has(token.Punct) && !t.Any(isPrep|isConj|isSubord|isRelative|isTo) &&
		!t.Any(isModal|isNot|isBe|isHave|isDo|isAdverb)
}

// finiteAhead reports whether a finite verb follows from token i before
// anything that would give it a subject of its own: "The officers deployed to
// Haiti have restored order".
func (x *sentence) finiteAhead(i int32) bool {
	for end := min(i+20, x.last); i < end; i++ {
		t := &x.Tokens[i]
		switch {
		case x.at(i).kind == byName, t.Any(isAnd) && x.at(i-1).kind == byName && i+1 < x.last && x.at(i+1).kind == byName:
		case t.Any(isComma):
			return x.finitePastAside(i)
		case t.Any(isSubord) && t.Word.Form == "as" && i+1 < x.last && x.Tokens[i+1].Word.Form == "part": // "deployed as part of the force"
		case t.Any(isSubord) && x.any(i-1, isDet) && i+1 < x.last && x.Tokens[i+1].Any(isAdjective|isVpart|isVing): // "to the once troubled town"
		case t.Has(token.Punct) && !t.Any(isPossess|isDash), t.Any(isRelative | isSubord | isConj | isPronominal):
			return false
		case x.at(i).kind != uncovered:
		case t.Any(isBe | isHave | isModal | isDo):
			return !t.Any(isVing) && (!t.Any(isVpart) || t.Any(isVpast))
		case t.Any(isVpast) && !t.Any(isVpart|isVbase), t.Any(isVs|isVbase) && !t.Any(isPrep) && !x.any(i-1, isTo) && !x.is(i-1, x.f.manage) && !x.nounForm(i) && x.opensObject(i+1): // but "to help | build a wall"
			return true
		case t.Any(isVpast) && (x.outAndIn(i) || t.Is(x.f.dies)) && (x.any(i+1, isPrep) || x.is(i+1, x.f.homeward) || i+1 < x.last && x.at(i+1).kind == byTime):
			return true // "the 200 soldiers promised for Goma | arrived on Sunday"
		case t.Any(isVpast) && x.runsOn(i) && (x.any(i+1, isPrep) || i+1 < x.last && x.at(i+1).kind == byTime || x.opensObject(i+1)):
			return true // "the force deployed in the east | continued on Friday"
		case t.Any(isVpast) && x.at(i-1).kind == byName && x.opensObject(i+1):
			return true // "marines embarked on HMS Rye | found a rifle"
		}
	}
	return false
}

// finitePastAside reports whether the comma at token i opens an aside without a verb, right behind which
// a finite one stands: "deployed in Bor, 60 km from Juba, | arrived home".
func (x *sentence) finitePastAside(i int32) bool {
	for k := i + 1; k+1 < x.last && k < i+14; k++ {
		t := &x.Tokens[k]
		switch {
		case t.Any(isComma):
			n := &x.Tokens[k+1]
			return k > i+2 && x.at(k+1).kind == uncovered && (n.Any(isVpast) && !n.Any(isVbase) || n.Any(isBe|isHave|isModal) && !n.Any(isVing))
		case x.at(k).kind != uncovered:
		case t.Any(isVpast) && !t.Any(isAdjective), t.Any(isBe | isHave | isModal | isRelative | isSubord | isPronominal), t.Has(token.Punct) && !t.Any(isPossess|isDash):
			return false
		}
	}
	return false
}

// splitByTime reports whether the time at token i stands inside a verb group,
// as in "are now displaced" and, after a modal, "could soon leave", and gives the token
// after it.
func (x *sentence) splitByTime(i int32, modal bool) (int32, bool) {
	m := &x.times[x.at(i).ref]
	n := x.skipAdverbs(m.Last)
	if m.Start < i && x.any(n, isComma) && !modal && x.any(n+1, isVpart) && !x.any(n+1, isVing|isNoun) {
		n++ // "were on Friday, February 7, | repatriated"
	}
	if m.Last-i > 3 && m.Start == i || n >= x.last || x.at(n).kind != uncovered {
		return 0, false
	}
	t := &x.Tokens[n]
	if modal {
		return n, t.Any(isVbase) || t.Any(isBe)
	}
	return n, t.Any(isVpart | isVing)
}

// runsOn reports whether the form at token i, right behind a noun or a name, is of a verb that tells
// how what was begun goes: "continued", "remained".
func (x *sentence) runsOn(i int32) bool {
	t := &x.Tokens[i]
	return (t.Is(x.f.goOn) || t.Is(x.f.remain)) && (x.at(i-1).kind == byName || x.at(i-1).kind == uncovered && x.nounForm(i-1))
}

// behindGroup reports whether the chunk of token i, or the one before it, is a group of nouns: "the soldiers | now".
func (x *sentence) behindGroup(i int32) bool {
	n := len(x.chunks)
	if n > 0 && x.chunks[n-1].shape == noun && x.chunks[n-1].last == i+1 {
		return true
	}
	return n > 1 && x.chunks[n-1].first == i && x.chunks[n-2].shape == noun
}
