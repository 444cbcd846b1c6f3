package when

import (
	"fmt"
	"strings"
	"time"

	"muster"
	"muster/internal/token"
)

// fullYear is the year that two digits stand for: the nearest to the report's
// that is not more than ten years after it.
func (r *reader) fullYear(yy int) int {
	now := 2025
	if r.known {
		now = cellOf(year, r.now[1]).n
	}
	y := now - mod(now, 100) + yy
	switch {
	case y > now+10:
		return y - 100
	case y <= now-90:
		return y + 100
	}
	return y
}

// article takes in "the" before q.
func (r *reader) article(q *reading) {
	if r.form(q.first-1) == "the" && q.first > r.floor {
		q.first--
	}
}

// decade reads "1990s", "70s", "'82".
func (r *reader) decade(q *reading) bool {
	s := r.text(q.first)
	digits, plural := strings.CutSuffix(s, "s")
	if !plural && r.text(q.first+1) == "s" && r.glued(q.first+1) {
		plural, q.last = true, q.first+2
	}
	if r.any(q.last, "'s", "’s") && r.glued(q.last) && len(digits) == 4 && strings.HasSuffix(digits, "0") {
		plural, q.last = true, q.last+1
	}
	if len(digits) != 2 && len(digits) != 4 || strings.Trim(digits, "0123456789") != "" {
		return false
	}
	n := 0
	for _, c := range digits {
		n = 10*n + int(c-'0')
	}
	apostrophe := strings.ContainsAny(r.text(q.first-1), "'’‘") && r.glued(q.first)
	switch {
	case len(digits) == 2 && (plural && n%10 == 0 && n > 10 || apostrophe):
		n = r.fullYear(n)
	case !plural || n%10 != 0 || n < 1500 || n > 2090:
		q.last = q.first + 1
		return false
	}
	if apostrophe {
		q.first--
	}
	if len(digits) == 2 && !apostrophe && r.measures(q) {
		q.last = q.first + 1
		return false
	}
	c := cell{year, n}
	if plural {
		c = cell{decade, n / 10}
		r.article(q)
	}
	q.set(c)
	return true
}

// measures reports whether two digits with an "s" are an age or degrees: "in her late 60s",
// "temperatures in the 80s".
func (r *reader) measures(q *reading) bool {
	k := q.first - 1
	for k > 0 && (r.is(k, fraction) || r.dash(k)) {
		k--
	}
	if r.any(k, "his", "her", "their", "my", "our", "your") || r.any(k-1, "low", "high", "upper") {
		return true
	}
	for i := range r.tokens {
		if r.any(i, "temperatures", "temperature", "degrees", "highs", "lows") {
			return true
		}
	}
	return false
}

// decadeWord reads "the Sixties", "the early seventies": the last such decade that
// has ended.
func (r *reader) decadeWord(q *reading) bool {
	the := q.first - 1
	for the > r.floor && (r.is(the, fraction) || r.dash(the)) {
		the--
	}
	if the < r.floor || r.form(the) != "the" || r.form(q.last) == "of" || r.any(the-1, "into", "for", "low", "high") && !r.has(q.first, token.Cap) {
		return false // a temperature "in the low sixties"
	}
	n := 0
	for i, w := range [...]string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		if r.form(q.first) == w {
			n = i + 2
		}
	}
	y := 1990
	if r.known {
		y = cellOf(year, r.now[1]).n
	}
	c := cell{decade, y/100*10 + n}
	if c.n >= floor(y, 10) {
		c.n -= 10
	}
	q.set(c)
	r.article(q)
	return true
}

// yearWords reads a year in words at token i: "nineteen ninety-six", "two thousand".
func (r *reader) yearWords(i int) (y, next int, ok bool) {
	switch {
	case r.form(i) == "two" && r.form(i+1) == "thousand":
		y, next = 2000, i+2
		if r.form(next) == "and" {
			next++
		}
		if n := r.atom(next); n.is&numeral != 0 && n.n < 20 {
			return y + n.n, next + 1, true
		}
		return y, i + 2, true
	case !r.any(i, "eighteen", "nineteen"):
		return 0, i, false
	}
	tens := r.atom(i + 1)
	if tens.is&numeral == 0 || tens.n < 10 || tens.n > 90 {
		return 0, i, false
	}
	y, next = 100*r.atom(i).n+tens.n, i+2
	if at := next; tens.n >= 20 {
		if r.dash(at) {
			at++
		}
		if n := r.atom(at); n.is&numeral != 0 && n.n < 10 {
			return y + n.n, at + 1, true
		}
	}
	return y, next, true
}

// spokenYear reads a year in words that stands alone: "in nineteen ninety-six".
func (r *reader) spokenYear(q *reading) bool {
	y, next, ok := r.yearWords(q.first)
	if !ok || r.is(next, unitName) || r.dash(next) {
		return false
	}
	q.last, q.told = next, true
	q.set(cell{year, y})
	return true
}

