package figure

import (
	"math"
	"strconv"
	"strings"

	"muster"
)

// scales are the abbreviations of scales that stand behind digits.
var scales = map[string]float64{
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "mm": 1e6,
	"b": 1e9, "bn": 1e9, "bln": 1e9, "mrd": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
	"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, // "4.9million", as hasty copy has it
}

// numeral reads a number in digits at token i: "1,000", "2 900", "40.7 mn",
// "$18m", "21st", "2½", "3/4".
func (r *reader) numeral(i int) (q quantity, ok bool) {
	q = quantity{first: i, last: i + 1, digits: true, figure: muster.Figure{Bound: muster.Exact}}
	text := r.text(i)
	head := symbolLength(text)
	body, tail := cut(text[head:])
	n, ok := parse(body)
	if !ok {
		return q, false
	}
	q.figure.Value, q.grouped = n.value, n.grouped
	if n.maybe && r.counts(i+1) && tail == "" {
		q.figure.Value, q.grouped = n.value*1000, true
	}
	if tail == "" && r.glued(q.last) && r.letters(q.last) {
		tail = r.text(q.last)
		q.last++
	}
	if head > 0 {
		q.figure.Unit, ok = r.headed(&q, text[:head], tail)
	} else {
		r.symbolBefore(&q, tail)
	}
	if !ok {
		return q, false
	}
	if q.figure.Unit != "" {
		q.class = Money
	}
	if tail == "" {
		r.thousands(&q, body)
		r.vulgar(&q)
		r.scale(&q)
		if q.figure.Unit == "ZAR" && q.figure.Value >= 1e12 && strings.Count(body, ",") == 1 {
			q.figure.Value /= 1000 // "R2,371 billion": South Africa writes a decimal comma
		}
		if q.class == Cardinal && !q.scaled && !q.grouped && !r.slashed(&q) {
			r.ratio(&q)
		}
		return q, true
	}
	return q, r.tail(&q, tail)
}

// headed is the currency of the letters that a token of digits begins with:
// "Sh2bn", "R1,6 billion", "$US40m".
func (r *reader) headed(q *quantity, symbol, tail string) (code string, ok bool) {
	if r.glued(q.first) && r.text(q.first-1) == "$" {
		q.first--
		return r.money.symbol("$" + symbol)
	}
	code, ok = r.money.symbol(symbol)
	return code, ok && r.credible(q, symbol, tail, q.first-1)
}

// slashed reads a share that is written with a slash: "2/3 of".
func (r *reader) slashed(q *quantity) bool {
	n, d := r.whole(q.last + 1)
	if r.text(q.last) != "/" || d == 0 || n == 0 {
		return false
	}
	q.class, q.figure.Value, q.last = Fraction, q.figure.Value/float64(n), q.last+2
	return true
}

// scaledBy reports whether the digits are grouped or a scale follows them,
// which tells "R1,6 billion" from the road R1.
func (r *reader) scaledBy(q *quantity, tail string) bool {
	_, abbreviated := scales[strings.ToLower(tail)]
	return q.grouped || abbreviated || r.numeralWord(q.last).kind == magnitude
}

// tail reads what is glued to the digits: "th", "m", "km".
func (r *reader) tail(q *quantity, tail string) bool {
	tail = strings.ToLower(tail)
	switch tail {
	case "st", "nd", "rd", "th":
		q.class, q.ordinal = Ordinal, int(min(q.figure.Value, 1e9))
		return q.ordinal > 0 && q.figure.Value == float64(q.ordinal)
	}
	if by, ok := scales[tail]; ok && (q.class == Money || r.scaled(q, tail)) {
		q.multiply(by)
		return true
	}
	if code, ok := r.money.suffix(tail); ok {
		q.class, q.figure.Unit = Money, code
		return true
	}
	if u := r.measures[tail]; u != "" {
		q.class, q.figure.Unit = Measure, u
		return true
	}
	return (tail == "pc" || tail == "%") && percent(q)
}

// scaled reports whether a glued abbreviation that may be a unit of length,
// too, is a scale: "5.4m people", but "500m from".
func (r *reader) scaled(q *quantity, tail string) bool {
	switch tail {
	case "mm", "t":
		return false
	case "m", "b", "k":
		if code, _ := r.money.name(r, q.last); code != "" {
			return true
		}
		return r.letters(q.last) && !r.is(q.last, closed) || r.dash(q.last)
	}
	return true
}

