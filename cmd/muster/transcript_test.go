package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/internal/cli"
)

// The commands that the documents show print what these say they print.
func TestTranscripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"README.md", "docs/lineage.md", "docs/reconcile.md"} {
		t.Run(name, func(t *testing.T) { holdTranscripts(t, root, name) })
	}
}

// holdTranscripts runs the commands that one document shows.
func holdTranscripts(t *testing.T, root, name string) {
	file := filepath.Join(root, name)
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	ledger := filepath.Join(t.TempDir(), "muster.db")
	block := regexp.MustCompile("(?s)```console\n(.*?)```")
	after := block.ReplaceAllStringFunc(string(before), func(s string) string {
		return "```console\n" + transcript(t, ledger, block.FindStringSubmatch(s)[1]) + "```"
	})
	if !strings.Contains(after, "$ muster add") {
		t.Errorf("%s shows no command", name)
	}
	if *update {
		if err := os.WriteFile(file, []byte(after), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(before), after); diff != "" {
		t.Errorf("%s is not what the program prints (-document +program); go test ./cmd/muster -run Transcripts -update\n%s", name, diff)
	}
}

// transcript runs the commands of a block, and puts behind each what it prints.
func transcript(t *testing.T, ledger, block string) string {
	t.Helper()
	var parts []string
	for line := range strings.Lines(block) {
		command, ok := strings.CutPrefix(strings.TrimSpace(line), "$ muster ")
		if !ok {
			continue
		}
		var out bytes.Buffer
		env := map[string]string{"MUSTER_LEDGER": ledger}
		now := func() time.Time { return time.Date(2025, 2, 10, 12, 0, 0, 0, time.UTC) }
		p := cli.Program{Out: &out, Err: &out, Env: func(k string) string { return env[k] }, Open: opener(now)}
		if status := p.Run(t.Context(), strings.Fields(command)); status != cli.OK {
			t.Errorf("muster %s: status %d: %s", command, status, out.String())
		}
		parts = append(parts, "$ muster "+command+"\n"+out.String())
	}
	return strings.Join(parts, "\n")
}
