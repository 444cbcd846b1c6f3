package when

import (
	"strings"

	"muster"
	"muster/internal/token"
)

// A reader reads the time expressions of one sentence. Indices are those of
// its tokens.
type reader struct {
	*Finder
	source  string
	tokens  []token.Token
	known   bool          // the report's day is known
	now     [2]muster.Day // first and last day that the report can be of
	last    muster.Date   // date told last
	here    muster.Date   // date told last in this sentence
	oneDay  muster.Date   // single day told last
	story   muster.Date   // the day that the report tells of
	spanned muster.Date   // interval told last by both its ends, before the sentence
	quarter muster.Date   // the quarter that the report is about, told before the sentence
	period  muster.Date   // the month, quarter or year told last in this sentence
	endOn   muster.Date   // the day told in this sentence that a length of time ended on
	lateOn  muster.Date   // the day of the late hour told last in this sentence
	floor   int           // end of the mention before
	front   int           // year that the sentence opens with, 0 for none
	listed  bool          // dates without a verb take their year from the sentence
	depth   int           // of expressions inside others
}

// newReader makes a reader of the tokens of a sentence.
func newReader(f *Finder, source string, tokens []token.Token, ref *Reference) reader {
	r := reader{Finder: f, source: source, tokens: tokens, last: ref.Last, oneDay: ref.Day, spanned: ref.Span, story: ref.Story, quarter: ref.Quarter}
	lo, hi, err := ref.Published.Bounds()
	if r.known = err == nil && lo != muster.Past && hi != muster.Future; r.known {
		r.now = [2]muster.Day{lo, hi}
	}
	return r
}

// A reading is a time expression while it is read.
type reading struct {
	first, last int
	timex       string
	value       string // the TIMEX3 value
	core        muster.Date
	length      string
	told        bool        // a date that later expressions may refer to
	event       muster.Date // of a length counted from an event, when that was
	counted     bool
	mid         bool // the middle of something
	ranged      bool // it gives both its ends: "1-31 January"
}

// form is the case-folded token i, "" outside the sentence and for words that
// the vocabulary does not know.
func (r *reader) form(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Word.Form
}

// atom is what token i means in a time expression.
func (r *reader) atom(i int) atom {
	if i < 0 || i >= len(r.tokens) {
		return atom{}
	}
	return r.atoms.Of(r.tokens[i].Word)
}

// is reports whether token i has the class.
func (r *reader) is(i int, c class) bool { return r.atom(i).is&c != 0 }

// any reports whether token i is one of the forms.
func (r *reader) any(i int, forms ...string) bool {
	f := r.form(i)
	if f == "" {
		return false
	}
	for _, w := range forms {
		if f == w {
			return true
		}
	}
	return false
}

// text is the source of token i.
func (r *reader) text(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.source[r.tokens[i].Start:r.tokens[i].End]
}

// glued reports whether token i stands directly after token i-1.
func (r *reader) glued(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i].Start == r.tokens[i-1].End
}

// dash reports whether token i is a hyphen or a dash.
func (r *reader) dash(i int) bool {
	switch r.text(i) {
	case "-", "–", "—", "‐", "‑":
		return true
	}
	return false
}

// has reports whether token i has the mark.
func (r *reader) has(i int, m token.Marks) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Has(m)
}

// integer is the value of token i where it is nothing but n to m digits.
func (r *reader) integer(i, n, m int) (value int, ok bool) {
	s := r.text(i)
	if len(s) < n || len(s) > m {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		value = 10*value + int(c-'0')
	}
	return value, true
}

// day reads the number of a day of the month at token i: "3", "03", "3rd".
func (r *reader) day(i int) (n, next int, ok bool) {
	if s := r.text(i); s == "" || s[0] < '0' || s[0] > '9' {
		return 0, i, false
	}
	if n, ok = r.integer(i, 1, 2); !ok {
		s := strings.ToLower(r.text(i))
		digits := strings.TrimRight(s, "stndrh")
		if len(s)-len(digits) != 2 || len(digits) == 0 || len(digits) > 2 || strings.Trim(digits, "0123456789") != "" {
			return 0, i, false
		}
		n = int(digits[0] - '0')
		if len(digits) == 2 {
			n = 10*n + int(digits[1]-'0')
		}
		return n, i + 1, n >= 1 && n <= 31
	}
	next = i + 1
	if r.glued(next) {
		switch strings.ToLower(r.text(next)) {
		case "st", "nd", "rd", "th":
			next++
		}
	}
	return n, next, n >= 1 && n <= 31
}

