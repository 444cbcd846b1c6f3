package when

import (
	"muster/internal/token"
	"strings"

	"muster"
)

// govern reads the preposition before q, and is its first token with what it
// makes of q.
func (r *reader) govern(q *reading) (start int, open Open) {
	k := q.first - 1
	if r.is(k, fraction) || r.any(k, "the", "about", "around", "late", "at", "least") {
		k--
	}
	if r.any(q.last, "'s", "’s") && r.any(k, "after", "following", "before", "by") {
		return q.first, Plain // "after last week's attack"
	}
	if r.form(q.first-1) == "the" && r.any(k, "after", "following") && r.attributive(q) {
		return q.first, Plain // "following the 2021 assassination of"
	}
	if k-2 >= r.floor && r.form(k) == "least" && r.form(k-1) == "at" && r.any(k-2, "until", "till", "through") {
		k -= 2 // "until at least Friday"
	}
	switch r.form(k) {
	case "since":
		return k, Since
	case "until", "till", "through", "beyond":
		if r.notUntil(k) {
			return k, Plain
		}
		return k, Until
	case "by":
		return k, By
	case "than":
		if r.form(k-1) == "later" && r.any(k-2, "no", "not") {
			return k, By // "no later than 30 June"
		}
	case "before":
		return k, Before
	case "of":
		if r.form(k-1) == "ahead" && k+1 == q.first {
			return k - 1, Before // "ahead of 30 June"
		}
	case "after", "following":
		return k, After
	case "from":
		if q.ranged {
			return k, Range
		}
		if r.form(q.last) == "'s" || r.form(q.last) == "’s" {
			break // "the toll from Sunday's attack"
		}
		return k, From
	case "to":
		if q.timex != DATE || !r.any(k-1, "runs", "run", "up", "extended", "mandate", "lasts", "prolonged", "renewed") {
			break
		}
		return k, Until
	case "in":
		if k+1 == q.first && r.adverbial(q) {
			break // "flew in | yesterday"
		}
		return k, Plain
	case "on", "at", "during", "as", "for", "within", "over":
		return k, Plain
	}
	return q.first, Plain
}

// attributive reports whether q stands before the noun that it dates.
func (r *reader) attributive(q *reading) bool {
	w := r.form(q.last)
	return w != "" && !r.boundary(q.last) && !r.any(q.last, "in", "of", "at", "on", "and", "or", "to", "by", "for", "when", "that", "which")
}

// adverbial reports whether q is a day or a week that "in" does not govern, so that the "in"
// before it is the verb's: "flew in last night", "came in on foot", but "in last night's raid".
func (r *reader) adverbial(q *reading) bool {
	if r.any(q.last, "'s", "’s") {
		return false
	}
	switch r.form(q.first) {
	case "yesterday", "today", "tonight", "tomorrow":
		return true
	case "last", "this", "next":
		return r.any(q.first+1, "night", "morning", "afternoon", "evening", "week", "weekend", "month") || r.is(q.first+1, weekdayName)
	}
	return r.is(q.first, weekdayName)
}

// notUntil reports whether the "until" at token k tells when what was not so came to be: "not
// until May did they come", "did not come until May", but not "did not stay until May".
func (r *reader) notUntil(k int) bool {
	if !r.any(k, "until", "till") {
		return false
	}
	for i := k - 1; i >= 0 && i > k-10 && !r.boundary(i); i-- {
		switch {
		case r.any(i, "last") && r.any(i-1, "not", "n't", "n’t"), r.any(i, "stay", "remain", "continue", "keep", "run", "hold", "serve", "extend", "extended", "prolong", "prolonged", "renew", "renewed"):
			return false
		case r.any(i, "not", "n't", "n’t"):
			return i == k-1 || r.any(i-1, "did", "does", "do", "was", "were", "is", "are", "will", "would", "had")
		}
	}
	return false
}

// resolve is the date of q with its preposition.
func (r *reader) resolve(q *reading, open Open) muster.Date {
	if q.core == "" || q.timex == SET {
		return ""
	}
	if q.timex == DURATION || q.timex == TIME && open != Since {
		return q.core
	}
	from, to := ends(q.core)
	lo, hi, err := q.core.Bounds()
	if err != nil || lo == muster.Past || hi == muster.Future {
		return q.core
	}
	switch open {
	case Since, From, After:
		if open == Since && len(q.value) == len("2006-01") && strings.HasPrefix(from, q.value) {
			from = q.value // "since mid-March"
		}
		if open == After && hi != lo {
			from = to
		}
		return muster.Date(from + "/..")
	case Until:
		return muster.Date("../" + to)
	case By, Before:
		if q.mid && hi-lo < 31 {
			hi = lo + (hi-lo)/2 // "by mid-August" is by the 15th
		}
		if open == Before && hi > lo && lo > r.now[1]+1 && r.known {
			hi = lo - 1 // "before September" is by the end of August
		}
		if r.known && hi > r.now[1] {
			return muster.Between(r.now[0], hi)
		}
		if open == Before {
			return muster.Date("../" + to)
		}
	}
	return q.core
}

