package pattern

import "slices"

// A thread is an instruction and the place of what it has caught, which threads
// share until one of them catches more.
type thread struct {
	pc, caught int32
}

type list []thread

// at is where the longest match of a pattern ends that begins at place i of order,
// and the place of what it has caught; an empty match is none, which ends at i.
func (m *Machine) at(c *compiled, order []int16, i int) (last int, caught int32) {
	p := c.Prog
	if len(m.visited) < len(p.code) {
		m.visited = make([]uint32, len(p.code))
		m.step = 0
	}
	last = i
	m.caught = append(m.caught[:0], nothing)
	m.now = m.now[:0]
	m.tick()
	m.add(p, 0, int32(i), 0, &m.now)
	for j := i; len(m.now) > 0; j++ {
		m.then = m.then[:0]
		m.tick()
		matched := false
		for t := range m.now {
			th := &m.now[t]
			in := &p.code[th.pc]
			switch {
			case in.op == opMatch && !matched && j > i:
				last, caught, matched = j, th.caught, true
			case in.op == opTest && j < len(order) && m.passes(c.tests[th.pc], order[j]):
				m.add(p, in.x, int32(j+1), th.caught, &m.then)
			}
		}
		m.now, m.then = m.then, m.now
	}
	return last, caught
}

// tick begins a new step of the machine.
func (m *Machine) tick() {
	m.step++
	if m.step == 0 {
		clear(m.visited)
		m.step = 1
	}
}

// nothing is what a thread has caught at the start.
var nothing = func() (none [maxRoles]Span) {
	for r := range none {
		none[r] = Span{-1, -1}
	}
	return none
}()

// add follows jumps, splits and saves from pc and adds the threads they lead
// to, each instruction once a step.
func (m *Machine) add(p *Prog, pc, at, caught int32, to *list) {
	for m.visited[pc] != m.step {
		m.visited[pc] = m.step
		switch in := &p.code[pc]; in.op {
		case opJump:
			pc = in.x
		case opSplit:
			m.add(p, in.x, at, caught, to)
			pc = in.y
		case opSave:
			caught = m.save(caught, in.y, at)
			pc = in.x
		default:
			*to = append(*to, thread{pc, caught})
			return
		}
	}
}

// save is what was caught and the place at in the slot.
func (m *Machine) save(caught, slot, at int32) int32 {
	r := m.caught[caught]
	if slot%2 == 0 {
		r[slot/2] = Span{at, -1}
	} else {
		r[slot/2].Last = at
	}
	m.caught = append(m.caught, r)
	return int32(len(m.caught) - 1)
}

// Role is what the named role of the pattern caught in the hit.
func (p *Prog) Role(h *Hit, name string) (Span, bool) {
	i := slices.Index(p.roles, name)
	if i < 0 || h.Roles[i].Last < 0 {
		return Span{-1, -1}, false
	}
	return h.Roles[i], true
}
