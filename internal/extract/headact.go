package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// headActs reports whether the bare form at token i is what the force or the armed men before it did, in a heading:
// "Soldiers | Capture Rebel Leader", "Forces in Iraq | Capture Insurgents", "Insurgents | Attack School", against "Police | Search Team Arrives".
func (x *sentence) headActs(i int32) bool {
	t, f := &x.Tokens[i], x.f
	if !x.heading || i == x.first || i+1 >= x.last || !t.Any(isVbase) || t.Any(isVs|isVpast) || x.verbSoFar() {
		return false
	}
	if !t.Is(f.attack) && !t.Is(f.arrestVerb) && !t.Is(f.rescueVerb) && !t.Is(f.fieldWork) {
		return false
	}
	n := &x.Tokens[i+1]
	if n.Has(token.Punct) || n.Any(isPrep|isAnd) || x.at(i+1).kind == uncovered && !x.nounForm(i+1) && !n.Any(isAdjective|isDet|isQuantity) || x.finiteAhead(i+1) {
		return false
	}
	s := i - 1
	if c := x.at(s); c.kind == byName {
		m := &x.names[c.ref]
		if m.Kind != name.Place && m.Kind != name.Country || m.First < x.first+2 || !x.any(m.First-1, isPrep) {
			return false
		}
		s = m.First - 2 // "Forces in | Iraq"
	}
	w := &x.Tokens[s]
	return w.Any(isNplural) && (w.Is(f.personnel) || w.Is(f.armedNoun) || w.Is(f.forceNoun) || w.Is(f.police))
}
