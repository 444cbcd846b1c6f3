package reconcile

import (
	"testing"

	"muster"
)

// TestHolders finds places that two sides are said to hold at one time, and leaves
// alone those that changed hands.
func TestHolders(t *testing.T) {
	has := func(who, act, when string) muster.Claim {
		return muster.Claim{Kind: muster.Control, Who: muster.Names{who}, Act: act, When: muster.Date(when), Where: muster.Names{"Town A"}}
	}
	by := func(c muster.Claim, who string) muster.Claim { c.SaidBy = who; return c }
	for _, c := range []struct {
		name string
		in   Input
		want []string
	}{
		{"taken by the army, held by rebels", input(on("a", "2025-03-05", has("army", "gained", "2025-03-04")), on("b", "2025-03-08", has("rebels", "holds", "2025-03-08"))),
			[]string{"control of Town A b says rebels; a says army"}},
		{"taken by the army and again by rebels", input(on("a", "2025-03-05", has("army", "gained", "2025-03-04")), on("b", "2025-03-08", has("rebels", "holds", "2025-03-08")), on("c", "2025-03-07", has("rebels", "gained", "2025-03-06"))), nil},
		{"lost by rebels, and still theirs", input(on("a", "2025-03-05", has("rebels", "lost", "2025-03-04")), on("b", "2025-03-08", has("rebels", "holds", "2025-03-08"))),
			[]string{"control of Town A b says rebels; a says not rebels"}},
		{"in two hands on one day", input(on("a", "2025-03-05", has("army", "holds", "2025-03-05")), on("b", "2025-03-06", has("Red Front", "holds", "2025-03-06"))),
			[]string{"control of Town A a says army; b says Red Front"}},
		{"in two hands, a month apart", input(on("a", "2025-03-05", has("army", "holds", "2025-03-05")), on("b", "2025-04-06", has("rebels", "holds", "2025-04-06"))), nil},
		{"in the hands of two of one side", input(on("a", "2025-03-05", has("army", "gained", "2025-03-04")), on("b", "2025-03-06", has("police", "holds", "2025-03-06"))), nil},
		{"a report that tells of both", input(on("a", "2025-03-05", has("army", "gained", "2025-03-02"), has("rebels", "holds", "2025-03-04"))), nil},
		{"two people in one report", input(on("a", "2025-03-05", by(has("army", "gained", "2025-03-02"), "minister"), by(has("rebels", "holds", "2025-03-04"), "residents"))),
			[]string{"control of Town A a (residents) says rebels; a (minister) says army"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := c.in.Missions["M"]
			m.Groups = []string{"Red Front"}
			c.in.Missions["M"] = m
			holdsConflicts(t, c.in, c.want)
		})
	}
}
