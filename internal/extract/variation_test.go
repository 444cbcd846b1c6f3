package extract_test

import (
	"strings"
	"testing"

	"muster/internal/extract"
	"muster/internal/lang"
	"muster/internal/mission"
	"muster/internal/rule"
)

// A variation reads the examples of all rules written otherwise, and holds of how many of a hundred the
// claims change by it.
type variation struct {
	e        *extract.Extractor
	pack     *lang.Pack
	missions *mission.Set
	known    map[string]bool // the words that the examples write small
}

// newVariation is one on the English pack.
func newVariation(t *testing.T) *variation {
	v := &variation{known: map[string]bool{}}
	v.e, v.pack, v.missions = newExtractor(t)
	for _, r := range v.pack.Rules {
		for _, ex := range r.Yes {
			for _, w := range strings.Fields(ex.Sentence) {
				v.known[w] = true
			}
		}
	}
	return v
}

// hold fails where more than limit of a hundred examples change, written as other does; those that it
// has no other way for do not count.
func (v *variation) hold(t *testing.T, name string, limit float64, other func(rule.Example) (string, bool)) {
	t.Helper()
	v.holdKept(t, name, limit, func(ex rule.Example) (string, rule.Example, bool) {
		s, ok := other(ex)
		return s, ex, ok
	})
}

// holdKept is hold where the other sentence keeps only some of what the example asks for.
func (v *variation) holdKept(t *testing.T, name string, limit float64, other func(rule.Example) (string, rule.Example, bool)) {
	t.Helper()
	all, changed, last := 0, 0, ""
	for _, r := range v.pack.Rules {
		for _, ex := range r.Yes {
			s, kept, ok := other(ex)
			if !ok {
				continue
			}
			if all++; !yes(read(v.e, v.missions, s), r, kept) {
				changed++
				last = s
			}
		}
	}
	if share := 100 * float64(changed) / float64(all); share > limit {
		t.Errorf("%s: %.1f of 100 examples change, at most %.1f may, the last %q", name, share, limit, last)
	}
	t.Logf("%s: %d of %d change", name, changed, all)
}

// small is the sentence as it goes on inside another: with its first word written small, where
// that is no name.
func (v *variation) small(body string) string {
	first, rest, _ := strings.Cut(body, " ")
	if low := strings.ToLower(first); v.known[low] || len(first) < 3 {
		return low + " " + rest
	}
	return body
}

// plain reports whether the words are one sentence of a report, with no other speaker in it.
func plain(body string) bool {
	if strings.ContainsAny(body, "\n\"“”:;•") || strings.Contains(body, ". ") || len(strings.Fields(body)) < 5 {
		return false
	}
	for _, w := range strings.Fields(body) {
		switch w {
		case "said", "says", "told", "According", "according", "reported", "added":
			return false
		}
	}
	return true
}
