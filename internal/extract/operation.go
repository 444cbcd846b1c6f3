package extract

import (
	"slices"
	"strings"

	"muster"
	"muster/internal/token"
)

// operationFeatures are what operations are completed by.
type operationFeatures struct{ army, contraband, goOn, patrolNoun, raider, undertaking, MEASURE, task, tasked, duty, yet, police, achieve, chargeVerb, weight, bore, armedService, armyName token.Sym }

// newOperationFeatures interns them.
func newOperationFeatures(v *token.Vocabulary) operationFeatures {
	s := v.Sym
	return operationFeatures{army: s("~army"), contraband: s("@contraband"), goOn: s("@go_on"), patrolNoun: s("@patrol_noun"), raider: s("@raider"), undertaking: s("@undertaking"), MEASURE: s("MEASURE"), task: s("@task"), tasked: s("@tasked"), duty: s("@duty"), yet: s("yet"), police: s("~police"), achieve: s("@achieve"), chargeVerb: s("~charge"), weight: s("@weight"), bore: s("@bore"), armedService: s("@armed_service"), armyName: s("@army_name")}
}

// completeOperation finds who acts where the rule did not, counts what was done
// to, and tells a duty from a deed.
func (x *sentence) completeOperation(c *muster.Claim, h *hit, v int, st *state) bool {
	duty := x.duty(v)
	if i := h.role(whatRole); i >= 0 && x.chunks[i].is(x.f.airstrike) {
		duty = false // "authorised an air strike"
	}
	if x.byArmedMen(h, v, st) || x.byOneMan(v) {
		return false
	}
	if k := &x.chunks[v]; k.shape == noun && k.is(x.f.airstrike) && !x.ourStrike(v, st) {
		return false // "an Israeli airstrike"
	}
	if i := h.role(whoRole); i >= 0 && c.Who == nil && x.chunks[i].is(x.f.it) {
		return false // "A fire broke out. It destroyed four tents"
	}
	if c.Who == nil {
		c.Who = x.actor(h, v, st)
	}
	if c.Who.Is(councilName) && c.Mood() == muster.Planned {
		c.Who = x.orMission(st.force, st) // "authorised a brigade to carry out raids"
	}
	if c.Who.Is(councilName) && c.Operation == "other" && c.Mood() == muster.Actual {
		return false // "the Council responded to the crisis"
	}
	c.Who = x.sendersOf(c.Who, st)
	if i := h.role(withRole); i >= 0 && x.chunks[i].is(x.f.police) {
		if with := x.doers(i, st); with != nil {
			c.With = with // "the national police"
		}
	}
	if c.With == nil {
		c.With = x.partners(h, v, st)
	}
	x.shares(c, h, v, st)
	if len(c.Who) == 1 && c.With.Is(c.Who[0]) {
		c.With = nil // "the destroyer USS Rye and the cutter USS Oats"
	}
	if len(c.Who) == 1 && len(c.With) == 1 {
		st.two = allies{c.Who, c.With, st.sentence}
	}
	if c.Operation == "seizure" {
		x.contents(c, h, st)
		if x.chunks[v].is(x.f.destroyVerb) {
			c.Operation = "other"
		}
	}
	if i := h.role(whatRole); i >= 0 && c.N == nil && c.Operation != "outreach" && !x.chunks[i].is(x.f.undertaking) && !x.chunks[i].is(x.f.exercise) {
		c.N = x.figureOf(i, c.Kind)
	}
	if c.N == nil {
		c.N = x.rounds(v)
	}
	if x.listed(st) && x.item(v) {
		c.Who, duty = st.lead.who, st.lead.mood == muster.Planned
	} else if a := x.addressee(v); a >= 0 {
		c.Who = x.doers(a, st)
	}
	if duty && c.Mood() == muster.Actual {
		c.Modality = muster.Planned
	} else if c.Modality == muster.Planned && x.achieved(c, v) {
		c.Modality = "" // "The tip allowed troops to seize 12 rifles"
	}
	if d := x.dutyOf(v); d >= 0 && d == int(x.subjectOf[v]) && d < h.first {
		h.first = d
	}
	if i := h.role(whatRole); i >= 0 && c.Where == nil && c.Operation == "recapture" {
		c.Where = x.placesAt(i)
	}
	if c.Operation == "patrol" && c.Where == nil {
		c.Where = c.What // the ground that is patrolled
	}
	x.adjuncts(h)
	if i := h.role(whatRole); i >= 0 && (x.chunks[i].is(x.f.undertaking) || x.chunks[i].is(x.f.airstrike)) && c.Mood() == muster.Actual {
		st.raidIn = st.sentence
	}
	if c.Operation == "other" && len(c.With) > 0 && h.rule.Kind == muster.Operation && x.undertakes(h) {
		c.Operation = "joint_operation"
	}
	if i := h.role(whatRole); i >= 0 && c.Operation == "other" && x.chunks[i].in(ARMED) && x.chunks[i].marks&token.Counted != 0 && !x.counts(i) {
		c.What = muster.Names{x.plainText(&x.chunks[i])} // "three fighters of the Islamic State"
	}
	if c.Operation == "other" || c.Operation == "protection" || c.Operation == "escort" {
		x.objectList(c, h, st)
	}
	switch c.Operation {
	case "other", "joint_operation", "patrol", "protection":
		if k := &x.chunks[v]; c.Operation == "patrol" && k.shape == verb && k.marks&token.Ing != 0 && x.wordAny(v-1, isSubord) {
			x.sameEvent(c, v, st) // "While conducting a patrol the force saw"
		}
		if c.When == "" {
			c.When = x.lookingBack(v)
		}
		if c.When == "" && x.chunks[v].marks&token.Past != 0 {
			c.When = x.dayAfter(v) // "conducted an operation to search a house in Bor, Jonglei, on Tuesday"
		}
		if k := &x.chunks[v]; k.shape == verb && k.marks&token.Past != 0 && k.marks&(token.Perfect|token.Ing) == 0 && c.Operation != "patrol" {
			x.circumstance(c, h, v)
			if s := int(x.subjectOf[v]); s >= 0 && (x.sameAllies(s, st).who != nil || st.paragraph == st.eventPar && (x.chunks[s].marks&token.Definite != 0 && (x.musters(&x.chunks[s]) || x.chunks[s].is(x.f.they)) || x.chunks[s].in(PERSONNEL|FORCE) && (x.chunks[s].marks&token.Named != 0 || st.incidentIn > 0 && st.sentence-st.incidentIn <= 1))) {
				x.sameEvent(c, v, st) // "the force also searched a house"
			}
			if c.When == "" && k.is(x.f.react) && c.Mood() == muster.Actual {
				c.When = st.lastFight(int(x.Tokens[x.first].Start)) // "Gunmen opened fire on Monday … The soldiers fired back"
			}
		}
		x.samePeriod(c, v, st)
	case "arrest":
		if x.heldAlready(c, h, v, st) || x.chunks[v].shape == verb && v > 1 && x.wordAny(v-1, isOr) && x.chunks[v-2].shape == verb {
			return false
		}
		x.completeArrest(c, h, st)
		x.circumstance(c, h, v)
		x.sameEvent(c, v, st)
	case "seizure":
		if i := h.role(nRole); c.N != nil && c.N.Unit == "GBP" && !(i >= 0 && strings.Contains(x.Of(x.chunks[i].first, x.chunks[i].last), "£")) {
			c.N.Unit = "pounds" // a weight
		}
		if i := h.role(whatRole); c.N == nil && i >= 0 && x.noun(i) != nil && x.noun(i).det == indefinite && x.chunks[i].marks&token.Plural == 0 {
			c.N = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: x.unit(i, c.Kind)}
		}
		x.finds(c, h, st)
		x.circumstance(c, h, v)
		if x.chunks[v].shape == verb {
			x.sameEvent(c, v, st)
		}
	}
	return true
}

