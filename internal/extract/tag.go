package extract

import "muster/internal/token"

// closingTag is the verb of saying with which the sentence ends, but for a time,
// after the relative pronoun at chunk v; 0 where none does.
func (x *sentence) closingTag(v int) int {
	k := len(x.chunks) - 1
	for k > v && (x.chunks[k].marks&token.Punct != 0 || x.chunks[k].shape == time) {
		k--
	}
	if k > v+1 && k < v+16 && x.chunks[k].shape == verb && x.chunks[k].any(isSay) && x.chunks[k].any(isVpast|isVbase) {
		return k
	}
	return 0
}

// speaksOn reports whether the verb at chunk v, after a conjunction, is one by
// which the speaker of what began at chunk i goes on: "said it was late but called
// it a success", "told us so and promised to come".
func (x *sentence) speaksOn(v, i int) bool {
	if !x.finiteAt(v) || i < 1 {
		return false
	}
	c := &x.chunks[v]
	if c.marks&(token.Perfect|token.Passive|token.Future|token.Modal) != 0 || !c.any(isVpast) && c.marks&token.Promised == 0 {
		return false
	}
	for k := i - 1; k >= 0 && k > i-8; k-- {
		u := &x.chunks[k]
		if u.shape != verb || !u.any(isSay) && !u.is(x.f.laud) && !u.is(x.f.call) {
			continue
		}
		goes := c.is(x.f.call) && (x.quotes(v) || x.calls(v)) || c.is(x.f.promise) || c.marks&token.Promised != 0 || c.is(x.f.intends) || c.is(x.f.laud) || c.any(isSay) && (!u.any(isSay) || !x.anyFinite(i, v) && i == k+1 || x.wordAny(v+1, isThat) && (x.wordAny(i-1, isThat) || x.any(x.chunks[i].first, isThat)))
		return goes && u.any(isVpast) && u.marks&token.Perfect == 0
	}
	return false
}

// beforeTag is the chunk at which the tag of the quotation at chunk j begins,
// no earlier than chunk first: ", adding: “".
func (x *sentence) beforeTag(j, first int) int {
	k := j
	if k > first && x.quoteMark(k-1) {
		k--
	}
	if k > first+1 && (x.chunks[k-1].any(isColon) || x.wordAny(k-1, isComma)) && x.chunks[k-2].marks&token.Ing != 0 && x.chunks[k-2].any(isSay) {
		if k -= 2; k > first && x.wordAny(k-1, isComma) {
			k--
		}
		return k
	}
	if k > first && k < j && x.chunks[k-1].any(isColon) {
		return k - 1 // "said it was clear | : “…”"
	}
	return j
}

// aroundClause is where, among the chunks [first, last) of a relative clause,
// the clause around it goes on: at a comma with a verb of its own after it.
func (x *sentence) aroundClause(first, last int) int {
	for j := first + 1; j+1 < last; j++ {
		if x.wordAny(j, isComma) && x.finiteAt(j+1) {
			return j
		}
	}
	return last
}

// afterTag reports whether what is said goes on after a tag that ends before
// chunk i: after a comma, with a verb and its subject, and not as a new thought.
func (x *sentence) afterTag(i int) bool {
	if !x.wordAny(i, isComma) || i+1 >= len(x.chunks) {
		return false
	}
	c := &x.chunks[i+1]
	switch {
	case x.quoteMark(i + 1):
		return i+2 < len(x.chunks) && !x.quoted(i+2) // "the ruling, he wrote, “turns the law on its head”"
	case c.shape == verb:
		return c.marks&token.Ing == 0
	case c.any(isModal) && c.shape == word:
		return true // "the plan, she said, would “gut” it"
	case x.joined(i + 1), c.any(isRelative), x.preposition(i+1) && !c.any(isSubord):
		return false
	case x.wordAt(i+1, x.f.while), x.wordAt(i+1, x.f.as), x.wordAt(i+1, x.f.whenWord), x.turnsBack(i + 1):
		return false // the report's own words
	case c.any(isSubord), c.is(x.f.question):
		return x.ifVerb(i+2) >= 0
	case c.shape != noun:
		return false
	}
	for v := i + 2; v < len(x.chunks) && v < i+12; v++ {
		if x.finiteAt(v) {
			return int(x.subjectOf[v]) == i+1
		}
	}
	return false
}

