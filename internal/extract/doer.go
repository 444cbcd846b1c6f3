package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// doers are the forces, bodies or contributors that act at chunk i: "the
// soldiers" are those spoken of, "the police" without more the host's.
func (x *sentence) doers(i int, st *state) muster.Names {
	c := &x.chunks[i]
	if who, _ := x.allied(i, st); who != nil {
		return who
	}
	if a := x.sameAllies(i, st); a.who != nil {
		return a.who
	}
	if c.is(x.f.police) && x.holds(c, x.f.forceNoun) && x.hasOf(c) {
		return x.orMission(st.force, st) // "soldiers and police of the mission"
	}
	if c.is(x.f.vehicle) && x.wordAny(i+1, isOf) && i+2 < len(x.chunks) && x.chunks[i+2].in(HOSTFORCE) {
		return x.named(i+2, st) // "a lorry of | the Haitian National Police |"
	}
	if c.is(x.f.police) && x.noun(i) != nil && len(x.noun(i).actors) == 0 && !x.forceOwns(c) {
		if s := x.sentBy(i, st); s >= 0 {
			return x.named(s, st)
		}
		if force := st.hostPolice(); force != "" {
			return muster.Names{force}
		}
		return x.named(i, st) // of nobody that the mission knows
	}
	if g := x.noun(i); c.in(FORCE) && g != nil && len(g.actors) == 0 && (g.det == bare || c.marks&token.Plural != 0) && x.holds(c, x.f.security) {
		all := x.hostSecurity(st)
		switch {
		case len(all) > 0:
			return all // "security forces", "the internal security forces"
		case c.marks&token.Plural != 0:
			return muster.Names{x.plainText(c)}
		}
	}
	switch {
	case c.in(HOSTFORCE):
		if home := x.foreignService(i, st); home != "" {
			return muster.Names{home} // "KFOR Italian Carabinieri"
		}
		return x.named(i, st)
	case c.in(PERSONNEL | UNIT | NATIONALS | COUNT | PRONOUN | FOLK | FORCE):
		who, explicit := x.contributors(i, st)
		switch {
		case explicit && len(who) > 0 && c.in(NATIONALS) && !c.in(FORCE):
			return who // "Italian and American troops"
		case explicit && len(who) > 1 && c.in(PERSONNEL) && x.f.adjectives[who[0]] != "" && x.f.adjectives[who[1]] != "":
			return who // "troops from Botswana and Lesotho"
		case explicit && len(who) > 0:
			return who[:1]
		case c.is(x.f.it) && x.ofOther(i):
			return x.named(x.subjectBefore(i), st) // "Doctors said it treated 27 people"
		case c.is(x.f.it) && x.armyBefore(i) >= 0:
			return x.parties(x.armyBefore(i), st) // "The army says it has cleared three villages"
		case c.is(x.f.it) && st.thingIn > 0 && st.thingIn == st.sentence-1 && x.subjectBefore(i) < 0:
			return nil // "A fire broke out. It destroyed"
		case c.is(x.f.it):
			if st.unitOf != "" {
				return muster.Names{st.unitOf} // "The Thai company … it"
			}
			return x.orMission(st.force, st)
		case c.in(FORCE) && !c.in(UNIT|PERSONNEL) && len(who) > 0:
			return who // "the mission", whoever acted before
		case x.unitTold(c, st) != "", x.Tokens[c.first].Is(x.f.its) && x.itsForce(i, st):
			return who
		case x.justTroops(i) && st.home == "" && st.spokenIn != st.paragraph:
			return x.orMission(st.force, st)
		case st.doer != "" && !x.ofHost(x.noun(i), st) && (c.in(UNIT|PRONOUN|COUNT) || st.doer != st.mission.Short):
			return muster.Names{st.doer}
		case who != nil:
			return who
		}
	}
	if c.is(x.f.patrolNoun) || c.is(x.f.raider) || c.is(x.f.undertaking) || c.is(x.f.weapon) || c.is(x.f.vehicle) {
		if who, explicit := x.explicit(i, st); explicit && len(who) > 0 {
			return who[:1]
		}
		if o := x.wielder(i, st); o != nil {
			return o
		}
		return x.orMission(st.force, st)
	}
	if who, explicit := x.explicit(i, st); explicit && len(who) > 0 && c.is(x.f.outfit) && !c.in(ARMED) {
		return who[:1] // "a Kenyan armoured column"
	}
	return x.parties(i, st)
}

