package extract

import (
	"muster"
	"muster/internal/token"
)

// namedVictims gives the claim all whom a list names that begins with the person at chunk i, with their ages left out:
//
//	Sergeant Ole Berg and Private Jens Holm were killed
//	The mine killed Sgt. Ole Berg, 31, Cpl. Jens Holm, 23, and Pte. Lars Krog, 20
func (x *sentence) namedVictims(c *muster.Claim, h *hit, i int) {
	if x.noun(i) == nil || x.noun(i).person < 0 || len(c.Who) != 1 {
		return
	}
	v := x.anchor(h)
	if x.chunks[v].shape != verb {
		return
	}
	if x.whoWere(i, v) {
		i = x.listStart(i)
	}
	who := muster.Names{x.names[x.noun(i).person].Name}
	last := i
	for {
		j := x.pastAge(last)
		n := x.separator(j + 1)
		if j += 1 + n; n == 0 || j >= len(x.chunks) || j > v && i < v || x.noun(j) == nil || x.noun(j).person < 0 || !x.chunks[j].in(PERSON) {
			break
		}
		last = j
		who = append(who, x.names[x.noun(j).person].Name)
	}
	if len(who) < 2 || x.endsElsewhere(last, v, i) && !x.whoWere(last, v) {
		return
	}
	c.Who, c.N = who, &muster.Figure{Value: float64(len(who)), Bound: muster.Exact, Unit: "people"}
	h.last = max(h.last, last+1)
}

// whoWere reports whether the verb at chunk v tells of several, the last of them named at chunk i, by a relative clause: "Ole
// Berg and | Jens Holm |, who | were wounded |".
func (x *sentence) whoWere(i, v int) bool {
	if v != i+3 || !x.wordAny(i+1, isComma) || !x.relative(i+2) {
		return false
	}
	switch x.Tokens[x.chunks[v].first].Word.Form {
	case "were", "are", "have":
		return true
	}
	return false
}

// listStart is the first of the people that a list names which ends at chunk i, i itself where none stands before.
func (x *sentence) listStart(i int) int {
	for {
		j := i - 1
		if x.wordAny(j, isAnd) {
			j--
		}
		if x.wordAny(j, isComma) {
			j--
		}
		if j > 1 && x.chunks[j].shape == word && x.chunks[j].marks&token.Digits != 0 && x.wordAny(j-1, isComma) {
			j -= 2 // "Ole Berg, 31,"
		}
		if j < 0 || j == i-1 || x.noun(j) == nil || x.noun(j).person < 0 || !x.chunks[j].in(PERSON) {
			return i
		}
		i = j
	}
}

// pastAge is the chunk of the age in commas behind the person at chunk i, "Ole Berg, | 31", i itself where none is told.
func (x *sentence) pastAge(i int) int {
	if !x.wordAny(i+1, isComma) || i+2 >= len(x.chunks) || x.chunks[i+2].shape != word || x.chunks[i+2].marks&token.Digits == 0 {
		return i
	}
	return i + 2
}

// endsElsewhere reports whether the list from chunk i that ends at chunk last is not what the verb at chunk v tells of:
// "killed Ole Berg, and | Jens Holm | was hurt", "Ole Berg and Jens Holm, who were killed".
func (x *sentence) endsElsewhere(last, v, i int) bool {
	if i < v {
		return x.pastAge(last)+1 != v && !(x.wordAny(x.pastAge(last)+1, isComma) && x.pastAge(last)+2 == v) && int(x.subjectOf[v]) != i
	}
	k := x.pastAge(last) + 1
	return k < len(x.chunks) && x.chunks[k].shape == verb && int(x.subjectOf[k]) == last
}

// soldierNamed is the person who the chunk before a comma says is the one in uniform at chunk i, of whom a participle tells
// what befell him: "Ole Berg, | the soldier | killed in the attack"; "" elsewhere.
func (x *sentence) soldierNamed(i int) string {
	c, g := &x.chunks[i], x.noun(i)
	if g.det != definite || !c.in(PERSONNEL) || c.marks&token.Plural != 0 || len(g.actors) > 0 || !x.wordAny(i-1, isComma) || i < 2 {
		return ""
	}
	p, v := x.noun(i-2), i+1
	if p == nil || p.person < 0 || !x.chunks[i-2].in(PERSON) || v >= len(x.chunks) || x.chunks[v].shape != verb || x.chunks[v].marks&token.Part == 0 {
		return ""
	}
	return x.names[p.person].Name
}
