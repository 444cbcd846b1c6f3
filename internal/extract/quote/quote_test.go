package quote_test

import (
	"slices"
	"strings"
	"testing"

	"muster/internal/extract/quote"
	"muster/internal/token"
)

// found is what a test compares of a quotation.
type found struct {
	text, speaker string
	fragment      bool
}

func find(source string) []found {
	v := token.NewVocabulary()
	f := quote.New(v)
	var t token.Text
	t.Scan(v, source)
	var out []found
	for _, m := range f.Find(&t, named, nil) {
		out = append(out, found{source[m.Start:m.End], t.Of(m.SpeakerFirst, m.SpeakerLast), m.Fragment})
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []found
	}{
		{"tag after, verb last", "“We will stay,” Otunge said.", []found{{"We will stay", "Otunge", false}}},
		{"tag after, verb first", "“We will stay,” said Godfrey Otunge, the commander.", []found{{"We will stay", "Godfrey Otunge", false}}},
		{"straight marks", "\"We count the planes,\" said Wideline Casséus, 41.", []found{{"We count the planes", "Wideline Casséus", false}}},
		{"tag before", "He said: “Nobody has come.”", []found{{"Nobody has come.", "He", false}}},
		{"tag before with a comma", "Murkomen stated, “Nobody has come.”", []found{{"Nobody has come.", "Murkomen", false}}},
		{"broken by its tag", "“The road is long,” Otunge said. “But we can walk it.”", []found{
			{"The road is long", "Otunge", false}, {"But we can walk it.", "", false}}},
		{"broken inside a sentence", "“Our job,” she said, “is to stay.”", []found{
			{"Our job", "she", false}, {"is to stay.", "she", false}}},
		{"over several sentences", "“They paid us. Now we wait,” he whispered.", []found{{"They paid us. Now we wait", "he", false}}},
		{"over paragraphs", "Poole said:\n\n“My soldiers packed.\n\n“We take no side.”\n", []found{
			{"My soldiers packed.", "Poole", false}, {"We take no side.", "", false}}},
		{"a tag that is a sentence", "“We did too little.” Otunge said.", []found{{"We did too little.", "Otunge", false}}},
		{"a new sentence", "“We did too little.” Otunge left.", []found{{"We did too little.", "", false}}},
		{"a stop behind the mark", "He left. “We salute the men who built the road to the sea”.", []found{{"We salute the men who built the road to the sea", "", false}}},
		{"a name with a stop", "It became a larger “Gang Suppression Force.”", []found{{"Gang Suppression Force.", "", true}}},
		{"a fragment", "They will fly “right after New Year, if the plane comes”.", []found{{"right after New Year, if the plane comes", "", true}}},
		{"scare quotes", "The so-called “liberators” have gone.", []found{{"liberators", "", true}}},
		{"a title", "Our report, “Force in Haiti swells” (page 7), was wrong.", []found{{"Force in Haiti swells", "", true}}},
		{"single marks", "‘We will stay,’ she said.", []found{{"We will stay", "she", false}}},
		{"an apostrophe opens nothing", "The officers’ pay and Kenya’s word.", nil},
		{"a mark that never closes", "“We will stay, he thought.\n\nThe end.", []found{{"We will stay, he thought.", "", false}}},
		{"a straight mark that never closes", "A pipe of 6 \" was laid.\n\nThe end.", nil},
		{"nothing between the marks", "“” and \"\".", nil},
		{"according to", "“It is quiet,” according to the commander.", []found{{"It is quiet", "the commander", false}}},
		{"the pronoun of a later clause", "“Who pays?” Nobody has quit, he admits.", []found{{"Who pays?", "", false}}},
		{"the tag of a later sentence", "“We paid.” The minister said no more.", []found{{"We paid.", "", false}}},
		{"marks of two characters", "``We will stay,'' said Otunge.", []found{{"We will stay", "Otunge", false}}},
		{"marks that stand apart", "\" We will stay, \" said Otunge.", []found{{"We will stay", "Otunge", false}}},
		{"a sentence a line", "“We will stay.\nNobody leaves,” said Otunge.", []found{{"We will stay.\nNobody leaves", "Otunge", false}}},
		{"a title in brackets", "An article (“Troops come home”) said so.", []found{{"Troops come home", "", true}}},
		{"no tag", "“We pray for them.”", []found{{"We pray for them.", "", false}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := find(c.text); !slices.Equal(got, c.want) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestFindMarksTokens(t *testing.T) {
	v := token.NewVocabulary()
	f := quote.New(v)
	var text token.Text
	text.Scan(v, "He said “we stay” twice.")
	f.Find(&text, named, nil)
	for i, want := range map[int]bool{1: false, 3: true, 4: true, 6: false} {
		if got := text.Tokens[i].Has(token.Quoted); got != want {
			t.Errorf("token %q quoted: got %t, want %t", text.Of(int32(i), int32(i+1)), got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	v := token.NewVocabulary()
	q := quote.New(v)
	f.Add("“a” \"b\" 'c' ‘d’ «e» „f“")
	f.Add("“\n\n“\"”’‘said,:")
	f.Fuzz(func(t *testing.T, source string) {
		var text token.Text
		text.Scan(v, source)
		last := int32(0)
		for _, m := range q.Find(&text, named, nil) {
			if m.First < last || m.Last <= m.First || m.Start >= m.End || m.SpeakerFirst > m.SpeakerLast || int(m.SpeakerLast) > len(text.Tokens) {
				t.Fatalf("quotation out of order or empty: %+v after token %d", m, last)
			}
			last = m.Last
		}
	})
}

func BenchmarkFind(b *testing.B) {
	v := token.NewVocabulary()
	q := quote.New(v)
	source := strings.Repeat("The force commander spoke in Port-au-Prince on Thursday about the year behind him. “We understand that the road is long,” Otunge said.\n", 50)
	var text token.Text
	text.Scan(v, source)
	var out []quote.Mention
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		out = q.Find(&text, named, out[:0])
	}
}

func TestFindTurns(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []found
	}{
		{"a briefing", "Noon briefing\nMR. ADEYEMI: The patrol is back. Nobody was hurt.\nQ: And the trucks?\nMR. ADEYEMI: They are safe.\n\nThey came at dawn.\nQUESTION: Thank you.\n", []found{
			{"The patrol is back. Nobody was hurt.", "MR. ADEYEMI", false}, {"They are safe.", "MR. ADEYEMI", false}, {"They came at dawn.", "MR. ADEYEMI", false}}},
		{"a direction in brackets", "Radio\nHOST: Doctor?\nDR LEE: [on phone] Not yet.\nHOST: Thanks.\n", []found{{"Not yet.", "DR LEE", false}}},
		{"a guest without a name", "Radio\nHOST: Is it late?\nGUEST: Not yet.\nHOST: Thanks.\n", []found{{"Not yet.", "GUEST", false}}},
		{"the report's own correspondent", "Radio\nHOST: Our reporter Ann Bee is there.\nBEE: It is raining.\nHOST: Thanks.\n", nil},
		{"a list of contacts", "Press office\nTel: 55 01\nFax: 55 02\nMail: press@example.org\n", nil},
		{"a quotation beside the turns", "Radio\nHOST: He wrote: “We stay.”\nMAYOR: Good.\nHOST: Thanks.\n", []found{
			{"We stay.", "He", false}, {"Good.", "MAYOR", false}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := find(c.text); !slices.Equal(got, c.want) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

// named takes every capitalised word of an introduction for the name of a person.
func named(word string) bool { return word == "Otunge" }
