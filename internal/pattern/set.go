package pattern

import (
	"fmt"
	"math/bits"
	"strings"

	"muster/internal/token"
)

// A Set is patterns that are matched together. It is immutable and safe for
// concurrent use.
//
// The tests of its patterns are numbered, equal ones alike, and each is made of
// all nodes at once: the nodes that pass are the bits of a few words, so that
// "and", "or" and "not" are one instruction for 64 nodes.
type Set struct {
	progs  []compiled
	preds  []numbered
	always []uint64   // the patterns of which nothing is known, as bits
	slots  []int32    // by feature: its place among those that the tests ask for, -1 for none
	asked  int        // how many those are
	byNeed [][]uint64 // by place: the patterns that cannot match without the feature, or one like it
	ids    map[string]int32
}

// compiled is a pattern of a set, with the numbers of its tests.
type compiled struct {
	*Prog
	tests []int32   // by instruction
	first []int32   // a match begins where one of these passes; nil: anywhere
	needs [][]int32 // a match holds, of each, a node where one of these passes
}

// numbered is a test whose parts are numbers.
type numbered struct {
	op   predOp
	slot int32
	mark token.Marks
	kids []int32
}

// NewSet makes a set of the patterns; a Hit's Prog is an index into progs.
func NewSet(progs []*Prog) *Set {
	s := &Set{ids: map[string]int32{}}
	width := (len(progs) + 63) / 64
	s.always = make([]uint64, width)
	for i, p := range progs {
		c := compiled{Prog: p, tests: make([]int32, len(p.code)), first: s.numbers(p.first)}
		for pc := range p.code {
			if in := &p.code[pc]; in.op == opTest {
				c.tests[pc] = s.number(in.pred)
			}
		}
		for _, any := range p.needs {
			c.needs = append(c.needs, s.numbers(any))
		}
		s.progs = append(s.progs, c)
		if p.need == nil {
			s.always[i/64] |= 1 << (i % 64)
		}
		for _, f := range p.need {
			at := s.slot(f)
			for int(at) >= len(s.byNeed) {
				s.byNeed = append(s.byNeed, nil)
			}
			if s.byNeed[at] == nil {
				s.byNeed[at] = make([]uint64, width)
			}
			s.byNeed[at][i/64] |= 1 << (i % 64)
		}
	}
	for len(s.byNeed) < s.asked {
		s.byNeed = append(s.byNeed, nil)
	}
	s.ids = nil
	return s
}

// slot is the place of a feature that the tests ask for.
func (s *Set) slot(f token.Sym) int32 {
	for int(f) >= len(s.slots) {
		s.slots = append(s.slots, -1)
	}
	if s.slots[f] < 0 {
		s.slots[f] = int32(s.asked)
		s.asked++
	}
	return s.slots[f]
}

// numbers are the numbers of the tests.
func (s *Set) numbers(preds []*pred) (out []int32) {
	for _, p := range preds {
		out = append(out, s.number(p))
	}
	return out
}

// number is the number of a test, the same for equal ones.
func (s *Set) number(p *pred) int32 {
	n := numbered{op: p.op, mark: p.mark, slot: -1}
	if p.op == predSym {
		n.slot = s.slot(p.sym)
	}
	n.kids = s.numbers(p.kids)
	key := fmt.Sprint(n.op, n.slot, uint32(n.mark), n.kids)
	id, ok := s.ids[key]
	if !ok {
		id = int32(len(s.preds))
		s.ids[key] = id
		s.preds = append(s.preds, n)
	}
	return id
}

// String is the patterns, one a line.
func (s *Set) String() string {
	var b strings.Builder
	for i := range s.progs {
		b.WriteString(s.progs[i].source + "\n")
	}
	return b.String()
}

// A Machine is the scratch space of matching. The zero Machine is ready; it is
// not safe for concurrent use.
type Machine struct {
	set    *Set
	width  int      // words of 64 nodes
	round  uint32   // number of the call of Find
	syms   []uint64 // by slot: the nodes that have the feature
	symIn  []uint32 // by slot: the round of syms
	marks  []uint64 // by bit: the nodes that have the mark
	passed []uint64 // by test: the nodes that pass
	passIn []uint32 // by test: the round of passed
	last   uint64   // the bits of the last word that are nodes
	cand   []uint64
	begin  []uint64

	now     list
	then    list
	visited []uint32 // instruction → the step it was last added in
	step    uint32
}

// Find appends to hits every leftmost-longest match of each pattern in the
// nodes, in the order of the set. A pattern is tried only when all that it
// cannot match without is there, so a thousand patterns cost about what the few
// relevant ones do.
func (s *Set) Find(nodes []Node, m *Machine, hits []Hit) []Hit {
	if len(nodes) == 0 || len(s.progs) == 0 {
		return hits
	}
	m.load(s, nodes)
	for w, word := range m.cand {
		for ; word != 0; word &= word - 1 {
			k := 64*w + bits.TrailingZeros64(word)
			if c := &s.progs[k]; m.possible(c) {
				hits = m.find(c, len(nodes), k, hits)
			}
		}
	}
	return hits
}

