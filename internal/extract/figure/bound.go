package figure

import "muster"

// limit reads the words that limit a number, on both sides of it.
func (r *reader) limit(q *quantity) {
	bound, found := r.before(q)
	after, last := r.after(q)
	if q.figure.Bound == muster.Range || q.figure.Vague && q.figure.Bound == muster.AtLeast {
		bound, after = q.figure.Bound, ""
	}
	switch {
	case found && bound != muster.Exact:
		q.figure.Bound = bound
	case after != "":
		q.figure.Bound = after
		q.end = last
	case r.beyondNoun(q) != "":
		q.figure.Bound = r.beyondNoun(q)
	}
	if after != "" {
		q.end = max(q.end, last)
	}
	if q.figure.Bound == muster.Exact && r.ceiled(q) {
		q.figure.Bound = muster.UpTo
	}
	if q.figure.Bound == muster.UpTo && r.ceiled(q) {
		r.capped = q.last
	}
}

// ceiled reports whether the figure is a ceiling: "the ceiling falls to
// 14,626", "ceilings of 11,500 and 1,713", but not what is a part of it, "a ceiling of
// 2,500, 680 of them police".
func (r *reader) ceiled(q *quantity) bool {
	at := q.first - 1
	if r.form(q.last) == "of" && r.anyOf(q.last+1, "them", "whom", "which", "these", "those") {
		return false
	}
	if r.capped > 0 && q.first-r.capped <= 4 && (r.form(at) == "and" && r.text(at-1) != "," || r.text(at) == ",") {
		return true
	}
	if !r.anyOf(at, "to", "at", "of", "is", "was") {
		return false
	}
	for k := at - 1; k >= max(r.floor, at-4) && r.letters(k); k-- {
		if r.is(k, ceiling) {
			return true
		}
	}
	return false
}

// before reads the phrases before a number: "at least", "up to about another".
// Of several the first wins, as "up to" does over "about".
func (r *reader) before(q *quantity) (bound muster.Bound, found bool) {
	for {
		at := r.gap(q.start)
		p, n := r.phraseBefore(at)
		if n == 0 {
			return bound, found
		}
		if p.bound != muster.Exact || !found {
			bound = r.denied(p.bound, at-n)
		}
		found = true
		if p.verb {
			return bound, found
		}
		q.start = at - n
	}
}

// gap steps back over "another", "an additional", which may stand between a
// limit and its number.
func (r *reader) gap(at int) int {
	for k := at; k > r.floor && k > at-3; k-- {
		if _, n := r.phraseBefore(k); n > 0 {
			return k
		}
		if !r.is(k-1, another) && !r.anyOf(k-1, "a", "an", "its", "their") {
			break
		}
	}
	return at
}

// phraseBefore is the longest phrase that ends before token at, and its length.
func (r *reader) phraseBefore(at int) (phrase, int) {
	for _, p := range r.bounds.before.Of(r.word(at - 1)) {
		n := len(p.forms)
		if at-n >= r.floor && r.forms(at-n, p.forms) && !r.elapsed(at-n) && !r.bullet(at-n) && !r.handed(at-n) && !r.soleOne(at-n) {
			return p, n
		}
	}
	return phrase{}, 0
}

// elapsed reports whether the word is the "past" of "the past two months" or
// "half past two", or the "over" of a verb before it.
func (r *reader) elapsed(at int) bool {
	if r.form(at) == "over" && r.anyOf(at-1, "hand", "hands", "handed", "handing", "turn", "turned", "turning") {
		return true // "handed over €5 million"
	}
	if r.form(at) == "up" && r.form(at+1) == "to" && (r.is(at-1, upward) || r.broughtUp(at)) {
		return true // "has crept up | to 987"
	}
	return r.form(at) == "past" && r.anyOf(at-1, "the", "this", "these", "half", "quarter")
}

// broughtUp reports whether the "up" at token at goes with a verb before it, what is brought
// between: "will bring the force up | to 17,500", but "will bring up to 200".
func (r *reader) broughtUp(at int) bool {
	for k := at - 2; k >= max(r.floor, at-8); k-- {
		if r.is(k, bringing) {
			return true
		}
	}
	return false
}

// handed reports whether the word is the "over" of "handed over $1.3 million".
func (r *reader) handed(at int) bool {
	return r.form(at) == "over" && r.anyOf(at-1, "hand", "hands", "handed", "handing", "took", "take", "takes", "taken", "taking", "turn", "turned", "turning", "sign", "signed")
}

// soleOne reports whether the "only" at token i says that there are no others, or is said of one alone: "the
// only two", "only one".
func (r *reader) soleOne(i int) bool {
	return r.form(i) == "only" && (r.form(i+1) == "one" || r.anyOf(i-1, "the", "his", "her", "its", "their", "our", "my", "'s"))
}

// bullet reports whether token i is the ">" that opens a line of a list.
func (r *reader) bullet(i int) bool { return i == r.floor && r.text(i) == ">" && !r.glued(i+1) }

// forms reports whether the tokens from i on have the forms.
func (r *reader) forms(i int, forms []string) bool {
	for k, f := range forms {
		if r.form(i+k) != f {
			return false
		}
	}
	return true
}

// denied turns "never had more than" into at most. Token at is the first of
// the limit.
func (r *reader) denied(b muster.Bound, at int) muster.Bound {
	if b != muster.Over {
		return b
	}
	for k := at - 1; k >= max(r.floor, at-3); k-- {
		if r.is(k, negative) {
			return muster.UpTo
		}
		if !r.is(k, have) {
			break
		}
	}
	for k := at - 1; k > max(r.floor, at-10) && r.form(k) != "," && r.form(k) != "."; k-- {
		if r.form(k) == "time" && r.form(k-1) == "no" {
			return muster.UpTo // "at no time did the force have more than"
		}
	}
	return b
}

// after reads the phrase behind a number: "or more", "-plus", "+". It returns
// the token after the phrase.
func (r *reader) after(q *quantity) (muster.Bound, int) {
	at := q.last
	if r.dash(at) && r.glued(at) && r.glued(at+1) {
		at++
	}
	b, last := r.phraseAfter(at)
	if r.form(last) == "to" {
		return "", q.last // "and up to 300"
	}
	if b == "" || at > q.last && last != at+1 {
		return "", q.last
	}
	if last < len(r.tokens) && r.form(at) != "+" && r.begins(last) && r.quantityAt(last) {
		return "", q.last // "600, at least 40 of them": the next figure's
	}
	return b, last
}

// quantityAt reports whether the token is a number rather than a word such as
// "second" that only may begin one.
func (r *reader) quantityAt(i int) bool {
	k := r.numeralWord(i).kind
	return k != ordinal && k != many
}

// phraseAfter is the bound of the longest phrase at token at and the token
// after it.
func (r *reader) phraseAfter(at int) (muster.Bound, int) {
	for _, p := range r.bounds.after.Of(r.word(at)) {
		if r.forms(at, p.forms) {
			return p.bound, at + len(p.forms)
		}
	}
	return "", at
}

// beyondNoun is the bound of "200 officers or more", which stands behind the
// noun and does not belong to the expression, as in "200 officers and up to 40 police".
func (r *reader) beyondNoun(q *quantity) muster.Bound {
	for at := q.last + 1; at <= q.last+3 && r.letters(at-1); at++ {
		if r.anyOf(at, "or", "and", "at") {
			b, last := r.phraseAfter(at)
			if b != "" && last-at > 1 && r.form(last) != "than" && r.form(last) != "to" && !(last < len(r.tokens) && r.begins(last)) {
				return b
			}
			return ""
		}
	}
	return ""
}
