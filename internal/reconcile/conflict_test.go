package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster"
)

// report is a report of a case with its claims.
type report struct {
	name, date, title string
	claims            []muster.Claim
}

// input puts reports together, with an id for each claim.
func input(reports ...report) Input {
	in := Input{On: muster.DayOf(2025, 12, 1), Missions: map[string]Mission{"M": {PlaceKind: func(name string) string {
		if strings.HasPrefix(name, "Town") {
			return "city"
		}
		if name == "Region" {
			return "region"
		}
		return ""
	}}}}
	for _, r := range reports {
		in.Reports = append(in.Reports, Report{ID: r.name, Name: r.name, Title: r.title, Mission: "M", Date: muster.Date(r.date)})
		for i, c := range r.claims {
			c.ID, c.Report, c.ReportID = fmt.Sprintf("%s%d", r.name, i), r.name, r.name
			in.Claims = append(in.Claims, c)
		}
	}
	return in
}

// on is a report of a day with its claims.
func on(name, date string, claims ...muster.Claim) report {
	return report{name: name, date: date, claims: claims}
}

// n is an exact figure of personnel.
func n(v float64) *muster.Figure {
	return &muster.Figure{Value: v, Bound: muster.Exact, Unit: "personnel"}
}

// there is a strength, came and left are movements.
func there(who string, v float64, when string) muster.Claim {
	return muster.Claim{Kind: muster.Strength, Who: muster.Names{who}, N: n(v), When: muster.Date(when)}
}

func came(who string, v float64, when string) muster.Claim {
	return muster.Claim{Kind: muster.Movement, Who: muster.Names{who}, N: n(v), When: muster.Date(when), Direction: "arrive"}
}

// with changes a claim.
func with(c muster.Claim, change func(*muster.Claim)) muster.Claim {
	change(&c)
	return c
}

// killed are people killed at a place.
func killed(v float64, when, where string) muster.Claim {
	return muster.Claim{Kind: muster.Harm, Harm: "killed", Who: muster.Names{"soldiers"}, N: n(v), When: muster.Date(when), Where: muster.Names{where}}
}

// quoted is a quotation or, with mode "indirect", a clause.
func quoted(speaker, mode, text string) muster.Claim {
	c := muster.Claim{Kind: muster.Statement, Speaker: speaker, Mode: mode}
	c.Evidence.Text = text
	return c
}

// holds is the holder of a post.
func holds(person, role string) muster.Claim {
	return muster.Claim{Kind: muster.Role, Person: person, Role: muster.Names{role}, Org: "M"}
}

