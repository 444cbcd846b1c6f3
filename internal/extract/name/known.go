package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/unicode/norm"

	"muster/internal/token"
)

// This file keeps the known names, and finds them along the tokens.

// An entry is what a written form may stand for.
type entry struct {
	name    string
	metonym string
	lies    string // of a town: the country that it lies in, "" where several have one of the name
	kind    Kind
	shape   shape
	only    uint64 // missions the entry is limited to, 0 for any
	prefer  uint64 // missions in whose reports the entry wins
}

// A shape is how a form has to be written to be the name.
type shape uint8

const (
	anyCase  shape = iota // "trust fund"
	capital               // "Chad", but not "chad"
	capitals              // "US", but not "us" or "Us"
)

// A node is a step of the walk along the tokens of known names. Few names share
// their beginning, so that its next steps are looked through.
type node struct {
	entries []entry
	next    []step
}

// A step leads from one node to the next.
type step struct {
	word *token.Word
	to   *node
}

// after is the node that the word leads to, nil for none.
func (n *node) after(w *token.Word) *node {
	for i := range n.next {
		if n.next[i].word == w {
			return n.next[i].to
		}
	}
	return nil
}

// start is the node of the names that begin with the word, nil for none.
func (f *Finder) start(w *token.Word) *node {
	if k := w.Number(); k < len(f.roots) {
		return f.roots[k]
	}
	return nil
}

// grow is start for adding a name.
func (f *Finder) grow(w *token.Word) *node {
	k := w.Number()
	if k >= len(f.roots) {
		f.roots = append(f.roots, make([]*node, k+1-len(f.roots))...)
	}
	if f.roots[k] == nil {
		f.roots[k] = &node{}
	}
	return f.roots[k]
}

// grow is after for adding a name.
func (n *node) grow(w *token.Word) *node {
	next := n.after(w)
	if next == nil {
		next = &node{}
		n.next = append(n.next, step{w, next})
	}
	return next
}

// add files an entry under a written form, and a place under the same without its accents, as
// English papers write it, unless that is a word of its own.
func (f *Finder) add(v *token.Vocabulary, form string, e entry) {
	form = strings.TrimSpace(form)
	form = strings.TrimPrefix(strings.TrimPrefix(form, "The "), "the ")
	f.file(v, form, e)
	if e.kind != Place {
		return
	}
	if plain := unaccented(form); plain != form && len(plain) > 3 && !v.Lookup(plain).Known() {
		f.file(v, plain, e)
	}
}

// unaccented is the form without the accents of Latin-1: "Gonaives" for "Gonaïves". What other
// letters stand for is left to those who write them.
func unaccented(form string) string {
	if strings.IndexFunc(form, func(r rune) bool { return r > unicode.MaxLatin1 }) >= 0 {
		return form
	}
	return runes.Remove(runes.In(unicode.Mn)).String(norm.NFD.String(form))
}

// file files an entry under a form.
func (f *Finder) file(v *token.Vocabulary, form string, e entry) {
	parts := token.Cut(token.Fold(form))
	if len(parts) == 0 {
		return
	}
	e.shape = shapeOf(form)
	var n *node
	for i, p := range parts {
		switch {
		case i == 0 && e.shape == anyCase:
			v.Add(p, firstFeature, startFeature)
		case i == 0:
			v.Add(p, firstFeature)
		default:
			v.Add(p)
		}
		if w := v.Lookup(p); i == 0 {
			n = f.grow(w)
		} else {
			n = n.grow(w)
		}
	}
	n.entries = append(n.entries, e)
}

// shapeOf is how a form asks to be written: as it is in the gazetteer.
func shapeOf(form string) shape {
	r, _ := utf8.DecodeRuneInString(form)
	switch {
	case strings.IndexFunc(form, unicode.IsUpper) < 0, !unicode.IsUpper(r):
		return anyCase
	case len(form) <= 5 && strings.ToUpper(form) == form:
		return capitals
	}
	return capital
}

// fits reports whether the tokens from i are written as the entry asks.
func (e *entry) fits(t *token.Text, i int32, mission uint64) bool {
	if e.only != 0 && e.only&mission == 0 {
		return false
	}
	switch e.shape {
	case capital:
		return t.Tokens[i].Has(token.Cap)
	case capitals:
		tok := &t.Tokens[i]
		s := t.Source[tok.Start:tok.End]
		return strings.ToUpper(s) == s || e.kind == Mission && len(s) > 3 && tok.Has(token.Cap) // "Isaf", as some papers write it
	}
	return true
}

// known is the longest known name that begins at token i and how many tokens
// it has; nil where there is none.
func (x *scan) known(i int32) (found *entry, n int32) {
	if !x.is(i, x.words.first) {
		return nil, 0
	}
	at := x.start(x.Tokens[i].Word)
	for j := i; at != nil; at = at.after(x.Tokens[j].Word) {
		j++
		if e := x.choose(at.entries, i); e != nil {
			found, n = e, j-i
		}
		if j == x.last || x.Tokens[j].Has(token.Line) && !x.wrapped(j) {
			break
		}
	}
	return found, n
}

// wrapped reports whether the line break before token j lies inside a sentence.
func (x *scan) wrapped(j int32) bool { return !x.heading && j > x.first }

// choose is the entry that fits, one that the report's mission prefers first.
func (x *scan) choose(entries []entry, i int32) *entry {
	var found *entry
	for k := range entries {
		e := &entries[k]
		if !e.fits(x.Text, i, x.m.mission) {
			continue
		}
		if e.prefer&x.m.mission != 0 {
			return e
		}
		if found == nil {
			found = e
		}
	}
	return found
}
