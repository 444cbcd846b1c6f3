package extract

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// finishMovement dates a movement by an event told before, where the words
// point back to it.
func (x *sentence) finishMovement(c *muster.Claim, h *hit, v int, st *state) bool {
	if g := h.role(groupRole); g >= 0 && x.chunks[g].in(PRONOUN) && c.N == nil && st.harm.kind == "displaced" && st.sentence-st.harm.sentence <= 1 && x.chunks[v].any(isBe) {
		return false // "Some 45,000 people had fled. Most are back"
	}
	if g := h.role(groupRole); g >= 0 && x.chunks[g].in(ORG) && !x.chunks[g].in(PERSONNEL|UNIT|FORCE|NATIONALS) && x.chunks[v].is(x.f.deploy) && x.armyAt(g, st) == "" {
		return false // of what bodies are sent only armies go: "The Red Cross was deployed"
	}
	if x.purposeOf(h, v) || x.whichOnes(h, v) || x.pronounAside(h, v) || x.askedOf(h) || x.saidTwice(c, v, st) {
		return false
	}
	if g := h.role(groupRole); g >= 0 && x.is(x.chunks[g].first-1, x.f.how) {
		return false // "It is not known how | many soldiers will be sent"
	}
	if g := h.role(groupRole); g >= 0 && x.chunks[v].marks&token.Ing != 0 && v > 1 && x.chunks[v-2].shape == noun && x.ofHabit(v-1) && !x.chunks[v-2].is(x.f.intent) && !x.chunks[v-2].is(x.f.hearsay) && x.chunks[g].marks&(token.Counted|token.Definite|token.Other) == 0 {
		return false // "is paid compensation for | sending troops", "has experience of | sending troops"
	}
	if g := h.role(groupRole); g >= 0 && x.countsThings(g) {
		return false // "eight vehicles had come and a further six would arrive"
	}
	if g := h.role(groupRole); g >= 0 && (x.chunks[g].is(x.f.withdrawal) || x.chunks[g].is(x.f.dispatch)) {
		x.settleAct(c, g, st)
	}
	x.ownRotation(c, h, st)
	if v < len(x.chunks) && c.Modality == "" && x.chunks[v].shape == verb && x.chunks[v].marks&token.Infin != 0 && (x.resolved(v) >= 0 || v > 0 && x.chunks[v-1].shape == noun && x.chunks[v-1].is(x.f.decision)) {
		c.Modality = muster.Planned // "voted to send 1,000", "confirmed its decision to send 1,000"
	}
	if v < len(x.chunks) && c.Modality == "" && x.chunks[v].shape == verb && x.chunks[v].marks&(token.Past|token.Perfect) != 0 && !x.chunks[v].is(x.f.resolve) && x.holds(&x.chunks[v], x.f.resolve) {
		if s := h.role(senderRole); s >= 0 && x.named(s, st).Is(councilName) {
			return false // "the Council voted to deploy 900": what it allows
		}
		c.Modality = muster.Planned // "voted to bring the officers home"
	}
	if p := x.parentOf[v]; c.Modality == "" && p >= 0 && x.chunks[v].marks&token.Part != 0 && x.chunks[p].is(x.f.want) && x.chunks[p].marks&token.Part == 0 {
		c.Modality = muster.Requested // "wants the remaining 850 brought home"
	}
	x.asMany(c, h, v, st)
	x.actOf(c, h, v, st)
	x.ownAct(c, h, v, st)
	x.planOf(c, h, v, st)
	st.eitherWay = st.eitherWay && h.rule.Like == "last" || c.Direction == "depart" && x.chunks[v].is(x.f.leave) && !x.toPlace(v, st.mission.Host) && !(v+1 < len(x.chunks) && x.chunks[v+1].is(x.f.country))
	g := h.role(groupRole)
	st.newcomers = x.chunks[v].is(x.f.bringIn) || x.chunks[v].is(x.f.join) || g >= 0 && x.newcomers(g)
	if st.eitherWay && g >= 0 && x.chunks[g].is(x.f.rest) && x.chunks[v].marks&token.Past == 0 && st.outbound() {
		st.eitherWay = false // "24 have come. The others will leave in May"
	}
	if st.eitherWay && g >= 0 && x.chunks[v].marks&token.Past == 0 && !st.newcomers && st.present(first(c.Who)) {
		c.Direction, st.eitherWay = "return", false // "There are 400 Danes here. They leave in May"
	}
	if h.rule.Dated == "none" {
		c.When = ""
		return true
	}
	if strings.HasSuffix(string(c.When), "/..") && c.Ordinal > 1 && x.chunks[v].marks&token.Perfect != 0 {
		c.When = st.lastMoved(first(c.Who)) // "the 43rd contingent that it has sent since 2007"
	}
	x.likeLast(c, h, v, st)
	x.countedAfter(c, h, v)
	if st.eitherWay && x.incoming(h.role(groupRole)) {
		st.eitherWay = false
	}
	if st.eitherWay && x.lastOf(h.role(groupRole)) {
		c.Direction, st.eitherWay = "return", false
	}
	if c.Direction == "arrive" && x.homecoming(g, v) {
		c.Direction = "return"
	}
	if who := x.comesFrom(h, v, st); len(who) > 0 && c.Direction == "arrive" {
		c.Who = who
	}
	if g, s := h.role(groupRole), h.role(senderRole); g >= 0 && !(s >= 0 && x.chunks[s].in(FORCE)) {
		x.settleHome(c, g, v, st)
	}
	if k := &x.chunks[v]; g >= 0 && c.Direction == "return" && k.shape == verb && x.holds(k, x.f.goVerb) && (k.last-k.first == 1 || k.marks&token.Future != 0 && x.Tokens[k.last-1].Is(x.f.goVerb)) && (x.chunks[g].marks&token.Other != 0 && st.lastDirection(int(x.Tokens[x.first].Start)) == "depart" || x.chunks[g].is(x.f.rest) && st.outbound()) {
		c.Direction = "depart" // "The first batch left on Sunday; another goes in June"
	}
	if k := &x.chunks[v]; g >= 0 && c.Direction == "depart" && k.shape == verb && k.marks&token.Ing != 0 && c.Ordinal > 0 && !x.chunks[g].any(isNoun) && st.lastDirection(int(x.Tokens[x.first].Start)) == "return" {
		c.Direction = "return" // "They fly home in two groups, the first leaving on Monday"
	}
	if c.Modality == "" && x.underWay(v) && (c.SaidBy != "" || c.Direction == "depart" && x.chunks[v].marks&token.Past == 0) {
		c.Modality = muster.Planned // "is sending 200 more"
		if x.wasDoing(v) {
			c.When = x.yearAhead(x.timeOf(c.When, v), c.When, st)
		}
	}
	if d, ok := strings.CutPrefix(string(c.When), "../"); ok && c.Modality != "" && c.Modality != muster.Denied && st.report.Date.EDTF != "" {
		begin, _, _ := strings.Cut(string(st.report.Date.EDTF), "/")
		if d < begin && len(d) > 4 && begin[:4]+d[4:] >= begin {
			d = begin[:4] + d[4:] // "will be relieved ahead of 30 June": of this year
		}
		c.When = muster.Date(begin + "/" + d) // "before April 15", still ahead
	}
	if v < len(x.chunks)-2 && x.chunks[v].is(x.f.putOff) && x.Tokens[x.chunks[v+1].first].Word.Form == "until" && x.coreDate(v+2) != "" {
		c.When = x.coreDate(v + 2) // "was postponed until 4 April" is set for that day
	}
	if c.When == "" && v < len(x.chunks) && x.chunks[v].shape == verb && x.chunks[v].marks&token.Ing != 0 {
		c.When = st.movedIn(int(x.Tokens[x.first].Start)) // "was concluded on 20 May, with 480 men coming in"
	}
	if c.When == "" && !x.heading {
		if e := x.pointedAt(c, h, v, st); e != nil {
			c.When = e.date
		}
	}
	if c.Modality == muster.Planned && x.longOver(c.When, v, st) {
		c.When = ""
	}
	if c.When != "" && (c.Modality == "" || c.Modality == muster.Actual) {
		st.tell(c)
	}
	return true
}

