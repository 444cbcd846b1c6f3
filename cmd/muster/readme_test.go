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

// The commands that the README shows print what it says they print.
func TestReadme(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(root, "README.md")
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
		t.Error("the README shows no command")
	}
	if *update {
		if err := os.WriteFile(file, []byte(after), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(before), after); diff != "" {
		t.Errorf("README.md is not what the program prints (-README +program); go test ./cmd/muster -run Readme -update\n%s", diff)
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
