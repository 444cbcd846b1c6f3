package when

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/token"
)

// deictic reads "last year", "this week", "the next day", "the same month".
func (r *reader) deictic(q *reading, u unit) bool {
	k := q.first - 1
	fiscal := u == year && r.any(k, "fiscal", "financial")
	if fiscal {
		k--
	}
	if k < r.floor || !r.is(k, ago) || u < minute || u == half || r.form(k) == "current" && u < month {
		return false
	}
	if s := r.form(q.first); s[len(s)-1] == 's' {
		return r.recent(q, u)
	}
	if u < day {
		if u == hour && r.any(k, "past", "last", "next") && r.form(k-1) == "the" && k-1 >= r.floor {
			q.first, q.timex, q.value, q.length = k-1, DURATION, length(1, u), length(1, u)
			return true // "over the past hour"
		}
		return false
	}
	a, word := r.atom(k), r.form(k)
	if word == "latest" && u != quarter {
		a.n = 0
	}
	if word == "same" && r.sameYear(q) {
		return true
	}
	q.first, q.told = k, true
	the := r.form(k-1) == "the" && k-1 >= r.floor
	if the || word == "past" && u == weekend && r.form(k-1) == "this" && k-1 >= r.floor || word == "same" && k-1 >= r.floor && r.any(k-1, "that", "this") {
		q.first--
	}
	q.value = "XXXX-" + length(1, u)
	switch {
	case r.any(k, "previous", "preceding") && the && u > week && r.period != "":
		r.relative(q, r.period, u, a.n)
	case word == "that", word == "same", word == "following" && r.anchor() != "", word == "next" && the && u == day,
		r.any(k, "previous", "preceding") && the && r.told(u):
		r.relative(q, r.anchorOf(u), u, a.n)
	case word == "past" && u == weekend:
		r.both(q, func(now muster.Day) cell { return cellOf(u, now).add(-1) })
	case word == "past" && u >= day, word == "last" && u == decade:
		q.timex, q.value, q.length = DURATION, units(1, u), length(1, u)
		if r.known {
			q.core = muster.Between(shift(r.now[0], u, -1), r.now[1])
		}
	case word == "next" && the && u > day && r.any(k-2, "over", "within", "during", "in"):
		q.timex, q.value, q.length = DURATION, units(1, u), length(1, u)
		if r.known {
			q.core = muster.Between(r.now[0], shift(r.now[1], u, 1))
		}
	case word == "last" && u == day, word == "next" && u == day:
		r.both(q, func(now muster.Day) cell { return cell{day, int(now) + a.n} })
	case u == weekend && a.n == 0:
		t := ahead
		if r.tense(q.first, q.last) == behind {
			t = behind // told on a Monday
		}
		r.nearestCell(q, u, t)
	default:
		r.both(q, func(now muster.Day) cell { return cellOf(u, now).add(a.n) })
	}
	if fiscal && len(q.value) == 4 {
		q.value = "FY" + q.value
	}
	return true
}

// sameYear reads "the same month a year ago" at its unit.
func (r *reader) sameYear(q *reading) bool {
	at := q.last
	if r.any(at, "of", "in") {
		at++
	}
	in, ok := r.inner(at)
	if !ok || in.core == "" || len(in.value) != 4 && !r.any(in.last-1, "ago", "earlier") {
		return false
	}
	in.first = at
	if !r.samePeriod(&in) {
		return false
	}
	*q = in
	return true
}

// told reports whether the date told last is as fine as the unit.
func (r *reader) told(u unit) bool {
	lo, hi, err := r.anchor().Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return false
	}
	return cellOf(u, lo) == cellOf(u, hi) && r.here != ""
}

// recent reads "recent years", "the last weeks", "the coming months".
func (r *reader) recent(q *reading, u unit) bool {
	k := q.first - 1
	if r.any(k, "that", "same", "this") {
		return false
	}
	q.first = k
	if r.form(k-1) == "the" && k-1 >= r.floor {
		q.first--
	}
	if r.form(k) == "past" && q.first == k {
		q.timex, q.value, q.length = DATE, "PAST_REF", ""
		return true // "in past years"
	}
	if r.any(k, "coming", "upcoming") {
		q.value = "FUTURE_REF"
		return true
	}
	q.timex, q.value = DURATION, length(-1, u)
	q.length = q.value
	return true
}

