package lineage_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"muster/internal/lineage"
)

// A press makes reports of invented words, drawn as unevenly as real ones are,
// some of whose paragraphs stand in an earlier report, lightly edited.
type press struct {
	rand  *rand.Rand
	words []string
	zipf  *rand.Zipf
}

func newPress(seed uint64) *press {
	r := rand.New(rand.NewPCG(seed, 1))
	p := &press{rand: r, zipf: rand.NewZipf(r, 1.1, 8, 39999)}
	for range 40000 {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			fmt.Fprintf(&b, "%c%c", "bdfgklmnprstvz"[r.IntN(14)], "aeiou"[r.IntN(5)])
		}
		p.words = append(p.words, b.String())
	}
	return p
}

// paragraph is a few sentences, n words in all.
func (p *press) paragraph(n int) []string {
	var out []string
	for left := n; left > 0; {
		k := min(left, 12+p.rand.IntN(16))
		words := make([]string, k)
		for i := range words {
			words[i] = p.words[p.zipf.Uint64()]
		}
		words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
		words[k-1] += "."
		out = append(out, words...)
		left -= k
	}
	return out
}

// edit changes about one word in n.
func (p *press) edit(words []string, n int) []string {
	var out []string
	for _, w := range words {
		switch {
		case p.rand.IntN(n) > 0 || strings.HasSuffix(w, "."):
			out = append(out, w)
		case p.rand.IntN(2) == 0:
			out = append(out, p.words[p.zipf.Uint64()])
		}
	}
	return out
}

// A copied paragraph: which reports share it.
type copied struct{ from, to int }

// reports makes n reports of 400 words; in every third, 80 of them are copied
// from an earlier one with a word in 25 changed.
func (p *press) reports(n int) ([]lineage.Doc, []copied) {
	docs := make([]lineage.Doc, n)
	leads := make([][]string, n)
	var copies []copied
	for i := range docs {
		leads[i] = p.paragraph(80)
		rest := p.paragraph(320)
		if i > 0 && i%3 == 0 {
			from := p.rand.IntN(i)
			rest = append(p.paragraph(240), p.edit(leads[from], 25)...)
			copies = append(copies, copied{from, i})
		}
		id := fmt.Sprintf("%06d", i)
		docs[i] = lineage.Doc{ID: id, Name: id, Text: strings.Join(leads[i], " ") + "\n" + strings.Join(rest, " ")}
	}
	return docs, copies
}

// BenchmarkIndex reads and indexes reports of 400 words.
func BenchmarkIndex(b *testing.B) {
	docs, _ := newPress(1).reports(2000)
	b.ReportAllocs()
	for b.Loop() {
		index := lineage.NewMemory()
		for _, d := range docs {
			addTo(index, d.Text)
		}
	}
	b.ReportMetric(float64(len(docs))*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}

func addTo(index *lineage.Memory, text string) {
	for _, s := range lineage.Sentences(text) {
		_ = index.Add(s.Postings())
	}
}

// BenchmarkCheck looks one new report up among 100,000.
func BenchmarkCheck(b *testing.B) {
	docs, _ := newPress(1).reports(100_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	index := lineage.NewMemory()
	for _, d := range docs {
		addTo(index, d.Text)
	}
	_, _ = index.Lookup(nil)
	runtime.GC()
	runtime.ReadMemStats(&after)
	fresh, _ := newPress(1).reports(300)
	i := 0
	for b.Loop() {
		for _, s := range lineage.Sentences(fresh[i%len(fresh)].Text) {
			var hashes []uint32
			for _, p := range s.Postings() {
				hashes = append(hashes, p.Hash)
			}
			_, _ = index.Lookup(hashes)
		}
		i++
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(docs)), "bytes/report")
	runtime.KeepAlive(index)
}

// BenchmarkCopies finds all copies among 10,000 reports.
func BenchmarkCopies(b *testing.B) {
	docs, copies := newPress(1).reports(10_000)
	rows := 0
	for b.Loop() {
		rows = len(lineage.Copies(docs))
	}
	b.ReportMetric(float64(rows)/float64(len(copies)), "rows/copy")
	b.ReportMetric(float64(len(docs))*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}
