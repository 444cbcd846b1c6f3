package when

import (
	"muster"
	"muster/internal/token"
)

// top and bottom are how many lines of a report's head and foot may date it.
const top, bottom = 14, 6

// Stated is the publication date that a text states of itself: in a dateline
// ("BANGUI, 31 March 2025 –"), on a line that says so ("Published: 5 February
// 2025"), or on a line of its own near the top or the bottom; the month alone at
// the very top. A date of which only events are told is none.
func (f *Finder) Stated(t *token.Text) (muster.Date, bool) {
	lines := cutLines(t)
	r := &reader{}
	for n, l := range lines {
		if n >= 2*top && n < len(lines)-bottom {
			continue
		}
		*r = reader{Finder: f, source: t.Source, tokens: t.Tokens[l[0]:l[1]]}
		if d, ok := r.labelled(); ok {
			return d, true
		}
	}
	for n, l := range lines {
		if n >= top && n < len(lines)-bottom {
			continue
		}
		*r = reader{Finder: f, source: t.Source, tokens: t.Tokens[l[0]:l[1]]}
		if d, ok := r.alone(n); ok {
			return d, true
		}
		if d, ok := r.dateline(t); ok && n < top {
			return d, true
		}
	}
	for n, l := range lines[:min(len(lines), heading)] {
		*r = reader{Finder: f, source: t.Source, tokens: t.Tokens[l[0]:l[1]]}
		if q, ok := r.inner(0); ok && n > 0 && q.last == len(r.tokens) && len(q.core) == len("2014-02") && q.timex == DATE && r.is(0, monthName) {
			return q.core, true
		}
	}
	return "", false
}

// heading is how many lines at the top may give the month alone.
const heading = 3

// cutLines are the tokens [first, last) of the lines of a text.
func cutLines(t *token.Text) (lines [][2]int) {
	first := 0
	for i := 1; i <= len(t.Tokens); i++ {
		if i == len(t.Tokens) || t.Tokens[i].Has(token.Line) {
			lines = append(lines, [2]int{first, i})
			first = i
		}
	}
	return lines
}

// labelled reads "Published: 5 February 2025", "Posted on March 3, 2024 by …".
func (r *reader) labelled() (muster.Date, bool) {
	i := 0
	if r.any(i, "last", "first", "publication", "release", "issue") {
		i++
	}
	if !r.any(i, "published", "date", "posted", "updated", "issued", "released", "dated", "modified", "filed", "publication", "release") {
		return "", false
	}
	i++
	for i < 4 && (r.any(i, "on", "date", "at") || r.text(i) == ":") {
		i++
	}
	q, ok := r.fullDate(i)
	return q.core, ok
}

// fullDate reads a day with its year that begins at token i, a weekday before
// it included.
func (r *reader) fullDate(i int) (reading, bool) {
	q, ok := r.inner(i)
	lo, hi, err := q.core.Bounds()
	return q, ok && err == nil && lo == hi && (q.timex == DATE || q.timex == TIME)
}

// alone reads a line that is nothing but a date, with a place, a weekday, an
// author or a time of day: "Kingston, 12 September 2024", "By our correspondent.
// 12 September 2024". Line 0 is the headline, which is too much to read into unless it has
// no more than a place before the date.
func (r *reader) alone(line int) (muster.Date, bool) {
	if len(r.tokens) > 14 {
		return "", false
	}
	for i := range r.tokens {
		if !r.has(i, token.Digits) && !r.tokens[i].Is(r.trigger) {
			continue
		}
		q, ok := r.fullDate(i)
		if !ok {
			continue
		}
		before := i == 0 || r.heads(i) && (line > 0 || r.onlyNames(i))
		if before && r.tails(q.last) {
			return q.core, true
		}
		return "", false
	}
	return "", false
}

// writtenBig reports whether all words from token i on are written big.
func (r *reader) writtenBig(i int) bool {
	for ; i < len(r.tokens); i++ {
		if !r.has(i, token.Punct) && !r.has(i, token.Cap) {
			return false
		}
	}
	return true
}

// onlyNames reports whether the tokens before token i are few, and names at that: "Port-au-Prince,".
func (r *reader) onlyNames(i int) bool {
	for k := range i {
		if !r.has(k, token.Punct) && !r.has(k, token.Cap) && !(k > 0 && r.dash(k-1)) {
			return false
		}
	}
	return i <= 8
}

