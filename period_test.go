package muster_test

import (
	"testing"

	"muster"
)

func TestPeriods(t *testing.T) {
	day := muster.DayOf(2025, 3, 31)
	for _, c := range []struct {
		length string
		after  string
		before muster.Date
	}{
		{"P1Y", "2026-03-31", "2024"},
		{"P1M", "2025-05-01", "2025-02"},
		{"P1Y6M", "2026-10-01", "2023-09"},
		{"P2W", "2025-04-14", "2025-03-17"},
		{"P9D", "2025-04-09", "2025-03-22"},
		{"P1M1D", "2025-05-02", "2025-03-02"},
	} {
		p, ok := muster.ParsePeriod(c.length)
		if !ok || p.After(day).String() != c.after || p.Before(day) != c.before {
			t.Errorf("%s: got %v, %s after and %s before %s, want %s and %s", c.length, ok, p.After(day), p.Before(day), day, c.after, c.before)
		}
	}
	for _, bad := range []string{"", "P", "1Y", "PT6H", "P1", "PY", "P-1Y", "P1X", "P99999999999Y", "XX"} {
		if p, ok := muster.ParsePeriod(bad); ok {
			t.Errorf("%q: got %v, want none", bad, p)
		}
	}
}
