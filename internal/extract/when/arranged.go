package when

import (
	"strings"

	"muster/internal/token"
)

// This file tells whether something is arranged for a day, or was put off from it.

// presents reports whether token i is a present form that tells of what is
// fixed or foreseen: "ends on 2 October", "meets Tuesday", "expects a loss in", against "the soldiers' return on" and
// "the land on".
func (r *reader) presents(i int) bool {
	return r.is(i, schedules) && r.form(i-1) != "'s" && (r.form(i) != "land" || r.ofMany(i))
}

// ofMany reports whether the base form at token i is said of several: "a further 120
// begin a course in January".
func (r *reader) ofMany(i int) bool {
	return i > 0 && (r.any(i-1, "they", "we", "others", "more", "police", "men", "women") || r.has(i-1, token.Digits) || !r.any(i-1, "this", "his", "its") && strings.HasSuffix(r.form(i-1), "s") && !r.dash(i-1))
}

// calledOff reports whether token i is the auxiliary of what is told of something
// that was still to be: "Wednesday's game was called off".
func (r *reader) calledOff(i int) bool {
	if !r.any(i, "was", "were") {
		return false
	}
	return r.any(i+1, "postponed", "cancelled", "canceled", "scrapped") || r.form(i+1) == "called" && r.form(i+2) == "off" //nolint:misspell // as Americans write it
}

// expected reports whether the infinitive at token i ("to") is of a verb that
// looks ahead: "is to", "due to", "expects the troops to".
func (r *reader) expected(i int) bool {
	if !r.opensVerb(i) {
		return false
	}
	if r.form(i+1) == "take" && r.form(i+2) == "place" && !r.is(i-1, pastVerb) && !r.ed(i-1) {
		return true // "the vote to take place on Tuesday"
	}
	return r.is(i-1, expects) || r.is(i-2, expects) && !r.is(i-2, pastVerb) || r.decided(i) || r.bidden(i)
}

// bidden reports whether the infinitive at token i is what somebody was told to do: "told
// the mission to leave".
func (r *reader) bidden(i int) bool {
	for k := i - 2; k >= 0 && k > i-6 && !r.boundary(k); k-- {
		if r.any(k, "told", "instructed", "directed", "invited", "forced") {
			return !r.any(k+1, "to", "of", "that")
		}
	}
	return false
}

// toBe is the tense of the "to be" at token k: behind where somebody "became the second officer |
// to be | killed", else of what is expected.
func (r *reader) toBe(k int) tense {
	for i := k - 1; i >= 0 && i > k-8 && r.foremost(k-1) && !r.boundary(i); i-- {
		if r.any(i, "became", "was", "were") {
			return behind
		}
	}
	return r.sinceThen(k - 1)
}

// decided reports whether the infinitive at token i is what somebody decided,
// its date between: "voted on 13 April to close it".
func (r *reader) decided(i int) bool {
	for k := i - 1; k >= 0 && k > i-9 && !r.boundary(k); k-- {
		if r.form(k+1) == "and" && r.ed(k+2) {
			return false // "planned and | carried out a raid to free them Tuesday"
		}
		if r.is(k, decides) || r.form(k) == "called" && r.any(k+1, "for", "on", "upon") {
			return true
		}
	}
	return false
}

// aims reports whether what stands before token k is an infinitive, of what was to
// be done: "hurried to close deals before".
func (r *reader) aims(k int) bool {
	for i := k - 1; i > 0 && i > k-6 && !r.boundary(i); i-- {
		if r.form(i) == "to" && !r.has(i+1, token.Cap|token.Digits) && !r.any(i+1, "the", "a", "an") {
			return true
		}
	}
	return false
}

// arranged is the word before token k, "for", that arranges something for a day:
// "set for", "rescheduled the flight for", "called a strike for"; -1 for none.
func (r *reader) arranged(k int) int {
	for i := k - 1; i >= 0 && i > k-7 && !r.boundary(i); i-- {
		if r.any(i, "forecast", "predicted", "rescheduled", "postponed", "moved", "expected", "set", "due", "scheduled", "planned", "slated", "called", "booked", "adjourned", "billed") || r.any(i, "promised", "pledged") && r.any(i-1, "has", "have") {
			return i
		}
	}
	return -1
}

// putOff reports whether something is put off to what follows token k: "postponed to", "put off
// the departure to".
func (r *reader) putOff(k int) bool {
	for i := k - 1; i >= 0 && i > k-6 && !r.boundary(i); i-- {
		if r.any(i, "postponed", "deferred", "delayed", "rescheduled", "slipped", "slips", "slip") || r.any(i, "back", "off") && r.any(i-1, "put", "pushed") {
			return true
		}
	}
	return false
}

// setFor reports whether token k ("for") stands behind what is arranged: "planned | for".
func (r *reader) setFor(k int) bool {
	return r.any(k-1, "planned", "scheduled", "slated", "set", "due", "expected", "booked", "billed", "foreseen", "envisaged", "tabled", "rescheduled", "fixed")
}

// awaits reports whether token i looks for what is to be by the date that begins at token first:
// "he | expected | 300 more by the end of March".
func (r *reader) awaits(i, first int) bool {
	if !r.any(i, "expected", "hoped", "planned", "intended", "anticipated", "foresaw") {
		return false
	}
	return r.any(first-1, "by", "before") || r.any(first, "by", "before") || r.is(first-2, edge) && r.any(first-4, "by", "before")
}
