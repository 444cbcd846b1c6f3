package when

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/token"
)

// This file reads which part of a period is meant: the second quarter, the first half of May.

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
