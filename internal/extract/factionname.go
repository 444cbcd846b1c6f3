package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// factionName takes the name, unknown till then, that stands at token i beside the word for
// an armed group, and makes it that of the group: "the militia Red Wind", "the rebel group
// M99".
func (g *nounScan) factionName(i int32) bool {
	if g.head < 0 || g.head != i-1 || g.named || g.headWord == nil || !g.headWord.Is(g.f.armedNoun) || g.heading || g.headWord.Any(isNplural) || g.mark(g.head, token.Cap) {
		return false
	}
	last := i
	for last < g.last && last < i+3 && g.strange(last) {
		last++
	}
	if last == i {
		return false
	}
	g.sentence.actors = append(g.sentence.actors, actor{name: g.Of(i, last), kind: name.Group, first: i, last: last})
	g.marks |= token.Named
	g.headNoun(last-1, g.Tokens[last-1].Word)
	g.named, g.done, g.at = true, true, last
	return true
}

// strange reports whether token i is a word written big that nothing else is known of.
func (g *nounScan) strange(i int32) bool {
	t := &g.Tokens[i]
	return g.sentence.at(i).kind == uncovered && t.Has(token.Cap) && !t.Has(token.Punct) && !t.Any(isPronoun|isDet|isPrep|isVerb)
}
