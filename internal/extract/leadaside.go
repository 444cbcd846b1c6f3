package extract

// This file tells what stands between commas before the subject of a clause, or between it and its verb.

// leadAside reports whether the group at chunk i only says between commas what the place is that the clause opens
// with, and is no subject: "In Gao, | a market town |, rebels killed", against "In Gao, the army, rebels said, lost".
func (p *parse) leadAside(i int) bool {
	if i < 3 || p.verb >= 0 || p.fresh >= 0 || !p.wordAny(i-1, isComma) || !p.preposition(i-3) || !p.chunks[i-2].in(PLACE) || p.noun(i).det == bare && !p.preposition(i+1) || p.chunks[i].in(COUNTRY|PERSON|FORCE|PERSONNEL|ARMED|BODY|ORG|UNIT|NATIONALS) {
		return false
	}
	k := i + 1
	for p.preposition(k) && p.noun(k+1) != nil {
		k += 2
	}
	return p.wordAny(k, isComma) && p.noun(k+1) != nil && p.finiteAt(k+2) && !p.chunks[k+2].any(isSay)
}

// tagPast reports whether the verb at chunk i with the pronoun at chunk s is a tag in commas between a subject and
// the verb that it waits for: "The men, | he told us on Friday, | will go home".
func (p *parse) tagPast(i int, s int16, c *chunk) bool {
	if int(s) != i-1 || p.verb >= 0 || p.fresh < 0 || p.fresh >= s || !c.any(isSay) || !p.wordAny(i-2, isComma) || !p.chunks[s].in(PRONOUN) {
		return false
	}
	k := i + 1
	for k < len(p.chunks) && k < i+6 && (p.chunks[k].shape == time || p.chunks[k].shape == noun || p.preposition(k)) {
		k++
	}
	return p.wordAny(k, isComma) && p.finiteAt(k+1)
}
