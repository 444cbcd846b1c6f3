package extract

import (
	"muster/internal/token"
)

// nounGroup adds the noun group that begins at token i and returns the token
// after it, or i where none begins. Its class is that of its head, the last
// noun; figures, ordinals and actors inside it are its payload. Groups joined
// by "of", brackets or commas are joined later.
func (x *sentence) nounGroup(i int32) int32 {
	if x.Tokens[i].Any(isBetween) && x.at(i).kind == uncovered && !x.wouldBe(i) {
		return i
	}
	g := x.scanNoun(i, x.last)
	if !g.complete() && x.at(i).kind == byName {
		x.actors = x.actors[:g.a0]
		g = x.scanNoun(i, i+1) // the name alone: "Korea's latest “provocation”"
	}
	if !g.complete() {
		x.actors = x.actors[:g.a0]
		return i
	}
	g.n.actors = x.actors[g.a0:len(x.actors):len(x.actors)]
	x.nouns = append(x.nouns, g.n)
	word, more := x.nounFeatures(&g)
	x.push(&chunk{
		shape: noun, first: i, last: g.at, head: g.head, marks: g.marks,
		word: word, more: more, ref: int32(len(x.nouns) - 1),
	})
	return g.at
}

// scanNoun reads the noun group that begins at token i, as far as its words begin before token
// end.
func (x *sentence) scanNoun(i, end int32) nounScan {
	g := nounScan{sentence: x, at: i, first: i, head: -1, a0: len(x.actors)}
	g.n = nounGroup{figure: -1, second: -1, units: -1, whole: -1, person: -1, length: -1}
	for !g.done && g.at < end && g.step() {
	}
	return g
}

// nounScan reads a noun group token by token.
type nounScan struct {
	*sentence
	at, first int32
	head      int32 // the last noun, -1 before one is found
	headWord  *token.Word
	n         nounGroup
	a0        int
	marks     token.Marks
	target    token.Sym // PLANNED, ALLOWED or PROMISED: "the planned 2,500", 0
	named     bool      // the head is a name
	done      bool      // nothing may follow: a pronoun, money, a share
}

// complete reports whether what was read makes a group: a head, or a figure or
// an ordinal that stands for one ("another 200", "the third").
func (g *nounScan) complete() bool {
	switch {
	case g.head >= 0:
		return true
	case g.n.figure >= 0:
		return true
	case g.n.ordinal > 0:
		return g.n.det == definite || g.n.det == indefinite || g.n.det == owned
	}
	return g.lastOnes() || g.elliptic() || g.anotherOne()
}

