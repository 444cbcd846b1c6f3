package extract

import (
	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file reads names and figures into noun groups.

// figureAt takes the figure ref. A second one ends the group.
func (g *nounScan) figureAt(ref int32) bool {
	m := &g.figures[ref]
	if m.Class == figure.Ordinal {
		if g.head >= 0 && g.head == g.at-1 && g.firstly(g.at) {
			return false // "Pakistan | first sent troops"
		}
		if last := g.andSecond(m.Last); last > m.Last {
			g.at = last // of several, none of which the group is
			return true
		}
		g.n.ordinal, g.at = m.Ordinal, g.andLast(m.Last)
		return true
	}
	if g.n.figure < 0 && g.head == g.at-1 && g.head >= 0 && !g.named && !g.heading && g.mark(g.head, token.Caps) && m.Class == figure.Cardinal && m.Last == m.First+1 {
		g.at = m.Last // "GHANBATT 87": a name
		return true
	}
	if g.n.figure < 0 && g.head >= 0 && !g.named && !g.heading && g.at-1 > g.head && g.mark(g.at-1, token.Cap) && g.headWord.Is(g.f.unit) && m.Class == figure.Cardinal && m.Last == m.First+1 && g.mark(g.at, token.Digits) {
		g.at = m.Last // "Task Group Rye | 7": a name
		return true
	}
	if u := g.n.figure; u >= 0 && g.head < 0 && g.n.units < 0 && g.sizesUnits(u, ref) {
		g.n.units, g.n.figure, g.at = u, ref, m.Last
		return true
	}
	if g.n.figure >= 0 || g.head >= 0 && !g.Tokens[g.at-1].Any(isDash) {
		return false
	}
	if m.Class == figure.Measure && g.measures(m.Last) {
		g.at = m.Last
		return true
	}
	if g.theOne(m) {
		return g.nounAt(g.at)
	}
	if m.Class == figure.Cardinal && g.howMade(m.Last) {
		g.at = m.Last
		return true
	}
	g.n.figure = ref
	g.marks |= token.Counted
	for i := m.First; i < m.Num0; i++ {
		if w := g.Tokens[i].Word.Form; w == "further" || w == "additional" || w == "extra" {
			g.marks |= token.Other // "a further 75"
		}
	}
	g.at = m.Last
	if m.Class == figure.Money || m.Class == figure.Percent || m.Class == figure.Measure {
		g.done = true
	}
	return true
}

// afterListener reports whether the noun at token i is not described by the name that the group
// begins with, to whom somebody told what it does: "told AFP | gunmen killed six", against "told UN
// officials that".
func (g *nounScan) afterListener(i int32) bool {
	if g.first == 0 || i == g.first || i+1 >= g.last || g.sentence.at(g.first).kind != byName || !g.Tokens[g.first-1].Is(g.f.tell) || !g.Tokens[i].Any(isNplural) {
		return false
	}
	m := &g.names[g.sentence.at(g.first).ref]
	return m.Last == i && (m.Kind == name.Org || m.Kind == name.Person || m.Kind == name.Body) && (g.auxiliary(i+1) || g.finitePast(i+1))
}

// theOne reports whether the number m counts nothing, but stands for what was named: "the clinic,
// the only | one | in the town".
func (g *nounScan) theOne(m *figure.Mention) bool {
	return g.n.det == definite && g.at > g.first && g.Tokens[g.at].Is(g.f.one) && m.Last == g.at+1 && g.closes(m.Last)
}

// sizesUnits reports whether figure ref says how many are in each of the units that figure u
// counts: "two | 120-man | companies".
func (g *nounScan) sizesUnits(u, ref int32) bool {
	n, m := &g.figures[u], &g.figures[ref]
	return n.Class == figure.Cardinal && m.Class == figure.Cardinal && n.Figure.Value <= mostUnits && n.Figure.Bound == muster.Exact && g.sentence.hyphened(m.Last)
}

// mostUnits is the most units that a group counts together with how many are in each.
const mostUnits = 40

// measures reports whether the measure that ends at token i says of what size the thing
// named next is, rather than how much of it there is: "a 12-kilometre road".
func (g *nounScan) measures(i int32) bool {
	return i > 1 && i < g.last && g.Tokens[i-2].Any(isDash) && g.nounForm(i)
}

// andLast is the token after "and last" at token i, which says of an ordinal that no other
// follows, else i: "the sixth and last batch".
func (g *nounScan) andLast(i int32) int32 {
	if i+2 < g.last && g.Tokens[i].Any(isConj) && g.Tokens[i+1].Any(isAdjective) && (g.is(i+1, g.f.lastWord) || g.is(i+1, g.f.finalWord)) && g.nounForm(i+2) {
		return i + 2
	}
	return i
}

// andSecond is the token after the ordinal behind the "and" at token i, where both say which of
// the things they are that the noun behind them names, else i: "the third | and fifth | districts".
func (g *nounScan) andSecond(i int32) int32 {
	if i+2 >= g.last || !g.Tokens[i].Any(isAnd) {
		return i
	}
	c := g.sentence.at(i + 1)
	if c.kind != byFigure || g.figures[c.ref].Class != figure.Ordinal {
		return i
	}
	last := g.figures[c.ref].Last
	for k := last; k < g.last && (g.any(k, isAdjective|isNplural) || g.sentence.at(k).kind == byName); k++ {
		if g.any(k, isNplural) && g.sentence.at(k).kind == uncovered {
			return last
		}
	}
	return i
}

// nameAt takes the name ref: as a modifier while nouns follow, else as head.
func (g *nounScan) nameAt(ref int32) bool {
	m := &g.names[ref]
	if g.head >= 0 && g.named && !g.Tokens[g.at-1].Any(isPossess) && !g.slash(g.at-1) && !g.classOf(m) && m.Kind != name.Demonym && !g.leads(m) && g.names[g.nameOf(g.head)].Kind != name.Demonym {
		return false
	}
	if (m.Kind == name.Country || m.Kind == name.Place && m.Metonym != "") && g.n.figure >= 0 && g.head >= 0 && !g.named && g.headWord.Any(isNplural) && !g.Tokens[g.at-1].Any(isPossess) {
		return false // "of the five contributors | Uganda is"
	}
	if (m.Kind == name.Person && m.NameFirst == m.First || m.Kind == name.Place) && g.head >= 0 && g.head == g.at-1 && !g.named && (g.headWord.Is(g.f.craft) || g.headWord.Is(g.f.exercise)) && !g.headWord.Any(isNplural) {
		g.at = m.Last
		return true // "the Spanish frigate | Reina Sofia"
	}
	if m.Kind == name.Mission && g.behindFronted(m) {
		return false
	}
	if m.Kind == name.Person {
		if g.n.figure >= 0 && (g.head >= 0 && !g.named && g.headWord.Any(isNplural) || g.head < 0 && g.n.det == definite) {
			return false // "the 600 officers | President Ruto promised"
		}
		if g.n.person >= 0 {
			return false
		}
		g.n.person = ref
	}
	if m.Kind == name.Mission && g.at > g.first && g.Tokens[g.at-1].Any(isPossess) {
		g.sentence.actors = g.actors[:g.a0] // "the European Union's | Operation Irini"
	}
	g.sentence.actors = append(g.sentence.actors, actor{m.Name, m.Kind, m.Metonym, m.First, m.Last})
	g.marks |= token.Named
	g.at = m.Last
	if m.Kind == name.Mission && g.head >= 0 && g.head == m.First-1 && !g.named && g.headWord.Is(g.f.official) && !g.headWord.Any(isNplural) {
		return true // "Commander | EUFOR"
	}
	g.headNoun(m.Last-1, g.Tokens[m.Last-1].Word)
	g.named = true
	return true
}

// classOf reports whether the name m is that of a class of ships: "the Royal Australian Navy |
// Adelaide Class frigate".
func (g *nounScan) classOf(m *name.Mention) bool {
	i := m.Last
	if i < g.last && g.Tokens[i].Any(isDash) {
		i++
	}
	return m.Kind == name.Place && i < g.last && g.Tokens[i].Word.Form == "class"
}

// leads reports whether the name m is a person with a post in the armed group, state or
// body named right before: "Taliban leader Zaki", "US Ambassador Ann Bee". A country that
// things happen in has none: "in Kenya President Ruto said".
func (g *nounScan) leads(m *name.Mention) bool {
	if m.Kind != name.Person || m.NameFirst <= m.First || g.at != m.First {
		return false
	}
	switch g.names[g.nameOf(g.head)].Kind {
	case name.Group, name.Force:
		return true
	case name.Country, name.Body, name.Org:
		k := len(g.chunks) - 1
		return m.TitleFirst == m.First && m.TitleLast > m.First && g.n.det == bare && !(g.preposition(k) && g.chunks[k].is(g.f.locative))
	}
	return false
}

// nameOf is the name that covers token i, 0 if none does.
func (g *nounScan) nameOf(i int32) int32 {
	if c := g.sentence.at(i); c.kind == byName {
		return c.ref
	}
	return 0
}

// howMade reports whether the hyphen at token i ties a figure to a noun that says of what the thing
// behind it is made, which the figure does not count: "a 23 | -nation | force", against "a 60-man unit".
func (g *nounScan) howMade(i int32) bool {
	if i+2 >= g.last || !g.Tokens[i].Any(isDash) || g.mark(i, token.Space) || g.mark(i+1, token.Space) || g.sentence.at(i+1).kind != uncovered {
		return false
	}
	t := &g.Tokens[i+1]
	return t.Is(g.f.makers) && t.Is(g.f.nsing)
}

// fromNation reports whether token i tells of people what they do or what became of them, right behind the
// country that they are from: "40 soldiers from Togo | dead", "the company from Togo | returns".
func (g *nounScan) fromNation(i int32) bool {
	k := len(g.chunks) - 1
	if k < 1 || !g.named || g.head != i-1 || !g.wordAt(k, g.f.from) || !g.chunks[k-1].in(PERSONNEL|UNIT|FOLK) || g.names[g.nameOf(g.head)].Kind != name.Country {
		return false
	}
	t := &g.Tokens[i]
	switch t.Word.Form {
	case "dead", "wounded", "injured", "captive", "return", "leave":
		return true
	}
	return t.Is(g.f.hostage) || t.Any(isVs)
}
