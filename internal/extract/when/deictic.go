package when

import (
	"muster"
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
	// "The previous week" that opens a sentence is the one before the day told last.
	case word == "that", word == "same", word == "following" && r.anchor() != "", word == "next" && the && u == day,
		r.any(k, "previous", "preceding") && the && (r.told(u) || k < 3 && u == week && r.oneDay != ""):
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
		case r.form(k) == "of" && r.any(k-1, "month", "course") && r.form(k-2) == "the" && k-2 >= r.floor && r.is(q.first, monthName):
			q.first -= 3 // "in the month of May"
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
