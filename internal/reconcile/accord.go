package reconcile

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

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

// steady is within how many days a count of what lasts is of one time.
const steady = 14

// times compares dates. Wide dates must be the same: "in 2024" and "in May
// 2024" are not one count; but harm of a month at a place that seldom sees any is
// that of a day in it.
func times(f, g *fact) accord {
	if f.passing || g.passing {
		if max(f.lo-g.hi, g.lo-f.hi) <= reach[f.Kind] && f.hi-f.lo <= 31 && g.hi-g.lo <= 31 {
			return agree
		}
		return far
	}
	if f.rare && g.rare && (f.lo <= g.lo && g.hi <= f.hi || g.lo <= f.lo && f.hi <= g.hi) {
		return agree
	}
	if f.hi-f.lo > 7 || g.hi-g.lo > 7 {
		if f.lo == g.lo && f.hi == g.hi {
			return agree
		}
		return far
	}
	if f.lo <= g.hi && g.lo <= f.hi || f.lasts() && max(f.lo-g.hi, g.lo-f.hi) <= steady {
		return agree
	}
	if max(f.lo-g.hi, g.lo-f.hi) <= reach[f.Kind] {
		return differ
	}
	return far
}

// places compares places by name. A town and the district that it lies in are
// one place, and what is of two kinds in the mission's gazetteer may be; in a
// country is anywhere.
func places(f, g *fact) accord {
	switch {
	case len(f.Where) == 0 || len(g.Where) == 0:
		return silent
	case somewhere(f.Where, g.Where) || f.misspelt(g):
		return agree
	case f.place != g.place && f.people.marked(g.people):
		return silent
	case f.place != g.place && (f.place == "country" || g.place == "country"):
		return silent
	case f.Kind == muster.Harm && f.spot() != g.spot() && len(f.Where) == 1 && len(g.Where) == 1 && f.people.trade == "force" && g.people.trade == "force":
		return silent // a place, and a region in which it may lie
	}
	return differ
}

// misspelt reports whether the places of two facts are one by two spellings, as
// names from other scripts have: one at least is in no gazetteer, and they differ
// in two letters at most.
func (f *fact) misspelt(g *fact) bool {
	if len(f.Where) != 1 || len(g.Where) != 1 || f.place != "" && g.place != "" {
		return false
	}
	a, b := strings.ToLower(f.Where[0]), strings.ToLower(g.Where[0])
	if strings.ContainsAny(a+b, " 0123456789") {
		return false // "Camp 12" is no "Camp 13", nor Sector East Sector West
	}
	const least = 6 // letters of a name that two may be off in
	return min(len(a), len(b)) >= least && a[0] == b[0] && levenshtein.ComputeDistance(a, b) <= 2
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

// coarse is the share of a figure that money and the dead are rounded by at most:
// 60 dead are no 70, nor 60 million 70.
const coarse = 0.05

// few is how many dead or injured nobody rounds: 19 are no 20.
const few = 50

// limit is the band of the figure of an event. A count of "at least" may go up
// without end while an event is still being told.
func (f *fact) limit() band {
	b := f.band
	if f.N != nil && (f.N.Bound == muster.Exact || f.N.Bound == "") && (f.Kind == muster.Funding || f.Kind == muster.Harm) && b.hi > b.best {
		slack := int64(coarse * f.N.Value)
		if f.Kind == muster.Harm && f.N.Value < few {
			slack = 0
		}
		b.lo, b.hi = max(b.lo, b.best-slack), min(b.hi-1, b.best+slack)
	}
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
