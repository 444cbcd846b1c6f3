package token

import (
	"slices"
	"strings"
)

// Idle lists, sorted, the lemmas and the lexicons that somebody asks for and no word has, as "~send"
// and "@arrive": what asks for them alone can never match.
func (v *Vocabulary) Idle() (out []string) {
	had := make([]bool, len(v.names))
	for _, w := range v.all() {
		for _, s := range w.Has {
			had[s] = true
		}
	}
	for _, d := range v.derived {
		had[d.sym] = true
	}
	for s, name := range v.names {
		if v.asked[s] && !had[s] && (strings.HasPrefix(name, "~") || strings.HasPrefix(name, "@")) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
