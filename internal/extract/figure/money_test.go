package figure

import (
	"slices"
	"testing"

	iso "golang.org/x/text/currency"

	"muster"
	"muster/internal/token"
)

// newer are codes that ISO 4217 took in after the table of x/text was made.
var newer = []string{"MRU", "SLE", "VES", "ZWG"}

func TestCurrencyCodes(t *testing.T) {
	seen := map[string]bool{}
	for code := range entries(currenciesFile, ":") {
		if seen[code] {
			t.Errorf("got %s twice, want once", code)
		}
		seen[code] = true
		if _, err := iso.ParseISO(code); err != nil && !slices.Contains(newer, code) {
			t.Errorf("got code %q, want one of ISO 4217", code)
		}
	}
	for _, code := range []string{"USD", "KES", "HTG", "EUR", "XOF", "XAF", "ZAR", "NGN", "ETB", "SSP"} {
		if !seen[code] {
			t.Errorf("got no %s", code)
		}
	}
}

func TestShare(t *testing.T) {
	force := muster.Figure{Value: 2500, Bound: muster.Exact, Unit: "personnel"}
	for _, c := range []struct {
		text  string
		whole muster.Figure
		want  muster.Figure
	}{
		{"Fewer than half of them left.", force, muster.Figure{Value: 1250, Bound: muster.Under, Unit: "personnel"}},
		{"A fifth of them left.", force, muster.Figure{Value: 500, Bound: muster.Exact, Unit: "personnel"}},
		{"Over 40 per cent of them left.", force, muster.Figure{Value: 1000, Bound: muster.Over, Unit: "personnel"}},
		{"Between 10 and 20 per cent of them left.", force, muster.Figure{Value: 250, High: 500, Bound: muster.Range, Unit: "personnel"}},
		{"Half of them left.", muster.Figure{Value: 600, Bound: muster.About}, muster.Figure{Value: 300, Bound: muster.About}},
		{"Half of them left.", muster.Figure{Value: 600, High: 800, Bound: muster.Range}, muster.Figure{Value: 300, High: 400, Bound: muster.Range}},
	} {
		t.Run(c.text, func(t *testing.T) {
			v := token.NewVocabulary()
			f := New(v)
			var text token.Text
			text.Scan(v, c.text)
			ms := f.Find(&text, whole(&text), nil)
			if len(ms) != 1 {
				t.Fatalf("got %d figures, want 1", len(ms))
			}
			if got := Share(ms[0], c.whole); got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}
