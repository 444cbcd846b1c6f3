package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// settle gives a claim on personnel what its kind asks for beyond the words of
// its rule. It reports whether there is a claim at all.
func (x *sentence) settle(c *muster.Claim, h *hit, v int, st *state) bool {
	if len(c.Who) == 0 && ofPersonnel(c.Kind) && h.role(groupRole) < 0 && h.role(whoRole) < 0 && h.role(senderRole) < 0 {
		c.Who = x.spokenOf(h.first, st)
		if c.Kind == muster.Commitment && c.Basis != "pledged" {
			c.Who = x.orMission(st.force, st)
		}
	}
	if c.Modality == muster.Actual {
		c.Modality = ""
	}
	if ofPersonnel(c.Kind) && c.N != nil && c.N.Value >= million {
		return false // a sum without its currency
	}
	x.speakersOwn(c, h, st)
	if (c.Kind == muster.Term || c.Kind == muster.Commitment && h.value("modality") != "actual" && h.rule.Like == "") && x.chunks[v].shape == verb && x.chunks[v].marks&token.Must != 0 && x.chunks[v].marks&token.Past == 0 {
		c.Modality = muster.Requested // "should be renewed for six months"
	}
	if c.Part == "" && ofPersonnel(c.Kind) && c.Kind != muster.Term {
		c.Part = x.levelOf(h)
	}
	if g := h.role(groupRole); g >= 0 && ofPersonnel(c.Kind) && x.Tokens[x.chunks[g].first].Is(x.f.every) {
		return false
	}
	if g := h.role(groupRole); c.Kind == muster.Strength && c.N == nil && g >= 0 && x.noun(g) != nil && x.noun(g).figure >= 0 && x.fewerAt(x.figures[x.noun(g).figure].Last) {
		return false // "There are 200 fewer troops than before"
	}
	if g := h.role(groupRole); (c.Kind == muster.Movement || c.Kind == muster.Strength) && g >= 0 && x.Tokens[x.chunks[g].first].Word.Form == "they" && x.attackersThey(g, st) {
		return false // "the rebels said they had entered the town"
	}
	if i := h.role(partRole); c.Kind == muster.Strength && c.N == nil && i >= 0 && x.noun(i) != nil && x.noun(i).figure >= 0 {
		return false // a count of units: "900 troops, which includes two battalions"
	}
	if c.Kind == muster.Movement && x.chunks[v].marks&token.Ing != 0 && v > 1 && x.preposition(v-1) && x.chunks[v-2].shape == noun && x.chunks[v-2].is(x.f.shortfallNoun) {
		return false // "pays what bringing in the battalion costs"
	}
	if (c.Kind == muster.Movement || c.Kind == muster.Strength) && x.chunks[v].marks&token.Ing != 0 && x.whileFleeing(v) {
		return false
	}
	switch c.Kind {
	case muster.Strength:
		return x.settleStrength(c, h, v, st)
	case muster.Movement:
		return x.settleMovement(c, h, v, st)
	case muster.Commitment:
		if x.leftBehind(c, st) {
			return false
		}
		x.settleCommitment(c, h, v, st)
		return len(c.Who) > 0 && (c.N != nil || c.Modality == muster.Denied)
	case muster.Term:
		return x.settleTerm(c, h, v, st)
	case muster.Operation:
		return x.operated(c, v)
	case muster.Incident:
		return x.happened(c, v, st)
	case muster.Role:
		return c.Person != ""
	case muster.Funding:
		if c.SaidBy == "" && c.Modality == muster.Planned && x.Tokens[x.chunks[v].first].Is(x.f.would) {
			c.Modality = muster.Possible // "would cost", but "he said it would pay"
		}
	}
	return true
}

// speakersOwn gives a group that names nobody to the contributor who speaks of
// it: "Hungary says 60 soldiers could be sent back".
func (x *sentence) speakersOwn(c *muster.Claim, h *hit, st *state) {
	g := h.role(groupRole)
	if g < 0 || c.SaidBy == "" || c.SaidBy == st.mission.Host || !x.namesCountry(c.SaidBy) || x.chunks[g].in(FORCE) {
		return
	}
	if _, explicit := x.explicit(g, st); !explicit {
		c.Who = muster.Names{c.SaidBy}
	}
}

