package extract

import (
	"muster/internal/extract/name"
	"muster/internal/token"
)

// weOf is the contributor that those who say "we" or "our" in the quotation at chunk i are, by the post of
// the one to whom the sentence gives it, "" where that tells none: "“| We | have 900 men there,” said
// Chad's president".
func (x *sentence) weOf(i int, st *state) string {
	if !x.quoted(i) || !x.ours(i) && !(x.chunks[i].in(PRONOUN) && x.Tokens[x.chunks[i].last-1].Is(x.f.us)) {
		return ""
	}
	for _, v := range x.verbs {
		if !x.chunks[v].any(isSay) || x.quoted(v) || x.chunks[v].marks&token.Passive != 0 {
			continue
		}
		for _, s := range [...]int{v - 1, v + 1, int(x.subjectOf[v])} {
			if who := x.postState(s, st); who != "" {
				return who
			}
		}
	}
	return ""
}

// postState is the contributor whose post the one at chunk s holds: Chad of "Chad's president", "the Chadian
// foreign minister"; "" for others.
func (x *sentence) postState(s int, st *state) string {
	if s < 0 || x.noun(s) == nil || x.quoted(s) || !x.chunks[s].in(OFFICIAL|PERSON) {
		return ""
	}
	for _, a := range x.noun(s).actors {
		if a.kind == name.Country || a.kind == name.Demonym {
			return x.contributor(a, st)
		}
	}
	return ""
}
