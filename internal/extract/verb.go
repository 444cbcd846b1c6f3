package extract

import "muster/internal/token"

// verbGroup adds the verb group that begins at token i and returns the token
// after it, or i where none begins. A chain of verbs is one group whose head
// is the last: in "is expected to leave", "began deploying" and "refused to
// go" the chain's other verbs become marks.
func (x *sentence) verbGroup(i int32) int32 {
	g := verbScan{sentence: x, at: i, head: -1, bare: -1}
	if !g.opens(i) {
		return i
	}
	for g.step() {
	}
	if g.head < 0 {
		return i
	}
	if g.marks&token.Past != 0 && g.Tokens[g.head].Any(isVpart) && g.head == g.bare {
		if !x.ownObject(g.head, g.headLast) {
			g.marks = g.marks&^token.Past | x.participial(g.head, g.end)
		}
	}
	if g.marks&token.Part != 0 && x.sharesHave(i, g.end) {
		g.marks = g.marks&^token.Part | token.Perfect
	}
	if g.head != i && x.setTo(i) && (!x.Tokens[i].Is(x.f.plans) || x.afterObject(i) || x.finiteAhead(g.end) || x.plannedAside(i, g.end)) {
		g.marks = g.marks&^token.Infin | token.Part
	}
	g.marks |= x.bareMarks(i, g.end)
	word, has := x.haveGot(i, g.head, g.headLast, x.verbWord(g.head, g.headLast))
	if has {
		g.marks &^= token.Perfect
	}
	x.push(&chunk{
		shape: verb, first: i, last: g.end, head: g.head, marks: g.marks,
		word: word, more: x.keep(x.f.VG), ref: -1,
	})
	if g.inner > 0 {
		x.timeChunk(g.inner-1, x.at(g.inner-1).ref)
	}
	return g.end
}

// ownObject reports whether the phrase of tokens [first, last) holds the verb's own
// object: "lost his life".
func (x *sentence) ownObject(first, last int32) bool {
	for i := first + 1; i < last; i++ {
		if x.Tokens[i].Any(isPossessive) {
			return true
		}
	}
	return false
}

// verbWord is the word of the head verb, the phrase "touch down" before the word
// "touch".
func (x *sentence) verbWord(head, last int32) *token.Word {
	if head > x.first && adverbForm(x.Of(head-1, head)) {
		if p, n := x.phrase(head - 1); n > 1 && p.Any(isVerb) {
			return p // "was fatally wounded"
		}
	}
	if last > head+1 {
		if p, _ := x.phrase(head); p != nil {
			return p
		}
	}
	return x.Tokens[head].Word
}

// verbScan reads a verb group token by token.
type verbScan struct {
	*sentence
	at       int32 // next token to read
	end      int32 // end of the group so far
	head     int32 // its last main verb, -1 before one is found
	headLast int32 // end of the head's phrase
	marks    token.Marks
	passive  bool  // a form of be was the last auxiliary
	toNext   bool  // "to" was read: a base form must follow
	chained  bool  // the last verb may govern another: "began", "expected"
	shies    bool  // the head is a phrase for not doing what follows: "stop short of"
	bare     int32 // the verb that the group opens with, without an auxiliary
	inner    int32 // one more than the first token of a time inside, "are now displaced"
}