// byArmedMen reports whether those who act in the hit, by a pronoun or as some of them, are
// armed men, who carry out no operation: "Gunmen came at dawn. They searched the houses".
func (x *sentence) byArmedMen(h *hit, v int, st *state) bool {
	who := h.role(whoRole)
	if s := int(x.subjectOf[v]); x.chunks[v].shape == verb && x.chunks[v].marks&(token.Passive|token.Part) == 0 && s >= 0 && x.armedBand(s) && s != h.role(whatRole) {
		return true // "Gunmen patrol in Bor at night"
	}
	if k := &x.chunks[v]; k.shape == verb && k.marks&(token.Passive|token.Part) == 0 && (x.attackersThey(who, st) || x.attackersThey(int(x.subjectOf[v]), st) || x.groupIt(who)) {
		return true
	}
	if who < 0 {
		return false
	}
	if c := &x.chunks[who]; who > 1 && c.in(COUNT|PRONOUN) && x.wordAny(who-1, isComma) && x.noun(who-2) != nil && x.chunks[who-2].in(ARMED) {
		return true // "Fighters, some with machine guns, stormed the town"
	} else if c.is(x.f.patrolNoun) && x.holds(c, x.f.armedNoun) {
		return true // "Rebel patrols moved through the town"
	}
	return x.sameGroup(who, st) != "" // "The same group raided Mamove"
}

