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
	n      int      // nodes
	width  int      // words that hold a bit for each node and one that is of none
	words  []asked  // by number: what the tests ask of a word, empty before that is worked out
	asks   []uint32 // what they ask of the words
	passed []uint64 // by test: the nodes that pass, where one word holds them
	wide   []uint64 // by test: the nodes that pass, where more words do
	had    []int32  // the tests for a feature that some node passes
	made   []int32  // the other tests that were made
	last   uint64   // the bits of the last word that are nodes
	met    []uint32 // the patterns that the nodes choose, and the keys that they meet
	live   []int32  // the patterns that may match, in order
	every  []int16  // the nodes as they run

	automata []*automaton // by pattern, nil before it is first matched
	now      []thread     // of this step
	then     []thread     // room for those of the next one
	count    int          // how many of those there are
	caught   []mark       // by the threads of the match at hand
	visited  []uint32     // state → the step it was last added in
	step     uint32
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
		m.set, m.words, m.asks = s, nil, make([]uint32, 1) // so that no met is 0
		m.passed = slices.Repeat([]uint64{unknown}, s.asked+len(s.tests))
		clear(m.passed[:s.asked])
		m.had, m.made = make([]int32, 0, s.asked), make([]int32, 0, len(s.tests))
		m.met, m.automata = make([]uint32, len(s.start)), make([]*automaton, len(s.progs))
	}
	passed := m.passed
	for _, test := range m.had {
		passed[test] = 0
	}
	for _, test := range m.made {
		passed[test] = unknown
	}
	m.had, m.made = m.had[:0], m.made[:0]
	copy(m.met, s.start)
}

// spread notes which nodes have which feature or mark, and what they choose and meet
// by that; of nodes that are more than a word has bits, whether any has it.
func (m *Machine) spread(nodes []Node) {
	for i := range nodes {
		n, bit := &nodes[i], uint64(1)<<(i%64)
		if w := n.Word; w != nil {
			if k := w.Number(); k < len(m.words) && m.words[k].met > 0 {
				m.noteWord(m.words[k], bit)
			} else if k > 0 {
				m.noteWord(m.learn(w), bit)
			} else {
				m.noteAll(w.Asked, bit)
			}
		}
		m.noteAll(n.Has, bit)
		for marks := uint32(n.Marks & m.set.marks); marks != 0; marks &= marks - 1 {
			m.note(int32(bits.TrailingZeros32(marks)), bit)
		}
	}
}

// noteWord notes that the node of the bit has a word.
func (m *Machine) noteWord(w asked, bit uint64) {
	passed, had := m.passed, m.had
	for _, at := range m.asks[w.places:w.meets] {
		if passed[at] == 0 {
			had = append(had, int32(at))
		}
		passed[at] |= bit
	}
	m.had = had
	meet(m.met, m.asks[w.meets:w.met])
}

// noteAll notes that the node of the bit has the features.
func (m *Machine) noteAll(features []token.Sym, bit uint64) {
	for _, f := range features {
		if at, ok := m.set.slotOf(f); ok {
			m.note(at, bit)
		}
	}
}

// note notes that the node of the bit has the feature at the place.
func (m *Machine) note(at int32, bit uint64) {
	if m.passed[at] == 0 {
		m.had = append(m.had, at)
		meet(m.met, m.set.meets[at])
	}
	m.passed[at] |= bit
}

