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
		if r.named(i) || r.dialled(i) || r.listed(i) {
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
	return r.text(q.last) == "x" || r.glued(q.last) && r.form(q.last) == "°"
}

// dayOfMonth reports whether an ordinal in digits is a day: "on the 26th".
func (r *reader) dayOfMonth(q *quantity) bool {
	if q.ordinal > 31 || r.form(q.first-1) != "the" || !r.form1(q.first-2, "on", "by", "until", "till", "since", "before", "after", "from", "to") {
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
	if numerals[r.form(i)].kind > teen {
		return false
	}
	k := i - 1
	if r.form(k) == "number" && r.form1(k-1, "is", "was", "'s", "the", "at", "his", "its", "their") {
		return true
	}
	if r.has(k, token.Caps) && r.form(k) == "" && r.is(k-1, label) && r.has(i, token.Digits) {
		return true // "flight KQ 100"
	}
	if r.form(k) == "." || r.dash(k) && r.glued(i) {
		k--
	}
	if r.is(k, label) || r.has(k, token.Cap) && r.form(k) == "no" && r.has(i, token.Digits) {
		return !r.counts(i+1) || r.text(i-1) == "." || r.has(k, token.Cap) && r.form(k) != "no"
	}
	if r.label == 0 || i-r.label > 5 || i <= r.label || r.counts(i+1) {
		return false
	}
	for k := r.label; k < i; k++ {
		if n, d := r.whole(k); r.dash(k) || r.form1(k, "and", "to", "or") || d == 4 && n > 1900 || r.text(k) == "," || r.text(k) == "(" || r.text(k) == ")" {
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
	if n == 2 && r.text(i+1) == "/" && 0 < a && a < b && b <= 10 && (a == 1 || r.form1(last+1, "of", "the")) {
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
	if r.tokens[prev].Is(r.country) || r.money.ends(r, prev) || r.letters(i+1) && !r.is(i+1, closed) || r.text(i+1) == "%" {
		return false
	}
	return !r.dash(i+1) && r.form(i+1) != "+" && r.form(i+1) != "per"
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

// small reports whether the number is below a hundred.
func (r *reader) small(i int) bool {
	_, d := r.whole(i)
	w := numerals[r.form(i)]
	return d == 1 || d == 2 || w.kind == digit || w.kind == teen || w.kind == ten
}

// year reports whether the number is a year.
func (r *reader) year(i int) bool {
	n, d := r.whole(i)
	if d != 4 || n < 1900 || n > 2100 {
		return false
	}
	if r.symbols(i-1) || numerals[r.form(i+1)].kind == magnitude || r.form1(i+1, "%", "percent", "per") {
		return false
	}
	if r.is(i-1, month) || r.text(i-1) == "," && r.is(i-3, month) {
		return true
	}
	if r.counts(i + 1) {
		return r.is(i-1, dated) && n%100 != 0
	}
	if r.dash(i+1) && r.glued(i+1) && (r.is(i+2, counted) || r.form1(i+2, "odd", "plus")) {
		return false
	}
	if p, m := r.phraseBefore(i); m > 0 && p.bound != "about" && (m > 1 || !r.form1(i-1, "over", "under", "below", "past", "beyond")) {
		return false
	}
	return n%100 != 0 || r.is(i-1, dated) || !r.letters(i+1)
}

// month reports whether token i names a month.
func (r *reader) month(i int) bool {
	return r.is(i, month) && (r.has(i, token.Cap) || !r.form1(i, "may", "march", "mar", "sat", "sun", "dec", "jun"))
}

// day reports whether token i may be the day of a month.
func (r *reader) day(i int) bool {
	if n, d := r.whole(i); d == 1 || d == 2 {
		return n >= 1 && n <= 31
	}
	if r.has(i, token.Digits) {
		p, tail := cut(r.text(i))
		return len(p) <= 2 && (tail == "st" || tail == "nd" || tail == "rd" || tail == "th")
	}
	w := numerals[r.form(i)]
	return w.kind == ordinal && w.value <= 31
}

// date reports whether the number is the day of a date: "June 26", "26th of
// June", "25, 26 and 27 June", "Monday 24".
func (r *reader) date(i int) bool {
	if !r.day(i) {
		return false
	}
	return r.dateAfter(i) || r.dateBefore(i)
}

// dateAfter looks for the month after a day, over further days.
func (r *reader) dateAfter(i int) bool {
	for k, hops := i+1, 0; hops < 4; hops++ {
		if r.ordinalTail(k) {
			k++
		}
		if r.form1(k, "of", "day") {
			k++
		}
		if r.form(k) == "of" {
			k++
		}
		if r.month(k) {
			return true
		}
		if !r.dayLink(k) || !r.day(k+1) {
			return false
		}
		k += 2
	}
	return false
}

// ordinalTail reports whether token i is the "th" of a day cut in two.
func (r *reader) ordinalTail(i int) bool {
	return r.glued(i) && r.form1(i, "st", "nd", "rd", "th")
}

// dayLink reports whether token i may stand between two days.
func (r *reader) dayLink(i int) bool {
	return r.dash(i) || r.text(i) == "," || r.text(i) == "/" || r.form1(i, "and", "to", "or", "&")
}

// dateBefore looks for the month before a day, over further days.
func (r *reader) dateBefore(i int) bool {
	for k, hops := i-1, 0; hops < 4; hops++ {
		if r.form(k) == "the" {
			k--
		}
		if r.form(k) == "." {
			k--
		}
		if r.month(k) || r.is(k, weekday) || r.text(k) == "," && r.is(k-1, weekday) {
			if !r.counts(i + 1) {
				return true
			}
			return r.form(k-1) == "on" && r.month(k)
		}
		if !r.dayLink(k) || !r.day(k-1) || r.counts(i+1) {
			return false
		}
		k -= 2
	}
	return false
}

// time reports whether the number is a time of day.
func (r *reader) time(i int) bool {
	body, tail := cut(r.text(i))
	if tail != "" && body != "" {
		return tail == "am" || tail == "pm" || tail == "AM" || tail == "PM" || tail == "h" || tail == "s" || tail == "hrs"
	}
	if n, d := r.whole(i); d == 4 && n <= 2400 && r.is(i+1, zone) && !(n%100 == 0 && r.form(i+1) == "hours" && n > 2400) {
		return true
	}
	for k := i + 1; k <= i+3; k += 2 {
		if r.is(k, clock) && r.form(k) != "eat" {
			return true
		}
		if !r.dash(k) && !r.form1(k, "to", "and", "or") {
			break
		}
	}
	return r.dash(i+1) && r.glued(i+1) && r.form1(i+2, "hour", "hours", "hr")
}

// age reports whether the number is somebody's age.
func (r *reader) age(i int) bool {
	if r.aged(i) {
		return true
	}
	if r.dash(i+1) && r.glued(i+1) && r.form1(i+2, "year", "years") && r.dash(i+3) && r.form1(i+4, "old", "olds") {
		return true
	}
	if r.form1(i+1, "year", "years") && (r.form1(i+2, "old", "olds") || r.dash(i+2) && r.form1(i+3, "old", "olds") || r.form(i+2) == "of" && r.form(i+3) == "age") {
		return true
	}
	if r.form1(i-1, "under", "over") && r.is(i-2, person) && !r.counts(i+1) && r.small(i) || r.dash(i-1) && r.form1(i-2, "under", "over") {
		return true
	}
	if r.form1(i-1, "his", "her", "their") && r.text(i+1) == "s" {
		return true
	}
	if n, d := r.whole(i); d == 2 && n > 15 && r.text(i-1) == "," && r.text(i+1) == "," && r.form1(i+2, "who", "said", "says", "told") {
		return true
	}
	return r.ageBeside(i)
}

// aged reports whether "aged" stands before the number, or before another
// number and a link: "aged between 5 and 14".
func (r *reader) aged(i int) bool {
	for k, hops := i-1, 0; hops < 3; hops++ {
		if r.form1(k, "between", "from", "over", "under", "about", "around") {
			k--
		}
		if r.form1(k, "aged", "age", "ages") {
			return true
		}
		if !r.dayLink(k) || numerals[r.form(k-1)].kind == none && !r.has(k-1, token.Digits) {
			return false
		}
		k -= 2
	}
	return false
}

// ageBeside reports whether the number stands beside a name as an age does:
// "Jean Pierre, 61, said", "Jean Pierre (34)".
func (r *reader) ageBeside(i int) bool {
	n, d := r.whole(i)
	if d == 0 || d > 3 || n < 1 || n > 115 || !r.has(i-2, token.Cap) || r.tokens[i-2].Is(r.country) {
		return false
	}
	open, shut := r.text(i-1), r.text(i+1)
	switch {
	case open == "," && (shut == "," || shut == "." || shut == ";" || shut == ")"):
		return !r.is(i-2, month) && r.has(i-3, token.Cap) || n > 9 && r.form(i-2) == ""
	case open == "(" && shut == ")":
		return n > 11 && r.has(i-3, token.Cap) && !r.counted()
	}
	return false
}

// counted reports whether the sentence brackets numbers that are no ages:
// "Kenya (617), El Salvador (74)".
func (r *reader) counted() bool {
	if r.brackets == 0 {
		r.brackets = -1
		for i := 1; i+1 < len(r.tokens); i++ {
			if n, d := r.whole(i); d > 0 && (n > 115 && n < 1900 || n > 2100 || n < 11) && r.text(i-1) == "(" && r.text(i+1) == ")" {
				r.brackets = 1
			}
		}
	}
	return r.brackets > 0
}

// pronoun reports whether "one" stands for somebody: "one of the officers",
// "no one", "one another".
func (r *reader) pronoun(i int) bool {
	if r.form(i) != "one" {
		return false
	}
	if r.form1(i-1, "no", "any", "every", "some", "each", "another", "this", "that", "which", "new", "number", "square") {
		return true
	}
	next := i + 1
	if r.andHalfAt(next) > 0 {
		return false
	}
	if r.dash(next) && r.glued(next) {
		return r.form1(i+2, "on", "off", "time", "way", "sided", "stop", "to", "by", "liner", "upmanship")
	}
	if numerals[r.form(next)].kind != none || r.is(next, counted) || r.form1(next, "in", "per", "out") {
		return r.form(next) == "in" && numerals[r.form(i+2)].kind == none && !r.has(i+2, token.Digits) && r.form(i-1) == "the"
	}
	if _, n := r.phraseBefore(i); n > 0 {
		return false
	}
	if r.form(next) == "from" {
		return r.form(i-1) == "the"
	}
	return !r.letters(next) || r.is(next, closed)
}
