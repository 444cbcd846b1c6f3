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
	if m == 0 && v > 1 && x.chunks[v].shape == verb && x.wordAny(v-1, isAnd|isOr) && x.chunks[v-2].shape == verb && x.chunks[v-2].marks&(token.Infin|token.Perfect) == token.Infin && x.Tokens[x.chunks[v].head].Any(isVbase) {
		return x.unreal(v - 2) // "an operation to track and kill rebels"
	}
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
	if i := h.role(partRole); i >= 0 && h.role(whoRole) < 0 && h.role(nRole) < 0 {
		return x.amongLast(c, h, i, st)
	}
	if i := h.role(whoRole); i >= 0 && (x.nobodys(c, i, v, st) || x.harmedBefore(c, i, v)) {
		return false
	}
	if x.chunks[v].shape == verb || !x.finiteBetween(v, x.agent(v, h.last)) {
		c.By = x.orAgent(c.By, h, v, st) // but not of "24 wounded villagers were flown by UNMISS"
	}
	if i := h.role(byRole); i >= 0 && x.noun(i) != nil && len(x.noun(i).actors) == 0 && x.chunks[i].in(PERSONNEL) && !x.chunks[i].in(HOSTFORCE) && (!x.singular(i) || x.chunks[i].in(UNIT)) && h.role(whoRole) >= 0 && (x.chunks[h.role(whoRole)].in(ARMED) || x.counts(h.role(whoRole)) && x.chunks[i].marks&token.Plural != 0 && x.all.classes&ARMED != 0) {
		c.By = append(x.doers(i, st), x.accomplices(i, h, st)...) // "troops killed seven militants"
	}
	if c.By == nil {
		c.By = x.attacker(v, st)
	}
	if c.By == nil && x.chunks[v].shape == verb {
		c.By = x.violenceOf(v)
	}
	if c.By == nil {
		c.By = x.inOperation(c, h, v, st)
	}
	if c.By == nil {
		c.By = x.blamed(v, st)
	}
	if c.By == nil {
		c.By = x.claimsTo(v, st)
	}
	if c.By == nil {
		c.By = x.elsewhereDoer(v, h, st)
		doerNotPlace(c)
	}
	if s := int(x.subjectOf[v]); s >= 0 && (x.chunks[s].in(PRONOUN) || x.Tokens[x.chunks[s].first].Is(x.f.its)) && x.chunks[v].marks&(token.Passive|token.Part) == 0 {
		if w := h.role(whoRole); w >= 0 && x.chunks[w].in(ARMED) && x.armyBefore(s) >= 0 {
			c.By = x.doers(x.armyBefore(s), st) // "The army said it had killed six rebels"
		} else if a := x.sayerArmed(s); a >= 0 && c.By == nil {
			c.By = x.parties(a, st) // "Al-Shabaab said it had killed 100"
		}
	}
	if s := int(x.subjectOf[v]); c.By == nil && s >= 0 && x.overTarget(s) >= 0 {
		c.By = x.parties(x.overTarget(s), st)
	} else if c.By == nil && s >= 0 && h.role(senderRole) < 0 && !x.chunks[v].is(x.f.findVerb) && x.chunks[v].marks&(token.Passive|token.Part) == 0 && h.role(whoRole) != s && !x.chunks[s].in(GROUND|SITE) && !x.undergoes(s, v) { // not of "The Malian base came under attack, killing six"
		if _, with := x.allied(s, st); with != nil {
			c.By = x.side(s, st) // "an Afghan and coalition patrol"
		} else if c.By = x.wielder(s, st); c.By == nil && x.fired(s) {
			c.By = x.fireOf(s, st) // "Rebel fire killed two"
		} else if c.By == nil && (x.chunks[s].is(x.f.patrolNoun) || x.chunks[s].is(x.f.raider)) {
			c.By = x.doers(s, st)
		}
	}
	if i, own := h.role(whoRole), x.ownOf(h.role(senderRole), h.role(whoRole)); own != "" {
		c.Who, c.By = muster.Names{own}, nil
	} else if i >= 0 {
		x.spokenOfBefore(c, h, i, st)
		if they := x.theyWho(i, v, st); they != nil {
			c.Who = they
		}
		x.ofThem(c, i, st)
		if j := x.allOfThem(i); j >= 0 && x.counts(i) {
			c.Who, c.Force = x.people(j, st), ""
		}
		x.oneKnown(c, i)
		if s := h.role(senderRole); s >= 0 && x.counts(i) && x.chunks[s].in(HOSTFORCE) {
			c.Who, c.By = x.parties(s, st), nil // "the police lost three"
		}
		if owner, called := x.menOfIts(i, st); x.f.adjectives[owner] != "" {
			c.Force, c.Who = owner, muster.Names{x.f.adjectives[owner] + " " + called}
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
	if i := h.role(nRole); i >= 0 && c.Part != "" && h.role(whoRole) < 0 && x.chunks[i].in(DEAD) && st.harm.who != nil && st.sentence-st.harm.sentence == 1 && c.When == "" {
		c.When, c.By = st.harm.when, st.harm.by // "Twenty of the dead were children"
	}
	if i := h.role(byRole); i >= 0 && c.By == nil && x.chunks[i].in(PRONOUN) {
		c.By = st.foes
		if w := h.role(whoRole); w >= 0 && (x.chunks[w].in(ARMED) || st.harm.armed && x.counts(w)) {
			c.By = x.inOperation(c, h, v, st) // "They returned fire, killing three of the attackers"
		}
	}
	if i := h.role(whoRole); i >= 0 && c.N == nil && (x.chunks[i].in(DEAD) || x.chunks[i].is(x.f.displacedNoun)) && x.isFraction(i) {
		return false // "more than half of the deaths"
	}
	x.harmBefore(c, h, v, st)
	x.notServing(c, h.role(whoRole), st)
	x.fromCountry(c, h.role(whoRole), st)
	if c.By == nil && x.ofTheDead(v) && st.sentence-st.harm.sentence == 1 && !st.harm.armed {
		c.By = st.harm.by // "The dead included a nurse"
	}
	if x.ranInto(v) || x.ownDoing(c) || h.role(byRole) < 0 && x.byNobodyElse(v) {
		c.By = nil
	}
	if c.Force != "" && c.By.Is(c.Force) || x.chunks[v].is(x.f.put) || x.chunks[v].is(x.f.heal) {
		c.By = nil // "doctors treated 30 for wounds", "the UN puts the displaced at 9,000"
	}
	if c.Who == nil && c.N != nil {
		x.ofToll(c, v, st)
	}
	if c.Who != nil {
		x.rememberHarm(c, h, v, st)
	}
	return true
}

// ofToll gives the claim those whom the toll at chunk v counts: people, those told of before or those of a country.
func (x *sentence) ofToll(c *muster.Claim, v int, st *state) {
	c.Who = muster.Names{"people"} // "The death toll rose to 45"
	if x.chunks[v].is(x.f.put) && st.harm.kind == c.Harm && st.sentence-st.harm.sentence <= 1 && !st.harm.armed && !st.harm.person {
		c.Who, c.Force = plurals(st.harm.who), st.harm.force // "The group put the number of dead at 60"
	}
	if g := x.noun(v); g != nil && len(g.actors) == 1 && x.f.adjectives[g.actors[0].name] != "" && g.actors[0].name != st.mission.Host {
		c.Who, c.Force = x.fallen(g.actors[0].name, st), g.actors[0].name // "Peru's death toll is 14"
	}
}

// rememberHarm notes whom the claim tells of as harmed, and by whom.
func (x *sentence) rememberHarm(c *muster.Claim, h *hit, v int, st *state) {
	i := h.role(whoRole)
	armed := i >= 0 && x.armedVictims(c, i, st)
	if c.By != nil && i >= 0 && !armed {
		st.killers = counted{c.By, st.sentence}
	}
	last := &st.harm
	sorts := last.sentence == st.sentence && last.verb == v && last.kind == c.Harm && c.Part == "" && !last.person && last.unlike(c)
	person := i >= 0 && (x.chunks[i].in(PERSON) || x.apposed(i) != "")
	armed = armed || i >= 0 && x.counts(i) && c.Who.Is(st.armed) && st.armed != ""
	st.harm = harm{c.Harm, c.Who, c.By, c.Where, c.When, c.Force, st.sentence, st.paragraph, sorts || person, armed, v, false}
}

// unlike reports whether the claim is on others than those harmed last, and neither are of a country's forces.
func (m *harm) unlike(c *muster.Claim) bool {
	return c.Force == "" && m.force == "" && !slices.Equal(plurals(c.Who), plurals(m.who))
}

// inOperation is who harmed those that the hit is on: those whose operation it was,
// "killed during an Afghan and coalition operation", and armed men the forces spoken of.
func (x *sentence) inOperation(c *muster.Claim, h *hit, v int, st *state) muster.Names {
	who := h.role(whoRole)
	if who < 0 {
		return nil
	}
	armed := x.armedVictims(c, who, st)
	for i := v + 1; i+1 < len(x.chunks) && i < v+frameLength; i++ {
		if !x.preposition(i) || x.noun(i+1) == nil {
			continue
		}
		k, sides := &x.chunks[i+1], muster.Names(nil)
		switch {
		case k.is(x.f.undertaking):
			sides = x.side(i+1, st)
		case k.is(x.f.airstrike):
			sides = x.attributiveOf(i + 1) // "killed in a Danish air strike"
		case !k.is(x.f.clashNoun) && !k.is(x.f.attackNoun) && !k.is(x.f.fightNoun):
			continue
		}
		if sides == nil && armed && k.marks&token.Definite != 0 {
			sides = st.lastActed(int(x.Tokens[x.first].Start)) // "A force searched a farm … Two rebels died in the engagement"
		}
		if sides != nil || k.is(x.f.undertaking) || k.is(x.f.airstrike) {
			return sides
		}
	}
	if !armed {
		return nil
	}
	if a := st.allies; a.sentence > 0 && (st.sentence-a.sentence <= 1 || x.comesBack(st)) {
		return append(append(muster.Names(nil), a.who...), a.with...)
	}
	return nil
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

// wielder is whose weapon, aircraft or party the noun group at chunk i is, by the name
// before its head: "coalition aircraft", "an Israeli bomb".
func (x *sentence) wielder(i int, st *state) muster.Names {
	g := x.noun(i)
	if g != nil && len(g.actors) == 0 && x.chunks[i].is(x.f.weapon) {
		if k := x.launchedBy(i + 1); k >= 0 {
			return x.parties(k, st) // "a drone launched by Hezbollah", but not one "shot down by" the army
		}
	}
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

// launchedBy is the chunk that names who launches the weapon before the participle at chunk v, -1
// where none does.
func (x *sentence) launchedBy(v int) int {
	if v+2 >= len(x.chunks) || x.chunks[v].shape != verb || x.chunks[v].marks&token.Part == 0 || !x.chunks[v].is(x.f.hurl) && !x.chunks[v].is(x.f.setOff) || !x.wordAny(v+1, isBy) || x.noun(v+2) == nil || !x.acts(v+2) {
		return -1
	}
	return v + 2
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
	if w := h.role(whoRole); c.By == nil && w >= 0 && x.chunks[w].in(ARMED) && !x.chunks[w].in(PEOPLE) && st.allies.sentence > 0 && st.sentence-st.allies.sentence <= 3 {
		return
	}
	if w := h.role(whoRole); w >= 0 && c.By == nil {
		if c.By = x.doerWhen(c, w, v, st); c.By == nil {
			c.By = x.doerBefore(w, v, st)
		}
	}
	if w := h.role(whoRole); w >= 0 && x.armedVictims(c, w, st) {
		return
	}
	if u := x.verbIn(v, x.clause[v]+1); u > v && x.opensWhen(v, x.clause[v]+1) && x.subjectOf[u] >= 0 && x.acts(int(x.subjectOf[u])) {
		return // "hurt the same day when police broke up a protest"
	}
	if strings.HasSuffix(string(c.When), "/..") {
		return // a toll over a time, which no one attack made
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
	person         bool // of somebody named, or of people of several sorts
	armed          bool // of armed men
	verb           int  // the chunk of what was done to them
	mixed          bool // of those of several contributors
}

// counts reports whether chunk i counts what was spoken of before: "five",
// "another 18", "30 wounded".
func (x *sentence) counts(i int) bool {
	c := &x.chunks[i]
	if g := x.noun(i); g != nil && g.ordinal > 0 && g.figure < 0 && !c.any(isNoun) {
		return true // "a third"
	}
	if x.single(i) || c.in(PRONOUN) && x.Tokens[c.first].Is(x.f.both) || x.noneOf(c) {
		return true
	}
	return c.in(COUNT|DEAD) && !c.in(ARMED|PEOPLE|PERSONNEL|NATIONALS|FOLK) && (!c.in(DEAD) || x.beforeDead(c) == "")
}

// noneOf reports whether the chunk says of those spoken of that it was none: "none", "neither of
// them", against "nobody".
func (x *sentence) noneOf(c *chunk) bool {
	if !c.is(x.f.nobodyWord) {
		return false
	}
	f := x.Tokens[c.first].Word.Form
	return (f == "none" || f == "neither") && !c.in(PERSONNEL|NATIONALS|ARMED)
}

// ranInto reports whether those of whom the participle at chunk v is said met with a weapon, which
// did the harm: "the patrol hit a mine, | killing two soldiers".
func (x *sentence) ranInto(v int) bool {
	p := int(x.parentOf[v])
	if p < 0 || x.chunks[v].marks&token.Ing == 0 || !x.chunks[p].is(x.f.runInto) {
		return false
	}
	o := p + 1
	if x.preposition(o) {
		o++
	}
	return o < v && x.chunks[o].is(x.f.weapon)
}
