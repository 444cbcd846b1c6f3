package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Scan cuts source into tokens and sentences, reusing the Text's slices. Words
// are those of Unicode (UAX 29), with three changes: possessives and
// contractions are split ("Kenya" + "'s", "do" + "n't"), abbreviations keep
// their period ("Feb.", "U.S."), and runs of periods and of hyphens are one token.
func (t *Text) Scan(v *Vocabulary, source string) {
	v.settled.Do(v.settle)
	t.Source, t.Tokens, t.Sentences = source, t.Tokens[:0], t.Sentences[:0]
	c := cutter{v: v, source: source, tokens: t.Tokens, gap: Space | Line}
	c.run()
	t.Tokens = c.tokens
	t.quote()
	t.split()
}

// Cut is the tokens that Scan cuts form into, as strings.
func Cut(form string) []string {
	if lettersOnly(form) || clitics[form] {
		return []string{form}
	}
	c := cutter{v: blank, source: form, tokens: make([]Token, 0, 4)}
	c.run()
	out := make([]string, 0, len(c.tokens))
	for _, t := range c.tokens {
		out = append(out, form[t.Start:t.End])
	}
	return out
}

// blank is a vocabulary without words.
var blank = NewVocabulary()

// cutter cuts a source into tokens.
type cutter struct {
	v      *Vocabulary
	source string
	tokens []Token
	gap    Marks // what stands before the next token
}

// run cuts the whole source. Most of it is ASCII and needs none of what Unicode
// says of the rest.
func (c *cutter) run() {
	for i := 0; i < len(c.source); {
		if c.source[i] == ' ' && c.plainFrom(i+1) {
			c.gap |= Space
			i++
			continue
		}
		n := c.plain(i)
		if n == 0 {
			it := words.FromString(c.source[i:])
			it.Next()
			n = len(it.Value())
			c.unit(it.Value(), i)
		}
		i += n
	}
}

// unit takes one unit of Unicode's words: white space or a word or a mark.
func (c *cutter) unit(s string, start int) {
	if r, _ := utf8.DecodeRuneInString(s); !isSpace(r) {
		c.word(s, start)
		return
	}
	c.gap |= Space
	if strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\r') >= 0 {
		c.gap |= Line
	}
	if rest := strings.TrimLeftFunc(s, isSpace); rest != "" && rest != softHyphen {
		c.add(rest, start+len(s)-len(rest)) // a mark with nothing but a blank to stand on
	}
}

// softHyphen says where a word may be broken and is no part of the text.
const softHyphen = "\u00ad"

// isSpace reports whether the rune is white space of any width.
func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r >= utf8.RuneSelf && (unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b')
}

// word adds the token or tokens of one Unicode word.
func (c *cutter) word(s string, start int) {
	switch {
	case s == ".":
		if c.period(start) {
			return
		}
	case s == "-":
		if c.doubled(s) {
			return
		}
	case s == "'" || s == "’" || s == "`":
		if c.doubled(s) || c.ownerEnd(start, len(s)) {
			return
		}
	case strings.IndexByte(s, '\'') > 0 || strings.Contains(s, "’"):
		if k := clitic(s); k > 0 {
			c.add(s[:k], start)
			c.add(s[k:], start+k)
			return
		}
	}
	c.add(s, start)
}

// add appends one token.
func (c *cutter) add(s string, start int) {
	if s == "s" && c.ownsName() {
		return
	}
	c.push(Token{int32(start), int32(start + len(s)), c.v.Lookup(s), c.gap | shape(s)})
}

// push appends a token.
func (c *cutter) push(t Token) {
	c.tokens = append(c.tokens, t)
	c.gap = 0
	if t.Marks == 0 {
		c.prefixed()
	}
}

// prefixed makes one token of the last three, the last one without a gap, where they are a word with a
// prefix that English writes with or without a hyphen: "re-established",
// "co-host". A word that the vocabulary has in neither way is read as the one
// behind the prefix.
func (c *cutter) prefixed() {
	n := len(c.tokens) - 3
	if n < 0 || c.tokens[n+1].Marks != Punct {
		return
	}
	first, last := &c.tokens[n], &c.tokens[n+2]
	prefix, rest := c.source[first.Start:first.End], c.source[last.Start:last.End]
	if len(prefix) != 2 || c.source[first.End] != '-' || !strings.EqualFold(prefix, "re") && !strings.EqualFold(prefix, "co") {
		return
	}
	word := last.Word
	if w := c.v.Lookup(c.source[first.Start:last.End]); w != c.v.unknown {
		word = w
	} else if w := c.v.Lookup(prefix + rest); w != c.v.unknown {
		word = w
	}
	first.End, first.Word = last.End, word
	c.tokens = c.tokens[:n+1]
}

// clitics are the ends of words that are tokens of their own.
var clitics = map[string]bool{"'s": true, "'re": true, "'ll": true, "'ve": true, "'d": true, "'m": true, "n't": true}

