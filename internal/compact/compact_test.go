package compact_test

import (
	"fmt"
	"reflect"
	"runtime"
	"testing"

	"muster"
	"muster/internal/compact"

	"pgregory.net/rapid"
)

// fill sets every field of a struct to something drawn, to nothing now and then.
func fill(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "set") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case reflect.String:
		v.SetString(rapid.SampledFrom([]string{"", "Kenya", "c1", "é\x00<&"}).Draw(t, "string"))
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(-1, 1<<40).Draw(t, "int")))
	case reflect.Float64:
		v.SetFloat(rapid.Float64().Draw(t, "float"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.Slice:
		if n := rapid.IntRange(0, 3).Draw(t, "len"); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	default:
		t.Fatalf("no way to fill a %s", v.Type())
	}
}

// TestRoundTrip: claims come out as they went in, by number and by id.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := make([]muster.Claim, rapid.IntRange(0, 5).Draw(t, "claims"))
		for i := range list {
			fill(t, reflect.ValueOf(&list[i]).Elem())
			list[i].ID = fmt.Sprintf("c%d", len(list)-i)
		}
		packed := compact.Of(list)
		if packed.Len() != len(list) {
			t.Fatalf("got %d claims, want %d", packed.Len(), len(list))
		}
		for i := range list {
			want := &list[i]
			if got := packed.At(i); !reflect.DeepEqual(got, want) {
				t.Errorf("number %d: got %+v, want %+v", i, got, want)
			}
			if got := packed.Find(want.ID); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: got %+v, want %+v", want.ID, got, want)
			}
		}
		if got := packed.Find("nothing"); got != nil {
			t.Errorf("got %+v for an id that no claim has", got)
		}
	})
}

// TestShare: sharing words changes no claim.
func TestShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var shared compact.Sharer
		for range 3 {
			var c muster.Claim
			fill(t, reflect.ValueOf(&c).Elem())
			before := *compact.Of([]muster.Claim{c}).At(0)
			shared.Share(&c)
			if !reflect.DeepEqual(c, before) {
				t.Errorf("got %+v, want %+v", c, before)
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
