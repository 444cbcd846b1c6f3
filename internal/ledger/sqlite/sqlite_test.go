package sqlite_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"testing"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/ledger/ledgertest"
	"muster/internal/ledger/sqlite"
)

func TestStore(t *testing.T) {
	ledgertest.Run(t, func(t *testing.T, now func() time.Time) ledger.Store {
		return open(t, filepath.Join(t.TempDir(), "muster.db"), now)
	})
}

// open opens a ledger that is closed when the test ends.
func open(t testing.TB, path string, now func() time.Time) *sqlite.Ledger {
	t.Helper()
	l, err := sqlite.Open(context.Background(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// filled is the file of a ledger with one entry of each type and more: report
// 1, its extraction 2, its dating 3, a ruling 4, report 5, its extraction 6.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "muster.db")
	l := open(t, path, ledgertest.NewClock().Now)
	_, err := l.Add(t.Context(), ledgertest.Addition("a", "The first.", 2))
	if err == nil {
		_, err = l.Date(t.Context(), "a", muster.Published{EDTF: "2025-01-20", Basis: muster.Inferred})
	}
	if err == nil {
		_, err = l.Rule(t.Context(), muster.Ruling{User: "ann", Act: "accept", On: "a-0", Because: "seen"})
	}
	if err == nil {
		_, err = l.Add(t.Context(), ledgertest.Addition("b", "The second.", 2))
	}
	if err == nil {
		err = l.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// raw is the file as any SQLite program sees it.
func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

// The database itself refuses to change or remove what was recorded.
func TestAppendOnly(t *testing.T) {
	db := raw(t, filled(t))
	for _, statement := range []string{
		"UPDATE entry SET head = head", "DELETE FROM entry",
		"INSERT INTO entry SELECT n + 5, at + 1000, type, head, hash FROM entry WHERE n = 6",
		"INSERT INTO entry SELECT 7, at - 100, type, head, hash FROM entry WHERE n = 1",
		"REPLACE INTO entry SELECT * FROM entry WHERE n = 1",
		"UPDATE report SET text = ''", "DELETE FROM report", "REPLACE INTO report SELECT * FROM report",
		"UPDATE extraction SET report = 5", "DELETE FROM extraction", "REPLACE INTO extraction VALUES (2, 5)",
		"UPDATE claim SET body = body", "DELETE FROM claim", "REPLACE INTO claim SELECT * FROM claim",
		"UPDATE dating SET report = 5", "DELETE FROM dating", "REPLACE INTO dating VALUES (3, 5)",
	} {
		if _, err := db.ExecContext(t.Context(), statement); err == nil {
			t.Errorf("%s: got no error, want it refused", statement)
		}
	}
}

// Verify names the first entry that was tampered with.
func TestVerifyTampered(t *testing.T) {
	for _, c := range []struct {
		name, statement string
		entry           int64
	}{
		{"nothing", "SELECT 1", 0},
		{"text", "UPDATE report SET text = 'The first!' WHERE entry = 1", 1},
		{"text and its sum", "UPDATE entry SET head = replace(head, 'On a', 'On z') WHERE n = 1", 1},
		{"mission column", "UPDATE report SET mission = 'X' WHERE entry = 5", 5},
		{"claim body", "UPDATE claim SET body = replace(body, '100', '900') WHERE n = 1", 2},
		{"claim column", "UPDATE claim SET last = 0 WHERE n = 3", 6},
		{"claim added", "INSERT INTO claim SELECT 99, extraction, id, kind, who, mission, first, last, figure, body FROM claim WHERE n = 1", 2},
		{"claim removed", "DELETE FROM claim WHERE n = 4", 6},
		{"claims swapped", "UPDATE claim SET n = 50 WHERE n = 1", 2},
		{"dating", "UPDATE entry SET head = replace(head, '2025-01-20', '2025-06-20') WHERE n = 3", 3},
		{"ruling", "UPDATE entry SET head = replace(head, 'accept', 'reject') WHERE n = 4", 4},
		{"record time", "UPDATE entry SET at = at + 1 WHERE n = 4 AND FALSE; UPDATE entry SET at = at + 500 WHERE n = 6", 6},
		{"entry removed", "PRAGMA foreign_keys = 0; DELETE FROM entry WHERE n = 4", 4},
		{"report removed", "PRAGMA foreign_keys = 0; DELETE FROM report WHERE entry = 1", 1},
		{"hash", "UPDATE entry SET hash = zeroblob(32) WHERE n = 5", 5},
		{"report without entry", "PRAGMA foreign_keys = 0; INSERT INTO report SELECT 70, 'x', 1, name, mission, sha256, text FROM report WHERE entry = 1", 70},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filled(t)
			db := raw(t, path)
			dropTriggers(t, db)
			if _, err := db.ExecContext(t.Context(), c.statement); err != nil {
				t.Fatal(err)
			}
			fault, err := open(t, path, time.Now).Verify(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			var got ledger.Fault
			if fault != nil {
				got = *fault
			}
			if got.Entry != c.entry || (got.What == "") != (c.entry == 0) {
				t.Errorf("got entry %d (%s), want %d", got.Entry, got.What, c.entry)
			}
		})
	}
}

// dropTriggers takes away what keeps a ledger append-only.
func dropTriggers(t *testing.T, db *sql.DB) {
	t.Helper()
	for _, table := range []string{"entry", "report", "extraction", "claim", "dating"} {
		for _, act := range []string{"update", "delete"} {
			if _, err := db.ExecContext(t.Context(), "DROP TRIGGER "+table+"_keep_"+act); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// A backup holds the same ledger and is never written over a file.
func TestBackup(t *testing.T) {
	path := filled(t)
	l := open(t, path, time.Now)
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := l.Backup(t.Context(), to); err != nil {
		t.Fatal(err)
	}
	copied := open(t, to, time.Now)
	want, err := l.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := copied.Stats(t.Context()); err != nil || got != want {
		t.Errorf("copy: got %+v, %v; want %+v", got, err, want)
	}
	if fault, err := copied.Verify(t.Context()); fault != nil || err != nil {
		t.Errorf("copy: got %v, %v; want it sound", fault, err)
	}
	if err := l.Backup(t.Context(), to); muster.ErrorCode(err) != muster.Conflicting {
		t.Errorf("again: got %v, want %s", err, muster.Conflicting)
	}
}
