package extract

import (
	"cmp"

	"muster"
	"muster/internal/token"
)

// claims turns a hit into claims: one, or one for each contributor of a list.
func (x *sentence) claims(h *hit, st *state) {
	c := muster.Claim{Kind: h.rule.Kind}
	for _, s := range h.rule.Fixed {
		setText(&c, s.Name, s.Value)
	}
	for _, r := range h.roles {
		if r.value != "" {
			setText(&c, r.slot, r.value)
		}
	}
	st.borrowed = false
	v := x.anchor(h)
	if x.asks() || x.conditional(v) {
		return
	}
	for _, r := range h.roles {
		if r.value == "" {
			x.fillRole(&c, r, h, st)
		}
	}
	if c.Modality == "" {
		if m := x.mood(v, x.negatable(h)); m != muster.Actual {
			c.Modality = m
		}
	}
	if c.Modality == "" || c.Modality == muster.Planned {
		c.Modality = cmp.Or(x.itemMood(v, st), c.Modality)
	}
	if c.Modality == "" {
		c.Modality = x.unreported(v)
	}
	if c.Modality == "" && (x.alleged(v) || x.bareReports(v) != "") {
		c.Modality = muster.Possible
	}
	timeChunk := -1
	if c.When == "" && h.rule.Dated != "untold" {
		c.When, timeChunk = x.dated(h, v, c.Kind, st)
		if h.rule.Dated == "none" && timeChunk >= 0 && x.times[x.chunks[timeChunk].ref].Value == "PRESENT_REF" {
			c.When, timeChunk = "", -1 // "now has 4,500, down from 50,000 at its height"
		}
		if timeChunk >= 0 && c.Kind == muster.Harm && x.broughtHome(h.first, timeChunk) {
			c.When, timeChunk = "", -1
		}
		if c.When == "" {
			c.When = x.inCovered(v, st)
		} else if x.coveredUnit(timeChunk, st) {
			c.When = st.covered
		}
	}
	timeChunk = x.predicate(&c, h, v, timeChunk)
	if c.Modality == muster.Planned && timeChunk >= 0 && x.withBefore(v) > 0 {
		c.When = x.yearAhead(timeChunk, c.When, st)
	}
	x.presentPlan(&c, v, st)
	placeChunk := x.placed(&c, h, v, st)
	if c.Kind != muster.Control || h.rule.Dated != "none" {
		x.stockDate(&c, v, st)
	}
	if !x.complete(&c, h, v, st) {
		return
	}
	x.attributed(&c, v, st)
	st.dated, st.eitherWay, st.inPassing = false, false, false
	st.narrates = x.narrates(v)
	switch h.rule.Like {
	case "", "left":
	case "alone":
		if i := max(h.role(groupRole), h.role(wholeRole)); !x.alone(&c, i, st) {
			return
		}
	case "last":
		adjective := ""
		if h.role(whoRole) >= 0 {
			adjective = x.f.adjectives[first(c.Who)]
		}
		at := int(x.Tokens[x.chunks[h.first].first].Start)
		from := max(0, at-lastReach)
		if x.chunks[h.first].shape == word {
			from = int(x.Tokens[x.first].Start) // ", two in June": of the sentence
		}
		if !st.likeLast(&c, at, from, adjective) && !st.likeAsked(&c) {
			return
		}
	default:
		if c.Part == "" && h.rule.Like == "whole" && x.isSubject(h.role(groupRole)) {
			return
		}
		if c.Kind == muster.Funding {
			if h.unmade = !st.likeSum(&c, int(x.Tokens[x.first].Start), h.role(toRole) >= 0); h.unmade {
				return
			}
			break
		}
		at, own := int(x.Tokens[x.chunks[h.first].first].Start), c.When
		whole := st.likeWhole(&c, at, x.wholeFrom(&c), int(x.Tokens[x.first].Start), x.definiteCounts(), x.countsThem(max(h.role(groupRole), h.role(nRole))))
		if h.unmade = whole == nil && (h.rule.Like != "any" || x.suffers(st)); h.unmade {
			return
		}
		x.foreignPart(&c, h, st)
		if h.rule.Dated == "none" {
			c.When = own
		} else if whole != nil && c.Part != "" && timeChunk >= 0 && x.beforeWhole(timeChunk, whole) {
			c.When = whole.When
		}
		if i := max(h.role(nRole), h.role(groupRole)); c.N == nil && whole != nil && x.isFraction(i) {
			if c.N = x.shareOfWhole(i, whole); c.N == nil || x.suffers(st) {
				return // "700,000 are displaced, half of them children"
			}
		}
	}
	x.trailing(&c, h)
	if !x.settle(&c, h, v, st) {
		return
	}
	if x.chunks[v].shape != verb || x.chunks[v].marks&(token.Future|token.Modal|token.Infin) == 0 {
		st.under(&c)
	}
	if c.Modality == "" && x.untrue(v) {
		c.Modality = muster.Denied
	}
	x.occurrence(&c, v, st)
	if c.Kind == muster.Harm {
		x.leaveOwn(&c, h, v)
	}
	x.widen(h, timeChunk, placeChunk)
	x.emit(c, h, st)
	switch c.Kind {
	case muster.Movement:
		x.emitAgain(c, h, timeChunk, st)
		x.noteTerm(c, h, v, st)
		x.sorts(c, h, st)
	case muster.Mandate:
		x.noteTerm(c, h, v, st)
	case muster.Term:
		x.noteRenewal(c, h, v, st)
	case muster.Operation:
		x.siblings(c, h, v, st)
	case muster.Harm:
		x.siblings(c, h, v, st)
		x.parts(c, h, st)
	case muster.Strength, muster.Commitment:
		x.sorts(c, h, st)
		if x.allows(&c, v) {
			x.noteAct(c, h, v, st)
			x.noteTerm(c, h, v, st)
		}
	case muster.Funding:
		x.gapped(c, h, st)
		x.further(c, h, st)
	}
}

