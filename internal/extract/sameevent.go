package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// sameEvent dates and places a claim by the event that this sentence or the one
// before tells, where its own words do neither. What has been done over time
// ("have died") is no event, and another place is another event.
//
//	Gunmen attacked a post in Bor on Monday. They killed two soldiers.
func (x *sentence) sameEvent(c *muster.Claim, v int, st *state) {
	m := x.sharedMarks(v)
	unhurt := c.Kind == muster.Harm && c.Mood() == muster.Denied && (m&(token.Past|token.Perfect) == token.Past || x.chunks[v].shape != verb) // "nobody was hurt"
	if x.heading || x.habitual(v) || c.Mood() != muster.Actual && !unhurt || m&(token.Future|token.Modal|token.Infin) != 0 || m&(token.Perfect|token.Past) == token.Perfect {
		return
	}
	if c.When == "" {
		c.When = x.lookingBack(v)
	}
	near := st.eventIn > 0 && st.sentence-st.eventIn <= x.reachBack(v, st) && (len(c.Where) == 0 || len(st.scene) == 0 || c.Where.Is(st.scene[0]) || x.wide(st.scene[0]) && !x.wide(c.Where[0]))
	if c.When == "" {
		c.When = x.dayAfter(v)
	}
	if c.When == "" {
		if c.When = x.dayBefore(v); c.When == "" && near {
			c.When, st.eventIn = st.event, st.sentence
		}
	}
	if c.When == "" && x.inOpening(c, st) {
		c.When = st.opening.day
	}
	undated := c.When == "" && st.sceneDay == "" && st.sceneIn > 0 && st.sentence-st.sceneIn <= x.reachBack(v, st)
	same := c.When != "" && st.sceneIn == st.sentence && c.When == st.sceneDay // "was shot at in Bor on Monday; two died"
	if c.Where == nil && (near && c.When == st.event || undated || same) {
		c.Where = st.scene
	}
	if c.Where == nil && c.Kind == muster.Incident && st.sceneIn == st.sentence && c.When != "" && c.When == st.sceneDay && x.subjectOf[v] >= 0 && x.chunks[x.subjectOf[v]].in(ARMED) {
		c.Where = st.scene // "stormed Mirebalais on Monday and freed 530 prisoners"
	}
	if c.When == "" && c.Kind == muster.Harm && c.Mood() == muster.Actual && m&token.Past != 0 && !slices.ContainsFunc(x.groups, x.periodAt) {
		if c.When = st.lastFight(int(x.Tokens[x.first].Start)); c.When == "" && m&token.Perfect == 0 {
			x.likeIncident(c, st)
		}
	}
}

// lastFight is the day, or the days of one week, of the last harm, incident or operation told
// shortly before byte at; "" for none.
func (st *state) lastFight(at int) muster.Date {
	for k := len(st.found) - 1; k >= 0 && k > len(st.found)-around; k-- {
		f := &st.found[k]
		if at-f.Evidence.Start > fightReach {
			return ""
		}
		switch f.Kind {
		case muster.Harm, muster.Incident, muster.Operation:
			if f.Mood() == muster.Actual && !f.heading && fewDays(f.When) {
				return f.When
			}
		}
	}
	return ""
}

// fightReach is how many bytes before a harm the day may be told on which it was done.
const fightReach = 800

// dayAfter is the day told after chunk v behind what says more of a noun of its clause:
// "captured a leader who planned attacks in Bor, Jonglei, on Monday", "seized rifles
// hidden in a truck on Monday".
func (x *sentence) dayAfter(v int) muster.Date {
	if x.chunks[v].shape != verb {
		return ""
	}
	while := false
	for i := v + 1; i < len(x.chunks) && i < v+reach; i++ {
		switch c := &x.chunks[i]; {
		case c.shape == time:
			if m := &x.times[c.ref]; !oneDay(m.Date) || m.Open != when.Plain || !x.endsClause(i+1) {
				return ""
			}
			return x.dateOf(i)
		case c.shape == word && c.is(x.f.while): // "found a cache while searching a house in Bor on Monday"
			while = true
		case c.any(isSemicolon), x.chunks[i].shape == word && c.any(isSubord), x.wordAny(i, isAnd) && x.verbIn(i+1, x.clause[i]) >= 0 && x.finiteAt(i+1):
			return ""
		case c.shape == verb && c.marks&(token.Part|token.Ing|token.Infin) == 0 && x.underOf[i] != byRelative && !while:
			return ""
		}
	}
	return ""
}

