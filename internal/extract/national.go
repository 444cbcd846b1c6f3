package extract

import (
	"cmp"

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
		if m.Kind == name.Place && in != "" && in != st.mission.Host && !seats[m.Name] && !councils[m.Name] && x.bylined(m.First, st) && st.byline == "" {
			st.byline = in
			st.atHome = st.atHome || st.home == in
		}
	}
	for k := x.first; k < x.last && !st.answers && (x.heading || !x.hasVerb()); k++ {
		w, _ := x.phrase(k)
		st.answers = w != nil && w.Is(x.f.parliamentary)
	}
}

// councils are capitals in which alliances and unions meet, of which their correspondents tell.
var councils = map[string]bool{"Brussels": true, "Addis Ababa": true, "Vienna": true}

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
