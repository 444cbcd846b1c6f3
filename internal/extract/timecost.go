package extract

import (
	"muster/internal/extract/when"
	"muster/internal/token"
)

// outOfReach is the cost of a time that says nothing of a statement.
const outOfReach = 1000

// timeCost ranks the time at chunk i for a statement over chunks [first, last)
// that turns on chunk v: a time of its verb comes before one of the verb it
// depends on, and that before one that opens the sentence.
func (x *sentence) timeCost(i, first, last, v int) int {
	owner, inside, far := int(x.verbOf[i]), i >= first && i < last, min(abs(i-v), 29)
	if x.qualifies(i) {
		far = 29
	}
	verbal := x.chunks[v].shape == verb
	if v < i && x.comparedWith(i) {
		return outOfReach // "three times as many as a year ago"
	}
	if verbal && x.ofMatter(i) {
		return outOfReach
	}
	if x.ofFigures(i, v) {
		return 160
	}
	if x.ofSaying(i, v) || x.labelsInBrackets(i) || verbal && x.ofTheLast(i, v) {
		return outOfReach // "police now say that four were killed"
	}
	if b := x.beforeBrackets(i); b >= 0 && verbal {
		if v > i || int(x.verbOf[b]) != v && b != v {
			return outOfReach
		}
		return 30 // "the first 200 landed (25 June 2024)"
	}
	switch {
	case verbal && owner >= 0 && owner != v && i > owner && x.chunks[owner].is(x.f.endVerb) && !x.thenWhen(i, v):
		return outOfReach // "whose mandate expires on 30 April"
	case verbal && owner >= 0 && owner != v && i < v && x.justNow(v) && x.chunks[owner].marks&(token.Past|token.Perfect) == token.Past:
		return outOfReach // "joined it in February and has gone home"
	case verbal && owner >= 0 && owner != v && owner < i && i < v && x.presentTense(v) && x.chunks[owner].marks&(token.Past|token.Part) == token.Past:
		return outOfReach // "was set up in 1999 and has 4,000 troops"
	case inside && (!verbal || owner == v), i >= last && i < last+3 && !verbal && !x.verbBetween(last, i):
		return far
	case verbal && owner == v && i > v && x.downFrom(v, i):
		return outOfReach
	case verbal && i < v && i > 2 && i < 8 && x.wordAny(i+1, isComma) && x.downFrom(-1, i):
		return outOfReach // "Down from 600 in July, the force stands at 400"
	case verbal && owner == v && i > v && x.ofEvent(i):
		return 90 + far
	case verbal && owner == v && i < v:
		return 35 + far
	case verbal && owner == v:
		return 30 + far
	case verbal && owner >= 0 && owner < v && i < v && x.underOf[owner] == byRelative && x.underOf[v] == byStart:
		return outOfReach // "UNAMID, which took over in 2007, has 16,800"
	case inside && owner >= 0 && x.chunks[owner].marks&token.Part == 0:
		return 60 + far
	case !verbal:
		if x.clause[i] == x.clause[v] && x.verbOf[i] == x.verbOf[v] {
			return 90 + far
		}
	case owner >= 0 && int(x.parentOf[owner]) == v && x.chunks[owner].marks&token.Infin != 0:
		return 90 + far
	case int(x.parentOf[v]) == owner && owner >= 0 && !x.chunks[owner].any(isSay) && x.times[x.chunks[i].ref].Open == when.Plain && !(x.presentTense(v) && x.chunks[owner].marks&token.Past != 0):
		return 120 + far
	}
	switch {
	case x.thenWhen(i, v):
		return 150
	case owner >= 0 && owner != v && x.chunks[owner].any(isSay) && int(x.subjectOf[owner]) >= 0 && int(x.subjectOf[owner]) < i:
		return outOfReach // "we now know that four died"
	case i <= 2 && owner >= 0 && owner < v && x.presentTense(v) && x.chunks[owner].marks&(token.Past|token.Part) == token.Past && x.afterSemicolon(v) > owner:
		return outOfReach // "In March it had 900 men; Fiji provides the most"
	case i <= 2 && x.leads(i) && !x.heading && !x.otherDay(i, v) && i >= x.body():
		return 200 + i
	case verbal && x.occasion(i, v):
		return 210 + far
	}
	return outOfReach
}

