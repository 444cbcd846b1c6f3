package pattern

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"strings"

	"muster/internal/token"
)

// A Set is patterns that are matched together. It is immutable and safe for
// concurrent use.
//
// The tests of its patterns are numbered, equal ones alike, those for a feature
// first, by its place among those asked for. Each is made of all nodes at once: the
// nodes that pass are the bits of a few words, so that "and", "or" and "not" are one
// instruction for 64 nodes. The nodes are loaded
// once for all the groups of patterns and all the orders that they are read in.
type Set struct {
	progs  []compiled
	main   int         // how many of them Find looks for; Meets asks for the others
	preds  []numbered  // by number, from asked on
	free   []uint64    // by need and word of a Group: the patterns that have no such need
	slots  []int32     // by feature: its place among those that the tests ask for, -1 for none
	asked  int         // how many those are
	marks  token.Marks // that the tests ask for
	byNeed [][]need    // by place, and after those by mark: the patterns of which it meets a need
	width  int         // words of a Group
	ids    map[string]int32
}

// compiled is a pattern of a set, with the numbers of its tests.
type compiled struct {
	*Prog
	tests  []int32 // by instruction
	first  int32   // a match begins where this passes
	second int32   // and goes on where this does
	needs  []int32 // a match holds, for each of these, a node that passes
}

// marks is how many marks there may be: the places of features begin with them, by
// their bits.
const marks = 32

// Two numbers are of no test: a match may begin at any node, and an instruction at
// which a thread waits makes a match.
const (
	anywhere = math.MaxInt32
	matches  = math.MaxInt32 - 1
)

// numbered is a test whose parts are numbers.
type numbered struct {
	op    predOp
	syms  []int32 // the parts that are features
	tests []int32 // the other parts
}

// key tells the test from those that are not equal to it.
func (n *numbered) key() string {
	b := binary.AppendVarint(nil, int64(n.op))
	b = binary.AppendVarint(b, int64(len(n.syms)))
	for _, list := range [...][]int32{n.syms, n.tests} {
		for _, part := range list {
			b = binary.AppendVarint(b, int64(part))
		}
	}
	return string(b)
}

// NewSet makes a set of the patterns; a Hit's Prog is an index into progs. The others
// have the indices after those, and are asked for one by one.
func NewSet(progs []*Prog, others ...*Prog) *Set {
	s := &Set{ids: map[string]int32{}, width: (len(progs) + 63) / 64, main: len(progs), asked: marks}
	for _, p := range slices.Concat(progs, others) {
		c := compiled{Prog: p, tests: make([]int32, len(p.code)), first: anywhere, second: anywhere}
		if p.first != nil {
			c.first = s.any(p.first)
		}
		if p.second != nil {
			c.second = s.any(p.second)
		}
		for pc := range p.code {
			if c.tests[pc] = matches; p.preds[pc] != nil {
				c.tests[pc] = s.number(p.preds[pc])
			}
		}
		for _, any := range p.needs {
			c.needs = append(c.needs, s.any(any))
		}
		s.progs = append(s.progs, c)
	}
	s.ids = nil
	s.settle()
	s.byNeed = make([][]need, s.asked)
	s.free = make([]uint64, keys*s.width)
	for k := range keys {
		s.key(k)
	}
	return s
}

// settle numbers the tests anew, once it is known how many features are asked for:
// until then a feature is the complement of its place.
func (s *Set) settle() {
	renumber := func(tests []int32) {
		for i, t := range tests {
			switch {
			case t == matches, t == anywhere:
			case t < 0:
				tests[i] = ^t
			default:
				tests[i] = t + int32(s.asked)
			}
		}
	}
	for i := range s.preds {
		renumber(s.preds[i].tests)
	}
	for i := range s.progs {
		p := &s.progs[i]
		renumber(p.tests)
		renumber(p.needs)
		ends := []int32{p.first, p.second}
		renumber(ends)
		p.first, p.second = ends[0], ends[1]
	}
}

// A need is patterns of which a feature meets a need, as the bits of one word of a
// Group: few of the patterns ask for any one feature.
type need struct {
	at       int // the need times the words of a Group, and the word
	patterns uint64
}

// key notes which features meet the need k of each pattern.
func (s *Set) key(k int) {
	for i, p := range s.progs[:s.main] {
		if k >= len(p.need) {
			s.free[k*s.width+i/64] |= 1 << (i % 64)
			continue
		}
		for _, f := range p.need[k] {
			s.meets(s.place(f), k, i)
		}
	}
}

// place is the place of a need.
func (s *Set) place(f token.Sym) int32 {
	if f >= markBase {
		return int32(f - markBase)
	}
	return s.slots[f]
}

// meets notes that the feature at the place meets the need k of pattern i.
func (s *Set) meets(at int32, k, i int) {
	s.byNeed[at] = joined(s.byNeed[at], need{k*s.width + i/64, 1 << (i % 64)})
}

// slot is the place of a feature that is no mark and that the tests ask for.
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

// slotOf is the place of a feature, if the tests ask for it.
func (s *Set) slotOf(f token.Sym) (int32, bool) {
	if int(f) >= len(s.slots) {
		return 0, false
	}
	at := s.slots[f]
	return at, at >= 0
}

// places appends the places of the features of a word to into, which is not nil
// afterwards.
func (s *Set) places(w *token.Word, into []int32) []int32 {
	if into == nil {
		into = []int32{}
	}
	for _, f := range w.Asked {
		if at, ok := s.slotOf(f); ok {
			into = append(into, at)
		}
	}
	return into
}

// joined is the needs and n, which is added to one of the same patterns.
func joined(needs []need, n need) []need {
	for i := range needs {
		if needs[i].at == n.at {
			needs[i].patterns |= n.patterns
			return needs
		}
	}
	return append(needs, n)
}

// any is the number of the test that one of the given ones passes.
func (s *Set) any(preds []*pred) int32 {
	if len(preds) == 1 {
		return s.number(preds[0])
	}
	return s.number(&pred{op: predOr, kids: preds})
}

// A Group is some of the patterns of a set, as bits.
type Group []uint64

// Group is the patterns whose index is in.
func (s *Set) Group(in func(i int) bool) Group {
	g := make(Group, s.width)
	for i := range s.progs[:s.main] {
		if in(i) {
			g.add(i)
		}
	}
	return g
}

// has reports whether pattern i is in the group.
func (g Group) has(i int32) bool { return g[i/64]>>(i%64)&1 != 0 }

// add puts pattern i into the group.
func (g Group) add(i int) { g[i/64] |= 1 << (i % 64) }

// number is the number of a test, the same for equal ones, until they are settled.
func (s *Set) number(p *pred) int32 {
	if p.op == predSym {
		return ^s.slot(p.sym)
	}
	if p.op == predMark {
		s.marks |= p.mark
		return ^int32(bits.TrailingZeros32(uint32(p.mark)))
	}
	n := numbered{op: p.op}
	for _, k := range p.kids {
		if id := s.number(k); id < 0 && p.op != predNot {
			n.syms = append(n.syms, ^id)
		} else {
			n.tests = append(n.tests, id)
		}
	}
	key := n.key()
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
