package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/cli"
	"muster/internal/lang"
)

// What TestQuality holds: the rates on the annotated reports, and the record
// of each rule there, which is the confidence of its claims.
const (
	annotated  = "../../testdata/annotated"
	quality    = "../../testdata/quality.txt"
	recordFile = "../../internal/lang/en/record.txt"
)

// TestQuality makes a change that loses quality show as a changed line.
func TestQuality(t *testing.T) {
	a, err := opener(time.Now)(t.Context(), cli.Options{Access: cli.None})
	if err != nil {
		t.Fatal(err)
	}
	result, err := a.Evaluate(t.Context(), app.Trial{Gold: annotated + "/gold.jsonl", Texts: annotated})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range result.Problems {
		t.Error(p)
	}
	golden(t, quality, rates(&result))
	golden(t, recordFile, lang.WriteRecord(result.Rules))
}

// rates are the figures of an evaluation, a line each.
func rates(r *app.Evaluation) string {
	var b strings.Builder
	line := func(name string, s app.Score) {
		fmt.Fprintf(&b, "%-10s gold %3d found %3d F1 %.3f exact F1 %.3f\n", name, s.Gold, s.System, s.F1, s.ExactF1)
	}
	for _, k := range muster.Kinds {
		if s, ok := r.Kinds[string(k)]; ok {
			line(string(k), s)
		}
	}
	line("core", r.Core)
	line("all", r.All)
	return b.String()
}

// golden holds got to the content of a file, or writes it there.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not current; if the change is meant, write it again with go test ./cmd/muster -run TestQuality -update\ngot\n%s", file, changed(string(want), got))
	}
}

// changed are the lines of got that want does not have.
func changed(want, got string) string {
	var b strings.Builder
	for line := range strings.Lines(got) {
		if !strings.Contains(want, line) {
			b.WriteString(line)
		}
	}
	return b.String()
}
