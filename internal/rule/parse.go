package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/internal/pattern"
	"muster/internal/token"
)

// A line is one logical line of a file.
type line struct {
	no        int // of the first physical line, from 1
	key, rest string
}

// Parse reads the .rules file name of the pack. It returns every rule that is
// well formed, and all errors of the file joined, each naming file and line
// and what is wanted.
func Parse(pack, name, src string, v *token.Vocabulary) ([]*Rule, error) {
	p := &parser{prefix: pack + "/" + strings.TrimSuffix(name, ".rules") + "/", file: name, v: v, macros: map[string]string{}, names: map[string]int{}}
	for _, l := range p.lines(src) {
		p.line(l)
	}
	p.finish()
	return p.rules, errors.Join(p.errs...)
}

// parser holds what has been read of a file.
type parser struct {
	prefix, file string
	v            *token.Vocabulary
	macros       map[string]string
	names        map[string]int // rule name → line
	doc          []string
	cur          *Rule
	fields       map[line]int // of cur → line
	broken       bool         // cur has an error
	rules        []*Rule
	errs         []error
}

// errorf records an error at a line.
func (p *parser) errorf(no int, format string, args ...any) {
	p.errs = append(p.errs, muster.Errorf(muster.Invalid, "%s:%d: %s", p.file, no, fmt.Sprintf(format, args...)))
	p.broken = true
}

// lines joins continuation lines and splits each into key and rest. Comments
// come with the key "#", blank lines with the key "".
func (p *parser) lines(src string) []line {
	var out []line
	for i, s := range strings.Split(src, "\n") {
		s = strings.TrimRight(s, " \t\r")
		switch {
		case s == "":
			out = append(out, line{no: i + 1})
		case s[0] == '#':
			out = append(out, line{i + 1, "#", strings.TrimSpace(s[1:])})
		case (s[0] == ' ' || s[0] == '\t') && len(out) > 0 && out[len(out)-1].key != "" && out[len(out)-1].key != "#":
			out[len(out)-1].rest += " " + strings.TrimSpace(s)
		default:
			key, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
			out = append(out, line{i + 1, key, strings.TrimSpace(rest)})
		}
	}
	return out
}

// line takes in one line.
func (p *parser) line(l line) {
	switch l.key {
	case "":
		p.finish()
		p.doc = nil
	case "#":
		p.doc = append(p.doc, l.rest)
	case "let":
		p.let(l)
	case "rule":
		p.begin(l)
	case "claim", "match", "frame", "unless", "yes", "no":
		if p.cur == nil {
			p.errorf(l.no, "%s outside a rule, begin one with: rule NAME", l.key)
			return
		}
		p.field(l)
	default:
		p.errorf(l.no, "unknown key %q, want let, rule, claim, match, frame, unless, yes or no", l.key)
	}
}

// let defines a macro: let NAME = PATTERN.
func (p *parser) let(l line) {
	name, body, ok := strings.Cut(l.rest, "=")
	name = strings.TrimSpace(name)
	if !ok || name == "" || strings.ContainsAny(name, " $") {
		p.errorf(l.no, "want: let NAME = PATTERN")
		return
	}
	body, err := p.expand(strings.TrimSpace(body))
	if err != nil {
		p.errorf(l.no, "%v", err)
	}
	p.macros[name] = body
}

// begin opens a rule.
func (p *parser) begin(l line) {
	p.finish()
	p.broken = false
	if at, dup := p.names[l.rest]; dup {
		p.errorf(l.no, "rule %q stands at line %d already, choose another name", l.rest, at)
	}
	if l.rest == "" || strings.ContainsAny(l.rest, " /") {
		p.errorf(l.no, "want a rule name without blanks")
	}
	p.names[l.rest] = l.no
	p.cur = &Rule{ID: p.prefix + l.rest, Doc: strings.Join(p.doc, " "), File: p.file, Line: l.no}
	p.doc, p.fields = nil, map[line]int{}
}

