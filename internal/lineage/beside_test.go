package lineage_test

import (
	"strings"
	"testing"

	"muster/internal/lineage"
)

// Sentences edited so hard that they share no four words in a row are copies
// where they stand near others that are, and only there.
func TestCopiesBesideOthers(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
	}{
		{"turned round", "The decision was taken at a long summit chaired by President Amina Okoro of Zambia.",
			"President Amina Okoro of Zambia chaired the long summit at which the decision was taken."},
		{"shortened and possessive", "They were the first to die since the force of the Northern Harbour Union was deployed to the region on December 15.",
			"They were the first to die since the Northern Harbour Union's force deployed to the region on 15 December."},
		{"now the half of another", "A further 3,000 troops are due to depart by the end of September.",
			"A further 3,000 soldiers are due to depart by the end of September, while nobody can say who is to guard the wells after that."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sharesIn(c.a+" "+funds, funds+"\n\n"+c.b, c.a); !got {
				t.Errorf("near a copy: got no passage with %q", c.a)
			}
			if got := sharesIn(c.a+" "+patrol, other+" "+c.b, c.a); got {
				t.Errorf("with nothing else in common: got a passage with %q, want none", c.a)
			}
		})
	}
}

// sharesIn reports whether a passage of two texts has a sentence of the first.
func sharesIn(a, b, sentence string) bool {
	for _, p := range lineage.Copies([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}}) {
		if strings.Contains(p.Places[0].Text, strings.TrimSuffix(sentence, ".")) {
			return true
		}
	}
	return false
}

// Set phrases that two communiqués share make no copy of what they are about.
func TestStockPhrases(t *testing.T) {
	a := "The participants condemned in the strongest terms the attack on the town of Osweyne and offered their condolences to the families of the fallen."
	b := "The participants condemned in the strongest terms the attack on a convoy near Jalalaqsi and offered condolences to the families of the fallen."
	if got := lineage.Copies([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}}); len(got) > 0 {
		t.Errorf("two events in the same set phrases: got %+v, want no passage", got)
	}
	b = strings.Replace(a, "offered their", "offered", 1)
	if got := lineage.Copies([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}}); len(got) != 1 {
		t.Errorf("one event in the same words: got %+v, want a passage", got)
	}
}
