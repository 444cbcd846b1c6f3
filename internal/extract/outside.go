package extract

import (
	"cmp"

	"muster"
	"muster/internal/token"
)

// rememberOutside notes the contributors whose personnel the sentence says are
// no part of the mission: "Rwanda's force is not part of the mission", "they are
// not under UN command", "a unit of its own, outside the force".
func (x *sentence) rememberOutside(st *state) {
	if x.all.marks&token.Negated == 0 && x.all.traits&isOutside == 0 {
		return
	}
	for i := range x.chunks {
		switch c := &x.chunks[i]; {
		case c.shape == verb && c.marks&token.Negated != 0 && x.belongs(i), x.wordAny(i, isOutside) && x.missionAt(i+1):
			if who := x.outsider(i, st); who != "" {
				st.outside = append(st.outside, who)
			}
		}
	}
}

// belongs reports whether the verb at chunk v ties its subject to a mission:
// "be part of the force", "belong to SAMIDRC", "be under UN command".
func (x *sentence) belongs(v int) bool {
	for i := v + 1; i < len(x.chunks) && i < v+5; i++ {
		switch {
		case x.Tokens[x.chunks[i].last-1].Is(x.f.command):
			return true
		case x.chunks[i].shape == verb:
			return false
		case x.missionAt(i) && x.partOf(i):
			return true
		case x.wordAny(i, isOf|isTo):
			return x.missionAt(i+1) && (x.chunks[v].is(x.f.belong) || x.chunks[i-1].is(x.f.partWord))
		}
	}
	return false
}

// missionAt reports whether chunk i is the mission, by name or not.
func (x *sentence) missionAt(i int) bool {
	g := x.noun(i)
	return g != nil && x.chunks[i].in(FORCE) && (g.det == definite || missionOf(g) != "")
}

// partOf reports whether chunk i begins with "part of".
func (x *sentence) partOf(i int) bool {
	c := &x.chunks[i]
	return c.last-c.first > 1 && x.Tokens[c.first].Is(x.f.partWord)
}

// outsider is the contributor that a sentence about who is outside the mission
// speaks of at chunk i: the subject, the first country named, or that of the
// sentence before.
func (x *sentence) outsider(i int, st *state) string {
	if x.chunks[i].shape == verb && x.subjectOf[i] >= 0 {
		if who, explicit := x.explicit(int(x.subjectOf[i]), st); explicit && len(who) == 1 {
			return x.country(who[0])
		}
	}
	for k := 0; k < i; k++ {
		if who, explicit := x.explicit(k, st); explicit && len(who) == 1 && x.country(who[0]) != "" {
			return who[0]
		}
	}
	return x.country(st.contributor)
}

// country is the name where it is that of a country, else "".
func (x *sentence) country(name string) string {
	if x.f.adjectives[name] == "" {
		return ""
	}
	return name
}

// setOutside marks the claims on personnel that are outside the mission.
func (st *state) setOutside() {
	for k := range st.found {
		if c := &st.found[k].Claim; c.Kind == muster.Strength && len(c.Who) == 1 && st.hostForce(c.Who[0]) {
			c.Mission = "none" // and so are the parts of what the police have
		}
	}
	for _, who := range st.outside {
		for k := range st.found {
			if c := &st.found[k].Claim; ofPersonnel(c.Kind) && c.Mission == "" && len(c.Who) == 1 && c.Who[0] == who {
				c.Mission = "none"
			}
		}
	}
}

// hostsOwn is the force of the host country, or of one outside the mission, whose strength or
// movement the claim is by the words at chunk i, else "": "the national police have 9,000
// officers", "Haiti has 9,000 police officers". It is no part of the mission.
func (x *sentence) hostsOwn(c *muster.Claim, i int, h *hit, st *state) string {
	k, g := &x.chunks[i], h.role(groupRole)
	switch {
	case c.Kind == muster.Movement && k.in(HOSTFORCE):
		return x.hostHolder(i, st)
	case c.Kind != muster.Strength || x.noun(i) == nil:
		return ""
	case k.in(HOST) && x.isSubject(i) && g >= 0 && x.chunks[g].in(PERSONNEL):
		return x.hostForceOf(&x.chunks[g], st)
	}
	return x.hostHolder(i, st)
}

// hostHolder is the force of the host country, or of one outside the mission, that chunk i names,
// "" where it is none.
func (x *sentence) hostHolder(i int, st *state) string {
	k, g := &x.chunks[i], x.noun(i)
	switch {
	case g == nil:
		return ""
	case k.in(HOSTFORCE):
		force := first(x.parties(i, st))
		if !st.hostForce(force) && len(g.actors) > 0 && x.contributor(g.actors[0], st) != "" {
			return "" // of a country that serves in the mission
		}
		return force
	case k.in(FORCE) && x.holds(k, x.f.police) && (x.ofHost(g, st) || len(g.actors) == 0 && g.det == definite && k.last-k.first == 3):
		return cmp.Or(st.hostPolice(), x.plainText(k)) // "Haiti's police force", "the police force"
	case k.is(x.f.police) && k.in(PERSONNEL) && k.marks&(token.Definite|token.Counted|token.Named) == token.Definite && !x.ownedByForce(k):
		return cmp.Or(st.hostPolice(), x.plainText(k))
	}
	return x.hostOwn(i, st)
}

// ownedByForce reports whether the chunk says that it belongs to a force or a mission: "the | mission |'s police".
func (x *sentence) ownedByForce(c *chunk) bool {
	for p := c.first + 1; p < c.head; p++ {
		if x.any(p, isPossess) {
			return x.Tokens[p-1].Is(x.f.forceNoun)
		}
	}
	return false
}
