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
	w := m.waysOf(c)
	m.begin(code)
	last = i
	m.add(w, 0, int32(i), -1)
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
				m.add(w, in.x, int32(j+1), th.caught)
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

// add adds the threads that one comes to at pc, each instruction once a step.
func (m *Machine) add(w *ways, pc, at, caught int32) {
	visited, step, then, n := m.visited, m.step, m.then, m.count
	for i, end := w.from[pc], w.from[pc+1]; i < end; i++ {
		to := &w.all[i]
		if visited[to.pc] == step {
			continue
		}
		visited[to.pc] = step
		k := caught
		if to.slots != nil {
			k = int32(len(m.caught))
			m.caught = append(m.caught, mark{caught, i, at})
		}
		then[n] = thread{to.pc, k}
		n++
	}
	m.count = n
}

// ways are those from the instructions of a pattern: of pc, all[from[pc]:from[pc+1]].
type ways struct {
	all  []way
	from []int32
}

// A way leads through splits and saves to an instruction that a thread waits at, a test or
// the end; slots are those saved on it.
type way struct {
	pc    int32
	slots []int32
}

// waysOf is the ways of the pattern, worked out when it is first matched: few of the
// patterns ever are.
func (m *Machine) waysOf(c *compiled) *ways {
	w := m.ways[c.number]
	if w != nil {
		return w
	}
	starts := make([]bool, len(c.code))
	starts[0] = true
	for _, in := range c.code {
		if in.op == opTest {
			starts[in.x] = true
		}
	}
	w = &ways{}
	for pc, starts := range starts {
		w.from = append(w.from, int32(len(w.all)))
		if starts {
			w.all = follow(c.code, int32(pc), nil, make([]bool, len(c.code)), w.all)
		}
	}
	w.from = append(w.from, int32(len(w.all)))
	m.ways[c.number] = w
	return w
}

// follow appends the ways from pc to those there are, the likeliest first, of which each
// instruction is on one; slots are saved on the way to pc.
func follow(code []inst, pc int32, slots []int32, been []bool, all []way) []way {
	for !been[pc] {
		been[pc] = true
		switch in := &code[pc]; in.op {
		case opSplit:
			all = follow(code, in.x, slots, been, all)
			pc = in.y
		case opSave:
			slots = append(slots[:len(slots):len(slots)], in.y)
			pc = in.x
		case opJump:
			pc = in.x
		default:
			return append(all, way{pc, slots})
		}
	}
	return all
}

// A mark is a place where the slots of a way were saved, and the mark that the thread made
// before, -1 for none.
type mark struct{ before, way, at int32 }

// caughtBy is what was caught by the time of a mark. The first slot of a role notes where
// it begins, the second where it ends; the last time counts.
func (m *Machine) caughtBy(c *compiled, caught int32) (roles [maxRoles]Span) {
	for r := range roles {
		roles[r] = Span{-1, -1}
	}
	all := m.waysOf(c).all
	for ; caught >= 0; caught = m.caught[caught].before {
		k := &m.caught[caught]
		for _, slot := range slices.Backward(all[k.way].slots) {
			switch r := &roles[slot/2]; {
			case r.First >= 0:
			case slot%2 == 0:
				r.First = k.at
			case r.Last < 0:
				r.Last = k.at
			}
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
