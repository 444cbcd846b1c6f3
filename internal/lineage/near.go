package lineage

import "slices"

// neighbours finds the forms to compare newcomers with: those long enough that
// share a print. Of a print that many carry, hubs stand for the rest. Which these
// are hangs on the forms alone and not on the order in which they came: a
// newcomer that becomes one is compared with all who carry the print, and what
// was noted on account of one that is pushed out by it is looked at again.
type neighbours struct {
	*corpus
	hubs   map[uint32][]uint32 // by print, of those that many carry
	seen   []uint32            // by form: the newcomer that it was last paired with, plus one
	fresh  []bool              // by form: it is a newcomer
	pushed map[uint32]bool     // forms that are hubs of some print no more
	names  []uint64            // room to look up in
}

// pairs adds the pairs of a newcomer and its neighbours.
func (n *neighbours) pairs(list [][2]uint32, f newcomer) [][2]uint32 {
	if !n.long(f.form) {
		return list
	}
	n.seen[f.form] = f.form + 1
	for _, h := range f.hashes {
		for _, id := range n.carriers(f.form, h) {
			if n.seen[id] != f.form+1 && n.long(id) {
				n.seen[id] = f.form + 1
				list = append(list, [2]uint32{f.form, id})
			}
		}
	}
	return list
}

// long reports whether a form has the words to be compared by.
func (n *neighbours) long(form uint32) bool { return n.corpus.form(form).words >= minLink }

// carriers are the forms that stand for those that carry a print.
func (n *neighbours) carriers(form, hash uint32) []uint32 {
	list, known := n.hubs[hash]
	if !known {
		n.names = n.index.first(hash, n.names[:0])
		if len(n.names) == 1 {
			return nil // itself
		}
		list = n.forms.numbers(n.names)
		if len(list) == hubs {
			n.hubs[hash] = list
		}
	}
	if len(list) < hubs || !slices.Contains(list, form) {
		return list
	}
	return n.crowd(hash)
}

// crowd are the forms with which a newcomer is paired that is a hub of a print:
// all that carry it and are no newcomers, which find it themselves, and the hubs.
func (n *neighbours) crowd(hash uint32) []uint32 {
	all := n.forms.numbers(n.index.all(hash))
	came := 0
	for _, id := range all[:hubs] {
		if n.fresh[id] {
			came++
		}
	}
	out := slices.Clone(all[:hubs])
	for i, id := range all[hubs:] {
		if n.fresh[id] {
			came++
			continue
		}
		if i < came {
			n.push(id)
		}
		out = append(out, id)
	}
	return out
}

// push takes note of a form that may be a hub no more.
func (n *neighbours) push(form uint32) {
	if n.pushed == nil {
		n.pushed = map[uint32]bool{}
	}
	n.pushed[form] = true
}

// numbers are the numbers of forms.
func (f *catalogue) numbers(names []uint64) []uint32 {
	list := make([]uint32, len(names))
	for i, name := range names {
		list[i] = f.ids[name]
	}
	return list
}

// forget strikes the notes on pushed forms that nothing but a print of theirs led
// to, of which neither form is a hub now.
func (c *corpus) forget(pushed map[uint32]bool) {
	if len(pushed) == 0 {
		return
	}
	r, is := recollection{corpus: c}, make([]bool, len(c.forms.names))
	for form := range pushed {
		is[form] = true
	}
	c.notes = slices.DeleteFunc(c.notes, func(x note) bool {
		return (is[x.a] || is[x.b]) && !c.meet(r.recall(x.a), r.recall(x.b))
	})
}

// meet reports whether one of two sentences stands for the carriers of a print
// that both have.
func (c *corpus) meet(a, b *Sentence) bool {
	theirs := map[uint32]bool{}
	for _, p := range prints(b.words) {
		theirs[p.Hash] = true
	}
	return slices.ContainsFunc(prints(a.words), func(p Print) bool {
		if !theirs[p.Hash] {
			return false
		}
		list := c.index.first(p.Hash, nil)
		return slices.Contains(list, a.Form) || slices.Contains(list, b.Form)
	})
}