// saidTwice reports whether the verb at chunk v only goes on with the movement that the verb
// before it told of: "was withdrawn from the town and | sent home".
func (x *sentence) saidTwice(c *muster.Claim, v int, st *state) bool {
	if v < 1 || x.chunks[v].shape != verb || !x.wordAny(v-1, isAnd) || len(st.found) == 0 {
		return false
	}
	f := &st.found[len(st.found)-1]
	if c.When != "" && c.When != f.When {
		return false // "was relieved in May and flown home in June"
	}
	return f.Kind == c.Kind && f.Direction == c.Direction && f.Modality == c.Modality && first(f.Who) == first(c.Who) && f.Evidence.Start >= int(x.Tokens[x.first].Start) && (c.N == nil || f.N != nil && *f.N == *c.N)
}

// ofHabit reports whether chunk i is a word before what somebody does time and again: "for",
// "of", "while".
func (x *sentence) ofHabit(i int) bool {
	return x.wordAt(i, x.f.forWord) || x.wordAny(i, isOf) || x.wordAt(i, x.f.whileWord)
}

// ownRotation gives a rotation, a sending or a return to the country that does something about it, not the
// one where it leads: "Ghana called off | its Lebanon rotation |".
func (x *sentence) ownRotation(c *muster.Claim, h *hit, st *state) {
	g, s := h.role(groupRole), h.role(senderRole)
	if g < 0 || s < 0 || !x.chunks[s].in(COUNTRY|BODY) || !x.chunks[g].is(x.f.withdrawal) && !x.chunks[g].is(x.f.dispatch) && !x.chunks[g].is(x.f.rotation) {
		return
	}
	if who, explicit := x.explicit(s, st); explicit {
		c.Who = who
	}
}

