package extract

import (
	"slices"
	"strings"

	"muster"
)

// dateHeadings dates the movements of headlines by the first movement of the
// text that says the same with its date.
func (st *state) dateHeadings() {
	for k := range st.found {
		h := &st.found[k]
		if !h.heading || h.Kind != muster.Movement || h.When != "" {
			continue
		}
		for j := range st.found {
			if f := &st.found[j]; !f.heading && f.When != "" && sameMovement(&h.Claim, &f.Claim) {
				h.When, h.Who = f.When, f.Who
				break
			}
		}
	}
}

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
		if f.eitherWay && home > 0 || home > 1 && f.Kind == muster.Movement && f.Direction == "arrive" && f.Modality != muster.Denied && !st.inHost(f.Where) && st.goesHome(first(f.Who)) {
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

// sameMovement reports whether the two can be one movement told twice.
func sameMovement(a, b *muster.Claim) bool {
	return b.Kind == muster.Movement && a.Direction == b.Direction && (first(a.Who) == first(b.Who) || a.N != nil && b.N != nil) && b.Modality != muster.Denied && sameFigure(a.N, b.N)
}

// dateActs dates the commitments that an act of the mandate made, "which leaves
// the ceiling at 11,500", by the act nearest before in the text.
func (st *state) dateActs() {
	for k := range st.found {
		c := &st.found[k]
		if !c.dated || c.Kind != muster.Commitment || c.When != "" {
			continue
		}
		far := actReach
		for j := range st.found {
			m := &st.found[j]
			d := c.Evidence.Start - m.Evidence.Start
			if m.Kind == muster.Mandate && (m.Act == "authorise" || m.Act == "renew" || m.Act == "expand") && m.When != "" && d > -60 && d < far && !strings.Contains(string(m.When), "..") {
				c.When, far = m.When, d
			}
		}
	}
}

// actReach is how many bytes before a commitment the act may stand.
const actReach = 300
