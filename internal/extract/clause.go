package extract

import (
	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// clauses numbers the clauses of the sentence: clause[i] is the clause of
// chunk i. A clause ends at a strong mark of punctuation, at a word that
// subordinates or relates what follows, and at a comma or conjunction after
// which a new verb comes with what it needs.
func (x *sentence) clauses() {
	x.clause = x.clause[:0]
	n, verbs := int16(0), false
	for i := range x.chunks {
		if x.breaks(i, verbs) {
			n++
			verbs = false
		}
		if x.chunks[i].shape == verb {
			verbs = true
		}
		x.clause = append(x.clause, n)
	}
}

// breaks reports whether a clause begins at chunk i, given whether the clause
// so far has a verb.
func (x *sentence) breaks(i int, verbs bool) bool {
	c := &x.chunks[i]
	if i > 0 && c.shape == noun {
		return x.reported(i)
	}
	if i == 0 || c.shape != word {
		return false
	}
	switch {
	case c.any(isComma):
		return verbs && x.verbAhead(i+1)
	case c.any(isAnd | isOr | isBut):
		return verbs && x.verbAhead(i+1)
	case c.any(isRelative), x.subordinates(i):
		return x.verbAhead(i + 1)
	case c.marks&token.Punct != 0:
		return !c.any(isDash) || c.marks&token.Space != 0
	}
	return false
}

// subordinates reports whether the word at chunk i may open a clause: "before"
// is but a preposition in "before the end of March".
func (x *sentence) subordinates(i int) bool {
	c := &x.chunks[i]
	if !c.any(isSubord) || i+1 >= len(x.chunks) {
		return c.any(isSubord)
	}
	n := &x.chunks[i+1]
	prep := c.any(isPrep) && n.shape == time && (i+2 == len(x.chunks) || x.chunks[i+2].shape != verb)
	return !prep && !(n.shape == noun && x.Tokens[n.last-1].Word.Form == "whole") // "KFOR as a whole has"
}

// reported reports whether the noun group at chunk i is the subject of a clause
// that the verb of saying before it governs without "that": "said the road was
// open".
func (x *sentence) reported(i int) bool {
	v := &x.chunks[i-1]
	return v.shape == verb && v.any(isSay) && v.marks&token.Passive == 0 && x.ifVerb(i) >= 0
}

// verbAhead reports whether a verb group comes at chunk i or right after one
// noun group and what qualifies it, before any mark of punctuation.
func (x *sentence) verbAhead(i int) bool {
	for ; i < len(x.chunks); i++ {
		c := &x.chunks[i]
		switch {
		case c.shape == verb:
			return true
		case c.shape == word && (c.marks&token.Punct != 0 || c.any(isAnd|isRelative)):
			return false
		}
	}
	return false
}

// whenOf is the date of what the chunks [first, last) state, turning on the verb
// or noun at v, and the chunk of the time that gives it, -1 without one. "Now" is
// the date of a stock, and of what happened only where no other is given.
func (x *sentence) whenOf(first, last, v int, stock bool) (muster.Date, int) {
	best, cost := -1, outOfReach
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.shape != time || x.times[c.ref].Date == "" || !x.dates(c.ref) {
			continue
		}
		if i > 1 && x.wordAny(i-1, isOf) && x.chunks[i-2].shape == time && x.dates(x.chunks[i-2].ref) {
			continue // "the first three months of the year"
		}
		if x.endsLength(i) || x.renewedBy(i, v) {
			continue
		}
		n := x.timeCost(i, first, last, v)
		if !stock && x.times[c.ref].Value == "PRESENT_REF" && x.chunks[v].shape == verb && x.clause[i] != x.clause[v] {
			continue // "gangs now hold more than when the first police landed"
		}
		if !stock && x.times[c.ref].Value == "PRESENT_REF" {
			n += 40 // "have now lost two men this year"
		}
		if n < cost {
			best, cost = i, n
		}
	}
	if best < 0 {
		return "", -1
	}
	best = x.moreExact(best)
	if x.thenWhen(best, v) {
		return x.coreDate(best), best // "since Friday, when the first landed"
	}
	return x.dateOf(best), best
}

// moreExact is the chunk of the day that stands right after the time at chunk i and says which
// it was: "two months earlier, on 7 September,"; i for none.
func (x *sentence) moreExact(i int) int {
	j := i + 2
	if !x.wordAny(i+1, isComma) || x.oneDayAt(i) {
		return i
	}
	if x.preposition(j) {
		j++
	}
	if j >= len(x.chunks) || !x.oneDayAt(j) {
		return i
	}
	lo, hi, err := x.dateOf(i).Bounds()
	d, _, err2 := x.dateOf(j).Bounds()
	if err != nil || err2 != nil || d < lo || d > hi {
		return i
	}
	return j
}

