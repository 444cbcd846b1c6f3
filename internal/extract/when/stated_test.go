package when

import "testing"

func TestStated(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"dateline", "Force grows\n\nKINSHASA, 4 March 2024 – The force grew on Monday.", "2024-03-04"},
		{"dateline with an agency", "Force grows\nGOMA, DR Congo, March 4, 2024 (Lake Wire) - The force grew.", "2024-03-04"},
		{"dateline with the date in parentheses", "Force detains two\n\nKABUL, Afghanistan (March 4, 2012) — The force detained two.", "2012-03-04"},
		{"dateline without a year", "Force grows\nGOMA, March 4 (Lake Wire) - The force grew.", ""},
		{"year by the weekday", "Force grows\nGOMA, March 4 (Lake Wire) - The force grew on Monday.\nIt began in 2021. It will end in 2024.", "2024-03-04"},
		{"label", "Force grows\nPublished: 5 February 2025\nThe force grew.", "2025-02-05"},
		{"label with on", "Force grows\nPosted on March 3, 2024 by Staff\nThe force grew.", "2024-03-03"},
		{"label at the foot", "Force grows\n\nThe force grew.\n\nUpdated 2024-03-04 10:30", "2024-03-04"},
		{"line of its own", "Force grows\nMinistry of Defence\nMonday, 4 March 2024\n\nThe force grew.", "2024-03-04"},
		{"agency after it", "Force grows\n\nMarch 4, 2024 (Lake Wire)\n\nThe force grew.", "2024-03-04"},
		{"author after it", "Force grows\n\n2024-03-04 By: LAKE WIRE\n\nThe force grew.", "2024-03-04"},
		{"aside after it", "Force grows\n\nMarch 4, 2024 (when it grew)", ""},
		{"place before it at the very top", "Port-au-Prince, March 4, 2024\n\nThe force grew.", "2024-03-04"},
		{"headline that ends in a date", "Battle of Goma, March 4, 2024\n\nThe force grew.", ""},
		{"place before it", "Force grows\nLower House, Suva, 4 March 2024\n\nThe force grew.", "2024-03-04"},
		{"work before it", "Force grows\nBriefing note prepared for members, 4 March 2024\n\nThe force grew.", "2024-03-04"},
		{"month at the top", "Force in figures\nMarch 2024\n\nTroops: 40", "2024-03"},
		{"month in the text", "Force in figures\n\nTroops: 40\nPolice: 2\n\nMarch 2024\nTroops: 50", ""},
		{"bar", "IN BRIEF\n04.03.2024 | The force grew.", "2024-03-04"},
		{"dateline that ends like a sentence", "Force grows\n\nGoma, 4 March 2024. The force grew on Monday.", "2024-03-04"},
		{"author before it", "Force grows\nBy a reporter in Goma. 4 March 2024.\n\nThe force grew.", "2024-03-04"},
		{"sentence that ends in a date", "Force grows\n\nThe force landed in Goma. 4 March 2024.", ""},
		{"event that ends in a date", "Force grows\n\nThe Tongan force left Goma, 4 March 2024. Nobody wept.", ""},
		{"event", "Force grows\n\nThe force landed on 4 March 2024 in Goma.", ""},
		{"event at the head of a line", "Force grows\n\nOn 4 March 2024 the force landed.", ""},
		{"period in the headline", "Situation report (1–31 January 2025)\n\nThe force grew.", ""},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, f := scan(c.text)
			got, ok := f.Stated(text)
			if string(got) != c.want || ok != (c.want != "") {
				t.Errorf("got %q %v, want %q", got, ok, c.want)
			}
		})
	}
}
