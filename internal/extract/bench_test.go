package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/internal/extract"
	"muster/internal/mission"
)

// corpus is a name and the texts of the reports in it.
type corpus struct {
	name  string
	texts []string
}

// corpora are reports full of claims and reports with hardly any: news of the
// mission and news of anything, from beside the project where they are there,
// else the examples.
func corpora(tb testing.TB) []corpus {
	tb.Helper()
	const shared = "../../../shared"
	dense, sparse := texts(tb, shared+"/seeds/*.txt"), texts(tb, shared+"/bench/meantime/texts/*.txt")
	if len(dense) > 0 && len(sparse) > 0 {
		return []corpus{{"dense", dense}, {"sparse", joined(sparse, 6)}}
	}
	return []corpus{{"examples", texts(tb, "../../examples/reports/*.txt")}}
}

// texts are the contents of the files of a pattern.
func texts(tb testing.TB, pattern string) (out []string) {
	tb.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

// joined puts n short texts into one.
func joined(texts []string, n int) (out []string) {
	for ; len(texts) > 0; texts = texts[min(n, len(texts)):] {
		out = append(out, strings.Join(texts[:min(n, len(texts))], "\n"))
	}
	return out
}

// BenchmarkExtract is the whole cascade, in MB/s and claims/s. Run it with
// -cpu 1,2 to see how it scales.
func BenchmarkExtract(b *testing.B) {
	e, _, missions := newExtractor(b)
	m := missions.ByName("MSS")
	for _, c := range corpora(b) {
		b.Run(c.name, func(b *testing.B) { c.run(b, e, m) })
	}
}

// run reads all the texts, on as many goroutines as there are processors.
func (c corpus) run(b *testing.B, e *extract.Extractor, m *mission.Mission) {
	size, claims := 0, 0
	for _, s := range c.texts {
		size += len(s)
		claims += len(e.Report(report(s), m))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for _, s := range c.texts {
				e.Report(report(s), m)
			}
		}
	})
	b.ReportMetric(float64(claims)*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
	b.ReportMetric(float64(len(c.texts)), "reports/op")
}

// report is a text as a report of one day.
func report(text string) *muster.Report {
	return &muster.Report{ID: "bench", Name: "bench", Text: text, Date: muster.Published{EDTF: "2025-01-20"}, Mission: "MSS"}
}

// BenchmarkSentence is one sentence of 5 MB and one of a tenth of that: the
// time of a byte must be the same.
func BenchmarkSentence(b *testing.B) {
	e, _, missions := newExtractor(b)
	for _, size := range []int{500_000, 5_000_000} {
		text := strings.Repeat("the 217 police officers and soldiers from Kenya, Jamaica and Belize who landed in Haiti on Saturday, said Otunge, ", size/113+1)[:size]
		b.Run(map[int]string{500_000: "500kB", 5_000_000: "5MB"}[size], func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				e.Report(report(text), missions.ByName("MSS"))
			}
		})
	}
}
