package extract

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// presentPlan makes a plan of what a verb in the present tense says of a day to
// come: "Peru's company leaves in June".
func (x *sentence) presentPlan(c *muster.Claim, v int, st *state) {
	switch c.Kind {
	case muster.Movement, muster.Training, muster.Service, muster.Funding, muster.Mandate:
	default:
		return
	}
	if c.Modality != "" || c.When == "" || !x.presentTense(v) && !(c.Kind == muster.Movement && x.isDecided(v)) {
		return
	}
	begin, end, _ := strings.Cut(string(c.When), "/")
	today := lastDay(st.report.Date.EDTF)
	if begin > today && begin[0] != '.' || end > today && end[0] != '.' && strings.HasPrefix(string(st.report.Date.EDTF), begin) {
		c.Modality = muster.Planned
	}
}

// timeOf is the chunk of the time behind the verb at chunk v that gives the date, -1 where none does.
func (x *sentence) timeOf(d muster.Date, v int) int {
	for i := v + 1; i < len(x.chunks) && i < v+frameLength; i++ {
		if x.chunks[i].shape == time && x.dateOf(i) == d {
			return i
		}
	}
	return -1
}

// wasDoing reports whether the verb at chunk v says in somebody's words what was to be: "said that it | was withdrawing | its
// men in May".
func (x *sentence) wasDoing(v int) bool {
	c := &x.chunks[v]
	if c.shape != verb || c.last-c.first < 2 || !x.Tokens[c.head].Any(isVing) || x.Tokens[c.head-1].Word.Form != "was" && x.Tokens[c.head-1].Word.Form != "were" {
		return false
	}
	speaker, denied := x.saidBy(v)
	return speaker != "" && !denied
}

// aYear is how many days a year has.
const aYear = 365

// longOver reports whether the date that stands beside the verb at chunk v, which says what is still planned, is long
// over: it is that of something else. "The 850 men, sent in 2012, | are to be withdrawn |".
func (x *sentence) longOver(d muster.Date, v int, st *state) bool {
	if x.chunks[v].shape != verb || x.chunks[v].marks&(token.Past|token.Perfect) != 0 || x.Tokens[x.chunks[v].first].Any(isVpast) {
		return false
	}
	return st.staleBy(d, aYear)
}

// staleBy reports whether the date ended more than so many days before that of the report.
func (st *state) staleBy(d muster.Date, days muster.Day) bool {
	if d == "" {
		return false
	}
	_, end, err := d.Bounds()
	if err != nil {
		return false
	}
	begin, _, err := st.report.Date.EDTF.Bounds()
	return err == nil && end < begin-days
}

// isDecided reports whether the infinitive at chunk v is what somebody decided to do: "voted | to bring them home".
func (x *sentence) isDecided(v int) bool {
	c := &x.chunks[v]
	if c.shape != verb {
		return false
	}
	for k := c.first; k < c.head; k++ {
		if x.Tokens[k].Is(x.f.resolve) {
			return true // "has decided to withdraw"
		}
	}
	return c.marks&token.Infin != 0 && (x.resolved(v) >= 0 || x.decision(v) >= 0)
}

// lastDay is the end of the interval, or the date itself.
func lastDay(d muster.Date) string {
	if _, end, ok := strings.Cut(string(d), "/"); ok {
		return end
	}
	return string(d) + "~" // later than all the days of a month
}

// presentTense reports whether the verb group at chunk v is a finite one in the
// present tense.
func (x *sentence) presentTense(v int) bool {
	const other = token.Past | token.Perfect | token.Part | token.Ing | token.Infin | token.Future | token.Modal | token.Must | token.Promised | token.Negated
	return x.chunks[v].shape == verb && x.chunks[v].marks&other == 0
}

// predicate takes in the verb that says when a movement that a noun names takes
// place, or that it is only planned: "The deployment of 300 soldiers will begin in
// May". It returns the chunk of the time.
func (x *sentence) predicate(c *muster.Claim, h *hit, v, at int) int {
	if c.Kind != muster.Movement || x.chunks[v].shape != noun {
		return at
	}
	for u := h.last; u < len(x.chunks) && u < v+frameLength; u++ {
		k := &x.chunks[u]
		if k.shape != verb || int(x.subjectOf[u]) != v || k.marks&(token.Part|token.Ing|token.Infin) != 0 {
			continue
		}
		if c.Modality == "" {
			switch m := x.mood(u, -1); {
			case m != muster.Actual:
				c.Modality = m
			case k.marks&token.Passive != 0 && k.is(x.f.request):
				c.Modality = muster.Requested
			case k.marks&token.Passive != 0 && k.is(x.f.plans):
				c.Modality = muster.Planned
			}
		}
		if k.is(x.f.putOff) && k.marks&token.Passive != 0 {
			if when, chunk := x.whenOf(u, u+1, u, false); when != "" {
				c.Modality, c.When, at = muster.Planned, when, chunk // "planned for May, was postponed to June"
				h.last = max(h.last, u+1)
			}
			return at
		}
		if !(k.is(x.f.begin) || k.is(x.f.endVerb) || k.is(x.f.occur) || k.is(x.f.goOn)) {
			return at
		}
		h.last = max(h.last, u+1)
		if c.When == "" {
			c.When, at = x.whenOf(u, u+1, u, false)
		}
		return at
	}
	return at
}