// namesCountry reports whether the sentence names the country, by itself or by
// its capital.
func (x *sentence) namesCountry(s string) bool {
	return slices.ContainsFunc(x.names, func(m name.Mention) bool {
		return m.Kind == name.Country && m.Name == s || m.Metonym == s
	})
}

// namesPeople reports whether the sentence names the country by the word for what is of it: "French".
func (x *sentence) namesPeople(s string) bool {
	return slices.ContainsFunc(x.names, func(m name.Mention) bool { return m.Kind == name.Demonym && m.Name == s })
}

// ofPersonnel reports whether claims of the kind are on personnel.
func ofPersonnel(k muster.Kind) bool {
	return k == muster.Strength || k == muster.Movement || k == muster.Commitment || k == muster.Term
}

// spokenOf is whose personnel the sentence spoke of last before chunk i, else the topic of the
// text.
func (x *sentence) spokenOf(i int, st *state) muster.Names {
	if st.label.who != "" {
		return muster.Names{st.label.who}
	}
	if len(x.chunks) > 0 && x.chunks[0].in(VERBLESS) {
		return x.orMission(st.force, st)
	}
	if s := x.besideIt(i, st); s != "" {
		return muster.Names{s}
	}
	if x.lead != "" {
		return muster.Names{x.lead}
	}
	if x.ofForce(i) {
		return x.orMission(st.force, st)
	}
	if st.counted.sentence == st.sentence {
		return st.counted.who
	}
	if st.topic != "" {
		return muster.Names{st.topic}
	}
	return x.orMission(st.contributor, st)
}

// ofForce reports whether the verb before chunk i is said of the force: "the force
// numbers 1,165, down from 2,600".
func (x *sentence) ofForce(i int) bool {
	for v := i - 1; v >= 0 && v > i-frameLength; v-- {
		if x.chunks[v].shape == verb {
			s := x.subjectOf[v]
			return s >= 0 && x.chunks[s].in(FORCE) && x.chunks[s].marks&token.Named == 0
		}
	}
	return false
}

// levelOf is the sort of personnel whose level or ceiling the hit gives: "the
// military strength", "the troop ceiling"; "" for all.
func (x *sentence) levelOf(h *hit) string {
	for i := h.first; i < h.last; i++ {
		c := &x.chunks[i]
		if c.shape != noun || !c.is(x.f.level) && !c.is(x.f.ceiling) && !c.is(x.f.component) {
			continue
		}
		part := ""
		last := c.head + 1
		if c.head < 0 {
			last = c.last // "the police ceiling of 2,601"
		}
		for j := c.first; j < last; j++ {
			switch s := x.Of(j, j+1); s {
			case "military", "police", "civilian":
				part = s // "civilian police" are police
			case "troop":
				part = "troops"
			}
		}
		if part == "" && c.is(x.f.ceiling) && x.preposition(i+1) && x.noun(i+2) != nil && x.chunks[i+2].in(FOLK|PEOPLE) && x.chunks[i+2].marks&token.Counted == 0 {
			part = plain(x.plainText(&x.chunks[i+2])) // "the limit on | international staff"
		}
		return part
	}
	return ""
}

// asks reports whether the sentence is a question for yes or no, which claims
// nothing: "Have all the soldiers gone home?".
func (x *sentence) asks() bool {
	if !x.is(x.last-1, x.f.query) {
		return false
	}
	first := x.first
	for i := x.first; i < x.last-2 && i < x.first+6; i++ {
		if x.Tokens[i].Any(isColon) || x.Tokens[i].Any(isComma) && i < x.first+3 {
			first = i + 1 // after the label of a speaker, after a name
		}
	}
	return x.auxiliary(first) || x.Tokens[first].Any(isModal)
}
