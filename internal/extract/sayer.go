package extract

import (
	"strings"

	"muster/internal/token"
)

// speakerOf is the noun group that the verb of saying at chunk v is said of,
// -1 where none is to be found, and whether it stands after the verb, as in
// "…, said Otunge".
func (x *sentence) speakerOf(v int) (subject int, inverted bool) {
	if s := x.quotedAs(v); s >= 0 {
		return s, false
	}
	if x.saysBeside(v) {
		return v - 1, false
	}
	if x.finiteAt(v-1) || v > 1 && x.chunks[v-1].any(isAdjective) && x.finiteAt(v-2) {
		if s := x.whoSays(v); s >= 0 {
			return s, false
		}
	}
	if s := x.namedBehindPost(v); s >= 0 {
		return s, false
	}
	if s := x.namedBehindPlace(v); s >= 0 {
		return s, false
	}
	if s := x.sayer(v, 0); s >= 0 {
		return s, false
	}
	if s := int(x.subjectOf[v]); s >= 0 && v > 0 && (!x.quoted(s) || x.turn) && !x.chunks[v-1].any(isSubord) && (x.chunks[v-1].marks&token.Punct == 0 || x.chunks[v].marks&token.Ing != 0) {
		return s, false
	}
	if x.inverted(v) {
		return v + 1, true
	}
	if s := x.whoSays(v); s >= 0 {
		return s, false
	}
	if s := v - 2; s > 0 && x.chunks[v].marks&token.Infin == 0 && x.wordAny(v-1, isComma) && x.wordAny(s-1, isComma) && x.noun(s) != nil && x.noun(s).person >= 0 {
		return s, false // "a woman we met at the camp, Falmata Bukar, put it otherwise"
	}
	if s := v - 2; s > 1 && x.wordAny(v-1, isComma) && x.wordAny(s-1, isComma) && x.someone(s) && x.chunks[s-2].any(isOther) {
		return s, false // "the other, a trader, said"
	}
	return -1, false
}

// saysBeside reports whether the participle at chunk v has a subject of its own beside the clause:
// "The quarrel went on, the mayor | saying", "with the U.N. | saying".
func (x *sentence) saysBeside(v int) bool {
	return v > 1 && x.chunks[v].marks&token.Ing != 0 && x.noun(v-1) != nil && x.chunks[v-1].in(OFFICIAL|PERSON|ORG|BODY|COUNTRY|PEOPLE|FORCE) && (x.wordAny(v-2, isComma) || x.wordAt(v-2, x.f.with))
}

// namedBehindPost is the person whom commas set off before the verb at chunk v, behind a post that
// has commas in it: "the Minister of Trade, Industry and Labour, | Ann Lund, said"; -1 for none.
func (x *sentence) namedBehindPost(v int) int {
	s := v - 2
	if s < 4 || !x.wordAny(v-1, isComma) || !x.wordAny(s-1, isComma) || x.noun(s) == nil || x.noun(s).person < 0 {
		return -1
	}
	if m := &x.names[x.noun(s).person]; m.Title == "" || m.TitleLast > m.First || !strings.Contains(m.Title, ",") {
		return -1
	}
	return s
}

// namedBehindPlace is the person whom commas set off before the verb at chunk v, behind the place
// of a post: "the head of the school in Bor, | Colonel Lund, said"; -1 for none.
func (x *sentence) namedBehindPlace(v int) int {
	s := v - 2
	if s < 4 || !x.wordAny(v-1, isComma) || !x.wordAny(s-1, isComma) || x.noun(s) == nil || x.noun(s).person < 0 || !x.chunks[s-2].in(PLACE|COUNTRY) || !x.preposition(s-3) || x.chunks[s-4].shape != noun {
		return -1
	}
	return s
}

