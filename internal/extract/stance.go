package extract

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// This file finds what somebody is said to ask, to order, to expect or to be sure
// of, and what a rumour has it: attributed like what is said, yet no statements.

// stances records as mentions what the subjects of the sentence intend, expect,
// ask and hold, where no attribution has it.
func (v *viewer) stances(x *sentence, st *state) {
	for i := range x.chunks {
		c := &x.chunks[i]
		switch {
		case x.quoted(i), x.cueOf(i):
		case c.shape == noun:
			v.unowned(x, i)
		case c.shape == verb && i == 0 && c.any(isVpart):
			v.asked(x)
		case c.shape == verb && (x.finiteAt(i) || x.adds(i) || x.progressive(i)):
			if !v.vow(x, i, st) {
				v.stance(x, i, st)
			}
		}
	}
}

// adds reports whether the participle at chunk i adds what somebody intends to what he does:
// "has been blunt, threatening to leave".
func (x *sentence) adds(i int) bool {
	c := &x.chunks[i]
	return i > 1 && c.marks&token.Ing != 0 && c.last-c.first == 1 && x.Tokens[c.first].Word.Is(x.f.intends) && (x.wordAny(i-1, isComma) || x.joined(i-1))
}

// progressive reports whether the verb at chunk i tells what somebody is doing: "is also asking".
func (x *sentence) progressive(i int) bool {
	c := &x.chunks[i]
	return c.marks&token.Ing != 0 && c.last-c.first > 1 && x.Tokens[c.first].Any(isBe)
}

// cueOf reports whether an attribution of the sentence has chunk i for its cue.
func (x *sentence) cueOf(i int) bool {
	for k := range x.said {
		if x.said[k].cue == i {
			return true
		}
	}
	return false
}

// stance records what the subject of the verb at chunk i asks, orders or holds.
func (v *viewer) stance(x *sentence, i int, st *state) {
	if s := int(x.subjectOf[i]); x.chunks[i].marks&token.Passive != 0 && x.chunks[i].any(isSay) && s >= 0 && s < i && x.chunks[s].is(x.f.it) && x.wordAny(i+1, isThat) {
		if x.ifAnyVerb(i+2) >= 0 {
			v.part(x, i+2, x.scopeEnd(i+2), muster.Mention{Sort: muster.QuoteMention, Mode: "indirect", Cue: x.spanOf(i, i+1)})
		}
		return // "it is believed that"
	}
	first, cue := x.stanceAt(i)
	if first < 0 || x.chunks[i].marks&token.Passive != 0 {
		return
	}
	s := int(x.subjectOf[i])
	if s < 0 || s > i {
		s = x.sayer(i, 0)
	}
	if s < 0 || !x.canSpeak(s) && !x.doer(s) || x.chunks[s].marks&token.Negated != 0 || x.chunks[s].any(isRelative) {
		return
	}
	speaker := v.holder(x, s, st)
	last := x.breath(first, x.scopeEnd(first))
	if speaker == "" || last <= first {
		return
	}
	v.part(x, first, last, muster.Mention{Sort: muster.QuoteMention, Speaker: speaker, Mode: "indirect", Source: x.sourceOf(s, i), Cue: x.spanOf(i, cue)})
}

