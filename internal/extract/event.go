package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// completeIncident finds when, where and by whom it was, from the clause that
// goes with its own and from the words before a noun: "an al-Shabaab attack".
func (x *sentence) completeIncident(c *muster.Claim, h *hit, v int, st *state) bool {
	if v > 1 && x.wordAny(v-1, isDemonstrative|isThat) && x.chunks[v-2].is(x.f.laud) {
		return false // "condemned that attack on Sunday", told before
	}
	if i := h.role(targetRole); i >= 0 {
		if who := x.toldPeople(i, st); who != nil && c.Target.Is(x.plainText(&x.chunks[i])) {
			c.Target = who
		}
		x.strike(i, st)
		if t := &x.Tokens[x.chunks[i].first]; c.Target == nil && x.chunks[i].in(PRONOUN) && (t.Is(x.f.all) || t.Is(x.f.both)) {
			return false // "The shops were shut. All had been looted"
		}
		if c.Target == nil {
			c.Target = x.pronounTarget(i, h.role(byRole))
		}
		if p := x.townOf(i); p != nil && !(len(c.Where) > 0 && strings.HasPrefix(c.Where[0], p[0])) {
			c.Where = p
		}
	}
	x.circumstance(c, h, v)
	if c.When == "" {
		c.When = x.lateTime(v)
	}
	if c.When == "" && x.chunks[v].shape == noun && v > 1 && x.chunks[v-2].shape == time && x.Tokens[x.chunks[v-1].first].Any(isPossess) {
		c.When = x.dateOf(v - 2) // "yesterday's attack"
	}
	if c.By == nil && x.chunks[v].shape == noun {
		c.By = x.attributiveOf(v)
		if doerNotPlace(c); c.By == nil {
			c.By = x.launcher(v, st)
		}
	}
	c.By = x.orAgent(c.By, h, v, st)
	if c.By == nil {
		c.By = x.whoseFire(h, v, st)
	}
	if s := int(x.subjectOf[v]); c.By == nil && s >= 0 && s != h.role(targetRole) && x.chunks[v].shape == verb && x.chunks[v].marks&token.Passive == 0 {
		c.By = x.fireOf(s, st) // "An Israeli strike killed two"
	}
	if i := h.role(byRole); i >= 0 && c.By == nil {
		c.By = x.theirs(i, st)
	}
	if i := h.role(byRole); i >= 0 && c.Incident == "protest" && x.chunks[i].in(NATIONALS) && x.chunks[i].marks&(token.Counted|token.Definite) == token.Counted|token.Definite {
		return false // "The 140 Danes marched through the town"
	}
	if p := x.natives(h.role(byRole), st); p != "" && c.Incident == "protest" {
		c.By = muster.Names{p} // "Serbs demonstrated": the people, not the state
	}
	if i := h.role(byRole); i >= 0 && (x.chunks[i].is(x.f.weapon) || x.chunks[i].is(x.f.vehicle)) {
		if w := x.wielder(i, st); w != nil || !x.chunks[i].in(ARMED) {
			c.By = w
		}
	}
	if c.By == nil && x.chunks[v].shape == noun {
		if c.By = x.claimsAttack(v, st); c.By == nil {
			c.By = x.blamed(v, st)
		}
		if c.By == nil {
			c.By = x.culprit(v, st)
		}
	}
	if x.byNobody(c, h, v, st) || x.ofOperation(c, h, st) || x.raidOfForce(h, v, st) || x.ownStrike(c, v, st) {
		return false
	}
	if i := h.role(targetRole); c.Where == nil && i >= 0 && x.knownGround(i) {
		c.Where = names(x.placeBefore(i, st)) // "The town was shelled again"
	}
	if i := h.role(targetRole); c.Where == nil && i >= 0 && !x.chunks[i].is(x.f.vehicle) {
		if c.Where = x.placesAt(i); c.Where == nil && x.chunks[i].in(PROPER) && x.noun(i).det == bare {
			c.Where = x.things(i) // "raided Mamove"
		}
	}
	if p := x.siteOf(h.role(targetRole)); p != nil && (c.Where == nil || x.label() >= 0) {
		c.Where = p
	}
	if c.Where == nil && x.chunks[v].shape == verb {
		c.Where = x.onTheWay(v)
	}
	if i := h.role(byRole); i > 0 && (c.Incident == "clash" || c.Incident == "protest") && x.chunks[i-1].is(x.f.betweenWord) {
		c.By, c.Target = append(c.By, c.Target...), nil
	}
	if x.toldOn(c, h, v, st) {
		return false
	}
	if x.chunks[v].shape == verb && h.rule.Dated != "untold" {
		x.sameEvent(c, v, st)
	}
	if c.Where == nil && (x.chunks[v].shape == verb || c.When != "") {
		c.Where = x.campNear(v, h.role(targetRole))
	}
	if v+1 < len(x.chunks) && h.last == v+1 && x.chunks[v].shape == noun && x.finiteAt(v+1) {
		h.last = min(v+3, len(x.chunks)) // "riots burnt down the market"
	}
	return true
}

