package when

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// unit reads an expression whose head is a unit: "two years", "last year",
// "the first quarter of 2009", "every day".
func (r *reader) unit(q *reading, u unit) bool {
	if r.yearOn(q, u) || r.closing(q, u) || r.running(q, u) || r.ordinalUnit(q, u) || u == year && r.newYear(q) {
		return true
	}
	if r.any(q.first, "fortnight", "fortnights") {
		u = week
	}
	if u == hour && r.form(q.first-1) == "per" && r.any(q.first-2, "miles", "mile", "kilometers", "kilometres", "kilometer", "kilometre", "km", "feet", "knots") { //nolint:misspell // as Americans write it
		return false // a speed
	}
	if u >= day && q.last-q.first == 1 && r.form(q.last) == "after" && r.form(q.last+1) == r.form(q.first) && r.form(q.first) != "" {
		q.last, q.timex, q.value = q.last+2, SET, units(1, u)
		return true // "week after week"
	}
	a := r.numberBeforeUnit(q.first)
	if u == weekend && r.modifies(q.last) && (a.ok && a.n == 1 && r.form(a.first) == "a" || r.form(q.first) == "weekend") {
		q.told = true
		t := r.tense(q.first, q.last)
		if r.known && mod(int(r.now[1])+3, 7) < 2 {
			t = behind // of a Monday's news, the one that is just over
		}
		r.nearestCell(q, u, t)
		return true // "a weekend fire", "in weekend raids"
	}
	if a.ok {
		q.first = a.first
		if r.any(q.last-1, "fortnight", "fortnights") {
			a.n *= 2
		}
		if r.every(q) {
			q.timex, q.value = SET, units(a.n, u)
			return true
		}
		return r.duration(q, u, a.n)
	}
	if r.everyOther(q) {
		q.timex, q.value = SET, length(2, u)
		return true
	}
	ok := r.overNext(q, u) || r.every(q) && r.set(q, u) || r.deictic(q, u) || r.looseUnit(q, u) || r.plainUnit(q, u)
	if ok && u == month {
		r.dayIn(q)
	}
	return ok
}

// dayIn takes in the day before a month: "the third of this month", "the first of the month".
func (r *reader) dayIn(q *reading) {
	n, first, ok := r.ordinal(q.first - 2)
	if !ok || n < 1 || r.form(q.first-1) != "of" || r.form(first-1) != "the" || first-1 < r.floor || q.timex != DATE {
		return
	}
	lo, hi, err := q.core.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future || cellOf(month, lo) != cellOf(month, hi) {
		return
	}
	if d := cellOf(month, lo).start() + muster.Day(n-1); cellOf(month, d) == cellOf(month, lo) {
		q.set(cell{day, int(d)})
		q.first, q.told = first-1, true
	}
}

// every takes in "every", "each" before q.
func (r *reader) every(q *reading) bool {
	if q.first > r.floor && r.is(q.first-1, every) {
		q.first--
		if q.first > r.floor && r.any(q.first-1, "once", "twice") {
			q.first--
		}
		return true
	}
	return false
}

// everyOther takes in the words before one of two: "every other week", "every second Friday".
func (r *reader) everyOther(q *reading) bool {
	if q.first-1 <= r.floor || !r.any(q.first-1, "other", "second") || !r.is(q.first-2, every) {
		return false
	}
	q.first -= 2
	return true
}

// overNext reads "the week before last", "the month after next".
func (r *reader) overNext(q *reading, u unit) bool {
	n := 0
	switch {
	case r.form(q.first-1) != "the" || q.first-1 < r.floor || u < day || !r.closes(q.last+2):
	case r.form(q.last) == "before" && r.form(q.last+1) == "last":
		n = -2
	case r.form(q.last) == "after" && r.form(q.last+1) == "next":
		n = 2
	}
	if n == 0 {
		return false
	}
	q.first, q.last, q.told = q.first-1, q.last+2, true
	r.both(q, func(now muster.Day) cell { return cellOf(u, now).add(n) })
	return true
}

// set makes q the set of all cells of the unit.
func (r *reader) set(q *reading, u unit) bool {
	q.timex, q.value = SET, units(1, u)
	return u != half
}