// budgetYear reads "2024/25" after its first year, and "2024-25" where the words say that it is no
// month. Which months of the two years it has differs from country to country.
func (r *reader) budgetYear(q *reading, y int) bool {
	yy, ok := r.integer(q.last+1, 2, 2)
	if !ok || yy != (y+1)%100 || !r.glued(q.last) || !r.glued(q.last+1) {
		return false
	}
	if r.text(q.last) != "/" && !(r.dash(q.last) && (r.any(q.first-1, "for", "fiscal", "financial", "fy") || r.any(q.last+2, "fiscal", "financial", "budget"))) {
		return false
	}
	q.last, q.told, q.value = q.last+2, true, fmt.Sprintf("%d/%02d", y, yy)
	q.core = muster.Between(spread(year, muster.DayOf(y, time.January, 1), muster.DayOf(y+1, time.January, 1)))
	r.fiscalBehind(q)
	return true
}

// yearSpan reads years whose last is told by two digits alone, more than there are months: "the 1992-95 war".
func (r *reader) yearSpan(q *reading, y int) bool {
	yy, ok := r.integer(q.last+1, 2, 2)
	if !ok || yy <= max(12, y%100) || y < 1800 || !r.dash(q.last) || !r.glued(q.last) || !r.glued(q.last+1) || r.glued(q.last+2) && r.dash(q.last+2) {
		return false
	}
	to := y - y%100 + yy
	q.last, q.told, q.value = q.last+2, true, fmt.Sprintf("%d/%d", y, to)
	q.core = muster.Between(spread(year, muster.DayOf(y, time.January, 1), muster.DayOf(to, time.January, 1)))
	return true
}

// bareYear reads a year alone, where the number counts nothing.
func (r *reader) bareYear(q *reading) bool {
	y, ok := r.year(q.first)
	if ok && (r.budgetYear(q, y) || r.yearSpan(q, y)) {
		return true
	}
	if !ok || y < 1800 && !r.any(q.first-1, "in", "since", "until", "by") && !(r.form(q.first-1) == "to" && r.form(q.first-2) == "back") || y > 2100 || r.has(q.first-2, token.Digits) && r.text(q.first-1) == "/" || r.glued(q.first) && !r.dash(q.first-1) && !strings.ContainsAny(r.text(q.first-1), "(/'‘“\"") {
		return false
	}
	next := q.last
	if r.is(next, ordinal) && (r.atom(next+1).unit == quarter || r.atom(next+1).unit == half) {
		return false // "the 2009 fourth quarter"
	}
	preposition := r.any(q.first-1, "in", "since", "until", "till", "by", "from", "of", "during", "for", "before", "after", "through", "early", "late", "mid")
	if r.any(next, "index", "list", "stock") || r.has(next, token.Cap) && strings.ContainsAny(r.text(next), "0123456789") {
		return false // an index of 2000 shares, "2014 MU69"
	}
	if r.any(q.first-1, "some", "another", "nearly", "almost", "than", "least", "windows", "iso", "class", "model", "type") || r.any(next, "people", "men", "women", "police", "personnel", "meters", "metres") ||
		r.form(next) == "of" && r.any(next+1, "them", "us", "whom", "these", "those") {
		return false // "some 2000 people", "1850 of them"
	}
	if w := r.text(next); r.any(q.first-1, "when", "while", "where") && !r.is(next, yearly) && len(w) > 3 && r.tokens[next].Marks&(token.Cap|token.Digits|token.Punct) == 0 {
		return false // "when 2000 rebel fighters attacked"
	}
	if r.any(next, "%", "per", "hours", "hrs") || r.glued(next) && strings.ContainsAny(r.text(next), "/:%+") && !(r.text(next) == ":" && !r.glued(next+1)) {
		return false // but "killed in 2023: more than 300"
	}
	if w := r.text(next); !preposition && !r.any(q.first-1, "fiscal", "financial", "fy") && !r.is(next, yearly) && len(w) > 3 && r.tokens[next].Marks&(token.Cap|token.Digits|token.Punct) == 0 && strings.HasSuffix(w, "s") && !singular(w) && r.atom(next).is == 0 {
		return false
	}
	if r.text(q.first-1) == "(" && r.has(q.first-2, token.Digits) {
		q.told = false
	} else {
		q.told = preposition
	}
	q.set(cell{year, y})
	r.fiscal(q)
	return true
}

// singular reports whether the word ends in the s of one thing: "crisis",
// "bonus", "loss".
func singular(w string) bool {
	return strings.HasSuffix(w, "is") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "ss")
}

// fiscalBehind takes in the words behind a year that make it a fiscal year, with the article: "the
// 2025 fiscal year", "the 2023/24 financial year".
func (r *reader) fiscalBehind(q *reading) bool {
	if !r.any(q.last, "fiscal", "financial") || r.form(q.last+1) != "year" {
		return false
	}
	q.last += 2
	if q.first-1 >= r.floor && r.form(q.first-1) == "the" {
		q.first--
	}
	return true
}

// fiscal takes in the words before a year that make it a fiscal year: "fiscal
// 2025", "the financial year 2025".
func (r *reader) fiscal(q *reading) {
	if r.fiscalBehind(q) {
		q.value = "FY" + q.value
		return
	}
	k := q.first - 1
	if r.form(k) == "year" {
		k--
	}
	if k >= r.floor && r.any(k, "fiscal", "financial", "fy") {
		q.first, q.value = k, "FY"+q.value
	}
}
