package reconcile

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawSmall draws a few items of a stock of few people within a fortnight, so
// that every assignment of whole numbers and days can be tried.
func drawSmall(t *rapid.T) []*item {
	var out []*item
	for i := range rapid.IntRange(1, 4).Draw(t, "items") {
		lo := rapid.Int64Range(0, 12).Draw(t, "day")
		hi := lo + rapid.SampledFrom([]int64{0, 0, 0, 2, 4}).Draw(t, "width")
		n, slack := rapid.Int64Range(0, 9).Draw(t, "figure"), rapid.Int64Range(0, 2).Draw(t, "slack")
		b := band{max(0, n-slack), n + slack, n}
		if rapid.IntRange(0, 4).Draw(t, "open") == 0 {
			b.hi = unlimited
		}
		it := &item{lo: 3 * lo, hi: 3*hi + 2, key: strconv.Itoa(i)}
		if rapid.Bool().Draw(t, "flow") {
			it.flow, it.lo, it.hi = true, 3*lo+1, 3*hi+1
			if rapid.Bool().Draw(t, "out") {
				b.lo, b.hi, b.best = -b.hi, -b.lo, -b.best
			}
		}
		it.alts = []reading{{band: b, weight: unit, facts: []*fact{{exact: true}}}}
		out = append(out, it)
	}
	return out
}

// A trial tries every assignment to what was accepted: a moment for each item,
// and a whole number for every moment.
type trial struct {
	items []*item
	at    []moment // of each item, as far as it has been tried
	shift map[moment]bool
	bands map[moment]band // found, by the end of the day
}

// run tries every moment of the items that have none.
func (x *trial) run() {
	if len(x.at) == len(x.items) {
		x.levels()
		return
	}
	it := x.items[len(x.at)]
	for m := it.lo; m <= it.hi; m++ {
		if it.flow == (m%3 == 1) {
			x.at = append(x.at, m)
			x.run()
			x.at = x.at[:len(x.at)-1]
		}
	}
}

// most is a level above all that small stocks come to, and end a moment after all.
const most, end = 60, 3 * 22

// levels tries every level at every moment, forward and back, and keeps those
// from which both ends can be come to.
func (x *trial) levels() {
	var ahead, back [end + 1][most]bool
	for l := range most {
		ahead[0][l], back[end][l] = true, true
	}
	for m := range end {
		x.pairs(moment(m), func(l, n int64) { ahead[m+1][n] = ahead[m+1][n] || ahead[m][l] })
	}
	for m := end - 1; m >= 0; m-- {
		x.pairs(moment(m), func(l, n int64) { back[m][l] = back[m][l] || back[m+1][n] })
	}
	for m := moment(3); m <= end; m += 3 {
		for l := range int64(most) {
			if b, ok := x.bands[m-1]; ahead[m][l] && back[m][l] {
				if !ok {
					b = band{lo: l, hi: l}
				}
				x.bands[m-1] = band{lo: min(b.lo, l), hi: max(b.hi, l)}
			}
		}
	}
}

// pairs yields the levels that may stand before and after a moment.
func (x *trial) pairs(m moment, yield func(l, n int64)) {
	change, stands := band{}, band{0, most, 0}
	if x.shift[m] {
		change = band{-most, most, 0}
	}
	for i, it := range x.items {
		switch b := it.alts[0].band; {
		case x.at[i] != m:
		case it.flow:
			change = band{change.lo + b.lo, change.hi + b.hi, 0}
		default:
			stands = band{max(stands.lo, b.lo), min(stands.hi, b.hi), 0}
		}
	}
	for l := range int64(most) {
		for n := max(stands.lo, l+change.lo); n <= min(stands.hi, l+change.hi, most-1); n++ {
			yield(l, n)
		}
	}
}

// TestBandIsWhatIsAllowed holds the band of every day against every assignment of
// days and whole numbers that satisfies all accepted claims.
func TestBandIsWhatIsAllowed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &stock{items: drawSmall(t)}
		s.solve()
		x := &trial{shift: map[moment]bool{}, bands: map[moment]band{}}
		for _, at := range s.shifted {
			x.shift[at] = true
		}
		for _, it := range s.items {
			if it.taken >= 0 {
				x.items = append(x.items, it)
			}
			// An item is before or after a change that nobody reports by choice.
			if it.taken >= 0 && !it.flow && it.hi-it.lo > 2 && len(s.shifts) > 0 {
				t.Skip("a change within the days of a level")
			}
			for _, at := range s.shifted {
				if it.taken >= 0 && it.flow && it.lo <= at && at <= it.hi {
					t.Skip("a change within the days of a movement")
				}
			}
		}
		x.run()
		for m := moment(2); m < end; m += 3 {
			got, want := s.bandAt(m), x.bands[m]
			if got.lo != want.lo || got.hi != want.hi && (got.hi < most/2 || want.hi < most/2) {
				t.Fatalf("day %d: got %s, want %s of %s", m/3, got, want, accepts(s))
			}
		}
	})
}

// accepts writes what a stock accepted, for a message.
func accepts(s *stock) string {
	var out []string
	for _, it := range s.items {
		if it.taken >= 0 {
			out = append(out, fmt.Sprintf("flow %v of %s in %d-%d", it.flow, it.alts[0].band, it.lo, it.hi))
		}
	}
	return fmt.Sprint(strings.Join(out, "; "), "; shifts ", s.shifted)
}
