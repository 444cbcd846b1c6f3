package extract

import "muster/internal/extract/name"

// peopleAct reports whether the base form at token i is what the people named at p do, whose
// name in the plural describes no noun: "the Ethiopians patrol around both camps". Another
// name does where the clause has no other verb, "the Nepalese patrol around both", or an object
// follows: "the Nepalese guard the port".
func (x *sentence) peopleAct(i, p int32) bool {
	t := &x.Tokens[i]
	if t.Any(isVbase) && !t.Any(isVpast) && p == i-1 && p > x.first && x.at(p).kind == byName && x.names[x.at(p).ref].Kind == name.Demonym && x.is(p-1, x.f.the) && i+1 < x.last && x.at(i+1).kind == uncovered && x.Tokens[i+1].Any(isDet|isPossessive) {
		return true
	}
	if !t.Any(isVbase) || t.Any(isNplural|isVpast) || p != i-1 || x.at(p).kind != byName || x.names[x.at(p).ref].Kind != name.Demonym {
		return false
	}
	if x.pluralDemonym(p) {
		return x.closes(i+1) || x.opensObject(i+1)
	}
	return p > x.first && x.is(p-1, x.f.the) && i+2 < x.last && x.Tokens[i+1].Any(isPrep) && !x.heading && !x.verbSoFar() && !x.finiteAhead(i+1)
}
