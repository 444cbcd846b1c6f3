package extract

import "muster/internal/token"

// originBehind is the contributor that the last of several counts ties to all of them, of which the group at chunk
// i is an earlier one that says nothing of its own: "| 20 soldiers | and four policemen from Jamaica"; "" for none.
func (x *sentence) originBehind(i int, st *state) string {
	c := &x.chunks[i]
	if c.marks&token.Counted == 0 || !c.in(PERSONNEL|FOLK) || c.in(DEAD|ARMED|PRONOUN) || len(x.noun(i).actors) > 0 {
		return ""
	}
	j := i
	for range 4 {
		n := x.separator(j + 1)
		k := j + 1 + n
		if n == 0 || k >= len(x.chunks) || x.noun(k) == nil || x.chunks[k].marks&token.Counted == 0 || !x.chunks[k].in(PERSONNEL|FOLK) {
			break
		}
		j = k
		if len(x.noun(j).actors) > 0 {
			break
		}
	}
	last := x.noun(j)
	if j == i || len(last.actors) != 1 {
		return ""
	}
	if a := last.actors[0]; a.first > x.first && x.Tokens[a.first-1].Is(x.f.from) && a.first-1 > x.chunks[j].head {
		return x.contributor(a, st)
	}
	return ""
}
