package extract

import "muster"

// whereIn is the place before the "where" that opens the clause of chunk v, in which what that clause tells is:
// "flew to | Camp Shamrock |, where 340 Irish soldiers are based"; nil elsewhere.
func (x *sentence) whereIn(v int) muster.Names {
	if x.clause[v] == 0 {
		return nil
	}
	first, last := x.clauseAt(v, x.clause[v])
	for k := first; k < last && k < v; k++ {
		if !x.wordAt(k, x.f.whereWord) {
			continue
		}
		p := k - 1
		if x.wordAny(p, isComma) {
			p--
		}
		if p < 1 || x.noun(p) == nil || !x.chunks[p].in(PLACE|COUNTRY) || !x.preposition(p-1) {
			return nil
		}
		return x.placeAt(p)
	}
	return nil
}