// present reports whether the report has told that personnel of who are where the mission
// serves.
func (st *state) present(who string) bool {
	for k := range st.found {
		if c := &st.found[k]; c.Kind == muster.Strength && c.Modality == "" && first(c.Who) == who && who != "" && c.When == st.report.Date.EDTF {
			return true
		}
	}
	return false
}

// sinceClause reports whether the verb group at chunk v stands in a clause that
// "since" opens.
func (x *sentence) sinceClause(v int) bool {
	s := x.subjectOf[v]
	return s > 0 && x.chunks[s-1].is(x.f.since)
}

// purposeOf reports whether the movement at verb v is only what another movement
// of the same group is for: "left the island to join the mission", "saw off the
// 217 set to join".
func (x *sentence) purposeOf(h *hit, v int) bool {
	c, g := &x.chunks[v], h.role(groupRole)
	if c.shape != verb || g < 0 || c.marks&(token.Infin|token.Part) == 0 || !c.is(x.f.arrive) && !(c.marks&token.Infin != 0 && (c.is(x.f.rotateVerb) || c.is(x.f.deploy) && c.marks&token.Passive != 0)) {
		return false
	}
	for _, u := range x.verbs {
		if o := &x.chunks[u]; u != v && (o.is(x.f.depart) || o.is(x.f.send) || o.is(x.f.arrive)) &&
			(int(x.subjectOf[u]) == g || u < g && g <= u+2 && !x.chunks[u].is(x.f.join)) {
			return true
		}
	}
	return false
}

// pronounAside reports whether the movement is told of a pronoun in a subordinate
// clause, which refers to a movement rather than reports one: "before they
// left".
func (x *sentence) pronounAside(h *hit, v int) bool {
	g := h.role(groupRole)
	return g >= 0 && x.chunks[g].in(PRONOUN) && x.chunks[g].last-x.chunks[g].first == 1 && x.chunks[g].marks&token.Negated == 0 && x.chunks[v].shape == verb && x.underOf[v] == bySubord && !x.sinceClause(v) && !x.saidIt(g) && !(int(x.subjectOf[v]) == g && x.chunks[g].any(isPronominal) && x.afterClause(g))
}

// saidIt reports whether the pronoun at chunk g begins what somebody says: "as Chad said | it | would leave".
func (x *sentence) saidIt(g int) bool {
	if x.wordAny(g-1, isThat) {
		g--
	}
	return g > 0 && x.finiteAt(g-1) && x.chunks[g-1].any(isSay)
}

