package main

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkAdd adds 10,000 reports to a new ledger with the real program. It
// reports the most memory the process had, and how long a report took among the
// first and among the last thousand, by the record times in the ledger.
func BenchmarkAdd(b *testing.B) {
	const n, part = 10_000, 1_000
	dir := compose(b, n)
	for b.Loop() {
		ledger := filepath.Join(b.TempDir(), "muster.db")
		p := finish(b, "add", "--ledger", ledger, dir)
		if p.status != 0 || !strings.HasPrefix(p.out, fmt.Sprintf("%d reports read: %d new", n, n)) {
			b.Fatalf("status %d: %s%s", p.status, p.out, p.err)
		}
		b.ReportMetric(float64(p.rss)/1024, "MiB")
		times := recorded(b, ledger)
		b.ReportMetric(float64(times[part-1].Sub(times[0]).Microseconds())/part, "µs/first")
		b.ReportMetric(float64(times[n-1].Sub(times[n-part]).Microseconds())/part, "µs/last")
	}
}

// recorded are the times at which the reports of a ledger were recorded.
func recorded(b *testing.B, ledger string) []time.Time {
	b.Helper()
	db, err := sql.Open("sqlite", ledger)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	rows, err := db.QueryContext(b.Context(), "SELECT at FROM entry WHERE type = 'report' ORDER BY n")
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	var times []time.Time
	for rows.Next() {
		var at int64
		if err := rows.Scan(&at); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Unix(0, at))
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
	return times
}