// plainUnit reads a unit that stands alone: "for years", "the year".
func (r *reader) plainUnit(q *reading, u unit) bool {
	f := r.form(q.first)
	before := r.form(q.first - 1)
	switch {
	case u == hour && f == "hours" && r.any(q.first-1, "early", "late", "small", "wee", "predawn") && r.hoursOf(q):
		return true
	case strings.HasSuffix(f, "s") && r.any(q.last, "ago", "earlier", "later"):
		return r.vaguelyShifted(q, u)
	case f == "weekends" && r.any(q.first-1, "on", "at", "over", "and", "or", "for"):
		q.timex, q.value = SET, "XXXX-WXX-WE"
		return true
	case u >= minute && strings.HasSuffix(f, "s") && (r.any(q.last, "apart", "away") || r.form(q.last) == "in" && r.form(q.last+1) == "the" && r.form(q.last+2) == "making" || r.any(q.last, "before", "after", "of") && r.loosely(q.first-1) || r.spans(q.first-1, u)) && u != weekend:
		q.timex, q.value = DURATION, length(-1, u)
		q.length = q.value
		r.article(q)
		return true
	case r.dash(q.last) && r.form(q.last+1) == "long" && r.glued(q.last):
		n := 1.
		if strings.HasSuffix(f, "s") {
			n = -1
		}
		q.timex, q.value, q.last = DURATION, units(n, u), q.last+2
		return true
	case before == "the" && u >= day && r.any(q.last, "before", "after", "previous") && q.first > r.floor && r.beside(q, u):
		return true
	case r.any(q.first-1, "entire", "whole", "full", "calendar") && r.form(q.first-2) == "the" && q.first-2 >= r.floor && u >= day:
		r.fullUnit(q, u)
		return true
	case before == "the" && u == quarter && f == "quarter" && !r.dash(q.last) && r.form(q.last) != "of":
		q.first--
		r.theQuarter(q)
		return true
	case u == year && r.any(q.first-1, "fiscal", "financial") && r.form(q.first-2) == "the" && q.first-2 >= r.floor:
		r.fiscalYear(q)
		return true
	case before == "the" && u == hour && f == "hour" && r.form(q.first-2) == "within":
		q.first, q.timex, q.value, q.length = q.first-1, DURATION, length(1, u), length(1, u)
		return true
	case before == "the" && u >= day && u <= decade && u != half && u != quarter && !strings.HasSuffix(f, "s"):
		return r.theUnit(q, u)
	}
	return false
}

// hoursOf reads "the early hours of Wednesday morning" at "hours".
func (r *reader) hoursOf(q *reading) bool {
	in, ok := r.inner(q.last + 1)
	if r.form(q.last) != "of" || !ok || len(in.value) < 10 || in.timex != DATE && in.timex != TIME {
		return false
	}
	part := "TMO"
	if r.form(q.first-1) == "late" {
		part = "TNI"
	}
	q.timex, q.value, q.core, q.last, q.told = TIME, in.value[:10]+part, in.core, in.last, true
	q.first--
	r.article(q)
	return true
}

// loosely reports whether token i leaves the plain units after it a length of
// time, as the words that a noun is made up with do not: "opening hours".
func (r *reader) loosely(i int) bool {
	return i < 0 || !r.any(i, "the", "these", "those", "working", "business", "trading", "opening", "office", "visiting", "peak", "school")
}

// spans reports whether what stands at token i makes plain units after it a
// length: "for years", "within minutes", "over the years".
func (r *reader) spans(i int, u unit) bool {
	if r.any(i, "just", "mere", "only") {
		i-- // "in just minutes"
	}
	if r.form(i) == "the" && r.form(i+2) == "that" && r.any(i+3, "followed", "follow", "passed") {
		return true // "the hours that followed"
	}
	if r.form(i) == "the" {
		return u >= day && (r.any(i-1, "over", "through", "throughout", "down") ||
			r.any(i-1, "in", "for", "during") && r.any(i+2, "after", "before", "since", "following", "until", "leading", "ahead"))
	}
	return r.any(i, "for", "in", "by", "over", "after", "within", "take", "takes", "took", "last", "lasts", "lasted", "spend", "spends", "spent", "wait", "waited", "final", "recent") || u >= day && r.form(i) == "of"
}

