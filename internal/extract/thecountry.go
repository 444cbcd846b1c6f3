package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// theirCountry turns a movement round whose words name no more than "the country" at chunk i, where the text has
// told so far of the country whose people they are and not of the one they serve in: they leave their own for the
// mission, and come home where they arrive. It reports whether that is so.
//
//	Fiji's 160 soldiers left the country on Friday           depart
//	The 72 Fijian peacekeepers arrive in the country today   return
func (x *sentence) theirCountry(c *muster.Claim, i, v int, st *state) bool {
	k := &x.chunks[i]
	if !k.is(x.f.country) || k.marks&token.Definite == 0 || k.marks&token.Plural != 0 || len(c.Who) != 1 || x.f.adjectives[c.Who[0]] == "" || st.mission.Host == "" {
		return false
	}
	if len(x.noun(i).actors) > 0 || c.Who.Is(st.mission.Host) || (st.hostTold || x.namesBefore(st.mission.Host, k.first)) && !st.justSent(c.Who[0]) {
		return false
	}
	if st.staleBy(c.When, newsDays) {
		return false // "Troops from Chad left the country in 2014"
	}
	switch c.Direction {
	case "return":
		if !x.chunks[v].is(x.f.depart) && !x.chunks[v].is(x.f.leave) {
			return false
		}
		c.Direction = "depart"
	case "arrive":
		c.Direction, c.Where = "return", c.Who
	}
	return true
}

// newsDays is how many days back a report tells of who has just left or come home.
const newsDays = 90

// justSent reports whether the text has just told that the country sent people, and not that they have come back since.
func (st *state) justSent(who string) bool {
	for k := len(st.found) - 1; k >= 0 && st.sentence-st.found[k].sentence <= sequelReach; k-- {
		if f := &st.found[k]; f.Kind == muster.Movement && f.Who.Is(who) {
			return f.Direction == "depart" && f.Modality != muster.Denied
		}
	}
	return false
}

// namesBefore reports whether the sentence names the country before token i.
func (x *sentence) namesBefore(country string, i int32) bool {
	for k := range x.names {
		if m := &x.names[k]; m.Last <= i && m.Name == country && (m.Kind == name.Country || m.Kind == name.Demonym) {
			return true
		}
	}
	return false
}

// rememberHost notes that the text has named the country in which the mission serves.
func (x *sentence) rememberHost(st *state) {
	st.hostTold = st.hostTold || st.mission.Host != "" && x.namesBefore(st.mission.Host, x.last)
}
