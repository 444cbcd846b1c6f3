package extract

// frontedNo reports whether the clause of the verb at chunk v opens with what denies it, and its auxiliary stands
// before its subject: "At no time did | the force | hold", "Under no circumstances will Togo | send", against "Not
// until May did" and "No sooner had".
func (x *sentence) frontedNo(v int) bool {
	s := int(x.subjectOf[v])
	if s < 2 || s >= v || x.chunks[v].shape != verb || !x.Tokens[x.chunks[s-1].last-1].Any(isDo|isModal|isHave|isBe) {
		return false
	}
	denied := false
	for i := s - 1; i >= 0 && i > s-6; i-- {
		c := &x.chunks[i]
		if x.wordAny(i, isComma|isSemicolon|isStop) || i < s-1 && x.finiteAt(i) {
			break
		}
		for t := c.first; t < c.last; t++ {
			switch x.Tokens[t].Word.Form {
			case "no", "not", "never", "nowhere", "nor", "neither":
				denied = true
			case "only", "until", "till", "sooner":
				return false
			}
		}
	}
	return denied
}
