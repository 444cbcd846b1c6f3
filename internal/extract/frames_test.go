package extract_test

import (
	"strings"
	"testing"
)

// frames are sentences that a sentence may stand in without saying anything else, and of how
// many of a hundred the claims may change by it. The limits are where the cascade stands: they
// come down as it is mended.
var frames = []struct {
	name, before, after string
	limit               float64
}{
	{"told", "The ministry said that ", ".", 2},
	{"told without that", "The ministry says ", ".", 4.5},
	{"told before", "According to the ministry, ", ".", 1.5},
	{"tagged", "", ", the ministry said.", 1.5},
	{"but", "The roads are bad, but ", ".", 2.5},
	{"and", "The roads are bad, and ", ".", 2.5},
	{"semicolon", "The roads are bad; ", ".", 2},
	{"dash", "The roads are bad – ", ".", 2.5},
	{"while", "While the roads are bad, ", ".", 2.5},
	{"when", "The roads were bad when ", ".", 3},
	{"if", "If the roads are bad, ", ".", 2},
	{"with", "With the bridge destroyed, ", ".", 2.5},
	{"it is true", "It is true that ", ".", 2.5},
	{"no doubt", "There is no doubt that ", ".", 2.5},
	{"so much that", "The roads were so bad that ", ".", 2},
	{"news", "The news that ", " surprised nobody.", 10},
	{"followed", "", ", and the roads are bad.", 1},
	{"quoted", `"`, `," the mayor said.`, 1.5},
	{"quoted behind the tag", `The mayor said: "`, `."`, 1},
}

// TestFrames reads the examples of all rules inside other sentences, which must not change what
// they claim.
func TestFrames(t *testing.T) {
	e, pack, missions := newExtractor(t)
	known := map[string]bool{} // the words that the examples write small
	for _, r := range pack.Rules {
		for _, ex := range r.Yes {
			for _, w := range strings.Fields(ex.Sentence) {
				known[w] = true
			}
		}
	}
	for _, f := range frames {
		all, changed, last := 0, 0, ""
		for _, r := range pack.Rules {
			for _, ex := range r.Yes {
				body, ok := strings.CutSuffix(ex.Sentence, ".")
				if !ok || !plain(body) {
					continue
				}
				if f.before != "" && !strings.HasSuffix(f.before, `"`) {
					body = small(body, known)
				}
				framed := f.before + body + f.after
				if all++; !yes(read(e, missions, framed), r, ex) {
					changed++
					last = framed
				}
			}
		}
		holds(t, f.name, f.limit, changed, all, last)
	}
}

// holds fails where more than limit of a hundred examples changed, of which last is one.
func holds(t *testing.T, name string, limit float64, changed, all int, last string) {
	t.Helper()
	if share := 100 * float64(changed) / float64(all); share > limit {
		t.Errorf("%s: %.1f of 100 examples change, at most %.1f may, the last %q", name, share, limit, last)
	}
	t.Logf("%s: %d of %d change", name, changed, all)
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

// small is the sentence as it goes on inside another: with its first word written small, where
// that is no name.
func small(body string, known map[string]bool) string {
	first, rest, _ := strings.Cut(body, " ")
	if low := strings.ToLower(first); known[low] || len(first) < 3 {
		return low + " " + rest
	}
	return body
}
