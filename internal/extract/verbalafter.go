package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells whether a word that may be a verb is one right behind a noun.

// verbalAfterNoun decides after a noun, a name or a pronoun. Past forms are
// verbs; a base or -s form that could be a noun is one only where what follows
// looks like an object or an adverbial.
func (x *sentence) verbalAfterNoun(i, p int32) bool {
	t, f := &x.Tokens[i], x.f
	if x.asked(i, p) {
		return true // "that is what the mission needs"
	}
	if t.Any(isVs) && p > x.first && x.Tokens[p].Is(f.them) && x.any(p-1, isOf) {
		return false // "all of them | volunteers"
	}
	if x.finitePast(i) {
		return !t.Any(isAdjective) || x.afterNounish(i)
	}
	if t.Any(isVs|isVbase) && t.Is(f.claim) && (t.Any(isVs) || x.Tokens[p].Any(isNplural) && p == i-1) && x.any(i+1, isTo) && x.any(i+2, isHave) {
		return true // "the rebels claim to have won"
	}
	if t.Any(isVbase) && x.outAndIn(i) && x.manyOf(p) && (x.closes(i+1) || x.is(i+1, f.homeward)) {
		return true // "Togolese soldiers return from Bria"
	}
	if t.Any(isVbase) && !t.Any(isVpast) && x.manyOf(p) && x.adverbCloses(i+1) {
		return true // "60 peacekeepers patrol day and night"
	}
	if x.attributive(p) || t.Any(isVbase) && x.at(p).kind == byName && !(p > x.first && x.any(p-1, isConj)) && x.premodifies(i) {
		return false // "UN | support teams came"
	}
	if t.Any(isVbase) && !t.Any(isVpast) && p == i-1 && x.withTheirs(p) && x.mark(i+1, token.Punct) {
		return false // "found, with coalition | support,"
	}
	if t.Is(f.forceNoun) && t.Any(isVbase) && x.at(p).kind == byName && i+1 < x.last && x.at(i+1).kind == byTime && (x.names[x.at(p).ref].Kind == name.Body || x.names[x.at(p).ref].Kind == name.Force) {
		return false // "from the UN | force last week"
	}
	if t.Any(isVbase) && !t.Any(isVpast|isVpart|isVs) && (x.likeAdjective(p) || x.oneOnly(p) && p == i-1) {
		return false // "of logistical | support", "under rebel | fire"
	}
	if t.Any(isVbase) && t.Any(isVpart) && (x.any(i+1, isBy) || !x.nounForm(i) && x.any(i+1, isPrep)) {
		return true // "a clinic run by nuns", "a guard hurt in the raid"
	}
	if t.Any(isVbase) && !t.Any(isVpast) && p == i-1 && x.bareObject(p) {
		return false // "provided air | support to the army"
	}
	if t.Any(isVing) {
		return (!t.Any(isNoun|isCourse) || x.opensObject(i+1)) && (!x.any(i+1, isOf) || t.Is(f.consist))
	}
	if !x.nounForm(i) {
		if t.Any(isVbase) && !t.Any(isVpast) && x.oneThing(p) && x.afterNounish(i) {
			return false // "a member of the safety board, said"
		}
		return t.Any(isVs) || !x.afterArticle(p) || x.Tokens[p].Any(isNplural) || t.Any(isVpast) && (x.opensObject(i+1) || x.any(i+1, isAnd) && x.any(i+2, isVpast)) // "a rocket hit the school"
	}
	n := i + 1
	if n >= x.last {
		return x.Tokens[p].Any(isPronoun)
	}
	if t.Is(f.forceNoun) && t.Any(isVbase) && p == i-1 && x.at(p).kind == uncovered && (x.mark(n, token.Punct) || x.auxiliary(n) || x.at(n).kind == byTime && !x.Tokens[p].Any(isNplural|isPronoun)) {
		return false // "the mission's police | force, 150 strong,", "a joint security | force today freed"
	}
	next := &x.Tokens[n]
	if t.Any(isVs) && (t.Is(f.forceNoun) || t.Is(f.personnel)) && x.at(n).kind == byTime && x.any(p-1, isBy) {
		return false // "retaken by government forces the next day"
	}
	if k := len(x.chunks); next.Any(isThat) && k > 0 && x.chunks[k-1].shape == verb {
		return false // "denied local media reports that"
	}
	if x.heading && t.Any(isVs) && (x.Tokens[p].Is(f.forceNoun) || x.Tokens[p].Is(f.unit)) && !x.Tokens[p].Any(isNplural) && !next.Any(isPrep) && !next.Has(token.Punct) {
		return true // "Combined force captures rebel leader"
	}
	if x.heading && t.Any(isVs) && t.Any(isSay) && i < x.first+5 && !x.Tokens[p].Any(isNplural) && x.reportsThat(n) {
		return true // "Army Claims Rebels Killed Nine"
	}
	if t.Any(isVs) && x.Tokens[p].Is(f.unit) && !x.Tokens[p].Any(isNplural) && (next.Any(isPrep) || next.Is(f.homeward)) {
		return true // "the ninth contingent returns from Kosovo"
	}
	if t.Any(isVs) && (t.Any(isSay) || t.Is(f.call)) && x.at(p).kind == byName && x.names[x.at(p).ref].Kind == name.Person && x.at(n).kind == byName {
		return true // "Calderon calls Trump's wall a waste"
	}
	if t.Any(isVs) && x.at(p).kind == byName && x.at(n).kind == byName && x.names[x.at(n).ref].Kind == name.Place && !x.afterPreposition(p) {
		return true // "M23 captures Goma"
	}
	if t.Any(isVs) && t.Is(f.call) && (next.Is(f.forWord) || next.Word.Form == "on") && x.callsFor(i) {
		return true // "the Council calls for a ceasefire"
	}
	if t.Any(isVs) && t.Is(f.request) && next.Any(isTo) && (x.at(p).kind == byName || !x.Tokens[p].Any(isNplural)) && x.callsFor(i) {
		return true // "the Commission appeals to the Council to extend it"
	}
	if t.Any(isVs) && x.at(p).kind == byName && next.Any(isAdjective) {
		return true // "M23 controls large parts"
	}
	if t.Any(isVbase) && x.Tokens[p].Any(isNplural) && (t.Is(f.holdVerb) || t.Is(f.attack) || t.Is(f.patrolVerb) || t.Is(f.guards)) && (x.at(n).kind == byName || next.Any(isQuantity|isAdjective) || next.Is(f.partNoun)) {
		return true // "gang members control most of the valley", "rebel groups attack Bria", "blue helmets patrol Malakal"
	}
	if t.Any(isVbase|isVs) && p == i-1 && x.nounForm(i) && x.peopled(n) {
		return true // "The mission cost Fijian taxpayers a fortune"
	}
	if t.Any(isVbase) && !t.Any(isVpast|isNplural) && p == i-1 && x.Tokens[p].Any(isNplural) && x.at(p).kind == uncovered && (next.Any(isPrep|isQuantity) || x.at(n).kind == byName && x.names[x.at(n).ref].Kind != name.Person) && !x.heading && !x.verbSoFar() && !x.finiteAhead(n) {
		return true // "their units patrol around the clock", the only verb
	}
	if t.Any(isVbase) && t.Any(isSay) && x.Tokens[p].Any(isNplural) && next.Any(isPronoun) && !next.Any(isRelative) {
		return true // "officials claim they are late"
	}
	if t.Any(isVbase) && t.Any(isSay) && x.Tokens[p].Any(isNplural) && next.Has(token.Punct) && !next.Any(isDash) && x.commaBehind(p) {
		return true // "…, aid workers estimate."
	}
	if t.Any(isVs) && t.Any(isSay) && (!x.Tokens[p].Any(isNplural) || x.at(p).kind == byName) && next.Has(token.Punct) && !next.Any(isDash|isPossess) && x.commaBehind(p) {
		return true // "…, the United Nations estimates."
	}
	if x.onlyVerb(i, p) {
		return true // "the mission faces severe shortages"
	}
	if x.pairActs(i, p) {
		return true // "armed gangs control or influence much of it"
	}
	if x.needs(i, p) {
		return true // "the road needs repairs"
	}
	if t.Any(isVbase) && !t.Any(isVpast) && p == i-1 && !x.Tokens[p].Any(isNplural) && x.at(n).kind == byTime && x.afterArticle(p) {
		return false // "killed in a gang | ambush Sunday"
	}
	return x.Tokens[p].Any(isPronoun) || next.Any(isDet|isPossessive) || next.Is(f.them) || next.Is(f.us) || x.at(n).kind == byFigure ||
		x.at(n).kind == byTime && !x.Tokens[p].Any(isAdjective)
}

