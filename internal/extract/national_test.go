package extract_test

import (
	"testing"

	"muster"
)

// TestNational tells whose personnel are of whom a report says no more, where it is about those of
// the country that it is written in or for.
func TestNational(t *testing.T) {
	e, _, missions := newExtractor(t)
	tests := []struct {
		name, text string
		kind       muster.Kind
		who        string
	}{
		{"the capital in the byline", "Relief force trained for Haiti\n\nGUATEMALA CITY, March 10, 2025 – The 150 Guatemalan soldiers drilled on Monday.\n\nThe mission has 900 officers.\n\nUp to 140 reservists will deploy in May.", muster.Movement, "Guatemala"},
		{"another's capital", "Relief force trained for Haiti\n\nBRUSSELS, March 10, 2025 – The 150 Guatemalan soldiers drilled on Monday.\n\nThe mission has 900 officers.\n\nUp to 140 reservists will deploy in May.", muster.Movement, "MSS"},
		{"an answer to a parliament", "Written Answers\n\nIreland has 400 personnel in Haiti.\n\nForty-seven members of the Defence Forces have lost their lives there.", muster.Harm, "Irish police officers"},
		{"members of something else", "Written Answers\n\nIreland has 400 personnel in Haiti.\n\nTwo members of parliament were killed.", muster.Harm, "parliament"},
	}
	for _, tt := range tests {
		r := &muster.Report{ID: "w", Name: "w", Text: tt.text, Date: muster.Published{EDTF: "2025-03-16"}}
		found := false
		claims := e.Report(r, missions.ByName("MSS"))
		for _, c := range claims {
			found = found || c.Kind == tt.kind && c.Who.Has(tt.who)
		}
		if !found {
			t.Errorf("%s: got no %s of %s, want one; got%s", tt.name, tt.kind, tt.who, list(claims))
		}
	}
}
