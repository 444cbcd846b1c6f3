package extract

// floats reports whether token i is a word of quantity between an auxiliary and
// its verb: "are each sending", "have all left".
func (x *sentence) floats(i int32) bool {
	if !x.quantifies(i) || !x.auxiliary(i-1) {
		return false
	}
	n := &x.Tokens[i+1]
	return n.Any(isVpart|isVing) || n.Any(isVbase) && x.Tokens[i-1].Any(isModal)
}

// floatsBefore reports whether token i is a word of quantity between several and the
// verb that is said of them: "Ghana and Togo | each sent 120", "the men | all left", "with both | each
// sending 90".
func (x *sentence) floatsBefore(i int32) bool {
	k := len(x.chunks) - 1
	if k < 0 || x.chunks[k].shape != noun || x.chunks[k].last != i || !x.quantifies(i) {
		return false
	}
	t := &x.Tokens[i+1]
	return x.Tokens[i].Is(x.f.each) && t.Any(isVing) || x.finitePast(i+1) || x.auxiliary(i+1) || t.Any(isVbase) && (!x.nounForm(i+1) || x.any(i+2, isTo) || x.opensObject(i+2))
}

// quantifies reports whether token i is "each", "all" or "both" before a word that no
// mention covers.
func (x *sentence) quantifies(i int32) bool {
	t := &x.Tokens[i]
	return (t.Is(x.f.each) || t.Is(x.f.all) || t.Is(x.f.both)) && i > x.first && i+1 < x.last && x.at(i+1).kind == uncovered
}

// figured reports whether the word of quantity at token i goes with a figure:
// "eighty more".
func (x *sentence) figured(i int32) bool { return i > x.first && x.at(i-1).kind == byFigure }

// sizes reports whether token i gives the size of what stands before it: "two
// battalions totalling 1,700 men".
func (x *sentence) sizes(i int32) bool {
	t := &x.Tokens[i]
	return t.Any(isVing) && t.Is(x.f.tally) && i+1 < x.last && x.at(i+1).kind == byFigure
}
