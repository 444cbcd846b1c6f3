package lineage

import (
	"cmp"
	"slices"

	"muster"
	"muster/internal/parallel"
)

// A note says what two forms have in common: one is a copy of the other, or both
// are to be cut so that a part they share is a sentence of its own. The name of a
// is the lesser.
type note struct {
	a, b  uint32
	whole bool
	cuts  [4]uint16 // numbers of words, two of a and two of b
}

// A newcomer is a form that was not seen before, with its prints.
type newcomer struct {
	form   uint32
	hashes []uint32
}

// gulp is how many docs or newcomers are read at a time.
const gulp = 500

// open reads the docs, earliest first, those of unknown date last, and gives the
// forms that no doc before had.
func (c *corpus) open() []newcomer {
	c.sort()
	var unread []int64
	for i := range c.docs {
		if _, ok := c.lore.read[c.docs[i].Stamp]; !ok {
			unread = append(unread, c.docs[i].Stamp)
		}
	}
	var fresh []newcomer
	for some := range slices.Chunk(unread, gulp) {
		c.fetch(some)
		cut := make([][]Sentence, len(some))
		parallel.Each(len(some), func(i int) {
			text := c.whole(some[i])
			cut[i] = Sentences(text)
		})
		for i, list := range cut {
			fresh = append(fresh, c.take(some[i], list)...)
		}
	}
	c.sentences = make([][]sentence, len(c.docs))
	for i := range c.docs {
		c.sentences[i] = c.lore.read[c.docs[i].Stamp]
	}
	return fresh
}

// sort puts the docs in order of their first day.
func (c *corpus) sort() {
	days := make([]muster.Day, len(c.docs))
	order := make([]int, len(c.docs))
	for i := range c.docs {
		days[i], order[i] = earliest(c.docs[i].Date), i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(days[i], days[j]), cmp.Compare(c.docs[i].ID, c.docs[j].ID))
	})
	docs := make([]Doc, len(order))
	for i, n := range order {
		docs[i] = c.docs[n]
	}
	c.docs = docs
}

// take puts the sentences of a doc among those that were read.
func (l *lore) take(stamp int64, list []Sentence) (fresh []newcomer) {
	for i := range list {
		s := &list[i]
		if id := l.forms.number(s.Form); !l.forms.indexed[id] {
			l.forms.indexed[id] = true
			postings := s.Postings()
			l.index.Add(postings)
			n := newcomer{id, make([]uint32, len(postings))}
			for k, p := range postings {
				n.hashes[k] = p.Hash
			}
			fresh = append(fresh, n)
		}
	}
	l.read[stamp] = l.outlines(list)
	return fresh
}

// learn holds the newcomers against all forms.
func (c *corpus) learn(fresh []newcomer) {
	if len(fresh) == 0 {
		return
	}
	n := &neighbours{corpus: c, hubs: map[uint32][]uint32{}, seen: make([]uint32, len(c.forms.names)), fresh: make([]bool, len(c.forms.names))}
	for _, f := range fresh {
		n.fresh[f.form] = true
	}
	var found []note
	for some := range slices.Chunk(fresh, gulp) {
		var pairs [][2]uint32
		for _, f := range some {
			pairs = n.pairs(pairs, f)
		}
		found = append(found, c.compare(pairs)...)
	}
	c.notes = c.with(found)
	c.forget(n.pushed)
}

// compare gives the notes on what the forms of each pair have in common.
func (c *corpus) compare(pairs [][2]uint32) []note {
	c.bring(pairs)
	const share = 4096 // pairs, enough for those with one form to be together
	found := make([][]note, (len(pairs)+share-1)/share)
	parallel.Each(len(found), func(i int) {
		r := recollection{corpus: c}
		for _, p := range pairs[i*share : min(len(pairs), (i+1)*share)] {
			if n, ok := r.note(p[0], p[1]); ok {
				found[i] = append(found[i], n)
			}
		}
	})
	return slices.Concat(found...)
}

// bring fetches the texts in which the forms of the pairs stand.
func (c *corpus) bring(pairs [][2]uint32) {
	var stamps []int64
	seen := map[int64]bool{}
	for _, p := range pairs {
		for _, form := range p {
			if s := c.docs[c.at[form].doc].Stamp; !seen[s] {
				seen[s] = true
				stamps = append(stamps, s)
			}
		}
	}
	c.fetch(stamps)
}

// A recollection is the forms that were read last, with their words.
type recollection struct {
	*corpus
	last    map[uint32]*Sentence
	known   map[duo]bool // of pieces, the last time
	judged  map[duo]bool // this time
	printed map[uint32][]uint32
}

// recalled is how many forms are held with their words.
const recalled = 4096

// recall is the sentence of a form with its words.
func (r *recollection) recall(form uint32) *Sentence {
	if s := r.last[form]; s != nil {
		return s
	}
	if len(r.last) >= recalled || r.last == nil {
		r.last = map[uint32]*Sentence{}
	}
	s := r.corpus.sentenceAt(r.at[form])
	r.last[form] = &s
	return &s
}

// note holds two forms against each other, whichever comes first.
func (r *recollection) note(a, b uint32) (note, bool) {
	if r.forms.names[a] > r.forms.names[b] {
		a, b = b, a
	}
	f, g := r.recall(a), r.recall(b)
	pairs := align(f.words, g.words)
	if edited(f.words, g.words, pairs) {
		return note{a: a, b: b, whole: true}, true
	}
	run := part(f.words, g.words, pairs)
	if len(run) == 0 {
		return note{}, false
	}
	first, last := run[0], run[len(run)-1]
	return note{a: a, b: b, cuts: [4]uint16{uint16(first.a), uint16(last.a + 1), uint16(first.b), uint16(last.b + 1)}}, true
}
