package when

import (
	"fmt"
	"strings"
	"time"

	"muster"
	"muster/internal/token"
)

// read reads the time expression whose head is token i.
func (r *reader) read(i int) (q reading, ok bool) {
	if r.inName(i) {
		return q, false
	}
	q = reading{first: i, last: i + 1, timex: DATE}
	a := r.atom(i)
	switch {
	case r.has(i, token.Digits):
		ok = r.digits(&q)
	case a.is&monthName != 0 && r.dated(i):
		ok = r.named(&q)
	case a.is&weekdayName != 0 && r.dated(i):
		r.weekday(&q, a.n)
		ok = true
	default:
		ok = r.worded(&q, a)
	}
	if ok {
		r.wrap(&q)
		r.stamped(&q)
	}
	return q, ok
}

// inName reports whether token i opens a day in the name of a movement or the like: "the
// March 23 Movement", "the 17 February Brigade".
func (r *reader) inName(i int) bool {
	if !r.has(i+1, token.Space) || !r.is(i, monthName) && !r.is(i+1, monthName) || !r.has(i, token.Digits) && !r.has(i+1, token.Digits) || r.has(i, token.Punct) {
		return false
	}
	return r.has(i+2, token.Cap|token.Space) && r.any(i+2, "movement", "brigade", "coalition", "alliance", "battalion", "forces", "committee")
}

// stamped takes in the time of day that follows a full date at once, as in a stamp:
// "Feb 6, 2013 7:14am EST".
func (r *reader) stamped(q *reading) {
	if q.timex != DATE || len(q.value) != 10 || !r.has(q.last, token.Digits) || r.depth > 0 {
		return
	}
	if _, ok := r.year(q.last - 1); !ok && !r.has(q.last-1, token.Digits) {
		return
	}
	c := r.hourMinute(q.last)
	if c.next == 0 {
		return
	}
	if c.half == "" {
		c.half, c.next = r.halfOfDay(c.next)
	}
	if !c.clear && c.half == "" {
		return
	}
	q.last = c.finish(r)
	q.timex, q.value = TIME, q.value+c.tail()
}

// dated reports whether the name of a month or weekday at token i is one: a
// word that has other meanings needs a date around it.
func (r *reader) dated(i int) bool {
	if r.atom(i).is&weekdayName != 0 && r.is(i+1, monthName) && r.has(i+1, token.Cap) && r.has(i+2, token.Digits) {
		return true // "Wed Feb 6"
	}
	if r.atom(i).is&weekdayName != 0 && r.has(i+1, token.Cap) && r.any(i+1, "times", "telegraph", "mirror", "mail", "herald", "independent", "tribune", "guardian") {
		return false // a paper
	}
	if !r.has(i, token.Cap) {
		return r.atom(i).is&ambiguous == 0 && (r.numberBefore(i) || r.has(i+1, token.Digits) || r.atom(i).is&weekdayName != 0)
	}
	_, day, isDay := r.day(i + 1)
	if y, isYear := r.year(i + 1); isYear && y > 0 || isDay && day > i+1 || r.numberBefore(i) || r.spokenDay(i+1) && !r.any(i-1, "in", "the") {
		return true
	}
	before := r.any(i-1, "in", "since", "until", "till", "by", "from", "to", "of", "last", "next", "this", "past", "coming", "following", "early", "mid", "late", "during", "before",
		"after", "through", "between", "and", "on", "for", "that") || r.dash(i-1) || r.form(i-1) == "as" && r.any(i-2, "soon", "early", "late", "recently")
	if r.form(i-1) == "the" && r.any(i+1, "quarter", "period", "deadline", "report", "figures", "results", "sales", "elections") {
		return true
	}
	if r.text(i-1) == "(" && r.text(i+1) == ":" {
		return true // "(March: 198)"
	}
	if r.atom(i).is&ambiguous != 0 {
		if (r.any(i-1, "and", "to", "or") || r.text(i-1) == ",") && i > 1 && r.is(i-2, monthName) && r.has(i-2, token.Cap) && !r.name(i) {
			return true // "between January and March"
		}
		if r.form(i-1) == "to" && i > 1 && r.is(i-2, unitName) && !r.name(i) {
			return true // "the six months to March"
		}
		if r.form(i-1) == "to" && r.putOff(i-1) && !r.name(i) {
			return true // "has slipped to March"
		}
		if r.form(i-1) == "for" && r.setFor(i-1) && !r.name(i) {
			return true // "was planned for May"
		}
		return before && i > 0 && !r.any(i-1, "for", "to", "and") && (!r.name(i) || r.any(i-1, "in", "since", "until", "last", "past", "coming", "early", "late", "mid") || r.ofPart(i-1) || i == 1)
	}
	return before || !r.name(i)
}

