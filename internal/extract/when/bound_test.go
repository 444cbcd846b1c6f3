package when

import "testing"

// TestWide is which words before a time bound it.
func TestWide(t *testing.T) {
	for text, want := range map[string]string{
		"It has run for nearly four years.":        "nearly four years",
		"It took more than a decade.":              "more than a decade",
		"It takes no more than 90 days.":           "no more than 90 days",
		"They must wait for at least six weeks.":   "at least six weeks",
		"They left more than two years ago.":       "more than two years ago",
		"It grew for over six years.":              "over six years",
		"It grew over the past six years.":         "the past six years",
		"It happened at about 7:30 p.m.":           "about 7:30 p.m.",
		"He asked for another 30 days.":            "another 30 days",
		"It ran for an extra five hours.":          "an extra five hours",
		"Exactly 30 years ago it began.":           "Exactly 30 years ago",
		"It shut just over a year ago.":            "just over a year ago",
		"It was played over two days.":             "two days",
		"It has only two days left.":               "two days",
		"There were more in 1997.":                 "1997",
		"He talks about Monday.":                   "Monday",
		"Sales were up to $3 billion a year late.": "a year",
	} {
		doc, found := find("1998-03-05", text)
		if len(found) != 1 {
			t.Errorf("%s: got %d times, want 1", text, len(found))
			continue
		}
		if got := doc.Of(found[0].Wide, found[0].Last); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
