package lineage

import (
	"sync"

	"muster"
)

// A Loom finds passages as Among does, and keeps what it learned of sentences,
// of the copies among them and of the passages that they make: of docs that it
// has seen before it reads no sentence again and compares none. What it finds is
// what one that has seen nothing would. It is safe for concurrent use. The zero
// value is ready.
type Loom struct {
	mu sync.Mutex
	lore
}

// Texts gives the texts of docs by their stamps.
type Texts func(stamps []int64) (map[int64]string, error)

// lore is what was learned.
type lore struct {
	read  map[int64][]sentence // by the stamp of their doc
	forms catalogue
	index *Memory
	notes []note            // in order of their forms
	stood []duo             // forms that stood near copies, in order
	aside map[duo]note      // on those of them that have something in common
	made  map[uint64]*woven // by all that they are made of

	runs, keys int // how many there were of short sentences and their company

	carried map[uint64][]slit   // cuts, by all that they hang on
	carved  map[int64]*carving  // docs that were cut, by stamp
	judged  map[duo]bool        // pieces of sentences that are copies, or are not
	rested  map[duo]bool        // and what cutting left over, with what is around it
	printed map[uint32][]uint32 // prints of pieces
}

// Weave is Among for docs whose texts are asked for where they are needed. The
// passages are shared with later answers: callers must not change them. It errs
// where a text cannot be had.
func (l *Loom) Weave(docs []Doc, all int, texts Texts) ([]muster.Passage, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.read == nil || !l.leave(docs) {
		l.unravel()
	}
	c := &corpus{lore: &l.lore, docs: docs, all: all, library: library{load: texts}}
	list := c.weave()
	if c.err != nil {
		l.unravel() // what is half learned is nothing to go on from
		return nil, c.err
	}
	return list, nil
}

// unravel forgets all that was learned.
func (l *lore) unravel() {
	*l = lore{
		read: map[int64][]sentence{}, forms: catalogue{ids: map[uint64]uint32{}}, index: NewMemory(),
		aside: map[duo]note{}, made: map[uint64]*woven{},
	}
}

// weave reads the docs and finds their passages.
func (c *corpus) weave() []muster.Passage {
	fresh := c.open()
	c.number()
	c.learn(fresh)
	c.link()
	return c.passages()
}

// A catalogue numbers the forms of sentences.
type catalogue struct {
	ids     map[uint64]uint32
	names   []uint64 // the forms, by number
	indexed []bool   // by number: its prints are in the index
}

// number is the number of a form.
func (f *catalogue) number(form uint64) uint32 {
	id, ok := f.ids[form]
	if !ok {
		id = uint32(len(f.names))
		f.ids[form] = id
		f.names, f.indexed = append(f.names, form), append(f.indexed, false)
	}
	return id
}
