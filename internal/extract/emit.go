package extract

import (
	"cmp"
	"strings"

	"muster"
	"muster/internal/token"
)

// closeTo is the chunk that the evidence of a hit begins with: where other verbs
// stand between the subject and the verb that the hit turns on, the subject is
// carried over and not part of the words.
func (x *sentence) closeTo(h *hit) int {
	v := x.anchor(h)
	if x.chunks[v].shape != verb || int(x.subjectOf[v]) != h.first || each(h.rule.Kind) && x.members(h) != nil {
		return h.first
	}
	if x.chunks[v].marks&token.Ing != 0 && x.wordAny(v-1, isComma) {
		return v // ", killing nine"
	}
	for u := h.first + 1; u < v; u++ {
		if x.chunks[u].shape == verb && x.subjectOf[u] == x.subjectOf[v] && x.clause[u] != x.clause[v] && x.chunks[u].marks&(token.Ing|token.Part) == 0 && x.underOf[u] != byRelative {
			if v-h.first < frameLength/2 && (h.rule.Kind == muster.Harm && h.role(whoRole) == h.first && !x.chunks[h.first].in(PRONOUN) || h.rule.Kind == muster.Incident && h.role(targetRole) == h.first && v+1 == h.last || v+1 == h.last && h.rule.Kind == muster.Service) {
				return h.first // "The schools sent everyone home and shut": one word says too little
			}
			return v
		}
	}
	return h.first
}

// movedBefore reports whether the clause tells of another movement of those of whom the
// verb at chunk v tells.
func (x *sentence) movedBefore(v int) bool {
	if x.chunks[v].shape != verb || x.subjectOf[v] < 0 {
		return false
	}
	for u := v - 1; u > int(x.subjectOf[v]); u-- {
		c := &x.chunks[u]
		if c.shape == verb && x.subjectOf[u] == x.subjectOf[v] && x.underOf[u] == x.underOf[v] && c.marks&(token.Ing|token.Part|token.Infin) == 0 &&
			(c.is(x.f.arrive) || c.is(x.f.depart) || c.is(x.f.send) || c.is(x.f.returnVerb) || c.is(x.f.rotateVerb) || c.is(x.f.recallVerb)) {
			return true
		}
	}
	return false
}

// emit adds the claim with its evidence, once for each contributor of a list:
// "soldiers from the Bahamas, Belize and Guatemala" are three claims.
func (x *sentence) emit(c muster.Claim, h *hit, st *state) {
	first, last := h.first, h.last
	if !ofPersonnel(c.Kind) || !h.roleAt(first) {
		first = x.closeTo(h)
	}
	if v := x.anchor(h); c.Kind == muster.Movement && h.role(nRole) < 0 && h.role(groupRole) == first && x.movedBefore(v) {
		first, c.N, c.Ordinal = v, nil, 0 // "250 joined it in February | and have gone home"
	}
	last = x.withGoverned(first, last)
	c.Evidence = x.evidence(x.chunks[first].first, x.endOf(first, last))
	if c.Kind == muster.Role {
		if c.Role = st.newPosts(c.Person, c.Role); c.Role == nil {
			return
		}
		c.Org = cmp.Or(c.Org, x.orgOf(c.Role[0], x.chunks[first].first, st))
		for _, post := range c.Role {
			if x.Tokens[x.chunks[x.anchor(h)].first].Word.Form != "had" { // "who had led the force before"
				st.holds(c.Person, post)
			}
		}
	}
	x.atHome(&c, h, st)
	if c.Kind == muster.Strength && c.Part == "" {
		c.Part = cmp.Or(x.subUnit(h), x.sexPart(h))
	}
	list := x.members(h)
	if c.N != nil && len(c.Who) > 1 && len(list) == len(c.Who) && x.respective(c, h, list, st) {
		return
	}
	if c.N != nil && len(c.Who) > 1 && c.Kind == muster.Strength && x.joint(c, h, list, st) {
		return
	}
	if len(c.Who) < 2 || !each(c.Kind) || c.N != nil && !x.distributes(first, last) {
		st.addSorted(c, h.rule, x.sortOf(&c, h))
		return
	}
	for k, who := range c.Who {
		one := c
		one.Who = muster.Names{who}
		if k < len(list) && x.heads(h) {
			one.Evidence = x.evidence(list[0].first, x.endOf(first, last))
		} else if k < len(list) {
			one.Evidence = x.evidence(x.chunks[first].first, max(list[k].last, x.chunks[first].first+1))
		}
		st.addRule(one, h.rule)
	}
}

// respective adds the claim once for each member of a list whose figures stand in
// a list of their own, "Fiji and Nepal supply 292 and 136", and reports whether
// they do.
func (x *sentence) respective(c muster.Claim, h *hit, list []actor, st *state) bool {
	i := max(h.role(nRole), h.role(groupRole))
	if i < 0 {
		return false
	}
	figures := make([]int, 0, 8)
	for n := 1; n > 0 && len(figures) < len(list) && i < len(x.chunks) && x.chunks[i].marks&token.Counted != 0; i += n + 1 {
		figures = append(figures, i)
		n = x.separator(i + 1)
	}
	if len(figures) != len(list) {
		return false
	}
	for k, j := range figures {
		one := c
		one.Who, one.N = muster.Names{c.Who[k]}, x.figureOf(j, c.Kind)
		one.Evidence = x.evidence(list[k].first, x.chunks[j].last)
		st.addRule(one, h.rule)
	}
	return true
}

