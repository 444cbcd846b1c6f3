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
	loom      *Loom
	docs      []Doc
	all       int            // how many reports there are, docs among them
	sentences [][]sentence   // by doc
	forms     []place        // where each form first appears, in that order
	at        map[uint64]int // number of a form
	parent    []int          // union-find over forms
	places    [][]place      // by root of the family, in order of doc
	common    []bool         // by root of the family: it is boilerplate
	recent    map[uint64]*Sentence
}

// A place is a sentence of a doc.
type place struct{ doc, n int }

// A sentence is what is held of each of a corpus. Its words would take most of
// the memory and few of them are compared: they are read again where they are.
type sentence struct {
	start, end uint32 // bytes of the text
	words      uint32 // how many
	form       uint64
}

// held is what a corpus holds of sentences.
func held(list []Sentence) []sentence {
	out := make([]sentence, len(list))
	for i, s := range list {
		out[i] = sentence{uint32(s.Start), uint32(s.End), uint32(s.Words), s.Form}
	}
	return out
}

// sentence is the one at a place.
func (c *corpus) sentence(p place) *sentence { return &c.sentences[p.doc][p.n] }

// text is the sentence at a place.
func (c *corpus) text(p place) string {
	s := c.sentence(p)
	return c.docs[p.doc].Text[s.start:s.end]
}

// read is the sentence at a place with its words.
func (c *corpus) read(p place) Sentence {
	s := c.sentence(p)
	span := muster.Span{Start: int(s.start), End: int(s.end)}
	return Sentence{span, int(s.words), s.form, words(c.docs[p.doc].Text[span.Start:span.End], span.Start)}
}

// recalled is how many sentences are held with their words.
const recalled = 4096

// recall is the sentence of a form with its words. Few forms are compared often,
// so that the last ones are held.
func (c *corpus) recall(form int) *Sentence {
	key := c.form(form).form
	if s := c.recent[key]; s != nil {
		return s
	}
	if len(c.recent) >= recalled || c.recent == nil {
		c.recent = make(map[uint64]*Sentence, recalled)
	}
	s := c.read(c.forms[form])
	c.recent[key] = &s
	return &s
}

// form is the sentence of a form.
func (c *corpus) form(i int) *sentence { return c.sentence(c.forms[i]) }

// newCorpus reads the docs, earliest first, those of unknown date last.
func newCorpus(docs []Doc, l *Loom) *corpus {
	c := &corpus{docs: slices.Clone(docs), loom: l}
	slices.SortFunc(c.docs, func(a, b Doc) int {
		return cmp.Or(cmp.Compare(earliest(a.Date), earliest(b.Date)), cmp.Compare(a.ID, b.ID))
	})
	c.sentences = make([][]sentence, len(docs))
	for i := range c.docs {
		c.sentences[i] = l.read(&c.docs[i])
	}
	c.number()
	return c
}

// earliest is the first day that the date can be, the end of time where it is
// not known.
func earliest(d muster.Date) muster.Day {
	lo, _, err := d.Bounds()
	if err != nil || lo == muster.Past {
		return muster.Future
	}
	return lo
}

// number lists the forms of the sentences, each a family of its own.
func (c *corpus) number() {
	c.forms, c.parent, c.at = nil, nil, map[uint64]int{}
	for d, list := range c.sentences {
		for n, s := range list {
			if _, ok := c.at[s.form]; !ok {
				c.at[s.form] = len(c.forms)
				c.parent = append(c.parent, len(c.forms))
				c.forms = append(c.forms, place{d, n})
			}
		}
	}
}

// root is the form that stands for the family of form i.
func (c *corpus) root(i int) int {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

// join makes one family of two.
func (c *corpus) join(i, j int) {
	a, b := c.root(i), c.root(j)
	c.parent[max(a, b)] = min(a, b)
}

// family is the family of the sentence at a place.
func (c *corpus) family(p place) int { return c.root(c.at[c.sentence(p).form]) }

// settle lists the places of every family that count.
func (c *corpus) settle() {
	c.places = make([][]place, len(c.forms))
	for d, list := range c.sentences {
		for n := range list {
			f := c.family(place{d, n})
			c.places[f] = append(c.places[f], place{d, n})
		}
	}
	c.keepCompany()
	c.common = make([]bool, len(c.forms))
	for f, places := range c.places {
		c.common[f] = boilerplate(places, c.all) || apart(places) && c.addressed(places[0])
	}
}

// Boilerplate is known by its spread: a share of the reports, and enough of
// them that it cannot be a story that went round.
const (
	boilerplateReports = 8
	boilerplateShare   = 4 // one report in so many
)

// addressed reports whether a sentence calls on the readers of an outlet: "Follow
// us", "Email your news tips". That is boilerplate however few have it.
func (c *corpus) addressed(p place) bool {
	list := c.read(p).words
	return len(list) > 0 && calls[list[0].norm] && slices.ContainsFunc(list, func(w word) bool { return outlet[w.norm] })
}

// calls are what readers are called on to do, and outlet the words by which an
// outlet speaks of itself and to them.
var (
	calls = asSet(`follow subscribe sign email send contact click download join share read get support call write visit
		tell register like watch listen check`)
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
