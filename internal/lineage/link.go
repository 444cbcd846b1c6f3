package lineage

import (
	"cmp"
	"slices"
)

// link puts forms that are copies of each other into one family. Where only a
// part of a sentence is copied, or two sentences became one, the sentences are
// cut so that the part is one of its own, and the parts are linked.
func (c *corpus) link(l *Loom) {
	l.learn(c)
	// What is carried hangs on the order of the pairs: it must not be that in
	// which the reports came.
	slices.SortFunc(l.whole, func(a, b [2]uint64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	l.whole = slices.Compact(l.whole)
	cuts := make(map[uint64][]int, len(l.cuts))
	for form, at := range l.cuts {
		at = slices.Clone(at)
		slices.Sort(at)
		cuts[form] = slices.Compact(at)
	}
	c.carry(cuts, l.whole)
	parts := c.cut(cuts)
	for _, w := range l.whole {
		c.joinForms(w[0], w[1])
	}
	c.linkParts(parts)
	c.settle()
}

// joinForms makes one family of two forms, unless one of them was cut.
func (c *corpus) joinForms(a, b uint64) {
	i, ok := c.at[a]
	if j, ok2 := c.at[b]; ok && ok2 {
		c.join(i, j)
	}
}

// near are the forms long enough that share a print with form i.
func (c *corpus) near(index *Memory, i int) []int {
	if c.form(i).words < minLink {
		return nil
	}
	var hashes []uint32
	for _, p := range prints(c.recall(i).words) {
		hashes = append(hashes, p.Hash)
	}
	lists := index.Lookup(hashes)
	var near []int
	for _, key := range slices.Concat(lists...) {
		j, ok := c.at[key]
		if ok && j != i && c.form(j).words >= minLink {
			near = append(near, j)
		}
	}
	slices.Sort(near)
	return slices.Compact(near)
}

// minPart is the fewest words in common for which a sentence is cut.
const minPart = 14

// note writes down where two sentences must be cut so that what they share is
// a sentence of its own.
func note(cuts map[uint64][]int, a, b *Sentence, pairs []pair) {
	part := densest(pairs)
	if len(part) < minPart {
		return
	}
	first, last := part[0], part[len(part)-1]
	cuts[a.Form] = append(cuts[a.Form], first.a, last.a+1)
	cuts[b.Form] = append(cuts[b.Form], first.b, last.b+1)
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
func (c *corpus) carry(cuts map[uint64][]int, whole [][2]uint64) {
	for more := len(cuts) > 0; more; {
		more = false
		for _, w := range whole {
			if len(cuts[w[0]])+len(cuts[w[1]]) == 0 {
				continue
			}
			touch(cuts, w[0], w[1])
			pairs := align(c.recall(c.at[w[0]]).words, c.recall(c.at[w[1]]).words)
			for _, p := range pairs {
				more = carryCut(cuts, w[0], p.a, w[1], p.b) || more
				more = carryCut(cuts, w[1], p.b, w[0], p.a) || more
			}
		}
	}
}

// touch puts forms among those to be cut, be it nowhere, as their parts are.
func touch(cuts map[uint64][]int, forms ...uint64) {
	for _, f := range forms {
		if !slices.Contains(cuts[f], 0) {
			cuts[f] = append(cuts[f], 0)
		}
	}
}

// carryCut cuts form b before word j where a is cut before word i and b is not
// cut near it; it reports whether it did.
func carryCut(cuts map[uint64][]int, a uint64, i int, b uint64, j int) bool {
	if i == 0 || !slices.Contains(cuts[a], i) || slices.ContainsFunc(cuts[b], func(at int) bool { return max(at-j, j-at) < few }) {
		return false
	}
	cuts[b] = append(cuts[b], j)
	return true
}

// cut makes several sentences of those that carry a form to be cut, and gives
// the forms of the parts and of what they may be copies of.
func (c *corpus) cut(cuts map[uint64][]int) map[uint64]bool {
	parts := map[uint64]bool{}
	if len(cuts) == 0 {
		return parts
	}
	for f := range cuts {
		slices.Sort(cuts[f])
	}
	for d, list := range c.sentences {
		var out []sentence
		for n, s := range list {
			if cuts[s.form] == nil {
				out = append(out, s)
				continue
			}
			whole := c.read(place{d, n})
			pieces := held(whole.pieces(cuts[s.form], c.docs[d].Text))
			for _, p := range pieces {
				parts[p.form] = true
			}
			out = append(out, pieces...)
		}
		c.sentences[d] = out
	}
	c.number()
	return parts
}

// pieces cuts a sentence before the words at the given numbers, in rising
// order; a cut that would leave less than a few words is not made.
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

// linkParts links the forms that cutting left or that were to be cut.
func (c *corpus) linkParts(parts map[uint64]bool) {
	var list []int
	index := NewMemory()
	for form, is := range parts {
		if is {
			list = append(list, c.at[form])
			s := c.read(c.forms[c.at[form]])
			index.Add(s.Postings())
		}
	}
	slices.SortFunc(list, func(a, b int) int { return cmp.Compare(c.form(a).form, c.form(b).form) })
	for _, i := range list {
		for _, j := range c.near(index, i) {
			if c.root(i) == c.root(j) {
				continue
			}
			if a, b := c.recall(i).words, c.recall(j).words; copied(a, b, align(a, b)) {
				c.join(i, j)
			}
		}
	}
}
