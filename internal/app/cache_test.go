package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/ledger/sqlite"
	"muster/internal/mission"
	"muster/internal/text"
)

// newLedger is an app on an empty ledger.
func newLedger(t *testing.T) *App {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "muster.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	missions, err := mission.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &App{Store: store, Missions: missions, Now: time.Now}
}

// tell appends a report with a strength of Kenya.
func (a *App) tell(t *testing.T, name, outlet string, n float64, mood muster.Modality) {
	t.Helper()
	words := fmt.Sprintf("Kenya has %g police officers in Haiti", n)
	_, err := a.Store.Add(t.Context(), ledger.Addition{
		Report: &muster.Report{ID: name, Name: name, Outlet: outlet, Language: "en", Mission: "MSS", Text: words + ".", SHA256: text.Hash(words + "."), Date: muster.Published{EDTF: "2025-01-20", Basis: muster.Stated}},
		Extraction: ledger.Extraction{Pack: "en", Rules: "test", Claims: []muster.Claim{{
			ID: "c-" + name, Report: name, ReportID: name, Kind: muster.Strength, Who: muster.Names{"Kenya"}, When: "2025-01-20", Modality: mood,
			N: &muster.Figure{Value: n, Bound: muster.Exact, Unit: "personnel"}, Evidence: muster.Evidence{Span: muster.Span{End: len(words)}, Text: words},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

// state is what answers take into account.
func (a *App) state(t *testing.T) State {
	t.Helper()
	s, err := a.State(t.Context(), View{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestLastAccountIsServed: where making the account took long, what is asked for
// is answered from the last one while the next is made, and says so.
func TestLastAccountIsServed(t *testing.T) {
	a := newLedger(t)
	a.tell(t, "one.txt", "", 400, "")
	first := a.state(t)
	a.tell(t, "two.txt", "", 617, "")
	if s := a.state(t); s.Behind || s.Entry <= first.Entry {
		t.Errorf("a fast account: got %+v after %+v, want it with the new report", s, first)
	}
	a.cache.now.took = time.Hour // as if it were of a very large ledger
	a.cache.making.Lock()        // the next is not made before it is let go
	a.tell(t, "three.txt", "", 620, "")
	behind := a.state(t)
	if !behind.Behind {
		t.Errorf("a slow account: got %+v, want the last", behind)
	}
	if list, err := a.Claims(t.Context(), View{}, nil); err != nil || len(list) != 2 {
		t.Errorf("got %d claims, %v, want the two of the last account", len(list), err)
	}
	a.cache.making.Unlock()
	for range 200 {
		if s := a.state(t); !s.Behind {
			if s.String() == behind.String() {
				t.Errorf("got the state %q for two accounts", s)
			}
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Error("the next account never comes")
}

// TestOtherDaysAreBounded: however many days are asked about, few accounts wait
// to be made, and the rest is told to come again.
func TestOtherDaysAreBounded(t *testing.T) {
	a := newLedger(t)
	a.tell(t, "one.txt", "", 400, "")
	a.state(t)
	a.cache.making.Lock()
	var mu sync.Mutex
	refused := 0
	var run sync.WaitGroup
	for day := range 3 * waiting {
		run.Go(func() {
			_, err := a.State(t.Context(), View{On: muster.DayOf(2025, 1, 1+day).Date()})
			var coded *muster.Error
			if errors.As(err, &coded) && coded.Code == muster.Unavailable {
				mu.Lock()
				refused++
				mu.Unlock()
			} else if err != nil {
				t.Error(err)
			}
		})
	}
	for range 200 {
		mu.Lock()
		done := refused == 2*waiting
		mu.Unlock()
		if done {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	a.cache.making.Unlock()
	run.Wait()
	if refused != 2*waiting {
		t.Errorf("got %d of %d refused, want %d", refused, 3*waiting, 2*waiting)
	}
	if _, err := a.State(context.Background(), View{On: "2026-01-01"}); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

// TestClaimFacets: each facet counts what choosing it would show, and a page,
// what follows it and the whole agree.
func TestClaimFacets(t *testing.T) {
	a := newLedger(t)
	for i := range 20 {
		a.tell(t, fmt.Sprintf("%02d.txt", i), fmt.Sprintf("Outlet %d", i%3), float64(i), []muster.Modality{"", muster.Planned}[i%2])
	}
	view := View{Outlet: "Outlet 1", Moods: []muster.Modality{muster.Planned}}
	facets, err := a.ClaimFacets(t.Context(), view)
	if err != nil {
		t.Fatal(err)
	}
	narrowed := map[string]func(View, string) View{
		"kind":     func(v View, s string) View { v.Kinds = []muster.Kind{muster.Kind(s)}; return v },
		"who":      func(v View, s string) View { v.Who = s; return v },
		"report":   func(v View, s string) View { v.Report = s; return v },
		"outlet":   func(v View, s string) View { v.Outlet = s; return v },
		"modality": func(v View, s string) View { v.Moods = []muster.Modality{muster.Modality(s)}; return v },
		"status":   func(v View, s string) View { v.Statuses = []muster.Status{muster.Status(s)}; return v },
	}
	for _, f := range facets {
		if len(f.Choices) == 0 {
			t.Errorf("%s: got no choice", f.Name)
		}
		for _, c := range f.Choices {
			list, err := a.Claims(t.Context(), narrowed[f.Name](view, c.Value), nil)
			if err != nil || len(list) != c.Count {
				t.Errorf("%s=%s: got %d claims, %v, want the %d that the facet says", f.Name, c.Value, len(list), err, c.Count)
			}
		}
	}
	var walked []string
	for part := (ClaimPart{Sort: "-n", Limit: 3}); ; {
		p, err := a.ClaimPage(t.Context(), View{}, part)
		if err != nil || p.Total != 20 || p.First != len(walked)+1 {
			t.Fatalf("got %+v, %v", p, err)
		}
		for _, c := range p.Claims {
			walked = append(walked, c.ID)
		}
		if part.After = p.Next; p.Next == "" {
			break
		}
	}
	if len(walked) != 20 || walked[0] != "c-19.txt" || walked[19] != "c-00.txt" {
		t.Errorf("got %v, want all by their figures, the largest first", walked)
	}
}
