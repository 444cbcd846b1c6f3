package when

import (
	"math"
	"strconv"
	"strings"

	"muster"
	"muster/internal/token"
)

// years is how many years the longer units have.
var years = map[unit]int{decade: 10, century: 100}

// length is n units as an ISO 8601 duration, decades and centuries in years;
// n < 0 where the number is vague.
func length(n float64, u unit) string {
	if u >= decade && n >= 0 {
		n, u = n*float64(years[u]), year
	}
	return units(n, u)
}

// units is n units as TIMEX3 writes a length: whole decades and centuries stay
// what they are.
func units(n float64, u unit) string {
	switch {
	case u >= decade && n >= 0 && n != math.Trunc(n):
		n, u = n*float64(years[u]), year
	case n > 0 && n < 1 && u == hour:
		n, u = 60*n, minute
	case n > 0 && n < 1 && u == year:
		n, u = 12*n, month
	}
	amount := "X"
	if n >= 0 {
		amount = strconv.FormatFloat(n, 'f', -1, 64)
	}
	switch u {
	case second:
		return "PT" + amount + "S"
	case minute:
		return "PT" + amount + "M"
	case hour:
		return "PT" + amount + "H"
	}
	return "P" + amount + [...]string{day: "D", weekend: "WE", week: "W", month: "M", quarter: "Q", season: "S", half: "H", year: "Y", decade: "DE", century: "CE"}[u]
}

// counted reads a number in digits and the unit after it.
func (r *reader) counted(q *reading) bool {
	at := q.first + 1
	for at < len(r.tokens) && (r.has(at, token.Digits) || r.text(at) == "/" && r.glued(at)) && at < q.first+4 {
		at++
	}
	switch {
	case r.text(at) == "." && r.has(at+1, token.Digits) && r.glued(at) && r.glued(at+1):
		at += 2
	case (r.dash(at) || r.form(at) == "to") && r.has(at+1, token.Digits):
		at += 2
	case r.text(at) == "½":
		at++
	}
	if r.dash(at) || r.any(at, "more", "full", "consecutive", "straight", "trading", "working", "business", "calendar", "long", "whole", "additional") || r.praised(at) {
		at++
	}
	a := r.atom(at)
	if a.is&unitName == 0 && !r.any(at, "fortnight", "fortnights") || a.unit == half || a.unit == second && !strings.HasSuffix(r.form(at), "s") {
		return false
	}
	in := reading{first: at, last: at + 1, timex: DATE}
	if !r.unit(&in, a.unit) || in.first > q.first {
		return false
	}
	*q = in
	return true
}

// duration reads what follows and precedes a number of units: "two years ago",
// "the past two years", "three weeks later", "15 a year", "two days before
// Christmas".
func (r *reader) duration(q *reading, u unit, n float64) bool {
	head := q.last - 1
	if u == quarter && n == 3 && r.form(q.last) == "of" {
		return false // a fraction
	}
	if u == half || u == season || u == quarter && n < 2 && n >= 0 && !r.is(q.last, special) {
		return false
	}
	if r.form(q.last) == "and" && r.form(q.last+1) == "a" && r.form(q.last+2) == "half" && n > 0 {
		q.last += 3
		n += .5
	}
	n = r.orSo(q, n)
	q.timex, q.value, q.length = DURATION, units(n, u), length(n, u)
	r.andLess(q, u, n)
	if r.form(q.first) == "recent" {
		q.timex, q.value, q.length = DATE, "PAST_REF", ""
		return true
	}
	if r.form(q.first) == "one" && u == day && (q.first == 0 || r.text(q.last) == "," || r.closes(q.last)) && r.tense(q.first, q.last) == ahead {
		q.timex, q.value, q.length = DATE, "FUTURE_REF", ""
		return true // "one day, it will"
	}
	if r.any(q.first, "a", "an", "per") && n == 1 && q.first > 0 && !r.dash(head-1) && !r.any(q.last, "ago", "earlier", "later", "before") && r.rated(q.first-1) {
		q.timex, q.length = SET, ""
		r.often(q)
		return true
	}
	switch {
	case r.form(q.last) == "ago", r.any(q.last, "back") && n > 0 && u >= day:
		q.last++
		return r.shifted(q, u, -n, false)
	case r.any(q.last, "earlier", "before", "previously", "beforehand") && !r.anchorAfter(q):
		q.last++
		return r.shifted(q, u, -n, true)
	case r.any(q.last, "later", "afterwards", "afterward"), r.form(q.last) == "on" && r.closes(q.last+1), r.form(q.last) == "from" && r.form(q.last+1) == "now":
		if r.form(q.last) == "on" && u < day {
			return true
		}
		if r.form(q.last) == "from" {
			q.last += 2
			return r.shifted(q, u, n, false)
		}
		q.last++
		return r.shifted(q, u, n, true)
	case r.passed(q.last) && u >= day && n > 0 && n == float64(int(n)) && r.known:
		to := u
		if u == year && n == 1 {
			to = month
		}
		q.event, q.counted = cellOf(to, shift(r.now[0], u, -int(n))).date(), true
		return true
	case r.any(q.last, "before", "after", "since"), r.form(q.last) == "from" && (r.is(q.last+1, weekdayName|deictic) || r.is(q.last+2, weekdayName)):
		return r.fromDate(q, u, n)
	case r.inTime(q) && n > 0:
		return r.shifted(q, u, n, false)
	}
	return r.lasting(q, u, n)
}

