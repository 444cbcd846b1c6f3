package main

import (
	"testing"

	"muster/internal/mission"
)

// BenchmarkStart is what every command that reads pays before the first report: the missions, the
// pack and what is made of them. Its first run is the one to look at ("-benchtime 1x"): later
// ones find the memory touched.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		missions, err := mission.Load()
		if err != nil {
			b.Fatal(err)
		}
		newExtractor(missions).Version("en")
	}
}
