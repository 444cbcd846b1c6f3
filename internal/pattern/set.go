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
	progs []compiled
	main  int               // how many of them Find looks for; Meets asks for the others
	preds []numbered        // by number, from asked on
	slots []int32           // by feature: its place among those that the tests ask for, -1 for none
	asked int               // how many those are
	marks token.Marks       // that the tests ask for
	meets [][]bundle        // by place: the patterns that the feature chooses, and the keys that it meets after those
	keys  [][keys - 1]int32 // by pattern: the keys that must be met besides, as bits after those of the patterns
	start []uint64          // what is met by nothing: the patterns that any nodes choose, and the key that is no key
	width int               // words of a Group
	ids   map[string]int32
}

// compiled is a pattern of a set, with the numbers of its tests.
type compiled struct {
	*Prog
	number int     // its index
	code   []inst  // with the number of a test as y
	first  int32   // a match begins where this passes
	second int32   // and goes on where this does
	needs  []int32 // a match holds, for each of these, a node that passes
	unsure []int32 // those of the needs that no key settles
}

// A bundle is a word of a set of bits, by its index, as far as some of them are set.
type bundle struct {
	word int
	bits uint64
}

// marks is how many marks there may be: the places of features begin with them, by
// their bits.
const marks = 32

// anywhere is the number of no test: a match may begin at any node.
const anywhere = math.MaxInt32

// numbered is a test whose parts are numbers.
type numbered struct {
	op    predOp
	syms  []int32 // the parts that are features
	nots  []int32 // of "and": the features that no part may be
	tests []int32 // the other parts
}

