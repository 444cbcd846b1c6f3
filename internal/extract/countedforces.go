package extract

import "muster/internal/token"

// fewForces is how many armies or the like somebody may count; of more "forces" each is a soldier.
const fewForces = 20

// countedForces makes soldiers of "forces" that are counted by the score: "450 forces", "some 2,000 French forces".
func (x *sentence) countedForces(i int) int {
	c, g := &x.chunks[i], x.noun(i)
	if g == nil || g.figure < 0 || c.head < 0 || c.marks&token.Counted == 0 || x.Tokens[c.head].Word.Form != "forces" || !c.in(FORCE) || c.in(MONEY|PERCENT|SHARE) {
		return 0
	}
	if f := &x.figures[g.figure]; f.Figure.Value < fewForces || f.First > c.head {
		return 0
	}
	x.drop(c, x.f.FORCE)
	x.give(c, x.f.PERSONNEL)
	return 0
}
