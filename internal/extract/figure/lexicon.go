package figure

import (
	_ "embed"
	"iter"
	"strings"

	"muster"
	"muster/internal/token"
)

//go:embed lexicon/words.txt
var wordsFile string

//go:embed lexicon/bounds.txt
var boundsFile string

//go:embed lexicon/currencies.txt
var currenciesFile string

// A class is a set of the word classes in words.txt.
type class uint32

const (
	month class = 1 << iota
	weekday
	clock
	zone
	label
	labels // plural labels: "resolutions"
	named  // labels where they have a capital: "Post 2-45"
	dial
	score
	votes
	dated
	change
	person
	timeUnit
	measure
	container // of what is counted by it: "12 bags of flour"
	another
	negative
	have
	closed
	counted
	ceiling
	upward   // verbs of what goes "up to" a figure
	bringing // verbs of what brings something "up to" a figure
	power    // of the unit after it: "square metres"
)

// classNames are the names of the classes in words.txt.
var classNames = map[string]class{
	"month": month, "weekday": weekday, "clock": clock, "zone": zone, "label": label, "plural": labels, "named": named,
	"dial": dial, "score": score, "votes": votes, "dated": dated, "change": change, "person": person,
	"time": timeUnit, "measure": measure, "container": container, "another": another, "negative": negative, "have": have,
	"closed": closed, "counted": counted, "ceiling": ceiling, "upward": upward, "bringing": bringing, "power": power,
}

// entries yields the lines of a lexicon, cut at the separator, without
// comments.
func entries(file, sep string) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimSpace(line)
			key, rest, ok := strings.Cut(line, sep)
			if !ok || strings.HasPrefix(line, "#") {
				continue
			}
			if !yield(key, list(rest)) {
				return
			}
		}
	}
}

// list is the members of a list with commas.
func list(s string) []string {
	var out []string
	for f := range strings.SplitSeq(s, ", ") {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, f)
		}
	}
	return out
}

// readClasses reads words.txt and teaches v its words.
func readClasses(v *token.Vocabulary) (classes token.Table[class], measures map[string]string) {
	words := map[string]class{}
	measures = map[string]string{}
	for key, forms := range entries(wordsFile, ":") {
		name, unit, _ := strings.Cut(key, " ")
		for _, form := range forms {
			words[form] |= classNames[name]
			if unit != "" {
				measures[form] = unit
			}
		}
	}
	return token.NewTable(v, words), measures
}

// A phrase is a run of forms and what it says.
type phrase struct {
	forms []string
	bound muster.Bound
	verb  bool
}

// bounds are the phrases that limit a number: before it, by their last form,
// and after it, by their first; the longest first.
type bounds struct {
	before, after token.Table[[]phrase]
}

// readBounds reads bounds.txt and teaches v its words.
func readBounds(v *token.Vocabulary) bounds {
	before, after := map[string][]phrase{}, map[string][]phrase{}
	for key, texts := range entries(boundsFile, ": ") {
		place, bound, _ := strings.Cut(key, " ")
		for _, text := range texts {
			p := phrase{strings.Fields(text), muster.Bound(bound), place == "verb"}
			for _, form := range p.forms {
				v.Add(form)
			}
			if place == "after" {
				insert(after, p.forms[0], p)
			} else {
				insert(before, p.forms[len(p.forms)-1], p)
			}
		}
	}
	return bounds{token.NewTable(v, before), token.NewTable(v, after)}
}

// insert files a phrase under a key, longest first.
func insert(m map[string][]phrase, key string, p phrase) {
	list := m[key]
	i := 0
	for i < len(list) && len(list[i].forms) >= len(p.forms) {
		i++
	}
	m[key] = append(list[:i], append([]phrase{p}, list[i:]...)...)
}