// heads reports whether the tokens before token i only introduce a date: a
// place or an office and a comma, or an author and a full stop.
func (r *reader) heads(i int) bool {
	switch r.text(i - 1) {
	case ",", "|", "–", "—", "-", ":", "·", "•":
	case ".":
		if !r.any(0, "by", "from") {
			return false
		}
		i--
	default:
		return false
	}
	for k := range i {
		made := r.any(k, "prepared", "compiled", "issued", "written", "updated", "produced", "published", "released")
		if r.text(k) == "." || r.text(k) == "(" || r.text(k) == ")" || !made && (r.is(k, pastVerb) || r.ed(k) && k > 0) {
			return false
		}
	}
	return true
}

// tails reports whether only a time of day and punctuation follow token i, or who wrote it:
// "12 September 2024 (Reuters)", "2024-09-12 By: Ann Bee".
func (r *reader) tails(i int) bool {
	for ; i < len(r.tokens); i++ {
		if r.text(i) == "(" && r.text(len(r.tokens)-1) == ")" || r.any(i, "by") {
			return r.writtenBig(i + 1)
		}
		if !r.has(i, token.Punct) && !r.has(i, token.Digits) && !r.is(i, clock|zone) && !r.any(i, "at", "local", "time") {
			return false
		}
	}
	return true
}

// dateline reads the head of a line of text: "NAIROBI, Feb. 6, 2025 (Newswire)
// -", "12.03.2025 | …", "Suva, 12 March 2025. The force …". Where it leaves the year out, a year that the text
// gives and that has the weekday of the sentence on that day is the year.
func (r *reader) dateline(t *token.Text) (muster.Date, bool) {
	for i := 0; i < len(r.tokens) && i < 8; i++ {
		if r.has(i, token.Digits) || r.is(i, monthName|weekdayName) && r.has(i, token.Cap) {
			if q, ok := r.fullDate(i); ok {
				return q.core, r.closesHead(q.last) || i > 1 && r.text(i-1) == "," && r.stops(q.last)
			}
			q, ok := r.inner(i)
			if !ok || len(q.value) != 10 || q.value[:4] != "XXXX" || !r.closesHead(q.last) || i == 0 {
				return "", false
			}
			return r.yearOf(t, q.value[4:])
		}
		if !r.has(i, token.Cap) && !r.has(i, token.Punct) || r.text(i) == "." && !r.has(i-1, token.Caps) {
			return "", false
		}
	}
	return "", false
}

// closesHead reports whether a dateline ends at token i: a dash or a bar, with
// at most the parenthesis that closes the date or the name of an agency in
// parentheses before it.
func (r *reader) closesHead(i int) bool {
	if r.text(i) == ")" {
		i++ // "KABUL, Afghanistan (Sept. 14, 2011) —"
	}
	if r.text(i) == "(" {
		for k := i; k < i+8; k++ {
			if r.text(k) == ")" {
				i = k + 1
				break
			}
		}
	}
	return r.dash(i) || r.text(i) == "|" || r.text(i) == "--" || r.text(i) == ":"
}

// stops reports whether a full stop at token i closes a dateline: a sentence
// begins after it.
func (r *reader) stops(i int) bool { return r.text(i) == "." && r.has(i+1, token.Cap) }

// yearOf is the day "-06-28" in the one year of the text in which it falls on
// a weekday that the line names.
func (r *reader) yearOf(t *token.Text, monthDay string) (muster.Date, bool) {
	var found muster.Date
	for i := range t.Tokens {
		s := t.Of(int32(i), int32(i+1))
		if len(s) != 4 || s < "1900" || s > "2099" || !t.Tokens[i].Has(token.Digits) {
			continue
		}
		d := muster.Date(s + monthDay)
		lo, _, err := d.Bounds()
		if err != nil || !r.names(mod(int(lo)+3, 7)) {
			continue
		}
		if found != "" && found != d {
			return "", false
		}
		found = d
	}
	return found, found != ""
}

// names reports whether the line names the weekday.
func (r *reader) names(n int) bool {
	for i := range r.tokens {
		if a := r.atom(i); a.is&weekdayName != 0 && a.n == n {
			return true
		}
	}
	return false
}
