package when

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// A tense tells where a clause lies from the day of the report.
type tense uint8

const (
	unknown tense = iota
	behind
	ahead
	either // what was to happen: it may have, or not yet
)

// tense is that of the clause around the tokens [first, last): of the nearest
// verb before it in the clause, else after it, else of the sentence.
func (r *reader) tense(first, last int) tense {
	left, right := first, last
	for left > 0 && !r.boundary(left-1) && !r.governs(left-1) {
		left--
	}
	for right < len(r.tokens) && !r.boundary(right) {
		right++
	}
	at := first - 1
	for at > first-4 && (r.is(at, clock|zone) || r.has(at, token.Digits) || r.text(at) == ".") {
		at-- // "is at 4 p.m. Monday"
	}
	if r.form(at) == "of" && r.is(at-1, edge) {
		if at -= 2; r.form(at) == "the" {
			at--
		}
	}
	for low := at - 4; at > low && r.any(at, "on", "in", "at", "by", "before", "again", "midnight", "noon", "here", "home", "back", "away", "out", "off"); {
		at--
	}
	if p := r.beforePlace(at); p != at && r.any(p, "due", "expected", "scheduled", "awaited", "slated") {
		return r.sinceThen(p) // "180 police, due in Bangui on 25 June"
	}
	if r.any(at, "due", "expected", "scheduled") && !r.dash(at-1) && !r.any(at-1, "was", "were", "been", "than", "had", "as") {
		return ahead // "are now due back in January", "first company expected 20 March"
	}
	if r.onceMore(at) || r.ofInstrument(first) {
		return behind
	}
	if t := r.besideTense(first, last); t != unknown {
		return t
	}
	if r.presents(at) && !r.any(at-1, "to", "a", "an", "the", "on", "let") || r.any(at, "is", "are", "follows") { // but "came to an end in August"
		return ahead
	}
	if r.subordinates(first-1) || r.any(first-1, "on", "in") && r.subordinates(first-2) {
		left = first // "fear that Friday's report will show", "it will be recalled that on 28 April"
	}
	for n, span := range [...][3]int{{first - 1, left - 1, -1}, {last, right, 1}, {r.beforeAside(left - 1), -1, -1}, {right, len(r.tokens), 1}} {
		if n == 1 && r.any(last, "is", "are") || n == 2 && r.toCome(first, left) {
			return ahead // "kick-off on Saturday is at noon"
		}
		if n == 2 && r.any(left, "who", "which", "that") && r.mayPresent(left, first) {
			return unknown // "spoke of the men, who | take over on 1 May"
		}
		for i := span[0]; i != span[1]; i += span[2] {
			if n%2 == 1 && r.goesOn(i) && r.mayPresent(left, first) {
				return unknown // "they take over on 1 May |, and the roads were bad"
			}
			if n == 0 && (r.is(i, stands) || r.requires(i) || i == left && r.sets(i)) {
				return unknown // what is now may look either way
			}
			if n == 1 && r.calledOff(i) {
				return either
			}
			if n == 0 && r.awaits(i, first) {
				return either // "he expected 300 more by the end of March"
			}
			if n == 1 && i == last && r.is(i, decides) && (r.is(i, pastVerb) || r.ed(i)) || n == 1 && r.binds(i) {
				return behind // "leaders on Tuesday agreed to extend it"
			}
			if n == 0 && r.setAlight(i) {
				return behind
			}
			if t := r.verb(i); t != unknown && !(n >= 2 && r.tells(i)) {
				return t
			}
			if n == 0 && r.looksBack(i) {
				return behind
			}
			if n%2 == 0 && r.presents(i) && (strings.HasSuffix(r.form(i), "s") || r.ofMany(i)) || n%2 == 0 && r.openUp(i) {
				return ahead
			}
		}
	}
	return unknown
}

// subordinates reports whether a clause opens with token i: "fear that | Friday's report will show".
func (r *reader) subordinates(i int) bool {
	return r.any(i, "that", "whether", "if", "because", "while", "though", "although")
}

// requires reports whether token i is a verb of the present that is no noun: "the text requires
// their withdrawal by May".
func (r *reader) requires(i int) bool {
	t := &r.tokens[i]
	return t.Is(r.vs) && !t.Is(r.plural) && !r.presents(i) && !t.Is(r.past)
}

