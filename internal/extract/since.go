package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// sinceThen is the open interval that "since" begins for the verb at chunk v
// where no date stands right after it: "has been closed since the attack", "shut
// since the floods of February", "has since taken three villages". An event that
// the words do not date is the one told last. "" where there is none.
func (x *sentence) sinceThen(v int, st *state) muster.Date {
	c := &x.chunks[v]
	if c.shape == verb && c.marks&(token.Perfect|token.Part) == 0 && x.sharesPerfect(v) {
		return from(x.sinceWhat(1, st)) // "Since May it has burnt two camps and detained 61"
	}
	if c.shape != verb || c.marks&(token.Perfect|token.Part) == 0 && !c.is(x.f.bringTo) {
		return ""
	}
	for i := c.first; i < c.last; i++ {
		if x.is(i, x.f.since) {
			if d := x.dateBefore(v); d != "" && !strings.HasPrefix(string(d), "..") {
				return from(d) // "sent 50 in 2017 and has since added 150"
			}
			if x.ahead(x.ref.Last, st) {
				return "" // what is still to come is no beginning
			}
			return from(x.ref.Last)
		}
	}
	if d := x.dateBefore(v); d != "" && x.everSince(v) {
		return from(d) // "took the town on 3 May and has held it since"
	}
	if s := x.sinceBehind(v); s >= 0 {
		return from(x.sinceWhat(s+1, st))
	}
	if v > 1 && x.chunks[0].is(x.f.since) {
		return from(x.sinceWhat(1, st)) // "Since the outbreak began in May, it has killed 90"
	}
	if v > 3 && x.chunks[1].shape == time && x.chunks[2].is(x.f.since) && x.preposition(0) {
		return from(st.longAgo(x.times[x.chunks[1].ref].Length)) // "In the two months since it landed, it has lost"
	}
	return ""
}

// longAgo is the date as long before the report's day as the length, "" where either is not known.
func (st *state) longAgo(length string) muster.Date {
	lasted, ok := muster.ParsePeriod(length)
	_, today, err := st.report.Date.EDTF.Bounds()
	if !ok || err != nil || today == muster.Future {
		return ""
	}
	return lasted.Before(today)
}

// riseOf is the verb of the hit whose subject chunk v is, where v is a noun that the hit turns on: "The toll
// | has risen"; v itself else.
func (x *sentence) riseOf(h *hit, v int) int {
	if x.chunks[v].shape != noun {
		return v
	}
	for u := v + 1; u < h.last; u++ {
		if x.chunks[u].shape == verb && int(x.subjectOf[u]) == v && (x.chunks[u].marks&token.Perfect != 0 || x.chunks[u].is(x.f.bringTo)) {
			return u
		}
	}
	return v
}

// sharesPassive reports whether the participle at chunk u goes on with what the passive at chunk v
// says, of others, "40 have been killed and 6,000 | displaced", or what the figure that v brings to a sum
// is of: "brings to nine the soldiers | killed".
func (x *sentence) sharesPassive(v, u int) bool {
	if x.chunks[v].is(x.f.bringTo) && x.chunks[u].marks&(token.Part|token.Passive) == token.Part && x.noun(u-1) != nil {
		return true
	}
	return x.chunks[v].marks&token.Passive != 0 && x.chunks[u].marks&token.Part != 0 && u > v+2 && x.noun(u-1) != nil && x.wordAny(u-2, isAnd)
}

// recordSince reports whether the verb at chunk v says who was the first to do something since some time,
// which is not when it was done: "the first to fall | since May".
func (x *sentence) recordSince(v int) bool {
	if x.chunks[v].shape != verb {
		return false
	}
	u := v // "to fall", or "were", which says so of it
	if x.firstTo(v) < 0 {
		for u++; u < len(x.chunks) && u < v+frameLength && x.chunks[u].shape != verb; {
			u++
		}
		if u >= len(x.chunks) || x.chunks[u].shape != verb || x.firstTo(u) != v {
			return false
		}
	}
	return x.chunks[u].marks&(token.Infin|token.Part) != 0 && x.sinceBehind(u) >= 0
}

