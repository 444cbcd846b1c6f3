package reconcile

import (
	"cmp"
	"slices"
)

// Scores count origins in units, so that a change without a report can cost a
// part of one.
const (
	unit  = 100
	never = -1 << 40
	// A claim that a ruling accepts outweighs any number of others.
	backing = 1 << 24
	// A level shift that nobody reports costs less than a claim, so that one
	// claim establishes it, and two shifts cost more than one, so that a lone
	// figure out of line is wrong rather than there and back again.
	quiet = 75
	// Within settle days a shift is less likely to go unreported.
	settle = 30
	haste  = 225
	// Next to the first word on a stock, within a week.
	week = 7
	// inDoubt is how many claims may be in doubt across the same flows before
	// the rest are held to the end of their dates.
	inDoubt = 6
)

// A moment is a third of a day: before a day's movements, the movements, after.
type moment = int64

// An item bears on one stock: a level at a time, or a change of it.
type item struct {
	lo, hi moment
	flow   bool
	alts   []reading // what the reports make of it; a level has one
	key    string    // orders items that are otherwise alike
	zero   bool      // not a claim: nobody is there before the first arrival
	loss   bool      // a flow of the dead
	limit  bool      // not a claim: what other stocks leave room for
	told   []*fact   // of a flow: all that tell of it, with a figure or without

	outvoted bool // accepted but for other stocks

	taken int    // reading accepted, -1 for none
	at    moment // when, if accepted
}

// A reading is one figure for an item.
type reading struct {
	band
	weight int
	facts  []*fact
}

// A shift is a change of level that no report accounts for, between the last
// moment of the old level and the first of the new.
type shift struct {
	step     int
	from, to moment
}

// A step is one operation on the curves.
type step struct {
	op   op
	it   *item
	bit  uint // of an item that may be taken at several steps
	cost int
	at   moment
	from moment // of a shift: when the level was last known
}

type op int

const (
	opLevel op = iota
	opFlow
	opShift
	opClose
)

// A state holds a curve for each set of open items that have been taken.
type state []lane

type lane struct {
	mask  uint
	curve curve
}

// A plan is the items of one stock laid out in time.
type plan struct {
	items []*item
	slots []moment // of flows
	steps []step
	ends  [2]moment // of the two levels that end first
	open  int       // how many items may be in doubt at one time
	loss  int       // how far from the optimum the result may be
}

// accept chooses the readings whose weight, less the cost of the shifts they
// need, is largest, with so many items in doubt at one time. It is exact where
// loss is zero, and else no more than loss below the largest.
func accept(items []*item, open int) (order []step, shifts []shift, loss int) {
	slices.SortFunc(items, func(x, y *item) int {
		return cmp.Or(cmp.Compare(x.hi, y.hi), cmp.Compare(x.lo, y.lo), cmp.Compare(x.key, y.key))
	})
	p := &plan{items: items, open: open}
	p.lay()
	states := make([]state, len(p.steps)+1)
	states[0] = state{{0, flat(0)}}
	for k, s := range p.steps {
		states[k+1] = states[k].after(s)
	}
	return p.steps, p.trace(states), p.loss
}

// after applies a step.
func (s state) after(st step) state {
	var out state
	for _, l := range s {
		switch st.op {
		case opShift:
			top, _ := l.curve.max()
			out = out.add(l.mask, l.curve.lift(top-st.cost))
		case opClose:
			out = out.add(l.mask&^st.bit, l.curve)
		default:
			if st.bit == 0 {
				out = out.add(l.mask, st.it.apply(l.curve, false))
				continue
			}
			out = out.add(l.mask, l.curve)
			if l.mask&st.bit == 0 {
				out = out.add(l.mask|st.bit, st.it.apply(l.curve, true))
			}
		}
	}
	return out
}

// add merges a curve into its lane.
func (s state) add(mask uint, c curve) state {
	for i := range s {
		if s[i].mask == mask {
			s[i].curve = s[i].curve.or(c)
			return s
		}
	}
	return append(s, lane{mask, c})
}

// apply scores the item; must leaves out the choice of rejecting it.
func (it *item) apply(c curve, must bool) curve {
	if !it.flow {
		if must {
			c = c.within(it.alts[0].band)
		}
		return c.reward(it.alts[0].band, it.alts[0].weight)
	}
	out := c
	if must {
		out = flat(never)
	}
	for _, a := range it.alts {
		m := c.moved(a.band)
		for i := range m {
			m[i].score += a.weight
		}
		out = out.or(m)
	}
	return out
}

// trace walks back from the best end and marks what was accepted on the way.
func (p *plan) trace(states []state) []shift {
	last := states[len(states)-1]
	mask := last[0].mask
	score, level := last[0].curve.max()
	for _, it := range p.items {
		it.taken = -1
	}
	var shifts []shift
	for k := len(p.steps) - 1; k >= 0; k-- {
		st, prev := p.steps[k], states[k]
		switch st.op {
		case opShift:
			c := prev.lane(mask)
			if c.at(level) == score {
				continue
			}
			top, _ := c.max()
			level, _ = c.nearest(top, level)
			score = top
			shifts = append(shifts, shift{k, st.from, st.at})
		case opClose:
			if c := prev.lane(mask | st.bit); c != nil && c.at(level) == score {
				mask |= st.bit
			}
		default:
			mask, level, score = st.back(prev, mask, level, score)
		}
	}
	return shifts
}

// back undoes the step of an item.
func (st step) back(prev state, mask uint, level int64, score int) (uint, int64, int) {
	from := mask
	if st.bit != 0 {
		if mask&st.bit == 0 {
			return mask, level, score
		}
		from = mask &^ st.bit
	}
	if c := prev.lane(from); c != nil {
		for i, a := range st.it.alts {
			if before, ok := st.it.undo(c, a, level, score); ok {
				st.it.taken, st.it.at = i, st.at
				return from, before, score - a.weight
			}
		}
	}
	return mask, level, score
}

// undo finds the level before a reading was taken.
func (it *item) undo(c curve, a reading, level int64, score int) (int64, bool) {
	if !it.flow {
		return level, a.has(level) && c.at(level)+a.weight == score
	}
	want := level - a.best
	best, found := int64(0), false
	for i, p := range c {
		lo, hi := max(p.from, level-a.hi, 0), min(c.end(i), level-a.lo)
		if p.score+a.weight != score || lo > hi {
			continue
		}
		l := min(max(want, lo), hi)
		if !found || distance(l, want) < distance(best, want) {
			best, found = l, true
		}
	}
	return best, found
}

// lane is the curve for a set of taken items, nil where there is none.
func (s state) lane(mask uint) curve {
	for _, l := range s {
		if l.mask == mask {
			return l.curve
		}
	}
	return nil
}
