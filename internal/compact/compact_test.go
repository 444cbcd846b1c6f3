package compact_test

import (
	"fmt"
	"runtime"
	"testing"

	"muster"
	"muster/internal/compact"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// claim is any claim.
var claim = rapid.Make[muster.Claim]()

// same reports whether two claims say the same; an empty list says what none does.
func same(a, b *muster.Claim) bool { return cmp.Equal(a, b, cmpopts.EquateEmpty()) }

// TestRoundTrip: claims come out as they went in, by number and by id.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := make([]muster.Claim, rapid.IntRange(0, 5).Draw(t, "claims"))
		for i := range list {
			list[i] = claim.Draw(t, "claim")
			list[i].ID = fmt.Sprintf("c%d", len(list)-i)
			list[i].Rule = "en/strength/have" // words recur, and origins mostly are the claim's own id
			if i%2 == 0 {
				list[i].Origin = list[i].ID
			}
		}
		packed := compact.Of(list)
		if packed.Len() != len(list) {
			t.Fatalf("got %d claims, want %d", packed.Len(), len(list))
		}
		for i := range list {
			want := &list[i]
			if got := packed.At(i); !same(got, want) {
				t.Errorf("number %d: got %+v, want %+v", i, got, want)
			}
			if got := packed.Find(want.ID); !same(got, want) {
				t.Errorf("%s: got %+v, want %+v", want.ID, got, want)
			}
		}
		if got := packed.Find("nothing"); got != nil {
			t.Errorf("got %+v for an id that no claim has", got)
		}
	})
}

// TestWith: claims that come and go leave those that there are, in their order.
func TestWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var want []muster.Claim
		packed, n := &compact.Claims{}, 0
		for range rapid.IntRange(0, 40).Draw(t, "times") {
			gone := rapid.IntRange(0, 3).Draw(t, "gone")
			var more []muster.Claim
			for range rapid.IntRange(0, 2).Draw(t, "more") {
				n++
				more = append(more, muster.Claim{ID: fmt.Sprintf("c%d", n*7919%1000), Rule: "en/strength/have", Ordinal: n})
			}
			packed = packed.With(func(i int) bool { return i%4 == gone && i > 5 }, func(yield func(*muster.Claim) bool) {
				for i := range more {
					if !yield(&more[i]) {
						return
					}
				}
			})
			var left []muster.Claim
			for i, c := range want {
				if i%4 != gone || i <= 5 {
					left = append(left, c)
				}
			}
			want = append(left, more...)
		}
		if packed.Len() != len(want) {
			t.Fatalf("got %d claims, want %d", packed.Len(), len(want))
		}
		for i := range want {
			if got := packed.At(i); !same(got, &want[i]) {
				t.Errorf("number %d: got %+v, want %+v", i, got, want[i])
			}
			if got := packed.Number(want[i].ID); got != i {
				t.Errorf("%s: got number %d, want %d", want[i].ID, got, i)
			}
		}
	})
}

// made are claims as ledgers have them.
func made(n int) []muster.Claim {
	list := make([]muster.Claim, n)
	for i := range list {
		report, id := fmt.Sprintf("report-%d.txt", i/10), fmt.Sprintf("claim-%08d", i)
		words := fmt.Sprintf("Kenya now has %d police officers in Haiti", i)
		list[i] = muster.Claim{
			ID: id, Report: report, ReportID: "2025/" + report, Kind: muster.Strength, Who: muster.Names{"Kenya"},
			N: &muster.Figure{Value: float64(i), Bound: muster.Exact, Unit: "personnel"}, When: "2025-01-18",
			Evidence: muster.Evidence{Span: muster.Span{Start: i, End: i + len(words)}, Text: words},
			Rule:     "en/strength/have", RuleVersion: "1", Status: muster.Unreviewed, Origin: id,
		}
	}
	return list
}

// BenchmarkClaims tells what a claim takes, packed, and how long making it again
// takes.
func BenchmarkClaims(b *testing.B) {
	list := made(100_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	packed := compact.Of(list)
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		packed.At(i % packed.Len())
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(list)), "B/claim")
	runtime.KeepAlive(list)
}
