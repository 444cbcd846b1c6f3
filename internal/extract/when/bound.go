package when

import "muster/internal/token"

// bounded is the first token of q with the words that say how near or how long
// it is, which TimeML counts in: "nearly two years", "at least 90 days", "more
// than a decade ago", "about 8 p.m.".
func (r *reader) bounded(q *reading) int {
	if q.timex == SET || q.timex == DATE && !r.any(q.last-1, "ago", "earlier", "later", "before") {
		return q.first
	}
	first := q.first
	for first > r.floor {
		k := r.bound(q, first)
		if k == first {
			break
		}
		first = max(k, r.floor)
	}
	return first
}

// bound is the first token of the words of a bound that end before the token
// first, which is first where there are none.
func (r *reader) bound(q *reading, first int) int {
	k := first - 1
	switch {
	case r.form(k) == "than" && r.any(k-1, "more", "less", "fewer", "longer", "later", "earlier"):
		k--
		if r.any(k-1, "no", "not", "little") {
			k--
		}
	case r.any(k, "least", "most") && r.form(k-1) == "at", r.form(k) == "to" && r.form(k-1) == "up":
		k--
	case r.any(k, "about", "around", "approximately", "roughly", "nearly", "almost", "just", "exactly", "precisely"):
	case k > 0 && r.form(k) == "over" && r.ed(k-1) && !r.any(k-1, "lasted", "waited", "needed", "required", "remained", "stayed", "lived", "worked", "served"):
		return first // "played over two days"
	case q.timex != TIME && r.any(k, "over", "under") && !r.is(first, ago) && r.form(first) != "the":
	case q.timex == DURATION && r.form(k) == "some" && r.has(first, token.Digits):
	case q.timex == DURATION && first == q.first && !r.dash(q.last-2) && r.any(k, "another", "further", "additional", "extra", "full", "mere"):
		if r.any(k-1, "a", "an", "the") {
			k--
		}
	default:
		return first
	}
	return k
}
