package pattern

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/internal/token"
)

// A node of the syntax tree.
type tree struct {
	kind     treeKind
	pred     *pred
	kids     []*tree
	min, max int  // repeat; max -1 is no limit
	lazy     bool // repeat
	role     int  // capture
}

type treeKind uint8

const (
	leaf treeKind = iota
	sequence
	choice
	repeat
	capture
)

// maxRepeat bounds {a,b}, and with it the size of a program.
const maxRepeat = 64

// parser reads a pattern by recursive descent.
type parser struct {
	src   string
	at    int
	v     *token.Vocabulary
	roles []string
	depth int
}

// fail is an error at the parser's position.
func (p *parser) fail(format string, args ...any) error {
	return muster.Errorf(muster.Invalid, "column %d: "+format, append([]any{utf8.RuneCountInString(p.src[:p.at]) + 1}, args...)...)
}

// space skips white space.
func (p *parser) space() {
	for p.at < len(p.src) && (p.src[p.at] == ' ' || p.src[p.at] == '\t' || p.src[p.at] == '\n') {
		p.at++
	}
}

// peek is the next byte, 0 at the end.
func (p *parser) peek() byte {
	if p.at < len(p.src) {
		return p.src[p.at]
	}
	return 0
}

// choice reads alternatives.
func (p *parser) choice() (*tree, error) {
	if p.depth++; p.depth > 40 {
		return nil, p.fail("brackets nest too deep, split the pattern")
	}
	defer func() { p.depth-- }()
	t := &tree{kind: choice}
	for {
		s, err := p.sequence()
		if err != nil {
			return nil, err
		}
		t.kids = append(t.kids, s)
		if p.space(); p.peek() != '|' {
			break
		}
		p.at++
	}
	if len(t.kids) == 1 {
		return t.kids[0], nil
	}
	return t, nil
}

// sequence reads items up to a bar, a closing bracket or the end.
func (p *parser) sequence() (*tree, error) {
	t := &tree{kind: sequence}
	for {
		if p.space(); p.at >= len(p.src) || p.peek() == '|' || p.peek() == ')' {
			break
		}
		item, err := p.item()
		if err != nil {
			return nil, err
		}
		t.kids = append(t.kids, item)
	}
	if len(t.kids) == 0 {
		return nil, p.fail("want a pattern here, such as PERSONNEL, @send or a word")
	}
	return t, nil
}

// item reads the roles there are, an atom or a bracket, and its repetition.
func (p *parser) item() (*tree, error) {
	role, err := p.role()
	if err != nil {
		return nil, err
	}
	if role >= 0 {
		t, err := p.item()
		return &tree{kind: capture, kids: []*tree{t}, role: role}, err
	}
	t, err := p.primary()
	if err != nil {
		return nil, err
	}
	return p.repetition(t)
}

// role reads "name:" or "name=value:" and returns its index, or -1 where there is none.
func (p *parser) role() (int, error) {
	i := p.lower(p.at)
	if i > p.at && i < len(p.src) && p.src[i] == '=' {
		i = p.lower(i + 1)
	}
	if i == p.at || i >= len(p.src) || p.src[i] != ':' {
		return -1, nil
	}
	name := p.src[p.at:i]
	p.at = i + 1
	k := slices.Index(p.roles, name)
	if k < 0 {
		k = len(p.roles)
		if k == maxRoles {
			return 0, p.fail("more than %d roles, drop some", maxRoles)
		}
		p.roles = append(p.roles, name)
	}
	return k, nil
}

// lower is where the small letters and underscores end that begin at i.
func (p *parser) lower(i int) int {
	for i < len(p.src) && (p.src[i] == '_' || 'a' <= p.src[i] && p.src[i] <= 'z') {
		i++
	}
	return i
}

// primary reads a bracket or an atom.
func (p *parser) primary() (*tree, error) {
	if p.peek() != '(' {
		a, err := p.and()
		return &tree{kind: leaf, pred: a}, err
	}
	begin := p.at
	p.at++
	t, err := p.choice()
	if err != nil {
		return nil, err
	}
	if p.peek() != ')' {
		return nil, p.fail("want ) to close the bracket")
	}
	p.at++
	if p.peek() == '&' {
		// The bracket opened an atom: (A | B)&#mark.
		p.at = begin
		a, err := p.and()
		return &tree{kind: leaf, pred: a}, err
	}
	return t, nil
}