// sets reports whether token i is a verb that goes on behind an aside: "The Danes, who landed in
// May, | sail from Bari on 3 June".
func (r *reader) sets(i int) bool {
	t := &r.tokens[i]
	return r.text(i-1) == "," && t.Is(r.base) && !t.Is(r.past) && t.Marks&token.Cap == 0
}

// setAlight reports whether the "set" at token i tells what was done to something rather than for when it was
// arranged: "was | set | on fire", "were | set | free".
func (r *reader) setAlight(i int) bool {
	return r.form(i) == "set" && r.any(i+1, "on", "alight", "ablaze", "free", "upon") && r.any(i-1, "was", "were", "been")
}

// onceMore reports whether the figure that ends at token i was the one before another: "stands at
// 9,200, down from 13,800 | in July".
func (r *reader) onceMore(i int) bool {
	for k := i; k > 0 && k > i-5 && !r.any(k, "to"); k-- {
		if r.any(k, "from") && r.any(k-1, "down", "up") {
			return true
		}
	}
	return false
}

// looksBack reports whether token i is a participle of what came before the rest: "after | sending
// 200 men on Monday, Ghana rested", but not where that is still to come, "it will rest".
func (r *reader) looksBack(i int) bool {
	if i < 1 || !strings.HasSuffix(r.form(i), "ing") || !r.any(i-1, "after", "since", "upon", "before") {
		return false
	}
	for k := i + 1; k < len(r.tokens); k++ {
		if r.auxiliary(k) {
			return false
		}
	}
	return true
}

// beforePlace is the token before the "back in Bangui" that ends at token i, or i where no such
// words do.
func (r *reader) beforePlace(i int) int {
	p := i
	for p > i-4 && r.has(p, token.Cap) && !r.is(p, monthName|unitName) {
		p--
	}
	if p == i || !r.any(p, "in", "at", "to") {
		return i
	}
	for p--; r.any(p, "back", "home"); {
		p--
	}
	return p
}

// governs reports whether token i is the "that" after a verb of saying: "said that | by Friday it
// will be".
func (r *reader) governs(i int) bool { return i > 0 && r.form(i) == "that" && r.tells(i-1) }

// tells reports whether token i is a past form of saying, whose tense is no other clause's: "they
// take over on 1 May, the ministry said".
func (r *reader) tells(i int) bool {
	return r.any(i, "said", "told", "announced", "reported", "added", "confirmed", "warned", "stated", "noted", "explained", "wrote", "insisted")
}

// toCome reports whether the tokens [left, first) are a line of people who are to do
// something: "400 police to deploy in the second quarter".
func (r *reader) toCome(first, left int) bool {
	for i := first - 1; i > left+1; i-- {
		if r.form(i-1) == "to" && i < first-1 && (r.any(i-2, "police", "men", "women") || strings.HasSuffix(r.form(i-2), "s") && !r.any(i-2, "is", "was", "has")) {
			return !r.has(i, token.Cap|token.Digits) && !r.any(i, "the", "a", "an") && !r.foremost(i-2)
		}
	}
	return false
}

// foremost reports whether an ordinal stands before the plural at token i: "the first of the
// countries to reply", of what they did.
func (r *reader) foremost(i int) bool {
	for k := i; k >= 0 && k > i-6 && !r.boundary(k); k-- {
		if r.is(k, ordinal) || r.any(k, "only", "latest") {
			return true
		}
	}
	return false
}

// openUp reports whether token i is the plural of a verb of what is fixed ahead:
// "the games open", but not of villages "close to" a town.
func (r *reader) openUp(i int) bool {
	return i > 0 && r.form(i+1) != "to" && r.any(i, "open", "close", "run", "meet", "play", "vote", "begin", "start", "end") && strings.HasSuffix(r.text(i-1), "s") && !r.is(i-1, unitName|numeral) && r.tokens[i-1].Marks&token.Punct == 0
}