// vaguelyShifted reads "years ago", "weeks later".
func (r *reader) vaguelyShifted(q *reading, u unit) bool {
	q.value = "PAST_REF"
	if r.form(q.last) == "later" {
		q.value = length(-1, u)
	}
	if u < day {
		q.timex = TIME
	}
	q.last++
	return true
}

// beside reads "the day before", "the year after": the cell beside the one
// told last, or beside the date that follows.
func (r *reader) beside(q *reading, u unit) bool {
	k := 1
	if r.any(q.last, "before", "previous") {
		k = -1
	}
	anchor, last := r.anchorOf(u), q.last+1
	if in, ok := r.inner(last); ok && in.core != "" && in.timex == DATE {
		anchor, last = in.core, in.last
	} else if !r.closes(last) && !(q.first == 1 && r.form(last+1) == "had") && !r.any(last, "against", "in", "at", "on", "with", "to", "from", "near", "outside", "during") && !r.tokens[last].Is(r.past) && !r.is(last, pastVerb) {
		return false // but "clashes the day before left 14 dead"
	}
	if !r.relative(q, anchor, u, k) {
		r.both(q, func(now muster.Day) cell { return cellOf(u, now).add(k) })
	}
	q.first, q.last, q.told = q.first-1, last, true
	return true
}

// current makes q the cell of the unit that the report lies in.
func (r *reader) current(q *reading, u unit) {
	q.value = "XXXX-" + length(1, u)
	r.both(q, func(now muster.Day) cell { return cellOf(u, now) })
}

// fullUnit reads "the full year", "the entire month" at its unit. What a report of
// January tells of the full year is of the year before.
func (r *reader) fullUnit(q *reading, u unit) {
	q.first -= 2
	r.current(q, u)
	if u == year && r.known && cellOf(quarter, r.now[1]).n%4 == 0 && r.tense(q.first, q.last) == behind {
		r.both(q, func(now muster.Day) cell { return cellOf(year, now).add(-1) })
	}
}

// theQuarter reads "the quarter" and "the latest period": the one that the date after it ends, the one
// told last, or the last that was over when the report was written.
func (r *reader) theQuarter(q *reading) {
	q.told = true
	if r.any(q.last, "ended", "ending") && r.endsWith(q, quarter) {
		return
	}
	t := r.tense(q.first, q.last)
	if c, ok := r.quarterMeant(t); ok {
		q.set(c)
		return
	}
	q.value = "XXXX-" + length(1, quarter)
	r.both(q, func(now muster.Day) cell {
		c := cellOf(quarter, now)
		if t == ahead {
			return c
		}
		return c.add(-1)
	})
}

// quarterMeant is the quarter that is spoken of: the one told in the sentence, else the
// one that the report is about, though an earlier one was told since ("it had earned $3
// million in the third quarter last year. In the quarter it lost $2 million").
func (r *reader) quarterMeant(t tense) (cell, bool) {
	if c, ok := cellBy(r.here, quarter); ok {
		return c, true
	}
	if c, ok := cellBy(r.quarter, quarter); ok && t != ahead {
		return c, true
	}
	return cellBy(r.last, quarter)
}

// fiscalYear reads "the fiscal year", of the date that it ended on, else the one
// under way.
func (r *reader) fiscalYear(q *reading) {
	q.first, q.told = q.first-2, true
	switch {
	case r.any(q.last, "ended", "ending") && r.endsWith(q, year):
	case r.any(q.last, "beginning", "starting") && r.endsWith(q, month):
		lo, _, _ := q.core.Bounds()
		q.set(cellOf(year, shift(lo, month, 11))) // it is named for the year that it ends in
	default:
		r.current(q, year)
	}
	if len(q.value) == 4 {
		q.value = "FY" + q.value
	}
}

