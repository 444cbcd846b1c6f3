package extract

import (
	"slices"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file finds which two or more a text means by "the two countries", "those nations".

// A pair is the contributors, two or more, that a sentence named.
type pair struct {
	who      []string
	sentence int // 0 where there is none
}

// rememberPair notes the contributors that the sentence names, where they are at least two.
func (x *sentence) rememberPair(st *state) {
	if len(x.names) < 2 {
		return
	}
	p := pair{sentence: st.sentence}
	for i := range x.names {
		m := &x.names[i]
		if (m.Kind == name.Country || m.Kind == name.Demonym) && m.Name != st.mission.Host && !slices.Contains(p.who, m.Name) {
			p.who = append(p.who, m.Name)
		}
	}
	if recent := st.pair.sentence > 0 && st.sentence-st.pair.sentence == 1; len(p.who) == 2 || len(p.who) > 2 && !(recent && len(st.pair.who) == 2) {
		st.pair = p
	}
}

// ofPair is the contributors told shortly before that the group at chunk i
// means: "the two countries", "these nations"; nil where it means no such.
func (x *sentence) ofPair(i int, st *state) []string {
	c, g := &x.chunks[i], x.noun(i)
	if c.in(PRONOUN) && c.last-c.first == 1 && (x.Tokens[c.first].Word.Form == "neither" || x.Tokens[c.first].Is(x.f.both)) {
		return x.pairBefore(c.first, st)
	}
	if c.in(PRONOUN) && i == 0 && c.last-c.first == 1 && x.Tokens[c.first].Word.Form == "they" && st.pair.sentence == st.sentence-1 && st.spokenIn == st.paragraph && len(st.several) == 2 && len(st.pair.who) == 2 {
		return st.pair.who // "Denmark and Togo sent 200 men. They landed on Friday"
	}
	if st.pair.sentence == 0 || st.sentence-st.pair.sentence > 2 || c.head < 0 || c.marks&token.Definite == 0 && !x.Tokens[c.first].Any(isDemonstrative) && !x.Tokens[c.first].Is(x.f.both) || len(g.actors) > 0 {
		return nil
	}
	switch x.Tokens[c.head].Word.Form {
	case "countries", "nations", "neighbours", "contingents", "armies":
		if n := len(st.pair.who); g.figure >= 0 && x.figures[g.figure].Figure.Value == float64(n) || g.figure < 0 && (x.Tokens[c.first].Any(isDemonstrative) || n == 2 && x.Tokens[c.first].Is(x.f.both)) {
			return st.pair.who
		}
	}
	return nil
}

// pairBefore is the two contributors that the sentence names before token at, of which
// "neither" and "both" speak, else those of a sentence shortly before; nil for none.
func (x *sentence) pairBefore(at int32, st *state) (two []string) {
	for i := range x.names {
		m := &x.names[i]
		if m.First < at && (m.Kind == name.Country || m.Kind == name.Demonym) && m.Name != st.mission.Host && !slices.Contains(two, m.Name) {
			two = append(two, m.Name)
		}
	}
	switch {
	case len(two) == 2:
		return two
	case len(two) == 0 && len(st.pair.who) == 2 && st.sentence-st.pair.sentence <= 2:
		return st.pair.who
	}
	return nil
}
