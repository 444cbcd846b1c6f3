package when

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// worded reads an expression whose head is a word other than a month or
// weekday.
func (r *reader) worded(q *reading, a atom) bool {
	switch {
	case a.is&deictic != 0:
		return r.today(q, a)
	case a.is&unitName != 0:
		return r.unit(q, a.unit)
	case a.is&seasonName != 0:
		return r.season(q, a.n)
	case a.is&holiday != 0:
		return r.holiday(q)
	case a.is&dayPart != 0:
		return r.partOfDay(q, a.value)
	case a.is&setWord != 0:
		return r.rate(q, a)
	case a.is&lasting != 0:
		q.timex, q.value, q.length = DURATION, units(float64(a.n), a.unit), length(float64(a.n), a.unit)
		return true
	case a.is&ref != 0:
		return r.refer(q, a.value)
	case a.is&special != 0:
		return r.special(q)
	}
	return false
}

// today reads "today", "yesterday", "tomorrow", with the part of the day and
// the weekday that may follow.
func (r *reader) today(q *reading, a atom) bool {
	q.value = "XXXX-XX-XX"
	r.both(q, func(now muster.Day) cell { return cell{day, int(now) + a.n} })
	q.told = true
	if a.value != "" {
		q.timex, q.value = TIME, q.value+"T"+a.value
	}
	r.part(q)
	return true
}

// season reads "spring", "last summer", "this winter", "autumn 2008".
func (r *reader) season(q *reading, n int) bool {
	of := func(y int) cell { return cell{season, y*4 + n} }
	q.told = true
	at := q.last
	if r.form(at) == "of" {
		at++
	}
	if y, ok := r.year(at); ok {
		q.last = at + 1
		q.set(of(y))
		r.article(q)
		return true
	}
	if y, next, ok := r.yearWords(at); ok {
		q.last = next
		q.set(of(y))
		r.article(q)
		return true
	}
	if yy, ok := r.integer(at+1, 2, 2); ok && at > q.last && strings.Contains("'’‘", r.text(at)) && r.glued(at+1) {
		q.last = at + 2
		q.set(of(r.fullYear(yy)))
		r.article(q)
		return true // "the summer of '69"
	}
	q.value = "XXXX-" + [...]string{"SP", "SU", "FA", "WI"}[n]
	if in, last, ok := r.yearAfter(q.last); ok {
		q.last = last
		r.both(q, func(now muster.Day) cell { return of(in(now)) })
		return true
	}
	if r.every(q) {
		q.timex = SET
		return true
	}
	if r.form(q.last) == "ago" {
		if a := r.numberBeforeUnit(q.first); a.ok && a.n > 0 && a.n < 500 {
			q.first, q.last = a.first, q.last+1
			r.both(q, func(now muster.Day) cell { return pick(of, now, behind, false).add(-4 * int(a.n-1)) })
			return true
		}
	}
	if !r.is(q.first-1, ago) && !r.seasonal(q) {
		return false
	}
	r.near(q, of)
	r.article(q)
	if r.form(q.first-1) == "all" && q.first > r.floor {
		if q.first--; r.form(q.last) == "long" {
			q.last++
		}
	}
	return true
}

// seasonal reports whether what stands around the name of a season makes it
// one: "fall" and "spring" are other words, too.
func (r *reader) seasonal(q *reading) bool {
	k := q.first - 1
	if r.atom(q.first).is&ambiguous == 0 {
		return !r.any(q.last, "games", "olympics") && (r.any(k, "in", "since", "by", "until", "till", "the", "early", "late", "mid", "during", "before", "after", "through", "for", "from", "with", "over", "and", "or", "all", "its", "their") ||
			r.has(q.first, token.Cap) && r.form(k) != "" && k >= 0 && !r.has(q.last, token.Cap) || r.closes(q.last) && k >= 0)
	}
	if r.form(k) == "of" && r.is(k-1, edge) {
		return true // "the beginning of spring"
	}
	if r.form(k) == "the" {
		return r.any(k-1, "in", "since", "by", "until", "during", "through", "before", "after", "for", "of") && r.form(q.last) != "of"
	}
	return r.any(k, "in", "since", "early", "late", "mid", "until") && !r.any(q.last, "of", "in", "to", "from")
}

