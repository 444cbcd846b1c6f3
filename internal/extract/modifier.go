package extract

import (
	"strings"

	"muster/internal/extract/name"
	"muster/internal/extract/when"
	"muster/internal/token"
)

// targeted notes a participle that makes the group a target: "the planned 2,500
// officers", "an authorised strength".
func (g *nounScan) targeted(t *token.Token) {
	switch f := g.f; {
	case t.Word.Form == "correct" || t.Word.Form == "right" || t.Word.Form == "true" || t.Word.Form == "proper":
		g.target = f.CORRECT // "the correct number"
	case t.Word.Form == "attempted":
		g.target = f.PLANNED // "the attempted murder of a judge"
	case (t.Word.Form == "captured" || t.Word.Form == "captive") && g.n.figure >= 0 && g.head < 0:
		g.target = f.TAKEN // "released seven captured soldiers"
	case t.Word.Form == "dead" && g.n.figure >= 0 && g.head < 0:
		g.target = f.SLAIN // "carried 14 dead soldiers from the field"
	case !t.Any(isVpart):
	case t.Is(f.plans):
		g.target = f.PLANNED
	case t.Is(f.allow):
		g.target = f.ALLOWED
	case t.Is(f.promise):
		g.target = f.PROMISED
	case g.n.figure < 0 || g.target != 0:
	case t.Is(f.injure):
		g.target = f.HURT // "three wounded soldiers"
	case t.Is(f.kill):
		g.target = f.SLAIN // "the four slain peacekeepers"
	case t.Is(f.abductVerb):
		g.target = f.TAKEN // "23 abducted women"
	}
}

// lengthAt takes a length of time that modifies a noun to its right: "a
// one-year tour", "their twelve-month mandate".
func (g *nounScan) lengthAt(ref int32) bool {
	if g.head >= 0 && g.n.det != owned || g.n.length >= 0 || !g.modifies(ref) {
		return false
	}
	g.n.length = ref
	g.at = g.times[ref].Last
	if g.any(g.at, isPossess) {
		g.at++ // "17 weeks' training"
	}
	return true
}

// modifies reports whether time ref is a length that a noun follows, and not the next group: "for one
// year | the mission".
func (x *sentence) modifies(ref int32) bool {
	m := &x.times[ref]
	n := m.Last
	if m.Timex == when.DURATION && x.lastsOf(n) {
		return true
	}
	past := m.Core != "" && m.Last-m.First > 1 && !x.Tokens[m.Last-2].Any(isDash) // "in the past week gunmen"
	return m.Timex == when.DURATION && !past && n < x.last && !x.mark(n, token.Punct) && x.at(n).kind == uncovered && !strings.HasSuffix(x.Of(m.Last-1, m.Last), "s") &&
		!x.Tokens[n].Any(isPrep|isConj|isDet) && !x.Tokens[n].Is(x.f.there) && !x.Tokens[n].Is(x.f.here) && !x.adverbial(n) && !x.auxiliary(n) && !x.Tokens[n].Any(isTo)
}

// lastsOf reports whether the apostrophe of a length of time and what lasts so long stand at token n: "17
// weeks |' intensive training".
func (x *sentence) lastsOf(n int32) bool {
	return n+1 < x.last && x.any(n, isPossess) && x.Tokens[n].End-x.Tokens[n].Start <= 3 && !x.mark(n, token.Space) && x.at(n+1).kind == uncovered &&
		!x.mark(n+1, token.Punct) && x.mark(n+1, token.Space) && !x.Tokens[n+1].Any(isPrep|isConj|isDet)
}

// hyphen reports whether token i is a hyphen inside a compound.
func (g *nounScan) hyphen(i int32) bool {
	return i > g.first && (g.Tokens[i].Any(isDash) || g.slash(i)) && !g.mark(i, token.Space) && i+1 < g.last && !g.mark(i+1, token.Space)
}

