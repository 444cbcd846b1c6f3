package ledgertest

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster"
	"muster/internal/ledger"
)

// testFilters: each condition of a filter keeps what it should.
func testFilters(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	a, b := Addition("d/a.txt", "The text of a.", 0), Addition("b.txt", "The text of b.", 0)
	a.Report.Name = "a.txt"
	both := Claim("both", "Kenya", 617, "2025-01")
	both.Who = muster.Names{"Kenya", "Haiti"}
	harm := Claim("harm", "civilians", 3, "")
	harm.Kind, harm.Mission = muster.Harm, "none"
	a.Extraction.Claims = []muster.Claim{both, harm}
	b.Extraction.Claims = []muster.Claim{Claim("open", "Kenya", 1, "2025-02-01/.."), Claim("day", "Kenyan", 2, "2025-03-05")}
	try(s.Add(t.Context(), a, b)).must(t)
	for _, c := range []struct {
		name string
		f    ledger.ClaimFilter
		want string
	}{
		{"none", ledger.ClaimFilter{}, "both harm open day"},
		{"kind", ledger.ClaimFilter{Kind: muster.Harm}, "harm"},
		{"one of the actors, whole", ledger.ClaimFilter{Who: "Kenya"}, "both open"},
		{"report by name", ledger.ClaimFilter{Report: "a.txt"}, "both harm"},
		{"report by ID", ledger.ClaimFilter{Report: "d/a.txt"}, "both harm"},
		{"mission of the report", ledger.ClaimFilter{Mission: "MSS"}, "both open day"},
		{"mission of the claim", ledger.ClaimFilter{Mission: "none"}, "harm"},
		{"from", ledger.ClaimFilter{From: "2025-02"}, "open day"},
		{"from within", ledger.ClaimFilter{From: "2025-01-31"}, "both open day"},
		{"to", ledger.ClaimFilter{To: "2025-01"}, "both"},
		{"from and to", ledger.ClaimFilter{From: "2025-02-10", To: "2025-02-11"}, "open"},
		{"IDs", ledger.ClaimFilter{IDs: []string{"day", "both", "no"}}, "both day"},
		{"no IDs", ledger.ClaimFilter{IDs: []string{}}, ""},
		{"limit", ledger.ClaimFilter{Limit: 2}, "both harm"},
	} {
		if got := strings.Join(claimIDs(t, s, c.f, time.Time{}), " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	for _, r := range all(t, s.Reports(t.Context(), ledger.ReportFilter{}, time.Time{})) {
		want := map[string]string{"d/a.txt": "both harm", "b.txt": "open day"}[r.ID]
		if got := strings.Join(claimIDs(t, s, ledger.ClaimFilter{Reading: r.Read.Entry}, time.Time{}), " "); got != want {
			t.Errorf("the reading of %s: got %q, want %q", r.ID, got, want)
		}
	}
	got := all(t, s.Claims(t.Context(), ledger.ClaimFilter{IDs: []string{"both"}}, time.Time{}))
	if diff := cmp.Diff(both, got[0].Claim); diff != "" {
		t.Errorf("a claim read back (-want +got):\n%s", diff)
	}
}

// testPaging: pages put together are the whole, nothing twice.
func testPaging(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	for _, id := range []string{"a", "b", "c"} {
		try(s.Add(t.Context(), Addition(id, "The text of "+id, 5))).must(t)
	}
	var got []string
	f := ledger.ClaimFilter{Limit: 4}
	for page := all(t, s.Claims(t.Context(), f, time.Time{})); len(page) > 0; page = all(t, s.Claims(t.Context(), f, time.Time{})) {
		for _, c := range page {
			got, f.After = append(got, c.ID), c.Cursor
		}
	}
	if want := claimIDs(t, s, ledger.ClaimFilter{}, time.Time{}); len(want) != 15 || !slices.Equal(got, want) {
		t.Errorf("claims: got %v, want %v", got, want)
	}
	var ids []string
	g := ledger.ReportFilter{Limit: 2, Text: true}
	for page := all(t, s.Reports(t.Context(), g, time.Time{})); len(page) > 0; page = all(t, s.Reports(t.Context(), g, time.Time{})) {
		for _, r := range page {
			ids, g.After = append(ids, r.ID+":"+r.Text), r.Entry
		}
	}
	if want := []string{"a:The text of a", "b:The text of b", "c:The text of c"}; !slices.Equal(ids, want) {
		t.Errorf("reports: got %v, want %v", ids, want)
	}
	for _, err := range s.Claims(t.Context(), ledger.ClaimFilter{}, time.Time{}) {
		if err != nil {
			t.Fatal(err)
		}
		break // a reader that stops leaves the ledger usable
	}
	sound(t, s)
}

// testSearch: all words, in the newest version only, with their places.
func testSearch(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	try(s.Add(t.Context(), Addition("a", "Élite police landed in Haiti.", 0), Addition("b", "Police left.", 0))).must(t)
	try(s.Add(t.Context(), Addition("b", "Nobody left.", 0))).must(t)
	hits := try(s.Search(t.Context(), "haiti POLICE", 0, time.Time{})).must(t)
	if len(hits) != 1 || hits[0].ReportID != "a" {
		t.Fatalf("got %+v, want report a alone", hits)
	}
	if want := []muster.Span{{Start: 7, End: 13}, {Start: 24, End: 29}}; !slices.Equal(hits[0].Spans, want) {
		t.Errorf("got spans %v, want %v", hits[0].Spans, want)
	}
	if want := "Élite police landed in Haiti."; hits[0].Snippet != want {
		t.Errorf("got snippet %q, want %q", hits[0].Snippet, want)
	}
	b := try(s.Report(t.Context(), "b", 1, time.Time{})).must(t)
	if old := try(s.Search(t.Context(), "police", 0, b.Recorded)).must(t); len(old) != 2 || old[0].Version != 1 || old[1].Version != 1 {
		t.Errorf("as known before b changed: got %+v, want both reports in their first version", old)
	}
	for _, words := range []string{`"police" OR (NOT`, "police*", "text:police", "police haiti'); --"} {
		if _, err := s.Search(t.Context(), words, 0, time.Time{}); err != nil {
			t.Errorf("search %q: %v", words, err)
		}
	}
	if _, err := s.Search(t.Context(), " .,* ", 0, time.Time{}); muster.ErrorCode(err) != muster.Invalid {
		t.Errorf("search for no word: got %v, want %s", err, muster.Invalid)
	}
}

// testPrints: postings come back once each, of all hashes, whatever the order
// and the number of the writes, and no more than the most of a hash.
func testPrints(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	list := []ledger.Posting{{Hash: 7, Report: 1, At: 3}, {Hash: 1<<32 - 1, Report: 1, At: 9}, {Hash: 7, Report: 2}, {Hash: 8, Report: 2}}
	for range 2 {
		if err := s.PutPrints(t.Context(), list); err != nil {
			t.Fatal(err)
		}
	}
	got := try(s.LookupPrints(t.Context(), []uint32{1<<32 - 1, 7, 7, 99})).must(t)
	want := []ledger.Posting{{Hash: 7, Report: 1, At: 3}, {Hash: 7, Report: 2}, {Hash: 1<<32 - 1, Report: 1, At: 9}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lookup (-want +got):\n%s", diff)
	}
	for n := range 40 {
		var many []ledger.Posting
		for i := range 100 + 17*n {
			many = append(many, ledger.Posting{Hash: uint32(i) * 40503217, Report: uint32(n + 10), At: uint32(i)})
		}
		if err := s.PutPrints(t.Context(), many); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 100 {
		if got := try(s.LookupPrints(t.Context(), []uint32{uint32(i) * 40503217})).must(t); len(got) != 40 || got[0].Report != 10 || got[39].Report != 49 {
			t.Errorf("hash %d of forty reports: got %v, want all forty", i, got)
		}
	}
	for n := range 2 * ledger.MostPostings {
		if err := s.PutPrints(t.Context(), []ledger.Posting{{Hash: 5, Report: uint32(n)}}); err != nil {
			t.Fatal(err)
		}
	}
	if got := try(s.LookupPrints(t.Context(), []uint32{5})).must(t); len(got) != ledger.MostPostings || got[0].Report != 0 {
		t.Errorf("a common hash: got %d postings, want the first %d", len(got), ledger.MostPostings)
	}
	if err := s.DropPrints(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := try(s.LookupPrints(t.Context(), []uint32{7})).must(t); len(got) != 0 {
		t.Errorf("after the drop: got %v, want nothing", got)
	}
}

// testKin: pairs come back once each, and versions are unchecked until they are
// said to be checked.
func testKin(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	added := try(s.Add(t.Context(), Addition("a", "one", 0), Addition("b", "two", 0), Addition("a", "three", 0))).must(t)
	a, b, c := added[0].Entry, added[1].Entry, added[2].Entry
	if got, want := try(s.Unchecked(t.Context())).must(t), []int64{a, b, c}; !slices.Equal(got, want) {
		t.Errorf("unchecked: got %v, want %v", got, want)
	}
	for range 2 {
		if err := s.PutKin(t.Context(), []int64{a, b}, []ledger.Kin{{Report: b, Other: a}}); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := try(s.Unchecked(t.Context())).must(t), []int64{c}; !slices.Equal(got, want) {
		t.Errorf("unchecked after a check: got %v, want %v", got, want)
	}
	if got, want := try(s.Kin(t.Context(), a)).must(t), []ledger.Kin{{Report: b, Other: a}}; !slices.Equal(got, want) {
		t.Errorf("kin: got %v, want %v", got, want)
	}
	if got := try(s.Kin(t.Context(), b)).must(t); len(got) > 0 {
		t.Errorf("kin of later versions: got %v, want none", got)
	}
	texts := try(s.Texts(t.Context(), []int64{c, a, 99})).must(t)
	if diff := cmp.Diff(map[int64]string{a: "one", c: "three"}, texts); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
	if err := s.DropPrints(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := try(s.Unchecked(t.Context())).must(t); len(got) != 3 {
		t.Errorf("unchecked after the drop: got %v, want all three", got)
	}
}

// testErrors: what cannot be done has its code and appends nothing.
func testErrors(t *testing.T, open Opener) {
	s := open(t, NewClock().Now)
	ctx := t.Context()
	_, report := s.Report(ctx, "no", 0, time.Time{})
	_, reread := s.Reread(ctx, "no", ledger.Extraction{})
	_, date := s.Date(ctx, "no", muster.Published{})
	_, rule := s.Rule(ctx, muster.Ruling{User: "ann", On: "a"})
	var claims error
	for _, err := range s.Claims(ctx, ledger.ClaimFilter{From: "soon"}, time.Time{}) {
		claims = err
	}
	for _, c := range []struct {
		name string
		err  error
		want muster.Code
	}{
		{"report unknown", report, muster.NotFound},
		{"reread unknown", reread, muster.NotFound},
		{"date unknown", date, muster.NotFound},
		{"ruling without reason", rule, muster.Invalid},
		{"claims from no date", claims, muster.Invalid},
	} {
		if got := muster.ErrorCode(c.err); got != c.want {
			t.Errorf("%s: got %q (%v), want %q", c.name, got, c.err, c.want)
		}
	}
	if got := try(s.Stats(ctx)).must(t); got.Entries != 0 {
		t.Errorf("got %d entries, want 0", got.Entries)
	}
}
