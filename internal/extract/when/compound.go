package when

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// ordinal reads the ordinal that ends at token k: "third", "19th",
// "twenty-first".
func (r *reader) ordinal(k int) (n, first int, ok bool) {
	if k < r.floor {
		return 0, k, false
	}
	if r.has(k, token.Digits) {
		s := strings.ToLower(r.text(k))
		digits := strings.TrimRight(s, "stndrh")
		if len(s)-len(digits) != 2 || len(digits) == 0 || len(digits) > 2 || strings.Trim(digits, "0123456789") != "" {
			return 0, k, false
		}
		n = int(digits[len(digits)-1] - '0')
		if len(digits) == 2 {
			n += 10 * int(digits[0]-'0')
		}
		return n, k, n > 0
	}
	a := r.atom(k)
	if a.is&ordinal == 0 {
		return 0, k, false
	}
	if a.n > 0 && a.n < 10 && r.dash(k-1) && r.form(k-2) == "twenty" && k-2 >= r.floor {
		return 20 + a.n, k - 2, true
	}
	return a.n, k, true
}

// running reads "the third straight day", "a second consecutive quarter",
// "fourth week in a row": the last of a run, which is the report's own.
func (r *reader) running(q *reading, u unit) bool {
	k, run := q.first-1, false
	if r.any(k, "straight", "consecutive", "successive") {
		k, run = k-1, true
	}
	last := q.last
	if r.form(last) == "in" && r.form(last+1) == "a" && r.form(last+2) == "row" {
		last, run = last+3, true
	} else if r.form(last) == "running" {
		last, run = last+1, true
	}
	n, first, ok := r.ordinal(k)
	if ok && !run && k == q.first-1 && r.any(first-1, "a", "the") && r.any(first-2, "for", "spent", "entered", "into") && r.form(last) != "of" && first-1 > r.floor {
		run = true // "fell for a third day"
	}
	if !run || !ok || n < 2 || u < day {
		return false
	}
	if r.any(first-1, "the", "a", "its", "their") && first-1 >= r.floor {
		first--
	}
	q.first, q.last, q.told = first, last, true
	k = 0
	if (u == month || u == quarter) && r.tense(first, last) != ahead {
		k = -1 // it is told of when it is over
	}
	q.value = "XXXX-" + length(1, u)
	if u == day && r.here != "" && r.relative(q, r.here, day, 0) {
		return true // "on Thursday, for the third day running"
	}
	if u == day && r.here == "" && r.story != "" && r.tense(first, last) == behind {
		return r.relative(q, r.story, day, 0)
	}
	r.both(q, func(now muster.Day) cell { return cellOf(u, now).add(k) })
	return true
}

// century reads "the 19th century": the cell before its number.
func (r *reader) century(q *reading) bool {
	k := q.first - 1
	if r.dash(k) {
		k--
	}
	n, first, ok := r.ordinal(k)
	if !ok || n < 1 {
		return false
	}
	q.first = first
	r.article(q)
	q.set(cell{century, n - 1})
	return true
}

// closing reads "year-end", "month-end", "year's end" and "midyear" written in two words.
func (r *reader) closing(q *reading, u unit) bool {
	if u == year && r.form(q.last) == "end" && r.any(q.first-1, "by", "at", "around", "before", "until", "since", "near", "after") {
		q.last-- // "by year end"
	} else if u < week || r.form(q.last+1) != "end" || !(r.dash(q.last) && r.glued(q.last) || r.any(q.last, "'s", "’s")) {
		return false
	}
	q.last += 2
	q.value = "XXXX-" + length(1, u)
	k := 0
	if u == year && !r.any(q.first-1, "this", "until", "till", "through") && r.tense(q.first, q.last) == behind && r.early() {
		k = -1
	}
	if y, ok := r.year(q.last); ok && u == year {
		q.last++
		q.set(cell{year, y})
	} else {
		r.both(q, func(now muster.Day) cell { return cellOf(u, now).add(k) })
	}
	if _, hi, err := q.core.Bounds(); err == nil && q.core != "" {
		q.core, q.told = hi.Date(), true
	}
	return true
}