// opens reports whether a verb group can begin at token i.
func (g *verbScan) opens(i int32) bool {
	t := &g.Tokens[i]
	if g.sentence.at(i).kind != uncovered {
		return false
	}
	if g.dueTo(i) {
		return true
	}
	if t.Any(isModal) {
		return !g.wouldBe(i) && (!g.mark(i, token.Cap) || g.mark(i, token.First))
	}
	if t.Any(isTo) {
		n := g.skip(i + 1)
		if n < g.last && g.sentence.at(n).kind == uncovered && g.plain(n) && !g.base(n) {
			return g.opensObject(n + 1)
		}
		return n < g.last && g.base(n) && g.sentence.at(n).kind == uncovered && !g.any(n+1, isPossess) && !g.toNamed(n)
	}
	if g.noLonger(i) {
		return g.verbal(g.skip(i + 2))
	}
	if t.Any(isNot) || t.Any(isNegation) && !t.Any(isDet|isPronoun) {
		n := g.skip(i + 1)
		if t.Is(g.f.without) && n < g.last && !g.Tokens[n].Any(isVing) {
			return false // "without | delay"
		}
		return n < g.last && (g.verbal(n) || n+1 < g.last && g.Tokens[n].Any(isTo) && g.Tokens[n+1].Any(isVbase)) // "not to extend it"
	}
	return g.verbal(i)
}

// skip is the first token from i that is no dropped adverb.
func (g *verbScan) skip(i int32) int32 {
	for i < g.last {
		switch n := g.passWithin(i); {
		case n > i:
			i = n
		case g.adverbial(i):
			i++
		default:
			return i
		}
	}
	return i
}

// step reads one token of the group and reports whether there was one.
func (g *verbScan) step() bool {
	i := g.skip(g.at)
	modal := g.head < 0 && g.at > g.first && g.Tokens[g.at-1].Any(isModal)
	if g.inner == 0 && i+1 < g.last && (modal || g.auxHead()) {
		k := i
		if g.governs(k) {
			k++ // "were on | Tuesday | killed"
		}
		if g.sentence.at(k).kind == byTime {
			if n, ok := g.splitByTime(k, modal); ok {
				g.inner, i = k+1, n
			}
		}
	}
	if i+1 < g.last && g.sentence.at(i).kind == byFigure && g.auxHead() && g.Tokens[i].Word.Form == "first" && g.Tokens[i+1].Any(isVpart) {
		i++ // "was first set"
	}
	if i >= g.last || g.sentence.at(i).kind == byTime || g.sentence.at(i).kind == byFigure {
		return false
	}
	if g.auxHead() {
		g.guess(i)
	}
	t := &g.Tokens[i]
	switch {
	case g.noLonger(i):
		g.marks |= token.Negated
		return g.eat(i + 1)
	case g.head >= 0 && !g.auxHead() && t.Any(isNegation) && t.Word.Form == "nor":
		return false // "neither patrolled | nor manned a post"
	case t.Any(isNot) || t.Any(isNegation) && !t.Any(isDet|isPronoun) && !(t.Any(isPrep) && g.head >= 0):
		g.marks |= token.Negated // but "gone without pay"
		return g.eat(i)
	case (modal || g.auxHead()) && g.neither(i):
		g.marks |= token.Negated
		return g.eat(i)
	case g.head < 0 && g.end == 0 && g.dueTo(i):
		return g.semi(i)
	case t.Any(isModal) && g.head < 0:
		return g.modalVerb(i)
	case t.Any(isTo):
		return g.infinitive(i)
	case g.head >= 0 && !g.chained && !g.auxHead() && !g.makesPassive(i):
		return false
	case t.Any(isVerb), (g.head < 0 || g.toNext) && g.unknownVerb(i), (modal || g.toNext) && g.base(i):
		return g.mainVerb(i)
	case g.auxHead() && (t.Any(isSemiPlan | isSemiPossible)):
		return g.semi(i)
	}
	return false
}

// base reports whether the base form of a verb stands at token i, or of a phrase whose first
// word alone is no verb: "to wind up", "would foot the bill".
func (g *verbScan) base(i int32) bool {
	if g.Tokens[i].Any(isVbase) {
		return true
	}
	w, n := g.phrase(i)
	return n > 1 && w != nil && w.Any(isVbase)
}

// neither reports whether "neither" stands at token i and a verb after it: "has neither paid".
func (g *verbScan) neither(i int32) bool {
	t := &g.Tokens[i]
	return t.Any(isNegation) && t.Word.Form == "neither" && i+1 < g.last && g.Tokens[i+1].Any(isVpart|isVing|isVbase) && g.sentence.at(i+1).kind == uncovered
}

