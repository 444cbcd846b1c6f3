package lineage_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"muster"
	"muster/internal/lineage"
)

const (
	landed = "The second contingent of 217 police officers landed at the international airport on October 2, 2024, to cheers from the waiting crowd."
	funds  = "Donors have so far paid 85 million dollars into the trust fund, far less than the mission needs to reach its full strength this year."
	patrol = "Officers patrol the port and the main road north every night, and residents told us that the shooting has moved to the hills."
	other  = "Heavy rain washed away two bridges in the south, where the harvest had already failed for want of seed and fertiliser."
)

func TestCopies(t *testing.T) {
	swap := strings.NewReplacer
	for _, c := range []struct {
		name, a, b string
		words      int // of the longest passage, 0 for none
		edits      []muster.Edit
	}{
		{name: "word for word", a: landed, b: landed, words: 22},
		{name: "nothing shared", a: landed, b: other},
		{name: "another story", a: landed, b: "The second contingent of police was expected in October, but the airport is closed and the crowd has gone home."},
		{name: "date rewritten", a: landed, b: swap("October 2, 2024", "the 2nd October 2024").Replace(landed), words: 22,
			edits: []muster.Edit{{From: "October 2, 2024", To: "the 2nd October 2024"}}},
		{name: "date changed", a: landed, b: swap("October 2", "June 2").Replace(landed), words: 22,
			edits: []muster.Edit{{From: "October 2, 2024", To: "June 2, 2024", Meaning: true}}},
		{name: "figure changed", a: landed, b: swap("217", "271").Replace(landed), words: 22,
			edits: []muster.Edit{{From: "217", To: "271", Meaning: true}}},
		{name: "negation put in", a: funds, b: swap("have so far", "have not so far").Replace(funds), words: 25,
			edits: []muster.Edit{{From: "", To: "not", Meaning: true}}},
		{name: "quantifier changed", a: funds, b: swap("far less", "far more").Replace(funds), words: 25,
			edits: []muster.Edit{{From: "less", To: "more", Meaning: true}}},
		{name: "name changed", a: "Yesterday Inspector Marie Duval told the council that " + patrol, b: "Yesterday Inspector Paul Duval told the council that " + patrol, words: 31,
			edits: []muster.Edit{{From: "Marie", To: "Paul", Meaning: true}}},
		{name: "title dropped", a: "Yesterday Inspector Marie Duval told the council that " + patrol, b: "Yesterday Marie Duval told the council that " + patrol, words: 31,
			edits: []muster.Edit{{From: "Inspector", To: ""}}},
		{name: "spelling", a: other, b: swap("fertiliser", "fertilizer").Replace(other), words: 21, //nolint:misspell // the American spelling is the case
			edits: []muster.Edit{{From: "fertiliser", To: "fertilizer"}}}, //nolint:misspell // as above
		{name: "typo", a: other, b: swap("harvest", "havrest").Replace(other), words: 21,
			edits: []muster.Edit{{From: "harvest", To: "havrest"}}},
		{name: "quotes and dashes", a: "“" + patrol + "”", b: `"` + swap("shooting has", "shooting – has").Replace(patrol) + `"`, words: 23},
		{name: "sentences reordered", a: landed + " " + funds, b: funds + "\n\n" + landed, words: 25},
		{name: "two sentences made one", a: landed + " " + funds, b: strings.TrimSuffix(landed, ".") + ", and donors " + strings.TrimPrefix(funds, "Donors "), words: 47},
		{name: "one utterance in two wordings", a: "“We did not threaten to shoot down any of the helicopters,” said the army spokesman on Monday.",
			b: "“We did not threaten to shoot any of those aircraft,” said the army spokesman on Monday."},
		{name: "parts moved about", a: "The last Tongan soldiers of the United Nations Harbour Observer Force left the island of Vavau on Wednesday, ending a deployment that began in 2013.",
			b: "Ending a deployment that began in 2013, the last Tongan soldiers of the UN Harbour Observer Force left the island of Vavau yesterday.", words: 25},
		{name: "another event in some of the words", a: "The last Tongan soldiers of the force left the island of Vavau on Wednesday, ending a deployment that began in 2013.",
			b: "The deployment of Samoan soldiers to the island of Vavau began in 2013 and the force is to end it on Wednesday."},
		{name: "a short quotation in two wordings", a: `"We did not come here as tourists and we will not sit in our camp," said the commander of the Tongans.`,
			b: `"We did not come here as tourists and we will not hide in our camp," said the commander of the Tongans.`},
		{name: "a short quotation with words run together", a: `"We did not come here as tourists and we will not sit in our camp," said the commander of the Tongans.`,
			b: `"We did not come here as tourists and we'll not sit in our camp," said the commander of the Tongans.`, words: 21},
		{name: "a quotation in other company", a: "The mayor told reporters at the town hall: “" + patrol + "”", b: "“" + patrol + "” the mayor's office wrote on Friday in a long note to the press.", words: 23},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lineage.Copies([]lineage.Doc{{ID: "a", Name: "a", Text: "Alpha begins here. " + c.a}, {ID: "b", Name: "b", Text: c.b + " Omega ends there."}})
			longest := 0
			var edits []muster.Edit
			for _, p := range got {
				longest = max(longest, p.Words)
				edits = append(edits, p.Edits...)
			}
			if longest != c.words {
				t.Errorf("longest passage: got %d words, want %d: %+v", longest, c.words, got)
			}
			for i := range c.edits {
				c.edits[i].Report = "b"
			}
			for i := range edits { // where they stand is TestEditsMakeTheOther's
				edits[i].Before, edits[i].After = muster.Quote{}, muster.Quote{}
			}
			if c.edits != nil && !cmp.Equal(edits, c.edits) {
				t.Errorf("edits: %s", cmp.Diff(edits, c.edits))
			}
		})
	}
}

