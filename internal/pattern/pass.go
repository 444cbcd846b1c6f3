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
	t, passed := &m.set.tests[int(test)-m.set.asked], m.passed
	parts := m.set.parts[t.at : t.at+t.all]
	switch t.op {
	case predOr:
		for _, at := range parts[:t.syms] {
			out |= passed[at]
		}
		for _, k := range parts[t.syms:] {
			out |= m.nodes(k)
		}
	case predNot:
		out = m.last &^ m.nodes(parts[0])
	default:
		out = m.last
		for _, at := range parts[:t.syms] {
			out &= passed[at]
		}
		if out != 0 && t.syms < t.all {
			out = m.left(out, parts, t)
		}
	}
	passed[test] = out
	m.made = append(m.made, test)
	return out
}

// left is what the other parts of an "and" leave of the nodes in that pass its features.
func (m *Machine) left(in uint64, parts []int32, t *test) uint64 {
	for _, at := range parts[t.syms:t.nots] {
		in &^= m.passed[at]
	}
	for _, k := range parts[t.nots:] {
		if in == 0 {
			break
		}
		in &= m.nodes(k)
	}
	return in
}

// partsOf is what a test that is not for a feature is made of.
func (s *Set) partsOf(test int32) (op predOp, syms, nots, tests []int32) {
	t := &s.tests[int(test)-s.asked]
	parts := s.parts[t.at : t.at+t.all]
	return t.op, parts[:t.syms], parts[t.syms:t.nots], parts[t.nots:]
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
	op, syms, nots, tests := m.set.partsOf(test)
	clear(out)
	switch op {
	case predOr:
		for _, k := range syms {
			join(out, m.pass(k))
		}
		for _, k := range tests {
			join(out, m.pass(k))
		}
	case predNot:
		m.rest(out, nil, tests, nil)
	default:
		m.rest(out, syms, nots, tests)
	}
	return out
}

// rest makes out the nodes that pass all of the tests but those to leave out.
func (m *Machine) rest(out []uint64, syms, nots, tests []int32) {
	for w := range out {
		out[w] = ^uint64(0)
	}
	out[len(out)-1] = m.last
	for _, at := range syms {
		keep(out, m.pass(at))
	}
	for _, at := range nots {
		leave(out, m.pass(at))
	}
	for _, k := range tests {
		keep(out, m.pass(k))
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