// noLonger reports whether "no longer" stands at token i.
func (g *verbScan) noLonger(i int32) bool { return g.Tokens[i].Any(isNo) && g.is(i+1, g.f.longer) }

// eat takes token i into the group.
func (g *verbScan) eat(i int32) bool {
	g.at = i + 1
	if g.head >= 0 || g.end == 0 {
		g.end = max(g.end, i+1)
	}
	return true
}

// auxHead reports whether the head so far is be, have or do, which a further
// verb turns into an auxiliary.
func (g *verbScan) auxHead() bool {
	if g.head < 0 {
		return false
	}
	t := &g.Tokens[g.head]
	return t.Any(isBe | isHave | isDo)
}

// modalVerb notes what a modal says of the verb that follows.
func (g *verbScan) modalVerb(i int32) bool {
	t, f := &g.Tokens[i], g.f
	switch {
	case t.Is(f.will):
		g.marks |= token.Future
	case t.Is(f.must):
		g.marks |= token.Must
	case t.Is(f.may):
		g.marks |= token.Modal
	}
	return g.eat(i)
}

// semi notes "set", "due", "likely" between be and an infinitive.
func (g *verbScan) semi(i int32) bool {
	n := g.skip(i + 1)
	if n >= g.last || !g.Tokens[n].Any(isTo) {
		return false
	}
	if g.Tokens[i].Any(isSemiPlan) {
		g.marks |= token.Future
	} else {
		g.marks |= token.Modal
	}
	g.chained = true
	return g.eat(i)
}

// infinitive reads "to" and the base form after it, at the start of a group or
// after a verb that governs one.
func (g *verbScan) infinitive(i int32) bool {
	n := g.skip(i + 1)
	if n >= g.last || g.sentence.at(n).kind != uncovered || !g.base(n) && !g.gerund(n) && !(g.plain(n) && (g.chained || g.opensObject(n+1) || g.head >= 0 && g.Tokens[g.head].Any(isBe))) {
		return false
	}
	switch {
	case g.head < 0:
		g.marks |= token.Infin
		if i > g.first && g.Tokens[i-1].Is(g.f.yet) {
			g.marks |= token.Negated // "Togo yet to send soldiers"
		}
	case g.Tokens[i-1].Is(g.f.yet) && g.auxHead():
		g.marks |= token.Negated // "have yet to arrest", "is yet to leave"
		g.passive = false
	case g.Tokens[g.head].Any(isBe):
		g.marks |= token.Future
		g.passive = false
	case g.Tokens[g.head].Any(isHave):
		g.marks |= token.Must
	case g.chained:
	default:
		return false
	}
	g.at, g.toNext = n, true
	return true
}

// mainVerb takes a verb as the new head, the old one becoming an auxiliary.
func (g *verbScan) mainVerb(i int32) bool {
	t := &g.Tokens[i]
	if g.head >= 0 && !g.toNext && !g.continues(i) {
		return false
	}
	g.tense(i)
	if g.passive = t.Any(isBe); g.passive && t.Any(isVing) {
		g.marks |= token.Ongoing
	}
	g.toNext = false
	g.head, g.headLast = i, i+1
	g.shies = false
	if w, n := g.phrase(i); w != nil && w.Any(isVerb) {
		g.headLast = i + int32(n)
		g.shies = n > 1 && w.Is(g.f.refuse)
	}
	g.end, g.at = g.headLast, g.headLast
	g.chained = g.shies || g.govern(i)
	return true
}

