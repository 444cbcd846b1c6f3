package lineage_test

import (
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/internal/lineage"
)

// claimOn is a claim that stands on words of a doc.
func claimOn(t *testing.T, id string, d lineage.Doc, words string, c muster.Claim) muster.Claim {
	t.Helper()
	i := strings.Index(d.Text, words)
	if i < 0 {
		t.Fatalf("%s: got no %q, want it", d.Name, words)
	}
	c.ID, c.Report, c.ReportID = id, d.Name, d.ID
	c.Evidence = muster.Evidence{Span: muster.Span{Start: i, End: i + len(words)}, Text: words}
	return c
}

func TestFindOrigins(t *testing.T) {
	const para = "The first contingent of 200 Kenyan officers landed in the capital on June 25, 2024, and was met by ministers at the airport."
	edited := strings.ReplaceAll(strings.ReplaceAll(para, "June 25", "June 26"), "the capital", "Port-au-Prince")
	docs := []lineage.Doc{
		{ID: "b", Name: "b.txt", Text: "Something new. " + edited, Date: "2025-02-07"},
		{ID: "a", Name: "a.txt", Text: para + " And more.", Date: "2025-02-01"},
		{ID: "c", Name: "c.txt", Text: "Ministers met 200 officers who landed.", Date: "2025-02-01"},
	}
	arrival := func(when muster.Date) muster.Claim {
		return muster.Claim{Kind: muster.Movement, Who: muster.Names{"Kenya"}, Direction: "arrive", When: when, N: &muster.Figure{Value: 200, Bound: muster.Exact}}
	}
	claims := []muster.Claim{
		claimOn(t, "b1", docs[0], "200 Kenyan officers landed in Port-au-Prince on June 26, 2024", arrival("2024-06-26")),
		claimOn(t, "a1", docs[1], "200 Kenyan officers landed in the capital on June 25, 2024", arrival("2024-06-25")),
		claimOn(t, "c1", docs[2], "200 officers who landed", arrival("2024-06-25")),
		claimOn(t, "a2", docs[1], "met by ministers", muster.Claim{Kind: muster.Statement}),
		claimOn(t, "b2", docs[0], "met by ministers", muster.Claim{Kind: muster.Statement}),
		claimOn(t, "b3", docs[0], "200 Kenyan officers", muster.Claim{Kind: muster.Strength}),
	}
	passages := lineage.Copies(docs)
	want := map[string]string{"a1": "a1", "b1": "a1", "c1": "c1", "a2": "a2", "b2": "a2", "b3": "b3"}
	for range 2 {
		got := lineage.FindOrigins(claims, passages)
		for id, origin := range want {
			if got.Of[id] != origin {
				t.Errorf("origin of %s: got %s, want %s", id, got.Of[id], origin)
			}
		}
		if !got.Altered["b1"] || len(got.Altered) != 1 {
			t.Errorf("altered: got %v, want b1 alone", got.Altered)
		}
		slices.Reverse(claims)
	}
}
