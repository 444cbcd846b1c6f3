package when

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// part reads the part of the day after a day: "yesterday afternoon".
func (r *reader) part(q *reading) {
	if a := r.atom(q.last); a.is&dayPart != 0 && r.form(q.last) != "overnight" && q.timex == DATE {
		q.timex, q.value = TIME, q.value+"T"+a.value
		q.last++
	}
}

// partOfDay reads "this morning", "that night", "the evening of June 3", "the night from 2 to 3 March".
func (r *reader) partOfDay(q *reading, part string) bool {
	q.timex = TIME
	if r.form(q.last) == "before" && r.form(q.last+1) == "last" && r.form(q.first-1) == "the" && q.first > r.floor {
		q.first, q.last, q.told = q.first-1, q.last+2, true
		r.both(q, func(now muster.Day) cell { return cell{day, int(now) - 2} })
		q.value += "T" + part
		return true
	}
	if r.form(q.last) == "before" && r.form(q.first-1) == "the" && q.first > r.floor && r.closes(q.last+1) && r.relative(q, r.anchorOf(day), day, -1) {
		q.first, q.last, q.told, q.value = q.first-1, q.last+1, true, q.value+"T"+part
		return true
	}
	if k := side(r.form(q.last)); k != 0 && r.form(q.first-1) == "the" && q.first > r.floor {
		if in, ok := r.inner(q.last + 1); ok && in.timex == DATE && oneDay(in.core) && r.relative(q, in.core, day, k) {
			q.first, q.last, q.value, q.told = q.first-1, in.last, q.value+"T"+part, true
			return true
		}
	}
	if f := r.form(q.last); f == "of" || f == "from" {
		if in, ok := r.inner(q.last + 1); ok && in.timex == DATE && len(in.value) == 10 {
			q.last, q.value, q.core, q.told = in.last, in.value+"T"+part, in.core, true
			r.article(q)
			return true
		}
	}
	switch r.form(q.first - 1) {
	case "this":
		q.first--
		q.value = "XXXX-XX-XX"
		r.both(q, func(now muster.Day) cell { return cell{day, int(now)} })
	case "last":
		q.first--
		q.value = "XXXX-XX-XX"
		r.both(q, func(now muster.Day) cell { return cell{day, int(now) - 1} })
	case "that", "same":
		q.first--
		r.article(q)
		if r.form(q.first) == "same" && q.first > r.floor && r.any(q.first-1, "that", "this") {
			q.first--
		}
		if !r.relative(q, r.anchorOf(day), day, 0) {
			q.value = "XXXX-XX-XX"
		}
	case "next", "following", "previous", "preceding":
		k := 1
		if q.first--; r.any(q.first, "previous", "preceding") {
			k = -1
		}
		if !r.relative(q, r.anchorOf(day), day, k) {
			q.value = "XXXX-XX-XX"
		}
		r.article(q)
	case "every", "each":
		q.first--
		q.timex, q.value = SET, "XXXX-XX-XXT"+part
		return true
	default:
		return r.partAlone(q, part)
	}
	q.value += "T" + part
	q.told = true
	return true
}

// side is which way the word counts from a day: -1 back, 1 on, 0 neither.
func side(word string) int {
	switch word {
	case "before":
		return -1
	case "after":
		return 1
	}
	return 0
}

// partAlone reads "noon", "overnight", "in the morning" of the day told last in
// the sentence, else of the report's.
func (r *reader) partAlone(q *reading, part string) bool {
	switch {
	case r.form(q.first) == "noon":
		r.onDay(q, "T12:00")
		return true
	case r.is(q.first-1, fraction) && q.first > r.floor && r.any(q.first-2, "by", "in", "until", "since", "the", "a", "an"),
		r.dash(q.first-1) && r.is(q.first-2, fraction) && q.first-1 > r.floor:
		if q.first--; r.dash(q.first) {
			q.first-- // "a late-afternoon rally"
		}
		r.article(q)
		if r.form(q.last) == "hours" {
			q.last++
			if in, ok := r.inner(q.last + 1); r.form(q.last) == "of" && ok && in.timex == DATE && len(in.value) == 10 {
				q.last, q.value, q.core, q.told = in.last, in.value+"T"+part, in.core, true
				return true // "the early morning hours of Monday"
			}
		}
		r.onDay(q, "T"+part)
		return true
	}
	switch r.form(q.first) {
	case "morning", "afternoon", "evening", "night":
		if r.any(q.last, "trading", "trade", "session", "news", "rush") && r.any(q.first-1, "in", "during", "by", "of") {
			r.onDay(q, "T"+part)
			return true // "fell in morning trading"
		}
	}
	switch r.form(q.first) {
	case "overnight":
	case "dawn", "daybreak", "sunrise", "dusk", "sunset", "sundown", "midday", "nightfall":
		if !r.any(q.first-1, "at", "before", "after", "since", "until", "by", "around") && !(r.is(q.last, weekdayName) && r.has(q.last, token.Cap)) {
			return false
		}
	default:
		if r.form(q.first-1) != "the" || !r.any(q.first-2, "in", "during", "of", "through", "throughout", "over", "for") || q.first-1 < r.floor {
			return false
		}
		q.first--
		if strings.HasSuffix(r.form(q.last-1), "s") {
			q.timex, q.value = SET, "XXXX-XX-XXT"+part
			return true
		}
	}
	r.onDay(q, "T"+part)
	return true
}