// townOf is the place that the noun group at chunk i is called by or belongs to: "attacked the
// village of | Kobakama", "residents of the village of | Kobakama"; nil for none.
func (x *sentence) townOf(i int) muster.Names {
	if x.calledBy(i) == i && x.wordAny(i+1, isOf) {
		i += 2
	}
	if i < len(x.chunks) && x.noun(i) != nil && x.calledBy(i) > i {
		return x.placeAt(i)
	}
	return nil
}

// launcher is who carries out the attack that the noun at chunk v names: "rebels launched |
// an attack near the town".
func (x *sentence) launcher(v int, st *state) muster.Names {
	u := v - 1
	if u < 1 || x.chunks[u].shape != verb || !x.chunks[u].is(x.f.conduct) || x.chunks[u].marks&(token.Passive|token.Part) != 0 {
		return nil
	}
	if s := int(x.subjectOf[u]); s >= 0 && x.chunks[s].in(ARMED) {
		return x.parties(s, st)
	}
	return nil
}

// isOperation reports whether chunk i is an operation that names nobody: "an operation to retake
// the port".
func (x *sentence) isOperation(i int) bool {
	c := &x.chunks[i]
	return c.is(x.f.undertaking) && x.noun(i) != nil && len(x.noun(i).actors) == 0
}

// mounts is who holds what the operation at chunk i takes: "The army launched | an operation to
// retake the port".
func (x *sentence) mounts(i int, st *state) muster.Names {
	if i < 1 || x.chunks[i-1].shape != verb || x.chunks[i-1].marks&(token.Passive|token.Part) != 0 || x.subjectOf[i-1] < 0 {
		return nil
	}
	return x.holder(int(x.subjectOf[i-1]), st)
}

// siteOf is the place, unknown till then, whose site chunk i is: "raided the market of |
// Mamove".
func (x *sentence) siteOf(i int) muster.Names {
	j := i + 2
	if i < 0 || !x.wordAny(i+1, isOf) || x.noun(j) == nil || !x.chunks[i].in(SITE|GROUND) || !x.chunks[j].in(PROPER) || x.noun(j).det != bare {
		return nil
	}
	return x.things(j)
}

// campNear is the camp or the named site at which it was, after the verb or the noun at
// chunk v, where the words name no town: "hit a mine near the north camp". What was hit,
// chunk target, is no place.
func (x *sentence) campNear(v, target int) muster.Names {
	for i := v + 1; i+1 < len(x.chunks) && i < v+frameLength && (x.clause[i] == x.clause[v] || x.chunks[v].shape != verb); i++ {
		c := &x.chunks[i+1]
		if c.shape != noun || i+1 == target || !x.chunks[i].is(x.f.locative) || x.wordAt(i, x.f.from) || x.wordAny(i, isTo) {
			continue
		}
		if c.is(x.f.baseNoun) && (c.in(GROUND|SITE)) || c.in(SITE) && c.marks&token.Named != 0 {
			return names(x.plainText(c))
		}
	}
	return nil
}

// onTheWay is the place that a participle before the verb at chunk v names, of its
// subject: "jets flying over the capital's airspace were hit".
func (x *sentence) onTheWay(v int) muster.Names {
	for i := v - 1; i > 0 && i > v-4; i-- {
		if g := x.noun(i); g != nil && x.chunks[i-1].shape == verb && x.chunks[i-1].marks&token.Ing != 0 && len(g.actors) > 0 && g.actors[0].kind == name.Place {
			return muster.Names{g.actors[0].name}
		}
	}
	return nil
}

// lateTime is the date that the clause of chunk v gives after it, past an aside:
// "stormed a camp, 120 km from the capital, on May 26".
func (x *sentence) lateTime(v int) muster.Date {
	for i := v + 1; i < len(x.chunks) && i < v+frameLength && x.clause[i] == x.clause[v] && x.chunks[i].shape != verb; i++ {
		if x.chunks[i].shape == time && x.times[x.chunks[i].ref].Timex == "DATE" && !x.ofRecord(i) {
			return x.dateOf(i)
		}
	}
	return ""
}

