package lineage

import (
	"cmp"
	"slices"

	"muster"
)

// minLink is the fewest words of a sentence that is compared with others by its
// prints. A shorter one is copied only word for word and in company.
const minLink = 8

// A corpus is the sentences of some reports, by report and by form.
type corpus struct {
	*lore
	library
	docs      []Doc
	all       int          // how many reports there are, docs among them
	sentences [][]sentence // by doc
	at        []place      // by form: where it first appears, nowhere for one that does not
	parent    []uint32     // union-find over forms
	shared    []uint32     // roots of the families that stand in two docs, in order of their first place
	slots     []uint32     // by root: which of the lists has its places, plus one
	last      []int32      // room for the last doc of each
	lists     [][]place
	common    []bool                 // by root of the family: it is boilerplate
	altered   map[[2]uint64][]change // between two texts, by their hashes
	before    map[string]*woven      // what was made the last time, by id
}

// A place is a sentence of a doc.
type place struct{ doc, n int }

// nowhere is the place of a form that no doc has.
var nowhere = place{-1, -1}

// before reports whether a place comes before another.
func (p place) before(q place) bool { return p.doc < q.doc || p.doc == q.doc && p.n < q.n }

// A sentence is what is held of each of a corpus. Its words would take most of
// the memory and few of them are compared: they are read again where they are.
type sentence struct {
	start, end uint32 // bytes of the text
	form       uint32 // its number
	words      uint16 // how many
	calls      bool   // it calls on readers
}

// outlines are what a corpus holds of sentences.
func (l *lore) outlines(list []Sentence) []sentence {
	out := make([]sentence, len(list))
	for i, s := range list {
		out[i] = sentence{uint32(s.Start), uint32(s.End), l.forms.number(s.Form), uint16(s.Words), addresses(s.words)}
	}
	return out
}

// sentence is the one at a place.
func (c *corpus) sentence(p place) *sentence { return &c.sentences[p.doc][p.n] }

// text is the sentence at a place.
func (c *corpus) text(p place) string {
	s := c.sentence(p)
	return c.run(c.docs[p.doc].Stamp, s.start, s.end)
}

// sentenceAt is the sentence at a place with its words.
func (c *corpus) sentenceAt(p place) Sentence {
	s := c.sentence(p)
	span := muster.Span{Start: int(s.start), End: int(s.end)}
	return Sentence{span, int(s.words), c.forms.names[s.form], words(c.text(p), span.Start)}
}

// form is the sentence of a form.
func (c *corpus) form(i uint32) *sentence { return c.sentence(c.at[i]) }

// earliest is the first day that the date can be, the end of time where it is
// not known.
func earliest(d muster.Date) muster.Day {
	lo, _, err := d.Bounds()
	if err != nil || lo == muster.Past {
		return muster.Future
	}
	return lo
}

// number finds where each form first appears, and makes it a family of its own.
func (c *corpus) number() {
	c.at, c.parent = room(c.at, len(c.forms.names)), room(c.parent, len(c.forms.names))
	for i := range c.at {
		c.at[i], c.parent[i] = nowhere, uint32(i)
	}
	for d, list := range c.sentences {
		for n := range list {
			if at := &c.at[list[n].form]; *at == nowhere {
				*at = place{d, n}
			}
		}
	}
}

