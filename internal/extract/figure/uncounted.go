package figure

import (
	"muster/internal/token"
)

// uncounted returns the token after a number that counts nothing: a date, a
// time, an age, the number of a document, a road, a telephone, a score. It
// returns i where the number may count.
func (r *reader) uncounted(i int) int {
	if r.labelled(i) {
		r.label = i + 1
		return i + 1
	}
	if r.has(i, token.Digits) {
		if n := r.chain(i); n > i {
			return n
		}
		if n := r.model(i); n > i {
			return n
		}
		if r.named(i) || r.dialled(i) || r.listed(i) || r.position(i) {
			return i + 1
		}
	}
	if r.year(i) || r.date(i) || r.time(i) || r.age(i) || r.pronoun(i) {
		return i + 1
	}
	return i
}

// notCount reports what can be told only after the number is read.
func (r *reader) notCount(q *quantity) bool {
	if q.class == Ordinal {
		return q.digits && r.dayOfMonth(q)
	}
	k := q.first - 1
	if r.text(k) == "." && r.glued(k) {
		k--
	}
	if q.digits && q.class == Cardinal && r.glued(q.first) && r.letters(k) {
		return true // "R446", "N.1"
	}
	return r.text(q.last) == "x" || r.glued(q.last) && r.form(q.last) == "°"
}

// dayOfMonth reports whether an ordinal in digits is a day: "on the 26th".
func (r *reader) dayOfMonth(q *quantity) bool {
	if q.ordinal > 31 || r.form(q.first-1) != "the" || !r.anyOf(q.first-2, "on", "by", "until", "till", "since", "before", "after", "from", "to") {
		return false
	}
	return !r.letters(q.last) || r.is(q.last, closed)
}

// whole is the value of a token of digits alone, and how many there are.
func (r *reader) whole(i int) (value, digits int) {
	s := r.text(i)
	if s == "" || len(s) > 9 {
		return 0, 0
	}
	for k := range len(s) {
		if s[k] < '0' || s[k] > '9' {
			return 0, 0
		}
		value = value*10 + int(s[k]-'0')
	}
	return value, len(s)
}

// labelled reports whether the number names a thing: "Resolution 2699", "No.
// 12", "phase two", "resolutions 2653 (2022) and 2699".
func (r *reader) labelled(i int) bool {
	if r.numeralWord(i).kind > teen {
		return false
	}
	if r.is(i+1, measure) {
		return false // "a checkpoint 40 kilometres from Gao"
	}
	k := i - 1
	if r.form(k) == "number" && (r.has(k, token.Cap) || r.anyOf(k-1, "is", "was", "'s", "the", "at", "his", "its", "their")) {
		return true
	}
	if r.has(k, token.Caps) && r.form(k) == "" && r.is(k-1, label) && r.has(i, token.Digits) {
		return true // "flight KQ 100"
	}
	if r.form(k) == "." || r.dash(k) && r.glued(i) {
		k--
	}
	if r.is(k, named) && r.has(k, token.Cap) && r.has(i, token.Digits) {
		return !r.counts(i + 1) // "UN Post 2-45"
	}
	if r.is(k, label) || r.has(k, token.Cap) && r.form(k) == "no" && r.has(i, token.Digits) {
		return !r.counts(i+1) || r.text(i-1) == "." || r.has(k, token.Cap) && r.form(k) != "no"
	}
	if r.label == 0 || i-r.label > 5 || i <= r.label || r.counts(i+1) {
		return false
	}
	for k := r.label; k < i; k++ {
		if n, d := r.whole(k); r.dash(k) || r.anyOf(k, "and", "to", "or") || d == 4 && n > 1900 || r.text(k) == "," || r.text(k) == "(" || r.text(k) == ")" {
			continue
		}
		return false
	}
	return true
}