// ordinalUnit reads "the first quarter of 2009", "the last week of March",
// "the second half of last year", "fourth quarter", "Q1 2024".
func (r *reader) ordinalUnit(q *reading, u unit) bool {
	k := q.first - 1
	if k >= r.floor && r.dash(k) {
		k--
	}
	if u == century {
		return r.century(q)
	}
	n, first, ok := r.ordinal(k)
	if ok && n < 0 && u == hour && !strings.HasSuffix(r.form(q.first), "s") && r.form(first-1) == "the" && first-1 >= r.floor {
		q.first, q.timex, q.value, q.length = first-1, DURATION, length(1, u), length(1, u)
		return true // "the final hour of trading"
	}
	if !ok || u < day || u > year || u == season {
		return false
	}
	fiscal := u == quarter && r.any(first-1, "fiscal", "financial") && first-1 >= r.floor
	if fiscal {
		first--
	}
	if r.form(first-1) == "the" && first-1 >= r.floor {
		first--
	}
	if k, last, ok := r.yearsAgo(q.last); ok && u == quarter && n > 0 {
		q.first, q.last, q.told = first, last, true
		r.both(q, func(now muster.Day) cell { return cell{quarter, (cellOf(year, now).n-k)*4 + n - 1} })
		return true // "the third quarter a year ago"
	}
	if r.form(q.last) == "of" || u == quarter && r.has(q.last, token.Digits) || (u == quarter || u == half) && r.is(q.last, ago) && r.form(q.last+1) == "year" {
		at := q.last
		if r.form(at) == "of" {
			at++
		}
		in, ok := r.inner(at)
		if !ok || in.core == "" {
			if r.form(first-1) == "a" && first-1 >= r.floor && n > 1 {
				first--
			}
			if u != day || ok || n < 1 || n == 1 && r.form(first-1) != "on" || !r.any(first, "the", "a") {
				return false
			}
			r.dayOfEvent(q, first)
			return true
		}
		if u == half && r.halfMonth(q, in.core, n) {
			q.first, q.last, q.told = first, in.last, true
			return true
		}
		c, ok := nth(in.core, u, n)
		if !ok {
			return false
		}
		q.first, q.last, q.told = first, in.last, true
		r.nthCell(q, in.core, c, u, n)
		return true
	}
	if y, ok := r.year(first - 1); ok && n > 0 && (u == quarter || u == half) && first-1 >= r.floor {
		q.first, q.told = first-1, true
		r.article(q)
		c, _ := nth(cell{year, y}.date(), u, n)
		q.set(c)
		return true
	}
	if u != quarter && u != half || n == 0 || u == half && (!r.any(first-1, "in", "for", "during", "through", "over", "of", "than") || !r.closes(q.last) && !r.compares(q.last)) {
		return false
	}
	if r.game() {
		return false
	}
	q.first, q.told = first, true
	if !(fiscal && r.any(q.last, "ended", "ending") && r.endsWith(q, u)) {
		r.quarterAlone(q, u, n)
	}
	return true
}

// compares reports whether token i goes on after the name of a half year: "rose in the
// first half from a year earlier".
func (r *reader) compares(i int) bool {
	return r.any(i, "from", "over", "than", "compared", "versus", "as", "is", "was", "were", "will", "and", "to", "but", "after")
}

// endsWith makes q the cell of the unit that holds the date after "ended": "its fiscal
// first quarter ended Sept. 30".
func (r *reader) endsWith(q *reading, u unit) bool {
	in, ok := r.inner(q.last + 1)
	return ok && in.timex == DATE && in.core != "" && r.relative(q, in.core, u, 0)
}

// game reports whether the sentence tells of a game, which has quarters and halves of its
// own: "scored twice in the fourth quarter".
func (r *reader) game() bool {
	for i := range r.tokens {
		if r.any(i, "scored", "touchdown", "touchdowns", "yards", "yard", "halftime", "rebounds", "goals", "overtime", "quarterback", "goalkeeper") {
			return true
		}
	}
	return false
}

// dayOfEvent reads "the third day of the strike": the day told in the sentence, else that of
// the report, which is too much to date a claim by.
func (r *reader) dayOfEvent(q *reading, first int) {
	q.first, q.value = first, "XXXX-XX-XX"
	if oneDay(r.here) && r.relative(q, r.here, day, 0) {
		return
	}
	r.both(q, func(now muster.Day) cell { return cell{day, int(now)} })
	q.core = ""
}

