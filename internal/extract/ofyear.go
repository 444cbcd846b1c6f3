package extract

import "slices"

// ofYear reports whether the year stands in the sentence as no more than that of what comes right
// behind it: "for | 2025 | operations", "its | 2025 | allocation", but not of a budget.
func (x *sentence) ofYear(year string) bool {
	found := false
	for i := range x.chunks {
		c := &x.chunks[i]
		if c.shape != time || string(x.times[c.ref].Date) != year {
			continue
		}
		if i == 0 || i+1 >= len(x.chunks) {
			return false
		}
		found = true
		n := &x.chunks[i+1]
		if p := &x.chunks[i-1]; c.last-c.first != 1 || n.shape != noun || x.noun(i+1).det != bare || n.head >= 0 && x.Tokens[n.head].Word.Form == "budget" || slices.Contains(x.subjectOf, int16(i+1)) ||
			!x.wordAny(i-1, isPossessive) && !x.wordAt(i-1, x.f.forWord) && !p.any(isPossess) {
			return false
		}
	}
	return found
}
