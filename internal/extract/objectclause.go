package extract

// opensObjectClause reports whether the "that" at token i, right behind a noun, has a subject and its verb after
// it, so that it opens a clause on the noun: "two towns | that rebel fighters captured".
func (g *nounScan) opensObjectClause(i int32) bool {
	x := g.sentence
	if c := len(x.chunks) - 1; c < 0 || x.chunks[c].shape != noun || x.chunks[c].last != i {
		return false
	}
	for k := i + 1; k < g.last && k < i+6; k++ {
		t := &x.Tokens[k]
		switch {
		case k > i+1 && (x.finitePast(k) || t.Any(isVpast) && !t.Any(isNoun|isAdjective)):
			return true
		case x.at(k).kind != uncovered, !t.Any(isNoun | isAdjective):
			return false
		}
	}
	return false
}
