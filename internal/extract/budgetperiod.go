package extract

import (
	"strings"

	"muster"
)

// This file finds for how long money is voted:
//
//	The budget for the period from 1 July 2024 to 30 June 2025, set out on 3 March, is $9 million  → 2024-07/2025-06
//	Approved budget (1 July 2024 to 30 June 2025): $9 million                                      → 2024-07/2025-06
//	The budget proposed for 2024/25 is $9 million                                                  → 2024/2025

// budgetPeriod is the time before the sum at chunk n that the budget told of there is for, or in which it was
// spent, "" without one.
func (x *sentence) budgetPeriod(n int, spent bool) muster.Date {
	if n < 0 || !spent && !x.seen.May(x.f.budgetNoun) {
		return ""
	}
	budget := spent
	for i := 0; i < n; i++ {
		c := &x.chunks[i]
		budget = budget || c.is(x.f.budgetNoun)
		if !budget || c.shape != time || i == 0 {
			continue
		}
		if spans(x.dateOf(i)) && (x.wordAt(i-1, x.f.forWord) || x.wordAny(i-1, isOpen) || i > 1 && x.wordAt(i-1, x.f.from) && x.periodAt(i-2)) {
			return x.dateOf(i)
		}
	}
	return ""
}

// spans reports whether the date is an interval that has a beginning and an end.
func spans(d muster.Date) bool {
	from, to, ok := strings.Cut(string(d), "/")
	return ok && from != ".." && to != ".."
}

// longestAct is how many days a council may take over an act; what it renews runs for longer.
const longestAct = 80

// isTerm reports whether the date is from one day to another further off than an act takes.
func isTerm(d muster.Date) bool {
	lo, hi, err := d.Bounds()
	return err == nil && spans(d) && len(d) == len("2023-07-16/2024-07-15") && hi-lo > longestAct
}

// forUpkeep is the chunk of the force whose upkeep the group at chunk i names, i itself where it is none: "the
// maintenance of | the mission".
func (x *sentence) forUpkeep(i int) int {
	if i+2 < len(x.chunks) && x.chunks[i].is(x.f.upkeep) && x.wordAny(i+1, isOf) && x.noun(i+2) != nil && x.chunks[i+2].in(FORCE) {
		return i + 2
	}
	return i
}
