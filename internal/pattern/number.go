package pattern

import (
	"encoding/binary"
	"math/bits"
)

// A numbering gives the tests of a set their numbers.
type numbering struct {
	*Set
	made []numbered // by number, until they are settled
	ids  map[string]int32
}

// numbered is a test whose parts are numbers.
type numbered struct {
	op    predOp
	syms  []int32 // the parts that are features
	nots  []int32 // of "and": the features that no part may be
	tests []int32 // the other parts
}

// lists are those of the parts, in the order that a test has them in.
func (n *numbered) lists() [3][]int32 { return [...][]int32{n.syms, n.nots, n.tests} }

// key tells the test from those that are not equal to it.
func (n *numbered) key() string {
	b := binary.AppendVarint(nil, int64(n.op))
	for _, list := range n.lists() {
		b = binary.AppendVarint(b, int64(len(list)))
		for _, part := range list {
			b = binary.AppendVarint(b, int64(part))
		}
	}
	return string(b)
}

// any is the number of the test that one of the given ones passes.
func (s *numbering) any(preds []*pred) int32 {
	if len(preds) == 1 {
		return s.number(preds[0])
	}
	return s.number(&pred{op: predOr, kids: preds})
}

// number is the number of a test, the same for equal ones, until they are settled.
func (s *numbering) number(p *pred) int32 {
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
	s.divide(&n, p.kids)
	return s.id(n)
}

// id is the number of the test, the same for equal ones.
func (s *numbering) id(n numbered) int32 {
	key := n.key()
	id, ok := s.ids[key]
	if !ok {
		id = int32(len(s.made))
		s.ids[key] = id
		s.made = append(s.made, n)
	}
	return id
}

// divide adds the parts of a test.
func (s *numbering) divide(n *numbered, kids []*pred) {
	for _, k := range kids {
		switch {
		case k.op == predNot && n.op == predAnd:
			if id := s.number(k.kids[0]); id < 0 {
				n.nots = append(n.nots, ^id)
			} else {
				n.tests = append(n.tests, s.opposite(id))
			}
		case k.op == n.op:
			s.divide(n, k.kids)
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
func (s *numbering) opposite(test int32) int32 {
	return s.id(numbered{op: predNot, tests: []int32{test}})
}

// settle numbers the tests anew, now that it is known how many features are asked for:
// until then a feature is the complement of its place. It leaves the tests in the set.
func (s *numbering) settle() {
	for i := range s.progs {
		p := &s.progs[i]
		p.first, p.second = s.settled(p.first), s.settled(p.second)
		for pc := range p.code {
			if in := &p.code[pc]; in.op == opTest {
				in.y = s.settled(in.y)
			}
		}
	}
	for i := range s.needs {
		s.needs[i] = s.settled(s.needs[i])
	}
	for i := range s.made {
		n := &s.made[i]
		for k := range n.tests {
			n.tests[k] = s.settled(n.tests[k])
		}
		t := test{op: n.op, at: int32(len(s.parts))}
		for k, end := range [...]*int32{&t.syms, &t.nots, &t.all} {
			s.parts = append(s.parts, n.lists()[k]...)
			*end = int32(len(s.parts)) - t.at
		}
		s.tests = append(s.tests, t)
	}
}

// settled is the number for good of a test.
func (s *numbering) settled(id int32) int32 {
	switch {
	case id == anywhere:
		return id
	case id < 0:
		return ^id
	}
	return id + int32(s.asked)
}
