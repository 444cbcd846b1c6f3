package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"muster"
)

// A world is a simulated mission: what was truly in place, and what was
// reported of it.
type world struct {
	wrong       float64 // share of the reports that err by a whole contingent
	first, last muster.Day
	truth       map[string][]float64 // by contributor, for each day since first
	moves       []move
	in          Input
	origin      map[string]string // of copied claims
	figures     map[string][]told // by contributor, in order of publication
	originals   map[muster.Day][]muster.Claim
}

// A move is one contingent that came or went.
type move struct {
	who string
	day muster.Day
	n   int // negative for going home
}

// told is a figure that a report gave on a day.
type told struct {
	day muster.Day
	n   float64
}

// simulate draws a mission: contributors that send contingents for tours of a
// year over so many months, and reports of which a part round, lag, err by a
// whole contingent or copy.
func simulate(r *rand.Rand, contributors, months, reports int) *world {
	return simulated(r, contributors, months, reports, 0.05)
}

// simulated is simulate with the share of reports that err.
func simulated(r *rand.Rand, contributors, months, reports int, wrong float64) *world {
	w := &world{wrong: wrong, first: muster.DayOf(2022, 1, 1), origin: map[string]string{}, truth: map[string][]float64{}, figures: map[string][]told{}, originals: map[muster.Day][]muster.Claim{}}
	w.last = w.first + muster.Day(months*30)
	for i := range contributors {
		w.deploy(r, contributor(i))
	}
	w.in.Origins = func(id string) string { return w.origin[id] }
	w.in.On = w.last
	for i := range reports {
		w.report(r, i)
	}
	for _, f := range w.figures {
		slices.SortFunc(f, func(x, y told) int { return cmp.Or(cmp.Compare(x.day, y.day), cmp.Compare(x.n, y.n)) })
	}
	return w
}

// contributor names one.
func contributor(i int) string { return fmt.Sprintf("Contributor %02d", i+1) }

// deploy sends one to three contingents of a contributor, each relieved after
// a year by one of about its size, or not at all.
func (w *world) deploy(r *rand.Rand, who string) {
	for range 1 + r.IntN(3) {
		size := 60 + r.IntN(340)
		for day := w.first + muster.Day(r.IntN(300)); day <= w.last; day += 365 {
			w.moves = append(w.moves, move{who, day, size})
			if day+365 <= w.last {
				w.moves = append(w.moves, move{who, day + 365, -size})
			}
			if r.IntN(4) == 0 {
				break
			}
			size += r.IntN(61) - 30
		}
	}
	level := make([]float64, w.last-w.first+1)
	for _, m := range w.moves {
		for d := m.day; m.who == who && d <= w.last; d++ {
			level[d-w.first] += float64(m.n)
		}
	}
	w.truth[who] = level
}

// report publishes one report: a strength, and the movement of the week if
// there was one.
func (w *world) report(r *rand.Rand, i int) {
	day := w.first + muster.Day(30+r.IntN(int(w.last-w.first)-30))
	name := fmt.Sprintf("report-%05d", i)
	if r.Float64() < 0.30 && w.copy(r, name, day) {
		return
	}
	who := contributor(r.IntN(len(w.truth)))
	asOf := day
	if r.Float64() < 0.10 {
		asOf = max(w.first, day-muster.Day(1+r.IntN(60)))
	}
	n := w.truth[who][asOf-w.first]
	if r.Float64() < w.wrong {
		n = max(0, n+float64([2]int{-1, 1}[r.IntN(2)]*w.contingent(r, who)))
	}
	if r.Float64() < 0.20 {
		n = math.Round(n/100) * 100
	}
	c := w.says(name, who, day, n)
	w.publish(name, day, c)
	w.originals[day] = append(w.originals[day], c)
	for _, m := range w.moves {
		if m.who == who && m.day <= day && day-m.day <= 30 {
			w.in.Claims = append(w.in.Claims, w.moved(name, len(w.in.Claims), m))
		}
	}
}

// contingent is the size of one that the contributor sent.
func (w *world) contingent(r *rand.Rand, who string) int {
	var sizes []int
	for _, m := range w.moves {
		if m.who == who && m.n > 0 {
			sizes = append(sizes, m.n)
		}
	}
	return sizes[r.IntN(len(sizes))]
}

