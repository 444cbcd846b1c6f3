package name

import "muster/internal/token"

// nickname reports whether a quoted nickname inside a name begins at token i:
// "Barbecue" in marks.
func (x *scan) nickname(i int32) bool {
	return i+3 < x.last && quoteMark(x.Of(i, i+1)) && x.has(i+1, token.Cap) && quoteMark(x.Of(i+2, i+3)) && x.nameLike(i+3)
}

// quoteMark reports whether s is a quotation mark.
func quoteMark(s string) bool {
	switch s {
	case `"`, "“", "”", "``", "''", "‘", "’", "'":
		return true
	}
	return false
}

// fullName is the words of [i, end) without a nickname.
func (x *scan) fullName(i, end int32) string {
	for j := i + 1; j < end; j++ {
		if x.nickname(j) {
			return x.Folded(i, j) + " " + x.Folded(j+3, end)
		}
	}
	return x.Folded(i, end)
}