// chain returns the token after digits that hyphens, slashes, colons or dots
// join without a space, where they are no range: scores, dates, telephones,
// document numbers.
func (r *reader) chain(i int) int {
	n, last, slash := 1, i, false
	for r.joint(last+1) && r.glued(last+1) && r.glued(last+2) && r.has(last+2, token.Digits) {
		slash = slash || !r.dash(last+1)
		last += 2
		n++
	}
	if n == 1 {
		return i
	}
	a, _ := r.whole(i)
	b, d := r.whole(last)
	if n == 2 && !slash && a > 0 && a < b && !r.scored(i, last+1) && !r.years(i, last) || n == 2 && d == 0 && !slash {
		return i
	}
	if n == 2 && r.text(i+1) == "/" && 0 < a && a < b && b <= 10 && (a == 1 || r.anyOf(last+1, "of", "the")) {
		return i
	}
	return last + 1
}

// joint reports whether token i joins digits: a hyphen, a slash, a colon.
func (r *reader) joint(i int) bool {
	switch r.text(i) {
	case "/", ":", ".", "×":
		return true
	}
	return r.dash(i)
}

// years reports whether two numbers are years: "2024-25", "2023-2024".
func (r *reader) years(i, last int) bool {
	a, d := r.whole(i)
	_, e := r.whole(last)
	return d == 4 && a >= 1900 && a < 2100 && (e == 2 || e == 4) && !r.counts(last+1)
}

// scored reports whether a score or a vote is told around the tokens: "won
// 24-31", "15-0 vote".
func (r *reader) scored(i, last int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		if r.is(k, score) {
			return true
		}
	}
	return r.is(last, votes)
}

// named reports whether the number is part of a name: "COVID-19", "Delmas 33".
func (r *reader) named(i int) bool {
	if r.glued(i) {
		switch prev := r.text(i - 1); {
		case prev == "/" || prev == ":" || prev == "." && r.letters(i-2) && !r.money.ends(r, i-1):
			return true
		case r.dash(i-1) && !r.glued(i-1) && r.dash(i+1) && r.glued(i+1):
			return true
		case prev == "+" || prev == "#" || prev == "[":
			return true
		case r.dash(i-1) && r.glued(i-1) && r.letters(i-2) && !r.money.ends(r, i-2):
			return true
		case r.letters(i-1) && !r.money.ends(r, i-1):
			return true
		}
		return false
	}
	return r.place(i)
}

// ends reports whether token i may be the end of a currency symbol.
func (m *money) ends(r *reader, i int) bool {
	if r.text(i) == "." {
		i--
	}
	_, ok := m.symbol(r.text(i))
	if !ok && r.glued(i) {
		_, ok = m.symbol(r.text(i-1) + r.text(i))
	}
	return ok
}

// place reports whether a small number belongs to the name before it: "Delmas
// 33", "Boeing 737".
func (r *reader) place(i int) bool {
	_, d := r.whole(i)
	prev := i - 1
	if d == 0 || d > 2 || prev < 0 || !r.has(prev, token.Cap) || r.form(prev) != "" && !r.has(prev, token.Caps) {
		return false
	}
	if r.gapped(i) || r.money.ends(r, prev) || r.letters(i+1) && !r.is(i+1, closed) || r.text(i+1) == "%" {
		return false
	}
	return !r.dash(i+1) && r.form(i+1) != "+" && r.form(i+1) != "per"
}

// gapped reports whether the number goes on a list whose verb was said before:
// "Fiji sent 150, El Salvador 78".
func (r *reader) gapped(i int) bool {
	k := r.floor
	if k == 0 || i-k > 6 {
		return false
	}
	for from := k; r.text(k) == "," || r.text(k) == ";" || r.anyOf(k, "and", "the"); k++ {
		if k-from > 2 {
			return false
		}
	}
	if k == r.floor {
		return false
	}
	for k < i && r.has(k, token.Cap) {
		k++
	}
	return k == i
}

