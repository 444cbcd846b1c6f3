package token

import "strings"

// longest is how many tokens a dateline has at most.
const longest = 18

// dateline is the last token of the dateline that opens the line at token i, -1
// where none does: "NAIROBI, 6 February 2025 (Newswire) –". It is a sentence of
// its own: it says where and when the report was filed, and nothing of what the
// report tells.
func (t *Text) dateline(i int) int {
	if !t.Tokens[i].Has(Cap) && !t.Tokens[i].Has(Digits) {
		return -1
	}
	filed := false // it names a place and more, a year or an agency
	for j := i + 1; j < len(t.Tokens) && j < i+longest; j++ {
		n, s := &t.Tokens[j], t.text(j)
		switch {
		case n.Has(Line):
			return -1
		case t.dash(j) >= 0:
			end := t.dash(j)
			if filed || t.Tokens[i].Has(Caps) && len(t.text(i)) > 3 && j == i+1 && t.starts(end+1) {
				return end
			}
			return -1
		case s == "," && t.Tokens[i].Has(Caps), n.Has(Digits) && len(s) == 4, s == "(" && t.agency(j):
			filed = true
		case n.Has(Punct) && strings.Contains(",./()|:-", s), n.Has(Cap), n.Has(Digits), !n.Has(Space):
		default:
			return -1
		}
	}
	return -1
}

// dash is the last token of a dash between two parts of a line that begins at
// token j, -1 where none does.
func (t *Text) dash(j int) int {
	s, end := t.text(j), j
	if s == "-" && j+1 < len(t.Tokens) && t.text(j+1) == "-" {
		s, end = "--", j+1
	}
	if end+1 == len(t.Tokens) || t.Tokens[end+1].Has(Line) {
		return -1
	}
	switch s {
	case "—", "--":
		return end
	case "–", "-":
		if t.Tokens[j].Has(Space) && t.Tokens[end+1].Has(Space) {
			return end
		}
	}
	return -1
}

// agency reports whether the bracket at token j holds one or two names before a
// dash: "(Reuters) –".
func (t *Text) agency(j int) bool {
	for k := j + 1; k < len(t.Tokens) && k < j+4; k++ {
		if t.text(k) == ")" {
			return k > j+1 && k+1 < len(t.Tokens) && t.dash(k+1) >= 0
		}
		if !t.Tokens[k].Has(Cap) {
			return false
		}
	}
	return false
}
