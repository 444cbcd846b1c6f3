package name_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/lang"
	"muster/internal/mission"
	"muster/internal/token"
)

// TestNamesOfAnnotatedReports holds the share of annotated actors that are
// found under their canonical name where the report writes that name.
func TestNamesOfAnnotatedReports(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "..", "shared")
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no annotated reports beside this module")
	}
	v, f := finder(t)
	for gold, texts := range map[string]string{"seeds": "seeds", "dev": "gold/dev"} {
		claims, missions := readGold(t, filepath.Join(shared, "gold", gold+".jsonl"))
		hits, all := 0, 0
		for report, names := range claims {
			b, err := os.ReadFile(filepath.Join(shared, texts, report))
			if err != nil {
				t.Fatal(err)
			}
			found := map[string]bool{}
			for _, m := range findAll(v, f, string(b), missions[report]) {
				found[m.Name], found[m.Metonym] = true, true
			}
			for n := range names {
				if !strings.Contains(string(b), n) {
					continue
				}
				if all++; found[n] {
					hits++
				} else {
					t.Logf("%s: %s is not found", report, n)
				}
			}
		}
		if share := float64(hits) / float64(all); share < 0.9 {
			t.Errorf("%s: got %d of %d names, want 90%%", gold, hits, all)
		} else {
			t.Logf("%s: %d of %d names", gold, hits, all)
		}
	}
}

// readGold is the capitalised names in the claims by report, and the missions
// of the reports.
func readGold(t *testing.T, file string) (map[string]map[string]bool, map[string]string) {
	t.Helper()
	fh, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer fh.Close()
	names, missions := map[string]map[string]bool{}, map[string]string{}
	sc := bufio.NewScanner(fh)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var c struct {
			Kind, Report, Mission    string
			SaidBy                   string `json:"said_by"`
			Person, Speaker, Org     string
			Who, By, From, To, Where muster.Names
		}
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if c.Kind == "" {
			missions[c.Report] = c.Mission
			continue
		}
		if names[c.Report] == nil {
			names[c.Report] = map[string]bool{}
		}
		slots := muster.Names{c.SaidBy, c.Person, c.Speaker, c.Org}
		for _, l := range []muster.Names{slots, c.Who, c.By, c.From, c.To, c.Where} {
			for _, n := range l {
				if n != "" && n != strings.ToLower(n) {
					names[c.Report][n] = true
				}
			}
		}
	}
	return names, missions
}

// finder is a Finder with the embedded missions, in the English vocabulary as
// the whole cascade has it.
func finder(t testing.TB) (*token.Vocabulary, *name.Finder) {
	t.Helper()
	set, err := mission.Load()
	if err != nil {
		t.Fatal(err)
	}
	pack, err := lang.English()
	if err != nil {
		t.Fatal(err)
	}
	v := pack.Vocabulary
	figure.New(v)
	when.New(v)
	return v, name.New(v, set)
}

// findAll is every mention of a text.
func findAll(v *token.Vocabulary, f *name.Finder, text, mission string) []name.Mention {
	var t token.Text
	var m name.Memory
	t.Scan(v, text)
	f.Learn(&t, mission, &m)
	var out []name.Mention
	for _, s := range t.Sentences {
		out = f.Find(&t, s, &m, out)
	}
	return out
}
