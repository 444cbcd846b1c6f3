package extract_test

import (
	"strings"
	"testing"

	"muster/internal/rule"
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
	{"even if", "Even if the roads are bad, ", ".", 2},
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
	v := newVariation(t)
	for _, f := range frames {
		v.hold(t, f.name, f.limit, func(ex rule.Example) (string, bool) {
			body, ok := strings.CutSuffix(ex.Sentence, ".")
			if f.before != "" && !strings.HasSuffix(f.before, `"`) {
				body = v.small(body)
			}
			return f.before + body + f.after, ok && plain(body)
		})
	}
}