// boundary reports whether token i ends a clause.
func (r *reader) boundary(i int) bool {
	switch r.text(i) {
	case "(":
		return r.text(i+2) != ")" || !r.has(i+1, token.Caps) // but "the Congo (DRC) in March"
	case ")":
		return r.text(i-2) != "(" || !r.has(i-1, token.Caps)
	case ",", ";", ":", "–", "—", "“", "”", "\"":
		return true
	}
	return false
}

// verb is the tense that token i shows: an auxiliary of the future, an
// infinitive that is still expected, a past form.
func (r *reader) verb(i int) tense {
	a := r.atom(i)
	switch {
	case r.dash(i-1) && !r.has(i, token.Space), r.recalls(i):
		return unknown // "the Australian-led force"
	case r.form(i) == "could" && (r.any(i+1, "only", "not", "no", "hardly", "barely") || r.any(i+2, "nothing", "little")):
		return behind // "could only look on", "could do nothing"
	case r.auxiliary(i), r.any(i, "is", "are") && r.setsOut(i+1):
		return ahead
	case r.form(i) == "to" && r.expected(i):
		return r.sinceThen(i - 1)
	case a.is&expects != 0 && (r.form(i+1) == "to" || r.any(i-1, "is", "are", "be", "was", "were") && r.form(i+1) != "up"):
		return r.sinceThen(i) // "is set for May", against "was set up in May"
	case r.form(i-1) == "be" && !r.any(i-2, "to", "not") && (a.is&pastVerb != 0 || r.ed(i)):
		return ahead // "wrote that the men be recalled by May"
	case r.ed(i) && r.describes(i):
		return unknown
	case a.is&pastVerb != 0 && !r.has(i, token.Cap) && r.form(i-1) != "to", r.ed(i):
		return r.after(i)
	}
	return unknown
}

// setsOut reports whether token i is what somebody is about to do where a day is given: "is
// leaving on Saturday".
func (r *reader) setsOut(i int) bool {
	return r.any(i, "leaving", "departing", "arriving", "returning", "deploying", "sending", "flying", "travelling", "traveling", "heading", "withdrawing", "coming", "joining", "meeting", "opening", "starting", "beginning")
}

// sinceThen is the tense of what is still expected at token i, or was.
func (r *reader) sinceThen(i int) tense {
	if r.any(i, "was", "were") || r.any(i-1, "was", "were", "been") {
		return either
	}
	return ahead
}

// auxiliary reports whether token i is an auxiliary of the future: "will",
// "may".
func (r *reader) auxiliary(i int) bool {
	return r.is(i, future) && !(r.is(i, monthName) && r.has(i, token.Cap)) && !(r.dash(i+1) && !r.has(i+1, token.Space)) // no "would-be"
}

// opensVerb reports whether the "to" at token i may open an infinitive by the word after
// it, as that of "to the town", "14 votes to none" cannot.
func (r *reader) opensVerb(i int) bool {
	return !r.has(i+1, token.Cap) && !r.has(i+1, token.Digits) && !r.any(i+1, "the", "a", "an", "none", "nil", "zero")
}

// afterAct reports whether q is the date of what somebody decided on the day
// told before it in the sentence, and that day.
func (r *reader) afterAct(q *reading) (muster.Day, bool) {
	lo, hi, err := r.here.Bounds()
	if err != nil || lo != hi {
		return 0, false
	}
	for i := q.first - 1; i >= 0 && i > q.first-24 && !r.boundary(i); i-- {
		if r.form(i) == "to" && r.opensVerb(i) {
			return lo, r.decided(i)
		}
	}
	return 0, false
}

// after is the tense of the past form at token i: ahead where it follows an
// auxiliary of the future, "will have left", "to be relieved", and either where
// it was to happen.
func (r *reader) after(i int) tense {
	if r.form(i-1) == "be" && r.form(i-2) == "and" {
		return ahead // "will serve six months and be relieved in October"
	}
	if r.form(i-1) == "be" && r.decided(i) || r.form(i+1) == "that" && r.is(i, decides) {
		return ahead // "asked that they be withdrawn by May", "demanded that they leave in May"
	}
	if r.any(i, "hit", "cut", "put", "set", "shut", "quit", "split", "spread", "let") && r.any(i-1, "and", "or", "likely", "then", "also") && r.willBefore(i) {
		return ahead // "will grow overnight and likely hit the coast on Friday"
	}
	for k := i - 1; k >= 0 && k >= i-4 && !r.boundary(k); k-- {
		switch {
		case r.auxiliary(k) && r.form(k+1) == "have" && !r.any(k, "will", "shall", "'ll"):
			return either // "should have left by May"
		case r.auxiliary(k):
			return ahead
		case r.form(k) == "to" && r.form(k+1) == "have" && k > 0 && !r.is(k-1, expects) && !r.any(k-1, "is", "are", "was", "were"):
			return behind // "claimed to have killed six on Monday"
		case r.form(k) == "to" && r.any(k+1, "be", "have"):
			return r.toBe(k)
		}
	}
	return behind
}

