package when

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/internal/token"
)

// A row is a line of the annotated news of MEANTIME.
type row struct {
	Type      string `json:"type"`
	Report    string `json:"report"`
	Mention   string `json:"mention,omitempty"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text,omitempty"`
	Timex     string `json:"timex,omitempty"`
	Value     string `json:"value,omitempty"`
	Published struct {
		EDTF muster.Date `json:"edtf"`
	} `json:"published"`
}

// rows reads JSON Lines.
func rows(t *testing.T, path string) []row {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("no annotated news: %v", err)
	}
	defer f.Close()
	var out []row
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var r row
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

const bench = "../../../../shared/bench/meantime"

// TestMeantime holds the figures on annotated news to those of the last
// change: pairs of overlapping spans, and of those with the right value.
func TestMeantime(t *testing.T) {
	v := token.NewVocabulary()
	f := New(v)
	gold := map[string][]row{}
	total := 0
	for _, r := range rows(t, filepath.Join(bench, "gold.jsonl")) {
		if r.Type == "mention" {
			gold[r.Report] = append(gold[r.Report], r)
			total++
		}
	}
	found, pairs, values := 0, 0, 0
	for _, r := range rows(t, filepath.Join(bench, "reports.jsonl")) {
		b, err := os.ReadFile(filepath.Join(bench, "texts", r.Report))
		if err != nil {
			t.Fatal(err)
		}
		mine := all(f, v, string(b), r.Published.EDTF)
		found += len(mine)
		p, ok := pair(gold[r.Report], mine)
		pairs, values = pairs+p, values+ok
	}
	f1 := 200 * float64(pairs) / float64(found+total)
	got := fmt.Sprintf("relaxed F1 %.1f\nvalue F1 %.1f\n", f1, f1*float64(values)/float64(pairs))
	golden := filepath.Join("testdata", "meantime.txt")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// pair counts the annotated expressions that one found overlaps, each once,
// and those of them with the right value.
func pair(gold, found []row) (pairs, values int) {
	used := make([]bool, len(found))
	for _, g := range gold {
		best, most := -1, 0
		for i, m := range found {
			if o := min(g.End, m.End) - max(g.Start, m.Start); !used[i] && o > most {
				best, most = i, o
			}
		}
		if best >= 0 {
			used[best] = true
			pairs++
			if strings.EqualFold(g.Value, found[best].Value) {
				values++
			}
		}
	}
	return pairs, values
}

// all is the time expressions of a text as rows.
func all(f *Finder, v *token.Vocabulary, source string, published muster.Date) []row {
	text := &token.Text{}
	text.Scan(v, source)
	ref := Reference{Published: published}
	var out []row
	for _, s := range text.Sentences {
		found := f.Find(text, s, ref, nil)
		for _, m := range found {
			if m.Timex == DATE && m.Core != "" {
				ref.Tell(m.Core)
			}
			out = append(out, row{Type: "mention", Mention: "time", Start: int(text.Tokens[m.First].Start), End: int(text.Tokens[m.Last-1].End),
				Text: text.Of(m.First, m.Last), Timex: m.Timex, Value: m.Value})
		}
	}
	return out
}
