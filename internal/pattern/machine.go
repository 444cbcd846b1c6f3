package pattern

import (
	"math/bits"
	"slices"

	"muster/internal/token"
)

// A Machine is the scratch space of matching. The zero Machine is ready; it is
// not safe for concurrent use.
type Machine struct {
	set    *Set
	n      int       // nodes
	width  int       // words that hold a bit for each node and one that is of none
	words  [][]int32 // by number: the places of a word's features, nil before they are asked for
	passed []uint64  // by test: the nodes that pass, where one word holds them
	wide   []uint64  // by test: the nodes that pass, where more words do
	had    []int32   // the tests for a feature that some node passes
	made   []int32   // the other tests that were made
	last   uint64    // the bits of the last word that are nodes
	met    []uint64  // by need and word of a Group: the patterns of which a node meets it
	live   []int32   // the patterns that may match, in order
	every  []int16   // the nodes as they run

	now     []thread // of this step
	then    []thread // room for those of the next one
	count   int      // how many of those there are
	caught  []mark   // by the threads of the match at hand
	visited []uint32 // instruction → the step it was last added in
	step    uint32
}

// Load lays out the nodes by feature and mark for the Finds that follow, and
// collects the patterns that may match in them: those that find in them all
// that they cannot match without. So a thousand patterns cost about what the
// few relevant ones do.
func (m *Machine) Load(s *Set, nodes []Node) {
	m.take(s)
	m.n, m.width = len(nodes), len(nodes)/64+1
	m.live = m.live[:0]
	if m.n == 0 {
		return
	}
	m.met = append(m.met[:0], s.free...)
	m.last = 1<<(len(nodes)%64) - 1
	m.spread(nodes)
	if m.width > 1 {
		m.widen(nodes)
	}
	m.sift()
}

// take makes the set that of the machine, and forgets what the last Load noted.
func (m *Machine) take(s *Set) {
	if m.set != s {
		m.set, m.words = s, nil
		m.passed = slices.Repeat([]uint64{unknown}, s.asked+len(s.preds))
		clear(m.passed[:s.asked])
		m.had, m.made = m.had[:0], m.made[:0]
	}
	for _, test := range m.had {
		m.passed[test] = 0
	}
	for _, test := range m.made {
		m.passed[test] = unknown
	}
	m.had, m.made = m.had[:0], m.made[:0]
}

// spread notes which nodes have which feature or mark; where they are more than a
// word has bits, whether any has it.
func (m *Machine) spread(nodes []Node) {
	for i := range nodes {
		n, bit := &nodes[i], uint64(1)<<(i%64)
		if n.Word != nil {
			for _, at := range m.places(n.Word) {
				if m.note(at, bit) {
					m.meet(m.set.byNeed[at])
				}
			}
		}
		for _, f := range n.Has {
			if at, ok := m.set.slotOf(f); ok && m.note(at, bit) {
				m.meet(m.set.byNeed[at])
			}
		}
		for marks := uint32(n.Marks & m.set.marks); marks != 0; marks &= marks - 1 {
			if at := int32(bits.TrailingZeros32(marks)); m.note(at, bit) {
				m.meet(m.set.byNeed[at])
			}
		}
	}
}

// note notes that the node of the bit has the feature at the place, and reports
// whether it is the first that has.
func (m *Machine) note(at int32, bit uint64) bool {
	nodes := &m.passed[at]
	first := *nodes == 0
	if first {
		m.had = append(m.had, at)
	}
	*nodes |= bit
	return first
}

// widen notes of nodes that are more than a word has bits what spread does.
func (m *Machine) widen(nodes []Node) {
	m.wide = grown(m.wide, len(m.passed)*m.width)
	for _, at := range m.had {
		clear(m.wide[int(at)*m.width : (int(at)+1)*m.width])
	}
	note := func(at int32, i int) { m.wide[int(at)*m.width+i/64] |= 1 << (i % 64) }
	for i := range nodes {
		n := &nodes[i]
		if n.Word != nil {
			for _, at := range m.places(n.Word) {
				note(at, i)
			}
		}
		for _, f := range n.Has {
			if at, ok := m.set.slotOf(f); ok {
				note(at, i)
			}
		}
		for marks := uint32(n.Marks); marks != 0; marks &= marks - 1 {
			note(int32(bits.TrailingZeros32(marks)), i)
		}
	}
}

