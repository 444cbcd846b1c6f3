package extract_test

import "testing"

// TestOwnUnit takes "we" in the words of a report for the contributor whose unit it speaks of
// right after some of us.
func TestOwnUnit(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"About 90 of us moved into the camp. The Jamaican contingent has 120 men. There are Kenyans next door.\n\nWe patrol the market.":                              "Jamaica",
		"About 90 of us moved into the camp. The Jamaican contingent has 120 men. There are Kenyans next door.\n\nTen of our sergeants finished a course on Friday.":  "Jamaica",
		"We call for calm. The Jamaican contingent has 120 men. The Kenyans have 400.\n\nTen of our drivers finished a course on Friday.":                             "Kenya",
		"\"About 90 of us moved in,\" she said. The Jamaican contingent has 120 men. The Kenyans have 400.\n\nTen of our drivers finished a course in Gao on Friday.": "Kenya",
	} {
		got := ""
		for _, c := range read(e, missions, text) {
			if (c.Operation == "patrol" || c.Act == "graduated") && len(c.Who) > 0 {
				got = c.Who[0]
			}
		}
		if got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}
