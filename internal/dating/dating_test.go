package dating_test

import (
	"strings"
	"testing"

	"muster"
	"muster/internal/dating"

	"pgregory.net/rapid"
)

// sentence reads the times of a sentence of few words: "today", "yesterday" and
// days written out.
func sentence(text string) muster.Timed {
	times := func(published muster.Date) []muster.Mention {
		p, _, err := published.Bounds()
		known := published != "" && err == nil
		var list []muster.Mention
		at := 0
		for _, w := range strings.Fields(text) {
			i := at + strings.Index(text[at:], w)
			at = i + len(w)
			m := muster.Mention{Sort: muster.TimeMention, Span: muster.Span{Start: i, End: at}, Text: w, Timex: "DATE"}
			switch word := strings.Trim(w, ".,"); {
			case word == "yesterday" && known:
				m.EDTF = (p - 1).Date()
			case word == "today" && known:
				m.EDTF = p.Date()
			case word == "yesterday", word == "today":
			case strings.Count(word, "-") == 2:
				m.EDTF = muster.Date(word)
			default:
				continue
			}
			list = append(list, m)
		}
		return list
	}
	return muster.Timed{Span: muster.Span{End: len(text)}, Text: text, Times: times}
}

// arrival is a claim read from the whole of a sentence.
func arrival(text string, n float64, when muster.Date) muster.Claim {
	return muster.Claim{Kind: muster.Movement, Direction: "arrive", Who: muster.Names{"Kenya"}, When: when,
		N:        &muster.Figure{Value: n, Bound: muster.Exact, Unit: "personnel"},
		Evidence: muster.Evidence{Span: muster.Span{End: len(text)}, Text: text}}
}

// landing is a known event.
func landing(day muster.Day, n float64) dating.Event {
	return dating.Event{Lo: day, Hi: day, Claim: arrival("landing", n, day.Date()), Text: "landing", Source: "the calendar"}
}

func TestDate(t *testing.T) {
	day := muster.DayOf(2025, 1, 18)
	in := func(text string, n float64, known ...dating.Event) dating.Input {
		return dating.Input{First: day - 400, Last: day + 400, Sentences: []muster.Timed{sentence(text)}, Claims: []muster.Claim{arrival(text, n, "")}, Known: known}
	}
	for _, c := range []struct {
		name string
		in   dating.Input
		want muster.Date
	}{
		{"the day after an event", in("217 landed yesterday.", 217, landing(day, 217)), "2025-01-19"},
		{"the very day", in("217 landed today.", 217, landing(day, 217)), "2025-01-18"},
		{"of two events the one of that figure", in("217 landed yesterday.", 217, landing(day, 217), landing(day+30, 144)), "2025-01-19"},
		{"no such event", in("399 landed yesterday.", 399, landing(day, 217)), ""},
		{"nothing known", in("217 landed yesterday.", 217), ""},
		{"two events alike leave both", in("217 landed yesterday.", 217, landing(day, 217), landing(day+9, 217)), "2025-01-19/2025-01-28"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := dating.Date(c.in); got.Date != c.want {
				t.Errorf("got %+v, want %q", got, c.want)
			}
		})
	}
}

func TestDoubts(t *testing.T) {
	day := muster.DayOf(2025, 1, 18)
	const text = "217 landed yesterday."
	in := dating.Input{Sentences: []muster.Timed{sentence(text)}, Claims: []muster.Claim{arrival(text, 217, "")}, Known: []dating.Event{landing(day, 217)}}
	for _, c := range []struct {
		date muster.Date
		want int
	}{
		{"2025-01-19", 0},
		{"2025-01-21", 0}, // a day or two off is no doubt
		{"2025-02-19", 1},
		{"2025-01", 0},
		{"../2025-01-01", 0},
	} {
		if got := dating.Doubts(in, c.date); len(got) != c.want {
			t.Errorf("%s: got %q, want %d doubts", c.date, got, c.want)
		}
	}
}

// A place that changes hands is known by who took it, without any figure.
func TestDoubtsWhoTookWhat(t *testing.T) {
	day := muster.DayOf(2025, 1, 27)
	claim := func(text string, who, where string) muster.Claim {
		return muster.Claim{Kind: muster.Control, Act: "gained", Who: muster.Names{who}, Where: muster.Names{where},
			Evidence: muster.Evidence{Span: muster.Span{End: len(text)}, Text: text}}
	}
	const text = "Rebels entered Goma yesterday."
	for _, c := range []struct {
		name, who, where string
		date             muster.Date
		want             int
	}{
		{"a fortnight before", "M23", "Goma", "2025-01-12", 1},
		{"the day after", "M23", "Goma", "2025-01-28", 0},
		{"another place", "M23", "Sake", "2025-01-12", 0},
		{"others", "CODECO", "Goma", "2025-01-12", 0},
	} {
		e := dating.Event{Lo: day, Hi: day, Claim: claim("M23 enters Goma", "M23", "Goma"), Text: "M23 enters Goma", Source: "the calendar"}
		in := dating.Input{Sentences: []muster.Timed{sentence(text)}, Claims: []muster.Claim{claim(text, c.who, c.where)}, Known: []dating.Event{e}}
		if got := dating.Doubts(in, c.date); len(got) != c.want {
			t.Errorf("%s: got %q, want %d doubts", c.name, got, c.want)
		}
	}
}

// TestDateHoldsWhatItRestsOn holds that the date lies in the days asked for and
// that the order of what is known does not matter.
func TestDateHoldsWhatItRestsOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := muster.DayOf(2025, 1, 1)
		in := dating.Input{First: first, Last: first + 300}
		for range rapid.IntRange(0, 4).Draw(t, "sentences") {
			text := rapid.SampledFrom([]string{"217 landed yesterday.", "144 landed today.", "They met on 2025-03-01."}).Draw(t, "text")
			in.Sentences = append(in.Sentences, sentence(text))
			in.Claims = append(in.Claims, arrival(text, rapid.SampledFrom([]float64{144, 217}).Draw(t, "n"), ""))
		}
		for range rapid.IntRange(0, 3).Draw(t, "events") {
			in.Known = append(in.Known, landing(first+muster.Day(rapid.IntRange(0, 250).Draw(t, "day")), rapid.SampledFrom([]float64{144, 217}).Draw(t, "of")))
		}
		got := dating.Date(in)
		if lo, hi, err := got.Date.Bounds(); got.Date != "" && (err != nil || lo < in.First || hi > in.Last) {
			t.Errorf("got %s, want a date from %s to %s", got.Date, in.First, in.Last)
		}
		in.Known = rapid.Permutation(in.Known).Draw(t, "order")
		if again := dating.Date(in); again.Date != got.Date {
			t.Errorf("in another order: got %s, want %s", again.Date, got.Date)
		}
	})
}
