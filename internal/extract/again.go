package extract

import (
	"slices"

	"muster"
)

// dateAgain dates what is told without a date by the first claim of the text
// that tells the same with one: headlines, and what a report sums up before or
// after it tells it.
func (st *state) dateAgain() {
	for k := range st.found {
		c := &st.found[k]
		if c.When != "" || !happens(c.Kind) {
			continue
		}
		f := toldAgain(c, st.found[max(0, k-around):min(len(st.found), k+around)])
		if f == nil {
			continue
		}
		if c.Kind == muster.Movement {
			c.Who = f.Who
		}
		c.When = f.When
		if c.heading && c.By == nil {
			c.By = f.By
		}
		if c.heading && c.With == nil {
			c.With = f.With
		}
	}
}

// toldAgain is the first of the findings that tells what c tells and dates it; one
// that has the figure of c comes before one that has none.
func toldAgain(c *finding, near []finding) *finding {
	var told *finding
	for j := range near {
		f := &near[j]
		if f.When == "" || f.Kind != c.Kind || f.heading || !sameAct(&c.Claim, &f.Claim) || !sameFigure(c.N, f.N) || !c.heading && !telling(&c.Claim, &f.Claim) {
			continue
		}
		if c.Kind == muster.Movement && first(c.Who) != first(f.Who) && (c.N == nil || f.N == nil) {
			continue
		}
		if c.Mood() == muster.Planned && f.Mood() == muster.Actual && c.N != nil && f.N == nil {
			continue // "700 more troops for Kosovo", which it entered in 1999
		}
		if c.N == nil || f.N != nil {
			return f
		}
		if told == nil {
			told = f
		}
	}
	return told
}

// around is how many findings away another may stand that bears on one.
const around = 100

// happens reports whether claims of the kind tell of what happened at a time.
func happens(k muster.Kind) bool {
	switch k {
	case muster.Movement, muster.Harm, muster.Incident, muster.Control, muster.Service, muster.Mandate, muster.Funding, muster.Operation, muster.Training:
		return true
	}
	return false
}

// sameAct reports whether the two can be one act told twice.
func sameAct(a, b *muster.Claim) bool {
	return a.Kind == b.Kind && (a.Modality == b.Modality || a.Kind == muster.Movement) && a.Direction == b.Direction && a.Harm == b.Harm && a.Act == b.Act &&
		a.Incident == b.Incident && a.Operation == b.Operation && b.Modality != muster.Denied
}

// telling reports whether two like acts of which no headline tells have enough
// in common to be one: the figure and whose it is, or the thing. One sentence
// does not tell a thing twice.
func telling(a, b *muster.Claim) bool {
	if a.Kind == muster.Movement || a.Kind == muster.Training || a.Evidence.Start < b.Evidence.End && b.Evidence.Start < a.Evidence.End {
		return false
	}
	if a.Kind == muster.Mandate {
		return len(a.Who) > 0 && slices.Equal(a.Who, b.Who) && (a.Instrument == "" || b.Instrument == "" || a.Instrument == b.Instrument)
	}
	return a.N != nil && b.N != nil && a.Part == b.Part && slices.Equal(a.Who, b.Who) && len(a.Who) > 0 || len(a.What) > 0 && slices.Equal(a.What, b.What)
}