// root is the form that stands for the family of form i: the one that appears
// first.
func (c *corpus) root(i uint32) uint32 {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

// join makes one family of two.
func (c *corpus) join(i, j uint32) {
	a, b := c.root(i), c.root(j)
	if c.at[b].before(c.at[a]) {
		a, b = b, a
	}
	c.parent[b] = a
}

// family is the family of the sentence at a place.
func (c *corpus) family(p place) uint32 { return c.root(c.sentence(p).form) }

// spread lists the places of every family that stands in two docs.
func (c *corpus) spread() {
	total, last := room(c.slots, len(c.parent)), room(c.last, len(c.parent))
	c.shared = c.shared[:0]
	c.eachSentence(func(p place, f uint32) {
		if total[f]++; total[f] > 1 && last[f] >= 0 && int(last[f]) != p.doc {
			last[f] = -1
			c.shared = append(c.shared, f)
		} else if total[f] == 1 {
			last[f] = int32(p.doc)
		}
	})
	n := uint32(0)
	for _, f := range c.shared {
		n += total[f]
	}
	space := make([]place, n)
	c.lists = make([][]place, len(c.shared))
	for i, f := range c.shared {
		c.lists[i], space = space[:0:total[f]], space[total[f]:]
	}
	clear(total)
	for i, f := range c.shared {
		total[f] = uint32(i) + 1
	}
	c.slots, c.last = total, last
	c.eachSentence(func(p place, f uint32) {
		if s := c.slots[f]; s > 0 {
			c.lists[s-1] = append(c.lists[s-1], p)
		}
	})
}

// places are those of a family that stands in two docs, in order of doc.
func (c *corpus) places(f uint32) []place {
	if s := c.slots[f]; s > 0 {
		return c.lists[s-1]
	}
	return nil
}

// room is an empty list of a length, in the room of another where that is enough.
func room[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	list = list[:n]
	clear(list)
	return list
}

// settle lists the places, that count, of every family that stands in two docs.
func (c *corpus) settle() {
	c.spread()
	c.keepCompany()
	c.shared = slices.DeleteFunc(c.shared, func(f uint32) bool { return !apart(c.places(f)) })
	slices.SortFunc(c.shared, func(a, b uint32) int {
		x, y := c.places(a)[0], c.places(b)[0]
		return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.n, y.n))
	})
	c.common = make([]bool, len(c.parent))
	for _, f := range c.shared {
		c.common[f] = boilerplate(c.places(f), c.all) || c.sentence(c.places(f)[0]).calls
	}
}

// eachSentence goes through all sentences with their families.
func (c *corpus) eachSentence(f func(place, uint32)) {
	for d, list := range c.sentences {
		for n := range list {
			f(place{d, n}, c.root(list[n].form))
		}
	}
}

// Boilerplate is known by its spread: a share of the reports, and enough of
// them that it cannot be a story that went round.
const (
	boilerplateReports = 8
	boilerplateShare   = 4 // one report in so many
)

// addresses reports whether a sentence calls on the readers of an outlet, "Follow us", "Email your
// news tips", or is of its notices: "For further information", "All rights reserved". That is
// boilerplate however few have it.
func addresses(list []word) bool {
	if len(list) == 0 {
		return false
	}
	return notices(list) || calls[list[0].norm] && slices.ContainsFunc(list, func(w word) bool { return outlet[w.norm] })
}

// notices reports whether a sentence begins as the notices of an outlet do.
func notices(list []word) bool {
	return slices.ContainsFunc(notice, func(opening []word) bool {
		return len(list) >= len(opening) && slices.EqualFunc(list[:len(opening)], opening, func(a, b word) bool { return a.norm == b.norm })
	})
}

// notice are the words that notices begin with.
var notice = openings("for further information", "for more information", "for further details", "for more details", "for media enquiries", "for media inquiries",
	"for press enquiries", "media enquiries", "media inquiries", "media contact", "press contact", "press enquiries", "all rights reserved", "no part of this", "copyright", "this material may not be")

// openings are the words of texts.
func openings(texts ...string) (list [][]word) {
	for _, t := range texts {
		list = append(list, words(t, 0))
	}
	return list
}

// calls are what readers are called on to do, and outlet the words by which an
// outlet speaks of itself and to them.
var (
	calls = asSet(`follow subscribe sign email send contact click download join share read get support call write visit
		tell register like watch listen check please`)
	outlet = asSet(`us our you your`)
)

// asSet is the set of the words of a text, as spelling leaves them.
func asSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words(text, 0) {
		set[w.norm] = true
	}
	return set
}

func boilerplate(places []place, docs int) bool {
	reports := 0
	for i, p := range places {
		if i == 0 || p.doc != places[i-1].doc {
			reports++
		}
	}
	return reports >= boilerplateReports && reports*boilerplateShare >= docs
}
