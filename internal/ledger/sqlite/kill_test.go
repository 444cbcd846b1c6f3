package sqlite_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/internal/ledger"
	"muster/internal/ledger/ledgertest"
	"muster/internal/ledger/sqlite"
)

// appendTo names the ledger that the test binary is to append to for ever.
const appendTo = "MUSTER_TEST_APPEND_TO"

func TestMain(m *testing.M) {
	if path := os.Getenv(appendTo); path != "" {
		fmt.Fprintln(os.Stderr, appendForEver(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// appendForEver adds reports of three claims and prints the ID of each when it
// is committed.
func appendForEver(path string) error {
	l, err := sqlite.Open(context.Background(), path, time.Now)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		id := fmt.Sprintf("%d-%d", os.Getpid(), i)
		text := "The " + strings.Repeat(id+" ", 500)
		if _, err := l.Add(context.Background(), ledgertest.Addition(id, text, 3)); err != nil {
			return err
		}
		fmt.Println(id)
	}
}

// A process killed at any moment loses nothing that it committed and leaves
// nothing half-written.
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "muster.db")
	committed := map[string]bool{}
	for range 12 {
		for _, id := range killed(t, path) {
			committed[id] = true
		}
	}
	if len(committed) == 0 {
		t.Fatal("no process committed anything before it was killed")
	}
	l := open(t, path, time.Now)
	if fault, err := l.Verify(t.Context()); fault != nil || err != nil {
		t.Errorf("verify: got %v, %v; want a sound ledger", fault, err)
	}
	for r, err := range l.Reports(t.Context(), ledger.ReportFilter{}, time.Time{}) {
		if err != nil {
			t.Fatal(err)
		}
		if r.Read.Claims != 3 {
			t.Errorf("report %s: got %d claims, want 3", r.ID, r.Read.Claims)
		}
		delete(committed, r.ID)
	}
	if len(committed) > 0 {
		t.Errorf("%d committed reports are lost", len(committed))
	}
}

// killed starts a process that appends, kills it at some moment after its
// first commits and gives the IDs that it committed.
func killed(t *testing.T, path string) (ids []string) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), appendTo+"="+path)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	first := 1 + rand.IntN(5)
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if ids = append(ids, lines.Text()); len(ids) == first {
			time.AfterFunc(rand.N(10*time.Millisecond), func() { child.Process.Kill() })
		}
	}
	child.Wait() // it was killed
	return ids
}
