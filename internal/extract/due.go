package extract

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
