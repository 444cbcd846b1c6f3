package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// unreal reports whether the verb at chunk v tells of what did not happen: "would
// have killed dozens".
func (x *sentence) unreal(v int) bool {
	m := x.chunks[v].marks
	if x.chunks[v].shape == verb && m&token.Infin != 0 && m&token.Perfect == 0 {
		p := x.parentOf[v]
		return p < 0 || !x.chunks[p].is(x.f.manage) // "had sworn to kill", against "managed to kill"
	}
	return x.chunks[v].shape == verb && (m&token.Modal != 0 && m&token.Passive == 0 || m&token.Future != 0 && m&token.Perfect == 0) || x.inverts(v)
}

// inverts reports whether the clause of the verb at chunk v opens with "should"
// or another modal: "Should the gangs attack again, …".
func (x *sentence) inverts(v int) bool {
	first, last := x.clauseAt(v, x.clause[v])
	return first < last && x.chunks[first].shape == word && x.Tokens[x.chunks[first].first].Any(isModal)
}

// completeHarm finds who did it and who they were, and carries the victims over
// where the words only count them: "Two soldiers were killed and five wounded". It
// reports whether anybody was harmed.
func (x *sentence) completeHarm(c *muster.Claim, h *hit, v int, st *state) bool {
	if i := h.role("part"); i >= 0 && h.role("who") < 0 && h.role("n") < 0 {
		return x.amongLast(c, h, i, st)
	}
	if i := h.role("who"); i >= 0 && (x.nobodys(c, i, v, st) || x.harmedBefore(c, i, v)) {
		return false
	}
	c.By = x.orAgent(c.By, h, v, st)
	if i := h.role("by"); i >= 0 && x.noun(i) != nil && len(x.noun(i).actors) == 0 && x.chunks[i].in(PERSONNEL) && !x.chunks[i].in(HOSTFORCE) && (!x.singular(i) || x.chunks[i].in(UNIT)) && h.role("who") >= 0 && x.chunks[h.role("who")].in(ARMED) {
		c.By = x.doers(i, st) // "troops killed seven militants"
	}
	if c.By == nil {
		c.By = x.attacker(v, st)
	}
	if c.By == nil {
		c.By = x.inOperation(c, h, v, st)
	}
	if c.By == nil {
		c.By = x.claimsTo(v, st)
	}
	if s := int(x.subjectOf[v]); c.By == nil && s >= 0 && h.role("sender") < 0 && x.chunks[v].marks&(token.Passive|token.Part) == 0 && h.role("who") != s {
		if c.By = x.wielder(s); c.By == nil && (x.chunks[s].is(x.f.patrolNoun) || x.chunks[s].is(x.f.raider)) {
			c.By = x.doers(s, st)
		}
	}
	if i := h.role("who"); i >= 0 {
		x.spokenOfBefore(c, h, i, st)
		x.ofThem(c, i, st)
		x.oneKnown(c, i)
		if s := h.role("sender"); s >= 0 && x.counts(i) && x.chunks[s].in(HOSTFORCE) {
			c.Who, c.By = x.parties(s, st), nil // "the police lost three"
		}
		x.ownForces(c, h, i, st)
		x.ownLosses(c, h, i, st)
		x.unitHit(c, h, i, st)
		if c.Mood() == muster.Denied && (x.chunks[v].marks|x.chunks[i].marks)&token.Negated != 0 && c.N != nil && c.N.Value == 1 {
			c.N = nil // "has not lost a single man"
		}
		switch f := x.serves(i, h, st); {
		case f != "":
			c.Force = f
		case c.Force == "" && (x.counts(i) || x.fellows(i)) && (slices.Equal(c.Who, plurals(st.harm.who)) || slices.Equal(c.Who, singulars(plurals(st.harm.who)))):
			c.Force = st.harm.force
		}
		if c.By == nil && x.armedVictims(c, i, st) {
			if c.By = x.inOperation(c, h, v, st); c.By == nil && x.agent(v, h.last) >= 0 && x.chunks[x.agent(v, h.last)].is(x.f.airstrike) {
				c.By = x.orMission(st.force, st) // "killed by a precision airstrike"
			}
		}
	}
	if i := h.role("n"); i >= 0 && c.Part != "" && h.role("who") < 0 && x.chunks[i].in(DEAD) && st.harm.who != nil && st.sentence-st.harm.sentence == 1 && c.When == "" {
		c.When, c.By = st.harm.when, st.harm.by // "Twenty of the dead were children"
	}
	if i := h.role("by"); i >= 0 && c.By == nil && x.chunks[i].in(PRONOUN) {
		c.By = st.foes
		if w := h.role("who"); w >= 0 && (x.chunks[w].in(ARMED) || st.harm.armed && x.counts(w)) {
			c.By = x.inOperation(c, h, v, st) // "They returned fire, killing three of the attackers"
		}
	}
	x.harmBefore(c, h, v, st)
	if c.Force != "" && c.By.Is(c.Force) {
		c.By = nil
	}
	if c.Who != nil {
		i := h.role("who")
		st.harm = harm{c.Harm, c.Who, c.By, c.Where, c.When, c.Force, st.sentence, st.paragraph, i >= 0 && (x.chunks[i].in(PERSON) || x.apposed(i) != ""), i >= 0 && (x.armedVictims(c, i, st) || x.counts(i) && c.Who.Is(st.armed) && st.armed != ""), false}
	}
	return true
}