// key tells the test from those that are not equal to it.
func (n *numbered) key() string {
	b := binary.AppendVarint(nil, int64(n.op))
	for _, list := range [...][]int32{n.syms, n.nots, n.tests} {
		b = binary.AppendVarint(b, int64(len(list)))
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
	for i, p := range slices.Concat(progs, others) {
		c := compiled{Prog: p, number: i, code: slices.Clone(p.code), first: anywhere, second: anywhere}
		if p.first != nil {
			c.first = s.any(p.first)
		}
		if p.second != nil {
			c.second = s.any(p.second)
		}
		for pc := range c.code {
			if p.preds[pc] != nil {
				c.code[pc].y = s.number(p.preds[pc])
			}
		}
		for _, any := range p.needs {
			c.needs = append(c.needs, s.any(any))
		}
		s.progs = append(s.progs, c)
	}
	s.ids = nil
	s.settle()
	s.gather()
	s.index()
	return s
}

// settle numbers the tests anew, once it is known how many features are asked for:
// until then a feature is the complement of its place.
func (s *Set) settle() {
	renumber := func(tests []int32) {
		for i, t := range tests {
			switch {
			case t == anywhere:
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
		renumber(p.needs)
		one := make([]int32, 1)
		for pc := range p.code {
			if in := &p.code[pc]; in.op == opTest {
				one[0] = in.y
				renumber(one)
				in.y = one[0]
			}
		}
		ends := []int32{p.first, p.second}
		renumber(ends)
		p.first, p.second = ends[0], ends[1]
	}
}

// gather puts the parts of the tests beside each other, in the order of the tests, so that
// making one fetches little memory.
func (s *Set) gather() {
	var all []int32
	for i := range s.preds {
		p := &s.preds[i]
		for _, list := range [...]*[]int32{&p.syms, &p.nots, &p.tests} {
			all = append(all, *list...)
		}
	}
	for i := range s.preds {
		p := &s.preds[i]
		for _, list := range [...]*[]int32{&p.syms, &p.nots, &p.tests} {
			n := len(*list)
			*list, all = all[:n:n], all[n:]
		}
	}
}

// index notes which patterns each feature chooses: those whose rarest need it meets. The
// features that meet one of the other needs are a key to it; equal keys are the same bit.
func (s *Set) index() {
	s.meets = make([][]bundle, s.asked)
	s.keys = make([][keys - 1]int32, s.main)
	ids := map[string]int32{}
	none := s.key(nil, ids)
	var free []int
	for i := range s.progs[:s.main] {
		p := &s.progs[i]
		for k, need := range p.needs {
			if k >= len(p.Prog.keys) || !s.settles(need) {
				p.unsure = append(p.unsure, need)
			}
		}
		if len(p.Prog.keys) == 0 {
			free = append(free, i)
		} else {
			s.opens(p.Prog.keys[0], i)
		}
		for k := range s.keys[i] {
			if s.keys[i][k] = none; k+1 < len(p.Prog.keys) {
				s.keys[i][k] = s.key(p.Prog.keys[k+1], ids)
			}
		}
	}
	s.start = make([]uint64, s.width+(len(ids)+63)/64)
	for _, bit := range append(free, int(none)) {
		s.start[bit/64] |= 1 << (bit % 64)
	}
}

// opens notes that each of the features sets the bit.
func (s *Set) opens(features []token.Sym, bit int) {
	for _, f := range features {
		at := s.place(f)
		s.meets[at] = joined(s.meets[at], bit)
	}
}

// key is the bit of the key of the features.
func (s *Set) key(features []token.Sym, ids map[string]int32) int32 {
	n := numbered{}
	for _, f := range features {
		n.syms = append(n.syms, s.place(f))
	}
	slices.Sort(n.syms)
	name := n.key()
	id, ok := ids[name]
	if !ok {
		id = int32(64*s.width + len(ids))
		ids[name] = id
		s.opens(features, int(id))
	}
	return id
}

// settles reports whether a node passes the test that has one of the features it asks for.
func (s *Set) settles(test int32) bool {
	if int(test) < s.asked {
		return true
	}
	p := &s.preds[int(test)-s.asked]
	return p.op == predOr && len(p.tests) == 0
}

// place is the place of a need.
func (s *Set) place(f token.Sym) int32 {
	if f >= markBase {
		return int32(f - markBase)
	}
	return s.slots[f]
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

// places appends the places of the features of a word to into.
func (s *Set) places(w *token.Word, into []int32) []int32 {
	for _, f := range w.Asked {
		if at, ok := s.slotOf(f); ok {
			into = append(into, at)
		}
	}
	return into
}

// joined is the bundles with bit i set too.
func joined(set []bundle, i int) []bundle {
	for k := range set {
		if set[k].word == i/64 {
			set[k].bits |= 1 << (i % 64)
			return set
		}
	}
	return append(set, bundle{i / 64, 1 << (i % 64)})
}

// any is the number of the test that one of the given ones passes.
func (s *Set) any(preds []*pred) int32 {
	if len(preds) == 1 {
		return s.number(preds[0])
	}
	return s.number(&pred{op: predOr, kids: preds})
}

// Roles are the names of the roles of pattern i.
func (s *Set) Roles(i int) []string { return s.progs[i].roles }

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

// has reports whether bit i is among the bits.
func has(bits []uint64, i int32) bool { return bits[uint32(i)/64]>>(uint32(i)%64)&1 != 0 }

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
	if p.op == predNot {
		n.op = predAnd
		p = &pred{op: predAnd, kids: []*pred{p}}
	}
	s.parts(&n, p.kids)
	return s.id(n)
}

// id is the number of the test, the same for equal ones.
func (s *Set) id(n numbered) int32 {
	key := n.key()
	id, ok := s.ids[key]
	if !ok {
		id = int32(len(s.preds))
		s.ids[key] = id
		s.preds = append(s.preds, n)
	}
	return id
}

// parts adds the parts of a test.
func (s *Set) parts(n *numbered, kids []*pred) {
	for _, k := range kids {
		switch {
		case k.op == predNot && n.op == predAnd:
			if id := s.number(k.kids[0]); id < 0 {
				n.nots = append(n.nots, ^id)
			} else {
				n.tests = append(n.tests, s.opposite(id))
			}
		case k.op == n.op:
			s.parts(n, k.kids)
		default:
			if id := s.number(k); id < 0 {
				n.syms = append(n.syms, ^id)
			} else {
				n.tests = append(n.tests, id)
			}
		}
	}
}

// opposite is the number of the test that passes what another does not.
func (s *Set) opposite(test int32) int32 { return s.id(numbered{op: predNot, tests: []int32{test}}) }

// String is the patterns, one a line.
func (s *Set) String() string {
	var b strings.Builder
	for i := range s.progs {
		b.WriteString(s.progs[i].source + "\n")
	}
	return b.String()
}
