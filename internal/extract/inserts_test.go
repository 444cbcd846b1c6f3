package extract_test

import (
	"strings"
	"testing"

	"muster"
	"muster/internal/extract"
	"muster/internal/mission"
	"muster/internal/rule"
)

// inserts are words that a sentence may have before its verb without saying anything else, and of
// how many of a hundred the claims may change by it. The limits are where the cascade stands: they
// come down as it is mended.
var inserts = []struct {
	name  string
	at    func(subject, verb string) string // the subject and the verb with the words between them
	limit float64
}{
	{"adverb", func(s, v string) string { return s + adverb(v, "quickly") }, 1},
	{"also", func(s, v string) string { return s + adverb(v, "also") }, 1},
	{"nonetheless", func(s, v string) string { return s + adverb(v, "nonetheless") }, 1},
	{"in the end", func(s, v string) string { return s + " in the end " + v }, 1.5},
	{"too", func(s, v string) string { return s + ", too, " + v }, 2.8},
	{"as expected", func(s, v string) string { return s + ", as expected, " + v }, 1.5},
	{"for its part", func(s, v string) string { return s + ", for its part, " + v }, 1.5},
	{"brackets", func(s, v string) string { return s + " (the first of them) " + v }, 1},
	{"told inside", func(s, v string) string { return s + ", a spokesman said, " + v }, 3.5},
	{"joined", func(s, v string) string { return s + " kept quiet and " + v }, 2.5},
	{"cleft", func(s, v string) string { return "It was " + s + " that " + v }, 4.5},
}

// TestInserts reads the examples of all rules with words between subject and verb, which must not
// change what they claim.
func TestInserts(t *testing.T) {
	v := newVariation(t)
	for _, in := range inserts {
		v.hold(t, in.name, in.limit, func(ex rule.Example) (string, bool) {
			subject, verb, rest, ok := openingOf(v.e, v.missions, ex.Sentence)
			return in.at(subject, verb) + rest, ok && plain(ex.Sentence[:len(ex.Sentence)-1])
		})
	}
}

// openingOf is the group with which a sentence begins, no pronoun, the finite verb right behind it and
// the rest.
func openingOf(e *extract.Extractor, missions *mission.Set, sentence string) (subject, verb, rest string, ok bool) {
	var groups []muster.Mention
	for _, g := range e.Groups(&muster.Report{ID: "i", Name: "i", Text: sentence}, missions.ByName("MSS")) {
		if g.Sort == muster.GroupMention {
			groups = append(groups, g)
		}
	}
	if len(groups) < 3 || groups[0].Start != 0 {
		return "", "", "", false
	}
	s, v := " "+groups[0].Class+" ", " "+groups[1].Class+" "
	if !strings.Contains(s, " NG ") || strings.Contains(s, " PRONOUN ") || !strings.Contains(v, " VG ") || strings.Contains(v, " #part ") || strings.Contains(v, " #infin ") || strings.Contains(v, " #ing ") {
		return "", "", "", false
	}
	return groups[0].Text, groups[1].Text, sentence[groups[1].End:], true
}

// adverb puts the adverb before the verb, behind the first of its auxiliaries.
func adverb(verb, word string) string {
	first, more, many := strings.Cut(verb, " ")
	switch first {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might", "can", "could", "should", "must":
		if !many {
			return " " + first + " " + word
		}
		return " " + first + " " + word + " " + more
	}
	return " " + word + " " + verb
}
