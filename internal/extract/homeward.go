package extract

import (
	"muster"
	"muster/internal/token"
)

// settleHome gives a movement of people whom nothing else is said of to the
// contributor in which the report is written, where they go home or set out, and
// the deployment of "it" to the mission.
func (x *sentence) settleHome(c *muster.Claim, g, v int, st *state) {
	_, explicit := x.explicit(g, st)
	switch {
	case explicit:
	case x.chunks[g].is(x.f.it) && x.chunks[v].is(x.f.deploy) && x.chunks[v].marks&token.Passive != 0:
		c.Who = x.orMission(st.force, st)
	case st.home != "" && c.Direction == "return" && c.Who.Is(st.mission.Short) && x.chunks[g].marks&token.Named == 0 && !x.chunks[g].in(FORCE) && !(x.chunks[g].is(x.f.withdrawal) && st.topic == st.mission.Short):
		c.Who = muster.Names{st.home}
	}
}

// comesFrom is the contributors named after the verb at chunk v, "a company was
// flown in from Rwanda", where the group itself names none.
func (x *sentence) comesFrom(h *hit, v int, st *state) muster.Names {
	g := h.role(groupRole)
	if g < 0 || x.chunks[v].shape != verb {
		return nil
	}
	if _, explicit := x.explicit(g, st); explicit {
		return nil
	}
	for i := v + 1; i < v+4 && i+1 < len(x.chunks); i++ {
		if c := &x.chunks[i+1]; x.wordAt(i, x.f.from) && c.in(COUNTRY) && !c.in(HOST) {
			who, _ := x.contributors(i+1, st)
			if k := &x.chunks[g]; (k.in(PRONOUN) || k.marks&(token.Definite|token.Counted) == token.Definite) && !st.present(first(who)) {
				return nil // "They flew in from Singapore", who were named before
			}
			return who
		}
	}
	return nil
}

// lastOf reports whether the group at chunk g is the last of its kind, "Burundi's last battalion", "the remaining
// 300", or is said to be where the mission serves: "| Danish officers | in Haiti to leave by June".
func (x *sentence) lastOf(g int) bool {
	return g >= 0 && (x.holds(&x.chunks[g], x.f.rest) || x.holds(&x.chunks[g], x.f.finalWord) || x.wordAt(g+1, x.f.in) && g+2 < len(x.chunks) && x.chunks[g+2].in(HOST))
}

// homecoming reports whether the group at chunk g arrives at home by what is said of it: "the
// returning battalion was welcomed", "arrived after completing its tour of duty".
func (x *sentence) homecoming(g, v int) bool {
	if g < 0 {
		return false
	}
	if c := &x.chunks[g]; x.isOutgoing(c) {
		return true
	}
	for i := v + 2; i+1 < len(x.chunks) && i < v+9 && x.chunks[i].marks&token.Punct == 0; i++ {
		if k := &x.chunks[i]; k.shape == verb && (k.is(x.f.endVerb) || k.is(x.f.completes)) && k.marks&token.Ing != 0 && x.chunks[i+1].in(TOUR) {
			return true
		}
	}
	return false
}

// isOutgoing reports whether "returning" stands before the noun of the group c.
func (x *sentence) isOutgoing(c *chunk) bool {
	for i := c.first; i < c.head; i++ {
		if t := &x.Tokens[i]; t.Any(isVing) && t.Is(x.f.returnVerb) {
			return true
		}
	}
	return false
}
