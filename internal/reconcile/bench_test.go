package reconcile

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"muster"
)

// busy is a mission of 100,000 claims of all kinds over ten years, a hundredth of
// which stand against better supported ones (TestBusy): the strengths and movements of forty contributors, and
// beside them what else such reports tell.
func busy() *world {
	r := rand.New(rand.NewPCG(1, 2))
	w := simulated(r, 40, 120, 20000, 0.026)
	for i := 0; len(w.in.Claims) < 100000; i++ {
		rep := w.in.Reports[i%len(w.in.Reports)]
		c := w.aside(r, rep.Date)
		c.ID, c.Report, c.ReportID = fmt.Sprintf("%s/aside-%d", rep.ID, i), rep.Name, rep.ID
		w.in.Claims = append(w.in.Claims, c)
	}
	return w
}

// aside is a claim of a kind that is neither stock nor flow, of one of some
// hundred towns, persons and bodies.
func (w *world) aside(r *rand.Rand, published muster.Date) muster.Claim {
	lo, _, _ := published.Bounds() // a simulated report has a date
	name := func(of string) string { return fmt.Sprintf("%s %d", of, r.IntN(100)) }
	c := muster.Claim{When: (lo - muster.Day(r.IntN(10))).Date(), Where: muster.Names{name("Town")}}
	n := func(unit string) *muster.Figure {
		return &muster.Figure{Value: float64(1 + r.IntN(80)), Bound: muster.Exact, Unit: unit}
	}
	switch r.IntN(9) {
	case 0:
		i := r.IntN(100)
		c.Kind, c.Person, c.Role, c.When = muster.Role, fmt.Sprintf("Jane Director%d", i), muster.Names{"Director"}, ""
		c.Org = fmt.Sprintf("Body %d", i)
	case 1, 2:
		c.Kind, c.Speaker, c.Mode, c.When = muster.Statement, name("Person"), "direct", ""
		for range 12 {
			c.Evidence.Text += word(r.IntN(3000)) + " "
		}
	case 3:
		c.Kind, c.Who, c.Harm, c.N, c.By = muster.Harm, muster.Names{"people"}, "killed", n("people"), muster.Names{name("Group")}
	case 4:
		c.Kind, c.Incident, c.By = muster.Incident, "attack", muster.Names{name("Group")}
	case 5:
		c.Kind, c.What, c.Act = muster.Service, muster.Names{name("School")}, "reopened"
	case 6:
		c.Kind, c.Who, c.Act, c.N = muster.Training, muster.Names{name("Body")}, "graduated", n("cadets")
	case 7:
		c.Kind, c.From, c.Act, c.N = muster.Funding, muster.Names{name("Body")}, "paid", n("USD")
	case 8:
		c.Kind, c.Who, c.Operation = muster.Operation, muster.Names{"M"}, "patrol"
	}
	return c
}

// word is an invented word by its number, its first letters its own.
func word(n int) string {
	var letters []byte
	for range 6 {
		letters = append(letters, byte('a'+n%26))
		n = n/26 + 7*n
	}
	return string(letters)
}

// TestBusy holds that a hundredth of the claims of the mission contradict better
// supported ones.
func TestBusy(t *testing.T) {
	lesser := map[string]bool{}
	for _, c := range Account(busy().in).Conflicts {
		for _, s := range c.Sides[1:] {
			for _, id := range s.Claims {
				lesser[id] = true
			}
		}
	}
	if n := len(lesser); n < 900 || n > 1200 {
		t.Errorf("got %d of 100,000 claims on the lesser side of a contradiction, want about 1,000", n)
	}
}

// BenchmarkAccount reconciles a mission of 100,000 claims from scratch. It is
// also what one new report costs here: what is kept from one account to the next
// is what comes before reconciling.
func BenchmarkAccount(b *testing.B) {
	w := busy()
	b.ReportAllocs()
	b.ResetTimer()
	var a *muster.Account
	for b.Loop() {
		a = Account(w.in)
	}
	b.ReportMetric(float64(len(w.in.Claims)), "claims")
	b.ReportMetric(float64(len(a.Conflicts)), "conflicts")
}
