package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// A list is a report's figures for the contributors of a mission at one time,
// with the total it gives for them.
type list struct {
	total *fact
	rows  []*fact
	sum   band
}

// lists finds the lists among the facts of a mission. It takes three rows, so
// that two figures in passing are no list.
func lists(facts []*fact) []list {
	by := map[string][]*fact{}
	many := counted(facts, (*fact).counts)
	for _, f := range facts {
		if f.counts() && many[f.report] > listed {
			key := f.report + "\x00" + string(f.When) + "\x00" + f.Relative
			by[key] = append(by[key], f)
		}
	}
	var out []list
	for _, group := range inOrder(by) {
		var l list
		seen := map[string]bool{}
		for _, f := range group {
			switch {
			case f.who == f.mission && !share(f.Evidence.Text) && (l.total == nil || f.band.hi-f.band.lo < l.total.band.hi-l.total.band.lo):
				l.total = f
			case f.who != f.mission && !seen[f.who]:
				seen[f.who] = true
				l.rows = append(l.rows, f)
				l.sum.lo, l.sum.hi, l.sum.best = l.sum.lo+f.band.lo, l.sum.hi+f.band.hi, l.sum.best+f.band.best
			}
		}
		if len(l.rows) >= listed && l.total == nil {
			l.total = l.undatedTotal(facts)
		}
		if l.total != nil && len(l.rows) >= listed {
			out = append(out, l)
		}
	}
	return out
}

// undatedTotal is the total beside the rows of a list, dated by no more than its report
// where the rows have a day of their own: "At 1 October: Nepal 744, Togo 150. Total: 894".
func (l *list) undatedTotal(facts []*fact) *fact {
	row := l.rows[0]
	for _, r := range l.rows {
		if r.Evidence.End > row.Evidence.End {
			row = r
		}
	}
	const beside = 40
	for _, f := range facts {
		if f.counts() && f.report == row.report && f.who == f.mission && f.lo == f.rlo && f.hi == f.rhi && f.gap(row) <= beside && hasAny(f.Evidence.Text, totalWords) {
			return f
		}
	}
	return nil
}

// totalWords are the words of a sum.
var totalWords = wordSet("total altogether overall all")

// listed is the fewest rows of a list.
const listed = 3

// counted is how many facts that pass each report has.
func counted(facts []*fact, pass func(*fact) bool) map[string]int {
	many := map[string]int{}
	for _, f := range facts {
		if pass(f) {
			many[f.report]++
		}
	}
	return many
}

// complete reports whether the list claims to name everybody.
func (l *list) complete() bool {
	return strings.Contains(strings.ToLower(l.total.Evidence.Text), "total")
}

// wrong reports whether the rows cannot make the total.
func (l *list) wrong() bool {
	if l.sum.lo > l.total.band.hi {
		return true
	}
	off := distance(l.sum.best, l.total.band.best)
	whole := l.complete() || l.runsOn() && float64(off) <= leeway*float64(l.total.band.best)
	if 5*l.sum.best < 4*l.total.band.best {
		return false // a list of the largest
	}
	return whole && (l.sum.hi < l.total.band.lo || l.grain() > 0 && 2*off > l.grain()*int64(len(l.rows)+1))
}

// runsOn reports whether the rows follow their total in one breath: "10,630 personnel,
// made up of 5,100 Ugandans, 2,500 Ethiopians and 1,410 Kenyans".
func (l *list) runsOn() bool {
	const breath = 30
	if l.total.band.hi-l.total.band.best > 5 {
		return false // the total is a round one
	}
	rows := slices.Clone(l.rows)
	slices.SortFunc(rows, func(x, y *fact) int { return x.Evidence.Start - y.Evidence.Start })
	end := l.total.Evidence.End
	for _, r := range rows {
		if r.Evidence.Start < l.total.Evidence.Start || r.Evidence.Start-end > breath {
			return false
		}
		end = max(end, r.Evidence.End)
	}
	return true
}

// grain is what the figures of the list are all rounded to, 0 where one of them
// is hedged: rows of 617, 150 and 24 are counts, and 150 is no round figure.
func (l *list) grain() int64 {
	var grain int64
	for _, f := range append([]*fact{l.total}, l.rows...) {
		if f.N.Bound != muster.Exact && f.N.Bound != "" {
			return 0
		}
		if f != l.total {
			grain = divisor(grain, f.band.best)
		}
	}
	return grain
}

// divisor is the greatest that two numbers have in common.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// sumConflicts are lists whose rows do not add up to their total.
func (b *book) sumConflicts(facts []*fact) []muster.Conflict {
	var out []muster.Conflict
	for _, l := range lists(facts) {
		if !l.wrong() {
			continue
		}
		t := l.total
		out = append(out, b.conflict(clash{
			kind: "sum", mission: t.mission, about: fmt.Sprintf("%s, personnel in place on %s", t.who, t.when()),
			why:    fmt.Sprintf("%s make %s; %s says %s in all", l.addition(), figure(l.sum.best), reports(l.rows), t.N),
			settle: "the list again, or a count of " + t.when(), key: t.who + "\x00" + t.when() + "\x00" + t.report,
			sides: []side{says(t.N.String()+" in all", t), says("rows that make "+figure(l.sum.best), l.rows...)},
		}))
	}
	return out
}

// addition writes the rows as a sum.
func (l *list) addition() string {
	parts := make([]string, len(l.rows))
	rows := slices.Clone(l.rows)
	slices.SortFunc(rows, func(x, y *fact) int { return int(y.band.best - x.band.best) })
	for i, f := range rows {
		parts[i] = figure(f.band.best)
	}
	return strings.Join(parts, " + ")
}
