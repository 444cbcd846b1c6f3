package extract_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestStockWords is that what stands beside a figure gives it no place, date, mood or speaker of its own.
func TestStockWords(t *testing.T) {
	e, _, missions := newExtractor(t)
	for text, want := range map[string]string{
		"Denmark has 1,100 troops in Haiti, France 600 and Chile 130.":      "Denmark 1100 2025-03-16 Haiti",
		"The force has 640 men, 300 fewer than a year ago.":                 "MSS 640 2025-03-16",
		"The withdrawal of the 640 Danes was to begin no later than 20 May": "Denmark 640 2025-03-16/2025-05-20 planned",
		"Not a single one of the Danes has arrived.":                        "Denmark denied",
		"The Council did not touch the ceiling of 17,000 troops.":           "MSS 17000",
		"The Bahamas has pledged 150 people, all of them volunteers.":       "Bahamas 150 promised",
		"Fiji is willing to supply 150 police officers.":                    "Fiji 150 promised",
	} {
		claims := read(e, missions, text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", text)
			continue
		}
		c := claims[0]
		told := []string{strings.Join(c.Who, ",")}
		if c.N != nil {
			told = append(told, fmt.Sprint(c.N.Value))
		}
		for _, s := range []string{string(c.When), strings.Join(c.Where, ","), string(c.Modality), c.SaidBy} {
			if s != "" && s != "actual" {
				told = append(told, s)
			}
		}
		if got := strings.Join(told, " "); got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}
