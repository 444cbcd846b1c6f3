package figure

import (
	"muster/internal/token"
)

// A reader reads the figures of one sentence. Its tokens are the sentence's
// alone, so that nothing beyond can change what is read.
type reader struct {
	*Finder
	source   string
	tokens   []token.Token
	floor    int  // end of the figure before
	label    int  // end of the label number before: "resolutions 2653 and"
	capped   int  // end of the figure before that a ceiling limits
	brackets int8 // whether bracketed numbers count: 0 not known, 1 yes, -1 no
}

// next is the first token from i on that a number may begin with.
func (r *reader) next(i int) int {
	tokens, trigger := r.tokens, r.trigger
	for ; i < len(tokens); i++ {
		if t := &tokens[i]; t.Has(token.Digits) || t.Is(trigger) || t.Has(token.Cap) && !t.Word.Known() && r.begins(i) {
			break
		}
	}
	return i
}

// begins reports whether a number may begin at token i.
func (r *reader) begins(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	if t.Marks&token.Digits != 0 || t.Is(r.trigger) {
		return true
	}
	// "Sh2bn", "R1,6": money whose symbol is one token with the digits.
	return t.Marks&token.Cap != 0 && t.Word.Form == "" && symbolLength(r.text(i)) > 0
}

// text is the source of token i, empty outside the sentence.
func (r *reader) text(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.source[r.tokens[i].Start:r.tokens[i].End]
}

// form is the folded form of token i where a lexicon knows it.
func (r *reader) form(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Word.Form
}

// word is the word of token i, one that no table has a value for outside the sentence.
func (r *reader) word(i int) *token.Word {
	if i < 0 || i >= len(r.tokens) {
		return &noWord
	}
	return r.tokens[i].Word
}

// noWord is the word of no token.
var noWord token.Word

// is reports whether token i is of one of the classes.
func (r *reader) is(i int, c class) bool {
	return i >= 0 && i < len(r.tokens) && r.words.Of(r.tokens[i].Word)&c != 0
}

// numeralWord is what token i means in a number.
func (r *reader) numeralWord(i int) numeral {
	if i < 0 || i >= len(r.tokens) {
		return numeral{}
	}
	return r.numerals.Of(r.tokens[i].Word)
}

// has reports whether token i has all the marks.
func (r *reader) has(i int, m token.Marks) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Has(m)
}

// glued reports whether token i follows the one before without white space.
func (r *reader) glued(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i].Marks&token.Space == 0
}

// dash reports whether token i is a hyphen or dash.
func (r *reader) dash(i int) bool {
	switch r.text(i) {
	case "-", "–", "‑", "‐", "−", "—":
		return true
	}
	return false
}

// letters reports whether token i is a word.
func (r *reader) letters(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Marks&(token.Punct|token.Digits) == 0
}

// counts reports whether a noun that is usually counted heads the words from
// token i on: "officers", "Kenyan police officers".
func (r *reader) counts(i int) bool {
	for k := i; k < i+4 && r.letters(k); k++ {
		switch {
		case r.is(k, counted):
			return true
		case r.is(k, closed):
			return false
		}
	}
	return false
}

// read reads the figure at token i. It returns where to go on.
func (r *reader) read(i int) (q quantity, next int, ok bool) {
	if n := r.uncounted(i); n > i {
		return q, n, false
	}
	q, ok = r.quantity(i)
	if !ok {
		return q, max(q.last, i+1), false
	}
	if r.notCount(&q) {
		return q, q.last, false
	}
	q.start, q.end = q.first, q.last
	if q.class != Ordinal {
		r.span(&q)
		r.limit(&q)
	}
	return q, q.end, true
}

// quantity reads a number with its scale and unit at token i.
func (r *reader) quantity(i int) (q quantity, ok bool) {
	if r.has(i, token.Digits) || r.form(i) == "" {
		q, ok = r.numeral(i)
	} else {
		q, ok = r.worded(i)
	}
	if ok && q.class == Cardinal {
		r.unit(&q)
	}
	if ok {
		r.repeated(&q)
	}
	return q, ok
}

// repeated takes in the same number said again in brackets, as letters of
// office have it: "two hundred (200) officers", "a second (2nd) contingent".
func (r *reader) repeated(q *quantity) {
	if r.text(q.last) != "(" || !r.begins(q.last+1) {
		return
	}
	again, ok := r.quantity(q.last + 1)
	if ok && again.class == q.class && again.figure == q.figure && again.ordinal == q.ordinal && r.text(again.last) == ")" {
		q.last = again.last + 1
	}
}
