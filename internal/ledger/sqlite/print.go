package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"math/bits"
	"slices"
	"time"

	"muster/internal/ledger"
)

// The index is a log-structured merge tree: runs of postings in order, each
// several times as long as the next. A write makes a run and merges it with
// those that are not much longer, so a posting is written a few times in all,
// always in order, and a lookup reads a bucket of each run.
const (
	// ratio is how many times as long as the next a run is at least.
	ratio = 2
	// perBucket is how many postings a bucket has on average.
	perBucket = 128
	// perPart is how many postings are merged at a time, about.
	perPart = 1 << 16
)

// A run is one sorted list of postings.
type run struct {
	n        int64
	bits     int // of the hash that number the buckets
	postings int
	packed   bool // its buckets are
}

// id is the key of a bucket.
func (r run) id(bucket uint32) int64 { return r.n<<32 | int64(bucket) }

// bucket is the one that a hash falls in.
func (r run) bucket(hash uint32) uint32 { return first(hash, r.bits) }

// first is the first bits of a hash.
func first(hash uint32, bits int) uint32 { return uint32(uint64(hash) >> (32 - bits)) }

// PutPrints adds postings.
func (l *Ledger) PutPrints(ctx context.Context, list []ledger.Posting) error {
	if len(list) == 0 {
		return nil
	}
	fresh := sorted(list)
	return l.update(ctx, func(a *appender) error {
		runs, err := runsOf(ctx, a.tx)
		if err != nil {
			return err
		}
		r := run{n: 1, postings: len(fresh), packed: true}
		keep := len(runs)
		if keep > 0 {
			r.n = runs[keep-1].n + 1
		}
		for keep > 0 && runs[keep-1].postings < ratio*r.postings {
			keep--
			r.postings += runs[keep].postings
		}
		r.bits = bits.Len(uint(r.postings / perBucket))
		return a.mergeRuns(r, fresh, runs[keep:])
	})
}

// mergeRuns makes one run of postings in order and of old runs, which it
// removes: a part of the hashes at a time, so that memory does not follow its
// length, and what one part leaves is room for the next.
func (a *appender) mergeRuns(r run, fresh []ledger.Posting, old []run) error {
	parts := bits.Len(uint(r.postings / perPart))
	var long []run
	for _, o := range old {
		if o.bits >= parts {
			long = append(long, o)
			continue
		}
		had, err := a.takePart(o, 0, 0)
		if err != nil {
			return err
		}
		fresh = merge(had, fresh)
	}
	r.postings = 0
	for part := range uint32(1) << parts {
		n := 0
		for n < len(fresh) && first(fresh[n].Hash, parts) == part {
			n++
		}
		list := fresh[:n]
		fresh = fresh[n:]
		for _, o := range long {
			had, err := a.takePart(o, part, parts)
			if err != nil {
				return err
			}
			list = merge(had, list)
		}
		if err := a.putBuckets(r, list); err != nil {
			return err
		}
		r.postings += len(list)
	}
	for _, o := range old {
		if err := a.exec("DELETE FROM print_run WHERE run = ?", o.n); err != nil {
			return err
		}
	}
	return a.exec("INSERT INTO print_run (run, bits, postings, packed) VALUES (?, ?, ?, ?)", r.n, r.bits, r.postings, r.packed)
}

// sorted is the postings in order, each once, no hash with more than the most.
func sorted(list []ledger.Posting) []ledger.Posting {
	list = byHash(list)
	slices.SortFunc(list, order) // a glance, where they come in the order of reports
	return merge(list, nil)
}

// byHash sorts postings by hash, eight bits after the other; those of one hash
// stay in the order they come in.
func byHash(list []ledger.Posting) []ledger.Posting {
	from, to := slices.Clone(list), make([]ledger.Posting, len(list))
	for shift := 0; shift < 32; shift += 8 {
		var next [257]int
		for _, p := range from {
			next[int(byte(p.Hash>>shift))+1]++
		}
		for i := 1; i < len(next); i++ {
			next[i] += next[i-1]
		}
		for _, p := range from {
			digit := byte(p.Hash >> shift)
			to[next[digit]] = p
			next[digit]++
		}
		from, to = to, from
	}
	return from
}

// merge is the postings of two lists in order, each once, no hash with more
// than the most.
func merge(a, b []ledger.Posting) []ledger.Posting {
	out := make([]ledger.Posting, 0, len(a)+len(b))
	same := 0
	for len(a)+len(b) > 0 {
		var p ledger.Posting
		if len(b) == 0 || len(a) > 0 && order(a[0], b[0]) <= 0 {
			p, a = a[0], a[1:]
		} else {
			p, b = b[0], b[1:]
		}
		if n := len(out); n > 0 && out[n-1].Hash == p.Hash {
			same++
			if out[n-1] == p || same > ledger.MostPostings {
				continue
			}
		} else {
			same = 1
		}
		out = append(out, p)
	}
	return out
}

