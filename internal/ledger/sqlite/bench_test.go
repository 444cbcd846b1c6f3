package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/internal/ledger"
	"muster/internal/ledger/ledgertest"
)

// corpus makes reports of 400 words with twenty claims.
func corpus(from, n int) []ledger.Addition {
	words := strings.Fields("police force mission officers deployed arrived contingent said country capital gangs support council budget")
	list := make([]ledger.Addition, n)
	for i := range list {
		rnd := rand.New(rand.NewPCG(uint64(from+i), 1))
		var b strings.Builder
		for range 400 {
			fmt.Fprintf(&b, "%s%d ", words[rnd.IntN(len(words))], rnd.IntN(200))
		}
		list[i] = ledgertest.Addition(fmt.Sprintf("report-%d", from+i), b.String(), 20)
	}
	return list
}

func BenchmarkAdd(b *testing.B) {
	for _, batch := range []int{1, 100} {
		b.Run(fmt.Sprintf("batch=%d", batch), func(b *testing.B) {
			l := open(b, filepath.Join(b.TempDir(), "muster.db"), time.Now)
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				list := corpus(n, batch)
				b.StartTimer()
				if _, err := l.Add(b.Context(), list...); err != nil {
					b.Fatal(err)
				}
				n += batch
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}

func BenchmarkRead(b *testing.B) {
	l := open(b, filepath.Join(b.TempDir(), "muster.db"), time.Now)
	for i := 0; i < 2000; i += 100 {
		if _, err := l.Add(b.Context(), corpus(i, 100)...); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("claims", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for _, err := range l.Claims(b.Context(), ledger.ClaimFilter{}, time.Time{}) {
				if err != nil {
					b.Fatal(err)
				}
				n++
			}
		}
		b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "claims/s")
	})
	b.Run("search", func(b *testing.B) {
		for b.Loop() {
			if _, err := l.Search(b.Context(), "police7 gangs3", 50, time.Time{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("verify", func(b *testing.B) {
		for b.Loop() {
			if _, err := l.Verify(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkPrints indexes up to 100,000 reports of 85 prints, a thousand at a
// time, and then looks up those of one.
func BenchmarkPrints(b *testing.B) {
	path := filepath.Join(b.TempDir(), "muster.db")
	l := open(b, path, time.Now)
	rnd := rand.New(rand.NewPCG(1, 1))
	const reports, prints = 100_000, 85
	fill := func() {
		for first := 0; first < reports; first += 1000 {
			list := make([]ledger.Posting, 0, 1000*prints)
			for i := range 1000 * prints {
				list = append(list, ledger.Posting{Hash: rnd.Uint32(), Report: uint32(first + i/prints), At: uint32(i % prints)})
			}
			if err := l.PutPrints(b.Context(), list); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.Run("put", func(b *testing.B) {
		n := 0
		for b.Loop() {
			if err := l.DropPrints(b.Context()); err != nil {
				b.Fatal(err)
			}
			fill()
			n += reports
		}
		b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "reports/s")
	})
	b.Run("lookup", func(b *testing.B) {
		hashes := make([]uint32, prints)
		for b.Loop() {
			for i := range hashes {
				hashes[i] = rnd.Uint32()
			}
			if _, err := l.LookupPrints(b.Context(), hashes); err != nil {
				b.Fatal(err)
			}
		}
	})
}