// field takes in one field of the rule. One that the rule has already is refused: it could say nothing more.
func (p *parser) field(l line) {
	same := line{key: l.key, rest: l.rest}
	if at, dup := p.fields[same]; dup {
		p.errorf(l.no, "this %s stands at line %d already, delete one of the two", l.key, at)
		return
	}
	p.fields[same] = l.no
	switch l.key {
	case "claim":
		p.claim(l)
	case "match", "frame":
		if w := p.compile(l); w != nil {
			p.cur.Ways = append(p.cur.Ways, Way{w, l.key == "frame"})
		}
	case "unless":
		if u := p.compile(l); u != nil {
			p.cur.Unless = append(p.cur.Unless, u)
		}
	case "yes":
		p.cur.Yes = append(p.cur.Yes, p.example(l))
	case "no":
		p.cur.No = append(p.cur.No, p.example(l))
	}
}

// claim reads KIND slot=value….
func (p *parser) claim(l line) {
	words := strings.Fields(l.rest)
	if len(words) == 0 {
		p.errorf(l.no, "want: claim KIND slot=value …")
		return
	}
	p.cur.Kind = muster.Kind(words[0])
	for _, w := range words[1:] {
		slot, v, ok := strings.Cut(w, "=")
		if !ok {
			p.errorf(l.no, "%q: want slot=value", w)
			continue
		}
		switch slot {
		case like:
			p.cur.Like = v
		case dated:
			p.cur.Dated = v
		default:
			p.cur.Fixed = append(p.cur.Fixed, Slot{slot, v})
		}
	}
	slices.SortStableFunc(p.cur.Fixed, byName)
}

// compile reads a pattern.
func (p *parser) compile(l line) *pattern.Prog {
	src, err := p.expand(l.rest)
	if err == nil {
		var prog *pattern.Prog
		if prog, err = pattern.Compile(src, p.v); err == nil {
			return prog
		}
	}
	p.errorf(l.no, "%s %s: %v", l.key, l.rest, err)
	return nil
}

// expand replaces $NAME by the macro's pattern in brackets.
func (p *parser) expand(src string) (string, error) {
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(src, "$")
		out.WriteString(before)
		if !ok {
			return out.String(), nil
		}
		n := 0
		for n < len(after) && (after[n] >= 'A' && after[n] <= 'Z' || after[n] == '_') {
			n++
		}
		body, known := p.macros[after[:n]]
		if !known {
			return "", fmt.Errorf("unknown macro $%s, define it with: let %s = PATTERN", after[:n], after[:n])
		}
		if out.Len()+len(body) > 1<<16 {
			return "", errors.New("macros expand to more than 64 KiB, shorten them")
		}
		out.WriteString(body)
		src = after[n:]
	}
}

// example reads SENTENCE => slot=value ….
func (p *parser) example(l line) Example {
	sentence, slots, _ := strings.Cut(l.rest, "=>")
	e := Example{Sentence: strings.TrimSpace(sentence), Slots: map[string]string{}, Line: l.no}
	last := ""
	for _, w := range strings.Fields(slots) {
		slot, v, ok := strings.Cut(w, "=")
		switch {
		case ok:
			e.Slots[slot], last = v, slot
		case last != "":
			e.Slots[last] += " " + w // a value of several words
		default:
			p.errorf(l.no, "%q: want slot=value", w)
		}
	}
	if e.Sentence == "" {
		p.errorf(l.no, "want a sentence")
	}
	return e
}

// finish closes the rule that is being read and checks it.
func (p *parser) finish() {
	r := p.cur
	p.cur = nil
	if r == nil {
		return
	}
	switch {
	case p.broken:
		return
	case r.Kind == "":
		p.errorf(r.Line, "rule %s: want a line claim KIND", r.ID)
	case r.Ways == nil:
		p.errorf(r.Line, "rule %s: want a line match PATTERN or frame PATTERN", r.ID)
	case len(r.Yes) == 0:
		p.errorf(r.Line, "rule %s: want at least one line yes SENTENCE => slot=value", r.ID)
	default:
		if err := r.check(); err != nil {
			p.errorf(r.Line, "rule %s: %v", r.ID, err)
			return
		}
		r.Version = r.version()
		p.rules = append(p.rules, r)
	}
}

// Sort orders rules by file and line and ranks them.
func Sort(rules []*Rule) {
	slices.SortStableFunc(rules, func(a, b *Rule) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	for i, r := range rules {
		r.Rank = i + 1
	}
}
