package pattern

import (
	"slices"

	"muster/internal/token"
)

// A Set is patterns that are matched together. It is immutable and safe for
// concurrent use.
type Set struct {
	progs  []*Prog
	always []int32   // patterns of which nothing is known
	byNeed [][]int32 // patterns by a feature they cannot match without
}

// NewSet makes a set of the patterns; a Hit's Prog is an index into progs.
func NewSet(progs []*Prog) *Set {
	s := &Set{progs: progs}
	for i, p := range progs {
		if p.need == nil {
			s.always = append(s.always, int32(i))
		}
		for _, f := range p.need {
			for int(f) >= len(s.byNeed) {
				s.byNeed = append(s.byNeed, nil)
			}
			s.byNeed[f] = append(s.byNeed[f], int32(i))
		}
	}
	return s
}

// A Machine is the scratch space of matching. The zero Machine is ready; it is
// not safe for concurrent use.
type Machine struct {
	cand    []int32
	now     list
	then    list
	visited []uint32 // instruction → the step it was last added in
	step    uint32
}

// A thread is an instruction and what it has caught.
type thread struct {
	pc    int32
	roles [maxRoles]Span
}

type list []thread

// Find appends to hits every leftmost-longest match of each pattern in the
// nodes, in the order of the set. A pattern is tried only when some node holds
// a feature it cannot match without, so a thousand patterns cost about what
// the few relevant ones do.
func (s *Set) Find(nodes []Node, m *Machine, hits []Hit) []Hit {
	m.cand = append(m.cand[:0], s.always...)
	for i := range nodes {
		for _, f := range nodes[i].Has {
			if int(f) < len(s.byNeed) {
				m.cand = append(m.cand, s.byNeed[f]...)
			}
		}
	}
	slices.Sort(m.cand)
	for i, k := range m.cand {
		if i > 0 && m.cand[i-1] == k {
			continue
		}
		hits = s.progs[k].find(nodes, m, int(k), hits)
	}
	return hits
}

// find appends the matches of one pattern.
func (p *Prog) find(nodes []Node, m *Machine, k int, hits []Hit) []Hit {
	for i := 0; i < len(nodes); i++ {
		if !p.begins(&nodes[i]) {
			continue
		}
		if h, ok := p.at(nodes, i, m); ok {
			h.Prog = k
			hits = append(hits, h)
			i = h.Last - 1
		}
	}
	return hits
}

// begins reports whether a match may begin at the node.
func (p *Prog) begins(n *Node) bool {
	if p.first == nil {
		return true
	}
	for _, f := range p.first {
		if f.accepts(n) {
			return true
		}
	}
	return false
}

// at is the longest match that begins at node i; an empty match is none.
func (p *Prog) at(nodes []Node, i int, m *Machine) (Hit, bool) {
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
			case in.op == opTest && j < len(nodes) && in.pred.accepts(&nodes[j]):
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

// Need is the features of which every match holds at least one, for those who
// want to know why a pattern is tried.
func (p *Prog) Need() []token.Sym { return p.need }
