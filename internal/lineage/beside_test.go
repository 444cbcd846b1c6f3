package lineage_test

import (
	"strings"
	"testing"

	"muster/internal/lineage"
)

// Sentences edited so hard that they share no four words in a row are copies
// where they stand near others that are, or where reports are few, and only there.
func TestCopiesBesideOthers(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		lone       bool // they are found with nothing else in common, where reports are few
	}{
		{"turned round", "The decision was taken at a long summit chaired by President Amina Okoro of Zambia.",
			"President Amina Okoro of Zambia chaired the long summit at which the decision was taken.", true},
		{"shortened and possessive", "They were the first to die since the force of the Northern Harbour Union was deployed to the region on December 15.",
			"They were the first to die since the Northern Harbour Union's force deployed to the region on 15 December.", true},
		{"now the half of another", "A further 3,000 troops are due to depart by the end of September.",
			"A further 3,000 soldiers are due to depart by the end of September, while nobody can say who is to guard the wells after that.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sharesIn(2, c.a+" "+funds, funds+"\n\n"+c.b, c.a); !got {
				t.Errorf("near a copy: got no passage with %q", c.a)
			}
			if got := sharesIn(lineage.Manageable+2, c.a+" "+patrol, other+" "+c.b, c.a); got {
				t.Errorf("of many reports, with nothing else in common: got a passage with %q, want none", c.a)
			}
			if got := sharesIn(2, c.a+" "+patrol, other+" "+c.b, c.a); got != c.lone {
				t.Errorf("of two reports, with nothing else in common: got %v, want %v", got, c.lone)
			}
		})
	}
}

// sharesIn reports whether a passage of two texts, of so many reports, has a sentence
// of the first.
func sharesIn(all int, a, b, sentence string) bool {
	for _, p := range lineage.Among([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}}, all) {
		if strings.Contains(p.Places[0].Text, strings.TrimSuffix(sentence, ".")) {
			return true
		}
	}
	return false
}

// Set phrases that two communiqués share make no copy of what they are about.
func TestStockPhrases(t *testing.T) {
	var docs []lineage.Doc
	a := "The participants condemned in the strongest terms the attack on the town of Osweyne and offered their condolences to the families of the fallen."
	b := "The participants condemned in the strongest terms the attack on a convoy near Jalalaqsi and offered condolences to the families of the fallen."
	if got := lineage.Copies([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}}); len(got) > 0 {
		t.Errorf("two events in the same set phrases: got %+v, want no passage", got)
	}
	for _, text := range []string{"4 October against the camp at Koui, in which three soldiers of Zambia", "24 November against a convoy on the road to Obo, in which a Ghanaian"} {
		docs = append(docs, lineage.Doc{ID: text, Text: "The members of the Security Council condemned in the strongest terms the attack of " + text + " died."})
	}
	if got := lineage.Copies(docs); len(got) > 0 {
		t.Errorf("two statements of one council: got %+v, want no passage", got)
	}
	b = strings.Replace(a, "offered their", "offered", 1)
	if got := lineage.Copies([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}}); len(got) != 1 {
		t.Errorf("one event in the same words: got %+v, want a passage", got)
	}
}

// A sentence of which two reports have all and a third a part is one passage of
// the two; what stands before it as dateline does not count.
func TestWholeAndPart(t *testing.T) {
	a := "BANGUI, Oct 4 – Three peacekeepers from Zambia were killed and one was injured when their lorry struck an explosive device near the market of the old harbour town, the mission there said."
	b := "Three Zambian peacekeepers were killed and another was injured when their lorry struck an explosive device near the market of the old harbour town, the mission said."
	c := "Nobody slept that night, said a neighbour who heard it when their lorry struck an explosive device near the market of the old harbour town, the mission and the mayor having warned of the road for weeks."
	docs := []lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: b}, {ID: "c", Text: c}}
	whole, part := false, false
	for _, p := range lineage.Copies(docs) {
		whole = whole || len(p.Places) == 2 && strings.Contains(p.Places[0].Text, "Zambia") && strings.Contains(p.Places[0].Text, "market")
		part = part || len(p.Places) == 3
	}
	if !whole || !part {
		t.Errorf("got %+v, want the whole in two and a part in three", lineage.Copies(docs))
	}
}

// Two events told in one form of words are no copy of each other: not one of
// their figures and days is the same. In a copy they are, however written.
func TestOtherFigures(t *testing.T) {
	const third = "NAIROBI, 19 January 2025 – A third contingent of 217 Zambian police officers arrived in the harbour town on Saturday."
	for _, c := range []struct {
		name, b string
		want    int
	}{
		{"another event", "NAIROBI, 7 February 2025 – A fourth contingent of 144 Zambian police officers arrived in the harbour town on Thursday.", 0},
		{"one figure changed", "A third contingent of 144 Zambian police officers arrived in the harbour town on Saturday.", 1},
	} {
		if got := lineage.Copies([]lineage.Doc{{ID: "a", Text: third}, {ID: "b", Text: c.b}}); len(got) != c.want {
			t.Errorf("%s: got %+v, want %d passages", c.name, got, c.want)
		}
	}
	mandate := "The mandate of the force, extended by the Summit of 20 November 2024, ends on 15 December 2025."
	if got := lineage.Copies([]lineage.Doc{{ID: "a", Text: mandate}, {ID: "b", Text: strings.NewReplacer("20 N", "27 N", "15 D", "19 D").Replace(mandate)}}); len(got) != 1 {
		t.Errorf("both days changed: got %+v, want one passage", got)
	}
	a := "The force lost at least eighteen soldiers in fifteen months, fourteen of them Zambians, the council of elders wrote."
	if got := lineage.Copies([]lineage.Doc{{ID: "a", Text: a}, {ID: "b", Text: strings.NewReplacer("eighteen", "18", "fifteen", "15", "fourteen", "14").Replace(a)}}); len(got) != 1 {
		t.Errorf("the same figures in digits: got %+v, want one passage", got)
	}
}