// oneDay reports whether the date is that of a day, "2006-01-02", not "2006-01/..".
func oneDay(d muster.Date) bool { return len(d) == len("2006-01-02") && d[7] == '-' }

// fewDays reports whether the date is that of a day or of a few days in a row, as one event is told of:
// "over the weekend", "last week".
func fewDays(d muster.Date) bool { return oneDay(d) || lasts(d, 2, 8) }

// endsClause reports whether a clause ends before chunk i.
func (x *sentence) endsClause(i int) bool {
	return i >= len(x.chunks) || x.chunks[i].marks&token.Punct != 0 || x.wordAny(i, isAnd) || x.chunks[i].any(isSubord)
}

// An opening is where and when the lead says that something happened.
type opening struct {
	places muster.Names
	day    muster.Date
}

// inOpening reports whether the claim is of a place of the lead, whose event the text
// goes on to tell.
func (x *sentence) inOpening(c *muster.Claim, st *state) bool {
	if len(st.opening.places) < 2 {
		return false
	}
	for _, lead := range st.opening.places {
		for _, p := range append(x.leadPlace(len(x.chunks)-1), c.Where...) {
			if strings.HasPrefix(p, lead) || strings.HasPrefix(lead, p) {
				return true
			}
		}
	}
	return false
}

// lookingBack is the span of time that the clause of chunk v, or the sentence before any
// verb, says to look back over: "over the past week".
func (x *sentence) lookingBack(v int) muster.Date {
	for i := range x.chunks {
		if c := &x.chunks[i]; c.shape == time && x.times[c.ref].Timex == "DURATION" && x.times[c.ref].Date != "" && (x.clause[i] == x.clause[v] || x.leads(i) || x.sharesVerbs(v, int(x.verbOf[i]))) {
			return x.times[c.ref].Date
		}
	}
	return ""
}

// sharesVerbs reports whether the verbs at chunks v and u are told of the same subject one after the other, so that
// a time behind the last is that of all: "killed 13, wounded five and | held | seven over the last 24 hours".
func (x *sentence) sharesVerbs(v, u int) bool {
	return u > v && x.subjectOf[v] >= 0 && x.subjectOf[u] == x.subjectOf[v] && x.finiteAt(v) && x.finiteAt(u)
}

// reachBack is how many sentences back the event may have been told: further for
// those it made known, "the force also seized", "two others were wounded", and in the
// paragraph that told it.
func (x *sentence) reachBack(v int, st *state) int {
	if x.ofTheDead(v) {
		return 3
	}
	if st.event != "" && st.paragraph == st.eventPar && x.tolls(v) {
		return 4
	}
	if st.event != "" && (st.paragraph == st.eventPar || st.paragraph == st.eventPar+1 && x.tolls(v)) {
		return 2
	}
	if s := int(x.subjectOf[v]); s >= 0 && x.chunks[s].marks&(token.Definite|token.Other) != 0 && !x.chunks[s].is(x.f.it) {
		return 3
	}
	for i := v + 1; i < len(x.chunks) && i < v+4; i++ {
		if c := &x.chunks[i]; c.shape == noun && c.is(x.f.undertaking) && c.marks&token.Definite != 0 {
			return 3 // "Two men were held during the operation"
		}
	}
	return 1
}

// tolls reports whether the verb at chunk v tells how many came to harm, in a sentence without a
// date: "Two soldiers were killed".
func (x *sentence) tolls(v int) bool {
	for i := range x.chunks {
		if x.chunks[i].shape == time && x.dateOf(i) != "" {
			return false
		}
	}
	k, s := &x.chunks[v], int(x.subjectOf[v])
	return k.marks&token.Passive != 0 && (k.is(x.f.kill) || k.is(x.f.injure)) && s >= 0 && x.chunks[s].marks&token.Counted != 0
}

// passQuotation keeps the event of the sentence before at hand over one of its paragraph that
// begins with what somebody says of it: "It was terrible," said a driver. Two others were killed.
func (x *sentence) passQuotation(st *state) {
	if st.eventIn > 0 && st.eventIn == st.sentence-1 && st.paragraph == st.eventPar && (x.quoted(0) || x.quoted(1)) {
		st.eventIn++
		if st.sceneIn > 0 {
			st.sceneIn++
		}
	}
}