// publish adds a report with its figure.
func (w *world) publish(name string, day muster.Day, c muster.Claim) {
	w.in.Reports = append(w.in.Reports, Report{ID: name, Name: name, Mission: "M", Date: day.Date()})
	w.in.Claims = append(w.in.Claims, c)
	w.figures[c.Who[0]] = append(w.figures[c.Who[0]], told{day, c.N.Value})
}

// says is the claim of a strength.
func (w *world) says(name, who string, day muster.Day, n float64) muster.Claim {
	return muster.Claim{
		ID: name + "/strength", Report: name, ReportID: name, Kind: muster.Strength, Who: muster.Names{who},
		N: &muster.Figure{Value: n, Bound: muster.Exact, Unit: "personnel"}, When: day.Date(),
	}
}

// moved is the claim of a movement.
func (w *world) moved(name string, i int, m move) muster.Claim {
	direction, n := "arrive", m.n
	if n < 0 {
		direction, n = "return", -n
	}
	return muster.Claim{
		ID: fmt.Sprintf("%s/movement-%d", name, i), Report: name, ReportID: name, Kind: muster.Movement, Who: muster.Names{m.who},
		N: &muster.Figure{Value: float64(n), Bound: muster.Exact, Unit: "personnel"}, When: m.day.Date(), Direction: direction,
	}
}

// copy repeats the strength of a report of the fortnight before as of today,
// as those do who print an agency's story late.
func (w *world) copy(r *rand.Rand, name string, day muster.Day) bool {
	var from []muster.Claim
	for d := day - 14; d <= day; d++ {
		from = append(from, w.originals[d]...)
	}
	if len(from) == 0 {
		return false
	}
	c := from[r.IntN(len(from))]
	twin := c
	twin.ID, twin.Report, twin.ReportID, twin.When = name+"/copy", name, name, day.Date()
	w.origin[twin.ID] = c.ID
	w.publish(name, day, twin)
	return true
}

// off is the mean distance of an estimate from the truth over all contributors
// and the days from the first figure of each.
func (w *world) off(estimate func(who string, day muster.Day) float64) float64 {
	var sum float64
	var n int
	for who, level := range w.truth {
		if len(w.figures[who]) == 0 {
			continue
		}
		for day := w.figures[who][0].day; day <= w.last; day++ {
			sum += math.Abs(estimate(who, day) - level[day-w.first])
			n++
		}
	}
	return sum / float64(n)
}

// latest is the figure of the latest report up to a day.
func (w *world) latest(who string, day muster.Day) float64 {
	n := 0.0
	for _, f := range w.figures[who] {
		if f.day <= day {
			n = f.n
		}
	}
	return n
}

// mean is the mean of the figures of the quarter around a day, of all up to
// that day where the quarter has none.
func (w *world) mean(who string, day muster.Day) float64 {
	var near, all, nn, na float64
	for _, f := range w.figures[who] {
		if f.day <= day {
			all, na = all+f.n, na+1
		}
		if f.day >= day-45 && f.day <= day+45 {
			near, nn = near+f.n, nn+1
		}
	}
	if nn > 0 {
		return near / nn
	}
	return all / na
}

// best is the best value of the account's series on a day.
func best(a *muster.Account, who string, day muster.Day) float64 {
	n := 0.0
	for _, s := range a.Series {
		if s.Who != who || s.Measure != muster.InPlace {
			continue
		}
		for _, p := range s.Points {
			if lo, _, _ := p.From.Bounds(); lo <= day {
				n = *p.Best
			}
		}
	}
	return n
}

// TestRecovery holds the series of simulated missions against the truth, and
// against the two rules that people use for want of one.
func TestRecovery(t *testing.T) {
	var ours, latest, mean float64
	const draws = 20
	for i := range draws {
		w := simulate(rand.New(rand.NewPCG(uint64(i), 7)), 6, 36, 300)
		a := Account(w.in)
		o := w.off(func(who string, day muster.Day) float64 { return best(a, who, day) })
		l, m := w.off(w.latest), w.off(w.mean)
		t.Logf("draw %2d: series off by %5.1f, latest report by %5.1f, mean of reports by %5.1f", i, o, l, m)
		ours, latest, mean = ours+o/draws, latest+l/draws, mean+m/draws
	}
	t.Logf("mean of %d draws: series off by %.1f, latest report by %.1f, mean of reports by %.1f", draws, ours, latest, mean)
	if ours > latest/2 || ours > mean/2 {
		t.Errorf("series off by %.1f, want at most half of %.1f and of %.1f", ours, latest, mean)
	}
}
