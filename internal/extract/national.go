package extract

import (
	"cmp"
	"strings"

	"muster/internal/extract/name"
)

// rememberByline notes what the head of the report says of the country that it is written in
// or for: the town in its byline, or that it is an answer to a parliament.
func (x *sentence) rememberByline(st *state) {
	if st.sentence > headSentences {
		return
	}
	for i := range x.names {
		m := &x.names[i]
		in := cmp.Or(m.Metonym, m.Lies)
		if m.Kind == name.Place && in != "" && in != st.mission.Host && !seats[m.Name] && x.bylined(m.First, st) && st.byline == "" {
			st.byline = in
			st.atHome = st.atHome || st.home == in
		}
	}
	for k := x.first; k < x.last && !st.answers && (x.heading || !x.hasVerb()); k++ {
		w, _ := x.phrase(k)
		st.answers = w != nil && w.Is(x.f.parliamentary)
	}
}

// openingSentences is how far into the report it says whose personnel it is about.
const openingSentences = 10

// settleNational makes the report one on the personnel of a country of its own, where its opening
// speaks of them and they are those of the country that it is written in or for: "ACCRA, 22 February.
// The 208 Ghanaian soldiers". Personnel of whom nothing else is said are then that country's.
func (st *state) settleNational(who []string) {
	if len(who) == 1 && who[0] == st.byline && !st.atHome && st.sentence <= openingSentences && (st.home == "" || st.home == who[0]) {
		st.home, st.atHome = who[0], true
	}
}

// answersFor makes the country that a report for a parliament names first, beside the host, the one
// that it is written for.
func (x *sentence) answersFor(st *state) {
	if !st.answers || st.atHome || st.home != "" || st.sentence > openingSentences {
		return
	}
	for i := range x.names {
		m := &x.names[i]
		if m.Kind == name.Person || m.Kind == name.Mission || m.Kind == name.Place {
			continue
		}
		if who := x.contributor(actor{m.Name, m.Kind, m.Metonym, m.First, m.Last}, st); who != "" && x.f.adjectives[who] != "" {
			st.home, st.contributor, st.atHome = who, cmp.Or(st.contributor, who), true
			return
		}
	}
}

// nation is the country whose personnel the report is about, "" where it is about a mission.
func (st *state) nation() string {
	if st.atHome && (st.spokenIn != st.paragraph || st.contributor == st.home) {
		return st.home
	}
	return ""
}

// nationals is what the members of a force are, of which no more is said, in a report on the
// personnel of one country: "Irish soldiers" for "Forty-seven members of the Defence Forces"; "" for
// others.
func (x *sentence) nationals(c *chunk, st *state) string {
	adjective, people := x.f.adjectives[st.nation()], st.personnelWord()
	if army := x.armyOf(c, st); army != "" {
		adjective, people = x.f.adjectives[army], "soldiers"
	}
	if adjective == "" || !c.in(FOLK) || c.in(FORCE|COUNTRY|NATIONALS|ARMED) {
		return ""
	}
	for k := c.first; k < c.last; k++ {
		if k+1 < c.last && x.any(k+1, isOf) && !x.endsForce(c.last-1) {
			return "" // "members of parliament"
		}
		switch x.Tokens[k].Word.Form {
		case "member":
			return adjective + " " + strings.TrimSuffix(people, "s")
		case "members":
			return adjective + " " + people
		}
	}
	return ""
}

// armyOf is the country, other than the host, whose army the chunk names, "" where it names none: "Six members of the
// Estonian Defence Forces".
func (x *sentence) armyOf(c *chunk, st *state) string {
	for k := range x.names {
		m := &x.names[k]
		if m.First >= c.first && m.Last < c.last && m.Kind == name.Demonym && x.endsIn(x.Of(c.last-1, c.last), x.f.armyName) && m.Name != st.mission.Host {
			return m.Name
		}
		if m.First < c.first || m.Last > c.last || m.Kind != name.Body && m.Kind != name.Org && m.Kind != name.Force || strings.Contains(m.Name, "Police") {
			continue
		}
		if land := x.serviceOf(m.Name); land != st.mission.Host {
			return land
		}
	}
	return ""
}

// endsForce reports whether token i ends the name of a force or of a part of one.
func (x *sentence) endsForce(i int32) bool {
	t := &x.Tokens[i]
	return x.endsIn(x.Of(i, i+1), x.f.armedService) || t.Is(x.f.unit) || t.Is(x.f.forceNoun)
}