// afterClause reports whether a verb stands before the subject at chunk s, whose clause
// has ended there: "If it is not renewed | we leave".
func (x *sentence) afterClause(s int) bool {
	if s > 0 && x.wordAny(s-1, isComma) {
		s--
	}
	return s > 0 && (x.chunks[s-1].shape == verb || x.chunks[s-1].shape == time || x.chunks[s-1].shape == noun) && x.anyFinite(0, s)
}

// countedAfter takes the figure that stands behind the verb: "The Mongolians went
// home last week, eight hundred and fifty of them".
func (x *sentence) countedAfter(c *muster.Claim, h *hit, v int) {
	g := h.role(groupRole)
	if c.N != nil || g < 0 || g > v || x.chunks[g].marks&(token.Plural|token.Definite) == 0 || x.chunks[v].shape != verb {
		return
	}
	for i := v + 1; i+1 < len(x.chunks) && i < v+8 && x.chunks[i].shape != verb; i++ {
		if k := &x.chunks[i+1]; x.wordAny(i, isComma) && k.in(COUNT) && k.in(PRONOUN) && k.marks&token.Counted != 0 && !x.quantified(i+2) {
			c.N = x.figureOf(i+1, c.Kind)
			h.last = max(h.last, i+2)
			return
		}
	}
}

// quantified reports whether a noun group or a verb at chunk i goes on with the
// count before it: ", 31 of them women".
func (x *sentence) quantified(i int) bool {
	return i < len(x.chunks) && (x.chunks[i].shape == noun || x.chunks[i].shape == verb)
}

// incoming reports whether the group at chunk g is said to come: "the incoming
// battalion left the same day", "a fresh company left".
func (x *sentence) incoming(g int) bool {
	return g >= 0 && x.holds(&x.chunks[g], x.f.incoming)
}

// hurtBefore reports whether the people counted at chunk g are more of those whom the text
// has just told to be hurt, and the verb at chunk v takes them away: "Nine died. Another
// fourteen were flown to Dakar".
func (x *sentence) hurtBefore(g, v int, st *state) bool {
	if g < 0 || st.harm.who == nil || st.sentence-st.harm.sentence > 1 || x.chunks[v].shape != verb || x.chunks[v].marks&token.Passive == 0 {
		return false
	}
	if n := len(st.found); n > 0 && (st.found[n-1].Kind == muster.Movement || st.found[n-1].Kind == muster.Strength) {
		return false // of those who came: "Two were hurt. Fifty more flew in, and 30 more are expected"
	}
	c := &x.chunks[g]
	return c.in(COUNT) && c.marks&token.Other != 0
}

// likeLast gives those who "follow" or "do so" the direction of those who went before, and
// "they were met" that of those who came.
func (x *sentence) likeLast(c *muster.Claim, h *hit, v int, st *state) {
	k := &x.chunks[v]
	met := k.is(x.f.welcomed) && h.role(groupRole) >= 0 && x.chunks[h.role(groupRole)].in(PRONOUN)
	if !k.is(x.f.follow) && !k.is(x.f.doVerb) && !met {
		return
	}
	for k := len(st.found) - 1; k >= 0 && k >= len(st.found)-4; k-- {
		if f := &st.found[k]; f.Kind == muster.Movement && f.Direction != "rotate" && !(met && f.Direction == "depart") {
			c.Direction = f.Direction
			return
		}
	}
}

// settleMovement settles a movement: as a stock where the words tell of a state, as people
// hurt where those moved are such, else as people on their way.
func (x *sentence) settleMovement(c *muster.Claim, h *hit, v int, st *state) bool {
	g := h.role(groupRole)
	if len(c.Who) == 0 && c.Modality != muster.Denied && !(g >= 0 && (x.chunks[g].is(x.f.withdrawal) || x.chunks[g].is(x.f.dispatch))) {
		return false
	}
	if x.deployedIn(v) {
		return false // "The largest deployment of 3,700 troops is in Haiti"
	}
	if c.N != nil && x.permitted(v) {
		return false // a ceiling: "is authorised to deploy up to 600"
	}
	if x.standing(c, h, v) {
		c.Kind, c.Direction = muster.Strength, ""
		if c.When == "" && x.chunks[v].marks&token.Passive == 0 {
			c.When = st.report.Date.EDTF // "1,900 troops deployed"
		}
		x.dateStrength(c, h, v, st)
		return true
	}
	if c.N != nil && x.followsStock(v) {
		c.Kind, c.Direction = muster.Strength, ""
		x.dateStrength(c, h, v, st)
		return true
	}
	if x.hurtBefore(g, v, st) {
		c.Kind, c.Harm, c.Direction, c.Who, c.N = muster.Harm, "injured", "", plurals(st.harm.who), x.victims(g)
		return true
	}
	x.way(c, v, st)
	return x.finishMovement(c, h, v, st)
}

