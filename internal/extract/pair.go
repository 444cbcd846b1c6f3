package extract

import (
	"slices"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file finds which two a text means by "the two countries".

// A pair is the two contributors that a sentence named, and no third.
type pair struct {
	who      [2]string
	sentence int // 0 where there is none
}

// rememberPair notes the two contributors that the sentence names, the first two
// where it names more than once.
func (x *sentence) rememberPair(st *state) {
	p := pair{sentence: st.sentence}
	n := 0
	for i := range x.names {
		m := &x.names[i]
		if m.Kind != name.Country && m.Kind != name.Demonym || m.Name == st.mission.Host || m.Name == p.who[0] || m.Name == p.who[1] {
			continue
		}
		if n == len(p.who) {
			return
		}
		p.who[n] = m.Name
		n++
	}
	if n == len(p.who) {
		st.pair = p
	}
}

// ofPair is the two contributors told shortly before that the group at chunk i
// means: "the two countries"; nil where it means no such.
func (x *sentence) ofPair(i int, st *state) []string {
	c, g := &x.chunks[i], x.noun(i)
	if c.in(PRONOUN) && c.last-c.first == 1 && (x.Tokens[c.first].Word.Form == "neither" || x.Tokens[c.first].Is(x.f.both)) {
		return x.pairBefore(c.first, st)
	}
	if c.in(PRONOUN) && i == 0 && c.last-c.first == 1 && x.Tokens[c.first].Word.Form == "they" && st.pair.sentence == st.sentence-1 && st.spokenIn == st.paragraph && len(st.several) == 2 {
		return st.pair.who[:] // "Denmark and Togo sent 200 men. They landed on Friday"
	}
	if st.pair.sentence == 0 || st.sentence-st.pair.sentence > 2 || c.head < 0 || c.marks&token.Definite == 0 || len(g.actors) > 0 {
		return nil
	}
	switch x.Tokens[c.head].Word.Form {
	case "countries", "nations", "neighbours", "contingents", "armies":
		if g.figure >= 0 && x.figures[g.figure].Figure.Value == 2 {
			return st.pair.who[:]
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
	case len(two) == 0 && st.pair.sentence > 0 && st.sentence-st.pair.sentence <= 2:
		return st.pair.who[:]
	}
	return nil
}