// auxiliaryOf is the "has" or "have" that what stands in commas parts from the verb at chunk v,
// "has, however, denied"; -1 where none is.
func (x *sentence) auxiliaryOf(v int) int {
	if v < 4 || !x.wordAny(v-1, isComma) {
		return -1
	}
	for k := v - 2; k > 0 && k > v-6 && !x.chunks[k].any(isVerb); k-- {
		if x.wordAny(k, isComma) {
			if c := &x.chunks[k-1]; c.shape == verb && c.last-c.first == 1 && x.Tokens[c.first].Any(isHave) {
				return k - 1
			}
			return -1
		}
	}
	return -1
}

// whoSays is who is the subject of the verb at chunk v past a clause of who they are that no comma
// sets off: "two clerks who feared for their posts because it was late said"; -1 for none.
func (x *sentence) whoSays(v int) int {
	for r := v - 1; r > 0 && x.chunks[r].marks&token.Punct == 0 && !x.quoted(r); r-- {
		if x.chunks[r].is(x.f.who) && x.mayLead(r-1) && r < v-3 && x.anyFinite(r, v) {
			return r - 1
		}
	}
	return -1
}

// quotedAs is whom another is said to quote where "as saying" ends at chunk v:
// "the paper quoted Otunge as saying", "Otunge was quoted by it as saying"; -1
// for none.
func (x *sentence) quotedAs(v int) int {
	if v < 3 || !x.wordAt(v-1, x.f.as) || x.chunks[v].marks&token.Ing == 0 {
		return -1
	}
	for u := v - 2; u > 0 && u > v-10; u-- {
		switch c := &x.chunks[u]; {
		case c.shape != verb:
		case c.marks&(token.Passive|token.Part) != 0:
			return max(int(x.subjectOf[u]), x.sayer(u, 1))
		case x.noun(u+1) != nil:
			return u + 1
		}
	}
	return -1
}

// inverted reports whether the verb at v stands before its subject: nothing or
// a mark of punctuation before it, a noun group after it, and no verb after that.
func (x *sentence) inverted(v int) bool {
	if v > 0 && x.chunks[v-1].marks&token.Punct == 0 || x.noun(v+1) == nil {
		return false
	}
	c := &x.chunks[v]
	if c.marks&(token.Passive|token.Perfect|token.Ing|token.Infin|token.Negated|token.Future|token.Modal) != 0 || c.is(x.f.tell) {
		return false
	}
	if x.resumes(v) || c.is(x.f.findVerb) {
		return false // "Troops Hold Eight, | Find | Rifles"
	}
	n := v + 2
	return n >= len(x.chunks) || x.chunks[n].shape != verb || x.chunks[n].marks&(token.Ing|token.Infin) != 0
}

// resumes reports whether the verb at chunk v goes on with what words between commas say who
// tells: "Kenya, the minister said, | promised 60 soldiers".
func (x *sentence) resumes(v int) bool {
	return v > 3 && x.wordAny(v-1, isComma) && x.chunks[v-2].shape == verb && x.chunks[v-2].any(isSay) && x.noun(v-3) != nil && x.wordAny(v-4, isComma) && !x.chunks[v].is(x.f.sayVerb)
}

const (
	maxNesting = 8  // verbs that a subject is looked for behind
	maxReach   = 60 // chunks that are looked over for a subject, or for what is said
)