// meet notes the patterns of which a need is met.
func (m *Machine) meet(needs []need) {
	met := m.met
	for _, n := range needs {
		met[n.at] |= n.patterns
	}
}

// places is the places of a word's features, worked out when it is first met. Words
// without a number are not told apart.
func (m *Machine) places(w *token.Word) []int32 {
	k := w.Number()
	if k >= len(m.words) {
		m.words = append(m.words, make([][]int32, k+1-len(m.words))...)
	}
	if m.words[k] == nil || k == 0 {
		m.words[k] = m.set.places(w, m.words[k][:0])
	}
	return m.words[k]
}

// sift leaves the patterns that lack nothing they need: first by the features
// that are met, then by the tests.
func (m *Machine) sift() {
	width := m.set.width
	first, second, third := m.met[:width], m.met[width:2*width], m.met[2*width:3*width]
	for w, met := range first {
		for met &= second[w] & third[w]; met != 0; met &= met - 1 {
			k := 64*w + bits.TrailingZeros64(met)
			if m.possible(&m.set.progs[k]) {
				m.live = append(m.live, int32(k))
			}
		}
	}
}

// grown is s with at least n elements.
func grown[T any](s []T, n int) []T {
	if len(s) < n {
		return append(s, make([]T, n-len(s))...)
	}
	return s
}

// possible reports whether all is there that the pattern cannot match without.
func (m *Machine) possible(c *compiled) bool {
	for _, t := range c.needs {
		if m.width == 1 && m.word(t) == 0 || m.width > 1 && !some(m.pass(t)) {
			return false
		}
	}
	return true
}

// some reports whether a bit is set.
func some(words []uint64) bool {
	for _, w := range words {
		if w != 0 {
			return true
		}
	}
	return false
}

// Find appends to hits every leftmost-longest match of each pattern of the
// group in the nodes of order, which are read in that order. Hits are in the
// order of the set, and count in places of order.
func (m *Machine) Find(g Group, order []int16, hits []Hit) []Hit {
	var in uint64 // the nodes of order, where one word holds them; 0: any
	if m.width == 1 && len(order) < m.n {
		for _, i := range order {
			in |= 1 << i
		}
	}
	for _, k := range m.live {
		if c := &m.set.progs[k]; g.has(k) && m.within(c, in) {
			hits = m.find(c, order, int(k), hits)
		}
	}
	return hits
}

// begins reports whether a match may begin at place i of order, by its first two nodes.
func (m *Machine) begins(c *compiled, order []int16, i int) bool {
	if c.first != anywhere && !m.passes(c.first, order[i]) {
		return false
	}
	return c.second == anywhere || i+1 < len(order) && m.passes(c.second, order[i+1])
}

// Meets reports whether the pattern, one of the others of the set, has a match in the
// nodes of order that overlaps the hit.
func (m *Machine) Meets(k int, order []int16, h *Hit) bool {
	c := &m.set.progs[k]
	if !m.possible(c) {
		return false
	}
	for i := 0; i < h.Last && i < len(order); i++ {
		if !m.begins(c, order, i) {
			continue
		}
		if last, _ := m.at(c, order, i); last > i {
			if last > h.First {
				return true
			}
			i = last - 1
		}
	}
	return false
}

// May reports whether a pattern of the group may match in the nodes.
func (m *Machine) May(g Group) bool {
	return slices.ContainsFunc(m.live, g.has)
}

// All is the nodes as they run, an order for Find.
func (m *Machine) All() []int16 {
	for i := len(m.every); i < m.n; i++ {
		m.every = append(m.every, int16(i))
	}
	return m.every[:m.n]
}

// within reports whether all that the pattern needs is among the nodes in; of
// more nodes than a word has bits nothing is known.
func (m *Machine) within(c *compiled, in uint64) bool {
	if in == 0 {
		return true
	}
	for _, t := range c.needs {
		if m.word(t)&in == 0 {
			return false
		}
	}
	return true
}

// find appends the matches of one pattern.
func (m *Machine) find(c *compiled, order []int16, k int, hits []Hit) []Hit {
	for i := 0; i < len(order); i++ {
		if !m.begins(c, order, i) {
			continue
		}
		if last, caught := m.at(c, order, i); last > i {
			hits = append(hits, Hit{Prog: k, First: i, Last: last, Roles: m.roles(caught)})
			i = last - 1
		}
	}
	return hits
}
