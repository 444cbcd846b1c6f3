package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// verbal reports whether token i is a verb here rather than a noun or an
// adjective of the same form, by what stands before it.
func (x *sentence) verbal(i int32) bool {
	if i >= x.last {
		return false
	}
	if t := &x.Tokens[i]; t.Word.Known() && t.Any(isListed) && !t.Any(isMayAct) {
		return false
	}
	x.guess(i)
	t, f := &x.Tokens[i], x.f
	if t.Any(isPossess) {
		x.contracted(i)
	}
	if !t.Any(isVerb) || x.at(i).kind == byName || x.at(i).kind == byFigure || x.titled(i) {
		return false
	}
	if w, n := x.phrase(i); n > 1 && (w.Any(isPrep) || w.Any(isNoun) && !w.Any(isVerb)) {
		return false // "close to", "running costs", "land mines"
	}
	if x.particle(i) {
		return false
	}
	if i > x.first && x.is(i-1, f.without) && !t.Any(isVing) {
		return false // "without | delay"
	}
	if x.stranded(i) || x.manyDo(i) || x.headActs(i) {
		return true
	} else if x.oneCounted(i) {
		return false
	}
	p := x.before(i)
	if t.Any(isVing) && (p < 0 || x.mark(p, token.Punct)) && x.relatedOf(i) {
		return false // "Fighting | that broke out in May"
	}
	if p < 0 {
		return x.verbalFirst(i)
	}
	if i > x.first && x.at(i-1).kind == byTime && t.Any(isVs|isVbase) && !t.Any(isVpast) && x.nounForm(i) && i+1 < x.last && x.auxiliary(i+1) {
		return false // "On 3 May | bombs were dropped"
	}
	if p == i-1 && t.Any(isVbase) && x.floatsBefore(p) {
		return true // "each provide a battalion"
	}
	prev := &x.Tokens[p]
	if t.Any(isVbase) && !t.Any(isVpast|isVs) && p == i-1 && x.oneDescribed(p) {
		return false // "a Nigerian military | patrol", "a subsequent | search"
	}
	if p == i-1 && p > x.first && t.Any(isVbase|isVs) && !t.Any(isVpast) && prev.Any(isThat) && x.any(p-1, isPrep) && !x.any(p-1, isOf) && !x.auxiliary(i) {
		return false // "at that | point the mission"
	}
	if p == i-1 && t.Any(isVbase|isVs) && !t.Any(isVpast|isVpart) && x.bareNoun(i) {
		return false // "provided | support to the army"
	}
	if t.Any(isPrep) && t.Any(isVbase) && !t.Any(isVpart|isVing|isVs) && !prev.Any(isTo|isModal|isDo) {
		return false // "in March | near Goma"
	}
	if p == i-1 && (prev.Any(isConj|isThat) || prev.Is(f.sayVerb)) && x.finitePast(i) && x.premodifies(i) {
		return false
	}
	if p == i-1 && x.headsFor(i) {
		return true
	}
	if w, n := x.phrase(i); n > 1 && p == i-1 && !w.Any(isNoun) && (prev.Any(isNplural) && w.Any(isVbase) || x.figured(p) && w.Any(isVpast) && !w.Any(isVbase) || prev.Any(isNoun) && !prev.Any(isNplural) && w.Any(isVs) && x.opensObject(i+int32(n))) {
		return true // "recruits | pass out of the academy", "the mission | burns through $3 million", "another 900 | sought refuge"
	}
	if t.Any(isVing) && t.Any(isPrep) {
		return prev.Any(isBe) // "including", "following"
	}
	if t.Any(isVing) && (prev.Is(f.begin) && !t.Any(isCourse) && x.opensObject(i+1) || p == i-1 && x.meanwhile(i)) {
		return true // "started sending another 2,500", "while working"
	}
	if t.Any(isVs) && p == i-1 && x.manyOfThem(p) {
		return false // "the 5,500 | places that the Council opened"
	}
	if x.actsAt(i, p) || x.passesFrom(i, p) || x.sizes(i) || x.helped(i, p) || x.countedSubject(i, p) || x.unitActs(i, p) || x.peopleAct(i, p) {
		return true
	}
	if t.Any(isVs) && i+2 < x.last && x.Tokens[i+1].Any(isVbase) && !x.Tokens[i+1].Any(isPrep|isBe|isVs) && x.any(i+2, isDet) && x.nounForm(i) {
		return false // "KFOR | patrols monitor the line"
	}
	if prev.Any(isConj) && t.Any(isVbase) && t.Any(isNoun) && (x.is(i+1, f.homeward) || x.peopled(i+1)) {
		return true // "will finish their work and | return home", "and | train Fijian police"
	}
	if t.Any(isVbase) && prev.Any(isConj) && x.any(i+1, isNplural) && x.Tokens[i+1].Is(f.unit) && x.nounBehind(p) {
		return false // "reconnaissance and | transport companies"
	}
	if p == i-1 && prev.Any(isQuantity) && t.Any(isNplural) && !t.Any(isVbase) && (i+1 < x.last && x.auxiliary(i+1) || x.any(p-1, isPrep) && x.closes(i+1)) {
		return false // "most | schools are closed", "in most | schools"
	}
	if prev.Any(isWhose) {
		return false // "whose | mandate the leaders ended"
	}
	if p == i-1 && prev.Any(isAnd) && (x.secondVerb(i) || x.secondInfinitive(i)) {
		return true
	}
	if p == i-1 && prev.Any(isConj|isSubord) && !prev.Any(isRelative|isTo) && x.opensBare(i) {
		return false
	}
	if p == i-1 && t.Any(isVing) && prev.Is(f.sayVerb) && x.opensBare(i) {
		return false // "said | smuggling had stopped"
	}
	if p == i-1 && prev.Any(isSay) && x.finitePast(p) && !x.nounForm(p) && t.Any(isVs|isVbase) && !t.Any(isVpast|isVpart|isPrep) && !x.auxiliary(i) {
		return false // "said | praise from them changed nothing"
	}
	if p == i-1 && prev.Is(f.begin) && !prev.Any(isNoun) && t.Any(isVbase) && !t.Any(isVpast|isVpart|isPrep) && !x.auxiliary(i) {
		return false // "began | work on the dam"
	}
	if p == i-1 && prev.Is(f.sayVerb) && t.Any(isVpart) && !x.auxiliary(i) && x.opensPlain(i+1) {
		return false // "say | continued shelling is"
	}
	if p == i-1 && prev.Any(isThat) && x.any(p-1, isSay) && t.Any(isVs|isVbase) && !x.auxiliary(i) && x.finiteAhead(i+1) {
		return false // "said that | floods cut the road"
	}
	if p == i-1 && (prev.Any(isVing) || x.finitePast(p) && !prev.Any(isBe|isHave|isNoun|isAdjective)) && x.inState(i) {
		return false // "evacuating wounded soldiers"
	}
	if x.auxiliary(i) {
		return !prev.Any(isDet) || prev.Any(isRelative|isQuantity|isPronoun)
	}
	switch {
	case prev.Any(isPronominal):
		return true
	case t.Any(isVing) && t.Any(isBe|isHave) && x.any(i+1, isVpart) && (x.at(p).kind == byFigure || prev.Any(isDefinite) && prev.Any(isPronoun|isDet) && !x.is(p, x.f.the)):
		return true // "those being sent", "with 90 having left"
	case prev.Word.Form == "first" && x.firstly(p) && x.dropped(p):
		return true // "Pakistan first sent troops"
	case t.Any(isVs) && t.Is(f.inCharge) && x.at(p).kind == byName && x.names[x.at(p).ref].Kind == name.Person:
		return true // "Ngwa heads the mission"
	case prev.Any(isRelative) && prev.Any(isDet):
		return x.relativeVerb(i, p)
	case prev.Any(isQuantity|isOther) && prev.Any(isPronoun) && x.speaks(i):
		return true
	case prev.Any(isOther) && p > x.first && x.Tokens[p-1].Any(isDefinite) && x.finitePast(i):
		return x.opensObject(i+1) || x.afterNounish(i) // "the other lost a leg"
	case prev.Is(f.another) && x.finitePast(i):
		return x.opensObject(i+1) || x.afterNounish(i) // "and another died in hospital"
	case t.Any(isVing) && p > x.first && prev.Is(f.each) && x.mark(p-1, token.Punct):
		return x.opensObject(i+1) || x.any(i+1, isThat) // ", each saying the other had begun"
	case prev.Any(isQuantity) && prev.Any(isDet):
		return x.finitePast(i) && (x.opensObject(i+1) || x.afterNounish(i))
	case x.at(p).kind == byFigure && p > x.first && x.Tokens[p-1].Is(f.instrument) && t.Any(isVs):
		return true // "resolution 2699 | allows states to"
	case x.at(p).kind == byFigure && t.Any(isVpart) && x.takenAs(i+1):
		return true // "five were killed and six | taken prisoner"
	case x.figured(p) && prev.Any(isQuantity) && t.Any(isVbase) && !x.nounForm(i) && x.afterNounish(i):
		return true // "eighty more leave"
	case x.at(p).kind == byName && t.Any(isVbase) && !t.Any(isVpast) && x.names[x.at(p).ref].Kind == name.Demonym && (x.oneOfNation(p) || x.any(i+1, isVpast)):
		return false // "an Israeli | strike killed two"
	case x.at(p).kind == byFigure, prev.Any(isOther) && p > x.first && x.at(p-1).kind == byFigure, x.at(p).kind == byName && x.names[x.at(p).ref].Kind == name.Demonym && !x.pluralDemonym(p):
		return (x.finitePast(i) || t.Any(isVing) || (t.Any(isVbase) || t.Any(isVs) && (x.opensObject(i+1) || t.Is(f.begin) || x.outAndIn(i) && i+1 < x.last && x.Tokens[i+1].Any(isPrep) || x.is(i+1, f.homeward) || x.timeAhead(i+1))) && !x.nounForm(i)) && (x.afterNounish(i) || x.opensObject(i+1) || x.any(i+1, isVpart) && t.Any(isVbase))
	case prev.Any(isBe) && t.Any(isVbase|isVs) && !t.Any(isVpart) && (x.nounForm(i) || t.Any(isAdjective) || t.Any(isVbase) && t.Is(f.hearsay) || t.Any(isVs) && !t.Any(isVbase|isVing)):
		return false // "has been head of the office", "there were reports", "have been present in Mali", "there is talk"
	case prev.Any(isTo):
		return t.Any(isVbase) && !x.endsPreposition(p)
	case prev.Any(isBe | isHave | isModal | isDo | isTo), prev.Any(isNegation) && !prev.Any(isDet) && (!prev.Any(isPrep) || t.Any(isVing)):
		return true
	case prev.Any(isNegation) && prev.Any(isDet) && x.finitePast(i) && x.opensObject(i+1):
		return true // "neither ended the mission nor"
	case (prev.Any(isThat) || prev.Word.Form == "this") && t.Any(isVs), prev.Any(isRelative) && prev.Any(isDet) && (t.Any(isVs) || x.finitePast(i)):
		return true // "which says", "this leaves"
	case x.at(p).kind == byTime && prev.Any(isAdjective) && t.Any(isVs|isVbase) && x.any(i+1, isPrep):
		return false // "recent attacks on the town"
	case x.at(p).kind == byTime && t.Any(isVbase) && !t.Any(isVpast) && x.afterArticle(p):
		return false // "a three-week combat course"
	case x.at(p).kind == byTime && !t.Any(isVing):
		return t.Any(isVs|isVbase) && !x.nounForm(i) || x.finitePast(i) || x.opensObject(i+1) // "which at present provides"
	case prev.Any(isStrongly) && x.figured(p) && x.finitePast(i):
		return true // "a unit 140 strong flew in"
	case t.Word.Form == "said" && !prev.Any(isDet|isPossessive|isPossess):
		return true // "because it is private said"
	case t.Any(isVs) && prev.Any(isDemonstrative) && x.lone(p):
		return true // "this | brings to six the number of dead"
	case prev.Any(isPossess), x.at(p).kind != byName && (prev.Any(isDet|isPossessive) || prev.Any(isAdjective) && !prev.Any(isNoun)):
		return false
	case t.Any(isPrep) && t.Any(isVbase) && !prev.Any(isPronoun):
		return false // "arms like rifles"
	case prev.Any(isPrep) && !(p > x.first && x.Tokens[p-1].Any(isDash)):
		return t.Any(isVing) && !x.nominalGerund(i)
	}
	return x.verbalAfterNoun(i, p)
}

