package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"
)

// A process is a finished run of the real program in a process of its own.
type process struct {
	out, err string
	status   int
	rss      int64 // KiB at most in memory
}

// begin starts the program. TestMain has put it on the path.
func begin(ctx context.Context, t testing.TB, args ...string) (*exec.Cmd, *bytes.Buffer, *bytes.Buffer) {
	t.Helper()
	cmd := exec.CommandContext(ctx, "muster", args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, &out, &errs
}

// finish runs the program to its end.
func finish(t testing.TB, args ...string) process {
	t.Helper()
	cmd, out, errs := begin(t.Context(), t, args...)
	_ = cmd.Wait() // the status tells
	return process{out.String(), errs.String(), cmd.ProcessState.ExitCode(), peak(cmd.ProcessState)}
}

// Adding that is killed at any moment loses nothing that it had done, leaves
// nothing half-written, and goes on when it is asked again.
func TestAddKilled(t *testing.T) {
	t.Parallel() // with the other two long ones
	const n = 300
	dir := compose(t, n)
	whole, torn := filepath.Join(t.TempDir(), "whole.db"), filepath.Join(t.TempDir(), "torn.db")
	if p := finish(t, "add", "--ledger", whole, dir); p.status != 0 {
		t.Fatalf("add: status %d: %s", p.status, p.err)
	}
	kept, killed := 0, 0
	for range 8 {
		cmd, _, _ := begin(t.Context(), t, "add", "--ledger", torn, dir)
		time.Sleep(time.Duration(150+rand.IntN(700)) * time.Millisecond)
		if cmd.Process.Kill() == nil {
			killed++
		}
		_ = cmd.Wait()
		if _, err := os.Stat(torn); err != nil {
			continue // it was too early for there to be a file
		}
		p := finish(t, "reports", "--ledger", torn, "--format", "jsonl")
		now := strings.Count(p.out, "\n")
		if p.status == 0 && now < kept {
			t.Errorf("got %d reports after a kill, want the %d of before", now, kept)
		}
		kept = max(kept, now)
	}
	if killed == 0 {
		t.Fatal("nothing was killed")
	}
	if p := finish(t, "add", "--ledger", torn, dir); p.status != 0 || !strings.HasPrefix(p.out, fmt.Sprintf("%d reports read: ", n)) {
		t.Errorf("add again: status %d: %s%s", p.status, p.out, p.err)
	}
	if p := finish(t, "verify", "--ledger", torn); p.status != 0 {
		t.Errorf("verify: status %d: %s", p.status, p.err)
	}
	claims := func(ledger string) string { return finish(t, "claims", "--ledger", ledger, "--format", "jsonl").out }
	if got, want := claims(torn), claims(whole); got != want || want == "" {
		t.Errorf("got %d bytes of claims, want the %d of a ledger made in one go", len(got), len(want))
	}
}

// A file or a page that is too much is refused in one line, and soon.
func TestAddTooMuch(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"good.txt":  "Kenya has 400 police officers in Haiti.",
		"huge.txt":  strings.Repeat("Kenya has 400 police officers in Haiti.\n", 500_000),
		"deep.html": "<html><body>" + strings.Repeat("<div>", 100_000) + "Kenya has 400 police officers in Haiti." + strings.Repeat("</div>", 100_000),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := finish(t, "add", "--ledger", filepath.Join(t.TempDir(), "muster.db"), dir)
	if p.status != 1 || !strings.Contains(p.out, "new; ") {
		t.Errorf("got status %d and %q, want 1 and the good report", p.status, p.out)
	}
	if want := "huge.txt: larger than 16 MB; split it into its reports\n"; !strings.Contains(p.err, want) {
		t.Errorf("got %q, want %q", p.err, want)
	}
	if lines := strings.Count(p.err, "\n"); lines > 2 {
		t.Errorf("got %d lines of errors, want one for each file:\n%s", lines, p.err)
	}
}

// A ledger that was tampered with is told by its first bad entry, one that is
// damaged by what to do.
func TestBadLedger(t *testing.T) {
	ledger := filepath.Join(t.TempDir(), "muster.db")
	if p := finish(t, "add", "--ledger", ledger, "../../examples/reports"); p.status != 0 {
		t.Fatalf("add: status %d: %s", p.status, p.err)
	}
	db, err := sql.Open("sqlite", ledger)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"DROP TRIGGER report_keep_update", "UPDATE report SET text = replace(text, '217', '271')"} {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	p := finish(t, "verify", "--ledger", ledger)
	want := regexp.MustCompile(`^muster: ledger \S+: entry \d+: the text of report 2025-01-19-third-contingent.txt was changed; go back to a backup, .*\n$`)
	if p.status != 1 || !want.MatchString(p.err) {
		t.Errorf("tampered: got status %d and %q, want 1 and %s", p.status, p.err, want)
	}

	b, err := os.ReadFile(ledger)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(b); i++ {
		b[i] = 0xa5
	}
	if err := os.WriteFile(ledger, b, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"reports"}, {"verify"}, {"add", "../../examples/reports"}} {
		p := finish(t, append(args, "--ledger", ledger)...)
		if want := "muster: " + ledger + ": the ledger is damaged; go back to a backup\n"; p.status != 3 || p.err != want {
			t.Errorf("%s: got status %d and %q, want 3 and %q", args[0], p.status, p.err, want)
		}
	}
}