// inOperation is who harmed those that the hit is on: those whose operation it was,
// "killed during an Afghan and coalition operation", and armed men the forces spoken of.
func (x *sentence) inOperation(c *muster.Claim, h *hit, v int, st *state) muster.Names {
	who := h.role("who")
	if who < 0 {
		return nil
	}
	for i := v + 1; i+1 < len(x.chunks) && i < v+frameLength; i++ {
		if x.preposition(i) && x.chunks[i+1].is(x.f.undertaking) {
			return x.side(i+1, st)
		}
	}
	if !x.armedVictims(c, who, st) {
		return nil
	}
	if a := st.allies; a.sentence > 0 && (st.sentence-a.sentence <= 1 || x.comesBack(st)) {
		return append(append(muster.Names(nil), a.who...), a.with...)
	}
	return nil
}

// armedVictims reports whether those harmed at chunk i are armed men, whom no attackers
// harm.
func (x *sentence) armedVictims(c *muster.Claim, i int, st *state) bool {
	return x.armedAt(i) || x.counts(i) && (st.harm.armed || st.foes != nil && len(c.Who) > 0 && st.foes.Is(c.Who[0]))
}

// nobodys reports whether the group at chunk i can be nobody that was harmed: a
// length, "how many", fighters who get away, "deaths of civilians" in general.
func (x *sentence) nobodys(c *muster.Claim, i, v int, st *state) bool {
	k := &x.chunks[i]
	if x.wordAny(v+1, isOr) && v+2 < len(x.chunks) && x.chunks[v+2].shape == verb && x.chunks[v].is(x.f.kill) && (x.chunks[v+2].is(x.f.arrestVerb) || x.chunks[v+2].is(x.f.injure)) {
		return true // "90 have been killed or captured": how many of each nobody says
	}
	if c.Harm == "injured" && k.in(DEAD) && k.marks&token.Definite != 0 && x.hasOf(k) {
		return true // "seven of the wounded were flown out"
	}
	if k.marks&(token.Plural|token.Definite|token.Negated) == token.Plural && c.N == nil && c.When == "" && x.chunks[v].shape == verb && x.chunks[v].marks&^token.Punct == 0 && x.chunks[v].is(x.f.dies) {
		return true // "soldiers are dying"
	}
	if x.countsAside(i) {
		return true
	}
	return c.Harm == "displaced" && x.counts(i) && st.harm.armed && st.sentence-st.harm.sentence <= 1 ||
		k.in(MEASURE) || k.marks&token.Plural != 0 && c.N == nil && c.When == "" && c.Where == nil && x.chunks[v].shape == noun && c.Harm != "infected" || x.is(k.first-1, x.f.how) || x.Tokens[k.first].Is(x.f.how)
}

