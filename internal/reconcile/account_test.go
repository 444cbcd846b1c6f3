package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster"
)

// lines are the points of each series, one a line: "A in_place 2025-01-01.. 400".
func lines(a *muster.Account) []string {
	var out []string
	for _, s := range a.Series {
		for _, p := range s.Points {
			to := ""
			if p.To != nil {
				to = string(*p.To)
			}
			out = append(out, fmt.Sprintf("%s %s %s..%s %v", s.Who, s.Measure, p.From, to, *p.Best))
		}
	}
	return out
}

// left is a movement home.
func left(who string, v float64, when string) muster.Claim {
	return with(came(who, v, when), func(c *muster.Claim) { c.Direction = "return" })
}

// TestSeries holds the series to the rules for stocks and flows.
func TestSeries(t *testing.T) {
	promised := muster.Claim{Kind: muster.Commitment, Who: muster.Names{"A"}, N: n(1000), Basis: "pledged", Modality: muster.Promised}
	for _, c := range []struct {
		name string
		in   Input
		want []string
	}{
		{"a stock persists until a flow", input(on("a", "2025-01-01", there("A", 400, "2025-01-01")), on("b", "2025-01-18", came("A", 217, "2025-01-18"))),
			[]string{"A in_place 2025-01-01..2025-01-17 400", "A in_place 2025-01-18.. 617"}},
		{"departure and arrival of a group are one flow", input(on("a", "2025-01-01", there("A", 400, "2025-01-01")),
			on("b", "2025-01-18", with(came("A", 217, "2025-01-17"), func(c *muster.Claim) { c.Direction = "depart" }), came("A", 217, "2025-01-18"))),
			[]string{"A in_place 2025-01-01..2025-01-17 400", "A in_place 2025-01-18.. 617"}},
		{"a cumulative flow contains its parts", input(on("a", "2025-06-01", there("A", 1000, "2025-06-01")),
			on("b", "2025-06-16", left("A", 249, "2025-06-13"), left("A", 257, "2025-06-15"), left("A", 506, "2025-06-13/2025-06-15"))),
			[]string{"A in_place 2025-06-01..2025-06-12 1000", "A in_place 2025-06-13..2025-06-14 751", "A in_place 2025-06-15.. 494"}},
		{"a first contingent dated when others were there moves nothing", input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-01-02", there("A", 411, "2025-01-02")),
			on("c", "2025-06-25", with(came("A", 200, "2025-06-25"), func(c *muster.Claim) { c.Ordinal = 1 }))),
			[]string{"A in_place 2025-01-01.. 411"}},
		{"a part never adds to its whole", input(on("a", "2025-01-01", there("A", 400, "2025-01-01"), with(there("A", 24, "2025-01-01"), func(c *muster.Claim) { c.Part = "women" }))),
			[]string{"A in_place 2025-01-01.. 400"}},
		{"plans and denials move nothing", input(on("a", "2025-01-01", there("A", 400, "2025-01-01")),
			on("b", "2025-01-18", with(came("A", 217, "2025-01-18"), func(c *muster.Claim) { c.Modality = muster.Planned }), with(came("A", 90, "2025-01-20"), func(c *muster.Claim) { c.Modality = muster.Denied }))),
			[]string{"A in_place 2025-01-01.. 400"}},
		{"the dead are no longer there", input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-02-01", with(killed(2, "2025-02-01", "Town A"), func(c *muster.Claim) { c.Force = "A" }))),
			[]string{"A in_place 2025-01-01..2025-01-31 411", "A in_place 2025-02-01.. 409"}},
		{"a count may leave the dead in", input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-02-01", with(killed(2, "2025-02-01", "Town A"), func(c *muster.Claim) { c.Force = "A" })), on("c", "2025-03-01", there("A", 411, "2025-03-01"))),
			[]string{"A in_place 2025-01-01..2025-01-31 411", "A in_place 2025-02-01.. 411"}},
		{"measures never mix", input(on("a", "2025-01-01", there("A", 400, "2025-01-01"), promised)),
			[]string{"A in_place 2025-01-01.. 400", "A pledged 2025-01-01.. 1000"}},
		{"what is outside the mission stays out", input(on("a", "2025-01-01", with(there("A", 400, "2025-01-01"), func(c *muster.Claim) { c.Mission = "none" }))), nil},
		{"what came before the first count follows from it", input(on("a", "2025-01-10", came("A", 75, "2025-01-03"), came("A", 75, "2025-01-04"), there("A", 150, "2025-01-10"))),
			[]string{"A in_place 2025-01-03..2025-01-03 75", "A in_place 2025-01-04.. 150"}},
		{"more origins win", input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-01-01", there("A", 633, "2025-01-01")), on("c", "2025-01-01", there("A", 633, "2025-01-01"))),
			[]string{"A in_place 2025-01-01.. 633"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(Account(c.in))); diff != "" {
				t.Errorf("series (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCopiesDoNotOutvote counts a figure that three reports copy as one.
func TestCopiesDoNotOutvote(t *testing.T) {
	in := input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-01-02", there("A", 411, "2025-01-02")), on("c", "2025-01-03", there("A", 411, "2025-01-03")),
		on("d", "2025-01-01", there("A", 633, "2025-01-01")), on("e", "2025-01-02", there("A", 633, "2025-01-02")))
	in.Origins = func(id string) string {
		if id == "b0" || id == "c0" {
			return "a0"
		}
		return ""
	}
	a := Account(in)
	if got := lines(a); !slices.Equal(got, []string{"A in_place 2025-01-01.. 633"}) {
		t.Errorf("got %q, want 633, which has two origins", got)
	}
	if len(a.Conflicts) != 1 || a.Conflicts[0].Sides[1].Reports != 3 || a.Conflicts[0].Sides[1].Origins != 1 {
		t.Errorf("got %+v, want one conflict whose second side has 3 reports of 1 origin", a.Conflicts)
	}
}

// TestOneOrigin counts what a report says twice, and others copied from it, as of one origin.
func TestOneOrigin(t *testing.T) {
	in := input(on("a", "2025-01-01", there("A", 411, "2025-01-01"), there("A", 411, "2025-01-01")),
		on("b", "2025-01-01", there("A", 411, "2025-01-01")), on("c", "2025-01-01", there("A", 411, "2025-01-01")))
	in.Origins = func(id string) string { return map[string]string{"b0": "a0", "c0": "a1"}[id] }
	if got := Account(in).Series[0].Points[0].Support; got.Reports != 3 || got.Origins != 1 {
		t.Errorf("%d reports of %d origins, want 3 of 1", got.Reports, got.Origins)
	}
}

// TestRulings lets a person's word outweigh any number of reports.
func TestRulings(t *testing.T) {
	in := input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-01-01", there("A", 633, "2025-01-01")), on("c", "2025-01-01", there("A", 633, "2025-01-01")))
	in.Rulings = []muster.Ruling{{ID: "1", At: "2025-02-01", Act: "accept", On: "a0"}}
	if got := lines(Account(in)); !slices.Equal(got, []string{"A in_place 2025-01-01.. 411"}) {
		t.Errorf("accepted: got %q, want 411", got)
	}
	in.Rulings = append(in.Rulings, muster.Ruling{ID: "2", At: "2025-02-02", Act: "undo", On: "1"}, muster.Ruling{ID: "3", At: "2025-02-03", Act: "reject", On: "b0"}, muster.Ruling{ID: "4", At: "2025-02-03", Act: "reject", On: "c0"})
	a := Account(in)
	if got := lines(a); !slices.Equal(got, []string{"A in_place 2025-01-01.. 411"}) || len(a.Conflicts) != 0 {
		t.Errorf("others rejected: got %q and %d conflicts, want 411 and none", got, len(a.Conflicts))
	}
}

// TestGapsAndStale finds changes that nobody tells of, contributors who are
// named no more, and figures that were right once.
func TestGapsAndStale(t *testing.T) {
	roster := func(name, date string, who ...string) report {
		r := on(name, date)
		for _, w := range who {
			r.claims = append(r.claims, muster.Claim{Kind: muster.Strength, Who: muster.Names{w}, When: muster.Date(date)})
		}
		return r
	}
	a := Account(input(
		on("a", "2025-01-20", there("A", 617, "2025-01-20")), on("b", "2025-06-26", there("A", 811, "2025-06-26")),
		roster("c", "2025-01-20", "B", "C", "D", "E"), roster("d", "2025-06-26", "C", "D", "E")))
	var got []string
	for _, g := range a.Gaps {
		change := "?"
		if g.Change != nil {
			change = fmt.Sprint(*g.Change)
		}
		got = append(got, strings.Join([]string{g.Kind, g.Who, string(g.From), string(g.To), change}, " "))
	}
	want := []string{"change A 2025-01-20 2025-06-26 194", "vanished B 2025-01-20 2025-06-26 ?"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}

	a = Account(input(on("a", "2025-01-01", there("A", 400, "2025-01-01")), on("b", "2025-01-18", came("A", 217, "2025-01-18")),
		on("c", "2025-01-20", there("A", 617, "2025-01-20")), on("d", "2025-01-25", there("A", 400, "2025-01-25")), on("e", "2025-02-01", there("A", 617, "2025-02-01"))))
	if len(a.Stale) != 1 || a.Stale[0].Claim != "d0" || a.Stale[0].Since != "2025-01-18" || !slices.Equal(a.Stale[0].By, []string{"b0"}) {
		t.Errorf("stale: got %+v, want d0 since 2025-01-18 by b0", a.Stale)
	}
	if len(a.Conflicts) != 0 {
		t.Errorf("a figure overtaken a week ago: got %d conflicts, want none", len(a.Conflicts))
	}
}

// TestDues finds what is coming, what was done and what never came.
func TestDues(t *testing.T) {
	plan := func(v float64, when string) muster.Claim {
		return with(came("A", v, when), func(c *muster.Claim) { c.Modality = muster.Planned })
	}
	tour := muster.Claim{Kind: muster.Term, Who: muster.Names{"A"}, Of: "tour", Length: "P1Y"}
	mandate := func(ends string) muster.Claim {
		return muster.Claim{Kind: muster.Term, Who: muster.Names{"M"}, Of: "mandate", Ends: muster.Date(ends)}
	}
	renewed := muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-09-30"}
	pledge := muster.Claim{Kind: muster.Commitment, Who: muster.Names{"A"}, N: n(1000), Basis: "pledged", Modality: muster.Promised}
	for _, c := range []struct {
		name string
		in   Input
		want []string
	}{
		{"a plan that came", input(on("a", "2025-01-10", plan(217, "2025-01-18")), on("b", "2025-01-20", came("A", 217, "2025-01-18"))), []string{"movement A 2025-01-18 met"}},
		{"a plan of which less came", input(on("a", "2025-01-10", plan(617, "2025-01-18")), on("b", "2025-01-20", came("A", 217, "2025-01-18"))), []string{"movement A 2025-01-18 part_met"}},
		{"a plan that never came", input(on("a", "2025-01-10", plan(217, "2025-01-18"))), []string{"movement A 2025-01-18 overdue"}},
		{"an arrival known before the plan is another", input(on("b", "2025-01-19", came("A", 217, "2025-01-18")), on("a", "2025-01-20", plan(200, "2025-01-26"))), []string{"movement A 2025-01-26 overdue"}},
		{"a plan for later", input(on("a", "2025-11-10", plan(217, "2026-01"))), []string{"movement A 2026-01 coming"}},
		{"a tour by its length", input(on("a", "2025-01-20", came("A", 217, "2025-01-18"), tour)), []string{"tour_end A 2026-01-18 coming"}},
		{"a tour that is over", input(on("a", "2024-06-26", came("A", 217, "2024-06-25"), tour)), []string{"tour_end A 2025-06-25 overdue"}},
		{"a mandate that ran on", input(on("a", "2025-01-20", mandate("2025-10-02")), on("b", "2025-10-01", renewed)), []string{"mandate_end M 2025-10-02 met"}},
		{"a mandate of which no more is heard", input(on("a", "2025-01-20", mandate("2025-10-02"))), []string{"mandate_end M 2025-10-02 overdue"}},
		{"a mandate that runs", input(on("a", "2025-01-20", mandate("2026-10-02"))), []string{"mandate_end M 2026-10-02 coming"}},
		{"a pledge half kept", input(on("a", "2025-01-20", pledge, there("A", 617, "2025-01-20"))), []string{"pledge A 2025-01-20 part_met"}},
		{"a pledge of which some arrived", input(on("a", "2025-01-20", pledge), on("b", "2025-02-20", came("A", 24, "2025-02-19"))), []string{"pledge A 2025-01-20 part_met"}},
		{"a pledge not kept", input(on("a", "2025-01-20", pledge)), []string{"pledge A 2025-01-20 overdue"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range Account(c.in).Dues {
				got = append(got, strings.Join([]string{d.What, d.Who, string(d.When), d.Status}, " "))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("dues (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFilter shows less and changes nothing of what it shows.
func TestFilter(t *testing.T) {
	in := input(on("a", "2025-01-01", there("A", 400, "2025-01-01"), there("B", 30, "2025-01-01")), on("b", "2025-01-18", came("A", 217, "2025-01-18")),
		on("c", "2025-01-18", with(there("A", 400, "2025-01-18"), func(c *muster.Claim) { c.Relative = "after" })), on("d", "2025-01-20", there("A", 617, "2025-01-20")))
	all := Account(in)
	in.Filter = Filter{Who: "a", From: "2025-01-10", To: "2025-01-17"}
	got := Account(in)
	if diff := cmp.Diff([]string{"A in_place 2025-01-01..2025-01-17 400"}, lines(got)); diff != "" {
		t.Errorf("points (-want +got):\n%s", diff)
	}
	if len(got.Conflicts) != 0 {
		t.Errorf("got %d conflicts, want none: what contradicts is of the 18th", len(got.Conflicts))
	}
	in.Filter = Filter{Who: "A", Mission: "M"}
	if diff := cmp.Diff(all.Conflicts, Account(in).Conflicts); diff != "" {
		t.Errorf("conflicts of A (-all +narrow):\n%s", diff)
	}
	in.Filter = Filter{Mission: "N"}
	if got := Account(in); len(got.Series)+len(got.Conflicts)+len(got.Dues) != 0 {
		t.Errorf("another mission: got %+v, want nothing", got)
	}
}

// TestBands holds what the series allow to what the accepted claims do.
func TestBands(t *testing.T) {
	about := func(c muster.Claim) muster.Claim {
		return with(c, func(c *muster.Claim) { c.N.Bound = muster.About })
	}
	for _, c := range []struct {
		name string
		in   Input
		want []string
	}{
		{"a round figure is round", input(on("a", "2025-01-01", there("A", 400, "2025-01-01"))), []string{"2025-01-01 350 400 450"}},
		{"what follows bounds what went before", input(on("a", "2025-01-01", there("A", 400, "2025-01-01")), on("b", "2025-01-18", came("A", 217, "2025-01-18"), there("A", 617, "2025-01-19"))),
			[]string{"2025-01-01 400 400 400", "2025-01-18 617 617 617"}},
		{"a total carries the roundness of what made it", input(on("a", "2024-06-26", came("M", 200, "2024-06-25")), on("b", "2024-10-01", about(there("M", 430, "2024-10-01")))),
			[]string{"2024-06-25 409 430 451"}},
		{"within its month a flow may have been or not", input(on("a", "2025-05-01", there("A", 411, "2025-05-01")), on("b", "2025-07-02", came("A", 217, "2025-06"), there("A", 628, "2025-07-02"))),
			[]string{"2025-05-01 411 411 411", "2025-06-01 411 411 628", "2025-06-30 628 628 628"}},
		{"of whom only arrivals are told there is a floor", input(on("a", "2025-01-03", came("A", 24, "2025-01-03")), on("b", "2025-02-03", left("A", 11, "2025-02-03"))),
			[]string{"2025-01-03 24 24 -", "2025-02-03 13 13 -"}},
		{"an arrival without a figure opens the band", input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-02-01", with(came("A", 0, "2025-02-01"), func(c *muster.Claim) { c.N = nil }))),
			[]string{"2025-01-01 411 411 411", "2025-02-01 412 412 -"}},
		{"of the first who came, told later, nothing changes", input(on("a", "2025-01-01", there("A", 411, "2025-01-01")), on("b", "2025-01-02", there("A", 411, "2025-01-02")), on("c", "2025-02-01", with(came("A", 0, "2025-02-01"), func(c *muster.Claim) { c.N, c.Evidence.Text = nil, "when the first police landed" }))),
			[]string{"2025-01-01 411 411 411"}},
		{"an act sets the figure that is named", input(on("a", "2025-01-01", with(there("A", 1000, "2025-01-01"), func(c *muster.Claim) { c.Kind, c.Basis = muster.Commitment, "pledged" }))),
			[]string{"2025-01-01 1000 1000 1000"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range Account(c.in).Series {
				for _, p := range s.Points {
					high := "-"
					if p.High != nil {
						high = fmt.Sprint(*p.High)
					}
					got = append(got, fmt.Sprint(p.From, " ", *p.Low, " ", *p.Best, " ", high))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("points (-want +got):\n%s", diff)
			}
		})
	}
}
