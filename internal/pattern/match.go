package pattern

import "slices"

// A thread is a state and the last mark of what it has caught, -1 for none.
type thread struct {
	state, caught int32
}

// at is where the longest match of a pattern ends that begins at place i of order,
// and its last mark; an empty match is none, which ends at i.
func (m *Machine) at(c *compiled, order []int16, i int) (last int, caught int32) {
	a := m.automatonOf(c)
	m.begin(a)
	last = i
	m.add(a, a.states[0], int32(i), -1)
	for j := i; m.count > 0; j++ {
		m.tick()
		matched := false
		for _, th := range m.now {
			switch s := a.states[th.state]; {
			case s.test == ended:
				if !matched && j > i {
					last, caught, matched = j, th.caught, true
				}
			case j == len(order):
			case m.passes(s.test, order[j]):
				m.add(a, s, int32(j+1), th.caught)
			}
		}
	}
	return last, caught
}

// begin makes room for the threads of an automaton, of which there are no more than
// states, and starts with none.
func (m *Machine) begin(a *automaton) {
	if n := len(a.states); len(m.visited) < n {
		m.visited, m.step = make([]uint32, n), 0
		m.now, m.then = make([]thread, n), make([]thread, n)
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

// renew makes all states of the automaton ones that no thread was added at.
func (m *Machine) renew() {
	if m.step++; m.step == 0 {
		clear(m.visited)
		m.step = 1
	}
}

// add adds the threads that one comes to from a state, each state once a step.
func (m *Machine) add(a *automaton, s state, at, caught int32) {
	visited, step, then, n := m.visited, m.step, m.then, m.count
	for i := s.first; i < s.last; i++ {
		to := a.ways[i]
		if visited[to.state] == step {
			continue
		}
		visited[to.state] = step
		k := caught
		if to.saves > 0 {
			k = int32(len(m.caught))
			m.caught = append(m.caught, mark{caught, to.saves, at})
		}
		then[n] = thread{to.state, k}
		n++
	}
	m.count = n
}

// An automaton is a pattern as it is matched: the tests that its threads wait at, and what lies
// between them worked out.
type automaton struct {
	states []state // the first is where they begin
	ways   []way
	saves  [][]int32 // the slots saved on a way; the first are none
}

// A state is a test that a thread waits at, and the ways from where it passes, those of the
// automaton from first to last, the likeliest first.
type state struct{ test, first, last int32 }

// ended is the test of the state at the end of a pattern.
const ended = -1

// A way leads to a state; saves is the place of the slots that are saved on it.
type way struct{ state, saves int32 }

// automatonOf is the automaton of the pattern, made when it is first matched: few of the
// patterns ever are.
func (m *Machine) automatonOf(c *compiled) *automaton {
	a := m.automata[c.number]
	if a != nil {
		return a
	}
	a = &automaton{saves: make([][]int32, 1)}
	states := make([]int32, len(c.code)) // by instruction: its state
	a.states = append(a.states, state{})
	for pc, in := range c.code {
		switch in.op {
		case opTest:
			states[pc] = int32(len(a.states))
			a.states = append(a.states, state{test: in.y})
		case opMatch:
			states[pc] = int32(len(a.states))
			a.states = append(a.states, state{test: ended})
		}
	}
	a.lead(c.code, 0, 0, states)
	for pc, in := range c.code {
		if in.op == opTest {
			a.lead(c.code, states[pc], in.x, states)
		}
	}
	m.automata[c.number] = a
	return a
}

// lead adds the ways from a state that lead on from an instruction.
func (a *automaton) lead(code []inst, from, pc int32, states []int32) {
	s := &a.states[from]
	s.first = int32(len(a.ways))
	a.follow(code, pc, nil, make([]bool, len(code)), states)
	s.last = int32(len(a.ways))
}

// follow adds the ways from pc, the likeliest first, of which each instruction is on one; slots
// are saved on the way to pc.
func (a *automaton) follow(code []inst, pc int32, slots []int32, been []bool, states []int32) {
	for !been[pc] {
		been[pc] = true
		switch in := &code[pc]; in.op {
		case opSplit:
			a.follow(code, in.x, slots, been, states)
			pc = in.y
		case opSave:
			slots = append(slots[:len(slots):len(slots)], in.y)
			pc = in.x
		case opJump:
			pc = in.x
		default:
			w := way{state: states[pc]}
			if slots != nil {
				w.saves = int32(len(a.saves))
				a.saves = append(a.saves, slots)
			}
			a.ways = append(a.ways, w)
			return
		}
	}
}

// A mark is a place where the slots of a way were saved, and the mark that the thread made
// before, -1 for none.
type mark struct{ before, saves, at int32 }

// caughtBy is what was caught by the time of a mark. The first slot of a role notes where
// it begins, the second where it ends; the last time counts.
func (m *Machine) caughtBy(c *compiled, caught int32) (roles [maxRoles]Span) {
	for r := range roles {
		roles[r] = Span{-1, -1}
	}
	all := m.automatonOf(c).saves
	for ; caught >= 0; caught = m.caught[caught].before {
		k := &m.caught[caught]
		for _, slot := range slices.Backward(all[k.saves]) {
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
