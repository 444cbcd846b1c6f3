package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// peak is the most memory that a process had, in KiB.
func peak(state *os.ProcessState) int64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss
	}
	return 0
}

// spent is the processor time that this process has taken.
func spent() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// disk mounts a file system in memory, of that size, until the test ends.
func disk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("a small disk needs the right to mount one: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// On a full disk adding stops with one line, and what was there stays.
func TestFullDisk(t *testing.T) {
	ledger := filepath.Join(disk(t, "1m"), "muster.db")
	if p := finish(t, "add", "--ledger", ledger, "../../examples/reports/2025-02-05-salvadorans.txt"); p.status != 0 {
		t.Fatalf("add: status %d: %s", p.status, p.err)
	}
	p := finish(t, "add", "--ledger", ledger, compose(t, 400))
	want := "muster: " + ledger + ": no space left for the ledger; nothing was recorded; make room and repeat the command\n"
	if p.status != 3 || p.err != want {
		t.Errorf("got status %d and %q, want 3 and %q", p.status, p.err, want)
	}
	if p := finish(t, "reports", "--ledger", ledger, "--format", "csv"); !strings.Contains(p.out, "2025-02-05-salvadorans.txt") {
		t.Errorf("got %q%s, want the report of before", p.out, p.err)
	}
	if p := finish(t, "verify", "--ledger", ledger); p.status != 0 {
		t.Errorf("verify: status %d: %s", p.status, p.err)
	}
}

// In a folder that cannot be written adding says so, and reading goes on.
func TestReadOnlyFolder(t *testing.T) {
	dir := disk(t, "8m")
	ledger := filepath.Join(dir, "muster.db")
	report := "../../examples/reports/2025-02-05-salvadorans.txt"
	if p := finish(t, "add", "--ledger", ledger, report); p.status != 0 {
		t.Fatalf("add: status %d: %s", p.status, p.err)
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("a disk cannot be made read-only here: %v", err)
	}
	for _, file := range []string{ledger, filepath.Join(dir, "other.db")} {
		p := finish(t, "add", "--ledger", file, "../../examples/reports/2024-10-19-bahamas.txt")
		if p.status != 3 || !strings.HasPrefix(p.err, "muster: "+file+": the ledger cannot be ") || !strings.Contains(p.err, "writable") {
			t.Errorf("%s: got status %d and %q, want 3 and one line with what to do", file, p.status, p.err)
		}
	}
	if p := finish(t, "reports", "--ledger", ledger, "--format", "csv"); p.status != 0 || !strings.Contains(p.out, "salvadorans") {
		t.Errorf("reports: got status %d and %q%s, want the report", p.status, p.out, p.err)
	}
	p := finish(t, "backup", "--ledger", ledger, filepath.Join(dir, "copy.db"))
	if p.status != 3 || !strings.Contains(p.err, "copy.db: its folder cannot be written; name another file for the backup") {
		t.Errorf("backup: got status %d and %q, want 3 and what to do", p.status, p.err)
	}
}

// A pipe that nobody writes to holds nothing up: in a folder it is passed over, and
// named by itself it is empty.
func TestPipe(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "a.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no pipes can be made here: %v", err)
	}
	report := "Kenya sent 200 police officers to Haiti on 18 January 2025.\n"
	if err := os.WriteFile(filepath.Join(dir, "b.txt"), []byte(report), 0o600); err != nil {
		t.Fatal(err)
	}
	if p := finish(t, "extract", "--mission", "MSS", dir); p.status != 0 || !strings.Contains(p.out, `"kind":"movement"`) {
		t.Errorf("got status %d and %q%s, want the movement of the report beside it", p.status, p.out, p.err)
	}
	if p := finish(t, "extract", "--mission", "MSS", pipe); p.status != 1 || !strings.Contains(p.err, pipe+": empty") {
		t.Errorf("got status %d and %q, want 1 and that it is empty", p.status, p.err)
	}
}
