package reconcile

import (
	"testing"

	"muster"
)

// TestLooser finds the contradictions that hang on how reports tell of a thing: by
// a part, without a day, as the first or as nobody, in somebody's pay.
func TestLooser(t *testing.T) {
	saying := func(c muster.Claim, text string) muster.Claim {
		c.Evidence.Text = text
		return c
	}
	part := func(c muster.Claim, part string) muster.Claim { c.Part = part; return c }
	ahead := func(c muster.Claim) muster.Claim { c.Modality = muster.Planned; return c }
	paid := func(text, who string, denied bool) muster.Claim {
		c := muster.Claim{Kind: muster.Funding, Act: "paid", SaidBy: who}
		if denied {
			c.Modality = muster.Denied
		}
		return saying(c, text)
	}
	nobody := func(text string) muster.Claim {
		return saying(muster.Claim{Kind: muster.Movement, Who: muster.Names{"A"}, Direction: "depart", Modality: muster.Denied}, text)
	}
	pledge := func(v float64) muster.Claim {
		return muster.Claim{Kind: muster.Commitment, Basis: "pledged", Modality: muster.Promised, Who: muster.Names{"A"}, N: n(v)}
	}
	sends := func(v float64, text string) muster.Claim {
		return saying(muster.Claim{Kind: muster.Movement, Modality: muster.Planned, Direction: "depart", Who: muster.Names{"A"}, N: n(v)}, text)
	}
	guns := func(v float64, when string) muster.Claim {
		return muster.Claim{Kind: muster.Operation, Operation: "seizure", N: &muster.Figure{Value: v, Bound: muster.Exact, Unit: "guns"}, When: muster.Date(when)}
	}
	gone := func(v float64, when string) muster.Claim {
		c := came("A", v, when)
		c.Direction = "return"
		return c
	}
	saidBy := func(c muster.Claim, who string, start int) muster.Claim {
		c.SaidBy, c.Where, c.Evidence.Span = who, nil, muster.Span{Start: start, End: start + 20}
		return c
	}
	trained := func(v float64) muster.Claim {
		return muster.Claim{Kind: muster.Training, Act: "graduated", Who: muster.Names{"Haitian soldiers"}, N: &muster.Figure{Value: v, Bound: muster.Exact, Unit: "soldiers"}, When: "2025-01/.."}
	}
	tour := func(who, ends string) muster.Claim {
		return muster.Claim{Kind: muster.Term, Of: "tour", Who: muster.Names{who}, Ends: muster.Date(ends), Modality: muster.Planned}
	}
	costs := func(millions float64) muster.Claim {
		return saying(muster.Claim{Kind: muster.Funding, Act: "needed", To: muster.Names{"M"}, N: &muster.Figure{Value: millions * 1e6, Bound: muster.Exact, Unit: "USD"}}, "a yearly cost")
	}
	row := func(who string, v float64, start int) muster.Claim {
		return with(there(who, v, "2025-03-01"), func(c *muster.Claim) { c.Evidence.Start, c.Evidence.End = start, start+15 })
	}
	for _, c := range []struct {
		name string
		in   Input
		want []string
	}{
		{"soldiers by two counts", input(on("a", "2025-03-02", part(there("M", 7700, "2025-03-02"), "soldiers")), on("b", "2025-03-10", part(there("M", 7100, "2025-03-10"), "troops"))),
			[]string{"strength a says 7,700; b says 7,100"}},
		{"soldiers, and all", input(on("a", "2025-03-02", part(there("M", 7700, "2025-03-02"), "soldiers")), on("b", "2025-03-10", there("M", 8300, "2025-03-10"))), nil},
		{"a landing without its day", input(on("a", "2025-03-05", saying(came("A", 320, ""), "A has flown in 320 soldiers")), on("b", "2025-03-05", came("A", 350, "2025-03-04"))),
			[]string{"movement a says 320; b says 350"}},
		{"another landing without its day", input(on("a", "2025-03-05", saying(came("A", 320, ""), "another 320 soldiers")), on("b", "2025-03-05", came("A", 350, "2025-03-04"))), nil},
		{"the rest, on two days", input(on("a", "2025-03-05", ahead(saying(came("A", 0, "2025-03-20"), "the rest will follow"))), on("b", "2025-03-08", ahead(saying(came("A", 0, "2025-03-28"), "the other 500 are due")))),
			[]string{"plan a has 2025-03-20 planned and b has 2025-03-28: the dates differ in one part"}},
		{"the rest, in two months", input(on("a", "2025-03-05", ahead(saying(came("A", 0, "2025-03-20"), "the rest will follow"))), on("b", "2025-03-08", ahead(saying(came("A", 0, "2025-04-28"), "the other 500 are due")))),
			[]string{"plan a has 2025-03-20 planned and b has 2025-04-28 for one group"}},
		{"two batches to come", input(on("a", "2025-03-05", ahead(came("A", 200, "2025-03-20"))), on("b", "2025-03-08", ahead(came("A", 500, "2025-03-29")))), nil},
		{"nobody sent, and some there", input(on("a", "2025-03-09", nobody("A has not sent a single soldier")), on("b", "2025-03-04", there("A", 1091, "2025-03-04"))),
			[]string{"strength a says that A sent nobody; b says 1,091"}},
		{"none of a batch sent, and others there", input(on("a", "2025-03-09", nobody("Not one of them has left")), on("b", "2025-03-04", there("A", 1091, "2025-03-04"))), nil},
		{"the first to come, and some there before", input(on("a", "2025-04-17", saying(came("A", 0, "2025-04-16"), "The first soldiers of A landed on Wednesday")), on("b", "2025-03-04", there("A", 1091, "2025-03-04")), on("c", "2025-03-05", there("A", 1091, "2025-03-05"))),
			[]string{"strength a says the first came on 2025-04-16; b, c say 1,091"}},
		{"the first, a day apart, by two figures", input(on("a", "2025-03-05", came("A", 300, "2025-03-01")), on("b", "2025-03-25", saying(came("A", 400, "2025-03-02"), "the first 400 soldiers"))),
			[]string{"date a says 2025-03-01 and b says 2025-03-02", "movement"}},
		{"all gone, and still there", input(on("z", "2025-02-05", there("A", 65, "2025-02-04")), on("a", "2025-03-02", gone(65, "2025-03-01")), on("b", "2025-03-10", there("A", 65, "2025-03-04")), on("c", "2025-03-10", there("A", 65, "2025-03-04"))),
			[]string{"strength a tells of a movement on 2025-03-01 that left 0; b, c say 65 on 2025-03-04"}},
		{"an arrival, and as many as before", input(on("a", "2025-03-02", there("A", 400, "2025-03-01")), on("b", "2025-03-02", there("A", 400, "2025-03-02")), on("c", "2025-03-04", came("A", 217, "2025-03-04")),
			on("d", "2025-03-05", there("A", 400, "2025-03-05")), on("e", "2025-03-06", there("A", 400, "2025-03-06"))), []string{"strength c tells of 217 who arrived on 2025-03-04; d says 400 on 2025-03-05"}},
		{"two counts that nothing bears out", input(on("a", "2025-03-01", there("A", 900, "2025-03-01")), on("b", "2025-03-02", there("A", 900, "2025-03-02")), on("c", "2025-03-03", there("A", 2300, "2025-03-02")), on("d", "2025-03-04", there("A", 1500, "2025-03-03")),
			on("e", "2025-03-05", there("A", 900, "2025-03-05"))), []string{"strength a, b, e say 900; c says 2,300", "strength c says 2,300 and d says 1,500", "strength a, b, e say 900; d says 1,500"}},
		{"25 gang members and 28 bandits", input(on("a", "2025-03-02", with(killed(25, "2025-03-01", "Town A"), func(c *muster.Claim) { c.Who = muster.Names{"gang members"} })), on("b", "2025-03-03", with(killed(28, "2025-03-01", "Town A"), func(c *muster.Claim) { c.Who = muster.Names{"bandits"} }))),
			[]string{"harm of one event"}},
		{"no casualties, and one of a contributor's", input(on("a", "2025-03-12", muster.Claim{Kind: muster.Harm, Harm: "injured", Modality: muster.Denied, SaidBy: "M"}),
			on("b", "2025-03-03", with(killed(1, "2025-03-01", "Town A"), func(c *muster.Claim) { c.Harm, c.Force = "injured", "A" }))), []string{"other a denies what b tells of 2025-03-01"}},
		{"no casualties, and one of strangers", input(on("a", "2025-03-12", muster.Claim{Kind: muster.Harm, Harm: "injured", Modality: muster.Denied, SaidBy: "M"}),
			on("b", "2025-03-03", with(killed(1, "2025-03-01", "Town A"), func(c *muster.Claim) { c.Harm = "injured" }))), nil},
		{"one contingent in two sizes", input(on("a", "2025-03-05", with(ahead(came("A", 600, "2025-03-20")), func(c *muster.Claim) { c.Ordinal = 3 })), on("b", "2025-03-08", with(ahead(came("A", 300, "2025-03-20")), func(c *muster.Claim) { c.Ordinal = 3 }))),
			[]string{"movement a says 600; b says 300"}},
		{"a contributor's dead without a day", input(on("a", "2025-03-05", saying(with(killed(3, "", ""), func(c *muster.Claim) { c.Where, c.Force = nil, "A" }), "three soldiers of A died")), on("b", "2025-03-05", with(killed(2, "2025-03-04", "Town A"), func(c *muster.Claim) { c.Force = "A" }))),
			[]string{"harm of one event"}},
		{"a renewal until two days", input(on("a", "2025-06-28", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-06-28"},
			muster.Claim{Kind: muster.Term, Of: "mandate", Who: muster.Names{"M"}, Ends: "2026-06-30"}), on("b", "2025-07-10", muster.Claim{Kind: muster.Term, Of: "mandate", Who: muster.Names{"M"}, Ends: "2027-06"})),
			[]string{"term a says 2026-06-30; b says 2027-06"}},
		{"a count that knows of the landing", input(on("z", "2025-06-28", there("A", 1250, "2025-06-28")), on("a", "2025-10-02", came("A", 200, "2025-09-28"), there("A", 1450, "2025-10-02")),
			on("b", "2025-10-06", saying(with(came("A", 0, "2025-09-28"), func(c *muster.Claim) { c.N = nil }), "The battalion landed on 28 September"), there("A", 1250, "2025-10-06"))),
			[]string{"strength 1,250 before and 200 arrived 2025-09-28 make 1,450; b says 1,250"}},
		{"a village by two spellings", input(on("a", "2025-03-02", killed(4, "2025-03-01", "Al-Aqbieh")), on("b", "2025-03-02", killed(5, "2025-03-01", "Al-Aqbiya"))), []string{"harm of one event"}},
		{"one of a contributor, on two days", input(on("a", "2025-03-03", with(killed(1, "2025-03-01", "Town A"), func(c *muster.Claim) { c.Who, c.Force = muster.Names{"Irish soldier"}, "Ireland" })),
			on("b", "2025-04-03", with(killed(1, "2025-03-02", ""), func(c *muster.Claim) { c.Who, c.Where, c.Force = muster.Names{"Irish soldier"}, nil, "Ireland" }))), []string{"date of one event"}},
		{"an escort of a battalion", input(on("a", "2025-03-02", there("A", 2200, "2025-03-02")), on("b", "2025-03-03", there("A", 2200, "2025-03-03")), on("c", "2025-03-03", there("A", 32, "2025-03-03"))), nil},
		{"a battalion of many", input(on("a", "2025-03-02", there("A", 2200, "2025-03-02"), saying(there("A", 850, "2025-03-02"), "a battalion of 850")), on("b", "2025-03-03", there("A", 2200, "2025-03-03"))), nil},
		{"all paid, and no allowance", input(on("a", "2025-03-04", paid("All allowances have been paid up to and including February", "", false)), on("b", "2025-04-04", paid("Soldiers have had no allowance since June", "officer", true))),
			[]string{"other a (a) says"}},
		{"all paid, and some pay", input(on("a", "2025-03-04", paid("All allowances have been paid", "", false)), on("b", "2025-04-04", paid("The allowances were paid in June", "officer", false))), nil},
		{"a pledge in other words", input(on("a", "2025-03-04", pledge(1500)), on("b", "2025-03-06", sends(800, "would send 800 soldiers"))), []string{"commitment b says 800; a says 1,500"}},
		{"a part of a pledge", input(on("a", "2025-03-04", pledge(1500)), on("b", "2025-03-06", sends(800, "would send the first 800 soldiers"))), nil},
		{"guns handed in, fewer later", input(on("a", "2025-03-04", guns(3200, "")), on("b", "2025-05-06", guns(2500, ""))), []string{"other a says 3,200 guns by 2025-03-04, b only 2,500 guns"}},
		{"guns handed in, more later", input(on("a", "2025-03-04", guns(2500, "")), on("b", "2025-05-06", guns(3200, ""))), nil},
		{"another holds the post in between", input(on("a", "2025-03-04", holds("Jane Small", "Force Commander")), on("b", "2025-05-04", holds("Joan Great", "Force Commander")), on("c", "2025-07-04", holds("Jane Small", "Force Commander"))),
			[]string{"role a, c names Jane Small and b names Joan Great"}},
		{"another holds the post since", input(on("a", "2025-03-04", holds("Jane Small", "Force Commander")), on("b", "2025-05-04", holds("Joan Great", "Force Commander"))), nil},
		{"soldiers by two counts, one of them before a landing", input(on("a", "2025-03-02", part(there("M", 7100, "2025-03-02"), "soldiers")), on("b", "2025-03-05", came("A", 500, "2025-03-04")), on("c", "2025-03-10", part(there("M", 7700, "2025-03-10"), "troops"))), nil},
		{"two days by which the rest is to come", input(on("a", "2025-03-05", ahead(saying(came("A", 440, "2025-03-05/2025-03-20"), "the remaining 440 are expected by 20 March"))), on("b", "2025-03-08", ahead(saying(came("A", 440, "2025-03-08/2025-03-10"), "the remaining 440 follow by 10 March")))),
			[]string{"plan a has by 2025-03-20 planned and b has by 2025-03-10"}},
		{"two figures for those to come in a month", input(on("a", "2025-02-05", ahead(came("A", 750, "2025-03"))), on("b", "2025-02-08", ahead(came("A", 600, "2025-03")))), []string{"movement a says 750; b says 600"}},
		{"two groups to come in a month", input(on("a", "2025-02-05", ahead(came("A", 750, "2025-03")), ahead(came("A", 140, "2025-03-20"))), on("b", "2025-02-08", ahead(came("A", 600, "2025-03")))), nil},
		{"all who left, by two uncommon figures", input(on("a", "2025-03-11", gone(1041, "2025-03-10")), on("b", "2025-03-12", gone(1014, "2025-02-28/2025-03-10"))), []string{"movement b says 1,014 and a says 1,041"}},
		{"some of those who left", input(on("a", "2025-03-11", gone(261, "2025-03-10")), on("b", "2025-03-12", gone(1014, "2025-02-28/2025-03-10"))), nil},
		{"a battalion counted after it came", input(on("a", "2025-03-05", came("A", 500, "2025-03-04")), on("b", "2025-03-06", with(saying(came("A", 0, "2025-03-04"), "the battalion that came on 4 March"), func(c *muster.Claim) { c.N, c.Evidence.End = nil, 34 }),
			with(saying(there("A", 650, "2025-03-06"), "The battalion comprises 650 soldiers"), func(c *muster.Claim) { c.Evidence.Start, c.Evidence.End = 36, 70 }))), []string{"movement b says 650 and a says 500"}},
		{"counts of a contributor beside a total that allows one", input(on("a", "2025-03-02", there("A", 2900, "2025-03-02")), on("b", "2025-03-05", there("A", 1300, "2025-03-05")), on("c", "2025-03-06", there("M", 1300, "2025-03-06"))), []string{"strength b says 1,300; a says 2,900"}},
		{"a month's dead, fewer than a day's", input(on("a", "2025-03-03", with(killed(3, "2025-02-25", "Town A"), func(c *muster.Claim) { c.Force = "A" })), on("b", "2025-03-06", with(killed(2, "2025-02", ""), func(c *muster.Claim) { c.Force, c.Where = "A", nil }))),
			[]string{"harm b says 2 in 2025-02, and a says 3 on 2025-02-25 alone"}},
		{"a month's dead, more than a day's", input(on("a", "2025-03-03", with(killed(3, "2025-02-25", "Town A"), func(c *muster.Claim) { c.Force = "A" })), on("b", "2025-03-06", with(killed(5, "2025-02", ""), func(c *muster.Claim) { c.Force, c.Where = "A", nil }))), nil},
		{"two people on those who came", input(on("a", "2025-03-03", saidBy(came("A", 120, ""), "spokesman", 0), saidBy(came("A", 60, ""), "officials", 60))), []string{"movement a (spokesman) says 120; a (officials) says 60"}},
		{"soldiers, and all in uniform by police", input(on("a", "2025-03-03", saying(there("M", 13340, "2025-03-03"), "the mission has 13,340 soldiers")), on("b", "2025-03-06", saying(there("M", 14918, "2025-03-06"), "Total uniformed: 14,918"))), nil},
		{"police and soldiers that make no total", input(on("a", "2025-03-03", part(there("M", 1468, "2025-03-03"), "police"), part(there("M", 13341, "2025-03-03"), "troops"), saying(there("M", 14918, "2025-03-03"), "Total uniformed: 14,918"))),
			[]string{"sum 1,468 police + 13,341 troops make 14,809; a says 14,918 in all"}},
		{"one contingent of two ordinals, a day apart", input(on("a", "2025-03-06", with(came("A", 230, "2025-03-05"), func(c *muster.Claim) { c.Where = muster.Names{"Town A"} }), with(came("A", 0, "2025-03-05"), func(c *muster.Claim) { c.N, c.Ordinal, c.Direction = nil, 9, "depart" })),
			on("b", "2025-03-06", with(came("A", 203, "2025-03-04"), func(c *muster.Claim) { c.Ordinal, c.Where = 10, muster.Names{"Town A"} }))), []string{"date", "movement", "ordinal"}},
		{"some of a mission, in a town", input(on("a", "2025-03-02", there("M", 6900, "2025-03-02")), on("b", "2025-03-05", with(there("M", 500, "2025-03-05"), func(c *muster.Claim) { c.Where = muster.Names{"Town A"} }))), nil},
		{"as many of a contributor's on two days", input(on("a", "2025-03-03", with(killed(2, "2025-03-01", "Town A"), func(c *muster.Claim) { c.Force = "A" })), on("b", "2025-03-06", with(killed(2, "2025-03-02", ""), func(c *muster.Claim) { c.Force, c.Where = "A", nil }))), []string{"date of one event"}},
		{"nobody was killed, in the words of another", input(on("a", "2025-03-03", with(killed(2, "2025-03-01", "Town A"), func(c *muster.Claim) { c.SaidBy = "source" }),
			saying(with(killed(0, "2025-03-01", "Town A"), func(c *muster.Claim) {
				c.N, c.Who, c.Modality, c.SaidBy = nil, muster.Names{"people"}, muster.Denied, "M"
			}), "denied that anyone was killed"))), []string{"other a denies what a tells"}},
		{"four of a country and five", input(on("a", "2025-03-02", with(killed(4, "2025-03-01", "Town A"), func(c *muster.Claim) { c.Who = muster.Names{"Ghanaian soldiers"} })), on("b", "2025-03-03", killed(5, "2025-03-01", "Town A"))), []string{"harm of one event"}},
		{"19 and 20", input(on("a", "2025-03-02", killed(19, "2025-03-01", "Town A")), on("b", "2025-03-03", killed(20, "2025-03-01", "Town A"))), []string{"harm of one event"}},
		{"a figure that stood at first", input(on("a", "2025-03-02", killed(12, "2025-03-01", "Town A")), on("b", "2025-03-03", saying(killed(12, "2025-03-01", "Town A"), "Initially 12 soldiers were reported killed"), killed(9, "2025-03-01", "Town A"))), []string{"harm of one event"}},
		{"a contributor's soldiers, by two figures and a day apart", input(on("a", "2025-03-03", with(killed(8, "2025-03-01", "Town A"), func(c *muster.Claim) {
			c.Who, c.Force, c.Harm = muster.Names{"Austrian soldiers"}, "Austria", "injured"
		})),
			on("b", "2025-03-03", with(killed(6, "2025-03-02", "Town A"), func(c *muster.Claim) {
				c.Who, c.Force, c.Harm = muster.Names{"Austrian peacekeepers"}, "Austria", "injured"
			}))), []string{"date of one event", "harm of one event"}},
		{"two people on the dead of no day", input(on("a", "2025-03-03", saidBy(killed(192, "", ""), "rebels", 0), saidBy(killed(4, "", ""), "army", 60))), []string{"harm a (rebels) says 192; a (army) says 4"}},
		{"the injured since a day", input(on("a", "2025-05-02", with(killed(60, "2024-10-08/..", ""), func(c *muster.Claim) { c.Where, c.Harm = nil, "injured" })), on("b", "2025-05-08", with(killed(47, "2024-10/..", ""), func(c *muster.Claim) { c.Where, c.Harm = nil, "injured" }))),
			[]string{"harm a says 60 by 2025-05-02, b only 47"}},
		{"trained since a month, fewer later", input(on("a", "2025-05-02", trained(160)), on("b", "2025-05-08", trained(120))), []string{"training a says 160 soldiers by 2025-05-02, b only 120"}},
		{"two ends of a tour", input(on("a", "2025-03-02", tour("A", "2025-08")), on("b", "2025-03-06", tour("A", "2025-09"))), []string{"term a says 2025-08; b says 2025-09"}},
		{"ends of two tours", input(on("a", "2025-03-02", tour("A", "2025-08"), tour("A", "2025-11")), on("b", "2025-03-06", tour("A", "2025-09"))), nil},
		{"the cost of a year", input(on("a", "2025-03-02", costs(530)), on("b", "2025-03-20", costs(560))), []string{"funding of one event"}},
		{"a total beside rows of another day", input(on("a", "2025-03-11", row("A", 712, 0), row("B", 305, 20), row("C", 108, 40), saying(with(there("M", 1150, "2025-03-11"), func(c *muster.Claim) { c.Evidence.Start, c.Evidence.End = 60, 72 }), "Total: 1,150"))),
			[]string{"sum 712 + 305 + 108 make 1,125; a says 1,150 in all"}},
		{"60 and 70", input(on("a", "2025-03-02", killed(60, "2025-03-01", "Town A")), on("b", "2025-03-03", killed(70, "2025-03-01", "Town A"))), []string{"harm of one event"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			holdsConflicts(t, c.in, c.want)
		})
	}
}
