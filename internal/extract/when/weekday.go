package when

import (
	"fmt"
	"strings"

	"muster"
	"muster/internal/token"
)

// This file reads days of the week.

// weekday reads "Saturday", "last Friday", "Thursday of last week", "Friday,
// April 3".
func (r *reader) weekday(q *reading, n int) {
	if r.text(q.last) == "." && r.glued(q.last) && len(r.text(q.first)) <= 5 && q.last+1 < len(r.tokens) && r.has(q.last+1, token.Digits) {
		q.last++
	}
	if strings.HasSuffix(r.form(q.first), "days") {
		if a := r.numberBeforeUnit(q.first); r.form(q.last) == "ago" && a.ok && a.n >= 1 && a.n < 50 {
			q.first, q.last, q.told = a.first, q.last+1, true
			r.both(q, func(now muster.Day) cell { return cell{day, int(nearest(now, n, behind, 1)) - 7*int(a.n-1)} })
			return // "two Sundays ago"
		}
		q.timex, q.value = SET, fmt.Sprintf("XXXX-WXX-%d", n+1)
		r.every(q)
		return
	}
	if r.nthWeekday(q, n) || r.holyDay(q, n) {
		return
	}
	at := q.last
	if r.text(at) == "," {
		at++
	}
	if in, ok := r.inner(at); ok && in.timex == DATE && len(in.value) == 10 && in.value[4] == '-' && (r.has(at, token.Digits) || r.is(at, monthName)) {
		r.yearBy(&in, n)
		q.last, q.value, q.core, q.told = in.last, in.value, in.core, true
		if q.first > r.floor && r.any(q.first-1, "last", "this", "next", "past") {
			q.first-- // "last Friday, 15 December"
		}
		return
	}
	q.told = true
	q.value = fmt.Sprintf("XXXX-WXX-%d", n+1)
	if r.form(q.last) == "of" || r.is(q.last, ago) {
		k := q.last
		if r.form(k) == "of" {
			k++
		}
		if a := r.atom(k); a.is&ago != 0 && r.form(k+1) == "week" && !r.any(k, "same", "that") {
			q.last = k + 2
			r.both(q, func(now muster.Day) cell { return cell{day, int(cellOf(week, now).add(a.n).start()) + n} })
			return
		}
	}
	part := r.atom(q.last)
	if r.everyOther(q) || r.every(q) || r.ofEach(q) || r.any(q.first-1, "and", "or") && r.is(q.first-2, weekdayName) && r.is(q.first-3, every) || part.is&dayPart != 0 && strings.HasSuffix(r.form(q.last), "s") {
		if q.timex = SET; part.is&dayPart != 0 {
			q.value, q.last = q.value+"T"+part.value, q.last+1 // "every Monday morning", "Friday nights"
		}
		return
	}
	if r.form(q.last) == "week" && r.closes(q.last+1) {
		q.last++
		r.both(q, func(now muster.Day) cell { return cell{day, int(nearest(now, n, ahead, 1)) + 7} })
		return
	}
	r.onWeekday(q, n)
	if r.any(q.last, "midnight", "noon") {
		q.timex, q.value = TIME, q.value+"T24:00"
		if r.form(q.last) == "noon" {
			q.value = strings.TrimSuffix(q.value, "24:00") + "12:00"
		}
		q.last++
		return
	}
	r.part(q)
}

// ofEach takes in the words of a day that returns: "the first Monday of each month".
func (r *reader) ofEach(q *reading) bool {
	if r.form(q.last) != "of" || !r.is(q.last+1, every) || !r.is(q.last+2, unitName) {
		return false
	}
	if _, first, ok := r.ordinal(q.first - 1); ok && first > r.floor {
		q.first = first
		r.article(q)
	}
	q.last += 3
	return true
}

// nthWeekday reads "the first Tuesday in November", "the last Friday of March 1998".
func (r *reader) nthWeekday(q *reading, n int) bool {
	if !r.any(q.last, "in", "of") {
		return false
	}
	k, first, ok := r.ordinal(q.first - 1)
	if !ok || k > 5 || k == 0 {
		return false
	}
	in, ok := r.inner(q.last + 1)
	c, month := cellBy(in.core, month)
	if !ok || !month || in.timex != DATE {
		return false
	}
	lo, hi := c.bounds()
	d := nearest(lo, n, ahead, 0) + muster.Day(7*(k-1))
	if k < 0 {
		d = nearest(hi, n, behind, 0)
	}
	if d > hi {
		return false
	}
	q.first, q.last, q.told = first, in.last, true
	r.article(q)
	q.set(cell{day, int(d)})
	return true
}

// onWeekday resolves a weekday after "last", "next", "this", or by the tense.
func (r *reader) onWeekday(q *reading, n int) {
	t, strict := unknown, 0
	if r.lastOne(q) {
		r.both(q, func(now muster.Day) cell { return cell{day, int(nearest(now, n, behind, 1))} })
		return
	}
	if r.form(q.first-1) == "following" && q.first > r.floor && r.oneDay != "" {
		told, _, _ := r.oneDay.Bounds()
		q.first--
		r.article(q)
		q.set(cell{day, int(nearest(told, n, ahead, 1))})
		return
	}
	if a := r.atom(q.first - 1); a.is&ago != 0 && q.first > r.floor && !r.any(q.first-1, "that", "same") && !(r.form(q.first-1) == "last" && r.form(q.first-2) == "at") {
		q.first--
		switch {
		case a.n < 0:
			if t, strict = behind, 1; r.form(q.first) == "last" {
				strict = 2 // the day before is "yesterday"
			}
			r.this(q)
		case a.n > 0:
			t, strict = ahead, 1
			r.this(q)
		default:
			t = r.tense(q.first, q.last)
		}
	} else {
		t = r.direction(q)
	}
	r.both(q, func(now muster.Day) cell { return cell{day, int(nearest(now, n, t, strict))} })
}

// lastOne takes in the "last" behind a day or a month: "on Monday | last".
func (r *reader) lastOne(q *reading) bool {
	if r.form(q.last) != "last" || !r.closes(q.last+1) {
		return false
	}
	q.last++
	return true
}

// this takes in the "this" of "this past Sunday".
func (r *reader) this(q *reading) {
	if r.form(q.first-1) == "this" && q.first > r.floor {
		q.first--
	}
}

// nearest is the weekday on or before the day, strictly before where strict is
// 1, or after it where the tense looks ahead; the nearer where it may be either.
func nearest(now muster.Day, n int, t tense, strict int) muster.Day {
	if t == ahead || t == either && mod(n-int(now)-3, 7) <= 3 {
		return now + muster.Day(strict) + muster.Day(mod(n-int(now)-strict-3, 7))
	}
	return now - muster.Day(strict) - muster.Day(mod(int(now)-strict+3-n, 7))
}