// dropped reports whether token p, which stands right after a noun group, was left out of it.
func (x *sentence) dropped(p int32) bool {
	k := len(x.chunks) - 1
	return k >= 0 && x.chunks[k].shape == noun && x.chunks[k].last == p
}

// lone reports whether token p is a noun group by itself.
func (x *sentence) lone(p int32) bool {
	k := len(x.chunks) - 1
	return k >= 0 && x.chunks[k].shape == noun && x.chunks[k].first == p && x.chunks[k].last == p+1
}

// endsPreposition reports whether the word at token p is the last of a preposition of several
// words: "according to | budget papers".
func (x *sentence) endsPreposition(p int32) bool {
	k := len(x.chunks) - 1
	return k >= 0 && x.chunks[k].last == p+1 && x.chunks[k].last-x.chunks[k].first > 1 && x.preposition(k)
}

// countedSubject reports whether token i can be no noun after the count at p,
// which asks for a plural: "Benin's 150 guard the base".
func (x *sentence) countedSubject(i, p int32) bool {
	t := &x.Tokens[i]
	return x.at(p).kind == byFigure && x.figures[x.at(p).ref].Figure.Value > 1 && t.Any(isVbase) && !t.Any(isNplural) && !x.Tokens[i-1].Any(isDash) && i+1 < x.last && x.at(i+1).kind == uncovered && x.Tokens[i+1].Any(isDet)
}