// sayer is the subject of the verb at chunk v, looked for to its left past
// what qualifies it: "the minister, who came on Monday, said", "officials in
// Nairobi said", "sent greetings and declared". It is -1 where there is none.
func (x *sentence) sayer(v, depth int) int {
	if depth > maxNesting {
		return -1
	}
	if u := x.auxiliaryOf(v); u >= 0 {
		return x.sayer(u, depth+1)
	}
	i := v - 1
	for i > 0 && x.chunks[i].shape == word && x.chunks[i].any(isAdverb) {
		i-- // "once told me"
	}
	switch {
	case i < 0 || x.chunks[v].marks&token.Infin != 0:
		return -1
	case x.chunks[v].marks&token.Ing != 0:
		return x.governor(v, depth)
	case x.wordAny(i, isAnd|isBut|isOr):
		return x.governor(i, depth)
	}
	if k := x.beforePhrases(i); x.wordAny(k, isComma) {
		if i = x.interposed(k) - 1; i < 0 {
			return -1
		}
		for i > 1 && x.wordAny(i-1, isComma) && x.mark(x.chunks[i].first, token.Digits) && x.chunks[i].last-x.chunks[i].first == 1 {
			i -= 2 // "Brennan, 41, from Tulsa, says"
		}
		return x.pastDescription(x.nearest(i))
	}
	s := x.nearest(i)
	if x.wordAny(v+1, isComma) {
		return s
	}
	return x.pastDescription(s) // "Ann Bee, the mayor of Bonn said"
}

// pastDescription is the person whom the group at chunk s describes in commas, else s: "Ann Bee, the
// mayor of Bonn, a doctor, said".
func (x *sentence) pastDescription(s int) int {
	p := s - 2
	if s < 2 || x.noun(s).person >= 0 || !x.wordAny(s-1, isComma) || x.noun(p) == nil || !x.mayLead(p) {
		return s
	}
	if x.noun(p).person >= 0 || x.chunks[p].in(PROPER) && x.noun(s).det == indefinite && !x.chunks[s].in(OFFICIAL|PERSON|PERSONNEL|PEOPLE|FOLK) {
		return p // "Kandaweek, a local paper reported"
	}
	return s
}

// beforePhrases is the last chunk up to chunk i that is neither a time nor part
// of a phrase with a preposition: the comma of "Haysom, on Tuesday in Juba".
func (x *sentence) beforePhrases(i int) int {
	for i > 1 {
		switch {
		case x.chunks[i].shape == time:
			i--
		case x.noun(i) != nil && x.preposition(i-1):
			i -= 2
		case x.preposition(i) && x.chunks[i+1].shape == time:
			i--
		default:
			return i
		}
	}
	return i
}

// nearest is the noun group that ends at or before chunk i and is governed by
// neither a preposition nor a verb.
func (x *sentence) nearest(i int) int {
	for i >= 0 && !x.quoted(i) {
		c := &x.chunks[i]
		switch c.shape {
		case time:
			i--
		case noun:
			if s, next := x.nounBefore(i); next < 0 {
				return s
			} else {
				i = next
			}
		case verb:
			if c.marks&(token.Part|token.Ing|token.Infin) == 0 && !x.reduced(i) {
				return x.antecedent(x.relativeAt(i))
			}
			i--
		default:
			switch {
			case c.any(isSubord) && i > 1 && x.chunks[i+1].marks&token.Ing != 0 && x.chunks[i+1].shape == verb && x.chunks[i-1].marks&token.Punct == 0:
				// "the widow of a clerk who was lost | while working in Bor"
			case x.joined(i) && x.preposition(i+1) && i > 1 && x.noun(i-1) != nil && x.preposition(i-2):
				// "officials in the office | and at the ministry"
			case c.any(isClose):
				for i > 0 && !x.wordAny(i, isOpen) {
					i--
				}
			case c.marks&token.Punct != 0 && !c.any(isDash), c.any(isSubord) && !c.any(isPrep), c.any(isConj | isThat):
				return -1
			}
			i--
		}
	}
	return -1
}

// reduced reports whether the verb at chunk i may be a participle that
// describes the noun before it: "identified as", "sent to Haiti".
func (x *sentence) reduced(i int) bool {
	c := &x.chunks[i]
	return c.marks&token.Part != 0 || c.any(isVpart) && c.last-c.first == 1 && x.relativeAt(i) < 0 && (x.preposition(i+1) || i+1 < len(x.chunks) && x.chunks[i+1].shape == time)
}

