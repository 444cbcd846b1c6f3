package extract

import "muster/internal/token"

// This file gives participles the auxiliary of the verb that a conjunction ties them to: "were killed and |
// wounded", "has killed 90 people and | driven 500 out".

// likeVerbBefore is Passive or Part after a verb group that is either, for
// "was shot and wounded", else Past.
func (x *sentence) likeVerbBefore(i int32) token.Marks {
	for k := len(x.chunks) - 1; k >= 0 && i-x.chunks[k].last < 20; k-- {
		if x.chunks[k].shape != verb {
			continue
		}
		if k > 0 && x.chunks[k].marks&token.Ing != 0 && x.preposition(k-1) {
			continue // "were thanked for serving in Bor and | urged"
		}
		if m := x.chunks[k].marks & (token.Passive | token.Part); m != 0 {
			return m | x.chunks[k].marks&(token.Future|token.Modal|token.Must|token.Negated)
		}
		break
	}
	return token.Past
}

// sharesHave reports whether the participle at token i has the auxiliary of the verb before the
// conjunction: "has killed 90 people and | driven 500 out". n is the token after its group.
func (x *sentence) sharesHave(i, n int32) bool {
	if i == x.first || !x.Tokens[x.beforeAdverbs(i)].Any(isAnd|isOr|isBut) || !x.opensNoun(x.skipAdverbs(n)) {
		return false
	}
	for k := len(x.chunks) - 1; k >= 0 && i-x.chunks[k].last < 20; k-- {
		if c := &x.chunks[k]; c.shape == verb {
			return c.marks&(token.Perfect|token.Passive|token.Infin) == token.Perfect
		}
	}
	return false
}

// toldThat reports whether the form at token i, whose group ends before n, is "told" without those who were: "and |
// told that", which is said of the ones told.
func (x *sentence) toldThat(i, n int32) bool {
	return x.Tokens[i].Is(x.f.tell) && n < x.last && x.Tokens[n].Word.Form == "that"
}
