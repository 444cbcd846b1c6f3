package token

import (
	"testing"

	"pgregory.net/rapid"
)

// TestIndex holds the index against a map.
func TestIndex(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var x index
		want := map[string]*Word{}
		for _, form := range rapid.SliceOf(rapid.StringN(0, 3, -1)).Draw(t, "forms") {
			if x.get(form) != want[form] {
				t.Fatalf("%q: got %v, want %v", form, x.get(form), want[form])
			}
			if want[form] == nil {
				want[form] = &Word{Form: form}
				x.put(want[form])
			}
		}
		for form, w := range want {
			if x.get(form) != w {
				t.Errorf("%q: got %v, want %v", form, x.get(form), w)
			}
		}
	})
}

// TestTable: a table gives its values by word, and the zero value for words
// that it has none for, the unknown ones among them.
func TestTable(t *testing.T) {
	v := NewVocabulary()
	v.Add("tour")
	n := NewTable(v, map[string]int{"two": 2, "ten": 10, "per cent": 100})
	v.Add("later")
	for form, want := range map[string]int{"two": 2, "Ten": 10, "tour": 0, "later": 0, "unheard": 0} {
		if got := n.Of(v.Lookup(form)); got != want {
			t.Errorf("%s: got %d, want %d", form, got, want)
		}
	}
}