// repetition reads ? * + {a,b} and a further ? for the shortest match.
func (p *parser) repetition(t *tree) (*tree, error) {
	r := &tree{kind: repeat, kids: []*tree{t}}
	switch p.peek() {
	case '?':
		r.max = 1
	case '*':
		r.max = -1
	case '+':
		r.min, r.max = 1, -1
	case '{':
		if err := p.counts(r); err != nil {
			return nil, err
		}
	default:
		return t, nil
	}
	p.at++
	if p.peek() == '?' {
		r.lazy = true
		p.at++
	}
	return r, nil
}

// counts reads {a,b} or {a} up to the closing brace.
func (p *parser) counts(r *tree) error {
	end := strings.IndexByte(p.src[p.at:], '}')
	if end < 0 {
		return p.fail("want } to close the count")
	}
	lo, hi, two := strings.Cut(p.src[p.at+1:p.at+end], ",")
	var ok, ok2 bool
	r.min, ok = small(lo)
	r.max, ok2 = r.min, true
	if two {
		r.max, ok2 = small(hi)
	}
	if !ok || !ok2 || r.max < r.min || r.max == 0 {
		return p.fail("want {a,b} with a ≤ b ≤ %d", maxRepeat)
	}
	p.at += end
	return nil
}

// small reads a count of at most maxRepeat.
func small(s string) (int, bool) {
	s = strings.TrimSpace(s)
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > maxRepeat {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, s != "" && n <= maxRepeat
}

// and reads terms joined by &.
func (p *parser) and() (*pred, error) {
	a := &pred{op: predAnd}
	for {
		t, err := p.term()
		if err != nil {
			return nil, err
		}
		a.kids = append(a.kids, t)
		if p.peek() != '&' {
			break
		}
		p.at++
	}
	if len(a.kids) == 1 {
		return a.kids[0], nil
	}
	// What passes least is asked first: where nothing does, the rest is not asked.
	slices.SortStableFunc(a.kids, func(s, t *pred) int { return weight([]*pred{s}, p.v) - weight([]*pred{t}, p.v) })
	return a, nil
}

// or reads, inside the brackets of an atom, terms joined by |.
func (p *parser) or() (*pred, error) {
	o := &pred{op: predOr}
	for {
		p.space()
		a, err := p.and()
		if err != nil {
			return nil, err
		}
		o.kids = append(o.kids, a)
		if p.space(); p.peek() != '|' {
			break
		}
		p.at++
	}
	if p.peek() != ')' {
		return nil, p.fail("want ) to close the bracket of the atom")
	}
	p.at++
	return o, nil
}

// term reads one test of a node.
func (p *parser) term() (*pred, error) {
	switch c := p.peek(); {
	case c == '!':
		p.at++
		if p.depth++; p.depth > 40 {
			return nil, p.fail("too many !")
		}
		t, err := p.term()
		p.depth--
		return &pred{op: predNot, kids: []*pred{t}}, err
	case c == '(':
		p.at++
		return p.or()
	case c == '\'':
		return p.quoted()
	case c == '#':
		p.at++
		m, ok := token.MarkNames[p.name()]
		if !ok {
			return nil, p.fail("unknown mark, see the list in docs/adding-a-rule.md")
		}
		return &pred{op: predMark, mark: m}, nil
	case c == '@' || c == '~':
		p.at++
		n := p.name()
		if n == "" {
			return nil, p.fail("want a name after %c", c)
		}
		if c == '~' {
			n = strings.ReplaceAll(n, "_", " ") // a lemma of several words
		}
		return p.sym(string(c) + n), nil
	}
	n := p.name()
	switch n {
	case "":
		return nil, p.fail("want a word, @lexicon, ~lemma, #mark or KIND")
	case "_":
		return &pred{op: predAny}, nil
	}
	return p.sym(n), nil
}

// quoted reads 'a word with signs'.
func (p *parser) quoted() (*pred, error) {
	end := strings.IndexByte(p.src[p.at+1:], '\'')
	if end <= 0 {
		return nil, p.fail("want a word between quotes")
	}
	w := p.src[p.at+1 : p.at+1+end]
	p.at += end + 2
	return p.sym(token.Fold(w)), nil
}

// sym is the test for a feature. Words are made known to the vocabulary.
func (p *parser) sym(name string) *pred {
	if r, _ := utf8.DecodeRuneInString(name); r != '@' && r != '~' && !unicode.IsUpper(r) {
		p.v.Add(name)
	}
	return &pred{op: predSym, sym: p.v.Sym(name)}
}

// name reads letters, digits, underscores and inner hyphens.
func (p *parser) name() string {
	i := p.at
	for i < len(p.src) {
		r, n := utf8.DecodeRuneInString(p.src[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && (r != '-' || i == p.at) {
			break
		}
		i += n
	}
	s := p.src[p.at:i]
	p.at = i
	return s
}
