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
	ledger := filepath.Join(t.TempDir(), "muster.db")
	now := func() time.Time { return time.Date(2025, 2, 10, 12, 0, 0, 0, time.UTC) }
	program := func(out io.Writer) *cli.Program {
		return &cli.Program{Out: out, Err: t.Output(), Env: func(string) string { return "" }, Open: opener(now), Serve: serve}
	}
	if status := program(t.Output()).Run(t.Context(), append([]string{"--ledger", ledger, "add"}, reports...)); status != 0 {
		t.Fatalf("add: exit status %d", status)
	}
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- program(w).Run(ctx, append([]string{"--ledger", ledger, "serve", "--addr", "127.0.0.1:0"}, flags...))
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
