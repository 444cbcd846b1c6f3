package reconcile

import (
	"cmp"
	"slices"

	"muster"
)

// This file parts facts into those whose figures can be one.

// cliques parts claims into sides that agree among themselves: the most precise
// figures first, every other claim to the first side it agrees with.
func cliques(facts []*fact, limit func(*fact) band) [][]*fact {
	facts = slices.Clone(facts)
	slices.SortStableFunc(facts, func(x, y *fact) int {
		return cmp.Or(cmp.Compare(x.band.hi-x.band.lo, y.band.hi-y.band.lo), cmp.Compare(x.band.lo, y.band.lo), cmp.Compare(x.ID, y.ID))
	})
	var sides [][]*fact
	var bands []band
next:
	for _, f := range facts {
		for i := range sides {
			if l := limit(f); l.overlaps(bands[i]) {
				sides[i] = append(sides[i], f)
				bands[i].lo, bands[i].hi = max(bands[i].lo, l.lo), min(bands[i].hi, l.hi)
				continue next
			}
		}
		sides, bands = append(sides, []*fact{f}), append(bands, limit(f))
	}
	return sides
}

// limits is the band of a fact's figure.
func limits(f *fact) band { return f.band }

// edgeless is the band of a fact's figure without its upper edge, where it was
// rounded: 230 and 240 are two figures.
func edgeless(f *fact) band {
	b := f.band
	if (f.N.Bound == muster.Exact || f.N.Bound == muster.About) && b.hi > b.best && b.lo < b.best {
		b.hi--
	}
	return b
}

// common is the band that all facts of a side allow. Its best is that of the
// most precise.
func common(side []*fact) band {
	out := side[0].band
	for _, f := range side[1:] {
		out.lo, out.hi = max(out.lo, f.band.lo), min(out.hi, f.band.hi)
	}
	return out
}
