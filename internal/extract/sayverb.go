package extract

import (
	"strings"

	"muster/internal/token"
)

// This file reads a verb of saying with what is said after it or around it.

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
	} else if c.marks&token.Infin != 0 && p >= 0 && p < v-1 && (x.chunks[p].is(x.f.establish) || x.chunks[p].is(x.f.send)) {
		return // "created the mission to confirm that", what it is for
	}
	if x.whateverAt(v-1) || x.whateverAt(v-2) || v > 0 && x.chunks[v-1].last-x.chunks[v-1].first == 1 && x.Tokens[x.chunks[v-1].first].Word.Form == "little" {
		return // "whatever we wrote", "they had little doubt that"
	}
	if v+1 < len(x.chunks) && x.chunks[v+1].shape == noun && (x.chunks[v+1].is(x.f.taken) && c.is(x.f.claim) || (c.is(x.f.add) || c.is(x.f.promise)) && x.chunks[v+1].in(PERSONNEL|COUNT|FOLK) && (x.chunks[v+1].marks&token.Counted != 0 || x.wordAny(v+2, isComma))) {
		return // "the fighting claimed 30 lives", "is adding 200 men", "has promised 1,091, none of whom has come"
	}
	if c.is(x.f.admit) && v+1 < len(x.chunks) && x.chunks[v+1].in(PEOPLE|TRAINEE|DEAD) {
		return // "the hospital is admitting patients again"
	}
	if c.is(x.f.advise) && x.helpsOnly(v) {
		return // "they train the army and advise its commanders"
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
	if c.marks&token.Part != 0 && x.noun(v-1) != nil && x.chunks[v-1].in(COUNT|MONEY|PERSONNEL) && x.chunks[v-1].marks&token.Counted != 0 {
		return // "well below the 1,000 promised"
	}
	if c.marks&token.Part != 0 && c.is(x.f.repute) && x.wordAny(v+1, isOf) {
		return // "ships suspected of smuggling"
	}
	if c.marks&token.Ing != 0 && v > 0 && x.preposition(v-1) && x.wordAny(v+1, isComma) {
		return // "and after questioning, two men were held"
	}
	if v > 1 && (x.wordAt(v-2, x.f.than) || x.wordAt(v-1, x.f.than)) {
		return // "worse than analysts had forecast"
	}
	s, inverted := x.speakerOf(v)
	if c.is(x.f.protests) && s >= 0 && !inverted && x.chunks[s].marks&token.Counted != 0 && !x.wordAny(v+1, isThat) {
		return // "hundreds protested against the plan": in the street
	}
	if c.marks&token.Ing != 0 && s >= 0 && s == v-1 && !x.wordAny(v+1, isThat) && !x.wordAny(max(s-1, 0), isComma) && !(x.noun(v+1) != nil && x.reported(v+1)) {
		return // "people claiming benefits"
	}
	if c.is(x.f.think) && c.any(isVpast) && c.marks&token.Perfect == 0 || s >= 0 && x.ownVoice(v, s) {
		return
	}
	if c.is(x.f.laud) && c.marks&token.Ing != 0 && s >= 0 && s < v-1 && (!x.canSpeak(s) || x.suffersOnly(s, v)) && !x.chunks[s].is(x.f.document) && !x.chunks[s].is(x.f.sayNoun) {
		return // "convoys were attacked, highlighting the danger"
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
	case s >= 0 && c.is(x.f.goOn) && !x.canSpeak(s): // "…, fighting continued"
	case s >= 0 && c.any(isSay) && x.closesTag(v, s) && !x.retold(v, s) && x.around(tag, v, s, st):
	case !inverted && (c.is(x.f.laud) && !x.turnsDown(v) || x.putsAt(v) || c.is(x.f.call) && (x.quotes(v) || x.calls(v)) || c.is(x.f.announce) && !c.is(x.f.proclaim) && c.marks&token.Negated == 0 && (x.noun(v+1) != nil || x.quotes(v) || x.object(v+1))):
		x.bareVerb(v, st)
	}
}

// suffersOnly reports whether the words before the -ing form at chunk v tell what was done to those at chunk s, who
// say nothing: "Troops | were ambushed, | highlighting the danger".
func (x *sentence) suffersOnly(s, v int) bool {
	if x.chunks[s].in(PERSON | OFFICIAL | BODY | ORG) {
		return false
	}
	u := x.verbBefore(v)
	return u > s && x.chunks[u].marks&token.Passive != 0 && int(x.subjectOf[u]) == s
}

// turnsDown reports whether the verb at chunk v only says that a plan comes to nothing: "rejected a
// plan to send more", against "rejected the offer as too low", or that somebody loses his post: "dismissed its
// police chief".
func (x *sentence) turnsDown(v int) bool {
	if n := x.noun(v + 1); n != nil && x.chunks[v].is(x.f.dismiss) && x.chunks[v+1].in(PERSON|PERSONNEL|OFFICIAL) && !x.chunks[v+1].in(BODY|FORCE) {
		return true
	}
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
	if v > 0 && c.marks&token.Infin != 0 && c.is(x.f.perform) && (x.chunks[v-1].is(x.f.wishTo) || x.chunks[v-1].is(x.f.attitude)) && x.chunks[v-1].marks&(token.Past|token.Negated) == 0 {
		return k.is(x.f.collective) || k.in(ORG|HOSTFORCE) || k.is(x.f.it) // "wishes to inform the public that"
	}
	if !c.any(isVs) || c.marks&(token.Past|token.Perfect) != 0 {
		return false
	}
	return c.is(x.f.laud) && k.is(x.f.collective) && x.noun(s).det == definite && k.marks&token.Named == 0 ||
		c.is(x.f.perform) && (k.is(x.f.collective) || k.in(ORG) || k.is(x.f.it))
}

// says adds the attribution of the clause from chunk first on by the verb at v
// to its subject s.
func (x *sentence) says(v, s, first int, st *state) {
	speaker := x.speakers(s, v, st)
	last := x.scopeEnd(first)
	if x.relativeAt(v) >= 0 || s > 0 && x.chunks[s-1].any(isRelative) {
		last = x.aroundClause(first, last)
	}
	last = x.mainAgain(v, first, last)
	of := first
	if s > 0 && v == s+1 && x.chunks[s-1].shape == noun && x.chunks[s-1].marks&token.Counted != 0 {
		of, last = s-1, x.ownEnd(first, last) // "the $40 million | the mission says it needs"
	}
	if speaker == "" || first >= last {
		return
	}
	x.say(attribution{
		speaker: speaker, cue: v, first: of, last: last,
		start: x.begins(v, s), end: x.upto(last),
	}, s, st)
}

// ownEnd is where, among the chunks [first, last), a clause inside another ends: at a comma, or at
// the verb of the clause around it.
func (x *sentence) ownEnd(first, last int) int {
	verbs := 0
	for j := first; j < last; j++ {
		if x.finiteAt(j) {
			verbs++
		}
		if x.wordAny(j, isComma) || verbs > 1 {
			return j
		}
	}
	return last
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

// helpsOnly reports whether the verb at chunk v has an object and nothing that it says to it.
func (x *sentence) helpsOnly(v int) bool {
	k := v + 1
	if x.noun(k) == nil {
		return false
	}
	return k+1 >= len(x.chunks) || x.wordAny(k+1, isComma) || k+2 == len(x.chunks) && !x.wordAny(k+1, isColon) || x.wordAny(k+1, isSubord) && !x.wordAny(k+1, isThat)
}
