package extract

import "muster/internal/token"

// longestSorts bounds how many tokens a list of sorts of personnel takes.
const longestSorts = 9

// sortList is the token of the last of a list of sorts that stands before the personnel counted, where
// the comma at token i is the first of the list: "550 civilian | , | police and military personnel";
// -1 where none begins there.
func (g *nounScan) sortList(i int32) int32 {
	if g.n.figure < 0 || i <= g.first || !g.sortWord(i-1) {
		return -1
	}
	for j := i + 1; j+2 < g.last && j < i+longestSorts; j += 2 {
		switch {
		case !g.sortWord(j):
			return -1
		case g.Tokens[j+1].Any(isComma) && g.Tokens[j+2].Any(isAnd):
			j++
			fallthrough
		case g.Tokens[j+1].Any(isAnd):
			if k := j + 3; g.sortWord(j+2) && k < g.last && g.sentence.at(k).kind == uncovered && g.sortHead(k) {
				return j + 2
			}
			return -1
		case !g.Tokens[j+1].Any(isComma):
			return -1
		}
	}
	return -1
}

// sortWord reports whether token i may say of what sort personnel are: "military", "police", "civilian".
func (g *nounScan) sortWord(i int32) bool {
	t := &g.Tokens[i]
	return g.sentence.at(i).kind == uncovered && t.Marks&(token.Punct|token.Digits) == 0 && !t.Any(isPrep|isConj|isDet) && (!t.Any(isNplural) || t.Is(g.f.nsing)) && (t.Any(isAdjective) || t.Is(g.f.personnel))
}

// sortHead reports whether token i counts those of the sorts before it: "personnel", "staff", "members".
func (g *nounScan) sortHead(i int32) bool {
	t := &g.Tokens[i]
	return t.Is(g.f.personnel) || t.Is(g.f.folkNoun) || t.Is(g.f.civilStaff)
}
