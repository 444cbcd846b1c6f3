package extract

import (
	"muster"
	"muster/internal/token"
)

// This file tells what looks like an attack from what the force does itself.

// ownStrike reports whether the incident is an airstrike of a military mission on armed men, which
// is its operation: "An airstrike killed a Taliban leader" in a report on ISAF.
func (x *sentence) ownStrike(c *muster.Claim, v int, st *state) bool {
	for i := v + 1; i < len(x.chunks) && i < v+frameLength && x.chunks[v].shape == verb && len(c.By) == 1 && c.By[0] == st.mission.Short; i++ {
		if x.noun(i) != nil && x.chunks[i].is(x.f.airstrike) && x.attributiveOf(i).Is(c.By[0]) {
			return true // "were killed in an ISAF air strike"
		}
	}
	if !x.chunks[v].is(x.f.airstrike) {
		return false
	}
	if len(c.By) == 1 && c.By[0] == st.mission.Short && x.chunks[v].shape == noun {
		return true // "an ISAF air strike"
	}
	return c.By == nil && x.ofSoldiers(st)
}

// raidOfForce reports whether the incident at chunk v is what a force did: "the soldiers carried out two | raids",
// "captured a man in a | raid", "The | raid | led to six arrests", which is its operation, or what it is told to have
// done shortly before: "The | raid | was over by noon".
func (x *sentence) raidOfForce(h *hit, v int, st *state) bool {
	if x.strikesFoes(h, v) {
		return true
	}
	k := &x.chunks[v]
	if k.shape != noun || !k.is(x.f.undertaking) && !k.is(x.f.airstrike) || h.role(byRole) >= 0 || x.attributiveOf(v) != nil {
		return false
	}
	if x.noun(v).det == definite && st.raidIn > 0 && st.sentence-st.raidIn <= 3 {
		return true
	}
	if h.role(targetRole) < 0 && (x.launchedByForce(v) || x.doneIn(v) || x.bringsArrests(v)) {
		st.raidIn = st.sentence
		return true
	}
	return false
}

// launchedByForce reports whether the raid at chunk v is what a force carries out: "the soldiers carried out two | raids".
func (x *sentence) launchedByForce(v int) bool {
	u := x.verbBefore(v)
	return u >= 0 && v-u <= 3 && x.chunks[u].is(x.f.conduct) && x.forceActs(u)
}

// doneIn reports whether the raid at chunk v is what a force held, seized or freed somebody or something in: "captured
// a man in a | raid".
func (x *sentence) doneIn(v int) bool {
	if v < 2 || !x.wordAt(v-1, x.f.in) && x.Tokens[x.chunks[v-1].first].Word.Form != "during" {
		return false
	}
	u := x.verbBefore(v)
	if u >= 0 && x.chunks[u].marks&token.Passive != 0 && x.subjectOf[u] >= 0 && x.chunks[x.subjectOf[u]].is(x.f.FOES) {
		return true // "A rebel camp was destroyed in the | strike"
	}
	return u >= 0 && (x.chunks[u].is(x.f.arrestVerb) || x.chunks[u].is(x.f.rescueVerb)) && x.forceActs(u)
}

// forceActs reports whether a force acts by the verb at chunk u.
func (x *sentence) forceActs(u int) bool {
	if x.chunks[u].marks&(token.Passive|token.Part) != 0 || x.subjectOf[u] < 0 {
		return false
	}
	s := &x.chunks[x.subjectOf[u]]
	return s.in(PERSONNEL|FORCE|HOSTFORCE) && !s.in(ARMED) && !x.ofFaction(s)
}

// bringsArrests reports whether the raid at chunk v is said to have ended in arrests: "The | raid | led to six arrests".
func (x *sentence) bringsArrests(v int) bool {
	for i := v + 1; i < len(x.chunks) && i < v+8; i++ {
		if c := &x.chunks[i]; c.shape == noun && c.is(x.f.arrestNoun) && x.subjectOf[max(x.verbBefore(i), 0)] == int16(v) {
			return true
		}
	}
	return false
}

// strikesFoes reports whether the verb at chunk v says that the services of a state carried out a strike or a raid on
// armed men: "The Togolese military | conducted | an airstrike that killed nine rebels".
func (x *sentence) strikesFoes(h *hit, v int) bool {
	s := int(x.subjectOf[v])
	if c := &x.chunks[v]; c.shape != verb || !c.is(x.f.conduct) || s < 0 || x.all.classes&ARMED == 0 || x.chunks[s].in(ARMED) {
		return false
	}
	if t := h.role(targetRole); t >= 0 && !x.chunks[t].in(ARMED) || !x.chunks[s].in(PERSONNEL|FORCE|HOSTFORCE) {
		return false
	}
	for i := v + 1; i < len(x.chunks) && i < v+4; i++ {
		if c := &x.chunks[i]; c.shape == noun && (c.is(x.f.undertaking) || c.is(x.f.airstrike)) {
			return true
		}
	}
	return false
}

// ourStrike reports whether the airstrike at chunk v is the mission's own: "an ISAF air strike", a "precision
// strike", as those who make it call it, or one that nobody else is said to make, in a report on a military mission.
func (x *sentence) ourStrike(v int, st *state) bool {
	if by := x.attributiveOf(v); by != nil {
		return by.Is(st.mission.Short)
	}
	return x.saysIn(&x.chunks[v], "precision") || x.ofSoldiers(st)
}

// ofSoldiers reports whether the sentence tells of soldiers or armed men, in a report on a military mission.
func (x *sentence) ofSoldiers(st *state) bool {
	return st.mission.Kind == "military" && x.all.classes&(ARMED|FORCE|HOSTFORCE) != 0
}