// orSo takes in what leaves a number open after its unit, "a week or so", "two years or
// more", and makes it vague where it gives another, "a day or two".
func (r *reader) orSo(q *reading, n float64) float64 {
	switch {
	case r.form(q.last) != "or":
	case r.any(q.last+1, "so", "more"):
		q.last += 2
	case r.any(q.first, "a", "an", "one") && r.any(q.last+1, "two", "three") && !r.is(q.last+2, unitName) && !r.dash(q.last+2):
		q.last += 2
		return -1
	}
	return n
}

// andLess takes in a number of smaller units after a length: "two minutes and 30 seconds".
func (r *reader) andLess(q *reading, u unit, n float64) {
	at := q.last
	if r.form(at) == "and" || r.text(at) == "," {
		at++
	}
	less, b := map[unit]unit{year: month, hour: minute, minute: second, day: hour, week: day, month: day}[u], r.atom(at+1)
	if n < 1 || less == nothing || b.is&unitName == 0 || b.unit != less {
		return
	}
	k, ok := r.integer(at, 1, 2)
	if a := r.atom(at); !ok && a.is&numeral != 0 {
		k, ok = a.n, true
	}
	if !ok {
		return
	}
	more := strings.TrimPrefix(units(float64(k), less), "P")
	if u <= hour {
		more = strings.TrimPrefix(more, "T")
	}
	q.value += more
	q.length += more
	q.last = at + 2
}

// inTime takes in "time" after the possessive of a length: "three years' time",
// "a week's time".
func (r *reader) inTime(q *reading) bool {
	at := q.last
	switch {
	case r.any(q.last, "'s", "’s", "'", "’"):
		at++
	case !strings.HasSuffix(r.text(at-1), "'s") && !strings.HasSuffix(r.text(at-1), "’s"):
		return false
	}
	if r.form(at) != "time" {
		return false
	}
	q.last = at + 1
	return true
}

// closes reports whether token i ends the clause.
func (r *reader) closes(i int) bool {
	return i >= len(r.tokens) || r.boundary(i) || r.text(i) == "."
}

// rated reports whether token i is what "a year" after it is the rate of: a
// number, money, "times", "once".
func (r *reader) rated(i int) bool {
	return r.has(i, token.Digits) || r.is(i, numeral) || r.any(i, "million", "billion", "thousand", "times", "twice", "once") || r.is(i, unitName) && (r.is(i-1, numeral) || r.has(i-1, token.Digits)) ||
		r.has(i-1, token.Digits) && !r.is(i, pastVerb) && !r.any(i, "by", "in", "for", "of", "over", "after", "within", "than") && r.tokens[i].Marks&token.Punct == 0
}

// often takes in how often before a rate: "twice a day", "three times a week".
func (r *reader) often(q *reading) {
	k := q.first - 1
	switch {
	case k >= r.floor && r.any(k, "once", "twice"):
		q.first = k
	case k > r.floor && r.form(k) == "times" && (r.is(k-1, numeral|vague) || r.has(k-1, token.Digits)):
		q.first = k - 1
	}
}

// anchorAfter reports whether "before" after q has something to stand before.
func (r *reader) anchorAfter(q *reading) bool {
	return r.form(q.last) == "before" && q.last+1 < len(r.tokens) && !r.boundary(q.last+1) && r.text(q.last+1) != "."
}

