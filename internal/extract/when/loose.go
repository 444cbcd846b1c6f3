package when

import (
	"strings"

	"muster/internal/token"
)

// This file reads words that stand for no cell of the calendar: "these days",
// "at this time", "long ago", "the weeks ahead".

// looseUnit reads a plain unit after words that make it a time without ends:
// "these days", "the weeks ahead", "all day".
func (r *reader) looseUnit(q *reading, u unit) bool {
	plural := strings.HasSuffix(r.form(q.first), "s")
	before := q.first - 1
	if before < r.floor {
		return false
	}
	switch {
	case !plural && u == day && r.form(before) == "some" && r.tense(before, q.last) == ahead:
		q.first, q.value = before, "FUTURE_REF"
		return true
	case plural && u == day && r.any(before, "these", "those"):
		q.first, q.value = before, "PRESENT_REF"
		if r.form(before) == "those" {
			q.value = "PAST_REF"
		}
		return true
	case plural && u >= day && r.form(q.last) == "past" && r.any(before, "in", "of", "from"):
		q.last++
		q.value = "PAST_REF"
		return true
	case plural && u >= day && r.form(before) == "future":
		q.first, q.value = before, "FUTURE_REF"
		return true
	case plural && u >= day && r.form(before) == "the" && r.form(q.last) == "ahead":
		q.first, q.last = before, q.last+1
		q.timex, q.value = DURATION, length(-1, u)
		return true
	case !plural && u >= day && r.form(before) == "all" && r.form(q.last) != "of":
		q.first = before
		if r.form(q.last) == "long" {
			q.last++
		}
		q.timex, q.value = DURATION, units(1, u)
		return true
	}
	return false
}

// longAgo reads the "ago" that no number stands before: "long ago", "not so long
// ago", "some time ago".
func (r *reader) longAgo(q *reading) bool {
	k := q.first - 1
	switch {
	case k < r.floor:
		return false
	case r.form(k) == "long":
		if r.any(k-1, "so", "too", "very") {
			k--
		}
		if r.form(k-1) == "not" {
			k--
		}
	case r.any(k, "time", "while") && r.any(k-1, "some", "a"):
		k--
		if r.any(k-1, "quite") {
			k--
		}
	default:
		return false
	}
	q.first, q.value = max(k, r.floor), "PAST_REF"
	return true
}

// timeAlone reads "this time" and "that time" after "at", and "the time" where
// the clause ends with it.
func (r *reader) timeAlone(q *reading) bool {
	k := q.first - 1
	if k > r.floor && r.form(k) == "that" && r.any(k-1, "by", "until", "till", "since", "before", "after") {
		q.first, q.value = k, "PAST_REF"
		if c, ok := r.cellTold(); ok {
			q.set(c)
		} else if oneDay(r.anchor()) {
			q.value, q.core = string(r.anchor()), r.anchor()
		}
		return true // "by that time the town had fallen"
	}
	if k <= r.floor || r.form(k-1) != "at" || r.is(q.last, ago|unitName) || r.form(q.last) == "of" {
		return false
	}
	switch r.form(k) {
	case "this":
		q.value = "PRESENT_REF"
		r.present(q)
	case "that":
		q.value = "PAST_REF"
	case "the":
		if !r.closes(q.last) && !(r.has(k-1, token.Cap) && r.any(q.last, "he", "she", "it", "they", "we", "i", "there")) {
			return false
		}
		q.value = "PAST_REF"
	default:
		return false
	}
	q.first = k
	return true
}
