package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// headSentences is how many sentences a headline, a byline and a dateline have
// at most.
const headSentences = 4

// rememberHome notes the contributor in which the report is written or whose
// personnel its head is about: "Office of the Chief of Staff, Republic of Fiji
// Military Forces", "MASERU, Friday 12 January". There, "our soldiers" are its
// own, and so are those that nothing else is said of.
func (x *sentence) rememberHome(st *state) {
	x.rememberByline(st)
	x.answersFor(st)
	if who := x.parliament(st); who != "" && (st.home == "" || st.home == who) {
		st.home, st.contributor, st.atHome = who, cmp.Or(st.contributor, who), true
	}
	x.guardHome(st)
	if st.home != "" || st.sentence > headSentences || !x.heading && x.hasVerb() && !x.ownAssembly() {
		x.writtenAt(st)
		x.writtenIn(st)
		x.ownUnit(st)
		return
	}
	for i := range x.names {
		m := &x.names[i]
		if m.Kind == name.Person || m.Kind == name.Mission {
			continue
		}
		who := x.contributor(actor{m.Name, m.Kind, m.Metonym, m.First, m.Last}, st)
		if !x.peopleOf(m) {
			who = st.homeOf(who)
		}
		if who == "" || m.Kind == name.Place && !slices.Contains(st.mission.Contributors, who) {
			continue
		}
		st.home = who
		if st.contributor == "" {
			st.contributor = who
		}
		return
	}
	x.writtenIn(st)
}

// writtenIn makes the country of the town in whose name the dateline of the sentence stands
// the home of the report, which is local news: "TOWNSVILLE, January 27". In a capital, or where
// organisations have their seats, the correspondents of others sit as well.
func (x *sentence) writtenIn(st *state) {
	if st.home != "" || st.sentence > headSentences || x.body() == 0 && x.hasVerb() {
		return
	}
	for i := range x.names {
		m := &x.names[i]
		if m.Kind != name.Place || m.Lies == "" || m.Lies == st.mission.Host || st.mission.Host == "" || seats[m.Name] || !x.bylined(m.First, st) {
			continue
		}
		st.home, st.contributor, st.atHome = m.Lies, cmp.Or(st.contributor, m.Lies), true
		return
	}
}

// bylined reports whether token i may be the town of a byline or a dateline: early in a line that
// is not the first.
func (x *sentence) bylined(i int32, st *state) bool {
	return st.sentence > 1 && i <= x.first+farByline || i > x.first && x.mark(i, token.Line)
}

// farByline is how many tokens may stand before the town of a byline: "By a Staff Reporter, Kumasi".
const farByline = 8

// seats are towns that news of all the world is written in: where organisations sit, alliances meet.
var seats = map[string]bool{
	"Brussels": true, "Addis Ababa": true, "Vienna": true,
	"New York": true, "Geneva": true, "The Hague": true, "Dubai": true, "Istanbul": true, "Jeddah": true, "Johannesburg": true, "Hong Kong": true,
}

// guardHome makes the country whose National Guard of a state the head of the report
// names the home of the report, which is local news.
func (x *sentence) guardHome(st *state) {
	if st.home != "" || st.sentence > headSentences {
		return
	}
	for i := range x.names {
		if m := &x.names[i]; m.Kind == name.Force && strings.HasSuffix(m.Name, " National Guard") {
			if st.home = st.homeOf(m.Metonym); st.home != "" {
				st.contributor, st.atHome = cmp.Or(st.contributor, st.home), true
				return
			}
		}
	}
}

// parliaments are those that go by a name of their own, and whose they are.
var parliaments = map[string]string{
	"bundestag": "Germany", "dáil": "Ireland", "dail": "Ireland", "riksdag": "Sweden", "folketing": "Denmark", "storting": "Norway",
	"sejm": "Poland", "lok sabha": "India", "eduskunta": "Finland", "saeima": "Latvia", "seimas": "Lithuania", "riigikogu": "Estonia",
}

// parliament is the contributor whose parliament the head of the report names, "" where
// it names none.
func (x *sentence) parliament(st *state) string {
	if st.atHome || st.sentence > headSentences {
		return ""
	}
	for _, i := range x.groups {
		for j := x.chunks[i].first; j < x.chunks[i].last; j++ {
			if x.Tokens[j].Is(x.f.assembly) {
				if who := parliaments[token.Fold(x.Of(j, j+1))]; who != "" {
					return who // "Dáil Éireann"
				}
			}
		}
		if g := x.noun(i); g.det == definite && x.chunks[i].is(x.f.assembly) && len(g.actors) == 1 && g.actors[0].kind == name.Demonym && x.isSubject(i) && st.mission.Host == "" {
			return g.actors[0].name // "The Czech Senate approved", where the mission is one of which nothing is known
		}
	}
	return ""
}

