// Package lineagetest makes reports that copy each other, for tests and
// benchmarks of who copied whom.
package lineagetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"muster/internal/lineage"
)

// A Press makes reports of invented words, drawn as unevenly as real ones are,
// some of whose paragraphs stand in an earlier report, lightly edited.
type Press struct {
	rand  *rand.Rand
	words []string
	zipf  *rand.Zipf
}

// NewPress is a press of that seed: the same one makes the same reports.
func NewPress(seed uint64) *Press {
	r := rand.New(rand.NewPCG(seed, 1))
	p := &Press{rand: r, zipf: rand.NewZipf(r, 1.1, 8, 39999)}
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
func (p *Press) paragraph(n int) []string {
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
func (p *Press) edit(words []string, n int) []string {
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

// A Copied is a paragraph of one report that stands in a later one.
type Copied struct{ From, To int }

// Reports makes n reports of 400 words; in every third, 80 of them are copied
// from an earlier one with a word in 25 changed.
func (p *Press) Reports(n int) ([]lineage.Doc, []Copied) {
	docs := make([]lineage.Doc, n)
	leads := make([][]string, n)
	var copies []Copied
	for i := range docs {
		leads[i] = p.paragraph(80)
		rest := p.paragraph(320)
		if i > 0 && i%3 == 0 {
			from := p.rand.IntN(i)
			rest = append(p.paragraph(240), p.edit(leads[from], 25)...)
			copies = append(copies, Copied{from, i})
		}
		id := fmt.Sprintf("%06d", i)
		docs[i] = lineage.Doc{ID: id, Name: id, Text: strings.Join(leads[i], " ") + "\n" + strings.Join(rest, " ")}
	}
	return docs, copies
}
