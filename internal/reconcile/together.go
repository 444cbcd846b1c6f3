package reconcile

import (
	"cmp"
	"math"
	"slices"
)

// effort is how many items may be laid out again to solve the stocks of a mission
// together: half of it looks for the best, the rest for a good one.
const effort = 20000

// A joint is a choice for the stocks of a mission together: each solved by itself,
// within limits that the others set.
type joint struct {
	stocks []*stock // in the order of the mission's
	limits [][]limit
	score  int
}

// A limit is where a stock must stand at a moment for the others to stand where
// they do, or a claim that gives way to them.
type limit struct {
	at   moment
	band band
	not  *item
}

// A search looks for the best choice in which the contributors of a mission have
// no more together than the mission in all.
type search struct {
	items []([]*item) // of each stock, as they were
	total int         // which stock is the mission's
	about float64     // how far a sum across reports may be off
	left  int         // of the effort
}

// together solves the stocks of a mission as one where each by itself gives the
// contributors more than the total allows. Each alone is the best that could be
// had, so that a choice which holds together and is worth as much is the best of
// all; where contributors have too much at a moment, either the total is higher
// or one of them has less, and each is tried. What is found first in order of
// worth is the best. Where that takes more than the effort, the best of the
// ways is followed at each moment, and the stocks state what may have been lost.
func (b *book) together(stocks []*stock) {
	x := &search{total: slices.IndexFunc(stocks, func(s *stock) bool { return s.who == s.mission }), left: effort}
	if x.total < 0 {
		return
	}
	x.about = b.tolerance(stocks[x.total].mission).About
	start := &joint{stocks: slices.Clone(stocks), limits: make([][]limit, len(stocks))}
	for _, s := range stocks {
		x.items = append(x.items, s.items)
		start.score += s.worth()
	}
	best, bound := x.best(start)
	if best == start {
		return
	}
	for i, s := range best.stocks {
		if s != stocks[i] {
			s.lift(stocks[i])
		}
		s.loss += bound - best.score
		stocks[i] = s
	}
}

// best is the best choice that holds together, and what no choice can be worth
// more than.
func (x *search) best(start *joint) (*joint, int) {
	open := []*joint{start}
	for x.left > effort/2 {
		j := open[0]
		it, rows := x.over(j)
		if it == nil {
			return j, j.score
		}
		open = append(open[1:], x.ways(j, it, rows)...)
		slices.SortStableFunc(open, func(p, q *joint) int { return cmp.Compare(q.score, p.score) })
		if len(open) == 0 {
			return start, start.score
		}
	}
	j := open[0]
	bound := j.score
	for x.left > 0 {
		it, rows := x.over(j)
		if it == nil {
			break
		}
		ways := x.ways(j, it, rows)
		if len(ways) == 0 {
			break
		}
		j = slices.MaxFunc(ways, func(p, q *joint) int { return cmp.Compare(p.score, q.score) })
	}
	return j, bound
}

// over finds an accepted total that contributors together have more than, nil where
// there is none, and the fewest of them who have.
func (x *search) over(j *joint) (it *item, rows []int) {
	total := j.stocks[x.total]
	for _, it := range total.items {
		if it.flow || it.taken < 0 || it.zero || it.limit || it.loose() {
			continue
		}
		most := total.bandAt(it.at).hi
		if most > unlimited/2 {
			continue
		}
		most += int64(math.Ceil(x.about * float64(most)))
		if rows := x.rows(j, it.at, most); rows != nil {
			return it, rows
		}
	}
	return nil, nil
}

// rows are the fewest contributors who have more than so many together at a
// moment, none where all have not.
func (x *search) rows(j *joint, at moment, most int64) []int {
	low := func(i int) int64 { return j.stocks[i].bandAt(at).lo }
	var rows []int
	for i := range j.stocks {
		if i != x.total && low(i) > 0 {
			rows = append(rows, i)
		}
	}
	slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(low(b), low(a)) })
	var sum int64
	for n, i := range rows {
		if sum += low(i); sum > most {
			return rows[:n+1]
		}
	}
	return nil
}

// ways are the choices in one of which the contributors do not have more than a
// total: it gives way, it is as high as its allowance lets it be, or one of them has
// less.
func (x *search) ways(j *joint, it *item, rows []int) []*joint {
	out := x.with(nil, j, x.total, limit{not: it})
	if b := j.stocks[x.total].bandAt(it.at); b.hi < it.alts[0].hi {
		out = x.with(out, j, x.total, limit{at: it.at, band: band{b.hi + 1, unlimited, b.hi + 1}})
	}
	for _, i := range rows {
		b := j.stocks[i].bandAt(it.at)
		out = x.with(out, j, i, limit{at: it.at, band: band{0, b.lo - 1, b.lo - 1}})
	}
	return out
}

// with appends the choice in which a stock keeps within one more limit, where it
// can.
func (x *search) with(to []*joint, j *joint, i int, l limit) []*joint {
	limits := append(slices.Clone(j.limits[i]), l)
	s, ok := j.stocks[i].within(x.items[i], limits)
	x.left -= len(x.items[i]) + len(limits)
	if !ok {
		return to
	}
	next := &joint{slices.Clone(j.stocks), slices.Clone(j.limits), j.score - j.stocks[i].worth() + s.worth()}
	next.stocks[i], next.limits[i] = s, limits
	return append(to, next)
}

// within solves a stock of the items within limits. It reports whether it can be.
func (s *stock) within(items []*item, limits []limit) (*stock, bool) {
	out := &stock{mission: s.mission, who: s.who, measure: s.measure}
	for _, it := range items {
		if !slices.ContainsFunc(limits, func(l limit) bool { return l.not != nil && l.not.key == it.key && !it.flow }) {
			again := *it
			out.items = append(out.items, &again)
		}
	}
	for _, l := range limits {
		if l.not != nil {
			continue
		}
		out.items = append(out.items, &item{lo: l.at, hi: l.at, limit: true, alts: []reading{{band: l.band, weight: backing}}})
	}
	out.solve()
	return out, !slices.ContainsFunc(out.items, func(it *item) bool { return it.limit && it.taken < 0 })
}

// worth is the support of what was accepted, less what its changes without a
// report cost.
func (s *stock) worth() (n int) {
	for _, it := range s.items {
		if it.taken >= 0 && !it.limit {
			n += it.accepted().weight
		}
	}
	for _, sh := range s.shifts {
		n -= s.steps[sh.step].cost
	}
	return n
}

// lift takes the limits off what was accepted within them, and marks what the
// stock alone would have accepted: the total outvotes it.
func (s *stock) lift(alone *stock) {
	byKey := map[string]bool{}
	for _, it := range alone.items {
		if it.taken >= 0 {
			byKey[it.key] = true
		}
	}
	s.items = slices.DeleteFunc(s.items, func(it *item) bool { return it.limit })
	for _, it := range s.items {
		it.outvoted = it.taken < 0 && byKey[it.key]
	}
}
