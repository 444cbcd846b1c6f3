package when

import "testing"

// TestYearBy gives a day the year in which it falls on the day of the week told with it.
func TestYearBy(t *testing.T) {
	tellTime(t, "2025-03-16", map[string][]string{
		"Next Thursday, March 20, the mission was wound up.": {"Thursday, March 20 | 2025-03-20"},
		"They met on Tuesday, 18 March.":                     {"Tuesday, 18 March | 2025-03-18"},
		"They met on Monday, 18 March.":                      {"Monday, 18 March | 2024-03-18"},
		"They met on Monday, 18 March 2025.":                 {"Monday, 18 March 2025 | 2025-03-18"},
		"They will leave on Saturday, 14 February.":          {"Saturday, 14 February | 2026-02-14"},
	})
}