// pairActs reports whether token i, right behind several of whom it may be said, is the first of two verbs with one
// object: "gangs | control or run most of the town", but not "its | patrols and searches".
func (x *sentence) pairActs(i, p int32) bool {
	n := i + 2
	if p != i-1 || !x.Tokens[i].Any(isVbase) || !x.any(i+1, isConj) || n+1 >= x.last || !x.Tokens[n].Any(isVbase) || x.Tokens[n].Any(isNplural) || !x.Tokens[p].Any(isNplural) {
		return false
	}
	return x.at(n+1).kind == byFigure || x.any(n+1, isDet|isQuantity|isPossessive)
}

// needs reports whether token i, in the number of the noun right before it, is what that noun needs or
// lacks, with a noun of one word behind it: "the road | needs repairs", "some 900 people | need help", but not
// "their needs come first".
func (x *sentence) needs(i, p int32) bool {
	t := &x.Tokens[i]
	if p != i-1 || !t.Is(x.f.need) || !t.Any(isVs|isVbase) || t.Any(isVs) == x.Tokens[p].Any(isNplural) || !x.Tokens[p].Any(isNoun) || x.Tokens[p].Any(isPrep|isDet) {
		return false
	}
	return i+1 < x.last && x.Tokens[i+1].Any(isNoun|isVbase) && !x.auxiliary(i+1) && (x.closes(i+2) || x.any(i+2, isPrep|isConj)) && !x.verbSoFar()
}

