package when

import "muster/internal/token"

// bounded is the first token of q with the words that say how near or how long
// it is, which TimeML counts in: "nearly two years", "at least 90 days", "more
// than a decade ago", "about 8 p.m.".
func (r *reader) bounded(q *reading) int {
	if q.timex == SET || q.timex == DATE && !r.any(q.last-1, "ago", "earlier", "later", "before") {
		return q.first
	}
	k := q.first - 1
	switch {
	case r.form(k) == "than" && r.any(k-1, "more", "less", "fewer", "longer", "later", "earlier"):
		k--
		if r.any(k-1, "no", "not", "little") {
			k--
		}
	case r.any(k, "least", "most") && r.form(k-1) == "at", r.form(k) == "to" && r.form(k-1) == "up":
		k--
	case r.any(k, "about", "around", "approximately", "roughly", "nearly", "almost", "just"):
	case q.timex != TIME && r.any(k, "over", "under") && !r.is(q.first, ago) && r.form(q.first) != "the":
	case q.timex == DURATION && r.form(k) == "some" && r.has(q.first, token.Digits):
	default:
		return q.first
	}
	return max(k, r.floor)
}
