package lineage_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"muster/internal/lineage"
	"muster/internal/lineage/lineagetest"
)

// kindred are the docs that have kin among the others, as an index finds them
// that takes one doc after another.
func kindred(docs []lineage.Doc) []lineage.Doc {
	index := map[uint32][]lineage.Hit{}
	kin := map[int]bool{}
	for i, d := range docs {
		p := lineage.NewProbe(d.Text)
		var hits []lineage.Hit
		for _, h := range p.Hashes() {
			hits = append(hits, index[h]...)
		}
		for _, other := range lineage.NewComparer(func(doc uint32) string { return docs[doc].Text }).Kin(p, d.Text, p.Suspects(hits)) {
			kin[i], kin[int(other)] = true, true
		}
		for _, h := range p.Hits(uint32(i)) {
			index[h.Hash] = append(index[h.Hash], h)
		}
	}
	var out []lineage.Doc
	for i, d := range docs {
		if kin[i] {
			out = append(out, d)
		}
	}
	return out
}

// TestKinAreEnough holds the passages among the docs that have kin to those
// among all, where reports are too many to be held against each other in any other way.
func TestKinAreEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := drawDocs(t)
		many := lineage.Manageable + len(docs)
		if diff := cmp.Diff(lineage.Among(docs, many), lineage.Among(kindred(docs), many)); diff != "" {
			t.Error(diff)
		}
	})
}

// TestKinOfManyReports holds the same for invented reports, of which a third
// copy a lightly edited paragraph, and finds every one that does.
func TestKinOfManyReports(t *testing.T) {
	docs, copies := lineagetest.NewPress(3).Reports(600)
	with := kindred(docs)
	has := func(i int) bool {
		return slices.ContainsFunc(with, func(d lineage.Doc) bool { return d.ID == docs[i].ID })
	}
	for _, c := range copies {
		if !has(c.From) || !has(c.To) {
			t.Errorf("reports %d and %d share a paragraph: got them not kin, want kin", c.From, c.To)
		}
	}
	if diff := cmp.Diff(lineage.Copies(docs), lineage.Among(with, len(docs))); diff != "" {
		t.Error(diff)
	}
}

func FuzzProbe(f *testing.F) {
	f.Add(landed+" "+funds, patrol+" "+landed)
	f.Add("“x”\n\n‘ He said so. Then he left.", "He said so. Then he left.\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		var hits []lineage.Hit
		for _, h := range lineage.NewProbe(a).Hits(0) {
			if int(h.At) >= len(a) {
				t.Fatalf("got a print at byte %d, want one of %d", h.At, len(a))
			}
			hits = append(hits, h)
		}
		p := lineage.NewProbe(b)
		if kin := lineage.NewComparer(func(uint32) string { return a }).Kin(p, b, p.Suspects(hits)); a == b && len(lineage.Copies([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}})) > 0 && len(kin) == 0 {
			t.Errorf("a text and itself: got no kin, want them to be")
		}
	})
}