// order is by hash, report and position.
func order(a, b ledger.Posting) int {
	switch {
	case a.Hash != b.Hash:
		return cmp.Compare(a.Hash, b.Hash)
	case a.Report != b.Report:
		return cmp.Compare(a.Report, b.Report)
	}
	return cmp.Compare(a.At, b.At)
}

// A conn is a transaction as reads need it.
type conn interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// runsOf are the runs, the longest first.
func runsOf(ctx context.Context, tx conn) ([]run, error) {
	rows, err := tx.QueryContext(ctx, "SELECT run, bits, postings, packed FROM print_run ORDER BY run")
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err tells
	var runs []run
	for rows.Next() {
		var r run
		if err := rows.Scan(&r.n, &r.bits, &r.postings, &r.packed); err != nil {
			return nil, err
		}
		runs = append(runs, r)
	}
	return runs, rows.Err()
}

// takePart reads the postings of a run whose hashes have those first bits, no
// more of them than number its buckets, and removes them.
func (a *appender) takePart(r run, part uint32, bits int) ([]ledger.Posting, error) {
	from, to := int64(part)<<(r.bits-bits), int64(part+1)<<(r.bits-bits)
	from, to = r.id(0)+from, r.id(0)+to
	rows, err := a.tx.QueryContext(a.ctx, "SELECT id, postings FROM print_bucket WHERE id >= ? AND id < ? ORDER BY id", from, to)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err tells
	list := make([]ledger.Posting, 0, r.postings>>bits+r.postings>>(bits+3))
	for rows.Next() {
		k, err := r.scan(rows)
		if err != nil {
			return nil, err
		}
		list = k.all(list)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return list, a.exec("DELETE FROM print_bucket WHERE id >= ? AND id < ?", from, to)
}

// putBuckets writes postings, in order, as buckets of a run.
func (a *appender) putBuckets(r run, list []ledger.Posting) error {
	for len(list) > 0 {
		bucket, end := r.bucket(list[0].Hash), 0
		for end < len(list) && r.bucket(list[end].Hash) == bucket {
			end++
		}
		if err := a.exec("INSERT INTO print_bucket (id, postings) VALUES (?, ?)", r.id(bucket), r.pack(bucket, list[:end])); err != nil {
			return err
		}
		list = list[end:]
	}
	return nil
}

// scan reads a bucket of the run, which holds until the next row.
func (r run) scan(rows *sql.Rows) (bucket, error) {
	var id int64
	var b sql.RawBytes
	err := rows.Scan(&id, &b)
	return r.bucketOf(uint32(id), b), err
}

// LookupPrints gives the postings of all the hashes.
func (l *Ledger) LookupPrints(ctx context.Context, hashes []uint32) ([]ledger.Posting, error) {
	wanted := slices.Clone(hashes)
	slices.Sort(wanted)
	wanted = slices.Compact(wanted)
	var list []ledger.Posting
	err := l.view(ctx, time.Time{}, func(m *moment) error {
		list = nil
		runs, err := runsOf(ctx, m.tx)
		if err != nil {
			return err
		}
		for _, r := range runs {
			found, err := m.lookup(r, wanted)
			if err != nil {
				return err
			}
			list = merge(list, found)
		}
		return nil
	})
	return list, err
}

// lookup gives the postings that a run has of the hashes; both are in order.
func (m *moment) lookup(r run, hashes []uint32) (list []ledger.Posting, err error) {
	ids := make([]int64, 0, len(hashes))
	for _, h := range hashes {
		if id := r.id(r.bucket(h)); len(ids) == 0 || ids[len(ids)-1] != id {
			ids = append(ids, id)
		}
	}
	take := func(rows *sql.Rows) (bool, error) {
		k, err := r.scan(rows)
		list = k.pick(list, hashes)
		return true, err
	}
	if len(ids) > 1<<r.bits/3 { // most buckets: one pass is quicker than many steps
		err = m.each("SELECT id, postings FROM print_bucket WHERE id >= ? AND id < ?", []any{r.id(0), run{n: r.n + 1}.id(0)}, take)
		return list, err
	}
	err = m.eachOf("SELECT b.id, b.postings FROM json_each(?) w CROSS JOIN print_bucket b ON b.id = w.value", ids, take)
	return list, err
}

// eachOf gives the rows of a query over a list of numbers to f.
func (m *moment) eachOf(query string, numbers []int64, f func(*sql.Rows) (more bool, err error)) error {
	list, err := json.Marshal(numbers)
	if err != nil {
		return err
	}
	return m.each(query, []any{string(list)}, f)
}
