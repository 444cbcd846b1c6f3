package extract

// stranded reports whether the past form at token i is what the group does that a clause without "that" describes, which
// ends in a preposition: "the lorry they were travelling in | struck a mine".
func (x *sentence) stranded(i int32) bool {
	if i < x.first+4 || !x.any(i-1, isPrep) || x.at(i-1).kind != uncovered || !x.any(i-2, isVing|isVpast|isVpart) || !x.finitePast(i) || !x.opensObject(i+1) {
		return false
	}
	for j := i - 3; j > x.first && j > i-6; j-- {
		if x.any(j, isPronominal) && x.at(j).kind == uncovered {
			return x.nounForm(j - 1)
		}
		if x.any(j, isNplural) && x.is(j-1, x.f.the) {
			return j-1 > x.first && x.nounForm(j-2) // "the lorry the soldiers had travelled in"
		}
		if !x.any(j, isBe|isHave|isAdverb) {
			return false
		}
	}
	return false
}

// manyDo reports whether the bare form at token i is what several do, of whom a thing is named between: "The causes of the
// crash | remain unclear", against "the crash | site".
func (x *sentence) manyDo(i int32) bool {
	t := &x.Tokens[i]
	if i < x.first+4 || !t.Any(isVbase) || t.Any(isNoun|isVpast|isAdjective|isPrep|isAdverb) || x.nounForm(i) || !x.nounForm(i-1) || x.any(i-1, isNplural) {
		return false
	}
	for j := i - 2; j > x.first && j > i-5; j-- {
		if x.any(j, isOf) {
			x.guess(j - 1)
			return x.any(j-1, isNplural)
		}
	}
	return false
}

// oneCounted reports whether the bare form at token i is the thing that "one" counts before it, for a single one would do it
// in another form: "detained one | suspect".
func (x *sentence) oneCounted(i int32) bool {
	t := &x.Tokens[i]
	return i > x.first && x.Tokens[i-1].Word.Form == "one" && t.Any(isVbase) && !t.Any(isVpast|isVs|isPrep) && x.nounForm(i)
}
