package extract

import (
	"math/bits"
	"slices"
	"strings"

	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// nounFeatures are the word of the group's head, nil for a name or none, NG and
// the classes of the head.
func (x *sentence) nounFeatures(g *nounScan) (word *token.Word, more []token.Sym) {
	at := len(x.syms)
	x.syms = append(x.syms, x.f.NG)
	switch {
	case g.head < 0:
		x.syms = append(x.syms, x.headless(&g.n)...)
	case g.named:
		x.nameClasses(g)
	default:
		word = g.headWord
		if x.heldBy(g) {
			x.syms = append(x.syms, x.f.HELDBY)
		}
		x.headClasses(g)
		if g.done && g.headWord.Any(isVpart) {
			x.syms = append(x.syms, x.f.FOLK) // "those relieved"
		}
		if x.proper(g.head) {
			x.syms = append(x.syms, x.f.PROPER)
		}
	}
	if g.n.figure >= 0 {
		x.figureClass(g.n.figure)
	}
	if g.target != 0 {
		x.syms = append(x.syms, g.target)
	}
	if g.n.length >= 0 {
		x.syms = append(x.syms, x.f.LENGTH)
	}
	if g.n.ordinal > 0 && (g.head < 0 || !g.named && g.headWord.Is(x.f.rotationHead)) {
		x.syms = append(x.syms, x.f.UNIT, x.f.PERSONNEL) // "the third", "the 16th American rotation"
	}
	return word, x.syms[at:len(x.syms):len(x.syms)]
}

// taskForce reports whether the name is that of a task force or of a part of a multinational one: "Task Group Rye 7",
// "Multinational Division North".
func taskForce(s string) bool {
	for _, p := range [...]string{"Task ", "Joint Task ", "Combined Task ", "Combined Joint Task "} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return name.Multinational(s)
}

// proper reports whether token i is a name that no finder knows: a word written
// big that no lexicon has.
func (x *sentence) proper(i int32) bool {
	t := &x.Tokens[i]
	return t.Has(token.Cap) && !t.Has(token.Caps) && !x.heading && !t.Any(isPronoun) && !x.nounForm(i) && !t.Any(isVerb|isAdjective|isAdverb)
}

// headless is the class of a group without a noun: a figure that counts what
// was spoken of before, or an ordinal.
func (x *sentence) headless(n *nounGroup) []token.Sym {
	switch {
	case n.figure < 0 && n.ordinal == 0:
		return []token.Sym{x.f.COUNT} // "another"
	case n.figure < 0 || x.figures[n.figure].Class != figure.Cardinal:
		return nil
	}
	if x.figures[n.figure].Figure.Value >= million {
		return []token.Sym{x.f.COUNT, x.f.MILLIONS}
	}
	return []token.Sym{x.f.COUNT}
}

// million is the least count that may be a sum whose currency was named before:
// "donors had pledged roughly 280 million".
const million = 1e6

// figureClass adds MONEY or PERCENT.
func (x *sentence) figureClass(ref int32) {
	m := &x.figures[ref]
	if x.hyphened(m.Last) || x.any(m.Last, isStrongly) {
		x.syms = append(x.syms, x.f.STRONG)
	}
	for i := m.First; i < m.Num0; i++ {
		if x.Tokens[i].Is(x.f.ceiling) {
			x.syms = append(x.syms, x.f.ceiling)
		}
	}
	switch m.Class {
	case figure.Money:
		x.syms = append(x.syms, x.f.MONEY)
	case figure.Percent, figure.Fraction:
		x.syms = append(x.syms, x.f.PERCENT)
	case figure.Measure:
		x.syms = append(x.syms, x.f.MEASURE)
	}
}

// hyphened reports whether the figure before token i makes an adjective of
// size: "600-strong", "5,000-member".
func (x *sentence) hyphened(i int32) bool {
	return x.any(i, isDash) && x.is(i+1, x.f.sized)
}

// nameClasses adds the classes of a group whose head is a name.
func (x *sentence) nameClasses(g *nounScan) {
	f := x.f
	a := x.actors[len(x.actors)-1]
	switch a.kind {
	case name.Person:
		x.syms = append(x.syms, f.PERSON)
	case name.Country:
		x.syms = append(x.syms, f.COUNTRY)
	case name.Demonym:
		g.marks |= token.Plural
		if i := a.first - 1; i >= g.first && x.Tokens[i].Is(f.displacedWord) {
			x.syms = append(x.syms, f.displacedNoun, f.classPeople) // "4,000 displaced Sudanese"
			break
		}
		if i := a.first - 1; i >= g.first && x.Tokens[i].Word.Form == "armed" {
			x.syms = append(x.syms, f.ARMED, f.FOLK) // "armed Serbs"
			break
		}
		if f.communities[a.name] {
			x.syms = append(x.syms, f.classPeople) // "Greek Cypriots" serve no state
			break
		}
		x.syms = append(x.syms, f.COUNTRY, f.NATIONALS)
	case name.Mission:
		x.syms = append(x.syms, f.FORCE)
	case name.Place:
		x.syms = append(x.syms, f.PLACE)
		if g.head >= 0 && x.Tokens[g.head].Is(f.site) {
			x.syms = append(x.syms, f.SITE) // "the Zemio airstrip"
		}
	case name.Group:
		x.syms = append(x.syms, f.ARMED)
	case name.Force:
		x.syms = append(x.syms, f.ORG, f.HOSTFORCE)
	case name.Ship:
		x.syms = append(x.syms, f.UNIT, f.PERSONNEL)
	default:
		x.syms = append(x.syms, f.ORG, f.BODY)
		if x.Tokens[a.last-1].Is(f.unit) || taskForce(a.name) {
			x.syms = append(x.syms, f.UNIT, f.PERSONNEL) // "the 127th Infantry Battalion"
			x.nouns[len(x.nouns)-1].ordinal = 0
		} else if g.n.figure >= 0 && x.Tokens[a.last-1].Is(f.personnel) {
			x.syms = append(x.syms, f.PERSONNEL) // "23 Federal Police"
		}
	}
	if (a.kind == name.Country || a.kind == name.Place) && x.mission.Holds(a.name) {
		x.syms = append(x.syms, f.HOST)
	}
}

// headClasses adds the classes of a group whose head is a common noun. A head
// may have several: "police" are personnel and speak for themselves.
func (x *sentence) headClasses(g *nounScan) {
	w := g.headWord
	if w.Is(x.f.classed) {
		for heads := x.f.heads[w.Number()]; heads != 0; heads &= heads - 1 {
			x.syms = append(x.syms, x.f.classes[bits.TrailingZeros32(heads)].class)
		}
	}
	if x.groupMember(g) {
		x.syms = append(x.syms, x.f.ARMED)
	} else if x.ofFoes(g) {
		if g.headWord.Is(x.f.official) {
			x.syms = append(x.syms, x.f.WARLORD)
		} else {
			x.syms = append(x.syms, x.f.FOES)
		}
	}
	if w.Any(isPronoun) {
		x.syms = append(x.syms, x.f.PRONOUN)
		if g.n.figure >= 0 {
			x.syms = append(x.syms, x.f.COUNT) // "two others"
		}
	}
	if w.Any(isNplural) {
		g.marks |= token.Plural
	}
	if x.f.soldierly(w) {
		x.syms = append(x.syms, x.f.PERSONNEL)
	} else if g.lots() {
		x.syms = append(x.syms, x.f.UNIT, x.f.PERSONNEL)
	}
	if w.Is(x.f.craft) && x.ofService(g) {
		x.syms = append(x.syms, x.f.UNIT, x.f.PERSONNEL) // "two US Navy ships"
	}
	if w.Is(x.f.forceNoun) && x.nationalForces(g) {
		x.syms = append(x.syms, x.f.PERSONNEL) // "Kenyan forces left"
	}
	if x.mark(g.head, token.Caps) && strings.HasSuffix(x.Of(g.head, g.head+1), "BATT") {
		x.syms = append(x.syms, x.f.UNIT, x.f.PERSONNEL) // "GHANBATT 87"
		g.marks |= token.Definite
	}
}

// ofService reports whether the group's head is called after a navy, an army or a mission right
// before it: "the EU NAVFOR ship".
func (x *sentence) ofService(g *nounScan) bool {
	if len(x.actors) == g.a0 {
		return false
	}
	a := x.actors[len(x.actors)-1]
	return (a.kind == name.Force || a.kind == name.Mission) && a.last <= g.head && a.last > g.head-4
}

// nationalForces reports whether the group is the forces of one country, which is not the host:
// "Kenyan forces", "Kenya's forces".
func (x *sentence) nationalForces(g *nounScan) bool {
	if g.n.figure >= 0 || !g.headWord.Any(isNplural) || x.Of(g.head, g.head+1) != "forces" || len(x.actors)-g.a0 != 1 {
		return false
	}
	a := x.actors[g.a0]
	return (a.kind == name.Demonym || a.kind == name.Country) && a.name != x.mission.Host && a.last >= g.head-1 && !x.leading(a)
}

// groupMember reports whether the group is somebody by trade in an armed group that
// it names, "a Taliban weapons supplier", or some of its men, "LRA elements".
func (x *sentence) groupMember(g *nounScan) bool {
	if len(x.actors) == g.a0 || g.headWord.Is(x.f.armedNoun) || g.headWord.Is(x.f.official) {
		return false
	}
	s := x.Of(g.head, g.head+1)
	if w := g.headWord; !(w.Any(isNplural) && (w.Is(x.f.unit) || w.Is(x.f.personnel) || w.Is(x.f.forceNoun) || w.Is(x.f.folkNoun))) && !strings.HasSuffix(s, "er") && !strings.HasSuffix(s, "or") && !strings.HasSuffix(s, "ist") {
		return false
	}
	return slices.ContainsFunc(x.actors[g.a0:], func(a actor) bool { return a.kind == name.Group })
}

// soldierly reports whether the head is one of the unit nouns, which count as
// personnel too.
func (f *features) soldierly(w *token.Word) bool { return w.Is(f.unit) && !w.Is(f.personnel) }