// callsFor reports whether the "calls" at token i, with "for" or "on" behind it, is the verb of
// its clause: none stands before it, and none that it could be the subject of behind it.
func (x *sentence) callsFor(i int32) bool {
	for k := len(x.chunks) - 1; k >= 0 && k > len(x.chunks)-frameLength && x.chunks[k].marks&token.Punct == 0 && x.chunks[k].shape != time; k-- {
		if c := &x.chunks[k]; c.shape == verb || x.preposition(k) {
			return false // "ignored the opposition calls for talks", "by opposition calls for talks"
		}
	}
	for k := i + 2; k < x.last && k < i+maxReach && !x.mark(k, token.Punct); k++ {
		switch t := &x.Tokens[k]; {
		case t.Any(isRelative | isSubord | isThat | isTo):
			return true
		case x.auxiliary(k) && !t.Any(isModal):
			return false // "opposition calls for talks were ignored"
		}
	}
	return true
}

// afterPreposition reports whether a preposition stands before the name that ends with token p.
func (x *sentence) afterPreposition(p int32) bool {
	first := x.names[x.at(p).ref].First
	return first > x.first && x.any(first-1, isPrep|isDet|isSubord)
}

// commaBehind reports whether a comma stands before the group that ends with token p, none of
// whose words is a preposition or a verb.
func (x *sentence) commaBehind(p int32) bool {
	for k, least := p, p-8; k > x.first && k > least; k-- {
		switch {
		case x.at(k).kind == byName:
			least -= k - x.names[x.at(k).ref].First // a name is as good as one word
			k = x.names[x.at(k).ref].First
		case x.any(k, isComma):
			return true
		case x.any(k, isPrep|isConj|isVs|isVpast):
			return false
		}
	}
	return false
}

// reportsThat reports whether at token n of a headline a clause begins that somebody is said to
// say: a subject and a past form, or an infinitive.
func (x *sentence) reportsThat(n int32) bool {
	if x.Tokens[n].Any(isTo) {
		return true // "Claims to Have Killed Nine"
	}
	if !x.mark(n, token.Cap) && !x.Tokens[n].Any(isNplural|isPronoun) || x.finitePast(n) {
		return false
	}
	for k := n + 1; k < x.last && k < n+5 && !x.mark(k, token.Punct) && !x.Tokens[k].Any(isPrep); k++ {
		if x.finitePast(k) || x.auxiliary(k) {
			return true
		}
	}
	return false
}

// closes reports whether nothing but a time, a preposition or a mark stands at token n.
func (x *sentence) closes(n int32) bool {
	return n >= x.last || x.at(n).kind == byTime || x.Tokens[n].Any(isPrep) || x.mark(n, token.Punct)
}

