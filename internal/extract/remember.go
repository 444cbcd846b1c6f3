package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// remember notes whom and what the sentence spoke of, for the sentences after
// it.
func (x *sentence) remember(st *state) {
	x.rememberFund(st)
	x.rememberPassed(st)
	x.rememberCurrency(st)
	x.rememberMandate(st)
	x.rememberAbout(st)
	x.rememberThing(st)
	x.rememberThings(st)
	x.nationTold(st)
	x.rememberMany(st)
	x.rememberEvent(st)
	x.rememberStoryDay(st)
	x.rememberCovered(st)
	x.meet(st)
	for i := range x.names {
		if m := &x.names[i]; m.Kind == name.Person {
			x.hold(m, st)
			x.ownName(m, st)
			if st.guest == "" && !x.presents(m) {
				st.guest = m.Name
			}
		}
	}
	x.rememberTopic(st)
	x.rememberList(st)
	x.rememberHome(st)
	x.rememberHost(st)
	x.rememberState(st)
	x.rememberTown(st)
	x.rememberDoer(st)
	x.rememberAllies(st)
	x.rememberLead(st)
	x.rememberOutside(st)
	x.rememberPair(st)
	x.rememberQuestion(st)
	x.rememberSiteAsked(st)
	for _, i := range x.groups {
		x.rememberNoun(i, &x.chunks[i], st)
	}
}

// presents reports whether the name is that of whoever speaks, or leads the programme: "I'm
// Ann Bee", "you're with Ann Bee", "this is Ann Bee".
func (x *sentence) presents(m *name.Mention) bool {
	i := m.First - 1
	if i <= x.first {
		return false
	}
	switch w := x.Tokens[i].Word.Form; w {
	case "'m", "’m", "am":
		return true
	case "is":
		return x.Tokens[i-1].Word.Form == "this" || x.Tokens[i-1].Word.Form == "name"
	case "with", "by":
		return i > x.first+1 && (x.Tokens[i-2].Word.Form == "you" || x.Tokens[i-1].Word.Form == "presented")
	}
	return false
}

// metonym is the country for whose government the capital at the head of the
// group stands, "" where none does.
func (x *sentence) metonym(c *chunk) string {
	if !c.in(PLACE) || c.head < 0 {
		return ""
	}
	if m := x.at(c.head); m.kind == byName {
		return x.names[m.ref].Metonym
	}
	return ""
}

// spokenAt reports whether the time at chunk i is when somebody spoke.
func (x *sentence) spokenAt(i int) bool {
	for k := range x.said {
		if a := &x.said[k]; a.cue == int(x.verbOf[i]) && a.cue != a.first && (i < a.first || i >= a.last) {
			return true
		}
	}
	return false
}

// rememberNoun notes the actors of a noun group.
func (x *sentence) rememberNoun(i int, c *chunk, st *state) {
	g := x.noun(i)
	for _, a := range g.actors {
		switch a.kind {
		case name.Mission:
			if st.force == "" {
				st.force = a.name
			}
			x.rememberCalled(a, st)
		case name.Group:
			st.armed = a.name
		case name.Place:
			if !x.meetsAt(i) && !x.aroundPlace(i) && !x.spokenIn(i) {
				st.place = a.name
			}
		}
	}
	if c.in(PERSONNEL) || c.in(NATIONALS) && x.pluralDemonym(c.last-1) {
		if who, explicit := x.explicit(i, st); explicit && !(st.contributed == st.sentence && x.inPassing(i)) && !x.besideThem(i, st) && !x.tellsAmong(st) {
			st.settleNational(who)
			st.contribute(who)
		}
	}
	x.rememberService(i, st)
	x.rememberUnit(i, c, st)
	x.rememberOther(i, st)
	if c.in(DEAD) || c.in(PERSONNEL|PEOPLE) && c.marks&token.Definite != 0 && x.holds(c, x.f.injure) {
		st.hurtIn = st.sentence
	}
	if len(g.actors) == 1 && g.actors[0].kind == name.Demonym && (c.is(x.f.patrolNoun) || c.is(x.f.vehicle) || c.is(x.f.baseNoun)) {
		st.outfit = outfit{g.actors[0].name, st.sentence} // "a Ghanaian patrol"
	}
	if c.in(PEOPLE) && !c.in(FOLK) || c.in(ARMED) && st.attackIn < st.sentence-1 || c.in(TRAINEE) {
		st.civilIn = st.sentence
	}
	if c.in(ARMED) {
		st.foes = x.named(i, st)
	} else if (c.in(PERSONNEL) || c.in(PEOPLE) && x.isSubject(i) && !c.in(COUNT|PRONOUN|DEAD) && x.headsMany(c)) && c.marks&token.Plural != 0 {
		st.crowd, st.crowdIn = x.people(i, st), st.sentence
	}
	if c.in(ARMED) && len(g.actors) == 0 && c.marks&token.Definite == 0 && !c.is(x.f.assailant) {
		st.armed = ""
	}
}

