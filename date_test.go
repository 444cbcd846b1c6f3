package muster_test

import (
	"testing"

	"muster"
)

func TestDateBounds(t *testing.T) {
	for _, c := range []struct{ in, lo, hi string }{
		{"2025-01-18", "2025-01-18", "2025-01-18"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2024", "2024-01-01", "2024-12-31"},
		{"199X", "1990-01-01", "1999-12-31"},
		{"2024-21", "2024-03-01", "2024-05-31"},
		{"2024-24", "2024-12-01", "2025-02-28"},
		{"2024-06/2025-06", "2024-06-01", "2025-06-30"},
		{"2025-01-20/..", "2025-01-20", ".."},
		{"../2025-01", "..", "2025-01-31"},
		{"2024-06~", "2024-06-01", "2024-06-30"},
		{"2025-01-18T02:00", "2025-01-18", "2025-01-18"},
	} {
		lo, hi, err := muster.Date(c.in).Bounds()
		if err != nil || lo.String() != c.lo || hi.String() != c.hi {
			t.Errorf("%s: got %v to %v (%v), want %s to %s", c.in, lo, hi, err, c.lo, c.hi)
		}
	}
	for _, bad := range []string{"", "2025-13", "2025-02-30", "25-01-01", "yesterday", "2025-06/2024-06", "20XXX"} {
		if _, _, err := muster.Date(bad).Bounds(); err == nil {
			t.Errorf("%q: want an error", bad)
		}
	}
}

func TestBetween(t *testing.T) {
	for _, want := range []muster.Date{"2025-01-18", "2024-02", "2024", "2024-06/2025-06", "2025-01-18/2025-01-24", "2025-01-20/..", "../2025-01-31"} {
		lo, hi, err := want.Bounds()
		if err != nil {
			t.Fatal(err)
		}
		if got := muster.Between(lo, hi); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
