package when

import "muster"

// near resolves a cell that returns every year, after "last", "next", "this",
// "that" before it, or by the tense.
func (r *reader) near(q *reading, of func(y int) cell) {
	i := q.first - 1
	if lo, _, err := r.anchor().Bounds(); q.first > r.floor && r.form(i) == "following" && err == nil && lo != muster.Past {
		q.first = i
		q.set(pick(of, lo, ahead, true)) // "in May 2004, and the following March"
		return
	}
	if q.first <= r.floor || !r.is(i, ago) {
		r.fit(q, r.direction(q), of)
		return
	}
	switch a := r.atom(i); {
	case r.any(i, "that", "same"):
		if lo, _, err := r.anchor().Bounds(); err == nil && lo != muster.Past {
			q.first = i
			q.set(of(cellOf(year, lo).n))
			return
		}
		r.fit(q, r.direction(q), of)
	case a.n < 0:
		q.first = i
		r.this(q)
		r.both(q, func(now muster.Day) cell { return pick(of, now, behind, true) })
	case a.n > 0:
		q.first = i
		r.this(q)
		r.both(q, func(now muster.Day) cell { return pick(of, now, ahead, true) })
	default:
		q.first = i
		r.both(q, func(now muster.Day) cell { return of(cellOf(year, now).n) })
	}
}

// fit resolves a cell that returns every year by the tense, or takes the year
// that the sentence gives it.
func (r *reader) fit(q *reading, t tense, of func(y int) cell) {
	if y, ok := r.yearHere(q, t); ok {
		q.set(of(y))
		return
	}
	if c, ok := r.inFront(t, of); ok {
		q.set(c)
		return
	}
	if d, ok := r.afterAct(q); ok {
		q.set(pick(of, d, ahead, false))
		return
	}
	if c, ok := r.whileWritten(t, of); ok {
		q.set(c)
		return
	}
	if c, ok := r.toldOn(t, of); ok {
		q.set(c)
		return
	}
	if c, ok := r.hadBefore(q, t, of); ok {
		q.set(c)
		return
	}
	r.both(q, func(now muster.Day) cell {
		c := pick(of, now, t, false)
		if t == behind && c.unit == day && c.n < int(now)-330 && r.modifies(q.last) {
			return pick(of, now, ahead, false) // "has closed for the June 9 runoffs", told on June 6
		}
		if t == ahead && c.unit == day && c.n > int(now)+330 && (r.modifies(q.last) || r.form(q.first-1) == "of") {
			return pick(of, now, behind, false) // "hopes to find those behind the August 7 raid"
		}
		if lo, _ := c.bounds(); t == ahead && lo > now+300 && r.form(q.first-1) == "by" {
			return pick(of, now, either, false) // "wanted them gone by September", told in October
		}
		return c
	})
}

// whileWritten is the day of what is over that lies in the days that the report may be of, a
// month at most: in a report of December, "landed on 2 December" is of that month.
func (r *reader) whileWritten(t tense, of func(y int) cell) (cell, bool) {
	if !r.known || t != behind || r.now[0] == r.now[1] || r.now[1]-r.now[0] > 31 {
		return cell{}, false
	}
	c := pick(of, r.now[1], t, false)
	lo, hi := c.bounds()
	return c, c.unit == day && lo >= r.now[0] && hi <= r.now[1]
}

// toldOn is the day that goes on, within ten days, from the one told last before the
// sentence in a story of years past: "War was declared on July 28, 1914. On July 31".
func (r *reader) toldOn(t tense, of func(y int) cell) (cell, bool) {
	lo, hi, err := r.last.Bounds()
	if !r.known || t != behind || err != nil || lo != hi || cellOf(year, hi) == cellOf(year, r.now[1]) {
		return cell{}, false
	}
	c := of(cellOf(year, lo).n)
	from, _ := c.bounds()
	_, to := pick(of, r.now[1], t, false).bounds()
	return c, c.unit == day && from > lo && from <= hi+10 && to < r.now[0]-long
}

// hadBefore is the cell up to what was told last, in a story of years past, of what had
// happened by then: "The mission was set up in September 2003. Troops had landed | in August".
func (r *reader) hadBefore(q *reading, t tense, of func(y int) cell) (cell, bool) {
	_, hi, err := r.last.Bounds()
	if !r.known || t != behind || err != nil || hi >= r.now[0]-longAgo {
		return cell{}, false
	}
	for i := q.first - 1; i >= 0 && !r.boundary(i); i-- {
		if r.form(i) == "had" && (r.ed(i+1) || r.ed(i+2)) {
			return pick(of, hi, behind, false), true
		}
	}
	return cell{}, false
}

// longAgo is how many days before the report a story lies, at the least, within which what had
// happened before is looked for.
const longAgo = 2 * 365

// frontOf notes the year that is over with which the sentence opens: "In 2019", "In the summer
// of 2019".
func (r *reader) frontOf(q *reading) {
	if q.first > 5 || !r.known || !r.any(0, "in", "during", "throughout") {
		return
	}
	lo, hi, err := q.core.Bounds()
	if err != nil || lo == muster.Past || hi >= r.now[0] {
		return
	}
	if y := cellOf(year, lo).n; y == cellOf(year, hi).n && y < cellOf(year, r.now[0]).n {
		r.front = y
	}
}

// inFront is the cell of the year that the sentence opened with, where what it tells goes on from
// there: "In 2019 three died in May, and six | on 3 September".
func (r *reader) inFront(t tense, of func(y int) cell) (cell, bool) {
	if r.front == 0 || t == ahead {
		return cell{}, false
	}
	c := of(r.front)
	lo, end, err := r.here.Bounds()
	_, hi := c.bounds()
	return c, err == nil && (hi >= lo || lo != end)
}

// yearHere is the year that a date takes from the one told before it in the
// sentence: alone in parentheses ("in the spring of 2019 the first 200 (25
// June)") or in a list without a verb ("This year: 83 on 3 January").
func (r *reader) yearHere(q *reading, t tense) (int, bool) {
	lo, hi, err := r.here.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return 0, false
	}
	alone := r.text(q.first-1) == "(" && r.text(q.last) == ")"
	if !alone && (t != unknown || hi-lo < 300 && !r.listed) {
		return 0, false
	}
	r.listed = !alone
	y := cellOf(year, lo).n
	return y, y == cellOf(year, hi).n
}

// pick is the cell of the year that fits the tense: the latest that has begun,
// the earliest that has not ended, or the nearest. Strict leaves out the one
// that the day lies in.
func pick(of func(y int) cell, now muster.Day, t tense, strict bool) cell {
	y := cellOf(year, now).n
	best, gap := of(y), muster.Day(1<<30)
	for _, c := range [...]cell{of(y), of(y - 1), of(y + 1)} {
		lo, hi := c.bounds()
		inside := lo <= now && now <= hi
		if t == behind && lo > now || t == ahead && hi < now || strict && inside {
			continue
		}
		away := max(lo-now, now-hi, 0)
		if away < gap {
			best, gap = c, away
		}
	}
	return best
}

// figured reports whether the month is one that figures are of, which are out after it is
// over: "if the figures for September improve on July and August's deficits".
func (r *reader) figured(q *reading) bool {
	for k := q.first - 1; k >= 0 && k > q.first-24; k-- {
		if r.any(k, "figures", "figure", "data", "deficit", "deficits", "orders", "output", "shipments", "inventories") {
			return r.direction(q) == ahead
		}
	}
	return false
}