// sinceBehind is the chunk of the "since" in the clause of the verb at chunk v, behind it, -1 for none.
func (x *sentence) sinceBehind(v int) int {
	for s := v + 1; s < len(x.chunks) && s < v+frameLength && (x.chunks[s].shape != verb || x.chunks[s].marks&token.Ing != 0 || x.sharesPassive(v, s)) && !x.wordAny(s, isComma); s++ {
		if x.chunks[s].is(x.f.since) {
			return s
		}
	}
	return -1
}

// everSince reports whether the clause of the verb at chunk v ends with a "since" by itself.
func (x *sentence) everSince(v int) bool {
	for s := v + 1; s < len(x.chunks) && s < v+4; s++ {
		if x.chunks[s].is(x.f.since) {
			return s+1 >= len(x.chunks) || x.chunks[s+1].shape == word && x.chunks[s+1].marks&token.Punct != 0
		}
	}
	return false
}

// sharesPerfect reports whether the sentence opens with "since", and the verb at chunk v goes
// on with what one in the present perfect began.
func (x *sentence) sharesPerfect(v int) bool {
	if v < 4 || !x.chunks[0].is(x.f.since) || !x.wordAny(v-1, isAnd) || x.chunks[v].marks&token.Past == 0 {
		return false
	}
	for u := v - 2; u > 0; u-- {
		if k := &x.chunks[u]; k.shape == verb && k.marks&(token.Infin|token.Ing) == 0 {
			return k.marks&(token.Perfect|token.Past) == token.Perfect
		}
	}
	return false
}

// lastingSince is the open interval in which what the verb at chunk v says has held, where that
// says for how long it has: "have held the town for five months". "" where it does not.
func (x *sentence) lastingSince(v int, st *state) muster.Date {
	c := &x.chunks[v]
	if c.shape != verb || c.marks&token.Perfect == 0 || c.marks&(token.Past|token.Negated) != 0 {
		return ""
	}
	for i := v + 2; i < len(x.chunks) && i < v+frameLength/2 && x.chunks[i].shape != verb; i++ {
		if k := &x.chunks[i]; k.shape == time && x.times[k.ref].Timex == when.DURATION && (x.wordAt(i-1, x.f.forWord) || x.wordAt(i-2, x.f.forWord)) {
			return from(st.longAgo(x.times[k.ref].Length))
		}
	}
	return ""
}

// lasted reports whether the clause goes on from the verb at chunk v with how long it has lasted by now: "have been
// deployed there for | the past five months".
func (x *sentence) lasted(v int) bool {
	for i := v + 2; i < len(x.chunks) && i < v+frameLength/2 && x.chunks[i].shape != verb; i++ {
		if x.elapsed(i) {
			return true
		}
	}
	return false
}

// sinceWhat is the date of the event that stands from chunk i on.
func (x *sentence) sinceWhat(i int, st *state) muster.Date {
	begin, verbs := i, false
	for ; i < len(x.chunks) && i < begin+frameLength; i++ {
		c := &x.chunks[i]
		if c.shape == time && x.dates(c.ref) && x.times[c.ref].Core != "" {
			return x.opening(&x.times[c.ref])
		}
		if c.marks&token.Punct != 0 && c.shape == word {
			break
		}
		verbs = verbs || c.shape == verb
	}
	switch {
	case verbs:
		return ""
	case i > begin:
		return st.incidentDay()
	}
	return x.ref.Last
}

// opening is the date with which "since" the time begins: the month in
// "mid-October".
func (x *sentence) opening(m *when.Mention) muster.Date {
	if len(m.Value) == len("2006-01") && strings.HasPrefix(string(m.Core), m.Value) {
		return muster.Date(m.Value)
	}
	return m.Core
}

// incidentDay is the date of the incident told last, else of whatever was told
// to the day.
func (st *state) incidentDay() muster.Date {
	for k := len(st.found) - 1; k >= 0 && k > len(st.found)-around; k-- {
		if c := &st.found[k]; c.Kind == muster.Incident && c.When != "" {
			return c.When
		}
	}
	return st.event
}

// from is everything from the first day of d on.
func from(d muster.Date) muster.Date {
	if d == "" {
		return ""
	}
	begin, _, _ := strings.Cut(string(d), "/")
	return muster.Date(begin + "/..")
}