// halfMonth makes q the first half of the month, its first fifteen days, or the rest, and
// reports whether the date is a month.
func (r *reader) halfMonth(q *reading, of muster.Date, n int) bool {
	lo, hi, err := of.Bounds()
	if a, b := cellOf(month, lo).bounds(); err != nil || lo != a || hi != b || n != 1 && n != 2 {
		return false
	}
	if q.value = string(of); n == 1 {
		q.core = muster.Between(lo, lo+14)
	} else {
		q.core = muster.Between(lo+15, hi)
	}
	return true
}

// nth is the nth unit of the interval, counted from its end where n is
// negative; weeks count from its first day.
func nth(of muster.Date, u unit, n int) (cell, bool) {
	lo, hi, err := of.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return cell{}, false
	}
	if n < 0 {
		if u == week { // the last that has more than half of its days inside
			return cellOf(u, hi-3).add(n + 1), true
		}
		return cellOf(u, hi).add(n + 1), true
	}
	if u == week {
		return cellOf(u, lo+3).add(n - 1), true
	}
	return cellOf(u, lo).add(n - 1), cellOf(u, lo).add(n-1).start() <= hi
}

// nthCell makes q the nth unit of the interval. The first week of January is
// its first seven days, whatever weekday they begin with.
func (r *reader) nthCell(q *reading, of muster.Date, c cell, u unit, n int) {
	q.set(c)
	if u != week {
		return
	}
	lo, hi, _ := of.Bounds()
	if n < 0 {
		q.core = muster.Between(hi-6, hi)
		return
	}
	lo += muster.Day(7 * (n - 1))
	q.core = muster.Between(lo, min(lo+6, hi))
}

// quarterAlone resolves "the fourth quarter" without a year: of the year told
// in the sentence, else by the tense.
func (r *reader) quarterAlone(q *reading, u unit, n int) {
	per := 4
	if u == half {
		per = 2
	}
	if n < 0 {
		q.value = "PAST_REF"
		r.both(q, func(now muster.Day) cell { return cellOf(u, now).add(-1) })
		return
	}
	if n > per {
		q.value = length(1, u)
		return
	}
	q.value = fmt.Sprintf("XXXX-Q%d", n)
	t := r.direction(q)
	if r.any(q.last, "is", "are") {
		t = behind // "the rate for the first half is higher"
	}
	for k := q.first - 1; k > q.first-5 && !r.boundary(k); k-- {
		if r.any(k, "reporting", "posting", "reported", "posted") {
			t = behind // "will close 75 shops after reporting a third-quarter loss"
		}
	}
	of := func(y int) cell { return cell{u, y*per + n - 1} }
	if t == ahead && r.known {
		if lo, _ := pick(of, r.now[1], ahead, false).bounds(); lo > r.now[1]+200 {
			t = behind // "is due to give third-quarter results on Monday", told in October
		}
	}
	r.fit(q, t, of)
}

// wrap reads the words before a date that make it a part: "early June",
// "mid-2024", "the end of last year", "earlier this year", "the same period
// last year".
func (r *reader) wrap(q *reading) {
	if q.timex == TIME && q.first > r.floor && r.is(q.first-1, fraction) && !r.dash(q.first-1) && len(q.value) == len("2006-01-02TMO") {
		q.first-- // "late Friday morning"
	}
	if q.timex != DATE {
		return
	}
	if r.soFar(q) {
		r.underWay(q, false)
		return
	}
	for range 2 {
		k := q.first - 1
		switch {
		case k < r.floor:
			return
		case r.is(k, fraction) || (r.dash(k) || r.form(k) == "in" && r.any(k-1, "early", "late")) && r.is(k-1, fraction) && k-1 >= r.floor:
			r.fraction(q)
		case r.form(k) == "in" && r.any(k-1, "earlier", "later") && r.form(q.first) == "the" && r.form(q.last-1) == "year":
			q.first -= 2 // "earlier in the year"
			r.underWay(q, r.form(k-1) == "later")
		case r.any(k, "earlier", "later"):
			q.first--
			r.underWay(q, r.form(k) == "later")
		case r.samePeriod(q):
		case r.any(k, "month", "year", "week"):
			return
		case r.form(k) == "of" && r.form(k-1) == "eve":
			r.eve(q)
		case r.form(k) == "of" && r.is(k-1, edge) && r.form(k-2) != "week", r.form(k) == "the" && r.form(k-1) == "of" && r.is(k-2, edge):
			r.edgeOf(q)
		default:
			return
		}
	}
}

