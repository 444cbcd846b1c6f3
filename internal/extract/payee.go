package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// askedFor is who gets the sum of which chunk i is a share: "Of the $110 million paid into the
// fund, half has come", "The plan needs $60 million, and a quarter has been received".
func (x *sentence) askedFor(i int, st *state) muster.Names {
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		if c := &x.chunks[j]; c.shape == noun && (c.is(x.f.fund) || c.head >= 0 && x.Tokens[c.head].Is(x.f.fund)) {
			return x.party(j, st)
		}
	}
	if st.flow.sentence == st.sentence {
		return st.flow.to
	}
	return nil
}

// fundBefore is the chunk of the fund named last before chunk i in the
// sentence, or -1.
func (x *sentence) fundBefore(i int) int {
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		if x.noun(j) != nil && (x.chunks[j].is(x.f.fund) || x.namesFund(j)) {
			return j
		}
	}
	return -1
}

// namesFund reports whether the group at chunk i is a fund by its name: "the AU Peace Fund".
func (x *sentence) namesFund(i int) bool {
	for _, a := range x.actorsAt(i) {
		if a.kind == name.Body && (strings.HasSuffix(a.name, " fund") || strings.HasSuffix(a.name, " Fund")) {
			return true
		}
	}
	return false
}

// recipients are who the money goes to: what stands after "to", "for", "into"
// or "on" in the clause, right of chunk i.
func (x *sentence) recipients(i int, st *state) muster.Names {
	if x.toWhich(i) {
		return x.getters(i-4, st)
	}
	for j := i + 1; j+1 < len(x.chunks) && j < i+frameLength/2; j++ {
		c := &x.chunks[j]
		if c.shape == verb && c.marks&token.Part == 0 && int(x.objectOf[j]) != i && !x.doneTo(j, i) || c.in(MONEY) && j > i+1 {
			return nil
		}
		if !c.is(x.f.toward) {
			continue
		}
		k := x.forUpkeep(j + 1)
		if n := &x.chunks[k]; x.noun(k) != nil && n.in(FORCE|ORG|FUND|COUNTRY|HOSTFORCE|PERSONNEL|UNIT) {
			return x.getters(k, st)
		}
	}
	return nil
}

// owedTo is to whom the arrears are owed that the verb at chunk v is said of: "unpaid contributions to the
// account | for UNISFA | amounted to"; nil where the subject is none or does not say.
func (x *sentence) owedTo(v int, st *state) muster.Names {
	s := int(x.subjectOf[v])
	if s < 0 || s > v || !x.chunks[s].is(x.f.debt) {
		return nil
	}
	return x.recipients(s, st)
}

// purpose is what the money is for by the words after chunk i, "" where they do not say:
// "$4 million for fuel and rations", against who gets it, "for the mission".
func (x *sentence) purpose(i int) string {
	for j := i + 1; j+1 < len(x.chunks) && j < i+frameLength/2; j++ {
		switch c := &x.chunks[j]; {
		case j == i+1 && x.wordAny(j, isComma):
			continue // "asked for $6 million, for tents"
		case c.shape == verb && c.marks&token.Part == 0 && !x.doneTo(j, i), c.in(MONEY), x.wordAny(j, isComma):
			return ""
		case !x.wordAt(j, x.f.forWord):
			continue
		}
		n := &x.chunks[j+1]
		if n.shape != noun || n.in(FORCE|ORG|FUND|COUNTRY|HOSTFORCE|PERSONNEL|UNIT|PERSON|PRONOUN|NATIONALS|COUNT|MONEY|ARMED) || n.is(x.f.LENGTH) || x.forUpkeep(j+1) > j+1 {
			return ""
		}
		last := j + 1
		for last+2 < len(x.chunks) && x.chunks[last+2].shape == noun && !x.chunks[last+2].in(MONEY|PERSON) && (x.wordAny(last+1, isAnd|isOf)) {
			if x.wordAny(last+1, isAnd) && x.clause[last+2] != x.clause[j] {
				break // "for fuel and | the coffers of the bloc are empty"
			}
			last += 2
		}
		return x.plainWords(n.first, x.chunks[last].last)
	}
	return ""
}

// doneTo reports whether the verb at chunk v tells in the passive what is done with the sum at chunk i:
// "a budget of | $12 million | was approved for the force".
func (x *sentence) doneTo(v, i int) bool {
	s := int(x.subjectOf[v])
	return x.chunks[v].marks&token.Passive != 0 && (s == i || s == i-2 && x.wordAny(i-1, isOf))
}

// toWhich reports whether "to which" stands before the sum at chunk i, after
// what it goes to: "the fund, to which $68 million has been given".
func (x *sentence) toWhich(i int) bool {
	return i > 3 && x.relative(i-1) && x.chunks[i-2].is(x.f.toward) && x.wordAny(i-3, isComma) && x.noun(i-4) != nil
}