// unitActs reports whether token i is what a unit does whose men the figure at p counts: "a
// company of 120 | remains in Wau", but "a team of 12 guards in Wau was paid".
func (x *sentence) unitActs(i, p int32) bool {
	t := &x.Tokens[i]
	if x.at(p).kind != byFigure || !t.Any(isVs) || t.Is(x.f.personnel) || i+1 >= x.last || !x.Tokens[i+1].Any(isPrep) {
		return false
	}
	of := x.figures[x.at(p).ref].First - 1
	return of > x.first && x.any(of, isOf) && x.Tokens[of-1].Is(x.f.unit) && !x.finiteAhead(i+1)
}

// hurt reports whether the past form at token i tells of injuries sustained.
func (x *sentence) hurt(i int32) bool {
	return x.is(i, x.f.sustain) && x.finitePast(i) && (x.wound(i+1) || x.wound(i+2))
}

// wound reports whether a noun for injuring begins at token i: "gunshot wounds".
func (x *sentence) wound(i int32) bool {
	w, n := x.phrase(i)
	return x.is(i, x.f.wounding) || n > 1 && w.Is(x.f.wounding)
}

// verbSoFar reports whether the clause has a verb before the group that is being read.
func (x *sentence) verbSoFar() bool {
	for k := len(x.chunks) - 1; k >= 0 && x.chunks[k].marks&token.Punct == 0; k-- {
		if x.chunks[k].shape == verb {
			return true
		}
	}
	return false
}

