package pattern

import "slices"

// A thread is an instruction and what it has caught.
type thread struct {
	pc    int32
	roles [maxRoles]Span
}

type list []thread

// at is the longest match of a pattern that begins at place i of order; an empty
// match is none.
func (m *Machine) at(c *compiled, order []int16, i int) (Hit, bool) {
	p := c.Prog
	if len(m.visited) < len(p.code) {
		m.visited = make([]uint32, len(p.code))
		m.step = 0
	}
	var best Hit
	found := false
	var none [maxRoles]Span
	for r := range none {
		none[r] = Span{-1, -1}
	}
	m.now = m.now[:0]
	m.tick()
	m.add(p, 0, int32(i), &none, &m.now)
	for j := i; len(m.now) > 0; j++ {
		m.then = m.then[:0]
		m.tick()
		matched := false
		for t := range m.now {
			th := &m.now[t]
			in := &p.code[th.pc]
			switch {
			case in.op == opMatch && !matched && j > i:
				best, found, matched = Hit{First: i, Last: j, Roles: th.roles}, true, true
			case in.op == opTest && j < len(order) && m.passes(c.tests[th.pc], order[j]):
				m.add(p, in.x, int32(j+1), &th.roles, &m.then)
			}
		}
		m.now, m.then = m.then, m.now
	}
	return best, found
}

// tick begins a new step of the machine.
func (m *Machine) tick() {
	m.step++
	if m.step == 0 {
		clear(m.visited)
		m.step = 1
	}
}

// add follows jumps, splits and saves from pc and adds the threads they lead
// to, each instruction once a step.
func (m *Machine) add(p *Prog, pc, at int32, roles *[maxRoles]Span, to *list) {
	if m.visited[pc] == m.step {
		return
	}
	m.visited[pc] = m.step
	switch in := &p.code[pc]; in.op {
	case opJump:
		m.add(p, in.x, at, roles, to)
	case opSplit:
		m.add(p, in.x, at, roles, to)
		m.add(p, in.y, at, roles, to)
	case opSave:
		r := *roles
		if in.y%2 == 0 {
			r[in.y/2] = Span{at, -1}
		} else {
			r[in.y/2].Last = at
		}
		m.add(p, in.x, at, &r, to)
	default:
		*to = append(*to, thread{pc, *roles})
	}
}

// Role is what the named role of the pattern caught in the hit.
func (p *Prog) Role(h *Hit, name string) (Span, bool) {
	i := slices.Index(p.roles, name)
	if i < 0 || h.Roles[i].Last < 0 {
		return Span{-1, -1}, false
	}
	return h.Roles[i], true
}
