package extract

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// An attribution is a stretch of a sentence that somebody says.
type attribution struct {
	speaker     string
	by, cue     int   // chunks of the speaker and of the verb of saying, or "according to"
	tag, resume int   // chunks [tag, resume) break what is said: "…, it reported, …"
	first, last int   // chunks of what is said
	start, end  int32 // tokens of the statement: speaker, verb and what is said
	denied      bool  // "did not say"
	refuted     bool  // "denied that": what is said is denied
	data        bool  // "according to figures": no statement, only a source
	bare        bool  // no clause is said: "praised the mission"
}

// attribute finds who says what in the sentence: "X said that …", "…, said X",
// "according to X, …", and verbs that report an attitude ("praised …"). The
// innermost attribution of a chunk is the last one that holds it. Quotations
// that a verb tags are given their speaker.
func (x *sentence) attribute(st *state) {
	x.said = x.said[:0]
	tagged := len(st.cued(x.first, x.last)) > 0
	if tagged || x.seen.May(x.f.cue) {
		x.attributions(tagged, st)
	}
	if x.seen.May(x.f.pointed) {
		x.introduces(st)
	}
	if x.heading && st.sentence <= titleSentences {
		x.headline(st)
	}
}

// attributions are those of the verbs and other cues of the sentence, of which some
// may tag quotations.
func (x *sentence) attributions(tagged bool, st *state) {
	for v := range x.chunks {
		c := &x.chunks[v]
		switch {
		case !tagged && !c.is(x.f.cue):
		case x.quoted(v) && !(x.turn && x.othersSay(v)):
		case tagged && st.tags(c):
			x.tag(v, st)
			x.besides(v, st)
		case c.is(x.f.according), x.perAt(v):
			x.accordingTo(v, st)
		case c.any(isOpen) && x.sourceAt(x.sourceIn(v)):
			x.bracketed(v, st)
		case c.shape == noun && c.is(x.f.sayNoun):
			x.nounCue(v, st)
			x.inWords(v, st)
		case c.shape == noun && c.is(x.f.reckonNoun):
			x.reckoned(v, st)
		case c.shape != verb || c.marks&(token.Future|token.Modal|token.Must) != 0 || x.insideObject(v):
		case c.is(x.f.promise) && x.finiteAt(v+1): // "the men that Malawi promised | never came"
		case c.any(isSay), c.is(x.f.laud), c.is(x.f.announce), x.putsAt(v):
			x.sayVerb(v, st)
		case c.is(x.f.gather) && x.inCommas(v):
			x.around(v-1, v, v-1, st) // "The force, he understood, stood at 900"
		case c.is(x.f.call) && (x.quotes(v) || x.calls(v)):
			x.bareVerb(v, st)
		case c.is(x.f.call) && v > 1 && x.whatAt(v-2) && x.noun(v-1) != nil:
			x.bareVerb(v, st) // "what Nairobi calls fatigue"
		}
	}
}

// inCommas reports whether the verb at chunk v and a pronoun before it stand in commas, and say
// in passing who knows.
func (x *sentence) inCommas(v int) bool {
	return v > 1 && int(x.subjectOf[v]) == v-1 && x.chunks[v-1].in(PRONOUN) && x.wordAny(v-2, isComma) && x.wordAny(v+1, isComma)
}

// othersSay reports whether the verb at chunk v, in a turn of a transcript, tells what a state
// or a body says: "Nairobi says it will send 40".
func (x *sentence) othersSay(v int) bool {
	c, s := &x.chunks[v], int(x.subjectOf[v])
	return c.shape == verb && c.any(isSay) && c.marks&token.Promised == 0 && !c.is(x.f.promise) && s >= 0 && s < v && (s == 0 || x.joined(s-1) || x.chunks[s-1].marks&token.Punct != 0) && x.finiteAt(v) && !x.chunks[s].in(PRONOUN) && (x.chunks[s].in(COUNTRY|BODY|ORG|FORCE) || x.metonym(&x.chunks[s]) != "")
}