// conditional reports whether the verb at chunk v stands in a clause that a word
// like "if" or "whether" opens: what it says is not claimed.
func (x *sentence) conditional(v int) bool {
	if x.chunks[v].shape != verb {
		return false
	}
	i := x.clauseStart(v)
	return i > 0 && x.chunks[i-1].shape == word && x.chunks[i-1].is(x.f.condition) || x.supposed(v)
}

// supposed reports whether the verb at chunk v stands behind its subject and the auxiliary that
// opens its clause, as where "if" is left out: "should Kenya leave", "had they stayed", "were it
// to end".
func (x *sentence) supposed(v int) bool {
	if v < 2 || x.noun(v-1) == nil || x.chunks[v-2].last-x.chunks[v-2].first != 1 {
		return false
	}
	c, marks := &x.chunks[v-2], x.chunks[v].marks
	if c.shape == verb && (x.subjectOf[v-2] >= 0 && !x.hadInstead(v-2) || v > 2 && !x.wordAny(v-3, isComma)) {
		return false // "the force had its mandate renewed"
	}
	switch x.Tokens[c.first].Word.Form {
	case "should":
		return c.shape == word && marks&(token.Past|token.Future|token.Ing|token.Infin) == 0
	case "had":
		return c.shape == verb && (marks&token.Part != 0 || marks&(token.Future|token.Perfect|token.Passive) == 0 && x.Tokens[x.chunks[v].head].Any(isVpart))
	case "were":
		return c.shape == verb && marks&token.Infin != 0
	}
	return false
}

// untrue reports whether the verb at chunk v stands in a clause that is said not to be so: "it is not
// true that soldiers had left", "it was false that".
func (x *sentence) untrue(v int) bool {
	if x.chunks[v].shape != verb {
		return false
	}
	i := x.clauseStart(v)
	if i > 1 && x.underOf[v] == byContent && x.wordAny(i-1, isThat) && x.refutedNoun(i-2) {
		return true
	}
	if i < 3 || !x.wordAny(i-1, isThat) || x.chunks[i-3].shape != verb || !x.chunks[i-3].any(isBe) {
		return false
	}
	negated := x.chunks[i-3].marks&token.Negated != 0
	return x.holds(&x.chunks[i-2], x.f.trueWord) && negated || x.holds(&x.chunks[i-2], x.f.untrue) && !negated
}

// refutes reports whether the verb at chunk v, or before the time there, says that the claim which
// it has for its object is not so: "denied | on Friday | allegations that civilians died".
func (x *sentence) refutes(v int) bool {
	v = x.beforeTimes(v + 1)
	return v >= 0 && x.chunks[v].shape == verb && x.chunks[v].is(x.f.deny) && x.chunks[v].marks&(token.Passive|token.Negated) == 0
}

// clauseStart is where the clause of the verb at chunk v starts: its subject,
// where that stands before it.
func (x *sentence) clauseStart(v int) int {
	if s := int(x.subjectOf[v]); s >= 0 && s < v {
		return s
	}
	return v
}

// anchor is the chunk of the verb that the hit turns on: the role "verb", else
// the first verb group, else the first chunk.
func (x *sentence) anchor(h *hit) int {
	if v := h.role(verbRole); v >= 0 {
		return v
	}
	for i := h.first; i < h.last; i++ {
		if x.chunks[i].shape == verb {
			return i
		}
	}
	return h.first
}

// negatable is the chunk whose "no" denies the claim.
func (x *sentence) negatable(h *hit) int {
	first := -1
	for _, n := range [...]roleName{groupRole, whoRole, senderRole, nRole, byRole, whatRole, whereRole, xRole} {
		i := h.role(n)
		switch {
		case i < 0:
		case x.chunks[i].marks&token.Negated != 0:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}
