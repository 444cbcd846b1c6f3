package extract

import (
	"slices"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/rule"
)

// A likelyAct is the act on a mandate by which a resolution allows what a claim says it does.
type likelyAct struct {
	muster.Claim
	rule *rule.Rule
}

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
	if body := x.bodyIn(i, max(v, i+1)); body != "" {
		act.By = muster.Names{body}
	} else if _, authority := st.setting(first(c.Who)); authority != "" {
		act.By = muster.Names{authority}
	}
	act.Evidence = x.evidence(min(x.chunks[i].first, x.chunks[v].first), x.endOf(min(i, v), max(h.last, i+1)))
	st.likelyActs = append(st.likelyActs, likelyAct{act, h.rule})
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
	act := muster.Claim{Kind: muster.Mandate, Who: c.Who, Act: "renew", Modality: c.Modality, SaidBy: c.SaidBy, Evidence: c.Evidence}
	if _, authority := st.setting(first(c.Who)); authority != "" {
		act.By = muster.Names{authority}
	}
	act.Evidence = x.evidence(x.chunks[h.first].first, x.endOf(h.first, h.last))
	st.likelyActs = append(st.likelyActs, likelyAct{act, h.rule})
}

// takeActs adds the acts of which the sentence has told none, those of a resolution where the
// report has told none of it. told is how many claims there were before the sentence.
func (st *state) takeActs(told int) {
	for _, a := range st.likelyActs {
		from := st.found[told:]
		if a.Instrument != "" {
			from = st.found
		}
		if !slices.ContainsFunc(from, func(f finding) bool {
			return f.Kind == muster.Mandate && f.Instrument == a.Instrument || f.Kind == muster.Mandate && a.Instrument == ""
		}) {
			st.addRule(a.Claim, a.rule)
		}
	}
	st.likelyActs = st.likelyActs[:0]
}

// bodyIn is the first council or the like that the chunks [first, last) name.
func (x *sentence) bodyIn(first, last int) string {
	for i := first; i < last; i++ {
		if g := x.noun(i); g != nil && len(g.actors) > 0 && g.actors[0].kind == name.Body {
			return g.actors[0].name
		}
	}
	return ""
}
