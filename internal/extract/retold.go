package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells the attacks that a text goes on to speak of from new ones, and what
// forces do to armed men from attacks.

// toldOn reports whether an attack is one of which the text has just told.
func (x *sentence) toldOn(c *muster.Claim, h *hit, v int, st *state) bool {
	if c.When != "" || c.Where != nil || !violent(c.Incident) {
		return false
	}
	again := st.toldIn > 0 && st.sentence-st.toldIn <= 1
	if c.By != nil {
		return again && c.Incident == "attack" && x.attackersThey(h.role(byRole), st) // "Gunmen stormed the town. They targeted the market"
	}
	k := &x.chunks[v]
	undergone := k.shape == verb && k.marks&(token.Passive|token.Part) != 0
	before := undergone && k.marks&(token.Perfect|token.Past) == token.Perfect|token.Past
	target := h.role(targetRole)
	switch {
	case undergone && c.Incident == "attack" && target >= 0 && x.chunks[target].marks&token.Definite != 0 && st.actedLast():
		return true // "They searched two cars. The cars were burned"
	case before && c.Incident == "shooting" && k.marks&token.Passive != 0:
		return true // "The men had been shot"
	case target >= 0 && x.chunks[target].marks&token.Named != 0, !again:
		return false // "The Hotel Ibis was burned down"
	case c.Incident == "massacre":
		return undergone // "The raid was on Bor. Two men were beheaded"
	}
	return k.shape == noun || undergone && (c.Incident == "attack" || x.chunks[h.last-1].marks&token.Definite != 0) // "Ten houses were set on fire", "killed in the exchange of fire"
}

// actedLast reports whether the last that the text told of, in this sentence or the one
// before, is an operation and no attack.
func (st *state) actedLast() bool {
	return st.acted.who != nil && st.acted.sentence >= st.toldIn && st.sentence-st.acted.sentence <= 1
}

// byNobody reports whether a band of which nobody knows that it is armed is said to
// attack: "The same group raided the market", of traders.
func (x *sentence) byNobody(c *muster.Claim, h *hit, v int, st *state) bool {
	i := h.role(byRole)
	if i < 0 || x.chunks[v].shape != verb || c.Incident == "clash" {
		return false
	}
	k := &x.chunks[i]
	return k.is(x.f.outfit) && !k.in(ARMED|PEOPLE|FOLK) && x.sameGroup(i, st) == ""
}

// ofOperation reports whether it is what a force does to armed men, which is an
// operation and no attack.
func (x *sentence) ofOperation(c *muster.Claim, h *hit, st *state) bool {
	target, by := h.role(targetRole), h.role(byRole)
	switch {
	case target < 0 || c.Incident == "clash" || !x.armedAt(target):
		return false
	case x.ofForces(c.By, st), x.struck(h):
		return true
	case by < 0:
		return false
	}
	k := &x.chunks[by]
	return k.is(x.f.police) && len(x.noun(by).actors) == 0 || len(st.mission.Contributors) == 0 && x.musters(k)
}

// armedAt reports whether chunk i is armed men, or somebody of an armed group that it names.
func (x *sentence) armedAt(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	if c.in(ARMED) {
		return true
	}
	if c.in(COUNT) && x.holds(c, x.f.them) {
		return slices.ContainsFunc(x.chunks[:i], func(c chunk) bool { return c.in(ARMED) }) // "came under fire from militiamen and shot two of them"
	}
	return g != nil && slices.ContainsFunc(g.actors, func(a actor) bool { return a.kind == name.Group })
}

// struck reports whether the hit tells of an attack from the air, as forces make them.
func (x *sentence) struck(h *hit) bool {
	return slices.ContainsFunc(x.chunks[h.first:h.last], func(c chunk) bool { return c.is(x.f.airstrike) })
}

// ofForces reports whether those are the mission, one who serves in it or a force of the
// host country.
func (x *sentence) ofForces(by muster.Names, st *state) bool {
	return len(by) > 0 && len(st.mission.Contributors) > 0 && !slices.ContainsFunc(by, func(who string) bool {
		return who != st.mission.Short && !st.hostForce(who) && !slices.Contains(st.mission.Contributors, who)
	})
}
