package extract

import (
	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// dateOf is the date of the time at chunk i.
func (x *sentence) dateOf(i int) muster.Date {
	if c := &x.chunks[i]; c.shape == time {
		return x.times[c.ref].Date
	}
	return ""
}

// coreDate is the date of the time at chunk i without its preposition.
func (x *sentence) coreDate(i int) muster.Date {
	if c := &x.chunks[i]; c.shape == time {
		return x.times[c.ref].Core
	}
	return ""
}

// placed gives the claim the place that its clause names after a preposition,
// and returns the chunk of the place, or -1.
func (x *sentence) placed(c *muster.Claim, h *hit, v int) int {
	if c.Where != nil || !hasPlace(c.Kind) {
		return -1
	}
	for i := h.first; i+1 < len(x.chunks); i++ {
		if x.clause[i] != x.clause[v] && i >= h.last {
			break
		}
		if !x.chunks[i].is(x.f.locative) || x.noun(i+1) == nil || c.Kind == muster.Harm && c.Harm != "displaced" && x.wordAt(i, x.f.from) {
			continue
		}
		if c.Where = x.placeAt(i + 1); c.Where != nil {
			return i + 1
		}
	}
	return -1
}

// placeAt is the place that the noun group at chunk i names, nil where it is
// none.
func (x *sentence) placeAt(i int) muster.Names {
	g := x.noun(i)
	if g == nil || len(g.actors) == 0 {
		return nil
	}
	switch a := g.actors[len(g.actors)-1]; a.kind {
	case name.Place, name.Country:
		return muster.Names{a.name}
	}
	return nil
}

// hasPlace reports whether claims of the kind say where.
func hasPlace(k muster.Kind) bool {
	switch k {
	case muster.Funding, muster.Mandate, muster.Term, muster.Role, muster.Statement, muster.Commitment, muster.Training:
		return false
	}
	return true
}

// attributed gives the claim who says it.
func (x *sentence) attributed(c *muster.Claim, v int) {
	if c.SaidBy != "" {
		return
	}
	speaker, denied := x.saidBy(v)
	c.SaidBy = speaker
	if denied {
		c.Modality = muster.Denied
	}
}

// stockDate dates a stock that has no date of its own at the report's date. How
// many fled is no stock, how many are displaced is.
func (x *sentence) stockDate(c *muster.Claim, v int, st *state) {
	if c.When != "" {
		return
	}
	held := c.Kind == muster.Control && c.Act == "holds" ||
		c.Kind == muster.Harm && c.Harm == "displaced" && (x.chunks[v].marks&(token.Past|token.Perfect|token.Part|token.Ing|token.Future) == 0 || v > 0 && x.chunks[v-1].is(x.f.remain))
	if held {
		c.When = st.report.Date.EDTF
	}
}
