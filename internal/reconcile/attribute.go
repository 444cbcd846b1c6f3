package reconcile

import (
	"slices"

	"muster"
)

// attribute finds the movements that reports tell of the mission as a whole and
// that are those of its contributors: "217 officers arrived" is the 217 of
// Kenya on that day, and "158 landed" the 150 and the 8 that others tell of. The
// first joins the contributor's flow, the second contains its parts.
func attribute(flows []*flow) []*flow {
	byDay := map[muster.Day][]*flow{}
	for _, fl := range flows {
		if fl.who != fl.mission && fl.facts[0].N != nil && fl.hi-fl.lo <= 3 {
			byDay[fl.lo] = append(byDay[fl.lo], fl)
		}
	}
	return slices.DeleteFunc(flows, func(fl *flow) bool {
		if fl.who != fl.mission || fl.facts[0].N == nil || fl.hi-fl.lo > 7 {
			return false
		}
		var beside []*flow
		for d := fl.lo - 4; d <= fl.hi+1; d++ {
			for _, o := range byDay[d] {
				if o.out == fl.out && o.hi >= fl.lo-1 {
					beside = append(beside, o)
				}
			}
		}
		return fl.joins(beside) || fl.sums(beside)
	})
}

// joins adds the flow to the one of a contributor that has its figure.
func (fl *flow) joins(beside []*flow) bool {
	var same []*flow
	for _, o := range beside {
		if o.facts[0].N.Value == fl.facts[0].N.Value {
			same = append(same, o)
		}
	}
	if len(same) != 1 {
		return false
	}
	same[0].facts = append(same[0].facts, fl.facts...)
	return true
}

// sums reports whether the flow is what several contributors' flows make. Then
// it is told by theirs.
func (fl *flow) sums(beside []*flow) bool {
	var sum int64
	for _, o := range beside {
		sum += o.facts[0].band.best
	}
	return len(beside) > 1 && fl.facts[0].band.has(sum)
}
