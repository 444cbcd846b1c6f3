package extract

import (
	"cmp"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// contributors are the forces or contributors whose personnel chunk i names,
// in order, and whether the words say so rather than the context.
func (x *sentence) contributors(i int, st *state) (who []string, explicit bool) {
	who, explicit, ok := x.worded(i, st)
	if ok || x.noun(i) == nil {
		return who, explicit
	}
	return x.fromContext(i, st), false
}

// explicit is contributors where the words say so: the context is not asked.
func (x *sentence) explicit(i int, st *state) ([]string, bool) {
	if who, explicit, _ := x.worded(i, st); explicit {
		return who, true
	}
	return nil, false
}

// worded is the contributors that chunk i names, points back to or is called by, and whether
// the words say so; not ok where they tell nothing.
func (x *sentence) worded(i int, st *state) (who []string, explicit, ok bool) {
	if x.noun(i) == nil {
		return nil, false, false
	}
	if m := x.missionSaid(i); m != "" {
		return []string{m}, true, true
	}
	if who := x.spelledOut(i, st); len(who) > 0 {
		return who, true, true
	}
	if other := cmp.Or(x.otherForce(i, st), x.bodysOwn(i, st), x.runnersOwn(i, st)); other != "" {
		return []string{other}, true, true
	}
	if who, explicit, ok := x.pointedOut(i, st); ok {
		return who, explicit, true
	}
	return x.called(i, st)
}

// spelledOut is the contributors that the group at chunk i names, or whose it is by the
// relative "whose", nil where there are none.
func (x *sentence) spelledOut(i int, st *state) (who []string) {
	c := &x.chunks[i]
	for _, a := range x.noun(i).actors {
		if c.in(FORCE) && x.leading(a) || x.sideWith(a) {
			continue // "the Australian-led force" is the mission
		}
		switch s := x.contributor(a, st); {
		case s == "" || muster.Names(who).Has(s):
		case who == nil:
			who = st.single(s)
		default:
			who = append(who, s)
		}
	}
	if len(who) > 1 {
		// "Kenyan MSS officers": the contributor is the narrower word.
		who = x.dropMission(who, st)
	}
	if len(who) == 0 {
		who = x.addends(i, st)
	}
	if len(who) == 0 {
		who = x.thoseOf(i, st)
	}
	if s := x.originBehind(i, st); len(who) == 0 && s != "" {
		return []string{s}
	}
	if len(who) == 0 && c.in(PERSONNEL) && x.wordAt(i+1, x.f.from) && x.noun(i+2) != nil && x.chunks[i+2].is(x.f.craft) {
		return x.spelledOut(i+2, st) // "marines from the Italian frigate"
	}
	if len(who) == 0 && c.in(PERSONNEL) && c.marks&token.Counted != 0 && x.wordAny(i+1, isAnd) && x.noun(i+2) != nil && x.chunks[i+2].in(PERSONNEL) && x.chunks[i+2].in(UNIT) && x.noun(i+2).figure < 0 {
		return x.spelledOut(i+2, st) // "the 850 officers and | men of the Ghanaian battalion"
	}
	if len(who) == 0 && x.exemplifies(i+1) && x.nations(i) {
		return x.spelledOut(i+2, st) // "countries such as Chad and Benin"
	}
	if w := c.first; len(who) == 0 && i > 0 && (x.Tokens[w].Any(isWhose) || x.any(w-1, isWhose)) {
		for k := i - 1; k >= 0 && k > i-6; k-- { // "Uruguay, whose 740 soldiers"
			if who, named := x.explicit(k, st); named {
				return who
			}
		}
	}
	return who
}

// otherForce is the force at chunk i in the words of the text, where they say that it is one of
// a body that does not run the mission, else "": "a UN peacekeeping force", "African Union
// troops", beside a mission of another, against "the UN-backed force".
func (x *sentence) otherForce(i int, st *state) string {
	c := &x.chunks[i]
	if !c.in(FORCE) && !(c.head >= 0 && x.Tokens[c.head].Is(x.f.personnel)) || len(st.mission.Names) == 0 {
		return ""
	}
	for _, a := range x.noun(i).actors {
		if a.last < c.last && !x.Tokens[a.last].Any(isDash|isPossess) && !x.leading(a) && st.foreign(a) {
			return strings.ReplaceAll(x.plainWords(a.first, max(a.last, c.head)+1), ".", "")
		}
	}
	return ""
}

// bodysOwn is the body that does not run the mission and whose own the counted people at chunk
// i are, else "": "the EU's 200 monitors".
func (x *sentence) bodysOwn(i int, st *state) string {
	c := &x.chunks[i]
	if c.marks&token.Counted == 0 || !c.in(PERSONNEL|FOLK) || len(st.mission.Names) == 0 {
		return ""
	}
	for _, a := range x.noun(i).actors {
		if a.last < c.last && x.Tokens[a.last].Any(isPossess) && x.is(a.first, x.f.patron) && st.foreign(a) {
			return a.name
		}
	}
	return ""
}

// runnersOwn is the mission, where the people in uniform at chunk i are those of the body that runs
// it, else "": "the AU's soldiers" in a report on AMIS.
func (x *sentence) runnersOwn(i int, st *state) string {
	c := &x.chunks[i]
	if !c.in(PERSONNEL) || c.marks&token.Plural == 0 {
		return ""
	}
	for _, a := range x.noun(i).actors {
		if a.kind == name.Body && a.last < c.last && x.Tokens[a.last].Any(isPossess) && st.runs(a.name) {
			return st.mission.Short
		}
	}
	return ""
}

// foreign reports whether the actor is a body that does not run the mission: ECOWAS beside
// MONUSCO.
func (st *state) foreign(a actor) bool {
	return a.kind == name.Body && !st.runs(a.name) && st.mission.Lead != a.name && !strings.HasPrefix(st.mission.Authority, a.name)
}

// foreignBody is the body with missions of its own that sends at chunk i, where this is none of
// them, else "": "ECOWAS sent 200 to Goma", beside MONUSCO.
func (x *sentence) foreignBody(i int, st *state) string {
	g := x.noun(i)
	if g == nil || len(g.actors) != 1 || len(st.mission.Names) == 0 {
		return ""
	}
	if a := g.actors[0]; a.last == x.chunks[i].last && x.is(a.first, x.f.patron) && st.foreign(a) && x.contributor(a, st) == "" {
		return a.name
	}
	return ""
}

// leading reports whether the words say of the actor that it leads what follows:
// "Australian-led", "French led".
func (x *sentence) leading(a actor) bool {
	return x.is(a.last, x.f.led) || x.any(a.last, isDash) && x.is(a.last+1, x.f.led)
}

// pointedOut is the contributors that the group at chunk i points back to in the text,
// and whether the words say so; not ok where it points to none.
func (x *sentence) pointedOut(i int, st *state) (who []string, explicit, ok bool) {
	c, g := &x.chunks[i], x.noun(i)
	if s := x.firstCountry(i); s >= 0 {
		if who, named := x.explicit(s, st); named {
			return who, true, true
		}
	}
	if c.in(PERSONNEL) && (x.fromNations(i) || x.regionalOf(c)) {
		return x.orMission(st.force, st), false, true
	}
	if g.det == definite && c.is(x.f.country) && c.marks&token.Counted == 0 && st.topic != "" && x.f.adjectives[st.topic] != "" && st.sentence-st.contributed > 1 {
		return []string{st.topic}, false, true // "the first contingent that the country has deployed"
	}
	if s := cmp.Or(x.capitalsOwn(i), x.countrysOwn(i, st), x.ofThatCountry(i, st), x.weOf(i), x.statesOwn(i), x.ownOfSayer(i), x.outOf(i, st), x.anyService(i, st)); s != "" {
		return []string{s}, true, true
	}
	if s := x.theySpokenOf(i); s >= 0 {
		if who, _ := x.contributors(s, st); len(who) > 0 {
			return who, false, true
		}
	}
	if two := x.ofPair(i, st); two != nil {
		return two, true, true
	}
	if i > 1 && c.in(COUNT) && x.relative(i-1) && x.preposition(i-2) && st.counted.sentence == st.sentence && len(st.counted.who) > 0 {
		return st.counted.who, false, true // "of whom 15,400 were in the north"
	}
	if who := x.meantFor(i, st); who != nil {
		return who, false, true
	}
	if x.partlyNational(i) {
		return x.orMission(st.force, st), false, true
	}
	if c.in(COUNT) && x.ofAllowed(i) {
		return x.orMission(st.force, st), false, true
	}
	return nil, false, false
}

// firstCountry is the country that the group at chunk i says to be one of some sort, -1 for none: "Chad became
// | the first country | to send men", "Chad, | the only nation | to do so".
func (x *sentence) firstCountry(i int) int {
	if c := &x.chunks[i]; i < 2 || !c.in(BODY) || c.in(COUNTRY) || c.head < 0 || !x.Tokens[c.head].Is(x.f.ownCountry) {
		return -1
	}
	v := i - 1
	if v > 1 && (x.wordAny(v, isAdverb) || x.chunks[v].shape == time) {
		v-- // "Benin is | now | the first country"
	}
	switch {
	case x.copula(v), x.chunks[v].is(x.f.becomes):
		return int(x.subjectOf[v])
	case x.wordAny(v, isComma) && x.chunks[v-1].in(COUNTRY):
		return v - 1
	}
	return -1
}

// countrysOwn is the country that the sentence names before the group at chunk i, which is "the
// country's", "" where that is not said: "Togo's spokesman denied that | the country's 40 men".
func (x *sentence) countrysOwn(i int, st *state) string {
	c := &x.chunks[i]
	if c.marks&token.Definite == 0 || !x.is(c.first+1, x.f.country) || !x.any(c.first+2, isPossess) {
		return ""
	}
	for k := len(x.names) - 1; k >= 0; k-- {
		if m := &x.names[k]; m.Last <= c.first && (m.Kind == name.Country || m.Kind == name.Demonym) && m.Name != st.mission.Host {
			return m.Name
		}
	}
	return ""
}

// partlyNational reports whether the group at chunk i is a whole of which some are said to be
// of one nation: "Of the 1,000 officers, more than 700 are Kenyan".
func (x *sentence) partlyNational(i int) bool {
	if i < 1 || !x.wordAny(i-1, isOf) || !x.chunks[i].in(PERSONNEL) {
		return false
	}
	n := i + 1
	if x.preposition(n) {
		n += 2 // "in the force"
	}
	return n+3 < len(x.chunks) && x.wordAny(n, isComma) && x.chunks[n+1].in(COUNT) && x.chunks[n+2].any(isBe) && x.chunks[n+3].in(NATIONALS)
}

// called is the contributors that the group at chunk i is of by what it is called, "the
// force", "our soldiers", "its officers", and whether the words say so; not ok where that
// tells nothing.
func (x *sentence) called(i int, st *state) (who []string, explicit, ok bool) {
	c, g := &x.chunks[i], x.noun(i)
	switch {
	case g.det == none && c.is(x.f.country):
		return nil, true, true // "no country", "no other nation"
	case x.ofHost(g, st):
		return nil, false, true
	case st.home != "" && x.ours(i):
		return st.single(st.home), true, true
	case c.in(PERSONNEL) && x.ours(i) && !x.quoted(i):
		return x.orMission(st.force, st), true, true // in the force's own release
	case x.wes(i) && !c.in(UNIT):
		return x.orMission(st.force, st), true, true
	case c.is(x.f.he) && c.in(PRONOUN):
		return x.orMission(st.force, st), false, true // the commander
	case x.ofFaction(c):
		return nil, true, true
	case len(g.actors) == 0 && c.in(FOLK|PERSONNEL) && x.Tokens[c.first].Word.Form == "his" && x.afterCommander(i):
		return x.orMission(st.force, st), false, true
	case c.in(FORCE) && !c.in(UNIT), x.forceOwns(c), c.is(x.f.component) && g.det == definite:
		return x.orMission(x.forceCalled(c, st), st), false, true
	case c.is(x.f.it), g.det == owned && len(g.actors) == 0 && (g.figure >= 0 || g.ordinal > 0 || st.topic == st.force && st.force != "") && (x.Tokens[c.first].Is(x.f.its) || c.in(SHARE) && x.holds(c, x.f.its)):
		if i == 1 && x.wordAny(0, isOf) && x.wordAny(2, isComma) && len(x.chunks) > 3 && x.chunks[3].in(COUNTRY) {
			if who, named := x.explicit(3, st); named {
				return who, true, true // "Of its 800 soldiers, Malawi has brought 300 home"
			}
		}
		if s := x.besideIt(i, st); s != "" && !c.is(x.f.it) && x.subjectTopic(i, st) == "" {
			return []string{s}, false, true // "of the Ethiopian battalion: of its 850 soldiers, 312"
		}
		return x.orMission(x.topic(i, st), st), false, true
	case c.in(PERSONNEL|FOLK) && g.det == owned && len(g.actors) == 0 && x.Tokens[c.first].Is(x.f.its) && x.itsForce(i, st):
		return x.orMission(st.force, st), false, true // "The Danes joined the mission. Its men guard the port"
	case c.in(COUNT) && c.marks&token.Definite == 0 && len(st.counted.who) == 1 && st.counted.who[0] == st.mission.Short && st.sentence-st.counted.sentence == 1 && st.spokenIn != st.paragraph:
		return st.counted.who, false, true // "The force is down to 800. There were 6,000 in 1964"
	case (c.is(x.f.generic) || c.in(FOLK)) && x.holds(c, x.f.its) && x.besideIt(i, st) == "" && st.topic != "" && x.f.adjectives[st.topic] == "":
		return x.orMission(st.topic, st), false, true // "About 1,000 of its members"
	case c.is(x.f.generic) && (c.marks&token.Definite == 0 || c.any(isQuantity)):
		return x.orMission(st.force, st), false, true
	case c.is(x.f.level) && c.marks&token.Counted == 0:
		if g.det == definite && len(st.counted.who) > 0 && st.sentence-st.counted.sentence <= 1 {
			return st.counted.who, false, true // "the figure is 400"
		}
		if who := x.levelOwner(i, st); who != nil {
			return who, true, true
		}
		return x.orMission(st.force, st), false, true
	case c.in(FOLK) && !c.in(PERSONNEL) && st.home != "" && c.marks&token.Definite == 0:
		return st.single(st.home), false, true
	}
	return nil, false, false
}

// levelOwner is the contributors whose number "its presence" or "the number of its soldiers" at chunk i
// is: the nearest named before it in the sentence, nil where none is or the force stands
// between.
func (x *sentence) levelOwner(i int, st *state) []string {
	if !x.Tokens[x.chunks[i].first].Any(isPossessive) && !x.holds(&x.chunks[i], x.f.its) {
		return nil
	}
	for k := i - 1; k >= 0; k-- {
		switch c := &x.chunks[k]; {
		case c.shape != noun:
		case x.armyAt(k, st) != "":
			return []string{x.armyAt(k, st)}
		case c.in(FORCE):
			return nil
		case c.in(COUNTRY|NATIONALS|PERSONNEL|UNIT) && c.marks&token.Named != 0 && !x.preposition(k-1):
			if who, named := x.explicit(k, st); named {
				return who
			}
		}
	}
	return nil
}

// topic is the country or force that "it" at chunk i stands for: the subject of
// a verb before it, else what the sentence before was about.
func (x *sentence) topic(i int, st *state) string {
	if i > 0 && x.chunks[i-1].is(x.f.allow) && x.subjectOf[i-1] >= 0 && x.chunks[x.subjectOf[i-1]].is(x.f.instrument) {
		return "" // "The resolution allows it 2,500": the mission, whoever acted before
	}
	if m := x.allowedIt(i); m != "" {
		return m
	}
	if x.itsForce(i, st) {
		return st.force
	}
	if s := x.subjectTopic(i, st); s != "" {
		return s
	}
	return st.topic
}

// subjectTopic is the country or force that is the subject of a verb before chunk i,
// "" where none is.
func (x *sentence) subjectTopic(i int, st *state) string {
	for v := i - 1; v >= 0; v-- {
		if x.chunks[v].shape != verb || x.subjectOf[v] < 0 || int(x.subjectOf[v]) >= i {
			continue
		}
		if c := &x.chunks[x.subjectOf[v]]; c.in(COUNTRY | FORCE | BODY | PLACE) {
			if who, explicit := x.contributors(int(x.subjectOf[v]), st); explicit || c.in(FORCE) {
				return first(who)
			}
		}
	}
	return ""
}

// orMission is the name, else the report's mission, as a list.
func (x *sentence) orMission(s string, st *state) []string {
	if s == "" {
		s = st.mission.Short
	}
	if s == "" {
		return nil
	}
	return st.single(s)
}

// dropMission removes the missions from a list that names countries, and the
// report's mission from one that names others.
func (x *sentence) dropMission(who []string, st *state) []string {
	var out []string
	for _, s := range who {
		if s != st.mission.Short && x.f.adjectives[s] != "" {
			out = append(out, s)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, s := range who {
		if s != st.mission.Short {
			out = append(out, s)
		}
	}
	return out
}
