package muster_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
)

// annotated is where the project keeps its quality record.
const annotated = "testdata/annotated"

// TestAnnotatedReports holds the annotated reports to their README: each is
// named once, and each claim has a known kind, legal slots and evidence that
// stands in its report.
func TestAnnotatedReports(t *testing.T) {
	texts := map[string]string{}
	for _, line := range lines(t, "reports.jsonl") {
		var r struct {
			Type, Report, Mission string
			Published             struct{ EDTF muster.Date }
		}
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatalf("reports.jsonl: %v in %s", err, line)
		}
		text, err := os.ReadFile(filepath.Join(annotated, r.Report))
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := r.Published.EDTF.Bounds(); err != nil {
			t.Errorf("%s: published %v", r.Report, err)
		}
		texts[r.Report] = string(text)
	}
	files, err := filepath.Glob(filepath.Join(annotated, "*.txt"))
	if err != nil || len(files) != len(texts) {
		t.Errorf("reports.jsonl names %d reports, %d lie beside it (%v)", len(texts), len(files), err)
	}
	for _, line := range lines(t, "gold.jsonl") {
		if !bytes.HasPrefix(line, []byte(`{"type": "report"`)) {
			checkGold(t, line, texts)
		}
	}
}

// checkGold reports what is wrong with one annotated claim.
func checkGold(t *testing.T, line []byte, texts map[string]string) {
	t.Helper()
	var c struct {
		Type string `json:"type"`
		muster.Claim
	}
	strict := json.NewDecoder(bytes.NewReader(line))
	strict.DisallowUnknownFields()
	if err := strict.Decode(&c); err != nil {
		t.Errorf("%v in %s", err, line)
		return
	}
	if !slices.Contains(muster.Kinds, c.Kind) {
		t.Errorf("%s: kind %q is none of the fourteen", c.ID, c.Kind)
	}
	if !strings.Contains(texts[c.Report], c.Evidence.Text) || c.Evidence.Text == "" {
		t.Errorf("%s: evidence %q is not in %s", c.ID, c.Evidence.Text, c.Report)
	}
	for _, d := range []muster.Date{c.When, c.Ends} {
		if _, _, err := d.Bounds(); d != "" && err != nil {
			t.Errorf("%s: %v", c.ID, err)
		}
	}
}

// lines are the lines of a file of the annotated reports.
func lines(t *testing.T, name string) [][]byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(annotated, name))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Split(bytes.TrimSpace(raw), []byte("\n"))
}
