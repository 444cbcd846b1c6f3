package extract

import "muster/internal/extract/name"

// behindFronted reports whether the name of a mission is the subject right behind a phrase that opens the
// sentence and says when: "In its heyday | UNTAET counted 9,150 men", against "the UN mission UNMIL".
func (g *nounScan) behindFronted(m *name.Mention) bool {
	if g.head != m.First-1 || g.named || g.first == g.sentence.first || !g.any(g.first-1, isPrep) || len(g.chunks) > maxFronted {
		return false
	}
	if w := g.headWord; w.Is(g.f.forceNoun) || w.Is(g.f.unit) || w.Is(g.f.official) || w.Is(g.f.personnel) || w.Is(g.f.classed) && w.Is(g.f.collective) {
		return false
	}
	for k := range g.chunks {
		if g.chunks[k].shape == verb {
			return false
		}
	}
	return m.Last < g.last && (g.finitePast(m.Last) || g.auxiliary(m.Last))
}

// maxFronted is how many chunks a phrase has at most that a sentence opens with to say when.
const maxFronted = 6
