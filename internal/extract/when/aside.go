package when

import (
	"fmt"

	"muster"
	"muster/internal/token"
)

// This file reads the tense of a clause around a date from what stands beyond a comma.

// besideTense is the tense of the clause by the verb beyond the comma behind the date [first, last),
// where that tells it and what stands before does not: "I begin with 3 December, | when rebels shot at
// us", "resolution 2132, by which the Council, on 24 December, | lifted the ceiling".
func (r *reader) besideTense(first, last int) tense {
	if r.text(last) != "," {
		return unknown
	}
	if r.any(last+1, "when") {
		return r.firstTense(last + 2)
	}
	i := first
	if r.any(i-1, "on", "in", "at") {
		i--
	}
	if next := last + 1; i > 1 && r.text(i-1) == "," && !r.any(next, "the", "and", "but", "or") && (r.is(next, pastVerb) || r.ed(next)) && r.bySomebody(i-1) {
		return behind
	}
	return unknown
}

// bySomebody reports whether the clause that ends at the comma at token i is no more than who did
// something, "by which the Council |, on 24 December, lifted".
func (r *reader) bySomebody(i int) bool {
	for k := i - 1; k >= 0 && k > i-8 && !r.boundary(k); k-- {
		if r.any(k, "which", "that", "when") {
			return k > 0 && r.verbless(k+1, i)
		}
	}
	return false
}

// beforeAside is the token before what a participle tells in commas, the second of which is token i:
// "will see off 90 men |, drawn from two units, on 3 May"; i where there is no such thing.
func (r *reader) beforeAside(i int) int {
	if i < 3 || r.text(i) != "," {
		return i
	}
	for k := i - 1; k > 0 && k > i-14; k-- {
		if !r.boundary(k) {
			continue
		}
		if r.text(k) == "," && r.form(k+2) != "by" && r.ed(k+1) && r.verbless(k+2, i) {
			return k - 1
		}
		return i
	}
	return i
}

// goesOn reports whether a conjunction at token i opens another clause: "they leave in May |, and", "while".
func (r *reader) goesOn(i int) bool {
	return r.any(i, "because", "while", "whereas", "although", "though") || r.any(i, "and", "but", "as") && r.text(i-1) == ","
}

// mayPresent reports whether one of the tokens [first, last) may be a verb of the present without the -s
// of one: "they | take | over", against "the attack".
func (r *reader) mayPresent(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if t := &r.tokens[i]; t.Is(r.base) && t.Marks&token.Cap == 0 && !r.is(i-1, pastVerb) && (r.any(i-1, "we", "they", "who") || r.tokens[i-1].Is(r.plural)) {
			return true
		}
	}
	return false
}

// verbless reports whether none of the tokens [first, last) shows a tense.
func (r *reader) verbless(first, last int) bool {
	for k := first; k < last; k++ {
		if r.verb(k) != unknown || r.presents(k) {
			return false
		}
	}
	return true
}

// firstTense is the tense that the first verb from token i on shows, up to a mark.
func (r *reader) firstTense(i int) tense {
	for k := i; k < len(r.tokens) && k < i+12 && !r.boundary(k); k++ {
		if t := r.verb(k); t != unknown {
			return t
		}
	}
	return unknown
}

// recalls reports whether the auxiliary at token i is that of an aside to whoever listens, which says
// nothing of when: "In September, you | 'll | recall, the Council voted".
func (r *reader) recalls(i int) bool {
	return r.any(i-1, "you", "we") && r.any(i+1, "recall", "remember", "know")
}

// ofInstrument reports whether the date before token first is that of a text that was adopted:
// "Resolution 2699 | of | 2 October".
func (r *reader) ofInstrument(first int) bool {
	if r.form(first-1) != "of" {
		return false
	}
	k := first - 2
	if r.text(k) == ")" {
		k -= 3
	}
	return r.any(k-1, "resolution", "decision", "decree", "communique", "communiqué") || r.any(k, "resolution", "decree")
}

// yearBy gives the day of a year that the words leave open the year beside it in which it falls on that
// day of the week: "Next Thursday, | March 20".
func (r *reader) yearBy(q *reading, weekday int) {
	d, _, err := q.core.Bounds()
	if _, told := r.year(q.last - 1); told || err != nil || onDay(d, weekday) {
		return
	}
	for _, y := range [...]int{-1, 1} {
		if y > 0 && r.tense(q.first, q.last) == behind && !r.any(q.first-2, "next") && !r.any(q.first-3, "next") {
			return // "was seen off on Saturday 18 January" is not of next year
		}
		other := muster.Date(fmt.Sprintf("%04d%s", cellOf(year, d).n+y, q.core[4:]))
		if lo, _, err := other.Bounds(); err == nil && onDay(lo, weekday) {
			q.set(cell{day, int(lo)})
			return
		}
	}
}

// onDay reports whether the day is that of the week, of which Monday is 0.
func onDay(d muster.Day, weekday int) bool { return mod(weekday-int(d)-3, 7) == 0 }
