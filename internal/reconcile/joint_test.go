package reconcile

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"muster"
)

// addTotals has so many reports more tell the mission's total, with the same
// errors as those of contributors.
func (w *world) addTotals(r *rand.Rand, n int) []told {
	var list []told
	for i := range n {
		day := w.first + muster.Day(30+r.IntN(int(w.last-w.first)-30))
		asOf := day
		if r.Float64() < 0.10 {
			asOf = max(w.first, day-muster.Day(1+r.IntN(60)))
		}
		v := 0.0
		for _, level := range w.truth {
			v += level[asOf-w.first]
		}
		if r.Float64() < w.wrong {
			v = max(0, v+float64([2]int{-1, 1}[r.IntN(2)]*(60+r.IntN(340))))
		}
		if r.Float64() < 0.20 {
			v = math.Round(v/100) * 100
		}
		name := fmt.Sprintf("total-%05d", i)
		w.in.Reports = append(w.in.Reports, Report{ID: name, Name: name, Mission: "M", Date: day.Date()})
		w.in.Claims = append(w.in.Claims, w.says(name, "M", day, v))
		list = append(list, told{day, v})
	}
	return list
}

// TestTotalsApart measures what decision 5 rests on: whether the mission's total
// helps to find what each contributor has. Each total less what the account gives
// the others is put to a contributor as a figure of its own, as one set of
// constraints would, and the account made again.
func TestTotalsApart(t *testing.T) {
	const draws = 20
	var apart, joint float64
	for i := range draws {
		r := rand.New(rand.NewPCG(uint64(i), 7))
		w := simulate(r, 6, 36, 300)
		totals := w.addTotals(r, 100)
		a := Account(w.in)
		before := w.off(func(who string, day muster.Day) float64 { return best(a, who, day) })
		for _, tot := range totals {
			for who := range w.truth {
				rest := tot.n
				for other := range w.truth {
					if other != who {
						rest -= best(a, other, tot.day)
					}
				}
				if rest < 0 {
					continue
				}
				c := w.says(fmt.Sprintf("rest-%s-%d-%.0f", who, tot.day, tot.n), who, tot.day, rest)
				c.N.Bound = muster.About
				w.in.Reports = append(w.in.Reports, Report{ID: c.Report, Name: c.Report, Mission: "M", Date: tot.day.Date()})
				w.in.Claims = append(w.in.Claims, c)
			}
		}
		b := Account(w.in)
		after := w.off(func(who string, day muster.Day) float64 { return best(b, who, day) })
		apart, joint = apart+before/draws, joint+after/draws
	}
	t.Logf("mean of %d draws: series off by %.1f solved apart, by %.1f with the totals", draws, apart, joint)
	if joint < 0.9*apart {
		t.Errorf("with the totals the series are off by %.1f, apart by %.1f: time to solve them as one", joint, apart)
	}
}