// spokenOfBefore names the people that chunk i only counts by the last harm, or by
// those arrested in the sentence.
func (x *sentence) spokenOfBefore(c *muster.Claim, h *hit, i int, st *state) {
	switch {
	case !x.counts(i) && !x.fellows(i):
	case h.role("by") >= 0 && !st.harm.armed && st.foes != nil && x.musters(&x.chunks[h.role("by")]):
		c.Who = st.foes // "They killed two guards. Troops pursued them and killed four"
	case x.reportsOwn(i, st) != "":
		c.Force = x.reportsOwn(i, st)
		c.Who = x.fallen(c.Force, st)
	case st.harm.who != nil && (st.sentence-st.harm.sentence <= 1 || st.sentence-st.harm.sentence == 2 && st.paragraph == st.harm.par):
		if c.Who = plurals(st.harm.who); x.fellows(i) && x.f.adjectives[st.harm.force] != "" && !strings.HasSuffix(first(c.Who), "soldiers") && !strings.HasSuffix(first(c.Who), "men") {
			c.Who = x.fallen(st.harm.force, st) // not "corporals", but "Thai soldiers"
		}
		if c.N != nil && c.N.Value == 1 && c.N.Bound == muster.Exact && st.harm.force != "" {
			c.Who = singulars(c.Who) // "one more died"
		}
		if st.harm.mixed {
			c.Who = muster.Names{st.peacekeepers()} // "Two Danes and a Thai were killed. Twenty were hurt"
		}
		if st.harm.person {
			c.Who = muster.Names{"people"} // "killed the mayor, Jean Baptiste; eleven others died"
		}
		if c.By == nil {
			c.By = st.harm.by
		}
		if c.When == "" && c.Harm != "displaced" {
			if c.When = st.harm.when; c.When == st.event && c.When != "" {
				st.eventIn = st.sentence
			}
		}
	case st.held.sentence == st.sentence, st.held.sentence > 0 && st.held.sentence == st.sentence-1 && st.harm.sentence < st.held.sentence:
		c.Who = st.held.what // "detaining 38 insurgents and killing 14"
	}
}

// reportsOwn is the contributor that reports the losses counted at chunk i, which are its
// own: "Uruguay reported one dead and four wounded"; "" where none does.
func (x *sentence) reportsOwn(i int, st *state) string {
	for u := i - 1; u >= 0 && u > i-5; u-- {
		if x.chunks[u].shape != verb {
			continue
		}
		s := int(x.subjectOf[u])
		if s < 0 || !x.chunks[u].any(isSay) || !x.chunks[s].in(COUNTRY) || x.chunks[u].marks&(token.Infin|token.Passive|token.Part) != 0 {
			return ""
		}
		if who := x.sole(x.noun(s), st); x.f.adjectives[who] != "" && who != st.mission.Host {
			return who
		}
		return ""
	}
	return ""
}

// harmedBefore reports whether the clause has told of the subject at chunk i that it was hurt,
// before the verb at chunk v goes on: "Two soldiers sustained wounds and are in stable condition".
func (x *sentence) harmedBefore(c *muster.Claim, i, v int) bool {
	if c.Harm != "injured" || i >= v-2 || !x.wordAny(v-1, isAnd) || x.chunks[v].is(x.f.injure) {
		return false
	}
	for j := i + 1; j < v-1; j++ {
		if k := &x.chunks[j]; k.is(x.f.wounding) || k.shape == verb && (k.is(x.f.injure) || k.is(x.f.sufferHarm)) {
			return true
		}
	}
	return false
}

// claimsTo is who says of himself that he did what the verb at chunk v tells: "the rebels
// claimed to have killed six". nil for nobody.
func (x *sentence) claimsTo(v int, st *state) muster.Names {
	if v < 2 || x.chunks[v].marks&(token.Infin|token.Perfect|token.Passive) != token.Infin|token.Perfect || !x.chunks[v-1].any(isSay) || x.chunks[v-1].marks&token.Passive != 0 || x.noun(v-2) == nil || !x.acts(v-2) {
		return nil
	}
	return x.parties(v-2, st)
}

// fellows reports whether the group at chunk i is those who serve with the victim told of:
// "One Danish soldier died and four of his comrades were hurt".
func (x *sentence) fellows(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	return c.is(x.f.comrade) && g.det == owned && len(g.actors) == 0
}

// wielder is whose weapon, aircraft or party the noun group at chunk i is, by the name
// before its head: "coalition aircraft", "an Israeli bomb".
func (x *sentence) wielder(i int) muster.Names {
	g := x.noun(i)
	if g == nil || len(g.actors) == 0 || x.properHead(g, &x.chunks[i]) {
		return nil
	}
	switch a := g.actors[0]; a.kind {
	case name.Mission, name.Country, name.Demonym, name.Group, name.Body:
		return muster.Names{a.name}
	case name.Force:
		if a.country != "" {
			return muster.Names{a.country}
		}
		return muster.Names{a.name}
	}
	return nil
}

