package extract

import "muster/internal/token"

// opensBefore reports whether the sentence of the past stock at chunk v opens with what it was so before: "Before
// | the cuts began | the force had 10,500", not "Before 2010 it had 900".
func (x *sentence) opensBefore(v int) bool {
	i := x.body()
	if i+1 >= v || x.chunks[i].shape != word || x.Tokens[x.chunks[i].first].Word.Form != "before" || x.chunks[i+1].shape != noun && !x.ownedByTime(i+1) {
		return false
	}
	return x.chunks[v].shape == verb && x.chunks[v].marks&(token.Past|token.Perfect) == token.Past
}

// ownedByTime reports whether the time at chunk i owns the noun behind it: "| Saturday |'s landing".
func (x *sentence) ownedByTime(i int) bool {
	return x.chunks[i].shape == time && i+1 < len(x.chunks) && (x.noun(i+1) != nil || x.chunks[i+1].any(isPossess) && x.noun(i+2) != nil)
}