// titled reports whether token i is written big inside a sentence, as a verb is
// not: "Head of the Office".
func (x *sentence) titled(i int32) bool {
	return x.mark(i, token.Cap) && i > x.first && !x.heading && !x.mark(i, token.First|token.Caps) && (!x.mark(i-1, token.Punct) || x.any(i-1, isComma))
}

// relativeVerb reports whether the form at token i, after "that" or "which" at
// p, is the verb of a relative clause, against "that displaced people".
func (x *sentence) relativeVerb(i, p int32) bool {
	t := &x.Tokens[i]
	switch {
	case x.finitePast(i):
		return !x.Tokens[p].Any(isThat) || !t.Any(isVpart) || x.behindNoun(p) && !x.finiteAhead(i+1) || x.opensObject(i+1) || x.afterNounish(i) || t.Any(isVpast) && (x.any(i+1, isNplural) || t.Is(x.f.begin) && !t.Any(isVpart)) // "a mission that began operations in 2011"
	case t.Any(isVs) && x.any(p-1, isComma) && !x.Tokens[p].Any(isThat):
		return true // "the plan, which calls for $7 million"
	case t.Any(isVs | isVbase):
		return !x.nounForm(i) || x.opensObject(i+1)
	}
	return false
}

// behindNoun reports whether a noun or a name that says nothing of its own stands right before the "that" at
// token p: "gunmen | that opened fire", against "the claim that".
func (x *sentence) behindNoun(p int32) bool {
	if p <= x.first {
		return false
	}
	t := &x.Tokens[p-1]
	return (t.Any(isNoun) || x.at(p-1).kind == byName) && !t.Any(isSay) && !t.Is(x.f.sayNoun) && !t.Is(x.f.hearsay) && !t.Is(x.f.rumour) && !t.Is(x.f.fact)
}