// doer reports whether the noun of the group at chunk s is one for a man or woman, or
// one that no lexicon has and is made for somebody who does something: "bakers".
func (x *sentence) doer(s int) bool {
	c := &x.chunks[s]
	if x.noun(s) != nil && (c.is(x.f.male) || c.is(x.f.female)) {
		return true
	}
	if x.noun(s) == nil || c.head < 0 || x.Tokens[c.head].Any(isListed) {
		return false
	}
	w := strings.TrimSuffix(x.Of(c.head, c.head+1), "s")
	for _, end := range [...]string{"er", "or", "ist", "ian", "man", "ant", "ee"} {
		if len(w) > 4 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// holder is the name of the group at chunk s as one who holds something: of a "he"
// that opens the sentence, who was spoken of before it.
func (v *viewer) holder(x *sentence, s int, st *state) string {
	if s > 1 || !x.chunks[s].is(x.f.he) || s == 1 && x.chunks[0].shape != word {
		return x.speaker(s, st)
	}
	she := x.chunks[s].is(x.f.she)
	for i := len(v.before) - 1; i >= 0; i-- {
		if woman, known := st.cast.woman[v.before[i]]; !known || woman == she {
			return v.before[i]
		}
	}
	return x.speaker(s, st)
}

// asked records the question that a sentence opens with: "Asked by a student
// whether he would go, …", of which the report says at most who asked.
func (v *viewer) asked(x *sentence) {
	if !x.Tokens[x.chunks[0].last-1].Word.Is(x.f.inquire) {
		return
	}
	for k := 1; k < len(x.chunks) && k < 6; k++ {
		if !x.asking(k) {
			continue
		}
		if last := x.commaAfter(k); last > 0 {
			v.part(x, k, last, muster.Mention{Sort: muster.QuoteMention, Mode: "indirect", Cue: x.spanOf(0, 1)})
		}
		return
	}
}

// stanceAt is the chunk at which begins what is asked, ordered or held by the verb
// at chunk i, -1 for none, and the chunk after its cue.
func (x *sentence) stanceAt(i int) (first, cue int) {
	k := i + 1
	if k+1 >= len(x.chunks) {
		return -1, 0
	}
	w := x.Tokens[x.chunks[i].last-1].Word
	switch {
	case w.Is(x.f.inquire):
		q := k
		if x.noun(k) != nil && !x.asking(k) {
			q++ // whom
		}
		if x.asking(q) && x.ifAnyVerb(q+1) >= 0 {
			return q, i + 1
		}
	case x.chunks[i].any(isBe) || x.chunks[i].is(x.f.remain):
		return x.attitudeAt(k)
	}
	if (w.Is(x.f.directs) || w.Is(x.f.foresees) || w.Is(x.f.intends)) && x.noun(k) != nil && x.infinitiveAfter(k+1) {
		return k, i + 1 // "ordered both sides to leave"
	}
	if w.Is(x.f.holdThat) && x.chunks[i].marks&token.Negated == 0 {
		if x.wordAny(k, isThat) && x.ifAnyVerb(k+1) >= 0 {
			return k, i + 1
		}
		if x.noun(k) != nil && x.chunks[k].in(PRONOUN) && x.finiteAt(k+1) && !x.chunks[k].is(x.f.question) {
			return k, i + 1 // "hopes he will stay"
		}
	}
	if x.chunks[i].any(isSay) && x.chunks[k].shape == verb && x.Tokens[x.chunks[k].first].Any(isVing) {
		return k, i + 1 // "remembers being told"
	}
	if x.chunks[i].is(x.f.proclaim) && (x.noun(k) != nil && !x.chunks[k].in(PRONOUN) || x.object(k)) {
		return k, i + 1 // "announced plans to sell"
	}
	if w.Is(x.f.foresees) && x.noun(k) != nil && !x.chunks[k].in(PRONOUN) {
		return k, i + 1 // "expect a long fight"
	}
	return -1, 0
}

// asking reports whether a question begins at chunk k: "whether", "how many".
func (x *sentence) asking(k int) bool {
	if k >= len(x.chunks) {
		return false
	}
	t := &x.Tokens[x.chunks[k].first]
	return t.Is(x.f.question) || t.Is(x.f.condition)
}

// infinitiveAfter reports whether an infinitive with its "to" stands at chunk k,
// "not" before it.
func (x *sentence) infinitiveAfter(k int) bool {
	if k < len(x.chunks) && x.chunks[k].any(isNot) {
		k++
	}
	return k < len(x.chunks) && x.chunks[k].shape == verb && x.chunks[k].marks&token.Infin != 0
}

// attitudeAt reads an adjective of what somebody holds at chunk k and the clause
// after it: "sceptical that it would pass", "sure he had won".
func (x *sentence) attitudeAt(k int) (first, cue int) {
	for k+1 < len(x.chunks) && x.chunks[k].shape == word && x.chunks[k].any(isAdverb) {
		k++
	}
	if k+2 >= len(x.chunks) || !x.Tokens[x.chunks[k].last-1].Word.Is(x.f.attitude) {
		return -1, 0
	}
	switch {
	case x.wordAny(k+1, isThat) || x.noun(k+1) != nil && x.chunks[k+1].any(isThat):
		if x.ifAnyVerb(k+1) >= 0 {
			return k + 1, k + 1
		}
	case x.noun(k+1) != nil && x.finiteAt(k+2), x.chunks[k+1].is(x.f.condition) && x.ifAnyVerb(k+2) >= 0:
		return k + 1, k + 1
	}
	return -1, 0
}

// unowned records what a noun of saying tells that nobody is said to own: "the
// announcement that two would close", "rumours that she is ill".
func (v *viewer) unowned(x *sentence, i int) {
	c := &x.chunks[i]
	if !c.is(x.f.sayNoun) && (c.head < 0 || !x.Tokens[c.head].Word.Is(x.f.hearsay)) || i+2 >= len(x.chunks) || !x.any(x.chunks[i+1].first, isThat) || x.chunks[i+1].shape == word && x.finiteAt(i+2) {
		return
	}
	first := i + 1
	if x.chunks[first].shape == word {
		first++
	}
	if last := x.clauseEnd(first); last > first {
		v.part(x, first, last, muster.Mention{Sort: muster.QuoteMention, Mode: "indirect", Cue: x.spanOf(i, i+1)})
	}
}