// ofPart reports whether token i is the "of" behind a part of a period: "the end of March".
func (r *reader) ofPart(i int) bool {
	return r.form(i) == "of" && r.any(i-1, "end", "beginning", "start", "middle", "close", "half", "week", "days", "course", "month")
}

// name reports whether token i is followed by another capitalised word, as
// the given name June is.
func (r *reader) name(i int) bool {
	return r.has(i+1, token.Cap) && r.atom(i+1).is == 0 && r.atom(i).is&weekdayName == 0
}

// numberBefore reports whether a day of the month stands before token i.
func (r *reader) numberBefore(i int) bool {
	if r.form(i-1) == "of" {
		i--
	}
	return i > 0 && (r.has(i-1, token.Digits) && len(r.text(i-1)) <= 4 || r.any(i-1, "st", "nd", "rd", "th"))
}

// digits reads an expression that begins with digits.
func (r *reader) digits(q *reading) bool {
	i := q.first
	if r.form(i-1) == "$" || r.any(i-1, "£", "€", "#", "no.", "resolution", "resolutions", "page", "route", "article", "section", "chapter", "flight", "paragraph", "channel", "room") {
		return r.counted(q)
	}
	return r.numeric(q) || r.clock(q) || r.dayMonth(q) || r.decade(q) || r.counted(q) || r.dayAlone(q) || r.bareYear(q)
}

// dayMonth reads "3 January 2025", "3rd of January", "1–31 January 2025".
func (r *reader) dayMonth(q *reading) bool {
	d, next, ok := r.day(q.first)
	if !ok {
		return false
	}
	from := 0
	if r.dash(next) || r.any(next, "to", "and", "or") {
		if d2, next2, ok := r.day(next + 1); ok && r.monthAfter(next2) {
			from, d, next = d, d2, next2
		}
	}
	if !r.monthAfter(next) {
		return r.dayOf(q, d, next)
	}
	if r.form(next) == "of" {
		next++
	}
	m, next := r.month(next)
	return r.finish(q, m, from, d, next)
}

// monthAfter reports whether the name of a month, or "of" and one, is at
// token i.
func (r *reader) monthAfter(i int) bool {
	if r.form(i) == "of" {
		i++
	}
	a := r.atom(i)
	return a.is&monthName != 0 && (a.is&ambiguous == 0 || r.has(i, token.Cap))
}

// dayOf reads "the 30th of this month", "the 12th".
func (r *reader) dayOf(q *reading, d, next int) bool {
	if next-q.first == 1 && len(r.text(q.first)) <= 2 || r.form(next) != "of" || r.any(next+1, "that", "same") || !r.is(next+1, ago) || r.form(next+2) != "month" {
		return false
	}
	k := r.atom(next + 1).n
	q.last = next + 3
	if r.form(q.first-1) == "the" && q.first > r.floor {
		q.first--
	}
	r.both(q, func(now muster.Day) cell {
		lo, _ := cellOf(month, now).add(k).bounds()
		return cell{day, int(lo) + d - 1}
	})
	q.told = true
	return true
}

