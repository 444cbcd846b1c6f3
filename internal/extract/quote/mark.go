package quote

import "muster/internal/token"

// A mark is a kind of quotation mark.
type mark uint8

const (
	noMark    mark = iota
	double         // “ ” and `` ''
	single         // ‘ ’
	straight       // " on both sides
	prime          // ' on both sides
	guillemet      // « »
	low            // „ “
)

// opening is the kind of mark that token i opens a quotation with.
func opening(t *token.Text, i int32) mark {
	inner := i+1 < int32(len(t.Tokens)) && !t.Tokens[i+1].Has(token.Space)
	outer := t.Tokens[i].Has(token.Space) || i == 0 || t.Tokens[i-1].Has(token.Punct)
	switch t.Of(i, i+1) {
	case "“", "``":
		return double
	case "''":
		if inner && outer {
			return double // ''as some wires have it''
		}
	case "„":
		return low
	case "«":
		return guillemet
	case `"`:
		if outer && (inner || !t.Tokens[i-min(i, 1)].Has(token.Digits)) {
			return straight
		}
	case "‘":
		if inner && outer {
			return single
		}
	case "'":
		if inner && outer && !t.Tokens[i+1].Has(token.Digits) {
			return prime
		}
	}
	return noMark
}

// closing is the token that closes the quotation opened at token i. A
// paragraph closes one of double marks that goes on in the next paragraph or
// was forgotten; marks that may be something else must be closed by a mark.
func closing(t *token.Text, i int32, kind mark) (end int32, ok bool) {
	n := int32(len(t.Tokens))
	for j := i + 1; j < n; j++ {
		if paragraph(t, j) && !goesOn(t, j, kind) {
			switch kind {
			case double, low, guillemet:
				return j, true
			case straight:
				return j, opening(t, j) == straight
			default:
				return j, false
			}
		}
		if t.Tokens[j].Has(token.Punct) && closes(t, j, kind) {
			return j, true
		}
	}
	return n, kind == double || kind == low || kind == guillemet
}

// paragraph reports whether a paragraph begins at token j: the text breaks the
// line there and what stands before is closed, or a new quotation opens.
func paragraph(t *token.Text, j int32) bool {
	if !t.Tokens[j].Has(token.Line) {
		return false
	}
	return opening(t, j) != noMark || sentenceEnds(t, j-1) || blank(t, j)
}

// maxLines is how many tokens a quotation is followed over from line to line.
const maxLines = 150

// goesOn reports whether a quotation of the kind goes on in the line that
// begins at token j, as where each sentence has a line of its own: no empty
// line and no new quotation comes before the mark that closes it.
func goesOn(t *token.Text, j int32, kind mark) bool {
	if kind == single || kind == prime {
		return false
	}
	for end := min(int32(len(t.Tokens)), j+maxLines); j < end; j++ {
		switch {
		case t.Tokens[j].Has(token.Line) && blank(t, j):
			return false
		case !t.Tokens[j].Has(token.Punct):
		case closes(t, j, kind):
			return kind != straight || !t.Tokens[j].Has(token.Line)
		case opening(t, j) == kind:
			return false
		}
	}
	return false
}

// blank reports whether an empty line stands before token j.
func blank(t *token.Text, j int32) bool {
	breaks := 0
	for _, c := range []byte(t.Source[t.Tokens[j-1].End:t.Tokens[j].Start]) {
		if c == '\n' {
			breaks++
		}
	}
	return breaks > 1
}

// closes reports whether token j closes a quotation of the kind.
func closes(t *token.Text, j int32, kind mark) bool {
	s := t.Of(j, j+1)
	free := j+1 == int32(len(t.Tokens)) || t.Tokens[j+1].Has(token.Space) || t.Tokens[j+1].Has(token.Punct)
	switch kind {
	case double:
		return s == "”" || s == "''" || s == `"` && free
	case low:
		return s == "“" || s == "”"
	case guillemet:
		return s == "»"
	case straight:
		return s == `"` && (free || !t.Tokens[j].Has(token.Space)) || s == "”"
	case single:
		return s == "’" && free && !t.Tokens[j].Has(token.Space)
	case prime:
		return s == "'" && free && !t.Tokens[j].Has(token.Space)
	}
	return false
}

// sentenceEnds reports whether token i closes a sentence.
func sentenceEnds(t *token.Text, i int32) bool {
	switch t.Of(i, i+1) {
	case ".", "!", "?", "…", "...", ":":
		return true
	}
	return false
}