// heads reports whether the list of the hit stands before the verb: each member
// then has all of it and the rest of the clause, "Angola and Namibia left", "Samoan and Tongan
// soldiers left".
func (x *sentence) heads(h *hit) bool {
	for _, n := range [...]roleName{groupRole, whoRole, senderRole} {
		if i := h.role(n); i >= 0 && x.noun(i) != nil && len(x.noun(i).actors) > 1 {
			a, c := x.noun(i).actors, &x.chunks[i]
			bare := a[0].first <= c.first+1 && c.in(COUNTRY) && !c.in(PERSONNEL)
			return (bare || c.in(PERSONNEL) && a[len(a)-1].last <= c.head) && h.last > i+1
		}
	}
	return false
}

// widen takes the time and the place of a claim into its hit, where they follow
// it closely and no other verb stands between.
func (x *sentence) widen(h *hit, chunks ...int) {
	first, last := h.first, h.last
	for _, i := range chunks {
		if i >= 0 && i < h.first && h.first-i <= 3 && !x.verbBetween(i, h.first) && !x.underOpening(i) {
			first = i
			switch {
			case i > 2 && x.chunks[i].shape == time && x.wordAny(i-1, isAnd|isTo) && x.chunks[i-2].shape == time && x.preposition(i-3):
				first = i - 3 // "between 15 February and 1 June"
			case x.preposition(i - 1):
				if first--; x.chunks[i].shape == time && x.wordAt(i-2, x.f.as) {
					first-- // "as of 31 March"
				}
			}
		}
		if i >= h.last && (i < h.last+3 || i < h.last+9 && !x.verbBetween(h.last, i)) {
			last = max(last, i+1)
		}
	}
	h.first, h.last = first, last
	for h.rule.Kind != muster.Movement && h.rule.Kind != muster.Strength && h.rule.Kind != muster.Commitment || h.rule.Kind == muster.Movement && x.brief(h) {
		n := x.adjunct(h.last)
		if n == 0 || h.last+n > last+6 {
			return
		}
		h.last += n
	}
}

// underOpening reports whether the time or place at chunk i stands in a clause of its own that opens
// the sentence: "Meeting in Abuja on | 4 March |, ministers agreed".
func (x *sentence) underOpening(i int) bool {
	u := int(x.verbOf[i])
	return u >= 0 && u < i && x.clauseOpens(u)
}

// brief reports whether the words of the hit are a pronoun and its verb, which say
// little without what follows: "They were met | at the airport".
func (x *sentence) brief(h *hit) bool {
	return h.last-h.first <= 2 && x.chunks[h.first].in(PRONOUN)
}

// adjunct is how many chunks from i on are a time, or a preposition with what
// it governs, in the clause of the chunk before; 0 for none.
func (x *sentence) adjunct(i int) int {
	switch {
	case i >= len(x.chunks) || x.clause[i] != x.clause[i-1]:
		return 0
	case x.chunks[i].shape == time:
		return 1
	case x.preposition(i) && i+1 < len(x.chunks) && x.chunks[i+1].shape != verb && x.chunks[i+1].shape != word && !x.relative(i+1):
		if x.timely(i + 1) {
			return 3
		}
		return 2
	}
	return 0
}

// timely reports whether chunk i is a time that the noun after it owns: "in | recent | memory".
func (x *sentence) timely(i int) bool {
	return x.chunks[i].shape == time && strings.HasSuffix(x.times[x.chunks[i].ref].Value, "_REF") && x.noun(i+1) != nil && x.noun(i+1).det == bare
}

// endOf is the token after the chunks [first, last). A time inside a verb group
// stands after the group and ends before it.
func (x *sentence) endOf(first, last int) int32 {
	end := x.chunks[last-1].last
	if last-2 >= first {
		end = max(end, x.chunks[last-2].last)
	}
	return end
}

// withGoverned is the end of the chunks [first, last) with what the last of them governs: "18 of
// the dead are from | Chad", "the Danes are | the | largest group", "flew into | the capital".
func (x *sentence) withGoverned(first, last int) int {
	for n := 0; n < 3 && last-1 > first && last < len(x.chunks) && x.hanging(last-1) && (x.chunks[last].shape != word && x.chunks[last].shape != verb || x.chunks[last].any(isDet)); n++ {
		last++
	}
	return last
}

// hanging reports whether the words of chunk i are left hanging without those after them: a
// preposition, an article, a copula, a verb with a preposition for its end.
func (x *sentence) hanging(i int) bool {
	c := &x.chunks[i]
	return x.preposition(i) && !c.any(isSubord) || x.copula(i) || c.shape == word && c.any(isDet) || c.shape == verb && c.last-c.first > 1 && x.any(c.last-1, isPrep)
}

// each reports whether a list of actors makes one claim each.
func each(k muster.Kind) bool {
	return k == muster.Strength || k == muster.Movement || k == muster.Commitment || k == muster.Term
}

// distributes reports whether the figure holds for each member of the list:
// "Hungary and Romania each sent a company of 120".
func (x *sentence) distributes(first, last int) bool {
	for i := x.chunks[first].first; i < x.last && i < x.chunks[last-1].last+1; i++ {
		if t := &x.Tokens[i]; t.Is(x.f.each) || t.Word.Form == "apiece" {
			return true
		}
	}
	return false
}

// members are the actors of the hit's group, where the evidence of each ends.
func (x *sentence) members(h *hit) []actor {
	for _, n := range [...]roleName{groupRole, whoRole, senderRole} {
		if i := h.role(n); i >= 0 && x.noun(i) != nil && len(x.noun(i).actors) > 1 {
			return x.noun(i).actors
		}
	}
	return nil
}
