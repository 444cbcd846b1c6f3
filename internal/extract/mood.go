package extract

import (
	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// mood is the modality that a verb group and its subject give a claim.
func (x *sentence) mood(v int, subject int) muster.Modality {
	m := x.chunks[v].marks
	if m&token.Negated != 0 && x.notUntil(v) {
		m &^= token.Negated
	}
	switch {
	case m&token.Negated != 0 && m&token.Modal != 0 && x.Tokens[x.chunks[v].first].Is(x.f.mayNot):
		return muster.Possible // "may not send another"
	case x.frontedNo(v):
		return muster.Denied // "at no time did the force hold"
	case m&token.Negated != 0, subject >= 0 && x.chunks[subject].marks&token.Negated != 0:
		return muster.Denied
	case m&token.Perfect != 0 && m&token.Negated == 0 && x.reputed(v):
		return muster.Possible // "are believed to have died"
	case m&token.Infin != 0 && m&token.Perfect != 0:
		return muster.Actual // "are known to have died"
	case m&token.Promised != 0:
		return muster.Promised
	case x.yetAhead(v):
		return muster.Planned // "once they land, the force will number 600"
	case m&token.Ing != 0 && v > 1 && x.wordAny(v-1, isOf) && x.chunks[v-2].is(x.f.peril):
		return muster.Possible // "at risk of being attacked"
	case m&token.Ing != 0 && x.clearedOf(v):
		return muster.Denied // "cleared them of killing nine"
	case m&token.Ing != 0 && x.talkOf(v):
		return muster.Possible // "there is talk in Accra of sending 60 men"
	case x.wantedBy(v) >= 0:
		return x.wantedSo(x.wantedBy(v))
	case x.drafted(v), x.recommended(v):
		return muster.Requested
	case x.foregone(v):
		return muster.Denied // "would have sent 60 men"
	case m&token.Modal != 0 && x.wasAble(&x.chunks[v]):
		return muster.Actual // "was able to land"
	case m&token.Modal != 0:
		return muster.Possible
	case m&token.Must != 0 && m&(token.Modal|token.Future) == 0 && x.hadTo(&x.chunks[v]):
		return muster.Actual // "had to close", "has had to close"
	case m&token.Must != 0 && x.urged(v):
		return muster.Requested
	case m&(token.Future|token.Must) != 0 && x.hedged(v), m&token.Future != 0 && (x.depends(v) || x.hangsAhead(v) || x.hasIt(v)):
		return muster.Possible
	case m&token.Future != 0 && x.planDropped(v):
		return muster.Denied
	case m&(token.Future|token.Must) != 0:
		return muster.Planned
	case m&token.Infin != 0 && x.requested(v):
		if p := x.parentOf[v]; p >= 0 && x.chunks[p].marks&token.Modal != 0 {
			return muster.Possible // "could ask the Council to extend it"
		}
		return muster.Requested
	case x.bidden(v):
		return muster.Requested
	}
	if g := x.moodFrom(v); g != "" {
		return g
	}
	if m&token.Infin != 0 {
		if v > 0 && x.chunks[v-1].shape == verb && x.chunks[v-1].is(x.f.seems) && x.chunks[v-1].marks&token.Negated == 0 {
			return muster.Possible // "appear to be in control"
		}
		if p := x.firstTo(v); p >= 0 {
			return x.mood(p, subject) // "were the first to land"
		}
		if p := x.goesOn(v); p >= 0 {
			return x.mood(p, subject) // "continue to patrol"
		}
		if u := x.twin(v); u >= 0 {
			return x.mood(u, subject)
		}
		if p := x.resolved(v); p >= 0 {
			return x.mood(p, subject) // "voted to renew"
		}
		if x.decision(v) >= 0 {
			return muster.Actual // "the decision to renew"
		}
		if p := x.beforeTimes(v); p >= 0 && x.chunks[p].shape == verb && x.chunks[p].is(x.f.manage) {
			return x.mood(p, subject) // "was forced to close", "managed in May to land"
		} else if p >= 0 && x.chunks[p].shape == verb && x.chunks[p].is(x.f.refuse) {
			return muster.Denied // "failed in May to land"
		}
		if p := int(x.parentOf[v]); p >= 0 && p < v-1 && x.chunks[v-1].shape == noun && x.chunks[p].is(x.f.manage) && x.chunks[p].marks&(token.Passive|token.Infin) == 0 {
			return x.mood(p, -1) // "has forced the clinic to close"
		}
		return muster.Planned
	}
	if x.chunks[v].shape == verb && x.hedged(v) {
		return muster.Possible // "are probably held by the militia"
	}
	if m&token.Ing != 0 && v > 0 && x.chunks[v-1].shape == verb {
		if g := x.moodUnder(v-1, subject); g != "" {
			return g
		}
	}
	if p := x.continued(v); p >= 0 {
		return x.mood(p, subject)
	}
	if v > 1 && m&token.Ing == 0 && x.wordAny(v-1, isOr) && x.deniedBefore(v) {
		return muster.Denied // "did not patrol or man a post"
	}
	if p := int(x.parentOf[v]); m&token.Ing != 0 && !x.chunks[v].any(isPrep) && !x.chunks[v].is(x.f.bringTo) && p >= 0 && p < v && x.wordAny(v-1, isComma) && x.chunks[p].marks&(token.Future|token.Modal|token.Must|token.Promised) != 0 {
		return x.mood(p, -1) // "will patrol the valley, keeping the road open"
	}
	if w := x.withBefore(v); w > 0 && m&token.Ing != 0 {
		if p := x.verbBefore(w); p >= 0 && x.chunks[p].marks&(token.Future|token.Must|token.Promised) != 0 && x.finiteAt(p) {
			return x.mood(p, -1) // "will serve for a year, with | 90 | leaving | in May"
		}
	}
	if m&token.Ing != 0 && x.beforeWord(v-1) {
		if p := x.verbBefore(v - 1); p >= 0 && x.chunks[p].marks&(token.Future|token.Must|token.Promised) != 0 {
			return x.mood(p, -1) // "will train for a week | before | flying home"
		}
	}
	return muster.Actual
}

// withBefore is the chunk of the "with" that opens what the -ing form at chunk v tells of a count of people before it, or of
// the last of several: "with | 90 | leaving in May and | 40 | heading home"; -1 for none.
func (x *sentence) withBefore(v int) int {
	s := int(x.subjectOf[v])
	if s < 1 || s >= v || !x.chunks[s].in(COUNT|PERSONNEL) {
		return -1
	}
	for k := s - 1; k > 0 && k > s-frameLength/2; k-- {
		if x.wordAt(k, x.f.with) {
			return k
		}
		if x.finiteAt(k) {
			return -1
		}
	}
	return -1
}

// verbBefore is the last verb before chunk i, -1 for none.
func (x *sentence) verbBefore(i int) int {
	for i--; i >= 0; i-- {
		if x.chunks[i].shape == verb {
			return i
		}
	}
	return -1
}

// beforeWord reports whether chunk i is "before" or "prior to", which opens what is done last: "will stay
// for a year | before | flying home".
func (x *sentence) beforeWord(i int) bool {
	if i < 0 || x.chunks[i].shape != word {
		return false
	}
	s := x.Of(x.chunks[i].first, x.chunks[i].last)
	return s == "before" || s == "prior to"
}

// moodUnder is how far what an -ing form tells is so that the verb at chunk p governs: "stopped patrolling",
// "opposes sending troops"; "" where the verb leaves it open.
func (x *sentence) moodUnder(p, subject int) muster.Modality {
	switch c, denied := &x.chunks[p], x.chunks[p].marks&token.Negated != 0; {
	case c.is(x.f.oppose) && denied:
		return muster.Possible
	case (c.is(x.f.oppose) || c.is(x.f.cease)) && !denied, c.is(x.f.advocate) && denied:
		return muster.Denied
	case c.is(x.f.advocate):
		return muster.Requested // "favours sending troops"
	case c.is(x.f.deny) && !denied:
		return muster.Denied // "denied having sent troops"
	case c.is(x.f.goOn):
		return x.mood(p, subject) // "will go on patrolling"
	}
	return ""
}

// notUntil reports whether the clause of the verb at chunk v, which is negated, says when what it
// denies came to be: "did not land until May". Which "until" does is known where times are read.
func (x *sentence) notUntil(v int) bool {
	for j := v + 1; j < len(x.chunks) && x.chunks[j].shape != verb && x.chunks[j].marks&token.Punct == 0; j++ {
		if t := &x.chunks[j]; t.shape == time {
			f := x.Tokens[x.times[t.ref].Start].Word.Form
			return x.times[t.ref].Open == when.Plain && (f == "until" || f == "till")
		}
	}
	return false
}

// deniedBefore reports whether the verb at chunk v, which "or" joins to what stands before
// it, shares the negation of the verb there: it has neither an auxiliary nor a subject of its own.
func (x *sentence) deniedBefore(v int) bool {
	for u := v - 2; u >= 0 && u > v-6; u-- {
		switch c := &x.chunks[u]; {
		case c.shape == verb:
			return c.marks&token.Negated != 0 && !x.Tokens[x.chunks[v].first].Any(isBe|isHave|isDo|isModal|isTo)
		case c.marks&token.Punct != 0:
			return false
		}
	}
	return false
}

// hedged reports whether an adverb leaves open what the verb at chunk v says will be: "will
// probably extend it".
func (x *sentence) hedged(v int) bool {
	c := &x.chunks[v]
	for j := max(c.first-1, x.first); j < c.last; j++ {
		if x.Tokens[j].Is(x.f.hedge) {
			return true
		}
	}
	return false
}

// depends reports whether what the verb at chunk v says will be hangs on a condition behind it: "will
// go home | if they are not better armed".
func (x *sentence) depends(v int) bool {
	if !x.seen.May(x.f.condition) {
		return false
	}
	for j := v + 1; j < len(x.chunks) && j < v+frameLength && !x.finiteAt(j) && !x.wordAny(j, isSemicolon); j++ {
		if x.opensCondition(j) && (j == v+1 || x.chunks[j-1].shape != verb) {
			return true
		}
	}
	return false
}

// opensCondition reports whether chunk i is "if", "unless" or the like, but neither "whether" nor
// "even if" nor "as if".
func (x *sentence) opensCondition(i int) bool {
	c := &x.chunks[i]
	return c.shape == word && c.is(x.f.condition) && x.Tokens[c.first].Word.Form != "whether" && !(c.first > x.first && x.Tokens[c.first-1].Word.Form == "even") && !x.wordAt(i-1, x.f.as)
}

// hadTo reports whether the words of the verb say that it had to be, as it then was.
func (x *sentence) hadTo(c *chunk) bool {
	for i := c.first; i < c.head; i++ {
		if x.Tokens[i].Word.Form == "had" {
			return true
		}
	}
	return false
}

// wasAble reports whether the words of the verb say that somebody was able to do it, and
// so did: "were able to land", against "would be able to".
func (x *sentence) wasAble(c *chunk) bool {
	for i := c.first + 1; i < c.head; i++ {
		if x.Tokens[i].Word.Form == "able" {
			f := x.Tokens[i-1].Word.Form
			return f == "was" || f == "were" || f == "been"
		}
	}
	return false
}

// bidden reports whether the verb at chunk v is asked of somebody to whom the sentence
// turns: "To the Council: renew the mandate".
func (x *sentence) bidden(v int) bool {
	const other = token.Past | token.Part | token.Ing | token.Infin | token.Perfect
	c := &x.chunks[v]
	if v < 3 || c.shape != verb || c.marks&other != 0 || !x.Tokens[c.head].Any(isVbase) || !x.wordAny(v-1, isColon) || x.chunks[v-2].shape != noun || !x.chunks[v-2].in(BODY|ORG|COUNTRY|FORCE|HOSTFORCE|OFFICIAL|PERSONNEL|PEOPLE|FOLK) {
		return false
	}
	t := v - 3
	return x.wordAny(t, isTo) && (t == 0 || x.chunks[t-1].marks&token.Punct != 0)
}

// recommended reports whether the clause of the verb at chunk v, in its bare form, is
// what somebody asks for: "recommended that the Council extend the mandate".
func (x *sentence) recommended(v int) bool {
	c, s := &x.chunks[v], int(x.subjectOf[v])
	const other = token.Past | token.Part | token.Ing | token.Infin | token.Perfect | token.Future | token.Must | token.Modal
	if c.shape != verb || c.marks&other != 0 || s < 0 || !x.Tokens[c.first].Any(isVbase|isVs) {
		return false
	}
	if !x.Tokens[c.first].Any(isVbase) && (!x.wordAny(s-1, isThat) || x.relative(v-1) || x.chunks[v-1].marks&token.Punct != 0) {
		return false // "requested | that | the mission patrols the town"
	}
	if s == v-1 && c.marks&token.Passive != 0 && x.Tokens[c.first].Word.Form == "be" && !x.wordAny(s-1, isSubord) {
		return true // "(b) the battalion be brought home"
	}
	at := s - 1 // "demanded | the force leave"
	if s < 1 || x.chunks[at].shape != verb {
		if s < 2 || !x.wordAny(at, isThat) {
			return false
		}
		if at = x.beforeTimes(at); at < 0 { // "demanded | on Tuesday | that the force leave"
			return false
		}
	}
	p := &x.chunks[at]
	return p.shape == verb && p.is(x.f.request) && p.marks&token.Negated == 0
}

// drafted reports whether the verb at chunk v says what a text not adopted yet would
// do: "a draft resolution that would extend the mandate".
func (x *sentence) drafted(v int) bool {
	s := int(x.subjectOf[v])
	if s < 0 && v > 0 {
		s = x.beforeTimes(v - 1) // "a draft | in August | that | would extend it"
	}
	return s >= 0 && x.chunks[v].shape == verb && x.chunks[s].is(x.f.draft) && x.Tokens[x.chunks[v].first].Is(x.f.would)
}

// reputed reports whether the verb group at chunk v says that something is only thought
// to be so: "is believed to have", "are feared to have".
func (x *sentence) reputed(v int) bool {
	c := &x.chunks[v]
	for j := c.first + 1; j < c.head; j++ {
		if x.Tokens[j].Any(isSemiPossible) && x.Tokens[j].Is(x.f.repute) && (x.any(j+1, isTo) || j+1 == c.head) {
			return true
		}
	}
	return false
}

// continued is the verb whose auxiliary the bare verb at v shares, -1 where it
// is a verb of its own: "will land on Friday and guard the base".
func (x *sentence) continued(v int) int {
	k := &x.chunks[v]
	if k.shape == verb && k.marks&(token.Passive|token.Perfect) != 0 && x.auxiliary(k.first) && x.Tokens[k.first].Word.Form != "be" {
		return -1 // "due to reopen on Friday, | is shut"
	}
	if u := x.sharesTo(v); u >= 0 {
		return u
	}
	if k.shape != verb || !x.Tokens[k.head].Any(isVbase) && x.Tokens[k.first].Word.Form != "be" || x.subjectOf[v] < 0 || v > 0 && k.marks&token.Past != 0 && x.chunks[v-1].shape == noun {
		return -1 // nor is "the last men to serve in the force | set out"
	}
	for u := v - 1; u > int(x.subjectOf[v]); u-- {
		c := &x.chunks[u]
		if c.shape == verb && x.subjectOf[u] == x.subjectOf[v] && c.marks&(token.Future|token.Modal|token.Must|token.Infin|token.Promised) != 0 {
			return u
		}
	}
	return -1
}

// firstTo is the verb "be" or "become" of those who are the first, the last or the only
// ones to do what the infinitive at chunk v says, which is as real as they are, -1 where
// there is none: "They were the first from the north to land".
func (x *sentence) firstTo(v int) int {
	if u := x.firstWho(v); u >= 0 {
		return u
	}
	p := v - 1
	for p >= 0 && p > v-frameLength && x.chunks[p].shape != verb {
		p--
	}
	if p >= 0 && v-p == 3 && x.chunks[v-1].shape == word && x.chunks[v-1].is(x.f.lastWord) && x.copula(p) {
		return p // "were the last to be flown out"
	}
	if p < 0 || p+2 > v || !x.copula(p) && !x.chunks[p].is(x.f.becomes) || x.noun(p+1) == nil {
		return -1
	}
	if c := &x.chunks[p+1]; x.noun(p+1).ordinal > 0 || x.holds(c, x.f.only) || x.holds(c, x.f.lastWord) {
		return p
	}
	return -1
}

// firstWho is the verb that tells what those did who were the first to do what the infinitive at chunk v says, with
// which the sentence opens; -1 where none does: "The first soldiers to land | came under fire".
func (x *sentence) firstWho(v int) int {
	if v < 1 || v > 3 || x.chunks[v].marks&token.Infin == 0 || x.noun(0) == nil || x.noun(0).ordinal == 0 || v > 1 && !x.wordAny(1, isOf) {
		return -1
	}
	for _, u := range x.verbs {
		if c := &x.chunks[u]; u > v {
			if c.marks&(token.Past|token.Perfect) != 0 && c.marks&(token.Future|token.Modal|token.Infin|token.Part) == 0 {
				return u
			}
			return -1
		}
	}
	return -1
}

// urged reports whether the verb group at chunk v is what somebody says that a government or
// another body should do: "said the government should bring the men home".
func (x *sentence) urged(v int) bool {
	s := int(x.subjectOf[v])
	if s < 0 || !x.chunks[s].in(BODY|COUNTRY) || x.chunks[s].in(NATIONALS|PERSONNEL|FORCE) || x.chunks[v].marks&token.Passive != 0 || x.noun(v+1) == nil {
		return false
	}
	switch x.Tokens[x.chunks[v].first].Word.Form {
	case "should", "must", "ought":
		speaker, _ := x.saidBy(v)
		return speaker != ""
	}
	return false
}