// attributiveOf is the armed group whose name stands before the head of the
// noun group at chunk v.
func (x *sentence) attributiveOf(v int) muster.Names {
	for _, a := range x.noun(v).actors {
		if a.kind == name.Group {
			return muster.Names{a.name}
		}
	}
	for j := x.chunks[v].first; j < x.chunks[v].last; j++ {
		if x.Tokens[j].Is(x.f.armedNoun) {
			return plurals(muster.Names{token.Fold(x.Of(j, j+1))}) // "a rebel assault"
		}
		if x.mark(j, token.Caps) && x.at(j).kind == uncovered && j < x.chunks[v].head && x.Tokens[j].End-x.Tokens[j].Start > 2 && !x.Tokens[j].Is(x.f.weapon) {
			return muster.Names{x.Of(j, j+1)} // "an FNL attack"
		}
	}
	if a := x.noun(v).actors; len(a) == 1 && x.chunks[v].is(x.f.attackNoun) && (a[0].kind == name.Demonym || a[0].kind == name.Force || a[0].kind == name.Mission || a[0].kind == name.Country && x.mark(a[0].first, token.Caps)) && a[0].name != x.mission.Host && a[0].last <= x.chunks[v].head && !x.basesBetween(a[0].last, x.chunks[v].head) {
		return muster.Names{a[0].name} // "an Israeli attack"
	}
	return nil
}

// basesBetween reports whether a base or the like stands among the tokens [i, j), which is what was attacked: "the
// Togolese | forward operating base | attack".
func (x *sentence) basesBetween(i, j int32) bool {
	for ; i < j; i++ {
		if x.Tokens[i].Is(x.f.baseNoun) || x.Tokens[i].Is(x.f.vehicle) || x.Tokens[i].Is(x.f.patrolNoun) {
			return true
		}
	}
	return false
}

// things is what the noun group at chunk i is called where it need not be an
// actor: names alone by their name, all else in its words.
func (x *sentence) things(i int) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || c.in(PRONOUN) {
		return nil
	}
	if n := x.headName(c, g); n != nil {
		return n
	}
	if s := x.plainText(c); s != "" {
		return muster.Names{s}
	}
	return nil
}

// thingList is what the noun group at chunk i names, and what a list joins to it: "14 houses and
// a clinic", "shops, homes and a church". What is the subject of a verb of its own is none of it.
func (x *sentence) thingList(i int) muster.Names {
	out := x.things(i)
	for j := i; out != nil; {
		n := x.separator(j + 1)
		j += 1 + n
		if n == 0 || n == 2 && len(out) == 1 || j >= len(x.chunks) || x.noun(j) == nil || x.subjectAt(j) || x.chunks[j].in(PRONOUN|MONEY|PERCENT|COUNT) || x.wordAny(j-1, isComma) && !x.listEnds(j) {
			break
		}
		out = append(out, x.things(j)...)
	}
	return out
}

// listEnds reports whether a list that goes on with the noun group at chunk j comes to an "and" or an "or".
func (x *sentence) listEnds(j int) bool {
	for ; j+2 < len(x.chunks) && x.wordAny(j+1, isComma) && x.noun(j+2) != nil; j += 2 {
	}
	return x.wordAny(j+1, isAnd|isOr) && x.noun(j+2) != nil && !x.subjectAt(j+2)
}

// culprit is the armed subject of the clause that tells of the event at chunk
// v: "the ambush, in which gunmen killed two".
func (x *sentence) culprit(v int, st *state) muster.Names {
	for i := 0; i < v && x.heading; i++ {
		if s := int(x.subjectOf[i]); x.chunks[i].shape == verb && s >= 0 && x.chunks[s].in(ARMED) && x.chunks[i].marks&(token.Passive|token.Part) == 0 {
			return x.parties(s, st) // "Gunmen wound six officers in ambush"
		}
	}
	for i := v + 1; i < len(x.chunks) && i < v+frameLength; i++ {
		if x.chunks[i].shape != verb {
			continue
		}
		if s := int(x.subjectOf[i]); s > v && x.chunks[s].in(ARMED) {
			return x.parties(s, st)
		}
		return nil
	}
	return nil
}

