package extract

import "muster"

// joint adds a stock that a force is said to have of several contributors, "the
// mission has 900 soldiers from Chad, Mali and Niger": the figure is the force's,
// and of each contributor that it is there. It reports whether the claim is one.
func (x *sentence) joint(c muster.Claim, h *hit, list []actor, st *state) bool {
	s := h.role(whoRole)
	if s < 0 || s == h.role(groupRole) || len(list) != len(c.Who) || x.distributes(h.first, h.last) {
		return false
	}
	force := c
	if force.Who = x.forceAt(s, st); force.Who == nil {
		return false
	}
	st.addSorted(force, h.rule, x.sortOf(&force, h))
	c.N, c.Relative = nil, ""
	for k, who := range c.Who {
		one := c
		one.Who = muster.Names{who}
		one.Evidence = x.evidence(x.chunks[h.role(groupRole)].first, list[k].last)
		st.addRule(one, h.rule)
	}
	return true
}

// forceAt is the force that chunk i names or stands for, nil where it is none.
func (x *sentence) forceAt(i int, st *state) muster.Names {
	c := &x.chunks[i]
	if !c.in(FORCE) && !c.is(x.f.it) || c.is(x.f.it) && st.topic != "" && st.topic != st.force {
		return nil
	}
	if m := missionOf(x.noun(i)); m != "" {
		return muster.Names{m}
	}
	return x.orMission(st.force, st)
}
