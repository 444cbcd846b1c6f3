package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
)

var update = flag.Bool("update", false, "write the golden file again")

const (
	plainDir    = "../../testdata/plain"
	plainGolden = "../../testdata/plain.txt"
)

// TestPlain holds which of the plain sentences, sorted by kind, are read wholly right: each with all of its
// claims, all slots of them, and no other. Those that are not stand in the golden file.
func TestPlain(t *testing.T) {
	e, _, missions := newExtractor(t)
	files, err := filepath.Glob(plainDir + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no plain sentences", err)
	}
	var rates, wrong strings.Builder
	seen := map[string]bool{}
	for _, file := range files {
		right, all := 0, 0
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		for _, p := range plainOf(t, file) {
			if seen[p.sentence] {
				t.Errorf("%s: twice: %s", file, p.sentence)
			}
			seen[p.sentence] = true
			var got []string
			for _, c := range read(e, missions, p.sentence) {
				got = append(got, short(&c))
			}
			slices.Sort(got)
			if all++; slices.Equal(got, p.claims) {
				right++
				continue
			}
			fmt.Fprintf(&wrong, "%s: %s\n", name, p.sentence)
			t.Logf("%s\n  want %s\n  got  %s", p.sentence, strings.Join(p.claims, "\n       "), strings.Join(got, "\n       "))
		}
		fmt.Fprintf(&rates, "%-10s %4d of %4d\n", name, right, all)
	}
	got := rates.String() + wrong.String()
	if *update {
		if err := os.WriteFile(plainGolden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(plainGolden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not current; if the change is meant, write it again with go test ./internal/extract -run TestPlain -update\ngot\n%s", plainGolden, got)
	}
}

// A plainSentence is a report of a sentence or two with what it claims, sorted.
type plainSentence struct {
	sentence string
	claims   []string
}

// plainOf are those of a file: a line each, the claims on the indented lines below it.
func plainOf(t *testing.T, file string) []plainSentence {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []plainSentence
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		claim, indented := strings.CutPrefix(line, "  ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case !indented:
			all = append(all, plainSentence{sentence: line})
		case len(all) == 0:
			t.Fatalf("%s: a claim without its sentence: %s", file, line)
		default:
			last := &all[len(all)-1]
			last.claims = append(last.claims, claim)
			slices.Sort(last.claims)
		}
	}
	return all
}

// short is the claim on a line: its kind, then its slots, "harm who=police n="at least 3" harm=killed". What
// has blanks stands in quotes; of the units of figures only money and percent are told.
func short(c *muster.Claim) string {
	var b strings.Builder
	b.WriteString(string(c.Kind))
	for _, slot := range append(slots, "mission") {
		value := slotText(c, slot)
		switch {
		case slot == "n" && c.N != nil:
			value = plainFigure(*c.N)
		case slot == "mission":
			value = c.Mission
		}
		switch {
		case value == "":
		case strings.Contains(value, " "):
			fmt.Fprintf(&b, " %s=%q", slot, value)
		default:
			fmt.Fprintf(&b, " %s=%s", slot, value)
		}
	}
	return b.String()
}

// plainFigure is "at least 3", "200-300", "40,700,000 USD".
func plainFigure(f muster.Figure) string {
	if f.Unit != "percent" && f.Unit != strings.ToUpper(f.Unit) {
		f.Unit = ""
	}
	return f.String()
}
