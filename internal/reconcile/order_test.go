package reconcile

import (
	"encoding/json"
	"fmt"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"muster"
)

// drawInput draws a few reports with claims of every kind the account is made
// of, close enough in actor, date and figure to agree and to contradict.
func drawInput(t *rapid.T) Input {
	in := Input{On: muster.DayOf(2025, 6, 1), Missions: map[string]Mission{"M": {}}}
	n := rapid.IntRange(1, 5).Draw(t, "reports")
	for i := range n {
		day := muster.DayOf(2025, 1, 1) + muster.Day(rapid.IntRange(0, 90).Draw(t, "published"))
		in.Reports = append(in.Reports, Report{ID: fmt.Sprintf("r%d", i), Name: fmt.Sprintf("r%d.txt", i), Mission: "M", Date: day.Date()})
	}
	origins := map[string]string{}
	in.Origins = func(id string) string { return origins[id] }
	for i := range rapid.IntRange(1, 25).Draw(t, "claims") {
		c := drawClaim(t)
		c.ID = fmt.Sprintf("c%02d", i)
		c.ReportID = in.Reports[rapid.IntRange(0, n-1).Draw(t, "report")].ID
		c.Report = c.ReportID + ".txt"
		if i > 0 && rapid.IntRange(0, 4).Draw(t, "copied") == 0 {
			origins[c.ID] = fmt.Sprintf("c%02d", rapid.IntRange(0, i-1).Draw(t, "origin"))
		}
		in.Claims = append(in.Claims, c)
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "rulings") {
		in.Rulings = append(in.Rulings, muster.Ruling{
			ID: strconv.Itoa(i), At: fmt.Sprintf("2026-01-0%d", i+1), On: in.Claims[rapid.IntRange(0, len(in.Claims)-1).Draw(t, "on")].ID,
			Act: rapid.SampledFrom([]string{"accept", "reject"}).Draw(t, "act"),
		})
	}
	return in
}

// drawClaim draws one claim.
func drawClaim(t *rapid.T) muster.Claim {
	from := func(label string, values ...string) string { return rapid.SampledFrom(values).Draw(t, label) }
	c := muster.Claim{
		Kind: muster.Kind(from("kind", "strength", "strength", "movement", "movement", "commitment", "term", "mandate", "harm", "role", "training", "service", "statement")),
		Who:  muster.Names{from("who", "A", "B", "C", "D", "M")},
		When: muster.Date(from("when", "", "2025-01-10", "2025-01-11", "2025-02", "2025-01-10/2025-02-20", "2025-03-01", "2025-01-10/..")),
	}
	if rapid.Bool().Draw(t, "figure") {
		c.N = &muster.Figure{
			Value: rapid.SampledFrom([]float64{3, 100, 217, 400, 600, 617}).Draw(t, "n"),
			Bound: muster.Bound(from("bound", "exact", "exact", "about", "over", "up_to")), Unit: "personnel",
		}
	}
	c.Modality = muster.Modality(from("modality", "", "", "", "planned", "denied"))
	c.Direction = from("direction", "arrive", "depart", "return", "rotate")
	c.Relative = from("relative", "", "", "before", "after")
	c.Basis, c.Of, c.Harm = from("basis", "pledged", "authorised", "planned"), from("of", "tour", "mandate"), from("harm", "killed", "injured")
	c.Length, c.Ends = from("length", "", "P1Y"), muster.Date(from("ends", "", "2025-05-01", "2025-05-02"))
	c.Act = from("act", "authorise", "renew", "graduated", "closed", "reopened")
	c.Force = from("force", "", "A")
	c.Person, c.Org, c.Role = from("person", "Jane Small", "Joan Great"), "M", muster.Names{from("role", "Force Commander", "spokesman")}
	c.SaidBy, c.Part = from("said by", "", "", "X", "Y"), from("part", "", "", "", "women")
	if c.Kind == muster.Movement {
		c.Ordinal = rapid.IntRange(0, 3).Draw(t, "ordinal")
	}
	c.Speaker, c.Mode = "Jane Small", "direct"
	c.Evidence.Text = from("words", "we will not leave this town to anyone at all", "we will never leave this town to anyone at all")
	return c
}

// TestOrderDoesNotMatter reconciles one set of claims in two orders.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t)
		want := Account(in)
		in.Claims = rapid.Permutation(in.Claims).Draw(t, "claims in another order")
		in.Reports = rapid.Permutation(in.Reports).Draw(t, "reports in another order")
		in.Rulings = rapid.Permutation(in.Rulings).Draw(t, "rulings in another order")
		if diff := cmp.Diff(want, Account(in)); diff != "" {
			t.Fatalf("the order of the input changes the account (-first +second):\n%s", diff)
		}
	})
}

// TestIdentitiesAreUnique holds that no two elements of a view share an id, and
// that each element rests on claims of the input.
func TestIdentitiesAreUnique(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t)
		known := map[string]bool{}
		for _, c := range in.Claims {
			known[c.ID] = true
		}
		a := Account(in)
		seen := map[string]bool{}
		rests := func(id string, claims []string) {
			if seen[id] {
				t.Fatalf("two elements are %s in %s", id, dump(a))
			}
			seen[id] = true
			for _, c := range claims {
				if !known[c] {
					t.Fatalf("%s rests on %q, which is no claim", id, c)
				}
			}
			if len(claims) == 0 {
				t.Fatalf("%s rests on nothing in %s", id, dump(a))
			}
		}
		for _, s := range a.Series {
			for _, p := range s.Points {
				rests(p.ID, p.Claims)
			}
		}
		for _, c := range a.Conflicts {
			for i, s := range c.Sides {
				rests(fmt.Sprint(c.ID, "/", i), s.Claims)
			}
		}
		for _, g := range a.Gaps {
			rests(g.ID, g.Claims)
		}
		for _, s := range a.Stale {
			rests(s.ID, append([]string{s.Claim}, s.By...))
		}
		for _, d := range a.Dues {
			rests(d.ID, d.Claims)
		}
	})
}

// dump writes an account for a message.
func dump(a *muster.Account) string {
	b, err := json.MarshalIndent(a, "", " ")
	if err != nil {
		return err.Error()
	}
	return string(b)
}
