package reconcile

import "muster"

// A Doubt is a date of publication that the words of its report do not fit.
type Doubt struct {
	Report string       // identity
	Date   string       // as it is stated or was given
	Stated muster.Quote // the words that state it, none where it was given
	Told   []muster.Quote
	Why    string // what does not fit
}

// doubtClashes hold the dates of reports against what the reports say.
func (b *book) doubtClashes() []clash {
	if len(b.in.Doubts) == 0 {
		return nil
	}
	in, reports := b.byReport()
	var out []clash
	for _, d := range b.in.Doubts {
		r := reports[d.Report]
		date, told := side{says: d.Date}, side{says: "another day"}
		if d.Stated.Text != "" {
			date.spans = []muster.Quote{d.Stated}
		}
		for _, q := range d.Told {
			s := carried(in[d.Report], q)
			told.facts, told.spans = append(told.facts, s.facts...), append(told.spans, s.spans...)
		}
		out = append(out, clash{
			kind: "date", mission: r.Mission, about: "the date of " + r.Name, why: r.Name + " is dated " + d.Date + ", but " + d.Why,
			settle: "the report as it was published", key: join("dated", r.ID, d.Date), sides: []side{date, told},
		})
	}
	return out
}
