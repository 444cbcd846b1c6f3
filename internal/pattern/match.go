package pattern

import "slices"

// A thread is an instruction and its last mark of what it has caught, -1 for none.
type thread struct {
	pc, caught int32
}

// at is where the longest match of a pattern ends that begins at place i of order,
// and its last mark; an empty match is none, which ends at i.
func (m *Machine) at(c *compiled, order []int16, i int) (last int, caught int32) {
	code := c.code
	m.begin(code)
	last = i
	m.add(code, 0, int32(i), -1)
	for j := i; m.count > 0; j++ {
		m.tick()
		matched := false
		for _, th := range m.now {
			switch in := &code[th.pc]; {
			case in.op == opMatch:
				if !matched && j > i {
					last, caught, matched = j, th.caught, true
				}
			case j == len(order):
			case m.passes(in.y, order[j]):
				m.add(code, in.x, int32(j+1), th.caught)
			}
		}
	}
	return last, caught
}

// begin makes room for the threads of a program, of which there are no more than
// instructions, and starts with none.
func (m *Machine) begin(code []inst) {
	if len(m.visited) < len(code) {
		m.visited, m.step = make([]uint32, len(code)), 0
		m.now, m.then = make([]thread, len(code)), make([]thread, len(code))
	}
	m.caught = m.caught[:0]
	m.count = 0
	m.renew()
}

// tick begins a new step of the machine, at the threads of the last one.
func (m *Machine) tick() {
	m.now, m.then = m.then[:m.count], m.now[:cap(m.now)]
	m.count = 0
	m.renew()
}

// renew makes all instructions of the program ones that no thread was added at.
func (m *Machine) renew() {
	if m.step++; m.step == 0 {
		clear(m.visited)
		m.step = 1
	}
}

// add follows splits and saves from pc and adds the threads they lead to, each
// instruction once a step.
func (m *Machine) add(code []inst, pc, at, caught int32) {
	for m.visited[pc] != m.step {
		m.visited[pc] = m.step
		switch in := &code[pc]; in.op {
		case opSplit:
			m.add(code, in.x, at, caught)
			pc = in.y
		case opSave:
			caught = m.save(caught, in.y, at)
			pc = in.x
		default:
			m.then[m.count] = thread{pc, caught}
			m.count++
			return
		}
	}
}

// A mark is a place noted in a slot, and the mark that the thread made before, -1
// for none.
type mark struct{ before, slot, at int32 }

// save notes the place in the slot, after what was caught.
func (m *Machine) save(caught, slot, at int32) int32 {
	m.caught = append(m.caught, mark{caught, slot, at})
	return int32(len(m.caught) - 1)
}

// roles is what was caught by the time of a mark. The first slot of a role notes
// where it begins, the second where it ends; the last time counts.
func (m *Machine) roles(caught int32) (roles [maxRoles]Span) {
	for r := range roles {
		roles[r] = Span{-1, -1}
	}
	for ; caught >= 0; caught = m.caught[caught].before {
		k := &m.caught[caught]
		switch r := &roles[k.slot/2]; {
		case r.First >= 0:
		case k.slot%2 == 0:
			r.First = k.at
		case r.Last < 0:
			r.Last = k.at
		}
	}
	return roles
}

// Role is what the named role of the pattern caught in the hit.
func (p *Prog) Role(h *Hit, name string) (Span, bool) {
	i := slices.Index(p.roles, name)
	if i < 0 || h.Roles[i].Last < 0 {
		return Span{-1, -1}, false
	}
	return h.Roles[i], true
}
