package extract

import (
	"muster"
	"muster/internal/token"
)

// This file finds whose word a claim is.

// attributed gives the claim who says it.
func (x *sentence) attributed(c *muster.Claim, v int, st *state) {
	if c.SaidBy != "" {
		return
	}
	if c.SaidBy = x.reckoner(c, v, st); c.SaidBy != "" {
		return
	}
	if x.unverified(v) {
		c.Modality = muster.Possible
		return
	}
	speaker, denied := x.saidBy(v)
	if c.SaidBy = speaker; c.Kind == muster.Mandate && c.Modality == muster.Requested && speaker != "" && c.AskedBy.Is(speaker) {
		c.SaidBy = "" // "Haiti asked that the mission become …" is no more than a request
	}
	if denied {
		c.Modality = muster.Denied
	}
	if c.SaidBy == "" && c.Modality != muster.Denied {
		c.SaidBy = x.bareReports(v)
	}
}

// reckoner is who counts those whom the claim says came to harm, or puts a strength at a
// figure: "The Red Cross counted nine dead", "A paper puts its strength at 1,100".
func (x *sentence) reckoner(c *muster.Claim, v int, st *state) string {
	if c.N == nil || c.Kind != muster.Harm && !(c.Kind == muster.Strength && x.chunks[v].is(x.f.put)) {
		return ""
	}
	u := v
	if x.chunks[v].shape != verb || x.chunks[v].marks&token.Part != 0 { // "recorded 14 people | killed"
		for u = v - 1; u >= 0 && u > v-5 && x.chunks[u].shape != verb; u-- {
		}
	}
	if u < 0 || x.chunks[u].shape != verb || !x.chunks[u].is(x.f.reckon) || x.chunks[u].marks&(token.Passive|token.Part) != 0 {
		return ""
	}
	if k := &x.chunks[u]; k.is(x.f.put) && !x.putsAt(u) && !x.holds(k, x.f.at) {
		return "" // "putting 9,000 to flight"
	}
	s := int(x.subjectOf[u])
	if s < 0 || s > u || !x.canSpeak(s) && !x.chunks[s].is(x.f.document) || x.chunks[s].in(PRONOUN) || x.holds(&x.chunks[s], x.f.our) {
		return "" // "our monitors counted nine dead" is the report's own
	}
	return x.speaker(s, st)
}