// meet notes the bits of the bundles.
func meet(met, of bundles) {
	for i := 1; i < len(of); i += 2 {
		met[of[i-1]] |= of[i]
	}
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
			for _, at := range m.set.places(n.Word, nil) {
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

// asked is what the tests ask of a word, as bounds in the asks of the machine: the places of
// its features, and the bundles of what those choose and meet, up to met.
type asked struct{ places, meets, met int32 }

// learn works out what the tests ask of a word that has a number, once.
func (m *Machine) learn(w *token.Word) asked {
	a, met := asked{places: int32(len(m.asks))}, make(bundles, len(m.met))
	for _, at := range m.set.places(w, nil) {
		m.asks = append(m.asks, uint32(at))
		meet(met, m.set.meets[at])
	}
	a.meets = int32(len(m.asks))
	for word, bits := range met {
		if bits != 0 {
			m.asks = append(m.asks, uint32(word), bits)
		}
	}
	a.met = int32(len(m.asks))
	m.words = append(m.words, make([]asked, max(0, w.Number()+1-len(m.words)))...)
	m.words[w.Number()] = a
	return a
}

// sift leaves the patterns that lack nothing they need: of those that are chosen, the ones
// whose keys are met and whose tests some nodes pass.
func (m *Machine) sift() {
	s, met := m.set, m.met
	for w, patterns := range met[:s.width] {
		for ; patterns != 0; patterns &= patterns - 1 {
			k := 32*w + bits.TrailingZeros32(patterns)
			v := &s.sieve[k]
			if has(met, v.keys[0]) && has(met, v.keys[1]) && m.possible(s.needs[v.unsure:v.last]) {
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

// possible reports whether some node passes each of the tests.
func (m *Machine) possible(needs []int32) bool {
	for _, t := range needs {
		if m.width == 1 && m.nodes(t) == 0 || m.width > 1 && !some(m.pass(t)) {
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
		if has(g, k) && m.within(int(k), in) {
			hits = m.find(&m.set.progs[k], order, int(k), hits)
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
	if !m.possible(m.set.needsOf(k)) {
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
	return slices.ContainsFunc(m.live, func(k int32) bool { return has(g, k) })
}

// MayFrom reports whether a pattern of the group may match in the nodes from the first on,
// and the others, which are none where they are negative.
func (m *Machine) MayFrom(g Group, first int, others ...int) bool {
	if m.width > 1 {
		return true
	}
	in := ^uint64(0) << first
	for _, i := range others {
		if i >= 0 {
			in |= 1 << i
		}
	}
	return slices.ContainsFunc(m.live, func(k int32) bool { return has(g, k) && m.within(int(k), in) })
}

// First is the first n nodes as they run, an order for Find.
func (m *Machine) First(n int) []int16 {
	for i := len(m.every); i < n; i++ {
		m.every = append(m.every, int16(i))
	}
	return m.every[:n]
}

// within reports whether all that pattern k needs is among the nodes in; of
// more nodes than a word has bits nothing is known.
func (m *Machine) within(k int, in uint64) bool {
	if in == 0 {
		return true
	}
	for _, t := range m.set.needsOf(k) {
		if m.nodes(t)&in == 0 {
			return false
		}
	}
	return true
}

// find appends the matches of one pattern.
func (m *Machine) find(c *compiled, order []int16, k int, hits []Hit) []Hit {
	first, second := m.starts(c)
	for i := 0; i < len(order); i++ {
		switch {
		case first>>(order[i]&63)&1 == 0:
			continue
		case second == unknown: // not asked for here
		case i+1 == len(order) || second>>(order[i+1]&63)&1 == 0:
			continue
		}
		if m.width > 1 && !m.begins(c, order, i) {
			continue
		}
		if last, caught := m.at(c, order, i); last > i {
			hits = append(hits, Hit{Prog: k, First: i, Last: last, Roles: m.caughtBy(c, caught)})
			i = last - 1
		}
	}
	return hits
}

// starts is the nodes that may be the first and the second of a match, where a word holds
// them; all bits where it does not, or where any may be, or none need follow.
func (m *Machine) starts(c *compiled) (first, second uint64) {
	first, second = unknown, unknown
	if m.width == 1 && c.first != anywhere {
		first = m.nodes(c.first)
	}
	if m.width == 1 && c.second != anywhere {
		second = m.nodes(c.second)
	}
	return first, second
}
