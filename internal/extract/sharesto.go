package extract

import "muster/internal/token"

// sharesTo is the infinitive of what somebody is given to do, whose "to" the bare verb at chunk v shares, -1 for
// none: "have a mandate | to patrol | the region and | protect | civilians". A verb that agrees with the subject
// stands by itself: "has a mandate to patrol and | protects".
func (x *sentence) sharesTo(v int) int {
	if v < 4 || x.chunks[v].shape != verb || !x.joined(v-1) || x.chunks[v].marks != 0 || !x.Tokens[x.chunks[v].head].Any(isVbase) || x.chunks[v].last-x.chunks[v].first != 1 {
		return -1
	}
	u := v - 2
	for u > 1 && x.chunks[u].shape != verb {
		if x.chunks[u].marks&token.Punct != 0 {
			return -1
		}
		u--
	}
	if x.chunks[u].marks&token.Infin == 0 || u < 1 || !x.chunks[u-1].is(x.f.duty) {
		return -1
	}
	return u
}
