package lineage_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/internal/lineage"
)

// shared is where the annotated reports lie, beside the module.
const shared = "../../../shared"

// gold is what the annotators found to be copied.
type gold struct {
	Copied []struct {
		A, B      string
		AText     string      `json:"a_text"`
		BText     string      `json:"b_text"`
		Sentences [][2]string `json:"sentences"`
	} `json:"copied"`
}

// TestGold holds the copies found in the annotated reports to the figures
// reached: every copied sentence of 12 words or more, and nothing else.
func TestGold(t *testing.T) {
	for _, set := range []struct{ name, texts string }{{"seeds", "seeds"}, {"dev", "gold/dev"}} {
		t.Run(set.name, func(t *testing.T) {
			docs := readDocs(t, set.texts, set.name)
			passages := lineage.Copies(docs)
			pairs := goldPairs(t, set.name, docs)
			for _, p := range pairs {
				if !found(p, passages) {
					t.Errorf("missed %s ~ %s: %q", p[0].Report, p[1].Report, p[0].Text)
				}
			}
			for _, p := range passages {
				if !wanted(p, pairs) {
					t.Errorf("extra: %q ~ %q", p.Places[0].Text, p.Places[1].Text)
				}
				t.Logf("%d words, first %v, %d places, edits %+v", p.Words, p.First != nil, len(p.Places), p.Edits)
			}
		})
	}
}

func readDocs(t *testing.T, folder, set string) []lineage.Doc {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(shared, folder, "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Skipf("%s/%s is not there: the annotated reports are kept apart from the program", shared, folder)
	}
	dates := readDates(t, set)
	var docs []lineage.Doc
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		docs = append(docs, lineage.Doc{ID: name, Name: name, Text: string(b), Date: dates[name]})
	}
	return docs
}

func readDates(t *testing.T, set string) map[string]muster.Date {
	t.Helper()
	f, err := os.Open(filepath.Join(shared, "gold", set+".reports.jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	dates := map[string]muster.Date{}
	for dec := json.NewDecoder(f); dec.More(); {
		var row struct {
			Report    string
			Published muster.Published
		}
		if err := dec.Decode(&row); err != nil {
			t.Fatal(err)
		}
		dates[row.Report] = row.Published.EDTF
	}
	return dates
}

// goldPairs are the pairs of copied sentences of 12 words or more.
func goldPairs(t *testing.T, set string, docs []lineage.Doc) [][2]muster.Quote {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(shared, "gold", set+".relations.json"))
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	var out [][2]muster.Quote
	for _, c := range g.Copied {
		if c.Sentences == nil {
			c.Sentences = [][2]string{{c.AText, c.BText}}
		}
		for _, s := range c.Sentences {
			if min(len(strings.Fields(s[0])), len(strings.Fields(s[1]))) >= 12 {
				out = append(out, [2]muster.Quote{locate(t, docs, c.A, s[0]), locate(t, docs, c.B, s[1])})
			}
		}
	}
	return out
}

func locate(t *testing.T, docs []lineage.Doc, name, text string) muster.Quote {
	t.Helper()
	for _, d := range docs {
		if i := strings.Index(d.Text, text); d.Name == name && i >= 0 {
			return muster.Quote{Report: name, Span: muster.Span{Start: i, End: i + len(text)}, Text: text}
		}
	}
	t.Fatalf("%s: got no %q, want one", name, text)
	return muster.Quote{}
}

// found reports whether the places of the passages that touch both sides cover
// four fifths of each.
func found(pair [2]muster.Quote, passages []muster.Passage) bool {
	covered := [2]int{}
	for _, p := range passages {
		if touches(p, pair[0]) > 0 && touches(p, pair[1]) > 0 {
			covered[0] += touches(p, pair[0])
			covered[1] += touches(p, pair[1])
		}
	}
	return 5*covered[0] >= 4*pair[0].Len() && 5*covered[1] >= 4*pair[1].Len()
}

// wanted reports whether the passage touches both sides of an annotated pair.
func wanted(p muster.Passage, pairs [][2]muster.Quote) bool {
	for _, pair := range pairs {
		if touches(p, pair[0]) > 0 && touches(p, pair[1]) > 0 {
			return true
		}
	}
	return false
}

// touches is how many bytes of q the passage covers.
func touches(p muster.Passage, q muster.Quote) (n int) {
	for _, at := range p.Places {
		if at.Report == q.Report {
			n += max(0, min(at.End, q.End)-max(at.Start, q.Start))
		}
	}
	return n
}