// particle reports whether token i is the second half of a verb whose object
// stands between: "fly 300 men home", "wave the team off".
func (x *sentence) particle(i int32) bool {
	n := i + 1
	return x.Tokens[i].Any(isParticle) && i > x.first && !x.any(n, isOf) && !x.Tokens[i-1].Any(isPossess|isPossessive) && (n >= x.last || x.mark(n, token.Punct) || x.at(n).kind == byTime || x.Tokens[n].Any(isPrep) ||
		x.Tokens[n].Any(isConj|isSubord|isDet|isTo) || x.droppable(n))
}

// finitePast reports whether the token can only be a past form.
func (x *sentence) finitePast(i int32) bool {
	t := &x.Tokens[i]
	return t.Any(isVpast|isVpart) && !t.Any(isVbase)
}

// afterNounish reports whether a past form after a figure or an adjective of
// nationality is followed by what makes it a verb: "217 landed on Saturday",
// against "217 deployed officers".
func (x *sentence) afterNounish(i int32) bool {
	n := i + 1
	if n+1 < x.last && x.Tokens[n].Any(isConj) && x.opensObject(n+1) {
		return true // "one died and the other was hurt"
	}
	if x.hurt(i) {
		return true // "Three | sustained injuries"
	}
	return n >= x.last || x.at(n).kind == byTime || x.Tokens[n].Any(isPrep|isSubord|isTo) || x.mark(n, token.Punct) || x.auxiliary(n) ||
		x.Tokens[n].Is(x.f.homeward) || x.Tokens[n].Is(x.f.there) || x.Tokens[n].Is(x.f.here)
}

// auxiliary reports whether token i is a finite form of be, have or do, or a
// modal.
func (x *sentence) auxiliary(i int32) bool {
	t := &x.Tokens[i]
	return t.Any(isBe|isHave|isDo) && !t.Any(isVing) || t.Any(isModal) && !t.Has(token.Cap)
}

