package extract

import "muster/internal/token"

// oneToSay is who is said to be the first, the only or the latest of several to say something, where chunk i is
// that: "| Ghana | is the latest country to say it will leave"; -1 elsewhere.
func (x *sentence) oneToSay(i int) int {
	if i < 2 || i+1 >= len(x.chunks) || x.chunks[i+1].shape != verb || x.chunks[i+1].marks&token.Infin == 0 || !x.chunks[i+1].any(isSay) {
		return -1
	}
	if x.noun(i-2) == nil || !x.canSpeak(i-2) || x.noun(i).det != definite || x.noun(i).ordinal == 0 && !x.latestOf(&x.chunks[i]) {
		return -1
	}
	if v := i - 1; x.copula(v) || x.chunks[v].shape == verb && x.chunks[v].is(x.f.becomes) {
		return i - 2
	}
	return -1
}

// latestOf reports whether the group is the latest, the last or the only one of its sort: "the latest country".
func (x *sentence) latestOf(c *chunk) bool {
	for k := c.first; k < c.last; k++ {
		if t := &x.Tokens[k]; t.Word.Form == "latest" || t.Is(x.f.only) || t.Is(x.f.lastWord) {
			return true
		}
	}
	return false
}
