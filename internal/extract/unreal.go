package extract

import "muster/internal/token"

// This file tells what hangs on a condition ahead of it, and what would have been but was not:
//
//	If the talks fail, Togo will send 60 men          → possible
//	Had the talks failed, Togo would have sent 60 men → denied

// unrealFeatures are what clauses on what is still to come, or is not so, are known by.
type unrealFeatures struct {
	onceThat, untilThat, ownCountry, verify, doubt, wordNoun, spotted, dreamOf, tellWhom, clearOf token.Sym
}

// newUnrealFeatures interns them.
func newUnrealFeatures(v *token.Vocabulary) unrealFeatures {
	return unrealFeatures{onceThat: v.Sym("@once_that"), untilThat: v.Sym("@until_that"), ownCountry: v.Sym("@own_country"), verify: v.Sym("@verify"), doubt: v.Sym("doubt"), wordNoun: v.Sym("word"), spotted: v.Sym("@spotted"), dreamOf: v.Sym("@dream_of"), tellWhom: v.Sym("@tell_whom"), clearOf: v.Sym("@clear_of")}
}

// hangsAhead reports whether what the verb at chunk v says will be hangs on a condition before it: "Unless
// they are paid, the men | will leave", "Should the talks fail, the bloc | will send".
func (x *sentence) hangsAhead(v int) bool {
	first := x.clauseStart(v)
	comma := -1
	for j := first - 1; j >= 0 && j > first-frameLength; j-- {
		switch {
		case x.chunks[j].any(isSemicolon|isStop) || x.quoteMark(j) && comma < 0:
			return false
		case x.wordAny(j, isComma) && comma < 0:
			comma = j
		case comma > j+1 && x.opensSuppose(j, comma):
			return j == 0 || x.chunks[j-1].marks&token.Punct != 0 || x.wordAny(j-1, isThat|isAnd|isBut) || x.chunks[j-1].any(isSay)
		case comma < 0 && x.chunks[j].shape == verb && !x.chunks[j].any(isSay):
			return false
		}
	}
	return false
}

// opensSuppose reports whether a condition that ends before the comma begins at chunk i: "if", "unless", or
// the auxiliary before its subject that stands for them.
func (x *sentence) opensSuppose(i, comma int) bool {
	if x.opensCondition(i) && x.ifAnyVerb(i+1) >= 0 {
		return true
	}
	for v := i + 1; v < comma && v < i+8; v++ {
		if x.chunks[v].shape == verb {
			return v == i+2 && x.supposed(v)
		}
	}
	return false
}

// foregone reports whether the verb at chunk v tells of what would have been and was not: "would have sent 60
// men", against "said that all would have left by May".
func (x *sentence) foregone(v int) bool {
	c := &x.chunks[v]
	if c.marks&token.Perfect == 0 || c.marks&token.Future == 0 || !x.Tokens[c.first].Is(x.f.would) {
		return false
	}
	if x.insteadOf(v) {
		return true
	}
	said, _ := x.saidBy(v)
	return said == "" && !x.byThen(v)
}

// insteadOf reports whether the sentence names on what it hung that the verb at chunk v did not come true: "had
// it come", "if the money had come", "but for the rain", "without them".
func (x *sentence) insteadOf(v int) bool {
	for i := range x.chunks {
		if x.opensCondition(i) || x.wordAt(i, x.f.without) || x.wordAny(i, isBut) && x.wordAt(i+1, x.f.forWord) || i != v && x.chunks[i].shape == verb && x.supposed(i) {
			return true
		}
	}
	return false
}

// byThen reports whether the words around the verb at chunk v say by when.
func (x *sentence) byThen(v int) bool {
	for j := max(0, v-6); j+1 < len(x.chunks) && (j <= v || x.chunks[j].shape != verb); j++ {
		if x.wordAny(j, isBy) && x.chunks[j+1].shape == time {
			return true
		}
	}
	return false
}

// hadInstead reports whether "had" at chunk i, behind a comma and before its subject, opens what something hung
// on: "would have left, | had | the money come".
func (x *sentence) hadInstead(i int) bool {
	if i == 0 || !x.wordAny(i-1, isComma) || !x.seen.May(x.f.would) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-frameLength; j-- {
		if c := &x.chunks[j]; c.shape == verb && c.marks&token.Perfect != 0 && c.marks&(token.Future|token.Modal) != 0 {
			return true
		}
	}
	return false
}
