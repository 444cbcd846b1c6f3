package extract

import (
	"slices"

	"muster"
	"muster/internal/token"
)

// This file reads what a sentence asks for, of how many or of when.

// A question is what a sentence asks for the number, or the day, of.
type question struct {
	claim    muster.Claim // what an answer claims, but for its figure and its date
	day      bool         // it asks when
	who      bool         // it asks whose personnel
	past     bool         // of what is over
	earlier  bool         // what was asked on is of a time before
	sentence int          // 0 where nothing was asked
}

// answerFeatures are what questions are read by.
type answerFeatures struct {
	goHome, recall, rotate, comeVerb, nobodyWord, die, loseVerb, goVerb token.Sym
}

// newAnswerFeatures interns them.
func newAnswerFeatures(v *token.Vocabulary) answerFeatures {
	s := v.Sym
	return answerFeatures{goHome: s("@return"), recall: s("@recall"), rotate: s("@rotate"), comeVerb: s("~come"), nobodyWord: s("@nobody"), die: s("@die"), loseVerb: s("~lose"), goVerb: s("~go")}
}

// maxTurns is how many sentences a question may lie back that another goes on with:
// "And the Danes?".
const maxTurns = 8

// rememberQuestion notes what the sentence asks.
func (x *sentence) rememberQuestion(st *state) {
	if !x.is(x.last-1, x.f.query) && !x.asksWhether() {
		return
	}
	how, day := x.countAsked(), x.dayAsked()
	switch {
	case how < 0 && day < 0 && x.levelAsked():
		q := question{claim: muster.Claim{Kind: muster.Strength}, sentence: st.sentence}
		x.askedOfWhom(0, &q, st)
		st.asked = q
		return
	case how >= 0 || day >= 0:
		q := question{sentence: st.sentence, day: how < 0}
		if x.askedAct(max(how, day), &q) {
			x.askedOfWhom(max(how, day), &q, st)
			st.asked = q
			return
		}
	case how < 0 && day < 0 && x.polar():
		q := question{sentence: st.sentence, past: x.Tokens[x.chunks[x.said0()].first].Any(isHave)}
		if x.askedAct(x.said0(), &q) && q.claim.Kind != muster.Harm {
			x.askedOfWhom(x.said0(), &q, st)
			st.asked = q
			return
		}
	case how < 0 && day < 0 && x.whoAsked():
		q := question{sentence: st.sentence, who: true}
		if x.askedAct(0, &q) {
			st.asked = q
			return
		}
	case len(x.chunks) < frameLength && !x.hasFinite() && !x.preposition(x.said0()) && (st.asked.sentence > 0 && st.sentence-st.asked.sentence <= maxTurns || st.askLast()):
		x.askOn(st)
		return
	}
	st.asked = question{}
}

// polar reports whether the question opens with its verb, as one does that yes or no
// answers: "Does Egypt still have police there?".
func (x *sentence) polar() bool {
	i := x.said0()
	return i < len(x.chunks) && x.chunks[i].shape == verb && x.Tokens[x.chunks[i].first].Any(isBe|isHave|isDo)
}

// whoAsked reports whether "who" opens the question: "Who is still to come?".
func (x *sentence) whoAsked() bool {
	i := x.said0()
	return i < len(x.chunks) && x.Tokens[x.chunks[i].first].Is(x.f.who)
}

// hasFinite reports whether the sentence has a verb other than a participle.
func (x *sentence) hasFinite() bool {
	return slices.ContainsFunc(x.verbs, func(v int) bool {
		c := &x.chunks[v]
		return c.last-c.first > 1 || !x.Tokens[c.head].Any(isVpart)
	})
}

// countAsked is the chunk of "many" or "strong" after "how", -1 where nobody asks how
// many.
func (x *sentence) countAsked() int {
	for i := range x.chunks {
		c := &x.chunks[i]
		if !x.Tokens[c.first].Is(x.f.how) {
			continue
		}
		n := c.first + 1
		if n >= x.last {
			return -1
		}
		switch x.Tokens[n].Word.Form {
		case "many":
			return min(i+1, len(x.chunks)-1)
		case "strong", "big", "large":
			return i
		}
		return -1
	}
	return -1
}

// levelAsked reports whether the question is of the strength: "And your strength?", "What
// is the strength of the battalion?".
func (x *sentence) levelAsked() bool {
	for _, i := range x.groups {
		c := &x.chunks[i]
		if c.is(x.f.level) && c.marks&(token.Counted|token.Definite) == token.Definite && !c.is(x.f.ceiling) {
			return !x.hasFinite() || i > 1 && x.copula(i-1)
		}
	}
	return false
}