// occasion reports whether the time at chunk i is that of what the sentence tells first as the
// occasion of what the verb at chunk v says: "Meeting in Abuja on | 4 March |, ministers agreed",
// "When it landed on | 24 July | the force had 2,225 men".
func (x *sentence) occasion(i, v int) bool {
	m, s, u := &x.times[x.chunks[i].ref], int(x.subjectOf[v]), int(x.verbOf[i])
	if m.Open != when.Plain || m.Timex == when.DURATION || s <= i || s > i+2 || s == i+2 && (!x.wordAny(i+1, isComma) || x.underOf[v] != byStart) {
		return false
	}
	if u < 0 || u > i || x.chunks[u].marks&(token.Perfect|token.Negated) != 0 || x.presentTense(v) && !x.presentTense(u) {
		return false // "Having lost two men in May, the force"
	}
	return x.clauseOpens(u)
}

// clauseOpens reports whether the verb at chunk u is that of a clause which opens the sentence and
// tells the occasion of the rest: "When the force landed", "By adopting", "Meeting in Abuja".
func (x *sentence) clauseOpens(u int) bool {
	from := x.body()
	if x.chunks[u].marks&token.Ing != 0 {
		return u == from || u == from+1
	}
	return u > from && (x.chunks[from].is(x.f.whenWord) || x.chunks[from].is(x.f.as) || x.Tokens[x.chunks[from].first].Word.Form == "while")
}

// beforeBrackets is the chunk before the brackets that hold the time at chunk i and nothing else;
// -1 where it stands in none, and of a year alone, which is part of what it follows ("resolution
// 2729 (2024)").
func (x *sentence) beforeBrackets(i int) int {
	if i < 2 || !x.wordAny(i-1, isOpen) || !x.wordAny(i+1, isClose) || len(x.dateOf(i)) == len("2006") {
		return -1
	}
	return i - 2
}

// ofEvent reports whether the time at chunk i is that of an event after which something
// happened: "were sent after the clashes of | 29 May".
func (x *sentence) ofEvent(i int) bool {
	return i > 3 && x.wordAny(i-1, isOf) && x.noun(i-2) != nil && x.preposition(i-3) && x.chunks[i-3].any(isSubord)
}

// comparedWith reports whether the time at chunk i is that of what a figure is compared
// with: "a fifth more than in 2023", "half as many as two years ago".
func (x *sentence) comparedWith(i int) bool {
	j := i - 1
	if x.preposition(j) && !x.wordAt(j, x.f.as) && !x.fewerThan(j) {
		j--
	}
	switch {
	case j < 1:
		return false
	case x.wordAt(j, x.f.than):
		return true
	case x.wordAt(j, x.f.as):
		return x.chunks[j-1].any(isQuantity)
	}
	return false
}

// fewerThan reports whether the word at chunk j is the "than" behind how many more or fewer there are: "300
// fewer | than | a year ago", against "no later than 19 February".
func (x *sentence) fewerThan(j int) bool {
	if j < 1 || !x.wordAt(j, x.f.than) {
		return false
	}
	last := x.chunks[j-1].last
	switch x.Folded(last-1, last) {
	case "fewer", "more", "less":
		return true
	}
	return x.chunks[j-1].in(COUNT)
}

// justNow reports whether the verb group at chunk v is in the present perfect, which
// no day of the past dates.
func (x *sentence) justNow(v int) bool {
	return x.chunks[v].marks&(token.Past|token.Perfect|token.Part) == token.Perfect
}

// labelsInBrackets reports whether the time at chunk i only says of when another figure is:
// "Rape: 17 cases (April: 28)".
func (x *sentence) labelsInBrackets(i int) bool {
	return x.wordAny(i-1, isOpen) && x.wordAny(i+1, isColon)
}

// ofTheLast reports whether the time at chunk i is that of one of those of whom the perfect
// verb at chunk v tells: "has lost three, the last of them on 31 August".
func (x *sentence) ofTheLast(i, v int) bool {
	if x.chunks[v].marks&(token.Perfect|token.Past) != token.Perfect {
		return false
	}
	for j := i - 1; j > v+1 && j > i-8; j-- {
		if c := &x.chunks[j]; c.shape == noun && (c.is(x.f.lastWord) || x.noun(j).ordinal > 0) && x.noun(j).figure < 0 && x.wordAny(j-1, isComma) {
			return true
		} else if c.shape == verb {
			return false
		}
	}
	return false
}

// ofRecord reports whether the time at chunk i is that from which on there was nothing like what
// stands before it: "the deadliest attack since May".
func (x *sentence) ofRecord(i int) bool {
	if x.times[x.chunks[i].ref].Open != when.Since || i < 2 {
		return false
	}
	for k := x.chunks[i-1].first - 1; k >= x.chunks[i-2].first || k >= x.first && x.Tokens[k].Any(isAdjective); k-- {
		if x.Tokens[k].Is(x.f.superlative) {
			return true
		}
	}
	return x.ofCount(i)
}

