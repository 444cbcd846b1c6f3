package ledgertest

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"muster/internal/ledger"
)

// testConcurrent: writers do not lose each other's reports, and a reader never
// sees a report without its claims.
func testConcurrent(t *testing.T, open Opener) {
	const writers, each, claims = 4, 10, 5
	s := open(t, func() time.Time { return time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC) })
	var writing, reading sync.WaitGroup
	done := make(chan struct{})
	for w := range writers {
		writing.Go(func() {
			for i := range each {
				if _, err := s.Add(t.Context(), Addition(fmt.Sprintf("%d/%d", w, i), "The text.", claims)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	reading.Go(func() {
		for {
			got, err := s.Stats(t.Context())
			if err != nil || got.Claims != claims*got.Reports {
				t.Errorf("got %d reports with %d claims, %v; want %d each", got.Reports, got.Claims, err, claims)
			}
			select {
			case <-done:
				return
			default:
			}
		}
	})
	writing.Wait()
	close(done)
	reading.Wait()
	if got := len(claimIDs(t, s, ledger.ClaimFilter{}, time.Time{})); got != writers*each*claims {
		t.Errorf("got %d claims, want %d", got, writers*each*claims)
	}
	sound(t, s)
}
