// Package ledgertest says by running it what every ledger promises. A store's
// test hands it a function that opens an empty ledger.
package ledgertest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"testing"
	"time"

	"muster"
	"muster/internal/ledger"
)

// An Opener opens an empty ledger whose entries take their time from now. The
// ledger is closed when the test ends.
type Opener func(t *testing.T, now func() time.Time) ledger.Store

// Run runs the whole suite.
func Run(t *testing.T, open Opener) {
	for _, c := range []struct {
		name string
		test func(*testing.T, Opener)
	}{
		{"add", testAdd},
		{"batch", testBatch},
		{"as of", testAsOf},
		{"reread", testReread},
		{"date", testDate},
		{"rulings", testRulings},
		{"filters", testFilters},
		{"paging", testPaging},
		{"search", testSearch},
		{"prints", testPrints},
		{"kin", testKin},
		{"errors", testErrors},
		{"concurrent", testConcurrent},
		{"model", testModel},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open) })
	}
}

// A Clock is a time that tests set.
type Clock struct{ At time.Time }

// NewClock is a clock at noon of a day.
func NewClock() *Clock { return &Clock{time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC)} }

// Now is the clock's time.
func (c *Clock) Now() time.Time { return c.At }

// Days moves the clock on.
func (c *Clock) Days(n int) { c.At = c.At.AddDate(0, 0, n) }

// Report is a report of the text.
func Report(id, text string) *muster.Report {
	sum := sha256.Sum256([]byte(text))
	return &muster.Report{ID: id, Name: id, Title: "On " + id, Language: "en", Mission: "MSS", Text: text,
		SHA256: hex.EncodeToString(sum[:]), Date: muster.Published{EDTF: "2025-01", Basis: muster.Inferred}}
}

// Claim is a claim of a strength, read from the first word of a text.
func Claim(id, who string, value float64, when muster.Date) muster.Claim {
	return muster.Claim{ID: id, Report: "r", Kind: muster.Strength, Who: muster.Names{who}, When: when,
		N: &muster.Figure{Value: value, Unit: "personnel"}, Evidence: muster.Evidence{Span: muster.Span{End: 3}, Text: "The"}, Rule: "strength/total"}
}

// Addition is a report with n claims.
func Addition(id, text string, n int) ledger.Addition {
	a := ledger.Addition{Report: Report(id, text), Extraction: ledger.Extraction{Pack: "en 1", Rules: "1"}}
	for i := range n {
		a.Extraction.Claims = append(a.Extraction.Claims, Claim(fmt.Sprintf("%s-%d", id, i), "Kenya", float64(100+i), "2025-01-18"))
	}
	return a
}

// An answer is what a call gave.
type answer[T any] struct {
	value T
	err   error
}

// try holds the answer of a call.
func try[T any](v T, err error) answer[T] { return answer[T]{v, err} }

// must is the value; an error ends the test.
func (a answer[T]) must(t testing.TB) T {
	t.Helper()
	if a.err != nil {
		t.Fatal(a.err)
	}
	return a.value
}

// all collects what a ledger streams.
func all[T any](t testing.TB, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var list []T
	for v, err := range seq {
		list = append(list, try(v, err).must(t))
	}
	return list
}

// claimIDs are the IDs of the claims that pass the filter.
func claimIDs(t testing.TB, s ledger.Store, f ledger.ClaimFilter, asOf time.Time) []string {
	t.Helper()
	var ids []string
	for _, c := range all(t, s.Claims(t.Context(), f, asOf)) {
		ids = append(ids, c.ID)
	}
	return ids
}

// sound fails the test where the ledger does not verify.
func sound(t testing.TB, s ledger.Store) {
	t.Helper()
	if fault := try(s.Verify(t.Context())).must(t); fault != nil {
		t.Errorf("verify: got entry %d: %s, want a sound ledger", fault.Entry, fault.What)
	}
}
