package pattern

import "math/bits"

// A Machine is the scratch space of matching. The zero Machine is ready; it is
// not safe for concurrent use.
type Machine struct {
	set    *Set
	n      int         // nodes
	width  int         // words of 64 nodes
	round  uint32      // number of the call of Load
	syms   []uint64    // by place: the nodes that have the feature
	marks  []uint64    // by bit: the nodes that have the mark
	asked  []int32     // the places of syms that are not zero
	passed []passed    // by test: the nodes that pass, where one word holds them
	wide   []uint64    // by test: the nodes that pass, where more words do
	last   uint64      // the bits of the last word that are nodes
	met    [keys]Group // the patterns of which a node meets a need
	live   Group       // the patterns that may match
	every  []int16     // the nodes as they run

	now     list
	then    list
	caught  [][maxRoles]Span // by the threads of the match at hand
	visited []uint32         // instruction → the step it was last added in
	step    uint32
}

// Load lays out the nodes by feature and mark for the Finds that follow, and
// collects the patterns that may match in them: those that find in them all
// that they cannot match without. So a thousand patterns cost about what the
// few relevant ones do.
func (m *Machine) Load(s *Set, nodes []Node) {
	m.forget()
	m.set, m.n, m.width = s, len(nodes), (len(nodes)+63)/64
	m.live = grown(m.live, s.width)[:s.width]
	if m.n == 0 {
		clear(m.live)
		return
	}
	for k := range m.met {
		m.met[k] = append(m.met[k][:0], s.free[k]...)
	}
	m.last = ^uint64(0) >> (63 - (len(nodes)-1)%64)
	if m.round++; m.round == 0 {
		clear(m.passed)
		m.round = 1
	}
	m.passed = grown(m.passed, len(s.preds))
	if m.width > 1 {
		m.wide = grown(m.wide, len(s.preds)*m.width)
	}
	m.marks = grown(m.marks, 32*m.width)
	clear(m.marks[:32*m.width])
	m.spread(nodes)
	m.sift()
}

// forget empties what the last Load noted of features.
func (m *Machine) forget() {
	for _, at := range m.asked {
		clear(m.syms[int(at)*m.width : (int(at)+1)*m.width])
	}
	m.asked = m.asked[:0]
}

// spread notes which nodes have which feature and mark.
func (m *Machine) spread(nodes []Node) {
	m.syms = grown(m.syms, m.set.asked*m.width)
	var all uint32
	for i := range nodes {
		all |= uint32(nodes[i].Marks)
		word, bit := i/64, uint64(1)<<(i%64)
		for _, f := range nodes[i].Has {
			if int(f) >= len(m.set.slots) || m.set.slots[f] < 0 {
				continue
			}
			at := m.set.slots[f]
			if m.width > 1 || m.syms[at] == 0 {
				m.asked = append(m.asked, at)
				m.meet(at)
			}
			m.syms[int(at)*m.width+word] |= bit
		}
		for marks := uint32(nodes[i].Marks); marks != 0; marks &= marks - 1 {
			m.marks[bits.TrailingZeros32(marks)*m.width+word] |= bit
		}
	}
	for ; all != 0; all &= all - 1 {
		m.meet(int32(m.set.asked + bits.TrailingZeros32(all)))
	}
}

// meet notes the patterns that need the feature at the place.
func (m *Machine) meet(at int32) {
	for _, n := range m.set.byNeed[at] {
		m.met[n.k][n.word] |= n.patterns
	}
}

// sift leaves the patterns that lack nothing they need: first by the features
// that are met, then by the tests.
func (m *Machine) sift() {
	for w := range m.live {
		m.live[w] = m.met[0][w] & m.met[1][w] & m.met[2][w]
		for word := m.live[w]; word != 0; word &= word - 1 {
			b := bits.TrailingZeros64(word)
			if !m.possible(&m.set.progs[64*w+b]) {
				m.live[w] &^= 1 << b
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
	for w, word := range m.live {
		for word &= g[w]; word != 0; word &= word - 1 {
			k := 64*w + bits.TrailingZeros64(word)
			if c := &m.set.progs[k]; m.within(c, in) {
				hits = m.find(c, order, k, hits)
			}
		}
	}
	return hits
}

// May reports whether a pattern of the group may match in the nodes.
func (m *Machine) May(g Group) bool {
	for w, word := range m.live {
		if word&g[w] != 0 {
			return true
		}
	}
	return false
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
		if c.first >= 0 && !m.passes(c.first, order[i]) {
			continue
		}
		if h, ok := m.at(c, order, i); ok {
			h.Prog = k
			hits = append(hits, h)
			i = h.Last - 1
		}
	}
	return hits
}
