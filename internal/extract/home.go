package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
)

// headSentences is how many sentences a headline, a byline and a dateline have
// at most.
const headSentences = 4

// rememberHome notes the contributor in which the report is written or whose
// personnel its head is about: "Office of the Chief of Staff, Republic of Fiji
// Military Forces", "MASERU, Friday 12 January". There, "our soldiers" are its
// own, and so are those that nothing else is said of.
func (x *sentence) rememberHome(st *state) {
	if st.home != "" || st.sentence > headSentences || !x.heading && x.hasVerb() {
		return
	}
	for i := range x.names {
		m := &x.names[i]
		if m.Kind == name.Person || m.Kind == name.Mission {
			continue
		}
		who := st.homeOf(x.contributor(actor{m.Name, m.Kind, m.Metonym, m.First, m.Last}, st))
		if who == "" || m.Kind == name.Place && !slices.Contains(st.mission.Contributors, who) {
			continue
		}
		st.home = who
		if st.contributor == "" {
			st.contributor = who
		}
		return
	}
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
func (x *sentence) hasVerb() bool {
	return slices.ContainsFunc(x.chunks, func(c chunk) bool { return c.shape == verb })
}

// ours reports whether chunk i is "we" or belongs to us.
func (x *sentence) ours(i int) bool {
	t := &x.Tokens[x.chunks[i].first]
	for n := x.chunks[i].first; n < x.chunks[i].last; n++ {
		if x.Tokens[n].Is(x.f.our) {
			return true // "12 of our soldiers"
		}
	}
	return t.Is(x.f.we)
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
		if g == nil || len(g.actors) == 0 || x.personal(&x.chunks[i]) {
			continue
		}
		there := x.land(&g.actors[len(g.actors)-1], st)
		if there == "" {
			continue
		}
		to := x.wordAny(i-1, isTo) || x.wordAt(i-1, x.f.forWord) || x.Tokens[x.chunks[v].last-1].Is(x.f.forWord) // "leave for"
		from := i == v+1 && !to || x.wordAt(i-1, x.f.from) || x.wordAny(i-1, isOf)
		host := there == st.mission.Host
		own := c.Who.Is(there)
		if !own && there != st.mission.Host && c.Who.Is(st.mission.Short) && st.homeOf(there) != "" && (c.Direction == "arrive" && !from || c.Direction == "depart" && from) && !x.chunks[s].in(FORCE) {
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

// land is the country that a name is or lies in, "" for what is no place.
func (x *sentence) land(a *actor, st *state) string {
	switch a.kind {
	case name.Country:
		return a.name
	case name.Place:
		if a.country == "" && st.mission.HasPlace(a.name) {
			return st.mission.Host
		}
		return a.country
	case name.Mission:
		if a.name == st.mission.Short {
			return st.mission.Host
		}
	}
	return ""
}

// abroad reports whether the claim is on a country's personnel who leave the other
// country at chunk i, and nothing says where to.
func (x *sentence) abroad(c *muster.Claim, i int) bool {
	if len(c.Who) != 1 || !x.namesCountry(c.Who[0]) {
		return false
	}
	for j := i + 1; j < len(x.chunks) && j < i+6 && x.chunks[j].shape != verb; j++ {
		if k := &x.chunks[j]; k.is(x.f.forWord) || k.any(isTo) {
			return false
		}
	}
	return true
}
