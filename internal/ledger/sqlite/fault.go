package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"muster"
)

// remedies are what went wrong and what to do, by SQLite's primary code.
var remedies = map[int]struct {
	code muster.Code
	line string
}{
	sqlite3.SQLITE_NOTADB:   {muster.Invalid, "not a ledger; name another file with --ledger"},
	sqlite3.SQLITE_CORRUPT:  {muster.Unavailable, "the ledger is damaged; go back to a backup"},
	sqlite3.SQLITE_FULL:     {muster.Unavailable, "no space left for the ledger; nothing was recorded; make room and repeat the command"},
	sqlite3.SQLITE_READONLY: {muster.Unavailable, "the ledger cannot be written; make the file and its folder writable"},
	sqlite3.SQLITE_CANTOPEN: {muster.Unavailable, "the ledger cannot be opened; make the file and its folder readable and writable"},
	sqlite3.SQLITE_BUSY:     {muster.Unavailable, "another process is writing to the ledger; repeat the command when it is done"},
	sqlite3.SQLITE_LOCKED:   {muster.Unavailable, "another process is writing to the ledger; repeat the command when it is done"},
	sqlite3.SQLITE_IOERR:    {muster.Unavailable, "the disk with the ledger cannot be read or written; check it and its free space"},
}

// fault is err as one line that names the ledger and the remedy, where it is
// SQLite's and a user can do something about it.
func (l *Ledger) fault(err error) error {
	var known *muster.Error
	var e *sqlite.Error
	switch {
	case err == nil, errors.As(err, &known), errors.Is(err, context.Canceled), !errors.As(err, &e):
		return err
	}
	if r, ok := remedies[e.Code()&0xff]; ok {
		return muster.Errorf(r.code, "%s: %s", l.path, r.line)
	}
	return err
}

// checkWritable errs where a ledger cannot be made or written, as far as the
// file system tells before it is tried.
func checkWritable(path string) error {
	folder := filepath.Dir(path)
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return muster.Errorf(muster.NotFound, "%s: there is no folder %s; make it first", path, folder)
	case err != nil:
		return muster.Errorf(muster.Unavailable, "%s: folder %s cannot be read; make it readable", path, folder)
	case !info.IsDir():
		return muster.Errorf(muster.Invalid, "%s: %s is not a folder", path, folder)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return muster.Errorf(muster.Invalid, "%s: a folder; name a file with --ledger", path)
	}
	return nil
}
