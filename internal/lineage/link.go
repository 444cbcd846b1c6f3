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

// cuts are the numbers of the words before which sentences are cut, by form.
func (c *corpus) cuts(beside []note) map[uint32][]int {
	cuts := map[uint32][]int{}
	c.each(beside, func(n note) {
		if !n.whole {
			cuts[n.a] = append(cuts[n.a], int(n.cuts[0]), int(n.cuts[1]))
			cuts[n.b] = append(cuts[n.b], int(n.cuts[2]), int(n.cuts[3]))
		}
	})
	for form, at := range cuts {
		slices.Sort(at)
		cuts[form] = slices.Compact(at)
	}
	c.carryAll(cuts, beside)
	return cuts
}

// A clan is forms that are copies of each other, some of which are cut, and the
// notes that say so.
type clan struct {
	forms []uint32
	notes []note
}

// A slit is where a form is cut.
type slit struct {
	form uint32
	at   []int
}

// carryAll carries cuts within each clan. One that is as it was the last time is
// cut as it was.
func (c *corpus) carryAll(cuts map[uint32][]int, beside []note) {
	clans, cut := map[uint32]*clan{}, make([]bool, len(c.parent))
	for form := range cuts {
		root := c.root(form)
		if clans[root] == nil {
			clans[root], cut[root] = &clan{}, true
		}
		clans[root].forms = append(clans[root].forms, form)
	}
	if len(clans) > 0 {
		c.each(beside, func(n note) {
			if root := c.root(n.a); n.whole && cut[root] {
				clans[root].notes = append(clans[root].notes, n)
			}
		})
	}
	r, kept := &recollection{corpus: c}, make(map[uint64][]slit, len(clans))
	for _, x := range clans {
		key := c.clanKey(x, cuts)
		slits, ok := c.carried[key]
		if !ok {
			slits = r.carry(cuts, x)
		}
		kept[key] = slits
		for _, s := range slits {
			cuts[s.form] = s.at
		}
	}
	c.carried = kept
}

// clanKey stands for all that the cuts of a clan hang on.
func (c *corpus) clanKey(x *clan, cuts map[uint32][]int) uint64 {
	slices.Sort(x.forms)
	slices.SortFunc(x.notes, c.order)
	x.notes = slices.Compact(x.notes)
	key := offset
	for _, form := range x.forms {
		key = mix(key ^ uint64(form) ^ cutKey(cuts[form])<<32)
	}
	for _, n := range x.notes {
		key = mix(key ^ uint64(n.a)<<32 ^ uint64(n.b))
	}
	return key
}

// cutKey stands for where a form is cut.
func cutKey(at []int) uint64 {
	key := offset
	for _, n := range at {
		key = mix(key ^ uint64(n))
	}
	return key
}

// carry cuts the copies of a sentence where the sentence is cut, and their
// copies in turn.
func (r *recollection) carry(cuts map[uint32][]int, x *clan) (slits []slit) {
	for more := true; more; {
		more = false
		for _, n := range x.notes {
			if len(cuts[n.a])+len(cuts[n.b]) == 0 {
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
	forms := x.forms
	for _, n := range x.notes {
		forms = append(forms, n.a, n.b)
	}
	slices.Sort(forms)
	for _, form := range slices.Compact(forms) {
		if at := cuts[form]; len(at) > 0 {
			slices.Sort(at)
			slits = append(slits, slit{form, at})
		}
	}
	return slits
}

// touch puts forms among those to be cut, be it nowhere, as their parts are.
func touch(cuts map[uint32][]int, forms ...uint32) {
	for _, f := range forms {
		if !slices.Contains(cuts[f], 0) {
			cuts[f] = append(cuts[f], 0)
		}
	}
}

// carryCut cuts form b before word j where a is cut before word i and b is not
// cut near it; it reports whether it did.
func carryCut(cuts map[uint32][]int, a uint32, i int, b uint32, j int) bool {
	if i == 0 || !slices.Contains(cuts[a], i) || slices.ContainsFunc(cuts[b], func(at int) bool { return max(at-j, j-at) < few }) {
		return false
	}
	cuts[b] = append(cuts[b], j)
	return true
}

// A carving is the sentences of a doc some of which were cut, with the forms of
// what each of these is in now.
type carving struct {
	key   uint64 // of the cuts
	list  []sentence
	parts []parted
}

// A parted is a form that was cut, and the forms of its pieces.
type parted struct {
	form   uint32
	pieces []uint32
}

// cut makes several sentences of those that carry a form to be cut, and gives
// the forms of what each is in now. A doc that is cut as it was the last time is
// not read again.
func (c *corpus) cut(cuts map[uint32][]int) map[uint32][]uint32 {
	keys := make(map[uint32]uint64, len(cuts))
	is := make([]bool, len(c.forms.names))
	for form, at := range cuts {
		keys[form], is[form] = cutKey(at), true
	}
	parts, kept := make(map[uint32][]uint32, len(cuts)), map[int64]*carving{}
	for d, list := range c.sentences {
		key := uint64(0)
		for n, s := range list {
			if is[s.form] {
				key = mix(key^uint64(n)) ^ keys[s.form] | 1
			}
		}
		if key == 0 {
			continue
		}
		stamp := c.docs[d].Stamp
		x := c.carved[stamp]
		if x == nil || x.key != key {
			x = c.carve(d, cuts, key)
		}
		kept[stamp], c.sentences[d] = x, x.list
		for _, p := range x.parts {
			parts[p.form] = p.pieces
		}
	}
	c.carved = kept
	c.number()
	return parts
}

// carve cuts the sentences of a doc.
func (c *corpus) carve(d int, cuts map[uint32][]int, key uint64) *carving {
	x := &carving{key: key}
	text := c.whole(c.docs[d].Stamp)
	for n, s := range c.sentences[d] {
		if cuts[s.form] == nil || text == "" {
			x.list = append(x.list, s)
			continue
		}
		whole := c.sentenceAt(place{d, n})
		pieces := c.outlines(whole.pieces(cuts[s.form], text))
		x.list = append(x.list, pieces...)
		p := parted{form: s.form}
		for _, s := range pieces {
			p.pieces = append(p.pieces, s.form)
		}
		x.parts = append(x.parts, p)
	}
	return x
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
