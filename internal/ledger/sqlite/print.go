package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
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
	perBucket = 64
	// postingSize is the bytes of a posting.
	postingSize = 12
)

// A run is one sorted list of postings.
type run struct {
	n        int64
	bits     int // of the hash that number the buckets
	postings int
}

// id is the key of a bucket.
func (r run) id(bucket uint32) int64 { return r.n<<32 | int64(bucket) }

// bucket is the one that a hash falls in.
func (r run) bucket(hash uint32) uint32 { return uint32(uint64(hash) >> (32 - r.bits)) }

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
		n := int64(0)
		for len(runs) > 0 {
			last := runs[len(runs)-1]
			n = max(n, last.n)
			if last.postings >= ratio*len(fresh) {
				break
			}
			old, err := a.takeRun(last)
			if err != nil {
				return err
			}
			fresh = merge(old, fresh)
			runs = runs[:len(runs)-1]
		}
		return a.putRun(n+1, fresh)
	})
}

// sorted is the postings in order, each once, no hash with more than the most.
func sorted(list []ledger.Posting) []ledger.Posting {
	list = slices.Clone(list)
	slices.SortFunc(list, order)
	return merge(list, nil)
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
	rows, err := tx.QueryContext(ctx, "SELECT run, bits, postings FROM print_run ORDER BY run")
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err tells
	var runs []run
	for rows.Next() {
		var r run
		if err := rows.Scan(&r.n, &r.bits, &r.postings); err != nil {
			return nil, err
		}
		runs = append(runs, r)
	}
	return runs, rows.Err()
}

// takeRun reads a run and removes it.
func (a *appender) takeRun(r run) ([]ledger.Posting, error) {
	rows, err := a.tx.QueryContext(a.ctx, "SELECT postings FROM print_bucket WHERE id >= ? AND id < ? ORDER BY id", r.id(0), run{n: r.n + 1}.id(0))
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err tells
	list := make([]ledger.Posting, 0, r.postings)
	for rows.Next() {
		var b sql.RawBytes
		if err := rows.Scan(&b); err != nil {
			return nil, err
		}
		list = decodePostings(list, b)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	if err := a.exec("DELETE FROM print_bucket WHERE id >= ? AND id < ?", r.id(0), run{n: r.n + 1}.id(0)); err != nil {
		return nil, err
	}
	return list, a.exec("DELETE FROM print_run WHERE run = ?", r.n)
}

// putRun writes sorted postings as a run.
func (a *appender) putRun(n int64, list []ledger.Posting) error {
	r := run{n: n, bits: bits.Len(uint(len(list) / perBucket)), postings: len(list)}
	for len(list) > 0 {
		bucket, end := r.bucket(list[0].Hash), 0
		for end < len(list) && r.bucket(list[end].Hash) == bucket {
			end++
		}
		if err := a.exec("INSERT INTO print_bucket (id, postings) VALUES (?, ?)", r.id(bucket), encodePostings(list[:end])); err != nil {
			return err
		}
		list = list[end:]
	}
	return a.exec("INSERT INTO print_run (run, bits, postings) VALUES (?, ?, ?)", r.n, r.bits, r.postings)
}

func encodePostings(list []ledger.Posting) []byte {
	b := make([]byte, 0, postingSize*len(list))
	for _, p := range list {
		b = binary.BigEndian.AppendUint32(b, p.Hash)
		b = binary.BigEndian.AppendUint32(b, p.Report)
		b = binary.BigEndian.AppendUint32(b, p.At)
	}
	return b
}

func decodePostings(into []ledger.Posting, b []byte) []ledger.Posting {
	for ; len(b) >= postingSize; b = b[postingSize:] {
		into = append(into, postingOf(b))
	}
	return into
}

func postingOf(b []byte) ledger.Posting {
	return ledger.Posting{Hash: binary.BigEndian.Uint32(b), Report: binary.BigEndian.Uint32(b[4:]), At: binary.BigEndian.Uint32(b[8:])}
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
		var b sql.RawBytes
		err := rows.Scan(&b)
		list = pick(list, b, hashes)
		return true, err
	}
	if len(ids) > 1<<r.bits/3 { // most buckets: one pass is quicker than many steps
		err = m.each("SELECT postings FROM print_bucket WHERE id >= ? AND id < ?", []any{r.id(0), run{n: r.n + 1}.id(0)}, take)
		return list, err
	}
	err = m.eachOf("SELECT b.postings FROM json_each(?) w CROSS JOIN print_bucket b ON b.id = w.value", ids, take)
	return list, err
}

// pick appends the postings of a bucket that have one of the hashes.
func pick(into []ledger.Posting, b []byte, hashes []uint32) []ledger.Posting {
	if len(b) < postingSize {
		return into
	}
	i, _ := slices.BinarySearch(hashes, binary.BigEndian.Uint32(b))
	for ; len(b) >= postingSize && i < len(hashes); b = b[postingSize:] {
		h := binary.BigEndian.Uint32(b)
		for i < len(hashes) && hashes[i] < h {
			i++
		}
		if i < len(hashes) && hashes[i] == h {
			into = append(into, postingOf(b))
		}
	}
	return into
}

// eachOf gives the rows of a query over a list of numbers to f.
func (m *moment) eachOf(query string, numbers []int64, f func(*sql.Rows) (more bool, err error)) error {
	list, err := json.Marshal(numbers)
	if err != nil {
		return err
	}
	return m.each(query, []any{string(list)}, f)
}