// ofTheDead reports whether the verb at chunk v is said of "the dead", "the victims" or
// "the wounded" of an event told before.
func (x *sentence) ofTheDead(v int) bool {
	for i := max(0, v-3); i < len(x.chunks) && i < v+4; i++ {
		if c := &x.chunks[i]; c.shape == noun && c.is(x.f.deadNoun) && c.marks&token.Definite != 0 {
			return true
		}
	}
	return false
}

// sameDay dates a claim by the event that the sentence before tells: "Shells hit
// the airport on Monday. It was shut for 11 hours".
func (x *sentence) sameDay(c *muster.Claim, v int, st *state) {
	k := &x.chunks[v]
	if v > 0 && x.chunks[v-1].is(x.f.remain) && x.presentTense(v-1) {
		return // "Schools remain | closed": now
	}
	if c.When == "" && !x.heading && c.Mood() == muster.Actual && k.shape == verb && k.marks&token.Past != 0 && k.marks&token.Perfect == 0 && st.eventIn > 0 && st.sentence-st.eventIn <= 1 {
		c.When = st.event
	}
}

// wide reports whether the place is a part of a country, in which others may lie.
func (x *sentence) wide(place string) bool {
	if x.mission.Host != "" && strings.HasSuffix(place, x.mission.Host) {
		return true // the country, or "northern Mali"
	}
	i := strings.LastIndexByte(place, ' ')
	switch place[i+1:] {
	case "province", "region", "department", "state", "governorate", "prefecture", "county":
		return !strings.Contains(place, ",")
	}
	return x.mission.IsRegion(place)
}

// tellEvent notes the day of what the sentence tells. A day that the report does
// not reach is no day of an event.
func (st *state) tellEvent(d muster.Date) {
	if st.ahead(d) {
		return
	}
	if d != st.event && st.sceneIn != st.sentence {
		st.scene = nil
	}
	st.event, st.eventIn, st.eventPar = d, st.sentence, st.paragraph
}

// ahead reports whether the day comes after that of the report.
func (st *state) ahead(d muster.Date) bool {
	p := st.report.Date.EDTF
	return p != "" && len(p) == len(d) && d > p
}

// setScene notes where the event that the claim tells of happened, and who attacked.
func (st *state) setScene(c *muster.Claim) {
	if c.Kind == muster.Incident && (c.Incident == "attack" || c.Incident == "shooting" || c.Incident == "clash") && c.Mood() == muster.Actual {
		st.toldIn = st.sentence
	}
	if c.Kind == muster.Incident {
		st.incidentIn = st.sentence
	}
	if c.Kind == muster.Incident && c.Incident != "protest" && c.Incident != "prison_break" && c.By != nil && c.Mood() == muster.Actual {
		st.attackers, st.attackIn = c.By, st.sentence
	}
	if st.opening.places == nil && len(c.Where) > 0 && fewDays(c.When) && !st.heading && st.sentence <= headSentences && tells(c) {
		st.opening = opening{c.Where, c.When}
	}
	if len(c.Where) > 0 && (c.When != "" || c.Mood() == muster.Actual) && (c.Kind == muster.Harm || c.Kind == muster.Incident || c.Kind == muster.Operation || c.Kind == muster.Control && c.Act != "holds") {
		st.scene, st.sceneIn, st.sceneDay = c.Where, st.sentence, c.When
	}
}

// habitual reports whether the clause of chunk v tells of what happens again and again: "fired on us
// every night".
func (x *sentence) habitual(v int) bool {
	for i := range x.chunks {
		if c := &x.chunks[i]; c.shape == time && x.clause[i] == x.clause[v] && x.times[c.ref].Timex == when.SET {
			return true
		}
	}
	return false
}

// sharedMarks is the marks of chunk v with the tense that it takes from the verb that "or" joins it to:
// "were hurt or | killed".
func (x *sentence) sharedMarks(v int) token.Marks {
	m := x.chunks[v].marks
	if v > 1 && x.chunks[v].shape == verb && m&(token.Past|token.Perfect) == 0 && m&token.Passive != 0 && x.wordAny(v-1, isAnd|isOr) && x.chunks[v-2].shape == verb {
		m |= x.chunks[v-2].marks & (token.Past | token.Perfect)
	}
	return m
}