// writtenAt makes the contributor in which the dateline of the sentence lies the home
// of the report: "DUBLIN, Oct 14 – ".
func (x *sentence) writtenAt(st *state) {
	if st.home != "" || st.sentence > headSentences || x.body() == 0 {
		return
	}
	for _, a := range x.actorsAt(0) {
		if who := x.contributor(a, st); who != "" && slices.Contains(st.mission.Contributors, who) {
			st.home, st.contributor, st.atHome = who, cmp.Or(st.contributor, who), true
			return
		}
	}
}

// ownUnit makes the contributor of the unit that is spoken of right after some of us, in the
// report's own words, the home of the report: "90 of us moved in. The Fijian battalion has".
func (x *sentence) ownUnit(st *state) {
	if st.home != "" {
		return
	}
	for _, i := range x.groups {
		if c := &x.chunks[i]; c.in(COUNT|PERSONNEL|UNIT) && !x.quoted(i) && (x.ours(i) || x.Tokens[c.last-1].Is(x.f.us)) {
			st.usIn = st.sentence
		}
	}
	if st.usIn == 0 || st.sentence-st.usIn > 2 {
		return
	}
	for _, v := range x.verbs {
		s := int(x.subjectOf[v])
		if s < 0 || !x.chunks[s].in(UNIT) || x.chunks[s].marks&token.Definite == 0 || x.quoted(s) {
			continue
		}
		if who, explicit := x.explicit(s, st); explicit && len(who) == 1 {
			st.home = who[0]
			return
		}
	}
}

// actorsAt is the actors that the noun group at chunk i names.
func (x *sentence) actorsAt(i int) []actor {
	if g := x.noun(i); g != nil {
		return g.actors
	}
	return nil
}

// peopleOf reports whether the headline is on personnel of the country that it names:
// "Lithuanian unit to Kosovo".
func (x *sentence) peopleOf(m *name.Mention) bool {
	if !x.heading || m.Kind != name.Demonym {
		return false
	}
	for i := range x.chunks {
		if c := &x.chunks[i]; m.First >= c.first && m.First < c.last {
			return c.in(PERSONNEL) && c.marks&token.Counted == 0
		}
	}
	return false
}

// ownAssembly reports whether the sentence tells what the cabinet or the parliament of
// no country in particular does, which is that of the country it names: "Cabinet has
// agreed to extend Tonga's deployment".
func (x *sentence) ownAssembly() bool {
	for i := x.body(); i < len(x.chunks) && x.chunks[i].shape != verb; i++ {
		if g := x.noun(i); g != nil {
			return x.chunks[i].is(x.f.assembly) && len(g.actors) == 0
		}
	}
	return false
}

// homeOf is the country where it sends personnel to the report's mission, as far
// as it is known who does.
func (st *state) homeOf(country string) string {
	if country != st.mission.Host && (len(st.mission.Contributors) == 0 || slices.Contains(st.mission.Contributors, country)) {
		return country
	}
	return ""
}

// hasVerb reports whether the sentence has a verb.
func (x *sentence) hasVerb() bool { return len(x.verbs) > 0 }

// ours reports whether chunk i is "we" or belongs to us.
func (x *sentence) ours(i int) bool {
	c := &x.chunks[i]
	if x.holds(c, x.f.our) {
		return true // "12 of our soldiers"
	}
	t := &x.Tokens[c.first]
	return t.Is(x.f.we) || t.Is(x.f.us)
}

// atHome learns in which contributor the report is written from what those who speak say
// of themselves: "There are 110 of us, all Danes".
func (x *sentence) atHome(c *muster.Claim, h *hit, st *state) {
	g := h.role(groupRole)
	if g < 0 || h.role(whoRole) < 0 || c.Kind != muster.Strength || st.home != "" || len(c.Who) != 1 || c.Who.Is(st.force) || c.Who.Is(st.mission.Short) {
		return
	}
	if k := &x.chunks[g]; k.in(PRONOUN) && x.Tokens[k.last-1].Is(x.f.us) {
		st.home = c.Who[0]
	}
}

// wes reports whether chunk i is those who speak, in a turn of a transcript: "we", "a
// thousand of us".
func (x *sentence) wes(i int) bool {
	c := &x.chunks[i]
	if !x.quoted(i) {
		return c.in(PRONOUN) && (x.Tokens[c.last-1].Is(x.f.we) || x.Tokens[c.last-1].Is(x.f.us))
	}
	if !x.turn {
		return false
	}
	return x.ours(i) || c.in(PRONOUN) && x.Tokens[c.last-1].Is(x.f.us)
}

