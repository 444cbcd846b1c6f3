package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// group cuts the sentence into chunks: times, verb groups, noun groups, and
// single tokens for what is left. Adverbs that no rule could need are dropped,
// so that "were finally flown home" and "were flown home" look the same.
func (x *sentence) group() {
	for i := x.first; i < x.last; {
		switch c := x.at(i); {
		case c.kind == byTime && !x.modifies(c.ref) && !x.datedNow(c.ref):
			i = x.timeChunk(i, c.ref)
		case c.kind == uncovered && x.mark(i, token.Punct) && !x.is(i, x.f.possess) && x.Tokens[i].End-x.Tokens[i].Start == 1:
			i = x.wordChunk(i)
		default:
			i = x.groupAt(i)
		}
	}
	x.join()
}

// groupAt adds the verb group, the noun group or the single token at i.
func (x *sentence) groupAt(i int32) int32 {
	if x.mayBeVerb(i) {
		if next := x.verbGroup(i); next > i {
			return next
		}
	}
	if next := x.nounGroup(i); next > i {
		return next
	}
	return x.wordChunk(i)
}

// mayBeVerb reports whether a verb group can begin at token i as far as its
// word goes: one that the lexicons list can where they say so.
func (x *sentence) mayBeVerb(i int32) bool {
	t := &x.Tokens[i]
	return x.at(i).kind == uncovered && (t.Is(x.f.verbish) || !t.Is(x.f.listed))
}

// nominal reports whether token i can be nothing but a noun, as most are that
// the lexicons know.
func (x *sentence) nominal(i int32) bool {
	t := &x.Tokens[i]
	return t.Is(x.f.nominal) && t.Marks&(token.Punct|token.Digits) == 0 && x.at(i).kind == uncovered
}

// timeChunk adds the time expression that covers token i.
func (x *sentence) timeChunk(i, ref int32) int32 {
	m := &x.times[ref]
	class := x.f.TIME
	if m.Timex == "DURATION" {
		class = x.f.DURATION
	}
	x.chunks = append(x.chunks, newChunk(chunk{shape: time, first: i, last: m.Last, head: m.Last - 1, has: x.keep(class), ref: ref}))
	return m.Last
}

// wordChunk adds token i by itself, unless it is an adverb of manner.
func (x *sentence) wordChunk(i int32) int32 {
	t := &x.Tokens[i]
	w, n := x.phrase(i)
	if x.droppable(i) && !t.Is(x.f.subord) && n < 2 {
		return i + 1
	}
	if w == nil {
		w, n = t.Word, 1
	}
	x.seen.Add(w)
	x.chunks = append(x.chunks, newChunk(chunk{shape: word, first: i, last: i + int32(n), head: i, marks: t.Marks, has: w.Asked, ref: -1}))
	return i + int32(n)
}

// droppable reports whether the token is an adverb that changes no claim.
func (x *sentence) droppable(i int32) bool {
	t := &x.Tokens[i]
	if t.Word.Known() && !t.Is(x.f.mayDrop) {
		return false
	}
	if t.Is(x.f.lastWord) && x.lately(i) || t.Is(x.f.adverb) || t.Is(x.f.far) && x.is(i-1, x.f.so) {
		return true
	}
	return adverbForm(x.Source[t.Start:t.End]) && (!t.Has(token.Cap) || i == x.first) && (t.Word.Form == "" || x.featureless(i))
}

// featureless reports whether token i is a word that only a phrase of some list
// has in it, as "slightly" of "slightly over".
func (x *sentence) featureless(i int32) bool {
	t, f := &x.Tokens[i], x.f
	if _, n := x.phraseAt(i); n > 1 {
		return false // "internally displaced people"
	}
	return x.at(i).kind == uncovered && !x.nounForm(i) && !t.Is(f.verb) && !t.Is(f.adjective) && !t.Is(f.prep) && !t.Is(f.kept) && !t.Is(f.conj) && !t.Is(f.may) && !t.Is(f.negation) && !t.Is(f.semiPossible)
}

