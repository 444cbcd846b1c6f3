// Package bench compares parts of muster with libraries that do their work
// another way. It is a module of its own, so that these libraries are not the
// program's.
package bench

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	minhashlsh "github.com/ekzhu/minhash-lsh"

	"muster"
	"muster/internal/app"
	"muster/internal/ledger"
	"muster/internal/ledger/sqlite"
	"muster/internal/lineage"
	"muster/internal/lineage/lineagetest"
	"muster/internal/text"
)

var reports = flag.Int("reports", 100_000, "how many reports are indexed")

// fresh is how many of the reports are new ones, checked against those before.
const fresh = 300

// corpus is the reports, the last of them new, and which old one each new one
// copies from.
func corpus(n int) (docs []lineage.Doc, from map[int]int) {
	docs, copies := lineagetest.NewPress(1).Reports(n + fresh)
	from = map[int]int{}
	for _, c := range copies {
		if c.To >= n && c.From < n {
			from[c.To] = c.From
		}
	}
	return docs, from
}

// cpu is the processor time used so far, which other work on the machine does
// not change.
func cpu() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

// heap is the bytes in use.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// BenchmarkLedger indexes reports in a ledger and checks new ones against them.
func BenchmarkLedger(b *testing.B) {
	docs, from := corpus(*reports)
	path := filepath.Join(b.TempDir(), "muster.db")
	store, err := sqlite.Open(b.Context(), path, time.Now)
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	a := &app.App{Store: store, Now: time.Now}
	old := docs[:*reports]
	for len(old) > 0 {
		n := min(500, len(old))
		add(b, store, old[:n])
		old = old[n:]
	}
	before, disk, used, start := heap(), size(b, path), cpu(), time.Now()
	if err := a.Index(b.Context()); err != nil {
		b.Fatal(err)
	}
	n := float64(*reports)
	perSecond, perReport := n/time.Since(start).Seconds(), (cpu()-used)*1e6/n
	disk, before = (size(b, path)-disk)/n, max(0, heap()-before)/n
	found, i := map[int]bool{}, 0
	used = cpu()
	for b.Loop() {
		n := *reports + i%fresh
		kin, err := a.Kin(b.Context(), app.Check(docs[n].Text, 1<<31))
		if err != nil {
			b.Fatal(err)
		}
		for _, k := range kin {
			if old, ok := from[n]; ok && entryOf(old) == k.Other {
				found[n] = true
			}
		}
		i++
	}
	b.ReportMetric((cpu()-used)*1e6/float64(i), "cpu-us/check")
	b.ReportMetric(perSecond, "indexed/s")
	b.ReportMetric(perReport, "index-cpu-us/report")
	b.ReportMetric(disk, "disk-B/report")
	b.ReportMetric(before, "heap-B/report")
	b.ReportMetric(float64(len(found))/float64(seen(from, *reports, i)), "recall")
}

// entryOf is the number of the entry of a report: each has two, its text and
// the reading of it.
func entryOf(i int) int64 { return int64(2*i + 1) }

// seen is how many of the first n new reports copy from an old one.
func seen(from map[int]int, first, n int) int {
	count := 0
	for i := range from {
		if i < first+n {
			count++
		}
	}
	return max(1, count)
}

// add puts reports in, with nothing read from them.
func add(b *testing.B, store ledger.Store, docs []lineage.Doc) {
	b.Helper()
	list := make([]ledger.Addition, len(docs))
	for i, d := range docs {
		list[i].Report = &muster.Report{ID: d.ID, Name: d.Name, Text: d.Text, SHA256: text.Hash(d.Text)}
	}
	if _, err := store.Add(b.Context(), list...); err != nil {
		b.Fatal(err)
	}
}

// size is the bytes of the ledger's files.
func size(b *testing.B, path string) (sum float64) {
	b.Helper()
	for _, p := range []string{path, path + "-wal"} {
		if info, err := os.Stat(p); err == nil {
			sum += float64(info.Size())
		}
	}
	return sum
}

// BenchmarkMinHash does the same with MinHash signatures in an LSH index, by
// whole reports and by sentences. The threshold of reports is the likeness that
// a copied paragraph gives them; that of sentences, a light edit.
func BenchmarkMinHash(b *testing.B) {
	for _, c := range []struct {
		name      string
		units     func(string) []string
		hashes    int
		threshold float64
		share     int // of the reports indexed, one in so many
	}{
		{"reports", func(s string) []string { return []string{s} }, 256, 0.1, 1},
		{"sentences", func(s string) []string { return strings.SplitAfter(s, ".") }, 64, 0.5, 5},
	} {
		b.Run(c.name, func(b *testing.B) {
			n := *reports / c.share
			docs, from := corpus(n)
			before := heap()
			var index *minhashlsh.MinhashLSH
			start := cpu()
			index = minhashlsh.NewMinhashLSH64(c.hashes, c.threshold)
			for i, d := range docs[:n] {
				for _, u := range c.units(d.Text) {
					index.Add(i, signature(u, c.hashes))
				}
			}
			index.Index()
			took := cpu() - start
			memory := heap() - before
			found, suspects, i := map[int]bool{}, 0, 0
			start = cpu()
			for b.Loop() {
				k := n + i%fresh
				hits := map[int]bool{}
				for _, u := range c.units(docs[k].Text) {
					for _, h := range index.Query(signature(u, c.hashes)) {
						hits[h.(int)] = true
					}
				}
				suspects += len(hits)
				if old, ok := from[k]; ok && hits[old] {
					found[k] = true
				}
				i++
			}
			b.ReportMetric(took*1e6/float64(n), "index-cpu-us/report")
			b.ReportMetric(memory/float64(n), "heap-B/report")
			b.ReportMetric(float64(len(found))/float64(seen(from, n, i)), "recall")
			b.ReportMetric((cpu()-start)*1e6/float64(i), "cpu-us/check")
			b.ReportMetric(float64(suspects)/float64(i), "suspects")
			runtime.KeepAlive(index)
		})
	}
}

// signature is the MinHash of a text's runs of three words.
func signature(s string, hashes int) []uint64 {
	m := minhashlsh.NewMinhash(1, hashes)
	words := bytes.Fields([]byte(s))
	for i := range words {
		m.Push(bytes.Join(words[i:min(i+3, len(words))], []byte(" ")))
	}
	return m.Signature()
}
