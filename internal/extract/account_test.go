package extract_test

import (
	"fmt"
	"testing"

	"muster"
)

// TestAccounts reads the sums in rows under a line that says who gave them, in which currency.
func TestAccounts(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct{ text, want string }{
		{"Paid by Canada (in Canadian dollars):\n  3 May 2024 | UN trust fund ...... 4.5 million\n  9 June 2024 | Haitian National Police .. 2.5 million\n", "[4500000 CAD paid Canada>UN trust fund 2024-05-03] [2500000 CAD paid Canada>Haitian National Police 2024-06-09]"},
		{"Pledged by Norway so far, in euros:\n- UN trust fund: 12 million\nA further 2 million euros is promised.\n", "[12000000 EUR pledged Norway>UN trust fund ] [2000000 EUR pledged Norway>MSS ]"},
		{"Contributions to the trust fund:\n- Japan: $3 million\n- Spain: $2 million\n", "[3000000 USD paid Japan>trust fund ] [2000000 USD paid Spain>trust fund ]"},
		{"Trucks paid for by Norway:\n- Bel Air 12\n- Delmas 14\n", ""},
		{"Paid by Norway:\n- the salaries of 40 drivers\n- 4.5 million litres of fuel\n", ""},
	}
	for _, tt := range tests {
		r := &muster.Report{ID: "a", Name: "a", Text: tt.text, Date: muster.Published{EDTF: "2025-03-16"}}
		got := ""
		for _, c := range e.Report(r, missions.ByName("MSS")) {
			if c.Kind != muster.Funding || c.N == nil {
				continue
			}
			if got != "" {
				got += " "
			}
			got += fmt.Sprintf("[%.0f %s %s %s>%s %s]", c.N.Value, c.N.Unit, c.Act, first(c.From), first(c.To), c.When)
		}
		if got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// first is the first of the names, "" without one.
func first(names muster.Names) string {
	if len(names) == 0 {
		return ""
	}
	return names[0]
}
