package main

import (
	"bufio"
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/internal/cli"
)

// start serves a ledger with the examples and returns its address.
func start(t *testing.T, flags ...string) string {
	t.Helper()
	return startWith(t, []string{"../../examples/reports"}, flags...)
}

// startWith serves a ledger with the reports.
func startWith(t *testing.T, reports []string, flags ...string) string {
	t.Helper()
	return startOn(t, fill(t, reports...), flags...)
}

// program is the program on a day in February 2025, when most of the examples
// had been written.
func program(t *testing.T, out io.Writer) *cli.Program {
	now := func() time.Time { return time.Date(2025, 2, 10, 12, 0, 0, 0, time.UTC) }
	return &cli.Program{Out: out, Err: t.Output(), Env: func(string) string { return "" }, Open: opener(now), Serve: serve}
}

// fill makes a ledger of the reports.
func fill(t *testing.T, reports ...string) (ledger string) {
	t.Helper()
	ledger = filepath.Join(t.TempDir(), "muster.db")
	if status := program(t, t.Output()).Run(t.Context(), append([]string{"--ledger", ledger, "add"}, reports...)); status != 0 {
		t.Fatalf("add: exit status %d", status)
	}
	return ledger
}

// startOn serves a ledger until the test ends.
func startOn(t *testing.T, ledger string, flags ...string) string {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- program(t, w).Run(ctx, append([]string{"--ledger", ledger, "serve", "--addr", "127.0.0.1:0"}, flags...))
		w.Close()
	}()
	t.Cleanup(func() {
		stop()
		<-done
	})
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, r) }()
	return strings.TrimSuffix(strings.Fields(line)[3], "/")
}
