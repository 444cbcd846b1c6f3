package extract

// floats reports whether token i is a word of quantity between an auxiliary and
// its verb: "are each sending", "have all left".
func (x *sentence) floats(i int32) bool {
	if t := &x.Tokens[i]; !t.Is(x.f.each) && !t.Is(x.f.all) && !t.Is(x.f.both) || i == x.first || !x.auxiliary(i-1) || i+1 >= x.last {
		return false
	}
	n := &x.Tokens[i+1]
	return x.at(i+1).kind == uncovered && (n.Any(isVpart|isVing) || n.Any(isVbase) && x.Tokens[i-1].Any(isModal))
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
