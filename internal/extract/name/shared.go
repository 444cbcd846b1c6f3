package name

import (
	"strings"

	"muster/internal/token"
)

// This file reads a post in the plural that several persons named behind it share: "Presidents Ann
// Bee of Togo and Joe Coe of Chad".

// sharedPost puts a post in the plural that ends at token i into p, and reports whether one does.
func (x *scan) sharedPost(p *Mention, i int32) bool {
	if !x.pluralPost(i) {
		return false
	}
	first := i
	for x.has(first-1, token.Cap) && x.is(first-1, x.words.mod) {
		first-- // "Foreign Ministers"
	}
	p.First, p.TitleFirst, p.TitleLast = first, first, i+1
	p.Title = singular(x.Folded(first, i+1))
	return true
}

// shares gives m, named behind others with one post in the plural, that post.
func (x *scan) shares(into []Mention, m *Mention) {
	n := len(into) - 1
	if n > 0 && (into[n].Kind == Country || into[n].Kind == Place) {
		n-- // "of Togo"
	}
	if n < 0 {
		return
	}
	before := &into[n]
	if m.Kind != Person || m.Title != "" || before.Kind != Person || before.TitleLast > before.NameFirst || !x.pluralPost(before.TitleLast-1) || m.First-before.Last > sharedGap {
		return
	}
	if !x.is(m.First-1, x.words.and) && !x.is(m.First-1, x.words.comma) || m.First-before.Last > 1 && !x.is(before.Last, x.words.of) && !x.is(before.Last, x.words.comma) {
		return
	}
	m.TitleFirst, m.TitleLast, m.Title = before.TitleFirst, before.TitleLast, before.Title
}

// sharedGap is how many tokens may stand between two who share a post: "of the Congo, and".
const sharedGap = 6

// pluralPost reports whether token i heads a post in the plural, written big: "Presidents".
func (x *scan) pluralPost(i int32) bool {
	if !x.has(i, token.Cap) || x.is(i, x.words.post) {
		return false
	}
	form := strings.ToLower(x.Of(i, i+1))
	one := singular(form)
	if one == form {
		return false
	}
	w := x.words.v.Lookup(one)
	return w != nil && w.Is(x.words.post)
}

// singular is a post without the s of its plural.
func singular(post string) string { return strings.TrimSuffix(post, "s") }