// ownForces names the country of personnel whose owner the clause or the report
// names: "Malawi has lost three men", "two members of our contingent died".
func (x *sentence) ownForces(c *muster.Claim, h *hit, i int, st *state) {
	k, g := &x.chunks[i], x.noun(i)
	if g == nil || len(g.actors) > 0 || !(k.in(FOLK|UNIT) || k.in(COUNT|PERSONNEL) && h.role("sender") >= 0) || c.Part != "" {
		return
	}
	owner := ""
	if side := st.side(); x.holds(k, x.f.our) && x.f.adjectives[side] != "" && k.in(FOLK|COUNT) {
		owner = side // "seized 45 of our men"
	} else if s := h.role("sender"); s >= 0 && x.chunks[s].in(COUNTRY|UNIT) && x.noun(s) != nil && len(x.noun(s).actors) > 0 {
		owner = x.noun(s).actors[0].name
	} else if k.in(UNIT) && x.unitTold(k, st) != "" {
		owner = x.unitTold(k, st)
	} else if k.in(UNIT) && k.marks&token.Definite != 0 && st.unitOf != "" && x.f.adjectives[st.unitOf] != "" {
		owner = st.unitOf
	} else if k.in(UNIT) && k.marks&token.Definite != 0 && st.home != "" {
		owner = st.home // "two members of the battalion", at home
	} else if k.in(UNIT) {
		owner = st.contributor
	} else if s >= 0 && k.in(COUNT|FOLK) && x.chunks[s].in(PRONOUN|UNIT|FORCE|NATIONALS) {
		who, _ := x.contributors(s, st)
		if owner = first(who); x.f.adjectives[owner] == "" && owner != "" {
			c.Who = muster.Names{st.peacekeepers()} // "we lost nine"
		}
	} else if s >= 0 && x.chunks[s].in(FORCE) && k.in(PERSONNEL) && !k.in(COUNT|UNIT) && !k.is(x.f.generic) {
		if who, _ := x.contributors(s, st); len(who) == 1 && x.f.adjectives[who[0]] == "" {
			c.Who = muster.Names{who[0] + " " + x.plainText(k)} // "the Mission lost two soldiers"
		}
	}
	if s := h.role("sender"); s >= 0 && x.chunks[s].in(HOSTFORCE) && k.in(FOLK) && !x.chunks[s].is(x.f.police) {
		owner = st.mission.Host // "the army lost two men"
	}
	if a := x.f.adjectives[owner]; a != "" && k.in(PERSONNEL) && !k.in(UNIT|COUNT) {
		c.Who = muster.Names{a + " " + x.plainText(k)}
	} else if a != "" {
		c.Who = muster.Names{a + " " + st.personnelWord()}
	}
	if c.Force == "" && x.f.adjectives[owner] != "" {
		c.Force = owner
	}
}

// peacekeepers is what the mission's personnel are called where no contributor is told.
func (st *state) peacekeepers() string {
	if w := st.personnelWord(); w != "soldiers" {
		return w
	}
	return "peacekeepers"
}

// ofThem names the people of whom the group at chunk i counts some: "armed men
// came; ten of them died".
func (x *sentence) ofThem(c *muster.Claim, i int, st *state) {
	if k := &x.chunks[i]; !(k.in(COUNT) && x.holds(k, x.f.them)) && !(k.in(PRONOUN) && x.Tokens[k.first].Is(x.f.both)) {
		return
	}
	for j := i - 1; j >= 0 && j > i-frameLength; j-- {
		if x.individual(j) && !x.chunks[j].in(PRONOUN) && x.chunks[j].marks&token.Plural != 0 {
			c.Who = x.people(j, st)
			return
		}
	}
	switch {
	case st.crowd != nil && st.crowdIn == st.sentence-1:
		c.Who = st.crowd
	case st.foes != nil:
		c.Who = st.foes
	}
}

// oneKnown counts one person whom the text has spoken of, "the attacker was
// killed".
func (x *sentence) oneKnown(c *muster.Claim, i int) {
	g, k := x.noun(i), &x.chunks[i]
	if c.N != nil || g == nil || g.figure >= 0 || g.ordinal > 0 || g.det != definite && g.det != owned || k.in(PRONOUN|BODY|UNIT) || k.is(x.f.collective) {
		return
	}
	if k.marks&(token.Plural|token.Negated) == 0 && (k.in(COUNT) && k.marks&token.Other != 0 || k.in(ARMED|PERSONNEL|PEOPLE|OFFICIAL)) {
		c.N = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"}
	}
}

