package extract

import (
	"strconv"
	"strings"

	"muster"
	"muster/internal/token"
)

// This file reads answers that say no more than was asked for:
//
//	Q: How many have you lost?
//	A: Fourteen.

// answer takes the figure or the day that the sentence begins with for what was asked, and
// reports whether there is one.
func (x *sentence) answer(st *state) bool {
	q := &st.asked
	if q.sentence == 0 || st.sentence == q.sentence || st.sentence-q.sentence > 2 || x.is(x.last-1, x.f.query) {
		return false
	}
	if q.who {
		x.answerWho(q, st)
		return false
	}
	n, day := x.replied()
	c := q.claim
	switch {
	case n >= 0 && x.chunks[n].marks&token.Negated != 0:
		c.Modality = muster.Denied
	case n >= 0:
		if c.N = x.figureOf(n, c.Kind); c.N == nil || x.claimed(c.N.Value, st) {
			x.replyTo(c, st)
			return false
		}
	case !q.day || day < 0:
		return false
	}
	if f := q.claim.N; f != nil && c.N != nil && *f == *c.N && c.When == "" {
		return false // said again: "Six! – Six, and good ones."
	}
	first, last := n, n
	if day >= 0 && c.When == "" {
		c.When = x.dateOf(day)
		first, last = min(day, max(n, 0)), max(day, n)
		if n < 0 {
			first = day
		}
	}
	switch {
	case c.Kind == muster.Strength && c.When == "" && !q.past && !q.earlier:
		c.When = st.report.Date.EDTF
	case c.Modality == muster.Planned:
		c.When = x.yearAhead(day, c.When, st)
	}
	if begin := x.said0(); n >= 0 && first-begin <= 6 && x.preposition(begin) {
		first = begin // "In the bush, 1,070"
	}
	if c.Kind == muster.Strength && x.onPaper(first) {
		c.Kind, c.Basis, c.When = muster.Commitment, "planned", ""
	}
	c.Evidence = x.evidence(x.chunks[first].first, x.chunks[last].last)
	st.add(c, "en/answer/bare")
	q.claim.N = c.N
	if ofPersonnel(c.Kind) {
		st.contribute(c.Who)
		st.counted = counted{c.Who, st.sentence}
	}
	st.asked.sentence = st.sentence - 1 // "Sixty on Friday, ninety on Sunday. So 150"
	return true
}

// likeAsked makes the claim one on the losses that were asked for right before, and reports
// whether any were: "How many dead? The clinics speak of 70".
func (st *state) likeAsked(c *muster.Claim) bool {
	q := &st.asked
	if q.sentence == 0 || st.sentence-q.sentence > 2 || c.Kind != muster.Harm || q.claim.Kind != muster.Harm || c.N == nil {
		return false
	}
	c.Harm, c.Who = q.claim.Harm, q.claim.Who
	if c.Who == nil {
		c.Who = muster.Names{"people"}
	}
	return true
}

// onPaper reports whether "on paper" stands at chunk i.
func (x *sentence) onPaper(i int) bool {
	t := x.chunks[i].first
	return t+1 < x.last && strings.EqualFold(x.Of(t, t+2), "on paper")
}

// answerWho takes the contributors that the sentence lists with their figures, of whom it
// says nothing else, for those who were asked for: "Who is to come? Nepal, with a battalion
// of 850; Togo, 260 engineers".
func (x *sentence) answerWho(q *question, st *state) {
	for i := 0; i < len(x.chunks); i++ {
		k := &x.chunks[i]
		if !k.in(COUNTRY) || k.marks&token.Counted != 0 || x.isSubject(i) {
			continue
		}
		n, day := x.listedCount(i)
		if n < 0 {
			continue
		}
		who, explicit := x.contributors(i, st)
		c := q.claim
		if c.N = x.figureOf(n, c.Kind); !explicit || c.N == nil {
			continue
		}
		if x.claimed(c.N.Value, st) {
			x.turnTo(c, st)
			continue
		}
		if day >= 0 {
			c.When = x.dateOf(day)
		}
		for _, w := range who {
			one := c
			one.Who = muster.Names{w}
			one.Evidence = x.evidence(k.first, x.chunks[n].last)
			st.add(one, "en/answer/who")
		}
		st.contribute(who)
	}
}

// turnTo makes of the stock that the sentence gives with the figure of c what was asked.
func (x *sentence) turnTo(c muster.Claim, st *state) {
	start := int(x.Tokens[x.first].Start)
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.End > start; k-- {
		if f := &st.found[k].Claim; f.Kind == muster.Strength && f.N != nil && f.N.Value == c.N.Value {
			f.Kind, f.Direction, f.Modality, f.When, f.Relative = c.Kind, c.Direction, c.Modality, c.When, ""
		}
	}
}