// ends are the two ends of a date as it is written, the same one where it is
// no interval.
func ends(d muster.Date) (from, to string) {
	from, to, ok := strings.Cut(string(d), "/")
	if !ok {
		return from, from
	}
	return from, to
}

// ranges makes intervals of the pairs "from X to Y", "between X and Y",
// "X–Y": both mentions mean the whole.
func (r *reader) ranges(m []Mention, base int32) {
	for i := 0; i+1 < len(m); i++ {
		a, b := &m[i], &m[i+1]
		if a.Timex == DURATION || r.unitBefore(a, int(a.Last-base)) {
			r.upTo(a, b, int(a.Last-base))
			continue
		}
		at := int(a.Last - base)
		word := r.form(int(a.First-base) - 1)
		if word == "between" && r.form(at) == "," && r.form(at+1) == "and" && b.First-a.Last == 2 {
			at++ // "between May 3, 2013, | and June 9, 2014"
		}
		if a.Timex != DATE || b.Timex != DATE || int(b.First-base) != at+1 {
			continue
		}
		joined := r.form(at) == "to" || r.form(at) == "until" || r.form(at) == "till" || r.form(at) == "through" || r.dash(at)
		if joined && r.any(at, "until", "till") && (word == "on" || word == "in") {
			continue // "extended it on 28 October until the next"
		}
		if !joined && !(r.form(at) == "and" && (word == "between" || word == "on" && days(a, b) || word == "in" && (months(a, b) || yearsRun(a, b)))) {
			if r.form(at) == "and" && word == "in" && r.lendsYear(a, b, base) {
				takeYear(a, b)
				a.Date = a.Core
			}
			continue
		}
		r.weekdays(a, b, at)
		r.span(a, b, r.dated4(int(a.First-base), int(a.Last-base)))
	}
	for i := 0; i+1 < len(m); i++ {
		a, b := &m[i], &m[i+1]
		if at := int(a.Last - base); a.Timex == TIME && b.Timex == DATE && b.First-a.Last == 1 && r.form(at) == "between" && r.any(at-1, "night", "overnight") {
			a.Core, a.Date = b.Date, b.Date // "the night | between 3 and 4 June"
		}
		r.overnight(a, b, int(a.Last-base))
		r.calledBy(a, b, base)
	}
}

// overnight makes two days of those that "into", or "to" behind a night, at token at joins: "overnight
// Saturday | into | Sunday", "the night of Saturday | to | Sunday".
func (r *reader) overnight(a, b *Mention, at int) {
	if lo, hi, err := b.Core.Bounds(); b.First-a.Last == 1 && r.form(at) == "into" && r.form(at-1) == "overnight" && a.Last-a.First == 1 && err == nil && lo == hi {
		a.Core = muster.Between(lo-1, lo-1) // "overnight | into | Sunday"
	}
	if b.First-a.Last != 1 || r.form(at) != "into" && !(a.Timex == TIME && r.form(at) == "to") || !oneDay(a.Core) || !oneDay(b.Core) || a.Core >= b.Core {
		return
	}
	d := a.Core + "/" + b.Core
	a.Core, a.Date, b.Core, b.Date = d, d, d, d
}

// calledBy makes "today" the day that is named right after it, whenever the report came out:
// "today, 9 September", "yesterday (Wednesday 25 August)".
func (r *reader) calledBy(a, b *Mention, base int32) {
	if a.Last-a.First != 1 || b.First-a.Last > 1 || a.Timex != DATE || b.Timex != DATE || len(b.Value) != len("2006-01-02") || b.Open != Plain {
		return
	}
	if at := int(a.Last - base); !r.any(int(a.First-base), "today", "yesterday", "tomorrow") || b.First > a.Last && !r.any(at, ",", "(") {
		return
	}
	for k := int(b.First - base); k < int(b.Last-base); k++ {
		if r.has(k, token.Digits) {
			a.Value, a.Core, a.Date = b.Value, b.Core, b.Date
		}
	}
}

// weekdays puts two days of the week in order, where token at stands between them and each was
// dated by itself: "between Monday and Friday", told on a Wednesday.
func (r *reader) weekdays(a, b *Mention, at int) {
	lo, _, err := a.Core.Bounds()
	hi, _, err2 := b.Core.Bounds()
	if err != nil || err2 != nil || lo <= hi || lo-hi >= 7 || !r.is(at-1, weekdayName) || !r.is(at+1, weekdayName) {
		return
	}
	if r.known && lo > r.now[1] {
		b.Core = muster.Between(hi+7, hi+7)
		return
	}
	a.Core = muster.Between(lo-7, lo-7)
}

