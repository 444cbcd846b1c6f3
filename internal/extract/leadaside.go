package extract

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