// armedBand reports whether chunk i is armed men who serve in no force: "gunmen", "a group of
// militants", but not "rebel soldiers who joined the army".
func (x *sentence) armedBand(i int) bool {
	c := &x.chunks[i]
	return c.in(ARMED) && (!c.in(PERSONNEL) || x.holds(c, x.f.outfit))
}

// samePeriod dates what "it" or "they" did in general by the period of what they did in the
// sentence before: "Between February and June the mission made 900 patrols. It opened two bases".
func (x *sentence) samePeriod(c *muster.Claim, v int, st *state) {
	s := int(x.subjectOf[v])
	if c.When != "" || c.Mood() != muster.Actual || s < 0 || !x.chunks[s].in(PRONOUN) || x.chunks[v].marks&(token.Past|token.Perfect) != token.Past {
		return
	}
	if st.sentence-st.acted.sentence == 1 && slices.Equal(c.Who, st.acted.who) {
		c.When = st.actedWhen
	}
}

// rounds is how many patrols or operations those are that the verb at v has for its object:
// "conducted 21,304 patrols", but "two patrols a day" are no count.
func (x *sentence) rounds(v int) *muster.Figure {
	for i := v + 1; i < len(x.chunks) && i < v+3 && x.chunks[v].shape == verb; i++ {
		c := &x.chunks[i]
		if c.shape != noun || !c.is(x.f.patrolNoun) && !c.is(x.f.undertaking) {
			continue
		}
		if c.marks&token.Counted == 0 || i+1 < len(x.chunks) && x.chunks[i+1].shape == time && x.dateOf(i+1) == "" {
			return nil
		}
		return x.figureOf(i, muster.Operation)
	}
	return nil
}

// undertakes reports whether the hit tells of an operation as such, or of a search.
func (x *sentence) undertakes(h *hit) bool {
	i := h.role(whatRole)
	return i >= 0 && (x.chunks[i].is(x.f.undertaking) || x.chunks[i].is(x.f.exercise)) || x.chunks[x.anchor(h)].is(x.f.search)
}

// completeArrest counts one person held as one, and names those that the words
// only count by what was said before: "killed two insurgents and detained a
// third".
func (x *sentence) completeArrest(c *muster.Claim, h *hit, st *state) {
	i := h.role(whatRole)
	if i < 0 {
		return
	}
	if k := &x.chunks[i]; c.N == nil && k.in(PROPER) && !k.in(PLACE) && x.noun(i).det == bare {
		c.N = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"} // "arrested Mahbub"
	}
	if c.N == nil && x.chunks[i].marks&token.Plural == 0 && (x.individual(i) || x.chunks[i].in(PERSON) || x.chunks[i].is(x.f.he)) {
		c.N = x.captives(i)
	}
	if k := &x.chunks[i]; c.N == nil && x.Tokens[k.first].Is(x.f.one) && k.last > k.first+2 && x.any(k.first+1, isOf) {
		c.N = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"} // "one of the commanders"
		c.What = singulars(muster.Names{x.Of(k.head, k.last)})
	}
	if k := &x.chunks[i]; k.in(ARMED) && !x.counts(i) {
		c.What = muster.Names{x.plainText(k)} // "the Taliban's senior bomb maker", not the Taliban
	}
	st.held = held{c.What, st.sentence, c.N != nil && c.N.Value == 1}
	if x.counts(i) || x.noun(i).ordinal > 0 && !x.chunks[i].any(isNoun) {
		switch {
		case st.harm.sentence == st.sentence && st.harm.who != nil:
			c.What = plurals(st.harm.who)
		default:
			c.What = st.foes
		}
	}
}

// heldAlready reports whether the one person held is he of whose arrest the text has just
// told: "They detained a leader. The leader was picked up at a farm".
func (x *sentence) heldAlready(c *muster.Claim, h *hit, v int, st *state) bool {
	i := h.role(whatRole)
	if i < 0 || st.held.sentence == 0 || st.held.sentence == st.sentence || st.sentence-st.held.sentence > 4 || !st.held.one {
		return false
	}
	k, g := &x.chunks[i], x.noun(i)
	return x.chunks[v].marks&token.Passive != 0 && k.marks&(token.Plural|token.Other) == 0 && g.figure < 0 && g.ordinal == 0 && (g.det == definite || k.is(x.f.he)) && c.When == ""
}

