package pattern

import (
	"encoding/binary"
	"strings"

	"muster/internal/token"
)

// A Set is patterns that are matched together. It is immutable and safe for
// concurrent use.
//
// The tests of its patterns are numbered, equal ones alike, and each is made of
// all nodes at once: the nodes that pass are the bits of a few words, so that
// "and", "or" and "not" are one instruction for 64 nodes. The nodes are loaded
// once for all the groups of patterns and all the orders that they are read in.
type Set struct {
	progs  []compiled
	preds  []numbered
	free   [keys]Group // the patterns that have no such need
	slots  []int32     // by feature: its place among those that the tests ask for, -1 for none
	asked  int         // how many those are
	byNeed [][]need    // by place, and after those by mark: the patterns of which it meets a need
	width  int         // words of a Group
	ids    map[string]int32
}

// compiled is a pattern of a set, with the numbers of its tests.
type compiled struct {
	*Prog
	tests []int32 // by instruction
	first int32   // a match begins where this passes; -1: anywhere
	needs []int32 // a match holds, for each of these, a node that passes
}

// numbered is a test whose parts are numbers. A test of several has first the
// features among them, by place, then the other tests.
type numbered struct {
	op    predOp
	at    int32 // of a feature: its place
	mark  token.Marks
	syms  []int32 // the parts that are features, by place
	tests []int32 // the other parts
}

// key tells the test from those that are not equal to it.
func (n *numbered) key() string {
	b := binary.AppendVarint(nil, int64(n.op))
	b = binary.AppendVarint(b, int64(n.at))
	b = binary.AppendVarint(b, int64(n.mark))
	b = binary.AppendVarint(b, int64(len(n.syms)))
	for _, list := range [...][]int32{n.syms, n.tests} {
		for _, part := range list {
			b = binary.AppendVarint(b, int64(part))
		}
	}
	return string(b)
}

// NewSet makes a set of the patterns; a Hit's Prog is an index into progs.
func NewSet(progs []*Prog) *Set {
	s := &Set{ids: map[string]int32{}, width: (len(progs) + 63) / 64}
	for _, p := range progs {
		c := compiled{Prog: p, tests: make([]int32, len(p.code)), first: -1}
		if p.first != nil {
			c.first = s.any(p.first)
		}
		for pc := range p.code {
			if in := &p.code[pc]; in.op == opTest {
				c.tests[pc] = s.number(in.pred)
			}
		}
		for _, any := range p.needs {
			c.needs = append(c.needs, s.any(any))
		}
		s.progs = append(s.progs, c)
	}
	s.ids = nil
	s.byNeed = make([][]need, s.asked+32)
	for k := range keys {
		s.key(k)
	}
	return s
}

// A need is patterns of which a feature meets the need k, as the bits of one word
// of a Group: few of the patterns ask for any one feature.
type need struct {
	k, word  int32
	patterns uint64
}

// key notes which features meet the need k of each pattern.
func (s *Set) key(k int) {
	s.free[k] = make(Group, s.width)
	for i, p := range s.progs {
		if k >= len(p.need) {
			s.free[k].add(i)
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
		return int32(s.asked) + int32(f-markBase)
	}
	return s.slots[f]
}

// meets notes that the feature at the place meets the need k of pattern i, which
// is the last noted so far.
func (s *Set) meets(at int32, k, i int) {
	of := s.byNeed[at]
	if n := len(of) - 1; n < 0 || of[n].k != int32(k) || of[n].word != int32(i/64) {
		of = append(of, need{k: int32(k), word: int32(i / 64)})
	}
	of[len(of)-1].patterns |= 1 << (i % 64)
	s.byNeed[at] = of
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
	for i := range s.progs {
		if in(i) {
			g.add(i)
		}
	}
	return g
}

// add puts pattern i into the group.
func (g Group) add(i int) { g[i/64] |= 1 << (i % 64) }

// number is the number of a test, the same for equal ones.
func (s *Set) number(p *pred) int32 {
	n := numbered{op: p.op, mark: p.mark}
	for _, k := range p.kids {
		if p.op != predNot && k.op == predSym {
			n.syms = append(n.syms, s.slot(k.sym))
		} else {
			n.tests = append(n.tests, s.number(k))
		}
	}
	if p.op == predSym {
		n.at = s.slot(p.sym)
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
