package extract

import "muster"

// A passed resolution is one of which the text tells when it was adopted.
type passed struct {
	name string
	date muster.Date
	at   int // byte where the text tells it
}

// freshDays is how long before the report a resolution may have been adopted for which
// the report's news of an act on the mandate stands, in days.
const freshDays = 45

// rememberPassed notes the resolutions that the sentence dates: "In resolution 2708,
// passed on Tuesday,".
func (x *sentence) rememberPassed(st *state) {
	if len(x.times) == 0 || !x.seen.May(x.f.instrument) {
		return
	}
	for i := range x.chunks {
		s, _ := x.instrumentIn(i)
		if s == "" {
			continue
		}
		var c muster.Claim
		if x.instrumentDate(&c, i); len(c.When) > len("2006") {
			st.passed = append(st.passed, passed{s, c.When, int(x.Tokens[x.chunks[i].first].Start)})
		}
	}
}

// datePassed dates the acts on a mandate that are told without a date, and what they
// allow, by the resolution that the text dates: the one of the sentence, and for the
// news of a headline or a lead the only one that is fresh.
func (st *state) datePassed() {
	for k := range st.found {
		c := &st.found[k].Claim
		if c.When != "" || c.Modality != "" && c.Modality != muster.Actual {
			continue
		}
		switch {
		case c.Kind == muster.Commitment && st.found[k].dated:
			for _, p := range st.passed {
				if d := c.Evidence.Start - p.at; d >= 0 && d < actReach/2 {
					c.When = p.date
				}
			}
		case c.Kind == muster.Mandate && len(st.passed) == 1 && (c.Instrument == "" || c.Instrument == st.passed[0].name) && st.fresh(st.passed[0].date):
			c.When = st.passed[0].date
		}
	}
}

// fresh reports whether the date lies shortly before the report's.
func (st *state) fresh(d muster.Date) bool {
	lo, _, err := d.Bounds()
	_, hi, wrong := st.report.Date.EDTF.Bounds()
	return err == nil && wrong == nil && lo <= hi && hi-lo <= freshDays
}