// early reports whether the report is of the first half of a year, when a
// year's end that is past is that of the year before.
func (r *reader) early() bool { return r.known && cellOf(half, r.now[1]).n%2 == 0 }

// yearOn reads "year-earlier", "the year-ago quarter": the same cell of the
// year before the one told last.
func (r *reader) yearOn(q *reading, u unit) bool {
	if u == year && r.dash(q.last) && r.any(q.last+1, "ago", "earlier", "before") {
		q.last += 2
		if c := r.atom(q.last); c.is&unitName != 0 || r.form(q.last) == "period" {
			q.last++
			u = c.unit
		} else if n, _, ok := r.ordinal(q.last); ok && n > 0 && r.atom(q.last+1).unit == quarter {
			q.last += 2
			r.article(q)
			r.both(q, func(now muster.Day) cell { return cell{quarter, (cellOf(year, now).n-1)*4 + n - 1} })
			return true
		}
		r.article(q)
		r.yearBefore(q, u)
		return true
	}
	return false
}

// yearBefore makes q the cell told last, a year earlier: of the unit u, or, in
// "period", whatever cell was told; the year before the report's where none was.
func (r *reader) yearBefore(q *reading, u unit) {
	q.value = "XXXX"
	if c, ok := r.reported(); ok && u != month {
		q.set(c.add(-4))
		return
	}
	if c, ok := r.cellTold(); ok && (u == nothing || u == c.unit || u == year) {
		lo, _ := c.bounds()
		q.set(cellOf(c.unit, shift(lo, year, -1)))
		return
	}
	to := year
	if u == quarter || u == month {
		to = u
	}
	r.both(q, func(now muster.Day) cell { return cellOf(to, shift(now, year, -1)) })
}

// cellTold is the month, quarter, season, half or year that was told last.
func (r *reader) cellTold() (cell, bool) {
	for _, u := range [...]unit{month, quarter, season, half, year} {
		if c, ok := cellBy(r.anchor(), u); ok {
			return c, true
		}
	}
	return cell{}, false
}

// samePeriod reads "the same period" and "the same month" before an
// expression that gives the year: "the same period last year".
func (r *reader) samePeriod(q *reading) bool {
	k := q.first - 1
	if r.any(k, "of", "in", "a") {
		k--
	}
	if k-1 < r.floor || r.form(k-1) != "same" && !(r.form(k-1) == "this" && r.any(k, "time", "point", "stage") && k == q.first-1) || !r.any(k, "period", "quarter", "month", "time", "half", "week", "stage", "point") {
		return false
	}
	lo, hi, err := q.core.Bounds()
	q.first = k - 1
	r.article(q)
	if err != nil || cellOf(year, lo) != cellOf(year, hi) {
		return true
	}
	y := cellOf(year, lo).n
	of := func(c cell) cell {
		a, _ := c.bounds()
		return cellOf(c.unit, shift(a, year, y-cellOf(year, a).n))
	}
	u := r.atom(k).unit
	if r.form(k-1) == "this" && len(q.value) > 4 {
		return true // "this time next week" is that week
	}
	if r.form(k-1) == "this" {
		r.both(q, func(now muster.Day) cell { return of(cellOf(month, now)) })
	} else if c, ok := r.cellTold(); ok && c.unit != year && (u == nothing || u == c.unit) {
		q.set(of(c))
	} else if u == month || u == quarter || u == week {
		r.both(q, func(now muster.Day) cell { return of(cellOf(u, now)) })
	}
	return true
}

// governsDay reports whether the word at token i may stand before "the 24th" alone: a preposition,
// or what ties it to the day before, "between the 13th | and".
func (r *reader) governsDay(i int) bool {
	if r.any(i, "and", "to") {
		return r.has(i-1, token.Digits) && r.form(i-2) == "the" && r.governsDay(i-3)
	}
	return r.any(i, "on", "by", "until", "till", "since", "before", "after", "from", "of", "for", "between")
}

