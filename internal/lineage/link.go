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
	notes := c.with(c.beside())
	cuts := make([][]int, len(c.forms.names)) // by form
	for _, n := range notes {
		if !n.whole {
			cuts[n.a] = append(cuts[n.a], int(n.cuts[0]), int(n.cuts[1]))
			cuts[n.b] = append(cuts[n.b], int(n.cuts[2]), int(n.cuts[3]))
		}
	}
	cutting := false
	for form, at := range cuts {
		slices.Sort(at)
		cuts[form] = slices.Compact(at)
		cutting = cutting || len(at) > 0
	}
	var pieces [][]uint32 // of each form
	if cutting {
		c.carry(cuts, notes)
		pieces = c.cut(cuts)
	}
	c.joinWhole(notes)
	if cutting {
		c.linkPieces(pieces, notes)
		c.linkRest(pieces)
	}
	c.settle()
}

// with are the notes with others among them, in order, each once.
func (c *corpus) with(others []note) []note {
	slices.SortFunc(others, c.order)
	list, rest := make([]note, 0, len(c.notes)+len(others)), c.notes
	for _, n := range others {
		i, _ := slices.BinarySearchFunc(rest, n, c.order)
		list = append(append(list, rest[:i]...), n)
		rest = rest[i:]
	}
	return slices.Compact(append(list, rest...))
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

// carry cuts the copies of a sentence where the sentence is cut, and their
// copies in turn.
func (c *corpus) carry(cuts [][]int, notes []note) {
	r := recollection{corpus: c}
	for more := true; more; {
		more = false
		for _, n := range notes {
			if !n.whole || len(cuts[n.a])+len(cuts[n.b]) == 0 {
				continue
			}
			touch(cuts, n.a, n.b)
			pairs := align(r.recall(n.a).words, r.recall(n.b).words)
			for _, p := range pairs {
				more = carryCut(cuts, n.a, p.a, n.b, p.b) || more
				more = carryCut(cuts, n.b, p.b, n.a, p.a) || more
			}
		}
	}
}

// touch puts forms among those to be cut, be it nowhere, as their parts are.
func touch(cuts [][]int, forms ...uint32) {
	for _, f := range forms {
		if !slices.Contains(cuts[f], 0) {
			cuts[f] = append(cuts[f], 0)
		}
	}
}

// carryCut cuts form b before word j where a is cut before word i and b is not
// cut near it; it reports whether it did.
func carryCut(cuts [][]int, a uint32, i int, b uint32, j int) bool {
	if i == 0 || !slices.Contains(cuts[a], i) || slices.ContainsFunc(cuts[b], func(at int) bool { return max(at-j, j-at) < few }) {
		return false
	}
	cuts[b] = append(cuts[b], j)
	return true
}

// cut makes several sentences of those that carry a form to be cut, and gives
// the forms of what each is in now.
func (c *corpus) cut(cuts [][]int) [][]uint32 {
	parts := make([][]uint32, len(cuts))
	for f := range cuts {
		slices.Sort(cuts[f])
	}
	for d, list := range c.sentences {
		if !slices.ContainsFunc(list, func(s sentence) bool { return cuts[s.form] != nil }) {
			continue
		}
		text := c.whole(c.docs[d].Stamp)
		var out []sentence
		for n, s := range list {
			if cuts[s.form] == nil || text == "" {
				out = append(out, s)
				continue
			}
			whole := c.sentenceAt(place{d, n})
			pieces := c.outlines(whole.pieces(cuts[s.form], text))
			out = append(out, pieces...)
			if parts[s.form] == nil {
				for _, p := range pieces {
					parts[s.form] = append(parts[s.form], p.form)
				}
			}
		}
		c.sentences[d] = out
	}
	c.number()
	return parts
}

// pieces cuts a sentence of a text before the words at the given numbers, in
// rising order; a cut that would leave less than a few words is not made.
func (s Sentence) pieces(cuts []int, text string) []Sentence {
	var out []Sentence
	from := 0
	for _, at := range cuts {
		if at-from >= few && len(s.words)-at >= few {
			out = append(out, newSentence(text, s.words[from:at:at]))
			from = at
		}
	}
	if from == 0 {
		return []Sentence{s}
	}
	return append(out, newSentence(text, s.words[from:]))
}

// linkPieces links what cutting left: the pieces of forms that share a part, and
// those that share a print.
func (c *corpus) linkPieces(pieces [][]uint32, notes []note) {
	r := recollection{corpus: c}
	for _, n := range notes {
		f, g := pieces[n.a], pieces[n.b]
		if n.whole && len(f) == len(g) { // cut at the same words: what was one copy stays one
			for i := range f {
				c.join(f[i], g[i])
			}
			continue
		}
		for _, i := range f {
			for _, j := range g {
				r.joinCopies(i, j)
			}
		}
	}
	list := slices.Concat(pieces...)
	slices.SortFunc(list, func(a, b uint32) int { return cmp.Compare(c.forms.names[a], c.forms.names[b]) })
	list = slices.Compact(list)
	index := NewMemory()
	for _, i := range list {
		index.Add(r.recall(i).Postings())
	}
	for _, i := range list {
		for _, j := range r.near(index, i) {
			r.joinCopies(i, j)
		}
	}
}

// linkRest links what cutting left over to the sentences around the copy of what was
// cut from it: one sentence that became two.
func (c *corpus) linkRest(pieces [][]uint32) {
	rest := map[uint32]bool{}
	for _, list := range pieces {
		for _, f := range list {
			rest[f] = true
		}
	}
	var duos []duo
	c.spread()
	for _, f := range c.shared {
		places := c.places[f]
		for k := 1; k < len(places); k++ {
			duos = c.around(duos, places[0], places[k])
		}
	}
	duos = slices.DeleteFunc(duos, func(d duo) bool { return !rest[d.forms()[0]] && !rest[d.forms()[1]] })
	slices.SortFunc(duos, func(x, y duo) int { return cmp.Compare(c.byName(x), c.byName(y)) })
	r := recollection{corpus: c}
	for _, d := range slices.Compact(duos) {
		r.joinCopies(d.forms()[0], d.forms()[1])
	}
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
	if a, b := r.recall(i).words, r.recall(j).words; edited(a, b, align(a, b)) {
		r.join(i, j)
	}
}

// near are the forms long enough that share a print with form i in an index.
func (r *recollection) near(index *Memory, i uint32) []uint32 {
	if r.form(i).words < minLink {
		return nil
	}
	var near []uint32
	for _, p := range prints(r.recall(i).words) {
		for _, j := range r.forms.numbers(index.first(p.Hash, nil)) {
			if j != i && r.form(j).words >= minLink {
				near = append(near, j)
			}
		}
	}
	slices.Sort(near)
	return slices.Compact(near)
}
