package lineage_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"muster"
	"muster/internal/lineage"
)

// weave gives the passages of docs without their texts, which it gives where the
// loom asks for them.
func weave(t *rapid.T, loom *lineage.Loom, docs []lineage.Doc) []muster.Passage {
	texts, bare := map[int64]string{}, make([]lineage.Doc, len(docs))
	for i, d := range docs {
		d.Stamp = int64(d.ID[0])<<16 | int64(len(d.ID))<<8 | int64(d.ID[len(d.ID)-1])
		texts[d.Stamp], d.Text = d.Text, ""
		bare[i] = d
	}
	list, err := loom.Weave(bare, len(docs), func(stamps []int64) (map[int64]string, error) {
		some := map[int64]string{}
		for _, s := range stamps {
			some[s] = texts[s]
		}
		return some, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestLoomIsAmong holds that reports that come one by one in any order, and some
// that go, give the passages that all of them give at once.
func TestLoomIsAmong(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := rapid.Permutation(drawDocs(t)).Draw(t, "order")
		var loom lineage.Loom
		for n := range docs {
			if diff := cmp.Diff(weave(t, &loom, docs[:n]), lineage.Copies(docs[:n])); diff != "" {
				t.Errorf("after %d: %s", n, diff)
			}
		}
		without := docs[rapid.IntRange(0, len(docs)-1).Draw(t, "gone"):]
		for _, some := range [][]lineage.Doc{docs, without, docs} {
			if diff := cmp.Diff(weave(t, &loom, some), lineage.Copies(some)); diff != "" {
				t.Error(diff)
			}
		}
	})
}

// TestCrowdedLoomIsAmong does so with sentences so alike that the one print they
// share is carried by more forms than are compared with each.
func TestCrowdedLoomIsAmong(t *testing.T) {
	pool := strings.Fields("market harbour orchard bridge school quarry chapel ferry clinic radio mill court")
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		docs := make([]lineage.Doc, 70)
		for i := range docs {
			words := []string{fmt.Sprintf("Patrol station %d met %d traders", r.IntN(90), r.IntN(90))}
			for range 6 {
				words = append(words, pool[r.IntN(len(pool))])
			}
			docs[i] = lineage.Doc{ID: fmt.Sprintf("%c%c", 'a'+i/10, 'a'+i%10), Name: "x", Text: strings.Join(words, " ")}
		}
		var loom lineage.Loom
		for n := 30; n < len(docs); n += rapid.IntRange(1, 40).Draw(t, "come") {
			if diff := cmp.Diff(weave(t, &loom, docs[:n]), lineage.Copies(docs[:n])); diff != "" {
				t.Errorf("after %d: %s", n, diff)
			}
		}
	})
}

// TestPartedLoomIsAmong does so with sentences that share parts, so that they are
// cut, their copies too, and what is left of them is held against the rest.
func TestPartedLoomIsAmong(t *testing.T) {
	stock := strings.Fields(`river harbour orchard bridge school quarry chapel ferry clinic radio mill court garden tower bakery
		valley lantern anchor meadow saddle copper hammer basket ribbon thunder pepper candle mirror walnut window`)
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		clauses := make([][]string, 12)
		for i := range clauses {
			for range 15 {
				clauses[i] = append(clauses[i], stock[r.IntN(len(stock))])
			}
		}
		docs := make([]lineage.Doc, 10)
		for i := range docs {
			var text strings.Builder
			for range 1 + r.IntN(3) {
				text.WriteString("Then")
				for range 1 + r.IntN(2) {
					clause := clauses[r.IntN(len(clauses))]
					for k, w := range clause {
						if r.IntN(40) == 0 {
							w = stock[k]
						}
						text.WriteString(" " + w)
					}
				}
				text.WriteString(". ")
			}
			docs[i] = lineage.Doc{ID: fmt.Sprintf("%c%c", 'a'+i/10, 'a'+i%10), Name: "x", Text: text.String()}
		}
		var loom lineage.Loom
		for n := range docs {
			if diff := cmp.Diff(weave(t, &loom, docs[:n+1]), lineage.Copies(docs[:n+1])); diff != "" {
				t.Fatalf("after %d: %s", n+1, diff)
			}
		}
		gone := rapid.IntRange(1, len(docs)-1).Draw(t, "gone")
		for _, some := range [][]lineage.Doc{docs[gone:], docs} {
			if diff := cmp.Diff(weave(t, &loom, some), lineage.Copies(some)); diff != "" {
				t.Fatalf("without %d: %s", gone, diff)
			}
		}
	})
}

// TestLoomErrs holds that a loom says so where it cannot have a text, and goes on
// afterwards as if nothing had been.
func TestLoomErrs(t *testing.T) {
	var loom lineage.Loom
	docs := []lineage.Doc{{ID: "a", Name: "a", Stamp: 1}, {ID: "b", Name: "b", Stamp: 2}}
	torn := errors.New("the page is torn")
	if _, err := loom.Weave(docs, 2, func([]int64) (map[int64]string, error) { return nil, torn }); !errors.Is(err, torn) {
		t.Errorf("got error %v, want %v", err, torn)
	}
	got, err := loom.Weave(docs, 2, func([]int64) (map[int64]string, error) { return map[int64]string{1: landed, 2: landed}, nil })
	if len(got) != 1 || err != nil {
		t.Errorf("got %+v, %v, want one passage", got, err)
	}
}