// step reads one token or mention and reports whether it belongs to the group.
func (g *nounScan) step() bool {
	i := g.at
	c := g.sentence.at(i)
	switch c.kind {
	case byTime:
		if g.datedNow(c.ref) {
			g.at = g.times[c.ref].Last
			return true
		}
		return g.lengthAt(c.ref)
	case byFigure:
		return g.figureAt(c.ref)
	case byName:
		return g.nameAt(c.ref)
	}
	if g.afterListener(i) || g.fromNation(i) || i > g.first && g.aboutTime(i) {
		return false
	}
	if g.Tokens[i].Any(isComma) {
		if k := g.sortList(i); k > i {
			g.at, g.head, g.headWord = k, -1, nil
			return true
		}
		if g.pairs(i) || g.pairsSize(i) {
			g.at, g.head, g.headWord = i+1, -1, nil // what stands before it is no noun
			return true
		}
		return false
	}
	if i > g.first && g.degree(i) {
		g.at++
		return true
	}
	if (g.head >= 0 || i == g.first) && g.adverbPhrase(i) {
		return false // "escorts convoys | day and night"
	}
	if g.nominal(i) {
		return !g.linking(i) && !g.held(i) && g.nounAt(i)
	}
	if g.Tokens[i].Any(isBetween) && !g.wouldBe(i) && !g.twoKinds(i) {
		if g.pairs(i) || g.hyphened(i) {
			g.at++
			return true
		}
		return false
	}
	if w, n := g.phrase(i); n > 1 && w.Any(isQuantity) && g.head < 0 && g.plain(i) {
		return g.nounAt(i) // "an | unspecified number of men"
	}
	g.guess(i)
	if i == g.first+1 && g.n.det == definite && g.those(i) {
		return true
	}
	t := &g.Tokens[i]
	switch {
	case g.particle(i), g.head >= 0 && g.moreThan(i):
		return false
	case t.Any(isNot):
		return g.notOne(i)
	case t.Any(isNegation) && !t.Any(isDet|isPronoun):
		return false // "the airport | never closed"
	case t.Any(isPossess):
		return g.possessive()
	case (t.Any(isWhose) || t.Is(g.f.question)) && g.head >= 0:
		return false // "taught 40 officers | how to lift fingerprints"
	case g.hyphen(i):
		g.at++
		return true
	case i == g.first && t.Any(isWhose): // "whose | last 40 soldiers"
		g.n.det, g.marks = owned, g.marks|token.Definite
		g.at++
		return true
	case t.Has(token.Punct):
		return false
	case t.Has(token.Digits) && g.head < 0 && (g.ageAt(i) || g.calibreAt(i)):
		return true
	case t.Has(token.Digits):
		// A number that counts nothing: "Resolution 2699", "Delmas 33".
		g.at++
		return g.head >= 0
	case g.linking(i), g.complementizer(i), i == g.first && t.Word.Form == "what" && i+1 < g.last && g.Tokens[i+1].Any(isDet) && g.Tokens[i+1].Any(isDefinite):
		return false // "what | the mission needs"
	case t.Any(isPronoun) && !t.Any(isDet|isPossessive) && !(i == g.first && (t.Word.Form == "most" || t.Word.Form == "many") && i+1 < g.last && g.sentence.at(i+1).kind == uncovered && g.Tokens[i+1].Any(isNplural)): // "most | are", but "most clinics"
		return g.pronounAt(i)
	case i == g.first && (t.Any(isDemonstrative) && (g.standsAlone(i+1) || t.Is(g.f.they) && g.didSo(i+1) || g.countsUp(i+1)) || t.Any(isQuantity) && (t.Any(isPronoun|isDet) || t.Word.Form == "much") && g.any(i+1, isOf) || t.Word.Form == "few" && i+1 < g.last && g.auxiliary(i+1)),
		i == g.first && t.Any(isNegation) && t.Any(isPronoun) && t.Any(isDet) && i+1 < g.last && g.auxiliary(i+1),
		i == g.first && t.Any(isPronoun) && (g.speaks(i+1) || (t.Is(g.f.both) || t.Is(g.f.all)) && i+1 < g.last && (g.auxiliary(i+1) || g.finitePast(i+1)) || t.Is(g.f.both) && g.endsObject(i)):
		return g.pronounAt(i)
	case t.Any(isDet|isPossessive) || t.Any(isNegation) && t.Any(isDet):
		return g.detAt(i)
	case t.Any(isAnd) && g.twoKinds(i):
		g.at++
		return true
	case t.Any(isPrep|isConj|isSubord|isTo) || t.Any(isModal) && !g.wouldBe(i) || t.Any(isNot):
		return false
	case i == g.first && g.droppable(i):
		return false // "Separately, a soldier died"
	case g.adverbial(i) && g.head < 0 && g.at > g.first:
		g.at++
		return g.at < g.last && g.sentence.at(g.at).kind != byTime
	case g.head >= 0 && t.Any(isSemiPlan) && !t.Any(isNoun) && !g.nounForm(i):
		return false // "79 comrades due home"
	case g.ordinalActs(i):
		return false
	case g.head >= 0 && g.manner(i):
		return false // "nothing went to the mission | directly"
	case t.Any(isAdverb), i == g.first && t.Any(isKept) && i+1 < g.last && g.auxiliary(i+1): // "Nepal | already | has 300"
		return false
	case g.head >= 0 && t.Is(g.f.justThere) && i+1 < g.last && g.Tokens[i+1].Any(isPrep) && g.sentence.at(i+1).kind == uncovered:
		return false // "a sergeant | right in front of the base"
	case (t.Any(isKept) || t.Any(isParticle) && !g.nounForm(i)) && g.head >= 0:
		return false
	case g.head < 0 && g.n.figure >= 0 && t.Any(isVpart) && g.takenAs(i+1):
		return false // "two were killed and 49 | taken prisoner"
	case t.Any(isVerb) && g.verbal(i) && !(i == g.first && (g.suspects(i) || g.ofCourse(i))):
		return g.participle(i)
	}
	return g.nounAt(i)
}