// named reads an expression that begins with a month's name: "January 18,
// 2025", "January 2025", "January".
func (r *reader) named(q *reading) bool {
	m, next := r.month(q.first)
	if n, first, ok := r.ordinal(q.first - 2); ok && n > 0 && r.form(q.first-1) == "of" {
		q.first = first // "the third of November"
		r.article(q)
		return r.finish(q, m, 0, n, next)
	}
	if y, ok := r.year(next); ok {
		q.last, q.told = next+1, true
		q.set(cell{month, y*12 + m - 1})
		return true
	}
	if y, ok := r.year(next + 1); ok && r.form(next) == "of" {
		q.last, q.told = next+2, true
		q.set(cell{month, y*12 + m - 1})
		return true // "January of 2025"
	}
	if y, last, ok := r.yearWords(next); ok {
		q.last, q.told = last, true
		q.set(cell{month, y*12 + m - 1})
		return true // "January nineteen ninety-seven"
	}
	if r.spokenDay(next) && r.form(q.first-1) != "in" {
		return r.finish(q, m, 0, r.atom(next).n, next+1) // "March eighth"
	}
	if yy, ok := r.integer(next+1, 2, 2); ok && strings.Contains("'’‘", r.text(next)) && r.glued(next+1) {
		q.last, q.told = next+2, true
		q.set(cell{month, r.fullYear(yy)*12 + m - 1})
		return true // "Oct. '98"
	}
	if y, ok := r.year(next + 1); ok && r.text(next) == "," {
		q.last, q.told = next+2, true
		q.set(cell{month, y*12 + m - 1})
		return true
	}
	if _, n, ok := r.day(next + 1); ok && r.text(next) == "," && r.text(n) == "," {
		if _, ok := r.year(n + 1); ok {
			next++ // "October, 15, 2024"
		}
	}
	if r.form(next) == "the" {
		if _, n, ok := r.day(next + 1); ok && n == next+2 && len(r.text(next+1)) > 2 {
			next++
		}
	}
	d, after, ok := r.day(next)
	if !ok || r.tokens[next].Marks&token.Digits == 0 || r.unitAfter(after) {
		return r.monthOnly(q, m, next)
	}
	from := 0
	if r.dash(after) || r.any(after, "to", "and", "or") {
		d2, after2, ok := r.day(after + 1)
		if ok && r.form(after) != "to" && !r.dash(after) && !r.pairsDays(q.first, after2) {
			ok = false // "On May 3 and 9 houses"
		}
		if ok && !r.monthAfter(after2) && d2 > d {
			from, d, after = d, d2, after2
		}
	}
	return r.finish(q, m, from, d, after)
}

// pairsDays reports whether the second number before token end is a day like the first, of the
// month named at token i: "between May 3 and 9", "on May 3 and 4, …".
func (r *reader) pairsDays(i, end int) bool {
	switch r.form(i - 1) {
	case "between":
		return !r.unitAfter(end)
	case "on":
		return end < len(r.tokens) && r.has(end, token.Punct) && !r.unitAfter(end)
	}
	return false
}

// spokenDay reports whether token i is the day of a month in words: "March eighth".
func (r *reader) spokenDay(i int) bool {
	a := r.atom(i)
	return a.is&ordinal != 0 && a.n > 0 && !r.is(i+1, unitName) && !r.dash(i+1) && !r.modifies(i+1) && !r.has(i+1, token.Cap)
}

// unitAfter reports whether what stands at token i makes the number before it
// a count.
func (r *reader) unitAfter(i int) bool {
	return r.is(i, unitName) || r.any(i, "%", "per") || (r.text(i) == "," || r.text(i) == ".") && r.glued(i) && r.glued(i+1) && r.has(i+1, token.Digits)
}

