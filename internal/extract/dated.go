package extract

import (
	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// whenOf is the date of what the chunks [first, last) state, turning on the verb
// or noun at v, and the chunk of the time that gives it, -1 without one. "Now" is
// the date of a stock, and of what happened only where no other is given.
func (x *sentence) whenOf(first, last, v int, stock bool) (muster.Date, int) {
	best, cost := -1, outOfReach
	if len(x.times) == 0 {
		return "", best
	}
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.shape != time || x.times[c.ref].Date == "" || !x.dates(c.ref) {
			continue
		}
		if i > 1 && x.wordAny(i-1, isOf) && x.chunks[i-2].shape == time && x.dates(x.chunks[i-2].ref) {
			continue // "the first three months of the year"
		}
		if x.endsLength(i) || x.renewedBy(i, v) || stock && (x.ofStart(i) || x.comparedWith(i)) || x.ofGap(i) || x.sinceApart(i, v) || x.ofRecord(i) && !x.thenWhen(i, v) {
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

// beforeTime is the chunk before the time at chunk i and its preposition.
func (x *sentence) beforeTime(i int) int {
	if x.preposition(i - 1) {
		return i - 2
	}
	return i - 1
}

// ofGap reports whether the time at chunk i is that of a thing behind "and" whose verb is left out:
// "retook the port in May, and | in June | the road".
func (x *sentence) ofGap(i int) bool {
	j := x.beforeTime(i)
	return j > 0 && x.wordAny(j, isAnd) && x.noun(i+1) != nil && x.anyFinite(0, j) && !x.anyFinite(i+1, len(x.chunks))
}

// ofStart reports whether the time at chunk i is that of a figure from which another came, or that
// another is held against: "shrank from 1,071 | in January | to 702", "has 1,270, against 1,600 | in
// June".
func (x *sentence) ofStart(i int) bool {
	j := x.beforeTime(i)
	if j < 1 || x.noun(j) == nil || x.noun(j).figure < 0 {
		return false
	}
	if k := j - 1; j > 3 && x.wordAny(k, isOf) && x.noun(k-1) != nil && x.wordAt(k-2, x.f.from) {
		return true // "has 160 left, from a peak of 950 | in 2003"
	}
	return x.wordAt(j-1, x.f.against) || x.wordAt(j-1, x.f.from) && (x.wordAny(i+1, isTo) || x.wordAny(i+1, isComma) && j-1 == x.itemStart())
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
	if x.recordSince(v) {
		return "", -1
	}
	if d := x.sinceThen(x.riseOf(h, v), st); d != "" && !(k == muster.Strength && x.chunks[v].is(x.f.bringTo)) {
		return d, -1 // but "has since cut it to 350" tells of today
	}
	if k == muster.Harm || k == muster.Operation {
		if t := x.begunThen(v); t >= 0 {
			return from(x.opening(&x.times[x.chunks[t].ref])), t
		}
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
	if (k == muster.Movement || k == muster.Training || k == muster.Control) && x.dayOfDecision(i, v) {
		return "", -1
	}
	if c := x.cleft(); d == "" && c >= 0 && c < h.first {
		return x.dateOf(c), -1
	}
	if i >= 0 && (k == muster.Strength || k == muster.Mandate) && x.fromThen(i, st) {
		d = x.coreDate(i)
	}
	return d, i
}

// hourOnly reports whether time ref is one word for a part of some day, "dawn", that does not
// say of which, as "tonight" does.
func (x *sentence) hourOnly(ref int32) bool {
	m := &x.times[ref]
	if m.Timex != when.TIME || m.Last-m.Start != 1 {
		return false
	}
	form := x.Tokens[m.Start].Word.Form
	return form != "tonight" && form != "overnight"
}

// cleft is the chunk of the time that the sentence puts first, -1 where it puts none: "It was in
// May that the force came".
func (x *sentence) cleft() int {
	if len(x.chunks) < 5 || !x.chunks[0].is(x.f.it) || !x.copula(1) {
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
	if w := h.role(whoRole); w < 0 || !x.chunks[w].in(COUNTRY) {
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
// week" does, "for the next week" does not, nor in a headline "at dawn".
func (x *sentence) dates(ref int32) bool {
	m := &x.times[ref]
	if x.heading && x.hourOnly(ref) {
		return false
	}
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
		if c.shape == verb && c.marks&(token.Ing|token.Part) == 0 && !(i > 0 && x.chunks[i-1].shape == time && (x.wordAt(i+1, x.f.since) || x.wordAt(i+2, x.f.since))) {
			return "" // but "a day after gunmen | lying in wait | shot three"
		}
		if c.shape == time && x.times[c.ref].Open == when.Counted {
			return x.times[c.ref].Event
		}
	}
	return ""
}