// introduces gives a quotation after a colon the subject before it, where no
// verb of saying tags it: "Her sister remembers it differently: “…”".
func (x *sentence) introduces(st *state) {
	if n := len(x.chunks); n > 2 && x.chunks[n-1].any(isColon) && x.chunks[0].is(x.f.sayNoun) && x.givenBy(1) && !x.anyFinite(0, n) {
		s := 2
		if x.noun(n-2) != nil && x.noun(n-2).person >= 0 {
			s = n - 2
		}
		if speaker := x.speaker(s, st); speaker != "" {
			x.spoke(speaker, n-1, s, st) // "Statement by the Commissioner, Ann Bee:"
		}
		return
	}
	if n := len(x.chunks) - 1; n > 0 && x.chunks[n].any(isColon) && int(x.last) < len(x.Tokens) && x.quoteToken(x.last) && !x.anyFinite(0, n) {
		for i := range n {
			if x.noun(i) != nil && x.noun(i).person >= 0 {
				x.spoke(x.speaker(i, st), n, i, st) // "Col. Ann Bee, spokeswoman:" above what she says
				return
			}
		}
	}
	for i := 1; i+1 < len(x.chunks); i++ {
		if !x.chunks[i].any(isColon) || !x.quoteMark(i+1) {
			continue
		}
		if x.leads(0) && x.noun(0) != nil && x.noun(0).person >= 0 && !x.anyFinite(0, i) {
			x.spoke(x.speaker(0, st), i, 0, st) // "Ann Bee, force spokeswoman: “…”"
			return
		}
		if x.noun(i-1) != nil && x.noun(i-1).person >= 0 && x.leads(i-1) {
			if speaker := x.speaker(i-1, st); speaker != "" {
				x.spoke(speaker, i, i-1, st) // "Ann Bee, mayor of Bonn: “…”"
			}
			return
		}
		for v := i - 1; v > 0 && v > i-8; v-- {
			if !x.finiteAt(v) || st.tags(&x.chunks[v]) {
				continue
			}
			s, inverted := x.speakerOf(v)
			if s < 0 || inverted {
				continue
			}
			if owner := x.claimant(s, st); owner != "" && x.chunks[s].is(x.f.sayNoun) {
				x.spoke(owner, v, s, st) // "The chairman's view was blunt: “…”"
				return
			}
			if speaker := x.speaker(s, st); speaker != "" && (x.noun(s).person >= 0 || x.singular(s) || x.apposed(s) != "") {
				x.spoke(speaker, v, s, st)
			}
			return
		}
	}
}

