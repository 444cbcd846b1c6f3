package reconcile

import (
	"math"

	"muster"
)

// unlimited is the level above which nothing is told apart.
const unlimited = int64(1) << 40

// A Tolerance says how far a figure may stand from the truth before it is
// wrong. A figure ending in zeros stands for whatever rounds to it: "600" for
// 550 to 650, so for 617 too, and "400" not.
type Tolerance struct {
	Round float64 // limit of rounding, as a share of the figure
	About float64 // what "about" allows, as a share of the figure
	Open  float64 // how far "over" may fall short of the truth, as a multiple of the figure
}

// DefaultTolerance is used where a mission sets none.
var DefaultTolerance = Tolerance{Round: 0.125, About: 0.05, Open: 2}

// With is the tolerance with the parts that a mission sets: "round", "about"
// and "open".
func (t Tolerance) With(set map[string]float64) Tolerance {
	for key, to := range map[string]*float64{"round": &t.Round, "about": &t.About, "open": &t.Open} {
		if v, ok := set[key]; ok {
			*to = v
		}
	}
	return t
}

// A band is the whole numbers from lo to hi that a figure may stand for. Best
// is the number it names.
type band struct{ lo, hi, best int64 }

// everything is the band of a figure that is not given.
var everything = band{0, unlimited, 0}

// String is the band in words: "550 to 650", "617", "at least 600".
func (b band) String() string {
	switch {
	case b.lo == b.hi:
		return figure(b.lo)
	case b.hi > unlimited/2:
		return "at least " + figure(b.lo)
	}
	return figure(b.lo) + " to " + figure(b.hi)
}

// overlaps reports whether the two bands share a number.
func (b band) overlaps(o band) bool { return b.lo <= o.hi && o.lo <= b.hi }

// has reports whether n lies in the band.
func (b band) has(n int64) bool { return b.lo <= n && n <= b.hi }

// of is the band that a figure stands for.
func (t Tolerance) of(f *muster.Figure) band {
	if f == nil || math.IsNaN(f.Value) || f.Value < 0 || f.Value > float64(unlimited) {
		return everything
	}
	v := f.Value
	slack := t.slack(v)
	best := int64(math.Round(v))
	switch f.Bound {
	case muster.About:
		slack = max(slack, t.About*v)
		return whole(v-slack, v+slack, best)
	case muster.Over, muster.AtLeast:
		top := t.Open * v
		if f.Vague {
			top = 10 * v
		}
		return whole(v, top, best)
	case muster.Under, muster.UpTo:
		return whole(0, v, best)
	case muster.Nearly:
		return whole(v-max(slack, t.About*v), v, best)
	case muster.Range:
		return whole(v, max(v, f.High), best)
	}
	return whole(v-slack, v+slack, best)
}

// slack is how far a figure may have been rounded: half its own grain, which is
// the largest power of ten, or 25, that divides it.
func (t Tolerance) slack(v float64) float64 {
	if v != math.Trunc(v) || v < 20 {
		return 0
	}
	grain := 1.0
	for math.Mod(v, grain*10) == 0 {
		grain *= 10
	}
	if v >= 100 && math.Mod(v, 25) == 0 {
		grain = max(grain, 25)
	}
	if grain == 1 {
		return 0
	}
	return min(grain/2, t.Round*v)
}

// precise reports whether a figure names one number and is not a round one.
func (t Tolerance) precise(f *muster.Figure) bool {
	return f != nil && (f.Bound == muster.Exact || f.Bound == "") && t.slack(f.Value) == 0
}

// whole is the band of the whole numbers between lo and hi.
func whole(lo, hi float64, best int64) band {
	return band{int64(math.Ceil(lo)), int64(math.Floor(min(hi, float64(unlimited)))), best}
}
