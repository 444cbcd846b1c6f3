package reconcile

import (
	"cmp"
	"slices"
)

// A stretch is a time in which the accepted claims allow the same levels, up to
// the next stretch.
type stretch struct {
	from moment
	band band
}

// allow works out what all accepted claims allow together, each with its
// allowance, and with its date wherever in its interval it can be: on a day of a
// month in which a group came, the level before it and the level after. Days on
// which nothing can have changed are one stretch.
//
// The steps are walked forward for the levels that can be come to, and back for
// those from which all that follows can be met. A level is allowed where it is
// both. Sets of levels are curves of score 0, and what is not in them is never.
func (s *stock) allow() []stretch {
	steps, cuts := s.kept()
	back := make([]state, len(steps)+1)
	back[len(steps)] = state{{0, flat(0)}}
	for k, st := range slices.Backward(steps) {
		back[k] = back[k+1].past(st, -1)
	}
	ahead, done := state{{0, flat(0)}}, 0
	out := make([]stretch, 0, len(cuts))
	for _, c := range cuts {
		for ; done < c.step; done++ {
			ahead = ahead.past(steps[done], 1)
		}
		out = append(out, stretch{c.from, ahead.meets(back[done])})
	}
	return out
}

// bandAt is what is allowed at a moment.
func (s *stock) bandAt(m moment) band { return s.allowed[s.stretchAt(m)].band }

// stretchAt is the index of the stretch that a moment lies in.
func (s *stock) stretchAt(m moment) int {
	i, _ := slices.BinarySearchFunc(s.allowed, m+1, func(x stretch, m moment) int { return cmp.Compare(x.from, m) })
	return max(0, i-1)
}

// A cut is a moment from which other levels may hold, and the number of steps
// that lie before it.
type cut struct {
	from moment
	step int
}

// kept are the steps of what was accepted, at every moment at which it may have
// been, and the moments at which the level may have changed. A change that nobody
// reports comes as late as it can, and a level stays on its side of it.
func (s *stock) kept() (steps []step, cuts []cut) {
	cuts = []cut{{from: -1 << 40}}
	mark := func(from moment) {
		if last := &cuts[len(cuts)-1]; from > last.from {
			cuts = append(cuts, cut{from, len(steps)})
		} else {
			last.step = len(steps) // of one moment, so that no day lies between
		}
	}
	sides := s.sides()
	side := 0
	for k, st := range s.steps {
		if from, ok := s.shifted[k]; ok {
			side++
			steps = append(steps, step{op: opShift})
			mark(from)
		}
		if st.op == opShift || st.it.taken < 0 || st.op == opLevel && sides[st.it] != side {
			continue
		}
		steps = append(steps, st)
		switch st.op {
		case opFlow:
			mark(st.at)
		case opClose:
			mark(cuts[len(cuts)-1].from)
		}
	}
	return steps, cuts
}

// sides is how many changes that nobody reports come before each level.
func (s *stock) sides() map[*item]int {
	out, side := map[*item]int{}, 0
	for k, st := range s.steps {
		if _, ok := s.shifted[k]; ok {
			side++
		}
		if st.op == opLevel && st.it.taken >= 0 && st.it.at == st.at {
			out[st.it] = side
		}
	}
	return out
}

// past gives the levels on the other side of a step that was accepted: of those
// before it the ones after it, or back where way is below 0. Its item must be
// taken, at this step or, where it has a bit, at one of its steps.
func (s state) past(st step, way int64) state {
	var out state
	for _, l := range s {
		taken := (l.mask&st.bit != 0) == (way > 0) // back, the bit is set before the step and clear after
		switch {
		case st.op == opShift:
			out = out.add(l.mask, l.curve.lift(0))
		case st.op == opClose && taken:
			out = out.add(l.mask^st.bit, l.curve)
		case st.op == opClose: // never taken
		case st.bit == 0:
			out = out.add(l.mask, st.it.hold(l.curve, way))
		default:
			out = out.add(l.mask, l.curve)
			if !taken {
				out = out.add(l.mask^st.bit, st.it.hold(l.curve, way))
			}
		}
	}
	return out
}

// hold is the levels on the other side of an accepted item, forward or back: of
// a level those that it allows, of a flow those that it leads to.
func (it *item) hold(c curve, way int64) curve {
	b := it.accepted().band
	switch {
	case !it.flow:
		return c.within(b)
	case way < 0:
		b.lo, b.hi = -b.hi, -b.lo
	}
	return c.moved(b)
}

// meets is the band of the levels that both states have.
func (s state) meets(o state) band {
	out := band{lo: unlimited}
	for _, l := range s {
		with := o.lane(l.mask)
		for i, p := range l.curve {
			for j, q := range with {
				lo, hi := max(p.from, q.from), min(l.curve.end(i), with.end(j))
				if p.score < 0 || q.score < 0 || lo > hi {
					continue
				}
				out.lo, out.hi = min(out.lo, lo), max(out.hi, hi)
			}
		}
	}
	return out
}
