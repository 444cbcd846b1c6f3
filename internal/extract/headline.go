package extract

import "muster/internal/token"

// titleSentences is how many sentences from the top the headline may be of.
const titleSentences = 2

// headline finds who says what in a headline that has no verb of saying: "Minister: troops
// to leave by June", "Troops to leave by June: minister", "300 killed in clashes - UN".
func (x *sentence) headline(st *state) {
	n := len(x.chunks)
	if n < 4 || len(x.said) > 0 || x.is(x.last-1, x.f.query) {
		return
	}
	k := x.titleColon()
	switch {
	case k > 0 && x.captions(0) && !x.speaksOf(k+1, n):
		x.titleSays(0, k, k+1, n, st)
	case x.noun(n-1) != nil && x.captions(n-1) && (x.chunks[n-2].any(isColon) || x.spacedDash(n-2) && !x.chunks[n-1].in(ORG) || x.spacedDash(n-2) && x.chunks[n-1].in(BODY)):
		x.titleSays(n-1, n-2, 0, n-2, st)
	}
}

// titleColon is the colon after the group that opens the headline, or after whom it speaks to,
// "Envoy to donors: help is coming"; 0 where none stands there.
func (x *sentence) titleColon() int {
	if x.chunks[1].any(isColon) {
		return 1
	}
	for k := 2; x.chunks[1].any(isTo) && k+1 < len(x.chunks) && k < 9; k++ {
		if x.chunks[k].any(isColon) {
			return k
		}
	}
	return 0
}

// titleSays attributes the chunks [first, last) of a headline to the group at chunk s, which
// the mark at chunk cue sets apart.
func (x *sentence) titleSays(s, cue, first, last int, st *state) {
	if x.quoted(last-1) || x.quoteMark(first) || !x.anyVerb(first, last) {
		return
	}
	speaker := x.speaker(s, st)
	if speaker == "" {
		return
	}
	x.said = append(x.said, attribution{speaker: speaker, by: s, cue: cue, first: first, last: last, data: x.paper(s, st), start: x.chunks[first].first, end: x.upto(last)})
	x.enter(s, speaker, st)
}

// captions reports whether the group at chunk i may be the speaker that a mark in a headline sets
// apart: a person, an official, a body; not a country or a mission, which are what it is about.
func (x *sentence) captions(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	switch {
	case g == nil || g.figure >= 0 || c.in(COUNTRY|PLACE|FORCE|PERSONNEL|UNIT|PRONOUN) && !x.singular(i), c.is(x.f.sayNoun), c.is(x.f.document):
		return false
	case g.person >= 0:
		return true
	case c.marks&token.Named != 0:
		return (c.in(BODY|ORG) || x.singular(i)) && c.last-c.first < 4
	}
	return c.in(OFFICIAL|BODY) && c.last-c.first < 4
}

// speaksOf reports whether the chunks [first, last), after the name of a body, begin with
// another that acts, as under the heading of a topic: "UN: Council approves force".
func (x *sentence) speaksOf(first, last int) bool {
	return x.chunks[0].in(ORG|BODY) && first < last && x.noun(first) != nil && x.chunks[first].in(ORG|BODY|OFFICIAL|FORCE) && x.chunks[first].marks&token.Counted == 0
}

// anyVerb reports whether a verb of any form is among the chunks [first, last).
func (x *sentence) anyVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if x.chunks[i].shape == verb {
			return true
		}
	}
	return false
}