// held reports whether token i is what those of the group are taken or kept as: "took six nuns |
// hostage".
func (g *nounScan) held(i int32) bool {
	k := len(g.chunks) - 1
	return g.head >= 0 && g.Tokens[i].Is(g.f.hostage) && !(g.Tokens[i].Any(isNplural) && !g.Tokens[i-1].Any(isNplural)) && k >= 0 && g.chunks[k].shape == verb && g.closes(i+1)
}

// takenAs reports whether token i says what those before it are taken or held as: "taken | hostage".
func (x *sentence) takenAs(i int32) bool {
	return i < x.last && x.Tokens[i].Is(x.f.hostage) && x.any(i, isNoun) && !x.any(i, isNplural)
}

// degree reports whether the word at token i compares the adjective behind it, after the owner or
// the article of the group: "the mission's | most senior officer", "the | once peaceful town".
func (g *nounScan) degree(i int32) bool {
	t := &g.Tokens[i]
	if t.Word.Form != "once" && t.Word.Form != "most" && t.Word.Form != "more" && t.Word.Form != "less" && t.Word.Form != "least" || i+2 >= g.last || g.n.figure >= 0 && t.Word.Form != "most" || g.n.figure < 0 && !g.Tokens[i-1].Any(isPossess|isPossessive|isDet) {
		return false
	}
	n := &g.Tokens[i+1]
	return g.sentence.at(i+1).kind == uncovered && n.Any(isAdjective) && !n.Any(isNoun) || n.Word.Form == "" && !n.Has(token.Punct|token.Digits)
}

// ageAt takes an age that modifies a noun to its right: "a | 14-year-old | girl".
func (g *nounScan) ageAt(i int32) bool {
	if i == g.first || i+3 >= g.last || !g.Tokens[i+1].Any(isDash) {
		return false
	}
	for end := i + 3; end < g.last && end <= i+5; end++ {
		switch g.Of(i+2, end) {
		case "year-old", "month-old", "week-old", "day-old":
			if g.Tokens[end].Any(isNoun|isAdjective) || g.sentence.at(end).kind == byName { // "a 26-year-old | Kenyan officer"
				g.at = end
				return true
			}
			return false
		}
	}
	return false
}

// manner reports whether an adverb of manner that ends what is said, or stands before its verb, is
// at token i: "a bomb | narrowly missed the convoy", "Senegal | gladly provides 480 officers".
func (g *nounScan) manner(i int32) bool {
	t := &g.Tokens[i]
	return adverbForm(g.Source[t.Start:t.End]) && g.droppable(i) && (g.standsAlone(i+1) || i+1 < g.last && g.sentence.at(i+1).kind == uncovered && (g.finitePast(i+1) && !g.nounForm(i+1) || g.Tokens[i+1].Any(isVs|isVbase)))
}

// ordinalActs reports whether token i is what "the third", "a second" does: "a third | goes
// out in May".
func (g *nounScan) ordinalActs(i int32) bool {
	t := &g.Tokens[i]
	if g.head >= 0 || g.n.ordinal == 0 || g.n.figure >= 0 || g.n.det == bare {
		return false
	}
	if t.Any(isVpast) && !t.Any(isAdjective) && i+1 < g.last {
		return g.sentence.at(i+1).kind == byFigure || g.Tokens[i+1].Any(isDet) // "the first | brought 120 men"
	}
	return t.Any(isVs) && !t.Any(isNoun) && g.afterNounish(i)
}

