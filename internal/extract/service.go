package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
)

// This file tells whose people are of whom nothing is said beside the name of an army or of a police that
// speaks or acts: they are those of its country.
//
//	The Royal Tonga Defence Force said | 40 soldiers | had left → Tonga's

// armyAt is the contributor whose army or police the group at chunk i names, alone or as that of one who
// holds a post of it: Fiji of "the RFMF", "RFMF commander Tom Lee"; "" for others.
func (x *sentence) armyAt(i int, st *state) string {
	g := x.noun(i)
	if g == nil || len(g.actors) == 0 || !x.chunks[i].in(ORG|BODY|FORCE|HOSTFORCE|OFFICIAL|PERSON) {
		return ""
	}
	a := g.actors[0]
	switch a.kind {
	case name.Force, name.Body, name.Org:
	default:
		return ""
	}
	if a.kind != name.Force && x.serviceOf(a.name) == "" {
		return ""
	}
	if who := x.contributor(a, st); who != "" && who != st.mission.Short && x.f.adjectives[who] != "" {
		return who
	}
	return ""
}

// serviceBefore is the contributor whose army or police acts, speaks or is who something is according to before
// chunk i in its sentence, where nobody of another is named between: "According to the RFMF, | 826 officers |";
// "" elsewhere.
func (x *sentence) serviceBefore(i int, st *state) string {
	for k := i - 1; k >= 0; k-- {
		c := &x.chunks[k]
		if c.shape != noun {
			continue
		}
		if who := x.armyAt(k, st); who != "" && (x.isSubject(k) || k > 0 && x.chunks[k-1].is(x.f.according)) {
			return who
		}
		if c.in(COUNTRY|NATIONALS) || c.in(FORCE|UNIT) && len(x.noun(k).actors) > 0 {
			return ""
		}
	}
	return ""
}

// rememberService makes the country of an army or a police that acts or speaks in the text the one whose people
// it is about, where it has told of no other: "The RFMF held a service. | The soldiers | leave on Monday".
func (x *sentence) rememberService(i int, st *state) {
	if st.contributor != "" || st.home != "" {
		return
	}
	if who := x.armyAt(i, st); who != "" && (x.isSubject(i) || i > 0 && x.chunks[i-1].is(x.f.according)) {
		st.contribute([]string{who})
	}
}

// sendersOf is the names with the contributor for each army or police of its that acts abroad: "Tonga" for "Royal Tonga
// Police". Those of the host keep their names.
func (x *sentence) sendersOf(who muster.Names, st *state) muster.Names {
	for k, s := range who {
		if land := x.serviceOf(s); land != "" && land != st.mission.Host && !st.hostForce(s) && (st.home == land || st.contributor == land || slices.Contains(st.mission.Contributors, land)) {
			who = append(muster.Names(nil), who...)
			who[k] = land
		}
	}
	return who
}
