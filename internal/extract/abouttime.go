package extract

import (
	"muster/internal/extract/when"
	"muster/internal/token"
)

// aboutTime reports whether token i says of the time behind it no more than how late in it something was
// or how near that is, or is its article, which no rule needs: "| late | on Monday", "at | about | 3 p.m.",
// "on | the | 3rd of May".
func (x *sentence) aboutTime(i int32) bool {
	t := &x.Tokens[i]
	if i == x.first || i+2 > x.last || x.at(i).kind != uncovered || t.Has(token.Punct) {
		return false
	}
	switch {
	case t.Is(x.f.timeNear):
		return x.at(i+1).kind != byTime && x.governs(i+1) && !x.any(i-1, isPrep|isDet)
	case x.at(i+1).kind != byTime:
		return false
	}
	m := &x.times[x.at(i+1).ref]
	if m.First != i+1 || m.Timex == when.DURATION || m.Timex == when.SET {
		return false
	}
	return i >= m.Wide && x.any(i-1, isPrep) || x.is(i, x.f.the) && x.any(i-1, isPrep) && x.mark(i+1, token.Digits) && !x.modifies(x.at(i+1).ref) && !x.datedNow(x.at(i+1).ref)
}