// lately reports whether the "last" at token i says when a verb happened: "the
// Council last renewed it".
func (x *sentence) lately(i int32) bool {
	if i == x.first || i+1 >= x.last || x.at(i).kind != uncovered || x.at(i+1).kind != uncovered {
		return false
	}
	p := &x.Tokens[i-1]
	return x.Tokens[i+1].Is(x.f.verb) && x.finitePast(i+1) && !p.Is(x.f.det) && !p.Is(x.f.prep) && !p.Is(x.f.possessive) && !p.Is(x.f.possess) && p.Marks&token.Punct == 0
}

// datedNow reports whether time ref is an adjective of the noun after it:
// "its current mandate".
func (x *sentence) datedNow(ref int32) bool {
	m := &x.times[ref]
	n := m.Last
	return m.Last-m.First == 1 && (x.Tokens[m.First].Is(x.f.current) || x.Tokens[m.First].Is(x.f.present)) && n < x.last && !x.mark(n, token.Punct) &&
		(x.at(n).kind == byFigure || x.at(n).kind == uncovered && x.nounForm(n))
}

// adverbial reports whether token i may stand inside a verb group unseen.
func (x *sentence) adverbial(i int32) bool {
	if i < x.last && x.Tokens[i].Word.Known() && !x.Tokens[i].Is(x.f.mayPass) {
		return false
	}
	return i < x.last && x.at(i).kind == uncovered && (x.droppable(i) || x.Tokens[i].Is(x.f.kept) || x.floats(i))
}