// way turns a movement round where the words name the place it leads to or
// from: who leaves the host country goes home, and so does who lands in their
// own.
func (x *sentence) way(c *muster.Claim, v int, st *state) {
	if x.chunks[v].shape != verb {
		return
	}
	s := max(0, int(x.subjectOf[v]))
	for i := v + 1; i < len(x.chunks) && i < v+9 && x.clause[i] == x.clause[v]; i++ {
		g := x.noun(i)
		if (i == v+1 || i == v+2 && x.preposition(v+1)) && x.theirCountry(c, i, v, st) {
			return
		}
		if g == nil || len(g.actors) == 0 || x.personal(&x.chunks[i]) || x.chunks[i].in(FORCE) && !x.chunks[v].is(x.f.leave) {
			continue
		}
		there := cmp.Or(x.land(&g.actors[len(g.actors)-1], st), x.land(&g.actors[0], st)) // "Auckland's Whenuapai air base"
		if there == "" {
			if c.Direction == "depart" && (i == v+1 || i == v+2 && x.wordAny(v+1, isOf)) && x.chunks[i].in(PLACE) && (x.Tokens[x.chunks[s].first+1].Is(x.f.lastWord) || x.Tokens[x.chunks[s].first+1].Is(x.f.finalWord)) {
				c.Direction = "return" // "The last soldiers flew out of Bor"
				return
			}
			continue
		}
		p := x.headPreposition(i)
		to := x.wordAny(p, isTo) || x.wordAt(p, x.f.forWord) || x.Tokens[x.chunks[v].last-1].Is(x.f.forWord) || // "leave for"
			i == v+1 && i+1 < len(x.chunks) && x.chunks[i+1].in(PERSONNEL) // "promised Haiti 600 more officers"
		from := i == v+1 && !to || x.wordAt(p, x.f.from) || x.wordAny(p, isOf)
		host := there == st.mission.Host
		if !host && st.assumed(c) && from && c.Direction == "depart" && i == v+1 && x.chunks[i].in(PLACE|SITE) && (x.metonym(&x.chunks[i]) == there || st.homeOf(there) != "") {
			c.Who = muster.Names{there} // "left Suva", "left Auckland's air base": nobody else was told of
		}
		own := c.Who.Is(there)
		if !own && there != st.mission.Host && c.Who.Is(st.mission.Short) && st.homeOf(there) != "" && (c.Direction == "arrive" && !from || c.Direction == "depart" && from || c.Direction == "return" && to) && !x.chunks[s].in(FORCE) {
			c.Who, own = muster.Names{there}, true // "touched down at Dublin Airport"
		}
		switch {
		case c.Direction == "depart" && from && (host || !own && x.abroad(c, i)):
			c.Direction = "return"
		case own && (c.Direction == "arrive" && !from || c.Direction == "depart" && to):
			c.Direction = "return"
		}
		return
	}
}

// assumed reports whether the claim is on the contributor that leads the mission only because the text has told
// of no other.
func (st *state) assumed(c *muster.Claim) bool {
	return st.contributor == "" && st.home == "" && c.Who.Is(st.mission.Lead)
}

// headPreposition is the chunk of the preposition that the group at chunk i hangs on, past
// the noun it is part of: "in" of "in the towns of | Wau".
func (x *sentence) headPreposition(i int) int {
	if x.wordAny(i-1, isOf) && x.noun(i-2) != nil && x.preposition(i-3) {
		return i - 3
	}
	return i - 1
}

// land is the country that a name is or lies in, "" for what is no place.
func (x *sentence) land(a *actor, st *state) string {
	switch a.kind {
	case name.Country:
		return a.name
	case name.Place:
		if a.country == "" && (st.mission.HasPlace(a.name) || st.mission.HasPlace(x.bareName(a.name))) {
			return st.mission.Host
		}
		return cmp.Or(a.country, x.landOf(a))
	case name.Mission:
		if a.name == st.mission.Short {
			return st.mission.Host
		}
	}
	return ""
}

// bareName is the name of a place without the word for what it is: "Cabo Delgado" of "Cabo Delgado province".
func (x *sentence) bareName(place string) string {
	if k := strings.LastIndexByte(place, ' '); k > 0 && x.f.lookup(place[k+1:]).Is(x.f.region) {
		return place[:k]
	}
	return place
}

// landOf is the country that the town lies in, "" where several have one of the name.
func (x *sentence) landOf(a *actor) string {
	i, ok := slices.BinarySearchFunc(x.names, a.first, func(m name.Mention, first int32) int { return cmp.Compare(m.First, first) })
	if !ok || x.names[i].Kind != name.Place {
		return ""
	}
	return x.names[i].Lies
}

// abroad reports whether the claim is on a country's personnel who leave the other
// country at chunk i, and nothing says where to.
func (x *sentence) abroad(c *muster.Claim, i int) bool {
	if len(c.Who) != 1 || !x.namesCountry(c.Who[0]) && !x.namesPeople(c.Who[0]) {
		return false
	}
	for j := i + 1; j < len(x.chunks) && j < i+6 && x.chunks[j].shape != verb; j++ {
		if k := &x.chunks[j]; k.is(x.f.forWord) || k.any(isTo) {
			return false
		}
	}
	return true
}