// position reports whether the number is part of a position: "04° 37' N 049°
// 12' E", "34S CF 123 456".
func (r *reader) position(i int) bool {
	next := i + 1
	switch r.text(next) {
	case "°", "º", "′", "″":
		return true
	case "'", "’", "\"", "”":
		next++
	}
	if r.quarter(next) && (next > i+1 || r.text(i-1) == "°" || r.text(i-1) == "'" || r.text(i-1) == "′") {
		return true
	}
	k := i - 1
	if r.has(k, token.Digits) {
		k--
	}
	return r.has(k, token.Caps) && len(r.text(k)) == 2 && r.gridZone(k-1)
}

// gridZone reports whether the zone of a military grid ends at token i: "34S".
func (r *reader) gridZone(i int) bool {
	zone := r.text(i)
	if len(zone) == 1 && r.glued(i) && r.has(i-1, token.Digits) {
		zone = r.text(i-1) + zone
	}
	last := len(zone) - 1
	return last > 0 && last < 3 && zone[0] >= '0' && zone[0] <= '9' && zone[last] >= 'A' && zone[last] <= 'Z'
}

// quarter reports whether token i is a quarter of the compass: "N".
func (r *reader) quarter(i int) bool {
	switch r.text(i) {
	case "N", "S", "E", "W", "N.", "S.", "E.", "W.":
		return true
	}
	return false
}

// dialled reports whether the number belongs to a telephone number.
func (r *reader) dialled(i int) bool {
	if r.text(i-1) == "(" && r.text(i+1) == ")" && r.has(i+2, token.Digits) {
		return true
	}
	for k := i - 1; k >= max(0, i-6); k-- {
		switch {
		case r.is(k, dial):
			return k == i-1 || !r.counts(i+1)
		case r.text(k) == "+", r.has(k, token.Digits) && len(r.text(k)) > 2 && r.text(k)[0] == '0':
			return true
		case !r.has(k, token.Digits) && r.text(k) != "." && r.text(k) != ":" && r.text(k) != "-" && r.text(k) != "(" && r.text(k) != ")":
			return false
		}
	}
	return false
}

// listed reports whether the number numbers the line: "1. The force", "[12]".
func (r *reader) listed(i int) bool {
	_, d := r.whole(i)
	if d == 0 || d > 2 {
		return false
	}
	next := r.text(i + 1)
	return i == 0 && len(r.tokens) > 1 && (next == ")" || next == ".") ||
		i == 1 && r.text(0) == "(" && next == ")" && len(r.tokens) > 3 || r.text(i-1) == "[" && next == "]"
}

// pronoun reports whether "one" stands for somebody: "one of the officers",
// "no one", "one another".
func (r *reader) pronoun(i int) bool {
	if r.form(i) != "one" {
		return false
	}
	if r.anyOf(i-1, "no", "any", "every", "some", "each", "another", "which", "new", "number", "square") && !(r.form(i-1) == "which" && r.anyOf(i-2, "in", "during", "at", "on")) {
		return true // but "an attack in which | one soldier died"
	}
	next := i + 1
	if n, _ := r.whole(next + 1); r.andHalfAt(next) > 0 || n == 1 && r.text(next) == "(" && r.text(next+2) == ")" {
		return false // "one (1) rebel"
	}
	if r.dash(next) && r.glued(next) {
		return r.anyOf(i+2, "on", "off", "time", "way", "sided", "stop", "to", "by", "liner", "upmanship")
	}
	if r.numeralWord(next).kind != none || r.is(next, counted) || r.anyOf(next, "in", "per", "out") {
		return r.form(next) == "in" && r.numeralWord(i+2).kind == none && !r.has(i+2, token.Digits) && r.form(i-1) == "the"
	}
	if _, n := r.phraseBefore(i); n > 0 {
		return false
	}
	if r.form(next) == "from" {
		return r.form(i-1) == "the"
	}
	return !r.letters(next) || r.is(next, closed)
}