// adverbCloses reports whether an adverb at token n ends what is said of the clause's verb.
func (x *sentence) adverbCloses(n int32) bool {
	if n >= x.last || x.at(n).kind != uncovered {
		return false
	}
	if w, k := x.phrase(n); k > 1 {
		return w.Any(isAdverb) && x.closes(n+int32(k))
	}
	return x.Tokens[n].Any(isAdverb) && x.closes(n+1)
}

// bareObject reports whether the word at token p is a thing in the singular with nothing between it
// and the verb before it, of which no base form can be said.
func (x *sentence) bareObject(p int32) bool {
	t, f, k := &x.Tokens[p], x.f, len(x.chunks)-1
	if k < 0 || x.chunks[k].shape != verb || x.chunks[k].last != p || x.chunks[k].is(f.manage) || x.chunks[k].is(f.lets) || x.at(p).kind != uncovered {
		return false
	}
	if t.Marks&(token.Cap|token.Punct) != 0 || x.Source[t.End-1] == 's' || t.Any(isNplural|isVerb|isAdverb|isPrep|isPronoun|isDet|isConj|isAdjective) {
		return false
	}
	return !t.Is(f.collective) && !t.Is(f.personnel) && !t.Is(f.forceNoun) && !t.Is(f.unit) && !t.Is(f.classed)
}

// bareNoun reports whether the form at token i, of a verb in the present, is a noun as the object of the
// verb right before it, which no other verb can follow but behind a relative clause: "providing | support".
func (x *sentence) bareNoun(i int32) bool {
	k := len(x.chunks) - 1
	if k < 0 || x.chunks[k].shape != verb || x.chunks[k].last != i || x.chunks[k].marks&token.Part != 0 || x.auxiliary(i) || x.any(i-1, isTo) {
		return false
	}
	f, head := x.f, &x.Tokens[x.chunks[k].head]
	for j := k - 1; x.any(i, isVs) && j >= 0 && x.chunks[j].marks&token.Punct == 0; j-- {
		if x.relative(j) {
			return false // "the man who fled | leads"
		}
	}
	return !head.Any(isBe|isHave|isDo|isModal|isSay) && !head.Is(f.manage) && !head.Is(f.lets) && !head.Is(f.goVerb) && !head.Is(f.bareObject)
}

// manyOf reports whether the word at token p is of several people in uniform: "soldiers",
// "those relieved".
func (x *sentence) manyOf(p int32) bool {
	if x.Tokens[p].Any(isNplural) {
		return x.Tokens[p].Is(x.f.personnel)
	}
	k := len(x.chunks) - 1
	return k >= 0 && x.chunks[k].head == p && x.chunks[k].in(FOLK)
}

// afterArticle reports whether the word at token p belongs to a group that "a"
// opens, after which a base form is a noun: "a single massacre".
func (x *sentence) afterArticle(p int32) bool {
	for k := p; k >= x.first && k > p-4; k-- {
		if t := &x.Tokens[k]; t.Any(isDet) {
			return t.Any(isArticle)
		}
	}
	return false
}

// attributive reports whether token p is a participle before the noun that it
// describes: "continued" of "Kenya's continued support".
func (x *sentence) attributive(p int32) bool {
	if t := &x.Tokens[p]; p == x.first || !t.Any(isVpart|isVing) || t.Any(isNoun) {
		return false
	}
	b := &x.Tokens[p-1]
	return b.Any(isDet | isPossessive | isPossess | isAdjective | isDash) // "the Italian-led force now has"
}

// nounForm reports whether the token's form is also a noun that some lexicon
// lists.
func (x *sentence) nounForm(i int32) bool {
	t := &x.Tokens[i]
	return t.Any(isNoun) || t.Is(x.f.classed)
}

// peopled reports whether a name opens at token i that a noun right before it cannot describe: a
// people, or its police or army.
func (x *sentence) peopled(i int32) bool {
	return i < x.last && x.at(i).kind == byName && (x.names[x.at(i).ref].Kind == name.Demonym || x.names[x.at(i).ref].Kind == name.Force)
}

// manyOfThem reports whether an article or an owner and a figure of more than one end at token p,
// which no verb in the singular can be said of.
func (x *sentence) manyOfThem(p int32) bool {
	return x.at(p).kind == byFigure && x.figures[x.at(p).ref].Figure.Value > 1 && p > x.first && x.Tokens[p-1].Any(isDet|isPossessive|isPossess) && x.Tokens[p-1].Any(isDefinite|isPossessive|isPossess)
}

