package reconcile

import (
	"cmp"
	"slices"
)

// lay puts the items in order of time. Flows part time into segments; a level
// whose dates fall into one segment is a single step, any other may be taken
// in each segment that its dates touch.
func (p *plan) lay() {
	at := map[*item][]moment{}
	for _, it := range p.items {
		if it.flow {
			at[it] = p.candidates(it)
			p.slots = append(p.slots, at[it]...)
		}
	}
	slices.Sort(p.slots)
	p.slots = slices.Compact(p.slots)
	places := p.places(at)
	p.pin(places)
	p.first()
	p.write(places)
}

// A place is where an item may be taken.
type place struct {
	it       *item
	segments []int // flow: index of its slots; level: segments
	bit      uint
	held     bool // to one of its segments
	to       int  // which
}

// open reports whether the item may be taken in a segment.
func (p *place) open(segment int) bool { return !p.held || segment == p.to }

// candidates are the moments at which a flow may have been: its date, or where
// that is an interval its ends and the days within it on which the dates of
// another item begin and end, with those beside these: all other days are alike.
func (p *plan) candidates(it *item) []moment {
	out := []moment{it.lo}
	if it.lo == it.hi {
		return out
	}
	for _, o := range p.items {
		first, last := o.lo/3*3+1, o.hi/3*3+1
		for _, m := range [6]moment{first - 3, first, first + 3, last - 3, last, last + 3} {
			if it.lo < m && m < it.hi {
				out = append(out, m)
			}
		}
	}
	out = append(out, it.hi)
	slices.Sort(out)
	out = slices.Compact(out)
	const most = 32
	if len(out) <= most {
		return out
	}
	thin := make([]moment, most)
	for i := range thin {
		thin[i] = out[i*(len(out)-1)/(most-1)]
	}
	p.loss += p.stake(it)
	return thin
}

// most is the largest weight of the item's readings.
func (it *item) most() int {
	w := 0
	for _, a := range it.alts {
		w = max(w, a.weight)
	}
	return w
}

// stake is how much support may be lost by holding an item to fewer moments
// than its dates allow. An optimal choice that takes a level elsewhere loses the
// level. One that takes a flow elsewhere loses the flow, needs a shift in its
// place, and may lose the levels between the flow and the end of its dates,
// where no shift may come.
func (p *plan) stake(it *item) int {
	w := it.most()
	if !it.flow {
		return w
	}
	w += quiet + haste
	for _, o := range p.items {
		if !o.flow && o.lo <= it.hi+2 && it.lo <= o.hi {
			w += o.most()
		}
	}
	return w
}

// segment is the index of the segment that a moment falls in: the number of
// slots before it.
func (p *plan) segment(m moment) int {
	i, _ := slices.BinarySearch(p.slots, m)
	return i
}

// places finds where each item may be taken.
func (p *plan) places(at map[*item][]moment) []place {
	var out []place
	for _, it := range p.items {
		pl := place{it: it}
		if it.flow {
			for _, m := range at[it] {
				pl.segments = append(pl.segments, p.segment(m))
			}
		} else {
			for s := p.segment(it.lo); s <= p.segment(it.hi); s++ {
				pl.segments = append(pl.segments, s)
			}
		}
		out = append(out, pl)
	}
	return out
}

// pin gives items in doubt a bit, and holds those for which none is left to
// the end of their dates (levels) or the beginning (flows).
func (p *plan) pin(places []place) {
	busy := make([]int, p.open) // last segment for which the bit is in use, plus one
	idx := make([]int, len(places))
	for i := range idx {
		idx[i] = i
	}
	slices.SortStableFunc(idx, func(a, b int) int { return cmp.Compare(places[a].segments[0], places[b].segments[0]) })
	for _, i := range idx {
		pl := &places[i]
		if len(pl.segments) == 1 {
			continue
		}
		first, last := pl.segments[0], pl.segments[len(pl.segments)-1]
		free := slices.IndexFunc(busy, func(until int) bool { return until <= first })
		if free < 0 {
			p.loss += p.stake(pl.it)
			pl.held, pl.to = true, last
			if pl.it.flow {
				pl.to = first
			}
			continue
		}
		busy[free] = last + 2
		pl.bit = 1 << free
	}
}