// closedByComma reports whether a comma stands before chunk i, or before the
// quotation mark there: "is “dead for now,” say people".
func (x *sentence) closedByComma(i int) bool {
	return i > 0 && (x.wordAny(i-1, isComma) || i > 1 && x.quoteMark(i-1) && x.wordAny(i-2, isComma))
}

// clauseOf reports whether the group at chunk first is the subject of a verb
// among the chunks up to last.
func (x *sentence) clauseOf(first, last int) bool {
	for v := first + 1; v < last; v++ {
		if x.finiteAt(v) && int(x.subjectOf[v]) == first {
			return true
		}
	}
	return false
}

// tagEnd is the chunk after the verb of saying at v, its subject s and its
// listener, and after a time and a place where a comma closes those.
func (x *sentence) tagEnd(v, s int) int {
	i := max(v, s) + 1
	if i == v+1 && x.chunks[v].is(x.f.tellWhom) && x.noun(i) != nil {
		i++
	}
	for k := i; k < len(x.chunks); k++ {
		switch {
		case x.wordAny(k, isComma):
			return k // "told me last Sunday over a bottle,"
		case x.preposition(k) && k+1 < len(x.chunks) && x.chunks[k+1].shape != word:
			k++
		case x.chunks[k].shape != time && !x.timesIt(k):
			return i
		}
	}
	return i
}

// timesIt reports whether the word at chunk k says how early or late the time behind it is: "said
// | late | on Sunday".
func (x *sentence) timesIt(k int) bool {
	c := &x.chunks[k]
	return k+1 < len(x.chunks) && c.shape == word && c.any(isAdjective|isAdverb) && !x.preposition(k) && (x.chunks[k+1].shape == time || x.preposition(k+1))
}

// closesTag reports whether nothing but a listener, a time or a place follows
// the tag of the verb at v and its subject s.
func (x *sentence) closesTag(v, s int) bool {
	i := x.tagEnd(v, s)
	return i >= len(x.chunks) || x.chunks[i].shape == time || x.preposition(i) || x.timesIt(i) || x.chunks[i].is(x.f.whereabouts) || x.chunks[i].marks&token.Punct != 0 || x.chunks[i].any(isRelative)
}

// around attributes the clause around the tag of the verb at v and its subject
// s: "…, officials said", "…, said Otunge", "…, it reported, …". It reports
// whether there is one.
func (x *sentence) around(tag, v, s int, st *state) bool {
	if tag > 0 && x.chunks[tag-1].is(x.f.as) {
		if x.chunks[v].is(x.f.request) || x.chunks[v].is(x.f.ask) {
			return false // "…, as the envoy had recommended": what was done, not what was said
		}
		tag--
	}
	first := x.afterDateline(x.afterSemicolon(tag), tag)
	last := tag
	next := x.tagEnd(v, s)
	rest := x.afterTag(next) || s < v && tag > 1 && x.chunks[tag-2].shape == verb && x.wordAny(next, isComma) && !x.tells(next+1)
	before := tag > first && x.closedByComma(tag) && (x.anyFinite(first, tag) || x.heading && x.anyVerb(first, tag) || s > v || rest || s == tag && x.chunks[s].in(PRONOUN))
	speaker := x.speakers(s, v, st)
	if speaker == "" || !before && !(rest && x.chunks[tag].is(x.f.as)) {
		return false
	}
	end, resume := max(x.chunks[v].last, x.chunks[s].last), last
	if rest {
		resume = next + 1
		last = x.scopeEnd(resume)
		end = x.upto(last)
	}
	x.say(attribution{
		speaker: speaker, cue: v, first: first, last: last, tag: tag, resume: resume,
		start: x.chunks[first].first, end: end,
	}, s, st)
	return true
}