// sayVerb reads the verb of saying at chunk v with what is said after it or
// around it.
func (x *sentence) sayVerb(v int, st *state) {
	c := &x.chunks[v]
	if c.is(x.f.tell) && c.marks&token.Passive != 0 && v > 0 && x.wordAny(v+1, isBy) && x.noun(v+2) != nil {
		x.around(v-1, v, v+2, st) // "…, I am told by a friend, …"
		return
	}
	if p := int(x.parentOf[v]); c.marks&token.Infin != 0 && p >= 0 && x.chunks[p].marks&(token.Modal|token.Must) != 0 {
		return // "members may wish to note that"
	}
	if x.whateverAt(v-1) || x.whateverAt(v-2) {
		return // "whatever we wrote"
	}
	if v+1 < len(x.chunks) && x.chunks[v+1].shape == noun && (x.chunks[v+1].is(x.f.taken) && c.is(x.f.claim) || c.is(x.f.add) && x.chunks[v+1].in(PERSONNEL|COUNT|FOLK) && x.chunks[v+1].marks&token.Counted != 0) {
		return // "the fighting claimed 30 lives", "is adding 200 men"
	}
	if x.acclaimed(v) {
		s := int(x.subjectOf[v])
		if speaker := x.speakers(v+2, v, st); speaker != "" {
			x.say(attribution{speaker: speaker, cue: v, first: s, last: v, start: x.chunks[s].first, end: x.upto(x.pastPost(v + 3)), bare: true}, v+2, st)
		}
		return
	}
	if c.marks&token.Passive != 0 || c.marks&token.Part != 0 && (v == 0 || x.chunks[v-1].any(isSubord)) {
		return
	}
	if c.marks&token.Part != 0 && c.is(x.f.repute) && x.wordAny(v+1, isOf) {
		return // "ships suspected of smuggling"
	}
	if v > 1 && (x.wordAt(v-2, x.f.than) || x.wordAt(v-1, x.f.than)) {
		return // "worse than analysts had forecast"
	}
	s, inverted := x.speakerOf(v)
	if c.marks&token.Ing != 0 && s >= 0 && s == v-1 && !x.wordAny(v+1, isThat) && !x.wordAny(max(s-1, 0), isComma) {
		return // "people claiming benefits"
	}
	if c.is(x.f.think) && c.any(isVpast) && c.marks&token.Perfect == 0 || s >= 0 && x.ownVoice(v, s) {
		return
	}
	if c.marks&token.Infin != 0 && s >= 0 && !x.canSpeak(s) {
		return // "it was wrong to say that"
	}
	if s > 0 && s == v-1 && (x.chunks[s-1].any(isRelative) || x.noun(s-1) != nil && c.any(isSay)) && x.finiteAt(v+1) && !x.compounded(v, s) {
		x.says(v, s, v+1, st) // "which analysts say could earn"
		return
	}
	if after := x.saidAfter(v); after >= 0 && !inverted {
		x.says(v, s, after, st)
		return
	}
	tag := v
	if s >= 0 && s < v {
		tag = s
		for tag > 0 && x.noun(tag-1) != nil && x.chunks[tag-1].marks&token.Named != 0 && x.chunks[tag-1].last == x.chunks[tag].first {
			tag-- // "…, UN | spokesman Ann Bee said", "…, the bloc (EU) | mission to Chad said"
		}
		if s > 1 && x.qualified(s-2) == s {
			tag = s - 2
		}
	}
	switch {
	case c.is(x.f.ask):
	case !inverted && s >= 0 && (x.saysSo(v) || x.warnsOff(v)):
		x.bareVerb(v, st)
	case c.is(x.f.show) && (s < 0 || !x.paper(s, st)):
	case s >= 0 && c.any(isSay) && x.closesTag(v, s) && !x.retold(v, s) && x.around(tag, v, s, st):
	case !inverted && (c.is(x.f.laud) && !x.turnsDown(v) || x.putsAt(v) || c.is(x.f.call) && (x.quotes(v) || x.calls(v)) || c.is(x.f.announce) && !c.is(x.f.proclaim) && c.marks&token.Negated == 0 && (x.noun(v+1) != nil || x.quotes(v) || x.object(v+1))):
		x.bareVerb(v, st)
	}
}

// turnsDown reports whether the verb at chunk v only says that a plan comes to nothing: "rejected a
// plan to send more", against "rejected the offer as too low".
func (x *sentence) turnsDown(v int) bool {
	return x.chunks[v].is(x.f.reject) && x.noun(v+1) != nil && x.infinitiveAfter(v+2)
}

// acclaimed reports whether the passive at chunk v names after "by" who gives a verdict on a thing
// done: "the vote was welcomed by the president", against "the men were welcomed by the mayor".
func (x *sentence) acclaimed(v int) bool {
	c, s := &x.chunks[v], int(x.subjectOf[v])
	return c.marks&token.Passive != 0 && c.marks&(token.Negated|token.Infin|token.Part|token.Future|token.Modal) == 0 && c.is(x.f.acclaim) && s >= 0 && s < v &&
		!x.chunks[s].in(PERSON|PERSONNEL|UNIT|COUNT|FOLK|PEOPLE|NATIONALS|FORCE|PRONOUN) && x.wordAny(v+1, isBy) && x.noun(v+2) != nil && x.canSpeak(v+2)
}

// pastPost is the chunk after the post in commas that stands at chunk i, i where none does.
func (x *sentence) pastPost(i int) int {
	if !x.wordAny(i, isComma) || x.noun(i+1) == nil {
		return i
	}
	i += 2
	for x.preposition(i) && x.noun(i+1) != nil {
		i += 2
	}
	return i
}

// whateverAt reports whether chunk i begins with "whatever".
func (x *sentence) whateverAt(i int) bool {
	return i >= 0 && strings.EqualFold(x.Of(x.chunks[i].first, x.chunks[i].first+1), "whatever")
}

// object reports whether what stands at chunk i after a verb is its object though
// it looks like a verb: "plans to sell", "taking the pills".
func (x *sentence) object(i int) bool {
	if i >= len(x.chunks) || x.chunks[i].shape != verb {
		return false
	}
	c := &x.chunks[i]
	return c.marks&token.Ing != 0 || x.Tokens[c.first].Any(isVs) && x.Tokens[c.first].Is(x.f.intends)
}

