package extract

import "muster/internal/token"

// performs reports whether the verb at chunk v says a thing by telling that it is said: "is pleased
// to announce the arrival", "regrets to report the death", "can confirm the arrest".
// The term is J. L. Austin's, How to Do Things with Words (1962).
func (x *sentence) performs(v int) bool {
	c := &x.chunks[v]
	if v == 0 || c.shape != verb || !c.any(isSay) && !c.is(x.f.announce) || c.marks&token.Negated != 0 {
		return false
	}
	if c.marks&token.Infin == 0 {
		return x.Tokens[c.first].Is(x.f.can)
	}
	b := &x.chunks[v-1]
	return b.marks&token.Negated == 0 && (b.is(x.f.wishTo) || b.is(x.f.attitude))
}
