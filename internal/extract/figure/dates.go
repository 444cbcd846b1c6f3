package figure

import "muster/internal/token"

// small reports whether the number is below a hundred.
func (r *reader) small(i int) bool {
	_, d := r.whole(i)
	w := r.numeralWord(i)
	return d == 1 || d == 2 || w.kind == digit || w.kind == teen || w.kind == ten
}

// year reports whether the number is a year.
func (r *reader) year(i int) bool {
	n, d := r.whole(i)
	if d != 4 || n < 1900 || n > 2100 {
		return false
	}
	if r.symbols(i-1) || r.numeralWord(i+1).kind == magnitude || r.anyOf(i+1, "%", "percent", "per") {
		return false
	}
	if r.is(i-1, month) || r.text(i-1) == "," && r.is(i-3, month) {
		return true
	}
	if r.counts(i + 1) {
		return r.is(i-1, dated) && n%100 != 0
	}
	if r.dash(i+1) && r.glued(i+1) && (r.is(i+2, counted) || r.anyOf(i+2, "odd", "plus")) {
		return false
	}
	if p, m := r.phraseBefore(i); m > 0 && p.bound != "about" && (m > 1 || !r.anyOf(i-1, "over", "under", "below", "past", "beyond")) {
		return false
	}
	return n%100 != 0 || r.is(i-1, dated) || !r.letters(i+1)
}

// month reports whether token i names a month.
func (r *reader) month(i int) bool {
	return r.is(i, month) && (r.has(i, token.Cap) || !r.anyOf(i, "may", "march", "mar", "sat", "sun", "dec", "jun"))
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
	w := r.numeralWord(i)
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
		if r.anyOf(k, "of", "day") {
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
	return r.glued(i) && r.anyOf(i, "st", "nd", "rd", "th")
}

// dayLink reports whether token i may stand between two days.
func (r *reader) dayLink(i int) bool {
	return r.dash(i) || r.text(i) == "," || r.text(i) == "/" || r.anyOf(i, "and", "to", "or", "&")
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
				return r.month(k) || !r.letters(i+1) || r.is(i+1, closed) || r.has(i+1, token.Cap) // but "On Monday 12 roadblocks"
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
		if !r.dash(k) && !r.anyOf(k, "to", "and", "or") {
			break
		}
	}
	return r.dash(i+1) && r.glued(i+1) && r.anyOf(i+2, "hour", "hours", "hr")
}