// verbal reports whether token i is a verb here rather than a noun or an
// adjective of the same form, by what stands before it.
func (x *sentence) verbal(i int32) bool {
	if i >= x.last {
		return false
	}
	if t := &x.Tokens[i]; t.Word.Known() && t.Is(x.f.listed) && !t.Is(x.f.mayAct) {
		return false
	}
	x.guess(i)
	t, f := &x.Tokens[i], x.f
	if t.Is(f.possess) {
		x.contracted(i)
	}
	if !t.Is(f.verb) || x.at(i).kind == byName || x.at(i).kind == byFigure || x.titled(i) {
		return false
	}
	if w, n := x.phrase(i); n > 1 && (w.Is(f.prep) || w.Is(f.noun) && !w.Is(f.verb) && t.Is(f.ving)) {
		return false // "close to", "running costs"
	}
	if x.particle(i) {
		return false
	}
	p := x.before(i)
	if p < 0 {
		return x.verbalFirst(i)
	}
	prev := &x.Tokens[p]
	if t.Is(f.ving) && t.Is(f.prep) {
		return prev.Is(f.be) // "including", "following"
	}
	if t.Is(f.ving) && prev.Is(f.begin) && !t.Is(f.course) && x.opensObject(i+1) {
		return true // "started sending another 2,500"
	}
	if x.sizes(i) || x.countedSubject(i, p) {
		return true
	}
	if x.auxiliary(i) {
		return !prev.Is(f.det) || prev.Is(f.relative) || prev.Is(f.quantity) || prev.Is(f.pronoun)
	}
	switch {
	case prev.Is(f.pronominal):
		return true
	case t.Is(f.vs) && t.Is(f.inCharge) && x.at(p).kind == byName && x.names[x.at(p).ref].Kind == name.Person:
		return true // "Ngwa heads the mission"
	case prev.Is(f.relative) && prev.Is(f.det):
		return x.relativeVerb(i, p)
	case (prev.Is(f.quantity) || prev.Is(f.other)) && prev.Is(f.pronoun) && x.speaks(i):
		return true
	case prev.Is(f.other) && p > x.first && x.Tokens[p-1].Is(f.definite) && x.finitePast(i):
		return x.opensObject(i+1) || x.afterNounish(i) // "the other lost a leg"
	case prev.Is(f.another) && x.finitePast(i):
		return x.opensObject(i+1) || x.afterNounish(i) // "and another died in hospital"
	case prev.Is(f.quantity) && prev.Is(f.det):
		return x.finitePast(i) && (x.opensObject(i+1) || x.afterNounish(i))
	case x.figured(p) && prev.Is(f.quantity) && t.Is(f.vbase) && !x.nounForm(i) && x.afterNounish(i):
		return true // "eighty more leave"
	case x.at(p).kind == byFigure, prev.Is(f.other) && p > x.first && x.at(p-1).kind == byFigure, x.at(p).kind == byName && x.names[x.at(p).ref].Kind == name.Demonym && !x.pluralDemonym(p):
		return (x.finitePast(i) || t.Is(f.ving) || (t.Is(f.vbase) || t.Is(f.vs) && (x.opensObject(i+1) || t.Is(f.begin) || x.is(i+1, f.homeward) || x.timeAhead(i+1))) && !x.nounForm(i)) && (x.afterNounish(i) || x.opensObject(i+1) || x.is(i+1, f.vpart) && t.Is(f.vbase))
	case prev.Is(f.be) && t.Is(f.vbase) && !t.Is(f.vpart) && x.nounForm(i):
		return false // "has been head of the office"
	case prev.Is(f.to):
		return t.Is(f.vbase)
	case prev.Is(f.be), prev.Is(f.have), prev.Is(f.modal), prev.Is(f.do), prev.Is(f.to), prev.Is(f.negation) && !prev.Is(f.det):
		return true
	case prev.Is(f.negation) && prev.Is(f.det) && x.finitePast(i) && x.opensObject(i+1):
		return true // "neither ended the mission nor"
	case prev.Is(f.that) && t.Is(f.vs), prev.Is(f.relative) && prev.Is(f.det) && (t.Is(f.vs) || x.finitePast(i)):
		return true
	case prev.Is(f.relative) && prev.Is(f.det) && (t.Is(f.vs) || x.finitePast(i)):
		return true // "which says"
	case x.at(p).kind == byTime && t.Is(f.vbase) && !t.Is(f.vpast) && x.afterArticle(p):
		return false // "a three-week combat course"
	case x.at(p).kind == byTime && !t.Is(f.ving):
		return (t.Is(f.vs) || t.Is(f.vbase)) && !x.nounForm(i) || x.finitePast(i) || x.opensObject(i+1) // "which at present provides"
	case prev.Is(f.strongly) && x.figured(p) && x.finitePast(i):
		return true // "a unit 140 strong flew in"
	case prev.Is(f.possess), x.at(p).kind != byName && (prev.Is(f.det) || prev.Is(f.possessive) || prev.Is(f.adjective) && !prev.Is(f.noun)):
		return false
	case t.Is(f.prep) && t.Is(f.vbase) && !prev.Is(f.pronoun):
		return false // "arms like rifles"
	case prev.Is(f.prep) && !(p > x.first && x.Tokens[p-1].Is(f.dash)):
		return t.Is(f.ving) && !x.nominalGerund(i)
	}
	return x.verbalAfterNoun(i, p)
}

// timeAhead reports whether a time, or a preposition and a time, begins at token i:
// "the balance of 142 goes | on Tuesday".
func (x *sentence) timeAhead(i int32) bool {
	if i+1 < x.last && x.Tokens[i].Is(x.f.prep) && x.at(i).kind == uncovered {
		i++
	}
	return i < x.last && x.at(i).kind == byTime
}

// countedSubject reports whether token i can be no noun after the count at p,
// which asks for a plural: "Benin's 150 guard the base".
func (x *sentence) countedSubject(i, p int32) bool {
	t := &x.Tokens[i]
	return x.at(p).kind == byFigure && x.figures[x.at(p).ref].Figure.Value > 1 && t.Is(x.f.vbase) && !t.Is(x.f.nplural) && !x.Tokens[i-1].Is(x.f.dash) && i+1 < x.last && x.at(i+1).kind == uncovered && x.Tokens[i+1].Is(x.f.det)
}

