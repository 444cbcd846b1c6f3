package lineage_test

import (
	"runtime"
	"testing"

	"muster/internal/lineage"
	"muster/internal/lineage/lineagetest"
)

// BenchmarkIndex reads and indexes reports of 400 words.
func BenchmarkIndex(b *testing.B) {
	docs, _ := lineagetest.NewPress(1).Reports(2000)
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
		index.Add(s.Postings())
	}
}

// BenchmarkCheck looks one new report up among 100,000.
func BenchmarkCheck(b *testing.B) {
	docs, _ := lineagetest.NewPress(1).Reports(100_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	index := lineage.NewMemory()
	for _, d := range docs {
		addTo(index, d.Text)
	}
	_ = index.Lookup(nil)
	runtime.GC()
	runtime.ReadMemStats(&after)
	fresh, _ := lineagetest.NewPress(1).Reports(300)
	i := 0
	for b.Loop() {
		for _, s := range lineage.Sentences(fresh[i%len(fresh)].Text) {
			var hashes []uint32
			for _, p := range s.Postings() {
				hashes = append(hashes, p.Hash)
			}
			_ = index.Lookup(hashes)
		}
		i++
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(docs)), "bytes/report")
	runtime.KeepAlive(index)
}

// BenchmarkCopies finds all copies among 10,000 reports.
func BenchmarkCopies(b *testing.B) {
	docs, copies := lineagetest.NewPress(1).Reports(10_000)
	rows := 0
	for b.Loop() {
		rows = len(lineage.Copies(docs))
	}
	b.ReportMetric(float64(rows)/float64(len(copies)), "rows/copy")
	b.ReportMetric(float64(len(docs))*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkProbe makes reports ready to be checked.
func BenchmarkProbe(b *testing.B) {
	docs, _ := lineagetest.NewPress(1).Reports(1000)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			lineage.NewProbe(d.Text)
		}
	}
	b.ReportMetric(float64(len(docs))*float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}