// dayAsked is the chunk of "when" that opens the question, -1 where nobody asks when.
func (x *sentence) dayAsked() int {
	for i := 0; i < len(x.chunks) && i < 6; i++ {
		if x.wordAt(i, x.f.whenWord) && i+1 < len(x.chunks) && x.chunks[i+1].shape == verb {
			return i
		}
	}
	return -1
}

// askedAct gives the question the kind that its verb asks for. It reports whether
// claims of some kind answer it.
func (x *sentence) askedAct(from int, q *question) bool {
	c, f := &q.claim, x.f
	for i := from; i < len(x.chunks); i++ {
		k := &x.chunks[i]
		if k.shape != verb && !k.any(isVerbish) {
			continue
		}
		q.past = q.past || k.marks&(token.Past|token.Perfect) != 0 || x.Tokens[k.head].Any(isVpast) && !x.chunkPassive(i)
		switch {
		case k.is(f.kill), k.is(f.loseVerb), k.is(f.die):
			c.Kind, c.Harm = muster.Harm, "killed"
		case k.is(f.injure):
			c.Kind, c.Harm = muster.Harm, "injured"
		case k.is(f.goHome), k.is(f.recall):
			c.Kind, c.Direction = muster.Movement, "return"
		case k.is(f.rotate):
			c.Kind, c.Direction = muster.Movement, "rotate"
		case k.is(f.arrive), x.getsThere(i), k.is(f.comeVerb) && !x.wordAt(i+1, f.from):
			c.Kind, c.Direction = muster.Movement, "arrive"
		case k.is(f.leave) && k.marks&token.Passive == 0 && !x.toPlace(i, ""):
			c.Kind, c.Direction = muster.Movement, "return" // of those who serve there
		case k.is(f.goVerb) && k.marks&token.Perfect != 0, k.is(f.send), k.is(f.depart) && !x.chunkPassive(i):
			c.Kind, c.Direction = muster.Movement, "depart"
		}
	}
	if c.Kind == "" {
		x.deadAsked(from, c)
	}
	if c.Kind == muster.Movement && !q.past {
		c.Modality = muster.Planned
	}
	if c.Kind == "" && !q.day && x.stockAsked(from) {
		c.Kind = muster.Strength
	}
	return c.Kind != ""
}

// getsThere reports whether the verb group at chunk i is "get there" or "get here".
func (x *sentence) getsThere(i int) bool {
	if !x.wordAt(i+1, x.f.there) && !x.wordAt(i+1, x.f.here) {
		return false
	}
	switch x.Tokens[x.chunks[i].head].Word.Form {
	case "get", "got", "gets", "getting", "gotten":
		return true
	}
	return false
}

// chunkPassive reports whether the verb group at chunk i is passive: "how many are
// left".
func (x *sentence) chunkPassive(i int) bool { return x.chunks[i].marks&token.Passive != 0 }

// stockAsked reports whether the question asks how many personnel there are: of a
// group of them, or of those spoken to.
func (x *sentence) stockAsked(from int) bool {
	if from+1 < len(x.chunks) && x.chunks[from+1].shape == verb && x.quantifier(&x.chunks[from]) && (x.chunks[from+1].any(isBe) || x.chunks[from+1].is(x.f.remain)) {
		return true // "how many are on the ground"
	}
	for i := from; i < len(x.chunks); i++ {
		c := &x.chunks[i]
		if c.shape != noun || x.Tokens[c.first].Is(x.f.how) {
			continue
		}
		switch f := x.f; {
		case c.in(PERSONNEL), c.in(UNIT), c.in(NATIONALS), c.in(FORCE), c.in(FOLK), c.in(PRONOUN) && !c.is(f.it) && !x.quantifier(c):
			return true
		case x.quantifier(c):
		default:
			return false // "how many vehicles"
		}
	}
	return false
}

// quantifier reports whether the chunk is "many" alone.
func (x *sentence) quantifier(c *chunk) bool { return c.last-c.first == 1 && c.any(isQuantity) }

// askedOfWhom gives the question those whom it names, else those spoken to or of.
func (x *sentence) askedOfWhom(from int, q *question, st *state) {
	var who muster.Names
	people := -1
	for _, i := range x.groups {
		c := &x.chunks[i]
		if x.Tokens[c.first].Is(x.f.how) {
			continue
		}
		if c.in(PERSONNEL | FOLK | PEOPLE) {
			people = i
		}
		if w, explicit := x.explicit(i, st); explicit && len(w) == 1 {
			who = w
			break
		}
	}
	c := &q.claim
	if c.When = x.dateIn(); c.When != "" {
		q.past = true
	}
	if who == nil && c.Who != nil {
		return // "How many dead?"
	}
	if who == nil {
		who = x.spokenTo(from, st)
	}
	x.answerOf(c, who, people, st)
}

