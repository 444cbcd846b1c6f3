package extract

// This file tells where what somebody is said to say ends.

// scopeEnd is the chunk after what is said from chunk i on: the end of the
// sentence, a semicolon, a quotation, or a clause in which the report takes the
// word again or somebody else does.
func (x *sentence) scopeEnd(i int) int {
	end := min(len(x.chunks), i+2*maxReach)
	for j := i; j < end; j++ {
		c := &x.chunks[j]
		switch {
		case c.any(isSemicolon) && x.thatAgain(j, i):
		case c.any(isSemicolon | isStop):
			return j
		case x.quoted(j) && !x.turn:
			return x.beforeTag(j, i)
		case x.wordAny(j, isComma) && (x.wordAny(x.afterMark(j), isBut) || x.wordAt(x.afterMark(j), x.f.while) && x.saidMeanwhile(x.afterMark(j))) && j > i:
			return x.closed(j)
		case x.wordAny(j, isComma) && j > i && x.turnsBack(x.afterMark(j)):
			return x.closed(j)
		case x.wordAny(j, isComma) && j > i && (x.otherSpeaker(x.afterMark(j)) || x.saidBack(x.afterMark(j))):
			return x.closed(j)
		case j > i && x.joined(j) && x.speaksOn(j+1, i):
			return j
		case x.joined(j) && j > i && x.noun(j+1) != nil && x.chunks[j+1].in(PRONOUN) && x.finiteAt(j+2) && x.chunks[j+2].is(x.f.laud):
			return j // "said it was over but he dismissed the rest"
		case x.wordAny(j, isAnd) && j > i && x.otherSpeaker(j+1):
			if x.wordAny(j-1, isComma) {
				return j - 1
			}
			return j
		}
	}
	return end
}

// saidMeanwhile reports whether the clause that "while" opens at chunk i tells what others say: "while | medics
// spoke of 40", and not what the same ones go on to say: "while | the Kenyans now numbered 991".
func (x *sentence) saidMeanwhile(i int) bool {
	for v := i + 1; v < len(x.chunks) && !x.chunks[v].any(isSemicolon); v++ {
		if c := &x.chunks[v]; c.shape == verb && (c.any(isSay) || c.is(x.f.laud) || c.is(x.f.announce)) && x.finiteAt(v) && int(x.subjectOf[v]) > i {
			return true
		}
	}
	return false
}

// saidBack reports whether a tag with its verb first stands at chunk k: "…, said Ann Bee".
func (x *sentence) saidBack(k int) bool {
	return k < len(x.chunks) && x.chunks[k].shape == verb && x.chunks[k].any(isSay) && x.finiteAt(k) && x.chunks[k].any(isVpast|isVs) && x.inverted(k) && x.canSpeak(k+1)
}

// thatAgain reports whether "that" goes on after the semicolon at chunk j with what began
// with it at chunk i: "says that five died; that they are 749; and that …".
func (x *sentence) thatAgain(j, i int) bool {
	if !x.wordAny(i-1, isThat) && !x.wordAny(i, isThat) {
		return false
	}
	if x.wordAny(j+1, isAnd) {
		j++
	}
	return x.wordAny(j+1, isThat)
}

// turnsBack reports whether at chunk i the report comes back to what the speaker
// does not say: "though he would not say when", "although she stopped short of
// saying so".
func (x *sentence) turnsBack(i int) bool {
	if i+2 >= len(x.chunks) || !x.wordAt(i, x.f.though) && !x.wordAt(i, x.f.although) || x.noun(i+1) == nil || !x.chunks[i+1].in(PRONOUN) {
		return false
	}
	for v := i + 2; v < len(x.chunks) && v < i+6; v++ {
		if c := &x.chunks[v]; c.shape == verb && (c.any(isSay) || c.is(x.f.laud)) {
			return true
		}
	}
	return false
}

// closed is the chunk after what the comma at chunk j ends, with the quotation mark
// that may stand behind the comma.
func (x *sentence) closed(j int) int {
	if k := x.afterMark(j); k > j+1 {
		return k
	}
	return j
}

// afterMark is the chunk after chunk j and the quotation mark behind it.
func (x *sentence) afterMark(j int) int {
	if j+1 < len(x.chunks) && x.quoteMark(j+1) {
		j++
	}
	return j + 1
}
