package reconcile

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"pgregory.net/rapid"

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

// TestTotalsTogether measures what decision 6 rests on: the mission's total helps
// to find what each contributor has.
func TestTotalsTogether(t *testing.T) {
	const draws = 20
	var alone, together, shortfall float64
	for i := range draws {
		r := rand.New(rand.NewPCG(uint64(i), 7))
		w := simulate(r, 6, 36, 300)
		a := Account(w.in)
		alone += w.off(func(who string, day muster.Day) float64 { return best(a, who, day) }) / draws
		w.addTotals(r, 100)
		a = Account(w.in)
		together += w.off(func(who string, day muster.Day) float64 { return best(a, who, day) }) / draws
		for _, s := range a.Series {
			shortfall = max(shortfall, s.Shortfall)
		}
	}
	t.Logf("mean of %d draws: series off by %.1f without totals, by %.1f with them, at most %.1f origins short of the best", draws, alone, together, shortfall)
	if together > 0.85*alone {
		t.Errorf("with the totals the series are off by %.1f, without by %.1f: they no longer help", together, alone)
	}
}

// drawMission draws two contributors and a mission with a few items each.
func drawMission(t *rapid.T) []*stock {
	var out []*stock
	for _, who := range []string{"A", "B", "M"} {
		s := &stock{mission: "M", who: who, measure: muster.InPlace}
		for i := range rapid.IntRange(1, 3).Draw(t, "items of "+who) {
			day := 40 * rapid.Int64Range(0, 4).Draw(t, "time") // far apart: every change costs the same
			n := rapid.SampledFrom([]int64{100, 200, 300}).Draw(t, "figure")
			c := &muster.Claim{N: &muster.Figure{Value: float64(n)}}
			r := reading{band{n, n, n}, unit * rapid.IntRange(1, 3).Draw(t, "origins"), []*fact{{Claim: c, exact: true}}}
			s.items = append(s.items, &item{lo: 3 * day, hi: 3*day + 2, key: who + strconv.Itoa(i), alts: []reading{r}})
		}
		out = append(out, s)
	}
	return out
}

// without solves the stocks without the items of a set.
func without(stocks []*stock, set uint) *joint {
	out, bit := &joint{}, uint(1)
	for _, s := range stocks {
		var items []*item
		for _, it := range s.items {
			if set&bit == 0 {
				items = append(items, it)
			}
			bit <<= 1
		}
		alone, _ := s.within(items, nil)
		out.stocks = append(out.stocks, alone)
		out.score += alone.worth()
	}
	return out
}

// TestTogetherIsOptimal holds what is chosen for stocks together against what is
// left when any set of claims is put aside and holds together.
func TestTogetherIsOptimal(t *testing.T) {
	b := newBook(Input{})
	rapid.Check(t, func(t *rapid.T) {
		stocks := drawMission(t)
		x := &search{total: 2, about: DefaultTolerance.About}
		n, want := 0, never
		for _, s := range stocks {
			n += len(s.items)
		}
		for set := range uint(1) << n {
			if j := without(stocks, set); j.score > want {
				if it, _ := x.over(j); it == nil {
					want = j.score
				}
			}
		}
		for _, s := range stocks {
			s.solve()
		}
		b.together(stocks)
		got := &joint{stocks: stocks}
		for _, s := range stocks {
			got.score += s.worth()
		}
		if it, _ := x.over(got); it != nil || got.score < want {
			t.Fatalf("got a choice worth %d (too much for the total: %t), want %d", got.score, it != nil, want)
		}
	})
}