// insideObject reports whether the base form at v is a noun of what a verb of saying
// before it in the clause says to whom or where: "told analysts on a conference
// call that".
func (x *sentence) insideObject(v int) bool {
	if v < 3 || x.noun(v-1) == nil || !x.preposition(v-2) || x.noun(v-1).det != indefinite || x.chunks[v].last-x.chunks[v].first > 1 || !x.chunks[v].any(isVbase) || x.chunks[v].any(isVpast) {
		return false
	}
	for u := v - 3; u >= 0 && u > v-8 && x.chunks[u].marks&token.Punct == 0 && !x.wordAny(u, isThat); u-- {
		if x.finiteAt(u) {
			return true
		}
	}
	return false
}

// compounded reports whether the base form at v is no verb of the one thing at
// chunk s but a noun that it describes: "the stadium project will stall".
func (x *sentence) compounded(v, s int) bool {
	c, k := &x.chunks[v], &x.chunks[s]
	return c.any(isVbase) && !c.any(isVpast) && c.last-c.first == 1 && k.head >= 0 && x.Tokens[k.head].Is(x.f.nsing) && k.marks&token.Plural == 0 && !k.is(x.f.collective)
}

// saysSo reports whether a word stands for what the verb at v says: "says
// otherwise", "said so".
func (x *sentence) saysSo(v int) bool {
	if v+1 >= len(x.chunks) || v+2 < len(x.chunks) && x.chunks[v+2].marks&token.Punct == 0 {
		return false
	}
	switch strings.ToLower(x.Of(x.chunks[v+1].first, x.chunks[v+1].last)) {
	case "otherwise", "so", "as much":
		return true
	}
	return false
}

// retold reports whether the verb at v is a further one of a thing that does not speak: "a process
// that began in May and concluded on Monday".
func (x *sentence) retold(v, s int) bool {
	return s < v && !x.canSpeak(s) && !x.doer(s) && x.anyFinite(s+1, v)
}

// warnsOff reports whether the verb at v warns whom it names against or of something: "warned both
// sides against a raid".
func (x *sentence) warnsOff(v int) bool {
	if !x.chunks[v].is(x.f.warn) || x.noun(v+1) == nil || !x.preposition(v+2) {
		return false
	}
	switch x.Tokens[x.chunks[v+2].first].Word.Form {
	case "against", "of", "about", "over":
		return true
	}
	return false
}

// ownVoice reports whether the verb at v is what the issuer of a communiqué, its
// subject s, does by saying so: "The Ministry reminds the public that …".
func (x *sentence) ownVoice(v, s int) bool {
	c, k := &x.chunks[v], &x.chunks[s]
	if !c.any(isVs) || c.marks&(token.Past|token.Perfect) != 0 {
		return false
	}
	return c.is(x.f.laud) && k.is(x.f.collective) && x.noun(s).det == definite && k.marks&token.Named == 0 ||
		c.is(x.f.perform) && (k.is(x.f.collective) || k.in(ORG) || k.is(x.f.it))
}

// besides reads what the verb at chunk v, which tags a quotation, says without
// quotation marks: "said morale was low: “…”".
func (x *sentence) besides(v int, st *state) {
	if x.chunks[v].shape != verb || !x.chunks[v].any(isSay) {
		return
	}
	s, inverted := x.speakerOf(v)
	after := x.saidAfter(v)
	if tag := min(v, s); s >= 0 && x.closedByComma(tag) {
		if first := x.afterDateline(x.afterSemicolon(tag), tag); x.clauseOf(first, tag) {
			x.around(tag, v, s, st) // "It is over, she said, “but …”"
			return
		}
	}
	if x.wordAny(v+1, isOf) {
		return // "…," he said of the men he had led
	}
	if s < 0 || inverted || after < 0 || x.quoted(after) || x.quoteMark(after) || x.chunks[after].is(x.f.question) {
		return
	}
	if last := x.scopeEnd(after); last > after && x.anyFinite(after, last) {
		x.says(v, s, after, st)
	}
}