// year reads a year at token i: "2024".
func (r *reader) year(i int) (int, bool) {
	y, ok := r.integer(i, 4, 4)
	return y, ok && y >= 1500 && y <= 2199
}

// month reads the name of a month at token i with the full stop of its
// abbreviation.
func (r *reader) month(i int) (m, next int) {
	a := r.atom(i)
	if a.is&monthName == 0 {
		return 0, i
	}
	next = i + 1
	if len(a.form(r, i)) <= 4 && r.text(next) == "." && r.glued(next) && next+1 < len(r.tokens) {
		next++
	}
	return a.n, next
}

// form is the source of the atom at token i.
func (a atom) form(r *reader, i int) string { return r.text(i) }

// both evaluates a cell for the first and the last day of the report, and
// makes the reading of the two.
func (r *reader) both(q *reading, of func(d muster.Day) cell) {
	if !r.known {
		return
	}
	r.between(q, of(r.now[0]), of(r.now[1]))
}

// between makes q mean everything from a to b, which is a where they are equal.
// Years that four digits cannot write stay unsaid.
func (r *reader) between(q *reading, a, b cell) {
	if !a.written() || !b.written() {
		return
	}
	q.value = b.value()
	if a == b {
		q.core = a.date()
		return
	}
	lo, _ := a.bounds()
	_, hi := b.bounds()
	q.core = muster.Between(min(lo, hi), max(lo, hi))
}

// set makes q mean one cell.
func (q *reading) set(c cell) {
	q.value, q.core = c.value(), c.date()
}

// anchor is the date told last: in the sentence, else before it.
func (r *reader) anchor() muster.Date {
	if r.here != "" {
		return r.here
	}
	return r.last
}

// anchorOf is the date told last that a unit can be counted from: a day or a
// week from a single day, "that day", where one was told.
func (r *reader) anchorOf(u unit) muster.Date {
	switch {
	case u > week || u < day:
		return r.anchor()
	case r.oneDay == "" && u == day && !oneDay(r.anchor()) && r.known && r.now[0] == r.now[1]:
		return r.now[0].Date() // no day but the report's is in sight
	case r.oneDay == "":
		return r.anchor()
	}
	return r.oneDay
}

// relative makes q mean the cell of the unit k after the one of the anchor.
func (r *reader) relative(q *reading, anchor muster.Date, u unit, k int) bool {
	lo, hi, err := anchor.Bounds()
	if err != nil || lo == muster.Past && hi == muster.Future {
		return false
	}
	if lo == muster.Past {
		lo = hi
	}
	if hi == muster.Future {
		hi = lo
	}
	r.between(q, cellOf(u, shift(lo, u, k)), cellOf(u, shift(hi, u, k)))
	return true
}

// mention is the reading as a mention of the text.
func (r *reader) mention(q *reading, base int32) Mention {
	if _, _, err := q.core.Bounds(); err != nil {
		q.core = "" // beyond the years that a date can be of
	}
	m := Mention{First: base + int32(q.first), Wide: base + int32(r.bounded(q)), Last: base + int32(q.last), Timex: q.timex, Value: q.value, Core: q.core, Length: q.length}
	start, open := r.govern(q)
	if q.counted {
		m.Event, open = q.event, Counted
	}
	m.Start, m.Open, m.Date = base+int32(start), open, r.resolve(q, open)
	if q.told && q.core != "" && !(open == Since && r.here != "") {
		r.here = q.core
		r.frontOf(q)
		if oneDay(q.core) {
			r.oneDay = q.core
			if r.any(q.first-1, "ended", "ending") {
				r.endOn = q.core
			}
		}
		if _, ok := r.cellTold(); ok {
			r.period = q.core
		}
	}
	return m
}
