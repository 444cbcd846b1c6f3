package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file finds by whom what a verb tells is done.

// movedBy gives personnel of whom the words do not say whose they are the contributor who moves
// them: "200 officers were sent to Bor by Benin".
func (x *sentence) movedBy(c *muster.Claim, h *hit, v int, st *state) {
	g := h.role(groupRole)
	if g < 0 || h.role(senderRole) >= 0 || x.chunks[v].shape != verb || x.chunks[v].marks&(token.Passive|token.Part) == 0 {
		return
	}
	if _, explicit := x.explicit(g, st); explicit && !x.ofMissionOnly(g) {
		return
	}
	if i := x.agent(v, h.last); i >= 0 && !h.catches(i) && x.chunks[i].in(COUNTRY) {
		if who, explicit := x.explicit(i, st); explicit {
			c.Who = who
		}
	}
}

// ofMissionOnly reports whether the words of the group at chunk i say only in which mission they serve:
// "40 MSS officers".
func (x *sentence) ofMissionOnly(i int) bool {
	a := x.noun(i).actors
	return len(a) == 1 && a[0].kind == name.Mission
}

// orAgent is the names given, else those of the agent of the verb at v.
func (x *sentence) orAgent(by muster.Names, h *hit, v int, st *state) muster.Names {
	if by != nil {
		return by
	}
	if i := x.agent(v, h.last); i >= 0 && !h.catches(i) {
		if c := &x.chunks[i]; c.is(x.f.patrolNoun) || c.is(x.f.raider) {
			return x.doers(i, st)
		}
		if x.acts(i) {
			return slices.Concat(x.parties(i, st), x.accomplices(i, h, st))
		}
		return x.fireOf(i, st)
	}
	return nil
}

// fireOf is whose fire the noun group at chunk i is, by the name or the word before its head: "hurt by |
// Israeli fire |"; nil where it is no fire or nobody's.
func (x *sentence) fireOf(i int, st *state) muster.Names {
	if !x.fired(i) {
		return nil
	}
	if who := x.wielder(i, st); who != nil {
		return who
	}
	return x.attributiveOf(i)
}

// fired reports whether the noun group at chunk i is an attack, a shooting or fire.
func (x *sentence) fired(i int) bool {
	c := &x.chunks[i]
	return c.is(x.f.attackNoun) || c.is(x.f.shootingNoun) || c.is(x.f.fire)
}

// agent is the noun group after "by" in the clause of the verb at v, or right
// after the hit that ends at chunk last, -1 where there is none.
func (x *sentence) agent(v, last int) int {
	for i := v + 1; i+1 < len(x.chunks) && i < v+frameLength; i++ {
		if x.clause[i] != x.clause[v] && i > last {
			break
		}
		if x.passesOver(i, v) {
			break
		}
		if k := &x.chunks[i-1]; x.wordAny(i, isBy) && x.noun(i+1) != nil && !x.chunks[i+1].is(x.f.reckonNoun) && !(k.shape == noun && (k.is(x.f.document) || k.is(x.f.sayNoun))) && !x.tellsMoreOf(i-1, v) && !x.beheld(i-1, v) {
			return i + 1 // but "according to a report by the agency"
		}
	}
	return -1
}

// passesOver reports whether the finite verb at chunk i is said of a group of which chunk v only tells more,
// so that its agent is not that of v: "14 | wounded | in the attack were flown by the mission".
func (x *sentence) passesOver(i, v int) bool {
	if !x.finiteAt(i) || x.subjectOf[i] < 0 || int(x.subjectOf[i]) >= v {
		return false
	}
	if c := &x.chunks[v]; c.shape == verb {
		return c.marks&token.Part != 0 && x.subjectOf[i] == x.subjectOf[v]
	}
	return !x.wordAny(v-1, isOf)
}

// tellsMoreOf reports whether the verb at chunk k, another than v, only tells more of the noun group
// before it, which is no attack: "bombed a hospital | run | by a charity", against "killed in a raid
// carried out by rebels", "hit by rockets fired by them".
func (x *sentence) tellsMoreOf(k, v int) bool {
	c := &x.chunks[k]
	if k == v || k < 1 || c.shape != verb || c.marks&token.Part == 0 || x.chunks[k-1].shape != noun {
		return false
	}
	n := &x.chunks[k-1]
	if n.is(x.f.attackNoun) || n.is(x.f.clashNoun) || n.is(x.f.undertaking) {
		return c.is(x.f.claim)
	}
	return !n.in(COURSE) && (!c.is(x.f.conduct) || n.in(SITE|GROUND)) && !c.is(x.f.hurl) && !c.is(x.f.setOff) && !c.is(x.f.attack)
}