// meetsAt reports whether the place at chunk i is only where somebody meets: "The leaders,
// meeting in Harare, resolved".
func (x *sentence) meetsAt(i int) bool {
	u := int(x.verbOf[i])
	return u >= 0 && u < i && x.chunks[u].is(x.f.meets)
}

// inPassing reports whether the group at chunk i is only who somebody does something
// with or under: "trained under American instructors".
func (x *sentence) inPassing(i int) bool {
	return i > 0 && (x.wordAt(i-1, x.f.with) || x.wordAny(i-1, isBy) || x.Tokens[x.chunks[i-1].first].Word.Form == "under" || x.chunks[i-1].is(x.f.beside))
}

// leadForce makes the mission that the sentence is about, the first that no
// preposition governs, the one spoken of: in its paragraph, where the report is about
// another.
func (x *sentence) leadForce(st *state) {
	if x.paragraph != st.forcePar && st.ownForce {
		st.force = st.mission.Short
	}
	for _, i := range x.groups {
		g := x.noun(i)
		if len(x.verbs) > 0 && i > x.verbs[0] {
			return
		}
		if x.preposition(i-1) || !x.chunks[i].in(FORCE) {
			continue
		}
		if m := missionOf(g); m != "" {
			st.force, st.forcePar = m, x.paragraph
			st.ownForce = st.ownForce || m == st.mission.Short
			x.lead = m
			return
		}
	}
}

// rememberList notes what a line that heads a list says of its items: the date,
// "Personnel in country on 31 January:", "STRENGTH AS OF 28 FEBRUARY", that they
// are targets, "Pledged so far:", and that they come or go, "Arrivals".
func (x *sentence) rememberList(st *state) {
	switch {
	case x.any(x.last-1, isColon):
		st.listed, st.target, st.moving = x.dateIn(), x.targetOfList(), x.movingOfList()
	case x.hasVerb():
		st.listed, st.target, st.moving = "", "", ""
	case x.heading && x.dateIn() != "" && !x.countsItems():
		st.listed, st.target, st.moving = x.dateIn(), x.targetOfList(), x.movingOfList()
	case x.heading && !x.countsItems():
		st.target, st.moving = x.targetOfList(), x.movingOfList()
	case x.headsList():
		st.moving = x.movingOfList()
	}
}

// headsList reports whether the sentence is a short line right above others, as one that
// heads a list: "2. Arrivals and departures".
func (x *sentence) headsList() bool {
	return len(x.chunks) < 6 && int(x.last) < len(x.Text.Tokens) && x.Text.Tokens[x.last].Has(token.Line) && x.all.marks&token.Counted == 0
}

// countsItems reports whether the line counts somebody, as no line that heads a list does
// but by its number: "2. Arrivals".
func (x *sentence) countsItems() bool {
	return slices.ContainsFunc(x.chunks, func(c chunk) bool { return c.marks&token.Counted != 0 && c.first > x.first })
}

// movingOfList is the direction in which the personnel move whom the items under the
// line list, the first that it names: "Arrivals and departures"; "" where they do not.
func (x *sentence) movingOfList() string {
	for i := range x.chunks {
		switch c := &x.chunks[i]; {
		case c.shape != noun || c.marks&token.Counted != 0:
		case c.is(x.f.arrival):
			return "arrive"
		case c.is(x.f.withdrawal):
			return "return"
		case x.holds(c, x.f.rotation):
			return "rotate"
		}
	}
	return ""
}

// targetOfList is on what basis the personnel are counted whom the items under the
// line list: pledged, authorised, or "" where they are there.
func (x *sentence) targetOfList() string {
	for i := range x.chunks {
		switch c := &x.chunks[i]; {
		case c.is(x.f.promise), c.is(x.f.pledge), c.is(x.f.PROMISED):
			return "pledged"
		case c.is(x.f.allow), c.is(x.f.ceiling), c.is(x.f.ALLOWED):
			return "authorised"
		}
	}
	return ""
}

// dateIn is the last date that the sentence names, "" without one.
func (x *sentence) dateIn() (d muster.Date) {
	for i := range x.times {
		if m := &x.times[i]; m.Timex == when.DATE && m.Date != "" {
			d = m.Date
		}
	}
	return d
}

