package extract

import (
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
		case c.shape == noun && c.is(x.f.reckonNoun) && (!c.is(x.f.sayNoun) || x.wordAny(v-1, isBy)):
			x.reckoned(v, st)
		case c.shape == noun && c.is(x.f.sayNoun):
			x.nounCue(v, st)
			x.inWords(v, st)
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

// say records the attribution, whose speaker is named at chunk s.
func (x *sentence) say(a attribution, s int, st *state) {
	c := &x.chunks[a.cue]
	x.nameAfter(s, a.cue, st)
	a.denied = c.marks&token.Negated != 0
	if a.denied && a.first > a.cue && x.Tokens[x.chunks[a.first].first].Word.Form == "what" {
		return // "did not say what had been done": nothing is said
	}
	if a.refuted = c.is(x.f.deny); a.refuted && a.first > a.cue {
		a.last = x.deniedEnd(a.first, a.last)
	}
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
	if a.cue >= a.tag && a.tag >= a.last && p.cue >= a.first && (p.first > p.cue || p.last < a.last) && p.first < a.last {
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
// the saying is denied: also by who refutes what another claims.
func (x *sentence) saidBy(i int) (speaker string, denied bool) {
	if x.quoted(i) && !x.turn {
		return "", false
	}
	for k := len(x.said) - 1; k >= 0; k-- {
		a := &x.said[k]
		switch {
		case i < a.first || i >= a.last || i == a.cue && a.first != a.cue:
		case denied && x.refutes(a.cue):
			return a.speaker, true
		case x.chunks[a.cue].shape == noun && x.refutes(a.cue-1):
			speaker, denied = a.speaker, true // "rejected | the rebels' claim that 30 had died"
		case !a.bare && !denied:
			return a.speaker, a.denied || a.refuted
		}
	}
	return speaker, denied
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
