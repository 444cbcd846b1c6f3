package extract

// thoseThere takes into the group at chunk i the "there" or "ashore" behind it, which says where they are who do
// what the next verb tells: "The soldiers | there | arrested three men", against "In Bor there are soldiers".
func (x *sentence) thoseThere(i int) int {
	const who = PERSONNEL | PEOPLE | FOLK | ARMED | NATIONALS | UNIT | FORCE | HOSTFORCE | ORG | OFFICIAL | BODY | COUNT
	if i+2 >= len(x.chunks) || !x.chunks[i].in(who) || x.chunks[i].in(PRONOUN) || i > 0 && x.chunks[i-1].is(x.f.locative) {
		return 0
	}
	if c := &x.chunks[i+1]; c.last-c.first != 1 || !c.is(x.f.whereabouts) {
		return 0
	}
	if v := &x.chunks[i+2]; v.shape != verb || v.any(isBe) {
		return 0
	}
	return 1
}
