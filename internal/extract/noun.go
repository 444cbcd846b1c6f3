package extract

import (
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
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
	g := nounScan{sentence: x, at: i, first: i, head: -1}
	g.n = nounGroup{figure: -1, second: -1, whole: -1, person: -1, length: -1}
	g.a0 = len(x.actors)
	for !g.done && g.at < x.last && g.step() {
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
	if g.nominal(i) {
		return !g.linking(i) && g.nounAt(i)
	}
	if g.Tokens[i].Any(isBetween) && !g.wouldBe(i) && !g.twoKinds(i) {
		if g.pairs(i) || g.hyphened(i) {
			g.at++
			return true
		}
		return false
	}
	g.guess(i)
	if i == g.first+1 && g.n.det == definite && g.those(i) {
		return true
	}
	t := &g.Tokens[i]
	switch {
	case g.particle(i):
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
	case t.Has(token.Digits) && g.head < 0 && g.ageAt(i):
		return true
	case t.Has(token.Digits):
		// A number that counts nothing: "Resolution 2699", "Delmas 33".
		g.at++
		return g.head >= 0
	case g.linking(i), g.complementizer(i):
		return false
	case t.Any(isPronoun) && !t.Any(isDet|isPossessive) && !(i == g.first && (t.Word.Form == "most" || t.Word.Form == "many") && i+1 < g.last && g.sentence.at(i+1).kind == uncovered && g.Tokens[i+1].Any(isNplural)): // "most | are", but "most clinics"
		return g.pronounAt(i)
	case i == g.first && (t.Any(isDemonstrative) && (g.standsAlone(i+1) || t.Is(g.f.they) && g.didSo(i+1) || g.countsUp(i+1)) || t.Any(isQuantity) && t.Any(isPronoun) && g.any(i+1, isOf)),
		i == g.first && t.Any(isNegation) && t.Any(isPronoun) && t.Any(isDet) && i+1 < g.last && g.auxiliary(i+1),
		i == g.first && t.Any(isPronoun) && (g.speaks(i+1) || t.Is(g.f.both) && i+1 < g.last && (g.auxiliary(i+1) || g.finitePast(i+1))):
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
	case (t.Any(isKept) || t.Any(isParticle) && !g.nounForm(i)) && g.head >= 0:
		return false
	case t.Any(isVerb) && g.verbal(i):
		return g.participle(i)
	}
	return g.nounAt(i)
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

// manner reports whether an adverb of manner that ends what is said stands at token i.
func (g *nounScan) manner(i int32) bool {
	t := &g.Tokens[i]
	return adverbForm(g.Source[t.Start:t.End]) && g.droppable(i) && g.standsAlone(i+1)
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
	n := &g.Tokens[i+1]
	switch {
	case i > g.sentence.first && n.Any(isVpast) && (n.Is(g.f.begin) && !n.Any(isVpart) || g.any(i+2, isNplural) && !n.Any(isNoun)) && !g.Tokens[i-1].Any(isVerb|isPrep|isConj):
		return true // "a mission that began operations in 2011"
	case n.Any(isDet) && !n.Any(isQuantity), n.Any(isPossessive | isPronoun), n.Any(isNplural) && !n.Any(isVerb):
		return true
	case g.sentence.at(i+1).kind == byName, g.sentence.at(i+1).kind == byFigure:
		return true
	case i > g.sentence.first:
		p := &g.Tokens[i-1]
		return p.Any(isSay) || p.Is(f.laud) || i-2 > g.sentence.first && !p.Any(isVerb) && g.Tokens[i-2].Any(isBe) // "it is true | that rebel fighters"
	}
	return false
}

// figureAt takes the figure ref. A second one ends the group.
func (g *nounScan) figureAt(ref int32) bool {
	m := &g.figures[ref]
	if m.Class == figure.Ordinal {
		if g.head >= 0 && g.head == g.at-1 && g.firstly(g.at) {
			return false // "Pakistan | first sent troops"
		}
		g.n.ordinal = m.Ordinal
		g.at = g.andLast(m.Last)
		return true
	}
	if g.n.figure < 0 && g.head == g.at-1 && g.head >= 0 && !g.named && !g.heading && g.mark(g.head, token.Caps) && m.Class == figure.Cardinal && m.Last == m.First+1 {
		g.at = m.Last // "GHANBATT 87": a name
		return true
	}
	if g.n.figure < 0 && g.head >= 0 && !g.named && !g.heading && g.at-1 > g.head && g.mark(g.at-1, token.Cap) && g.headWord.Is(g.f.unit) && m.Class == figure.Cardinal && m.Last == m.First+1 && g.mark(g.at, token.Digits) {
		g.at = m.Last // "Task Group Rye | 7": a name
		return true
	}
	if g.n.figure >= 0 || g.head >= 0 && !g.Tokens[g.at-1].Any(isDash) {
		return false
	}
	if m.Class == figure.Measure && g.measures(m.Last) {
		g.at = m.Last
		return true
	}
	g.n.figure = ref
	g.marks |= token.Counted
	for i := m.First; i < m.Num0; i++ {
		if w := g.Tokens[i].Word.Form; w == "further" || w == "additional" || w == "extra" {
			g.marks |= token.Other // "a further 75"
		}
	}
	g.at = m.Last
	if m.Class == figure.Money || m.Class == figure.Percent || m.Class == figure.Measure {
		g.done = true
	}
	return true
}

// measures reports whether the measure that ends at token i says of what size the thing
// named next is, rather than how much of it there is: "a 12-kilometre road".
func (g *nounScan) measures(i int32) bool {
	return i > 1 && i < g.last && g.Tokens[i-2].Any(isDash) && g.nounForm(i)
}

// andLast is the token after "and last" at token i, which says of an ordinal that no other
// follows, else i: "the sixth and last batch".
func (g *nounScan) andLast(i int32) int32 {
	if i+2 < g.last && g.Tokens[i].Any(isConj) && g.Tokens[i+1].Any(isAdjective) && (g.is(i+1, g.f.lastWord) || g.is(i+1, g.f.finalWord)) && g.nounForm(i+2) {
		return i + 2
	}
	return i
}

// nameAt takes the name ref: as a modifier while nouns follow, else as head.
func (g *nounScan) nameAt(ref int32) bool {
	m := &g.names[ref]
	if g.head >= 0 && g.named && !g.Tokens[g.at-1].Any(isPossess) && !g.slash(g.at-1) && !g.classOf(m) && m.Kind != name.Demonym && !g.leads(m) && g.names[g.nameOf(g.head)].Kind != name.Demonym {
		return false
	}
	if m.Kind == name.Country && g.n.figure >= 0 && g.head >= 0 && !g.named && g.headWord.Any(isNplural) && !g.Tokens[g.at-1].Any(isPossess) {
		return false // "of the five contributors | Uganda is"
	}
	if (m.Kind == name.Person && m.NameFirst == m.First || m.Kind == name.Place) && g.head >= 0 && g.head == g.at-1 && !g.named && (g.headWord.Is(g.f.craft) || g.headWord.Is(g.f.exercise)) && !g.headWord.Any(isNplural) {
		g.at = m.Last
		return true // "the Spanish frigate | Reina Sofia"
	}
	if m.Kind == name.Person {
		if g.n.figure >= 0 && (g.head >= 0 && !g.named && g.headWord.Any(isNplural) || g.head < 0 && g.n.det == definite) {
			return false // "the 600 officers | President Ruto promised"
		}
		if g.n.person >= 0 {
			return false
		}
		g.n.person = ref
	}
	if m.Kind == name.Mission && g.at > g.first && g.Tokens[g.at-1].Any(isPossess) {
		g.sentence.actors = g.actors[:g.a0] // "the European Union's | Operation Irini"
	}
	g.sentence.actors = append(g.sentence.actors, actor{m.Name, m.Kind, m.Metonym, m.First, m.Last})
	g.marks |= token.Named
	g.at = m.Last
	if m.Kind == name.Mission && g.head >= 0 && g.head == m.First-1 && !g.named && g.headWord.Is(g.f.official) && !g.headWord.Any(isNplural) {
		return true // "Commander | EUFOR"
	}
	g.headNoun(m.Last-1, g.Tokens[m.Last-1].Word)
	g.named = true
	return true
}

// classOf reports whether the name m is that of a class of ships: "the Royal Australian Navy |
// Adelaide Class frigate".
func (g *nounScan) classOf(m *name.Mention) bool {
	i := m.Last
	if i < g.last && g.Tokens[i].Any(isDash) {
		i++
	}
	return m.Kind == name.Place && i < g.last && g.Tokens[i].Word.Form == "class"
}

// leads reports whether the name m is a person with a post in the armed group, state or
// body named right before: "Taliban leader Zaki", "US Ambassador Ann Bee". A country that
// things happen in has none: "in Kenya President Ruto said".
func (g *nounScan) leads(m *name.Mention) bool {
	if m.Kind != name.Person || m.NameFirst <= m.First || g.at != m.First {
		return false
	}
	switch g.names[g.nameOf(g.head)].Kind {
	case name.Group, name.Force:
		return true
	case name.Country, name.Body, name.Org:
		k := len(g.chunks) - 1
		return m.TitleFirst == m.First && m.TitleLast > m.First && g.n.det == bare && !(g.preposition(k) && g.chunks[k].is(g.f.locative))
	}
	return false
}

// nameOf is the name that covers token i, 0 if none does.
func (g *nounScan) nameOf(i int32) int32 {
	if c := g.sentence.at(i); c.kind == byName {
		return c.ref
	}
	return 0
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
	if t.Any(isStrongly) && g.n.figure >= 0 && g.head < 0 && !g.Tokens[i-1].Any(isDash) {
		g.at, g.done = i+1, true // "140 strong | flew in"
		return true
	}
	if g.head >= 0 && g.n.det == definite && g.headWord.Is(g.f.undertaking) && t.Is(g.f.armedNoun) && t.Any(isNplural) {
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
	if t.Any(isAdjective) && !g.nounForm(i) && n == 1 {
		g.at++
		return true
	}
	g.headNoun(i+int32(n)-1, w)
	g.named = false
	g.at = i + int32(n)
	return true
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
	if g.head < 0 || g.n.figure >= 0 || g.Tokens[i].Word.Form != "dead" || g.headWord.Any(isNplural) && !g.afterOneOf() {
		return false // but "left one of the force's soldiers | dead"
	}
	h := g.headWord
	return (h.Is(g.f.civilian) || h.Is(g.f.personnel) || h.Is(g.f.armedNoun)) && (i+1 == g.last || !g.Tokens[i+1].Any(isNoun))
}

// headNoun makes the word that ends at token i the head so far.
func (g *nounScan) headNoun(i int32, w *token.Word) {
	g.head, g.headWord = i, w
}
