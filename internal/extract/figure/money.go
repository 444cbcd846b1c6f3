package figure

import (
	"strings"

	"muster/internal/token"
)

// money knows the currencies by name and by symbol.
type money struct {
	names   token.Table[[]currency] // by first form, longest first
	symbols map[string]string       // folded symbol to code
}

// A currency is a name of one.
type currency struct {
	forms []string
	code  string
}

// readMoney reads currencies.txt and teaches v its words.
func readMoney(v *token.Vocabulary) money {
	names, m := map[string][]currency{}, money{symbols: map[string]string{}}
	for code, lists := range entries(currenciesFile, ":") {
		full, symbols, _ := strings.Cut(strings.Join(lists, ", "), "=")
		for _, name := range list(full) {
			addName(v, names, strings.Fields(name), code)
		}
		m.symbols[strings.ToLower(code)] = code
		for _, s := range list(symbols) {
			m.symbols[s] = code
			v.Add(s)
		}
	}
	m.names = token.NewTable(v, names)
	return m
}

// addName files a name in the singular and with a plural s.
func addName(v *token.Vocabulary, names map[string][]currency, forms []string, code string) {
	for _, f := range forms {
		v.Add(f)
	}
	many := append([]string{}, forms...)
	many[len(many)-1] += "s"
	v.Add(many[len(many)-1])
	for _, f := range [][]string{forms, many} {
		list := names[f[0]]
		i := 0
		for i < len(list) && len(list[i].forms) >= len(f) {
			i++
		}
		names[f[0]] = append(list[:i], append([]currency{{f, code}}, list[i:]...)...)
	}
}

// name reads the name of a currency at token i and returns the code and the
// token after it.
func (m *money) name(r *reader, i int) (code string, next int) {
	for _, c := range m.names.Of(r.word(i)) {
		if r.forms(i, c.forms) {
			return c.code, i + len(c.forms)
		}
	}
	return "", i
}

// Currency is the code of the currency that the tokens name, without a number: "Canadian
// dollars". It is "" where they name none.
func (f *Finder) Currency(source string, tokens []token.Token) string {
	r := reader{Finder: f, source: source, tokens: tokens}
	for i := range tokens {
		if code, _ := f.money.name(&r, i); code != "" {
			return code
		}
	}
	return ""
}

// symbol is the currency of a symbol before a number. Letters count only in
// capitals, or as "KSh" does: "All 80" is no sum in Albanian lek.
func (m *money) symbol(s string) (string, bool) {
	if s == "" || len(s) > 8 || 'a' <= s[0] && s[0] <= 'z' && s[0] != 'k' {
		return "", false
	}
	low := strings.ToLower(s)
	code, ok := m.symbols[low]
	if !ok {
		code, ok = m.symbols[strings.TrimSuffix(low, ".")]
	}
	if ok && len(s) == 3 && s != code && strings.EqualFold(s, code) {
		return "", false
	}
	if c := s[0]; ok && 'a' <= c && c <= 'z' && !strings.HasPrefix(low, "ksh") {
		return "", false
	}
	return code, ok
}

// suffix is the currency of a symbol behind a number: "85€", "40USD".
func (m *money) suffix(s string) (string, bool) {
	if len(s) < 3 {
		return "", false
	}
	code, ok := m.symbols[strings.ToLower(s)]
	return code, ok
}

// symbolLength is how many bytes of a token are a currency symbol glued to the
// digits that follow: 2 for "Sh2bn".
func symbolLength(s string) int {
	for i := 0; i < len(s) && i < 8; i++ {
		if '0' <= s[i] && s[i] <= '9' {
			return i
		}
	}
	return 0
}

// symbolBefore reads the currency symbol before a number: "$", "US$", "KSh ".
func (r *reader) symbolBefore(q *quantity, tail string) {
	at := q.first
	for n, k := 0, at-1; n < 4 && k >= r.floor; n, k = n+1, k-1 {
		s := r.source[r.tokens[k].Start:r.tokens[at-1].End]
		if code, ok := r.money.symbol(s); ok && r.credible(q, s, tail, k-1) {
			q.figure.Unit, q.first = code, k
		}
		if !r.glued(k) || len(s) > 8 {
			break
		}
	}
	if k := q.first - 1; q.figure.Unit == "USD" && k >= r.floor && r.form(k) == "us" && r.text(k) == "US" && r.form(k-1) != "the" {
		q.first = k // "US $40 million"
	}
}

