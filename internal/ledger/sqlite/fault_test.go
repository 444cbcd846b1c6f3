package sqlite_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/ledger/ledgertest"
	"muster/internal/ledger/sqlite"
)

// Each thing that can be wrong with the file is one line with its name and
// what to do.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(t *testing.T, path string) string // gives the path to open
		code  muster.Code
		line  string
	}{
		{"not a database", func(t *testing.T, path string) string {
			return write(t, path, strings.Repeat("a report, not a ledger\n", 100))
		}, muster.Invalid, "not a ledger"},
		{"damaged", damage, muster.Unavailable, "damaged"},
		{"another program's", func(t *testing.T, path string) string {
			other := filepath.Join(t.TempDir(), "other.db")
			return statement(t, other, "CREATE TABLE song (name TEXT)")
		}, muster.Invalid, "another program"},
		{"newer schema", func(t *testing.T, path string) string {
			return statement(t, path, "PRAGMA user_version = 99")
		}, muster.Invalid, "newer muster"},
		{"no folder", func(t *testing.T, path string) string { return filepath.Join(path+".no", "muster.db") }, muster.NotFound, "make it first"},
		{"a folder", func(t *testing.T, path string) string { return t.TempDir() }, muster.Invalid, "a folder"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := c.spoil(t, filled(t))
			l, err := sqlite.Open(t.Context(), path, time.Now)
			if err == nil {
				defer l.Close()
				_, err = l.Add(t.Context(), ledgertest.Addition("c", "The third.", 2))
			}
			wantFault(t, err, c.code, path, c.line)
		})
	}
}

// wantFault checks that err is one line of the code with the path and words.
func wantFault(t *testing.T, err error, code muster.Code, path, words string) {
	t.Helper()
	if err == nil || muster.ErrorCode(err) != code || !strings.Contains(err.Error(), path) ||
		!strings.Contains(err.Error(), words) || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v (%s), want one line of code %s with %s and %q", err, muster.ErrorCode(err), code, path, words)
	}
}

// write writes a file.
func write(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// statement runs SQL on a file.
func statement(t *testing.T, path, text string) string {
	t.Helper()
	db := raw(t, path)
	if _, err := db.ExecContext(t.Context(), text); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// damage overwrites all pages behind the first.
func damage(t *testing.T, path string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(b); i++ {
		b[i] = 0xa5
	}
	return write(t, path, string(b))
}

func TestReadOnly(t *testing.T) {
	path := filled(t)
	l, err := sqlite.OpenReadOnly(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if s, err := l.Stats(t.Context()); err != nil || s.Reports != 2 {
		t.Errorf("got %+v, %v; want 2 reports", s, err)
	}
	_, err = l.Add(t.Context(), ledgertest.Addition("c", "The third.", 2))
	wantFault(t, err, muster.Forbidden, path, "reading only")
	none := filepath.Join(t.TempDir(), "none.db")
	_, err = sqlite.OpenReadOnly(t.Context(), none)
	wantFault(t, err, muster.NotFound, none, "muster add")
	if _, err := os.Stat(none); err == nil {
		t.Error("opening for reading made a file")
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write anywhere")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "muster.db")
	_, err := sqlite.Open(t.Context(), path, time.Now)
	wantFault(t, err, muster.Unavailable, path, "writable")
}

// A ledger that another process writes to for too long says so.
func TestLocked(t *testing.T) {
	path := filled(t)
	l := open(t, path, time.Now)
	other := raw(t, path)
	if _, err := other.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	_, err := l.Add(t.Context(), ledgertest.Addition("c", "The third.", 2))
	wantFault(t, err, muster.Unavailable, path, "another process")
	if s, err := l.Stats(t.Context()); err != nil || s.Reports != 2 {
		t.Errorf("reading meanwhile: got %+v, %v; want 2 reports", s, err)
	}
}

// A call that is given up appends nothing.
func TestCancelled(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "muster.db"), time.Now)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Add(ctx, ledgertest.Addition("c", "The third.", 2)); err == nil {
		t.Error("got no error from a cancelled call")
	}
	for range l.Claims(ctx, ledger.ClaimFilter{}, time.Time{}) {
		break
	}
	if s, err := l.Stats(t.Context()); err != nil || s.Entries != 0 {
		t.Errorf("got %+v, %v; want no entries", s, err)
	}
}

// A write that has no room records nothing and says so. The room is a limit on
// the file's pages, of which SQLite makes the same error as of a full disk.
func TestFull(t *testing.T) {
	path := filled(t)
	l := open(t, path, time.Now)
	if err := l.LimitPages(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err := l.Add(t.Context(), ledgertest.Addition("c", strings.Repeat("The third. ", 50000), 2))
	wantFault(t, err, muster.Unavailable, path, "no space left")
	if s, err := l.Stats(t.Context()); err != nil || s.Reports != 2 {
		t.Errorf("got %+v, %v; want the 2 reports of before", s, err)
	}
	if fault, err := l.Verify(t.Context()); fault != nil || err != nil {
		t.Errorf("verify: got %v, %v; want a sound ledger", fault, err)
	}
}
