package reconcile

import "muster"

// anchor ties the levels that are said to be before or after a movement to the
// day of that movement, where they have no day but their report's: "the 217
// will join 400 already there" is of the day on which they come. Of several
// movements of the actor in the report it is the nearest in the text.
func anchor(facts []*fact) {
	moves := map[string][]*fact{}
	for _, f := range facts {
		if f.Kind == muster.Movement && f.day() && f.Part == "" && f.who != "" && f.way() == "out" && (f.real() || f.Mood() == muster.Planned) {
			moves[f.report+"\x00"+f.who] = append(moves[f.report+"\x00"+f.who], f)
		}
	}
	for _, f := range facts {
		if f.Kind != muster.Strength || f.Relative == "" || f.who == "" || f.dated && (f.lo != f.rlo || f.hi != f.rhi) {
			continue
		}
		var event *fact
		for _, m := range moves[f.report+"\x00"+f.who] {
			if event == nil || f.gap(m) < event.gap(f) {
				event = m
			}
		}
		if event != nil {
			f.lo, f.hi, f.dated = event.lo, event.hi, true
		}
	}
}

// gap is how many bytes lie between the words of two facts of a report.
func (f *fact) gap(o *fact) int {
	return max(0, f.Evidence.Start-o.Evidence.End, o.Evidence.Start-f.Evidence.End)
}