// credible reports whether letters before a number are a currency, given the
// token before them: "R" is one in "R1,6 billion" and none in "the R446".
func (r *reader) credible(q *quantity, symbol, tail string, before int) bool {
	symbol = strings.TrimSuffix(symbol, ".")
	if len(symbol) >= 3 || strings.ContainsFunc(symbol, notLetter) {
		return true
	}
	if r.scaledBy(q, tail) || r.scaledBy(q, r.text(q.last)) {
		return true
	}
	if len(symbol) == 2 {
		return q.figure.Value >= 20
	}
	return symbol == "R" && q.figure.Value >= 100 && r.form(before) != "the"
}

// notLetter reports whether a character is no ASCII letter.
func notLetter(c rune) bool { return (c|0x20) < 'a' || (c|0x20) > 'z' }

// unit reads what a number measures: a percentage, a currency, a measure.
func (r *reader) unit(q *quantity) {
	if r.percent(q) || q.class == Money {
		return
	}
	at := q.last
	if r.dash(at) && r.glued(at) && r.glued(at+1) {
		at++
	}
	if q.figure.Vague && r.form(at) == "of" {
		at++
	}
	if code, next := r.money.name(r, at); code != "" && r.currencyNoun(q, at, next) {
		q.class, q.figure.Unit, q.last = Money, code, next
		return
	}
	if text := r.text(at); text != "" {
		if r.glued(at+1) && r.text(at+1) == "$" {
			text += "$" // "40 million US$"
		}
		code, ok := r.money.symbols[strings.ToLower(text)]
		at += strings.Count(text[1:], "$")
		if ok && (text == code && len(text) == 3 || !r.letters(at)) && !r.has(at+1, token.Digits) {
			q.class, q.figure.Unit, q.last = Money, code, at+1
			return
		}
	}
	r.measure(q)
}

// currencyNoun reports whether the name of a currency is one here: "won" and
// "sterling" are ordinary words, too, and pounds weigh.
func (r *reader) currencyNoun(q *quantity, at, next int) bool {
	switch r.form(at) {
	case "won", "real", "som", "lari", "dram", "kip", "lek", "lev", "sterling", "quid", "zig", "rand":
		return next > at+1 || q.scaled || q.figure.Value >= 100
	case "pound", "pounds":
		return q.scaled || r.form(next) != "of" && (r.form(next) != "(" || r.measures[r.form(next+2)] == "") // "20 pounds (9 kilograms)"
	}
	return true
}

// percent reads "%", "per cent", "pc" behind a number.
func (r *reader) percent(q *quantity) bool {
	at := q.last
	if r.dash(at) && r.glued(at) && r.glued(at+1) {
		at++
	}
	switch {
	case r.anyOf(at, "%", "percent", "pc", "pct", "%-"):
		q.last = at + 1
	case r.form(at) == "per" && r.form(at+1) == "cent":
		q.last = at + 2
	case r.form(at) == "per" && r.dash(at+1) && r.form(at+2) == "cent":
		q.last = at + 3
	case r.anyOf(at, "percentage") && r.anyOf(at+1, "point", "points"):
		q.class, q.figure.Unit, q.last = Measure, "percentage points", at+2
		return true
	default:
		return false
	}
	return percent(q)
}

// percent makes q a percentage.
func percent(q *quantity) bool {
	q.class, q.figure.Unit = Percent, "percent"
	return true
}

// measure reads a unit of measurement behind a number.
func (r *reader) measure(q *quantity) {
	at := q.last
	if r.dash(at) && r.glued(at) && r.glued(at+1) {
		at++
	}
	if u := r.measures[r.form(at)]; u != "" {
		q.class, q.figure.Unit, q.last = Measure, u, at+1
		return
	}
	if r.is(at, container) && r.form(at+1) == "of" && q.class == Cardinal {
		q.class, q.figure.Unit, q.last = Measure, r.form(at), at+1 // "12 bags of flour"
		return
	}
	if r.is(at, power) && r.measures[r.form(at+1)] != "" {
		q.class, q.figure.Unit, q.last = Measure, r.form(at)+" "+r.form(at+1), at+2
	}
}