// justTroops reports whether the group at chunk i is personnel of whom no word says whose they are:
// "Troops escorted", "Engineers cleared".
func (x *sentence) justTroops(i int) bool {
	c := &x.chunks[i]
	return c.in(PERSONNEL) && !c.in(UNIT|PRONOUN|COUNT) && c.last-c.first == 1 && c.marks&(token.Plural|token.Counted|token.Definite) == token.Plural
}

// sentBy is the contributor that the sentence says sends the group at chunk i, -1 where
// it names none: "Nigeria provides 200 police, who man checkpoints".
func (x *sentence) sentBy(i int, st *state) int {
	v := i - 1
	if v < 1 || x.chunks[v].shape != verb || !x.chunks[v].is(x.f.send) {
		return -1
	}
	s := int(x.subjectOf[v])
	if s < 0 || !x.chunks[s].in(COUNTRY) || x.ofHost(x.noun(s), st) {
		return -1
	}
	return s
}

// armyBefore is the army or the force of the host that the clause before chunk i is
// about, -1 where it is about none.
func (x *sentence) armyBefore(i int) int {
	if s := x.subjectBefore(i); s >= 0 && (x.chunks[s].in(HOSTFORCE) || x.chunks[s].is(x.f.army)) {
		return s
	}
	return -1
}

// ofOther reports whether "it" at chunk i is an organisation that the sentence is about,
// and no force.
func (x *sentence) ofOther(i int) bool {
	s := x.subjectBefore(i)
	if s < 0 {
		return false
	}
	c := &x.chunks[s]
	return c.in(ORG) && !c.in(FORCE|HOSTFORCE|PERSONNEL|BODY|COUNTRY)
}

// hostPolice is the police of the host country, "" where the mission file names
// none.
func (st *state) hostPolice() string {
	best := ""
	for name := range st.mission.Forces {
		if strings.Contains(name, "Police") && (best == "" || policeRank(name) < policeRank(best) || policeRank(name) == policeRank(best) && name < best) {
			best = name
		}
	}
	return best
}

// policeRank ranks the names of police forces: the national one comes first.
func policeRank(name string) int {
	if strings.Contains(name, "National Police") {
		return 0
	}
	return 1
}

// rememberDoer notes who acts in the sentence: the first subject that names a
// force or personnel of a contributor, as more than one person.
func (x *sentence) rememberDoer(st *state) {
	if x.all.classes&(PERSONNEL|UNIT|FORCE|NATIONALS) == 0 {
		return
	}
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		if s < 0 || x.quoted(s) || x.singular(s) || x.chunks[v].is(x.f.dies) || x.chunks[v].marks&(token.Passive|token.Part) != 0 && (x.chunks[v].is(x.f.kill) || x.chunks[v].is(x.f.injure)) {
			continue // the dead do nothing
		}
		if k := &x.chunks[v]; (k.any(isBe) || k.is(x.f.remain)) && x.noun(v+1) != nil && !x.chunks[s].in(FORCE) {
			continue // "Brazil remained the largest contributor"
		}
		if c := &x.chunks[s]; !c.in(PERSONNEL | UNIT | FORCE | NATIONALS) {
			if o := x.sentOut(v, s); o >= 0 {
				who, _ := x.explicit(s, st)
				if own, explicit := x.explicit(o, st); explicit {
					who = own
				}
				if len(who) == 1 {
					st.doer = who[0] // "Norway flew in 90 engineers. They built a bridge"
					return
				}
			}
			continue
		}
		if who, explicit := x.explicit(s, st); explicit && len(who) > 0 {
			st.doer = who[0]
			return
		}
	}
}

// sentOut is the personnel that the contributor at chunk s sends or brings in by the verb at chunk v,
// -1 for none.
func (x *sentence) sentOut(v, s int) int {
	c := &x.chunks[v]
	if !c.is(x.f.send) && !c.is(x.f.bringIn) || c.marks&(token.Passive|token.Part|token.Negated|token.Infin|token.Future|token.Modal) != 0 || !x.chunks[s].in(COUNTRY) {
		return -1
	}
	if o := v + 1; x.noun(o) != nil && x.chunks[o].in(PERSONNEL|UNIT) && x.chunks[o].marks&token.Plural != 0 {
		return o
	}
	return -1
}