// unitBefore reports whether the date a, which ends at token at, is one unit of time that the
// date after it ends: "the year | to June 2025", "the week | ending 16 June".
func (r *reader) unitBefore(a *Mention, at int) bool {
	return a.Timex == DATE && r.any(at, "to", "ended", "ending") && r.form(at-2) == "the" && r.atom(at-1).unit >= week && r.atom(at-1).is&unitName != 0
}

// upTo dates a length by the day that it ends on, "the seven days to Sunday",
// where token at stands between the two.
func (r *reader) upTo(a, b *Mention, at int) {
	r.floor = 0
	_, hi, err := b.Core.Bounds()
	u, n := r.atom(at-1).unit, r.numberBeforeUnit(at-1)
	if a.Timex == DATE {
		n = amount{n: 1, ok: true}
	}
	gap := int32(1)
	if r.any(at, "ended", "ending") && r.any(at+1, "in", "on") {
		gap = 2
	}
	if b.Timex != DATE || b.First-a.Last != gap || !r.any(at, "to", "ended", "ending") || err != nil || hi == muster.Future || u < day || !n.ok || n.n < 1 || n.n > 500 {
		return
	}
	if a.Timex == DATE && r.form(at) == "to" {
		a.Timex, a.Value = DURATION, length(1, u)
	}
	d := muster.Between(shift(hi, u, -int(n.n))+1, hi)
	if lo, end := cellOf(month, hi).bounds(); u >= month && hi == end {
		lo, _ = cellOf(month, shift(lo, u, -int(n.n))).add(1).bounds()
		d = muster.Between(lo, hi)
	}
	a.Core, a.Date, b.Date, a.Open, b.Open = d, d, d, Range, Range
}

// days reports whether the two are days, the second after the first: what went on "on Saturday
// and Sunday" did from the one to the other.
func days(a, b *Mention) bool {
	lo, hi, err := a.Core.Bounds()
	from, to, err2 := b.Core.Bounds()
	return err == nil && err2 == nil && lo == hi && from == to && lo < from
}

// months reports whether the two are months, the second right after the first: "in June and July".
func months(a, b *Mention) bool {
	lo, _, err := a.Core.Bounds()
	from, _, err2 := b.Core.Bounds()
	if err != nil || err2 != nil || len(a.Value) != len("2006-01") || len(b.Value) != len("2006-01") {
		return false
	}
	return (cellOf(month, from).n-cellOf(month, lo).n+1200)%12 == 1
}

// yearsRun reports whether the two are years, the second right after the first: "in 2014 and 2015".
func yearsRun(a, b *Mention) bool {
	lo, _, err := a.Core.Bounds()
	from, _, err2 := b.Core.Bounds()
	if err != nil || err2 != nil || len(a.Value) != len("2006") || len(b.Value) != len("2006") {
		return false
	}
	return cellOf(year, from).n-cellOf(year, lo).n == 1
}

// dated4 reports whether a year stands in the tokens [first, last).
func (r *reader) dated4(first, last int) bool {
	for i := first; i < last; i++ {
		if _, ok := r.year(i); ok {
			return true
		}
	}
	return r.is(last-1, deictic) || r.form(last-1) == "year"
}

// span gives both ends of an interval its date. The first end takes the year
// of the second where it has none of its own: "from March to May 2024".
func (r *reader) span(a, b *Mention, dated bool) {
	if !dated {
		takeYear(a, b)
	}
	lo, end, err := a.Core.Bounds()
	from, hi, err2 := b.Core.Bounds()
	if err != nil || err2 != nil || lo > hi || lo == muster.Past || end == muster.Future || from == muster.Past || hi == muster.Future {
		return
	}
	d := muster.Between(lo, hi)
	a.Date, b.Date, a.Open, b.Open = d, d, Range, Range
}

// lendsYear reports whether the two are months of which only the second has a year of its own:
// "in March and August 2023".
func (r *reader) lendsYear(a, b *Mention, base int32) bool {
	return len(a.Value) == len("2006-01") && len(b.Value) == len("2006-01") &&
		!r.dated4(int(a.First-base), int(a.Last-base)) && r.dated4(int(b.First-base), int(b.Last-base))
}

// takeYear gives the first date, which has no year of its own, that of the second, or the
// one before where it would come after it: "from November to May 2024".
func takeYear(a, b *Mention) {
	lo, end, err := a.Core.Bounds()
	from, hi, err2 := b.Core.Bounds()
	if err != nil || err2 != nil || lo == muster.Past || end == muster.Future || from == muster.Past || hi == muster.Future {
		return
	}
	k := cellOf(year, from).n - cellOf(year, lo).n
	if k == 0 {
		return
	}
	if shift(lo, year, k) > hi {
		k--
	}
	a.Core = muster.Between(shift(lo, year, k), shift(end, year, k))
	if len(a.Value) == 7 || len(a.Value) == 10 {
		a.Value = string(a.Core)
	}
}
