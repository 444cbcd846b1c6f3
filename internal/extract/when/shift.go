package when

import (
	"math"
	"strings"

	"muster"
	"muster/internal/token"
)

// shifted resolves "two months ago": n units from the report's date, or from
// the date told last.
func (r *reader) shifted(q *reading, u unit, n float64, fromLast bool) bool {
	if y := years[u]; y > 0 && n != float64(int(n)) {
		u, n = year, n*float64(y)
	}
	if n != float64(int(n)) && u >= day {
		u, n = whole(u, n)
	}
	q.timex = DATE
	if u < day {
		q.timex = TIME
	}
	if n == 0 || u < day || strings.Contains(q.length, "X") {
		q.value = q.length
		if r.form(q.last-1) == "ago" {
			q.value = "PAST_REF"
		}
		if u < day && r.known && !fromLast {
			q.value = q.length
			q.core = muster.Between(r.now[0], r.now[1])
		}
		return true
	}
	q.length = ""
	q.told = true
	if u == year && n == -1 && r.yearOnYear(q) {
		return true
	}
	to := u
	switch {
	case u == week, u == weekend:
		to = day
	case u >= decade:
		to = year
	}
	if math.Abs(n)*float64(max(years[u], 1)) > 5000 {
		q.value = "PAST_REF"
		return true
	}
	if fromLast {
		anchor := r.anchorOf(u)
		if lo, _, err := anchor.Bounds(); n < 0 && err == nil && r.known && lo > r.now[1] {
			anchor = muster.Between(r.now[0], r.now[1]) // what is yet to come has nothing earlier to tell of
			r.shiftTo(q, anchor, u, to, int(n))
			r.byWeek(q, u)
			return true
		}
		if lo, hi, err := anchor.Bounds(); err == nil && lo == hi && u == year && (n == 1 || n == -1) {
			to = day
		} else if c, ok := r.cellTold(); ok && u == year && c.unit < year {
			to = c.unit
		}
		if q.value = "XXXX-XX-XX"; anchor == "" {
			r.both(q, func(now muster.Day) cell { return cellOf(u, shift(now, u, int(n))) })
			q.core = "" // a value for TimeML, too much to date a claim by
		} else {
			r.shiftTo(q, anchor, u, to, int(n))
			if lo, _, err := q.core.Bounds(); n > 0 && err == nil && r.known && lo > r.now[1] && u >= year && r.tense(q.first, q.last) != ahead {
				r.both(q, func(now muster.Day) cell { return cellOf(to, now) }) // "a decade on, the lights still fail"
			} else if n > 0 && err == nil && r.known && lo > r.now[1] && r.tense(q.first, q.last) == behind {
				q.core = "" // "were freed two days later", of a day that is not told
			}
		}
		r.byWeek(q, u)
		return true
	}
	if c, ok := r.cellTold(); ok && n == -1 && u == year && r.here != "" && c.unit < year {
		return r.shiftTo(q, r.here, u, c.unit, -1)
	}
	if c, ok := r.quarterTold(); ok && n == -1 && u == year {
		q.set(c.add(-4))
		return true
	}
	q.value = "PAST_REF"
	if r.is(q.last, deictic) && r.atom(q.last).value == "" && u >= week {
		k := muster.Day(r.atom(q.last).n)
		q.last++
		if u == week {
			u, n = day, 7*n
		}
		r.both(q, func(now muster.Day) cell { return cellOf(day, shift(now+k, u, int(n))) })
		return true
	} else if in, ok := r.inner(q.last); ok && u >= week && len(in.value) == 10 && in.core != "" && r.is(in.last-1, weekdayName) {
		q.last = in.last
		r.shiftTo(q, in.core, u, day, int(n))
		return true
	}
	if at := r.atom(q.last + 1); r.form(q.last) == "this" && at.is&unitName != 0 && at.unit >= week && at.unit < u {
		q.last += 2
		r.both(q, func(now muster.Day) cell { return cellOf(at.unit, shift(now, u, int(n))) })
		return true // "a year ago this week"
	}
	r.both(q, func(now muster.Day) cell { return cellOf(to, shift(now, u, int(n))) })
	r.byWeek(q, u)
	if u == year && (n == -1 || n == 1) && to == year && r.known {
		q.core = muster.Between(spread(month, shift(r.now[0], u, int(n)), shift(r.now[1], u, int(n)))) // "a year ago" is the month
	}
	return true
}

// whole is a number of units with a fraction in whole smaller ones: a year and a half is
// 18 months.
func whole(u unit, n float64) (unit, float64) {
	switch u {
	case year:
		return month, float64(int(12 * n))
	case month:
		return day, float64(int(30 * n))
	case week:
		return day, float64(int(7 * n))
	}
	return hour, float64(int(24 * n))
}

