package veil_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster"
	"muster/internal/extract"
	"muster/internal/lang"
	"muster/internal/ledger"
	"muster/internal/ledger/sqlite"
	"muster/internal/mission"
	"muster/internal/text"
	"muster/internal/veil"
)

const (
	funeral = `NAIROBI, 12 March 2025 - Grace Wambua buried her brother on Saturday. Samuel Tompei Kaetuai, 32, was shot dead in Haiti in February.
Interior Cabinet Secretary Kipchumba Murkomen came to the funeral. "He loved his work," Wambua said. Murkomen promised the family help.`
	later = `A year after Kaetuai died, the family of SAMUEL TOMPEI KAETUAI, as Nairobi knew him, still waits, said Paul Otieno. Murkomen did not answer.`
)

// A setting is a ledger with the two reports, and who reads.
type setting struct {
	plain    ledger.Store
	veiled   ledger.Store
	mentions func(*muster.Report) []muster.Mention
}

func open(t *testing.T) *setting {
	t.Helper()
	missions, err := mission.Load()
	if err != nil {
		t.Fatal(err)
	}
	english, err := lang.English()
	if err != nil {
		t.Fatal(err)
	}
	reader := extract.New(english, missions)
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "muster.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	for _, r := range []*muster.Report{
		{ID: "2025/kaetuai-family-buries-son.txt", Name: "samuel-tompei-kaetuai-buried.txt", Title: "Wambua buries her brother", Byline: "Jane Roe",
			URL: "https://example.org/2025/grace-wambua-buries-brother", Text: funeral},
		{ID: "later.txt", Name: "later.txt", Title: "A year on", URL: "https://example.org/a-year-on", Text: later},
	} {
		r.Language, r.Mission, r.SHA256 = "en", "MSS", text.Hash(r.Text)
		r.Date = muster.Published{EDTF: "2025-03-12", Basis: muster.Inferred, Because: []string{"Grace Wambua speaks of Saturday"}}
		claims := reader.Report(r, missions.ByName("MSS"))
		if _, err := store.Add(t.Context(), ledger.Addition{Report: r, Extraction: ledger.Extraction{Pack: "en", Rules: "1", Claims: claims}}); err != nil {
			t.Fatal(err)
		}
	}
	s := &setting{plain: store, mentions: func(r *muster.Report) []muster.Mention { return reader.Mentions(r, missions.ByName(r.Mission)) }}
	s.veiled = veil.New(store, s.mentions)
	return s
}

