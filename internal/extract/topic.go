package extract

import (
	"slices"

	"muster/internal/token"
)

// This file notes which country or force a sentence is about.

// rememberTopic notes the country or force that the sentence is about: the
// first that no preposition governs.
func (x *sentence) rememberTopic(st *state) {
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.shape == verb && i > 0 && !x.is(x.last-1, x.f.query) {
			x.actedOn(i, st)
			return
		}
		if c.shape != noun || x.preposition(i-1) || x.wordAt(i+1, x.f.among) || !(c.in(COUNTRY|FORCE|PLACE) || (c.in(UNIT) || c.is(x.f.level)) && c.marks&token.Named != 0) {
			continue
		}
		if who, explicit := x.contributors(i, st); len(who) == 1 && (explicit || c.in(FORCE)) {
			st.topic = who[0]
		}
		if f := x.ledBy(i); f >= 0 {
			st.topic = first(x.mandated(f, st))
		}
		return
	}
}

// calledWords are the words by which a text calls missions whose full names have them.
var calledWords = []string{"force", "mission"}

// A fullName is the mission that the text calls in full by one of those words, and the sentence.
type fullName struct {
	name     string
	sentence int
}

// rememberCalled notes the mission at actor a by the "Force" or "Mission" in its full name.
func (x *sentence) rememberCalled(a actor, st *state) {
	for i := a.first; i < a.last; i++ {
		if k := slices.Index(calledWords, x.Tokens[i].Word.Form); k >= 0 {
			st.called[k] = fullName{a.name, st.sentence}
		}
	}
}

// forceCalled is the mission that "the Force" or "the Mission" in chunk c stands for, where the text
// has just called one so; else the force spoken of.
func (x *sentence) forceCalled(c *chunk, st *state) string {
	if c.head < 0 || c.marks&token.Definite == 0 {
		return st.force
	}
	k := slices.Index(calledWords, x.Tokens[c.head].Word.Form)
	if k < 0 {
		return st.force
	}
	if other := x.otherCalled(c, st); other != "" {
		return other
	}
	if m := st.called[k]; m.name != "" && st.called[1-k].name != m.name && st.sentence-m.sentence <= calledReach {
		return m.name
	}
	return st.force
}

// calledReach is how many sentences back a mission may have been called in full.
const calledReach = 3

// ledBy is the force of which the sentence says no more than that the country at chunk i leads
// it, -1 where it says anything else: "Kenya leads the force. It has 1,000 men".
func (x *sentence) ledBy(i int) int {
	v := i + 1
	if !x.chunks[i].in(COUNTRY) || v+1 >= len(x.chunks) || !x.chunks[v].is(x.f.leadVerb) || x.chunks[v].shape != verb || x.chunks[v].marks&token.Passive != 0 || !x.chunks[v+1].in(FORCE) {
		return -1
	}
	for k := v + 1; k < len(x.chunks); k++ {
		if int(x.subjectOf[k]) == i {
			return -1 // "leads the force and has sent 300"
		}
	}
	return v + 1
}

// actedOn makes the force that the verb at chunk v acts on the topic, where its
// subject is none, "The Council authorised the mission for a year", or the one that it turns another
// into.
func (x *sentence) actedOn(v int, st *state) {
	if m := x.turnedInto(v); m != "" {
		st.topic = m
		return
	}
	for i := v + 1; i < len(x.chunks) && i < v+4; i++ {
		if x.chunks[i].shape == verb && x.chunks[i].marks&token.Infin == 0 {
			return
		}
		if c := &x.chunks[i]; c.in(FORCE | MANDATE) {
			st.topic = first(x.mandated(i, st))
			return
		}
	}
}
