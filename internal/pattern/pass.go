package pattern

// unknown stands for the nodes that pass a test not made so far. Of those that do
// pass, one bit is always missing.
const unknown = ^uint64(0)

// nodes is the nodes that pass the test, where a word holds them.
func (m *Machine) nodes(test int32) uint64 {
	if nodes := m.passed[test]; nodes != unknown {
		return nodes
	}
	return m.test(test)
}

// test makes what nodes gives.
func (m *Machine) test(test int32) (out uint64) {
	p, passed := &m.set.preds[int(test)-m.set.asked], m.passed
	switch p.op {
	case predOr:
		for _, at := range p.syms {
			out |= passed[at]
		}
		for _, k := range p.tests {
			out |= m.nodes(k)
		}
	case predNot:
		out = m.last &^ m.nodes(p.tests[0])
	default:
		out = m.last
		for _, at := range p.syms {
			out &= passed[at]
		}
		if out == 0 {
			break
		}
		for _, at := range p.nots {
			out &^= passed[at]
		}
		for _, k := range p.tests {
			if out == 0 {
				break
			}
			out &= m.nodes(k)
		}
	}
	passed[test] = out
	m.made = append(m.made, test)
	return out
}

// passes reports whether node i passes the test.
func (m *Machine) passes(test int32, i int16) bool {
	if m.width == 1 {
		return m.nodes(test)>>i&1 != 0
	}
	return m.passesWide(test, i)
}

// passesWide is passes where a word does not hold the nodes.
func (m *Machine) passesWide(test int32, i int16) bool { return m.pass(test)[i/64]>>(i%64)&1 != 0 }

// pass is the nodes that pass the test, made once for all patterns, where one word
// does not hold them.
func (m *Machine) pass(test int32) []uint64 {
	at := int(test) * m.width
	out := m.wide[at : at+m.width : at+m.width]
	if int(test) < m.set.asked {
		if m.passed[test] == 0 {
			clear(out)
		}
		return out
	}
	if m.passed[test] != unknown {
		return out
	}
	m.passed[test] = 0
	m.made = append(m.made, test)
	p := &m.set.preds[int(test)-m.set.asked]
	clear(out)
	switch p.op {
	case predOr:
		for _, k := range p.syms {
			join(out, m.pass(k))
		}
		for _, k := range p.tests {
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
	for _, at := range p.syms {
		keep(out, m.pass(at))
	}
	for _, at := range p.nots {
		leave(out, m.pass(at))
	}
	for _, k := range p.tests {
		if p.op == predNot {
			leave(out, m.pass(k))
		} else {
			keep(out, m.pass(k))
		}
	}
}

// keep leaves in out the bits that in has too.
func keep(out, in []uint64) {
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
