package extract_test

import (
	"testing"

	"muster"
)

// asked are texts on what is asked for, or adopted, behind an aside, "including" or a resolution.
var asked = []mooded{
	{"The envoy called for the mission, which he visited in May, to be extended until March 2026.", muster.Requested},
	{"The envoy asked for the mission, which ends in May, to be extended.", muster.Requested},
	{"The envoy visited the force, which he wanted, to extend the mandate.", muster.Planned},
	{"The envoy recommends cuts in the force, including the withdrawal of 300 soldiers.", muster.Requested},
	{"The envoy told of cuts in the force, including the withdrawal of 300 soldiers.", muster.Actual},
	{"The Council requested that Togo sends 300 soldiers.", muster.Requested},
	{"The Council learned that Togo sends 300 soldiers.", muster.Actual},
	{"The Council adopted resolution 2567 (2024) to extend the mandate until March 2025.", muster.Actual},
	{"They spoke of Resolution 2052 of 27 June 2024, to renew the mandate of UNDOF.", muster.Actual},
	{"Decides to renew the mandate of UNDOF until 30 June 2025.", muster.Actual},
	{"The Council is to adopt resolution 2567 to extend the mandate until March 2026.", muster.Planned},
	{"The Council has authorised the extension of the mandate by a year.", muster.Actual},
}

// TestAsked holds movements and mandates in the words of councils and their envoys to what was asked or done.
func TestAsked(t *testing.T) {
	holdMoods(t, asked, muster.Movement, muster.Mandate)
}

// TestAllowedTold reads figures that a body allows, of which no stock is made besides.
func TestAllowedTold(t *testing.T) {
	holdsTold(t, map[string]string{
		"The Council approved a reduction of the mission to 3,200 soldiers.":   "commitment MSS 3200",
		"The plan foresees a reduction of the mission to 3,200 soldiers.":      "strength MSS 3200 planned",
		"There are 432 of the 1,640 officers authorised.":                      "strength MSS 432; commitment MSS 1640",
		"The Council decided to keep the strength of the force at 860 troops.": "commitment MSS 860",
	})
}

// TestUntilBehind reads until when a mandate runs behind how long it was prolonged.
func TestUntilBehind(t *testing.T) {
	const (
		until = "The Council authorised the extension of the mission for a further eight months, until 30 November 2025."
		to    = "The Council prolonged the mandate of the force in Abyei, a land claimed by Sudan and by South Sudan, by six months, to 15 May 2025."
		after = "The Council authorised the extension of the mission for a further eight months, after 30 November 2024."
	)
	holdLast(t, muster.Term, "ends", map[string]string{until: "2025-11-30", to: "2025-05-15", after: ""})
	holdLast(t, muster.Term, "length", map[string]string{until: "P8M", to: "P6M", after: "P8M"})
}

// TestBudgetPeriod reads for how long money is voted, and what force it is for.
func TestBudgetPeriod(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]struct {
		when muster.Date
		to   string
	}{
		"The budget for the maintenance of the mission for the period from 1 July 2024 to 30 June 2025 was set out on 3 March and amounts to $9 million.": {"2024-07/2025-06", "MSS"},
		"Approved budget (1 July 2024 to 30 June 2025): $9 million":                                                                                       {"2024-07/2025-06", "MSS"},
		"Total expenditure for the 2023/24 period was $9 million.":                                                                                        {"2023/2024", "MSS"},
		"The Assembly appropriated $9 million for the upkeep of UNFICYP.":                                                                                 {"", "UNFICYP"},
	} {
		if got := lastOf(read(e, missions, text), muster.Funding); got == nil || got.When != want.when || !got.To.Is(want.to) {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

// TestOfficialParts reads the sorts of a mission's personnel in the words of reports to councils.
func TestOfficialParts(t *testing.T) {
	holdLast(t, muster.Strength, "part", map[string]string{
		"The mission has 860 soldiers, 33 international civilian staff and 20 United Nations Volunteers.": "volunteers",
		"The mission has 860 soldiers and 33 international civilian staff.":                               "international civilian staff",
		"The mission comprises 1,500 uniformed personnel and 300 police.":                                 "police",
	})
	holdLast(t, muster.Commitment, "part", map[string]string{
		"The limit on international staff was lowered to 125.": "international staff",
	})
}

// TestMissionIs reads of what mission it is told that it was set up.
func TestMissionIs(t *testing.T) {
	holdsTold(t, map[string]string{
		"MINURSO is a UN peacekeeping mission, established in 1991 to watch the truce.": "mandate MINURSO",
	})
}

// TestRenewalSpan reads renewals from one day to another, of which neither is that of the act.
func TestRenewalSpan(t *testing.T) {
	holdLast(t, muster.Mandate, "when", map[string]string{
		"The Council approved the extension of the mandate by 12 months from 16 July 2024 to 15 July 2025.": "",
		"The Council approved the extension of the mandate by 12 months on 16 July 2024.":                   "2024-07-16",
	})
}
