package figure

import (
	"slices"
	"strings"
	"testing"
	"time"

	"muster/internal/token"
	"pgregory.net/rapid"
)

// whole is a text as one sentence.
func whole(t *token.Text) token.Sentence { return token.Sentence{Last: int32(len(t.Tokens))} }

// checkSpans fails where a mention leaves the sentence, overlaps the one
// before, or does not hold its own number.
func checkSpans(t testing.TB, s token.Sentence, ms []Mention) {
	t.Helper()
	at := s.First
	for _, m := range ms {
		if m.First < at || m.First > m.Num0 || m.Num0 >= m.Num1 || m.Num1 > m.Last || m.Last > s.Last {
			t.Fatalf("got %+v after %d in %+v, want spans in order", m, at, s)
		}
		at = m.Last
	}
}

func FuzzFind(f *testing.F) {
	v := token.NewVocabulary()
	finder := New(v)
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, source string) {
		var text token.Text
		text.Scan(v, source)
		for _, s := range append(text.Sentences, whole(&text)) {
			checkSpans(t, s, finder.Find(&text, s, nil))
		}
	})
}

// words that figures are made of and some that stand beside them.
var pieces = []string{
	"one", "two", "twenty", "hundred", "thousand", "million", "dozen", "dozens", "a", "half", "third", "thirds",
	"quarter", "and", "or", "to", "of", "in", "more", "than", "less", "over", "up", "between", "from", "about",
	"-", "–", ",", ".", "(", ")", "$", "US$", "Sh", "euros", "dollars", "per cent", "%", "12", "2,500", "2024",
	"3rd", "1.5m", "900", "June", "officers", "Delmas", "resolution", "No.", "aged", "year", "old", "so", "plus",
}

func TestFindIsPerSentence(t *testing.T) {
	v := token.NewVocabulary()
	f := New(v)
	rapid.Check(t, func(t *rapid.T) {
		one := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 12).Draw(t, "one"), " ")
		two := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "two"), " ")
		var alone, both token.Text
		alone.Scan(v, one)
		both.Scan(v, one+" "+two)
		s := whole(&alone)
		want := f.Find(&alone, s, nil)
		if got := f.Find(&both, s, nil); !slices.Equal(got, want) {
			t.Fatalf("got %v before %q, want %v", got, two, want)
		}
		if want != nil && (want[0].First < 0 || want[len(want)-1].Last > s.Last) {
			t.Fatalf("got %v outside %v", want, s)
		}
	})
}

// TestFindIsLinear reads a sentence that is one long chain of every construct
// twice as long, and wants no more than about twice the time.
func TestFindIsLinear(t *testing.T) {
	v := token.NewVocabulary()
	f := New(v)
	for _, piece := range []string{"1-", "two hundred and ", "25, ", "a million ", "1 000 ", "(34) ", "more than ", "twenty-", "5 or ", "No. ", "1/", "half a "} {
		took := func(n int) time.Duration {
			var text token.Text
			text.Scan(v, strings.Repeat(piece, n))
			best := time.Hour
			for range 10 {
				from := time.Now()
				f.Find(&text, whole(&text), nil)
				best = min(best, time.Since(from))
			}
			return best
		}
		// A busy machine may spoil a measurement, but not all of them: the texts are
		// short enough to be read at one go.
		var short, long time.Duration
		for range 20 {
			if short, long = took(500), took(4000); long <= 30*short {
				break
			}
		}
		if long > 30*short {
			t.Errorf("got %v for eight times the %v of %q, want about eight times", long, short, piece)
		}
	}
}

const prose = `The mission remains in the country at the request of its government, and its
troops patrol the main roads between the capital and the port. Officials who spoke on
condition of anonymity described the talks as difficult, and neither side would be drawn on
whether the next contingent, which had been expected before the summer, would still come.
Residents say the market has opened again, that children walk to school, and that the
nights are quieter than they were. The third group of more than 200 officers is due soon.
`

func BenchmarkFind(b *testing.B) {
	v := token.NewVocabulary()
	f := New(v)
	var text token.Text
	text.Scan(v, strings.Repeat(prose, 100))
	b.SetBytes(int64(len(text.Source)))
	b.ReportAllocs()
	var ms []Mention
	for b.Loop() {
		ms = ms[:0]
		for _, s := range text.Sentences {
			ms = f.Find(&text, s, ms)
		}
	}
}