// spokenTo is the force of those whom the question calls "you", else that of those
// spoken of last.
func (x *sentence) spokenTo(from int, st *state) muster.Names {
	for i := from; i < len(x.chunks); i++ {
		c := &x.chunks[i]
		if c.shape != noun {
			continue
		}
		switch t := x.Tokens[c.last-1].Word.Form; {
		case t == "you", x.addressed(c):
			return x.orMission(st.side(), st)
		case c.in(FORCE):
			return x.orMission(st.force, st)
		}
	}
	return x.orMission(st.contributing(true, true), st)
}

// addressed reports whether the chunk is of those spoken to: "your men", "many of your own".
func (x *sentence) addressed(c *chunk) bool {
	if c.in(UNIT) {
		return false
	}
	for j := c.first; j < c.last; j++ {
		if x.Tokens[j].Word.Form == "your" {
			return true
		}
	}
	return false
}

// side is whose those are who speak as "we": the contributor's in which the report is
// written, else the mission's.
func (st *state) side() string {
	if st.home != "" {
		return st.home
	}
	return st.force
}

// answerOf makes the claim one on the personnel of who; the harmed are called by the
// group at chunk people where that counts no personnel.
func (x *sentence) answerOf(c *muster.Claim, who muster.Names, people int, st *state) {
	if c.Kind != muster.Harm {
		c.Who = who
		return
	}
	if people >= 0 && !x.personal(&x.chunks[people]) || people >= 0 && x.chunks[people].in(PEOPLE) && !x.chunks[people].in(FOLK) {
		c.Who, c.Force = x.people(people, st), ""
		return
	}
	c.Who, c.Force = x.fallen(first(who), st), first(who)
}

// askLast takes the claim on personnel with a figure told last for what was asked. It
// reports whether there is one.
func (st *state) askLast() bool {
	if n := len(st.found); n > 0 && st.counted.sentence > 0 && st.sentence-st.counted.sentence <= 3 {
		for k := n - 1; k >= 0; k-- {
			if f := &st.found[k]; f.Kind == muster.Strength && f.N != nil && f.Mood() == muster.Actual {
				st.asked = question{claim: muster.Claim{Kind: f.Kind, Who: f.Who}}
				return true
			}
		}
	}
	return false
}

// askOn asks the last question again of whom or what the sentence names: "And the
// Danes?", "And wounded?".
func (x *sentence) askOn(st *state) {
	q := &st.asked
	q.sentence, q.claim.N = st.sentence, nil
	if x.otherThing() {
		*q = question{}
		return
	}
	c := &q.claim
	if q.earlier {
		c.When, q.earlier = "", false
	}
	for i := range x.chunks {
		q.day = q.day || x.wordAt(i, x.f.whenWord) // "And by when?"
	}
	if d := x.dateIn(); d != "" || x.earlier() {
		c.When, q.earlier = d, true
	}
	for i := range x.chunks {
		k := &x.chunks[i]
		switch {
		case k.is(x.f.injure) && c.Kind == muster.Harm:
			c.Harm = "injured"
		case (k.is(x.f.kill) || k.is(x.f.die)) && c.Kind == muster.Harm:
			c.Harm = "killed"
		case k.shape == noun && k.in(COUNTRY|UNIT|FORCE):
			if who, explicit := x.explicit(i, st); explicit && len(who) == 1 {
				x.answerOf(c, who, -1, st)
			}
		}
	}
}

// otherThing reports whether the question is of what counts nobody: "And the bases?".
func (x *sentence) otherThing() bool {
	if x.earlier() {
		return false
	}
	for i := x.said0(); i < len(x.chunks); i++ {
		c := &x.chunks[i]
		if c.shape == noun && !c.in(COUNTRY|UNIT|FORCE|PERSONNEL|FOLK|DEAD|COUNT|PRONOUN|PERSON|OFFICIAL) && !c.is(x.f.rest) && !c.is(x.f.injure) && !c.is(x.f.kill) && !x.wordAt(i-1, x.f.as) {
			return true
		}
	}
	return false
}

// earlier reports whether the question is of a time gone by that it does not date: "And
// at the start?".
func (x *sentence) earlier() bool {
	for i := range x.chunks {
		switch x.Tokens[x.chunks[i].last-1].Word.Form {
		case "start", "beginning", "outset", "before", "then", "peak", "height":
			return true
		}
	}
	return false
}

// deadAsked makes the claim one on the dead or the hurt where the question names them without
// a verb: "How many dead?".
func (x *sentence) deadAsked(from int, c *muster.Claim) {
	for i := from; i < len(x.chunks); i++ {
		switch k := &x.chunks[i]; {
		case !k.is(x.f.deadNoun):
		case k.is(x.f.injure):
			c.Kind, c.Harm, c.Who = muster.Harm, "injured", muster.Names{"people"}
		default:
			c.Kind, c.Harm, c.Who = muster.Harm, "killed", muster.Names{"people"}
		}
	}
}