// serves is the contributor or the force to which the words say that the victims
// at chunk i belong, "" for those of nobody and of the host country.
func (x *sentence) serves(i int, h *hit, st *state) string {
	c := &x.chunks[i]
	if s := h.role("sender"); s >= 0 && x.chunks[s].in(COUNTRY|FORCE) {
		who, _ := x.contributors(s, st)
		return first(who)
	}
	if !c.in(PERSONNEL | NATIONALS | UNIT | FOLK) {
		return ""
	}
	who, explicit := x.contributors(i, st)
	if !explicit || len(who) != 1 {
		return ""
	}
	return who[0]
}

// harmBefore dates a harm by the event that this sentence or the one before
// tells, and names its attackers, where its own words do neither. What has been
// suffered over time ("have died") is no event.
func (x *sentence) harmBefore(c *muster.Claim, h *hit, v int, st *state) {
	if c.Harm == "displaced" {
		x.fledFrom(c, v, st)
		return
	}
	x.sameEvent(c, v, st)
	if c.Modality == muster.Denied || x.chunks[v].marks&(token.Perfect|token.Future|token.Modal|token.Infin) != 0 {
		return
	}
	if w := h.role("who"); c.By == nil && w >= 0 && x.chunks[w].in(ARMED) && !x.chunks[w].in(PEOPLE) && st.allies.sentence > 0 && st.sentence-st.allies.sentence <= 3 {
		return
	}
	if w := h.role("who"); w >= 0 && x.armedVictims(c, w, st) {
		return
	}
	if u := x.verbIn(v, x.clause[v]+1); u > v && x.opensWhen(v, x.clause[v]+1) && x.subjectOf[u] >= 0 && x.acts(int(x.subjectOf[u])) {
		return // "hurt the same day when police broke up a protest"
	}
	if c.By == nil && st.attackers != nil && (st.sentence-st.attackIn <= 1 || st.sentence-st.attackIn <= x.reachBack(v, st) && c.When != "" && c.When == st.event) {
		c.By = st.attackers
	}
}

// fledFrom dates the flight of people by the attack that the sentence before tells, and names
// those they fled: "Rebels burnt the village on Monday. Some 200 villagers fled".
func (x *sentence) fledFrom(c *muster.Claim, v int, st *state) {
	if k := &x.chunks[v]; x.heading || k.marks&(token.Past|token.Perfect|token.Passive|token.Part|token.Negated) != token.Past || c.N == nil || st.sentence-st.attackIn > 1 || st.attackers == nil {
		return
	}
	if c.When == "" && st.sentence-st.eventIn <= 1 {
		c.When, st.eventIn = st.event, st.sentence
	}
	if c.By == nil && (c.When == "" || c.When == st.event || c.When == st.section.entry) {
		c.By = st.attackers
	}
}

// dayBefore is the day named last before chunk v in the sentence.
func (x *sentence) dayBefore(v int) muster.Date {
	for i := v - 1; i >= x.body() && i > v-reach; i-- {
		c := &x.chunks[i]
		if c.shape != time || x.ofSaying(i, v) {
			continue
		}
		if m := &x.times[c.ref]; oneDay(m.Date) {
			return m.Date
		} else if x.wordAt(i+1, x.f.whenWord) || x.wordAny(i+1, isComma) && x.wordAt(i+2, x.f.whenWord) {
			return m.Core // "since September 2015, when bombs went off and hurt four"
		}
	}
	return ""
}

// A harm is what is remembered of the last one, for words that only count:
// "Two soldiers were killed and five wounded".
type harm struct {
	kind           string
	who, by, where muster.Names
	when           muster.Date
	force          string
	sentence       int
	par            int32
	person         bool // of somebody named
	armed          bool // of armed men
	mixed          bool // of those of several contributors
}

// counts reports whether chunk i counts what was spoken of before: "five",
// "another 18", "30 wounded".
func (x *sentence) counts(i int) bool {
	c := &x.chunks[i]
	if g := x.noun(i); g != nil && g.ordinal > 0 && g.figure < 0 && !c.any(isNoun) {
		return true // "a third"
	}
	if x.single(i) || c.in(PRONOUN) && x.Tokens[c.first].Is(x.f.both) {
		return true
	}
	return c.in(COUNT|DEAD) && !c.in(ARMED|PEOPLE|PERSONNEL|NATIONALS|FOLK)
}
