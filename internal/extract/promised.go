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
		if p < 0 || p >= v-1 || c.marks&token.Infin == 0 || !x.chunks[p].is(x.f.promise) || !c.is(x.f.send) && !c.is(x.f.provides) || x.chunks[p].marks&(token.Negated|token.Future|token.Modal|token.Infin) != 0 || x.beforeTimes(v) != p {
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

// beforeTimes is the chunk right before chunk v but for times between them, -1 for none: "was
// forced | in May | to leave".
func (x *sentence) beforeTimes(v int) int {
	p := v - 1
	for p >= 0 && p > v-frameLength && (x.chunks[p].shape == time || x.preposition(p) && x.chunks[p+1].shape == time) {
		p--
	}
	return p
}

// decidesOn reports whether the verb group at chunk v, or one it is the infinitive of, begins with what
// somebody decided, in the past: "| decided | to withdraw".
func (x *sentence) decidesOn(v int) bool {
	c := &x.chunks[v]
	if c.shape != verb || !x.Tokens[c.first].Any(isVpast) || !x.Tokens[c.first].Is(x.f.intends) || x.Tokens[c.first].Is(x.f.refuse) {
		return false
	}
	return c.last-c.first > 2 && c.head > c.first+1 && x.any(c.head-1, isTo)
}

// bygone reports whether the time at chunk i ended before the report's date.
func (x *sentence) bygone(i int) bool {
	_, hi, err := x.dateOf(i).Bounds()
	from, _, err2 := x.ref.Published.Bounds()
	return err == nil && err2 == nil && hi < from
}

// dayOfDecision reports whether the time at chunk i is that of what was decided, promised, asked or
// announced before what the infinitive or the noun at chunk v says: "decided on Friday | to send 600
// officers".
func (x *sentence) dayOfDecision(i, v int) bool {
	c, p, k := &x.chunks[v], int(x.parentOf[v]), x.beforeTimes(v)
	if c.shape == noun {
		p = k
	}
	if k >= 0 && k < i && i < v && c.marks&token.Infin != 0 && x.chunks[k].shape == noun && int(x.subjectOf[v]) == k {
		return true // "its decision last week to leave"
	}
	if i > v && x.bygone(i) && x.decidesOn(v) {
		return true // "decided to withdraw them | last week"
	}
	if i < 0 || i > v || p < 0 || p > i || x.chunks[p].shape != verb || int(x.verbOf[i]) != p || x.chunks[p].marks&(token.Past|token.Part) == 0 {
		return false
	}
	if c.shape == noun {
		return x.moodFrom(v) != ""
	}
	return c.marks&(token.Infin|token.Promised) != 0 && !x.chunks[p].is(x.f.refuse) && (x.mood(v, -1) != muster.Actual || x.resolved(v) >= 0)
}
