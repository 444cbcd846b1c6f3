// Package sqlite keeps a ledger in one SQLite file.
//
// One connection writes and several read. The file is in WAL mode with full
// synchronisation: readers see the last commit while a write goes on, and what
// a call has returned from survives the end of the process or of the power.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the database/sql driver

	"muster"
	"muster/internal/ledger"
)

// A Ledger is a ledger.Store in a file.
type Ledger struct {
	path  string
	now   func() time.Time
	write *sql.DB // nil where it is open for reading only
	read  *sql.DB
}

var _ ledger.Store = (*Ledger)(nil)

// readers is how many reads go on at a time.
const readers = 4

// Open opens the ledger in the file, made where there is none, and brings its
// schema up to date. now gives the time of entries.
func Open(ctx context.Context, path string, now func() time.Time) (*Ledger, error) {
	if err := checkWritable(path); err != nil {
		return nil, err
	}
	l := &Ledger{path: path, now: now}
	var err error
	if l.write, err = connect(path, 1, writerCache, "mode=rwc", "_txlock=immediate"); err != nil {
		return nil, l.fault(err)
	}
	if err = l.migrate(ctx); err == nil {
		l.read, err = connect(path, readers, readerCache, "mode=ro")
	}
	if err != nil {
		return nil, errors.Join(l.fault(err), l.Close())
	}
	return l, nil
}

// OpenReadOnly opens a ledger that exists, to be read. It errs with
// muster.NotFound where there is no file.
func OpenReadOnly(ctx context.Context, path string) (*Ledger, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, muster.Errorf(muster.NotFound, "%s: no ledger there; `muster add` makes one", path)
	}
	l, err := openReader(ctx, path, "mode=ro")
	if err != nil && still(path) {
		// The folder has no room for the files by which readers and a writer
		// agree, and no writer has made them: nobody writes.
		if l, err := openReader(ctx, path, "mode=ro", "immutable=1"); err == nil {
			return l, nil
		}
	}
	return l, err
}

// openReader opens a ledger to be read.
func openReader(ctx context.Context, path string, options ...string) (*Ledger, error) {
	l := &Ledger{path: path, now: time.Now}
	var err error
	if l.read, err = connect(path, readers, readerCache, options...); err != nil {
		return nil, l.fault(err)
	}
	if err := l.checkReadable(ctx); err != nil {
		return nil, errors.Join(l.fault(err), l.Close())
	}
	return l, nil
}

// still reports whether no writer has the ledger open, nor left commits beside
// it.
func still(path string) bool {
	_, err := os.Lstat(path + "-wal")
	return errors.Is(err, fs.ErrNotExist)
}

// Close lets go of the file.
func (l *Ledger) Close() error {
	var err error
	for _, db := range []*sql.DB{l.read, l.write} {
		if db == nil {
			continue
		}
		if e := db.Close(); err == nil {
			err = e
		}
	}
	return l.fault(err)
}

// How many KiB of the file a connection holds. What a reader holds is worth nothing
// as soon as somebody has written, and the system has the file in its memory too.
const (
	writerCache = 16_000
	readerCache = 4_000
)

// connect makes a pool of at most n connections that hold so many KiB each.
func connect(path string, n, cache int, options ...string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	options = append([]string{"_pragma=busy_timeout(5000)", "_pragma=foreign_keys(1)", "_pragma=synchronous(full)", fmt.Sprintf("_pragma=cache_size(-%d)", cache)}, options...)
	name := (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(abs)}).EscapedPath(), RawQuery: strings.Join(options, "&")}).String()
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// update runs f in a transaction of the writing connection.
func (l *Ledger) update(ctx context.Context, f func(*appender) error) error {
	if l.write == nil {
		return muster.Errorf(muster.Forbidden, "%s: the ledger is open for reading only", l.path)
	}
	tx, err := l.write.BeginTx(ctx, nil)
	if err != nil {
		return l.fault(err)
	}
	defer tx.Rollback() //nolint:errcheck // does nothing after the commit
	a, err := newAppender(ctx, tx, l.now)
	if err != nil {
		return l.fault(err)
	}
	if err := f(a); err != nil {
		return l.fault(err)
	}
	return l.fault(tx.Commit())
}

// view runs f in one moment of the ledger.
func (l *Ledger) view(ctx context.Context, asOf time.Time, f func(*moment) error) error {
	tx, err := l.read.BeginTx(ctx, nil)
	if err != nil {
		return l.fault(err)
	}
	defer tx.Rollback() //nolint:errcheck // there is nothing to keep
	m := &moment{ctx: ctx, tx: tx}
	if err := m.find(asOf); err != nil {
		return l.fault(err)
	}
	return l.fault(f(m))
}

// A moment is the ledger up to an entry.
type moment struct {
	ctx  context.Context
	tx   *sql.Tx
	last int64 // number of the last entry known
}

// find sets the last entry known at the end of asOf.
func (m *moment) find(asOf time.Time) error {
	query, args := "SELECT coalesce(max(n), 0) FROM entry", []any{}
	if !asOf.IsZero() {
		query, args = "SELECT coalesce(max(n), 0) FROM entry WHERE at <= ?", []any{nanos(asOf)}
	}
	if err := m.tx.QueryRowContext(m.ctx, query, args...).Scan(&m.last); err != nil {
		return fmt.Errorf("read entries: %w", err)
	}
	return nil
}

// nanos is the record time as it is stored.
func nanos(t time.Time) int64 { return t.UnixNano() }

// timeOf is the record time of what is stored.
func timeOf(n int64) time.Time { return time.Unix(0, n).UTC() }