// titled reports whether token i is written big inside a sentence, as a verb is
// not: "Head of the Office".
func (x *sentence) titled(i int32) bool {
	return x.mark(i, token.Cap) && i > x.first && !x.heading && !x.mark(i, token.First|token.Caps) && (!x.mark(i-1, token.Punct) || x.is(i-1, x.f.comma))
}

// relativeVerb reports whether the form at token i, after "that" or "which" at
// p, is the verb of a relative clause, against "that displaced people".
func (x *sentence) relativeVerb(i, p int32) bool {
	t, f := &x.Tokens[i], x.f
	switch {
	case x.finitePast(i):
		return !x.Tokens[p].Is(f.that) || x.opensObject(i+1) || x.afterNounish(i)
	case t.Is(f.vs), t.Is(f.vbase):
		return !x.nounForm(i) || x.opensObject(i+1)
	}
	return false
}

// particle reports whether token i is the second half of a verb whose object
// stands between: "fly 300 men home", "wave the team off".
func (x *sentence) particle(i int32) bool {
	n := i + 1
	return x.Tokens[i].Is(x.f.particle) && i > x.first && (n >= x.last || x.mark(n, token.Punct) || x.at(n).kind == byTime || x.Tokens[n].Is(x.f.prep) ||
		x.Tokens[n].Is(x.f.conj) || x.Tokens[n].Is(x.f.subord) || x.Tokens[n].Is(x.f.det) || x.Tokens[n].Is(x.f.to) || x.droppable(n))
}

// finitePast reports whether the token can only be a past form.
func (x *sentence) finitePast(i int32) bool {
	t := &x.Tokens[i]
	return (t.Is(x.f.vpast) || t.Is(x.f.vpart)) && !t.Is(x.f.vbase)
}

// afterNounish reports whether a past form after a figure or an adjective of
// nationality is followed by what makes it a verb: "217 landed on Saturday",
// against "217 deployed officers".
func (x *sentence) afterNounish(i int32) bool {
	n := i + 1
	if n+1 < x.last && x.Tokens[n].Is(x.f.conj) && x.opensObject(n+1) {
		return true // "one died and the other was hurt"
	}
	return n >= x.last || x.at(n).kind == byTime || x.Tokens[n].Is(x.f.prep) || x.Tokens[n].Is(x.f.subord) || x.mark(n, token.Punct) || x.Tokens[n].Is(x.f.to) || x.auxiliary(n) ||
		x.Tokens[n].Is(x.f.homeward)
}

// auxiliary reports whether token i is a finite form of be, have or do, or a
// modal.
func (x *sentence) auxiliary(i int32) bool {
	t, f := &x.Tokens[i], x.f
	return (t.Is(f.be) || t.Is(f.have) || t.Is(f.do)) && !t.Is(f.ving) || t.Is(f.modal) && !t.Has(token.Cap)
}

// opensObject reports whether an object begins at token i by a word that can
// only open a noun group.
func (x *sentence) opensObject(i int32) bool {
	if i >= x.last {
		return false
	}
	t, f := &x.Tokens[i], x.f
	return x.at(i).kind == byFigure || x.at(i).kind == byName || t.Is(f.det) || t.Is(f.possessive) || t.Is(f.pronoun)
}

// plain reports whether token i is a word of which no lexicon says what it is.
func (x *sentence) plain(i int32) bool {
	t, f := &x.Tokens[i], x.f
	return !t.Is(f.listed) && t.Marks&(token.Cap|token.Digits|token.Punct) == 0 && x.at(i).kind == uncovered
}

// nominalGerund reports whether an -ing form after a preposition is a noun:
// "of training", "in fighting".
func (x *sentence) nominalGerund(i int32) bool {
	t := &x.Tokens[i]
	return (t.Is(x.f.noun) || t.Is(x.f.course)) && !x.opensObject(i+1)
}

