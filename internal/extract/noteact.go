package extract

import (
	"muster"
	"muster/internal/extract/name"
)

// allows reports whether the verb at chunk v says that so many are allowed as c claims.
func (x *sentence) allows(c *muster.Claim, v int) bool {
	k := &x.chunks[v]
	return c.Basis == "authorised" && c.Modality == "" && k.shape == verb && (k.is(x.f.allow) || k.is(x.f.lets))
}

// noteAct notes the act of the resolution that is the subject of the verb at chunk v, or its
// agent, by which c was authorised: "Resolution 1990, which the Council adopted in June, allows
// 4,200 soldiers".
func (x *sentence) noteAct(c muster.Claim, h *hit, v int, st *state) {
	i := int(x.subjectOf[v])
	if j := x.agent(v, h.last); i < 0 || j >= 0 {
		i = j
	}
	if i < 0 {
		return
	}
	act := muster.Claim{Kind: muster.Mandate, Who: c.Who, Act: "authorise", When: c.When, SaidBy: c.SaidBy}
	if act.Instrument, _ = x.instrumentIn(i); act.Instrument == "" {
		return
	}
	if x.instrumentDate(&act, i); act.When == "" {
		return // of its vote nothing is told
	}
	if act.By = st.authorityOver(c.Who); x.bodyIn(i, v) != "" {
		act.By = muster.Names{x.bodyIn(i, v)}
	}
	act.Evidence = x.evidence(min(x.chunks[i].first, x.chunks[v].first), x.endOf(min(i, v), max(h.last, i+1)))
	st.note(act, h.rule)
}

// noteRenewal notes the renewal by which the term c of a mandate is told: "Some wanted a six-month
// renewal".
func (x *sentence) noteRenewal(c muster.Claim, h *hit, v int, st *state) {
	if c.Of != "mandate" {
		return
	}
	i := h.first
	for i < h.last && !x.chunks[i].is(x.f.renewal) {
		i++
	}
	if i == h.last && !(x.chunks[v].shape == verb && x.chunks[v].is(x.f.renewVerb)) {
		return
	}
	act := muster.Claim{Kind: muster.Mandate, Who: c.Who, Act: "renew", By: st.authorityOver(c.Who), Modality: c.Modality, SaidBy: c.SaidBy}
	act.Evidence = x.evidence(x.chunks[h.first].first, x.endOf(h.first, h.last))
	st.note(act, h.rule)
}

// authorityOver is who gives the mission its mandate, nil where that is not known.
func (st *state) authorityOver(who muster.Names) muster.Names {
	if _, authority := st.setting(first(who)); authority != "" {
		return muster.Names{authority}
	}
	return nil
}

// bodyIn is the first council or the like that the chunks [first, last) name, "" for none.
func (x *sentence) bodyIn(first, last int) string {
	for i := first; i < last; i++ {
		if g := x.noun(i); g != nil && len(g.actors) > 0 && g.actors[0].kind == name.Body {
			return g.actors[0].name
		}
	}
	return ""
}
