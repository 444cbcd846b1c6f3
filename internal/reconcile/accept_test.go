package reconcile

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// drawItems draws a few items of one stock: levels and flows, some of them
// with dates in doubt and some flows with two readings.
func drawItems(t *rapid.T) []*item {
	figure := rapid.SampledFrom([]int64{0, 100, 200, 217, 400, 617})
	day := rapid.Int64Range(0, 40)
	var out []*item
	for i := range rapid.IntRange(1, 6).Draw(t, "items") {
		lo := day.Draw(t, "day")
		hi := lo + rapid.SampledFrom([]int64{0, 0, 0, 5, 20}).Draw(t, "width")
		slack := rapid.SampledFrom([]int64{0, 0, 50}).Draw(t, "slack")
		n := figure.Draw(t, "figure")
		w := unit * rapid.IntRange(1, 3).Draw(t, "origins")
		it := &item{lo: 3 * lo, hi: 3*hi + 2, key: strconv.Itoa(i), alts: []reading{{band: band{max(0, n-slack), n + slack, n}, weight: w}}}
		if rapid.Bool().Draw(t, "flow") {
			it.flow, it.lo, it.hi = true, 3*lo+1, 3*hi+1
			if rapid.Bool().Draw(t, "out") {
				b := &it.alts[0].band
				b.lo, b.hi, b.best = -b.hi, -b.lo, -b.best
			}
			if rapid.IntRange(0, 2).Draw(t, "second reading") == 0 {
				m := figure.Draw(t, "other")
				it.alts = append(it.alts, reading{band: band{m, m, m}, weight: unit})
			}
		}
		out = append(out, it)
	}
	return out
}

// A try is one choice among the steps, as far as it has been made.
type try struct {
	lo, hi int64         // levels that are still possible
	taken  map[*item]int // reading of each item
	score  int
}

// exhaust is the best score of all choices among the steps: any set of items,
// each at one of its steps and in one of its readings, with any set of shifts,
// as long as some level satisfies all.
func exhaust(steps []step, now try) int {
	left := 0
	seen := map[*item]bool{}
	for _, st := range steps {
		if st.it != nil && !seen[st.it] {
			seen[st.it] = true
			left += st.it.most()
		}
	}
	best := never
	now.exhaust(steps, left, &best)
	return best
}

// exhaust raises best to the best score of all choices. Left is what the items
// that have not been taken can add at most.
func (now try) exhaust(steps []step, left int, best *int) {
	if now.lo > now.hi || now.score+left <= *best {
		return
	}
	if len(steps) == 0 {
		*best = max(*best, now.score)
		return
	}
	st, rest := steps[0], steps[1:]
	switch {
	case st.op == opShift:
		shifted := now
		shifted.lo, shifted.hi, shifted.score = 0, unlimited, now.score-st.cost
		shifted.exhaust(rest, left, best)
	case st.op != opClose:
		if _, done := now.taken[st.it]; done {
			break
		}
		for i, a := range st.it.alts {
			now.taken[st.it] = i
			now.with(st.it, a).exhaust(rest, left-st.it.most(), best)
			delete(now.taken, st.it)
		}
	}
	now.exhaust(rest, left, best)
}

// with is the try after a reading has been taken.
func (n try) with(it *item, a reading) try {
	n.score += a.weight
	if it.flow {
		n.lo, n.hi = max(0, n.lo+a.lo), n.hi+a.hi
	} else {
		n.lo, n.hi = max(n.lo, a.lo), min(n.hi, a.hi)
	}
	return n
}

// chosen is the score of what accept chose, never where no level satisfies it.
func chosen(steps []step, shifts []shift) int {
	used := map[int]int{}
	for _, sh := range shifts {
		used[sh.step] = steps[sh.step].cost
	}
	now := try{hi: unlimited, taken: map[*item]int{}}
	for k, st := range steps {
		if cost, ok := used[k]; ok {
			now.lo, now.hi, now.score = 0, unlimited, now.score-cost
		}
		if st.it != nil && (st.op == opLevel || st.op == opFlow) && st.it.taken >= 0 && st.it.at == st.at {
			if _, twice := now.taken[st.it]; twice {
				continue
			}
			now.taken[st.it] = st.it.taken
			now = now.with(st.it, st.it.alts[st.it.taken])
		}
		if now.lo > now.hi {
			return never
		}
	}
	return now.score
}

// TestAcceptIsOptimal holds what is accepted against every other choice.
func TestAcceptIsOptimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := drawItems(t)
		steps, shifts, loss := accept(items, inDoubt)
		got := chosen(steps, shifts)
		want := exhaust(steps, try{hi: unlimited, taken: map[*item]int{}})
		if got != want {
			t.Fatalf("accepted %d, the best is %d (loss stated: %d)", got, want, loss)
		}
	})
}

// TestShortfallHolds holds what is accepted with hardly any item in doubt
// against what is accepted with many: it falls short by no more than it states.
func TestShortfallHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := drawItems(t)
		items = append(items, drawItems(t)...)
		for i, it := range items {
			it.key = strconv.Itoa(i)
		}
		steps, shifts, loss := accept(items, inDoubt)
		most := chosen(steps, shifts)
		if loss > 0 {
			t.Skip("more in doubt than can be told")
		}
		for open := range 3 {
			steps, shifts, loss = accept(items, open)
			if got := chosen(steps, shifts); got+loss < most || loss == 0 && got != most {
				t.Fatalf("with %d in doubt: accepted %d, at most %d below the best, which is %d", open, got, loss, most)
			}
		}
	})
}