// oneDayAt reports whether chunk i is the time of a single day.
func (x *sentence) oneDayAt(i int) bool { return oneDay(x.dateOf(i)) }

// endsLength reports whether the time at chunk i is the end of the length before it:
// "extended it by six months, to 30 June".
func (x *sentence) endsLength(i int) bool {
	j := i - 2
	if x.wordAny(j, isComma) {
		j--
	}
	return j >= 0 && x.wordAny(i-1, isTo) && x.chunks[j].shape == time && !x.dates(x.chunks[j].ref)
}

// renewedBy reports whether the time at chunk i is how long the verb at v renews something
// for, or the day up to which it does: "extended the mandate by twelve months to 31 March".
func (x *sentence) renewedBy(i, v int) bool {
	if i > 2 && x.wordAny(i-1, isTo) && x.chunks[i-2].shape == time {
		i -= 2
	}
	return x.times[x.chunks[i].ref].Timex == when.DURATION && i > 0 && x.chunks[v].is(x.f.renewVerb) && (x.wordAny(i-1, isBy) || x.wordAt(i-1, x.f.forWord)) && x.wordAny(i+1, isTo)
}

// dated is the date of what the hit states, turning on chunk v, and the chunk of
// the time that gives it, -1 without one.
func (x *sentence) dated(h *hit, v int, k muster.Kind, st *state) (muster.Date, int) {
	if d := x.countedFrom(v); d != "" {
		return d, -1
	}
	if d := x.sinceThen(v, st); d != "" && !(k == muster.Strength && x.chunks[v].is(x.f.bringTo)) {
		return d, -1 // but "has since cut it to 350" tells of today
	}
	if p := x.resolved(v); k == muster.Mandate && p >= 0 {
		if d, i := x.whenOf(p, p+1, p, false); d != "" {
			return d, i // "decided on 13 April to close it in October"
		}
	}
	if k == muster.Strength && x.chunks[v].shape != verb && x.withAside(h) {
		return x.timeBy(h)
	}
	d, i := x.whenOf(h.first, h.last, v, k == muster.Strength)
	if c := x.cleft(); d == "" && c >= 0 && c < h.first {
		return x.dateOf(c), -1
	}
	if i >= 0 && (k == muster.Strength || k == muster.Mandate) && x.fromThen(i, st) {
		d = x.coreDate(i)
	}
	return d, i
}

// cleft is the chunk of the time that the sentence puts first, -1 where it puts none: "It was in
// May that the force came".
func (x *sentence) cleft() int {
	if len(x.chunks) < 5 || !x.chunks[0].is(x.f.itself) || !x.copula(1) {
		return -1
	}
	i := 2
	if x.preposition(i) {
		i++
	}
	if x.chunks[i].shape == time && x.wordAny(i+1, isThat) {
		return i
	}
	return -1
}

// withAside reports whether the hit is what somebody has, told in passing: "Egypt, with
// 1,035 soldiers, suspended its work in August".
func (x *sentence) withAside(h *hit) bool {
	if w := h.role("who"); w < 0 || !x.chunks[w].in(COUNTRY) {
		return false
	}
	for i := h.first; i+1 < h.last; i++ {
		if x.wordAny(i, isComma) && x.wordAt(i+1, x.f.with) {
			return true
		}
	}
	return false
}

// timeBy is the date that stands in the hit or right behind it, and its chunk.
func (x *sentence) timeBy(h *hit) (muster.Date, int) {
	for i := h.first; i < len(x.chunks) && i < h.last+2; i++ {
		if d := x.datesAt(i); d != "" && (i < h.last || !x.wordAny(h.last, isComma)) {
			return d, i
		}
	}
	return "", -1
}

// fromThen reports whether the time at chunk i is from when on something will be:
// "from 1 July it has 150 officers" is of that day.
func (x *sentence) fromThen(i int, st *state) bool {
	m := &x.times[x.chunks[i].ref]
	from, _, err := m.Core.Bounds()
	_, now, err2 := st.report.Date.EDTF.Bounds()
	return m.Open == when.From && err == nil && err2 == nil && from > now
}

// dates reports whether time ref says when, not only how long: "in the past
// week" does, "for the next week" does not.
func (x *sentence) dates(ref int32) bool {
	m := &x.times[ref]
	return m.Timex != when.DURATION || m.Core != "" && !x.Tokens[m.Start].Is(x.f.forWord) || m.Open == when.Counted
}

