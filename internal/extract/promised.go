package extract

import (
	"muster"
	"muster/internal/token"
)

// promisedThen marks the infinitives that a verb of promising governs with the day of the promise
// between them, as those right behind one are marked: "promised on Friday | to send 600 officers".
func (x *sentence) promisedThen() {
	if len(x.times) == 0 || !x.seen.May(x.f.promise) {
		return
	}
	for _, v := range x.verbs {
		c, p := &x.chunks[v], int(x.parentOf[v])
		if p < 0 || p >= v-1 || c.marks&token.Infin == 0 || !x.chunks[p].is(x.f.promise) || !c.is(x.f.send) && !c.is(x.f.provides) || x.chunks[p].marks&(token.Negated|token.Future|token.Modal|token.Infin) != 0 || !x.onlyTimes(p+1, v) {
			continue
		}
		if s := int(x.subjectOf[p]); s >= 0 && x.chunks[s].in(BODY) {
			continue // "The Council agreed in May to send": it allows it
		}
		if g := &x.chunks[p]; g.marks&token.Part != 0 {
			if p == 0 || !x.chunks[p-1].in(COUNTRY|ORG|FORCE) {
				continue // "officers pledged on Friday to go"
			}
			g.marks = g.marks&^token.Part | token.Past
			x.subjectOf[p], x.subjectOf[v] = int16(p-1), int16(p-1)
		}
		c.marks = c.marks&^token.Infin | token.Promised
		x.all.marks |= token.Promised
	}
}

// onlyTimes reports whether the chunks [first, last) are times with their prepositions.
func (x *sentence) onlyTimes(first, last int) bool {
	for i := first; i < last; i++ {
		if x.chunks[i].shape != time && !(x.preposition(i) && i+1 < last && x.chunks[i+1].shape == time) {
			return false
		}
	}
	return true
}

// dayOfDecision reports whether the time at chunk i is that of what was decided, promised or asked
// before what the infinitive at chunk v says: "decided on Friday | to send 600 officers".
func (x *sentence) dayOfDecision(i, v int) bool {
	if i < 0 || i > v || x.chunks[v].shape != verb || x.chunks[v].marks&(token.Infin|token.Promised) == 0 {
		return false
	}
	p := int(x.parentOf[v])
	return p >= 0 && p < i && int(x.verbOf[i]) == p && x.chunks[p].marks&(token.Past|token.Part) != 0 && (x.mood(v, -1) != muster.Actual || x.resolved(v) >= 0)
}