// theUnit reads "the week", "the month" where it is the one of the report.
func (r *reader) theUnit(q *reading, u unit) bool {
	if y, ok := r.year(q.last); ok && u == year {
		q.first, q.last, q.told = q.first-1, q.last+1, true
		q.set(cell{year, y})
		return true
	}
	if y, next, ok := r.yearWords(q.last); ok && u == year {
		q.first, q.last, q.told = q.first-1, next, true
		q.set(cell{year, y})
		return true // "the year two thousand"
	}
	if u == week && r.form(q.last) == "of" {
		if in, ok := r.inner(q.last + 1); ok && in.timex == DATE && oneDay(in.core) && r.relative(q, in.core, week, 0) {
			q.first, q.last, q.told = q.first-1, in.last, true
			return true // "the week of March 3"
		}
	}
	if r.form(q.first-2) == "on" && u > week {
		return false // "up 2% on the month"
	}
	if u == weekend && r.form(q.last) != "of" || q.first == 1 && (r.is(q.last, pastVerb) || r.ed(q.last)) && u != year || r.any(q.first-2, "within", "end", "start", "beginning", "before", "of", "during", "for", "on", "throughout", "later", "earlier", "over", "week", "in", "ending", "finish", "finished", "ended", "whole", "at", "through", "into", "until", "by", "since") && r.form(q.last) != "of" || r.any(q.first-2, "and", "or") && r.is(q.first-3, unitName) || u != quarter && u <= year && r.any(q.last, "'s", "’s") {
		q.first--
		q.told = u == weekend
		if r.any(q.last, "is", "was") && r.form(q.last+1) == "out" {
			r.current(q, u)
			q.last += 2
			return true
		}
		if d := r.dayMeant(); u == day && d != "" {
			return r.relative(q, d, day, 0)
		}
		t := r.tense(q.first, q.last)
		if t == behind && u > day && r.here != "" && r.relative(q, r.here, u, 0) {
			return true
		}
		if t == behind && u == year && r.known && r.now[1]-cellOf(year, r.now[1]).start() < 15 && r.any(q.first-1, "over", "ended", "finished", "during", "for") {
			q.set(cellOf(year, r.now[1]).add(-1)) // "over the year it fell by a third", told on January 2
			return true
		}
		if t == behind && u > weekend && u <= month && r.longAgoTold() && r.relative(q, r.last, u, 0) {
			return true
		}
		r.nearestCell(q, u, t)
		return true
	}
	return false
}

// longAgoTold reports whether the date told last before the sentence is a day or month of
// a story of the past: "By the end of the month Japan had joined the war".
func (r *reader) longAgoTold() bool {
	lo, hi, err := r.last.Bounds()
	return err == nil && r.last != "" && r.known && lo != muster.Past && hi-lo < 31 && hi < r.now[0]-long && cellOf(year, hi) != cellOf(year, r.now[0])
}

// dayMeant is the day that "the day" is: the one told in the sentence, else the one told
// last, unless that is long past and the report tells of another.
func (r *reader) dayMeant() muster.Date {
	lo, _, err := r.oneDay.Bounds()
	if err == nil && r.oneDay != "" && r.oneDay != r.here && r.story != "" && r.known && lo < r.now[0]-14 {
		return r.story
	}
	return r.oneDay
}

// nearestCell makes q the cell of the report, or the weekend before it where the
// tense does not look ahead.
func (r *reader) nearestCell(q *reading, u unit, t tense) {
	q.value = "XXXX-" + length(1, u)
	r.both(q, func(now muster.Day) cell {
		c := cellOf(u, now)
		if u == weekend && t != ahead && c.start() > now {
			return c.add(-1)
		}
		return c
	})
}

// modifies reports whether a noun follows at token i that the words before it
// describe: a word in small letters that is none of time, and no function word.
func (r *reader) modifies(i int) bool {
	return i < len(r.tokens) && r.tokens[i].Marks&(token.Cap|token.Punct|token.Digits) == 0 && r.atom(i).is == 0 && len(r.text(i)) > 3 &&
		!r.any(i, "with", "when", "that", "before", "after", "since", "until", "from", "earlier", "later", "away", "ahead", "during", "through")
}
