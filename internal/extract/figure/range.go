package figure

import (
	"math"

	"muster"
	"muster/internal/token"
)

// span reads the second number of a range: "200-300", "between $600m and
// $800m", "two or three", "200, maybe 300". What is said once, a scale or a
// unit, holds for both.
func (r *reader) span(q *quantity) {
	if q.figure.Vague || q.class == Fraction {
		return
	}
	opener := r.form(q.first - 1)
	second, ok := r.link(q.last, opener)
	if !ok {
		return
	}
	second = r.pastSymbol(second)
	if !r.begins(second) || r.uncounted(second) > second {
		return
	}
	floor := r.floor
	r.floor = q.last
	high, ok := r.quantity(second)
	r.floor = floor
	if !ok || !r.joins(q, &high) {
		return
	}
	if opener == "from" && r.changes(q.first-1) {
		return
	}
	if opener == "by" && high.figure.Value > 2*q.figure.Value && r.changes(q.first-1) {
		return // "raised the ceiling by 4,000 to 17,000": the change, and what it comes to
	}
	q.figure.Bound, q.figure.High, q.last = muster.Range, high.figure.Value, high.last
	q.end = q.last
	q.class, q.figure.Unit = high.class, high.figure.Unit
	if q.first > r.floor && (opener == "between" || opener == "from") {
		q.start = q.first - 1
		if r.anyOf(q.first-2, "somewhere", "anywhere", "something", "anything") {
			q.start--
		}
	}
}

// pastSymbol is the token after a currency symbol at token i: after "US$".
func (r *reader) pastSymbol(i int) int {
	for k := i; k < i+4 && k < len(r.tokens) && !r.has(k, token.Digits); k++ {
		if _, ok := r.money.symbol(r.source[r.tokens[i].Start:r.tokens[k].End]); ok && r.has(k+1, token.Digits) {
			return k + 1
		}
	}
	return i
}

// symbols reports whether token i is (part of) a currency symbol.
func (r *reader) symbols(i int) bool {
	_, ok := r.money.symbol(r.text(i))
	return ok
}

// link finds the second number of a range, given the token after the first
// and the word before it.
func (r *reader) link(at int, opener string) (second int, ok bool) {
	switch {
	case r.dash(at) && r.glued(at) == r.glued(at+1):
		return at + 1, true
	case r.form(at) == "to":
		return at + 1, true
	case r.form(at) == "and":
		return at + 1, opener == "between"
	case r.form(at) == "or":
		return at + 1, true
	case r.text(at) == "," && r.anyOf(at+1, "maybe", "perhaps", "possibly"):
		return at + 2, true
	}
	return at, false
}

// joins lets low take over the scale and the unit of high, and reports whether
// the two make a range.
func (r *reader) joins(low, high *quantity) bool {
	if high.class == Ordinal || high.class == Fraction || high.figure.Vague {
		return false
	}
	r.multiplier(high)
	if low.class != high.class || low.figure.Unit != high.figure.Unit {
		switch {
		case low.class == Cardinal:
		case high.class == Cardinal:
			high.class, high.figure.Unit = low.class, low.figure.Unit
		default:
			return false
		}
	}
	if by := high.by; !low.scaled && !low.grouped && low.figure.Value < 1000 && low.figure.Value*by < high.figure.Value {
		low.figure.Value *= by
	}
	return low.figure.Value < high.figure.Value
}

// multiplier finds what the last word of a range says for both numbers: a
// million in "600 to 800 million", a hundred in "five or six hundred", a
// thousand in "20-25,000".
func (r *reader) multiplier(q *quantity) {
	if q.by > 0 {
		return
	}
	q.by = 1
	if q.digits {
		if q.grouped && math.Mod(q.figure.Value, 1000) == 0 && q.figure.Value < 1e6 {
			q.by = 1000
		}
		return
	}
	for k := q.first + 1; k < q.last; k++ {
		switch w := r.numeralWord(k); w.kind {
		case hundred, magnitude, dozen:
			q.by *= w.value
		case none:
		default:
			q.by = 1
			return
		}
	}
}

// changes reports whether "from" at token i belongs to a change ("rose from
// 600 to 800") rather than to a range.
func (r *reader) changes(i int) bool {
	for k := i - 1; k >= max(0, i-9); k-- {
		if r.is(k, change) {
			return true
		}
	}
	return false
}