// second reports whether one level alone comes before the given one.
func (p *plan) second(it *item) bool { return p.ends[0] < it.lo && it.lo <= p.ends[1] }

// first finds the ends of the two levels that end first.
func (p *plan) first() {
	p.ends = [2]moment{1 << 40, 1 << 40}
	for _, it := range p.items {
		switch {
		case it.flow, it.zero, it.limit:
		case it.hi < p.ends[0]:
			p.ends = [2]moment{it.hi, p.ends[0]}
		case it.hi < p.ends[1]:
			p.ends[1] = it.hi
		}
	}
}

// write lists the steps.
func (p *plan) write(places []place) {
	levels := make([][]*place, len(p.slots)+1)
	flows := make([][]*place, len(p.slots))
	for i := range places {
		for _, s := range places[i].segments {
			if places[i].it.flow {
				flows[s] = append(flows[s], &places[i])
			} else {
				levels[s] = append(levels[s], &places[i])
			}
		}
	}
	last := moment(-1 << 40)
	for s := range levels {
		last = p.writeLevels(s, levels[s], last)
		if s < len(flows) {
			slices.SortStableFunc(flows[s], comingFirst)
			for _, pl := range flows[s] {
				p.take(pl, s, opFlow, p.slots[s])
			}
		}
	}
}

// comingFirst puts those who come before those who go: of the flows of one day
// these may be any, and nobody can go who is not there.
func comingFirst(x, y *place) int { return cmp.Compare(y.it.alts[0].hi, x.it.alts[0].hi) }

// writeLevels lists the steps of one segment, with the shifts that may have
// happened between what is known. It returns when the level was last known.
func (p *plan) writeLevels(s int, levels []*place, last moment) moment {
	lo, hi := moment(-1<<40), moment(1<<40)
	if s > 0 {
		lo = p.slots[s-1] + 1
	}
	if s < len(p.slots) {
		hi = p.slots[s] - 1
	}
	slices.SortStableFunc(levels, func(x, y *place) int {
		return cmp.Or(cmp.Compare(min(x.it.hi, hi), min(y.it.hi, hi)), cmp.Compare(max(x.it.lo, lo), max(y.it.lo, lo)))
	})
	for _, pl := range levels {
		from, to := max(pl.it.lo, lo), min(pl.it.hi, hi)
		until, next := to, pl.it
		if pl.it.limit {
			until, next = p.after(to)
		}
		if days := (until - last) / 3; days > 0 && last > -1<<39 {
			p.steps = append(p.steps, step{op: opShift, cost: p.shiftCost(days, next), at: to, from: last})
		}
		p.take(pl, s, opLevel, to)
		if !pl.it.limit {
			last = max(last, from)
		}
	}
	return last
}

// after is the next level that a claim states, and its end: a change before a
// limit is the one that leads there.
func (p *plan) after(m moment) (moment, *item) {
	i, _ := slices.BinarySearchFunc(p.items, m+1, func(it *item, m moment) int { return cmp.Compare(it.hi, m) })
	for _, it := range p.items[i:] {
		if !it.flow && !it.limit {
			return it.hi, it
		}
	}
	return 1 << 40, &item{lo: 1 << 41}
}

// take lists the step at which an item may be taken in a segment.
func (p *plan) take(pl *place, s int, o op, at moment) {
	if !pl.open(s) {
		return
	}
	p.steps = append(p.steps, step{op: o, it: pl.it, bit: pl.bit, at: at})
	if pl.bit != 0 && s == pl.segments[len(pl.segments)-1] {
		p.steps = append(p.steps, step{op: opClose, it: pl.it, bit: pl.bit, at: at})
	}
}

// shiftCost is what a change without a report costs within so many days, before
// a level. Next to the first word on a stock it takes a week to be a change: before
// it nothing is known that would make it wrong.
func (p *plan) shiftCost(days int64, next *item) int {
	within := int64(settle)
	if p.second(next) {
		within = week
	}
	return quiet + haste*int(max(0, within-days))/int(within)
}
