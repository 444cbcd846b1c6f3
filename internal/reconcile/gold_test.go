package reconcile

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

// shared is where the annotated reports lie, beside the module.
const shared = "../../../shared"

// gold is an annotated set with the folder of its texts.
type gold struct{ name, texts string }

var golds = []gold{{"seeds", "seeds"}, {"dev", "gold/dev"}}

// load reads an annotated set as perfect extraction would give it.
func (g gold) load(t testing.TB) Input {
	t.Helper()
	file, err := os.Open(filepath.Join(shared, "gold", g.name+".jsonl"))
	if err != nil {
		t.Skipf("annotated reports are not beside the module: %v", err)
	}
	defer file.Close()
	in := Input{On: muster.DayOf(2025, 11, 1)}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		g.line(t, &in, lines.Bytes())
	}
	return in
}

// line reads one line of an annotated set.
func (g gold) line(t testing.TB, in *Input, line []byte) {
	var row struct {
		Type      string
		Report    string
		Title     string
		Mission   string
		Published struct{ EDTF muster.Date }
	}
	if err := json.Unmarshal(line, &row); err != nil {
		t.Fatalf("%s: %v", g.name, err)
	}
	if row.Type == "report" {
		in.Reports = append(in.Reports, Report{ID: row.Report, Name: row.Report, Title: row.Title, Mission: row.Mission, Date: row.Published.EDTF})
		return
	}
	var c muster.Claim
	if err := json.Unmarshal(bytes.ReplaceAll(line, []byte(`"for": [`), []byte(`"x": [`)), &c); err != nil {
		t.Logf("%s: claim left out: %v", g.name, err)
		return
	}
	if c.Evidence.End == 0 {
		c.Evidence.Span = g.find(t, c.Report, c.Evidence.Text)
	}
	in.Claims = append(in.Claims, c)
}

// find locates evidence in its report, whatever its white space.
func (g gold) find(t testing.TB, report, words string) muster.Span {
	text, err := os.ReadFile(filepath.Join(shared, g.texts, report))
	if err != nil {
		t.Fatal(err)
	}
	flat := strings.NewReplacer("\n", " ", "\t", " ").Replace(string(text))
	at := strings.Index(flat, strings.ReplaceAll(words, "\n", " "))
	if at < 0 {
		return muster.Span{}
	}
	return muster.Span{Start: at, End: at + len(words)}
}

// TestGoldConflicts holds the contradictions found in the annotated reports to
// their figures.
func TestGoldConflicts(t *testing.T) {
	want := map[string]struct{ recall, precision float64 }{"seeds": {1, 0.6}, "dev": {0.7, 0.6}}
	for _, g := range golds {
		t.Run(g.name, func(t *testing.T) {
			in := g.load(t)
			a := Account(in)
			dir := t.TempDir()
			if keep := os.Getenv("MUSTER_TEST_OUT"); keep != "" {
				dir = filepath.Join(keep, g.name)
				os.MkdirAll(dir, 0o755)
				write(t, dir, "account.json", a)
			}
			write(t, dir, "conflicts.json", a.Conflicts)
			write(t, dir, "claims.json", in.Claims)
			got := g.score(t, dir)
			t.Logf("recall %.2f, precision %.2f, %d conflicts", got.Recall, got.Precision, got.System)
			if got.Recall < want[g.name].recall || got.Precision < want[g.name].precision {
				t.Errorf("got recall %.2f and precision %.2f, want at least %.2f and %.2f", got.Recall, got.Precision, want[g.name].recall, want[g.name].precision)
			}
		})
	}
}

// write stores a view as JSON.
func write(t *testing.T, dir, name string, v any) {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name), b, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

type score struct {
	Gold, System      int
	Recall, Precision float64
}

// score runs the scorer on the views in dir.
func (g gold) score(t *testing.T, dir string) score {
	t.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("the scorer needs python3")
	}
	cmd := exec.CommandContext(t.Context(), python, filepath.Join(shared, "score_relations.py"), "--texts", filepath.Join(shared, g.texts),
		"--conflicts", filepath.Join(dir, "conflicts.json"), "--claims", filepath.Join(dir, "claims.json"),
		"--errors", "--json", filepath.Join(shared, "gold", g.name+".relations.json"))
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Logf("%s", out)
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	var all struct{ Conflicts score }
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &all); err != nil {
		t.Fatal(err)
	}
	return all.Conflicts
}
