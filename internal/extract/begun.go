package extract

import (
	"muster/internal/extract/when"
	"muster/internal/token"
)

// begunThen is the chunk of the time since when what the verb at chunk v counts up has happened, where it is
// in the present perfect and the clause of what goes on says when that began: "The war, which broke out in |
// 2012, has cost", "have been killed in clashes that began on | Tuesday". -1 where none does.
func (x *sentence) begunThen(v int) int {
	c := &x.chunks[v]
	if c.shape != verb || c.marks&(token.Perfect|token.Past|token.Negated) != token.Perfect {
		return -1
	}
	for _, u := range x.verbs {
		if !x.chunks[u].is(x.f.begin) && !x.chunks[u].is(x.f.erupt) || u > v+frameLength || u < v-frameLength || x.chunks[u].marks&(token.Infin|token.Future|token.Modal|token.Negated) != 0 {
			continue
		}
		if s := int(x.subjectOf[v]); u < v && (s < 0 || s > u || s < u-3) {
			continue // of something else
		}
		if u > v && !x.wordAny(u-1, isRelative) && x.chunks[u].marks&token.Part == 0 {
			continue
		}
		if t := x.firstTime(u + 1); t >= 0 {
			return t
		}
	}
	return -1
}

// firstTime is the chunk of the day, month or year that stands at chunk i or behind its preposition, -1
// for none.
func (x *sentence) firstTime(i int) int {
	if x.preposition(i) {
		i++
	}
	if i < len(x.chunks) && x.chunks[i].shape == time && x.dates(x.chunks[i].ref) && x.times[x.chunks[i].ref].Open == when.Plain && x.times[x.chunks[i].ref].Core != "" {
		return i
	}
	return -1
}

// sinceApart reports whether the time at chunk i is from when on something else has happened than what the
// verb at chunk v says of today: "Since May 90 have been killed, and 2,000 | are sheltering".
func (x *sentence) sinceApart(i, v int) bool {
	c := &x.chunks[v]
	if s := int(x.subjectOf[v]); s > i && !x.wordAny(s-1, isAnd|isComma) {
		return false // "Since May it has escorted aid to towns where schools | are closed"
	}
	return i < v && x.times[x.chunks[i].ref].Open == when.Since && c.shape == verb && x.clause[i] != x.clause[v] && x.underOf[v] != byRelative &&
		c.marks&(token.Past|token.Perfect|token.Future|token.Modal|token.Infin|token.Part) == 0 && !x.sharesPerfect(v)
}