// standing reports whether "were deployed" at chunk v tells who was in place on a
// day: "At the end of May 12,350 soldiers were deployed".
func (x *sentence) standing(c *muster.Claim, h *hit, v int) bool {
	k := &x.chunks[v]
	if g := h.role(groupRole); c.N != nil && (g == v-1 || g == v-2 && x.chunks[v-1].any(isKept)) && k.shape == verb && k.is(x.f.deploy) && k.last-k.first <= 2 && k.marks&(token.Passive|token.Future|token.Modal|token.Infin|token.Perfect|token.Ing) == 0 && (v+1 >= len(x.chunks) || x.chunks[v+1].marks&token.Punct != 0) {
		return true // "the 280 police already deployed", "1,900 troops deployed"
	}
	if c.N == nil || k.shape != verb || !k.is(x.f.deploy) || k.marks&token.Passive == 0 || k.marks&(token.Part|token.Future|token.Modal|token.Infin) != 0 {
		return false
	}
	if c.When != "" && k.marks&token.Past != 0 && x.saysIn(k, "already") {
		return true // "By late May more than 4,000 were already deployed"
	}
	if x.ofAllowed(h.role(groupRole)) {
		return true // "Of the 3,020 police authorised, 2,871 had been deployed"
	}
	if v+1 < len(x.chunks) && x.chunks[v+1].shape == word && x.Of(x.chunks[v+1].first, x.chunks[v+1].last) == "out of" {
		return true // "of a planned 7,000, 4,000 were there by then"
	}
	if c.When == "" {
		return false
	}
	for i := 1; i < len(x.chunks); i++ {
		switch {
		case x.chunks[i].shape != time:
		case x.asOf(i):
			return true
		case i < h.role(groupRole):
			return x.endOfPeriod(i) || x.wordAt(i-1, x.f.at)
		}
	}
	return false
}

// asOf reports whether "as of" or "as at" stands before the time at chunk i.
func (x *sentence) asOf(i int) bool {
	k := x.chunks[i].first
	for n := 0; n < 2 && k > x.first; n++ {
		if k--; x.Tokens[k].Word.Form == "as" {
			return true
		}
	}
	return false
}

// countsThings reports whether the bare count at chunk g goes on with a count of things:
// "a further six" after "eight armoured vehicles".
func (x *sentence) countsThings(g int) bool {
	if c := &x.chunks[g]; !c.in(COUNT) || c.any(isNoun) || c.in(PERSONNEL|NATIONALS|FOLK|UNIT|PRONOUN) {
		return false
	}
	for k := g - 1; k >= 0; k-- {
		if c := &x.chunks[k]; c.shape == noun && c.marks&token.Counted != 0 && !c.in(MONEY|PERCENT) {
			return c.is(x.f.vehicle) && !x.personal(c)
		}
	}
	return false
}

// followsStock reports whether the participle at chunk v goes on with a list of stocks: the
// verb before it says in the present how many there are, not that some came: "India's 2,400
// make up the biggest contingent, followed | by Rwanda's 2,200".
func (x *sentence) followsStock(v int) bool {
	if k := &x.chunks[v]; k.shape != verb || k.marks&token.Part == 0 || !k.is(x.f.follow) {
		return false
	}
	for u := v - 1; u >= 0; u-- {
		if k := &x.chunks[u]; k.shape == verb {
			return x.presentTense(u) && !k.is(x.f.arrive) && !k.is(x.f.depart) && !k.is(x.f.send) && !k.is(x.f.returnVerb)
		}
	}
	return false
}