// linking reports whether a preposition or conjunction of several words begins
// at token i: "according to", "as well as".
func (g *nounScan) linking(i int32) bool {
	w, n := g.phrase(i)
	return n > 1 && (w.Any(isPrep | isConj | isSubord))
}

// complementizer reports whether token i is the "that" which opens a clause,
// rather than points at something: it follows a verb, or another group begins
// after it.
func (g *nounScan) complementizer(i int32) bool {
	t, f := &g.Tokens[i], g.f
	if t.Any(isWhich) && i > g.sentence.first {
		return !g.Tokens[i-1].Any(isPrep) // ", which analysts say": no question
	}
	if !t.Any(isThat) || i+1 >= g.last || i > g.first {
		return false
	}
	if g.adverbVerb(i) || g.opensObjectClause(i) {
		return true
	}
	n := &g.Tokens[i+1]
	switch {
	case i > g.sentence.first && n.Any(isVpast) && (n.Is(g.f.begin) && !n.Any(isVpart) || g.any(i+2, isNplural) && !n.Any(isNoun)) && !g.Tokens[i-1].Any(isVerb|isPrep|isConj):
		return true // "a mission that began operations in 2011"
	case n.Any(isDet) && !n.Any(isQuantity), n.Any(isPossessive | isPronoun), n.Any(isNplural) && !n.Any(isVerb):
		return true
	case g.sentence.at(i+1).kind == byName, g.sentence.at(i+1).kind == byFigure, n.Is(g.f.unpointed):
		return true
	case i > g.sentence.first:
		p := &g.Tokens[i-1]
		// but "are expected to stay in | that country"
		return !(p.Any(isPrep) && !p.Any(isSubord) && n.Any(isNoun) && !n.Any(isNplural|isVerb)) && (p.Any(isSay) || p.Is(f.laud) || g.sayingBefore() || i-2 > g.sentence.first && !p.Any(isVerb) && g.Tokens[i-2].Any(isBe)) // "it is true | that rebel fighters"
	}
	return false
}

// adverbVerb reports whether the "that" at token i, right behind a noun, has an adverb and a past
// form after it, so that it opens a clause: "a bomb | that also wounded six".
func (g *nounScan) adverbVerb(i int32) bool {
	x := g.sentence
	k, c := x.skipAdverbs(i+1), len(x.chunks)-1
	return k > i+1 && k < g.last && c >= 0 && x.chunks[c].shape == noun && x.chunks[c].last == i && x.finitePast(k) && x.Tokens[k].Any(isVpast)
}