// listedCount is the chunk of the count that a list gives the contributor at chunk i, and
// that of the day, each -1 for none.
func (x *sentence) listedCount(i int) (n, day int) {
	day = -1
	for j := i + 1; j < len(x.chunks) && j < i+8; j++ {
		switch c := &x.chunks[j]; {
		case c.shape == time && x.dateOf(j) != "":
			day = j
		case c.shape == verb, c.in(COUNTRY), c.any(isSemicolon), c.any(isStop), x.relative(j):
			return -1, -1
		case c.shape == noun && c.marks&token.Counted != 0 && c.in(COUNT|PERSONNEL) && !c.in(MONEY|PERCENT):
			return j, day
		}
	}
	return -1, -1
}

// replyTo gives the claims that the sentence, which has no verb, makes with its figures what
// was asked: "How many have gone? Sixty police on Thursday".
func (x *sentence) replyTo(c muster.Claim, st *state) {
	if c.N == nil || x.hasVerb() {
		return
	}
	start := int(x.Tokens[x.first].Start)
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.End > start; k-- {
		f := &st.found[k].Claim
		if f.Kind != muster.Movement && f.Kind != muster.Strength || f.N == nil {
			continue
		}
		if c.Kind == muster.Movement {
			f.Kind, f.Direction, f.Relative = c.Kind, c.Direction, ""
			f.Modality = c.Modality
		}
		if st.found[k].borrowed || x.f.adjectives[first(f.Who)] == "" {
			f.Who = c.Who
		}
	}
}

// yearAhead is the date d of the time at chunk i, where that is without a year and lies
// behind, of the year after.
func (x *sentence) yearAhead(i int, d muster.Date, st *state) muster.Date {
	now := string(st.report.Date.EDTF)
	if i < 0 || len(d) < len("2006-01") || len(d) > len("2006-01-02") || len(now) < len(d) || string(d) >= now[:len(d)] {
		return d
	}
	c := &x.chunks[i]
	for j := c.first; j < c.last; j++ {
		if x.mark(j, token.Digits) && len(x.Of(j, j+1)) == len("2006") {
			return d
		}
	}
	year, err := strconv.Atoi(string(d[:4]))
	if err != nil {
		return d
	}
	return muster.Date(strconv.Itoa(year+1)) + d[4:]
}

// replied is the chunk of the count with which the sentence answers, and that of the day,
// each -1 where it does not. Nothing but words that stand apart may come before, and
// no verb may be said of the count.
func (x *sentence) replied() (n, day int) {
	n, day = -1, -1
	for i := x.said0(); i < len(x.chunks) && i < 10; i++ {
		c := &x.chunks[i]
		switch {
		case c.shape == time && x.dateOf(i) != "":
			day = i
		case c.shape == word:
		case x.itIs(i):
		case c.shape == verb, x.isSubject(i) && !(i+1 < len(x.chunks) && x.itIs(i+1)), c.in(MONEY), c.in(PERCENT), c.in(MEASURE):
			return n, day
		case x.repliesAt(i):
			return i, day
		case !x.wordAny(i+1, isComma) && !(i+1 < len(x.chunks) && x.itIs(i+1)):
			return n, day // "God willing, …", "A company, …"
		}
	}
	return n, day
}

// itIs reports whether the verb at chunk i only says of a pronoun what it is: "it's 220", "we
// are 900", "there were 40".
func (x *sentence) itIs(i int) bool {
	c := &x.chunks[i]
	if !x.copula(i) || i == 0 || c.marks&(token.Negated|token.Modal|token.Infin) != 0 {
		return false
	}
	p := &x.chunks[i-1]
	return x.wordAt(i-1, x.f.there) || p.shape == noun && p.in(PRONOUN) && p.marks&token.Counted == 0 && !p.is(x.f.he) || p.any(isThat)
}

// repliesAt reports whether the noun group at chunk i is a count, or nobody, and the
// whole of what is said.
func (x *sentence) repliesAt(i int) bool {
	c := &x.chunks[i]
	if c.marks&token.Counted == 0 && !(c.is(x.f.nobodyWord) && c.marks&token.Negated != 0) || !(c.in(COUNT|PERSONNEL|FOLK|NATIONALS) || c.is(x.f.nobodyWord)) {
		return false
	}
	return i+1 >= len(x.chunks) || x.chunks[i+1].shape == word || x.chunks[i+1].shape == time
}

// said0 is the chunk after the label of a speaker.
func (x *sentence) said0() int {
	for i := 0; i < len(x.chunks) && i < 8; i++ {
		if x.wordAny(i, isColon) {
			return i + 1
		}
	}
	return 0
}

// claimed reports whether a claim of the sentence has the figure.
func (x *sentence) claimed(n float64, st *state) bool {
	start := int(x.Tokens[x.first].Start)
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.End > start; k-- {
		if f := &st.found[k]; f.N != nil && f.N.Value == n {
			return true
		}
	}
	return false
}