// happened reports whether the incident that a hit states took place: not
// wished or feared, and, where a noun names it, at some time or place. An
// abduction in the course of an attack is harm alone, and a second word for a
// crash is the same crash.
func (x *sentence) happened(c *muster.Claim, v int, st *state) bool {
	k := &x.chunks[v]
	switch {
	case x.inverts(v), k.shape == noun && x.superlative(v), c.Incident == "attack" && k.shape == verb && len(c.Target) == 0 && x.told("attack", st):
		return false
	case k.shape == noun && x.verbOf[v] >= 0 && x.conditional(int(x.verbOf[v])):
		return false // "unless fighting gets worse"
	case k.shape == noun && x.like(k):
		return false // "the second such attack this month"
	case c.Incident == "clash" && k.shape == noun && x.noun(v).det == owned && k.marks&token.Plural == 0:
		return false // "its battle against the gangs"
	case c.Incident == "kidnapping" && k.shape == noun && x.noun(v).det == bare && k.marks&token.Plural == 0 && c.Target == nil && !x.wordAny(v+1, isOf):
		return false // "suspected of kidnapping"
	case k.shape == noun && k.marks&token.Plural != 0 && x.preposition(v-1) && x.postposed(v-2):
		return false // "responsible for attacks on convoys"
	case c.Incident == "kidnapping" && k.shape == verb && k.marks&token.Perfect != 0 && strings.HasSuffix(string(c.When), "/.."):
		return false // "six have been abducted since January"
	case c.Modality == muster.Possible && x.bareReports(v) == "", c.Modality == muster.Denied && k.marks&token.Negated != 0, k.marks&(token.Infin|token.Modal) != 0 && !(v > 0 && x.chunks[v-1].is(x.f.manage)) && !x.professes(v):
		return false
	case c.Incident == "kidnapping" && (c.When == "" && c.Where == nil && c.By == nil || c.Modality == muster.Denied || x.told("", st)), c.Incident == "crash" && x.told("crash", st):
		return false
	case k.shape == verb:
		return c.Modality != muster.Planned || c.Incident == "protest"
	case k.marks&token.Plural != 0 && x.verbOf[v] >= 0 && x.underOf[x.verbOf[v]] == byRelative:
		return false // "who took part in attacks on convoys"
	case k.marks&token.Plural != 0 && c.Incident != "clash" && c.Incident != "protest":
		return c.When != "" && (c.Where != nil || c.By != nil || c.Target != nil && k.marks&token.Counted != 0) || c.Where != nil && c.By != nil && c.Modality == ""
	}
	if x.heading && x.preposition(v-1) && v > 1 && x.all.classes&(PERSONNEL|COUNT|NATIONALS|PEOPLE) != 0 && x.harmAhead(v) {
		return true // "Gunmen wound six officers in ambush"
	}
	return (c.Modality != muster.Denied || strings.HasSuffix(string(c.When), "/..")) && (c.When != "" || c.Where != nil || c.By != nil && c.Target != nil)
}

// like reports whether the words only liken the event of the chunk to another: "such an attack".
func (x *sentence) like(k *chunk) bool {
	for i := k.first; i < k.head; i++ {
		if x.Tokens[i].Word.Form == "such" {
			return true
		}
	}
	return false
}

// harmAhead reports whether people come to harm before chunk v.
func (x *sentence) harmAhead(v int) bool {
	for i := range v {
		if k := &x.chunks[i]; k.shape == verb && (k.is(x.f.kill) || k.is(x.f.injure) || k.is(x.f.dies)) {
			return true
		}
	}
	return false
}

// superlative reports whether the noun group at chunk v says of an event told
// elsewhere how bad it was: "the deadliest attack since 2007".
func (x *sentence) superlative(v int) bool {
	c := &x.chunks[v]
	if c.marks&token.Definite == 0 {
		return false
	}
	for j := c.first + 1; j < c.head; j++ {
		if w := x.Of(j, j+1); w == "worst" || len(w) > 5 && strings.HasSuffix(w, "iest") {
			return true
		}
	}
	return false
}

// told reports whether the sentence has stated an incident before, of the kind,
// or of any where that is "".
func (x *sentence) told(kind string, st *state) bool {
	start := int(x.Tokens[x.first].Start)
	for i := len(st.found) - 1; i >= 0 && st.found[i].Evidence.Start >= start; i-- {
		if c := &st.found[i]; c.Kind == muster.Incident && (kind == "" || c.Incident == kind) {
			return true
		}
	}
	return false
}