// nounAt takes a noun, an adjective or an unknown word, the last of which is
// the head.
func (g *nounScan) nounAt(i int32) bool {
	t := &g.Tokens[i]
	if g.head >= 0 && (t.Is(g.f.passable) || t.Is(g.f.impassable)) {
		return false // "made the road | impassable"
	}
	if (g.head >= 0 || g.n.figure >= 0) && t.Is(g.f.postposed) && (i+1 == g.last || g.Tokens[i+1].Any(isPrep|isConj) || g.mark(i+1, token.Punct)) {
		return false // "a commander | responsible for attacks", "60 officers | short."
	}
	if n := i + 1; g.head >= 0 && !g.named && g.headWord.Any(isNoun) && n < g.last && g.plain(i) && g.Tokens[n].Any(isDet) && g.sentence.at(n).kind == uncovered && !g.Tokens[i-1].Any(isDash) {
		return false // "a corporal | fold a net"
	}
	if g.head >= 0 && g.peopleAct(i, g.head) {
		return false // "the Nepalese | guard the port"
	}
	if t.Any(isStrongly) && g.n.figure >= 0 && g.head < 0 && !g.Tokens[i-1].Any(isDash) {
		g.at, g.done = i+1, true // "140 strong | flew in"
		return true
	}
	if g.head >= 0 && g.n.det == definite && g.headWord.Is(g.f.undertaking) && t.Is(g.f.armedNoun) && t.Any(isNplural) || g.theyAct(i) {
		return false // "during the operation | insurgents fired"
	}
	if g.leftDead(i) {
		return false // "left a night guard | dead"
	}
	if g.called(t, i) {
		g.at++
		return true
	}
	if g.factionName(i) {
		return true
	}
	g.targeted(t)
	if n := i + 1; t.Any(isVpart) && g.n.det != bare && g.head < 0 && !t.Any(isNoun) && n < g.last && !g.mark(n, token.Punct) && g.sentence.at(n).kind != byTime &&
		!g.Tokens[n].Any(isPrep|isConj) {
		g.at++ // "its authorised strength"
		return true
	}
	if t.Any(isOther) {
		g.marks |= token.Other
	}
	w, n := g.phrase(i)
	if w == nil || n > 1 && w.Any(isVerb) && !w.Any(isNoun) {
		w, n = t.Word, 1 // "an appeal for $2 million"
	}
	w = g.plainer(i, w, n)
	if t.Any(isAdjective) && !g.nounForm(i) && n == 1 {
		g.at++
		return true
	}
	g.headNoun(i+int32(n)-1, w)
	g.named = false
	g.at = i + int32(n)
	return true
}

// theyAct reports whether the armed men at token i are the subject of a verb of their own behind the
// object of the verb before: "As the force entered the town | insurgents opened fire".
func (g *nounScan) theyAct(i int32) bool {
	if k := len(g.chunks) - 1; g.head < 0 || g.n.det != definite || !g.headWord.Any(isNoun) || k < 0 || g.chunks[k].shape != verb {
		return false
	}
	if g.Tokens[i].Any(isAdjective|isVpart) && !g.Tokens[i].Is(g.f.armedNoun) {
		i++ // "the town | armed men opened fire"
	}
	t := &g.Tokens[min(i, g.last-1)]
	return i+1 < g.last && t.Is(g.f.armedNoun) && t.Any(isNplural) && g.sentence.at(i+1).kind == uncovered && (g.finitePast(i+1) && !g.Tokens[i+1].Any(isAdjective) || g.auxiliary(i+1))
}

// called reports whether token i is what the ship or other unit before it is called, which
// stays the head: "the German frigate | Hessen".
func (g *nounScan) called(t *token.Token, i int32) bool {
	if g.head < 0 || g.named || !t.Has(token.Cap) || g.heading {
		return false
	}
	if g.headWord.Is(g.f.exercise) {
		return true // "the exercise | Quick Lance"
	}
	return (g.headWord.Is(g.f.unit) || g.headWord.Is(g.f.vehicle)) && !t.Any(isNoun|isVerb) && !g.nounForm(i)
}

// leftDead reports whether token i says of somebody, not counted, that he was dead: the
// dead are a group of their own only where they have a figure.
func (g *nounScan) leftDead(i int32) bool {
	if g.head < 0 || g.n.figure >= 0 || g.Tokens[i].Word.Form != "dead" {
		return false
	}
	if k := len(g.chunks) - 1; k >= 0 && g.chunks[k].shape == verb && g.chunks[k].is(g.f.leave) {
		return true // "left the commander | dead"
	}
	if g.headWord.Any(isNplural) && !g.afterOneOf() {
		return false // but "left one of the force's soldiers | dead"
	}
	h := g.headWord
	return (h.Is(g.f.civilian) || h.Is(g.f.personnel) || h.Is(g.f.armedNoun)) && (i+1 == g.last || !g.Tokens[i+1].Any(isNoun))
}

// headNoun makes the word that ends at token i the head so far.
func (g *nounScan) headNoun(i int32, w *token.Word) {
	g.head, g.headWord = i, w
}
