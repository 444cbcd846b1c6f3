package reconcile

import "slices"

// A piece is a run of levels that score the same: from its own level up to the
// next piece's.
type piece struct {
	from  int64
	score int
}

// A curve is the best score of everything up to a moment, for every level that
// the stock may then stand at. It is a step function, so a few pieces hold it
// exactly.
type curve []piece

// flat scores every level the same.
func flat(score int) curve { return curve{{0, score}} }

// at is the score of a level.
func (c curve) at(level int64) int {
	i, ok := slices.BinarySearchFunc(c, level, func(p piece, l int64) int {
		switch {
		case p.from < l:
			return -1
		case p.from > l:
			return 1
		}
		return 0
	})
	if !ok {
		i--
	}
	return c[i].score
}

// end is the last level of piece i.
func (c curve) end(i int) int64 {
	if i+1 < len(c) {
		return c[i+1].from - 1
	}
	return unlimited * 4
}

// max is the best score of all, and best the lowest level that has it.
func (c curve) max() (score int, best int64) {
	score, best = c[0].score, c[0].from
	for _, p := range c[1:] {
		if p.score > score {
			score, best = p.score, p.from
		}
	}
	return score, best
}

// nearest is the level closest to want among those that score exactly score.
func (c curve) nearest(score int, want int64) (level int64, ok bool) {
	for i, p := range c {
		if p.score != score {
			continue
		}
		l := min(max(want, p.from), c.end(i))
		if !ok || distance(l, want) < distance(level, want) {
			level, ok = l, true
		}
	}
	return level, ok
}

// distance is how far apart two levels are.
func distance(a, b int64) int64 { return max(a-b, b-a) }

// reward adds w to the levels of the band.
func (c curve) reward(b band, w int) curve {
	out := make(curve, 0, len(c)+2)
	for i, p := range c {
		end := c.end(i)
		if b.hi < p.from || end < b.lo {
			out = out.push(p)
			continue
		}
		if p.from < b.lo {
			out = out.push(p)
		}
		out = out.push(piece{max(p.from, b.lo), p.score + w})
		if b.hi < end {
			out = out.push(piece{b.hi + 1, p.score})
		}
	}
	return out
}

// within rules out the levels outside the band.
func (c curve) within(b band) curve {
	out := curve{}
	if b.lo > 0 {
		out = out.push(piece{0, never})
	}
	for i, p := range c {
		if p.from <= b.hi && b.lo <= c.end(i) {
			out = out.push(piece{max(p.from, b.lo), p.score})
		}
	}
	return out.push(piece{b.hi + 1, never})
}

// lift raises every level to at least floor.
func (c curve) lift(floor int) curve {
	out := make(curve, 0, len(c))
	for _, p := range c {
		out = out.push(piece{p.from, max(p.score, floor)})
	}
	return out
}

// moved is the best score after the level has changed by anything in the band.
func (c curve) moved(b band) curve {
	var cuts []int64
	for i, p := range c {
		cuts = append(cuts, max(0, p.from+b.lo))
		if i+1 < len(c) {
			cuts = append(cuts, max(0, c.end(i)+b.hi+1))
		}
	}
	cuts = append(cuts, 0)
	slices.Sort(cuts)
	out := make(curve, 0, len(c))
	for _, l := range slices.Compact(cuts) {
		out = out.push(piece{l, c.highest(l-b.hi, l-b.lo)})
	}
	return out
}

// highest is the best score between two levels, never where both are negative.
func (c curve) highest(lo, hi int64) int {
	best := never
	for i, p := range c {
		if p.from <= hi && lo <= c.end(i) {
			best = max(best, p.score)
		}
	}
	return best
}

// or is the better of two curves at every level.
func (c curve) or(o curve) curve {
	out := make(curve, 0, len(c)+len(o))
	for i, j := 0, 0; i < len(c) && j < len(o); {
		out = out.push(piece{max(c[i].from, o[j].from), max(c[i].score, o[j].score)})
		a, b := c.end(i), o.end(j)
		if a <= b {
			i++
		}
		if b <= a {
			j++
		}
	}
	return out
}

// push appends a piece, as one with the last where they score the same.
func (c curve) push(p piece) curve {
	if n := len(c); n > 0 && c[n-1].score == p.score {
		return c
	}
	return append(c, p)
}