// since is n units of time from the beginning of the date to so many after its end, the empty
// date where it is open or unknown.
func since(of muster.Date, u unit, n float64) muster.Date {
	lo, hi, err := of.Bounds()
	if of == "" || err != nil || lo == muster.Past || hi == muster.Future || n < 1 || n > 500 {
		return ""
	}
	return muster.Between(lo, shift(hi, u, int(n)))
}

// partOf dates the first or last n units of the date that follows: "the first
// three months of the year".
func (r *reader) partOf(q *reading, u unit, n float64, nth int) {
	if r.form(q.last) != "of" || n < 1 || n > 500 || u < day || nth > 1 {
		return
	}
	in, ok := r.inner(q.last + 1)
	lo, hi, err := in.core.Bounds()
	if !ok || err != nil || in.core == "" || lo == muster.Past || hi == muster.Future {
		return
	}
	if nth == 1 {
		hi = min(hi, shift(lo, u, int(n))-1)
	} else {
		lo = max(lo, shift(hi+1, u, -int(n)))
	}
	q.core = muster.Between(lo, hi)
}

// lasted reports whether the date is an interval of n units.
func lasted(of muster.Date, u unit, n float64) bool {
	lo, hi, err := of.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future || n < 1 || n > 500 {
		return false
	}
	d := shift(lo, u, int(n)) - 1 - hi
	return d >= -2 && d <= 2
}

// lasts reports whether the "last" at token k is a verb: "is to last six months",
// "tours last a year".
func (r *reader) lasts(k int) bool {
	return r.form(k) == "last" && (r.any(k+1, "a", "an") || k > r.floor && r.any(k-1, "to", "will", "would", "may", "might", "can", "could", "should", "must", "not"))
}

// lasting reads the words before a length: "the past two years", "over the
// next six months", and dates it where they do.
func (r *reader) lasting(q *reading, u unit, n float64) bool {
	k := q.first - 1
	if k > r.floor && r.form(k) == "same" && r.form(k-1) == "the" {
		for _, d := range [...]muster.Date{r.anchor(), r.spanned} {
			if lasted(d, u, n) {
				q.first, q.core = k-1, d // "lost 11 men over the same three months"
				return true
			}
		}
	}
	if k >= r.floor && r.is(k, ago) && !r.any(k, "same", "that") && !r.lasts(k) {
		a := r.atom(k)
		q.first = k
		if r.form(k-1) == "the" && k-1 >= r.floor {
			q.first--
		}
		if a.n > 0 && u >= day && r.tense(q.first, q.last) == behind {
			q.core = since(r.anchor(), u, n) // "had 8,000 in 2015. Over the next three years it grew"
			return true
		}
		if r.known && n > 0 && u >= day {
			lo, hi := shift(r.now[0], u, min(a.n, 0)*int(n)), shift(r.now[1], u, max(a.n, 0)*int(n))
			q.core = muster.Between(lo, hi)
		} else if days := int(n+23) / 24; r.known && u == hour && a.n < 0 && days > 0 && days < 8 {
			q.core = muster.Between(shift(r.now[0], day, -days), r.now[1]) // "the past 24 hours"
		}
	} else if k > r.floor && r.is(k, ordinal) && r.form(k-1) == "the" && !r.dash(q.last-2) {
		q.first = k - 1
		r.partOf(q, u, n, r.atom(k).n)
	} else if k >= r.floor && r.form(k) == "the" && !r.any(k+1, "few") && !r.dash(q.last-2) {
		q.first--
	}
	if r.dash(q.last) && r.any(q.last+1, "old") || r.form(q.last) == "old" {
		return r.form(q.last) != "old" && !r.dash(q.last)
	}
	if r.form(k) == "within" && r.known && n > 0 && n == float64(int(n)) && n < 500 && u >= day && q.first == k+1 && r.tense(q.first, q.last) == ahead {
		q.core = muster.Between(r.now[0], shift(r.now[1], u, int(n)))
	}
	if r.form(k) == "in" && r.known && n > 0 && n == float64(int(n)) && u >= day && q.first == k+1 && r.tense(q.first, q.last) == ahead {
		to := u
		if u == week {
			to = day
		}
		var at reading
		r.both(&at, func(now muster.Day) cell { return cellOf(to, shift(now, u, int(n))) })
		q.core = at.core
	}
	return true
}
