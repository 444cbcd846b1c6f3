package quote_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

// TestAnnotatedQuotations holds the share of annotated direct statements that
// are found, and of those found that are annotated.
func TestAnnotatedQuotations(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "..", "shared")
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no annotated reports beside this module")
	}
	for gold, texts := range map[string]string{"seeds": "seeds", "dev": "gold/dev"} {
		want := readStatements(t, filepath.Join(shared, "gold", gold+".jsonl"))
		hits, all, extra := 0, 0, 0
		for report, statements := range want {
			b, err := os.ReadFile(filepath.Join(shared, texts, report))
			if err != nil {
				t.Fatal(err)
			}
			text := map[string]bool{}
			for _, q := range find(string(b)) {
				if !q.fragment {
					text[strings.TrimRight(q.text, ".")] = true
				}
			}
			for _, s := range statements {
				if all++; text[strings.TrimRight(s, ".")] {
					hits++
				} else {
					t.Logf("%s: not found: %s", report, s)
				}
			}
			extra += max(0, len(text)-len(statements))
		}
		t.Logf("%s: %d of %d, %d more", gold, hits, all, extra)
		if hits*10 < all*9 || extra*10 > all {
			t.Errorf("%s: got %d of %d statements and %d more, want 90%% and at most 10%% more", gold, hits, all, extra)
		}
	}
}

// readStatements is the words of the direct statements by report.
func readStatements(t *testing.T, file string) map[string][]string {
	t.Helper()
	fh, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer fh.Close()
	out := map[string][]string{}
	sc := bufio.NewScanner(fh)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var c struct {
			Kind         muster.Kind
			Report, Mode string
			Evidence     muster.Evidence
		}
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if c.Kind == muster.Statement && c.Mode == "direct" {
			out[c.Report] = append(out[c.Report], c.Evidence.Text)
		}
	}
	return out
}
