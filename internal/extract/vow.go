package extract

import (
	"muster"
	"muster/internal/token"
)

// This file finds what somebody is said to intend, which is attributed to him like
// what he says, yet is no statement: "promised to fight", "threatened Monday to
// leave".

// vow records as a mention what the subject of the verb at chunk i intends, as
// the infinitive after a verb of promise, threat or plan has it. It reports
// whether there is such a verb.
func (v *viewer) vow(x *sentence, i int, st *state) bool {
	at, next := x.toAfter(i)
	s := int(x.subjectOf[i])
	if x.chunks[i].marks&token.Ing != 0 {
		s = x.governor(i, 0)
	}
	if at < 0 || s < 0 || s > i || i > 0 && x.finiteAt(i-1) || !x.canSpeak(s) && !x.doer(s) || x.chunks[s].marks&token.Negated != 0 {
		return false
	}
	c := &x.chunks[i]
	speaker := v.holder(x, s, st)
	if end := x.scopeEnd(next - 1); speaker != "" && end >= next {
		cue := muster.Span{Start: int(x.Tokens[c.first].Start), End: int(x.Tokens[at-1].End)}
		if at > c.last {
			cue.End = int(x.Tokens[c.last-1].End)
		}
		v.add(x, at, x.upto(end), muster.Mention{Sort: muster.QuoteMention, Speaker: speaker, Mode: "indirect", Source: x.sourceOf(s, i), Cue: &cue})
	}
	return true
}

// toAfter is the token of the "to" that opens what the verb at chunk i intends, -1
// where it intends nothing, and the chunk after the infinitive.
func (x *sentence) toAfter(i int) (at int32, next int) {
	c := &x.chunks[i]
	for t := c.first; t+1 < c.last; t++ {
		if x.Tokens[t].Is(x.f.intends) {
			for k := t + 1; k < c.last; k++ {
				if x.Tokens[k].Any(isTo) {
					return k, i + 1
				}
			}
		}
	}
	k := i + 1
	if !x.Tokens[c.last-1].Is(x.f.intends) {
		return -1, 0
	}
	if x.preposition(k) && k+1 < len(x.chunks) && x.chunks[k+1].shape == time {
		k++
	}
	if k < len(x.chunks) && x.chunks[k].shape == time {
		k++
	}
	if k < len(x.chunks) && x.chunks[k].shape == verb && x.chunks[k].marks&token.Infin != 0 && x.Tokens[x.chunks[k].first].Any(isTo) {
		return x.chunks[k].first, k + 1
	}
	return -1, 0
}