// actor is who carries out the operation of the verb at v: the agent after
// "by", the subject, else those spoken of last.
func (x *sentence) actor(h *hit, v int, st *state) muster.Names {
	if i := x.agent(v, h.last); i >= 0 && x.operates(i) {
		return x.doers(i, st)
	}
	if s := int(x.subjectOf[v]); s >= 0 && x.chunks[v].marks&(token.Passive|token.Part) == 0 && x.operates(s) {
		return x.doers(s, st)
	}
	if force := x.dutyHolder(v); force != "" {
		return muster.Names{force}
	}
	if d := x.dutyOf(v); d >= 0 && x.noun(d).det == owned {
		if x.Tokens[x.chunks[d].first].Is(x.f.its) && (x.itsForce(d, st) || st.topic == st.force && st.unitOf == "") {
			return x.orMission(st.force, st)
		}
		return x.orMission(st.contributor, st) // "their duties"
	}
	if d := x.dutyOf(v); d >= 0 && x.dutyOwner(d) >= 0 {
		return x.doers(x.dutyOwner(d), st) // "the role of the Danes is to"
	}
	if s := x.yielder(v); s >= 0 {
		return x.doers(s, st)
	}
	if s := x.actorBefore(v); s >= 0 {
		return x.doers(s, st) // "Police returned fire and one man was held"
	}
	passive := x.chunks[v].marks&(token.Passive|token.Part) != 0
	if s := int(x.subjectOf[v]); s >= 0 && x.chunks[s].is(x.f.contraband) {
		passive = true // "The cache consisted of 12 mines"
	}
	reach := 1
	if s := int(x.subjectOf[v]); s >= 0 && x.chunks[s].marks&token.Definite != 0 {
		reach = 2 // "Police found rifles. It was said to be the first find. The rifles were seized in Bor"
	}
	if passive && st.acted.who != nil && st.sentence-st.acted.sentence <= reach {
		return st.acted.who // "Police raided the house. Two rifles were seized"
	}
	if a := st.allies; passive && a.who != nil && st.sentence-a.sentence <= 1 {
		return a.who // "Border police stopped a lorry. The driver was arrested"
	}
	return x.orMission(st.force, st)
}

// actorBefore is the force that an earlier verb in the sentence of the passive verb at
// chunk v is said of, -1 without one.
func (x *sentence) actorBefore(v int) int {
	if x.chunks[v].marks&(token.Passive|token.Part) == 0 {
		return -1
	}
	for u := v - 1; u >= 0; u-- {
		s := int(x.subjectOf[u])
		if x.chunks[u].shape != verb || s < 0 || x.chunks[u].marks&(token.Passive|token.Part) != 0 || x.chunks[u].any(isSay) && !x.chunks[s].is(x.f.police) && !x.chunks[s].in(HOSTFORCE) {
			continue // but "the police say eleven were held"
		}
		if c := &x.chunks[s]; (x.musters(c) || c.is(x.f.police)) && c.marks&token.Negated == 0 {
			return s
		}
	}
	return -1
}

// foreignService is the country whose army or police the group at chunk i names with the mission
// or the people that it is of, "" for none.
func (x *sentence) foreignService(i int, st *state) string {
	g := x.noun(i)
	if st.mission.Host == "" || len(g.actors) < 2 {
		return ""
	}
	if a := g.actors[len(g.actors)-1]; a.kind == name.Force && a.country != st.mission.Host && !st.hostForce(a.name) {
		return a.country
	}
	return ""
}

// operates reports whether the noun group at chunk i can carry out an
// operation.
func (x *sentence) operates(i int) bool {
	c := &x.chunks[i]
	return x.acts(i) && !c.in(ARMED|PEOPLE) || c.in(PRONOUN|UNIT|NATIONALS|COUNT)
}

// yielder is the raid or patrol, named after who makes it, which led to the noun at chunk v: "| An Iraqi
// army raid | resulted in the | detention"; -1 for none.
func (x *sentence) yielder(v int) int {
	for u := v - 1; u > 0 && u > v-4 && x.chunks[v].shape == noun; u-- {
		if x.chunks[u].shape != verb {
			continue
		}
		if s := int(x.subjectOf[u]); s >= 0 && x.chunks[s].marks&token.Named != 0 && (x.chunks[s].is(x.f.raider) || x.chunks[s].is(x.f.undertaking) || x.chunks[s].is(x.f.patrolNoun)) {
			return s
		}
		return -1
	}
	return -1
}
