package reconcile

import (
	"strings"
	"unicode/utf8"

	"muster"
)

// An accord is how two claims stand to each other in one respect.
type accord int

const (
	agree  accord = iota
	silent        // one of them does not say
	differ        // near enough to be one thing told in two ways
	far
)

// times compares dates. Wide dates must be the same: "in 2024" and "in May
// 2024" are not one count.
func times(f, g *fact) accord {
	if f.passing || g.passing {
		if f.passing && g.passing && max(f.lo-g.hi, g.lo-f.hi) <= reach[f.Kind] {
			return agree
		}
		return far
	}
	if f.hi-f.lo > 7 || g.hi-g.lo > 7 {
		if f.lo == g.lo && f.hi == g.hi {
			return agree
		}
		return far
	}
	if f.lo <= g.hi && g.lo <= f.hi {
		return agree
	}
	if max(f.lo-g.hi, g.lo-f.hi) <= reach[f.Kind] {
		return differ
	}
	return far
}

// places compares places by name. A town and the district that it lies in are
// one place, and what is of two kinds in the mission's gazetteer may be.
func places(f, g *fact) accord {
	switch {
	case len(f.Where) == 0 || len(g.Where) == 0:
		return silent
	case f.place != g.place && f.people.marked(g.people):
		return silent
	case somewhere(f.Where, g.Where):
		return agree
	}
	return differ
}

// figures compares what was counted. Figures that are more than three times
// apart are of two things.
func figures(f, g *fact) accord {
	switch {
	case f.N == nil || g.N == nil:
		return silent
	case f.limit().overlaps(g.limit()):
		return agree
	case max(f.N.Value, g.N.Value) <= 3*min(f.N.Value, g.N.Value):
		return differ
	}
	return far
}

// limit is the band of the figure of an event. A count of "at least" may go up
// without end while an event is still being told.
func (f *fact) limit() band {
	b := f.band
	if f.N != nil && (f.N.Bound == muster.AtLeast || f.N.Bound == muster.Over) {
		b.hi = unlimited
	}
	return b
}

// telling reports whether the facts have one figure that is no common one.
func telling(f, g *fact) bool {
	return f.N != nil && g.N != nil && f.exact && g.exact && f.N.Value >= 10 && f.N.Value == g.N.Value
}

// somewhere reports whether two lists can name one thing: either is empty or
// they share a name, whole or as a part of the other.
func somewhere(a, b muster.Names) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if x == y || within(x, y) || within(y, x) {
				return true
			}
		}
	}
	return false
}

// within reports whether one name is a part of another, whatever their case.
func within(part, name string) bool {
	switch {
	case len(part) > len(name):
		return false
	case len(part) == len(name):
		return strings.EqualFold(part, name)
	}
	for i := range len(name) {
		switch {
		case name[i] >= utf8.RuneSelf || i < len(part) && part[i] >= utf8.RuneSelf:
			return strings.Contains(strings.ToLower(name), strings.ToLower(part))
		case i+len(part) <= len(name) && (part == "" || (name[i]^part[0])&^0x20 == 0) && strings.EqualFold(name[i:i+len(part)], part):
			return true
		}
	}
	return false
}