// ofDaypart reports whether the "of" at token i stands behind a part of the day that follows: "on
// the night | of the 17th".
func (r *reader) ofDaypart(i int) bool {
	return r.form(i) == "of" && r.any(i-1, "night", "morning", "evening", "afternoon", "dawn", "dusk", "eve")
}

// opensClause reports whether the day is followed by a subject: "On the 12th we landed", but no
// "on the 12th floor".
func (r *reader) opensClause(q *reading) bool {
	return !r.any(q.first-2, "of", "for") && r.any(q.last, "we", "i", "he", "she", "it", "they", "the", "a", "an", "our", "their", "his", "her", "its", "another", "two", "three", "some")
}

// dayAlone reads "the 24th": that day of the month told last, or the one that
// fits the tense.
func (r *reader) dayAlone(q *reading) bool {
	n, _, ok := r.ordinal(q.first)
	if !ok || n > 31 || r.form(q.first-1) != "the" || !r.governsDay(q.first-2) || !r.closes(q.last) && !r.any(q.last, "and", "to", "at", "in", "as", "when", "with") && !r.opensClause(q) && !r.ofDaypart(q.first-2) {
		return false
	}
	q.first--
	q.told = true
	q.value = "XXXX-XX-" + string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
	of := func(m cell) (cell, bool) {
		lo, hi := m.bounds()
		d := lo + muster.Day(n-1)
		return cell{day, int(d)}, d <= hi
	}
	if m, ok := r.monthOfNext(q.last); ok {
		if c, ok := of(m); ok {
			q.set(c)
			return true
		}
	}
	if lo, hi, err := r.anchor().Bounds(); err == nil && lo != muster.Past && hi != muster.Future && cellOf(month, lo) == cellOf(month, hi) {
		if c, ok := of(cellOf(month, lo)); ok {
			q.set(c)
		}
		return true
	}
	t := r.direction(q)
	r.both(q, func(now muster.Day) cell {
		m := cellOf(month, now)
		c, ok := of(m)
		for k := 0; k < 3 && (!ok || t == behind && c.n > int(now) || t == ahead && c.n < int(now)); k++ {
			if m = m.add(1); t != ahead {
				m = m.add(-2)
			}
			c, ok = of(m)
		}
		return c
	})
	return true
}

// monthOfNext is the month of the day that token i ties to the one before: "the 9th | and the
// 16th of this month".
func (r *reader) monthOfNext(i int) (cell, bool) {
	if !r.any(i, "and", "or", "to") {
		return cell{}, false
	}
	i++
	if r.form(i) == "on" {
		i++
	}
	in, ok := r.inner(i)
	if !ok || in.timex != DATE || r.form(in.last-1) != "month" && !r.is(in.last-1, monthName) {
		return cell{}, false
	}
	lo, hi, err := in.core.Bounds()
	return cellOf(month, lo), err == nil && lo == hi
}

// term reads "the near term", "the long run": a future without a date.
func (r *reader) term(q *reading) bool {
	if !r.any(q.first-1, "near", "short", "long", "medium", "longer", "shorter") || r.form(q.first-2) != "the" || q.first-2 < r.floor {
		return false
	}
	q.first -= 2
	q.value = "FUTURE_REF"
	return true
}

// moment reads "the moment", "present", "the time being": now.
func (r *reader) moment(q *reading) bool {
	switch r.form(q.first) {
	case "present":
		if r.form(q.first-1) != "at" {
			return false
		}
	case "moment":
		if !r.any(q.first-1, "the", "this") || !r.any(q.first-2, "at", "for") || r.is(q.last, unitName) || r.form(q.last) == "of" {
			return false
		}
		q.first--
	case "being":
		if r.form(q.first-1) != "time" || r.form(q.first-2) != "the" || q.first-2 < r.floor {
			return false
		}
		q.first -= 2
	}
	q.value = "PRESENT_REF"
	r.present(q)
	return true
}
