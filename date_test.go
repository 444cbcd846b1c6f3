package muster_test

import (
	"testing"
	"time"

	"muster"

	"pgregory.net/rapid"
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
	for _, want := range []muster.Date{"2025-01-18", "2024-02", "2024", "2024-06/2025-06", "2014/2016", "2025-01-18/2025-01-24", "2025-01-20/..", "../2025-01-31"} {
		lo, hi, err := want.Bounds()
		if err != nil {
			t.Fatal(err)
		}
		if got := muster.Between(lo, hi); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestDays holds the arithmetic of days against the time package's.
func TestDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y, m, d := rapid.IntRange(-500, 10500).Draw(t, "year"), rapid.IntRange(-30, 30).Draw(t, "month"), rapid.IntRange(-400, 400).Draw(t, "day")
		want := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		got := muster.DayOf(y, time.Month(m), d)
		if !got.Time().Equal(want) {
			t.Fatalf("DayOf(%d, %d, %d) is %v, want %v", y, m, d, got.Time(), want)
		}
		if s := got.String(); s != want.Format(time.DateOnly) {
			t.Errorf("got %s, want %s", s, want.Format(time.DateOnly))
		}
		hi := got + muster.Day(rapid.IntRange(0, 800).Draw(t, "length"))
		if want.Year() < 0 || hi.Time().Year() > 9999 {
			return
		}
		if lo2, hi2, err := muster.Between(got, hi).Bounds(); err != nil || lo2 != got || hi2 != hi {
			t.Errorf("%s to %s is %s, which is %s to %s (%v)", got, hi, muster.Between(got, hi), lo2, hi2, err)
		}
	})
}
