package lineage

import (
	"cmp"
	"slices"
)

// link puts forms that are copies of each other into one family. Where only a
// part of a sentence is copied, or two sentences became one, the sentences are
// cut so that the part is one of its own, and the parts are linked. What is
// carried hangs on the order of the notes, which is that of their forms.
func (c *corpus) link() {
	c.joinWhole(c.notes)
	beside := c.beside()
	c.joinWhole(beside)
	if cuts := c.cuts(beside); len(cuts) > 0 {
		pieces := c.cut(cuts)
		c.joinWhole(c.notes)
		c.joinWhole(beside)
		c.linkPieces(pieces, beside)
		c.linkRest(pieces)
	}
	c.settle()
}

// with are the notes with others among them, in order, each once. Those that there
// were are moved once and not copied.
func (c *corpus) with(others []note) []note {
	slices.SortFunc(others, c.order)
	others = slices.DeleteFunc(slices.Compact(others), func(n note) bool {
		_, known := slices.BinarySearchFunc(c.notes, n, c.order)
		return known
	})
	list, left, n := c.notes, len(c.notes), len(c.notes)+len(others)
	if cap(list) < n {
		list = append(make([]note, 0, n+n/32), list...)
	}
	list = list[:n]
	for k, o := range slices.Backward(others) {
		i, _ := slices.BinarySearchFunc(list[:left], o, c.order)
		copy(list[i+k+1:], list[i:left])
		list[i+k], left = o, i
	}
	return list
}

// joinWhole makes one family of the forms that are copies of each other, but for
// those that were cut.
func (c *corpus) joinWhole(notes []note) {
	for _, n := range notes {
		if n.whole && c.at[n.a] != nowhere && c.at[n.b] != nowhere {
			c.join(n.a, n.b)
		}
	}
}

// order is that of two notes.
func (c *corpus) order(x, y note) int {
	return cmp.Or(cmp.Compare(c.forms.names[x.a], c.forms.names[y.a]), cmp.Compare(c.forms.names[x.b], c.forms.names[y.b]))
}

// minPart is the fewest words in common for which a sentence is cut, where they
// are not all of the other.
const minPart = 14

// part are the words that two sentences share as a run, where they are enough for
// one to be cut: all of one of them, or more.
func part(a, b []word, pairs []pair) []pair {
	run := densest(pairs)
	if own := unstocked(a); 2*lengthOf(run, own) < len(run) {
		return nil // most of it are set phrases
	}
	if len(run) >= minPart {
		return run
	}
	if all := 100*len(run) >= mostWords*min(len(a), len(b)) || len(run) >= leastRun && carriesMost(a, b, run); all && reach(run) >= minWords {
		return run
	}
	return nil
}

// leastRun is how many words a run has at least that is most of a sentence by its
// weight.
const leastRun = 10

// carriesMost reports whether the run has most of the weight of the shorter of two
// sentences.
func carriesMost(a, b []word, run []pair) bool {
	shorter, at := a, func(p pair) int { return p.a }
	if len(b) < len(a) {
		shorter, at = b, func(p pair) int { return p.b }
	}
	shared := 0
	for _, p := range run {
		shared += shorter[at(p)].weight()
	}
	return 100*shared >= likeness*weigh(shorter, func(int) bool { return true })
}

// lengthOf is how many words of a run count.
func lengthOf(run []pair, counts []bool) (n int) {
	for _, p := range run {
		if counts[p.a] {
			n++
		}
	}
	return n
}

// mostWords is how many words of a sentence, in percent, are all of it but for an
// edit.
const mostWords = 85

// reach is how many words a run spans, in the sentence where it spans fewer.
func reach(run []pair) int {
	if len(run) == 0 {
		return 0
	}
	first, last := run[0], run[len(run)-1]
	return 1 + min(last.a-first.a, last.b-first.b)
}

// densest is the run of pairs with most words in common, a word between them
// that has no pair weighing against as much as a pair weighs for.
func densest(pairs []pair) []pair {
	score, best, from := 0, 0, 0
	var part []pair
	for i, p := range pairs {
		if i > from {
			score -= p.a - pairs[i-1].a - 1 + p.b - pairs[i-1].b - 1
		}
		if score <= 0 {
			score, from = 0, i
		}
		score += 2
		if score > best {
			best, part = score, pairs[from:i+1]
		}
	}
	return part
}

// few is the fewest words of a part.
const few = 4

