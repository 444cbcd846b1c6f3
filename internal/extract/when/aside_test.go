package when

import "testing"

// TestYearBy gives a day the year in which it falls on the day of the week told with it.
func TestYearBy(t *testing.T) {
	tellTime(t, "2025-03-16", map[string][]string{
		"Next Thursday, March 20, the mission is wound up.": {"Next Thursday, March 20 | 2025-03-20"},
		"They are to meet on Tuesday, 18 March.":            {"Tuesday, 18 March | 2025-03-18"},
		"They met on Monday, 18 March.":                     {"Monday, 18 March | 2024-03-18"},
		"They met on Monday, 18 March 2025.":                {"Monday, 18 March 2025 | 2025-03-18"},
		"They will leave on Saturday, 14 February.":         {"Saturday, 14 February | 2026-02-14"},
	})
}

// TestDescribes tells a past form that says what a noun is from the verb of the clause.
func TestDescribes(t *testing.T) {
	tellTime(t, "2025-03-16", map[string][]string{
		"The mission is to get an estimated 90 soldiers in May.": {"May | 2025-05"},
		"Chad will pull out 25 heavily armed men in May.":        {"May | 2025-05"},
		"Chad pulled out 25 heavily armed men in May.":           {"May | 2024-05"},
		"Of those hurt 25 died in May.":                          {"May | 2024-05"},
	})
}