// nounBehind reports whether a bare singular noun, no subject of a verb, stands before the
// conjunction at token p: "reconnaissance | and".
func (x *sentence) nounBehind(p int32) bool {
	k := p - 1
	return k > x.first && x.any(k, isNoun) && !x.any(k, isNplural|isVing) && !x.Tokens[k].Is(x.f.personnel) && (x.mark(k-1, token.Punct) || x.any(k-1, isPrep|isConj) || x.any(k-1, isAdjective))
}

// setApart reports whether the form at token i, which is the same in the base and as a
// participle, opens a phrase that is said of the subject to come: "Set up in 2011, the force".
func (x *sentence) setApart(i int32) bool {
	_, words := x.phrase(i)
	n := int32(max(words, 1))
	if x.heading || i+n >= x.last || !x.Tokens[i+n].Any(isPrep) && x.at(i+n).kind != byTime {
		return false
	}
	for k := i + n; k+1 < x.last && k < i+12; k++ {
		if x.any(k, isComma) {
			return x.opensNoun(k + 1)
		}
		if x.finitePast(k) {
			return false
		}
	}
	return false
}

// asked reports whether the form at token i ends the clause that a word like "what" opens right
// before the group that token p ends: "what the mission | needs".
func (x *sentence) asked(i, p int32) bool {
	t, k := &x.Tokens[i], len(x.chunks)-1
	if many := x.Tokens[p].Any(isNplural); !many && !t.Any(isVs) || many && (!t.Any(isVbase) || t.Any(isVpast|isPrep)) {
		return false
	}
	if k >= 0 && x.chunks[k].shape == noun && x.chunks[k].last == i {
		k-- // it has been read already
	}
	if k < 0 || x.chunks[k].shape != word || !x.chunks[k].is(x.f.question) || i-x.chunks[k].last > 3 || i-x.chunks[k].last < 1 {
		return false
	}
	return i+1 >= x.last || x.mark(i+1, token.Punct) || x.any(i+1, isPrep|isTo)
}

// meanwhile reports whether the -ing form at token i is a verb of the one who acts in the clause around
// it: "while | working in", "before | leaving for", but "after | fighting in Delmas".
func (x *sentence) meanwhile(i int32) bool {
	return x.is(i-1, x.f.while) || x.is(i-1, x.f.whenWord) || x.any(i-1, isSubord) && x.ofMoving(x.Tokens[i].Word)
}

// withTheirs reports whether the name or the one noun that ends at token p stands right behind "with".
func (x *sentence) withTheirs(p int32) bool {
	if x.at(p).kind == byName {
		p = x.names[x.at(p).ref].First
	}
	return x.is(p-1, x.f.with)
}

// headsFor reports whether the "head" or "heads" at token i, right behind people or the country they come from, is the
// verb by the place behind it: "officers from Togo | head for Haiti", "a batch of soldiers | heads to Bor".
func (x *sentence) headsFor(i int32) bool {
	f := x.Tokens[i].Word.Form
	if f != "head" && f != "heads" || i+2 >= x.last || i <= x.first || x.heading && x.mark(i, token.Caps) {
		return false
	}
	p, n := &x.Tokens[i-1], &x.Tokens[i+1]
	if n.Word.Form == "home" || n.Word.Form == "back" {
		return p.Any(isNplural)
	}
	k := i + 2
	if x.is(k, x.f.the) {
		k++
	}
	if n.Word.Form != "for" && n.Word.Form != "to" || k >= x.last || x.at(k).kind != byName {
		return false
	}
	switch x.names[x.at(k).ref].Kind {
	case name.Place, name.Country:
	default:
		return false
	}
	return p.Any(isNplural) || x.at(i-1).kind == byName && i-2 >= x.first && x.Tokens[i-2].Is(x.f.from)
}

// opensPlain reports whether a noun without an article stands at token i, whose clause has a verb
// of its own.
func (x *sentence) opensPlain(i int32) bool {
	return i+1 < x.last && x.at(i).kind == uncovered && x.nounForm(i) && !x.any(i, isDet|isPrep|isVpast) && x.finiteAhead(i+1)
}
