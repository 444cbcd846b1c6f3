package extract

// This file tells what of the words behind a verb of saying is not said:
//
//	Although Togo said it was small, | Chad sent 60 men
//	The rebels denied the raid, | in which nine died

// mainAgain is where, among the chunks [first, last) that somebody says by the verb at chunk v in a clause
// that a conjunction opens, the clause around that begins: behind a comma, with a subject of its own.
func (x *sentence) mainAgain(v, first, last int) int {
	if x.underOf[v] != bySubord {
		return last
	}
	for u := first; u < last; u++ {
		if s := int(x.subjectOf[u]); s > first && x.finiteAt(u) && x.underOf[u] == byStart {
			for k := s - 1; k > first && k > s-6; k-- {
				if x.wordAny(k, isComma) {
					return k
				}
			}
		}
	}
	return last
}

// deniedEnd is where, among the chunks [first, last) of what somebody denies, the report goes on with what
// is not denied: a relative clause, one with a conjunction, and one with a subject of its own behind "and".
func (x *sentence) deniedEnd(first, last int) int {
	verbs := 0
	for u := first; u < last; u++ {
		if !x.finiteAt(u) {
			continue
		}
		if x.underOf[u] == byRelative {
			if r := x.relativeAt(u); r > first {
				return r
			}
		} else if k := x.newClause(first, int(x.subjectOf[u]), verbs > 0); k > first {
			return k
		}
		verbs++
	}
	return last
}

// newClause is the chunk behind chunk first by which a clause opens whose subject is at chunk s, and after
// which the clause before, if it has a verb, is over; -1 without one.
func (x *sentence) newClause(first, s int, over bool) int {
	for k := s - 1; k > first && x.chunks[k].shape != verb; k-- {
		switch {
		case x.wordAny(k, isSubord):
			return k
		case x.wordAny(k, isThat):
			return -1
		case x.wordAny(k, isAnd|isBut) && x.wordAny(k-1, isComma):
			return k - 1
		case x.wordAny(k, isComma) && over && !x.chunks[k-1].any(isSubord):
			return k
		}
	}
	return -1
}