// eve resolves "the eve of" before q: the day before it.
func (r *reader) eve(q *reading) {
	q.first -= 2
	if r.form(q.first-1) == "the" && q.first-1 >= r.floor {
		q.first--
	}
	if lo, _, err := q.core.Bounds(); err == nil && lo != muster.Past {
		q.set(cell{day, int(lo) - 1})
	}
}

// fraction resolves "early", "mid", "late" before q.
func (r *reader) fraction(q *reading) {
	k := q.first - 1
	if r.dash(k) || r.form(k) == "in" {
		k-- // "late in April"
	}
	part := r.atom(k).n
	q.mid = part == 2
	q.first = k
	if r.form(k-1) == "the" && k-1 >= r.floor {
		q.first--
	}
	lo, hi, err := q.core.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return
	}
	q.core = third(lo, hi, part)
}

// third is the early (1), middle (2) or late (3) part of an interval: of a
// year its first four months, June and July, and its last four; of a month its
// first ten days, the days around its middle, and the rest.
func third(lo, hi muster.Day, part int) muster.Date {
	if hi-lo > 360 && hi-lo < 370 {
		m := cellOf(month, lo)
		from, to := [...]int{1: 0, 2: 5, 3: 8}[part], [...]int{1: 3, 2: 6, 3: 11}[part]
		a, _ := m.add(from).bounds()
		_, b := m.add(to).bounds()
		return muster.Between(a, b)
	}
	if n := hi - lo + 1; n >= 6 {
		a, b := [...]muster.Day{1: 0, 2: n / 3, 3: 2 * n / 3}[part], [...]muster.Day{1: n/3 - 1, 2: 2*n/3 - 1, 3: n - 1}[part]
		return muster.Between(lo+a, lo+b)
	}
	return muster.Between(lo, hi)
}

// soFar reports whether q is told up to now: "so far this year", "this year to date".
func (r *reader) soFar(q *reading) bool {
	return r.form(q.first-1) == "far" && r.form(q.first-2) == "so" || r.form(q.last) == "so" && r.form(q.last+1) == "far" || r.form(q.last) == "to" && r.form(q.last+1) == "date"
}

// underWay resolves "earlier this year" and "this year so far": from its first day to the
// month of the report, or from the report on for "later".
func (r *reader) underWay(q *reading, later bool) {
	lo, hi, err := q.core.Bounds()
	if err != nil || !r.known || lo > r.now[0] || hi < r.now[1] || hi == lo {
		return
	}
	u := day
	if hi-lo > 31 {
		u = month
	}
	if later {
		from, _ := cellOf(u, r.now[0]).bounds()
		q.core = muster.Between(from, hi)
		return
	}
	_, to := cellOf(u, r.now[0]).bounds()
	q.core = muster.Between(lo, to)
}

// pluperfect reports whether the sentence tells of what had been done.
func (r *reader) pluperfect() bool {
	for i := range r.tokens {
		if r.form(i) == "had" && i+1 < len(r.tokens) && (r.tokens[i+1].Is(r.Finder.part) || r.is(i+1, pastVerb) || r.ed(i+1)) {
			return true
		}
	}
	return false
}

// edgeOf resolves "the end of", "the beginning of" before q: its last day, its
// first part.
func (r *reader) edgeOf(q *reading) {
	k := q.first - 1
	if r.form(k) == "the" {
		k--
	}
	n := r.atom(k - 1).n
	q.first = k - 1
	if r.form(q.first-1) == "very" {
		q.first--
	}
	if r.form(q.first-1) == "the" && q.first-1 >= r.floor {
		q.first--
	}
	lo, hi, err := q.core.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return
	}
	if n < 0 && r.known && hi > r.now[1] && r.form(q.last-2) == "the" && r.is(q.last-1, unitName) && r.pluperfect() {
		c := cellOf(r.atom(q.last-1).unit, r.now[1]).add(-1)
		lo, hi = c.bounds() // "by the end of the month 40 had gone", told in the month after
	}
	switch {
	case n < 0:
		q.core = hi.Date()
		// The end of a working week is the Sunday before the next.
	case n == 0:
		q.mid = true
		q.core = third(lo, hi, 2)
	case hi-lo > 300:
		q.core = cellOf(month, lo).date()
	default:
		q.core = third(lo, hi, 1)
	}
}
