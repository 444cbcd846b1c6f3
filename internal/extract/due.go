package extract

import "muster/internal/token"

// This file tells what is due or set to be done.

// setTo reports whether the verb group opens at token i with a word like "set",
// "due" or "expected" and no auxiliary: "the officers set to join".
func (x *sentence) setTo(i int32) bool {
	return x.Tokens[i].Any(isSemiPlan) && !x.Tokens[i].Any(isTo) && i > x.first && !x.auxiliary(i-1)
}

// dueTo reports whether a word like "due" opens a verb group at token i without
// an auxiliary: "a battalion, due to leave in March". "Due to fog" opens none.
func (x *sentence) dueTo(i int32) bool {
	t := &x.Tokens[i]
	if !t.Any(isSemiPlan) || t.Any(isVerb|isTo) || i <= x.first || !x.any(i+1, isTo) || i+2 >= x.last || x.auxiliary(i-1) || x.Tokens[i-1].Any(isBe) {
		return false
	}
	return x.Tokens[i+2].Any(isVbase) && !x.nounForm(i+2) && x.at(i+2).kind == uncovered
}

// plannedAside reports whether commas set off what is planned for the group before token i, as the verb that is
// said of it stands behind them: "The clinic, | slated to reopen | on 1 April, remains closed".
func (x *sentence) plannedAside(i, end int32) bool {
	if !x.any(i-1, isComma) {
		return false
	}
	for k := end; k+1 < x.last && k < end+16; k++ {
		switch t := &x.Tokens[k]; {
		case t.Any(isComma):
			n := &x.Tokens[k+1]
			return x.auxiliary(k+1) || n.Any(isVs) && !x.nounForm(k+1) || n.Any(isVpast) && x.finitePast(k+1)
		case t.Any(isRelative | isSubord), t.Has(token.Punct) && !t.Any(isPossess|isDash):
			return false
		}
	}
	return false
}