// rememberAbout notes who the sentence is about: the subject of its first verb.
func (x *sentence) rememberAbout(st *state) {
	for _, v := range x.verbs {
		if x.chunks[v].marks&(token.Ing|token.Infin|token.Part) != 0 {
			continue
		}
		if s := int(x.subjectOf[v]); s >= 0 && !x.chunks[s].in(PRONOUN) {
			st.about, st.unitOf = nil, ""
			if x.chunks[s].in(ARMED) || x.saysArmed(v) {
				st.aboutArmed = st.sentence
			}
			if k := &x.chunks[s]; k.in(UNIT) && !k.in(FORCE) && k.marks&token.Plural == 0 {
				if who, explicit := x.contributors(s, st); len(who) == 1 && (explicit || x.noun(s).det == definite) {
					st.unitOf = who[0]
				}
			}
			if k := &x.chunks[s]; k.in(FORCE|ORG|ARMED|HOSTFORCE|COUNTRY) || k.in(PERSONNEL) && k.marks&token.Named != 0 {
				st.about = x.holder(s, st)
			} else if k.in(FUND) && k.is(x.f.fund) {
				st.about = x.party(s, st)
			} else if home := x.metonym(k); home != "" {
				st.about = muster.Names{home}
			}
		}
		return
	}
}

// wentTo is the place that the sentence names after a preposition of place, nil for none.
func (x *sentence) wentTo() muster.Names {
	for i := 0; i+1 < len(x.chunks); i++ {
		if x.chunks[i].is(x.f.locative) && !x.wordAt(i, x.f.from) && !x.wordAny(i, isTo) && x.chunks[i+1].in(PLACE) && !x.spokenIn(i+1) {
			return x.placesFrom(i + 1)
		}
	}
	return nil
}

// dateline reports whether the sentence is a dateline: "BAMAKO, Jan 22 (Wire) –".
func (x *sentence) dateline() bool {
	switch x.Of(x.last-1, x.last) {
	case "-", "–", "—", "--":
		return !x.hasVerb()
	}
	return false
}

// rememberEvent notes the day of what the sentence tells, and who attacked in
// it.
func (x *sentence) rememberEvent(st *state) {
	if x.dateline() {
		return
	}
	if len(x.times) > 0 || x.all.classes&SITE != 0 || x.seen.May(x.f.attack) {
		x.rememberDay(st)
	}
	x.rememberScene(st)
}

// rememberDay notes the days, sites and attackers that the sentence names.
func (x *sentence) rememberDay(st *state) {
	for i := range x.chunks {
		c := &x.chunks[i]
		switch {
		case c.shape == time && (x.times[c.ref].Timex == when.DATE || x.times[c.ref].Timex == when.TIME) && x.times[c.ref].Value != "PRESENT_REF" && fewDays(x.times[c.ref].Date) && !x.spokenAt(i) && !x.qualifies(i) && !(x.heading && x.times[c.ref].Date == st.report.Date.EDTF) && !x.pastOfHeld(x.times[c.ref].Date, st):
			st.tellEvent(x.times[c.ref].Date)
		case c.shape == noun && c.in(SITE) && !c.in(OFFICIAL):
			st.sites, st.sitesIn = muster.Names{x.plainText(c)}, st.sentence
		case c.shape == verb && c.is(x.f.attack) && c.marks&(token.Passive|token.Part) == 0 && x.subjectOf[i] >= 0 && x.acts(int(x.subjectOf[i])) && !x.runsInto(i):
			st.attackers, st.attackIn = x.parties(int(x.subjectOf[i]), st), st.sentence
		}
	}
}

// pastOfHeld reports whether the sentence tells what one who was just held had done before, on
// day d: "They captured a leader on Monday. He had planned the attack of 3 May".
func (x *sentence) pastOfHeld(d muster.Date, st *state) bool {
	if st.held.sentence == 0 || st.sentence == st.held.sentence || st.sentence-st.held.sentence > 4 || d >= st.event {
		return false
	}
	for v := range x.chunks {
		if s := int(x.subjectOf[v]); x.chunks[v].shape == verb && s >= 0 {
			c := &x.chunks[s]
			return c.marks&token.Plural == 0 && (c.marks&token.Definite != 0 || c.in(PRONOUN)) && !x.musters(c) && !c.in(FORCE|HOSTFORCE)
		}
	}
	return false
}

// rememberScene notes where the sentence tells of, where no claim of it did, and that
// the event of a force goes on while the text speaks of the force.
func (x *sentence) rememberScene(st *state) {
	if x.all.classes&(PLACE|COUNTRY) != 0 && st.sceneIn != st.sentence && !x.heading && x.label() < 0 {
		p := x.leadPlace(len(x.chunks) - 1)
		if p == nil && st.eventIn == st.sentence {
			p = x.wentTo() // "turned his rifle on soldiers at a base in Bor on Monday"
		}
		if p != nil {
			st.scene, st.sceneIn, st.sceneDay = p, st.sentence, ""
			if st.eventIn == st.sentence {
				st.sceneDay = st.event // "In Bor on Monday soldiers held back a crowd"
			}
		}
	}
	if st.event == "" || st.eventIn >= st.sentence || st.sentence-st.eventIn > 3 || !x.comesBack(st) {
		return
	}
	st.eventIn, st.eventPar = st.sentence, st.paragraph // they are still at it
	if p := x.wentTo(); p != nil {
		st.scene, st.sceneIn, st.sceneDay = p, st.sentence, st.event
	}
}
