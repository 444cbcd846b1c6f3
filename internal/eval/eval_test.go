package eval

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"The U.N. Security Council": "un security council",
		"Hon. Kipchumba Murkomen":   "kipchumba murkomen",
		"Côte d’Ivoire":             "cote d ivoire",
		"Port-au-Prince":            "port au prince",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q): got %q, want %q", in, got, want)
		}
	}
}

func TestSame(t *testing.T) {
	n, err := ReadNames(strings.NewReader(`{"MSS": ["Kenya-led mission"]}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		slot, a, b string
		want       bool
	}{
		{"who", "MSS", "the Kenya-led mission", true},
		{"who", "Kenya", "Kenya Police", false},
		{"speaker", "Otunge", "Godfrey Otunge", true},
		{"speaker", "Otunge", "Godfrey Kibet arap Otunge", false},
		{"where", "Port-au-Prince", "downtown Port-au-Prince", true},
		{"speaker", "", "Otunge", false},
	} {
		if got := n.same(c.slot, c.a, c.b); got != c.want {
			t.Errorf("same(%s, %q, %q): got %v, want %v", c.slot, c.a, c.b, got, c.want)
		}
	}
}

func TestWhenScore(t *testing.T) {
	for _, c := range []struct {
		want, got string
		score     float64
	}{
		{"2024-06", "2024-06-01/2024-06-30", 1},
		{"2024-06", "2024-06-10", .5},
		{"2024", "2024-06", 0},
		{"2024-06/..", "2024-06/..", 1},
		{"2024-06-01", "2024-06-02", 0},
		{"2024-06", "June", 0},
		{"2024-24", "2024-12-01/2025-02-28", 1},
		{"202X", "2020/2029", 1},
		{"2024-13", "2024-13", 0},
	} {
		if got := whenScore(c.want, c.got); got != c.score {
			t.Errorf("whenScore(%s, %s): got %v, want %v", c.want, c.got, got, c.score)
		}
	}
}

// TestEvaluate: the pairs are as many as can be, and errors are told by cost.
func TestEvaluate(t *testing.T) {
	const text = "Kenya sent 217 officers on Saturday. Jamaica sent “24” soldiers."
	gold := load(t, text, `{"type":"report","report":"a","published":"2025-01-20"}
{"report":"a","kind":"movement","who":"Kenya","n":{"value":217},"when":"2025-01-18","evidence":{"text":"sent  217 officers on Saturday"}}
{"report":"a","kind":"movement","who":"Jamaica","n":{"value":24},"evidence":{"text":"Jamaica sent \"24\" soldiers"}}
{"report":"a","kind":"harm","harm":"killed","evidence":{"text":"no such words"}}`)
	found := load(t, text, `{"type":"report","report":"a","published":{"edtf":"2025-01-20"}}
{"report":"a","kind":"movement","rule":"r/send","who":"Kenya","n":{"value":217,"bound":"exact"},"when":"2025-01-18","evidence":{"start":0,"end":35,"text":"Kenya sent 217 officers on Saturday"}}
{"report":"a","kind":"movement","rule":"r/send","who":"Haiti","n":{"value":24,"bound":"over"},"evidence":{"start":37,"end":67,"text":"Jamaica sent “24” soldiers"}}
{"report":"a","kind":"strength","rule":"r/stray","evidence":{"start":0,"end":5,"text":"Kenya"}}`)
	got := Evaluate(gold, found, nil)
	if want := (Score{Gold: 2, System: 2, Precision: 1, Recall: 1, F1: 1, ExactF1: .5}); got.Kinds["movement"] != want {
		t.Errorf("got %+v, want %+v", got.Kinds["movement"], want)
	}
	if want := (Share{.75, 2}); got.Slots["n"] != want {
		t.Errorf("got %+v, want %+v", got.Slots["n"], want)
	}
	if r := got.Rules["r/send"]; r.Hits != 2 || r.Of != 2 || got.Rules["r/stray"].Hits != 0 {
		t.Errorf("got %v, want two hits of two and none of one", got.Rules)
	}
	if len(got.Problems) != 1 || !strings.Contains(got.Problems[0], "no such words") {
		t.Errorf("got problems %q, want one about the words", got.Problems)
	}
	if len(got.Errors) != 4 {
		t.Errorf("got %d errors, want a missed harm, an extra strength, a wrong who and a wrong n: %v", len(got.Errors), got.Errors)
	}
}

// load reads reports of which all have one text.
func load(t *testing.T, text, lines string) []Report {
	t.Helper()
	reports, err := Load(strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	for i := range reports {
		reports[i].Text = text
	}
	return reports
}

func TestLoadErrors(t *testing.T) {
	for in, want := range map[string]string{
		"{}\n{":                               "line 1: a claim without evidence",
		`{"evidence":{},"n":3,"kind":"harm"}`: "line 1: n is no object",
		"{\"type\":\"report\",\"report\":\"a\"}\n[": "line 2: not a JSON object",
		`{"evidence":{}}`: "line 1: a claim without a kind",
	} {
		if _, err := Load(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", in, err, want)
		}
	}
}

// TestScorer holds the figures to those of the scorer that the annotated
// reports come with, on claims that are wrong in every way that matters.
func TestScorer(t *testing.T) {
	const shared = "../../../shared"
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not here, so there is no scorer to compare with")
	}
	if _, err := os.Stat(shared + "/score.py"); err != nil {
		t.Skip("the scorer is not beside the project, so there is nothing to compare with")
	}
	for gold, texts := range map[string]string{"seeds": "seeds", "dev": "gold/dev"} {
		t.Run(gold, func(t *testing.T) {
			goldFile, folder := filepath.Join(shared, "gold", gold+".jsonl"), filepath.Join(shared, texts)
			system := filepath.Join(t.TempDir(), "system.jsonl")
			spoil(t, goldFile, system)
			out, err := exec.CommandContext(t.Context(), python, shared+"/score.py", "--json", "--texts", folder, goldFile, system).Output()
			if err != nil {
				t.Fatal(err)
			}
			var want, got map[string]any
			if err := json.Unmarshal(out, &want); err != nil {
				t.Fatal(err)
			}
			names, err := ReadNames(open(t, shared+"/gold/aliases.json"))
			if err != nil {
				t.Fatal(err)
			}
			result := Evaluate(read(t, goldFile, folder), read(t, system, folder), names)
			b, err := json.Marshal(result)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(b, &got); err != nil {
				t.Fatal(err)
			}
			for _, part := range []string{"kinds", "core", "all", "slots", "published"} {
				if !reflect.DeepEqual(got[part], want[part]) {
					t.Errorf("%s: got %v, want %v", part, got[part], want[part])
				}
			}
		})
	}
}

// spoil writes the annotation as a system would that gets things wrong.
func spoil(t *testing.T, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		var c Claim
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		figure, _ := c["n"].(map[string]any)
		e, _ := c["evidence"].(map[string]any)
		switch {
		case c["type"] == "report" && i%2 == 0:
			c["published"] = map[string]any{"edtf": "2025-01"}
		case i%11 == 0:
			continue
		case i%7 == 0 && figure != nil:
			figure["value"] = 1.
		case i%5 == 0 && figure != nil:
			figure["bound"] = "about"
		case i%6 == 0:
			c["when"], c["said_by"] = "2025-01", "officials"
		case i%13 == 0:
			c["kind"] = "strength"
		case i%9 == 0 && e != nil:
			delete(e, "start")
			e["text"] = text(e["text"])[:1] + text(e["text"])[1:]
			c["who"], c["speaker"] = []any{"Kenya", "MSS"}, "police"
		}
		spoilt, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(append(spoilt, '\n'))
		if i%8 == 0 && c["type"] != "report" {
			out.Write(append(spoilt, '\n'))
		}
	}
	if err := os.WriteFile(to, []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// read reads reports with their texts.
func read(t *testing.T, file, folder string) []Report {
	t.Helper()
	reports, err := Load(open(t, file))
	if err != nil {
		t.Fatal(err)
	}
	for i := range reports {
		b, err := os.ReadFile(filepath.Join(folder, reports[i].Name))
		if err != nil {
			t.Fatal(err)
		}
		reports[i].Text = string(b)
	}
	return reports
}

func open(t *testing.T, file string) *os.File {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}