// beheld reports whether the verb at chunk k is what somebody else did to that of which the one at v
// tells: "An ambush that killed six men | was condemned | by the force", "the parade | was watched | by".
func (x *sentence) beheld(k, v int) bool {
	c := &x.chunks[k]
	if k == v || c.shape != verb || c.marks&token.Passive == 0 || c.marks&(token.Part|token.Infin|token.Ing) != 0 {
		return false
	}
	return c.is(x.f.laud) || c.is(x.f.acclaim) || c.any(isSay) || c.is(x.f.lookOn)
}

// catches reports whether a role of the hit holds chunk i.
func (h *hit) catches(i int) bool {
	for _, r := range h.roles {
		if i >= r.first && i < r.last {
			return true
		}
	}
	return false
}

// acts reports whether the noun group at chunk i can do something: a blast or
// a disease cannot.
func (x *sentence) acts(i int) bool {
	c := &x.chunks[i]
	return c.in(ARMED|FORCE|ORG|COUNTRY|PERSONNEL|BODY) ||
		c.in(HOSTFORCE|PERSON|PEOPLE)
}

// attacker is who attacks in the clause that says how people were harmed:
// "killed when gunmen attacked", "hurt in clashes with protesters", "died fighting rebels".
func (x *sentence) attacker(v int, st *state) muster.Names {
	for i := v + 1; i < len(x.chunks) && i < v+frameLength; i++ {
		c := &x.chunks[i]
		switch {
		case x.clause[i] > x.clause[v]+2:
			return nil
		case c.shape == noun && (c.is(x.f.clash) || c.is(x.f.clashNoun)) && (x.wordAt(i+1, x.f.with) || x.wordAt(i+1, x.f.against)) && x.noun(i+2) != nil && x.acts(i+2):
			return x.parties(i+2, st)
		case c.shape == verb && c.marks&token.Ing != 0 && c.is(x.f.clash) && x.noun(i+1) != nil && x.acts(i+1):
			return x.parties(i+1, st) // "killed while fighting rebels"
		case c.shape == verb && c.is(x.f.clash) && x.opensWhen(v, x.clause[i]) && x.wordAt(i+1, x.f.with) && x.armedAt(i+2):
			return x.parties(i+2, st) // "killed when they clashed with rebels"
		case c.shape == verb && c.marks&token.Passive == 0 && x.opensWhen(v, x.clause[i]):
			if s := int(x.subjectOf[i]); s > v && x.acts(s) && !x.runsInto(i) && (c.is(x.f.attack) || x.firesBack(i) || c.is(x.f.setOff) || c.is(x.f.selfDestruct) || x.chunks[s].in(ARMED)) {
				return x.parties(s, st)
			}
		}
	}
	return nil
}

// firesBack reports whether the verb at chunk v is to return fire.
func (x *sentence) firesBack(v int) bool {
	c := &x.chunks[v]
	return x.Tokens[c.head].Is(x.f.returnVerb) && x.wordOf(c.last-1) == "fire"
}

// runsInto reports whether the verb at chunk v says of those who act that a weapon hit
// them: "their convoy hit a mine".
func (x *sentence) runsInto(v int) bool {
	s := int(x.subjectOf[v])
	return v+1 < len(x.chunks) && x.chunks[v+1].shape == noun && x.chunks[v+1].is(x.f.weapon) && !x.chunks[s].in(ARMED)
}

// violenceOf is the armed men of whom the words tell that their violence did what the verb at chunk v
// says: "killed in | gang violence |", "| A gang war | has driven out 900"; nil for none.
func (x *sentence) violenceOf(v int) muster.Names {
	if s := int(x.subjectOf[v]); s >= 0 && x.chunks[v].marks&token.Passive == 0 && x.riot(s) {
		return x.attributiveOf(s)
	}
	if i := v + 2; i < len(x.chunks) && x.wordAt(v+1, x.f.in) && x.riot(i) {
		return x.attributiveOf(i)
	}
	return nil
}

// riot reports whether chunk i is violence or fighting.
func (x *sentence) riot(i int) bool {
	c := &x.chunks[i]
	return c.shape == noun && (c.is(x.f.unrest) || c.is(x.f.clashNoun) || c.in(ARMED) && x.Tokens[c.last-1].Is(x.f.unrest))
}
