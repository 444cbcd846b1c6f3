package figure

import (
	"math"

	"muster"
)

// half reads "half", "one half", "half a dozen", "half a million".
func (r *reader) half(q *quantity) bool {
	if r.anyOf(q.first-1, "first", "second", "other", "latter", "better", "'s", "last", "early", "later") && r.form(q.last) != "of" || r.anyOf(q.first-1, "first", "second") {
		return false
	}
	at := q.last
	if r.anyOf(at, "a", "an") {
		at++
	} else if r.dash(at) && r.glued(at) {
		at++
		if r.numeralWord(at).kind != magnitude && r.form(at) != "dozen" {
			return false // "half-built", "half-time"
		}
	}
	if w := r.numeralWord(at); w.kind == magnitude || w.kind == dozen || w.kind == hundred {
		q.figure.Value = w.value / 2
		q.last, q.scaled = at+1, true
		return true
	}
	if r.is(at, timeUnit) || r.form(at) == "past" {
		return false // "half an hour"
	}
	q.class, q.figure.Value = Fraction, .5
	r.article(q)
	return r.form(q.first-1) != "and" // "a year and a half"
}

// ordinal reads "third"; or a fraction, in "a third of".
func (r *reader) ordinal(q *quantity, w numeral) bool {
	if w.value > 2 && r.shareOf(q.first, q) {
		return r.part(q, 1, w)
	}
	q.class, q.ordinal, q.figure.Value = Ordinal, int(w.value), w.value
	if r.form(q.first) == "second" && r.moment(q) {
		return false
	}
	return r.form(q.first-1) != "at"
}

// moment reports whether "second" is the unit of time.
func (r *reader) moment(q *quantity) bool {
	if r.anyOf(q.last, "later", "before", "after", "ago") {
		return true
	}
	return r.anyOf(q.first-1, "per", "split", "each", "one")
}

// shareOf reports whether the ordinal at token i is the denominator of a share:
// "a third of", "by a fifth".
func (r *reader) shareOf(i int, q *quantity) bool {
	if i > q.first {
		return r.form(q.first) == "one" && (r.glued(i) || r.form(i+1) == "of" || !r.letters(i+1))
	}
	if !r.anyOf(i-1, "a", "one") {
		return false
	}
	if r.anyOf(i+1, "of", "are", "were", "have") {
		return true
	}
	if r.anyOf(i-2, "only", "barely", "just", "scarcely", "hardly") && r.anyOf(i+1, "has", "had", "was", "is") {
		return true
	}
	return r.anyOf(i-2, "by", "than", "nearly", "almost", "about", "over", "under") && (!r.letters(i+1) || r.is(i+1, closed))
}

// part reads a share with numerator n, whose denominator is the last token.
func (r *reader) part(q *quantity, n float64, w numeral) bool {
	word := r.form(q.last - 1)
	if q.last-1 == q.first {
		first := q.first
		r.article(q)
		bare := first == q.first
		if bare && word != "quarter" || r.numeralWord(first-1).kind == ordinal {
			return false
		}
		if word == "quarter" && r.form(q.last) != "of" && (bare || r.letters(q.last) && !r.is(q.last, closed)) {
			return false
		}
	}
	if n <= 0 || n >= w.value && word != "quarters" && word != "halves" || n > 100 {
		return false
	}
	q.class, q.figure = Fraction, muster.Figure{Value: n / w.value, Bound: muster.Exact}
	return r.ofMillion(q)
}

// ofMillion reads the end of "three quarters of a million".
func (r *reader) ofMillion(q *quantity) bool {
	if r.form(q.last) == "of" && r.form(q.last+1) == "a" {
		if w := r.numeralWord(q.last + 2); w.kind == magnitude || w.kind == dozen {
			q.class, q.figure.Value = Cardinal, q.figure.Value*w.value
			q.last, q.scaled = q.last+3, true
		}
	}
	return true
}

// ratio reads the end of "one in five", "two out of three".
func (r *reader) ratio(q *quantity) bool {
	at := q.last
	switch {
	case r.form(at) == "out" && r.form(at+1) == "of":
		at += 2
	case r.form(at) == "in":
		at++
	default:
		return true
	}
	if r.anyOf(at, "every", "each") {
		at++
	}
	w := r.numeralWord(at)
	n := w.value
	if w.kind != digit && w.kind != teen && w.kind != ten {
		p, ok := parse(r.text(at))
		if !ok || p.grouped || p.value > 100 {
			return true
		}
		n = p.value
	}
	if n <= q.figure.Value || q.figure.Value < 1 || q.figure.Value > 9 || n > 10 && n != 12 && n != 20 && n != 100 || r.is(at+1, timeUnit) || r.is(at+1, month) || r.dash(at+1) || r.numeralWord(at+1).kind != none {
		return true
	}
	q.class, q.figure.Value, q.last = Fraction, q.figure.Value/n, at+1
	return true
}

// point reads the decimals of "one point four million" and "two point five per cent", and the
// scale that must follow: "at one point four men fled" has none.
func (r *reader) point(q *quantity) bool {
	if r.form(q.last) != "point" || r.anyOf(q.first-1, "at") {
		return false
	}
	value, at := q.figure.Value, q.last+1
	for by := .1; r.numeralWord(at).kind == digit; by /= 10 {
		value += r.numeralWord(at).value * by
		at++
	}
	w := r.numeralWord(at)
	switch {
	case at == q.last+1 || value >= 1000:
		return false
	case w.kind == magnitude:
		value, at = value*w.value, at+1
	case r.anyOf(at, "%", "percent") || r.form(at) == "per" && r.form(at+1) == "cent":
	default:
		return false
	}
	q.figure.Value, q.last = math.Round(value*1e6)/1e6, at
	return true
}
