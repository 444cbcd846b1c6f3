package reconcile

import (
	"slices"
	"strings"
	"testing"

	"muster"
)

// TestOneEvent finds the contradictions about events that reports name, date and
// place in different ways, and leaves alone what only looks like one event.
func TestOneEvent(t *testing.T) {
	of := func(who string, v float64, where string) muster.Claim {
		return with(killed(v, "2025-03-01", where), func(c *muster.Claim) { c.Who = muster.Names{who} })
	}
	saying := func(text string) func(*muster.Claim) { return func(c *muster.Claim) { c.Evidence.Text = text } }
	needs := func(v float64, to string) muster.Claim {
		return muster.Claim{Kind: muster.Funding, Act: "needed", To: muster.Names{to}, When: "2025", N: &muster.Figure{Value: v, Bound: muster.Exact, Unit: "USD"}}
	}
	clash := func(when, where string) muster.Claim {
		return muster.Claim{Kind: muster.Incident, Incident: "attack", When: muster.Date(when), Where: muster.Names{where}}
	}
	graduated := func(who string, v float64) muster.Claim {
		return muster.Claim{Kind: muster.Training, Act: "graduated", Who: muster.Names{who}, N: n(v), When: "2025-03-01"}
	}
	ends := func(when string) muster.Claim {
		return muster.Claim{Kind: muster.Term, Of: "mandate", Who: muster.Names{"M"}, Ends: muster.Date(when)}
	}
	role := func(person, role, org, words string) muster.Claim {
		c := muster.Claim{Kind: muster.Role, Person: person, Role: muster.Names{role}, Org: org}
		c.Evidence.Text = words
		return c
	}
	first := func(when string) muster.Claim {
		return with(came("A", 0, when), func(c *muster.Claim) { c.N, c.Evidence.Text = nil, "The first soldiers crossed the border" })
	}
	given := func(millions float64) muster.Claim {
		return muster.Claim{Kind: muster.Funding, Act: "paid", From: muster.Names{"European Union"}, To: muster.Names{"M"}, N: &muster.Figure{Value: millions * 1e6, Bound: muster.Exact, Unit: "EUR"}}
	}
	for _, c := range []struct {
		name string
		in   Input
		want []string
	}{
		{"a force by two names", input(on("a", "2025-03-02", of("NATO peacekeepers", 30, "Town A")), on("b", "2025-03-02", of("soldiers of NATO", 25, "Town A"))),
			[]string{"harm of one event"}},
		{"some of a force", input(on("a", "2025-03-02", of("UN peacekeepers", 8, "Town A")), on("b", "2025-03-02", of("Zambian peacekeepers", 5, "Town A"))), nil},
		{"two forces", input(on("a", "2025-03-02", of("Italian soldiers", 11, "Town A")), on("b", "2025-03-02", of("Hungarian soldiers", 19, "Town A"))), nil},
		{"some of them", input(on("a", "2025-03-02", of("Zambian soldiers", 5, "Town A")),
			on("b", "2025-03-02", with(of("Zambian soldiers", 3, "Town A"), saying("Three of them died of their wounds")))), nil},
		{"one victim in two towns", input(on("a", "2025-03-02", of("Mauritanian peacekeeper", 1, "Town A")), on("b", "2025-03-02", of("Mauritanian peacekeeper", 1, "Town B"))),
			[]string{"place of one event a says Town A; b says Town B"}},
		{"a town and what it lies in", input(on("a", "2025-03-02", of("Zambian peacekeepers", 4, "Town A")), on("b", "2025-03-02", of("Zambian peacekeepers", 5, "Region"))),
			[]string{"harm of one event"}},
		{"an attack on a quiet place, a day apart", input(on("a", "2025-03-02", clash("2025-03-01", "Town A")), on("b", "2025-03-03", clash("2025-03-02", "Town A"))),
			[]string{"date of one event a says 2025-03-01; b says 2025-03-02"}},
		{"attacks on a place that sees many", input(on("a", "2025-03-02", clash("2025-03-01", "Town A")), on("b", "2025-03-03", clash("2025-03-02", "Town A")), on("c", "2025-03-13", clash("2025-03-12", "Town A"))), nil},
		{"what a mission needs", input(on("a", "2025-03-02", needs(166e6, "M")), on("b", "2025-03-03", needs(190e6, "M"))), []string{"funding of one event"}},
		{"graduates by two names", input(on("a", "2025-03-02", graduated("Haitian police officers", 250)), on("b", "2025-03-02", graduated("police officers", 320))),
			[]string{"training of one event"}},
		{"a landing a day apart in round figures", input(on("a", "2025-03-05", came("A", 100, "2025-03-01")), on("b", "2025-03-05", came("A", 100, "2025-03-02"))),
			[]string{"date a says 2025-03-01 and b says 2025-03-02"}},
		{"another landing of as many", input(on("a", "2025-03-05", came("A", 100, "2025-03-01")), on("b", "2025-03-05", with(came("A", 100, "2025-03-02"), saying("another 100 soldiers landed")))), nil},
		{"a landing that is off by a few and a day", input(on("a", "2025-03-05", came("A", 108, "2025-03-01")), on("b", "2025-03-05", came("A", 111, "2025-03-02"))),
			[]string{"date a says", "movement a says 108 and b says 111"}},
		{"two ends of a mandate", input(on("a", "2025-10-30", ends("2026-10-02")), on("b", "2025-11-02", ends("2026-04-02"))), []string{"term a says 2026-10-02; b says 2026-04-02"}},
		{"a mandate renewed in between", input(on("a", "2025-10-30", ends("2026-04-02")), on("b", "2025-11-02", ends("2026-10-02"), muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-11-01"})), nil},
		{"the first of those who reinforce", input(on("a", "2025-03-02", there("A", 1700, "2025-03-03")), on("b", "2025-03-02", with(came("A", 300, "2025-03-01"), func(c *muster.Claim) { c.Ordinal = 1 }))), nil},
		{"a quotation given to the mission", input(
			on("a", "2025-03-04", quoted("M", "direct", "Such attacks are unacceptable and must stop immediately")),
			on("b", "2025-03-04", quoted("Ann Small", "direct", "Such attacks are unacceptable and must stop at once"))), []string{"wording"}},
		{"nobody hurt on a day, and some", input(on("a", "2025-03-04", with(of("officers", 0, "Town A"), func(c *muster.Claim) { c.N, c.Harm, c.Modality = nil, "injured", muster.Denied })),
			on("b", "2025-03-04", with(of("officers", 3, "Town A"), func(c *muster.Claim) { c.Harm = "injured" }))), []string{"other a denies what b tells"}},
		{"some, where a report counts no others", input(on("a", "2025-03-02", with(of("soldiers", 4, "Town A"), func(c *muster.Claim) { c.Harm = "injured" })),
			on("b", "2025-03-02", with(of("soldiers", 3, "Town A"), func(c *muster.Claim) { c.Harm, c.Evidence.Text = "injured", "three of them were injured" }))), []string{"harm of one event b says 3; a says 4"}},
		{"harm at the place of its attack", input(on("a", "2025-03-02", with(of("soldiers", 4, "Town A"), func(c *muster.Claim) { c.Where = nil }), clash("2025-03-01", "Town A")),
			on("b", "2025-03-02", of("people", 3, "Town A"))), []string{"harm of one event b says 3; a says 4"}},
		{"a force by its country and by its people", input(on("a", "2025-03-02", of("Zambian soldiers", 4, "Town A")), on("b", "2025-03-02", of("Zambia battalion", 6, "Town A"))),
			[]string{"harm of one event"}},
		{"another day and another figure at a quiet place", input(on("a", "2025-03-02", of("Zambian soldiers", 4, "Town A")), on("b", "2025-03-03", with(of("soldiers", 3, "Town A"), func(c *muster.Claim) { c.When = "2025-03-02" }))),
			[]string{"date of one event", "harm of one event"}},
		{"another day and another figure where many are harmed", input(on("a", "2025-03-02", of("Zambian soldiers", 4, "Town A")), on("b", "2025-03-03", with(of("soldiers", 3, "Town A"), func(c *muster.Claim) { c.When = "2025-03-02" })),
			on("c", "2025-03-13", with(of("soldiers", 8, "Town A"), func(c *muster.Claim) { c.When = "2025-03-12" }))), nil},
		{"one of a force, days apart at a quiet place", input(on("a", "2025-03-02", of("Zambian soldier", 1, "Town A")), on("b", "2025-03-06", with(of("Zambian corporal", 1, "Town A"), func(c *muster.Claim) { c.When = "2025-03-05" }))),
			[]string{"date of one event"}},
		{"harm told without its day", input(on("a", "2025-03-04", with(of("soldiers", 4, "Town A"), func(c *muster.Claim) { c.When = "" })), on("b", "2025-03-04", of("soldiers", 3, "Town A"))),
			[]string{"harm of one event"}},
		{"gunmen and insurgents", input(on("a", "2025-03-02", with(of("soldiers", 4, "Town A"), func(c *muster.Claim) { c.By = muster.Names{"gunmen"} })), on("b", "2025-03-02", with(of("soldiers", 3, "Town A"), func(c *muster.Claim) { c.By = muster.Names{"insurgents"} }))),
			[]string{"harm of one event"}},
		{"two groups by name", input(on("a", "2025-03-02", with(of("soldiers", 4, "Town A"), func(c *muster.Claim) { c.By = muster.Names{"Red Front"} })), on("b", "2025-03-02", with(of("soldiers", 3, "Town A"), func(c *muster.Claim) { c.By = muster.Names{"Blue Front"} }))), nil},
		{"harm in the same breath", input(on("a", "2025-03-04", with(of("Zambian soldiers", 2, ""), func(c *muster.Claim) { c.When, c.Where, c.Evidence.End = "2025-03-04", nil, 14 }),
			with(of("Zambian soldiers", 5, "Town A"), func(c *muster.Claim) { c.Harm, c.Evidence.Start, c.Evidence.End = "injured", 19, 60 })), on("b", "2025-03-04", of("Zambian soldiers", 3, "Town A"))),
			[]string{"harm of one event"}},
		{"the dead of one year", input(on("a", "2025-05-02", with(of("peacekeepers", 11, ""), func(c *muster.Claim) { c.When, c.Where = "2025-01/..", nil })),
			on("b", "2025-05-08", with(of("peacekeepers", 9, ""), func(c *muster.Claim) { c.When, c.Where = "2025-01/..", nil }))), []string{"harm a says 11 by 2025-05-02, b only 9"}},
		{"the dead of one year, more by then", input(on("a", "2025-05-02", with(of("peacekeepers", 9, ""), func(c *muster.Claim) { c.When, c.Where = "2025-01/..", nil })),
			on("b", "2025-05-08", with(of("peacekeepers", 11, ""), func(c *muster.Claim) { c.When, c.Where = "2025-01/..", nil }))), nil},
		{"people who fled, told within days", input(on("a", "2025-05-02", with(of("people", 820000, "Land"), func(c *muster.Claim) { c.When, c.Harm = "2017/..", "displaced" })),
			on("b", "2025-05-08", with(of("people", 730000, "Land"), func(c *muster.Claim) { c.When, c.Harm = "2025-05-08", "displaced" }))), []string{"harm of one event"}},
		{"a base and the region around it", input(on("a", "2025-03-02", of("Zambian soldiers", 7, "Town A")), on("b", "2025-03-02", of("soldiers", 5, "Region"))), []string{"harm of one event"}},
		{"a renewal by its resolution and without", input(on("a", "2025-03-15", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-03-14"}),
			on("b", "2025-03-16", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-03-13", Instrument: "Resolution 9"})), []string{"mandate a says 2025-03-14; b says 2025-03-13"}},
		{"renewals by two resolutions", input(on("a", "2025-03-15", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-03-14", Instrument: "Resolution 8"}),
			on("b", "2025-04-16", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-04-13", Instrument: "Resolution 9"})), nil},
		{"a renewal by a body and by its summit", input(on("a", "2025-03-15", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-03-14", By: muster.Names{"SADC"}}),
			on("b", "2025-03-16", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-03-13", By: muster.Names{"SADC Summit"}})), []string{"mandate a says 2025-03-14; b says 2025-03-13"}},
		{"renewals by two bodies", input(on("a", "2025-03-15", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-03-14", By: muster.Names{"African Union"}}),
			on("b", "2025-03-16", muster.Claim{Kind: muster.Mandate, Act: "renew", Who: muster.Names{"M"}, When: "2025-03-13", By: muster.Names{"UN Security Council"}})), nil},
		{"a town taken by two of one side", input(on("a", "2025-03-05", muster.Claim{Kind: muster.Control, Act: "gained", Who: muster.Names{"army"}, When: "2025-03-02", Where: muster.Names{"Town A"}}),
			on("b", "2025-03-05", muster.Claim{Kind: muster.Control, Act: "gained", Who: muster.Names{"Rwanda"}, When: "2025-03-04", Where: muster.Names{"Town A"}})), []string{"date of one event"}},
		{"peacekeepers of a country and of the UN", input(on("a", "2025-03-02", of("United Nations peacekeepers", 4, "Town A")), on("b", "2025-03-02", of("Zambian peacekeepers", 6, "Town A"))), []string{"harm of one event"}},
		{"graduates by one of two names", input(on("a", "2025-03-02", graduated("police officers and gendarmes", 212)), on("b", "2025-03-02", graduated("gendarmes and police", 312))),
			[]string{"training of one event"}},
		{"they, with the figure before", input(
			on("a", "2025-03-12", with(there("A", 296, "2025-03-12"), func(c *muster.Claim) { c.Evidence.Text, c.Evidence.End = "A has 296 soldiers there", 24 }),
				with(came("A", 0, "2025-03-01"), func(c *muster.Claim) {
					c.N, c.Evidence = nil, muster.Evidence{Span: muster.Span{Start: 26, End: 45}, Text: "They flew in on 1 March"}
				})),
			on("b", "2025-03-12", came("A", 269, "2025-03-01"))), []string{"movement b says 269 and a says 296"}},
		{"there since a day, and come on another", input(on("a", "2025-03-12", with(there("A", 35, "2025-03-04/.."), func(c *muster.Claim) { c.N = nil })), on("b", "2025-03-12", came("A", 35, "2025-03-06"))),
			[]string{"date a says they are there since 2025-03-04 and b says they came on 2025-03-06"}},
		{"the last who went, in two months", input(
			on("a", "2025-10-12", with(came("A", 120, "2025-09-15"), func(c *muster.Claim) {
				c.Direction, c.Evidence.Text = "return", "the last 120 of them left on 15 September"
			})),
			on("b", "2025-10-12", with(came("A", 0, "2025-08"), func(c *muster.Claim) {
				c.N, c.Direction, c.Evidence.Text = nil, "return", "the last of them left in August"
			}))), []string{"date a says 2025-09-15; b says 2025-08"}},
		{"some who went last month", input(
			on("a", "2025-10-12", with(came("A", 120, "2025-09-15"), func(c *muster.Claim) {
				c.Direction, c.Evidence.Text = "return", "the last 120 of them left on 15 September"
			})),
			on("b", "2025-09-12", with(came("A", 0, "2025-08"), func(c *muster.Claim) { c.N, c.Direction, c.Evidence.Text = nil, "return", "some left last month" }))), nil},
		{"two heads of a mission", input(on("a", "2025-03-02", role("Jane Small", "head of the mission", "", "Jane Small, head of the mission")),
			on("b", "2025-03-03", role("Joan Great", "head", "M", "the mission's head, Joan Great"))), []string{"role a names Jane Small and b names Joan Great"}},
		{"the force commander, however that is said", input(on("a", "2025-03-02", role("Jane Small", "commander", "", "Jane Small commands the force")),
			on("b", "2025-03-03", role("Joan Great", "force commander of M", "M", "the force commander of M"))), []string{"role a names Jane Small and b names Joan Great"}},
		{"the police commissioner", input(on("a", "2025-03-02", role("Jane Small", "Police Commissioner", "", "Jane Small, the Police Commissioner")),
			on("b", "2025-03-03", role("Joan Great", "M Police Commissioner", "M", "Joan Great, M Police Commissioner"))), []string{"role a names Jane Small and b names Joan Great"}},
		{"one person a commander and a deputy", input(on("a", "2025-03-02", role("Jane Small", "deputy force commander", "", "Jane Small, the deputy force commander")),
			on("b", "2025-03-03", role("Jane Small", "force commander", "", "Jane Small, the force commander"))), []string{"role a says deputy force commander; b says force commander"}},
		{"a deputy promoted months later", input(on("a", "2025-03-02", role("Jane Small", "deputy spokesman", "", "Jane Small, the deputy spokesman")),
			on("b", "2025-06-03", role("Jane Small", "spokesman", "", "Jane Small, the spokesman"))), nil},
		{"the commander of something else", input(on("a", "2025-03-02", role("Jane Small", "commander", "", "commander Jane Small")),
			on("b", "2025-03-03", role("Joan Great", "force commander of M", "M", "the force commander of M"))), nil},
		{"two days of the first who came", input(on("a", "2025-03-02", first("2025-03-01")), on("b", "2025-03-04", first("2025-02-27"))), []string{"date b says 2025-02-27 and a says 2025-03-01"}},
		{"an odd figure some days apart", input(on("a", "2025-03-02", came("A", 140, "2025-03-01")), on("b", "2025-03-06", came("A", 140, "2025-03-05"))),
			[]string{"date a says 2025-03-01 and b says 2025-03-05"}},
		{"what one gave, told twice", input(on("a", "2025-03-02", given(25)), on("b", "2025-03-03", given(10))), []string{"funding of one event"}},
		{"what one gave, half a year later", input(on("a", "2025-03-02", given(25)), on("b", "2025-09-03", given(10))), nil},
		{"rows that are counts", input(on("a", "2025-03-02", there("A", 250, "2025-03-02"), there("B", 125, "2025-03-02"), there("C", 230, "2025-03-02"),
			with(there("M", 625, "2025-03-02"), func(c *muster.Claim) { c.Evidence.Text = "TOTAL 625" }))), []string{"sum 250 + 230 + 125 make 605; a says 625 in all"}},
		{"rows to the hundred", input(on("a", "2025-03-02", there("A", 1700, "2025-03-02"), there("B", 1100, "2025-03-02"), there("C", 800, "2025-03-02"),
			with(there("M", 3584, "2025-03-02"), func(c *muster.Claim) { c.Evidence.Text = "a total of 3,584" }))), nil},
		{"a first word long before a second", input(on("a", "2025-03-02", there("A", 3000, "2025-03-02")), on("b", "2025-04-20", there("A", 250, "2025-04-20")), on("c", "2025-06-02", there("A", 250, "2025-06-02"))), nil},
		{"two counts within a month", input(on("a", "2025-03-02", there("A", 3000, "2025-03-02")), on("b", "2025-03-20", there("A", 250, "2025-03-20")), on("c", "2025-06-02", there("A", 250, "2025-06-02"))),
			[]string{"strength a says 3,000 on 2025-03-02, b says 250 on 2025-03-20, and no report tells of a change"}},
		{"two counts of one report within a month", input(on("a", "2025-03-20", there("A", 3000, "2025-03-02"), there("A", 250, "2025-03-20")), on("c", "2025-06-02", there("A", 250, "2025-06-02"))), nil},
		{"two counts with a plan between", input(on("a", "2025-03-02", there("A", 3000, "2025-03-02"), with(came("A", 400, "2025-03-12"), func(c *muster.Claim) { c.Modality = muster.Planned })), on("b", "2025-03-20", there("A", 250, "2025-03-20")), on("c", "2025-06-02", there("A", 250, "2025-06-02"))), nil},
		{"a first word next to a second", input(on("a", "2025-03-02", there("A", 3000, "2025-03-02")), on("b", "2025-03-04", there("A", 250, "2025-03-04")), on("c", "2025-06-02", there("A", 250, "2025-06-02"))),
			[]string{"strength b, c say 250; a says 3,000"}},
		{"all paid, and no pay", input(on("a", "2025-03-04", quoted("Small", "indirect", "all salaries have been paid, Small said"), quoted("officers", "indirect", "Officers had no pay since July"))),
			[]string{"other a (Small) says"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			holdsConflicts(t, c.in, c.want)
		})
	}
}

// holdsConflicts wants the contradictions of the input to begin so, each with its
// kind before its arithmetic.
func holdsConflicts(t *testing.T, in Input, want []string) {
	t.Helper()
	var got []string
	for _, x := range Account(in).Conflicts {
		got = append(got, x.Kind+" "+x.Why)
	}
	if !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestCopiedAndAltered holds that a copy which changes a figure or a day
// contradicts its source, by its claims or by its words alone; not where the day
// hangs on the day of the report, or where the figure may be news.
func TestCopiedAndAltered(t *testing.T) {
	saying := func(c muster.Claim, text string) muster.Claim {
		c.Evidence = muster.Evidence{Span: muster.Span{End: len(text)}, Text: text}
		return c
	}
	left := func(when, text string) muster.Claim {
		return saying(muster.Claim{Kind: muster.Movement, Who: muster.Names{"A"}, Direction: "return", N: n(2000), When: muster.Date(when)}, text)
	}
	at := func(report string, start, end int, text string) muster.Quote {
		return muster.Quote{Report: report, ReportID: report, Span: muster.Span{Start: start, End: end}, Text: text}
	}
	passage := []muster.Passage{{ID: "p", Edits: []muster.Edit{{Report: "b", From: "seven", To: "eight", Meaning: true, Before: at("a", 0, 5, "seven"), After: at("b", 0, 5, "eight")}}}}
	copied := input(on("a", "2025-03-04", left("2023-06", "left in June 2023")), on("b", "2025-03-05", left("2023-07", "left in July 2023")))
	copied.Origins = func(string) string { return "a0" }
	hanging := input(on("a", "2025-03-04", left("2025-03-01", "left on Saturday")), on("b", "2025-03-12", left("2025-03-08", "left on Saturday")))
	hanging.Origins = func(string) string { return "a0" }
	words := input(on("a", "2025-03-04"), on("b", "2025-03-05"))
	words.Passages = passage
	news := input(on("a", "2025-03-04"), on("b", "2025-05-05"))
	news.Passages = passage
	level := input(on("a", "2025-03-04", saying(there("A", 7, "2025-03-04"), "seven")), on("b", "2025-03-05", saying(there("A", 7, "2025-03-05"), "eight")))
	level.Passages = passage
	for _, c := range []struct {
		name string
		in   Input
		want []string
	}{
		{"another day", copied, []string{"date one sentence, copied and altered: a says 2023-06; b says 2023-07"}},
		{"a day that hangs on the report's", hanging, nil},
		{"words that no claim carries", words, []string{"other a sentence of a, copied: “seven” became “eight” in b"}},
		{"words two months on", news, nil},
		{"a level in place", level, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			holdsConflicts(t, c.in, c.want)
		})
	}
}

// TestSumAfterTheLastLanding dates what arrivals bring a mission to after the
// last of them that the report tells of before it.
func TestSumAfterTheLastLanding(t *testing.T) {
	at := func(c muster.Claim, start int) muster.Claim {
		c.Evidence.Span = muster.Span{Start: start, End: start + 5}
		return c
	}
	total := with(there("M", 570, "2025-01-03"), func(c *muster.Claim) { c.Relative = "after" })
	in := input(on("a", "2025-01-05", at(came("A", 75, "2025-01-03"), 0), at(came("A", 75, "2025-01-04"), 10), at(total, 20)))
	var k Keeper
	k.Reckon(in)
	facts := k.factsOf(newBook(in), map[string]bool{"a": true})
	if len(facts) != 3 {
		t.Fatalf("got %d facts, want 3", len(facts))
	}
	for _, f := range facts {
		if f.Kind == muster.Strength && f.when() != "2025-01-04" {
			t.Errorf("got the total dated %s, want the day of the second landing", f.when())
		}
	}
}