// refer reads "now", "recently", "the future".
func (r *reader) refer(q *reading, value string) bool {
	q.value = value
	if r.dash(q.last) && r.glued(q.last) && r.any(q.first, "now", "soon") {
		return false // "the now-cancelled deal"
	}
	switch r.form(q.first) {
	case "past":
		if r.form(q.first-1) != "the" || r.is(q.last, numeral|vague|unitName) || r.has(q.last, token.Digits) || r.modifies(q.last) && !r.any(q.first-2, "in", "of", "from", "than", "for") {
			return false // but "the past chairmen"
		}
		q.first--
	case "future":
		if r.form(q.first-1) != "the" && r.form(q.first-2) != "the" {
			return false
		}
		q.first--
		if r.any(q.first, "near", "foreseeable") {
			q.first--
		}
	case "recently":
		if r.form(q.first-1) == "as" && r.form(q.last) == "as" {
			return false
		}
		r.degree(q)
	case "soon", "shortly":
		if r.form(q.first-1) == "as" && r.form(q.last) == "as" && r.form(q.last+1) == "possible" {
			q.first, q.last = max(q.first-1, r.floor), q.last+2
			return true
		}
		if r.any(q.last, "after", "before", "as", "enough", "thereafter", "afterward", "afterwards") {
			return false
		}
		r.degree(q)
	case "recent", "current":
		if r.is(q.last, unitName) || r.any(q.last, "fiscal", "financial") && r.form(q.last+1) == "year" || r.any(q.last, "account", "accounts", "affairs", "of") {
			return false
		}
		if value == "PRESENT_REF" {
			r.present(q)
		}
	case "now":
		if r.form(q.last) == "that" && r.form(q.first-1) != "until" || r.has(q.first, token.Cap) && !r.has(q.first, token.First) && r.has(q.last, token.Cap) {
			return false // "in Now Zad"
		}
		if r.form(q.first-1) == "right" && q.first > r.floor {
			q.first--
		}
		fallthrough
	case "currently", "presently", "nowadays":
		r.present(q)
	}
	return true
}

// degree takes in the word that says how far off q is: "more recently", "very
// soon".
func (r *reader) degree(q *reading) {
	if q.first > r.floor && r.any(q.first-1, "more", "most", "very", "quite", "pretty", "fairly") {
		q.first--
	}
}

// present makes q mean the days that the report can be of.
func (r *reader) present(q *reading) {
	if r.known {
		q.core = muster.Between(r.now[0], r.now[1])
	}
}

// rate reads "daily", "annual", "biweekly": a set.
func (r *reader) rate(q *reading, a atom) bool {
	if r.form(q.first) == "daily" && r.has(q.last, token.Cap) && r.any(q.last, "star", "mail", "news", "telegraph", "mirror", "express", "herald", "post", "times", "nation", "monitor", "record", "press", "sun", "tribune") {
		return false // a paper
	}
	if (a.unit == year || a.unit == hour) && r.dash(q.first-1) && r.any(q.first-2, "half", "semi") && q.first-2 >= r.floor {
		half := map[unit]atom{year: {n: 6, unit: month}, hour: {n: 30, unit: minute}}[a.unit]
		q.first, a.n, a.unit = q.first-2, half.n, half.unit
	}
	q.timex, q.value = SET, length(float64(a.n), a.unit)
	return true
}

// special reads the words that are time expressions only with others.
func (r *reader) special(q *reading) bool {
	switch r.form(q.first) {
	case "fortnight", "fortnights":
		return r.unit(q, week)
	case "midnight":
		q.timex = TIME
		r.onDay(q, "T24:00")
		return true
	case "then":
		if r.form(q.first-1) == "back" && q.first-1 >= r.floor {
			q.first, q.value = q.first-1, "PAST_REF"
			return true
		}
		if lo, hi, err := r.anchor().Bounds(); err == nil && lo != muster.Past && hi != muster.Future && r.any(q.first-1, "since", "before", "by", "until") {
			q.core = r.anchor()
			q.value = string(q.core)
			if c, ok := r.cellTold(); ok {
				q.value = c.value()
			}
			return true
		}
	case "period":
		if r.form(q.first-1) != "latest" || q.first-1 < r.floor {
			return false
		}
		q.first--
		r.article(q)
		r.theQuarter(q)
		return true
	case "q1", "q2", "q3", "q4", "h1", "h2":
		return r.quarterLabel(q)
	case "term", "run":
		return r.term(q)
	case "moment", "present", "being":
		return r.moment(q)
	case "d":
		return r.dayCount(q)
	case "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties":
		return r.decadeWord(q)
	case "ago":
		return r.longAgo(q)
	case "time":
		return r.timeAlone(q)
	case "eighteen", "nineteen":
		return r.spokenYear(q)
	case "someday":
		q.value = "FUTURE_REF"
		return true
	}
	return false
}

// quarterLabel reads "Q3 2023", "H1".
func (r *reader) quarterLabel(q *reading) bool {
	label := r.form(q.first)
	u, per, n := quarter, 4, int(label[1]-'0')
	if label[0] == 'h' {
		u, per = half, 2
	}
	of := func(y int) cell { return cell{u, y*per + n - 1} }
	q.told = true
	if y, ok := r.year(q.last); ok {
		q.last++
		q.set(of(y))
		return true
	}
	q.value = "XXXX-" + strings.ToUpper(label)
	r.near(q, of)
	return true
}

// dayCount reads "D+30": a number of days from a day that the text sets.
func (r *reader) dayCount(q *reading) bool {
	n, ok := r.integer(q.first+2, 1, 3)
	if !ok || r.text(q.first+1) != "+" || !r.glued(q.first+1) {
		return false
	}
	q.timex, q.last, q.value = DURATION, q.first+3, length(float64(n), day)
	q.length = q.value
	return true
}
