package pattern

import "math/bits"

// word is the nodes that pass the test, where there are no more than 64.
func (m *Machine) word(test int32) uint64 {
	if m.passIn[test] == m.round {
		return m.passed[test]
	}
	return m.test(test)
}

// test makes what word gives.
func (m *Machine) test(test int32) uint64 {
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
func (m *Machine) passes(test int32, i int16) bool {
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
		m.rest(out, p)
	}
	return out
}

// rest makes out the nodes that pass a test that leaves nodes out: any, "and",
// "not".
func (m *Machine) rest(out []uint64, p *numbered) {
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
	for w := range min(len(out), len(in)) {
		out[w] |= in[w]
	}
}