// getters are the recipients that the noun group at chunk i names, and those
// joined to it.
func (x *sentence) getters(i int, st *state) muster.Names {
	out := x.party(i, st)
	if j := i + 2; x.wordAny(i+1, isAnd) && j < len(x.chunks) && !x.chunks[j].is(x.f.rest) && !(j+1 < len(x.chunks) && x.chunks[j+1].shape == verb) {
		if x.preposition(j) {
			j++
		}
		for _, s := range x.party(j, st) {
			if !out.Has(s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// party is who gives or gets at chunk i: of a fund its plain name, of
// personnel the force or the country they serve.
func (x *sentence) party(i int, st *state) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	switch {
	case g == nil:
		return nil
	case c.is(x.f.it) && i+1 < len(x.chunks) && x.chunks[i+1].is(x.f.receive) && len(st.fund) > 0 && st.sentence-st.fundIn == 1:
		return st.fund // "Salaries come from the trust fund. It has received …"
	case c.is(x.f.it) && x.isSubject(i) && st.flow.sentence > 0 && st.flow.sentence == st.sentence-1 && len(st.flow.to) > 0 && x.needsAt(i+1):
		return st.flow.to // "Norway has given the force $2 million. It needs more"
	case c.is(x.f.it):
		for k := i - 1; k >= 0 && k > i-frameLength; k-- {
			if x.chunks[k].in(COUNTRY) && x.chunks[k].shape == noun && (k == 0 || x.chunks[k-1].shape == verb) && !(x.chunks[i-1].shape == verb && int(x.subjectOf[i-1]) == k) {
				return x.parties(k, st) // "had paid Fiji $21 million and still owed it $9 million"
			}
		}
		for k := i - 1; k >= 0 && k > i-frameLength; k-- {
			s := int(x.subjectOf[k])
			if c := &x.chunks[max(s, 0)]; x.chunks[k].shape == verb && s >= 0 && s < i && !(i > 0 && x.chunks[i-1].shape == verb && int(x.subjectOf[i-1]) == s) && c.in(COUNTRY|ORG|BODY) && (c.marks&token.Plural == 0 || c.in(COUNTRY|ORG)) {
				return x.parties(s, st)
			}
		}
		for k := range slices.Backward(x.names) {
			if m := &x.names[k]; m.Kind == name.Mission && m.Last < c.first && x.verbBetween(0, i) {
				return muster.Names{m.Name} // "extended the mandate of EULEX and gave it €20 million"
			}
		}
		if len(st.about) > 0 {
			return st.about
		}
		if i > 0 && !x.isSubject(i) && x.chunks[i-1].shape == verb && x.subjectOf[i-1] >= 0 && x.chunks[x.subjectOf[i-1]].in(COUNTRY|ORG|BODY) {
			return x.orMission(st.force, st) // "The United Kingdom promised it £7.5 million"
		}
		if t := x.topic(i, st); t != "" {
			return muster.Names{t}
		}
		return nil
	case x.ofMission(c):
		return x.orMission(st.force, st)
	case x.headIs(c, x.f.fund) && x.owned(c) > 0:
		return muster.Names{x.plainWords(x.owned(c), c.last)}
	case c.in(FUND) && !c.in(ORG):
		return muster.Names{x.bare(c)}
	case c.in(PERSONNEL) && len(g.actors) > 0:
		for _, a := range g.actors {
			if a.kind == name.Mission || a.kind == name.Force {
				return muster.Names{a.name}
			}
		}
		if st.mission.Host == g.actors[0].name {
			return x.parties(i, st)
		}
		return muster.Names{g.actors[0].name}
	}
	return x.parties(i, st)
}

// ofMission reports whether the group names a part of the mission: "the
// mission's military component", but not its trust fund.
func (x *sentence) ofMission(c *chunk) bool {
	if c.is(x.f.fund) || x.headIs(c, x.f.fund) {
		return false
	}
	for j := c.first + 1; j < c.last; j++ {
		if x.Tokens[j].Any(isPossess) && x.Tokens[j-1].Is(x.f.forceNoun) {
			return true
		}
	}
	return false
}

// owned is the token after the owner of the group, "trust" of "the mission's trust
// fund"; 0 where it has none.
func (x *sentence) owned(c *chunk) int32 {
	for j := c.head - 1; j > c.first; j-- {
		if x.Tokens[j].Any(isPossess) {
			return j + 1
		}
	}
	return 0
}

// bare is the last words of a group, from its last owner or name on: "the
// mission's trust fund" is "trust fund".
func (x *sentence) bare(c *chunk) string {
	k := *c
	for j := c.first; j < c.head; j++ {
		if x.Tokens[j].Any(isPossess) || x.at(j).kind == byName {
			k.first = j + 1
		}
	}
	return x.plainText(&k)
}

// needsAt reports whether chunk i is a verb of needing money, of who is short of it.
func (x *sentence) needsAt(i int) bool {
	return i < len(x.chunks) && x.chunks[i].shape == verb && x.chunks[i].is(x.f.need)
}
