package extract

import (
	"cmp"
	"strings"

	"muster/internal/token"
)

// accordingTo reads "according to X", before, after or amid what X says.
func (x *sentence) accordingTo(i int, st *state) {
	if i+1 >= len(x.chunks) || x.chunks[i+1].is(x.f.norm) {
		return // "will leave according to schedule"
	}
	speaker := cmp.Or(x.speakers(i+1, i, st), x.ownerNamed(x.chunks[i+1].first, st), x.surnameAt(i+1, st))
	if speaker != "" {
		x.accordingBy(speaker, i, st)
	}
}

// surnameAt is the person whom the report has named before and whose surname, which is a place's too, is all there is
// of the group at chunk i: "according to | Richardson"; "" for none.
func (x *sentence) surnameAt(i int, st *state) string {
	c := &x.chunks[i]
	if !c.in(PLACE) || c.last-c.first != 1 {
		return ""
	}
	for _, p := range st.cast.persons {
		if strings.HasSuffix(p, " "+x.Of(c.first, c.last)) {
			return p
		}
	}
	return ""
}

// accordingBy reads what the speaker says, who is named at the chunk after i.
func (x *sentence) accordingBy(speaker string, i int, st *state) {
	a := attribution{speaker: speaker, cue: i, last: i}
	leads := i == x.itemStart()
	k := x.commaAfter(i + 1)
	if k > 0 && x.noun(k+1) != nil && x.noun(k+1).person >= 0 && x.wordAny(k+2, isComma) {
		k += 2 // "according to its director, Ann Bee, …"
	}
	switch {
	case leads && k > 0:
		a.first, a.last = k+1, x.scopeEnd(k+1)
	case leads:
		a.first, a.last = i+2, x.scopeEnd(i+2)
	case x.wordAny(i-1, isComma):
		a.last = i - 1
		a.first = x.afterSemicolon(i)
		if k > 0 && (!x.anyFinite(0, i) || x.sayingGoesOn(k)) {
			a.tag, a.resume, a.last = i-1, k+1, x.scopeEnd(k+1)
		}
	}
	for x.mark(x.chunks[i].first, token.Quoted) && a.first < i && !x.mark(x.chunks[a.first].first, token.Quoted) {
		a.first++ // of what is quoted, who is quoted gives the source
	}
	if a.first >= a.last {
		return
	}
	a.start, a.end = x.chunks[min(a.first, i)].first, max(x.chunks[i+1].last, x.upto(a.last))
	x.say(a, i+1, st)
}

// sayingGoesOn reports whether what somebody says goes on behind the comma at chunk k with a clause of its own: "Nine
// died, according to the police, | and 14 rifles were seized".
func (x *sentence) sayingGoesOn(k int) bool {
	return x.wordAny(k+1, isAnd) && x.noun(k+2) != nil && x.finiteAt(k+3)
}

// perAt reports whether the word at chunk i is the "per" of a source: "Per the
// ministry, …", not "per day".
func (x *sentence) perAt(i int) bool {
	return x.wordAt(i, x.f.per) && (i == 0 || x.wordAny(i-1, isComma)) && x.noun(i+1) != nil && x.canSpeak(i+1)
}

// paper reports whether the group at chunk s is data or a document, which is a
// source but makes no statement.
func (x *sentence) paper(s int, st *state) bool {
	c := &x.chunks[s]
	if c.is(x.f.it) {
		return st.cast.paper
	}
	return c.is(x.f.document) && x.noun(s).person < 0
}