// opensObject reports whether an object begins at token i by a word that can
// only open a noun group.
func (x *sentence) opensObject(i int32) bool {
	if i >= x.last {
		return false
	}
	t := &x.Tokens[i]
	return x.at(i).kind == byFigure || x.at(i).kind == byName || t.Any(isDet|isPossessive|isPronoun)
}

// plain reports whether token i is a word of which no lexicon says what it is.
func (x *sentence) plain(i int32) bool {
	t := &x.Tokens[i]
	return !t.Any(isListed) && t.Marks&(token.Cap|token.Digits|token.Punct) == 0 && x.at(i).kind == uncovered
}

// nominalGerund reports whether an -ing form after a preposition is a noun:
// "of training", "in fighting".
func (x *sentence) nominalGerund(i int32) bool {
	t := &x.Tokens[i]
	return t.Any(isNoun|isCourse) && !x.opensObject(i+1)
}

// verbalFirst decides for the first word of a sentence.
func (x *sentence) verbalFirst(i int32) bool {
	t := &x.Tokens[i]
	if t.Any(isBe | isHave | isDo | isModal) {
		return true
	}
	if t.Any(isVing) {
		if t.Any(isAdjective) && i+1 < x.last && !x.any(i+1, isDet|isPossessive|isPronoun) {
			return false // "Missing | Kenyan officer was killed"
		}
		object := x.opensObject(i+1) || i > x.first && x.any(i-1, isComma) && x.any(i+1, isNplural) && !t.Any(isCourse) // ", killing traders"
		return (!t.Any(isNoun|isCourse) || object) && !x.opensBare(i)
	}
	if t.Any(isPrep) && t.Any(isVbase) {
		return false // "Gao (Sector East), near the river"
	}
	if i > x.first && t.Any(isVs|isVbase) {
		return (!x.nounForm(i) || x.opensObject(i+1)) && !(t.Any(isVbase) && x.premodifies(i)) && !x.opensBare(i) // ", send the most"
	}
	return x.finitePast(i) && !x.premodifies(i) || t.Any(isVbase) && t.Any(isVpart) && x.setApart(i)
}

// opensBare reports whether the form at token i, that of a verb too, is a noun without an article
// whose clause has a verb of its own: "and | contact with the base was lost".
func (x *sentence) opensBare(i int32) bool {
	t := &x.Tokens[i]
	switch {
	case t.Any(isVing):
		return !t.Any(isBe|isHave|isPrep) && i+1 < x.last && x.at(i+1).kind == uncovered && (x.auxiliary(i+1) || x.any(i+1, isPrep) && x.finiteAhead(i+1))
	case t.Any(isVbase | isVs):
		return !t.Any(isVpast|isVpart) && x.any(i+1, isPrep) && x.at(i+1).kind == uncovered && x.finiteAhead(i+1)
	}
	return false
}

// premodifies reports whether the participle or base form at token i belongs to the group after it,
// which has a verb of its own: "retired colonel Ann Bee said", "top officials were flown out".
func (x *sentence) premodifies(i int32) bool {
	if t := &x.Tokens[i]; !t.Any(isVpart|isVbase) || t.Any(isSay) {
		return false
	}
	k, worded := i+1, false
	for ; k < x.last && k < i+7; k++ {
		if x.at(k).kind == byName {
			worded = worded || x.Tokens[k].Is(x.f.rank)
			continue
		}
		if x.at(k).kind != uncovered || x.any(k, isDet|isPrep) || !x.nounForm(k) && (!x.any(k, isAdjective) || x.any(k, isVerb)) {
			break
		}
		worded = true
	}
	if !worded || k >= x.last || x.at(k).kind != uncovered || x.at(k-1).kind != byName && !x.any(k-1, isNplural) {
		return false
	}
	return x.auxiliary(k) || x.finitePast(k)
}
