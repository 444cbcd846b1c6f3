package extract

// thoseOf is the contributors whose personnel "those" at chunk i are by the country behind it: "| Those | of
// Gabon stayed"; nil for other words.
func (x *sentence) thoseOf(i int, st *state) []string {
	c := &x.chunks[i]
	if !c.in(PRONOUN) || x.Tokens[c.first].Word.Form != "those" || c.last-c.first > 1 || !x.wordAny(i+1, isOf) || i+2 >= len(x.chunks) || !x.chunks[i+2].in(COUNTRY) {
		return nil
	}
	return x.spelledOut(i+2, st)
}

// stillOfSubject is the contributor whose personnel the subject of the clause before are, where the
// group at chunk i counts them or the last of them in a clause that "when" ties to it: "Those from Gabon
// stayed until 2021, when | the last 450 | went home"; "" elsewhere.
func (x *sentence) stillOfSubject(i int, st *state) string {
	c := &x.chunks[i]
	if !c.in(COUNT) || x.noun(i).det != definite || x.clause[i] == 0 {
		return ""
	}
	for _, v := range x.verbs {
		if v >= i {
			return ""
		}
		s := int(x.subjectOf[v])
		if s < 0 || s >= v || x.clause[v] >= x.clause[i] {
			continue
		}
		if who, named := x.explicit(s, st); named && len(who) == 1 {
			return who[0]
		}
		return ""
	}
	return ""
}
