package sqlite_test

import (
	"cmp"
	"encoding/binary"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"muster/internal/ledger"
)

// byHash orders postings as LookupPrints gives them.
func byHash(a, b ledger.Posting) int {
	return cmp.Or(cmp.Compare(a.Hash, b.Hash), cmp.Compare(a.Report, b.Report), cmp.Compare(a.At, b.At))
}

// Runs long enough to be merged in parts lose nothing, whatever the order of
// what is put in and the size of its numbers.
func TestPrintsMerged(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "muster.db"), time.Now)
	r := rand.New(rand.NewPCG(1, 2))
	var all []ledger.Posting
	for _, n := range []int{50_000, 70_000, 3, 90_000, 40_000, 1} {
		var list []ledger.Posting
		for range n {
			list = append(list, ledger.Posting{Hash: r.Uint32(), Report: r.Uint32() >> r.IntN(32), At: r.Uint32() >> r.IntN(32)})
		}
		all = append(all, list...)
		if err := l.PutPrints(t.Context(), list); err != nil {
			t.Fatal(err)
		}
	}
	slices.SortFunc(all, byHash)
	for _, c := range []struct {
		name string
		each int // one hash in so many is looked up
	}{{"all", 1}, {"many", 2}, {"few", 5000}} {
		var hashes []uint32
		var want []ledger.Posting
		for i, p := range all {
			if i%c.each == 0 {
				hashes = append(hashes, p.Hash)
			}
		}
		for _, p := range all {
			if _, ok := slices.BinarySearch(hashes, p.Hash); ok {
				want = append(want, p)
			}
		}
		got, err := l.LookupPrints(t.Context(), hashes)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: got %d postings, %v; want the %d that were put in", c.name, len(got), err, len(want))
		}
	}
}

// Runs that an earlier muster wrote, 12 bytes a posting, are read as they are
// and merged with new ones.
func TestPrintsOfBefore(t *testing.T) {
	path := filled(t)
	old := []ledger.Posting{{Hash: 7, Report: 1, At: 3}, {Hash: 1<<31 + 5, Report: 5, At: 1 << 20}}
	var buckets [2][]byte
	for i, p := range old {
		for _, n := range []uint32{p.Hash, p.Report, p.At} {
			buckets[i] = binary.BigEndian.AppendUint32(buckets[i], n)
		}
	}
	db := raw(t, path)
	for _, statement := range []string{"ALTER TABLE print_run DROP COLUMN packed", "PRAGMA user_version = 3", "INSERT INTO print_run VALUES (4, 1, 2)"} {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.ExecContext(t.Context(), "INSERT INTO print_bucket VALUES (4 << 32, ?), ((4 << 32) + 1, ?)", buckets[0], buckets[1]); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	l := open(t, path, time.Now)
	check := func(what string, want ...ledger.Posting) {
		t.Helper()
		got, err := l.LookupPrints(t.Context(), []uint32{7, 9, 1<<31 + 5})
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	check("as it was", old...)
	fresh := []ledger.Posting{{Hash: 9, Report: 6}, {Hash: 7, Report: 6, At: 300}}
	if err := l.PutPrints(t.Context(), fresh); err != nil {
		t.Fatal(err)
	}
	check("merged", old[0], fresh[1], fresh[0], old[1])
}
