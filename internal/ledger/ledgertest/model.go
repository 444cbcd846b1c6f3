package ledgertest

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"muster/internal/ledger"
)

// A model is what a ledger should hold: for each report its text and claims.
type model struct {
	texts  map[string]string
	claims map[string][]string
}

// known is what a ledger held at a time.
type known struct {
	at     time.Time
	claims []string
}

// ids are the claims of the model, sorted.
func (m *model) ids() []string {
	var list []string
	for _, ids := range m.claims {
		list = append(list, ids...)
	}
	slices.Sort(list)
	return list
}

// testModel does random things to a ledger and a model and compares them now
// and at every earlier time.
func testModel(t *testing.T, open Opener) {
	ctx, runs := t.Context(), 0
	rapid.Check(t, func(r *rapid.T) {
		if runs++; runs > 30 {
			return // each run opens a ledger; thirty are enough here
		}
		clock := NewClock()
		s := open(t, clock.Now)
		m := &model{map[string]string{}, map[string][]string{}}
		var past []known
		serial := 0
		extraction := func(id string) (ledger.Extraction, []string) {
			serial++
			x, ids := ledger.Extraction{Rules: strconv.Itoa(serial)}, []string{}
			for i := range rapid.IntRange(0, 3).Draw(r, "claims") {
				ids = append(ids, fmt.Sprintf("%s-%d-%d", id, serial, i))
				x.Claims = append(x.Claims, Claim(ids[i], "Kenya", 1, ""))
			}
			return x, ids
		}
		r.Repeat(map[string]func(*rapid.T){
			"add": func(r *rapid.T) {
				id := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(r, "id")
				text := rapid.SampledFrom([]string{"one", "two", ""}).Draw(r, "text")
				x, ids := extraction(id)
				had, seen := m.texts[id]
				got, err := s.Add(ctx, ledger.Addition{Report: Report(id, text), Extraction: x})
				if err != nil {
					r.Fatal(err)
				}
				if want := !seen || had != text; got[0].New != want {
					r.Fatalf("add %s %q: got new %t, want %t", id, text, got[0].New, want)
				} else if want {
					m.texts[id], m.claims[id] = text, ids
				}
			},
			"reread": func(r *rapid.T) {
				if len(m.texts) == 0 {
					r.Skip("no report yet")
				}
				id := rapid.SampledFrom(slices.Sorted(maps.Keys(m.texts))).Draw(r, "id")
				x, ids := extraction(id)
				if _, err := s.Reread(ctx, id, x); err != nil {
					r.Fatal(err)
				}
				m.claims[id] = ids
			},
			"remember": func(r *rapid.T) {
				stats, err := s.Stats(ctx)
				if err != nil {
					r.Fatal(err)
				}
				if head, err := s.Head(ctx); err != nil || head != stats.Entries {
					r.Fatalf("head: got %d, %v, want %d", head, err, stats.Entries)
				}
				if !stats.Last.IsZero() {
					past = append(past, known{stats.Last, m.ids()})
				}
			},
			"clock": func(r *rapid.T) { clock.Days(rapid.IntRange(-2, 2).Draw(r, "days")) },
			"": func(r *rapid.T) {
				for _, k := range append(past, known{claims: m.ids()}) {
					got := claimIDs(t, s, ledger.ClaimFilter{}, k.at)
					slices.Sort(got)
					if !slices.Equal(got, k.claims) {
						r.Fatalf("as of %s: got %v, want %v", k.at, got, k.claims)
					}
				}
			},
		})
		sound(t, s)
	})
}
