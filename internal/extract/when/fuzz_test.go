package when

import (
	"strings"
	"testing"

	"muster"
	"muster/internal/token"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"On Friday, April 3, 2009 at 8:30 a.m. UTC two days before Christmas.", "the end of the first week of the last month of mid-last year",
		"8 am 8 am 8 am on 8 am", "31/02/2024 0/0/00 9999-99-99", "from December to March and between 5 and 6 May", "the eve of the eve of New Year's Eve",
		"a hundred years ago", "1000000 centuries later", "999999 decades ago", "two and a half and a half years", "'82 '70s 1990s",
	} {
		f.Add(s, "2024-03-13")
	}
	v := token.NewVocabulary()
	finder := New(v)
	f.Fuzz(func(t *testing.T, source, published string) {
		text := &token.Text{}
		text.Scan(v, strings.ToValidUTF8(source, "?"))
		finder.Stated(text)
		for _, s := range text.Sentences {
			ref := Reference{Published: muster.Date(published), Last: "2020-02-29"}
			found := finder.Find(text, s, ref, nil)
			check(t, text, s, found)
			alone := &token.Text{Source: text.Source[:text.Tokens[s.Last-1].End], Tokens: text.Tokens[:s.Last]}
			for i, m := range finder.Find(alone, s, ref, nil) {
				if m != found[i] {
					t.Errorf("%v depends on what follows: %v", found[i], m)
				}
			}
		}
	})
}

// check holds mentions to their sentence, their order, and dates that can be
// read.
func check(t *testing.T, text *token.Text, s token.Sentence, found []Mention) {
	t.Helper()
	floor := s.First
	for _, m := range found {
		if m.First < floor || m.Last <= m.First || m.Last > s.Last || m.Start < s.First || m.Start > m.First {
			t.Fatalf("span [%d,%d) from %d, after %d in [%d,%d)", m.First, m.Last, m.Start, floor, s.First, s.Last)
		}
		floor = m.Last
		for _, d := range []muster.Date{m.Date, m.Core} {
			if _, _, err := d.Bounds(); d != "" && err != nil {
				t.Fatalf("%q: date %q: %v", text.Of(m.First, m.Last), d, err)
			}
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text, f := scan(strings.Repeat("The battalion has patrolled the road between the two towns, where armed men had stopped lorries and robbed traders. "+
		"About 400 of its members landed on Saturday, said the minister, who asked the assembly for more money to house them. "+
		"Residents of the valley spoke of calm nights and open shops, and of children who walk to school along the river again. ", 200))
	var into []Mention
	b.SetBytes(int64(len(text.Source)))
	for b.Loop() {
		into = into[:0]
		for _, s := range text.Sentences {
			into = f.Find(text, s, Reference{Published: "2024-03-13"}, into)
		}
	}
}