// reports are the reports behind the veil.
func (s *setting) reports(t *testing.T) []*ledger.Report {
	t.Helper()
	var out []*ledger.Report
	for r, err := range s.veiled.Reports(t.Context(), ledger.ReportFilter{Text: true}, time.Time{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// private are the names that must not show.
var private = []string{"wambua", "kaetuai", "tompei", "otieno", "roe"}

// withheld fails where a text has a private name.
func withheld(t *testing.T, what, text string) {
	t.Helper()
	for _, name := range private {
		if strings.Contains(strings.ToLower(text), name) {
			t.Errorf("%s: got %q, want no %s", what, text, name)
		}
	}
}

// TestReports: names are withheld in all that a report has, and its text stays
// as long as it was, with the name of who has a post.
func TestReports(t *testing.T) {
	s := open(t)
	texts := []string{funeral, later}
	for i, r := range s.reports(t) {
		for what, text := range map[string]string{"text": r.Text, "title": r.Title, "byline": r.Byline, "url": r.URL, "name": r.Name, "id": r.ID,
			"because": strings.Join(r.Date.Because, "")} {
			withheld(t, what, text)
		}
		if len(r.Text) != len(texts[i]) || !strings.Contains(r.Text, "Murkomen") || strings.Count(r.Text, "\n") != strings.Count(texts[i], "\n") {
			t.Errorf("got %q for %q", r.Text, texts[i])
		}
		again, err := s.veiled.Report(t.Context(), r.ID, r.Version, time.Time{})
		if err != nil || again.Text != r.Text {
			t.Errorf("report %s: got %v, %v, want the same by the id that is shown", r.ID, again, err)
		}
	}
	if url := s.reports(t)[1].URL; url == "" {
		t.Error("an address that names nobody was withheld")
	}
}

// TestClaims: the words of a claim are those of the text behind the veil, and
// its slots name nobody.
func TestClaims(t *testing.T) {
	s := open(t)
	texts := map[string]string{}
	for _, r := range s.reports(t) {
		texts[r.ID] = r.Text
	}
	var said strings.Builder
	n := 0
	for c, err := range s.veiled.Claims(t.Context(), ledger.ClaimFilter{}, time.Time{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		said.WriteString(strings.Join(c.Who, " ") + c.Speaker + c.SaidBy + c.Person + "\n")
		if want := texts[c.ReportID][c.Evidence.Start:c.Evidence.End]; c.Evidence.Text != want {
			t.Errorf("got words %q, the text there is %q", c.Evidence.Text, want)
		}
	}
	slots := said.String()
	withheld(t, "slots", slots)
	if n < 3 || !strings.Contains(slots, "Murkomen") || !strings.Contains(slots, "private person") {
		t.Errorf("got %d claims with slots %q, want the minister named and the sister numbered", n, slots)
	}
}

// TestSearch: a name that is withheld finds nothing, other words do.
func TestSearch(t *testing.T) {
	s := open(t)
	for words, want := range map[string]int{"Kaetuai": 0, "wambua": 0, "buried Wambua": 0, "Samuel": 0, "buried": 1, "Murkomen": 2, "family": 2} {
		hits, err := s.veiled.Search(t.Context(), words, 0, time.Time{})
		if err != nil || len(hits) != want {
			t.Errorf("search %q: got %d hits, %v, want %d", words, len(hits), err, want)
		}
		for _, h := range hits {
			withheld(t, "hit", h.Snippet+h.Title+h.Report+h.ReportID)
		}
	}
}

// TestPostShows: who is given a post is private no more, and who is denied it
// again is.
func TestPostShows(t *testing.T) {
	s := open(t)
	rule := func(r muster.Ruling) muster.Ruling {
		t.Helper()
		r.User, r.Because = "Jane Roe", "Grace Wambua told us"
		r, err := s.plain.Rule(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	added := rule(muster.Ruling{Act: "add", On: "later.txt", Set: map[string]any{
		"kind": "role", "person": "Paul Otieno", "role": []any{"head of the union"}, "words": "SAMUEL TOMPEI KAETUAI, as Nairobi knew him, still waits, said Paul Otieno",
	}})
	r, err := s.veiled.Report(t.Context(), "later.txt", 0, time.Time{})
	if err != nil || !strings.Contains(r.Text, "Paul Otieno") {
		t.Errorf("got %v, %v, want the head of the union named", r, err)
	}
	rulings, err := s.veiled.Rulings(t.Context(), time.Time{})
	if err != nil || len(rulings) != 1 {
		t.Fatalf("got %v, %v", rulings, err)
	}
	got := rulings[0]
	if words, _ := got.Set["words"].(string); !strings.Contains(r.Text, words) || words == "" {
		t.Errorf("got words %q, want them as the text has them", words)
	}
	for _, text := range []string{got.User, got.Because} {
		withheld(t, "ruling", text)
	}
	rule(muster.Ruling{Act: "undo", On: added.ID})
	if r, err = s.veiled.Report(t.Context(), "later.txt", 0, time.Time{}); err != nil || strings.Contains(r.Text, "Otieno") {
		t.Errorf("got %v, %v, want the name withheld again", r, err)
	}
}

// TestFault: where the extractor fails, all of the text is withheld.
func TestFault(t *testing.T) {
	s := open(t)
	v := veil.New(s.plain, func(*muster.Report) []muster.Mention { panic("extraction fault") })
	r, err := v.Report(t.Context(), "later.txt", 0, time.Time{})
	if err != nil || strings.Trim(r.Text, "* ") != "" || len(r.Text) != len(later) {
		t.Errorf("got %v, %v, want marks alone", r, err)
	}
}