// willBefore reports whether an auxiliary of the future stands before token i in its clause.
func (r *reader) willBefore(i int) bool {
	for k := i - 1; k >= 0 && !r.boundary(k); k-- {
		if r.auxiliary(k) {
			return true
		}
	}
	return false
}

// stood reports whether what was lasted until token k: the verb nearest before it
// in the clause is one of lasting, in the past.
func (r *reader) stood(k int) bool {
	for i := k - 1; i >= 0 && i > k-8 && !r.boundary(i); i-- {
		switch {
		case r.any(i, "stood", "lasted", "ran", "remained", "stayed", "lived", "worked", "served", "waited", "slept", "fought", "held", "kept", "occupied", "controlled", "ruled"):
			return r.form(i-1) != "be" && !r.auxiliary(i-1)
		case r.verb(i) != unknown, r.form(i) == "to":
			return false
		}
	}
	return false
}

// direction is the tense for q. "Until" looks ahead whatever the verb, "by"
// where there is none, and a date before a noun ("a June 1 deadline") says
// nothing of when it is.
func (r *reader) direction(q *reading) tense {
	k := q.first - 1
	if r.any(k, "a", "an") {
		return unknown
	}
	if r.form(k) == "of" && r.is(k-1, edge) {
		if k -= 2; r.form(k) == "the" {
			k--
		}
	}
	if r.form(k) == "through" && (k == 0 || r.is(k-1, unitName) || k == r.floor && r.here != "") && r.tense(q.first, q.last) == behind {
		return behind // "the three months through June"
	}
	if r.form(k) == "after" && r.any(k-1, "until", "till") {
		k--
	}
	if r.any(k, "until", "till", "through") && (r.stood(k) || r.notUntil(k) && r.tense(q.first, q.last) == behind) {
		return behind // "the record stood until May"
	}
	if r.form(k) == "to" && (r.any(k-1, "extension", "deferral", "postponement", "extended") || r.text(k-1) == "," && r.any(k-2, "extension", "deferral")) {
		return ahead
	}
	if r.form(k) == "to" && r.putOff(k) {
		return ahead // "the arrival has been put back to July"
	}
	if r.any(k, "until", "till") && (k == 0 || r.boundary(k-1) || r.any(k-1, "which", "that", "who")) && r.tense(q.first, q.last) == behind {
		return behind // "Until 2 July they had no water"
	}
	if r.any(k, "until", "till", "through", "beyond", "effective", "payable", "redeemable") || r.form(k) == "record" && r.form(k-1) == "of" {
		return ahead
	}
	if r.form(k) == "to" && r.form(k-1) == "up" && r.any(k-2, "have", "has", "had", "given", "valid", "extended") {
		return ahead // "they have up to 31 March to leave"
	}
	if r.form(k) == "since" {
		return behind
	}
	if r.form(k) == "for" {
		if i := r.arranged(k); i >= 0 {
			return r.sinceThen(i)
		}
	}
	if r.form(k) == "before" && r.any(k-1, "due", "expected", "scheduled", "likely") {
		return r.sinceThen(k - 1) // "is not expected before May"
	}
	if r.form(k) == "before" && r.aims(k) && r.tense(q.first, q.last) != ahead {
		return unknown
	}
	if r.form(k) == "on" {
		k--
	}
	if r.any(k, "due", "scheduled", "slated") {
		return r.sinceThen(k)
	}
	t := r.tense(q.first, q.last)
	if r.form(k) == "by" && (t == unknown || r.decided(k)) {
		return ahead
	}
	return t
}
