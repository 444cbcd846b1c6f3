package extract

import (
	"strings"

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
	return c.By == nil && st.mission.Kind == "military" && x.all.classes&(ARMED|FORCE|HOSTFORCE) != 0
}

// raidOfForce reports whether the incident at chunk v is what a force did, on nobody that is told: "the soldiers carried
// out two | raids", which is its operation.
func (x *sentence) raidOfForce(h *hit, v int) bool {
	if k := &x.chunks[v]; k.shape != noun || !k.is(x.f.undertaking) && !k.is(x.f.airstrike) || h.role(targetRole) >= 0 {
		return false
	}
	u := x.verbBefore(v)
	if u < 0 || v-u > 3 || !x.chunks[u].is(x.f.conduct) || x.chunks[u].marks&(token.Passive|token.Part) != 0 || x.subjectOf[u] < 0 {
		return false
	}
	s := &x.chunks[x.subjectOf[u]]
	return s.in(PERSONNEL|FORCE|HOSTFORCE) && !s.in(ARMED) && !x.ofFaction(s)
}

// ourStrike reports whether the airstrike at chunk v is the mission's own: "an ISAF air strike", a "precision
// strike", as those who make it call it, or one that nobody else is said to make, in a report on a military mission.
func (x *sentence) ourStrike(v int, st *state) bool {
	if by := x.attributiveOf(v); by != nil {
		return by.Is(st.mission.Short)
	}
	return strings.Contains(x.plainText(&x.chunks[v]), "precision") || st.mission.Kind == "military" && x.all.classes&(ARMED|FORCE|HOSTFORCE) != 0
}