// TestConflicts finds the contradictions of each kind and no others.
func TestConflicts(t *testing.T) {
	denied := func(c *muster.Claim) { c.Modality = muster.Denied }
	planned := func(c *muster.Claim) { c.Modality = muster.Planned }
	ordinal := func(k int) func(*muster.Claim) { return func(c *muster.Claim) { c.Ordinal = k } }
	for _, c := range []struct {
		name string
		in   Input
		want []string // kind and words of the reason
	}{
		{"a total against stock and flow", input(
			on("a", "2025-01-01", there("A", 400, "2025-01-01")), on("b", "2025-01-18", came("A", 217, "2025-01-18")),
			on("c", "2025-01-20", there("A", 617, "2025-01-20")), on("d", "2025-01-18", with(there("A", 400, "2025-01-18"), func(c *muster.Claim) { c.Relative = "after" })),
		), []string{"strength 400 before and 217 arrived 2025-01-18 make 617; d says 400"}},
		{"a rounded total is none", input(
			on("a", "2025-01-01", there("A", 400, "2025-01-01")), on("b", "2025-01-18", came("A", 217, "2025-01-18")),
			on("c", "2025-01-20", there("A", 600, "2025-01-20")), on("d", "2025-01-20", there("A", 617, "2025-01-20")),
		), nil},
		{"a report gives two figures of its own", input(on("a", "2025-01-01", there("A", 600, "2025-01-01"), there("A", 641, "2025-01-01"))), nil},
		{"two figures for a landing", input(on("a", "2025-02-05", came("A", 78, "2025-02-04")), on("b", "2025-02-05", came("A", 71, "2025-02-04"))),
			[]string{"movement b says 71 and a says 78"}},
		{"two days for a landing", input(on("a", "2025-02-05", came("A", 217, "2025-02-04")), on("b", "2025-02-05", came("A", 217, "2025-02-03"))),
			[]string{"date b says 2025-02-03 and a says 2025-02-04"}},
		{"two places for a landing", input(
			on("a", "2025-02-05", with(came("A", 217, "2025-02-04"), func(c *muster.Claim) { c.Where = muster.Names{"Town A"} })),
			on("b", "2025-02-05", with(came("A", 217, "2025-02-04"), func(c *muster.Claim) { c.Where = muster.Names{"Town B"} }))),
			[]string{"place of one movement a says Town A; b says Town B"}},
		{"one ordinal for two groups", input(on("a", "2025-02-05", with(came("A", 217, "2025-02-04"), ordinal(2))), on("b", "2025-05-05", with(came("A", 144, "2025-05-04"), ordinal(2)))),
			[]string{"ordinal a calls the group of 2025-02-04 the 2nd, b calls the group of 2025-05-04 so"}},
		{"one ordinal a tour later", input(on("a", "2025-02-05", with(came("A", 217, "2025-02-04"), ordinal(2))), on("b", "2026-02-05", with(came("A", 144, "2026-02-04"), ordinal(2)))), nil},
		{"two ordinals for a group", input(on("a", "2025-02-05", with(came("A", 217, "2025-02-04"), ordinal(2))), on("b", "2025-02-05", with(came("A", 217, "2025-02-04"), ordinal(3)))),
			[]string{"ordinal a calls the group of 2025-02-04 the 2nd"}},
		{"two planned dates that differ in the month", input(on("a", "2025-01-20", with(came("A", 200, "2025-01-26"), planned)), on("b", "2025-01-21", with(came("A", 200, "2025-06-26"), planned))),
			[]string{"plan a has 2025-01-26 planned and b has 2025-06-26"}},
		{"rows that do not make their total", input(on("a", "2025-01-31",
			there("A", 617, "2025-01-31"), there("B", 151, "2025-01-31"), there("C", 24, "2025-01-31"),
			with(there("M", 781, "2025-01-31"), func(c *muster.Claim) { c.Evidence.Text = "TOTAL 781" }))),
			[]string{"sum 617 + 151 + 24 make 792; a says 781 in all"}},
		{"less in all than two contributors have", input(on("a", "2025-01-31", there("A", 617, "2025-01-31")), on("b", "2025-01-31", there("B", 151, "2025-01-31")), on("c", "2025-01-31", there("M", 633, "2025-01-31"))),
			[]string{"sum 617 of A + 151 of B make at least 768; c says 633 in all"}},
		{"women and men that are not all", input(on("a", "2025-01-31", came("A", 144, "2025-01-31"),
			with(came("A", 24, "2025-01-31"), func(c *muster.Claim) { c.Part = "women" }), with(came("A", 113, "2025-01-31"), func(c *muster.Claim) { c.Part = "men" }))),
			[]string{"sum 24 women + 113 men make 137; a says 144 in all"}},
		{"two tolls of one attack", input(on("a", "2025-03-02", killed(54, "2025-03-01", "Town A")), on("b", "2025-03-03", killed(137, "2025-03-01", "Town A"))),
			[]string{"harm of one event a says 54; b says 137"}},
		{"two tolls beside each other", input(on("a", "2025-03-02", with(killed(54, "2025-03-01", "Town A"), func(c *muster.Claim) { c.SaidBy = "Small" }),
			with(killed(137, "", ""), func(c *muster.Claim) { c.SaidBy, c.Who, c.Where = "Great", muster.Names{"people"}, nil }))),
			[]string{"harm of one event a (Small) says 54; a (Great) says 137"}},
		{"a toll that rises", input(on("a", "2025-03-02", with(killed(54, "2025-03-01", "Town A"), func(c *muster.Claim) { c.N.Bound = muster.AtLeast })), on("b", "2025-03-03", killed(137, "2025-03-01", "Town A"))), nil},
		{"two days for one attack", input(on("a", "2025-03-04", killed(54, "2025-03-01", "Town A")), on("b", "2025-03-04", killed(54, "2025-03-02", "Town A"))),
			[]string{"date of one event a says 2025-03-01; b says 2025-03-02"}},
		{"two places for one attack", input(on("a", "2025-03-04", killed(54, "2025-03-01", "Town A")), on("b", "2025-03-04", killed(54, "2025-03-01", "Town B"))),
			[]string{"place of one event a says Town A; b says Town B"}},
		{"two attacks of one report", input(on("a", "2025-03-04", killed(54, "2025-03-01", "Town A"), killed(54, "2025-03-02", "Town A"))), nil},
		{"a denial", input(on("a", "2025-03-04", with(killed(0, "", ""), func(c *muster.Claim) { c.N, c.Where, c.Modality = nil, nil, muster.Denied })), on("b", "2025-03-04", killed(2, "2025-02-01", "Town A"))),
			[]string{"other a denies what b tells of 2025-02-01"}},
		{"a denial since the month in which it happened", input(on("a", "2025-06-04", with(came("A", 0, "2025-02/.."), func(c *muster.Claim) { c.N, c.Modality = nil, muster.Denied })), on("b", "2025-02-06", came("A", 70, "2025-02-04"))), nil},
		{"a quarter of a plan against a count", input(on("a", "2025-03-04", there("A", 1000, "2025-03-04")), on("b", "2025-03-05", there("A", 1003, "2025-03-05")),
			on("c", "2025-03-05", with(there("A", 625, "2025-03-05"), func(c *muster.Claim) { c.Evidence.Text = "a quarter of the 2,500 planned" }))), nil},
		{"two holders of a post", input(on("a", "2025-03-04", holds("Jane Small", "Force Commander")), on("b", "2025-03-05", holds("Joan Great", "Force Commander"))),
			[]string{"role a names Jane Small and b names Joan Great"}},
		{"a holder denied", input(on("a", "2025-03-04", holds("Jane Small", "Force Commander")), on("b", "2025-03-05", with(holds("Jane Small", "Force Commander"), denied))),
			[]string{"role a names Jane Small and b names not Jane Small"}},
		{"two spokesmen", input(on("a", "2025-03-04", holds("Jane Small", "spokesman")), on("b", "2025-03-05", holds("Joan Great", "spokesman"))), nil},
		{"none, and some", input(on("a", "2025-03-04", quoted("Small", "indirect", "Small declared that no soldier has deserted"), quoted("agency", "indirect", "some 20 soldiers had left as deserters"))),
			[]string{"other a (Small) says"}},
		{"all, and the rest", input(on("a", "2025-03-04", quoted("Small", "indirect", "all wages have been paid, Small said")), on("b", "2025-03-04", quoted("a guard", "direct", "They paid us for May and we wait for the rest"))),
			[]string{"other a (Small) says"}},
		{"a quotation in two wordings", input(
			on("a", "2025-03-04", quoted("Small", "direct", "We will not leave this town before the courts reopen")),
			on("b", "2025-03-04", quoted("Small", "direct", "We will not leave this town before the schools reopen"))),
			[]string{"wording a quotes"}},
		{"a quotation in two spellings", input(
			on("a", "2025-03-04", quoted("Small", "direct", "The programs of the courts are an indication of order in the town")),
			on("b", "2025-03-04", quoted("Small", "direct", "The programmes of the courts is an indication of order in the town"))), nil},
		{"a headline against its text", input(report{"a", "2025-03-04", "Three hundred land", []muster.Claim{
			with(came("A", 300, "2025-03-04"), func(c *muster.Claim) { c.Evidence.Text = "Three hundred land" }),
			with(came("A", 217, "2025-03-04"), func(c *muster.Claim) { c.Evidence.Start, c.Evidence.Text = 900, "217 landed" })}}),
			[]string{"headline the headline says 300; the text says 217"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range Account(c.in).Conflicts {
				got = append(got, x.Kind+" "+x.Why)
				if x.Settle == "" || len(x.Sides) < 2 {
					t.Errorf("%s: got %d sides, settled by %q", x.Why, len(x.Sides), x.Settle)
				}
			}
			if !slices.EqualFunc(got, c.want, strings.HasPrefix) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
