package pattern

import "math/bits"

// A passed is the nodes that pass a test, as bits, and the round in which they
// were made.
type passed struct {
	nodes uint64
	round uint32
}

// word is the nodes that pass the test, where there are no more than 64.
func (m *Machine) word(test int32) uint64 {
	if p := &m.passed[test]; p.round == m.round {
		return p.nodes
	}
	return m.test(test)
}

// test makes what word gives.
func (m *Machine) test(test int32) uint64 {
	p := &m.set.preds[test]
	var out uint64
	switch p.op {
	case predSym:
		out = m.syms[p.at]
	case predMark:
		for marks := uint32(p.mark); marks != 0; marks &= marks - 1 {
			out |= m.marks[bits.TrailingZeros32(marks)]
		}
	case predOr:
		for _, at := range p.syms {
			out |= m.syms[at]
		}
		for _, k := range p.tests {
			out |= m.word(k)
		}
	case predNot:
		out = m.last &^ m.word(p.tests[0])
	default:
		out = m.all(p)
	}
	m.passed[test] = passed{out, m.round}
	return out
}

// all is the nodes that pass each part of the test, where there are no more than
// 64.
func (m *Machine) all(p *numbered) uint64 {
	out := m.last
	for _, at := range p.syms {
		out &= m.syms[at]
	}
	for _, k := range p.tests {
		if out == 0 {
			break
		}
		out &= m.word(k)
	}
	return out
}

// passes reports whether node i passes the test.
func (m *Machine) passes(test int32, i int16) bool {
	if m.width == 1 {
		return m.word(test)>>i&1 != 0
	}
	return m.pass(test)[i/64]>>(i%64)&1 != 0
}

// pass is the nodes that pass the test, made once for all patterns, where there
// are more than 64.
func (m *Machine) pass(test int32) []uint64 {
	at := int(test) * m.width
	out := m.wide[at : at+m.width : at+m.width]
	if m.passed[test].round == m.round {
		return out
	}
	m.passed[test].round = m.round
	p := &m.set.preds[test]
	clear(out)
	switch p.op {
	case predSym:
		join(out, m.having(p.at))
	case predMark:
		for marks := uint32(p.mark); marks != 0; marks &= marks - 1 {
			join(out, m.marks[bits.TrailingZeros32(marks)*m.width:])
		}
	case predOr:
		for _, at := range p.syms {
			join(out, m.having(at))
		}
		for _, k := range p.tests {
			join(out, m.pass(k))
		}
	default:
		m.rest(out, p)
	}
	return out
}

// having is the nodes that have the feature at the place.
func (m *Machine) having(at int32) []uint64 {
	return m.syms[int(at)*m.width : (int(at)+1)*m.width]
}

// rest makes out the nodes that pass a test that leaves nodes out: any, "and",
// "not".
func (m *Machine) rest(out []uint64, p *numbered) {
	for w := range out {
		out[w] = ^uint64(0)
	}
	out[len(out)-1] = m.last
	for _, at := range p.syms {
		meet(out, m.having(at))
	}
	for _, k := range p.tests {
		if p.op == predNot {
			leave(out, m.pass(k))
		} else {
			meet(out, m.pass(k))
		}
	}
}

// meet leaves in out the bits that in has too.
func meet(out, in []uint64) {
	for w := range out {
		out[w] &= in[w]
	}
}

// leave takes the bits of in from out.
func leave(out, in []uint64) {
	for w := range out {
		out[w] &^= in[w]
	}
}

// join adds the bits of in to those of out.
func join(out, in []uint64) {
	for w := range min(len(out), len(in)) {
		out[w] |= in[w]
	}
}
