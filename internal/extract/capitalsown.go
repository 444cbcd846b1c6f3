package extract

// capitalsOwn is the country whose capital those speak in whose own the group at chunk i is: "Officials in Nassau said |
// six of their marines | were there"; "" elsewhere.
func (x *sentence) capitalsOwn(i int) string {
	c := &x.chunks[i]
	if c.in(PRONOUN) || !c.in(PERSONNEL|UNIT|FOLK) || len(x.noun(i).actors) > 0 || !x.ownsTheir(c) {
		return ""
	}
	s := x.theySubject(i)
	if s < 0 || s+2 >= i || !x.chunks[s].in(OFFICIAL) || !x.wordAt(s+1, x.f.in) || x.noun(s+2) == nil {
		return ""
	}
	return x.metonym(&x.chunks[s+2])
}

// ownsTheir reports whether the group says whose it is by "their" or "its".
func (x *sentence) ownsTheir(c *chunk) bool {
	return x.holds(c, x.f.its) || x.holds(c, x.f.their)
}