// reported is the quarter that figures of this sentence are of: the one told in it, though
// the day that ends it has been told since, else the one that the report is about.
func (r *reader) reported() (cell, bool) {
	if c, ok := r.quarterTold(); ok {
		return c, true
	}
	if r.here != "" && !oneDay(r.here) {
		return cell{}, false
	}
	return cellBy(r.quarter, quarter)
}

// compared reports whether q follows a figure that it dates for comparison: "from $3.2
// billion a year ago", "up 4 percent from a year earlier".
func (r *reader) compared(q *reading) bool {
	k := q.first - 1
	if r.text(k) == "," {
		k--
	}
	return r.any(k, "from", "than", "million", "billion", "trillion", "cents", "percent", "%", "share", "each", "against", "versus") || r.form(k) == "with" && r.form(k-1) == "compared" || r.has(k, token.Digits)
}

// yearOnYear resolves "a year ago" and "a year earlier" where figures of a quarter are
// held against those of the year before.
func (r *reader) yearOnYear(q *reading) bool {
	if !r.compared(q) {
		return false
	}
	c, ok := r.reported()
	if !ok && r.endOn != "" && r.endOn == r.here {
		lo, _, _ := r.here.Bounds()
		c, ok = cellOf(year, lo), true
	}
	if ok {
		lo, _ := c.bounds()
		q.set(cellOf(c.unit, shift(lo, year, -1)))
	}
	return ok
}

// quarterTold is the quarter told last in the sentence, which what was "a year ago"
// is held against, though the day that ends it has been told since.
func (r *reader) quarterTold() (cell, bool) { return cellBy(r.period, quarter) }

// spread is the first day of the cell that a lies in, and the last of b's.
func spread(u unit, a, b muster.Day) (lo, hi muster.Day) {
	lo, _ = cellOf(u, a).bounds()
	_, hi = cellOf(u, b).bounds()
	return lo, hi
}

// byWeek gives a day that is told in weeks the value of its week: TimeML keeps
// the unit, readers mean the day.
func (r *reader) byWeek(q *reading, u unit) {
	if _, hi, err := q.core.Bounds(); u == week && err == nil && q.core != "" {
		q.value = cellOf(week, hi).value()
	}
}

// shiftTo makes q the cell of the unit to that lies n units after the anchor.
func (r *reader) shiftTo(q *reading, anchor muster.Date, u, to unit, n int) bool {
	lo, hi, err := anchor.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return false
	}
	r.between(q, cellOf(to, shift(lo, u, n)), cellOf(to, shift(hi, u, n)))
	return true
}

// passed reports whether the words from token i on say that a time has gone by since what follows: "two
// months | have passed since they landed".
func (r *reader) passed(i int) bool {
	if !r.any(i, "have", "has") {
		return false
	}
	if i++; r.any(i, "now", "already", "long") {
		i++
	}
	if r.form(i) == "gone" && r.any(i+1, "by", "past") {
		i++
	} else if !r.any(i, "passed", "elapsed") {
		return false
	}
	return r.form(i+1) == "since"
}

// fromDate resolves "two days before Christmas" from the date that follows.
// Where an event follows, "a day after the vote", "one year since they landed",
// it counts from that.
func (r *reader) fromDate(q *reading, u unit, n float64) bool {
	if n < 0 || n != float64(int(n)) || u < day {
		return true
	}
	k := int(n)
	if r.form(q.last) == "before" {
		k = -k
	}
	to := u
	switch {
	case u == week:
		to = day
	case u == year && n == 1:
		to = month
	}
	if in, ok := r.inner(q.last + 1); ok && in.core != "" && in.timex == DATE {
		if u == year {
			to = day
		}
		if r.form(q.last) != "since" && r.shiftTo(q, in.core, u, to, k) {
			q.timex, q.length, q.last, q.told = DATE, "", in.last, true
		}
		return true
	}
	r.fromEvent(q, u, to, k)
	r.article(q)
	return true
}

// fromEvent dates what lies k units after an event and the event itself, each
// by the other: the event by the date told before in the sentence, or, in years
// that are full, by the report's; what follows it by the date told last.
func (r *reader) fromEvent(q *reading, u, to unit, k int) {
	var other reading
	switch {
	case r.here != "":
		r.shiftTo(&other, r.here, u, to, -k)
		q.event = other.core
	case u == year || r.form(q.last) == "since":
		if r.known {
			q.event = cellOf(to, shift(r.now[0], u, -k)).date()
		}
	case u <= week && r.shiftTo(&other, r.last, u, to, k) && !r.yetToCome(other.core, q):
		q.core, q.event = other.core, r.last
	}
	q.counted = q.event != ""
}

// yetToCome reports whether the date is after the report though q is told of
// what was.
func (r *reader) yetToCome(d muster.Date, q *reading) bool {
	lo, _, err := d.Bounds()
	return err == nil && r.known && lo > r.now[1] && r.tense(q.first, q.last) == behind
}