// TestAddressedIsBoilerplate holds that what an outlet says to its readers at the
// end is boilerplate in two reports already, and that a last sentence of matter
// is a copy.
func TestAddressedIsBoilerplate(t *testing.T) {
	for _, c := range []struct {
		name, last string
		want       bool
	}{
		{name: "to its readers", last: "Follow us on social media for the latest updates from our newsroom in town.", want: true},
		{name: "a notice", last: "For further information, please turn to the office of the spokesperson in the old town.", want: true},
		{name: "asked of them", last: "Please keep your comments civil and on the subject, and report abuse to our editors.", want: true},
		{name: "of the story", last: patrol},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lineage.Copies([]lineage.Doc{{ID: "a", Text: landed + "\n\n" + c.last}, {ID: "b", Text: funds + "\n\n" + c.last}})
			if len(got) != 1 || got[0].Boilerplate != c.want {
				t.Errorf("got %+v, want one passage, boilerplate %v", got, c.want)
			}
		})
	}
}

// TestOneRow holds a passage in two hundred reports, each with its own date put
// in, to one row, and a sentence in half of the reports to boilerplate.
func TestOneRow(t *testing.T) {
	var docs []lineage.Doc
	for i := range 1000 {
		text := fmt.Sprintf("Report %d is about %s.\n", i, gibberish(i))
		if i < 200 {
			text += strings.Replace(landed, "October 2", fmt.Sprintf("October %d", 1+i%28), 1)
		}
		if i%2 == 0 {
			text += "\nSend your tips and pictures to the news desk of this paper by electronic mail or by telephone."
		}
		docs = append(docs, lineage.Doc{ID: strconv.Itoa(i), Name: strconv.Itoa(i), Text: text})
	}
	got := lineage.Copies(docs)
	places := map[bool]int{}
	for _, p := range got {
		places[p.Boilerplate] += len(p.Places)
	}
	if len(got) != 2 || places[false] != 200 || places[true] != 500 {
		t.Errorf("got %d passages, %d places and %d of boilerplate, want 2, 200 and 500", len(got), places[false], places[true])
	}
}

// gibberish is a few words that no other n has.
func gibberish(n int) string {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	var b strings.Builder
	for range 12 {
		fmt.Fprintf(&b, "%c%c%c%c%c ", 'a'+r.IntN(26), 'a'+r.IntN(26), 'a'+r.IntN(26), 'a'+r.IntN(26), 'a'+r.IntN(26))
	}
	return strings.TrimSpace(b.String())
}

func TestFirst(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b muster.Date
		want string
	}{
		{"days apart", "2025-02-01", "2025-01-20", "b"},
		{"intervals apart", "2025-01-20/2025-01-24", "2025-01-25", "a"},
		{"intervals that overlap", "2025-01-20/2025-01-25", "2025-01-25", ""},
		{"one not known", "2025-01-20", "", ""},
		{"none known", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lineage.Copies([]lineage.Doc{{ID: "a", Name: "a", Text: landed, Date: c.a}, {ID: "b", Name: "b", Text: landed, Date: c.b}})
			first := ""
			if len(got) == 1 && got[0].First != nil {
				first = *got[0].First
			}
			if len(got) != 1 || first != c.want {
				t.Errorf("got %+v, want one passage, first %q", got, c.want)
			}
		})
	}
}

// drawDocs draws reports made of a few sentences, some of them edited.
func drawDocs(t *rapid.T) []lineage.Doc {
	pool := []string{landed, funds, patrol, other, "He said so.", "Nobody answered our calls."}
	n := rapid.IntRange(2, 6).Draw(t, "reports")
	docs := make([]lineage.Doc, n)
	for i := range docs {
		var parts []string
		for range rapid.IntRange(1, 5).Draw(t, "sentences") {
			s := rapid.SampledFrom(pool).Draw(t, "sentence")
			words := strings.Fields(s)
			switch k := rapid.IntRange(0, len(words)-1).Draw(t, "word"); rapid.IntRange(0, 4).Draw(t, "edit") {
			case 0:
				words = slices.Delete(words, k, k+1)
			case 1:
				words[k] = "other"
			case 2:
				words = slices.Insert(words, k, "really")
			}
			parts = append(parts, strings.Join(words, " "))
		}
		id := string(rune('a' + i))
		docs[i] = lineage.Doc{ID: id, Name: id, Text: strings.Join(parts, " ")}
		if rapid.Bool().Draw(t, "dated") {
			docs[i].Date = muster.DayOf(2025, 1, rapid.IntRange(1, 28).Draw(t, "day")).Date()
		}
	}
	return docs
}

func TestOrderOfReportsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := drawDocs(t)
		want := lineage.Copies(docs)
		got := lineage.Copies(rapid.Permutation(docs).Draw(t, "order"))
		if diff := cmp.Diff(got, want); diff != "" {
			t.Error(diff)
		}
	})
}

// TestTextElsewhereDoesNotMatter puts sentences of its own before and after a
// report: the passages stay, moved.
func TestTextElsewhereDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := drawDocs(t)
		for i := range docs {
			docs[i].Date = ""
		}
		want := lineage.Copies(docs)
		before := "Quite unlike anything else printed here is this opening remark about wild geese.\n\n"
		docs[0].Text = before + docs[0].Text + "\n\nAnd so is the last one about tame ducks in winter."
		got := lineage.Copies(docs)
		for i := range want {
			for j, p := range want[i].Places {
				if p.Report == docs[0].Name {
					want[i].Places[j].Start += len(before)
					want[i].Places[j].End += len(before)
				}
			}
			for j := range want[i].Edits {
				for _, q := range []*muster.Quote{&want[i].Edits[j].Before, &want[i].Edits[j].After} {
					if q.Report == docs[0].Name && q.Text != "" {
						q.Start, q.End = q.Start+len(before), q.End+len(before)
					}
				}
			}
		}
		if diff := cmp.Diff(got, want); diff != "" {
			t.Error(diff)
		}
	})
}

// TestEditsMakeTheOther applies the edits of a place to the words of the first
// place: that gives the words of the place.
func TestEditsMakeTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := drawDocs(t)
		texts := map[string]string{}
		for _, d := range docs {
			texts[d.ID] = d.Text
		}
		for _, p := range lineage.Copies(docs) {
			for _, e := range p.Edits {
				for _, q := range []muster.Quote{e.Before, e.After} {
					if got := texts[q.ReportID][q.Start:q.End]; got != q.Text {
						t.Errorf("got %q at the place of %q", got, q.Text)
					}
				}
				if e.Before.Text != e.From || e.After.Text != e.To {
					t.Errorf("got edit %+v, want its words to be those of its places", e)
				}
			}
			first := p.Places[0].Report
			for _, at := range p.Places[1:] {
				if count(p, at.Report) > 1 || at.Report == first {
					continue // the edits of a report's places are in one list
				}
				text := p.Places[0].Text
				for _, e := range p.Edits {
					if e.Report == at.Report && bare(e.From) != "" && !strings.Contains(bare(text), bare(e.From)) {
						t.Errorf("got edit of %q, want it in %q", e.From, text)
					}
					if e.Report == at.Report && bare(e.To) != "" && !strings.Contains(bare(at.Text), bare(e.To)) {
						t.Errorf("got edit to %q, want it in %q", e.To, at.Text)
					}
				}
				if got, want := balance(text, p.Edits, at.Report), letters(at.Text); got != want {
					t.Errorf("edits of %q: got %d letters, want the %d of %q: %+v", text, got, want, at.Text, p.Edits)
				}
			}
		}
	})
}

func count(p muster.Passage, report string) (n int) {
	for _, at := range p.Places {
		if at.Report == report {
			n++
		}
	}
	return n
}

// bare is the letters and digits of s.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .,’'“”\"\n", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
}

func letters(s string) int { return utf8.RuneCountInString(bare(s)) }

// balance is how many letters the edits leave of a text.
func balance(text string, edits []muster.Edit, report string) int {
	n := letters(text)
	for _, e := range edits {
		if e.Report == report {
			n += letters(e.To) - letters(e.From)
		}
	}
	return n
}

func FuzzCopies(f *testing.F) {
	f.Add(landed+" "+funds, funds+"\n"+patrol)
	f.Add("2,500 U.N. Mr. “x”\n\n‘", "the 2nd of \xff May 2024")
	f.Fuzz(func(t *testing.T, a, b string) {
		docs := []lineage.Doc{{ID: "a", Name: "a", Text: a}, {ID: "b", Name: "b", Text: b}, {ID: "c", Name: "c", Text: a + "\n" + b}}
		text := map[string]string{"a": a, "b": b, "c": docs[2].Text}
		for _, p := range lineage.Copies(docs) {
			for _, at := range p.Places {
				if at.Start < 0 || at.End > len(text[at.Report]) || at.Start >= at.End || text[at.Report][at.Start:at.End] != at.Text {
					t.Fatalf("got place %+v, want a span of report %s", at, at.Report)
				}
			}
		}
	})
}
