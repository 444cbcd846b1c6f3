package extract

import (
	"muster"
	"muster/internal/token"
)

// This file tells of whom an operation is that a force of the host country and the mission carry
// out together, whichever the words name first.

// missionBeside is the chunk at which the mission's own are tied to the force of the host country
// at chunk i by a conjunction, -1 where none are: "Afghan border police and | coalition troops",
// against "the army and | Kenyan soldiers".
func (x *sentence) missionBeside(i int, st *state) int {
	if st.mission.Short == "" || x.noun(i) == nil {
		return -1
	}
	j := i + 2
	if x.wordAny(i+1, isComma) && x.noun(j) != nil && len(x.noun(j).actors) > 1 && x.ownForce(j, st) {
		return j // "the army, | the police and the mission"
	}
	for x.wordAny(j-1, isComma) && x.noun(j) != nil && (x.chunks[j].in(HOSTFORCE) || x.musters(&x.chunks[j])) {
		j += 2 // "the army, the police | and coalition troops"
	}
	if !x.wordAny(j-1, isAnd) || x.noun(j) == nil || x.chunks[j].marks&token.Counted != 0 || !x.ownForce(j, st) {
		return -1
	}
	if who := x.doers(i, st); len(who) != 1 || !st.hostForce(who[0]) {
		return -1
	}
	return j
}

// ownForce reports whether the group at chunk j is the mission or people of it as such: "ISAF",
// "coalition forces".
func (x *sentence) ownForce(j int, st *state) bool {
	if !x.musters(&x.chunks[j]) {
		return false
	}
	who := x.doers(j, st)
	return len(who) == 1 && who[0] == st.mission.Short
}

// shares makes an operation the mission's that it carries out with the force of the host country
// at the chunk of those who act.
func (x *sentence) shares(c *muster.Claim, h *hit, v int, st *state) {
	i := h.role(whoRole)
	if i < 0 && x.chunks[v].shape == verb {
		if i = x.agent(v, h.last); i < 0 && x.chunks[v].marks&(token.Passive|token.Part) == 0 {
			i = int(x.subjectOf[v])
		}
	}
	if i < 0 || len(c.Who) != 1 || !st.hostForce(c.Who[0]) {
		return
	}
	j := x.missionBeside(i, st)
	if j < 0 {
		return
	}
	_, more := x.allied(j, st)
	c.Who, c.With = muster.Names{st.mission.Short}, append(c.Who, more...)
}
