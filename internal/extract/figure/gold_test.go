package figure

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/internal/token"
)

// shared is where the annotated reports are, beside the module.
const shared = "../../../../shared"

// TestGold holds that the figures of annotated claims can be made of the
// mentions in the sentences they stand in. Figures of one victim ("an
// officer") have no number to be read.
func TestGold(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no annotated reports beside the module")
	}
	v := token.NewVocabulary()
	f := New(v)
	var hits, of int
	for file, dir := range map[string]string{"gold/dev.jsonl": "gold/dev", "gold/seeds.jsonl": "seeds"} {
		for _, c := range goldClaims(t, filepath.Join(shared, file)) {
			if c.N == nil || c.N.Value == 1 {
				continue
			}
			of++
			if made(f, v, t, filepath.Join(shared, dir, c.Report), c) {
				hits++
			} else {
				t.Logf("not made: %v in %q", c.N, c.Evidence.Text)
			}
		}
	}
	if hits*100 < of*97 {
		t.Errorf("got %d figures of %d, want 97 in 100", hits, of)
	}
}

// A goldClaim is the part of an annotated claim that figures concern.
type goldClaim struct {
	Report   string
	N        *muster.Figure
	Evidence struct{ Text string }
}

// goldClaims reads the lines of an annotated file.
func goldClaims(t *testing.T, path string) []goldClaim {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var out []goldClaim
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c goldClaim
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

// made reports whether a mention beside the evidence gives the claim's figure.
func made(f *Finder, v *token.Vocabulary, t *testing.T, path string, c goldClaim) bool {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	start := strings.Index(string(source), c.Evidence.Text)
	end := start + len(c.Evidence.Text)
	var text token.Text
	text.Scan(v, string(source))
	for _, s := range text.Sentences {
		if start < 0 || int(text.Tokens[s.Last-1].End) <= start || int(text.Tokens[s.First].Start) >= end {
			continue
		}
		ms := f.Find(&text, s, nil)
		for _, m := range ms {
			if same(m.Figure, *c.N) || m.Class == Fraction && shares(m, ms, *c.N) {
				return true
			}
		}
	}
	return false
}

// shares reports whether the fraction of one of the wholes is the figure.
func shares(part Mention, wholes []Mention, want muster.Figure) bool {
	for _, w := range wholes {
		if w.Class == Cardinal && same(Share(part, w.Figure), want) {
			return true
		}
	}
	return false
}

// same reports whether two figures say the same, whatever their units.
func same(a, b muster.Figure) bool {
	return math.Abs(a.Value-b.Value) < 1e-6 && a.Bound == b.Bound && a.High == b.High && a.Vague == b.Vague
}