// ofCount reports whether the time at chunk i is that from which on the group before it, its place aside, is
// counted: "the ninth rotation to Bor since | 2001 |".
func (x *sentence) ofCount(i int) bool {
	k := i - 1
	if x.preposition(k) {
		k--
	}
	if k > 1 && x.chunks[k].in(PLACE|COUNTRY|HOST) && x.preposition(k-1) {
		k -= 2
	}
	g := x.noun(k)
	return g != nil && g.ordinal > 1 && g.det != none && i+1 < len(x.chunks) && x.chunks[i+1].shape == verb && int(x.subjectOf[i+1]) == k
}

// qualifies reports whether the time at chunk i says of which day or hour the noun after
// it is: "during an | overnight | operation in Bor yesterday".
func (x *sentence) qualifies(i int) bool {
	return i > 0 && i+1 < len(x.chunks) && x.chunks[i+1].shape == noun && x.chunks[i-1].shape == word && x.chunks[i-1].any(isDet)
}

// ofMatter reports whether the time at chunk i says of when the noun behind it is, which something is for,
// of or with rather than in: "sent 40 officers for the | 2011 | elections", against "died in the 2011 war".
func (x *sentence) ofMatter(i int) bool {
	c := &x.chunks[i]
	if i < 1 || i+1 >= len(x.chunks) || x.chunks[i+1].shape != noun || x.chunks[i+1].first != c.last || !x.any(c.first, isDet) && !(c.first > x.first && x.any(c.first-1, isDet)) {
		return false
	}
	if x.chunks[i-1].any(isDet) {
		i--
	}
	return x.wordAny(i-1, isOf) || x.wordAt(i-1, x.f.forWord) || x.wordAt(i-1, x.f.with)
}

// ofFigures reports whether the time at chunk i is what the figures are for that show what chunk v says:
// "UN figures for | May | show that 40 were killed".
func (x *sentence) ofFigures(i, v int) bool {
	for k := range x.said {
		if a := &x.said[k]; x.chunks[a.cue].is(x.f.show) && i < a.cue && v >= a.first && v < a.last && a.by < i && x.preposition(i-1) && !x.anyFinite(0, a.cue) {
			return true
		}
	}
	return false
}

// ofSaying reports whether the time at chunk i is when somebody spoke, and chunk v
// what was said.
func (x *sentence) ofSaying(i, v int) bool {
	if i > 0 && i+1 < v && x.chunks[i+1].shape == verb && x.chunks[i+1].any(isSay) {
		return true // "can now confirm that"
	}
	for k := range x.said {
		if a := &x.said[k]; a.cue == int(x.verbOf[i]) && v >= a.first && v < a.last && v != a.cue && (i < a.first || i >= a.last || i >= a.tag && i < a.resume) {
			return true
		}
	}
	return false
}

// otherDay reports whether a further day is told between chunks i and v, of a verb that
// has the subject of the one at v: "On Tuesday two died, and on Thursday a man opened fire
// and was shot".
func (x *sentence) otherDay(i, v int) bool {
	for j := i + 1; j < v; j++ {
		u := int(x.verbOf[j])
		if x.chunks[j].shape == time && x.times[x.chunks[j].ref].Timex == when.DATE && u >= 0 && u != v && x.subjectOf[u] >= 0 && x.chunks[v].shape == verb && x.subjectOf[u] == x.subjectOf[v] {
			return true
		}
	}
	return false
}

// thenWhen reports whether "when" opens the clause of chunk v right after the
// time at chunk i: "on Friday, when gunmen attacked".
func (x *sentence) thenWhen(i, v int) bool {
	s := i + 1
	if x.wordAny(s, isComma) {
		s++
	}
	return s < v && x.wordAt(s, x.f.whenWord) && x.clause[s] == x.clause[v]
}

// downFrom reports whether "down from" or "up from" stands in chunks (v, i): the
// time at i is then that of what was before, "4,600 soldiers, down from 50,000
// in 1999".
func (x *sentence) downFrom(v, i int) bool {
	for j := max(v+2, i-8); j < i; j++ {
		if x.wordAt(j, x.f.from) && x.chunks[j-1].shape == word && (x.chunks[j-1].is(x.f.down) || x.chunks[j-1].is(x.f.up)) {
			return true
		}
		if x.wordAt(j, x.f.against) && j+2 == i && x.noun(j+1) != nil && x.noun(j+1).figure >= 0 {
			return true // "hold three quarters of it, against 90 per cent last summer"
		}
	}
	return false
}

// leads reports whether no verb stands before chunk i+1 in its clause, so that
// the time there opens the sentence and holds for what follows.
func (x *sentence) leads(i int) bool {
	for j := 0; j <= i; j++ {
		if x.chunks[j].shape == verb {
			return false
		}
	}
	return true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