// countedFrom is the date of the event of the verb or noun at chunk v where a
// length of time is counted from it: "three days after the Council voted", "one
// year since the arrival of the first". "" where none is.
func (x *sentence) countedFrom(v int) muster.Date {
	for i := v + 1; i < len(x.chunks) && i < v+frameLength && x.chunks[i].shape != verb; i++ {
		if x.dateOf(i) != "" {
			return "" // it has a date of its own
		}
	}
	for i := v - 2; i >= 0 && i > v-frameLength; i-- {
		c := &x.chunks[i]
		if c.shape == verb {
			return ""
		}
		if c.shape == time && x.times[c.ref].Open == when.Counted {
			return x.times[c.ref].Event
		}
	}
	return ""
}

// outOfReach is the cost of a time that says nothing of a statement.
const outOfReach = 1000

// timeCost ranks the time at chunk i for a statement over chunks [first, last)
// that turns on chunk v: a time of its verb comes before one of the verb it
// depends on, and that before one that opens the sentence.
func (x *sentence) timeCost(i, first, last, v int) int {
	owner, inside, far := int(x.verbOf[i]), i >= first && i < last, min(abs(i-v), 29)
	if x.qualifies(i) {
		far = 29
	}
	verbal := x.chunks[v].shape == verb
	if v < i && x.comparedWith(i) {
		return outOfReach // "three times as many as a year ago"
	}
	if x.ofSaying(i, v) || x.labelsInBrackets(i) || verbal && x.ofTheLast(i, v) {
		return outOfReach // "police now say that four were killed"
	}
	switch {
	case verbal && owner >= 0 && owner != v && i > owner && x.chunks[owner].is(x.f.endVerb) && !x.thenWhen(i, v):
		return outOfReach // "whose mandate expires on 30 April"
	case verbal && owner >= 0 && owner != v && i < v && x.justNow(v) && x.chunks[owner].marks&(token.Past|token.Perfect) == token.Past:
		return outOfReach // "joined it in February and has gone home"
	case inside && (!verbal || owner == v), i >= last && i < last+3 && !verbal && !x.verbBetween(last, i):
		return far
	case verbal && owner == v && i > v && x.downFrom(v, i):
		return outOfReach
	case verbal && owner == v && i < v:
		return 35 + far
	case verbal && owner == v:
		return 30 + far
	case verbal && owner >= 0 && owner < v && i < v && x.underOf[owner] == byRelative && x.underOf[v] == byStart:
		return outOfReach // "UNAMID, which took over in 2007, has 16,800"
	case inside && owner >= 0 && x.chunks[owner].marks&token.Part == 0:
		return 60 + far
	case !verbal:
		if x.clause[i] == x.clause[v] && x.verbOf[i] == x.verbOf[v] {
			return 90 + far
		}
	case owner >= 0 && int(x.parentOf[owner]) == v && x.chunks[owner].marks&token.Infin != 0:
		return 90 + far
	case int(x.parentOf[v]) == owner && owner >= 0 && !x.chunks[owner].any(isSay) && x.times[x.chunks[i].ref].Open == when.Plain && !(x.presentTense(v) && x.chunks[owner].marks&token.Past != 0):
		return 120 + far
	}
	switch {
	case x.thenWhen(i, v):
		return 150
	case owner >= 0 && owner != v && x.chunks[owner].any(isSay) && int(x.subjectOf[owner]) >= 0 && int(x.subjectOf[owner]) < i:
		return outOfReach // "we now know that four died"
	case i <= 2 && x.leads(i) && !x.heading && !x.otherDay(i, v) && i >= x.body():
		return 200 + i
	}
	return outOfReach
}

// comparedWith reports whether the time at chunk i is that of what a figure is compared
// with: "a fifth more than in 2023", "half as many as two years ago".
func (x *sentence) comparedWith(i int) bool {
	j := i - 1
	if x.preposition(j) && !x.wordAt(j, x.f.as) {
		j--
	}
	switch {
	case j < 1:
		return false
	case x.wordAt(j, x.f.than):
		return true
	case x.wordAt(j, x.f.as):
		return x.chunks[j-1].any(isQuantity)
	}
	return false
}

// justNow reports whether the verb group at chunk v is in the present perfect, which
// no day of the past dates.
func (x *sentence) justNow(v int) bool {
	return x.chunks[v].marks&(token.Past|token.Perfect|token.Part) == token.Perfect
}

// labelsInBrackets reports whether the time at chunk i only says of when another figure is:
// "Rape: 17 cases (April: 28)".
func (x *sentence) labelsInBrackets(i int) bool {
	return x.wordAny(i-1, isOpen) && x.wordAny(i+1, isColon)
}