// finish reads the year after a day and month, and resolves the whole; from
// is the first day of an interval, 0 for none.
func (r *reader) finish(q *reading, m, from, d, next int) bool {
	q.last, q.told = next, true
	at := next
	if r.text(at) == "," {
		at++
	}
	if y, ok := r.year(at); ok {
		q.last = at + 1
		return r.days(q, y, m, from, d)
	}
	if of, last, ok := r.yearAfter(next); ok {
		q.last = last
		return r.days(q, of(r.now[1]), m, from, d)
	}
	if m < 1 || d > 29 && muster.DayOf(2024, time.Month(m), d).Time().Day() != d {
		return false
	}
	if r.form(next) == "last" && !r.is(next+1, unitName) {
		q.last++
		r.fit(q, behind, func(y int) cell { return cell{day, int(muster.DayOf(y, time.Month(m), d))} })
		return true
	}
	q.value = fmt.Sprintf("XXXX-%02d-%02d", m, d)
	if from == 0 && q.first > r.floor && r.any(q.first-1, "last", "next") && r.form(q.first-2) != "the" {
		r.near(q, func(y int) cell { return cell{day, int(muster.DayOf(y, time.Month(m), d))} })
		return true // "last Dec. 27", "next July 31"
	}
	r.fit(q, r.direction(q), func(y int) cell { return cell{day, int(muster.DayOf(y, time.Month(m), d))} })
	if from > 0 && q.core != "" {
		_, hi, _ := q.core.Bounds()
		q.core, q.ranged = muster.Between(min(hi, hi-muster.Day(d-from)), hi), true
	}
	return true
}

// days makes q the day d of the month, or the days from it to d.
func (r *reader) days(q *reading, y, m, from, d int) bool {
	if !r.ymd(q, y, m, d) {
		return false
	}
	if from > 0 && from < d {
		hi := muster.DayOf(y, time.Month(m), d)
		q.core, q.ranged = muster.Between(hi-muster.Day(d-from), hi), true
	}
	return true
}

// yearAfter reads "last year", "of this year", "of that year" at token i: which
// year it is for a report of the day.
func (r *reader) yearAfter(i int) (of func(now muster.Day) int, last int, ok bool) {
	if r.form(i) == "of" {
		i++
	}
	if r.form(i) == "the" && r.form(i+1) == "same" {
		i++ // "in June the same year"
	}
	if k, last, ok := r.yearsAgo(i); ok && r.known {
		return func(now muster.Day) int { return cellOf(year, now).n - k }, last, true
	}
	if !r.known || !r.is(i, ago) || r.form(i+1) != "year" {
		return nil, i, false
	}
	if r.any(i, "same", "that") {
		lo, hi, err := r.anchor().Bounds()
		y := cellOf(year, lo).n
		return func(muster.Day) int { return y }, i + 2, err == nil && lo != muster.Past && hi != muster.Future && y == cellOf(year, hi).n
	}
	k := r.atom(i).n
	return func(now muster.Day) int { return cellOf(year, now).n + k }, i + 2, true
}

// yearsAgo reads "two years ago" at token i, after a month or a day: how many years.
func (r *reader) yearsAgo(i int) (k, last int, ok bool) {
	switch n, digits := r.integer(i, 1, 2); {
	case digits:
		k = n
	case r.any(i, "a", "one"):
		k = 1
	case r.is(i, numeral):
		k = r.atom(i).n
	}
	return k, i + 3, k > 0 && r.any(i+1, "year", "years") && r.form(i+2) == "ago"
}

// monthOnly resolves a month without a day.
func (r *reader) monthOnly(q *reading, m, next int) bool {
	q.last, q.told = next, true
	q.value = fmt.Sprintf("XXXX-%02d", m)
	of := func(y int) cell { return cell{month, y*12 + m - 1} }
	if in, last, ok := r.yearAfter(next); ok {
		q.last = last
		r.both(q, func(now muster.Day) cell { return of(in(now)) })
		return true
	}
	if r.every(q) {
		q.timex = SET
		return true
	}
	if r.lastOne(q) {
		r.both(q, func(now muster.Day) cell { return pick(of, now, behind, true) })
		return true
	}
	if r.figured(q) && !r.is(q.first-1, ago) {
		r.both(q, func(now muster.Day) cell {
			if c := pick(of, now, ahead, true); c.n > cellOf(month, now).n+8 {
				return c.add(-12)
			}
			return pick(of, now, r.direction(q), false)
		})
		return true
	}
	r.near(q, of)
	return true
}

// long is how many days back a day or month lies, at the least, that is told of in a story
// of the past and not as news.
const long = 60