// clitic is where the word s is split: before 's, 're, 'll, 've, 'd, 'm and
// n't; 0 where it is whole.
func clitic(s string) int {
	mark := "’"
	k := strings.LastIndex(s, mark)
	if k < 0 {
		mark = "'"
		k = strings.LastIndex(s, mark)
	}
	if k <= 0 || len(s)-k-len(mark) > 2 {
		return 0
	}
	switch strings.ToLower(s[k+len(mark):]) {
	case "s", "re", "ll", "ve", "d", "m":
		return k
	case "t":
		if k > 1 && (s[k-1] == 'n' || s[k-1] == 'N') {
			return k - 1
		}
	}
	return 0
}

// doubled joins the second of two single marks to the first: so they write quotation marks and
// dashes where there are no others.
func (c *cutter) doubled(s string) bool {
	if c.gap != 0 || len(c.tokens) == 0 || s == "’" {
		return false
	}
	p := &c.tokens[len(c.tokens)-1]
	if c.source[p.Start:p.End] != s {
		return false
	}
	p.End++
	p.Word = c.v.Lookup(c.source[p.Start:p.End])
	return true
}

// ownerEnd takes the apostrophe after a plural owner ("officers' pay") as the
// token 's. After a space or before a word it is a quotation mark.
func (c *cutter) ownerEnd(start, n int) bool {
	if c.gap != 0 || len(c.tokens) == 0 || start == 0 || c.source[start] == '`' {
		return false
	}
	last := c.source[start-1]
	after, _ := utf8.DecodeRuneInString(c.source[start+n:])
	if last != 's' && last != 'S' || !isSpace(after) {
		return false
	}
	c.tokens = append(c.tokens, Token{int32(start), int32(start + n), c.v.Lookup("'s"), Punct})
	return true
}

// ownsName makes the token 's of the mark before an s where it stands at a name that ends in
// a digit or a period, from which Unicode parts it: "M23's", "the U.N.'s".
func (c *cutter) ownsName() bool {
	n := len(c.tokens) - 2
	if c.gap != 0 || n < 0 {
		return false
	}
	p, q := &c.tokens[n], &c.tokens[n+1]
	if m := c.source[q.Start:q.End]; m != "'" && m != "’" || q.Marks != Punct || p.End != q.Start || digit(c.source[p.Start]) || !digit(c.source[p.End-1]) && (c.source[p.End-1] != '.' || p.Has(Punct)) {
		return false
	}
	q.End++
	q.Word = c.v.Lookup("'s")
	return true
}

// period joins a period to the abbreviation or the run of periods before it.
func (c *cutter) period(start int) bool {
	if c.gap != 0 || len(c.tokens) == 0 {
		return false
	}
	p := &c.tokens[len(c.tokens)-1]
	s := c.source[p.Start:p.End]
	switch {
	case s[len(s)-1] == '.' && p.Has(Punct):
		p.End++ // a run of periods
		p.Word = c.v.Lookup("…")
		return true
	case c.abbreviates(s, start+1):
		p.End++
		if w := c.v.Lookup(c.source[p.Start:p.End]); w.Form != "" {
			p.Word = w
		}
		return true
	}
	return false
}

// beforeDigit reports whether a digit follows at or after one space.
func (c *cutter) beforeDigit(at int) bool {
	rest := strings.TrimPrefix(c.source[at:], " ")
	return rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// abbreviates reports whether the word before byte after is written with a period
// there: an initial, an acronym with inner periods, or one of the usual
// abbreviations.
func (c *cutter) abbreviates(s string, after int) bool {
	kind := abbreviationOf(s)
	switch r, n := utf8.DecodeRuneInString(s); {
	case kind&numbered != 0 && c.beforeDigit(after):
		return true
	case n == len(s):
		return unicode.IsUpper(r)
	case strings.IndexByte(s, '.') > 0:
		return len(s) <= longestAbbreviation && initials(s)
	}
	return kind&(title|shortened) != 0
}

// initials reports whether s is letters with periods between: U.S, a.m.
func initials(s string) bool {
	for i := 0; i < len(s); i++ {
		if (i%2 == 1) != (s[i] == '.') {
			return false
		}
	}
	return true
}

// shape is the marks that a token's letters give it.
func shape(s string) Marks {
	c := s[0]
	switch {
	case 'a' <= c && c <= 'z':
		return 0
	case '0' <= c && c <= '9':
		return Digits
	case 'A' <= c && c <= 'Z':
		return Cap | caps(s, 1)
	case c < utf8.RuneSelf:
		return Punct
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsDigit(r):
		return Digits
	case unicode.IsUpper(r):
		return Cap | caps(s, n)
	case !unicode.IsLetter(r):
		return Punct
	}
	return 0
}

// caps is Caps where no letter after the first n bytes is lower case and there
// is one more letter.
func caps(s string, n int) Marks {
	if len(s) == n {
		return 0
	}
	for _, r := range s[n:] {
		if unicode.IsLower(r) {
			return 0
		}
	}
	return Caps
}
