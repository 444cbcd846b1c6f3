package lineage_test

import (
	"strings"
	"testing"

	"muster/internal/lineage"
)

// What is said in another form means the same.
func TestMeaningOfEdits(t *testing.T) {
	const tail = " who had waited for weeks at the harbour left with the last ship before the rain came."
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"figure in words", "The 2,000 soldiers", "The two thousand soldiers", false},
		{"figure with spaces", "The 2,000 soldiers", "The 2 000 soldiers", false},
		{"a hundred and some in words", "The 124 soldiers", "The one hundred and twenty-four soldiers", false},
		{"millions", "The 2.5 million people", "The 2500000 people", false},
		{"another figure in words", "The 2,000 soldiers", "The three thousand soldiers", true},
		{"two figures for one", "The 20 soldiers", "The twenty four soldiers", true},
		{"no cardinal", "The first soldiers", "The second soldiers", true},
		{"short name", "The Northern Harbour Union soldiers", "The NHU soldiers", false},
		{"short name of another", "The Northern Harbour Union soldiers", "The NHA soldiers", true},
		{"short name put in", "All of the Northern Harbour Union soldiers", "All of the Northern Harbour Union (NHU) soldiers", false},
		{"rank shortened", "Yesterday Lieutenant General Amina Okoro and those", "Yesterday Lt Gen Amina Okoro and those", false},
		{"dateline", "MOGADISHU, June 30 – The soldiers", "The soldiers", false},
		{"possessive", "Soldiers of the Zambia force", "Soldiers of the Zambia's force", false},
		{"particle", "The soldiers who were handed rations and", "The soldiers who were handed over rations and", false},
		{"bound", "The 600 soldiers", "The over 600 soldiers", true},
		{"contraction", "The soldiers who did not sleep and", "The soldiers who didn't sleep and", false},
		{"cannot", "The soldiers who cannot sleep and", "The soldiers who can't sleep and", false},
		{"quantifier", "The soldiers who ate all rations and", "The soldiers who ate rations and", true},
		{"year left out", "On 1 January 2025 the soldiers", "On January 1 the soldiers", false},
		{"another year", "On 1 January 2025 the soldiers", "On January 1, 2024, the soldiers", true},
		{"another day, year left out", "On 1 January 2025 the soldiers", "On January 2 the soldiers", true},
		{"negation", "The soldiers who did sleep and", "The soldiers who did not sleep and", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			changed := false
			for _, r := range lineage.Compare(c.a+tail, c.b+tail) {
				changed = changed || r.Meaning
			}
			if changed != c.want {
				t.Errorf("%q for %q: got meaning changed %v, want %v", c.b, c.a, changed, c.want)
			}
		})
	}
}

// An utterance of which one word in many was changed is a copy; one that is told
// in other words throughout is not.
func TestQuotationsChanged(t *testing.T) {
	long := "“The region will not abandon the people of the Northern Harbour Union to those who would rule them by the gun, and the sacrifice of these young men will not have been in vain,” he wrote."
	for _, c := range []struct {
		name string
		edit *strings.Replacer
		want int
	}{
		{"one word", strings.NewReplacer("young", "brave"), 1},
		{"a short name", strings.NewReplacer("Northern Harbour Union", "NHU"), 1},
		{"many", strings.NewReplacer("region", "bloc", "abandon", "leave", "sacrifice", "death", "gun", "rifle"), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lineage.Copies([]lineage.Doc{{ID: "a", Text: long}, {ID: "b", Text: c.edit.Replace(long)}})
			if len(got) != c.want {
				t.Errorf("got %d passages, want %d: %+v", len(got), c.want, got)
			}
		})
	}
}