// each goes through the notes of all times and those on what stands beside.
func (c *corpus) each(beside []note, f func(note)) {
	for _, n := range c.notes {
		f(n)
	}
	for _, n := range beside {
		f(n)
	}
}

// linkPieces links what cutting left: the pieces of forms that share a part, and
// those that share a print.
func (c *corpus) linkPieces(pieces map[uint32][]uint32, beside []note) {
	r := recollection{corpus: c, known: c.judged, judged: map[duo]bool{}, printed: map[uint32][]uint32{}}
	cut := make([]bool, len(c.forms.names))
	for form := range pieces {
		cut[form] = true
	}
	c.each(beside, func(n note) {
		if !cut[n.a] || !cut[n.b] {
			return
		}
		f, g := pieces[n.a], pieces[n.b]
		if n.whole && len(f) == len(g) { // cut at the same words: what was one copy stays one
			for i := range f {
				c.join(f[i], g[i])
			}
			return
		}
		for _, i := range f {
			for _, j := range g {
				r.joinCopies(i, j)
			}
		}
	})
	var list []uint32
	for _, some := range pieces {
		list = append(list, some...)
	}
	slices.SortFunc(list, func(a, b uint32) int { return cmp.Compare(c.forms.names[a], c.forms.names[b]) })
	list = slices.Compact(list)
	index := NewMemory()
	for _, i := range list {
		var postings []Posting
		for _, h := range r.prints(i) {
			postings = append(postings, Posting{h, c.forms.names[i]})
		}
		index.Add(postings)
	}
	for _, i := range list {
		for _, j := range r.near(index, i) {
			r.joinCopies(i, j)
		}
	}
	c.judged, c.printed = r.judged, r.printed
}

// linkRest links what cutting left over to the sentences around the copy of what was
// cut from it: one sentence that became two.
func (c *corpus) linkRest(pieces map[uint32][]uint32) {
	rest := map[uint32]bool{}
	for _, list := range pieces {
		for _, f := range list {
			rest[f] = true
		}
	}
	var duos []duo
	c.spread()
	for _, f := range c.shared {
		places := c.places(f)
		for k := 1; k < len(places); k++ {
			duos = c.around(duos, places[0], places[k])
		}
	}
	duos = slices.DeleteFunc(duos, func(d duo) bool { return !rest[d.forms()[0]] && !rest[d.forms()[1]] })
	slices.SortFunc(duos, func(x, y duo) int { return cmp.Compare(c.byName(x), c.byName(y)) })
	r := recollection{corpus: c, known: c.rested, judged: map[duo]bool{}}
	for _, d := range slices.Compact(duos) {
		i, j := d.forms()[0], d.forms()[1]
		if c.forms.names[i] > c.forms.names[j] {
			i, j = j, i
		}
		r.joinCopies(i, j)
	}
	c.rested = r.judged
}

// byName puts pairs of forms in an order that does not hang on their numbers.
func (c *corpus) byName(d duo) uint64 {
	x, y := c.forms.names[d.forms()[0]], c.forms.names[d.forms()[1]]
	return mix(min(x, y)) ^ max(x, y)
}

// joinCopies makes one family of two forms long enough where one is a copy of the
// other.
func (r *recollection) joinCopies(i, j uint32) {
	if r.root(i) == r.root(j) || min(r.form(i).words, r.form(j).words) < minLink {
		return
	}
	two := duo(i)<<32 | duo(j) // in this order
	is, known := r.known[two]
	if !known {
		a, b := r.recall(i).words, r.recall(j).words
		is = edited(a, b, align(a, b))
	}
	if r.judged[two] = is; is {
		r.join(i, j)
	}
}

// prints are the prints of a form.
func (r *recollection) prints(i uint32) []uint32 {
	list, known := r.corpus.printed[i]
	if !known {
		for _, p := range prints(r.recall(i).words) {
			list = append(list, p.Hash)
		}
	}
	r.printed[i] = list
	return list
}

// near are the forms long enough that share a print with form i in an index.
func (r *recollection) near(index *Memory, i uint32) []uint32 {
	if r.form(i).words < minLink {
		return nil
	}
	var near []uint32
	for _, h := range r.prints(i) {
		for _, j := range r.forms.numbers(index.first(h, nil)) {
			if j != i && r.form(j).words >= minLink {
				near = append(near, j)
			}
		}
	}
	slices.Sort(near)
	return slices.Compact(near)
}