// contents makes what was seized what the words say a cache holds: "a cache of 22
// rockets".
func (x *sentence) contents(c *muster.Claim, h *hit, st *state) {
	for k := range h.roles {
		r := &h.roles[k]
		j := r.first + 2
		if i := r.first; r.slot == "what" && x.weighs(i) && x.noun(j) != nil && x.chunks[j].is(x.f.contraband) {
			c.N = x.figureOf(i, c.Kind)
			r.first, r.last = j, j+1
			h.last = max(h.last, r.last)
			c.What = x.named(j, st)
			continue // "900 pounds of opium"
		}
		if r.slot != "what" || !x.wordAny(r.first+1, isOf) || x.noun(j) == nil || x.noun(j).figure < 0 {
			continue
		}
		if x.chunks[j].in(MEASURE) && x.wordAny(j+1, isOf) && x.noun(j+2) != nil && x.chunks[j+2].is(x.f.contraband) {
			r.first, r.last = j+2, j+3
			h.last = max(h.last, r.last)
			c.What, c.N = x.named(j+2, st), x.figureOf(j, c.Kind)
			continue // "a shipment of 40 kg of hashish"
		}
		if !x.chunks[j].is(x.f.contraband) {
			continue
		}
		r.first, r.last = j, j+1
		h.last = max(h.last, r.last)
		c.What, c.N = x.named(r.first, st), nil
	}
}

// weighs reports whether the group at chunk i only says how much there is of what "of" behind it names: "900 | pounds".
func (x *sentence) weighs(i int) bool {
	if i < 0 || x.noun(i) == nil || x.noun(i).figure < 0 || !x.wordAny(i+1, isOf) {
		return false
	}
	return x.Tokens[x.chunks[i].last-1].Is(x.f.weight)
}

// finds adds to what was seized the rest of its list: "an AK-47, two pistols and
// several magazines".
func (x *sentence) finds(c *muster.Claim, h *hit, st *state) {
	i := h.role(whatRole)
	for range 12 {
		n := x.separator(i + 1)
		j := i + 1 + n
		if i < 0 || n == 0 || x.noun(j) == nil || !x.chunks[j].is(x.f.contraband) && !x.chunks[j].in(MEASURE) && !x.foundBeside(i, j) || x.subjectAt(j) {
			return
		}
		if j = x.weighed(j); j < 0 {
			return
		}
		c.What = append(c.What, x.named(j, st)...)
		h.last = max(h.last, j+1)
		i = j
	}
}

// A held is what is remembered of the last arrest.
type held struct {
	what     muster.Names
	sentence int
	one      bool // of one person
}

// captives is how many people group i is: its figure, or one for one person,
// "the leader" too.
func (x *sentence) captives(i int) *muster.Figure {
	f := x.victims(i)
	if g, c := x.noun(i), &x.chunks[i]; f == nil && (x.singular(i) || c.marks&token.Plural == 0 && c.in(ARMED|PEOPLE)) && (g.det == definite || g.det == owned) && !c.in(PRONOUN|UNIT) {
		f = &muster.Figure{Value: 1, Bound: muster.Exact, Unit: "people"}
	}
	return f
}

// adjuncts takes into the hit what follows it in its clause: with whom, where,
// for what.
func (x *sentence) adjuncts(h *hit) {
	end := min(len(x.chunks), h.last+6)
	for i := h.last; i+1 < end && (x.preposition(i) || x.wordAny(i, isAnd)) && x.chunks[i+1].shape != word && x.chunks[i+1].shape != verb && !x.finiteAt(i+2); i += 2 {
		h.last = i + 2
	}
}

// operated reports whether an operation is told of, as a deed or a duty: "to
// protect civilians" alone is only what something is for.
func (x *sentence) operated(c *muster.Claim, v int) bool {
	k := &x.chunks[v]
	if u := x.twin(v); u >= 0 {
		return x.operated(c, u)
	}
	return k.shape != verb || k.marks&token.Infin == 0 || x.itemStart() > 0 && x.item(v) || x.duty(v) || x.goesOn(v) >= 0 || x.achieved(c, v) || c.Modality == muster.Denied || x.wordAt(v-1, x.f.there)
}

// achieved reports whether the infinitive at chunk v was done, by a verb in the past that it
// depends on: "managed to | seize 40 rifles", "helped the police to | arrest three men".
func (x *sentence) achieved(c *muster.Claim, v int) bool {
	p := int(x.parentOf[v])
	for u := v - 1; p < 0 && u >= 0 && u > v-4; u-- {
		if x.chunks[u].shape == verb {
			p = u
		} else if x.chunks[u].shape != noun {
			return false
		}
	}
	if p < 0 || !x.chunks[p].is(x.f.achieve) && !x.chunks[p].is(x.f.manage) {
		return false
	}
	m := x.chunks[p].marks
	return m&(token.Past|token.Perfect) != 0 && m&(token.Negated|token.Modal|token.Future|token.Infin) == 0 && (c.N != nil || c.When != "" || c.Where != nil || x.chunks[p].is(x.f.manage))
}
