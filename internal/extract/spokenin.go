package extract

// spokenIn reports whether the place at chunk i is where somebody spoke, not where what he tells of happened: "told
// reporters at the ministry in | Geneva", "Speaking in | Geneva, she said".
func (x *sentence) spokenIn(i int) bool {
	if i > 1 && x.chunks[i-2].is(x.f.briefing) {
		return true // "a news conference in | Geneva"
	}
	u := x.verbBefore(i)
	if u < 0 || !x.chunks[u].is(x.f.sayVerb) && !x.chunks[u].is(x.f.tell) && !x.chunks[u].is(x.f.speakVerb) {
		return false
	}
	for j := u + 1; j < i; j++ {
		if x.wordAny(j, isThat) || x.wordAny(j, isComma) {
			return false // "said that in | Bor"
		}
	}
	for k := range x.said {
		if a := &x.said[k]; a.first > u && a.first < i && i < a.last {
			return false // "said the raid in | Bor went on"
		}
	}
	return true
}