// verbalFirst decides for the first word of a sentence.
func (x *sentence) verbalFirst(i int32) bool {
	t := &x.Tokens[i]
	if t.Is(x.f.be) || t.Is(x.f.have) || t.Is(x.f.do) || t.Is(x.f.modal) {
		return true
	}
	if t.Is(x.f.ving) {
		return !t.Is(x.f.noun) && !t.Is(x.f.course) || x.opensObject(i+1)
	}
	if i > x.first && (t.Is(x.f.vs) || t.Is(x.f.vbase)) {
		return !x.nounForm(i) || x.opensObject(i+1) // ", send the most"
	}
	return x.finitePast(i)
}

// verbalAfterNoun decides after a noun, a name or a pronoun. Past forms are
// verbs; a base or -s form that could be a noun is one only where what follows
// looks like an object or an adverbial.
func (x *sentence) verbalAfterNoun(i, p int32) bool {
	t, f := &x.Tokens[i], x.f
	if x.finitePast(i) {
		return !t.Is(f.adjective) || x.afterNounish(i)
	}
	if x.attributive(p) {
		return false
	}
	if t.Is(f.ving) {
		return (!t.Is(f.noun) && !t.Is(f.course) || x.opensObject(i+1)) && (!x.is(i+1, f.of) || t.Is(f.consist))
	}
	if !x.nounForm(i) {
		return t.Is(f.vs) || !x.afterArticle(p) || x.Tokens[p].Is(f.nplural) || t.Is(f.vpast) && (x.opensObject(i+1) || x.is(i+1, f.and) && x.is(i+2, f.vpast)) // "a rocket hit the school"
	}
	n := i + 1
	if n >= x.last {
		return x.Tokens[p].Is(f.pronoun)
	}
	next := &x.Tokens[n]
	if k := len(x.chunks); next.Is(f.that) && k > 0 && x.chunks[k-1].shape == verb {
		return false // "denied local media reports that"
	}
	if x.heading && t.Is(f.vs) && (x.Tokens[p].Is(f.forceNoun) || x.Tokens[p].Is(f.unit)) && !x.Tokens[p].Is(f.nplural) && !next.Is(f.prep) && !next.Has(token.Punct) {
		return true // "Combined force captures rebel leader"
	}
	if t.Is(f.vs) && x.Tokens[p].Is(f.unit) && !x.Tokens[p].Is(f.nplural) && (next.Is(f.prep) || next.Is(f.homeward)) {
		return true // "the ninth contingent returns from Kosovo"
	}
	if t.Is(f.vs) && x.at(p).kind == byName && next.Is(f.adjective) {
		return true // "M23 controls large parts"
	}
	return x.Tokens[p].Is(f.pronoun) || next.Is(f.det) || next.Is(f.possessive) || next.Is(f.them) || next.Is(f.us) || x.at(n).kind == byFigure ||
		x.at(n).kind == byTime && !x.Tokens[p].Is(f.adjective)
}

// afterArticle reports whether the word at token p belongs to a group that "a"
// opens, after which a base form is a noun: "a single massacre".
func (x *sentence) afterArticle(p int32) bool {
	for k := p; k >= x.first && k > p-4; k-- {
		if t := &x.Tokens[k]; t.Is(x.f.det) {
			return t.Is(x.f.article)
		}
	}
	return false
}

// attributive reports whether token p is a participle before the noun that it
// describes: "continued" of "Kenya's continued support".
func (x *sentence) attributive(p int32) bool {
	if t := &x.Tokens[p]; p == x.first || !t.Is(x.f.vpart) && !t.Is(x.f.ving) || t.Is(x.f.noun) {
		return false
	}
	b := &x.Tokens[p-1]
	return b.Is(x.f.det) || b.Is(x.f.possessive) || b.Is(x.f.possess) || b.Is(x.f.adjective)
}

// nounForm reports whether the token's form is also a noun that some lexicon
// lists.
func (x *sentence) nounForm(i int32) bool {
	t := &x.Tokens[i]
	return t.Is(x.f.noun) || t.Is(x.f.classed)
}