// thousands joins groups of three digits that white space separates: "2 900".
func (r *reader) thousands(q *quantity, body string) {
	if len(body) > 3 || body[0] == '0' {
		return
	}
	for len(r.tokens) > q.last && len(r.text(q.last)) == 3 && !r.glued(q.last) {
		gap := r.source[r.tokens[q.last-1].End:r.tokens[q.last].Start]
		n, err := strconv.Atoi(r.text(q.last))
		if err != nil || n < 0 || r.calibre(q.last) > q.last || r.text(q.last)[0] == '+' || strings.ContainsAny(gap, "\n\r\t") || len(gap) > 3 || gap == "  " {
			return
		}
		q.figure.Value = q.figure.Value*1000 + float64(n)
		q.grouped = true
		q.last++
	}
}

// vulgar adds a fraction that stands behind whole digits: "2½", "2 1/2".
func (r *reader) vulgar(q *quantity) {
	if v, ok := glyphs[r.text(q.last)]; ok && !q.grouped {
		q.figure.Value += v
		q.grouped = true
		q.last++
	}
}

// scale multiplies digits by the scale words behind them: "2.5 million",
// "40-million", "4 hundred thousand", "40.7 mn".
func (r *reader) scale(q *quantity) {
	for {
		at := q.last
		if r.dash(at) && r.glued(at) && r.glued(at+1) {
			at++
		}
		w := r.numeralWord(at)
		if w.kind == magnitude || w.kind == dozen || w.kind == hundred && q.figure.Value < 100 {
			q.multiply(w.value)
			q.last = at + 1
			continue
		}
		text := r.text(at)
		if q.scaled || len(text) > 3 || r.glued(at) {
			return
		}
		text = strings.ToLower(text)
		by := scales[text]
		if by == 0 || len(text) == 1 && (q.class != Money || text != "m" && text != "b") || text == "mm" {
			return
		}
		q.multiply(by)
		q.last = at + 1
	}
}

// multiply makes a scale count.
func (q *quantity) multiply(by float64) {
	q.figure.Value = rounded(q.figure.Value * by)
	q.by = max(q.by, 1) * by
	q.scaled = true
}

// rounded is v without the error that binary fractions leave: 4.1 million is 4,100,000.
func rounded(v float64) float64 {
	if r := math.Round(v); math.Abs(v-r) < 1e-6*math.Max(1, math.Abs(r)) && math.Abs(v-r) < 0.01 {
		return r
	}
	return v
}

// cut parts digits and their separators from what follows them.
func cut(s string) (body, tail string) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if (c < '0' || c > '9') && (c != ',' && c != '.' && c != '\'' || i+1 == len(s) || s[i+1] < '0' || s[i+1] > '9') {
			return s[:i], strings.TrimPrefix(s[i:], ".")
		}
	}
	return s, ""
}

// A parsed is a number in digits.
type parsed struct {
	value   float64
	grouped bool // separators in it
	maybe   bool // "1.250": thousands, where it counts something
}

// parse reads digits with separators. Commas and apostrophes group thousands,
// and so do full stops where nothing else fits ("1.000.000", "1.234,5"); a
// comma before one or two last digits is a decimal comma.
func parse(s string) (p parsed, ok bool) {
	if s == "" || len(s) > 24 || s[0] < '0' || s[0] > '9' {
		return p, false
	}
	if s[0] == '0' && len(s) > 1 && s[1] >= '0' && s[1] <= '9' {
		return p, false // "0103", "007" number nothing
	}
	i := strings.IndexAny(s, ",.'")
	if i < 0 {
		p.value, _ = strconv.ParseFloat(s, 64)
		return p, len(s) <= 12
	}
	p.grouped = true
	whole, frac, ok := group(s, s[i])
	if !ok {
		return p, false
	}
	if len(frac) == 3 && s[i] == '.' && len(whole) <= 3 && whole != "0" {
		p.maybe = true
	}
	p.value, _ = strconv.ParseFloat(whole+"."+frac+"0", 64)
	return p, true
}

// group parts a number into its whole digits and its decimals, given the
// first separator in it.
func group(s string, sep byte) (whole, frac string, ok bool) {
	parts := strings.Split(s, string(sep))
	last := parts[len(parts)-1]
	var point string // decimals behind the other separator
	if i := strings.IndexAny(last, ",.'"); i >= 0 {
		last, point = last[:i], last[i+1:]
		if len(parts) == 1 || strings.ContainsAny(point, ",.'") {
			return "", "", false
		}
	}
	tail := len(last)
	switch {
	case len(parts) == 2 && point == "" && (sep == '.' || sep == ',' && tail <= 2):
		return parts[0], last, true
	case len(parts[0]) > 3 || tail != 3:
		return "", "", false
	}
	for _, p := range parts[1 : len(parts)-1] {
		if len(p) != 3 || strings.ContainsAny(p, ",.'") {
			return "", "", false
		}
	}
	return strings.Join(parts[:len(parts)-1], "") + last, point, true
}
