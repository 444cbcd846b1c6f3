package extract

import (
	"strings"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file tells which firm or body is meant by a word for its kind: "the
// company" after "Arden Mills Inc.", "the commission" after "the Fisheries
// Commission".

// maxBodies is how many bodies a word for their kind may look back over.
const maxBodies = 8

// embody remembers the body named so as the last one told of.
func (c *cast) embody(body string) { c.bodies = lately(c.bodies, body, maxBodies) }

// embodies notes the bodies that the sentence names, its subject last.
func (x *sentence) embodies(st *state) {
	subject := ""
	for i := range x.names {
		m := &x.names[i]
		if m.Kind != name.Org && m.Kind != name.Body || m.Name == "" {
			continue
		}
		st.cast.embody(m.Name)
		if subject == "" && (m.First == x.first || m.First == x.first+1 && x.is(x.first, x.f.the)) {
			subject = m.Name
		}
	}
	if subject == "" && len(x.chunks) > 2 && x.noun(0) != nil && x.neuter() {
		subject = x.plainText(&x.chunks[0]) // "Ravel said it would close its plant"
	}
	if subject != "" {
		st.cast.embody(subject)
	}
}

// neuter reports whether the sentence speaks as of a thing of the name that is its
// first group: of one that may be anybody's by "it", of one that may be a
// surname by "its" alone.
func (x *sentence) neuter() bool {
	c, g := &x.chunks[0], x.noun(0)
	surname := g.person >= 0
	if !surname && (!c.in(PROPER) || x.human(0)) {
		return false
	}
	if surname && strings.Contains(x.names[g.person].Name, " ") {
		return len(x.chunks) > 2 && x.chunks[1].any(isSay) && x.is(x.chunks[2].first, x.f.its) // "Ravel Tools said its plant would close"
	}
	for i := 1; i < len(x.chunks) && i < 16; i++ {
		switch k := &x.chunks[i]; {
		case k.is(x.f.he), x.noun(i) != nil && x.noun(i).person >= 0:
			return false
		case k.is(x.f.it) && !surname, x.is(k.first, x.f.its):
			return true
		}
	}
	return false
}

// bodyNamed is the body told of last that the definite group stands for, "" for
// none: one whose name has the word, or any firm where the word says no more
// than that it is one.
func (x *sentence) bodyNamed(c *chunk, g *nounGroup, st *state) string {
	if g.det != definite || c.head != c.last-1 || c.head-c.first > 2 && c.marks&token.Counted == 0 || !x.is(c.first, x.f.the) || len(st.cast.bodies) == 0 {
		return ""
	}
	w := x.Tokens[c.head].Word
	firm, office := w.Is(x.f.firm), w.Is(x.f.office)
	if !firm && !office && !c.is(x.f.collective) || c.marks&token.Plural != 0 {
		return ""
	}
	for i := len(st.cast.bodies) - 1; i >= 0; i-- {
		if has(st.cast.bodies[i], w.Form) {
			return st.cast.bodies[i]
		}
	}
	for i := len(st.cast.bodies) - 1; i >= 0; i-- {
		b := st.cast.bodies[i]
		if of := official(b); firm && !of || office && of {
			return b
		}
	}
	return ""
}

// has reports whether one of the words of the name is the word.
func has(name, word string) bool {
	for w := range strings.FieldsSeq(name) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// official reports whether the name is one of a public body and of no firm.
func official(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if offices[strings.ToLower(strings.Trim(w, ".,"))] {
			return true
		}
	}
	return len(name) > 1 && len(name) < 6 && strings.ToUpper(name) == name
}

// offices are words in the names of public bodies.
var offices = map[string]bool{
	"ministry": true, "department": true, "agency": true, "bureau": true, "office": true, "commission": true, "council": true, "committee": true,
	"court": true, "senate": true, "congress": true, "parliament": true, "police": true, "army": true, "navy": true, "authority": true, "administration": true,
	"service": true, "government": true, "assembly": true, "nations": true, "union": true, "university": true, "institute": true, "party": true,
	"association": true, "federation": true, "board": true, "centre": true, "center": true, "centers": true, "treasury": true, "embassy": true, //nolint:misspell // as Americans write it
	"guard": true, "force": true, "forces": true, "house": true, "cabinet": true, "states": true,
}