// continues reports whether verb i goes on with the group whose head is an
// auxiliary or a verb like "began".
func (g *verbScan) continues(i int32) bool {
	t := &g.Tokens[i]
	h := &g.Tokens[g.head]
	switch {
	case h.Any(isBe):
		if w, n := g.phrase(i); n > 1 && w.Any(isVpart) {
			return true // "be wound up"
		}
		return t.Any(isVpart | isVing)
	case h.Any(isHave):
		return t.Any(isVpart)
	case h.Any(isDo):
		return t.Any(isVbase)
	}
	return g.chained && t.Any(isVing) && !t.Any(isNoun) || g.makesPassive(i)
}

// tense marks the group for the verb at i, given the head before it.
func (g *verbScan) tense(i int32) {
	t := &g.Tokens[i]
	if g.head < 0 {
		switch {
		case g.toNext || g.end > 0 && t.Any(isVbase) || g.marks&(token.Future|token.Modal|token.Must) != 0:
		case t.Any(isVing):
			g.marks |= token.Ing
		case t.Any(isVpast):
			g.marks |= token.Past
			g.bare = i
		case t.Any(isVpart) && (!t.Any(isVbase) || g.any(i+1, isBy)): // "gangs who run it", "a course run by police"
			g.marks |= token.Part
		}
		return
	}
	h := &g.Tokens[g.head]
	switch {
	case g.toNext:
		g.govern2(g.head)
	case h.Any(isBe) && t.Any(isVpart):
		g.marks |= token.Passive
	case h.Any(isHave) && t.Any(isVpart):
		g.marks |= token.Perfect
	case g.makesPassive(i):
		g.passiveBy(g.head)
	case t.Any(isVing) && (g.shies || g.Tokens[g.headLast-1].Is(g.f.against)):
		g.marks |= token.Negated // "decided against sending", "stopped short of ending"
	}
}

// govern reports whether the verb at i may govern another verb: "began
// deploying", "expected to leave", "promised to send".
func (g *verbScan) govern(i int32) bool {
	t := &g.Tokens[i]
	if t.Is(g.f.used) {
		return g.any(i+1, isTo) && g.marks&token.Passive == 0 // "used to be", against "was used to pay"
	}
	if t.Is(g.f.repute) && g.marks&token.Passive != 0 {
		return true // "are said to hold"
	}
	return t.Is(g.f.begin) || t.Is(g.f.plans) || t.Is(g.f.promise) || t.Is(g.f.refuse) || t.Any(isSemiPlan) || t.Is(g.f.resolve)
}

// govern2 turns the governing verb at h into marks of the group.
func (g *verbScan) govern2(h int32) {
	t, f := &g.Tokens[h], g.f
	switch {
	case t.Is(f.repute):
		g.marks &^= token.Passive | token.Perfect
	case t.Is(f.refuse):
		g.marks |= token.Negated
	case t.Is(f.promise):
		g.marks |= token.Promised
		g.marks &^= token.Past | token.Passive | token.Perfect
	case t.Is(f.plans), t.Any(isSemiPlan):
		g.marks |= token.Future
		g.marks &^= token.Past | token.Passive | token.Perfect
	}
}

// unknownVerb reports whether token i, a word that no lexicon knows for one, must be a
// verb: "may constitute", "to uphold the values".
func (g *verbScan) unknownVerb(i int32) bool {
	modal := i > g.first && g.Tokens[i-1].Any(isModal)
	return (g.toNext || modal) && g.plain(i) || (modal || i > g.first+1 && g.Tokens[i-1].Any(isNot) && g.Tokens[i-2].Any(isModal)) && g.nounActs(i)
}

// nounActs reports whether token i, which no lexicon knows but as a noun, is a verb behind a modal
// by the object after it: "you cannot | fuel | a plane".
func (g *verbScan) nounActs(i int32) bool {
	t := &g.Tokens[i]
	return t.Any(isNoun) && !t.Any(isVerb|isDet|isPronoun|isPrep|isAdverb) && !t.Has(token.Cap) && g.sentence.at(i).kind == uncovered && i+1 < g.last && g.Tokens[i+1].Any(isDet|isPossessive|isPronoun)
}
