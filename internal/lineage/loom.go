package lineage

import (
	"hash/maphash"
	"sync"

	"muster"
)

// A Loom finds passages as Among does, and keeps what it learned of sentences
// and of the copies among them: of docs that it has seen before it reads no
// sentence again and compares none. It is safe for concurrent use. The zero
// value is ready.
type Loom struct {
	mu     sync.Mutex
	seed   maphash.Seed
	docs   map[string]woven // by identity
	index  *Memory
	linked map[uint64]bool  // forms that were held against all others
	whole  [][2]uint64      // forms that are copies of each other
	cuts   map[uint64][]int // where forms are to be cut

	changes map[[2]uint64][]change // between two texts, by their hashes
}

// A woven is a doc that was read.
type woven struct {
	text      uint64 // hash
	sentences []sentence
}

// Among is the function of that name, which does not keep anything.
func (l *Loom) Among(docs []Doc, all int) []muster.Passage {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.docs == nil {
		l.unravel()
	}
	c := newCorpus(docs, l)
	c.all = all
	for form := range l.linked { // what was learned of sentences that are gone would show
		if _, ok := c.at[form]; !ok {
			l.unravel()
			break
		}
	}
	c.link(l)
	return c.passages()
}

// unravel forgets all that was learned of sentences.
func (l *Loom) unravel() {
	if l.docs == nil {
		l.seed = maphash.MakeSeed()
	}
	l.docs, l.index, l.linked, l.whole, l.cuts = map[string]woven{}, NewMemory(), map[uint64]bool{}, nil, map[uint64][]int{}
	l.changes = map[[2]uint64][]change{}
}

// read gives the sentences of a doc.
func (l *Loom) read(d *Doc) []sentence {
	h := maphash.String(l.seed, d.Text)
	if w, ok := l.docs[d.ID]; ok && w.text == h {
		return w.sentences
	}
	list := held(Sentences(d.Text))
	l.docs[d.ID] = woven{h, list}
	return list
}

// learn holds the forms that are new against all.
func (l *Loom) learn(c *corpus) {
	var fresh []int
	for i := range c.forms {
		if form := c.form(i).form; !l.linked[form] {
			l.linked[form] = true
			fresh = append(fresh, i)
			s := c.read(c.forms[i])
			l.index.Add(s.Postings())
		}
	}
	for _, i := range fresh {
		for _, j := range c.near(l.index, i) {
			l.compare(c, i, j)
		}
	}
}

// compare holds two forms against each other, whichever comes first.
func (l *Loom) compare(c *corpus, i, j int) {
	if c.form(i).form > c.form(j).form {
		i, j = j, i
	}
	f, g := c.recall(i), c.recall(j)
	switch pairs := align(f.words, g.words); {
	case copied(f.words, g.words, pairs):
		l.whole = append(l.whole, [2]uint64{f.Form, g.Form})
	default:
		note(l.cuts, f, g, pairs)
	}
}