// nounBefore weighs the noun group at chunk i as a subject: s is the subject
// where next is negative, else the search goes on at next.
func (x *sentence) nounBefore(i int) (s, next int) {
	if i > 0 && x.chunks[i].is(x.f.there) && x.noun(i-1) != nil {
		i-- // "doctors there"
	}
	switch {
	case x.chunks[i].any(isRelative):
		return x.antecedent(i), -1
	case x.ownedByDate(i) >= 0:
		return -1, x.ownedByDate(i)
	case x.preposition(i-1) && !x.chunks[i-1].any(isSubord):
		if x.noun(i).person >= 0 && i > 1 && x.chunks[i-2].shape == verb && x.reduced(i-2) {
			return i, -1 // "identified as William Ongach"
		}
		return -1, i - 2
	case i > 0 && x.chunks[i-1].shape == verb:
		u := &x.chunks[i-1]
		if u.marks&(token.Ing|token.Part|token.Infin) != 0 {
			return -1, i - 2
		}
		if r := x.relativeAt(i - 1); r >= 0 {
			return x.antecedent(r), -1
		}
		if !u.any(isSay) {
			return -1, -1
		}
	case i > 1 && x.chunks[i-1].shape == noun && x.chunks[i].in(PRONOUN) && !x.preposition(i-2) && !x.chunks[i-1].any(isWhose) && !x.chunks[i-2].any(isSay):
		return i - 1, -1 // "the sergeant we spoke to", not "told the sergeant he felt"
	case i > 3 && x.wordAny(i-1, isAnd) && x.noun(i-2) != nil && x.preposition(i-3) && x.mayLead(i-4) && x.canSpeak(i-4):
		return -1, i - 4 // "officials in Kenya and Uganda"
	case i > 1 && x.wordAny(i-1, isAnd) && x.mayLead(i-2) && x.canSpeak(i-2) && x.canSpeak(i):
		return i - 2, -1 // "the army and aid workers"
	}
	return i, -1
}

// ownedByDate is the chunk before the phrase in which a date owns the noun at chunk i: "the chair of
// | the 8 May vote"; -1 where none does.
func (x *sentence) ownedByDate(i int) int {
	k := i - 1
	if k < 2 || x.chunks[k].shape != time {
		return -1
	}
	if x.chunks[k-1].shape == word && x.Tokens[x.chunks[k-1].first].Any(isDet) {
		k--
	}
	if k < 2 || !x.preposition(k-1) {
		return -1
	}
	return k - 2
}

// mayLead reports whether the noun group at chunk i may be the subject of a verb
// to come: neither a verb nor a preposition stands before it.
func (x *sentence) mayLead(i int) bool {
	return x.noun(i) != nil && (i == 0 || x.chunks[i-1].shape != verb && !x.preposition(i-1))
}

// relativeAt is the relative pronoun that the verb at chunk v is said of, -1
// where it is said of none.
func (x *sentence) relativeAt(v int) int {
	for i := v - 1; i >= 0 && i >= v-2; i-- {
		if x.chunks[i].any(isRelative) {
			return i
		}
		if x.chunks[i].shape == verb || x.chunks[i].marks&token.Punct != 0 {
			break
		}
	}
	return -1
}

// antecedent is the noun group that the relative pronoun at chunk r stands for,
// -1 where there is none. "Who" stands for persons.
func (x *sentence) antecedent(r int) int {
	i := r - 1
	if i > 0 && x.wordAny(i, isComma) {
		i--
	}
	if x.noun(i) == nil {
		return -1
	}
	for x.chunks[r].is(x.f.who) && x.preposition(i-1) && x.noun(i-2) != nil && x.noun(i).person < 0 {
		i -= 2
	}
	if g := x.noun(i); i > 1 && g.det == indefinite && x.wordAny(i-1, isComma) && x.noun(i-2) != nil && x.noun(i-2).person >= 0 && x.chunks[r].is(x.f.who) {
		return i - 2 // "Ann Bee, a clerk with the mission, who says"
	}
	return i
}