// says adds the attribution of the clause from chunk first on by the verb at v
// to its subject s.
func (x *sentence) says(v, s, first int, st *state) {
	speaker := x.speakers(s, v, st)
	last := x.scopeEnd(first)
	if x.relativeAt(v) >= 0 || s > 0 && x.chunks[s-1].any(isRelative) {
		last = x.aroundClause(first, last)
	}
	if speaker == "" || first >= last {
		return
	}
	x.say(attribution{
		speaker: speaker, cue: v, first: first, last: last,
		start: x.begins(v, s), end: x.upto(last),
	}, s, st)
}

// begins is the token at which a statement by the verb at v begins: at its
// subject s, at the relative pronoun that stands for it ("who said …"), or at
// the verb where the subject has spoken in quotation marks before.
func (x *sentence) begins(v, s int) int32 {
	for i := v - 1; i > s; i-- {
		if x.chunks[i].any(isRelative) && x.relativeAt(v) == i {
			return x.chunks[i].first
		}
	}
	if s > v || x.chunks[v].marks&token.Ing != 0 && s > 0 && x.chunks[s-1].marks&token.Punct == 0 && x.chunks[s-1].shape == verb {
		return x.chunks[v].first
	}
	return x.chunks[s].first
}

// say records the attribution, whose speaker is named at chunk s.
func (x *sentence) say(a attribution, s int, st *state) {
	c := &x.chunks[a.cue]
	x.nameAfter(s, a.cue, st)
	a.denied = c.marks&token.Negated != 0
	a.refuted = c.is(x.f.deny)
	a.by = s
	a.data = x.paper(s, st) || x.chunks[s].is(x.f.reckonNoun) && x.wordAny(s-1, isBy) || a.cue == s-1 && x.chunks[s].is(x.f.reckonNoun)
	x.shareOut(&a)
	x.said = append(x.said, a)
	x.inner()
	x.spoke(a.speaker, a.cue, s, st)
}

// inner leaves to the one who is told to have said it what a tag closes: "The minister says they
// will leave, the paper reported".
func (x *sentence) inner() {
	n := len(x.said) - 1
	if n < 1 {
		return
	}
	a, p := &x.said[n], &x.said[n-1]
	if a.cue >= a.tag && a.tag >= a.last && p.cue >= a.first && p.first > p.cue && p.first < a.last {
		*a, *p = *p, *a
	}
}

// shareOut leaves to each of two speakers what each says, where a tag stands amid what a later
// one closes: "Nine died, police said, and 40 were hurt, according to medics".
func (x *sentence) shareOut(a *attribution) {
	n := len(x.said)
	if n == 0 {
		return
	}
	p := &x.said[n-1]
	next := x.tagEnd(p.cue, p.by)
	if p.tag <= p.first || a.cue <= next || !x.wordAny(next, isComma) || !x.joined(next+1) && !x.wordAt(next+1, x.f.while) {
		return
	}
	if a.first <= p.first && a.last > next+2 {
		a.first = next + 2
		a.start = x.chunks[a.first].first
	} else if a.first <= next {
		return
	}
	p.last, p.resume = p.tag, p.tag
	p.end = max(x.chunks[p.cue].last, x.chunks[p.by].last)
}

// saidBy is who says chunk i, "" where the report says it itself, and whether
// the saying is denied.
func (x *sentence) saidBy(i int) (speaker string, denied bool) {
	if x.quoted(i) && !x.turn {
		return "", false
	}
	for k := len(x.said) - 1; k >= 0; k-- {
		if a := &x.said[k]; i >= a.first && i < a.last && !a.bare && (i != a.cue || a.first == a.cue) {
			return a.speaker, a.denied || a.refuted
		}
	}
	return "", false
}

// statements are the indirect statements of the sentence. What one speaker says
// in one breath is one: "praised the team, adding that …".
func (x *sentence) statements(st *state) {
	for k := 0; k < len(x.said); {
		a := x.said[k]
		for k++; k < len(x.said) && x.said[k].speaker == a.speaker && x.said[k].start < a.end && x.said[k].denied == a.denied; k++ {
			a.start, a.end = min(a.start, x.said[k].start), max(a.end, x.said[k].end)
		}
		if a.data {
			continue
		}
		c := muster.Claim{Kind: muster.Statement, Speaker: a.speaker, Mode: "indirect"}
		if a.denied {
			c.Modality = muster.Denied
		}
		c.Evidence = x.evidence(a.start, a.end)
		st.add(c, "en/statement/indirect")
	}
}