// ofTheLast reports whether the time at chunk i is that of one of those of whom the perfect
// verb at chunk v tells: "has lost three, the last of them on 31 August".
func (x *sentence) ofTheLast(i, v int) bool {
	if x.chunks[v].marks&(token.Perfect|token.Past) != token.Perfect {
		return false
	}
	for j := i - 1; j > v+1 && j > i-8; j-- {
		if c := &x.chunks[j]; c.shape == noun && (c.is(x.f.lastWord) || x.noun(j).ordinal > 0) && x.noun(j).figure < 0 && x.wordAny(j-1, isComma) {
			return true
		} else if c.shape == verb {
			return false
		}
	}
	return false
}

// qualifies reports whether the time at chunk i says of which day or hour the noun after
// it is: "during an | overnight | operation in Bor yesterday".
func (x *sentence) qualifies(i int) bool {
	return i > 0 && i+1 < len(x.chunks) && x.chunks[i+1].shape == noun && x.chunks[i-1].shape == word && x.chunks[i-1].any(isDet)
}

// ofSaying reports whether the time at chunk i is when somebody spoke, and chunk v
// what was said.
func (x *sentence) ofSaying(i, v int) bool {
	if i > 0 && i+1 < v && x.chunks[i+1].shape == verb && x.chunks[i+1].any(isSay) {
		return true // "can now confirm that"
	}
	for k := range x.said {
		if a := &x.said[k]; a.cue == int(x.verbOf[i]) && v >= a.first && v < a.last && v != a.cue && (i < a.first || i >= a.last || i >= a.tag && i < a.resume) {
			return true
		}
	}
	return false
}

// otherDay reports whether a further day is told between chunks i and v, of a verb that
// has the subject of the one at v: "On Tuesday two died, and on Thursday a man opened fire
// and was shot".
func (x *sentence) otherDay(i, v int) bool {
	for j := i + 1; j < v; j++ {
		u := int(x.verbOf[j])
		if x.chunks[j].shape == time && x.times[x.chunks[j].ref].Timex == when.DATE && u >= 0 && u != v && x.subjectOf[u] >= 0 && x.chunks[v].shape == verb && x.subjectOf[u] == x.subjectOf[v] {
			return true
		}
	}
	return false
}

// thenWhen reports whether "when" opens the clause of chunk v right after the
// time at chunk i: "on Friday, when gunmen attacked".
func (x *sentence) thenWhen(i, v int) bool {
	s := i + 1
	if x.wordAny(s, isComma) {
		s++
	}
	return s < v && x.wordAt(s, x.f.whenWord) && x.clause[s] == x.clause[v]
}

// downFrom reports whether "down from" or "up from" stands in chunks (v, i): the
// time at i is then that of what was before, "4,600 soldiers, down from 50,000
// in 1999".
func (x *sentence) downFrom(v, i int) bool {
	for j := max(v+2, i-8); j < i; j++ {
		if x.wordAt(j, x.f.from) && x.chunks[j-1].shape == word && (x.chunks[j-1].is(x.f.down) || x.chunks[j-1].is(x.f.up)) {
			return true
		}
		if x.wordAt(j, x.f.against) && j+2 == i && x.noun(j+1) != nil && x.noun(j+1).figure >= 0 {
			return true // "hold three quarters of it, against 90 per cent last summer"
		}
	}
	return false
}

// verbBetween reports whether a verb group stands in chunks [first, last).
func (x *sentence) verbBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if x.chunks[i].shape == verb {
			return true
		}
	}
	return false
}

// leads reports whether no verb stands before chunk i+1 in its clause, so that
// the time there opens the sentence and holds for what follows.
func (x *sentence) leads(i int) bool {
	for j := 0; j <= i; j++ {
		if x.chunks[j].shape == verb {
			return false
		}
	}
	return true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// resolved is the verb by which a body acts that the infinitive at chunk v
// depends on: "voted to keep the force and then to close it"; -1 without one.
func (x *sentence) resolved(v int) int {
	for p := int(x.parentOf[v]); p >= 0 && p < v; p = int(x.parentOf[p]) {
		if x.chunks[p].is(x.f.resolve) {
			return p
		}
		if x.chunks[p].marks&(token.Infin|token.Ing) == 0 {
			return -1
		}
		v = p
	}
	return -1
}

// requested reports whether the infinitive at chunk v is what somebody asks for:
// "a request to prolong it", "asked the Council to extend".
func (x *sentence) requested(v int) bool {
	if v > 0 && x.chunks[v-1].shape == noun && x.chunks[v-1].is(x.f.request) {
		return true
	}
	p := x.parentOf[v]
	return p >= 0 && x.chunks[p].is(x.f.request)
}
