package extract

import (
	"muster"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// pledged makes an item of a list of what was promised or allowed a target.
func (st *state) pledged(c *muster.Claim) bool {
	c.Kind, c.Basis, c.When, c.Relative = muster.Commitment, st.target, "", ""
	if st.target == "pledged" {
		c.Modality = muster.Promised
	}
	return true
}

// moves makes an item of a list of who came or went a movement, in the direction that the
// item itself names, else in that of the list.
func (x *sentence) moves(c *muster.Claim, st *state) {
	c.Kind, c.Direction, c.Relative = muster.Movement, st.moving, ""
	if d := x.movingOfList(); d != "" {
		c.Direction = d
	}
	if c.When = x.dateIn(); c.When == "" {
		c.When = st.listed
	}
}

// wished is the modality of a strength that stands beside what somebody wants or
// plans, "asked for a new mission, with 8,000 troops", which makes it a target;
// "" for a strength in place.
func (x *sentence) wished(h *hit, v int) muster.Modality {
	if x.chunks[v].shape == verb || !x.chunks[h.first].in(FORCE) || x.verbOf[h.first] < 0 || x.chunks[h.first].in(STRONG) && x.chunks[h.first].marks&token.Definite != 0 {
		return ""
	}
	switch c := &x.chunks[x.verbOf[h.first]]; {
	case c.is(x.f.request):
		return muster.Requested
	case c.marks&(token.Infin|token.Future|token.Modal) != 0:
		return muster.Planned
	}
	return ""
}

// permitted reports whether the infinitive at chunk v is what somebody is
// allowed to do.
func (x *sentence) permitted(v int) bool {
	c := &x.chunks[v]
	return c.shape == verb && c.marks&token.Infin != 0 && x.parentOf[v] >= 0 && x.chunks[x.parentOf[v]].is(x.f.allow) &&
		x.chunks[x.parentOf[v]].marks&token.Passive != 0
}

// empowered reports whether the infinitive at chunk v, or that whose object is there, is what a body
// has allowed a mission to do: "authorised it to keep | its ceiling of 900".
func (x *sentence) empowered(v int) bool {
	if x.chunks[v].shape != verb {
		v = int(x.verbOf[v])
	}
	if v < 0 || x.chunks[v].marks&token.Infin == 0 || x.parentOf[v] < 0 {
		return false
	}
	p := &x.chunks[x.parentOf[v]]
	return p.is(x.f.allow) && p.marks&(token.Future|token.Modal|token.Infin|token.Negated) == 0
}

// leftBehind reports whether the sentence gives the figure of the plan c as the stock that a
// movement will leave: "With the new arrivals the force will number 425".
func (x *sentence) leftBehind(c *muster.Claim, st *state) bool {
	if c.Basis != "planned" || c.N == nil {
		return false
	}
	for k := len(st.found) - 1; k >= 0 && st.found[k].Evidence.End > int(x.Tokens[x.first].Start); k-- {
		if f := &st.found[k]; f.Kind == muster.Strength && f.Relative == "after" && f.Modality == muster.Planned && *f.N == *c.N {
			return true
		}
	}
	return false
}

// settleCommitment leaves a commitment the date of the act alone.
func (x *sentence) settleCommitment(c *muster.Claim, h *hit, v int, st *state) {
	if c.N != nil && c.N.Bound == muster.Exact && c.Basis == "authorised" && x.capped(h) {
		c.N.Bound = muster.UpTo
	}
	if vc := &x.chunks[v]; c.Basis == "pledged" && vc.shape == verb && vc.marks&token.Future != 0 && x.Tokens[vc.first].Any(isBe) && !x.holds(vc, x.f.willing) {
		c.Basis, c.Modality = "planned", "" // "is to provide 4,500 troops", but "is willing to" is an offer
	}
	if c.Basis == "planned" && x.chunks[v].shape == verb && (h.role(partRole) >= 0 || x.chunks[v].is(x.f.bringTo)) && x.preposition(0) && x.nearInstrument(v) >= 0 {
		c.Basis = "authorised" // "under resolution 2190 the police are to come down to 1,515"
	}
	if m := x.turnedInto(v); m != "" {
		c.Who = muster.Names{m} // "turned the mission into UNAMID, of up to 19,000 troops"
	}
	if i := h.role(whoRole); i >= 0 && x.wordAny(i+1, isOf) && x.noun(i+2) != nil && missionOf(x.noun(i+2)) != "" {
		c.Who = muster.Names{missionOf(x.noun(i + 2))} // "the ceiling of MINUSCA was raised"
	}
	if c.Basis == "authorised" && (c.Modality == muster.Promised || c.Modality == muster.Planned && x.empowered(v)) {
		c.Modality = "" // "agreed to raise the ceiling", "authorised it to keep its ceiling" are done
	}
	if c.Basis == "authorised" && c.Modality == muster.Denied && c.N != nil && x.chunks[h.first].marks&token.Definite != 0 && x.capped(h) {
		c.Modality = "" // "did not touch the ceiling of 17,000 troops"
	}
	if p := x.resolved(v); p >= 0 && x.chunks[p].marks&token.Past != 0 {
		c.When = x.actDate(p) // "voted on Tuesday to double the contingent"
		return
	}
	if c.When == "" {
		return
	}
	plain := true
	past := x.chunks[v].shape == verb && x.chunks[v].marks&(token.Past|token.Passive) != 0 && x.chunks[v].marks&token.Part == 0
	for i := range x.chunks {
		if t := x.dateOf(i); t == c.When && t != "" {
			opened := x.times[x.chunks[i].ref].Open != when.Plain
			past, plain = past && !opened, plain && !opened && i <= v+1
		}
	}
	if !past && !(x.chunks[v].marks&token.Promised != 0 && plain && st.over(c.When)) {
		c.When = "" // "promised to send 300 in May", against "promised in January to send 300"
	}
}

// over reports whether the date lies before the report, or on its day.
func (st *state) over(d muster.Date) bool {
	_, hi, err := d.Bounds()
	_, now, err2 := st.report.Date.EDTF.Bounds()
	return err == nil && err2 == nil && hi <= now
}

// capped reports whether the hit speaks of a ceiling.
func (x *sentence) capped(h *hit) bool {
	for i := h.first; i < h.last; i++ {
		if x.chunks[i].shape == noun && x.holds(&x.chunks[i], x.f.ceiling) {
			return true
		}
	}
	return false
}