// slash reports whether token i is the "/" between two names: "Boko Haram/ISWAP fighters".
func (g *nounScan) slash(i int32) bool {
	t := &g.Tokens[i]
	return t.End-t.Start == 1 && t.Has(token.Punct) && g.Source[t.Start] == '/' && g.mark(i-1, token.Cap) && g.mark(i+1, token.Cap)
}

// participle takes a past participle or -ing form that modifies a noun to its
// right: "the planned deployment", "armed men", "a Kenya-led mission".
func (g *nounScan) participle(i int32) bool {
	t, f := &g.Tokens[i], g.f
	inCompound := i > g.first && g.Tokens[i-1].Any(isDash)
	switch {
	case inCompound && !t.Any(isVpart|isVing):
		return g.nounAt(i) // "the start-up", "a higher-than-expected loss"
	case (g.auxiliary(i) || t.Any(isVing) && t.Any(isHave|isBe)) && !inCompound:
		return false // "Chad's had left", "of the 3,020, 2,871 had been deployed", "the last had gone"
	case !inCompound && g.head < 0 && !t.Any(isVbase) && g.is(i+1, f.homeward):
		return false // "the first 120 got home"
	case !inCompound && g.head < 0 && g.n.figure >= 0 && g.hurt(i):
		return false // "Three | sustained injuries"
	case !inCompound && (g.head >= 0 || g.n.det == bare && g.n.figure < 0), !t.Any(isVpart | isVing):
		return false
	}
	n := i + 1
	if t.Any(isVing) && t.Is(f.tally) && n < g.last && g.sentence.at(n).kind == byFigure {
		return false // "totalling 1,700 men"
	}
	if !inCompound && n+1 < g.last && g.Tokens[n].Any(isConj) && g.opensObject(n+1) {
		return false // "31 wounded and an estimated 9,400 displaced"
	}
	if !inCompound && (n >= g.last || g.opensObject(n) && g.sentence.at(n).kind == uncovered || g.placeAhead(n) || g.Tokens[n].Any(isPrep|isSubord) || g.Tokens[n].Is(f.there) || g.Tokens[n].Is(f.here) || g.mark(n, token.Punct) || g.sentence.at(n).kind == byTime) {
		return false
	}
	if inCompound {
		g.head, g.headWord, g.named = -1, nil, false // "the Kenya-led mission": Kenya is no head
	}
	g.targeted(t)
	g.at++
	return true
}

// placeAhead reports whether a place begins at token i, which no participle
// describes: "650 left Freetown", but "650 deployed Kenyan officers".
func (g *nounScan) placeAhead(i int32) bool {
	c := g.sentence.at(i)
	return c.kind == byName && (g.names[c.ref].Kind == name.Place || g.names[c.ref].Kind == name.Country)
}

// detAt takes a determiner, which can only begin a group.
func (g *nounScan) detAt(i int32) bool {
	t, f := &g.Tokens[i], g.f
	if t.Is(f.own) && i > g.first && g.n.det == owned {
		g.at++
		return true
	}
	if i > g.first && !g.predeterminer(i-1) || t.Any(isRelative) && (g.verbal(i+1) || g.opensObject(i+1)) {
		return false
	}
	switch {
	case t.Any(isNegation):
		g.n.det = none
		g.marks |= token.Negated
	case t.Any(isPossessive):
		g.n.det = owned
		g.marks |= token.Definite
	case t.Any(isDefinite):
		g.n.det = definite
		g.marks |= token.Definite
	default:
		g.n.det = indefinite
	}
	if t.Any(isOther) {
		g.marks |= token.Other
	}
	g.at++
	return true
}

// predeterminer reports whether token i may stand before a determiner: "all
// the officers", "both its battalions".
func (g *nounScan) predeterminer(i int32) bool {
	return g.Tokens[i].Any(isQuantity | isDet | isNot)
}

// possessive takes 's: what stands before it owns what follows.
func (g *nounScan) possessive() bool {
	if g.at == g.first || g.contractedAt(g.at) {
		return false
	}
	g.n.det = owned
	g.marks |= token.Definite
	g.n.person = -1
	g.head, g.headWord, g.named = -1, nil, false
	g.at++
	return true
}