// load lays out the nodes by feature and mark, and collects the patterns that
// may match.
func (m *Machine) load(s *Set, nodes []Node) {
	m.set, m.width = s, (len(nodes)+63)/64
	m.last = ^uint64(0) >> (63 - (len(nodes)-1)%64)
	if m.round++; m.round == 0 {
		clear(m.symIn)
		clear(m.passIn)
		m.round = 1
	}
	m.syms, m.symIn = grown(m.syms, s.asked*m.width), grown(m.symIn, s.asked)
	m.passed, m.passIn = grown(m.passed, len(s.preds)*m.width), grown(m.passIn, len(s.preds))
	m.marks = grown(m.marks, 32*m.width)
	clear(m.marks[:32*m.width])
	m.cand = append(m.cand[:0], s.always...)
	for i := range nodes {
		word, bit := i/64, uint64(1)<<(i%64)
		for _, f := range nodes[i].Has {
			if int(f) < len(s.slots) && s.slots[f] >= 0 {
				at := int(s.slots[f])
				if m.symIn[at] != m.round {
					m.meet(at)
				}
				m.syms[at*m.width+word] |= bit
			}
		}
		for marks := uint32(nodes[i].Marks); marks != 0; marks &= marks - 1 {
			m.marks[bits.TrailingZeros32(marks)*m.width+word] |= bit
		}
	}
}

// meet begins the nodes of a feature, and makes candidates of the patterns that
// need it.
func (m *Machine) meet(slot int) {
	m.symIn[slot] = m.round
	clear(m.syms[slot*m.width : (slot+1)*m.width])
	for w, word := range m.set.byNeed[slot] {
		m.cand[w] |= word
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
	if m.width == 1 {
		for _, any := range c.needs {
			var nodes uint64
			for _, t := range any {
				nodes |= m.word(t)
			}
			if nodes == 0 {
				return false
			}
		}
		return true
	}
	for _, any := range c.needs {
		if !m.somewhere(any) {
			return false
		}
	}
	return true
}

// somewhere reports whether a node passes one of the tests.
func (m *Machine) somewhere(tests []int32) bool {
	for _, t := range tests {
		for _, word := range m.pass(t) {
			if word != 0 {
				return true
			}
		}
	}
	return false
}

// word is the nodes that pass the test, where there are no more than 64.
func (m *Machine) word(test int32) uint64 {
	if m.passIn[test] == m.round {
		return m.passed[test]
	}
	p := &m.set.preds[test]
	var out uint64
	switch p.op {
	case predSym:
		if m.symIn[p.slot] == m.round {
			out = m.syms[p.slot]
		}
	case predMark:
		for marks := uint32(p.mark); marks != 0; marks &= marks - 1 {
			out |= m.marks[bits.TrailingZeros32(marks)]
		}
	case predOr:
		for _, k := range p.kids {
			out |= m.word(k)
		}
	case predNot:
		out = m.last &^ m.word(p.kids[0])
	default:
		out = m.last
		for _, k := range p.kids {
			if out &= m.word(k); out == 0 {
				break
			}
		}
	}
	m.passed[test], m.passIn[test] = out, m.round
	return out
}

// passes reports whether node i passes the test.
func (m *Machine) passes(test int32, i int) bool {
	if m.width == 1 {
		return m.word(test)>>i&1 != 0
	}
	return m.pass(test)[i/64]>>(i%64)&1 != 0
}

// pass is the nodes that pass the test, made once for all patterns.
func (m *Machine) pass(test int32) []uint64 {
	at := int(test) * m.width
	out := m.passed[at : at+m.width : at+m.width]
	if m.passIn[test] == m.round {
		return out
	}
	m.passIn[test] = m.round
	p := &m.set.preds[test]
	switch p.op {
	case predSym:
		if at := int(p.slot); m.symIn[at] == m.round {
			copy(out, m.syms[at*m.width:])
			return out
		}
		clear(out)
	case predMark:
		clear(out)
		for marks := uint32(p.mark); marks != 0; marks &= marks - 1 {
			join(out, m.marks[bits.TrailingZeros32(marks)*m.width:])
		}
	case predOr:
		clear(out)
		for _, k := range p.kids {
			join(out, m.pass(k))
		}
	default:
		m.all(out, p)
	}
	return out
}

// all makes out the nodes that pass a test that leaves nodes out: any, "and",
// "not".
func (m *Machine) all(out []uint64, p *numbered) {
	for w := range out {
		out[w] = ^uint64(0)
	}
	out[len(out)-1] = m.last
	for _, k := range p.kids {
		in := m.pass(k)
		for w := range out {
			if p.op == predNot {
				out[w] &^= in[w]
			} else {
				out[w] &= in[w]
			}
		}
	}
}

// join adds the bits of in to those of out.
func join(out, in []uint64) {
	for w := range out {
		out[w] |= in[w]
	}
}

// find appends the matches of one pattern in n nodes.
func (m *Machine) find(c *compiled, n, k int, hits []Hit) []Hit {
	m.starts(c)
	for i := 0; ; i++ {
		if i = m.nextStart(i); i < 0 {
			return hits
		}
		if h, ok := m.at(c, n, i); ok {
			h.Prog = k
			hits = append(hits, h)
			i = h.Last - 1
		}
	}
}

// starts notes the nodes at which a match of the pattern may begin.
func (m *Machine) starts(c *compiled) {
	m.begin = grown(m.begin, m.width)[:m.width]
	if c.first == nil {
		m.all(m.begin, &numbered{})
		return
	}
	clear(m.begin)
	if m.width == 1 {
		for _, t := range c.first {
			m.begin[0] |= m.word(t)
		}
		return
	}
	for _, t := range c.first {
		join(m.begin, m.pass(t))
	}
}

// nextStart is the first node from i on at which a match may begin, or -1.
func (m *Machine) nextStart(i int) int {
	w := i / 64
	if w >= m.width {
		return -1
	}
	if word := m.begin[w] >> (i % 64); word != 0 {
		return i + bits.TrailingZeros64(word)
	}
	for w++; w < m.width; w++ {
		if m.begin[w] != 0 {
			return 64*w + bits.TrailingZeros64(m.begin[w])
		}
	}
	return -1
}
