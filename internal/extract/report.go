package extract

import (
	"slices"
	"strings"

	"muster"
)

// turnHome decides which way those go of whom the report says only that they
// left: home, where most movements it tells of lead home.
func (st *state) turnHome() {
	home := 0
	for k := range st.found {
		switch f := &st.found[k]; {
		case f.Kind != muster.Movement || f.eitherWay:
		case f.Direction == "return":
			home++
		case f.Direction == "depart", f.Direction == "arrive" && st.inHost(f.Where):
			home--
		}
	}
	for k := range st.found {
		f := &st.found[k]
		if f.eitherWay && (home > 0 || home == 0 && st.home == "" && !f.new) || home > 1 && f.Kind == muster.Movement && f.Direction == "arrive" && !f.new && (len(f.Where) > 0 || st.home != "") && f.Modality != muster.Denied && !st.inHost(f.Where) && st.goesHome(first(f.Who)) {
			f.Direction = "return"
		}
	}
}

// goesHome reports whether the report tells of a return of who's personnel.
func (st *state) goesHome(who string) bool {
	return slices.ContainsFunc(st.found, func(f finding) bool {
		return f.Kind == muster.Movement && f.Direction == "return" && first(f.Who) == who
	})
}

// inHost reports whether one of the places lies where the mission serves.
func (st *state) inHost(places muster.Names) bool {
	return slices.ContainsFunc(places, st.mission.Holds)
}

// dateActs dates the commitments that an act of the mandate made, "which leaves
// the ceiling at 11,500", by the act nearest before in the text: in the paragraph,
// where the words only say what is authorised.
func (st *state) dateActs() {
	for k := range st.found {
		c := &st.found[k]
		if c.Kind != muster.Commitment || c.When != "" || c.untold || !c.dated && (c.Basis != "authorised" || c.Modality != "") {
			continue
		}
		alone := !c.dated || c.Modality == muster.Requested // what is asked is no part of an act told before
		far := actReach
		for j := max(0, k-around); j < min(len(st.found), k+around); j++ {
			m := &st.found[j]
			d := c.Evidence.Start - m.Evidence.Start
			if d >= far || alone && (d < 0 || m.sentence != c.sentence) {
				continue
			}
			if m.Kind == muster.Mandate && m.Act != "end" && m.When != "" && (m.Modality == "" || m.Modality == c.Modality) && d > -60 && d < far && (m.Who == nil || m.Act == "transform" || first(m.Who) == first(c.Who)) && !strings.Contains(string(m.When), "..") {
				c.When, far = m.When, d
			}
		}
	}
}

// actReach is how many bytes before a commitment the act may stand.
const actReach = 300
