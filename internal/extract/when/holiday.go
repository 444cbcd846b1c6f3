package when

import (
	"time"

	"muster"
	"muster/internal/token"
)

// holiday reads "Christmas", "New Year's Eve", "Easter".
func (r *reader) holiday(q *reading) bool {
	var of func(y int) cell
	fixed := func(m time.Month, d int) func(y int) cell {
		return func(y int) cell { return cell{day, int(muster.DayOf(y, m, d))} }
	}
	switch r.form(q.first) {
	case "christmas":
		of = fixed(time.December, 25)
		switch r.form(q.last) {
		case "eve":
			of = fixed(time.December, 24)
			q.last++
		case "day":
			q.last++
		}
	case "halloween":
		of = fixed(time.October, 31)
	case "thanksgiving":
		if r.form(q.last) == "day" {
			q.last++
		}
		of = func(y int) cell { return cell{day, int(nearest(muster.DayOf(y, time.November, 1), 3, ahead, 0)) + 21} }
	case "easter":
		k := 0
		switch r.form(q.last) {
		case "monday":
			k = 1
			q.last++
		case "sunday":
			q.last++
		}
		of = func(y int) cell { return cell{day, int(easter(y)) + k} }
	default:
		if of = r.namedDay(q); of == nil {
			return false
		}
	}
	q.told = true
	if y, ok := r.year(q.last); ok {
		q.last++
		q.set(of(y))
		return true
	}
	q.value = "XXXX-XX-XX"
	r.near(q, of)
	return true
}

// holyDay reads "Good Friday", "Ash Wednesday" and "Palm Sunday" at the weekday.
func (r *reader) holyDay(q *reading, n int) bool {
	days := 0
	switch k := q.first - 1; {
	case n == 4 && r.form(k) == "good":
		days = -2
	case n == 2 && r.form(k) == "ash":
		days = -46
	case n == 6 && r.form(k) == "palm":
		days = -7
	}
	if days == 0 || q.first-1 < r.floor || !r.has(q.first-1, token.Cap) {
		return false
	}
	q.first--
	q.told = true
	if y, ok := r.year(q.last); ok {
		q.last++
		q.set(cell{day, int(easter(y)) + days})
		return true
	}
	r.near(q, func(y int) cell { return cell{day, int(easter(y)) + days} })
	return true
}

// namedDay reads the holidays that are named with "Day": "Valentine's Day", "Memorial
// Day". It is nil where the word at q is of no such name.
func (r *reader) namedDay(q *reading) func(y int) cell {
	at := q.last
	if r.any(at, "'s", "’s") {
		at++
	}
	if r.form(at) != "day" || !r.has(at, token.Cap) || !r.has(q.first, token.Cap) {
		return nil
	}
	q.last = at + 1
	fixed := func(m time.Month, d int) func(y int) cell {
		return func(y int) cell { return cell{day, int(muster.DayOf(y, m, d))} }
	}
	monday := func(m time.Month, d int) func(y int) cell {
		return func(y int) cell { return cell{day, int(nearest(muster.DayOf(y, m, d), 0, ahead, 0))} }
	}
	switch r.form(q.first) {
	case "boxing":
		return fixed(time.December, 26)
	case "veterans":
		return fixed(time.November, 11)
	case "labor": //nolint:misspell // as Americans write it
		return monday(time.September, 1)
	case "memorial":
		return monday(time.May, 25)
	case "columbus":
		return monday(time.October, 8)
	case "patrick", "patrick's":
		if r.any(q.first-1, "st", "saint") {
			q.first--
		} else if r.text(q.first-1) == "." && r.form(q.first-2) == "st" {
			q.first -= 2
		}
		return fixed(time.March, 17)
	}
	return fixed(time.February, 14)
}

// easter is Easter Sunday of the Gregorian calendar (the anonymous algorithm).
func easter(y int) muster.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	l := (32 + 2*e + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	k := h + l - 7*m + 114
	return muster.DayOf(y, time.Month(k/31), k%31+1)
}

// comingYear reads "the new year": the beginning of the next.
func (r *reader) comingYear(q *reading) bool {
	if r.form(q.first-2) != "the" || q.first-2 < r.floor || q.first-2 > 0 && !r.any(q.first-3, "in", "by", "into", "to", "for", "until", "of", "before", "after") {
		return false
	}
	q.first, q.told, q.value = q.first-2, true, "XXXX"
	r.both(q, func(now muster.Day) cell { return cell{year, cellOf(year, now).n + 1} })
	if lo, _, err := q.core.Bounds(); err == nil && q.core != "" {
		q.core = cellOf(month, lo).date()
	}
	return true
}

// newYear reads "New Year", "New Year's Eve" at its word "year".
func (r *reader) newYear(q *reading) bool {
	if r.form(q.first-1) != "new" || q.first-1 < r.floor || r.form(q.first-2) == "happy" {
		return false
	}
	if !r.has(q.first, token.Cap) {
		return r.comingYear(q)
	}
	q.first--
	m, d := time.January, 1
	at := q.last
	if r.any(at, "'s", "’s") {
		at++
	}
	switch r.form(at) {
	case "eve":
		m, d = time.December, 31
		q.last = at + 1
	case "day":
		q.last = at + 1
	}
	q.value, q.told = "XXXX-XX-XX", true
	r.near(q, func(y int) cell { return cell{day, int(muster.DayOf(y, m, d))} })
	return true
}
