package lineage

import (
	"slices"
)

// This file cuts sentences into the pieces that others took from them, or were made of.

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
